"""The calendar of spikes: what SOFR does on days whose strain is known long before.

Apart from the spread itself because a high day at a quarter-end says something else than a high day in mid-month. A day
belongs to one class, the first that fits in the order of `CLASSES`. Days are told by SOFR's own calendar: a date on which it
is not published moves to the next on which it is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from fed.episodes import CALENDAR_ERAS
from fed.events import TAX_DUE, TAX_MOVED
from fed.figures import once
from fed.measures.eras import era_of
from fed.measures.rates import sofr_over_top, sofr_spread
from fed.text import Text

SIDE = 5  # trading days on either side against which a day is measured
NEAR = pd.Timedelta(days=5)  # how far a weekend with holidays can move a date


@dataclass(frozen=True, slots=True)
class DayClass:
    """A kind of day."""

    key: str
    name: Text


CLASSES = (
    DayClass("quarter_end", Text("Quarter-ends and year-ends", "季底與年底")),
    DayClass("month_end", Text("Other month-ends", "其他月底")),
    DayClass("tax_day", Text("Tax days", "繳稅日")),
    DayClass("settlement", Text("Other days on which new Treasuries settle", "其他新發美國公債交割日")),
    DayClass("other", Text("All other days", "其餘的日子")),
)


def day_classes(days: pd.DatetimeIndex) -> pd.Series:
    """The class of each of a run of trading days; the last day is no month-end as long as the next is not known."""
    found = pd.Series("other", index=days)
    found[_moved(_coupon_dates(days), days)] = "settlement"
    found[_moved(_tax_dates(days), days)] = "tax_day"
    last = (days.to_period("M")[1:] != days.to_period("M")[:-1]).nonzero()[0]
    found.iloc[last] = ["month_end" if day.month % 3 else "quarter_end" for day in days[last]]
    return found


def weekdays_left(frame: pd.DataFrame) -> pd.Series:
    """How many weekdays of its month were left after each day of SOFR minus the rate on reserves.

    Known on the day itself, unlike its class; a month that ends on a holiday has one left on its last trading day.
    """
    days = sofr_spread(frame).index
    next_month = (days.to_period("M") + 1).to_timestamp()
    left = np.busday_count((days + pd.Timedelta(days=1)).values.astype("M8[D]"), next_month.values.astype("M8[D]"))
    return pd.Series(left, index=days, dtype=float)


@once
def calendar_effects(frame: pd.DataFrame) -> pd.DataFrame:
    """Each day's `effect`, its `kind` (a class) and its `era`.

    The effect is SOFR minus the rate on reserves, less the median of the same on the five trading days before and the five
    after, in basis points. Both sides, so that a slow rise or fall counts for nothing; the median, so that a neighbour's
    own spike (the day after a quarter-end is high too) counts for little. The change from the day before would call each
    fall after a spike an event. The newest five days have no effect yet.
    """
    spread = sofr_spread(frame)
    around = pd.concat([spread.shift(by) for by in range(-SIDE, SIDE + 1) if by], axis=1)
    usual = np.median(
        around.to_numpy(), axis=1
    )  # pandas takes a hundred times as long; as with skipna=False, a hole makes none
    effect = (spread - usual).round(2)
    table = pd.DataFrame(
        {"effect": effect, "kind": day_classes(spread.index), "era": era_of(spread.index, CALENDAR_ERAS)}
    )
    return table.dropna()


def calendar_summary(frame: pd.DataFrame) -> pd.DataFrame:
    """Median and mean effect (bp) and number of `days` by `kind` and `era`, in their order; no row where there was no day."""
    effects = calendar_effects(frame)
    groups = effects.groupby(["kind", "era"])["effect"]
    table = pd.DataFrame({"median": groups.median(), "mean": groups.mean(), "days": groups.size()})
    order = [(kind.key, era.key) for kind in CLASSES for era in CALENDAR_ERAS]
    return table.reindex([pair for pair in order if pair in table.index]).reset_index(names=["kind", "era"])


def effects_on(kind: str) -> Callable[[pd.DataFrame], pd.Series]:
    """The sum that keeps the effects of the days of one kind."""

    def pick(frame: pd.DataFrame) -> pd.Series:
        table = calendar_effects(frame)
        return table.loc[table["kind"] == kind, "effect"]

    return pick


def over_top_on(kind: str) -> Callable[[pd.DataFrame], pd.Series]:
    """The sum that keeps SOFR minus the top of the target range on the days of one kind, in basis points."""

    def pick(frame: pd.DataFrame) -> pd.Series:
        over = sofr_over_top(frame)
        return over[day_classes(over.index) == kind]

    return pick


def _moved(dates: Iterator[pd.Timestamp], days: pd.DatetimeIndex) -> pd.DatetimeIndex:
    """The trading days on which dates fall, or to which they move."""
    places = ((date, days.searchsorted(date)) for date in dates)
    return pd.DatetimeIndex([days[at] for date, at in places if at < len(days) and days[0] <= date > days[at] - NEAR])


def _coupon_dates(days: pd.DatetimeIndex) -> Iterator[pd.Timestamp]:
    """The 15th and the last day of each month: notes and bonds are issued then, or on the next business day.

    https://www.treasurydirect.gov/auctions/general-auction-timing/
    """
    for month in _months(days):
        yield month + pd.Timedelta(days=14)
        yield month + pd.offsets.MonthEnd()


def _tax_dates(days: pd.DatetimeIndex) -> Iterator[pd.Timestamp]:
    """The days on which companies and people pay estimated taxes, and people what they owe for the year before.

    IRS Publication 509, https://www.irs.gov/publications/p509. In April the holiday of the capital (Emancipation Day, the
    16th, kept on the nearest weekday) moves the date beyond a weekend further, though markets are open.
    """
    for month in _months(days):
        if month.month not in TAX_DUE:
            continue
        due = month + pd.Timedelta(days=14)
        if month.month == 4:
            due += pd.Timedelta(days={4: 3, 5: 3, 6: 2}.get(due.weekday(), 0))
        yield from map(pd.Timestamp, TAX_MOVED.get(due.date(), (due,)))


def _months(days: pd.DatetimeIndex) -> Iterator[pd.Timestamp]:
    """The first day of each month, from that before the first day on."""
    if len(days):
        yield from pd.date_range(days[0] - pd.DateOffset(months=1, day=1), days[-1], freq="MS")
