"""The marks of a picture as Plotly traces, without their points: one a column of the table, in its order.

Apart from the figure around them because the points travel as the table.
"""

from charts.contract import Lang
from charts.drawing.marks import Area, Band, Bars, Dots, Line, Mark, Picture, values_of
from charts.drawing.units import UNITS, Unit, said, shown
from charts.style import light


def traces(picture: Picture, lang: Lang) -> list[dict]:
    """One trace a column of the table, in its order, without points; `stack`, `group` and names as Plotly has them."""
    out = []
    for n, mark in picture.marks():
        out += [trace | _axis(n) for trace in _traces(picture, n, mark, lang)]
    return out


def _traces(picture: Picture, n: int, mark: Mark, lang: Lang) -> list[dict]:
    panel, colour = picture.panels[n], light(mark.colour)
    hover = _hover(UNITS[panel.unit], lang)
    named = {"name": mark.name(lang), "hovertemplate": hover}
    match mark:
        case Line():
            line = {"color": colour, "width": mark.width, "dash": mark.dash, "shape": "hv" if mark.steps else "linear"}
            if panel.rows:
                named["hovertemplate"] = f"{mark.name(lang)}<extra></extra>"
            return [{"type": "scatter", "mode": "lines", "line": line, **named}]
        case Area():
            line = {"color": colour, "width": 0}
            return [
                {
                    "type": "scatter",
                    "mode": "lines",
                    "stackgroup": f"stack{n}",
                    "line": line,
                    "fillcolor": colour,
                    **named,
                }
            ]
        case Band():
            line = {"color": colour, "width": 1, "shape": "hv" if mark.steps else "linear"}
            return [
                {"type": "scatter", "mode": "lines", "line": line, "name": edge(lang), "hovertemplate": hover, **fill}
                for edge, fill in zip(mark.edges, ({}, {"fill": "tonexty", "fillcolor": colour}), strict=True)
            ]
        case Dots():
            words = f"%{{text}}<br>{hover}<extra></extra>" if not panel.rows else "%{text}<extra></extra>"
            named["hovertemplate"] = words if mark.words else hover
            return [{"type": "scatter", "mode": "markers", "marker": {"color": colour, "size": mark.size}, **named}]
        case Bars():
            fill = [light(one) for one in mark.colours] or colour
            return [
                {
                    "type": "bar",
                    "marker": {"color": fill, "line": {"color": fill, "width": 1}},
                    **named,
                    **_slot(picture, n, mark, lang),
                }
            ]
    raise TypeError(f"no mark called {type(mark).__name__}")


def _slot(picture: Picture, n: int, mark: Bars, lang: Lang) -> dict:
    base, unit = {}, picture.panels[n].unit
    if mark.base is not None:  # of such a bar Plotly would tell where it ends, not how long it is
        base = {"base": list(shown(mark.base, unit, lang)), "customdata": list(said(mark.values, unit, lang))}
        base["hovertemplate"] = _hover(UNITS[unit], lang).replace("%{y:", "%{customdata:+")
    if picture.x != "name":
        return base
    bars = [one for one in picture.panels[n].marks if isinstance(one, Bars) and len(values_of(one))]
    wide = 0.8 / len(bars)
    return base | {"width": wide * 0.9, "offset": wide * (bars.index(mark) - len(bars) / 2 + 0.05)}


def _hover(unit: Unit, lang: Lang) -> str:
    return f"%{{y:,.{unit.decimals(lang)}{'~' if unit.whole else ''}f}}{unit.after[lang]}"


def _axis(n: int) -> dict:
    return {"yaxis": f"y{n + 1}"} if n else {}
