"""The legend of a picture: the sign of a mark, the marks that a reader can tell apart by name, and its rows in a file.

Apart from the still because on a page the legend is HTML, and in the file of a picture a part of it.
"""

from charts.drawing.marks import Dots, Line, Mark, Picture
from charts.drawing.strokes import DASHES, paint
from charts.drawing.text import LINE, text_at, text_width
from fed.text import Lang, Text


def sign(mark: Mark) -> str:
    """The sign of a mark in a legend, 18 pixels wide."""
    match mark:
        case Line():
            return f'<path d="M0 6h18" stroke="{paint(mark.colour)}" stroke-width="{max(mark.width, 2):g}"{DASHES[mark.dash]}/>'
        case Dots():
            return f'<circle cx="9" cy="6" r="3.5" fill="{paint(mark.colour)}"/>'
    return f'<rect x="3" width="12" height="12" fill="{paint(mark.colour)}"/>'


def named(picture: Picture) -> list[tuple[int, Mark]]:
    """The marks that a legend lists, by their place among all; one alone needs none."""
    marks = list(enumerate(mark for _, mark in picture.marks()))
    seen: dict[Text, tuple[int, Mark]] = {}
    for n, mark in marks:
        seen.setdefault((mark.name, mark.colour), (n, mark))
    return list(seen.values()) if len(seen) > 1 else []


def rows(picture: Picture, lang: Lang, width: float) -> tuple[str, int]:
    """The legend as SVG in rows of a width, and how high it is."""
    x, y, parts = 0.0, 0, []
    for _, mark in named(picture):
        wide = 24 + text_width(mark.name(lang)) + 16
        if x and x + wide > width:
            x, y = 0.0, y + LINE
        parts.append(f'<g transform="translate({x:.0f} {y})">{sign(mark)}{text_at(24, 10, mark.name(lang))}</g>')
        x += wide
    return "".join(parts), (y + LINE + 8 if parts else 4)
