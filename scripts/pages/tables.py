"""The tables that a page may name, `{{ table: NAME }}`; and the list of all charts, which is one of them."""

from datetime import date
from html import escape

from charts.contract import gallery
from fed.text import Text
from scripts.pages import balance_tables, chart_html, codebook, ends_early, gauge_tables, policy_days, source_table
from scripts.pages.sheet import NOTHING_YET, sheet
from scripts.pages.site import Page

_ALL_CHARTS = Text("Every chart, with what it says today", "所有圖表，以及各圖目前的重點")
_CHART_HEADS = Text("Chart|What it says today|Figures to", "圖|目前的重點|資料截至")


def charts(page: Page) -> str:
    """Every chart with its takeaway and the way to its own page."""
    return sheet(_ALL_CHARTS(page.lang), _CHART_HEADS(page.lang).split("|"), [_chart(name, page) for name in gallery()])


def _chart(name: str, page: Page) -> list[str]:
    lang, drawn = page.lang, page.site.charts[name, page.lang]
    link = f'<a href="{page.root}{chart_html.address(name, lang)}{page.leaf}">{gallery()[name].title(lang)}</a>'
    if not drawn.stills:
        return [link, NOTHING_YET(lang), ""]
    return [
        link,
        escape(drawn.takeaway),
        f"<span>{gallery()[name].until(date.fromisoformat(drawn.newest), lang)}</span>",
    ]


TABLES = {
    "episodes": balance_tables.episodes,
    "events": policy_days.events,
    "expected": policy_days.expected,
    "debt_limits": policy_days.debt_limits,
    "absorbed": balance_tables.absorbed,
    "series": codebook.series,
    "ends_early": ends_early.ends_early,
    "charts": charts,
    "gauge_parts": gauge_tables.gauge_parts,
    "gauge_record": gauge_tables.gauge_record,
    "gauge_calendar": gauge_tables.gauge_calendar,
    "sources": source_table.sources,
}
