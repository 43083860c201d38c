"""How every chart looks: one template, one colour a series, the marks that charts are made of.

Apart from the charts so that a series has one colour wherever it appears and a chart module holds only its idea.
Colours are pairs, for a light and a dark page: figures are drawn in the light one, and the page swaps it for its twin.
Both are told apart by colour-blind readers and stand out from their page; a test computes it.
"""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from charts.contract import Lang, Text
from charts.episodes import EPISODES, Episode

# What a series is drawn in: (on a light page, on a dark page).
PALETTE: dict[str, tuple[str, str]] = {
    "SOFR": ("#c9480f", "#ff8c5a"),
    "EFFR": ("#008049", "#4ad98a"),
    "IOER": ("#0063a0", "#6cb8f0"),
    "IORB": ("#0063a1", "#6cb8f1"),
    "RRPONTSYAWARD": ("#a3457d", "#e59ac6"),
    "DFEDTARU": ("#5d6972", "#a3b0ba"),
    "DFEDTARL": ("#5d6973", "#a3b0bb"),
    "TREAST": ("#12737f", "#4fc3d1"),
    "WSHOMCB": ("#b06f10", "#e8b04a"),
    "WALCL": ("#848e96", "#8e9ca7"),
    "WRESBAL": ("#1565ad", "#62b1f4"),
}
# What a chart is drawn on.
INK = ("#22303a", "#dce5ea")
GRID = ("#dfe3e2", "#2c3a43")
QE = ("#cfe6e4", "#173c43")
QT = ("#f4dfcd", "#46301f")
HOVER = ("#ffffff", "#16222a")
PAPER = ("#fbfaf6", "#10181e")
CHROME = (INK, GRID, QE, QT, HOVER, PAPER)

GAP_DAYS = 12  # a longer hole in a daily or weekly series is a hole in the line: no stroke claims what nobody measured

_HOVER_DAY = {"en": "%-d %B %Y", "zh-TW": "%Y 年 %-m 月 %-d 日"}
_TICKS = {
    "en": [([None, 604800000], "%-d %b"), ([604800000, "M11"], "%b %Y"), (["M11", None], "%Y")],
    "zh-TW": [([None, 604800000], "%-m 月 %-d 日"), ([604800000, "M11"], "%Y 年 %-m 月"), (["M11", None], "%Y")],
}
# Hover figures: the value as it is said in prose.
_HOVER_VALUE = {
    "usd_tn": {"en": "%{y:,.2f} trillion dollars", "zh-TW": "%{y:,.2f} 兆美元"},
    "percent": {"en": "%{y:.2f}%", "zh-TW": "%{y:.2f}%"},
    "bp": {"en": "%{y:.0f} bp", "zh-TW": "%{y:.0f} 個基點"},
}


def dark_twins() -> dict[str, str]:
    """Each light colour with its dark twin: what the page swaps on its dark switch."""
    pairs = (*PALETTE.values(), *CHROME)
    clash = sorted({light for light, _ in pairs if [one for one, _ in pairs].count(light) > 1})
    if clash:
        raise ValueError(f"{', '.join(clash)} stands for two things, so the page could not tell them apart")
    return dict(pairs)


def figure(lang: Lang, unit: Text) -> go.Figure:
    """An empty figure in the house style: date axis below, the unit named above the value axis."""
    axis = {"gridcolor": GRID[0], "linecolor": GRID[0], "zerolinecolor": INK[0], "zerolinewidth": 1, "automargin": True}
    return go.Figure(
        layout={
            "template": None,
            "font": {"family": "inherit", "size": 13, "color": INK[0]},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "margin": {"l": 8, "r": 12, "t": 34, "b": 8},
            "hovermode": "x unified",
            "hoverlabel": {"bgcolor": HOVER[0], "bordercolor": GRID[0], "font": {"size": 13, "color": INK[0]}},
            "legend": {"orientation": "h", "x": 0, "y": -0.14, "yanchor": "top", "font": {"size": 13}},
            "dragmode": False,
            "xaxis": {
                **axis,
                "type": "date",
                "showgrid": False,
                "ticks": "outside",
                "hoverformat": _HOVER_DAY[lang],
                "tickformatstops": [{"dtickrange": span, "value": form} for span, form in _TICKS[lang]],
                "nticks": 8,
            },
            "yaxis": {**axis, "fixedrange": True, "nticks": 7},
            "annotations": [
                {
                    "text": unit(lang),
                    "x": 0,
                    "y": 1,
                    "xref": "paper",
                    "yref": "paper",
                    "xanchor": "left",
                    "yanchor": "bottom",
                    "yshift": 14,
                    "showarrow": False,
                    "font": {"size": 12},
                }
            ],
        }
    )


def line(
    fig: go.Figure,
    column: pd.Series,
    name: str,
    unit: str,
    lang: Lang,
    colour: str,
    *,
    dash: str = "solid",
    steps: bool = False,
    width: float = 1.8,
) -> None:
    """Draw a series as a line, broken where it has a hole; `colour` is a series id of the palette."""
    column = _with_holes(column)
    fig.add_scatter(
        x=_days(column),
        y=_values(column, unit),
        name=name,
        mode="lines",
        line={"color": _colour(colour), "width": width, "dash": dash, "shape": "hv" if steps else "linear"},
        hovertemplate=_HOVER_VALUE[unit][lang],
    )


def area(fig: go.Figure, column: pd.Series, name: str, unit: str, lang: Lang, colour: str) -> None:
    """Draw a series as a layer of a stack."""
    fig.add_scatter(
        x=_days(column),
        y=_values(column, unit),
        name=name,
        mode="lines",
        stackgroup="stack",
        line={"color": _colour(colour), "width": 0.6},
        fillcolor=_colour(colour),
        hovertemplate=_HOVER_VALUE[unit][lang],
    )


def shade(fig: go.Figure, lang: Lang, first: date, last: date) -> None:
    """Shade and name the QE and QT episodes between two days, in two rows of names so that none covers another."""
    fig.layout.margin.t, fig.layout.annotations[0].yshift = 52, 30  # room for the names
    shown = [episode for episode in EPISODES if episode.start <= last and _end(episode, last) >= first]
    for n, episode in enumerate(shown):
        start, end = max(episode.start, first), _end(episode, last)
        fig.add_shape(
            type="rect",
            x0=str(start),
            x1=str(end),
            y0=0,
            y1=1,
            yref="paper",
            fillcolor=(QE if episode.grows else QT)[0],
            line={"width": 0},
            layer="below",
        )
        late = (last - start).days < (last - first).days * 0.06
        fig.add_annotation(
            x=str(end if late else start),
            y=1,
            yref="paper",
            yanchor="bottom",
            yshift=13 if n % 2 else 0,
            xanchor="right" if late else "left",
            text=episode.name(lang),
            showarrow=False,
            font={"size": 11, "color": INK[0]},
        )


def seam(fig: go.Figure, day: date, before: str, after: str) -> None:
    """A dotted line where one series hands over to another, with a word on either side."""
    fig.add_shape(
        type="line",
        x0=str(day),
        x1=str(day),
        y0=0,
        y1=1,
        yref="paper",
        line={"color": INK[0], "width": 1, "dash": "dot"},
    )
    for words, side, shift in ((before, "right", -4), (after, "left", 4)):
        fig.add_annotation(
            x=str(day),
            y=0.97,
            yref="paper",
            yanchor="top",
            xanchor=side,
            xshift=shift,
            text=words,
            showarrow=False,
            font={"size": 11, "color": INK[0]},
            bgcolor=PAPER[0],
        )


def band(
    fig: go.Figure, low: pd.Series, high: pd.Series, name: str, unit: str, lang: Lang, names: tuple[str, str]
) -> None:
    """Fill between two series of set rates; both edges can be read on hover, one entry stands in the legend."""
    for column, edge, fill in ((low, names[0], None), (high, names[1], "tonexty")):
        fig.add_scatter(
            x=_days(column),
            y=_values(column, unit),
            name=name if fill else edge,
            mode="lines",
            fill=fill,
            fillcolor=GRID[0],
            showlegend=bool(fill),
            line={"color": PALETTE["DFEDTARU"][0], "width": 0.8, "shape": "hv"},
            hovertemplate=_HOVER_VALUE[unit][lang] + f"<extra>{edge}</extra>",
        )


def _colour(series_id: str) -> str:
    if series_id not in PALETTE:
        raise ValueError(f"{series_id} has no colours; give it a pair in PALETTE of charts/style.py")
    return PALETTE[series_id][0]


def has_points(fig: go.Figure) -> bool:
    """Whether any trace has a value: a figure without one must not be shown."""
    return any(value is not None for trace in fig.data for value in trace.y or ())


def _end(episode: Episode, last: date) -> date:
    return min(episode.end or last, last)


def _with_holes(column: pd.Series) -> pd.Series:
    """The column with an empty day after each hole's near edge, where Plotly then lifts the pen."""
    column = column.dropna()
    gaps = column.index.to_series().diff().dt.days > GAP_DAYS
    holes = pd.Series(float("nan"), index=column.index[gaps] - pd.Timedelta(days=1))
    return pd.concat([column, holes]).sort_index() if len(holes) else column


def _days(column: pd.Series) -> list[str]:
    return list(column.index.strftime("%Y-%m-%d"))


def _values(column: pd.Series, unit: str) -> list[float | None]:
    scale, decimals = {"usd_tn": (0.001, 3), "percent": (1, 2), "bp": (1, 1)}[unit]
    return [None if pd.isna(value) else round(float(value) * scale, decimals) for value in column]
