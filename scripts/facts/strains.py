"""Two tightenings and their strains: the months before September 2019, its days, autumn 2025, and the first half of 2026.

The stretches of days are ours, chosen with hindsight: from the month in which SOFR came to stand above the rate on reserves
to the last day before the spike; and from the month in which it did again, to the end of that year.
"""

from fed.measures import amounts, rates
from scripts.facts.fact import (
    Fact,
    at,
    days,
    days_above_zero,
    fall,
    fall_share,
    mean,
    peak,
    rise,
    share_of_fall,
    trough,
)

QT1 = ("2017-10-04", "2019-07-31")  # Wednesdays, as in fed.episodes.WINDOWS
QT2 = ("2022-06-01", "2025-12-03")
BEFORE_SPIKE = ("2018-11-01", "2019-09-16")
FEBRUARY = ("2019-02-01", "2019-02-28")
CALM = ("2021-07-29", "2024-09-29")
TO_APRIL = ("2024-09-30", "2025-04-16")
AUTUMN = ("2025-09-01", "2025-12-31")
MAY = ("2026-05-01", "2026-05-31")
TO_JULY = ("2026-01-01", "2026-07-31")
TAX_WEEK_2019 = ("2019-09-11", "2019-09-18")
REFILL = ("2025-07-16", "2025-10-29")
TAX_WEEKS_2026 = ("2026-04-08", "2026-04-22")

LATEST = ()

FIXED = (
    # On one clock
    Fact("assets_fall_share_qt1", ("WALCL",), "share", fall_share(*QT1)),
    Fact("assets_fall_share_qt2", ("WALCL",), "share", fall_share(*QT2)),
    Fact("reserves_fall_qt1", ("WRBWFRBL",), "usd_bn", fall(*QT1)),
    Fact("reserves_fall_qt2", ("WRBWFRBL",), "usd_bn", fall(*QT2)),
    Fact("reserves_fall_share_qt1", ("WRBWFRBL",), "share", fall_share(*QT1)),
    Fact("reserves_fall_share_qt2", ("WRBWFRBL",), "share", fall_share(*QT2)),
    Fact("reverse_repo_qt1_start", ("WLRRAOL",), "usd_bn", at(QT1[0])),
    Fact("reverse_repo_qt2_start", ("WLRRAOL",), "usd_bn", at(QT2[0])),
    Fact("reverse_repo_qt1_end", ("WLRRAOL",), "usd_bn", at(QT1[1])),
    Fact("reverse_repo_qt2_end", ("WLRRAOL",), "usd_bn", at(QT2[1])),
    # Before the spike
    Fact(
        "sofr_days_above_before_spike",
        rates.SPREAD,
        "days",
        days_above_zero(*BEFORE_SPIKE),
        rates.sofr_spread,
    ),
    Fact("sofr_days_before_spike", rates.SPREAD, "days", days(*BEFORE_SPIKE), rates.sofr_spread),
    Fact("sofr_mean_spread_before_spike", rates.SPREAD, "bp", mean(*BEFORE_SPIKE), rates.sofr_spread),
    Fact(
        "sofr_days_over_top_before_spike",
        rates.OVER_TOP,
        "days",
        days_above_zero(*BEFORE_SPIKE),
        rates.sofr_over_top,
    ),
    Fact(
        "effr_days_above_before_spike",
        rates.EFFR_SPREAD,
        "days",
        days_above_zero(*BEFORE_SPIKE),
        rates.effr_spread,
    ),
    Fact("effr_days_before_spike", rates.EFFR_SPREAD, "days", days(*BEFORE_SPIKE), rates.effr_spread),
    Fact("sofr_days_above_february_2019", rates.SPREAD, "days", days_above_zero(*FEBRUARY), rates.sofr_spread),
    Fact("sofr_days_february_2019", rates.SPREAD, "days", days(*FEBRUARY), rates.sofr_spread),
    # The days of September 2019
    Fact("sofr_2019_09_13", ("SOFR",), "percent", at("2019-09-13")),
    Fact("range_top_2019_09_13", ("DFEDTARU",), "percent", at("2019-09-13")),
    Fact("effr_2019_09_16", ("EFFR",), "percent", at("2019-09-16")),
    Fact("effr_2019_09_17", ("EFFR",), "percent", at("2019-09-17")),
    Fact("sofr_2019_09_20", ("SOFR",), "percent", at("2019-09-20")),
    Fact("ioer_2019_09_18", ("IOER",), "percent", at("2019-09-18")),
    Fact("ioer_2019_09_19", ("IOER",), "percent", at("2019-09-19")),
    Fact("sofr_spread_2019_09_20", rates.SPREAD, "bp", at("2019-09-20"), rates.sofr_spread),
    Fact("sofr_spread_2019_09_30", rates.SPREAD, "bp", at("2019-09-30"), rates.sofr_spread),
    Fact("sofr_over_top_2019_09_17", rates.OVER_TOP, "bp", at("2019-09-17"), rates.sofr_over_top),
    Fact("reserves_2019_09_11", ("WRBWFRBL",), "usd_bn", at(TAX_WEEK_2019[0])),
    Fact("reserves_fall_week_2019_09_18", ("WRBWFRBL",), "usd_bn", fall(*TAX_WEEK_2019)),
    Fact("tga_rise_week_2019_09_18", ("WDTGAL",), "usd_bn", rise(*TAX_WEEK_2019)),
    Fact("reserves_to_gdp_september_2019", amounts.TO_GDP, "share", at("2019-09-18"), amounts.reserves_to_gdp),
    Fact("reserves_peak_2014", ("WRESBAL",), "usd_bn", peak("2014-01-01", "2014-12-31")),
    Fact("reserves_fall_share_2014_to_2019", ("WRESBAL",), "share", fall_share("2014-07-30", "2019-09-18")),
    Fact("reserves_fall_before_qt1", ("WRESBAL",), "share", share_of_fall("2014-07-30", QT1[0], "2019-09-18")),
    Fact("reserves_low_after_2019", ("WRESBAL",), "usd_bn", trough("2019-10-02", "2026-07-31")),
    # Up to autumn 2025, and its days
    Fact("sofr_days_above_calm", rates.SPREAD, "days", days_above_zero(*CALM), rates.sofr_spread),
    Fact("sofr_days_calm", rates.SPREAD, "days", days(*CALM), rates.sofr_spread),
    Fact("sofr_spread_2024_09_30", rates.SPREAD, "bp", at("2024-09-30"), rates.sofr_spread),
    Fact("sofr_days_above_to_april_2025", rates.SPREAD, "days", days_above_zero(*TO_APRIL), rates.sofr_spread),
    Fact("sofr_days_to_april_2025", rates.SPREAD, "days", days(*TO_APRIL), rates.sofr_spread),
    Fact("sofr_days_above_autumn_2025", rates.SPREAD, "days", days_above_zero(*AUTUMN), rates.sofr_spread),
    Fact("sofr_days_autumn_2025", rates.SPREAD, "days", days(*AUTUMN), rates.sofr_spread),
    Fact("sofr_mean_spread_autumn_2025", rates.SPREAD, "bp", mean(*AUTUMN), rates.sofr_spread),
    Fact(
        "sofr_days_over_top_autumn_2025",
        rates.OVER_TOP,
        "days",
        days_above_zero(*AUTUMN),
        rates.sofr_over_top,
    ),
    Fact("effr_days_above_autumn_2025", rates.EFFR_SPREAD, "days", days_above_zero(*AUTUMN), rates.effr_spread),
    Fact("effr_days_autumn_2025", rates.EFFR_SPREAD, "days", days(*AUTUMN), rates.effr_spread),
    Fact("reverse_repo_mean_november_2025", ("RRPONTSYD",), "usd_bn", mean("2025-11-01", "2025-11-30")),
    Fact("tga_rise_refill_2025", ("WDTGAL",), "usd_bn", rise(*REFILL)),
    Fact("reserves_fall_refill_2025", ("WRBWFRBL",), "usd_bn", fall(*REFILL)),
    Fact("tga_refill_2025_start", ("WDTGAL",), "usd_bn", at(REFILL[0])),
    Fact("reverse_repo_fall_refill_2025", ("WLRRAOL",), "usd_bn", fall(*REFILL)),
    Fact("assets_fall_refill_2025", ("WALCL",), "usd_bn", fall(*REFILL)),
    Fact("reserves_2025_10_29", ("WRBWFRBL",), "usd_bn", at(REFILL[1])),
    Fact("sofr_over_top_2025_10_31", rates.OVER_TOP, "bp", at("2025-10-31"), rates.sofr_over_top),
    Fact("reverse_repo_2025_12_31", ("RRPONTSYD",), "usd_bn", at("2025-12-31")),
    Fact("sofr_spread_2025_12_31", rates.SPREAD, "bp", at("2025-12-31"), rates.sofr_spread),
    Fact("reserves_ratio_2025_10_29", amounts.RATIO, "share", at(REFILL[1]), amounts.reserves_to_bank_assets),
    Fact("reserves_to_gdp_2025_10_29", amounts.TO_GDP, "share", at(REFILL[1]), amounts.reserves_to_gdp),
    # Up to the end of July 2026
    Fact(
        "securities_rise_winter_2025",
        amounts.SECURITIES,
        "usd_bn",
        rise("2025-12-10", "2026-03-25"),
        amounts.securities,
    ),
    Fact(
        "securities_rise_summer_2026",
        amounts.SECURITIES,
        "usd_bn",
        rise("2026-04-15", "2026-07-29"),
        amounts.securities,
    ),
    Fact("reserves_fall_tax_2026", ("WRBWFRBL",), "usd_bn", fall(*TAX_WEEKS_2026)),
    Fact("tga_rise_tax_2026", ("WDTGAL",), "usd_bn", rise(*TAX_WEEKS_2026)),
    Fact("reserves_2026_04_22", ("WRBWFRBL",), "usd_bn", at(TAX_WEEKS_2026[1])),
    Fact("reserves_ratio_2026_04_22", amounts.RATIO, "share", at(TAX_WEEKS_2026[1]), amounts.reserves_to_bank_assets),
    Fact("sofr_spread_2026_04_15", rates.SPREAD, "bp", at("2026-04-15"), rates.sofr_spread),
    Fact("sofr_days_above_may_2026", rates.SPREAD, "days", days_above_zero(*MAY), rates.sofr_spread),
    Fact("sofr_days_may_2026", rates.SPREAD, "days", days(*MAY), rates.sofr_spread),
    Fact(
        "sofr_days_over_top_to_july_2026",
        rates.OVER_TOP,
        "days",
        days_above_zero(*TO_JULY),
        rates.sofr_over_top,
    ),
    Fact("sofr_days_to_july_2026", rates.OVER_TOP, "days", days(*TO_JULY), rates.sofr_over_top),
    Fact("range_bottom_2026_07_31", ("DFEDTARL",), "percent", at("2026-07-31")),
    Fact("range_top_2026_07_31", ("DFEDTARU",), "percent", at("2026-07-31")),
)
