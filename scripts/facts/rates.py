"""Administered rates and market rates: the range, the rate on reserves, SOFR and EFFR, and their distances."""

from fed.measures import measures
from scripts.facts.fact import Fact, at, days, days_above_nought, latest

LATEST = (
    Fact("sofr", ("SOFR",), "percent", latest),
    Fact("effr", ("EFFR",), "percent", latest),
    Fact("rate_on_reserves", ("IOER", "IORB"), "percent", latest, measures.rate_on_reserves),
    Fact("range_top", ("DFEDTARU",), "percent", latest),
    Fact("range_bottom", ("DFEDTARL",), "percent", latest),
    Fact("range_top_for_sofr", ("DFEDTARU", "SOFR"), "percent", latest, measures.on_days_of_sofr),
    Fact("range_bottom_for_sofr", ("DFEDTARL", "SOFR"), "percent", latest, measures.on_days_of_sofr),
    Fact("range_change_year", ("DFEDTARU",), "bp", latest, measures.year_change_of_range),
    Fact("reverse_repo_rate", ("RRPONTSYAWARD",), "percent", latest),
    Fact("sofr_spread", measures.SPREAD, "bp", latest, measures.sofr_spread),
    Fact("effr_spread", measures.EFFR_SPREAD, "bp", latest, measures.effr_spread),
    Fact("reserves_below_top", measures.BELOW_TOP, "bp", latest, measures.below_top),
    Fact("reverse_repo_over_bottom", measures.OVER_BOTTOM, "bp", latest, measures.over_bottom),
    Fact("days_above", measures.SPREAD, "share", latest, measures.days_above),
)

FIXED = (
    # The corridor
    Fact("sofr_2019_09_17", ("SOFR",), "percent", at("2019-09-17")),
    Fact("sofr99_2019_09_17", ("SOFR99",), "percent", at("2019-09-17")),
    Fact("range_top_2019_09_17", ("DFEDTARU",), "percent", at("2019-09-17")),
    Fact("sofr_to_top_2019_09_17", ("SOFR", "DFEDTARU"), "times", at("2019-09-17"), measures.sofr_to_top),
    Fact("sofr_spread_2019_09_17", measures.SPREAD, "bp", at("2019-09-17"), measures.sofr_spread),
    Fact(
        "effr_days_above_2019",
        measures.EFFR_SPREAD,
        "days",
        days_above_nought("2019-01-01", "2019-12-31"),
        measures.effr_spread,
    ),
    Fact("effr_days_2019", measures.EFFR_SPREAD, "days", days("2019-01-01", "2019-12-31"), measures.effr_spread),
    Fact(
        "sofr_days_above_november_2025",
        measures.SPREAD,
        "days",
        days_above_nought("2025-11-01", "2025-11-30"),
        measures.sofr_spread,
    ),
    Fact("sofr_days_november_2025", measures.SPREAD, "days", days("2025-11-01", "2025-11-30"), measures.sofr_spread),
    Fact("sofr_spread_2025_10_31", measures.SPREAD, "bp", at("2025-10-31"), measures.sofr_spread),
    Fact(
        "sofr_days_over_top_to_december_2025",
        measures.OVER_TOP,
        "days",
        days_above_nought("2024-10-01", "2025-12-31"),
        measures.sofr_over_top,
    ),
    # The rates inside the corridor, and what moving them did
    Fact("effr_spread_2019_03_20", measures.EFFR_SPREAD, "bp", at("2019-03-20"), measures.effr_spread),
    Fact("effr_2021_06_16", ("EFFR",), "percent", at("2021-06-16")),
    Fact("effr_2021_06_17", ("EFFR",), "percent", at("2021-06-17")),
    Fact("ioer_last", ("IOER",), "percent", at("2021-07-28")),
    Fact("iorb_first", ("IORB",), "percent", at("2021-07-29")),
)
