"""The corridor: the rates that the Fed sets, and the two market rates that move among them.

Not to be read as walls: the rate on reserves was never a ceiling, and SOFR has stood above every one of these lines.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.contract import Chart, Lang, Text
from charts.style import band, figure, line, seam
from charts.wording import day, percent

TITLE = Text("The corridor and the market's rates", "利率走廊與市場利率")
UNIT = Text("percent a year", "年利率，%")
RANGE = Text("Target range", "目標區間")
TOP = Text("Top of the range", "區間上限")
BOTTOM = Text("Bottom of the range", "區間下限")
IOER = Text("Rate on excess reserves (IOER)", "超額準備金利率（IOER）")
IORB = Text("Rate on reserves (IORB)", "準備金利率（IORB）")
ON_RRP = Text("Overnight reverse repo (ON RRP)", "隔夜附賣回（ON RRP）利率")
EFFR = Text("Federal funds rate (EFFR)", "有效聯邦資金利率（EFFR）")
SOFR = Text("SOFR", "擔保隔夜融資利率（SOFR）")
SEAM = Text("IOER ends,<br>IORB begins", "IOER 結束<br>IORB 接手")
NOTE = Text(
    "Not walls but prices: the Fed offers to borrow and to lend at them, and a market rate can still pass.",
    "上下限不是牆，是聯準會收進或借出現金的牌價；市場利率仍可能越過。",
)
PARTS = {
    "range": Text("On {day} the target range ran from {bottom} to {top}.", "{day}，目標區間是 {bottom} 到 {top}。"),
    "reserves": Text("The rate on reserves was {rate} on {day}.", "{day}，準備金利率是 {rate}。"),
    "RRPONTSYAWARD": Text("The overnight reverse repo paid {rate} on {day}.", "{day}，隔夜附賣回利率是 {rate}。"),
    "EFFR": Text("The federal funds rate was {rate} on {day}.", "{day}，有效聯邦資金利率是 {rate}。"),
    "SOFR": Text(
        "SOFR was {rate} on {day}; its highest day up to then was {peak_day}, at {peak}.",
        "{day}，SOFR 是 {rate}；到當日為止，最高的一天是 {peak_day}的 {peak}。",
    ),
}


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    said = []
    top, bottom = frame["DFEDTARU"].dropna(), frame["DFEDTARL"].dropna()
    if len(top) and len(bottom):
        said.append(
            PARTS["range"](lang).format(
                day=day(top.index[-1], lang), bottom=percent(bottom.iloc[-1], lang), top=percent(top.iloc[-1], lang)
            )
        )
    reserves = pd.concat([frame["IOER"].dropna(), frame["IORB"].dropna()])
    said.append(
        PARTS["reserves"](lang).format(rate=percent(reserves.iloc[-1], lang), day=day(reserves.index[-1], lang))
    )
    for series in ("RRPONTSYAWARD", "EFFR", "SOFR"):
        rate = frame[series].dropna()
        if len(rate):
            said.append(
                PARTS[series](lang).format(
                    day=day(rate.index[-1], lang),
                    rate=percent(rate.iloc[-1], lang),
                    peak=percent(rate.max(), lang),
                    peak_day=day(rate.idxmax(), lang),
                )
            )
    return {"en": " ", "zh-TW": ""}[lang].join(said)


def draw(frame: pd.DataFrame, lang: Lang) -> go.Figure:
    fig = figure(lang, UNIT)
    frame = frame[frame.index.day_of_week < 5]  # weekends only repeat Friday's set rates
    band(
        fig,
        frame["DFEDTARL"].dropna(),
        frame["DFEDTARU"].dropna(),
        RANGE(lang),
        "percent",
        lang,
        (BOTTOM(lang), TOP(lang)),
    )
    for id, name in (("IOER", IOER), ("IORB", IORB)):
        line(
            fig,
            frame[id],
            name(lang),
            "percent",
            lang,
            id,
            steps=True,
            dash="dash" if id == "IOER" else "solid",
            width=2,
        )
    line(fig, frame["RRPONTSYAWARD"], ON_RRP(lang), "percent", lang, "RRPONTSYAWARD", dash="dot", width=2)
    line(fig, frame["EFFR"], EFFR(lang), "percent", lang, "EFFR", width=1.4)
    line(fig, frame["SOFR"], SOFR(lang), "percent", lang, "SOFR", width=1.6)
    iorb = frame["IORB"].dropna()
    if len(iorb):
        seam(fig, iorb.index[0].date(), SEAM(lang))
    return fig


CHART = Chart(
    series=("DFEDTARU", "DFEDTARL", "IOER", "IORB", "RRPONTSYAWARD", "EFFR", "SOFR"),
    title=TITLE,
    unit=UNIT,
    note=NOTE,
    describe=describe,
    draw=draw,
)
