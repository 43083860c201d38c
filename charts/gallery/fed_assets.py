"""What the Fed owns: Treasuries, mortgage-backed securities and the rest, stacked.

Not to be read as money spent or money printed: it is one side of a balance sheet, and says nothing of who holds the other.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Area, Panel, Picture
from charts.shades import episodes
from fed.measures.amounts import other_assets
from fed.text import Lang, Text
from fed.wording import day, usd

TITLE = Text("What the Fed owns", "聯準會的資產")
UNIT = Text("trillion dollars, Wednesday level", "兆美元，週三餘額")
TREASURIES = Text("US Treasuries", "美國公債")
MBS = Text("Mortgage-backed securities", "不動產抵押貸款證券")
REST = Text("Loans and everything else", "放款與其他資產")
NOTE = Text(
    "One side of a balance sheet: it shows what the Fed bought, not where the money it paid with went.",
    "這只是資產負債表的一邊：看得到聯準會買了什麼，看不到付出去的錢流到哪裡。",
)
TAKEAWAY = Text(
    "On {day} the Fed owned {total}; {treasuries} of it were US Treasuries.",
    "{day}，聯準會資產共 {total}，其中美國公債 {treasuries}。",
)
DESCRIPTION = Text(
    "On {day} the Fed owned {total}: {treasuries} of US Treasuries, {mbs} of mortgage-backed securities and {rest} of "
    "everything else. The highest level up to then was {peak}, on {peak_day}; the lowest, {trough}, on {trough_day}.",
    "{day}，聯準會資產共 {total}：美國公債 {treasuries}，不動產抵押貸款證券 {mbs}，其他 {rest}。"
    "到當日為止，最高是 {peak_day}的 {peak}，最低是 {trough_day}的 {trough}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    now = frame.dropna().iloc[-1]
    return TAKEAWAY(lang).format(
        day=day(now.name, lang), total=usd(now["WALCL"], lang), treasuries=usd(now["TREAST"], lang)
    )


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    total = frame.dropna()["WALCL"]  # days on which all three are known
    now = total.index[-1]
    return DESCRIPTION(lang).format(
        day=day(now, lang),
        total=usd(total[now], lang),
        treasuries=usd(frame["TREAST"][now], lang),
        mbs=usd(frame["WSHOMCB"][now], lang),
        rest=usd(other_assets(frame)[now], lang),
        peak=usd(total.max(), lang),
        peak_day=day(total.idxmax(), lang),
        trough=usd(total.min(), lang),
        trough_day=day(total.idxmin(), lang),
    )


def draw(frame: pd.DataFrame) -> Picture:
    frame = frame.dropna()
    layers = (
        Area(frame["TREAST"], TREASURIES, "TREAST"),
        Area(frame["WSHOMCB"], MBS, "WSHOMCB"),
        Area(other_assets(frame), REST, "WALCL"),
    )
    return Picture(panels=(Panel(title=UNIT, unit="usd_tn", marks=layers),), shades=episodes(frame.index))


CHART = Chart(
    series=("WALCL", "TREAST", "WSHOMCB"), title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw
)
