"""The market behind SOFR: the edges of its rates, and what is traded."""

from fed.measures import rates, repo
from scripts.facts.fact import Fact, at, days, days_above_zero, latest, mean, median, peak

NOVEMBER_2025 = ("2025-11-01", "2025-11-30")
YEAR_2025 = ("2025-01-01", "2025-12-31")

LATEST = (
    Fact("tgcr_spread", rates.TGCR_SPREAD, "bp", latest, rates.tgcr_spread),
    Fact("sofr_volume_quarter", ("SOFRVOL",), "usd_bn", latest, repo.volume_of_quarter),
    Fact("sofr_volume_growth_year", ("SOFRVOL",), "share", latest, repo.volume_growth),
)

FIXED = (
    # a quiet day, the eve, and the day itself
    Fact("sofr_2019_09_10", ("SOFR",), "percent", at("2019-09-10")),
    Fact("sofr99_2019_09_10", ("SOFR99",), "percent", at("2019-09-10")),
    Fact("sofr_2019_09_16", ("SOFR",), "percent", at("2019-09-16")),
    Fact("sofr99_2019_09_16", ("SOFR99",), "percent", at("2019-09-16")),
    Fact("sofr_top_edge_2019_09_17", repo.TOP_EDGE, "bp", at("2019-09-17"), repo.top_edge),
    # autumn 2025: the whole market expensive, and its edge near
    Fact("sofr_2025_10_31", ("SOFR",), "percent", at("2025-10-31")),
    Fact("sofr99_2025_10_31", ("SOFR99",), "percent", at("2025-10-31")),
    Fact("sofr_top_edge_2025_10_31", repo.TOP_EDGE, "bp", at("2025-10-31"), repo.top_edge),
    Fact("sofr_top_edge_peak_autumn_2025", repo.TOP_EDGE, "bp", peak("2025-09-01", "2025-12-31"), repo.top_edge),
    # what a dealer at the expensive end pays for a night
    Fact("night_of_a_billion_2019_09_13", ("SOFR99",), "usd_bn", at("2019-09-13"), repo.night_of_a_billion),
    Fact("night_of_a_billion_2019_09_16", ("SOFR99",), "usd_bn", at("2019-09-16"), repo.night_of_a_billion),
    Fact("night_of_a_billion_2019_09_17", ("SOFR99",), "usd_bn", at("2019-09-17"), repo.night_of_a_billion),
    Fact("night_of_a_billion_2025_10_31", ("SOFR99",), "usd_bn", at("2025-10-31"), repo.night_of_a_billion),
    Fact("sofr99_2019_09_13", ("SOFR99",), "percent", at("2019-09-13")),
    # the sister rate
    Fact("sofr_over_tgcr_2025", rates.SOFR_OVER_TGCR, "bp", median(*YEAR_2025), rates.sofr_over_tgcr),
    Fact(
        "tgcr_days_above_november_2025",
        rates.TGCR_SPREAD,
        "days",
        days_above_zero(*NOVEMBER_2025),
        rates.tgcr_spread,
    ),
    Fact("tgcr_days_november_2025", rates.TGCR_SPREAD, "days", days(*NOVEMBER_2025), rates.tgcr_spread),
    # volume, the average of a year's days
    Fact("sofr_volume_2019", ("SOFRVOL",), "usd_bn", mean("2019-01-01", "2019-12-31")),
    Fact("sofr_volume_2025", ("SOFRVOL",), "usd_bn", mean("2025-01-01", "2025-12-31")),
)
