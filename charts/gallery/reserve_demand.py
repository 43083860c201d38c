"""Reserves against what they cost: one dot a week, how plentiful reserves are and how SOFR stands to the rate on them.

Not to be read as a law: no curve is fitted, and dealers, debt and the calendar move SOFR with reserves unchanged.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Dots, Level, Panel, Picture, Tag
from fed.episodes import DEMAND_ERAS
from fed.measures.weeks import DEMAND, reserve_demand
from fed.text import Lang, Text
from fed.wording import bp, day, share

TITLE = Text("How plentiful reserves are, and what SOFR does", "準備金多寡與 SOFR")
UNIT = Text("SOFR minus the rate on reserves, bp, median of the week", "SOFR 與準備金利率的利差，基點，每週中位數")
RATIO = Text("reserves over bank assets, %", "準備金占銀行資產，%")
NOUGHT = Text("rate on reserves", "準備金利率")
LATEST = Text("newest week", "最新一週")
COLOURS = ("ERA_1", "ERA_4", "ERA_2", "ERA_6", "ERA_3", "ERA_5")
NOTE = Text(
    "This is a cloud, not a law: debt, dealers and the calendar move SOFR too. The bend isn't always in the same place.",
    "這是一團點，不是定律：債務、交易商和日期也會影響 SOFR。轉彎的地方，每個時期不一樣。",
)
TAKEAWAY = Text(
    "In the fifth of weeks with the smallest share of reserves, SOFR was typically {low} the rate on reserves; in the fifth with the largest, {high} it.",
    "把各週依準備金占比排好，占比最低的五分之一裡，SOFR 和準備金利率相比通常{low}；最高的五分之一裡，通常{high}。",
)
NEWEST = Text(
    "In the week ending {day}, reserves were {ratio} of bank assets, and SOFR was {side} the rate on reserves.",
    "截至 {day}的一週，準備金占銀行資產 {ratio}，SOFR 和準備金利率相比{side}。",
)
ABOVE = Text("{by} above", "高 {by}")
BELOW = Text("{by} below", "低 {by}")
EQUAL = Text("level with", "持平")
DESCRIPTION = Text(
    "One dot a week, from that ending {first} to that ending {last}, with figures to {day}: reserves over bank assets, and SOFR minus the rate on reserves. "
    "The newest: {now}. Fewest reserves: {least}, in the week ending {least_day}. "
    "Most: {most}, in the one ending {most_day}.",
    "每週一個點，從截至 {first}的一週到截至 {last}的一週，資料到 {day}。橫軸是準備金占銀行資產的比率，縱軸是 SOFR 與準備金利率的利差。"
    "最新一週是 {now}。比率最低的是截至 {least_day}的一週，{least}；"
    "最高的是截至 {most_day}的一週，{most}。",
)
POINT = Text("{ratio} and {spread}", "{ratio} 與 {spread}")
WEEK = Text("week ending {day}", "截至 {day}的一週")


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    weeks = reserve_demand(frame).sort_values("ratio", kind="stable")["spread"]
    fifth = len(weeks) // 5
    if not fifth:
        return _newest(reserve_demand(frame), lang)
    return TAKEAWAY(lang).format(low=_side(weeks[:fifth].median(), lang), high=_side(weeks[-fifth:].median(), lang))


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    weeks = reserve_demand(frame)
    now, least, most = weeks.index[-1], weeks["ratio"].idxmin(), weeks["ratio"].idxmax()
    return DESCRIPTION(lang).format(
        first=day(weeks.index[0], lang),
        last=day(now, lang),
        day=day(frame.dropna(how="all").index[-1], lang),
        now=_point(weeks.loc[now], lang),
        least=_point(weeks.loc[least], lang),
        least_day=day(least, lang),
        most=_point(weeks.loc[most], lang),
        most_day=day(most, lang),
    )


def _point(week: pd.Series, lang: Lang) -> str:
    return POINT(lang).format(ratio=share(week["ratio"], lang), spread=bp(week["spread"], lang))


def _newest(weeks: pd.DataFrame, lang: Lang) -> str:
    now = weeks.iloc[-1]
    return NEWEST(lang).format(
        day=day(now.name, lang), ratio=share(now["ratio"], lang), side=_side(now["spread"], lang)
    )


def _side(spread: float, lang: Lang) -> str:
    words = EQUAL if not round(spread, 1) else ABOVE if spread > 0 else BELOW
    return words(lang).format(by=bp(abs(spread), lang))


def draw(frame: pd.DataFrame) -> Picture:
    weeks = reserve_demand(frame)
    marks = []
    for era, colour in zip(DEMAND_ERAS, COLOURS, strict=True):
        mine = weeks[weeks["era"] == era.key]
        marks.append(Dots(mine.set_index("ratio")["spread"], era.name, colour, words=_words(mine.index)))
    tags = tuple(
        Tag(float(ratio), float(spread), LATEST) for ratio, spread in weeks[["ratio", "spread"]].to_numpy()[-1:]
    )
    panel = Panel(title=UNIT, unit="bp", marks=tuple(marks), levels=(Level(0, NOUGHT),), tags=tags)
    return Picture(panels=(panel,), x="number", x_title=RATIO, x_unit="share", height=400, newest=weeks.index.max())


def _words(weeks: pd.DatetimeIndex) -> tuple[Text, ...]:
    return tuple(WEEK.filled(day=lambda lang, week=week: day(week, lang)) for week in weeks)


CHART = Chart(
    series=DEMAND, subject="reserves", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw
)
