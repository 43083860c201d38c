"""How much is traded behind SOFR, day by day.

Not to be read as how easy money is: the volume grows with the Treasuries to be financed, in easy times and in tight ones.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture
from fed.measures.rates import TRADING_DAYS_A_QUARTER
from fed.text import Lang, Text
from fed.wording import day, times, usd

TITLE = Text("How much is traded behind SOFR", "SOFR 背後的成交金額")
UNIT = Text("trillion dollars, amount of the day", "兆美元，當日金額")
VOLUME = Text("Trades behind SOFR", "SOFR 背後的成交金額")
NOTE = Text(
    "More trading doesn't mean that cash is easy to get. And this is the market behind SOFR, not all of repo.",
    "成交多，不代表錢好借。這也只是 SOFR 背後的市場，不是整個附買回市場。",
)
TAKEAWAY = Text(
    "In the quarter to {day}, an average of {now} a day was traded behind SOFR, {times} as much as in SOFR's first quarter.",
    "截至 {day}的一季，SOFR 背後平均每天成交 {now}，是第一季的 {times}。",
)
SO_FAR = Text(
    "From {first} to {day}, {now} a day were traded behind SOFR on average.",
    "從 {first}到 {day}，SOFR 背後平均每天成交 {now}。",
)
DESCRIPTION = Text(
    "One line, day by day from {first}, with {start}, to {day}, with {now}. The largest day was {peak_day}, with {peak}; "
    "the smallest, {trough_day}, with {trough}.",
    "一條線，每天一點：從 {first}的 {start}，畫到 {day}的 {now}。金額最大的是 {peak_day}，為 {peak}；"
    "最小的是 {trough_day}，為 {trough}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    """The newest quarter of trading, as the page counts it, against the first, once the two do not overlap: one day says little."""
    volume = frame["SOFRVOL"].dropna()
    first, last = volume.index[[0, -1]]
    newest, oldest = volume.tail(TRADING_DAYS_A_QUARTER).mean(), volume.head(TRADING_DAYS_A_QUARTER).mean()
    if len(volume) < 2 * TRADING_DAYS_A_QUARTER:
        words, now = SO_FAR, volume.mean()
    else:
        words, now = TAKEAWAY, newest
    return words(lang).format(
        first=day(first, lang), day=day(last, lang), now=usd(now, lang), times=times(newest / oldest, lang)
    )


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    volume = frame["SOFRVOL"].dropna()
    return DESCRIPTION(lang).format(
        first=day(volume.index[0], lang),
        start=usd(volume.iloc[0], lang),
        day=day(volume.index[-1], lang),
        now=usd(volume.iloc[-1], lang),
        peak_day=day(volume.idxmax(), lang),
        peak=usd(volume.max(), lang),
        trough_day=day(volume.idxmin(), lang),
        trough=usd(volume.min(), lang),
    )


def draw(frame: pd.DataFrame) -> Picture:
    line = Line(frame["SOFRVOL"].dropna(), VOLUME, "SOFRVOL", width=1.6)
    return Picture(panels=(Panel(title=UNIT, unit="usd_tn", marks=(line,), from_zero=True),))


CHART = Chart(
    series=("SOFRVOL",), subject="repo", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw
)
