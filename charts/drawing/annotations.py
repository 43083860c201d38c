"""The words in a Plotly figure, where the still has them.

Apart from the figure because each kind of word has a rule of its own for its place, and each must agree with the still's.
"""

from collections.abc import Iterator

from charts.drawing.axes import on_x, on_y
from charts.drawing.labels import seam_row, shade_names, tag_side
from charts.drawing.marks import Band, Mark, Picture, Seam, Tag, as_number, columns_of
from charts.drawing.scene import Plot, Scene
from charts.drawing.strokes import bar_words
from charts.drawing.text import LINE
from charts.style import light
from fed.text import Lang

_TOP_LEFT = {"xref": "paper", "x": 0, "yref": "paper", "y": 1, "xanchor": "left", "yanchor": "bottom"}
_ON_PAPER = {"bgcolor": light("PAPER"), "borderpad": 0}


def annotations(scene: Scene) -> list[dict]:
    """Every word of a picture that is not on an axis."""
    row = seam_row(scene)
    found = [*_titles(scene), *_shades(scene)]
    found += [words for seam in scene.picture.seams for words in _seam(seam, row, scene.lang)]
    found += [words | {"yref": plot.axis} for plot in scene.plots() for words in _in_panel(plot)]
    return [{"showarrow": False} | words for words in found]


def _titles(scene: Scene) -> Iterator[dict]:
    picture = scene.picture
    for n, pane in enumerate(scene.panes):
        yield _TOP_LEFT | {
            "y": (scene.bottom - pane.top) / (scene.bottom - scene.top),
            "xshift": -scene.left - 3,
            "yshift": 5 + (2 * LINE - 8 if n == 0 and picture.shades else 0),
            "text": "<br>".join(pane.title),
            "align": "left",
        }
    if picture.x_title:
        under = scene.height - scene.bottom + 1
        yield _TOP_LEFT | {"x": 1, "xanchor": "right", "y": 0, "yshift": -under, "text": picture.x_title(scene.lang)}


def _shades(scene: Scene) -> Iterator[dict]:
    """Named "shade", so that the page finds them when a reader chooses a range and moves them into view."""
    for x, anchor, row, words in shade_names(scene):
        side, shift = ("left", -3) if anchor == "start" else ("right", 3)
        yield _TOP_LEFT | {
            "name": "shade",
            "x": (x - scene.left) / (scene.right - scene.left),
            "xanchor": side,
            "xshift": shift,
            "yshift": -1 + 13 * row,
            "text": words,
        }


def _seam(seam: Seam, row: int, lang: Lang) -> Iterator[dict]:
    place = {"x": str(seam.day), "y": 1, "yref": "paper", "yanchor": "top", "yshift": -row * LINE}
    for words, side, shift in ((seam.before, "right", -4), (seam.after, "left", 4)):
        if words:
            yield place | _ON_PAPER | {"xanchor": side, "xshift": shift, "text": words(lang)}


def _in_panel(plot: Plot) -> Iterator[dict]:
    right = {"xref": "paper", "x": 1, "xanchor": "right", "yanchor": "bottom"}
    for level in plot.panel.levels:
        yield right | {"y": on_y(level.value, plot), "text": level.words(plot.scene.lang)}
    for tag in plot.panel.tags:
        yield _tag(tag, plot)
    for mark, x, y, above, words in bar_words(plot):
        side, name = "bottom" if above else "top", _traces_of(mark, plot.scene.picture)
        yield {"name": name, "x": x, "y": y, "yanchor": side, "text": words, "borderpad": 0}


def _traces_of(mark: Mark, picture: Picture) -> str:
    """The name of words or a ring that belong to a mark: "trace" and the numbers of its traces. When a reader unticks these in
    the legend, figure.js hides what is named after them.
    """
    drawn = [one for _, one in picture.marks() for _ in columns_of(one)]
    return " ".join(["trace", *(str(n) for n, one in enumerate(drawn) if one is mark)])


def named_after(tag: Tag, plot: Plot) -> dict:
    """The name of a tag and of its ring: the traces of the mark that has a point there, and of a line rather than of a band
    whose edge runs through the same point.
    """
    at = [
        mark
        for mark in plot.panel.marks
        for _, values in columns_of(mark)
        if (values[values.index == tag.x] == tag.y).any()
    ]
    return {"name": _traces_of(min(at, key=lambda mark: isinstance(mark, Band)), plot.scene.picture)} if at else {}


def _tag(tag: Tag, plot: Plot) -> dict:
    """A tag's words above its point; near the top of the panel lower, as in the still, or the title would cover them."""
    low = max(0, plot.pane.top + 10 - (plot.at(tag)[1] - 6))
    anchor, shift = tag_side(tag, plot)
    place = {
        "x": on_x(as_number(tag.x), plot.scene.picture),
        "y": on_y(tag.y, plot),
        "xanchor": "left" if anchor == "start" else "right",
        "xshift": shift,
        "yanchor": "top" if tag.below else "bottom",
        "yshift": -3 if tag.below else 3 - low,
        "text": tag.words(plot.scene.lang),
    }
    return named_after(tag, plot) | _ON_PAPER | place
