"""The marks of a panel as SVG paths: thinned, on a grid of quarter pixels, in steps from point to point.

Apart from the still because this is where bytes are won: of each two pixels a line keeps its lowest and its highest
value, so that no spike is lost.
"""

from collections.abc import Iterator
from itertools import pairwise

import pandas as pd

from charts.drawing.layout import Layout, Pane
from charts.drawing.marks import Area, Band, Bars, Dots, Line, Panel, Spikes, as_number, columns_of, gap_of, values_of
from charts.drawing.text import text_at, text_width
from charts.drawing.units import UNITS, said, shown
from charts.style import light
from fed.text import Lang
from fed.wording import number

FINE = 4  # points stand on a grid of quarter pixels, written as whole numbers
COLUMN = 2  # pixels within which only the lowest and the highest value are kept
PATTERNS = {"solid": (), "dash": (6, 4), "dot": (1.5, 3)}  # how long a stroke and the room after it are, in pixels
DASHES = {name: f' stroke-dasharray="{" ".join(map(str, parts))}"' if parts else "" for name, parts in PATTERNS.items()}
Point = tuple[float, float]


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


def strokes(panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    """All marks of a panel as one SVG group, and the values of its bars as words."""
    parts = [_layer(mark, under, pane, geometry) for mark, _, under in reversed(stacked(panel, lang))]
    bars = bars_of(panel)
    for mark in panel.marks:
        if not len(values_of(mark)):
            continue
        match mark:
            case Line():
                parts.append(_line(mark, panel, pane, geometry, lang))
            case Band():
                parts.append(_band(mark, panel, pane, geometry, lang))
            case Dots():
                parts.append(_dots(mark, panel, pane, geometry, lang))
            case Spikes():
                parts.append(_spikes(mark, panel, pane, geometry, lang))
            case Bars():
                parts.append(_bars(mark, bars, panel, pane, geometry, lang))
    fine = "".join(part for part in parts if part)
    words = ""
    for _, at, value, above, label in bar_words(panel, geometry, lang):
        words += text_at(geometry.x(at), pane.y(value) + (-4 if above else 13), label, "middle", halo=True)
    return f'<g transform="scale({1 / FINE})" fill="none" class="fine">{fine}</g>{words}'


def _points(values: pd.Series, pane: Pane, geometry: Layout) -> Iterator[list[Point]]:
    """The pixels of a series in pieces, parted where it has a hole."""
    gap, run, before = gap_of(values), [], None
    for at, value in zip(map(as_number, values.index), values, strict=True):
        if before is not None and at - before > gap:
            yield run
            run = []
        run.append((geometry.x(at), pane.y(value)))
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


def _pieces(values: pd.Series, steps: bool, pane: Pane, geometry: Layout) -> list[list[Point]]:
    return [_corners(piece) if steps else thin(piece) for piece in _points(values, pane, geometry)]


def _line(mark: Line, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    pieces = _pieces(shown(values_of(mark), panel.unit, lang), mark.steps, pane, geometry)
    lines = "".join(path(piece) if len(piece) > 1 else path(piece) + "h0" for piece in pieces)
    return f'<path d="{lines}" stroke="{paint(mark.colour)}" stroke-width="{mark.width:g}" stroke-linejoin="round"{DASHES[mark.dash]}/>'


def _layer(mark: Area, under: pd.Series, pane: Pane, geometry: Layout) -> str:
    """Down to nought, for the layers below are painted over it."""
    floor = pane.y(max(pane.low, 0))
    shapes = "".join(
        path([(piece[0][0], floor), *piece, (piece[-1][0], floor)]) + "z"
        for piece in _pieces(under, False, pane, geometry)
    )
    return f'<path d="{shapes}" fill="{paint(mark.colour)}"/>'


def _band(mark: Band, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    low, high = (_pieces(shown(column, panel.unit, lang), mark.steps, pane, geometry) for _, column in columns_of(mark))
    shapes = "".join(path([*top, *reversed(bottom)]) + "z" for top, bottom in zip(high, low, strict=False))
    return f'<path d="{shapes}" fill="{paint(mark.colour)}" stroke="{paint(mark.colour)}" stroke-linejoin="round"/>'  # a day's spike stays seen


def _dots(mark: Dots, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    values = shown(values_of(mark), panel.unit, lang)
    places = dict.fromkeys(
        (round(geometry.x(at) * FINE), round(pane.y(value) * FINE))
        for at, value in zip(map(as_number, values.index), values, strict=True)
    )
    dots = "".join(f"M{x} {y}h0" for x, y in places)
    return f'<path d="{dots}" stroke="{paint(mark.colour)}" stroke-width="{mark.size:g}" stroke-linecap="round"/>'


def _spikes(mark: Spikes, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    """One stroke a column of pixels, as high as the highest there."""
    values = shown(values_of(mark), panel.unit, lang)
    highest: dict[int, float] = {}
    for at, value in zip(map(as_number, values.index), values, strict=True):
        x = round(geometry.x(at))
        highest[x] = max(highest.get(x, 0), value, key=abs)
    nought = round(pane.y(0) * FINE)
    strokes = "".join(
        f"M{x * FINE} {nought}v{round(pane.y(value) * FINE) - nought}" for x, value in highest.items() if value
    )
    apart = min((b - a for a, b in pairwise(map(as_number, values.index))), default=0)
    wide = max(1.5, 0.8 * (geometry.x(apart) - geometry.x(0)))  # as Plotly has them
    return f'<path d="{strokes}" stroke="{paint(mark.colour)}" stroke-width="{wide:.1f}"/>'


def bars_of(panel: Panel) -> list[Bars]:
    """The bars of a panel that have a value, which stand side by side."""
    return [mark for mark in panel.marks if isinstance(mark, Bars) and len(values_of(mark))]


def slots(bars: list[Bars], geometry: Layout) -> float:
    """How wide one of several bars side by side is."""
    return 0.8 * (geometry.x(1) - geometry.x(0)) / len(bars)


def _bar_boxes(mark: Bars, bars: list[Bars], panel: Panel, pane: Pane, geometry: Layout, lang: Lang):
    wide = slots(bars, geometry)
    values = shown(values_of(mark), panel.unit, lang)
    base = values * 0 if mark.base is None else shown(mark.base, panel.unit, lang)
    for at, value in values.items():
        left = geometry.x(at) + wide * (bars.index(mark) - len(bars) / 2)
        yield left + wide * 0.05, wide * 0.9, pane.y(base[at]), pane.y(base[at] + value), value


def _bars(mark: Bars, bars: list[Bars], panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    boxes = [
        path([(left, start), (left, end), (left + wide, end), (left + wide, start)]) + "z"
        for left, wide, start, end, _ in _bar_boxes(mark, bars, panel, pane, geometry, lang)
    ]
    if mark.colours:
        return "".join(
            f'<path d="{box}" fill="{paint(colour)}"/>' for box, colour in zip(boxes, mark.colours, strict=True)
        )
    return f'<path d="{"".join(boxes)}" fill="{paint(mark.colour)}"/>'


def bar_words(panel: Panel, geometry: Layout, lang: Lang) -> Iterator[tuple[Bars, float, float, bool, str]]:
    """The value at the end of each bar, where there is room for it: its mark, x, y, whether it stands above, its words."""
    bars = bars_of(panel)
    if not bars:
        return
    room, decimals = slots(bars, geometry) * 1.4, UNITS[panel.unit].decimals(lang)
    for n, mark in enumerate(bars):
        values = shown(values_of(mark), panel.unit, lang)
        base = values * 0 if mark.base is None else shown(mark.base, panel.unit, lang)
        for (at, value), exact in zip(values.items(), said(values_of(mark), panel.unit, lang), strict=True):
            words = ("+" if mark.base is not None and value > 0 else "") + number(exact, decimals)
            if text_width(words) <= room:
                yield mark, at + 0.8 / len(bars) * (n + 0.5 - len(bars) / 2), base[at] + value, value >= 0, words


def paint(colour: str) -> str:
    """The page's own colour of that name; raises ValueError where there is none."""
    light(colour)
    return f"var(--c-{colour})"
