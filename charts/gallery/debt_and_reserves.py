"""Federal debt, reserves, and how many times the one is the other, since the Fed pays interest on reserves.

Not to be read as reserves that ought to grow with debt: nobody has to hold reserves against Treasuries.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture, Tag
from charts.shades import episodes
from fed.events import EVENT
from fed.measures import amounts
from fed.measures.balance import hardly
from fed.text import Lang, Text
from fed.wording import day, times, usd

TITLE = Text("Federal debt and reserves", "聯邦政府債務與準備金")
DEBT_UNIT = Text("federal debt, trillion dollars, end of quarter", "聯邦政府債務，兆美元，季底餘額")
RESERVES_UNIT = Text("reserves, trillion dollars, week average", "準備金，兆美元，週平均")
TIMES_UNIT = Text(
    "how many times reserves the debt is, end of quarter",
    "債務是準備金的幾倍，季底",
)
DEBT = Text("Federal debt", "聯邦政府債務")
RESERVES = Text("Reserve balances", "準備金餘額")
TIMES = Text("Debt over reserves", "債務除以準備金")
NOTE = Text(
    "Nobody has to hold reserves against Treasuries. But buyers of Treasuries borrow in repo, so more debt may mean that the market wants more cash.",
    "沒有人規定買公債要備多少準備金。不過買公債的人常用附買回借錢，債務變多，市場可能就需要更多現金。",
)
TAKEAWAY = Text(
    "On {day}, federal debt was {now} reserves{than}.",
    "{day}，聯邦政府債務是準備金的 {now}{than}。",
)
MORE = Text(
    ", up from {then} on {then_day}, after repo rates had spiked",
    "，高於 {then_day}的 {then}，那時附買回利率剛飆高過",
)
LESS = Text(
    ", down from {then} on {then_day}, after repo rates had spiked",
    "，低於 {then_day}的 {then}，那時附買回利率剛飆高過",
)
SAME = Text(
    ", about the same as on {then_day} ({then}), after repo rates had spiked",
    "，和 {then_day}差不多（{then}），那時附買回利率剛飆高過",
)
SPIKE = pd.Timestamp(2019, 9, 30)
SPIKE_WORDS = Text("September 2019", "2019 年 9 月")
DESCRIPTION = Text(
    "Three lines, one under the other, from {first}. On {day}, federal debt was {debt}. Reserves, in the week ending {week}, were {reserves}. "
    "Debt over reserves on {both}: {now}; highest, {most} on {most_day}; lowest, {least} on {least_day}.",
    "三條線上下排列，自 {first}起。{day}，聯邦政府債務是 {debt}。截至 {week}的一週，準備金是 {reserves}。"
    "債務除以準備金，{both}是 {now}；最高是 {most_day}的 {most}，最低是 {least_day}的 {least}。",
)
PART = Text("On {day}, {name}: {now}.", "{day}，{name}是 {now}。")


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    debt, _, over = _lines(frame)
    if over.empty:
        return describe(frame, lang)
    than = ""
    if SPIKE in over.index and over.index[-1] > SPIKE:
        average, level = (round(line.iloc[-1], 2) - round(line[SPIKE], 2) for line in (over, _over_level(frame, over)))
        words = SAME if hardly(level, average) else MORE if average > 0 else LESS
        than = words(lang).format(then=times(over[SPIKE], lang), then_day=day(SPIKE, lang))
    return TAKEAWAY(lang).format(day=day(over.index[-1], lang), now=times(over.iloc[-1], lang), than=than)


def _over_level(frame: pd.DataFrame, over: pd.Series) -> pd.Series:
    """The same by the level of the Wednesday; by the average where that is missing, so that a sign asks both where it can."""
    level = amounts.debt_over_reserves(frame.assign(WRESBAL=frame["WRBWFRBL"]))
    return level.reindex(over.index).fillna(over)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    debt, reserves, over = _lines(frame)
    if over.empty:
        there = [(name, line) for name, line in ((DEBT, debt), (RESERVES, reserves)) if len(line)]
        said = [
            PART(lang).format(day=day(line.index[-1], lang), name=name(lang), now=usd(line.iloc[-1], lang))
            for name, line in there
        ]
        return {"en": " ", "zh-TW": ""}[lang].join(said)
    return DESCRIPTION(lang).format(
        first=day(reserves.index[0], lang),
        day=day(debt.index[-1], lang),
        debt=usd(debt.iloc[-1], lang),
        week=day(reserves.index[-1], lang),
        reserves=usd(reserves.iloc[-1], lang),
        both=day(over.index[-1], lang),
        now=times(over.iloc[-1], lang),
        most=times(over.max(), lang),
        most_day=day(over.idxmax(), lang),
        least=times(over.min(), lang),
        least_day=day(over.idxmin(), lang),
    )


def _lines(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Debt on the last days of quarters, reserves week by week, and the one over the other, since reserves earn interest."""
    since, last = pd.Timestamp(EVENT["ioer_begins"].day), frame.index.max()
    debt, over = amounts.debt(frame), amounts.debt_over_reserves(frame)
    return debt[since:last], frame["WRESBAL"].dropna()[since:], over[:last]


def draw(frame: pd.DataFrame) -> Picture:
    debt, reserves, over = _lines(frame)
    tags = tuple(Tag(when, over[when], SPIKE_WORDS) for when in over.index if when == SPIKE)
    panels = (
        Panel(title=DEBT_UNIT, unit="usd_tn", marks=(Line(debt, DEBT, "GFDEBTN", width=2.2),), from_zero=True),
        Panel(title=RESERVES_UNIT, unit="usd_tn", marks=(Line(reserves, RESERVES, "WRESBAL"),), from_zero=True),
        Panel(title=TIMES_UNIT, unit="times", marks=(Line(over, TIMES, "INK", width=2.2),), tags=tags, from_zero=True),
    )
    return Picture(panels=panels, shades=episodes(reserves.index), height=460)


CHART = Chart(
    series=(*amounts.DEBT, "WRBWFRBL"),
    subject="money",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
