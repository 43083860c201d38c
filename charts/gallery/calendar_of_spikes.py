"""What SOFR does on days whose strain is known long before: its typical jump by kind of day and by era.

Not to be read as a forecast: a typical jump of the past says nothing of how large the next will be.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Bars, Panel, Picture
from fed.episodes import CALENDAR_ERAS
from fed.measures.calendar import calendar_effects, calendar_summary
from fed.measures.rates import SPREAD
from fed.text import Lang, Text
from fed.wording import bp, day, number

TITLE = Text("The calendar of spikes", "日曆上的尖峰")
UNIT = Text("typical jump of SOFR, bp (median)", "SOFR 的典型跳升，基點（中位數）")
DAYS = {
    "quarter_end": Text("Quarter end", "季底"),
    "month_end": Text("Other month end", "其他月底"),
    "tax_day": Text("Tax day", "繳稅日"),
    "settlement": Text("New Treasury debt", "公債交割"),
    "other": Text("All other days", "其餘日子"),
}
COLOURS = ("ERA_1", "ERA_2", "ERA_3", "ERA_5")
NOTE = Text(
    "A jump is how much further SOFR stood from the rate on reserves than on the days around it. Each day counts once, in the first kind that fits.",
    "跳升是指，SOFR 和準備金利率的差距比前後幾天大了多少。每一天只算一次，歸到第一個符合的類別。",
)
TAKEAWAY = Text(
    "{era}: SOFR typically jumps by {quarter} at a quarter-end, against {other} on an ordinary day.",
    "{era}，SOFR 在季底通常跳升 {quarter}，普通日子是 {other}。",
)
DESCRIPTION = Text(
    "Bars by kind of day, one an era, from figures to {day}; the newest day with a jump is {last}. {era}: {kinds}.",
    "每一類日子一組長條，每個時期一根，資料到 {day}；算得出跳升的最新一天是 {last}。{era}：{kinds}。",
)
BEFORE = Text("At quarter-ends before: {eras}.", "更早時期的季底：{eras}。")
ERA = Text("{era} {jump}", "{era} {jump}")
KIND = Text("{kind} {jump} (days: {days})", "{kind} {jump}（{days} 天）")
AND = Text(", ", "、")


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    table = calendar_summary(frame).pivot(index="era", columns="kind", values="median")
    table = table.reindex(index=[era.key for era in CALENDAR_ERAS], columns=list(DAYS))
    table = table[["quarter_end", "other"]].dropna()
    if table.empty:
        return describe(frame, lang)
    names = {era.key: era.name(lang) for era in CALENDAR_ERAS}
    quarter, other = (bp(jump, lang) for jump in table.iloc[-1])
    return TAKEAWAY(lang).format(era=names[table.index[-1]], quarter=quarter, other=other)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    table, newest = calendar_summary(frame), frame.dropna(how="all").index[-1]
    *before, now = [era for era in CALENDAR_ERAS if (table["era"] == era.key).any()]
    kinds = [
        KIND(lang).format(kind=DAYS[row.kind](lang), jump=bp(row.median, lang), days=number(row.days, 0))
        for row in table[table["era"] == now.key].itertuples()
    ]
    last = day(calendar_effects(frame).index[-1], lang)
    words = {"day": day(newest, lang), "last": last, "era": now.name(lang), "kinds": AND(lang).join(kinds)}
    quarter = table[table["kind"] == "quarter_end"].set_index("era")["median"]
    eras = [
        ERA(lang).format(era=era.name(lang), jump=bp(quarter[era.key], lang)) for era in before if era.key in quarter
    ]
    said = [DESCRIPTION(lang).format(**words), *([BEFORE(lang).format(eras=AND(lang).join(eras))] if eras else [])]
    return {"en": " ", "zh-TW": ""}[lang].join(said)


def draw(frame: pd.DataFrame) -> Picture:
    table = calendar_summary(frame)
    places = {key: n for n, key in enumerate(DAYS)}
    marks = []
    for era, colour in zip(CALENDAR_ERAS, COLOURS, strict=True):
        mine = table[table["era"] == era.key]
        values = pd.Series(mine["median"].to_numpy(), index=[places[kind] for kind in mine["kind"]], dtype=float)
        marks.append(Bars(values, era.name, colour))
    panel = Panel(title=UNIT, unit="bp", marks=tuple(marks))
    newest = calendar_effects(frame).index.max()
    return Picture(panels=(panel,), x="name", x_names=tuple(DAYS.values()), height=320, newest=newest)


CHART = Chart(series=SPREAD, subject="strains", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
