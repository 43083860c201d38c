"""Autumn 2025, day by day: SOFR against the rates that the Fed sets, who came to borrow from it, and who still lent to it.

Not to be read as September 2019 again: SOFR stood out by hundredths, not by whole points, and the Fed's lending stood ready.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Band, Line, Panel, Picture, Seam, Spikes
from fed.events import EVENT
from fed.measures.facilities import USE
from fed.measures.rates import sofr_spread
from fed.text import Lang, Text
from fed.wording import billions, day, days, number, percent, points

TITLE = Text("The repo market in fall 2025, day by day", "2025 年秋天的附買回市場，逐日看")
UNIT = Text("percent a year", "年利率，%")
LENT_UNIT = Text(
    "lent by the Fed overnight (standing repo), billion dollars", "聯準會隔夜放出的現金（常設附買回），億美元"
)
TAKEN_UNIT = Text("taken in by the Fed overnight (ON RRP), billion dollars", "聯準會隔夜收進的現金（ON RRP），億美元")
RANGE = Text("Target range", "目標區間")
EDGES = (Text("Bottom of the range", "區間下限"), Text("Top of the range", "區間上限"))
IORB = Text("Rate on reserves (IORB)", "準備金利率（IORB）")
ON_RRP = Text("Overnight reverse repo (ON RRP)", "隔夜附賣回（ON RRP）利率")
EFFR = Text("Federal funds rate (EFFR)", "有效聯邦資金利率（EFFR）")
TOP = Text("SOFR, ninety-ninth percentile", "SOFR 第九十九百分位數")
SOFR = Text("SOFR", "擔保隔夜融資利率（SOFR）")
LENT = Text("Standing repo, take-up", "常設附買回承作金額")
TAKEN = Text("ON RRP, take-up", "隔夜附賣回（ON RRP）承作金額")
BEFORE = Text("QT2", "QT2")
AFTER = Text("after QT2", "QT2 之後")
NOTE = Text(
    "Month-ends are expensive in calm times too. Standing repo below {least} is mostly tests.",
    "月底的利率平時也會偏高。常設附買回不到 {least}的，多半是測試。",
).filled(least=lambda lang: billions(USE, lang))
ABOVE = Text(
    "On {count} of {all}, SOFR was above the rate on reserves, by as much as {most} on {day}.",
    "有資料的 {all}裡，SOFR 有 {count} 天高於準備金利率，最多高出 {most}（{day}）。",
)
NEVER = Text(
    "From {first} to {last}, SOFR was never above the rate on reserves.",
    "{first}到 {last}，SOFR 沒有一天高於準備金利率。",
)
BARE = Text("On {last}, SOFR was {now}.", "{last}，SOFR 是 {now}。")
DESCRIPTION = Text(
    "Rates day by day from {first} to {last}, when SOFR was {now}; it was highest on {day}, at {peak}.",
    "從 {first}到 {last}逐日畫出利率，最後一天 SOFR 是 {now}；最高是 {day}的 {peak}。",
)
LIMITS = Text(
    " The target range on {day} was {bottom} to {top}.",
    "{day}的目標區間是 {bottom} 到 {top}。",
)
OVER_TOP = Text(
    " SOFR was above the top of the range on {count} of {all}.",
    "有資料的 {all}之中，SOFR 有 {count} 天高於區間上限。",
)
LENDING = Text(
    " Standing repo lent most on {day}: {amount}.",
    "常設附買回放出現金最多的是 {day}，為 {amount}。",
)
HARDLY = Text(" On no day did standing repo lend as much as {least}.", "常設附買回沒有一天放出 {least}。")
TAKING = Text(
    " ON RRP took in most on {day}, {amount}, and least on {low_day}, {low}.",
    "隔夜附賣回收進現金最多的是 {day}的 {amount}，最少的是 {low_day}的 {low}。",
)
START, END = pd.Timestamp(2025, 8, 15), pd.Timestamp(2026, 1, 15)


def _window(frame: pd.DataFrame) -> pd.DataFrame:
    """The weekdays of those months, up to what is known; none before SOFR is known for two of them."""
    cut = frame[(frame.index >= START) & (frame.index <= END) & (frame.index.day_of_week < 5)]
    return cut if cut["SOFR"].count() > 1 else cut[:0]


def _limits(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[["DFEDTARL", "DFEDTARU"]].dropna()


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    frame = _window(frame)
    sofr, spread = frame["SOFR"].dropna(), sofr_spread(frame)
    if spread.empty:
        return BARE(lang).format(last=day(sofr.index[-1], lang), now=percent(sofr.iloc[-1], lang))
    first, last = (day(when, lang) for when in spread.index[[0, -1]])
    return (ABOVE if spread.max() > 0 else NEVER)(lang).format(
        first=first,
        last=last,
        count=number((spread > 0).sum(), 0),
        all=days(len(spread), lang),
        day=day(spread.idxmax(), lang),
        most=points(spread.max(), lang),
    )


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    frame = _window(frame)
    sofr, over = frame["SOFR"].dropna(), (frame["SOFR"] - frame["DFEDTARU"]).dropna()
    lent, taken, limits = frame["RPONTTLD"].dropna(), frame["RRPONTSYD"].dropna(), _limits(frame)
    said = DESCRIPTION(lang).format(
        first=day(sofr.index[0], lang),
        last=day(sofr.index[-1], lang),
        now=percent(sofr.iloc[-1], lang),
        day=day(sofr.idxmax(), lang),
        peak=percent(sofr.max(), lang),
    )
    if len(limits):
        bottom, top = (percent(rate, lang) for rate in limits.iloc[-1])
        said += LIMITS(lang).format(day=day(limits.index[-1], lang), bottom=bottom, top=top)
    if len(over):
        said += OVER_TOP(lang).format(count=number((over > 0).sum(), 0), all=days(len(over), lang))
    if len(lent):
        words = LENDING if lent.max() >= USE else HARDLY
        said += words(lang).format(
            day=day(lent.idxmax(), lang), amount=billions(lent.max(), lang), least=billions(USE, lang)
        )
    if len(taken):
        least = {"low_day": day(taken.idxmin(), lang), "low": billions(taken.min(), lang)}
        said += TAKING(lang).format(day=day(taken.idxmax(), lang), amount=billions(taken.max(), lang), **least)
    return said


def draw(frame: pd.DataFrame) -> Picture:
    frame = _window(frame)
    limits = _limits(frame)
    rates = (
        Band(limits["DFEDTARL"], limits["DFEDTARU"], RANGE, EDGES, "RANGE", steps=True),
        Line(frame["IORB"], IORB, "IORB", steps=True, width=2),
        Line(frame["RRPONTSYAWARD"], ON_RRP, "RRPONTSYAWARD", dash="dot", steps=True, width=2),
        Line(frame["EFFR"], EFFR, "EFFR", width=1.6),
        Line(frame["SOFR99"], TOP, "SOFR", dash="dot", width=1.4),
        Line(frame["SOFR"], SOFR, "SOFR", width=2),
    )
    panels = (
        Panel(title=UNIT, unit="percent", marks=rates, weight=3),
        Panel(title=LENT_UNIT, unit="usd_bn", marks=(Spikes(frame["RPONTTLD"], LENT, "RPONTTLD"),)),
        Panel(title=TAKEN_UNIT, unit="usd_bn", marks=(Spikes(frame["RRPONTSYD"], TAKEN, "RRPONTSYD"),)),
    )
    over = EVENT["qt2_ends"].day
    seams = (Seam(over, BEFORE, AFTER),) if len(frame) and frame.index[-1].date() >= over else ()
    return Picture(panels=panels, seams=seams, height=500)


CHART = Chart(
    series=("SOFR", "SOFR99", "EFFR", "DFEDTARL", "DFEDTARU", "IOER", "IORB", "RRPONTSYAWARD", "RPONTTLD", "RRPONTSYD"),
    subject="strains",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
