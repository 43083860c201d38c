"""The three warning lights and the banks' reserves, one under the other, each in its own unit and with its anchor.

Not to be read as independent alarms: what makes cash expensive against bonds makes it expensive without them too.
"""

from functools import partial

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Level, Line, Mark, Panel, Picture
from charts.shades import episodes
from fed.events import EVENT
from fed.measures.gauge import PARTS, SERIES, START, Part
from fed.measures.rates import BELOW_TOP, below_top
from fed.text import Lang, Text
from fed.wording import COMMA, day, say

TITLE = Text("The three lights since 2018, and the banks' reserves", "2018 年以來的三盞燈，以及銀行的準備金")
TOP = Text("Top of the target range", "目標區間上限")
UNITS = {
    "bp": Text("{name}, in basis points", "{name}，以基點計"),
    "usd_bn": Text("{name}, in billion dollars", "{name}，以億美元計"),
    "share": Text("{name}, in percent; low is tight", "{name}，以百分比計，越低越緊"),
}
ANCHORS = {
    "bp": Text("at the rate on reserves", "等於準備金利率"),
    "usd_bn": Text("below this, mostly tests", "比這少，多半是測試"),
}
COLOURS = {"secured": "SOFR", "unsecured": "EFFR", "backstop": "RPONTTLD", "quantity": "WRESBAL"}
NOTE = Text(
    "A light is on where its line is above the horizontal one; reserves have no light. When cash gets expensive in one place it does in the next, so three lights aren't three witnesses.",
    "線高於橫線，燈就亮；準備金沒有燈。一個地方借錢變貴，別處也會跟著貴，所以三盞燈不等於三個證人。",
)
PASSED = Text("On, by their last figures: {parts}.", "照最後的數字，亮著的是：{parts}。")
NONE_PASSED = Text(
    "By the last figure of each, no light was on.",
    "照各自最後的數字，一盞也沒亮。",
)
VALUE = Text("{name} {value} on {day}", "{name} {value}（{day}）")
DESCRIPTION = Text(
    "One picture a part, each in its own unit, with a line at its anchor where it has one.",
    "每一項一張圖，各用各的單位；有基準的，畫一條橫線。",
)
PART = Text(
    "“{name}” ends on {day} at {value}; most was {most}, on {most_day}, least {least}, on {least_day}.",
    "「{name}」畫到 {day}，最後是 {value}；最高是 {most_day}的 {most}，最低是 {least_day}的 {least}。",
)


def _history(part: Part, frame: pd.DataFrame) -> pd.Series:
    """What is drawn of a part: of the backstop, no years in which there was none."""
    history = part.history(frame)
    return history[pd.Timestamp(EVENT["standing_repo_begins"].day) :] if part.key == "backstop" else history


def _say(part: Part, lang: Lang):
    return partial(say, unit=part.unit, lang=lang, form="bp" if part.unit == "bp" else "")


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    known = [(part, _history(part, frame)) for part in PARTS if part.anchor is not None]
    known = [(part, history) for part, history in known if len(history)]
    past = [(part, history) for part, history in known if history.iloc[-1] > part.anchor]
    told = [
        VALUE(lang).format(
            name=part.name(lang), value=_say(part, lang)(history.iloc[-1]), day=day(history.index[-1], lang)
        )
        for part, history in past or known
    ]
    return (PASSED if past else NONE_PASSED)(lang).format(parts=COMMA(lang).join(told))


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    said = [DESCRIPTION(lang)]
    for part in PARTS:
        history, words = _history(part, frame), _say(part, lang)
        if len(history):
            said.append(
                PART(lang).format(
                    name=part.name(lang),
                    day=day(history.index[-1], lang),
                    value=words(history.iloc[-1]),
                    most=words(history.max()),
                    most_day=day(history.idxmax(), lang),
                    least=words(history.min()),
                    least_day=day(history.idxmin(), lang),
                )
            )
    return {"en": " ", "zh-TW": ""}[lang].join(said)


def draw(frame: pd.DataFrame) -> Picture:
    histories = {part.key: _history(part, frame) for part in PARTS}
    panels = tuple(_panel(part, histories[part.key], frame) for part in PARTS if len(histories[part.key]))
    days = next((history.index for history in histories.values() if len(history)), frame.index[:0])
    return Picture(panels=panels, shades=episodes(days), height=160 * len(panels) or 160)


def _panel(part: Part, history: pd.Series, frame: pd.DataFrame) -> Panel:
    marks: tuple[Mark, ...] = (Line(history, part.name, COLOURS[part.key], width=1.3),)
    if part.key == "secured":
        top = below_top(frame)[START:].reindex(history.index)
        marks += (Line(top, TOP, "DFEDTARU", dash="dot", steps=True, width=1.2),)
    return Panel(
        title=UNITS[part.unit].filled(name=part.name),
        unit=part.unit,
        marks=marks,
        levels=() if part.anchor is None else (Level(part.anchor, ANCHORS[part.unit]),),
        from_zero=part.unit != "bp",
        short=part.name,
    )


CHART = Chart(
    series=tuple(dict.fromkeys((*SERIES, *BELOW_TOP))),
    subject="strains",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
