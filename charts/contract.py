"""What a chart is: the series it needs, every word about it in both languages, and three pure functions.

Apart from the drawing, so that a chart module can be read as data. A chart that lacks a word cannot be constructed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import pandas as pd

from charts.drawing.marks import Picture
from charts.subjects import SUBJECTS
from fed.series import SERIES
from fed.text import Lang, Text
from fed.wording import day, month


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart: its functions get a frame with the columns of `series`, in US$ billion or percent, NaN kept.

    `series` empty means every series of the snapshot. `subject` is a key of charts/subjects.py, under which All charts shows it. `takeaway` is the sentence above the picture, `describe` what one
    who cannot see it should learn from it, `note` what it must not be read as. All three functions are pure: the same
    frame gives the same words and the same picture, and none fails where a series is missing, late or not yet begun.
    `render` asks for the words only where the picture has points.
    """

    series: tuple[str, ...]
    subject: str
    title: Text
    note: Text
    takeaway: Callable[[pd.DataFrame, Lang], str]
    describe: Callable[[pd.DataFrame, Lang], str]
    draw: Callable[[pd.DataFrame], Picture]

    def __post_init__(self) -> None:
        if unknown := [id for id in self.series if id not in SERIES]:
            raise ValueError(f"no series called {', '.join(unknown)}; fed/series.py has them all")
        if self.subject not in SUBJECTS:
            raise ValueError(f"no subject called {self.subject}; there are: {', '.join(SUBJECTS)}")

    @property
    def ids(self) -> tuple[str, ...]:
        """The series that it is drawn from; where it names none, all of them."""
        return self.series or tuple(SERIES)

    def until(self, newest: date, lang: Lang) -> str:
        """The day of its newest figure in words; the month, where all its series come by the month or the quarter."""
        slow = {SERIES[id].frequency for id in self.ids} <= {"monthly", "quarterly"}
        return (month if slow else day)(newest, lang)


@cache
def gallery() -> dict[str, Chart]:
    """Every chart by its name, which is its module's name in `charts/gallery`; dropping a file in is enough."""
    from charts import gallery as folder

    names = sorted(module.name for module in iter_modules(folder.__path__))
    return {name: import_module(f"{folder.__name__}.{name}").CHART for name in names}
