"""The market behind SOFR: how far its expensive end lies above the middle, and how much is traded.

Apart from the spread over the rate on reserves, which asks how expensive money is: a market can be expensive and of one mind.
"""

import pandas as pd

from fed.measures.rates import TRADING_DAYS_A_QUARTER

TOP_EDGE = ("SOFR", "SOFR99")
TRADING_DAYS_A_YEAR = 250


def top_edge(frame: pd.DataFrame) -> pd.Series:
    """How far the ninety-ninth percentile lies over the median, in basis points."""
    return ((frame["SOFR99"] - frame["SOFR"]) * 100).round(1).dropna()


def night_of_a_billion(frame: pd.DataFrame) -> pd.Series:
    """What a billion dollars cost for one night at the ninety-ninth percentile, in US$ billion; a year of repo has 360 days."""
    return (frame["SOFR99"] / 100 / 360).dropna()


def volume_of_quarter(frame: pd.DataFrame) -> pd.Series:
    """The average amount a day over the last 63 trading days, in US$ billion."""
    return frame["SOFRVOL"].dropna().rolling(TRADING_DAYS_A_QUARTER).mean().dropna()


def volume_growth(frame: pd.DataFrame) -> pd.Series:
    """Growth of that average over 250 trading days, in percent."""
    return (volume_of_quarter(frame).pct_change(TRADING_DAYS_A_YEAR) * 100).dropna()
