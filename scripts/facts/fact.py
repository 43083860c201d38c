"""What a fact is, and the ways to pick one value out of many: the words in which facts are written down.

Apart from the facts themselves, which stand beside it, a file a subject.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from fed.figures import Figures
from fed.series import SERIES
from fed.wording import FORMS, Unit
from scripts.finding import Finding, Stop


@dataclass(frozen=True, slots=True)
class Observation:
    """A value and the day it is of."""

    value: float
    as_of: date


Pick = Callable[[pd.Series], Observation]


def _first_column(frame: pd.DataFrame) -> pd.Series:
    """On the days that all its series have: one that is set beside others is not told of a day that they lack."""
    return frame.dropna().iloc[:, 0]


def _wrong(name: str, what: str) -> Stop:
    return Stop(Finding(Path(__file__).parent, 0, f"fact '{name}': {what}"))


@dataclass(frozen=True, slots=True)
class Fact:
    """A number of the prose: which series it comes from, what is worked out of them (`of`), and which value is picked."""

    name: str
    series: tuple[str, ...]
    unit: Unit
    pick: Pick
    of: Callable[[pd.DataFrame], pd.Series] = field(default=_first_column)

    def __post_init__(self) -> None:
        if not isinstance(self.series, tuple):
            raise _wrong(self.name, f'its series are a tuple; a lone one keeps its comma: ("{self.series}",)')
        unknown = [id for id in self.series if id not in SERIES]
        if unknown:
            raise _wrong(self.name, f"no series called {', '.join(unknown)}; fed/series.py has them all")
        if self.unit not in FORMS:
            raise _wrong(self.name, f"no unit called '{self.unit}'; there are: {', '.join(FORMS)}")

    def history(self, figures: Figures) -> pd.Series:
        """All values from which this fact picks one."""
        return self.of(figures.frame(self.series))


@dataclass(frozen=True, slots=True)
class Computed:
    """A fact with its value; `missing` names the series without which there is none on that day."""

    fact: Fact
    seen: Observation | None
    missing: str = ""

    @property
    def value(self) -> float:
        """Rounded to what the sources carry, so that float noise never reaches a page or a diff."""
        return round(self.seen.value, 6)


def latest(column: pd.Series) -> Observation:
    """The newest value."""
    return Observation(float(column.iloc[-1]), column.index[-1].date())


def at(day: str) -> Pick:
    """The value of exactly that day."""
    return lambda column: Observation(float(column.loc[day]), date.fromisoformat(day))


def peak(start: str, end: str) -> Pick:
    """The highest value between two days."""

    def pick(column: pd.Series) -> Observation:
        day = column.loc[start:end].idxmax()
        return Observation(float(column.loc[day]), day.date())

    return pick


def highest(column: pd.Series) -> Observation:
    """The highest of all values."""
    day = column.idxmax()
    return Observation(float(column.loc[day]), day.date())


def trough(start: str, end: str) -> Pick:
    """The lowest value between two days."""

    def pick(column: pd.Series) -> Observation:
        day = column.loc[start:end].idxmin()
        return Observation(float(column.loc[day]), day.date())

    return pick


def _between(column: pd.Series, start: str, end: str) -> pd.Series:
    """The values between two days; raises ValueError where there is none, since pandas' mean of nothing is a number of sorts."""
    if (values := column.loc[start:end]).empty:
        raise ValueError(f"no value from {start} to {end}")
    return values


def mean(start: str, end: str) -> Pick:
    """The mean of the values between two days."""
    return lambda column: Observation(float(_between(column, start, end).mean()), date.fromisoformat(end))


def median(start: str, end: str) -> Pick:
    """The value in the middle of those between two days."""
    return lambda column: Observation(float(_between(column, start, end).median()), date.fromisoformat(end))


def rise(start: str, end: str) -> Pick:
    """How much higher the value of the second day is than that of the first."""
    return lambda column: Observation(float(column.loc[end] - column.loc[start]), date.fromisoformat(end))


def fall(start: str, end: str) -> Pick:
    """How much lower the value of the second day is than that of the first."""
    return lambda column: Observation(float(column.loc[start] - column.loc[end]), date.fromisoformat(end))


def fall_share(start: str, end: str) -> Pick:
    """How much lower, in percent of the first day's value."""
    return lambda column: Observation(float((1 - column.loc[end] / column.loc[start]) * 100), date.fromisoformat(end))


def rise_share(start: str, end: str) -> Pick:
    """How much higher, in percent of the first day's value."""
    return lambda column: Observation(float((column.loc[end] / column.loc[start] - 1) * 100), date.fromisoformat(end))


def share_of_fall(start: str, middle: str, end: str) -> Pick:
    """How much of a fall had come by the middle day, in percent."""

    def pick(column: pd.Series) -> Observation:
        first, second, last = (column.loc[day] for day in (start, middle, end))
        return Observation(float((first - second) / (first - last) * 100), date.fromisoformat(end))

    return pick


def days_above_zero(start: str, end: str) -> Pick:
    """On how many days the value was above zero."""
    return lambda column: Observation(float((column.loc[start:end] > 0).sum()), date.fromisoformat(end))


def days(start: str, end: str) -> Pick:
    """How many days have a value."""
    return lambda column: Observation(float(len(column.loc[start:end])), date.fromisoformat(end))
