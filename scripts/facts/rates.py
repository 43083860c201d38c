"""Administered rates and market rates: the range, the rate on reserves, SOFR and EFFR, and their distances."""

from fed.measures import calendar, rates
from scripts.facts.fact import Fact, at, days, days_above_zero, latest

LATEST = (
    Fact("effr", ("EFFR",), "percent", latest),
    Fact("rate_on_reserves", ("IOER", "IORB"), "percent", latest, rates.rate_on_reserves),
    Fact("range_top", ("DFEDTARU", "DFEDTARL"), "percent", latest),
    Fact("range_bottom", ("DFEDTARL", "DFEDTARU"), "percent", latest),
    # SOFR against the range: all three on the last day that all have
    Fact("sofr", ("SOFR", "DFEDTARU", "DFEDTARL"), "percent", latest),
    Fact("range_top_for_sofr", ("DFEDTARU", "SOFR", "DFEDTARL"), "percent", latest),
    Fact("range_bottom_for_sofr", ("DFEDTARL", "SOFR", "DFEDTARU"), "percent", latest),
    Fact("range_last_move", ("DFEDTARU",), "bp", latest, rates.last_move_of_range),
    Fact("range_change_year", ("DFEDTARU",), "bp", latest, rates.year_change_of_range),
    Fact("reverse_repo_rate", ("RRPONTSYAWARD",), "percent", latest),
    Fact("sofr_spread", rates.SPREAD, "bp", latest, rates.sofr_spread),
    Fact("sofr_spread_quarter", rates.SPREAD, "bp", latest, rates.sofr_spread_of_quarter),
    Fact("sofr_weekdays_left", rates.SPREAD, "days", latest, calendar.weekdays_left),
    Fact("effr_spread", rates.EFFR_SPREAD, "bp", latest, rates.effr_spread),
    Fact("reserves_below_top", rates.BELOW_TOP, "bp", latest, rates.below_top),
    Fact("reverse_repo_over_bottom", rates.OVER_BOTTOM, "bp", latest, rates.over_bottom),
    Fact("days_above", rates.SPREAD, "share", latest, rates.days_above),
)

FIXED = (
    # The corridor
    Fact("sofr_2019_09_17", ("SOFR",), "percent", at("2019-09-17")),
    Fact("sofr99_2019_09_17", ("SOFR99",), "percent", at("2019-09-17")),
    Fact("range_top_2019_09_17", ("DFEDTARU",), "percent", at("2019-09-17")),
    Fact("sofr_spread_2019_09_17", rates.SPREAD, "bp", at("2019-09-17"), rates.sofr_spread),
    Fact(
        "effr_days_above_2019",
        rates.EFFR_SPREAD,
        "days",
        days_above_zero("2019-01-01", "2019-12-31"),
        rates.effr_spread,
    ),
    Fact("effr_days_2019", rates.EFFR_SPREAD, "days", days("2019-01-01", "2019-12-31"), rates.effr_spread),
    Fact(
        "sofr_days_above_november_2025",
        rates.SPREAD,
        "days",
        days_above_zero("2025-11-01", "2025-11-30"),
        rates.sofr_spread,
    ),
    Fact("sofr_days_november_2025", rates.SPREAD, "days", days("2025-11-01", "2025-11-30"), rates.sofr_spread),
    Fact("sofr_spread_2025_10_31", rates.SPREAD, "bp", at("2025-10-31"), rates.sofr_spread),
    Fact(
        "sofr_days_over_top_to_december_2025",
        rates.OVER_TOP,
        "days",
        days_above_zero("2024-10-01", "2025-12-31"),
        rates.sofr_over_top,
    ),
    # The rates inside the corridor, and what moving them did
    Fact("effr_spread_2019_03_20", rates.EFFR_SPREAD, "bp", at("2019-03-20"), rates.effr_spread),
    Fact("effr_2021_06_16", ("EFFR",), "percent", at("2021-06-16")),
    Fact("effr_2021_06_17", ("EFFR",), "percent", at("2021-06-17")),
    Fact("ioer_last", ("IOER",), "percent", at("2021-07-28")),
    Fact("iorb_first", ("IORB",), "percent", at("2021-07-29")),
)
