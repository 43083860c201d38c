"""What banks keep at the Fed: reserve balances, week by week.

Not to be read as how much is enough: the banks' need has grown with their balance sheets, and this line knows nothing of it.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture
from charts.shades import BILLS as BILLS_SHADE
from charts.shades import episodes
from fed.text import LANGS, Lang, Text
from fed.wording import day, month, usd

TITLE = Text("Reserve balances of banks at the Fed", "銀行存在聯準會的準備金餘額")
UNIT = Text("trillion dollars, week average", "兆美元，週平均")
BILLS = Text("; “Bills”: the Fed buys short-term Treasuries", "；「買券」是聯準會買國庫券")
RESERVES = Text("Reserve balances", "準備金餘額")
NOTE = Text(
    "Dollars alone don't tell you whether there's enough: banks have grown, and they need more.",
    "光看金額，看不出夠不夠。銀行變大了，需要的也變多。",
)
TAKEAWAY = Text(
    "In the week ending {day}, banks held {now} of reserves at the Fed. The most so far was {peak}, in {peak_month}.",
    "截至 {day}的一週，銀行在聯準會的準備金平均為 {now}；最多的時候是 {peak_month}，有 {peak}。",
)
HIGHEST = Text(
    "In the week ending {day}, banks held {now} of reserves at the Fed, more than ever before.",
    "截至 {day}的一週，銀行在聯準會的準備金平均為 {now}，是歷來最多的。",
)
DESCRIPTION = Text(
    "One line, week by week from {first} to {day}, when it stands at {now}. The highest week up to then was the one ending "
    "{peak_day}, with {peak}; the lowest since then, the one ending {trough_day}, with {trough}.",
    "一條線，從 {first}畫到 {day}，每週一點，最後是 {now}。到當時為止，最高的是截至 {peak_day}的那一週，為 {peak}；"
    "此後最低的是截至 {trough_day}的那一週，為 {trough}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    """Against the highest week, not the year before: that change turns with the day and the measure."""
    reserves = frame["WRESBAL"].dropna()
    now, peak = reserves.index[-1], reserves.idxmax()
    words = HIGHEST if now == peak else TAKEAWAY
    return words(lang).format(
        day=day(now, lang),
        now=usd(reserves[now], lang),
        peak=usd(reserves[peak], lang),
        peak_month=month(peak, lang),
    )


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
    series=("WRESBAL",),
    subject="reserves",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
