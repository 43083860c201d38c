"""Where the words among the marks stand, so that none covers another: names of shades, words of seams, of points.

Apart from the two writers of pictures because the still and the Plotly figure must agree.
"""

from charts.drawing.layout import Layout
from charts.drawing.marks import Picture, Shade, as_number
from charts.drawing.text import LINE, text_width
from charts.drawing.units import UNITS
from fed.text import Lang

APART = 6  # between two names of a row: a browser's words may be wider than text_width says


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
        edge = geometry.width - 6  # Plotly cuts at the edge, and its words are a little wider
        late = x0 + wide > edge
        start = edge - wide if late else x0
        row = next((row for row in (0, 1) if ends[row] + APART <= start), None)
        if row is None:
            row = ends.index(min(ends))
            start = ends[row] + APART
            if late or start > x1:
                continue
        ends[row] = start + wide
        out.append((edge if late else start, "end" if late else "start", row, words))
    return out


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


def tag_side(x: float, words: str, geometry: Layout) -> tuple[str, float]:
    """On which side of its point a name stands, so that it stays inside the picture."""
    return ("end", -7) if x + 7 + text_width(words) > geometry.right else ("start", 7)
