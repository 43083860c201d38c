"""How fresh each series is: its newest day, one row a series, the freshest on top.

Not to be read as a fault where a dot stands back: FRED dates a month or a quarter by its first day and gets it weeks later.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Dots, Panel, Picture
from fed.figures import once
from fed.text import Lang, Text
from fed.wording import day, number

TITLE = Text("How fresh each series is", "每個序列更新到哪一天")
AXIS = Text("FRED id, newest day", "FRED 代碼與最新一天")
NOTE = Text(
    "FRED dates a month or a quarter by its first day, so those dots sit further left even when nothing is late.",
    "FRED 用月初或季初那一天標示整月或整季，所以這些點會偏左，不代表資料遲了。",
)
# How often a series comes: up to so many days from one figure to the next.
RHYTHMS = (
    (4, Text("Daily", "每日"), "ERA_3"),
    (14, Text("Weekly", "每週"), "ERA_1"),
    (62, Text("Monthly", "每月"), "ERA_5"),
    (366, Text("Quarterly", "每季"), "ERA_4"),
)
STEPS = 60  # the newest figures, by which its rhythm is told
WINDOW = pd.DateOffset(months=15)
TAKEAWAY = Text(
    "{fresh} of {all} series reach the newest day, {day}; the furthest behind on the chart is {oldest}, at {oldest_day}.",
    "{all} 個序列裡，{fresh} 個更新到最近的 {day}；圖上最舊的是 {oldest}，停在 {oldest_day}。",
)
ALIKE = Text("Of {all} series all that are drawn reach {day}.", "{all} 個序列中，圖上的全都到 {day}。")
DESCRIPTION = Text(
    "One dot a series, at its newest day. The newest day of all is {day}.",
    "每個序列一個點，標在它最新的一天；全部之中最新的是 {day}。",
)
GROUP = Text(
    "{name} ({count}): from {oldest}, {oldest_day}, to {newest}, {newest_day}.",
    "{name}（{count} 個）：最舊是 {oldest}，{oldest_day}；最新是 {newest}，{newest_day}。",
)
SAME = Text("{name} ({count}): {newest_day}.", "{name}（{count} 個）：{newest_day}。")
LEFT = Text("Too far back to be drawn, most likely ended: {gone}.", "太舊而沒畫在圖上、多半已停止發布的：{gone}。")
ENDED = Text("{id} ({day})", "{id}（{day}）")
ENTRY = Text("{id}: {day}", "{id}：{day}")
AND = Text(", ", "、")


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    drawn = _drawn(frame)
    last, oldest = drawn.iloc[0], drawn.index[-1]
    words = {"all": number(len(_newest(frame)), 0), "fresh": number((drawn == last).sum(), 0), "day": day(last, lang)}
    if drawn[oldest] == last:
        return ALIKE(lang).format(**words)
    return TAKEAWAY(lang).format(**words, oldest=oldest, oldest_day=day(drawn[oldest], lang))


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    drawn, newest = _drawn(frame), _newest(frame)
    said = [DESCRIPTION(lang).format(day=day(drawn.iloc[0], lang))]
    for name, _, days in _groups(frame):
        oldest, freshest = days.index[-1], days.index[0]
        words = {"newest": freshest, "newest_day": day(days.iloc[0], lang), "count": number(len(days), 0)}
        words |= {"oldest": oldest, "oldest_day": day(days.iloc[-1], lang), "name": name(lang)}
        said.append((GROUP if days.nunique() > 1 else SAME)(lang).format(**words))
    gone = [ENDED(lang).format(id=id, day=day(newest[id], lang)) for id in newest.index if id not in drawn.index]
    if gone:
        said.append(LEFT(lang).format(gone=AND(lang).join(gone)))
    return {"en": " ", "zh-TW": ""}[lang].join(said)


@once
def _newest(frame: pd.DataFrame) -> pd.Series:
    """The newest day of each series, the freshest first; by a single figure no rhythm can be told, so it takes two."""
    days = {id: frame[id].last_valid_index() for id in frame if frame[id].count() > 1}
    return pd.to_datetime(pd.Series(days, dtype=object)).sort_values(ascending=False, kind="stable")


def _drawn(frame: pd.DataFrame) -> pd.Series:
    newest = _newest(frame)
    return newest[newest >= newest.max() - WINDOW]


@once
def _groups(frame: pd.DataFrame) -> list[tuple[Text, str, pd.Series]]:
    """The drawn series by how often they come, told by the usual step of their own days."""
    drawn = _drawn(frame)
    steps = pd.Series(
        {id: frame[id].dropna().index[-STEPS - 1 :].to_series().diff().dt.days.median() for id in drawn.index}
    )
    groups, least = [], 0
    for most, name, colour in RHYTHMS:
        mine = drawn[(steps > least) & (steps <= most)]
        least = most
        if len(mine):
            groups.append((name, colour, mine))
    return groups


def draw(frame: pd.DataFrame) -> Picture:
    rows = list(_drawn(frame).index)
    marks = tuple(_dots(name, colour, days, rows) for name, colour, days in _groups(frame))
    panel = Panel(title=AXIS, unit="row", marks=marks, rows=tuple(Text(id, id) for id in rows))
    return Picture(panels=(panel,), height=40 + 17 * len(rows))


def _dots(name: Text, colour: str, days: pd.Series, rows: list[str]) -> Dots:
    values = pd.Series([float(rows.index(id)) for id in days.index], index=pd.DatetimeIndex(days)).sort_index(
        kind="stable"
    )
    ids = [rows[int(row)] for row in values]
    words = tuple(
        ENTRY.filled(id=lambda lang, id=id: id, day=lambda lang, when=when: day(when, lang))
        for id, when in zip(ids, values.index, strict=True)
    )
    return Dots(values, name, colour, words=words, size=8)


CHART = Chart(series=(), subject="record", title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
