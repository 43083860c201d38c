"""September 2019, day by day: SOFR and its most expensive dollars against the rates that should have held, and what the Fed lent.

Not to be read as the work of one cause: taxes, new Treasuries to pay for and few reserves met in the same two days.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Band, Line, Panel, Picture, Spikes
from fed.text import Lang, Text
from fed.wording import billions, day, percent, points

TITLE = Text("The repo market in September 2019, day by day", "2019 年 9 月的附買回市場，逐日看")
UNIT = Text("percent a year", "年利率，%")
CLOSER = Text("close-up: rates the Fed sets or steers, percent a year", "放大看：聯準會訂定或調控的利率，年利率，%")
LENT_UNIT = Text("lent by the Fed overnight in repo, billion dollars", "聯準會以附買回隔夜放出的現金，億美元")
RANGE = Text("Target range", "目標區間")
EDGES = (Text("Bottom of the range", "區間下限"), Text("Top of the range", "區間上限"))
IOER = Text("Rate on excess reserves (IOER)", "超額準備金利率（IOER）")
ON_RRP = Text("Overnight reverse repo (ON RRP)", "隔夜附賣回（ON RRP）利率")
EFFR = Text("Federal funds rate (EFFR)", "有效聯邦資金利率（EFFR）")
TOP = Text("SOFR, ninety-ninth percentile", "SOFR 第九十九百分位數")
SOFR = Text("SOFR", "擔保隔夜融資利率（SOFR）")
LENT = Text("Overnight repo of the Fed", "聯準會隔夜附買回")
NOTE = Text(
    "There was no single cause: a tax day, new Treasuries to pay for and few reserves came together. The Fed's longer loans aren't shown.",
    "原因不只一個：繳稅日、新公債要付款、準備金又偏少，全碰在一起。聯準會期限較長的放款沒有畫出來。",
)
ABOVE = Text(
    "On {day}, SOFR reached {peak}{most_expensive}.",
    "{day}，SOFR 升到 {peak}{most_expensive}。",
)
DEAREST = Text(
    "; the most expensive percent of the money cost {top} or more",
    "；最貴的百分之一資金，利率在 {top} 以上",
)
WITHIN = Text(
    "From {first} to {last}, SOFR never rose above the target range; it was highest on {day}, at {peak}.",
    "{first}到 {last}，SOFR 沒有高於目標區間；最高是 {day}的 {peak}。",
)
BARE = Text("On {day}, SOFR reached {peak}.", "{day}，SOFR 來到 {peak}。")
DESCRIPTION = Text(
    "Rates day by day from {first} to {last}, when SOFR was {now}. Its highest day was {day}, at {peak}{most_expensive}.",
    "從 {first}到 {last}逐日畫出利率，最後一天 SOFR 是 {now}。最高的一天是 {day}，為 {peak}{most_expensive}。",
)
LIMITS = Text(
    " The target range on {day} was {bottom} to {top}.",
    "{day}的目標區間是 {bottom} 到 {top}。",
)
FUNDS = Text(
    " The federal funds rate was highest on {day}, at {rate}, with the top of the range at {top}.",
    "有效聯邦資金利率最高是 {day}的 {rate}，當天區間上限是 {top}。",
)
LENDING = Text(
    " The Fed lent cash in overnight repo from {first} on, most of all on {day}: {amount}.",
    "聯準會從 {first}起以隔夜附買回放出現金，最多的是 {day}的 {amount}。",
)
START, END = pd.Timestamp(2019, 8, 26), pd.Timestamp(2019, 10, 15)


def _window(frame: pd.DataFrame) -> pd.DataFrame:
    """The weekdays of those weeks, up to what is known; none before SOFR is known for two of them."""
    cut = frame[(frame.index >= START) & (frame.index <= END) & (frame.index.day_of_week < 5)]
    return cut if cut["SOFR"].count() > 1 else cut[:0]


def _limits(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[["DFEDTARL", "DFEDTARU"]].dropna()


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    frame = _window(frame)
    over = ((frame["SOFR"] - frame["DFEDTARU"]) * 100).dropna()
    sofr = frame["SOFR"].dropna()
    if over.empty:
        return BARE(lang).format(day=day(sofr.idxmax(), lang), peak=percent(sofr.max(), lang))
    broke_out = over.max() > 0
    when = over.idxmax() if broke_out else sofr.idxmax()
    return (ABOVE if broke_out else WITHIN)(lang).format(
        first=day(sofr.index[0], lang),
        last=day(sofr.index[-1], lang),
        day=day(when, lang),
        peak=percent(sofr[when], lang),
        over=points(over.max(), lang),
        most_expensive=_most_expensive(frame["SOFR99"].get(when), lang),
    )


def _most_expensive(top: float | None, lang: Lang) -> str:
    return "" if pd.isna(top) else DEAREST(lang).format(top=percent(top, lang))


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    frame = _window(frame)
    sofr, funds, lent = frame["SOFR"].dropna(), frame[["EFFR", "DFEDTARU"]].dropna(), frame["RPONTTLD"].dropna()
    limits = _limits(frame)
    said = DESCRIPTION(lang).format(
        first=day(sofr.index[0], lang),
        last=day(sofr.index[-1], lang),
        now=percent(sofr.iloc[-1], lang),
        day=day(sofr.idxmax(), lang),
        peak=percent(sofr.max(), lang),
        most_expensive=_most_expensive(frame["SOFR99"][sofr.idxmax()], lang),
    )
    if len(limits):
        bottom, top = (percent(rate, lang) for rate in limits.iloc[-1])
        said += LIMITS(lang).format(day=day(limits.index[-1], lang), bottom=bottom, top=top)
    if len(funds):
        when = funds["EFFR"].idxmax()
        rate, top = (percent(rate, lang) for rate in funds.loc[when])
        said += FUNDS(lang).format(day=day(when, lang), rate=rate, top=top)
    if len(lent):
        most = {"day": day(lent.idxmax(), lang), "amount": billions(lent.max(), lang)}
        said += LENDING(lang).format(first=day(lent.index[0], lang), **most)
    return said


def draw(frame: pd.DataFrame) -> Picture:
    frame = _window(frame)
    limits = _limits(frame)
    target = Band(limits["DFEDTARL"], limits["DFEDTARU"], RANGE, EDGES, "RANGE", steps=True)
    repo = (
        target,
        Line(frame["SOFR99"], TOP, "SOFR", dash="dot", width=1.6),
        Line(frame["SOFR"], SOFR, "SOFR", width=2),
    )
    held = (
        target,
        Line(frame["IOER"], IOER, "IOER", dash="dash", steps=True, width=2),
        Line(frame["RRPONTSYAWARD"], ON_RRP, "RRPONTSYAWARD", dash="dot", steps=True, width=2),
        Line(frame["EFFR"], EFFR, "EFFR", width=2),
    )
    lent = Spikes(frame["RPONTTLD"], LENT, "RPONTTLD")
    panels = (
        Panel(title=UNIT, unit="percent", marks=repo, weight=2),
        Panel(title=CLOSER, unit="percent", marks=held, weight=1.4),
        Panel(title=LENT_UNIT, unit="usd_bn", marks=(lent,)),
    )
    return Picture(panels=panels, height=540)


CHART = Chart(
    series=("SOFR", "SOFR99", "EFFR", "DFEDTARL", "DFEDTARU", "IOER", "RRPONTSYAWARD", "RPONTTLD"),
    subject="strains",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
