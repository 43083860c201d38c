"""What banks keep at the Fed: reserve balances, week by week.

Not to be read as how much is enough: the banks' need has grown with their balance sheets, and this line knows nothing of it.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture
from charts.shades import BILLS as BILLS_SHADE
from charts.shades import episodes
from fed.measures.balance import RESERVES as MEASURES
from fed.measures.balance import hardly
from fed.text import LANGS, Lang, Text
from fed.wording import day, usd

TITLE = Text("Reserve balances of banks at the Fed", "銀行存在聯準會的準備金餘額")
UNIT = Text("trillion dollars, week average", "兆美元，週平均")
BILLS = Text("; “Bills”: the Fed buys short-term Treasuries", "；「買券」是聯準會買國庫券")
RESERVES = Text("Reserve balances", "準備金餘額")
NOTE = Text(
    "Dollars alone don't tell you whether there's enough: banks have grown, and they need more.",
    "光看金額，看不出夠不夠。銀行變大了，需要的也變多。",
)
TAKEAWAY = Text(
    "In the week ending {day}, banks held {now} of reserves at the Fed{change}.",
    "截至 {day}的一週，銀行在聯準會的準備金平均為 {now}{change}。",
)
MORE = Text(", {by} more than a year before", "，比一年前多 {by}")
LESS = Text(", {by} less than a year before", "，比一年前少 {by}")
SAME = Text(
    ", about the same as a year before",
    "，和一年前差不多",
)
DESCRIPTION = Text(
    "One line, week by week from {first} to {day}, when it stands at {now}. The highest week up to then was the one ending "
    "{peak_day}, with {peak}; the lowest since then, the one ending {trough_day}, with {trough}.",
    "一條線，從 {first}畫到 {day}，每週一點，最後是 {now}。到當時為止，最高的是截至 {peak_day}的那一週，為 {peak}；"
    "此後最低的是截至 {trough_day}的那一週，為 {trough}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    reserves = frame["WRESBAL"].dropna()
    now = reserves.index[-1]
    return TAKEAWAY(lang).format(day=day(now, lang), now=usd(reserves[now], lang), change=_change(frame, now, lang))


def _change(frame: pd.DataFrame, now: pd.Timestamp, lang: Lang) -> str:
    """Against the week 364 days before; which way, only if the level of the Wednesday went there too. Nothing where either lacks a week."""
    both, then = frame[list(MEASURES)].dropna(), now - pd.Timedelta(days=364)
    if now not in both.index or then not in both.index:
        return ""
    level, average = both.loc[now] - both.loc[then]
    words = SAME if hardly(level, average) else MORE if average > 0 else LESS
    return words(lang).format(by=usd(abs(average), lang))


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    reserves = frame["WRESBAL"].dropna()
    peak = reserves.idxmax()
    trough = reserves[peak:].idxmin()
    return DESCRIPTION(lang).format(
        first=day(reserves.index[0], lang),
        day=day(reserves.index[-1], lang),
        now=usd(reserves.iloc[-1], lang),
        peak=usd(reserves[peak], lang),
        peak_day=day(peak, lang),
        trough=usd(reserves[trough], lang),
        trough_day=day(trough, lang),
    )


def draw(frame: pd.DataFrame) -> Picture:
    reserves = frame["WRESBAL"].dropna()
    line = Line(reserves, RESERVES, "WRESBAL", width=2.4)
    shades = episodes(reserves.index)
    bills = any(shade.words == BILLS_SHADE for shade in shades)
    title = Text(*(UNIT(lang) + BILLS(lang) for lang in LANGS)) if bills else UNIT
    panel = Panel(title=title, unit="usd_tn", marks=(line,), from_zero=True)
    return Picture(panels=(panel,), shades=shades)


CHART = Chart(
    series=("WRESBAL", "WRBWFRBL"),
    subject="reserves",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
