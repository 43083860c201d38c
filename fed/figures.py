"""All figures on hand, as numbers in our units: what facts, measures and charts are worked out of."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import wraps
from typing import TypeVar

import pandas as pd

from fed.series import SERIES

T = TypeVar("T")


@dataclass(frozen=True)
class Figures:
    """All series as numbers in our units (US$ billion, percent), observed days only, ascending."""

    columns: Mapping[str, pd.Series]
    _frames: dict[tuple[str, ...], pd.DataFrame] = field(default_factory=dict, compare=False, repr=False)

    def __getitem__(self, series_id: str) -> pd.Series:
        return self.columns[series_id]

    def frame(self, ids: Iterable[str]) -> pd.DataFrame:
        """One column an id on the union of their days; NaN where a series has no figure, never filled.

        Whoever asks for the same series gets the same frame, and only reads it (`once` rests on that).
        """
        ids = tuple(ids)
        if ids not in self._frames:
            self._frames[ids] = pd.DataFrame({id: self.columns[id] for id in ids}).sort_index()
        return self._frames[ids]

    def as_of(self, day: date) -> "Figures":
        """What had been published by the end of that day (later revisions of it included)."""
        return Figures(
            {
                id: column[: pd.Timestamp(day - timedelta(days=SERIES[id].published_after))]
                for id, column in self.columns.items()
            }
        )

    def by_noon(self, day: date) -> "Figures":
        """What was known at noon of that day: all of the day before, and the rates, which come out in the morning.

        The New York Fed tells the rates of the day before at eight and nine o'clock, and the Fed sets its own a day ahead;
        the balance sheet and the amounts of operations come in the afternoon. https://www.newyorkfed.org/markets/reference-rates/sofr
        """
        before, by_evening = self.as_of(day - timedelta(days=1)), self.as_of(day)
        return Figures({id: (by_evening if SERIES[id].in_the_morning else before)[id] for id in self.columns})

    def last_day(self) -> date:
        """The day of the newest figure of all."""
        return max(column.index[-1] for column in self.columns.values() if len(column)).date()

    def first_day(self) -> date:
        """The first day on which thirteen weeks of the Fed's balance sheet are known: the least that every page needs."""
        return self.columns["WALCL"].index[13].date() + timedelta(days=SERIES["WALCL"].published_after)


def once(of: Callable[[pd.DataFrame], T]) -> Callable[[pd.DataFrame], T]:
    """A sum that several facts pick from is worked out once a frame; whoever gets it only reads it."""
    kept: list = [object(), None]

    @wraps(of)
    def asked(frame: pd.DataFrame) -> T:
        if kept[0] is not frame:
            kept[:] = [frame, of(frame)]
        return kept[1]

    return asked
