"""The legend of a picture: the sign of a mark, the marks that a reader can tell apart by name, and its rows in a file.

Apart from the still because on a page the legend is HTML, and in the file of a picture a part of it.
"""

from dataclasses import dataclass

from charts.drawing.marks import Dots, Line, Mark, Picture, columns_of
from charts.drawing.scene import Scene
from charts.drawing.strokes import DASHES, paint
from charts.drawing.text import LINE, text_at, text_width
from fed.text import Lang


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: its sign (SVG), its name, which traces it stands for, and in which panels these are."""

    sign: str
    name: str
    traces: list[int]
    panels: list[int]


def sign(mark: Mark) -> str:
    """The sign of a mark in a legend, 18 pixels wide."""
    match mark:
        case Line():
            return f'<path d="M0 6h18" stroke="{paint(mark.colour)}" stroke-width="{max(mark.width, 2):g}"{DASHES[mark.dash]}/>'
        case Dots():
            return f'<circle cx="9" cy="6" r="3.5" fill="{paint(mark.colour)}"/>'
    return f'<rect x="3" width="12" height="12" fill="{paint(mark.colour)}"/>'


def keys(picture: Picture, lang: Lang) -> tuple[Key, ...]:
    """The marks that a reader can tell apart, hide and show: a name each, however many panels it stands in; one alone needs none."""
    made, trace = {}, 0
    for panel, mark in picture.marks():
        count = len(columns_of(mark))
        key = made.setdefault((mark.name, mark.colour), Key(sign(mark), mark.name(lang), [], []))
        key.traces.extend(range(trace, trace + count))
        key.panels.extend([panel] if panel not in key.panels else [])
        trace += count
    return tuple(made.values()) if len(made) > 1 else ()


def shown(scene: Scene) -> list[Key]:
    """The entries of a scene: those of the only panel, where it shows one; and none where that leaves one alone."""
    every = [key for key in keys(scene.picture, scene.lang) if scene.only is None or scene.only in key.panels]
    return every if len(every) > 1 else []


def as_svg(scene: Scene) -> tuple[str, int]:
    """The legend as SVG in rows as wide as the scene, and how high it is."""
    x, y, parts = 0.0, 0, []
    for key in shown(scene):
        wide = 24 + text_width(key.name) + 16
        if x and x + wide > scene.width:
            x, y = 0.0, y + LINE
        parts.append(f'<g transform="translate({x:.0f} {y})">{key.sign}{text_at(24, 10, key.name)}</g>')
        x += wide
    return "".join(parts), (y + LINE + 8 if parts else 4)
