"""What a picture is made of: a small vocabulary of marks, free of language and of any plotting library.

Apart from the writers because a picture is written four times, as a still SVG, as a Plotly figure, as a table and as a
legend, and each must show the same figures. A mark carries its values as they stand in the frame (US$ billion, percent,
basis points) and its words in both languages; the unit of its panel says how both are shown.
"""

import math
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from fed.text import Text

Dash = Literal["solid", "dash", "dot"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line through every value, lifted where the series has a hole; `steps` for a rate that holds until it is changed."""

    values: pd.Series
    name: Text
    colour: str
    dash: Dash = "solid"
    steps: bool = False
    width: float = 1.8

    def __post_init__(self) -> None:
        _drop_holes(self, "values")


@dataclass(frozen=True, slots=True)
class Area:
    """A layer of the panel's stack."""

    values: pd.Series
    name: Text
    colour: str

    def __post_init__(self) -> None:
        _drop_holes(self, "values")


@dataclass(frozen=True, slots=True)
class Band:
    """The room between two series, and both edges by name."""

    low: pd.Series
    high: pd.Series
    name: Text
    edges: tuple[Text, Text]
    colour: str
    steps: bool = False

    def __post_init__(self) -> None:
        _drop_holes(self, "low", "high")


@dataclass(frozen=True, slots=True)
class Spikes:
    """A thin bar from zero on each day, for amounts that come and go. Where several days share a column of pixels, the still
    shows the highest."""

    values: pd.Series
    name: Text
    colour: str

    def __post_init__(self) -> None:
        _drop_holes(self, "values")


@dataclass(
    frozen=True, slots=True, eq=False
)  # or list.index, which finds it among its neighbors, would compare series and raise
class Bars:
    """Bars at the names of the x axis, each with its value in words; several marks in one panel stand side by side.

    They stand on zero, or on `base` in a waterfall, whose words say by how much it goes up or down. `colours` has one a
    value where each bar is of another series.
    """

    values: pd.Series
    name: Text
    colour: str
    base: pd.Series | None = None
    colours: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _drop_holes(self, "values")


@dataclass(frozen=True, slots=True)
class Dots:
    """Points, each with its own words where `words` has as many as there are values (a day, an event)."""

    values: pd.Series
    name: Text
    colour: str
    words: tuple[Text, ...] = ()
    size: float = 5

    def __post_init__(self) -> None:
        _drop_holes(self, "values")


def _drop_holes(mark: "Mark", *names: str) -> None:
    """A mark keeps the days that have a figure: done here once, where each writer would do it many times over."""
    for name in names:
        object.__setattr__(mark, name, getattr(mark, name).dropna())


Mark = Line | Area | Band | Spikes | Bars | Dots


@dataclass(frozen=True, slots=True)
class Level:
    """A value to set the others against, as a thin horizontal line with its name."""

    value: float
    words: Text


@dataclass(frozen=True, slots=True)
class Tag:
    """A point that is named in the picture itself, above it or `below`."""

    x: pd.Timestamp | float | str
    y: float
    words: Text
    below: bool = False


@dataclass(frozen=True, slots=True)
class Shade:
    """A stretch of time, shaded from top to bottom and named above; `colour` is one of style.CHROME."""

    start: date
    end: date
    words: Text
    colour: str


@dataclass(frozen=True, slots=True)
class Seam:
    """A dotted line where one series hands over to another, or something changed, with words on either side."""

    day: date
    before: Text | None = None
    after: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One pair of axes. `title` names the unit above the value axis; `rows` names whole values where they are no amounts;
    `short` tells in hover and slider this panel's marks from those of the same name in another."""

    title: Text
    unit: str
    marks: tuple[Mark, ...]
    levels: tuple[Level, ...] = ()
    tags: tuple[Tag, ...] = ()
    from_zero: bool = False
    log: bool = False
    weight: float = 1
    rows: tuple[Text, ...] = ()
    short: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Panels one above the other on one x axis: days, numbers (with `x_title` and `x_unit`), or names.

    On the `same_scale` an inch is worth as much in one panel as in another. `newest` is the last day of which it tells,
    where its x axis cannot say that itself.
    """

    panels: tuple[Panel, ...]
    x: Literal["day", "number", "name"] = "day"
    x_title: Text | None = None
    x_unit: str = "weeks"
    x_names: tuple[Text, ...] = field(default=())
    shades: tuple[Shade, ...] = ()
    seams: tuple[Seam, ...] = ()
    height: int = 300
    same_scale: bool = False
    newest: pd.Timestamp | None = None

    def __post_init__(self) -> None:
        for mark in (mark for panel in self.panels for mark in panel.marks):
            needs = "day" if isinstance(mark, Spikes) else "name" if isinstance(mark, Bars) else self.x
            if needs != self.x:
                raise ValueError(f"{type(mark).__name__} stand on an x axis of {needs}s, not of {self.x}s")

    def marks(self) -> list[tuple[int, Mark]]:
        """Every mark that has a value, with the number of its panel."""
        return [(n, mark) for n, panel in enumerate(self.panels) for mark in panel.marks if len(values_of(mark))]

    def has_points(self) -> bool:
        """Whether any mark has a value: a picture without one must not be shown."""
        return bool(self.marks())

    def x_span(self) -> tuple:
        """The first and the last x of all marks."""
        indexes = [values_of(mark).index for _, mark in self.marks()]
        return min(index[0] if self.x == "day" else index.min() for index in indexes), max(
            index[-1] if self.x == "day" else index.max() for index in indexes
        )


def newest_of(picture: Picture) -> pd.Timestamp:
    """The last day of which a picture tells."""
    if picture.x == "day":
        return picture.x_span()[1]
    if picture.newest is None:
        raise ValueError("its x axis has no days, so the picture has to say its `newest`")
    return picture.newest


def values_of(mark: Mark) -> pd.Series:
    """The values of a mark; of a band, its upper edge."""
    return mark.high if isinstance(mark, Band) else mark.values


def columns_of(mark: Mark) -> list[tuple[Text, pd.Series]]:
    """The named columns of a mark in a table: one, or a band's two edges."""
    if isinstance(mark, Band):
        return [(mark.edges[0], mark.low), (mark.edges[1], mark.high)]
    return [(mark.name, mark.values)]


GAP_DAYS = 12  # a longer hole in a daily or weekly series is a hole in the line: no stroke claims what nobody measured
DAY_NOUGHT = date(1970, 1, 1).toordinal()  # numpy counts days from here, an ordinal from the year 1


def as_number(x) -> float:
    """An x as a number."""
    return x.toordinal() if isinstance(x, date) else float(x)


def as_numbers(index: pd.Index) -> np.ndarray:
    """Each x of an index as a number, as `as_number` has it: a day as its ordinal."""
    if isinstance(index, pd.DatetimeIndex):
        return index.to_numpy().astype("datetime64[D]").astype("int64") + DAY_NOUGHT
    return index.to_numpy(dtype=float)


def usual_step(values: pd.Series) -> float:
    """The usual number of days from one figure of a series to the next."""
    return float(np.median(np.diff(as_numbers(values.index)))) if len(values) > 1 else 0


def gap_of(values: pd.Series) -> float:
    """How far apart two neighbours may stand and still be joined: twelve days, or three times what is usual where that is more."""
    if not isinstance(values.index, pd.DatetimeIndex) or len(values) < 3:
        return math.inf
    return max(GAP_DAYS, 3 * usual_step(values))
