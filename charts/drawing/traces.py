"""The marks of a picture as Plotly traces, without their points: one a column of the table, in its order.

Apart from the figure around them because the points travel as the table.
"""

import pandas as pd

from charts.drawing.axes import HOVER_DAY, HOVER_MONTH
from charts.drawing.days import of_months, sparse
from charts.drawing.marks import Area, Band, Bars, Dots, Line, Mark, Panel, Picture, Spikes, columns_of, values_of
from charts.drawing.rounding import rounded
from charts.drawing.strokes import PATTERNS
from charts.drawing.units import UNITS, Unit, said, shown
from charts.style import light
from fed.text import Lang, Text
from fed.wording import dollars, number

BARS = "bars"  # marks a line that stands for spikes: bars of Plotly's own, an element a day, take a phone four times as long
OF = Text(" ({day})", "（{day}）")


def traces(picture: Picture, lang: Lang) -> list[dict]:
    """One trace a column of the table, in its order, without points; `stack`, `group` and names as Plotly has them."""
    out, alone = [], len({mark.name for _, mark in picture.marks()}) == 1
    for n, mark in picture.marks():
        short = picture.panels[n].short
        for trace, (_, values) in zip(_traces(mark, picture.panels[n], lang), columns_of(mark), strict=True):
            if short:
                trace["name"] = short(lang) if alone else f"{trace['name']} · {short(lang)}"
            if picture.x == "day" and not trace["hovertemplate"].endswith("</extra>"):
                trace["hovertemplate"] += _day(values, picture, lang)
            out.append(trace | _axis(n))
    return rounded(out)


def dash(name: str) -> str:
    """A pattern of strokes as Plotly reads it: its own are longer than the still's."""
    return ",".join(f"{part}px" for part in PATTERNS[name]) or "solid"


def _traces(mark: Mark, panel: Panel, lang: Lang) -> list[dict]:
    colour = light(mark.colour)
    form, after = _hover(UNITS[panel.unit], lang)
    hover, own = "%{y}" + after, f"%{{customdata:{form}}}{after}"
    named = {"name": mark.name(lang), "hovertemplate": hover, "yhoverformat": form}  # in %{y:…} minus would be a hyphen
    match mark:
        case Line():
            if panel.rows:  # a row is no amount
                named["hovertemplate"] = f"{mark.name(lang)}<extra></extra>"
            return [_lines(colour, mark.width, mark.steps, mark.dash) | named]
        case Area():
            named["hovertemplate"] = own  # its y is where it ends in the stack, not how tall it is
            return [_lines(colour, 0) | {"fill": "tozeroy", "fillcolor": colour, "zorder": -order(mark, panel)} | named]
        case Band():
            low, high = (_lines(colour, 1, mark.steps) | named | {"name": edge(lang)} for edge in mark.edges)
            return [low, high | {"fill": "tonexty", "fillcolor": colour}]
        case Dots():
            if mark.words:
                named["hovertemplate"] = "%{text}" + ("" if panel.rows else f"<br>{hover}") + "<extra></extra>"
            look = {"type": "scatter", "mode": "markers", "marker": {"color": colour, "size": mark.size}}
            return [look | named | {"cliponaxis": False}]  # else a dot at the edge is half a dot
        case Spikes():
            named["hovertemplate"] = own  # two of its three points are feet, and hover may find one of them
            look = _lines(colour, 1.5)
            look["line"]["simplify"] = False  # or Plotly leaves out a foot, and the spike leans
            return [look | named | {"meta": BARS}]
        case Bars():
            fill = [light(one) for one in mark.colours] or colour
            look = {"type": "bar", "marker": {"color": fill, "line": {"color": fill, "width": 1}}}
            return [look | named | _slot(mark, panel, lang)]
    raise TypeError(f"no mark called {type(mark).__name__}")


def order(mark: Area, panel: Panel) -> int:
    """The place of a layer in its stack, counted from below. Each layer is filled down to zero, so Plotly must paint the
    highest first and the lowest last.
    """
    return next(
        n for n, one in enumerate(panel.marks) if one is mark
    )  # == between two marks compares series and raises


def _lines(colour: str, width: float, steps: bool = False, pattern: str = "solid") -> dict:
    line = {"color": colour, "width": width, "dash": dash(pattern), "shape": "hv" if steps else "linear"}
    return {"type": "scatter", "mode": "lines", "line": line}


def _slot(mark: Bars, panel: Panel, lang: Lang) -> dict:
    base, unit = {}, panel.unit
    if mark.base is not None:  # %{y} would be where the bar ends in the waterfall, not how long it is
        decimals = UNITS[unit].decimals(lang)
        signed = [("+" if value > 0 else "") + number(value, decimals) for value in said(mark.values, unit, lang)]
        words = [dollars(one) for one in signed] if UNITS[unit].before[lang] else signed
        base = {"base": list(shown(mark.base, unit, lang)), "customdata": words}
        base["hovertemplate"] = "%{customdata}" + UNITS[unit].after[lang]
    bars = [one for one in panel.marks if isinstance(one, Bars) and len(values_of(one))]
    wide = 0.8 / len(bars)
    return base | {"width": wide * 0.9, "offset": wide * (bars.index(mark) - len(bars) / 2 + 0.05)}


def _hover(unit: Unit, lang: Lang) -> tuple[str, str]:
    """How hover writes a value, as Plotly's number format, in which $ stands behind the sign, and the words after it."""
    return f"{unit.before[lang]},.{unit.decimals(lang)}{'~' if unit.whole else ''}f", unit.after[lang]


def _day(values: pd.Series, picture: Picture, lang: Lang) -> str:
    """The day that hover adds to a figure, since the title of hover is the day of another column.

    A series that comes far more seldom than the others hardly ever has a figure of the title's day: its day is always added.
    For all others `_xother` leaves it to Plotly, which adds the day only where it is not that of the title.
    """
    when = (HOVER_MONTH if of_months(values) else HOVER_DAY)[lang]
    return OF(lang).format(day=f"%{{x|{when}}}") if sparse(values, picture) else f"%{{_xother|{when}}}"


def _axis(n: int) -> dict:
    return {"yaxis": f"y{n + 1}"} if n else {}
