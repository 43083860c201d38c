"""Two tightenings on one clock, and the demand for reserves: what is read week by week.

Apart from the daily sums because here every figure is of a week that ends on a Wednesday.
"""

from datetime import date

import pandas as pd

from fed.episodes import DEMAND_ERAS
from fed.measures.amounts import RATIO, reserves_to_bank_assets
from fed.measures.eras import era_of, weekly_median
from fed.measures.rates import SPREAD, sofr_spread

DEMAND = (*RATIO, *SPREAD)


def since(weekly: pd.Series, start: date, end: date) -> pd.Series:
    """A weekly series by whole weeks since a Wednesday (0, 1, 2, …), up to a day; weeks without a figure are not there."""
    weekly = weekly.dropna()[pd.Timestamp(start) : pd.Timestamp(end)]
    weeks = (weekly.index - pd.Timestamp(start)).days // 7
    return weekly.set_axis(pd.Index(weeks, dtype=int, name="week"))


def change_since(weekly: pd.Series, start: date, end: date) -> pd.DataFrame:
    """The change since the Wednesday of the start by whole weeks, in US$ billion and in percent; empty without that day."""
    weekly = since(weekly, start, end)
    if 0 not in weekly.index:
        return pd.DataFrame({"usd_bn": weekly[:0], "percent": weekly[:0]})
    return pd.DataFrame({"usd_bn": weekly - weekly.loc[0], "percent": (weekly / weekly.loc[0] - 1) * 100})


def weekly_spread(frame: pd.DataFrame) -> pd.Series:
    """SOFR minus the rate on reserves, the median of each week that ends on a Wednesday, in basis points."""
    return weekly_median(sofr_spread(frame))


def spread_since(frame: pd.DataFrame, start: date, end: date) -> pd.Series:
    """SOFR minus the rate on reserves, the median of the week in basis points, by whole weeks since a Wednesday."""
    return since(weekly_spread(frame), start, end)


def reserve_demand(frame: pd.DataFrame) -> pd.DataFrame:
    """A point a week: reserves over bank assets (`ratio`, percent), SOFR minus the rate on reserves (`spread`, bp), its `era`.

    The spread is the median of the week: the curve is about ordinary days.
    """
    points = pd.DataFrame({"ratio": reserves_to_bank_assets(frame), "spread": weekly_spread(frame)}).dropna()
    return points.assign(era=era_of(points.index, DEMAND_ERAS))
