"""What banks keep at the Fed: reserve balances, week by week.

Not to be read as how much is enough: the banks' need has grown with their balance sheets, and this line knows nothing of it.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.contract import Chart, Lang, Text
from charts.style import figure, line, shade
from charts.wording import day, usd

TITLE = Text("Reserve balances of banks at the Fed", "銀行存在聯準會的準備金餘額")
UNIT = Text("trillion dollars, week average", "兆美元，週平均")
RESERVES = Text("Reserve balances", "準備金餘額")
NOTE = Text(
    "Dollars alone do not say whether there is enough: banks have grown, and with them their need.",
    "光看金額，看不出夠不夠：銀行的規模變大了，需求也跟著變大。",
)
DESCRIPTION = Text(
    "In the week to {day} banks held {now} of reserves at the Fed{change}. The highest week up to "
    "then was that to {peak_day}, with {peak}.",
    "截至 {day}的一週，銀行在聯準會的準備金平均為 {now}{change}。到當時為止，最高的是截至 {peak_day}的那一週，為 {peak}。",
)
MORE = Text(", {by} more than a year before", "，比一年前多 {by}")
LESS = Text(", {by} less than a year before", "，比一年前少 {by}")


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    reserves = frame["WRESBAL"].dropna()
    now = reserves.index[-1]
    before = reserves[: now - pd.Timedelta(days=364)]
    change = reserves[now] - before.iloc[-1] if len(before) else None
    return DESCRIPTION(lang).format(
        day=day(now, lang),
        now=usd(reserves[now], lang),
        change=_compare(change, lang),
        peak=usd(reserves.max(), lang),
        peak_day=day(reserves.idxmax(), lang),
    )


def _compare(change: float | None, lang: Lang) -> str:
    if change is None:
        return ""
    return (MORE if change >= 0 else LESS)(lang).format(by=usd(abs(change), lang))


def draw(frame: pd.DataFrame, lang: Lang) -> go.Figure:
    fig = figure(lang, UNIT)
    reserves = frame["WRESBAL"].dropna()
    if reserves.empty:
        return fig
    shade(fig, lang, reserves.index[0].date(), reserves.index[-1].date())
    line(fig, reserves, RESERVES(lang), "usd_tn", lang, "WRESBAL", width=2.4)
    fig.update_layout(showlegend=False, yaxis_rangemode="tozero")
    return fig


CHART = Chart(series=("WRESBAL",), title=TITLE, unit=UNIT, note=NOTE, describe=describe, draw=draw)
