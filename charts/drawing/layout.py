"""Where everything in a picture stands: margins, ranges, ticks, found in one place for the still and for the Plotly figure.

Apart from the two writers so that the one takes the place of the other without a jump. It depends on the language (tick
labels, the unit's factor) as on the form.
"""

import math
from dataclasses import replace
from itertools import pairwise

import pandas as pd

from charts.drawing.marks import Area, Bars, Panel, Picture, Spikes, as_number, columns_of, values_of
from charts.drawing.scene import Pane, Scene, panels_of
from charts.drawing.text import LINE, text_width, wrap
from charts.drawing.ticks import day_ticks, log_ticks, nice
from charts.drawing.units import UNITS
from fed.text import Lang
from fed.wording import number

RING = 5  # from the middle of a named point to the edge of the ring round it
FORMS = {"wide": 680, "narrow": 340}
SLIDE = 616  # of a slide and a full screen: twice on 1280 pixels, and three times on 1920
TICKS = {"wide": 8, "narrow": 4, "slide": 7}


def lay_out(picture: Picture, lang: Lang, form: str, only: int | None = None) -> Scene:
    """The scene of a picture that has points; of all its panels, or of the only one."""
    width = FORMS.get(form, SLIDE)
    shown = panels_of(picture, only)
    top = LINE + (2 * LINE - 4 if picture.shades else 8)
    room = picture.height * (0.92 if form == "narrow" else 1) - top
    weights = sum(panel.weight for _, panel in shown)
    spans = [_values(picture, n, lang, room * panel.weight / weights) for n, panel in shown]
    left = 13 + max(text_width(label) for _, _, ticks in spans for _, label in ticks)
    left = max(left, 34)
    right = width - 14
    first, last = _x_range(picture)
    hang = below_bars(picture)
    panes = []
    shares = [
        high - low if picture.same_scale else panel.weight
        for (_, panel), (low, high, _) in zip(shown, spans, strict=True)
    ]
    for (_, panel), share, (low, high, ticks) in zip(shown, shares, spans, strict=True):
        title = wrap(panel.title(lang), width * 1.09)  # prose is narrower than text_width, which must not fall short
        top = (panes[-1].bottom + LINE + 14 + hang if panes else top) + LINE * (len(title) - 1)
        bottom = top + room * share / sum(shares)
        panes.append(Pane(top, bottom, low, high, ticks, panel.log, title))
    more = max((_name(words(lang), left, right, picture).count("\n") for words in picture.x_names), default=0)
    height = panes[-1].bottom + hang + 22 + LINE * more + (LINE if picture.x_title else 0)
    bare = Scene(picture, lang, form, width, height, left, right, first, last, [], panes, only)
    return replace(bare, x_ticks=_x_ticks(bare))


def below_bars(picture: Picture) -> int:
    """The room below each panel for the values of bars that hang down."""
    return 14 if any(isinstance(mark, Bars) for _, mark in picture.marks()) else 0


def _name(words: str, left: float, right: float, picture: Picture) -> str:
    """The name of a place on the x axis, in lines that fit it and are about as long as each other."""
    lines = wrap(words, (right - left) / len(picture.x_names) - 4)
    even = wrap(words, text_width(words) / len(lines))
    return "\n".join(even if len(even) == len(lines) else lines)


def _x_range(picture: Picture) -> tuple[float, float]:
    if picture.x == "name":
        return -0.5, len(picture.x_names) - 0.5
    first, last = map(as_number, picture.x_span())
    spikes = any(isinstance(mark, Spikes) for _, mark in picture.marks())
    room = (last - first) * (0.01 if picture.x == "day" and not spikes else 0.02) or 1
    wide = picture.x == "number" or any(panel.rows for panel in picture.panels) or spikes
    return first - (room if wide else 0), last + room


def _values(picture: Picture, n: int, lang: Lang, tall: float) -> tuple[float, float, list[tuple[float, str]]]:
    """The lowest and the highest value that a panel shows, and its ticks: five or so, fewer where it is not tall."""
    panel = picture.panels[n]
    if panel.rows:
        count = len(panel.rows)
        return count - 0.4, -0.6, [(row, panel.rows[row](lang)) for row in range(count)]
    low, high = _extremes(panel, lang)
    if panel.log:
        return low / 1.1, high * 1.1, log_ticks(low / 1.1, high * 1.1)
    if panel.from_zero or any(isinstance(mark, Area | Bars | Spikes) for mark in panel.marks):
        low, high = min(low, 0), max(high, 0)
    if high > 0 and any(isinstance(mark, Bars) for mark in panel.marks):  # room for the value on top of the highest bar
        high += (high - low) * 0.06
    step = nice((high - low or 1) / min(5, max(1, tall // 24)))
    slack = 0.05  # a value that passes a half step by a hair needs no further half step of empty room
    low, high = math.floor(low / step * 2 + slack) / 2 * step, math.ceil(high / step * 2 - slack) / 2 * step
    if low == high:
        low, high = low - step, high + step
    if any(tag.y * UNITS[panel.unit].factor[lang] > high - (high - low) * RING / tall for tag in panel.tags):
        high += step / 2  # a ring at the very top would be cut
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


def _x_ticks(scene: Scene) -> list[tuple[float, str]]:
    picture, most = scene.picture, TICKS[scene.form]
    if picture.x == "name":
        names = (words(scene.lang) for words in picture.x_names)
        return [(n, _name(words, scene.left, scene.right, picture)) for n, words in enumerate(names)]
    if picture.x == "number":
        step = nice((scene.last - scene.first) / most)
        start, end = math.ceil(scene.first / step - 1e-9), math.floor(scene.last / step + 1e-9)
        return [(n * step, number(n * step, 0 if step >= 1 else 1)) for n in range(start, end + 1)]
    for count in range(most, 0, -1):  # fewer where the words of neighbours would touch
        ticks = [(as_number(day), words(scene.lang)) for day, words in day_ticks(scene.first, scene.last, count)]
        ticks = [(at, label) for at, label in ticks if scene.x(at) + text_width(label) / 2 <= scene.width]
        if all(_apart(one, other, scene) for one, other in pairwise(ticks)):
            break
    return ticks


def _apart(one: tuple[float, str], other: tuple[float, str], scene: Scene) -> bool:
    return scene.x(other[0]) - scene.x(one[0]) >= (text_width(one[1]) + text_width(other[1])) / 2 + 4
