"""The corridor: the rates that the Fed sets, and the two market rates that move among them.

Not to be read as walls: the rate on reserves was never a ceiling, and SOFR has stood above every one of these lines.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Band, Line, Panel, Picture, Seam
from fed.measures.rates import rate_on_reserves
from fed.text import Lang, Text
from fed.wording import day, percent

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
BEFORE = Text("IOER", "IOER")
AFTER = Text("IORB", "IORB")
NOTE = Text(
    "These lines are prices, not walls: the Fed offers to borrow and to lend at them, and a market rate can still pass.",
    "這些線是牌價，不是牆。聯準會按牌價收錢、借錢，市場利率還是可能越過去。",
)
TAKEAWAY = Text(
    "On {day}, SOFR was {sofr}, with a target range from {bottom} to {top}.",
    "{day}，SOFR 是 {sofr}，目標區間是 {bottom} 到 {top}。",
)
ON_A_DAY = Text("On {day}, {rates}.", "{day}，{rates}。")
AND = Text(", ", "，")
RATES = {
    "range": Text("the target range ran from {bottom} to {top}", "目標區間是 {bottom} 到 {top}"),
    "reserves": Text("the rate on reserves was {rate}", "準備金利率是 {rate}"),
    "RRPONTSYAWARD": Text("the overnight reverse repo paid {rate}", "隔夜附賣回利率是 {rate}"),
    "EFFR": Text("the federal funds rate was {rate}", "有效聯邦資金利率是 {rate}"),
    "SOFR": Text("SOFR was {rate}", "SOFR 是 {rate}"),
}
PEAK = Text("SOFR was highest on {day}, at {rate}.", "SOFR 最高的一天是 {day}，為 {rate}。")


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    """SOFR against the range of that same day; before there was SOFR, the newest of what there was."""
    both = frame[["SOFR", "DFEDTARL", "DFEDTARU"]].dropna()
    if both.empty:
        return describe(frame, lang)
    sofr, bottom, top = (percent(rate, lang) for rate in both.iloc[-1])
    return TAKEAWAY(lang).format(day=day(both.index[-1], lang), sofr=sofr, bottom=bottom, top=top)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    """The newest of each rate, those of one day in one sentence, and the highest day of SOFR."""
    newest: dict[pd.Timestamp, list[str]] = {}
    set_range = frame[["DFEDTARL", "DFEDTARU"]].dropna()
    if len(set_range):
        bottom, top = (percent(rate, lang) for rate in set_range.iloc[-1])
        newest.setdefault(set_range.index[-1], []).append(RATES["range"](lang).format(bottom=bottom, top=top))
    for name in ("reserves", "RRPONTSYAWARD", "EFFR", "SOFR"):
        rate = rate_on_reserves(frame) if name == "reserves" else frame[name].dropna()
        if len(rate):
            newest.setdefault(rate.index[-1], []).append(RATES[name](lang).format(rate=percent(rate.iloc[-1], lang)))
    said = [
        ON_A_DAY(lang).format(day=day(when, lang), rates=AND(lang).join(rates))
        for when, rates in sorted(newest.items())
    ]
    sofr = frame["SOFR"].dropna()
    if len(sofr):
        said.append(PEAK(lang).format(day=day(sofr.idxmax(), lang), rate=percent(sofr.max(), lang)))
    return {"en": " ", "zh-TW": ""}[lang].join(said)


def draw(frame: pd.DataFrame) -> Picture:
    frame = frame[frame.index.day_of_week < 5]  # weekends only repeat Friday's set rates
    marks = (
        Band(frame["DFEDTARL"], frame["DFEDTARU"], RANGE, (BOTTOM, TOP), "RANGE", steps=True),
        Line(frame["IOER"], IOER, "IOER", dash="dash", steps=True, width=2),
        Line(frame["IORB"], IORB, "IORB", steps=True, width=2),
        Line(frame["RRPONTSYAWARD"], ON_RRP, "RRPONTSYAWARD", dash="dot", steps=True, width=2),
        Line(frame["EFFR"], EFFR, "EFFR", width=1.4),
        Line(frame["SOFR"], SOFR, "SOFR", width=1.6),
    )
    seams = tuple(Seam(first.date(), BEFORE, AFTER) for first in frame["IORB"].dropna().index[:1])
    panel = Panel(title=UNIT, unit="percent", marks=marks, from_zero=True)
    return Picture(panels=(panel,), seams=seams, height=380)


CHART = Chart(
    series=("DFEDTARU", "DFEDTARL", "IOER", "IORB", "RRPONTSYAWARD", "EFFR", "SOFR"),
    subject="rates",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
