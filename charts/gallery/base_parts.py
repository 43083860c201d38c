"""What base money is made of: currency in circulation and the reserves of banks, month by month, stacked.

Not to be read as money that people can spend: reserves never leave the accounts of banks at the Fed.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Area, Line, Panel, Picture, Seam
from charts.shades import episodes
from fed.measures.money import BASE, base_parts
from fed.text import Lang, Text
from fed.wording import month, share, usd

TITLE = Text("What the monetary base is made of", "貨幣基數由什麼組成")
UNIT = Text("trillion dollars, month average", "兆美元，月平均")
CURRENCY = Text("Currency in circulation", "流通中通貨")
RESERVES = Text("Reserves of banks", "銀行準備金")
TOTAL = Text("Monetary base", "貨幣基數")
KNOWN = Text("parts to {month}", "組成公布到 {month}")
NOTE = Text(
    "Only the cash part is for you. Reserves are balances at the Fed, and only banks can pay each other with them.",
    "只有現金這一塊，是你用得到的。準備金只在聯準會的帳上，在銀行之間轉來轉去。",
)
TAKEAWAY = Text(
    "The monetary base averaged {base} in {month}: {share} of it was cash, the rest banks' reserves.",
    "{month}，貨幣基數平均是 {base}，其中 {share} 是現金，其餘是銀行準備金。",
)
TAKEAWAY_LATE = Text(
    "The monetary base averaged {base} in {month}; in {known}, where our monthly series of cash ends, {share} of it was cash.",
    "{month}，貨幣基數平均是 {base}；本站的現金月資料只到 {known}，當時現金占 {share}。",
)
TAKEAWAY_TOTAL = Text("In {month} the monetary base averaged {base}.", "{month}，貨幣基數平均為 {base}。")
DESCRIPTION = Text(
    "The base month by month from {first} to {month}, when it averaged {base}. The highest month was {peak_month}, with "
    "{peak}; the lowest, {trough_month}, with {trough}.",
    "貨幣基數，從 {first}到 {month}，每月一點，最後一個月平均為 {base}。最高的是 {peak_month}，為 {peak}；"
    "最低的是 {trough_month}，為 {trough}。",
)
PARTS = Text(
    " Its two layers are known to {known}: {currency} of currency and {reserves} of reserves; in {first} they were "
    "{first_currency} and {first_reserves}.",
    "組成公布到 {known}：流通中通貨 {currency}，銀行準備金 {reserves}；{first}則是 {first_currency}和 {first_reserves}。",
)
START = pd.Timestamp(
    2003, 1, 1
)  # where the Fed's weekly balance sheet begins on this site; before 2008 little happened


def _known(frame: pd.DataFrame) -> tuple[pd.Series, pd.DataFrame]:
    """The base and, where both are published, its parts."""
    return frame["BOGMBASE"].dropna()[START:], base_parts(frame)[START:]


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    base, parts = _known(frame)
    gaps = {"month": month(base.index[-1], lang), "base": usd(base.iloc[-1], lang)}
    if parts.empty:
        return TAKEAWAY_TOTAL(lang).format(**gaps)
    now = parts.iloc[-1]
    words = TAKEAWAY if now.name == base.index[-1] else TAKEAWAY_LATE
    part = share(now["currency"] / now.sum() * 100, lang)
    return words(lang).format(**gaps, known=month(now.name, lang), share=part)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    base, parts = _known(frame)
    peak, trough = base.idxmax(), base.idxmin()
    said = DESCRIPTION(lang).format(
        first=month(base.index[0], lang),
        month=month(base.index[-1], lang),
        base=usd(base.iloc[-1], lang),
        peak_month=month(peak, lang),
        peak=usd(base[peak], lang),
        trough_month=month(trough, lang),
        trough=usd(base[trough], lang),
    )
    if parts.empty:
        return said
    first, now = parts.iloc[0], parts.iloc[-1]
    return said + PARTS(lang).format(
        known=month(now.name, lang),
        currency=usd(now["currency"], lang),
        reserves=usd(now["reserves"], lang),
        first=month(first.name, lang),
        first_currency=usd(first["currency"], lang),
        first_reserves=usd(first["reserves"], lang),
    )


def draw(frame: pd.DataFrame) -> Picture:
    base, parts = _known(frame)
    marks = (
        Area(parts["currency"], CURRENCY, "CURRCIR"),
        Area(parts["reserves"], RESERVES, "WRESBAL"),
        Line(base, TOTAL, "BOGMBASE", width=2),
    )
    seams = ()
    if len(parts) and len(base) and base.index[-1] > parts.index[-1]:
        words = KNOWN.filled(month=lambda lang: month(parts.index[-1], lang))
        seams = (Seam(parts.index[-1].date(), before=words),)
    panel = Panel(title=UNIT, unit="usd_tn", marks=marks)
    return Picture(panels=(panel,), shades=episodes(base.index), seams=seams)


CHART = Chart(series=BASE, subject="money", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
