"""A picture as a Plotly figure: what takes the still's place when a reader touches it.

Apart from the still because it may need all that a browser has. It stands on the same layout, so that nothing jumps, and
on the same table, so that hover, table and CSV agree. Colours are the light ones; the page swaps each for its twin.
"""

from charts.drawing.annotations import annotations, named_after
from charts.drawing.axes import HOVER_DAY, on_x, on_y, ticks_of_days, x_axis, y_axis
from charts.drawing.labels import placed
from charts.drawing.marks import Dots, Picture, Spikes, Tag, as_number
from charts.drawing.rounding import rounded
from charts.drawing.scene import Plot, Scene
from charts.drawing.table import Table
from charts.drawing.text import TEXT
from charts.drawing.traces import BARS, dash, traces
from charts.style import light
from fed.text import Lang


def figure(figures: Table, scene: Scene) -> dict:
    """A whole Plotly figure: its points are written out as figure.js unpacks them, and a browser's test holds it to that."""
    made = traces(scene.picture, scene.lang)
    layers = [n for n, trace in enumerate(made) if trace.get("fill") == "tozeroy"]
    data = [
        trace | (_spikes(figures, n) if trace.get("meta") == BARS else _points(figures, n, layers))
        for n, trace in enumerate(made)
    ]
    return rounded({"data": data, "layout": layout(scene)})


def _points(table: Table, n: int, layers: list[int]) -> dict:
    """The points of a column, with an empty one in each hole, where Plotly then lifts the pen; a layer on those below it."""
    column, xs, ys, own, words, before = table.columns[n], [], [], [], [], None
    under = [
        table.columns[m].values for m in layers if m < n and n in layers and table.columns[m].panel == column.panel
    ]
    for row, (x, value) in enumerate(zip(table.x, column.values, strict=True)):
        if value is None:
            continue
        at = as_number(x)
        if before is not None and column.gap is not None and at - before > column.gap:
            xs.append(xs[-1])
            ys.append(None)
            own.append(None)
            words.append("")
        xs.append(str(x) if not isinstance(x, float) else x)
        ys.append(value + sum(values[row] or 0 for values in under))
        own.append(value)
        words.append(table.words[row] if table.words else "")
        before = at
    return {"x": xs, "y": ys} | ({"customdata": own} if n in layers else {}) | ({"text": words} if table.words else {})


def _spikes(table: Table, n: int) -> dict:
    """Spikes as one line, up from below the axis and down again: the panel cuts off what would join them."""
    shown = [(str(x), value) for x, value in zip(table.x, table.columns[n].values, strict=True) if value is not None]
    foot = -max(value for _, value in shown)
    return {
        "x": [x for x, _ in shown for _ in range(3)],
        "y": [y for _, value in shown for y in (foot, value, foot)],
        "customdata": [value for _, value in shown for _ in range(3)],
    }


def layout(scene: Scene) -> dict:
    """The layout of a scene, with everything where the still has it."""
    height = round(scene.height)
    across = {"l": scene.left, "r": scene.width - scene.right}
    out = _look() | {
        "width": scene.width,
        "height": height,
        "margin": across | {"t": scene.top, "b": height - scene.bottom, "pad": 0},
        "hovermode": "closest" if _by_point(scene.picture) else "x unified",
        "hoversubplots": "axis",
        "showlegend": False,
        "barmode": "overlay",
        "xaxis": x_axis(scene),
        "shapes": _shapes(scene),
        "annotations": annotations(scene),
    }
    for plot in scene.plots():
        axis = y_axis(plot)
        if any(isinstance(mark, Spikes) for mark in plot.panel.marks):
            axis["autorangeoptions"] = {"minallowed": 0}  # the feet of its spikes stay below the axis
        out[plot.axis.replace("y", "yaxis")] = axis
    return rounded(out)


def _look() -> dict:
    return {
        "template": None,
        "font": {"family": "inherit", "size": TEXT, "color": light("INK")},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": {
            "bgcolor": light("HOVER"),
            "bordercolor": light("GRID"),
            "font": {"color": light("INK"), "size": TEXT},
        },
        "dragmode": False,
    }


def house(lang: Lang) -> dict:
    """The look of a figure that is not ours (a notebook's own): fonts, colours, date axis, and nothing of its content."""
    ink, grid = light("INK"), light("GRID")
    axis = {"gridcolor": grid, "linecolor": grid, "zerolinecolor": ink, "zerolinewidth": 1, "automargin": True}
    days = {"type": "date", "showgrid": False, "ticks": "outside", "nticks": 8, "hoverformat": HOVER_DAY[lang]}
    return _look() | {
        "margin": {"l": 8, "r": 12, "t": 34, "b": 8},
        "hovermode": "x unified",
        "legend": {"orientation": "h", "x": 0, "y": -0.14, "yanchor": "top"},
        "xaxis": axis | days | {"tickformatstops": ticks_of_days(lang)},
        "yaxis": axis | {"fixedrange": True, "nticks": 7},
    }


def _by_point(picture: Picture) -> bool:
    return any(panel.rows for panel in picture.panels) or any(
        isinstance(mark, Dots) and mark.words for _, mark in picture.marks()
    )


def _shapes(scene: Scene) -> list[dict]:
    ink, whole = light("INK"), {"yref": "paper", "y0": 0, "y1": 1}
    shades = [
        whole
        | {"type": "rect", "name": one.words(scene.lang), "fillcolor": light(one.colour), "line": {"width": 0}}
        | {"x0": str(one.start), "x1": str(one.end), "layer": "below"}
        for _, _, one in placed(scene)
    ]
    dotted = {"type": "line", "y0": 0, "y1": 1, "line": {"color": ink, "width": 1, "dash": dash("dot")}}
    seams = [
        dotted | {"yref": f"{plot.axis} domain", "x0": str(one.day), "x1": str(one.day)}
        for one in scene.picture.seams
        for plot in scene.plots()
    ]
    line = {"color": ink, "width": 1, "dash": dash("dash")}
    levels = [
        {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "line": line, "yref": plot.axis, "y0": y, "y1": y}
        for plot in scene.plots()
        for y in (on_y(level.value, plot) for level in plot.panel.levels)
    ]
    return shades + seams + levels + [_ring(tag, plot) for plot in scene.plots() for tag in plot.panel.tags]


def _ring(tag: Tag, plot: Plot) -> dict:
    """The ring round a point that has a name, as in the still."""
    size = {"xsizemode": "pixel", "ysizemode": "pixel", "x0": -3.5, "x1": 3.5, "y0": -3.5, "y1": 3.5}
    ring = size | {"type": "circle", "line": {"color": light("INK"), "width": 1.5}, "yref": plot.axis}
    at = {"xanchor": on_x(as_number(tag.x), plot.scene.picture), "yanchor": on_y(tag.y, plot)}
    return ring | at | named_after(tag, plot)
