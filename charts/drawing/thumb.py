"""A picture as a small still without a word, for a gallery: the marks and the shades, in the page's own colors.

Apart from the still because it has no axes, no names and no margins, and may lose detail to stay small: its points are
thinned as those of any still, on a canvas a quarter as wide.
"""

import re
from dataclasses import replace

from charts.drawing.labels import placed
from charts.drawing.scene import Scene
from charts.drawing.strokes import strokes

WIDE, TALL, EDGE = 160, 80, 3  # EDGE keeps a stroke at the very top or bottom whole
_WORDS = re.compile(r"<text.*?</text>", re.S)


def thumb(scene: Scene) -> str:
    """The scene with its panels drawn close, one under the other."""
    ratio = (TALL - 2 * EDGE) / (scene.bottom - scene.top)
    panes = [
        replace(pane, top=EDGE + (pane.top - scene.top) * ratio, bottom=EDGE + (pane.bottom - scene.top) * ratio)
        for pane in scene.panes
    ]
    small = replace(scene, width=WIDE, height=TALL, left=0, right=WIDE, panes=panes)
    shades = "".join(
        f'<path d="M{x0:.0f} 0H{max(x1, x0 + 1):.0f}V{TALL}H{x0:.0f}z" fill="var(--c-{shade.colour})"/>'
        for x0, x1, shade in placed(small)
    )
    marks = _WORDS.sub("", "".join(map(strokes, small.plots())))
    return f'<svg class="thumb" viewBox="0 0 {WIDE} {TALL}" aria-hidden="true">{shades}{marks}</svg>'
