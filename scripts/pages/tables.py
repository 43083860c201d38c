"""The tables that a page may name, `{{ table: NAME }}`; and the gallery of all charts, which is named like one."""

from scripts.pages import (
    balance_tables,
    chart_gallery,
    codebook,
    edition_list,
    ends_early,
    evening_list,
    gauge_tables,
    lab_tables,
    lesson_tables,
    policy_days,
    source_table,
)

TABLES = {
    "lessons": lesson_tables.lessons,
    "take_along": lesson_tables.take_along,
    "standards": lesson_tables.standards_served,
    "drawings": lab_tables.drawings,
    "payments": lab_tables.payments,
    "mornings": lab_tables.mornings,
    "evenings": evening_list.evenings,
    "editions": edition_list.editions,
    "take_home": edition_list.take_home,
    "episodes": balance_tables.episodes,
    "events": policy_days.events,
    "expected": policy_days.expected,
    "debt_limits": policy_days.debt_limits,
    "absorbed": balance_tables.absorbed,
    "series": codebook.series,
    "ends_early": ends_early.ends_early,
    "charts": chart_gallery.charts,
    "gauge_parts": gauge_tables.gauge_parts,
    "gauge_record": gauge_tables.gauge_record,
    "gauge_calendar": gauge_tables.gauge_calendar,
    "sources": source_table.sources,
}
