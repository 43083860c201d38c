"""The gauge day by day, and how high it must stand to be called firm or tight by its own past.

Not to be read as a forecast or an official index: it says how unusual a day was, not what comes next.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture, Tag
from charts.shades import episodes
from fed.measures.gauge import FIRM, LEVELS, SERIES, TIGHT, levels
from fed.measures.hindsight import OUTCOMES, STRAINS, strains
from fed.text import Lang, Text
from fed.wording import day, number, share

TITLE = Text("The gauge of tightness", "資金鬆緊指標")
UNIT = Text("mean score of the parts; higher is tighter", "各項分數的平均，越高越緊")
GAUGE = Text("The gauge", "指標")
FIRM_FROM = Text("Firm above this", "高於此為偏緊")
TIGHT_FROM = Text("Tight above this", "高於此為緊俏")
NOTE = Text(
    "Our own arithmetic, not an official index. It sets a day against its own past and cannot tell what comes next; its misses are told on the page about the gauge.",
    "這是本站自己的算法，不是官方指數。它只拿當天和自己的過去比，說不出接下來會怎樣；失準的幾次，列在鬆緊指標那一頁。",
)
TAKEAWAY = Text(
    "On {day} the gauge stood at {now}, which is {level}: firm began at {firm}, tight at {tight}.",
    "{day}，指標是 {now}，屬於{level}；以當天的標準，高於 {firm} 算偏緊，高於 {tight} 算緊俏。",
)
DESCRIPTION = Text(
    "The gauge from {first} to {day}, when its parts were on average tighter than on {now} of their own days ({level}). It was highest on {most_day}, at {most}, and lowest on {least_day}, at {least}. "
    "By the levels of each day it was tight on {share} of all days.",
    "指標從 {first}畫到 {day}；最後一天，各項平均比自己過去 {now} 的日子緊（{level}）。最高是 {most_day}的 {most}，最低是 {least_day}的 {least}。"
    "以每一天當時的標準，有 {share} 的日子屬於緊俏。",
)
RECORD = Text("At strains that are known: {strains}.", "已知的幾次緊張，指標的表現：{strains}。")
STRAIN = Text("{name} {outcome}", "{name}（{outcome}）")
AND = Text(", ", "、")


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    now = levels(frame).iloc[-1]
    figures = {name: number(now[name], 1) for name in (FIRM.key, TIGHT.key)}
    return TAKEAWAY(lang).format(
        day=day(now.name, lang), now=number(now["gauge"], 1), level=_level(now, lang), **figures
    )


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    table = levels(frame)
    gauge, now = table["gauge"], table.iloc[-1]
    names = {one.key: one.name(lang) for one in STRAINS}
    told = [
        STRAIN(lang).format(name=names[row.key], outcome=OUTCOMES[row.outcome](lang))
        for row in strains(frame).itertuples()
    ]
    words = DESCRIPTION(lang).format(
        first=day(gauge.index[0], lang),
        day=day(now.name, lang),
        now=share(now["gauge"], lang),
        level=_level(now, lang),
        most=number(gauge.max(), 1),
        most_day=day(gauge.idxmax(), lang),
        least=number(gauge.min(), 1),
        least_day=day(gauge.idxmin(), lang),
        share=share((table["level"] == TIGHT.key).mean() * 100, lang),
    )
    more = [RECORD(lang).format(strains=AND(lang).join(told))] if told else []
    return {"en": " ", "zh-TW": ""}[lang].join([words, *more])


def _level(now: pd.Series, lang: Lang) -> str:
    return next(level.name(lang) for level in LEVELS if level.key == now["level"])


def draw(frame: pd.DataFrame) -> Picture:
    table = levels(frame)
    marks = (
        Line(table["gauge"], GAUGE, "GAUGE", width=1.5),
        Line(table[FIRM.key], FIRM_FROM, "DFEDTARU", dash="dot", width=1.6),
        Line(table[TIGHT.key], TIGHT_FROM, "INK", dash="dash", width=1.6),
    )
    days = {one: table["gauge"][pd.Timestamp(one.start) : pd.Timestamp(one.end)] for one in STRAINS}
    tags = tuple(Tag(gauge.idxmax(), gauge.max(), one.name) for one, gauge in days.items() if len(gauge))
    panel = Panel(title=UNIT, unit="index", marks=marks, tags=tags, from_nought=True)
    return Picture(panels=(panel,), shades=episodes(table.index), height=340)


CHART = Chart(series=SERIES, title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
