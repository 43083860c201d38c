"""SOFR and its sister TGCR, both minus the rate on reserves, over the last two years that both have.

Not to be read as two opinions of one thing: TGCR is the tri-party part of SOFR, where money funds lend to dealers, and the gap
between them is about what a dealer earns by passing the cash on.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Level, Line, Panel, Picture
from fed.measures.rates import sofr_spread, tgcr_spread
from fed.text import Lang, Text
from fed.wording import bp, day, days

TITLE = Text("SOFR and TGCR, minus the rate on reserves", "SOFR、TGCR 與準備金利率的利差")
UNIT = Text("basis points; zero is the rate on reserves", "基點，零是準備金利率")
GAP_UNIT = Text("SOFR minus TGCR, basis points", "SOFR 與 TGCR 的利差，基點")
SOFR = Text("SOFR: three kinds of repo", "SOFR：三種附買回")
TGCR = Text("TGCR: tri-party alone", "TGCR：只有三方附買回")
GAP = Text("SOFR minus TGCR", "SOFR 與 TGCR 的利差")
EVEN = Text("zero", "零")
NOTE = Text(
    "TGCR is what money funds earn from dealers; SOFR adds what dealers earn when they lend on. A gap between the two isn't strain, but weeks of both above zero are.",
    "TGCR 是貨幣市場基金借錢給交易商的利率，SOFR 還包括交易商再借出去的部分。兩者有差距不算吃緊，兩條線連續幾週都在零以上才算。",
)
TAKEAWAY = Text(
    "Over the {all} to {last}, SOFR was above the rate on reserves on {sofr}, TGCR on {tgcr}.",
    "截至 {last}，有資料的 {all}裡，SOFR 有 {sofr}高於準備金利率，TGCR 有 {tgcr}。",
)
DESCRIPTION = Text(
    "Two lines, day by day, over zero, the rate on reserves. On {last}, the last day that both have, SOFR was at {sofr} and TGCR at {tgcr}. "
    "SOFR was highest on {sofr_day}, at {sofr_peak}; TGCR on {tgcr_day}, at {tgcr_peak}. Below them, SOFR minus TGCR: at most {gap_peak}, on {gap_day}; it was negative on {under}.",
    "兩條線，每天一點，零就是準備金利率。兩者都有資料的最後一天是 {last}，SOFR 是 {sofr}，TGCR 是 {tgcr}。"
    "SOFR 最高是 {sofr_day}的 {sofr_peak}，TGCR 最高是 {tgcr_day}的 {tgcr_peak}。下方是 SOFR 與 TGCR 的利差：最多 {gap_peak}，在 {gap_day}；{under}低於零。",
)
NO_DAY = Text("no day", "沒有一天")
YEARS = pd.DateOffset(years=2)


def _spreads(frame: pd.DataFrame) -> pd.DataFrame:
    """Both distances on the days that have both, over the two years to the last of them."""
    both = pd.DataFrame({"SOFR": sofr_spread(frame), "TGCRRATE": tgcr_spread(frame)}).dropna()
    return both[both.index > both.index[-1] - YEARS] if len(both) else both


def _gap(both: pd.DataFrame) -> pd.Series:
    return (both["SOFR"] - both["TGCRRATE"]).round(1)


def _on_days(count: int, lang: Lang) -> str:
    return days(count, lang) if count else NO_DAY(lang)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    both = _spreads(frame)
    return TAKEAWAY(lang).format(
        last=day(both.index[-1], lang),
        tgcr=_on_days((both["TGCRRATE"] > 0).sum(), lang),
        sofr=_on_days((both["SOFR"] > 0).sum(), lang),
        all=days(len(both), lang),
    )


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    both = _spreads(frame)
    gap = _gap(both)
    peaks = {
        f"{name}_{what}": words
        for name, column in (("sofr", both["SOFR"]), ("tgcr", both["TGCRRATE"]), ("gap", gap))
        for what, words in (("day", day(column.idxmax(), lang)), ("peak", bp(column.max(), lang)))
    }
    return DESCRIPTION(lang).format(
        last=day(both.index[-1], lang),
        sofr=bp(both["SOFR"].iloc[-1], lang),
        tgcr=bp(both["TGCRRATE"].iloc[-1], lang),
        under=_on_days((gap < 0).sum(), lang),
        **peaks,
    )


def draw(frame: pd.DataFrame) -> Picture:
    both = _spreads(frame)
    lines = (Line(both["SOFR"], SOFR, "SOFR", width=1.6), Line(both["TGCRRATE"], TGCR, "TGCRRATE", width=1.6))
    levels = (Level(0, EVEN),) if len(both) else ()
    panels = (
        Panel(title=UNIT, unit="bp", marks=lines, levels=levels, weight=2),
        Panel(title=GAP_UNIT, unit="bp", marks=(Line(_gap(both), GAP, "GAUGE", width=1.4),), from_zero=True),
    )
    return Picture(panels=panels, height=420)


CHART = Chart(
    series=("SOFR", "TGCRRATE", "IOER", "IORB"),
    subject="repo",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
