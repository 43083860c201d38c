"""Base money and M2 side by side: how much each has grown, and how many dollars of M2 there are to one of base.

Not to be read as a multiplier at work: banks do not lend out reserves, so the ratio follows from both and causes neither.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture
from charts.shades import episodes
from fed.measures.money import MONEY, m2_and_base, m2_to_base
from fed.text import Lang, Text
from fed.wording import month, number, times

TITLE = Text("The monetary base and M2", "貨幣基數與 M2")
INDEX = Text(
    "index, {first} = {hundred}; equal steps are equal growth", "指數，{first} = {hundred}；上升高度相同，漲幅就相同"
)
TIMES = Text("dollars of M2 to a dollar of base", "每美元貨幣基數對應幾美元的 M2")
M2 = Text("M2, seasonally adjusted", "M2（季節調整）")
BASE = Text("Monetary base", "貨幣基數")
RATIO = Text("M2 to the base", "M2 除以貨幣基數")
NOTE = Text(
    "A bigger base doesn't make banks lend more. M2 moves with bank loans, the government's budget, and what the Fed buys. Fed purchases can raise both at once.",
    "貨幣基數變大，不會讓銀行就放更多款。M2 跟著銀行放款、政府收支和聯準會買進的資產變動。聯準會買資產，可能讓兩者一起增加。",
)
TAKEAWAY = Text(
    "In {month}, there were {now} dollars of M2 for every dollar of base; the most since {first} was {high}.",
    "{month}，每美元貨幣基數對應 {now} 美元的 M2；{first}以來最多到過 {high} 美元。",
)
DESCRIPTION = Text(
    "Two panels, month by month from {first} to {month}. Above, both as an index that is {hundred} in {first}: at the end M2 "
    "stands at {m2}, the base at {base}. Below, M2 against the base: {now} as large at the end, at most {high} ({high_month}), "
    "at least {low} ({low_month}).",
    "上下兩格，從 {first}到 {month}，每月一點。上格以 {first}為 {hundred}：最後 M2 是 {m2}，貨幣基數是 {base}。"
    "下格是 M2 相當於貨幣基數的幾倍：最後 {now}，最高 {high}（{high_month}），最低 {low}（{low_month}）。",
)
START = pd.Timestamp(2003, 1, 1)  # five quiet years before 2008, as in the other charts of the base


def _known(frame: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    """Both indices and the ratio, from the first month on that has both."""
    ratio = m2_to_base(frame)[START:]
    return m2_and_base(frame, ratio.index[0]) if len(ratio) else m2_and_base(frame)[:0], ratio


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    _, ratio = _known(frame)
    first, last = (month(when, lang) for when in ratio.index[[0, -1]])
    low, high, now = (number(value, 2) for value in (ratio.min(), ratio.max(), ratio.iloc[-1]))
    return TAKEAWAY(lang).format(first=first, month=last, low=low, high=high, now=now)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    both, ratio = _known(frame)
    return DESCRIPTION(lang).format(
        first=month(ratio.index[0], lang),
        month=month(ratio.index[-1], lang),
        hundred=number(100, 0),
        m2=number(both["m2"].iloc[-1], 1),
        base=number(both["base"].iloc[-1], 1),
        now=times(ratio.iloc[-1], lang),
        high_month=month(ratio.idxmax(), lang),
        high=times(ratio.max(), lang),
        low_month=month(ratio.idxmin(), lang),
        low=times(ratio.min(), lang),
    )


def draw(frame: pd.DataFrame) -> Picture:
    both, ratio = _known(frame)
    first = ratio.index[0] if len(ratio) else START
    title = INDEX.filled(first=lambda lang: month(first, lang), hundred=lambda lang: number(100, 0))
    lines = (Line(both["base"], BASE, "BOGMBASE", width=2.2), Line(both["m2"], M2, "M2SL", width=2.2))
    growth = Panel(title=title, unit="index", marks=lines, log=True, weight=3)
    against = Panel(
        title=TIMES, unit="times", marks=(Line(ratio, RATIO, "GAUGE", width=2.2),), from_zero=True, weight=2
    )
    return Picture(panels=(growth, against), shades=episodes(ratio.index), height=420)


CHART = Chart(series=MONEY, subject="money", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
