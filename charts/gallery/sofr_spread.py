"""How far SOFR stands from the rate on reserves, day by day: the first place where a want of reserves would show.

Not to be read as a gauge of fear: tax days, quarter-ends and new Treasuries move it too, with reserves unchanged.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.contract import Chart, Lang, Text
from charts.measures import SPREAD, sofr_spread
from charts.style import figure, line, seam, shade
from charts.wording import bp, day, share

TITLE = Text("SOFR less the rate on reserves", "SOFR 減準備金利率")
UNIT = Text("basis points", "基點")
NAME = Text("SOFR less the rate on reserves", "SOFR 減準備金利率")
BEFORE = Text("less IOER", "減 IOER")
AFTER = Text("less IORB", "減 IORB")
NOTE = Text(
    "Above nought, cash lent against Treasuries earns more than cash left at the Fed. One high day proves little; many in a row say more.",
    "高於零，表示以美國公債為擔保借出現金，比放在聯準會賺得多。單獨一天說明不了什麼，連續多天才有意義。",
)
DESCRIPTION = Text(
    "On {day} SOFR less the rate on reserves came to {now}. SOFR has been the higher of the two on {above} of all days since {first}. The highest day was {peak_day}, at {peak}.",
    "{day}，SOFR 減準備金利率是 {now}。自 {first}起，有 {above} 的日子高於準備金利率。最高的一天是 {peak_day}，為 {peak}。",
)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    spread = sofr_spread(frame)
    return DESCRIPTION(lang).format(
        day=day(spread.index[-1], lang),
        now=bp(spread.iloc[-1], lang),
        above=share((spread > 0).mean() * 100, lang),
        first=day(spread.index[0], lang),
        peak=bp(spread.max(), lang),
        peak_day=day(spread.idxmax(), lang),
    )


def draw(frame: pd.DataFrame, lang: Lang) -> go.Figure:
    fig = figure(lang, UNIT)
    spread = sofr_spread(frame)
    if spread.empty:
        return fig
    shade(fig, lang, spread.index[0].date(), spread.index[-1].date())
    line(fig, spread, NAME(lang), "bp", lang, "SOFR", width=1.4)
    iorb = frame["IORB"].dropna()
    if len(iorb):
        seam(fig, iorb.index[0].date(), BEFORE(lang), AFTER(lang))
    fig.update_layout(showlegend=False)
    return fig


CHART = Chart(series=SPREAD, title=TITLE, unit=UNIT, note=NOTE, describe=describe, draw=draw)
