"""The marks of a panel as SVG paths: thinned, on a grid of quarter pixels, in steps from point to point.

Apart from the still because this is where bytes are won: of each two pixels a line keeps its lowest and its highest
value, so that no spike is lost.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from charts.drawing.marks import Area, Band, Bars, Dots, Line, Spikes, as_numbers, columns_of, gap_of, values_of
from charts.drawing.scene import Plot
from charts.drawing.text import text_at, text_width
from charts.style import light
from fed.wording import number

FINE = 4  # points stand on a grid of quarter pixels, written as whole numbers
COLUMN = 2  # pixels within which only the lowest and the highest value are kept
PATTERNS = {"solid": (), "dash": (6, 4), "dot": (1.5, 3)}  # how long a stroke and the room after it are, in pixels
DASHES = {name: f' stroke-dasharray="{" ".join(map(str, parts))}"' if parts else "" for name, parts in PATTERNS.items()}


def stacked(plot: Plot) -> list[tuple[Area, pd.Series, pd.Series]]:
    """Each layer of a stack with its lower and its upper edge, from the bottom up."""
    layers = [mark for mark in plot.marks() if isinstance(mark, Area)]
    under, out = None, []
    for layer in layers:
        values = plot.shown(values_of(layer))
        floor = values * 0 if under is None else under.reindex(values.index).fillna(0)
        out.append((layer, floor, floor + values))
        under = values if under is None else under.add(values, fill_value=0)  # a layer may end before those above it
    return out


def strokes(plot: Plot) -> str:
    """All marks of a panel as one SVG group, and the values of its bars as words."""
    parts = [_layer(mark, under, plot) for mark, _, under in reversed(stacked(plot))]
    for mark in plot.marks():
        match mark:
            case Line():
                parts.append(_line(mark, plot))
            case Band():
                parts.append(_band(mark, plot))
            case Dots():
                parts.append(_dots(mark, plot))
            case Spikes():
                parts.append(_spikes(mark, plot))
            case Bars():
                parts.append(_bars(mark, plot))
    fine = "".join(part for part in parts if part)
    words = ""
    for _, at, value, above, label in bar_words(plot):
        words += text_at(plot.scene.x(at), plot.pane.y(value) + (-4 if above else 13), label, "middle", halo=True)
    return f'<g transform="scale({1 / FINE})" fill="none" class="fine">{fine}</g>{words}'


def thin(points: np.ndarray) -> np.ndarray:
    """The first and last point, and of each column of pixels the lowest and the highest, in their order."""
    if len(points) < 3:
        return points
    column, y = points[1:-1, 0] // COLUMN, points[1:-1, 1]
    begins = np.concatenate([[True], column[1:] != column[:-1]])
    group, first = np.cumsum(begins), np.flatnonzero(begins)
    ends = (np.lexsort((key, group))[first] + 1 for key in (y, -y))  # sorted in each group: what comes first is its end
    return points[np.unique(np.concatenate([[0], *ends, [len(points) - 1]]))]


def path(points: np.ndarray) -> str:
    """Points as whole steps of a quarter pixel."""
    fine = np.rint(np.asarray(points) * FINE).astype(int)
    out = [f"M{fine[0][0]} {fine[0][1]}"]
    for dx, dy in np.diff(fine, axis=0).tolist():
        if dx and dy:
            out.append(f"l{dx}{'' if dy < 0 else ' '}{dy}")
        elif dx:
            out.append(f"h{dx}")
        elif dy:
            out.append(f"v{dy}")
    return "".join(out)


def _corners(points: np.ndarray) -> np.ndarray:
    """A line in steps: the corners at which it turns."""
    x, y = points.T
    turns = np.flatnonzero(np.diff(y)) + 1
    corners = np.stack([np.column_stack([x[turns], y[turns - 1]]), points[turns]], axis=1).reshape(-1, 2)
    return np.concatenate([points[:1], corners, points[-1:]])


def _pieces(values: pd.Series, steps: bool, plot: Plot) -> list[np.ndarray]:
    """The pixels of a series, parted where it has a hole."""
    holes = np.flatnonzero(np.diff(as_numbers(values.index)) > gap_of(values)) + 1
    return [(_corners if steps else thin)(piece) for piece in np.split(plot.points(values), holes)]


def _line(mark: Line, plot: Plot) -> str:
    pieces = _pieces(plot.shown(values_of(mark)), mark.steps, plot)
    lines = "".join(path(piece) if len(piece) > 1 else path(piece) + "h0" for piece in pieces)
    return f'<path d="{lines}" stroke="{paint(mark.colour)}" stroke-width="{mark.width:g}" stroke-linejoin="round"{DASHES[mark.dash]}/>'


def _layer(mark: Area, under: pd.Series, plot: Plot) -> str:
    """A layer filled from its upper edge down to zero: `strokes` paints the layers below it afterwards, over it."""
    floor = plot.pane.y(max(plot.pane.low, 0))
    shapes = "".join(
        path([(piece[0][0], floor), *piece, (piece[-1][0], floor)]) + "z" for piece in _pieces(under, False, plot)
    )
    return f'<path d="{shapes}" fill="{paint(mark.colour)}"/>'


def _band(mark: Band, plot: Plot) -> str:
    low, high = (_pieces(plot.shown(column), mark.steps, plot) for _, column in columns_of(mark))
    shapes = "".join(path(np.concatenate([top, bottom[::-1]])) + "z" for top, bottom in zip(high, low, strict=False))
    return f'<path d="{shapes}" fill="{paint(mark.colour)}" stroke="{paint(mark.colour)}" stroke-linejoin="round"/>'  # a day's spike stays seen


def _dots(mark: Dots, plot: Plot) -> str:
    fine = np.rint(plot.points(plot.shown(values_of(mark))) * FINE).astype(int).tolist()
    dots = "".join(f"M{x} {y}h0" for x, y in dict.fromkeys(map(tuple, fine)))
    return f'<path d="{dots}" stroke="{paint(mark.colour)}" stroke-width="{mark.size:g}" stroke-linecap="round"/>'


def _spikes(mark: Spikes, plot: Plot) -> str:
    """One stroke a column of pixels, as high as the highest there."""
    values = plot.shown(values_of(mark))
    days, highest = as_numbers(values.index), {}
    for x, value in zip(np.rint(plot.scene.x(days)).astype(int).tolist(), values.tolist(), strict=True):
        highest[x] = max(highest.get(x, 0), value, key=abs)
    zero = round(plot.pane.y(0) * FINE)
    strokes = "".join(
        f"M{x * FINE} {zero}v{round(plot.pane.y(value) * FINE) - zero}" for x, value in highest.items() if value
    )
    apart = np.diff(days).min() if len(days) > 1 else 0
    wide = max(1.5, 0.8 * (plot.scene.x(apart) - plot.scene.x(0)))  # as `stout` in figure.js has them
    return f'<path d="{strokes}" stroke="{paint(mark.colour)}" stroke-width="{wide:.1f}"/>'


def slots(plot: Plot) -> float:
    """How wide one of several bars side by side is."""
    return 0.8 * (plot.scene.x(1) - plot.scene.x(0)) / len(plot.bars())


def _bar_boxes(mark: Bars, plot: Plot):
    wide, bars = slots(plot), plot.bars()
    values = plot.shown(values_of(mark))
    base = values * 0 if mark.base is None else plot.shown(mark.base)
    for at, value in values.items():
        left = plot.scene.x(at) + wide * (bars.index(mark) - len(bars) / 2)
        yield left + wide * 0.05, wide * 0.9, plot.pane.y(base[at]), plot.pane.y(base[at] + value), value


def _bars(mark: Bars, plot: Plot) -> str:
    boxes = [
        path([(left, start), (left, end), (left + wide, end), (left + wide, start)]) + "z"
        for left, wide, start, end, _ in _bar_boxes(mark, plot)
    ]
    if mark.colours:
        return "".join(
            f'<path d="{box}" fill="{paint(colour)}"/>' for box, colour in zip(boxes, mark.colours, strict=True)
        )
    return f'<path d="{"".join(boxes)}" fill="{paint(mark.colour)}"/>'


def bar_words(plot: Plot) -> Iterator[tuple[Bars, float, float, bool, str]]:
    """The value at the end of each bar, where there is room for it: its mark, x, y, whether it stands above, its words.

    A value of thousands gives up its decimals for room: they are the least of it, and the widest bar must not stay without a number.
    """
    bars = plot.bars()
    if not bars:
        return
    room, decimals = slots(plot) * 1.4, plot.unit.decimals(plot.scene.lang)
    for n, mark in enumerate(bars):
        values = plot.shown(values_of(mark))
        base = values * 0 if mark.base is None else plot.shown(mark.base)
        for (at, value), exact in zip(values.items(), plot.said(values_of(mark)), strict=True):
            sign = "+" if mark.base is not None and value > 0 else ""
            forms = [number(exact, decimals)]
            if abs(value) >= 1000:
                forms.append(number(plot.in_unit(values_of(mark)[at]), 0))  # not of what is rounded already
            words = next((sign + form for form in forms if text_width(sign + form) <= room), None)
            if words:
                yield mark, at + 0.8 / len(bars) * (n + 0.5 - len(bars) / 2), base[at] + value, value >= 0, words


def paint(colour: str) -> str:
    """The page's own colour of that name; raises ValueError where there is none."""
    light(colour)
    return f"var(--c-{colour})"
