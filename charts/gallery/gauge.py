"""The score of the gauge day by day, and below it the one line that anyone can draw.

Not to be read as a forecast or an official index: it says how unusual a day was, not what comes next.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Dots, Level, Line, Panel, Picture
from charts.shades import episodes
from fed.measures.gauge import LEVELS, OPEN, PARTS, SERIES, TIGHT, dated, frozen, levels, naive, trading_days
from fed.measures.hindsight import RECORD, strain_days
from fed.text import Lang, Text
from fed.wording import bp, day, days, listed, number, share

TITLE = Text("The score of the lights, and a simple line", "三盞燈的總分，以及簡單的一條線")
GAUGE = Text("The score", "總分")
GAUGE_UNIT = Text("The score, at most a hundred; higher is tighter", "總分，滿分一百，越高越緊")
NAIVE = Text("SOFR minus the rate on reserves, middle of five days", "SOFR 與準備金利率的利差，五日中位數")
NAIVE_UNIT = Text("The simple line, in basis points", "簡單的一條線，以基點計")
STRAINS = Text("Days of strain", "吃緊的日子")
AT_RESERVES = Text("at the rate on reserves", "等於準備金利率")
NOTE = Text(
    "Our own arithmetic, not an official index, and no forecast. The score says how many of a hundred earlier days were less tight, on average over three parts.",
    "這是本站自己算的，不是官方指數，也不是預測。總分說的是，三個部分平均下來，過去每一百天有幾天比當天寬鬆。",
)
TAKEAWAY = Text(
    "On {day}, the score was {now} ({level}) and the simple line was at {naive}.",
    "{day}，總分是 {now}（{level}），簡單的那條線是 {naive}。",
)
FROZEN = Text(
    "Still waiting for new figures: {parts}.",
    "還在等新數字的有：{parts}。",
)
STILL = Text("{name} (since {day})", "{name}（{day}）")
SILENT = Text(
    "It has been silent since: a part had no new figure for three weeks.",
    "此後不再計算，因為有項目三週沒有新數字。",
)
ONLY_NAIVE = Text(
    "On {day}, the simple line was at {naive}; the score asks for a year of figures.",
    "{day}，簡單的那條線是 {naive}；總分要有一年的數字才算得出來。",
)
DESCRIPTION = Text(
    "Two pictures, one above the other. The score from {first} to {day}, where it ends at {now} ({level}); highest on {most_day}, at {most}, lowest on {least_day}, at {least}. "
    "On {tight} of all days, at least two lights had been on for most of three weeks. The line below ends on {naive_day} at {naive} and was above zero on {above} of its days.",
    "上下兩張圖。上面是總分，從 {first}畫到 {day}，最後是 {now}（{level}）；最高是 {most_day}的 {most}，最低是 {least_day}的 {least}，"
    "有 {tight} 的日子，之前三週多半至少亮著兩盞燈。下面那條線畫到 {naive_day}，最後是 {naive}，有 {above} 的日子大於零。",
)
MARKED = Text("Dots mark {count} of strain.", "圓點標出吃緊的日子，共 {count}。")


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    table, simple = levels(frame), naive(frame)
    if table.empty:
        return ONLY_NAIVE(lang).format(day=day(simple.index[-1], lang), naive=bp(simple.iloc[-1], lang))
    now = table.index[-1]
    said = [
        TAKEAWAY(lang).format(
            day=day(now, lang),
            now=number(table["gauge"].iloc[-1], 1),
            level=_level(table, lang),
            naive=bp(simple[:now].iloc[-1], lang),
        )
    ]
    still, of = frozen(frame).loc[now], dated(frame).loc[now]
    if still.any():
        parts = [STILL(lang).format(name=one.name(lang), day=day(of[one.key], lang)) for one in PARTS if still[one.key]]
        said.append(FROZEN(lang).format(parts=listed(parts, lang)))
    if trading_days(frame)[-1] > now:
        said.append(SILENT(lang))
    return _joined(said, lang)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    table, simple = levels(frame), naive(frame)
    if table.empty:
        return takeaway(frame, lang)
    gauge, strains = table["gauge"], strain_days(frame)
    words = DESCRIPTION(lang).format(
        first=day(gauge.index[0], lang),
        day=day(gauge.index[-1], lang),
        now=number(gauge.iloc[-1], 1),
        level=_level(table, lang),
        most=number(gauge.max(), 1),
        most_day=day(gauge.idxmax(), lang),
        least=number(gauge.min(), 1),
        least_day=day(gauge.idxmin(), lang),
        tight=share((table["level"] == TIGHT.key).mean() * 100, lang),
        naive=bp(simple.iloc[-1], lang),
        naive_day=day(simple.index[-1], lang),
        above=share((simple > 0).mean() * 100, lang),
    )
    return _joined([words, *([MARKED(lang).format(count=days(len(strains), lang))] if len(strains) else [])], lang)


def _level(table: pd.DataFrame, lang: Lang) -> str:
    return next(level.name(lang) for level in (*LEVELS, OPEN) if level.key == table["level"].iloc[-1])


def _joined(said: list[str], lang: Lang) -> str:
    return {"en": " ", "zh-TW": ""}[lang].join(said)


def draw(frame: pd.DataFrame) -> Picture:
    gauge, simple = levels(frame)["gauge"], naive(frame)
    strains = strain_days(frame).index
    upper = Panel(
        title=GAUGE_UNIT,
        unit="index",
        marks=(Line(gauge, GAUGE, "GAUGE", width=1.5), Dots(gauge.reindex(strains), STRAINS, "DFEDTARU", size=4)),
        from_zero=True,
        short=GAUGE,
    )
    lower = Panel(
        title=NAIVE_UNIT,
        unit="bp",
        marks=(Line(simple, NAIVE, "SOFR", width=1.5), Dots(simple.reindex(strains), STRAINS, "DFEDTARU", size=4)),
        levels=(Level(0, AT_RESERVES),),
        short=NAIVE,
    )
    return Picture(panels=(upper, lower), shades=episodes(simple.index), height=480)


CHART = Chart(
    series=tuple(dict.fromkeys((*SERIES, *RECORD))),
    subject="strains",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
