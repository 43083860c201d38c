"""The words in a Plotly figure, where the still has them.

Apart from the figure because each kind has a place of its own, and the still must agree with every one.
"""

from collections.abc import Iterator

from charts.drawing.axes import on_x, on_y
from charts.drawing.labels import seam_row, shade_names, tag_side
from charts.drawing.layout import Layout, Pane
from charts.drawing.marks import Band, Mark, Panel, Picture, Seam, Tag, as_number, columns_of
from charts.drawing.strokes import bar_words
from charts.drawing.text import LINE
from charts.drawing.units import UNITS
from charts.style import light
from fed.text import Lang

_TOP_LEFT = {"xref": "paper", "x": 0, "yref": "paper", "y": 1, "xanchor": "left", "yanchor": "bottom"}
_ON_PAPER = {"bgcolor": light("PAPER"), "borderpad": 0}


def annotations(picture: Picture, geometry: Layout, lang: Lang) -> list[dict]:
    """Every word of a picture that is not on an axis."""
    found = [*_titles(picture, geometry, lang), *_shades(picture, geometry, lang)]
    row = seam_row(picture, geometry, lang)
    found += [words for seam in picture.seams for words in _seam(seam, row, lang)]
    for n, (panel, pane) in enumerate(zip(picture.panels, geometry.panes, strict=True)):
        axis = {"yref": f"y{n + 1 if n else ''}"}
        found += [words | axis for words in _in_panel(picture, panel, pane, geometry, lang)]
    return [{"showarrow": False} | words for words in found]


def _titles(picture: Picture, geometry: Layout, lang: Lang) -> Iterator[dict]:
    top, bottom = geometry.panes[0].top, geometry.panes[-1].bottom
    for n, pane in enumerate(geometry.panes):
        up = 5 + (2 * LINE - 8 if n == 0 and picture.shades else 0)
        height = (bottom - pane.top) / (bottom - top)
        yield _TOP_LEFT | {
            "y": height,
            "xshift": -geometry.left - 3,
            "yshift": up,
            "text": "<br>".join(pane.title),
            "align": "left",
        }
    if picture.x_title:
        under = geometry.height - bottom + 1
        yield _TOP_LEFT | {"x": 1, "xanchor": "right", "y": 0, "yshift": -under, "text": picture.x_title(lang)}


def _shades(picture: Picture, geometry: Layout, lang: Lang) -> Iterator[dict]:
    """Named "shade", so that the page finds them when a reader chooses a range and moves them into view."""
    for x, anchor, row, words in shade_names(picture.shades, geometry, lang):
        at = (x - geometry.left) / (geometry.right - geometry.left)
        side, shift = ("left", -3) if anchor == "start" else ("right", 3)
        yield _TOP_LEFT | {
            "name": "shade",
            "x": at,
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


def _in_panel(picture: Picture, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> Iterator[dict]:
    right = {"xref": "paper", "x": 1, "xanchor": "right", "yanchor": "bottom"}
    for level in panel.levels:
        yield right | {"y": on_y(level.value, panel, lang), "text": level.words(lang)}
    for tag in panel.tags:
        yield _tag(tag, picture, panel, pane, geometry, lang)
    for mark, x, y, above, words in bar_words(panel, geometry, lang):
        side = "bottom" if above else "top"
        yield {"name": _traces_of(mark, picture), "x": x, "y": y, "yanchor": side, "text": words, "borderpad": 0}


def _traces_of(mark: Mark, picture: Picture) -> str:
    """The name of what goes with a mark: the numbers of its traces, with which the page hides it."""
    drawn = [one for _, one in picture.marks() for _ in columns_of(one)]
    return " ".join(["trace", *(str(n) for n, one in enumerate(drawn) if one is mark)])


def named_after(tag: Tag, panel: Panel, picture: Picture) -> dict:
    """The name of a tag and of its ring: the traces of the mark whose point it is; of a line before those of a band."""
    at = [
        mark for mark in panel.marks for _, values in columns_of(mark) if (values[values.index == tag.x] == tag.y).any()
    ]
    return {"name": _traces_of(min(at, key=lambda mark: isinstance(mark, Band)), picture)} if at else {}


def _tag(tag: Tag, picture: Picture, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> dict:
    """Above its point, but as in the still no higher than the top of the panel."""
    y = pane.y(tag.y * UNITS[panel.unit].factor[lang])
    low = max(0, pane.top + 10 - (y - 6))
    anchor, shift = tag_side(geometry.x(as_number(tag.x)), tag.words(lang), geometry)
    return (
        named_after(tag, panel, picture)
        | _ON_PAPER
        | {
            "x": on_x(as_number(tag.x), picture),
            "y": on_y(tag.y, panel, lang),
            "xanchor": "left" if anchor == "start" else "right",
            "xshift": shift,
            "yanchor": "top" if tag.below else "bottom",
            "yshift": -3 if tag.below else 3 - low,
            "text": tag.words(lang),
        }
    )
