"""A picture as a still: SVG that stands in the page before, or instead of, Plotly.

Apart from the interactive figure because it must need nothing: no browser to make it, no script to show it, no font to
measure. Its words are real text in the page's language, its colours are the page's own (light and dark), its points are
thinned by keeping the lowest and the highest of each two pixels, so that no spike is lost, and the same figures give the
same bytes.
"""

import re
from collections.abc import Iterable
from html import escape

from charts.drawing import legend
from charts.drawing.labels import placed, seam_row, shade_names, tag_side
from charts.drawing.layout import Layout, Pane, below_bars, lay_out
from charts.drawing.marks import Panel, Picture, Shade, as_number
from charts.drawing.strokes import FINE, strokes
from charts.drawing.text import LINE, TEXT, text_at, wrap
from charts.drawing.units import UNITS
from charts.style import FONTS, light
from fed.text import Lang


def still(picture: Picture, lang: Lang, form: str) -> str:
    """The picture in one form, to stand in a page; its legend and its title are the page's."""
    geometry = lay_out(picture, lang, form)
    height = round(geometry.height)
    body = _body(picture, geometry, lang)
    return f'<svg class="still still--{form}" viewBox="0 0 {geometry.width} {height}" aria-hidden="true">{body}</svg>'


def as_file(picture: Picture, lang: Lang, title: str, foot: Iterable[str]) -> str:
    """The picture as a file of its own: with title, legend and sources, in the light colours, on paper."""
    geometry = lay_out(picture, lang, "wide")
    width, pad = geometry.width + 32, 16
    signs, legend_height = legend.as_svg(picture, lang, geometry.width)
    lines = [line for text in foot for line in wrap(text, geometry.width)]
    top = pad + 24 + legend_height
    height = round(top + geometry.height + 10 + len(lines) * LINE + pad)
    words = "".join(f'<text y="{n * LINE}">{escape(line)}</text>' for n, line in enumerate(lines))
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" lang="{lang}" '
        f'font-family="{FONTS}" font-size="{TEXT}" fill="var(--c-INK)">'
        f'<title>{escape(title)}</title><rect width="100%" height="100%" fill="var(--c-PAPER)"/>'
        f'<text x="{pad}" y="{pad + 12}" font-size="16" font-weight="700">{escape(title)}</text>'
        f'<g transform="translate({pad} {pad + 34})">{signs}</g>'
        f'<g transform="translate({pad} {top})">{_grown(_body(picture, geometry, lang))}</g>'
        f'<g transform="translate({pad} {round(top + geometry.height + 20)})">{words}</g></svg>\n'
    )
    return re.sub(r"var\(--c-(\w+)\)", lambda at: light(at[1]), drawing)


def _grown(body: str) -> str:
    """Strokes that grow with the file, where those in a page keep their width: an image of twice the size has them twice as wide."""

    def wider(at: re.Match) -> str:
        drawn = re.sub(r' stroke="[^"]*"(?! stroke-width)', r'\g<0> stroke-width="1"', at[0])
        return re.sub(
            r' (stroke-width|stroke-dasharray)="([^"]*)"',
            lambda of: f' {of[1]}="{" ".join(f"{float(part) * FINE:g}" for part in of[2].split())}"',
            drawn,
        )

    return re.sub(r'<g transform="scale.*?</g>', wider, body)


def _body(picture: Picture, geometry: Layout, lang: Lang) -> str:
    parts = [_shades(picture.shades, geometry, lang)]
    for n, panel in enumerate(picture.panels):
        pane = geometry.panes[n]
        parts += [_axes(picture, panel, pane, geometry), strokes(panel, pane, geometry, lang)]
    parts += [_days(picture, geometry, lang), _seams(picture, geometry, lang)]
    for panel, pane in zip(picture.panels, geometry.panes, strict=True):
        parts.append(_named(picture, panel, pane, geometry, lang))
    return "".join(parts)


def _axes(picture: Picture, panel: Panel, pane: Pane, geometry: Layout) -> str:
    heights = [(pane.y(value), label, value) for value, label in pane.ticks]
    grid = "".join(f"M{geometry.left:.0f} {y:.1f}H{geometry.right:.0f}" for y, _, _ in heights)
    labels = "".join(text_at(geometry.left - 6, y + 4, label, "end") for y, label, _ in heights)
    crosses = not panel.log and not panel.rows and pane.low <= 0 <= pane.high
    nought = (
        f'<path d="M{geometry.left:.0f} {pane.y(0):.1f}H{geometry.right:.0f}" stroke="var(--c-INK)"/>'
        if crosses
        else ""
    )
    foot = pane.top - 10 - (2 * LINE - 8 if picture.shades and geometry.panes[0] is pane else 0)
    title = "".join(text_at(0, foot - n * LINE, line) for n, line in enumerate(reversed(pane.title)))
    return f'<path d="{grid}" stroke="var(--c-GRID)"/>{nought}{labels}{title}'


def _days(picture: Picture, geometry: Layout, lang: Lang) -> str:
    bottom = geometry.panes[-1].bottom
    marks = "".join(f"M{geometry.x(at):.1f} {bottom:.1f}v4" for at, _ in geometry.x_ticks if picture.x != "name")
    labels = ""
    for at, label in geometry.x_ticks:
        for n, line in enumerate(label.split("\n")):
            labels += text_at(geometry.x(at), bottom + below_bars(picture) + 17 + n * LINE, line, "middle")
    if picture.x_title:
        labels += text_at(geometry.right, geometry.height - 5, picture.x_title(lang), "end")
    return f'<path d="{marks}" stroke="var(--c-INK)"/>{labels}' if marks else labels


def _shades(shades: tuple[Shade, ...], geometry: Layout, lang: Lang) -> str:
    top, bottom = geometry.panes[0].top, geometry.panes[-1].bottom
    parts = []
    for x0, x1, shade in placed(shades, geometry):
        parts.append(
            f'<rect x="{x0:.1f}" y="{top:.0f}" width="{max(x1 - x0, 1):.1f}" height="{bottom - top:.0f}" fill="var(--c-{shade.colour})"/>'
        )
    for at, anchor, row, words in shade_names(shades, geometry, lang):
        parts.append(text_at(at, top - 4 - 13 * row, words, anchor))
    return "".join(parts)


def _seams(picture: Picture, geometry: Layout, lang: Lang) -> str:
    top, parts = geometry.panes[0].top, []
    row = seam_row(picture, geometry, lang)
    for seam in picture.seams:
        x = geometry.x(as_number(seam.day))
        if not geometry.left <= x <= geometry.right:
            continue
        line = "".join(f"M{x:.1f} {pane.top:.0f}V{pane.bottom:.0f}" for pane in geometry.panes)  # not through titles
        parts.append(f'<path d="{line}" stroke="var(--c-INK)" stroke-dasharray="1.5 3"/>')
        for words, anchor, shift in ((seam.before, "end", -4), (seam.after, "start", 4)):
            if words:
                parts.append(text_at(x + shift, top + 13 + row * LINE, words(lang), anchor, halo=True))
    return "".join(parts)


def _named(picture: Picture, panel: Panel, pane: Pane, geometry: Layout, lang: Lang) -> str:
    """Levels and tags: the words that stand among the marks."""
    factor = UNITS[panel.unit].factor[lang]
    parts = []
    for level in panel.levels:
        y = pane.y(level.value * factor)
        parts.append(
            f'<path d="M{geometry.left:.0f} {y:.1f}H{geometry.right:.0f}" stroke="var(--c-INK)" stroke-dasharray="6 4"/>'
        )
        parts.append(text_at(geometry.right, y - 4, level.words(lang), "end", halo=True))
    for tag in panel.tags:
        x, y = geometry.x(as_number(tag.x)), pane.y(tag.y * factor)
        anchor, shift = tag_side(x, tag.words(lang), geometry)
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="none" stroke="var(--c-INK)" stroke-width="1.5"/>'
        )
        parts.append(
            text_at(x + shift, y + 16 if tag.below else max(y - 6, pane.top + 10), tag.words(lang), anchor, halo=True)
        )
    return "".join(parts)
