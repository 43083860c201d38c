"""The federal funds rate month by month since 1954, the target range since 2008, and when the Fed bought or let run off.

Not to be read as QE or QT at work on rates: the Fed decided on both, each for its own reasons, and often at the same meeting.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Band, Line, Panel, Picture
from charts.shades import episodes
from fed.text import Lang, Text
from fed.wording import day, month, percent, points

TITLE = Text("The federal funds rate since 1954", "1954 年以來的聯邦資金利率")
UNIT = Text("percent a year, month average", "年利率，%，月平均")
RATE = Text("Federal funds rate", "聯邦資金利率")
RANGE = Text("Target range (day by day)", "目標區間（逐日）")
EDGES = (Text("Bottom of the range", "區間下限"), Text("Top of the range", "區間上限"))
NOTE = Text(
    "This is an overnight rate that the market makes and the Fed steers. QE and QT aim at long-term rates; the shading shows only when they ran.",
    "這是隔夜的市場利率，聯準會訂出目標，再加以調控。QE 和 QT 針對的是長期利率，底色只標出它們進行的時間。",
)
TAKEAWAY = Text(
    "The federal funds rate averaged {now} in {month}{change}.",
    "{month}，聯邦資金利率平均是 {now}{change}。",
)
UP = Text(", {by} more than a year before", "，比一年前高 {by}")
DOWN = Text(", {by} less than a year before", "，比一年前低 {by}")
SAME = Text(", as a year before", "，與一年前相同")
DESCRIPTION = Text(
    "One line, month by month from {first} to {month}, when the rate averaged {now}. The highest month was {peak_month}, "
    "at {peak}; the lowest, {trough_month}, at {trough}.",
    "一條線，從 {first}畫到 {month}，每月一點，最後一個月平均為 {now}。最高的是 {peak_month}，為 {peak}；"
    "最低的是 {trough_month}，為 {trough}。",
)
THE_RANGE = Text(
    " From {first} on the target range is drawn too; on {day} it ran from {bottom} to {top}.",
    "{first}起另外畫出目標區間；{day}的區間是 {bottom} 到 {top}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    rate = frame["FEDFUNDS"].dropna()
    now = rate.index[-1]
    before = rate[rate.index == now - pd.DateOffset(years=1)]
    return TAKEAWAY(lang).format(
        month=month(now, lang),
        now=percent(rate[now], lang),
        change=_compare((rate[now] - before.iloc[0]) * 100, lang) if len(before) else "",
    )


def _compare(change_bp: float, lang: Lang) -> str:
    words = SAME if round(change_bp) == 0 else UP if change_bp > 0 else DOWN
    return words(lang).format(by=points(abs(change_bp), lang))


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    rate, limits = frame["FEDFUNDS"].dropna(), _limits(frame)
    said = DESCRIPTION(lang).format(
        first=month(rate.index[0], lang),
        month=month(rate.index[-1], lang),
        now=percent(rate.iloc[-1], lang),
        peak_month=month(rate.idxmax(), lang),
        peak=percent(rate.max(), lang),
        trough_month=month(rate.idxmin(), lang),
        trough=percent(rate.min(), lang),
    )
    if limits.empty:
        return said
    bottom, top = (percent(limit, lang) for limit in limits.iloc[-1])
    first, last = (day(when, lang) for when in limits.index[[0, -1]])
    return said + THE_RANGE(lang).format(first=first, day=last, bottom=bottom, top=top)


def _limits(frame: pd.DataFrame) -> pd.DataFrame:
    """The target range on weekdays: weekends only repeat Friday's."""
    return frame.loc[frame.index.day_of_week < 5, ["DFEDTARL", "DFEDTARU"]].dropna()


def draw(frame: pd.DataFrame) -> Picture:
    rate = frame["FEDFUNDS"].dropna()
    limits = _limits(frame) if len(rate) else frame[:0]
    marks = (
        Band(limits["DFEDTARL"], limits["DFEDTARU"], RANGE, EDGES, "RANGE", steps=True),
        Line(rate, RATE, "FEDFUNDS", width=1.6),
    )
    panel = Panel(title=UNIT, unit="percent", marks=marks, from_zero=True)
    return Picture(panels=(panel,), shades=episodes(rate.index.union(limits.index)))


CHART = Chart(
    series=("FEDFUNDS", "DFEDTARL", "DFEDTARU"),
    subject="rates",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
