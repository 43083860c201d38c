"""What makes the demand for overnight cash grow, and when: federal debt against reserves, and the days of the calendar.

The stretches of the calendar end with June 2026, since a day is measured against those after it.
"""

from fed.measures import amounts, calendar, rates
from scripts.facts.fact import Fact, at, days, days_above_zero, fall, median, rise

FIRST = ("2018-04-03", "2019-12-31")  # SOFR's first years, as in fed.episodes.CALENDAR_ERAS
PLENTY = ("2022-01-01", "2024-08-31")
SINCE = ("2024-09-01", "2026-06-30")
TWO_YEARS = ("2022-06-29", "2024-06-26")  # Wednesdays
QUARTERS = ("2022-06-30", "2024-06-30")
DECEMBER = ("2025-12-01", "2025-12-31")
MARCH = ("2026-03-01", "2026-03-31")

LATEST = ()

FIXED = (
    # Debt against reserves
    Fact("debt_2019_09_30", ("GFDEBTN",), "usd_bn", at("2019-09-30"), amounts.debt),
    Fact("debt_2025_12_31", ("GFDEBTN",), "usd_bn", at("2025-12-31"), amounts.debt),
    Fact("debt_over_reserves_2010_12_31", amounts.DEBT, "times", at("2010-12-31"), amounts.debt_over_reserves),
    Fact("debt_over_reserves_2014_09_30", amounts.DEBT, "times", at("2014-09-30"), amounts.debt_over_reserves),
    Fact("debt_over_reserves_2019_09_30", amounts.DEBT, "times", at("2019-09-30"), amounts.debt_over_reserves),
    Fact("debt_over_reserves_2021_12_31", amounts.DEBT, "times", at("2021-12-31"), amounts.debt_over_reserves),
    Fact("debt_over_reserves_2025_12_31", amounts.DEBT, "times", at("2025-12-31"), amounts.debt_over_reserves),
    Fact("debt_over_reserves_2026_03_31", amounts.DEBT, "times", at("2026-03-31"), amounts.debt_over_reserves),
    Fact("federal_funds_2010_12", ("FEDFUNDS",), "percent", at("2010-12-01")),
    Fact("ioer_2010_12_31", ("IOER",), "percent", at("2010-12-31")),
    # Both halves of the popular chain at once, from the middle of 2022 to the middle of 2024
    Fact("debt_rise_2022_to_2024", ("GFDEBTN",), "usd_bn", rise(*QUARTERS), amounts.debt),
    Fact("assets_fall_2022_to_2024", ("WALCL",), "usd_bn", fall(*TWO_YEARS)),
    Fact("reverse_repo_fall_2022_to_2024", ("RRPONTSYD",), "usd_bn", fall(*TWO_YEARS)),
    Fact("sofr_days_above_december_2025", rates.SPREAD, "days", days_above_zero(*DECEMBER), rates.sofr_spread),
    Fact("sofr_days_december_2025", rates.SPREAD, "days", days(*DECEMBER), rates.sofr_spread),
    Fact("sofr_days_above_march_2026", rates.SPREAD, "days", days_above_zero(*MARCH), rates.sofr_spread),
    Fact("sofr_days_march_2026", rates.SPREAD, "days", days(*MARCH), rates.sofr_spread),
    # The calendar
    Fact("jump_quarter_end_2018_to_2019", rates.SPREAD, "bp", median(*FIRST), calendar.effects_on("quarter_end")),
    Fact("jump_quarter_end_2022_to_2024_08", rates.SPREAD, "bp", median(*PLENTY), calendar.effects_on("quarter_end")),
    Fact("jump_tax_day_2018_to_2019", rates.SPREAD, "bp", median(*FIRST), calendar.effects_on("tax_day")),
    Fact("jump_settlement_2018_to_2019", rates.SPREAD, "bp", median(*FIRST), calendar.effects_on("settlement")),
    Fact("jump_other_2018_to_2019", rates.SPREAD, "bp", median(*FIRST), calendar.effects_on("other")),
    Fact("tax_days_2018_to_2019", rates.SPREAD, "days", days(*FIRST), calendar.effects_on("tax_day")),
    Fact("jump_2018_12_31", rates.SPREAD, "bp", at("2018-12-31"), calendar.effects_on("quarter_end")),
    Fact("jump_2019_12_31", rates.SPREAD, "bp", at("2019-12-31"), calendar.effects_on("quarter_end")),
    Fact("jump_2025_12_31", rates.SPREAD, "bp", at("2025-12-31"), calendar.effects_on("quarter_end")),
    Fact(
        "sofr_days_over_top_2024_09_to_2026_06",
        rates.OVER_TOP,
        "days",
        days_above_zero(*SINCE),
        rates.sofr_over_top,
    ),
    Fact(
        "sofr_days_over_top_off_calendar_2024_09_to_2026_06",
        rates.OVER_TOP,
        "days",
        days_above_zero(*SINCE),
        calendar.over_top_on("other"),
    ),
)
