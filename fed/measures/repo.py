"""The market behind SOFR: how far its rates lie apart, and how much is traded.

Apart from the spread over the rate on reserves, which asks how expensive money is: a market can be expensive and of one mind.
"""

import pandas as pd

from fed.measures.rates import TRADING_DAYS_A_QUARTER

WIDTH = ("SOFR1", "SOFR99")
TOP_EDGE = ("SOFR", "SOFR99")
TRADING_DAYS_A_YEAR = 250


def width(frame: pd.DataFrame) -> pd.Series:
    """How far the ninety-ninth percentile lies over the first, in basis points."""
    return ((frame["SOFR99"] - frame["SOFR1"]) * 100).round(1).dropna()


def top_edge(frame: pd.DataFrame) -> pd.Series:
    """How far the ninety-ninth percentile lies over the median, in basis points."""
    return ((frame["SOFR99"] - frame["SOFR"]) * 100).round(1).dropna()


def night_of_a_billion(frame: pd.DataFrame) -> pd.Series:
    """What a billion dollars cost for one night at the ninety-ninth percentile, in US$ billion; a year of repo has 360 days."""
    return (frame["SOFR99"] / 100 / 360).dropna()


def width_of_quarter(frame: pd.DataFrame) -> pd.Series:
    """The median width of the last 63 trading days, in basis points: one bad day does not move it."""
    return width(frame).rolling(TRADING_DAYS_A_QUARTER).median().dropna()


def wider_days(frame: pd.DataFrame) -> pd.Series:
    """The share of all days up to now that were wider than the newest quarter typically was, in percent; one value."""
    widths, typical = width(frame), width_of_quarter(frame)[-1:]
    return typical.map(lambda bp: (widths > bp).mean() * 100)


def volume_of_quarter(frame: pd.DataFrame) -> pd.Series:
    """The average amount a day over the last 63 trading days, in US$ billion."""
    return frame["SOFRVOL"].dropna().rolling(TRADING_DAYS_A_QUARTER).mean().dropna()


def volume_growth(frame: pd.DataFrame) -> pd.Series:
    """Growth of that average over 250 trading days, in percent."""
    return (volume_of_quarter(frame).pct_change(TRADING_DAYS_A_YEAR) * 100).dropna()
