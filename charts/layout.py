"""Where everything in a picture stands: margins, ranges, ticks, in one place for the still and for the Plotly figure.

Apart from the two writers so that the one takes the place of the other without a jump. A layout is for one language
(tick labels, the unit's factor) and one form: wide for a page, narrow for a phone. Lengths are CSS pixels at full size.
"""

import math
import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from unicodedata import east_asian_width

import pandas as pd

from charts.contract import Lang, Text
from charts.marks import UNITS, Area, Bars, Panel, Picture, columns_of, values_of
from charts.wording import MONTHS, number

FORMS = {"wide": 680, "narrow": 340}
TEXT = 12  # the size of every word in a picture
LINE = 16
TICKS = {"wide": 8, "narrow": 4}
GAP_DAYS = 12  # a longer hole in a daily or weekly series is a hole in the line: no stroke claims what nobody measured


@dataclass(frozen=True, slots=True)
class Pane:
    """The room of one panel: its top and bottom, the values there, its ticks as (value, label)."""

    top: float
    bottom: float
    low: float
    high: float
    ticks: list[tuple[float, str]]
    log: bool

    def y(self, value: float) -> float:
        """Where a shown value stands."""
        low, high, at = (self.low, self.high, value) if not self.log else map(math.log10, (self.low, self.high, value))
        return self.bottom - (at - low) / (high - low) * (self.bottom - self.top)


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole picture's geometry. `first` and `last` are x as numbers: a day by its ordinal, a name by its place."""

    width: int
    height: float
    left: float
    right: float
    first: float
    last: float
    x_ticks: list[tuple[float, str]]
    panes: list[Pane]

    def x(self, at: float) -> float:
        """Where an x stands."""
        return self.left + (at - self.first) / ((self.last - self.first) or 1) * (self.right - self.left)


def place(picture: Picture, lang: Lang, form: str) -> Layout:
    """The geometry of a picture that has points."""
    width = FORMS[form]
    top = LINE + (2 * LINE - 4 if picture.shades else 8)
    room = picture.height * (1 if form == "wide" else 0.92) - top
    weights = sum(panel.weight for panel in picture.panels)
    spans = [_values(picture, n, lang, room * panel.weight / weights) for n, panel in enumerate(picture.panels)]
    left = 10 + max(text_width(label) for _, _, ticks in spans for _, label in ticks)
    left = max(left, 34)
    right = width - 14
    first, last = _x_range(picture)
    hang = below_bars(picture)
    panes = []
    shares = [
        high - low if picture.same_scale else panel.weight
        for panel, (low, high, _) in zip(picture.panels, spans, strict=True)
    ]
    for panel, share, (low, high, ticks) in zip(picture.panels, shares, spans, strict=True):
        top = top if not panes else panes[-1].bottom + LINE + 14 + hang
        bottom = top + room * share / sum(shares)
        panes.append(Pane(top, bottom, low, high, ticks, panel.log))
    more = max((_name(words(lang), left, right, picture).count("\n") for words in picture.x_names), default=0)
    height = panes[-1].bottom + hang + 22 + LINE * more + (LINE if picture.x_title else 0)
    layout = Layout(width, height, left, right, first, last, [], panes)
    layout.x_ticks.extend(_x_ticks(picture, layout, lang, form))
    return layout


def below_bars(picture: Picture) -> int:
    """The room below each panel for the values of bars that hang down."""
    return 14 if picture.x == "name" else 0


def text_width(text: str) -> float:
    """About how wide a text is: no font is asked, so that a picture is the same on every machine."""
    return sum(TEXT * (1 if east_asian_width(sign) in "WF" else 0.68 if sign.isupper() else 0.56) for sign in text)


def wrap(text: str, width: float) -> list[str]:
    """A text in lines that are about so wide: broken between words, and between any two Chinese signs."""
    lines, line = [], ""
    for piece in re.findall(r"[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+\s*|\s+", text):
        if line and text_width(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return [*lines, line.rstrip()]


def _name(words: str, left: float, right: float, picture: Picture) -> str:
    """The name of a place on the x axis, in lines that fit it."""
    return "\n".join(wrap(words, (right - left) / len(picture.x_names) - 4))


def as_number(x) -> float:
    """An x as a number."""
    return x.toordinal() if isinstance(x, date) else float(x)


def gap_of(values: pd.Series) -> float:
    """How far apart two neighbours may stand and still be joined: twelve days, or three times what is usual where that is more."""
    if not isinstance(values.index, pd.DatetimeIndex) or len(values) < 3:
        return math.inf
    usual = values.index.to_series().diff().dt.days.median()
    return max(GAP_DAYS, 3 * usual)


def shown(values: pd.Series, unit: str, lang: Lang) -> pd.Series:
    """Values as the panel shows them, rounded to what is kept."""
    one = UNITS[unit]
    return (values.astype(float) * one.factor[lang]).round(one.kept)


def said(values: pd.Series, unit: str, lang: Lang) -> pd.Series:
    """Values as they are written beside a mark: as exact in one language as in the other, as in prose."""
    one = UNITS[unit]
    return (values.astype(float) * one.factor["en"]).round(one.said) * (one.factor[lang] / one.factor["en"])


# Ranges and ticks


def _x_range(picture: Picture) -> tuple[float, float]:
    if picture.x == "name":
        return -0.5, len(picture.x_names) - 0.5
    first, last = map(as_number, picture.x_span())
    bars = any(isinstance(mark, Bars) for _, mark in picture.marks())
    room = (last - first) * (0.01 if picture.x == "day" and not bars else 0.02) or 1
    dots = picture.x == "number" or any(panel.rows for panel in picture.panels) or bars
    return first - (room if dots else 0), last + room


def _values(picture: Picture, n: int, lang: Lang, tall: float) -> tuple[float, float, list[tuple[float, str]]]:
    """The lowest and the highest value that a panel shows, and its ticks: five or so, fewer where it is not tall."""
    panel = picture.panels[n]
    if panel.rows:
        count = len(panel.rows)
        return count - 0.4, -0.6, [(row, panel.rows[row](lang)) for row in range(count)]
    low, high = _extremes(panel, lang)
    if panel.log:
        return low / 1.1, high * 1.1, _log_ticks(low / 1.1, high * 1.1)
    if panel.from_nought or any(isinstance(mark, Area | Bars) for mark in panel.marks):
        low, high = min(low, 0), max(high, 0)
    if picture.x == "name" and high > 0:  # room for the value on top of the highest bar
        high += (high - low) * 0.06
    step = _nice((high - low or 1) / min(5, max(1, tall // 24)))
    slack = 0.05  # a value that passes a half step by a hair needs no further half step of empty room
    low, high = math.floor(low / step * 2 + slack) / 2 * step, math.ceil(high / step * 2 - slack) / 2 * step
    if low == high:
        low, high = low - step, high + step
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    decimals += str(step / 10 ** math.floor(math.log10(step)))[:3] == "2.5"  # 0.25 needs both its decimals
    if step >= 10:
        decimals = 0
    start = math.ceil(low / step - 1e-9)
    count = math.floor(high / step + 1e-9) - start + 1
    return low, high, [((start + n) * step, number((start + n) * step, decimals)) for n in range(count)]


def _extremes(panel: Panel, lang: Lang) -> tuple[float, float]:
    factor = UNITS[panel.unit].factor[lang]
    ends = [level.value for level in panel.levels]
    layers = [values_of(mark) for mark in panel.marks if isinstance(mark, Area) and len(values_of(mark))]
    if layers:
        stack = pd.concat(layers, axis=1).sum(axis=1)
        ends += [stack.min(), stack.max()]
    for mark in panel.marks:
        if isinstance(mark, Bars) and mark.base is not None and len(mark.values):
            tips = mark.values + mark.base
            ends += [tips.min(), tips.max(), mark.base.min(), mark.base.max()]
        elif not isinstance(mark, Area):
            ends += [end for _, column in columns_of(mark) if len(column) for end in (column.min(), column.max())]
    return (min(ends) * factor, max(ends) * factor) if ends else (0.0, 1.0)


def _nice(step: float) -> float:
    power = 10 ** math.floor(math.log10(step))
    return next(nice * power for nice in (1, 2, 2.5, 5, 10) if step <= nice * power * 1.0001)


def _log_ticks(low: float, high: float) -> list[tuple[float, str]]:
    steps = [
        part * 10**power
        for power in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        for part in (1, 2, 5)
    ]
    return [(step, number(step, max(0, -math.floor(math.log10(step))))) for step in steps if low <= step <= high]


def _x_ticks(picture: Picture, layout: Layout, lang: Lang, form: str) -> list[tuple[float, str]]:
    if picture.x == "name":
        return [(n, _name(words(lang), layout.left, layout.right, picture)) for n, words in enumerate(picture.x_names)]
    if picture.x == "number":
        step = _nice((layout.last - layout.first) / TICKS[form])
        start, end = math.ceil(layout.first / step - 1e-9), math.floor(layout.last / step + 1e-9)
        return [(n * step, number(n * step, 0 if step >= 1 else 1)) for n in range(start, end + 1)]
    for most in range(TICKS[form], 0, -1):  # fewer where the words of neighbours would touch
        ticks = [(as_number(day), words(lang)) for day, words in day_ticks(layout.first, layout.last, most)]
        ticks = [(at, label) for at, label in ticks if layout.x(at) + text_width(label) / 2 <= layout.width]
        if all(_apart(one, other, layout) for one, other in pairwise(ticks)):
            break
    return ticks


def _apart(one: tuple[float, str], other: tuple[float, str], layout: Layout) -> bool:
    return layout.x(other[0]) - layout.x(one[0]) >= (text_width(one[1]) + text_width(other[1])) / 2 + 4


def day_ticks(first: float, last: float, most: int) -> list[tuple[date, Text]]:
    """Days on which to write a year, a month or a day, at most so many."""
    start, end = date.fromordinal(math.ceil(first)), date.fromordinal(math.floor(last))
    days = (end - start).days
    for months in (1, 2, 3, 6):
        if days > 70 and days / 30.4 / months <= most:
            return [(day, _month_words(day)) for day in _months(start, end, months)]
    if days <= 70:
        step = next(step for step in (1, 2, 7, 14, 28) if days / step <= most)
        chosen = [start + timedelta(n) for n in range(days + 1)]
        chosen = [day for day in chosen if (day.weekday() == 0 if step >= 7 else day.weekday() < 5)]
        return [(day, _day_words(day)) for day in chosen[:: max(1, step // 7) if step >= 7 else step]]
    step = next(step for step in (1, 2, 5, 10, 20, 50) if days / 365 / step <= most)
    years = range(-(-start.year // step) * step, end.year + 1, step)
    return [(day, Text(str(day.year), str(day.year))) for day in (date(year, 1, 1) for year in years) if day >= start]


def _months(start: date, end: date, step: int) -> list[date]:
    count = (end.year - start.year) * 12 + end.month - start.month
    every = [
        date(start.year + (start.month - 1 + n) // 12, (start.month - 1 + n) % 12 + 1, 1) for n in range(count + 1)
    ]
    return [day for day in every if day >= start and (day.month - 1) % step == 0]


def _month_words(day: date) -> Text:
    return Text(f"{MONTHS[day.month - 1][:3]} {day.year}", f"{day.year} 年 {day.month} 月")


def _day_words(day: date) -> Text:
    return Text(f"{day.day} {MONTHS[day.month - 1][:3]}", f"{day.month} 月 {day.day} 日")


def stacked(panel: Panel, lang: Lang) -> list[tuple[Area, pd.Series, pd.Series]]:
    """Each layer of a stack with its lower and its upper edge, from the bottom up."""
    layers = [mark for mark in panel.marks if isinstance(mark, Area) and len(values_of(mark))]
    under, out = None, []
    for layer in layers:
        values = shown(values_of(layer), panel.unit, lang)
        floor = values * 0 if under is None else under.reindex(values.index).fillna(0)
        out.append((layer, floor, floor + values))
        under = values if under is None else under.add(values, fill_value=0)  # a layer may end before those above it
    return out
