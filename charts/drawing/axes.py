"""The axes of a Plotly figure, on the ranges and ticks of the layout.

Apart from the figure because a reader who chooses a range gets new ticks, by the formats that stand here.
"""

from datetime import datetime, timedelta
from math import log10

from charts.drawing.days import by_month
from charts.drawing.layout import below_bars
from charts.drawing.marks import Area, Bars, Panel, Picture, Spikes
from charts.drawing.scene import Pane, Plot, Scene
from charts.drawing.units import UNITS
from charts.style import light
from fed.text import Lang

HOVER_DAY = {"en": "%B %-d, %Y", "zh-TW": "%Y 年 %-m 月 %-d 日"}
HOVER_MONTH = {"en": "%B %Y", "zh-TW": "%Y 年 %-m 月"}
_STEPS = {
    "en": [([None, 604800000], "%b %-d"), ([604800000, "M11"], "%b %Y"), (["M11", None], "%Y")],
    "zh-TW": [([None, 604800000], "%-m 月 %-d 日"), ([604800000, "M11"], "%Y 年 %-m 月"), (["M11", None], "%Y")],
}


def ticks_of_days(lang: Lang) -> list[dict]:
    """How a tick on a date axis is written, by how far ticks stand apart."""
    return [{"dtickrange": span, "value": form} for span, form in _STEPS[lang]]


def on_x(at: float, picture: Picture) -> float | str:
    """A place on the x axis as Plotly reads it; a day may be broken."""
    return (datetime(1, 1, 1) + timedelta(days=at - 1)).strftime("%Y-%m-%d %H:%M") if picture.x == "day" else at


def on_y(value: float, plot: Plot) -> float:
    """A value of the frame where Plotly has it: in the panel's unit, and as a power of ten on a log axis."""
    shown = plot.in_unit(value)
    return log10(shown) if plot.panel.log else shown


def x_axis(scene: Scene) -> dict:
    """The x axis, below the lowest panel."""
    picture, lang, ink = scene.picture, scene.lang, light("INK")
    axis = {
        "type": "date" if picture.x == "day" else "linear",
        "anchor": scene.plots()[-1].axis,
        "range": [on_x(scene.first, picture), on_x(scene.last, picture)],
        "tickvals": [on_x(at, picture) for at, _ in scene.x_ticks],
        "ticktext": [label.replace("\n", "<br>") for _, label in scene.x_ticks],
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "tickcolor": ink if picture.x != "name" else "rgba(0,0,0,0)",
        "ticklen": 4 + below_bars(picture),
        "nticks": 8,
        "tickangle": 0,  # or Plotly slants its labels where a range chosen by the reader leaves them little room
        "ticklabeloverflow": "allow",  # or Plotly measures whether our labels fit, which they do, and a phone waits a tenth of a second
        "ticklabelstandoff": -3,  # Plotly's words stand that much lower than the still's
        "spikethickness": 1,
        "spikecolor": ink,
        "fixedrange": True,
    }
    if picture.x == "day":
        when = (HOVER_MONTH if by_month(picture) else HOVER_DAY)[lang]
        axis |= {
            "hoverformat": when,
            "unifiedhovertitle": {
                "text": f"%{{x|{when}}}"
            },  # else hover on a day with a tick has the tick's words as title
            "tickformatstops": ticks_of_days(lang),
        }
    elif picture.x == "number":
        unit = UNITS[picture.x_unit]
        axis |= {
            "hoverformat": f",.{unit.said}f",
            "unifiedhovertitle": {"text": f"%{{x:,.{unit.said}f}}{unit.after[lang]}"},
        }
    return axis


def y_axis(plot: Plot) -> dict:
    """The value axis of a panel, where it stands between the top and the bottom of the picture."""
    panel, pane, top, bottom = plot.panel, plot.pane, plot.scene.top, plot.scene.bottom
    rates = (
        panel.unit == "percent"
    )  # once a reader chooses a range, a corridor of a quarter point would be a line on an axis that begins at zero
    from_zero = (panel.from_zero and not rates) or any(isinstance(mark, Area | Bars | Spikes) for mark in panel.marks)
    return {
        "domain": [(bottom - edge) / (bottom - top) for edge in (pane.bottom, pane.top)],
        "type": "log" if panel.log else "linear",
        "range": [log10(end) for end in (pane.low, pane.high)] if panel.log else _range(pane),
        "fixedrange": True,
        "tickvals": [value for value, _ in pane.ticks],
        "ticklabeloverflow": "allow",
        "ticklabelstandoff": 5,  # as far from the axis as in the still
        "gridcolor": light("GRID"),
        "zeroline": not panel.rows and not panel.log,
        "zerolinecolor": light("INK"),
        "zerolinewidth": 1,
        "rangemode": "tozero" if from_zero else "normal",
    } | _labels(panel, pane)


def _range(pane: Pane) -> list[float]:
    """The ends of an axis for Plotly, which draws no grid line at the very end: where a tick stands there, the axis goes a
    pixel and a half further. `low` is the larger number where rows run down.
    """
    pixel, ticks = (pane.high - pane.low) / (pane.bottom - pane.top), [value for value, _ in pane.ticks]
    low, high = (any(abs(tick - end) < pixel / 9 for tick in ticks) for end in (pane.low, pane.high))
    return [pane.low - (1.5 * pixel if low and pane.low else 0), pane.high + (1.5 * pixel if high and pane.high else 0)]


def _labels(panel: Panel, pane: Pane) -> dict:
    """How Plotly writes a tick: by a number format, and by our own words only for rows and on a log axis.

    Where ticks have words, hover shows those of the tick in place of the value for any value that lies exactly on one.
    """
    labels = [label for _, label in pane.ticks]
    if panel.rows or panel.log:
        return {"ticktext": labels}
    return {"tickformat": f",.{max((len(label.partition('.')[2]) for label in labels), default=0)}f"}
