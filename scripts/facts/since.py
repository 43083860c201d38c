"""What came after the winter of 2025: from July 2026 to the days on which these sentences were written, October 9, 2026.

Bound to their days, so that they stay what they were when newer figures come; each window ends where its series then ended.
"""

from fed.measures import facilities, rates
from scripts.facts.fact import Fact, at, days, days_above_zero, fall, mean, median, peak, rise

JULY = ("2026-07-01", "2026-07-31")
SUMMER = ("2026-07-01", "2026-10-08")
REPO_SUMMER = ("2026-07-01", "2026-09-18")
AFTER_RISE = ("2026-09-17", "2026-10-08")
PAUSED = ("2026-08-12", "2026-09-30")

LATEST = ()

FIXED = (
    Fact("standing_repo_2026_04_15", facilities.STANDING_REPO, "usd_bn", at("2026-04-15"), facilities.standing_repo),
    Fact(
        "standing_repo_peak_summer_2026",
        facilities.STANDING_REPO,
        "usd_bn",
        peak(*REPO_SUMMER),
        facilities.standing_repo,
    ),
    Fact(
        "standing_repo_days_summer_2026", facilities.STANDING_REPO, "days", days(*REPO_SUMMER), facilities.standing_repo
    ),
    Fact("sofr_spread_median_july_2026", rates.SPREAD, "bp", median(*JULY), rates.sofr_spread),
    Fact("sofr_spread_peak_summer_2026", rates.SPREAD, "bp", peak(*SUMMER), rates.sofr_spread),
    Fact("sofr_days_above_summer_2026", rates.SPREAD, "days", days_above_zero(*SUMMER), rates.sofr_spread),
    Fact("sofr_days_summer_2026", rates.SPREAD, "days", days(*SUMMER), rates.sofr_spread),
    Fact("sofr_days_over_top_summer_2026", rates.OVER_TOP, "days", days_above_zero(*SUMMER), rates.sofr_over_top),
    Fact("sofr_mean_spread_after_rise_2026", rates.SPREAD, "bp", mean(*AFTER_RISE), rates.sofr_spread),
    Fact("treasuries_rise_pause_2026", ("TREAST",), "usd_bn", rise(*PAUSED)),
    Fact("mortgages_fall_pause_2026", ("WSHOMCB",), "usd_bn", fall(*PAUSED)),
    Fact("range_bottom_2026_09_17", ("DFEDTARL",), "percent", at("2026-09-17")),
    Fact("range_top_2026_09_17", ("DFEDTARU",), "percent", at("2026-09-17")),
    Fact("iorb_2026_09_17", ("IORB",), "percent", at("2026-09-17")),
    Fact("reserves_2026_10_07", ("WRBWFRBL",), "usd_bn", at("2026-10-07")),
    Fact("tga_2026_10_07", ("WDTGAL",), "usd_bn", at("2026-10-07")),
)
