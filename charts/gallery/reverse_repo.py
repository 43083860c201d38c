"""Cash that waits in ON RRP, day by day, and the rate that the Fed pays for it, with the target range.

Not to be read as reserves: cash here is out of the banks' pool until its owners take it elsewhere.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Band, Line, Panel, Picture
from charts.shades import episodes
from fed.text import Lang, Text
from fed.wording import day, percent, usd

TITLE = Text("Overnight reverse repo (ON RRP): how much, and at what rate", "隔夜附賣回（ON RRP）：金額與利率")
AMOUNT_UNIT = Text("trillion dollars, amount of the day", "兆美元，當日金額")
RATE_UNIT = Text("percent a year", "年利率，%")
AMOUNT = Text("Taken up in ON RRP", "隔夜附賣回承作金額")
RATE = Text("Rate of ON RRP", "隔夜附賣回利率")
RANGE = Text("Target range", "目標區間")
EDGES = (Text("Bottom of the range", "區間下限"), Text("Top of the range", "區間上限"))
NOTE = Text(
    "This isn't reserves, and it isn't part of the base. Money funds park cash here, often at quarter-ends, and leave when bills pay more.",
    "這不是準備金，也不算貨幣基數。貨幣市場基金把現金停在這裡，季底常特別多；國庫券利率較高時，就移走。",
)
TAKEAWAY = Text(
    "On {day}, ON RRP held {now}; at its fullest, on {peak_day}, it held {peak}.",
    "{day}，隔夜附賣回有 {now}；最滿的時候是 {peak_day}，有 {peak}。",
)
MOST = Text(
    "On {day}, ON RRP held {now}, the most up to then.",
    "{day}，隔夜附賣回有 {now}，是到當時為止最多的。",
)
TAKEAWAY_RATE = Text("On {day}, ON RRP paid {rate}.", "{day}，隔夜附賣回利率是 {rate}。")
DESCRIPTION = Text(
    "In the upper panel the cash in ON RRP, day by day from {first} to {day}, when it is {now}; the most was {peak}, on {peak_day}.",
    "上格是隔夜附賣回的金額，從 {first}到 {day}，每天一點，最後是 {now}；最高是 {peak_day}的 {peak}。",
)
RATES = Text(
    "In the lower panel its rate, from {first} to {day}: {now} at the end, at most {peak}, at least {trough}.",
    "下格是利率，從 {first}到 {day}：最後是 {now}，最高 {peak}，最低 {trough}。",
)
IN_RANGE = Text("The target range on {day} ran from {bottom} to {top}.", "{day}的目標區間是 {bottom} 到 {top}。")
SPACE = {"en": " ", "zh-TW": ""}


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    cash = frame["RRPONTSYD"].dropna()
    if cash.empty:
        rate = frame["RRPONTSYAWARD"].dropna()
        return TAKEAWAY_RATE(lang).format(day=day(rate.index[-1], lang), rate=percent(rate.iloc[-1], lang))
    now, peak = cash.index[-1], cash.idxmax()
    return (MOST if now == peak else TAKEAWAY)(lang).format(
        day=day(now, lang),
        now=usd(cash[now], lang),
        peak=usd(cash[peak], lang),
        peak_day=day(peak, lang),
    )


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    cash, rate, limits = frame["RRPONTSYD"].dropna(), frame["RRPONTSYAWARD"].dropna(), _range(frame)
    said = []
    for words, column, spoken in ((DESCRIPTION, cash, usd), (RATES, rate, percent)):
        if len(column):
            values = {"now": column.iloc[-1], "peak": column.max(), "trough": column.min()}
            days = {"first": column.index[0], "day": column.index[-1], "peak_day": column.idxmax()}
            gaps = {name: spoken(value, lang) for name, value in values.items()}
            said.append(words(lang).format(**gaps, **{name: day(when, lang) for name, when in days.items()}))
    if len(limits):
        bottom, top = (percent(limit, lang) for limit in limits.iloc[-1])
        said.append(IN_RANGE(lang).format(day=day(limits.index[-1], lang), bottom=bottom, top=top))
    return SPACE[lang].join(said)


def _range(frame: pd.DataFrame) -> pd.DataFrame:
    """The target range on weekdays since ON RRP began: weekends only repeat Friday's."""
    known = frame[["RRPONTSYD", "RRPONTSYAWARD"]].dropna(how="all").index
    limits = frame.loc[frame.index.day_of_week < 5, ["DFEDTARL", "DFEDTARU"]].dropna()
    return limits[known[0] :] if len(known) else limits[:0]


def draw(frame: pd.DataFrame) -> Picture:
    cash, rate, limits = frame["RRPONTSYD"].dropna(), frame["RRPONTSYAWARD"].dropna(), _range(frame)
    amount = Panel(title=AMOUNT_UNIT, unit="usd_tn", marks=(Line(cash, AMOUNT, "RRPONTSYD"),), from_zero=True)
    lines = (
        Band(limits["DFEDTARL"], limits["DFEDTARU"], RANGE, EDGES, "RANGE", steps=True),
        Line(rate, RATE, "RRPONTSYAWARD", steps=True, width=2),
    )
    paid = Panel(title=RATE_UNIT, unit="percent", marks=lines, from_zero=True)
    return Picture(panels=(amount, paid), shades=episodes(cash.index.union(rate.index)), height=440)


CHART = Chart(
    series=("RRPONTSYD", "RRPONTSYAWARD", "DFEDTARL", "DFEDTARU"),
    subject="reserves",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
