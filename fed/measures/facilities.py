"""The Fed's lending doors: what standing repo lends, and where the rate at the discount window lies.

Apart from the amounts and the rates because a door tells something else than a price or a stock: most days nobody comes, and
what is borrowed on the other days is mostly a test.
"""

import pandas as pd

from fed.events import EVENT
from fed.measures.rates import TRADING_DAYS_A_QUARTER

STANDING_REPO = ("RPONTTLD",)
PRIMARY_CREDIT = ("DPCREDIT", "DFEDTARU")
USE = 1.0  # US$ billion a day: below it, nearly all are trials of the machinery, of some million dollars


def standing_repo(frame: pd.DataFrame) -> pd.Series:
    """What was borrowed at the standing repo operations against all collateral, in US$ billion, since they began.

    Before that day the same series holds the Desk's own operations, which set out to lend.
    """
    return frame["RPONTTLD"].dropna()[pd.Timestamp(EVENT["standing_repo_begins"].day) :]


def standing_repo_of_quarter(frame: pd.DataFrame) -> pd.Series:
    """The same on its newest 63 days."""
    return standing_repo(frame)[-TRADING_DAYS_A_QUARTER:]


def standing_repo_in_use(frame: pd.DataFrame) -> pd.Series:
    """The same on the days on which it was used, and not just tried."""
    lent = standing_repo(frame)
    return lent[lent >= USE]


def least_use(frame: pd.DataFrame) -> pd.Series:
    """What a day must come to if it is to count as use, on each of its days: for pages, which type no number."""
    return standing_repo(frame) * 0 + USE


def standing_repo_days(frame: pd.DataFrame) -> pd.Series:
    """On how many days it had been used up to each of its days."""
    return (standing_repo(frame) >= USE).cumsum()


def standing_repo_days_of_quarter(frame: pd.DataFrame) -> pd.Series:
    """On how many of the last 63 days it was used."""
    return (standing_repo(frame) >= USE).rolling(TRADING_DAYS_A_QUARTER).sum().dropna()


def primary_credit_over_top(frame: pd.DataFrame) -> pd.Series:
    """How far the rate of primary credit lies above the top of the target range of the same day, in basis points."""
    return ((frame["DPCREDIT"] - frame["DFEDTARU"]) * 100).round(1).dropna()
