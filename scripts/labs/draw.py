"""Draw it yourself: a chart that ends before the surprise, the points that a reader draws, and how far off these are.

Apart from the six charts (scripts/labs/sketches.py) because this knows no subject, and from the pages because it knows no HTML.
Values are whole numbers of a sketch's smallest unit (a hundredth of a percent, a billion dollars), so that the script in the
page (docs/assets/js/sketch.js), which says the same sentence, comes to the same number to the last digit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from charts.drawing.days import of_months
from charts.drawing.units import UNITS
from fed.figures import Figures
from fed.text import Lang, Text
from fed.wording import day, month, number

Side = Literal["high", "low", "both", "exact"]
ON_DAY, IN_MONTH = Text("on {when}", "{when}"), Text("in {when}", "{when}")
VERDICT: dict[Side, Text] = {
    "high": Text(
        "Your line was off by {mean} on average, mostly too high, and furthest {when}: you drew {drawn}, it was {truth}.",
        "你畫的線平均差了 {mean}，多半偏高；{when}差得最多，你畫 {drawn}，實際是 {truth}。",
    ),
    "low": Text(
        "Your line was off by {mean} on average, mostly too low, and furthest {when}: you drew {drawn}, it was {truth}.",
        "你畫的線平均差了 {mean}，多半偏低；{when}差得最多，你畫 {drawn}，實際是 {truth}。",
    ),
    "both": Text(
        "Your line was off by {mean} on average, sometimes too high, sometimes too low, and furthest {when}: you drew {drawn}, it was {truth}.",
        "你畫的線平均差了 {mean}，有時偏高，有時偏低；{when}差得最多，你畫 {drawn}，實際是 {truth}。",
    ),
    "exact": Text(
        "As close as this chart lets you draw: your line was off by {mean} on average.",
        "這張圖能畫多準，你就畫了多準：平均只差 {mean}。",
    ),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A line of a sketch: its name, its color, and how it is worked out of the figures; in US$ billion or percent."""

    name: Text
    colour: str
    of: Callable[[pd.DataFrame], pd.Series]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A chart that ends before the surprise.

    `known` is the day of the last figure that stands in it, `last` that of the figure with which it ends; points are taken from
    there back, of every so many figures one. The axis goes from zero to `top`, in the English unit, whatever happened; a slider moves by
    `step`. `scale` is how many smallest units one has, `said` the decimals of a sentence. `gap` are the words after a difference
    where they are not those of a value. `given` is a line shown whole, as help; `shade` a stretch that has a name. `asks` is the question that stands after the figures, `page` the way to its answer.
    """

    key: str
    title: Text
    task: Text
    series: tuple[str, ...]
    line: Part
    given: Part | None = None
    axis: Text
    unit: str
    top: float
    step: float
    scale: int
    said: int
    gap: Text | None = None
    first: date
    known: date
    last: date
    every: int = 1
    shade: tuple[date, date, Text] | None = None
    asks: Text
    page: str
    page_words: Text

    @property
    def notches(self) -> int:
        """How many steps a slider has."""
        return round(self.top / self.step)

    @property
    def notch(self) -> int:
        """A slider's step in smallest units."""
        return round(self.step * self.scale)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is published of a sketch on a day: the known part, what is given, and the rest, which is None until all of it is known.

    `points` are the days that a reader draws, `truth` their figures in smallest units.
    """

    sketch: Sketch
    known: pd.Series
    given: pd.Series
    rest: pd.Series | None
    points: tuple[pd.Timestamp, ...]
    truth: tuple[int, ...]
    months: bool


def drawing(sketch: Sketch, figures: Figures) -> Drawing | None:
    """A sketch on the figures of a day; None where its known part is not whole, or where a series has gone."""
    frame = figures.frame(sketch.series)
    line = sketch.line.of(frame)
    known = line[pd.Timestamp(sketch.first) : pd.Timestamp(sketch.known)]
    if len(known) < 3 or known.index[-1] != pd.Timestamp(sketch.known):
        return None
    given = (
        sketch.given.of(frame)[pd.Timestamp(sketch.first) : pd.Timestamp(sketch.last)] if sketch.given else known[:0]
    )
    rest = line[pd.Timestamp(sketch.known) + pd.Timedelta(days=1) : pd.Timestamp(sketch.last)]
    whole = pd.Timestamp(sketch.last) in rest.index
    points = tuple(rest.index[::-1][:: sketch.every][::-1]) if whole else ()
    truth = tuple(units(sketch, rest[when]) for when in points)
    return Drawing(sketch, known, given, rest if whole else None, points, truth, of_months(known))


def units(sketch: Sketch, value: float) -> int:
    """A figure of the data in smallest units."""
    return round(float(value) * UNITS[sketch.unit].factor["en"] * sketch.scale)


def side(drawn: tuple[int, ...], truth: tuple[int, ...], notch: int) -> Side:
    """Which way a drawing went wrong: one way if more than half of all that it is off by is net that way."""
    off = [one - other for one, other in zip(drawn, truth, strict=True)]
    if all(2 * abs(one) <= notch for one in off):
        return "exact"
    net, gross = sum(off), sum(map(abs, off))
    return "both" if 2 * abs(net) <= gross else "high" if net > 0 else "low"


def furthest(drawn: tuple[int, ...], truth: tuple[int, ...]) -> int:
    """The number of the point that is furthest off, the first of several."""
    off = [abs(one - other) for one, other in zip(drawn, truth, strict=True)]
    return off.index(max(off))


def verdict(one: Drawing, drawn: tuple[int, ...], lang: Lang) -> str:
    """The sentence that a reader gets: how far off, which way, where most. `drawn` has a value a point."""
    sketch, count = one.sketch, len(drawn)
    at = furthest(drawn, one.truth)
    total = sum(abs(one - other) for one, other in zip(drawn, one.truth, strict=True))
    return VERDICT[side(drawn, one.truth, sketch.notch)](lang).format(
        mean=gap(sketch, _worded(sketch, total, count, lang), lang),
        when=when(one, one.points[at], lang),
        drawn=amount(sketch, drawn[at], lang),
        truth=amount(sketch, one.truth[at], lang),
    )


def when(one: Drawing, at: date, lang: Lang) -> str:
    """The day of a point in a sentence, or its month: on September 17, 2019."""
    return (IN_MONTH if one.months else ON_DAY)(lang).format(when=(month if one.months else day)(at, lang))


def amount(sketch: Sketch, value: int, lang: Lang) -> str:
    """A value in words: $2.95 trillion / 2.95 兆美元."""
    return _with_unit(sketch, _worded(sketch, value, 1, lang), lang)


def gap(sketch: Sketch, words: str, lang: Lang) -> str:
    """A difference in words: 0.53 percentage points, $0.17 trillion."""
    return words + sketch.gap(lang) if sketch.gap else _with_unit(sketch, words, lang)


def _with_unit(sketch: Sketch, words: str, lang: Lang) -> str:
    unit = UNITS[sketch.unit]
    return unit.before[lang] + words + unit.after[lang]


def _worded(sketch: Sketch, total: int, count: int, lang: Lang) -> str:
    """A sum over so many, rounded half up in whole numbers, in the digits of the language."""
    fine = sketch.scale // 10**sketch.said * count
    rounded = (2 * total + fine) // (2 * fine)
    factor = UNITS[sketch.unit].factor
    times = round(factor[lang] / factor["en"])
    return number(rounded * times / 10**sketch.said, max(0, sketch.said - (times > 1)))
