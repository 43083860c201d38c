"""A picture as a Plotly figure in a file of its own, for a notebook: `plotly.io.read_json(file).show()`.

Apart from the figure on a page because there the title, the legend, the sources and the ranges are the page's. Here they are
in the figure, on paper, in the light colours; the mouse chooses the range, so the axes make their own ticks.
"""

from datetime import date
from itertools import pairwise

from charts.drawing import legend
from charts.drawing.handover import compact
from charts.drawing.interactive import figure
from charts.drawing.marks import Area, Picture, as_number
from charts.drawing.scene import Scene
from charts.drawing.table import Table
from charts.drawing.text import LINE, text_width, wrap
from charts.drawing.traces import BARS
from charts.style import FONTS, light
from fed.text import Lang

PAD = 16  # around all of it
TITLE = 40  # from the top edge to below the title
SIGN = 50  # the sign of an entry of the legend, with the room around it
ROW = 20  # of the legend
# As Plotly writes an empty one. Without it a notebook puts its own look, grey with white lines, under ours.
NO_TEMPLATE = {"data": {"scatter": [{"type": "scatter"}]}}


def as_plotly(figures: Table, scene: Scene, title: str, foot: list[str]) -> str:
    """The figure as JSON, the same bytes for the same figures."""
    made, picture, lang = figure(figures, scene), scene.picture, scene.lang
    data = [_stout(trace, scene) for trace in made["data"]]
    data = [trace | entry for trace, entry in zip(data, _entries(picture, data, lang), strict=True)]
    named = [trace["name"] for trace in data if trace.get("showlegend")]
    rows = _rows(named, scene.right - scene.left)  # Plotly makes no legend wider than the axis
    lines = [line for text in foot for line in wrap(text, scene.width)]
    return compact({"data": data, "layout": _framed(made["layout"], picture, title, rows, lines)}) + "\n"


def _framed(layout: dict, picture: Picture, title: str, rows: int, lines: list[str]) -> dict:
    """The layout of the page with what stands around it there; the room for the marks stays as it was."""
    at, above, below = layout["margin"], TITLE + (ROW * rows + 8 if rows else 0), 10 + LINE * len(lines) + PAD
    width, height = layout["width"] + 2 * PAD, layout["height"] + above + below
    corner = {"xref": "container", "x": round(PAD / width, 4), "xanchor": "left", "yref": "container", "yanchor": "top"}
    sources = {"xref": "paper", "x": 0, "xanchor": "left", "yref": "paper", "y": 0, "yanchor": "top", "align": "left"}
    sources |= {"xshift": -at["l"], "yshift": -at["b"] - 10, "showarrow": False, "text": "<br>".join(lines)}
    axes = {name: _free(axis) for name, axis in layout.items() if name.startswith(("xaxis", "yaxis"))}
    frame = {
        "width": width,
        "height": height,
        "margin": at | {"l": at["l"] + PAD, "r": at["r"] + PAD, "t": at["t"] + above, "b": at["b"] + below},
        "title": corner | {"text": title, "y": round(1 - PAD / height, 4), "font": {"size": 16, "weight": 700}},
        "showlegend": rows > 0,
        "legend": corner | {"y": round(1 - TITLE / height, 4), "orientation": "h", "traceorder": "normal"},
        "annotations": [*layout["annotations"], sources],
        "font": layout["font"] | {"family": FONTS},
        "paper_bgcolor": light("PAPER"),
        "template": NO_TEMPLATE,
        "dragmode": "zoom",
    }
    if any(isinstance(mark, Area) for _, mark in picture.marks()):  # a layer stands on those below it
        frame["legend"] |= {"itemclick": False, "itemdoubleclick": False}
    return {name: value for name, value in (layout | axes | frame).items() if value != []}


def _free(axis: dict) -> dict:
    """An axis that may be zoomed: its ticks are then Plotly's, unless they are words or stand on a log axis."""
    free = axis | {"fixedrange": False, "exponentformat": "none", "separatethousands": True}
    if axis["type"] == "date" or "ticktext" not in axis:
        for fixed in ("tickvals", "ticktext"):
            free.pop(fixed, None)
    if free.get("tickformat") == ",.0f":  # whole numbers would stand twice or thrice where the mouse comes near
        del free["tickformat"]
    return free


def _stout(trace: dict, scene: Scene) -> dict:
    """Bars of days as wide as the days stand apart, as the still and the page draw them."""
    if trace.get("meta") != BARS:
        return trace
    days = sorted({as_number(date.fromisoformat(day)) for day in trace["x"]})
    apart = min((after - before for before, after in pairwise(days)), default=0)
    wide = max(1.5, 0.8 * (scene.x(apart) - scene.x(0)))
    return trace | {"line": trace["line"] | {"width": round(wide, 1)}}


def _entries(picture: Picture, data: list[dict], lang: Lang) -> list[dict]:
    """What the legend needs to know of each trace: those of a mark go together, and a name stands there once."""
    entries: list[dict] = [{} for _ in data]
    for group, key in enumerate(legend.keys(picture, lang)):
        names = [data[n]["name"] for n in key.traces]
        for at, n in enumerate(key.traces):
            entries[n] = {"legendgroup": str(group), "showlegend": names[at] not in names[:at]}
    return entries


def _rows(names: list[str], width: float) -> int:
    """How many rows a legend takes, at the most: Plotly puts what does not fit in one row in columns as wide as the widest."""
    if not names:
        return 0
    columns = max(1, int(width / (SIGN + max(map(text_width, names)))))
    return -(-len(names) // columns)
