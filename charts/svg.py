"""A picture as a still: SVG that stands in the page before, or instead of, Plotly.

Apart from the interactive figure because it must need nothing: no browser to make it, no script to show it, no font to
measure. Its words are real text in the page's language, its colours are the page's own (light and dark), its points are
thinned by keeping the lowest and the highest of each two pixels, so that no spike is lost, and the same figures give the
same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

import pandas as pd

from charts.contract import Lang, Text
from charts.layout import (
    LINE,
    TEXT,
    Layout,
    Pane,
    as_number,
    below_bars,
    gap_of,
    place,
    said,
    shown,
    stacked,
    text_width,
    wrap,
)
from charts.marks import UNITS, Area, Band, Bars, Dots, Line, Mark, Panel, Picture, Shade, columns_of, values_of
from charts.style import light
from charts.wording import number

FINE = 4  # points stand on a grid of quarter pixels, written as whole numbers
COLUMN = 2  # pixels within which only the lowest and the highest value are kept
_DASH = {"solid": "", "dash": ' stroke-dasharray="6 4"', "dot": ' stroke-dasharray="1.5 3"'}
Point = tuple[float, float]


def still(picture: Picture, lang: Lang, form: str) -> str:
    """The picture in one form, to stand in a page; its legend and its title are the page's."""
    geometry = place(picture, lang, form)
    height = round(geometry.height)
    body = _body(picture, geometry, lang)
    return f'<svg class="still still--{form}" viewBox="0 0 {geometry.width} {height}" aria-hidden="true">{body}</svg>'


def alone(picture: Picture, lang: Lang, title: str, foot: Iterable[str]) -> str:
    """The picture as a file of its own: with title, legend and sources, in the light colours, on paper."""
    geometry = place(picture, lang, "wide")
    width, pad = geometry.width + 32, 16
    legend, legend_height = _legend(picture, lang, geometry.width)
    lines = [line for text in foot for line in wrap(text, geometry.width)]
    top = pad + 24 + legend_height
    height = round(top + geometry.height + 10 + len(lines) * LINE + pad)
    words = "".join(f'<text y="{n * LINE}">{escape(line)}</text>' for n, line in enumerate(lines))
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" lang="{lang}" '
        f"font-family=\"system-ui,'Noto Sans TC','PingFang TC','Microsoft JhengHei',sans-serif\" font-size=\"{TEXT}\" fill=\"var(--c-INK)\">"
        "<style>.fine *{vector-effect:non-scaling-stroke}</style>"
        f'<title>{escape(title)}</title><rect width="100%" height="100%" fill="var(--c-PAPER)"/>'
        f'<text x="{pad}" y="{pad + 12}" font-size="16" font-weight="700">{escape(title)}</text>'
        f'<g transform="translate({pad} {pad + 34})">{legend}</g>'
        f'<g transform="translate({pad} {top})">{_body(picture, geometry, lang)}</g>'
        f'<g transform="translate({pad} {round(top + geometry.height + 20)})">{words}</g></svg>\n'
    )
    return re.sub(r"var\(--c-(\w+)\)", lambda at: light(at[1]), drawing)


def _body(picture: Picture, geometry: Layout, lang: Lang) -> str:
    parts = [_shades(picture.shades, geometry, lang)]
    for n, panel in enumerate(picture.panels):
        pane = geometry.panes[n]
        parts += [_axes(panel, pane, geometry, lang), _marks(picture, panel, pane, geometry, lang)]
    parts += [_days(picture, geometry, lang), _seams(picture, geometry, lang)]
    for panel, pane in zip(picture.panels, geometry.panes, strict=True):
        parts.append(_named(picture, panel, pane, geometry, lang))
    return "".join(parts)


# What stands round the marks


def _axes(panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    heights = [(pane.y(value), label, value) for value, label in pane.ticks]
    grid = "".join(f"M{geometry.left:.0f} {y:.1f}H{geometry.right:.0f}" for y, _, _ in heights)
    labels = "".join(_text(geometry.left - 6, y + 4, label, "end") for y, label, _ in heights)
    crosses = not panel.log and not panel.rows and pane.low <= 0 <= pane.high
    nought = (
        f'<path d="M{geometry.left:.0f} {pane.y(0):.1f}H{geometry.right:.0f}" stroke="var(--c-INK)"/>'
        if crosses
        else ""
    )
    title = _text(
        0, pane.top - 10 - (0 if pane.top < 30 or geometry.panes[0] is not pane else 2 * LINE - 8), panel.title(lang)
    )
    return f'<path d="{grid}" stroke="var(--c-GRID)"/>{nought}{labels}{title}'


def _days(picture: Picture, geometry: Layout, lang: Lang) -> str:
    bottom = geometry.panes[-1].bottom
    marks = "".join(f"M{geometry.x(at):.1f} {bottom:.1f}v4" for at, _ in geometry.x_ticks if picture.x != "name")
    labels = ""
    for at, label in geometry.x_ticks:
        for n, line in enumerate(label.split("\n")):
            labels += _text(geometry.x(at), bottom + below_bars(picture) + 17 + n * LINE, line, "middle")
    if picture.x_title:
        labels += _text(geometry.right, geometry.height - 5, picture.x_title(lang), "end")
    return f'<path d="{marks}" stroke="var(--c-INK)"/>{labels}' if marks else labels


def _shades(shades: tuple[Shade, ...], geometry: Layout, lang: Lang) -> str:
    top, bottom = geometry.panes[0].top, geometry.panes[-1].bottom
    parts = []
    for x0, x1, shade in placed(shades, geometry):
        parts.append(
            f'<rect x="{x0:.1f}" y="{top:.0f}" width="{max(x1 - x0, 1):.1f}" height="{bottom - top:.0f}" fill="var(--c-{shade.colour})"/>'
        )
    for at, anchor, row, words in shade_names(shades, geometry, lang):
        parts.append(_text(at, top - 4 - 13 * row, words, anchor))
    return "".join(parts)


def placed(shades: tuple[Shade, ...], geometry: Layout) -> list[tuple[float, float, Shade]]:
    """Each shade with its left and right edge inside the picture."""
    edges = [(geometry.x(as_number(one.start)), geometry.x(as_number(one.end)), one) for one in shades]
    return [
        (max(x0, geometry.left), min(x1, geometry.right), one)
        for x0, x1, one in edges
        if x1 >= geometry.left and x0 <= geometry.right
    ]


def shade_names(shades: tuple[Shade, ...], geometry: Layout, lang: Lang) -> list[tuple[float, str, int, str]]:
    """The names of shades as (x, anchor, row, words), in two rows; one that would cover another gives way to the right, if
    its shade is wide enough for it there, and is left out if not."""
    ends, out = [0.0, 0.0], []
    for x0, x1, shade in placed(shades, geometry):
        words = shade.words(lang)
        wide = text_width(words)
        late = x0 + wide > geometry.width
        start = geometry.right - wide if late else x0
        row = next((row for row in (0, 1) if ends[row] + 4 <= start), None)
        if row is None:
            row = ends.index(min(ends))
            start = ends[row] + 4
            if late or start + wide > x1:
                continue
        ends[row] = start + wide
        out.append((geometry.right if late else start, "end" if late else "start", row, words))
    return out


def _seams(picture: Picture, geometry: Layout, lang: Lang) -> str:
    top, bottom = geometry.panes[0].top, geometry.panes[-1].bottom
    parts = []
    row = seam_row(picture, geometry, lang)
    for seam in picture.seams:
        x = geometry.x(as_number(seam.day))
        if not geometry.left <= x <= geometry.right:
            continue
        parts.append(f'<path d="M{x:.1f} {top:.0f}V{bottom:.0f}" stroke="var(--c-INK)" stroke-dasharray="1.5 3"/>')
        for words, anchor, shift in ((seam.before, "end", -4), (seam.after, "start", 4)):
            if words:
                parts.append(_text(x + shift, top + 13 + row * LINE, words(lang), anchor, halo=True))
    return "".join(parts)


def seam_row(picture: Picture, geometry: Layout, lang: Lang) -> int:
    """How many lines down the words of seams stand, so that they cover no name of a point."""
    panel, pane = picture.panels[0], geometry.panes[0]
    taken = []
    for tag in panel.tags:
        x, wide = geometry.x(as_number(tag.x)), text_width(tag.words(lang)) + 7
        y = max(pane.y(tag.y * UNITS[panel.unit].factor[lang]) - 6, pane.top + 10)
        taken.append((x - wide, x, y) if tag_side(x, tag.words(lang), geometry)[0] == "end" else (x, x + wide, y))
    spans = [
        (
            x - text_width(seam.before(lang) if seam.before else ""),
            x + text_width(seam.after(lang) if seam.after else ""),
        )
        for seam in picture.seams
        for x in [geometry.x(as_number(seam.day))]
    ]
    rows = range(int((pane.bottom - pane.top) // LINE))
    free = (
        row
        for row in rows
        if not any(
            start < right and left < end and abs(pane.top + 13 + row * LINE - y) < LINE
            for start, end in spans
            for left, right, y in taken
        )
    )
    return next(free, 0)


def _named(picture: Picture, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    """Levels and tags: the words that stand among the marks."""
    factor = UNITS[panel.unit].factor[lang]
    parts = []
    for level in panel.levels:
        y = pane.y(level.value * factor)
        parts.append(
            f'<path d="M{geometry.left:.0f} {y:.1f}H{geometry.right:.0f}" stroke="var(--c-INK)" stroke-dasharray="6 4"/>'
        )
        parts.append(_text(geometry.right, y - 4, level.words(lang), "end", halo=True))
    for tag in panel.tags:
        x, y = geometry.x(as_number(tag.x)), pane.y(tag.y * factor)
        anchor, shift = tag_side(x, tag.words(lang), geometry)
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="none" stroke="var(--c-INK)" stroke-width="1.5"/>'
        )
        parts.append(
            _text(x + shift, y + 16 if tag.below else max(y - 6, pane.top + 10), tag.words(lang), anchor, halo=True)
        )
    return "".join(parts)


def tag_side(x: float, words: str, geometry: Layout) -> tuple[str, float]:
    """On which side of its point a name stands, so that it stays inside the picture."""
    return ("end", -7) if x + 7 + text_width(words) > geometry.right else ("start", 7)


def _text(x: float, y: float, words: str, anchor: str = "start", halo: bool = False) -> str:
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    edge = ' paint-order="stroke" stroke="var(--c-PAPER)" stroke-width="4" stroke-linejoin="round"' if halo else ""
    return f'<text x="{x:.0f}" y="{y:.0f}"{side}{edge}>{escape(words)}</text>' if words.strip() else ""


# The marks


def _marks(picture: Picture, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    parts = [_layer(mark, under, pane, geometry) for mark, _, under in reversed(stacked(panel, lang))]
    bars = [mark for mark in panel.marks if isinstance(mark, Bars) and len(values_of(mark))]
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
            case Bars():
                draw = _bars if picture.x == "name" else _spikes
                parts.append(draw(mark, bars, panel, pane, geometry, lang))
    fine = "".join(part for part in parts if part)
    words = ""
    for at, value, above, label in bar_words(bars, panel, geometry, lang) if picture.x == "name" else ():
        words += _text(geometry.x(at), pane.y(value) + (-4 if above else 13), label, "middle", halo=True)
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
    return f'<path d="{lines}" stroke="{_paint(mark.colour)}" stroke-width="{mark.width:g}" stroke-linejoin="round"{_DASH[mark.dash]}/>'


def _layer(mark: Area, under: pd.Series, pane: Pane, geometry: Layout) -> str:
    """Down to nought, for the layers below are painted over it."""
    floor = pane.y(max(pane.low, 0))
    shapes = "".join(
        path([(piece[0][0], floor), *piece, (piece[-1][0], floor)]) + "z"
        for piece in _pieces(under, False, pane, geometry)
    )
    return f'<path d="{shapes}" fill="{_paint(mark.colour)}"/>'


def _band(mark: Band, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    low, high = (_pieces(shown(column, panel.unit, lang), mark.steps, pane, geometry) for _, column in columns_of(mark))
    shapes = "".join(path([*top, *reversed(bottom)]) + "z" for top, bottom in zip(high, low, strict=False))
    return f'<path d="{shapes}" fill="{_paint(mark.colour)}" stroke="{_paint(mark.colour)}" stroke-linejoin="round"/>'  # a day's spike stays seen


def _dots(mark: Dots, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    values = shown(values_of(mark), panel.unit, lang)
    places = dict.fromkeys(
        (round(geometry.x(at) * FINE), round(pane.y(value) * FINE))
        for at, value in zip(map(as_number, values.index), values, strict=True)
    )
    dots = "".join(f"M{x} {y}h0" for x, y in places)
    return f'<path d="{dots}" stroke="{_paint(mark.colour)}" stroke-width="{mark.size:g}" stroke-linecap="round"/>'


def _spikes(mark: Bars, bars: list[Bars], panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    """Bars on days or numbers: one stroke a column of pixels, as high as the highest there."""
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
    return f'<path d="{strokes}" stroke="{_paint(mark.colour)}" stroke-width="{wide:.1f}"/>'


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
            f'<path d="{box}" fill="{_paint(colour)}"/>' for box, colour in zip(boxes, mark.colours, strict=True)
        )
    return f'<path d="{"".join(boxes)}" fill="{_paint(mark.colour)}"/>'


def bar_words(bars: list[Bars], panel: Panel, geometry: Layout, lang: Lang) -> Iterator[tuple[float, float, bool, str]]:
    """The value at the end of each bar, where there is room for it: x, y, whether it stands above, its words."""
    room, decimals = slots(bars, geometry) * 1.4, UNITS[panel.unit].decimals(lang)
    for n, mark in enumerate(bars):
        values = shown(values_of(mark), panel.unit, lang)
        base = values * 0 if mark.base is None else shown(mark.base, panel.unit, lang)
        for (at, value), exact in zip(values.items(), said(values_of(mark), panel.unit, lang), strict=True):
            words = ("+" if mark.base is not None and value > 0 else "") + number(exact, decimals)
            if text_width(words) <= room:
                yield at + 0.8 / len(bars) * (n + 0.5 - len(bars) / 2), base[at] + value, value >= 0, words


def _paint(colour: str) -> str:
    light(colour)
    return f"var(--c-{colour})"


# The file of its own


def key(mark: Mark) -> str:
    """The sign of a mark in a legend, 18 pixels wide."""
    match mark:
        case Line():
            return f'<path d="M0 6h18" stroke="{_paint(mark.colour)}" stroke-width="{max(mark.width, 2):g}"{_DASH[mark.dash]}/>'
        case Dots():
            return f'<circle cx="9" cy="6" r="3.5" fill="{_paint(mark.colour)}"/>'
    return f'<rect x="3" width="12" height="12" fill="{_paint(mark.colour)}"/>'


def named(picture: Picture) -> list[tuple[int, Mark]]:
    """The marks that a legend lists, by their place among all; one alone needs none."""
    marks = list(enumerate(mark for _, mark in picture.marks()))
    seen: dict[Text, tuple[int, Mark]] = {}
    for n, mark in marks:
        seen.setdefault((mark.name, mark.colour), (n, mark))
    return list(seen.values()) if len(seen) > 1 else []


def _legend(picture: Picture, lang: Lang, width: float) -> tuple[str, int]:
    x, y, parts = 0.0, 0, []
    for _, mark in named(picture):
        wide = 24 + text_width(mark.name(lang)) + 16
        if x and x + wide > width:
            x, y = 0.0, y + LINE
        parts.append(f'<g transform="translate({x:.0f} {y})">{key(mark)}{_text(24, 10, mark.name(lang))}</g>')
        x += wide
    return "".join(parts), (y + LINE + 8 if parts else 4)
