"""A picture as a file of its own: on paper, in the light colors, with title, legend and sources, so that it can stand anywhere.

Apart from the still because the pipes are no chart, and are taken away on the same paper.
"""

import re
from collections.abc import Iterable
from html import escape

from charts.drawing.text import LINE, TEXT, wrap
from charts.style import FONTS, light
from fed.text import Lang

PAD = 16


def paper(
    title: str, lang: Lang, size: tuple[int, float], signs: str, signs_height: float, body: str, foot: Iterable[str]
) -> str:
    """The file: `body` is so wide and high in pixels, `signs` what stands between the title and it; `foot` is broken into lines."""
    width, pad = size[0] + 2 * PAD, PAD
    lines = [line for text in foot for line in wrap(text, size[0])]
    top = pad + 24 + signs_height
    height = round(top + size[1] + 10 + len(lines) * LINE + pad)
    words = "".join(f'<text y="{n * LINE}">{escape(line)}</text>' for n, line in enumerate(lines))
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" lang="{lang}" '
        f'font-family="{FONTS}" font-size="{TEXT}" fill="var(--c-INK)">'
        f'<title>{escape(title)}</title><rect width="100%" height="100%" fill="var(--c-PAPER)"/>'
        f'<text x="{pad}" y="{pad + 12}" font-size="16" font-weight="700">{escape(title)}</text>'
        f'<g transform="translate({pad} {pad + 34})">{signs}</g>'
        f'<g transform="translate({pad} {top})">{body}</g>'
        f'<g transform="translate({pad} {round(top + size[1] + 20)})">{words}</g></svg>\n'
    )
    return in_light(drawing)


def in_light(drawing: str) -> str:
    """A drawing in the light colors, for where no style sheet names them."""
    return re.sub(r"var\(--c-(\w+)\)", lambda at: light(at[1]), drawing)
