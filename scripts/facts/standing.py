"""The Fed's lending doors: standing repo against all collateral, the Desk's repo before it, and primary credit."""

from fed.measures import facilities
from scripts.facts.fact import Fact, at, days, highest, latest

AUTUMN_2025 = ("2025-09-01", "2025-12-31")

LATEST = (
    Fact("standing_repo", facilities.STANDING_REPO, "usd_bn", latest, facilities.standing_repo),
    Fact(
        "standing_repo_peak_quarter",
        facilities.STANDING_REPO,
        "usd_bn",
        highest,
        facilities.standing_repo_of_quarter,
    ),
    Fact(
        "standing_repo_days_quarter",
        facilities.STANDING_REPO,
        "days",
        latest,
        facilities.standing_repo_days_of_quarter,
    ),
    Fact("standing_repo_days", facilities.STANDING_REPO, "days", latest, facilities.standing_repo_days),
    Fact("standing_repo_last_use", facilities.STANDING_REPO, "usd_bn", latest, facilities.standing_repo_in_use),
    Fact("primary_credit", facilities.PRIMARY_CREDIT, "percent", latest),
    Fact("primary_credit_over_top", facilities.PRIMARY_CREDIT, "bp", latest, facilities.primary_credit_over_top),
)

FIXED = (
    Fact("desk_repo_2019_09_17", ("RPONTTLD",), "usd_bn", at("2019-09-17")),
    Fact("standing_repo_least_use", facilities.STANDING_REPO, "usd_bn", at("2021-07-29"), facilities.least_use),
    Fact("standing_repo_2025_10_31", facilities.STANDING_REPO, "usd_bn", at("2025-10-31"), facilities.standing_repo),
    Fact("standing_repo_2025_12_31", facilities.STANDING_REPO, "usd_bn", at("2025-12-31"), facilities.standing_repo),
    Fact(
        "standing_repo_days_autumn_2025",
        facilities.STANDING_REPO,
        "days",
        days(*AUTUMN_2025),
        facilities.standing_repo_in_use,
    ),
    Fact(
        "primary_credit_over_top_2010",
        facilities.PRIMARY_CREDIT,
        "bp",
        at("2010-02-19"),
        facilities.primary_credit_over_top,
    ),
    Fact(
        "primary_credit_over_top_2020",
        facilities.PRIMARY_CREDIT,
        "bp",
        at("2020-03-16"),
        facilities.primary_credit_over_top,
    ),
)
