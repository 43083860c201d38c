"""Days by the era in which they lie, and daily figures by the week."""

from collections.abc import Sequence

import pandas as pd

from fed.episodes import Era

WEDNESDAY = 2


def weekly_median(daily: pd.Series) -> pd.Series:
    """The median of each week that ends on a Wednesday, as the weeks of the Fed's balance sheet do.

    The median, since one quarter-end or tax day would lift the mean of its week, and those days have a chart of their own.
    A week counts once its Wednesday has come.
    """
    daily = daily.dropna()
    if daily.empty:
        return daily
    wednesdays = daily.index + pd.to_timedelta((WEDNESDAY - daily.index.day_of_week) % 7, unit="D")
    return daily.groupby(wednesdays).median().dropna()[: daily.index[-1]]


def era_of(days: pd.DatetimeIndex, eras: Sequence[Era]) -> pd.Series:
    """The key of the era in which each day lies; none for a day before the first."""
    begun = pd.Series([era.key for era in eras], index=pd.DatetimeIndex([era.start for era in eras]))
    return begun.reindex(days, method="ffill")
