"""How far SOFR stands from the rate on reserves, day by day, and how often above it: where a want of reserves would show first.

Not to be read as a gauge of fear: tax days, quarter-ends and new Treasuries move it too, with reserves unchanged.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture, Seam
from charts.shades import episodes
from fed.measures.rates import SPREAD, days_above, sofr_spread
from fed.text import Lang, Text
from fed.wording import bp, day, share

TITLE = Text("SOFR minus the rate on reserves", "SOFR 與準備金利率的利差")
UNIT = Text("basis points", "基點")
UNIT_OF_SHARE = Text(
    "days above, percent of the last quarter's trading days", "高於準備金利率的日子，占最近一季交易日，%"
)
SHARE = Text("Days above the rate on reserves", "高於準備金利率的日子")
NAME = Text("SOFR minus the rate on reserves", "SOFR 與準備金利率的利差")
BEFORE = Text("minus IOER", "減 IOER")
AFTER = Text("minus IORB", "減 IORB")
NOTE = Text(
    "Above zero, lending cash against Treasuries pays better than leaving it at the Fed. One high day proves little; many in a row say more.",
    "高於零，表示拿現金去借給人、收公債當擔保，賺得比放在聯準會多。單獨一天看不出什麼，連續多天才有意義。",
)
TAKEAWAY = Text(
    "On {day}, SOFR was {now} {side} the rate on reserves.",
    "{day}，SOFR 比準備金利率{side} {now}。",
)
EQUAL = Text("On {day}, SOFR was exactly at the rate on reserves.", "{day}，SOFR 恰好等於準備金利率。")
ABOVE, BELOW = Text("above", "高"), Text("below", "低")
DESCRIPTION = Text(
    "One line, day by day: on {day} SOFR minus the rate on reserves came to {now}. SOFR has been the higher of the two on "
    "{above} of all days since {first}. The highest day was {peak_day}, at {peak}; the lowest, {trough_day}, at {trough}.",
    "一條線，每天一點：{day}，SOFR 與準備金利率的利差是 {now}。自 {first}起，有 {above} 的日子高於準備金利率。"
    "最高的一天是 {peak_day}，為 {peak}；最低的一天是 {trough_day}，為 {trough}。",
)
LATELY = Text(
    "Below it, over the last quarter's trading days: the share of days above came to {share}.",
    "下方是最近一季的交易日裡，高於準備金利率的日子占多少：最後是 {share}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    spread = sofr_spread(frame)
    now = spread.iloc[-1]
    words = EQUAL if now == 0 else TAKEAWAY
    side = (ABOVE if now > 0 else BELOW)(lang)
    return words(lang).format(day=day(spread.index[-1], lang), now=bp(abs(now), lang), side=side)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    spread, lately = sofr_spread(frame), days_above(frame)
    said = DESCRIPTION(lang).format(
        day=day(spread.index[-1], lang),
        now=bp(spread.iloc[-1], lang),
        above=share((spread > 0).mean() * 100, lang),
        first=day(spread.index[0], lang),
        peak=bp(spread.max(), lang),
        peak_day=day(spread.idxmax(), lang),
        trough=bp(spread.min(), lang),
        trough_day=day(spread.idxmin(), lang),
    )
    if lately.empty:
        return said
    return said + {"en": " ", "zh-TW": ""}[lang] + LATELY(lang).format(share=share(lately.iloc[-1], lang))


def draw(frame: pd.DataFrame) -> Picture:
    spread = sofr_spread(frame)
    panels = [Panel(title=UNIT, unit="bp", marks=(Line(spread, NAME, "SOFR", width=1.4),), weight=2)]
    above = days_above(frame)
    if len(above):
        line = Line(above, SHARE, "GAUGE")
        panels.append(Panel(title=UNIT_OF_SHARE, unit="share", marks=(line,), from_zero=True))
    seams = tuple(Seam(first.date(), BEFORE, AFTER) for first in frame["IORB"].dropna().index[:1])
    return Picture(panels=tuple(panels), shades=episodes(spread.index), seams=seams, height=380)


CHART = Chart(series=SPREAD, subject="rates", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
