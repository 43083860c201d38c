"""What the Fed owns: Treasuries, mortgage-backed securities, loans to banks, swap lines and the rest, stacked.

Not to be read as money spent or money printed: it is one side of a balance sheet, and says nothing of who holds the other.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Area, Panel, Picture
from charts.shades import episodes
from fed.measures.balance import ASSETS, assets
from fed.text import Lang, Text
from fed.wording import day, usd

TITLE = Text("What the Fed owns", "聯準會的資產")
UNIT = Text("trillion dollars, Wednesday level", "兆美元，週三餘額")
TREASURIES = Text("US Treasuries", "美國公債")
MBS = Text("Mortgage-backed securities", "不動產抵押貸款證券")
LOANS = Text("Loans to banks", "對銀行的放款")
SWAPS = Text("Swap lines", "換匯額度")
REST = Text("The rest", "其他資產")
NOTE = Text(
    "This is what the Fed bought and lent, not where the money went. “The rest” includes the emergency loans of 2008 and 2020.",
    "這裡看得到聯準會買了什麼、借出什麼，看不到錢後來去了哪裡。2008 年和 2020 年的緊急放款算在「其他資產」。",
)
TAKEAWAY = Text(
    "On {day}, the Fed owned {total}, of which {treasuries} was Treasuries.",
    "{day}，聯準會的資產有 {total}，其中美國公債占 {treasuries}。",
)
DESCRIPTION = Text(
    "Five layers. On {day}, the Fed owned {total}: {treasuries} of US Treasuries, {mortgages} of mortgage-backed securities, {loans} of loans "
    "to banks, {swaps} of swaps with foreign central banks and {rest} of other assets. The highest total up to then was {peak}, on "
    "{peak_day}; the lowest, {trough}, on {trough_day}. Loans to banks, which here are those of the discount window and of the BTFP, were largest on {loans_day}, at {loans_peak}, and swaps on {swaps_day}, at {swaps_peak}.",
    "五層相疊。{day}，聯準會資產共 {total}：美國公債 {treasuries}，不動產抵押貸款證券 {mortgages}，對銀行的放款 {loans}，"
    "借給外國央行的美元 {swaps}，其他 {rest}。到當日為止，總額最高是 {peak_day}的 {peak}，最低是 {trough_day}的 {trough}。"
    "對銀行的放款只算貼現窗口和 BTFP，兩種合計最多是 {loans_day}的 {loans_peak}；借給外國央行的，最多是 {swaps_day}的 {swaps_peak}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    now = assets(frame).iloc[-1]
    return TAKEAWAY(lang).format(
        day=day(now.name, lang),
        total=usd(now.sum(), lang),
        treasuries=usd(now["treasuries"], lang),
        lent=usd(now["loans"] + now["swaps"], lang),
    )


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    parts = assets(frame)
    total, now = parts.sum(axis=1), parts.iloc[-1]
    loans, swaps = parts["loans"], parts["swaps"]
    return DESCRIPTION(lang).format(
        day=day(now.name, lang),
        total=usd(now.sum(), lang),
        **{name: usd(amount, lang) for name, amount in now.items()},
        peak=usd(total.max(), lang),
        peak_day=day(total.idxmax(), lang),
        trough=usd(total.min(), lang),
        trough_day=day(total.idxmin(), lang),
        loans_peak=usd(loans.max(), lang),
        loans_day=day(loans.idxmax(), lang),
        swaps_peak=usd(swaps.max(), lang),
        swaps_day=day(swaps.idxmax(), lang),
    )


def draw(frame: pd.DataFrame) -> Picture:
    parts = assets(frame)
    layers = (
        Area(parts["treasuries"], TREASURIES, "TREAST"),
        Area(parts["mortgages"], MBS, "WSHOMCB"),
        Area(parts["loans"], LOANS, "WLCFLPCL"),
        Area(parts["swaps"], SWAPS, "SWPT"),
        Area(parts["rest"], REST, "WALCL"),
    )
    return Picture(panels=(Panel(title=UNIT, unit="usd_tn", marks=layers),), shades=episodes(parts.index), height=360)


CHART = Chart(series=ASSETS, subject="balance", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
