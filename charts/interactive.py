"""A picture as a Plotly figure: what takes the still's place when a reader touches it.

Apart from the still because it may need all that a browser has. It stands on the same layout, so that nothing jumps, and
on the same table, so that hover, table and CSV agree. Colours are the light ones; the page swaps each for its twin.
"""

from datetime import datetime, timedelta
from math import log10

from charts.contract import Lang
from charts.layout import LINE, TEXT, Layout, as_number, below_bars, place, said, shown
from charts.marks import UNITS, Area, Band, Bars, Dots, Line, Mark, Picture, Unit, values_of
from charts.style import light
from charts.svg import bar_words, placed, seam_row, shade_names, tag_side
from charts.table import Table, tabulate

_HOVER_DAY = {"en": "%-d %B %Y", "zh-TW": "%Y 年 %-m 月 %-d 日"}
_TICKS = {
    "en": [([None, 604800000], "%-d %b"), ([604800000, "M11"], "%b %Y"), (["M11", None], "%Y")],
    "zh-TW": [([None, 604800000], "%-m 月 %-d 日"), ([604800000, "M11"], "%Y 年 %-m 月"), (["M11", None], "%Y")],
}


def figure(picture: Picture, lang: Lang) -> dict:
    """A whole Plotly figure, its points written out: `go.Figure` takes it as it is."""
    table = tabulate(picture, lang)
    data = [trace | dict(zip("xy", _run(table, n), strict=True)) for n, trace in enumerate(traces(picture, lang))]
    return {"data": data, "layout": layout(picture, lang, "wide")}


def _run(table: Table, n: int) -> tuple[list, list]:
    """The points of a column, with an empty one in each hole, where Plotly then lifts the pen."""
    column, xs, ys, before = table.columns[n], [], [], None
    for x, value in zip(table.x, column.values, strict=True):
        if value is None:
            continue
        at = as_number(x)
        if before is not None and column.gap is not None and at - before > column.gap:
            xs.append(xs[-1])
            ys.append(None)
        xs.append(str(x) if not isinstance(x, float) else x)
        ys.append(value)
        before = at
    return xs, ys


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


def layout(picture: Picture, lang: Lang, form: str) -> dict:
    """The layout of a form, on the same geometry as the still."""
    geometry = place(picture, lang, form)
    top, bottom = geometry.panes[0].top, geometry.panes[-1].bottom
    share = lambda y: (bottom - y) / (bottom - top)  # noqa: E731  where a height stands in Plotly's plot, from below
    ink, grid = light("INK"), light("GRID")
    out = {
        "template": None,
        "width": geometry.width,
        "height": round(geometry.height),
        "margin": {
            "l": geometry.left,
            "r": geometry.width - geometry.right,
            "t": top,
            "b": round(geometry.height) - bottom,
            "pad": 0,
        },
        "font": {"family": "inherit", "size": TEXT, "color": ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hovermode": "closest" if _by_point(picture) else "x unified",
        "hoversubplots": "axis",
        "hoverlabel": {"bgcolor": light("HOVER"), "bordercolor": grid, "font": {"color": ink}},
        "showlegend": False,
        "dragmode": False,
        "barmode": "overlay",
        "xaxis": _x_axis(picture, geometry, lang),
        "shapes": _shapes(picture, geometry, lang),
        "annotations": _annotations(picture, geometry, lang, share),
    }
    for n, (panel, pane) in enumerate(zip(picture.panels, geometry.panes, strict=True)):
        ends = [pane.low, pane.high]
        if panel.log:
            ends = [log10(end) for end in ends]
        out[f"yaxis{n + 1 if n else ''}"] = {
            "domain": [share(pane.bottom), share(pane.top)],
            "type": "log" if panel.log else "linear",
            "range": ends,
            "fixedrange": True,
            "tickvals": [value for value, _ in pane.ticks],
            "ticktext": [label for _, label in pane.ticks],
            "gridcolor": grid,
            "zeroline": not panel.rows and not panel.log,
            "zerolinecolor": ink,
            "zerolinewidth": 1,
            "rangemode": "tozero"
            if panel.from_nought or any(isinstance(mark, Area | Bars) for mark in panel.marks)
            else "normal",
        }
    return out


def house(lang: Lang) -> dict:
    """The look of a figure that is not ours (a notebook's own): fonts, colours, date axis, and nothing of its content."""
    axis = {
        "gridcolor": light("GRID"),
        "linecolor": light("GRID"),
        "zerolinecolor": light("INK"),
        "zerolinewidth": 1,
        "automargin": True,
    }
    days = {"type": "date", "showgrid": False, "ticks": "outside", "nticks": 8, "hoverformat": _HOVER_DAY[lang]}
    return {
        "template": None,
        "font": {"family": "inherit", "size": TEXT, "color": light("INK")},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 12, "t": 34, "b": 8},
        "hovermode": "x unified",
        "hoverlabel": {"bgcolor": light("HOVER"), "bordercolor": light("GRID"), "font": {"color": light("INK")}},
        "legend": {"orientation": "h", "x": 0, "y": -0.14, "yanchor": "top"},
        "dragmode": False,
        "xaxis": {
            **axis,
            **days,
            "tickformatstops": [{"dtickrange": span, "value": form} for span, form in _TICKS[lang]],
        },
        "yaxis": {**axis, "fixedrange": True, "nticks": 7},
    }


def _by_point(picture: Picture) -> bool:
    return any(panel.rows for panel in picture.panels) or any(
        isinstance(mark, Dots) and mark.words for _, mark in picture.marks()
    )


def _x_axis(picture: Picture, geometry: Layout, lang: Lang) -> dict:
    last, ink = len(geometry.panes), light("INK")
    axis = {
        "type": "date" if picture.x == "day" else "linear",
        "anchor": "y" if last == 1 else f"y{last}",
        "range": [_x(geometry.first, picture), _x(geometry.last, picture)],
        "tickvals": [_x(at, picture) for at, _ in geometry.x_ticks],
        "ticktext": [label.replace("\n", "<br>") for _, label in geometry.x_ticks],
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "tickcolor": ink if picture.x != "name" else "rgba(0,0,0,0)",
        "ticklen": 4 + below_bars(picture),
        "nticks": 8,
        "fixedrange": True,
    }
    if picture.x == "day":
        axis |= {
            "hoverformat": _HOVER_DAY[lang],
            "tickformatstops": [{"dtickrange": span, "value": form} for span, form in _TICKS[lang]],
        }
    elif picture.x == "number":
        unit = UNITS[picture.x_unit]
        axis |= {
            "hoverformat": f",.{unit.said}f",
            "unifiedhovertitle": {"text": f"%{{x:,.{unit.said}f}}{unit.after[lang]}"},
        }
    return axis


def _x(at: float, picture: Picture):
    """A place on the x axis as Plotly reads it: a day may be broken."""
    if picture.x != "day":
        return at

    return (datetime(1, 1, 1) + timedelta(days=at - 1)).strftime("%Y-%m-%d %H:%M")


def _shapes(picture: Picture, geometry: Layout, lang: Lang) -> list[dict]:
    whole = {"yref": "paper", "y0": 0, "y1": 1}
    shades = [
        {
            "type": "rect",
            "name": one.words(lang),
            **whole,
            "x0": str(one.start),
            "x1": str(one.end),
            "fillcolor": light(one.colour),
            "line": {"width": 0},
            "layer": "below",
        }
        for _, _, one in placed(picture.shades, geometry)
    ]
    seams = [
        {
            "type": "line",
            **whole,
            "x0": str(one.day),
            "x1": str(one.day),
            "line": {"color": light("INK"), "width": 1, "dash": "dot"},
        }
        for one in picture.seams
    ]
    levels = [
        {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "yref": f"y{n + 1 if n else ''}",
            "y0": y,
            "y1": y,
            "line": {"color": light("INK"), "width": 1, "dash": "dash"},
        }
        for n, panel in enumerate(picture.panels)
        for y in (level.value * UNITS[panel.unit].factor[lang] for level in panel.levels)
    ]
    return shades + seams + levels


def _annotations(picture: Picture, geometry: Layout, lang: Lang, share) -> list[dict]:
    from_left = {"xref": "paper", "x": 0, "yref": "paper", "showarrow": False, "xanchor": "left", "yanchor": "bottom"}
    out = []
    for n, (panel, pane) in enumerate(zip(picture.panels, geometry.panes, strict=True)):
        up = 2 + (2 * LINE - 8 if n == 0 and picture.shades else 0)
        out.append(
            from_left
            | {"y": share(pane.top), "xshift": -geometry.left - 3, "yshift": up + 3, "text": panel.title(lang)}
        )
    for x, anchor, row, words in shade_names(picture.shades, geometry, lang):
        at = (x - geometry.left) / (geometry.right - geometry.left)
        out.append(
            from_left
            | {
                "name": "shade",
                "x": at,
                "y": 1,
                "xanchor": "left" if anchor == "start" else "right",
                "yshift": -1 + 13 * row,
                "text": words,
            }
        )
    if picture.x_title:
        under = geometry.height - geometry.panes[-1].bottom + 1
        out.append(from_left | {"x": 1, "xanchor": "right", "y": 0, "yshift": -under, "text": picture.x_title(lang)})
    row = seam_row(picture, geometry, lang)
    for seam in picture.seams:
        for words, side, shift in ((seam.before, "right", -4), (seam.after, "left", 4)):
            if words:
                out.append(
                    {
                        "x": str(seam.day),
                        "y": 1,
                        "yref": "paper",
                        "yanchor": "top",
                        "xanchor": side,
                        "xshift": shift,
                        "yshift": -row * LINE,
                        "text": words(lang),
                        "showarrow": False,
                        "bgcolor": light("PAPER"),
                    }
                )
    for n, panel in enumerate(picture.panels):
        factor = UNITS[panel.unit].factor[lang]
        for level in panel.levels:
            out.append(
                {
                    "xref": "paper",
                    "x": 1,
                    "yref": f"y{n + 1 if n else ''}",
                    "y": level.value * factor,
                    "yanchor": "bottom",
                    "xanchor": "right",
                    "text": level.words(lang),
                    "showarrow": False,
                }
            )
        for tag in panel.tags:
            side, shift = tag_side(geometry.x(as_number(tag.x)), tag.words(lang), geometry)
            out.append(
                {
                    "x": _x(as_number(tag.x), picture),
                    "y": tag.y * factor,
                    "yref": f"y{n + 1 if n else ''}",
                    "xanchor": "left" if side == "start" else "right",
                    "xshift": shift,
                    "yanchor": "top" if tag.below else "bottom",
                    "yshift": -3 if tag.below else 3,
                    "text": tag.words(lang),
                    "showarrow": False,
                    "bgcolor": light("PAPER"),
                    "borderpad": 0,
                }
            )
        bars = [mark for mark in panel.marks if isinstance(mark, Bars) and len(values_of(mark))]
        if picture.x == "name" and len(bars) == 1:  # of several, each can be hidden, and its values with it
            for x, y, above, words in bar_words(bars, panel, geometry, lang):
                out.append(
                    {
                        "x": x,
                        "y": y,
                        "yref": f"y{n + 1 if n else ''}",
                        "yanchor": "bottom" if above else "top",
                        "text": words,
                        "showarrow": False,
                        "borderpad": 0,
                    }
                )
    return out
