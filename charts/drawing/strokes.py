"""The marks of a panel as SVG paths: thinned, on a grid of quarter pixels, in steps from point to point.

Apart from the still because this is where bytes are won: of each two pixels a line keeps its lowest and its highest
value, so that no spike is lost.
"""

from collections.abc import Iterator
from itertools import pairwise

import pandas as pd

from charts.drawing.marks import Area, Band, Bars, Dots, Line, Spikes, as_number, columns_of, gap_of, values_of
from charts.drawing.scene import Plot
from charts.drawing.text import text_at, text_width
from charts.style import light
from fed.wording import number

FINE = 4  # points stand on a grid of quarter pixels, written as whole numbers
COLUMN = 2  # pixels within which only the lowest and the highest value are kept
PATTERNS = {"solid": (), "dash": (6, 4), "dot": (1.5, 3)}  # how long a stroke and the room after it are, in pixels
DASHES = {name: f' stroke-dasharray="{" ".join(map(str, parts))}"' if parts else "" for name, parts in PATTERNS.items()}
Point = tuple[float, float]


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


def _points(values: pd.Series, plot: Plot) -> Iterator[list[Point]]:
    """The pixels of a series in pieces, parted where it has a hole."""
    gap, run, before = gap_of(values), [], None
    for at, value in zip(map(as_number, values.index), values, strict=True):
        if before is not None and at - before > gap:
            yield run
            run = []
        run.append((plot.scene.x(at), plot.pane.y(value)))
        before = at
    yield run


def thin(points: list[Point]) -> list[Point]:
    """The first and last point, and of each column of pixels the lowest and the highest, in their order."""
    if len(points) < 3:
        return points
    kept, column, at = [points[0]], [], None
    for point in (*points[1:-1], None):
        if point is None or (at is not None and point[0] // COLUMN != at):
            ends = {min(column, key=lambda p: p[1]), max(column, key=lambda p: p[1])} if column else set()
            kept += [p for p in column if p in ends and not ends.discard(p)]
            column = []
        if point is not None:
            at = point[0] // COLUMN
            column.append(point)
    return [*kept, points[-1]]


def path(points: list[Point], start: str = "M") -> str:
    """Points as whole steps of a quarter pixel."""
    fine = [(round(x * FINE), round(y * FINE)) for x, y in points]
    out = [f"{start}{fine[0][0]} {fine[0][1]}"]
    for before, after in zip(fine, fine[1:], strict=False):
        dx, dy = after[0] - before[0], after[1] - before[1]
        if dx and dy:
            out.append(f"l{dx}{'' if dy < 0 else ' '}{dy}")
        elif dx:
            out.append(f"h{dx}")
        elif dy:
            out.append(f"v{dy}")
    return "".join(out)


def _corners(points: list[Point]) -> list[Point]:
    """A line in steps: the corners at which it turns."""
    out = [points[0]]
    for before, after in zip(points, points[1:], strict=False):
        if after[1] != before[1]:
            out += [(after[0], before[1]), after]
    return [*out, (points[-1][0], points[-1][1])]


def _pieces(values: pd.Series, steps: bool, plot: Plot) -> list[list[Point]]:
    return [_corners(piece) if steps else thin(piece) for piece in _points(values, plot)]


def _line(mark: Line, plot: Plot) -> str:
    pieces = _pieces(plot.shown(values_of(mark)), mark.steps, plot)
    lines = "".join(path(piece) if len(piece) > 1 else path(piece) + "h0" for piece in pieces)
    return f'<path d="{lines}" stroke="{paint(mark.colour)}" stroke-width="{mark.width:g}" stroke-linejoin="round"{DASHES[mark.dash]}/>'


def _layer(mark: Area, under: pd.Series, plot: Plot) -> str:
    """Down to nought, for the layers below are painted over it."""
    floor = plot.pane.y(max(plot.pane.low, 0))
    shapes = "".join(
        path([(piece[0][0], floor), *piece, (piece[-1][0], floor)]) + "z" for piece in _pieces(under, False, plot)
    )
    return f'<path d="{shapes}" fill="{paint(mark.colour)}"/>'


def _band(mark: Band, plot: Plot) -> str:
    low, high = (_pieces(plot.shown(column), mark.steps, plot) for _, column in columns_of(mark))
    shapes = "".join(path([*top, *reversed(bottom)]) + "z" for top, bottom in zip(high, low, strict=False))
    return f'<path d="{shapes}" fill="{paint(mark.colour)}" stroke="{paint(mark.colour)}" stroke-linejoin="round"/>'  # a day's spike stays seen


def _dots(mark: Dots, plot: Plot) -> str:
    values = plot.shown(values_of(mark))
    places = dict.fromkeys(
        (round(plot.scene.x(at) * FINE), round(plot.pane.y(value) * FINE))
        for at, value in zip(map(as_number, values.index), values, strict=True)
    )
    dots = "".join(f"M{x} {y}h0" for x, y in places)
    return f'<path d="{dots}" stroke="{paint(mark.colour)}" stroke-width="{mark.size:g}" stroke-linecap="round"/>'


def _spikes(mark: Spikes, plot: Plot) -> str:
    """One stroke a column of pixels, as high as the highest there."""
    values = plot.shown(values_of(mark))
    highest: dict[int, float] = {}
    for at, value in zip(map(as_number, values.index), values, strict=True):
        x = round(plot.scene.x(at))
        highest[x] = max(highest.get(x, 0), value, key=abs)
    nought = round(plot.pane.y(0) * FINE)
    strokes = "".join(
        f"M{x * FINE} {nought}v{round(plot.pane.y(value) * FINE) - nought}" for x, value in highest.items() if value
    )
    apart = min((b - a for a, b in pairwise(map(as_number, values.index))), default=0)
    wide = max(1.5, 0.8 * (plot.scene.x(apart) - plot.scene.x(0)))  # as Plotly has them
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
    """The value at the end of each bar, where there is room for it: its mark, x, y, whether it stands above, its words."""
    bars = plot.bars()
    if not bars:
        return
    room, decimals = slots(plot) * 1.4, plot.unit.decimals(plot.scene.lang)
    for n, mark in enumerate(bars):
        values = plot.shown(values_of(mark))
        base = values * 0 if mark.base is None else plot.shown(mark.base)
        for (at, value), exact in zip(values.items(), plot.said(values_of(mark)), strict=True):
            words = ("+" if mark.base is not None and value > 0 else "") + number(exact, decimals)
            if text_width(words) <= room:
                yield mark, at + 0.8 / len(bars) * (n + 0.5 - len(bars) / 2), base[at] + value, value >= 0, words


def paint(colour: str) -> str:
    """The page's own colour of that name; raises ValueError where there is none."""
    light(colour)
    return f"var(--c-{colour})"
