"""A picture for a projector: all of it, each panel alone, and its bare axes, for a full screen and as a file of 1920 by 1080.

Apart from the still because here the height is given, and words are read from the last row of a room: one geometry, 616 wide,
stands twice as large on a screen of 1280 and three times as large on a slide. It travels as a script of its own, which only who
fills the screen or takes a picture away waits for; the page joins drawing and frame to the file.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from html import escape

from charts.drawing import interactive, legend, still
from charts.drawing.handover import compact
from charts.drawing.layout import SLIDE, lay_out
from charts.drawing.marks import Picture
from charts.drawing.paper import in_light
from charts.drawing.scene import Scene
from charts.drawing.text import LINE, TEXT, wrap
from charts.style import FONTS, light
from fed.text import Lang, Text

WIDE, TALL, PAD = 640, 360, 12  # 1920 by 1080, a third as large
TITLE, SMALL = 16, 8  # the sizes of the heading and of the sources; all else has that of every picture
ROW = 16  # the least height of a panel's row that has a name
ALL, BLANK = "all", "blank"
WORDS = {
    "all": Text("All panels", "全部分圖"),
    "panel": Text("Panel", "分圖"),
}


def scenes(picture: Picture, lang: Lang) -> dict[str, Scene]:
    """The picture by what is shown of it: "all", and by its number from 1 each of several panels."""
    several = range(len(picture.panels) if len(picture.panels) > 1 else 0)
    return {ALL: _scene(picture, lang, None), **{str(n + 1): _scene(picture, lang, n) for n in several}}


def _scene(picture: Picture, lang: Lang, only: int | None) -> Scene:
    """As high as a title, the legend and the sources leave room: found in two goes, since the height follows from the room."""
    first = lay_out(picture, lang, "slide", only)
    rows = max(len(panel.rows) for panel in picture.panels) if only is None else len(picture.panels[only].rows)
    tall = max(TALL - 76 - 18 * _rows(first), ROW * rows)
    return lay_out(replace(picture, height=picture.height + round(tall - first.height)), lang, "slide", only)


def _rows(scene: Scene) -> int:
    return round((legend.as_svg(scene)[1] - 4) / LINE)


def script(name: str, shown: Mapping[str, Scene], title: str, foot: str) -> str:
    """All of them as a script that hands them to the page: the drawing, Plotly's layout, and what stands around it in a file."""
    first = next(iter(shown.values()))
    pictures = {
        key: {
            "drawing": still.on_slide(scene),
            "layout": interactive.layout(scene),
            "around": around(scene, title, foot),
            "only": scene.only,
        }
        for key, scene in shown.items()
    }
    pictures[BLANK] = {
        "drawing": still.blank(first),
        "layout": None,
        "around": around(first, title, foot),
        "only": None,
    }
    words = {key: text(first.lang) for key, text in WORDS.items()}
    return f"plumbing.receiveSlides({json.dumps(name)},{compact({'pictures': pictures, 'words': words})});\n"


def foot_lines(foot: str) -> list[str]:
    """The sources in lines as wide as the slide."""
    return wrap(foot, SLIDE * TEXT / SMALL)


def around(scene: Scene, title: str, foot: str) -> tuple[str, str]:
    """What stands before and after the drawing in a file: paper, title, legend; the sources."""
    signs, high = legend.as_svg(scene)
    top = PAD + TITLE + 8 + high
    lines = foot_lines(foot)
    small = min(1, (TALL - top - 8 - len(lines) * (SMALL + 2)) / scene.height)
    words = "".join(
        f'<text x="{PAD}" y="{TALL - 8 - n * (SMALL + 2)}" font-size="{SMALL}">{escape(line)}</text>'
        for n, line in enumerate(reversed(lines))
    )
    ink, paper = light("INK"), light("PAPER")
    before = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{3 * WIDE}" height="{3 * TALL}" viewBox="0 0 {WIDE} {TALL}" '
        f'lang="{scene.lang}" font-family="{FONTS}" font-size="{TEXT}" fill="{ink}"><title>{escape(title)}</title>'
        f'<rect width="100%" height="100%" fill="{paper}"/>'
        f'<text x="{PAD}" y="{PAD + 13}" font-size="{TITLE}" font-weight="700">{escape(title)}</text>'
        f'<g transform="translate({PAD} {PAD + TITLE + 8})">{in_light(signs)}</g>'
        f'<g transform="translate({PAD} {top:g}) scale({small:.3g})">'
    )
    return before, f"</g>{words}</svg>\n"
