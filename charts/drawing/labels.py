"""Where the words among the marks stand, so that none covers another: names of shades, words of seams, of points.

Apart from the two writers of pictures because the still and the Plotly figure must agree.
"""

from charts.drawing.marks import Shade, Tag, as_number
from charts.drawing.scene import Plot, Scene
from charts.drawing.text import LINE, text_width

APART = 6  # between two names of a row: a browser's words may be wider than text_width says


def placed(scene: Scene) -> list[tuple[float, float, Shade]]:
    """Each shade with its left and right edge inside the picture."""
    edges = [(scene.x(as_number(one.start)), scene.x(as_number(one.end)), one) for one in scene.picture.shades]
    return [
        (max(x0, scene.left), min(x1, scene.right), one)
        for x0, x1, one in edges
        if x1 >= scene.left and x0 <= scene.right
    ]


def shade_names(scene: Scene) -> list[tuple[float, str, int, str]]:
    """The names of shades as (x, anchor, row, words), in two rows.

    A name that would cover another in both rows moves to the right; if it would then begin beyond its own shade, it is left
    out.
    """
    ends, out = [0.0, 0.0], []
    for x0, x1, shade in placed(scene):
        words = shade.words(scene.lang)
        wide = text_width(words)
        edge = scene.width - 6  # Plotly cuts at the edge, and its words are a little wider
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


def seam_row(scene: Scene) -> int:
    """How many lines down the words of seams stand, so that they cover no name of a point."""
    plot, lang = scene.plots()[0], scene.lang
    taken = []
    for tag in plot.panel.tags:
        (x, y), wide = plot.at(tag), text_width(tag.words(lang)) + 7
        y = max(y - 6, plot.pane.top + 10)
        taken.append((x - wide, x, y) if tag_side(tag, plot)[0] == "end" else (x, x + wide, y))
    spans = [
        (
            x - text_width(seam.before(lang) if seam.before else ""),
            x + text_width(seam.after(lang) if seam.after else ""),
        )
        for seam in scene.picture.seams
        for x in [scene.x(as_number(seam.day))]
    ]
    rows = range(int((plot.pane.bottom - plot.pane.top) // LINE))
    free = (
        row
        for row in rows
        if not any(
            start < right and left < end and abs(plot.pane.top + 13 + row * LINE - y) < LINE
            for start, end in spans
            for left, right, y in taken
        )
    )
    return next(free, 0)


def tag_side(tag: Tag, plot: Plot) -> tuple[str, float]:
    """On which side of its point a name stands, so that it stays inside the picture, and how far from it."""
    end = plot.at(tag)[0] + 7 + text_width(tag.words(plot.scene.lang))
    return ("end", -7) if end > plot.scene.right else ("start", 7)
