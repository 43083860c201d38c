"""How wide the market behind SOFR is: the median, the middle half of the volume, and all but its outermost hundredths.

Not to be read as how uncertain SOFR is: every rate in the bands was paid on that day, by somebody, for cash against Treasuries.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Band, Line, Panel, Picture, Tag
from fed.text import Lang, Text
from fed.wording import day, percent, points

TITLE = Text("The market behind SOFR: many rates, one number", "SOFR 背後的市場：利率很多，數字只有一個")
UNIT = Text("percent a year", "年利率，%")
SOFR = Text("SOFR, the median", "SOFR（中位數）")
HALF = Text("Middle half of the volume", "中間一半的成交金額")
HALF_EDGES = (
    Text("Twenty-fifth percentile", "第二十五百分位數"),
    Text("Seventy-fifth percentile", "第七十五百分位數"),
)
WIDE = Text("All but the cheapest and the most expensive percent of the dollars", "扣掉最低與最高各百分之一的成交金額")
WIDE_EDGES = (Text("First percentile", "第一百分位數"), Text("Ninety-ninth percentile", "第九十九百分位數"))
TAG_MEDIAN = Text("{day}: SOFR {rate}", "{day}：SOFR {rate}")
TAG_TOP = Text("ninety-ninth percentile {rate}", "第九十九百分位數 {rate}")
NOTE = Text(
    "The bands aren't a margin of error: somebody really paid every rate in them that day. They count dollars, not trades.",
    "色帶不是誤差範圍，裡面每個利率當天都真的有人付。排的是金額，不是筆數。",
)
TAKEAWAY = Text(
    "On {day}, the middle half of the money behind SOFR was lent at {low} to {high}, around SOFR itself at {sofr}.",
    "{day}，SOFR 背後的資金有一半借在 {low} 到 {high} 之間，正中間就是 SOFR，{sofr}。",
)
ONLY_SOFR = Text("On {day}, SOFR was {sofr}.", "{day}，SOFR 是 {sofr}。")
DESCRIPTION = Text(
    "One line, day by day, from {first} to {day}, when SOFR was {sofr}; it was highest on {peak_day}, at {peak}, and lowest "
    "on {trough_day}, at {trough}.",
    "一條線，從 {first}畫到 {day}，每天一點，最後一天 SOFR 是 {sofr}；最高是 {peak_day}的 {peak}，最低是 {trough_day}的 {trough}。",
)
BANDS = Text(
    " Two bands around it show how the rates spread: on a usual day {usual} lie between the first and the ninety-ninth "
    "percentile; on {day} they stood at {low} and {high}. They were furthest apart on {wide_day}: {wide_low} and {wide_high}.",
    "線的上下有兩層色帶，顯示利率散得多開：平常第一與第九十九百分位數相差 {usual}；{day}分別是 {low} 與 {high}。"
    "差最多的是 {wide_day}：{wide_low} 與 {wide_high}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    sofr, both = frame["SOFR"].dropna(), frame[["SOFR", "SOFR25", "SOFR75"]].dropna()
    if both.empty:
        return ONLY_SOFR(lang).format(day=day(sofr.index[-1], lang), sofr=percent(sofr.iloc[-1], lang))
    now, low, high = (percent(rate, lang) for rate in both.iloc[-1])
    return TAKEAWAY(lang).format(day=day(both.index[-1], lang), low=low, high=high, sofr=now)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    sofr, wide = frame["SOFR"].dropna(), _pair(frame, "SOFR1", "SOFR99")
    said = DESCRIPTION(lang).format(
        first=day(sofr.index[0], lang),
        day=day(sofr.index[-1], lang),
        sofr=percent(sofr.iloc[-1], lang),
        peak_day=day(sofr.idxmax(), lang),
        peak=percent(sofr.max(), lang),
        trough_day=day(sofr.idxmin(), lang),
        trough=percent(sofr.min(), lang),
    )
    if wide.empty:
        return said
    spread = wide["SOFR99"] - wide["SOFR1"]
    low, high = (percent(rate, lang) for rate in wide.iloc[-1])
    wide_low, wide_high = (percent(rate, lang) for rate in wide.loc[spread.idxmax()])
    return said + BANDS(lang).format(
        usual=points(spread.median() * 100, lang),
        day=day(wide.index[-1], lang),
        low=low,
        high=high,
        wide_day=day(spread.idxmax(), lang),
        wide_low=wide_low,
        wide_high=wide_high,
    )


def _pair(frame: pd.DataFrame, low: str, high: str) -> pd.DataFrame:
    """Two percentiles on the days on which SOFR and both of them are known."""
    return frame[["SOFR", low, high]].dropna()[[low, high]]


def draw(frame: pd.DataFrame) -> Picture:
    wide, half = _pair(frame, "SOFR1", "SOFR99"), _pair(frame, "SOFR25", "SOFR75")
    marks = (
        Band(wide["SOFR1"], wide["SOFR99"], WIDE, WIDE_EDGES, "WIDE"),
        Band(half["SOFR25"], half["SOFR75"], HALF, HALF_EDGES, "MIDDLE"),
        Line(frame["SOFR"].dropna(), SOFR, "SOFR", width=1.2),
    )
    panel = Panel(title=UNIT, unit="percent", marks=marks, tags=_tags(frame, wide), from_zero=True)
    return Picture(panels=(panel,), height=420)


def _tags(frame: pd.DataFrame, wide: pd.DataFrame) -> tuple[Tag, ...]:
    """The day on which the rates lay furthest apart, by its median and its ninety-ninth percentile."""
    if wide.empty:
        return ()
    when = (wide["SOFR99"] - wide["SOFR1"]).idxmax()
    sofr, top = frame["SOFR"][when], wide["SOFR99"][when]
    median = TAG_MEDIAN.filled(day=lambda lang: day(when, lang), rate=lambda lang: percent(sofr, lang))
    return (Tag(when, sofr, median), Tag(when, top, TAG_TOP.filled(rate=lambda lang: percent(top, lang))))


CHART = Chart(
    series=("SOFR", "SOFR1", "SOFR25", "SOFR75", "SOFR99"),
    subject="repo",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
