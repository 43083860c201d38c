"""A picture as a still: SVG that stands in the page before, or instead of, Plotly.

Apart from the interactive figure because it must need nothing: no browser to make it, no script to show it, no font to
measure. Its words are real text in the page's language, its colours are the page's own (light and dark), its points are
thinned by keeping the lowest and the highest of each two pixels, so that no spike is lost, and the same figures give the
same bytes.
"""

import re
from collections.abc import Iterable

from charts.drawing import legend
from charts.drawing.labels import placed, seam_row, shade_names, tag_side
from charts.drawing.layout import below_bars
from charts.drawing.marks import as_number
from charts.drawing.paper import paper
from charts.drawing.scene import Plot, Scene
from charts.drawing.strokes import FINE, strokes
from charts.drawing.text import LINE, TEXT, text_at
from charts.style import light

_COLOR = r"var\(--c-(\w+)\)"


def still(scene: Scene) -> str:
    """The picture in its form, to stand in a page; its legend and its title are the page's."""
    return standing(scene.form, scene.width, round(scene.height), _body(scene))


def standing(form: str, width: int, height: int, body: str, kind: str = "") -> str:
    """A drawing as it stands in a page, in one of its forms; it brings its colors along for a frame that loses our style sheet."""
    bare = f'font-size="{TEXT}" fill="var(--c-INK)"' + (' display="none"' if form == "narrow" else "")
    names = f"still still--{form}{kind and ' ' + kind}"
    drawing = f'<svg class="{names}" viewBox="0 0 {width} {height}" {bare} aria-hidden="true">{body}</svg>'
    return re.sub(_COLOR, lambda at: f"var(--c-{at[1]},{light(at[1])})", drawing)


def as_file(scene: Scene, title: str, foot: Iterable[str]) -> str:
    """The picture as a file of its own: with title, legend and sources."""
    signs, tall = legend.as_svg(scene)
    return paper(title, scene.lang, (scene.width, scene.height), signs, tall, grown(_body(scene)), foot)


def grown(body: str) -> str:
    """Strokes that grow with the file, where those in a page keep their width: an image of twice the size has them twice as wide."""

    def wider(at: re.Match) -> str:
        drawn = re.sub(r' stroke="[^"]*"(?! stroke-width)', r'\g<0> stroke-width="1"', at[0])
        return re.sub(
            r' (stroke-width|stroke-dasharray)="([^"]*)"',
            lambda of: f' {of[1]}="{" ".join(f"{float(part) * FINE:g}" for part in of[2].split())}"',
            drawn,
        )

    return re.sub(r'<g transform="scale.*?</g>', wider, body)


def _body(scene: Scene) -> str:
    plots = scene.plots()
    parts = [_shades(scene), *(part for plot in plots for part in (_axes(plot), strokes(plot)))]
    return "".join([*parts, _days(scene), _seams(scene), *(_named(plot) for plot in plots)])


def on_slide(scene: Scene) -> str:
    """The picture for a full screen or a slide: there its strokes grow with its words."""
    return standing(scene.form, scene.width, round(scene.height), grown(_body(scene)))


def blank(scene: Scene) -> str:
    """The same axes with nothing on them, to draw on."""
    body = "".join([_shades(scene), *map(_axes, scene.plots()), _days(scene)])
    return standing(scene.form, scene.width, round(scene.height), body)


def _axes(plot: Plot) -> str:
    pane, left, right = plot.pane, plot.scene.left, plot.scene.right
    heights = [(pane.y(value), label) for value, label in pane.ticks]
    grid = "".join(f"M{left:.0f} {y:.1f}H{right:.0f}" for y, _ in heights)
    labels = "".join(text_at(left - 6, y + 4, label, "end") for y, label in heights)
    crosses = not pane.log and not plot.panel.rows and pane.low <= 0 <= pane.high
    zero = f'<path d="M{left:.0f} {pane.y(0):.1f}H{right:.0f}" stroke="var(--c-INK)"/>' if crosses else ""
    foot = pane.top - 10 - (2 * LINE - 8 if plot.scene.picture.shades and pane is plot.scene.panes[0] else 0)
    title = "".join(text_at(0, foot - n * LINE, line) for n, line in enumerate(reversed(pane.title)))
    return f'<path d="{grid}" stroke="var(--c-GRID)"/>{zero}{labels}{title}'


def _days(scene: Scene) -> str:
    picture, bottom = scene.picture, scene.bottom
    marks = "".join(f"M{scene.x(at):.1f} {bottom:.1f}v4" for at, _ in scene.x_ticks if picture.x != "name")
    labels = ""
    for at, label in scene.x_ticks:
        for n, line in enumerate(label.split("\n")):
            labels += text_at(scene.x(at), bottom + below_bars(picture) + 17 + n * LINE, line, "middle")
    if picture.x_title:
        labels += text_at(scene.right, scene.height - 5, picture.x_title(scene.lang), "end")
    return f'<path d="{marks}" stroke="var(--c-INK)"/>{labels}' if marks else labels


def _shades(scene: Scene) -> str:
    top, tall = scene.top, scene.bottom - scene.top
    parts = [
        f'<rect x="{x0:.1f}" y="{top:.0f}" width="{max(x1 - x0, 1):.1f}" height="{tall:.0f}" fill="var(--c-{shade.colour})"/>'
        for x0, x1, shade in placed(scene)
    ]
    parts += [text_at(at, top - 4 - 13 * row, words, anchor) for at, anchor, row, words in shade_names(scene)]
    return "".join(parts)


def _seams(scene: Scene) -> str:
    parts, row = [], seam_row(scene)
    for seam in scene.picture.seams:
        x = scene.x(as_number(seam.day))
        if not scene.left <= x <= scene.right:
            continue
        line = "".join(f"M{x:.1f} {pane.top:.0f}V{pane.bottom:.0f}" for pane in scene.panes)  # not through titles
        parts.append(f'<path d="{line}" stroke="var(--c-INK)" stroke-dasharray="1.5 3"/>')
        for words, anchor, shift in ((seam.before, "end", -4), (seam.after, "start", 4)):
            if words:
                parts.append(text_at(x + shift, scene.top + 13 + row * LINE, words(scene.lang), anchor, halo=True))
    return "".join(parts)


def _named(plot: Plot) -> str:
    """Levels and tags: the words that stand among the marks."""
    scene, pane, parts = plot.scene, plot.pane, []
    for level in plot.panel.levels:
        y = pane.y(plot.in_unit(level.value))
        line = f"M{scene.left:.0f} {y:.1f}H{scene.right:.0f}"
        parts.append(f'<path d="{line}" stroke="var(--c-INK)" stroke-dasharray="6 4"/>')
        parts.append(text_at(scene.right, y - 4, level.words(scene.lang), "end", halo=True))
    for tag in plot.panel.tags:
        (x, y), (anchor, shift) = plot.at(tag), tag_side(tag, plot)
        ring = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="none" stroke="var(--c-INK)" stroke-width="1.5"/>'
        foot = y + 16 if tag.below else max(y - 6, pane.top + 10)
        parts += [ring, text_at(x + shift, foot, tag.words(scene.lang), anchor, halo=True)]
    return "".join(parts)
