"""QT1 and QT2 on one clock: assets, reserves and SOFR by weeks since each began.

Not to be read as a race: the second began from a far larger balance sheet, and with a buffer that the first never had.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture
from fed.episodes import WINDOW, Window
from fed.measures.balance import hardly
from fed.measures.rates import SPREAD
from fed.measures.weeks import change_since, spread_since
from fed.text import Lang, Text
from fed.wording import bp, day, number, usd

TITLE = Text("Two tightenings on one clock", "兩次縮表，並排來看")
ASSETS_UNIT = Text("the Fed's assets, trillion dollars, change since the start", "聯準會資產，兆美元，開始以來的增減")
RESERVES_UNIT = Text("reserves, trillion dollars, change since the start", "準備金，兆美元，開始以來的增減")
SPREAD_UNIT = Text(
    "SOFR minus the rate on reserves, bp, median of the week", "SOFR 與準備金利率的利差，基點，每週中位數"
)
WEEKS = Text("weeks since the start", "開始後第幾週")
SHORT = {"WALCL": Text("assets", "資產"), "WRBWFRBL": Text("reserves", "準備金"), "SOFR": Text("SOFR", "SOFR")}
LINES = {"qt1": "QT1_LINE", "qt2": "QT2_LINE"}
NOTE = Text(
    "These are dollars, not shares, and the second began from a far larger balance sheet. For a long time, what ran off then was ON RRP cash, not reserves.",
    "這裡比的是金額，不是比例，而第二次開始時，資產負債表大得多。那次有很長一段時間，流走的是 ON RRP 的現金，不是準備金。",
)
TAKEAWAY = Text("{states}.", "{states}。")
TOLD = Text(
    "{later} shrank the Fed {assets} {earlier}, and {reserves}.", "{later} 讓聯準會縮小的幅度{assets}，{reserves}。"
)
AS_MUCH = (  # from so many times on
    (3.0, Text("by over three times as much as", "是 {earlier} 的 {times} 倍多")),
    (2.0, Text("by over twice as much as", "是 {earlier} 的 {times} 倍多")),
    (1.1, Text("by more than", "比 {earlier} 大")),
    (0.9, Text("by about as much as", "和 {earlier} 差不多")),
    (0.0, Text("by less than", "比 {earlier} 小")),
)
COST = (
    (1.1, Text("took more out of banks' reserves", "銀行少掉的準備金也比較多")),
    (0.9, Text("took about as much out of banks' reserves", "銀行少掉的準備金差不多")),
    (0.0, Text("took less out of banks' reserves", "銀行少掉的準備金卻比較少")),
)
COST_NOTHING = Text("reserves hardly changed", "準備金幾乎沒變")
STATE = Text("By week {week} of {name}, {parts}", "{name} 到第 {week} 週，{parts}")
NEXT = Text("; ", "；")
AND = Text(" and ", "、")
WHAT = {"WALCL": Text("assets were {change}", "資產{change}"), "WRBWFRBL": Text("reserves {change}", "準備金{change}")}
LOWER = Text("{by} lower", "少了 {by}")
HIGHER = Text("{by} higher", "多了 {by}")
HARDLY = Text("hardly changed", "幾乎沒變")
DESCRIPTION = Text(
    "Lines by weeks since the start, drawn from figures to {day}.", "橫軸是開始後第幾週，資料截至 {day}。"
)
PART = Text(
    "{name} began on {start}; in week {week}, to {end}, {parts}.",
    "{name} 始於 {start}；到第 {week} 週（{end}），{parts}。",
)
SOFR = Text(
    "In {name} SOFR minus the rate on reserves was {now} in week {week}; it ran from {least} to {most}.",
    "{name} 期間，SOFR 與準備金利率的利差第 {week} 週是 {now}，最低 {least}，最高 {most}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    """The second against the first, where both are known and fell; else what each has done by its newest week."""
    earlier, later = _windows()
    one, other = (_moved(window, frame) for window in (earlier, later))
    names = {"earlier": earlier.name(lang), "later": later.name(lang)}
    if one and other and one["WALCL"] < 0 > other["WALCL"] and one["WRBWFRBL"] < 0 >= other["WRBWFRBL"]:
        least, assets = _of(AS_MUCH, other["WALCL"] / one["WALCL"])
        assets = assets(lang).format(**names, times=number(least, 0))
        cost = _of(COST, other["WRBWFRBL"] / one["WRBWFRBL"])[1] if other["WRBWFRBL"] else COST_NOTHING
        return TOLD(lang).format(assets=assets, reserves=cost(lang), **names)
    states = [
        STATE(lang).format(name=window.name(lang), week=number(week, 0), parts=parts)
        for window in _windows()
        for week, parts in _changes(window, frame, lang)
    ]
    return TAKEAWAY(lang).format(states=NEXT(lang).join(states)) if states else describe(frame, lang)


def _of(steps: tuple[tuple[float, Text], ...], times: float) -> tuple[float, Text]:
    return next(step for step in steps if times >= step[0])


def _moved(window: Window, frame: pd.DataFrame) -> dict[str, float]:
    """The changes by the newest week for which assets and reserves are known, of reserves none where its measures differ."""
    both = pd.DataFrame({id: _change(id, window, frame) for id in WHAT}).dropna()
    if both.empty or not both.index[-1]:
        return {}
    now = both.iloc[-1]
    average = _change("WRESBAL", window, frame).get(now.name, 0.0)
    return {"WALCL": now["WALCL"], "WRBWFRBL": 0.0 if hardly(now["WRBWFRBL"], average) else now["WRBWFRBL"]}


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    said = [DESCRIPTION(lang).format(day=day(_newest(_lines(frame)), lang))]
    for window in _windows():
        name, start = window.name(lang), day(window.start, lang)
        for week, parts in _changes(window, frame, lang):
            end = day(pd.Timestamp(window.start) + pd.Timedelta(weeks=week), lang)
            said.append(PART(lang).format(name=name, start=start, week=number(week, 0), end=end, parts=parts))
        spread = spread_since(frame, window.start, window.end)
        if len(spread):
            now, least, most = (bp(value, lang) for value in (spread.iloc[-1], spread.min(), spread.max()))
            week = number(spread.index[-1], 0)
            said.append(SOFR(lang).format(name=name, week=week, now=now, least=least, most=most))
    return {"en": " ", "zh-TW": ""}[lang].join(said)


def _windows() -> list[Window]:
    return [WINDOW[key] for key in LINES]


def _change(id: str, window: Window, frame: pd.DataFrame) -> pd.Series:
    return change_since(frame[id], window.start, window.end)["usd_bn"]


def _changes(window: Window, frame: pd.DataFrame, lang: Lang) -> list[tuple[int, str]]:
    """The newest week for which all is known that is known at all, and the changes in words; nothing before the start."""
    known = {id: change for id in WHAT if len(change := _change(id, window, frame))}
    both = pd.DataFrame(known).dropna()
    if both.empty:
        return []
    now = both.iloc[-1]
    average = _change("WRESBAL", window, frame).get(now.name, 0.0)  # without it the level alone gives no sign
    same = "WRBWFRBL" in both and hardly(now["WRBWFRBL"], average)
    parts = [
        WHAT[id](lang).format(change=HARDLY(lang) if same and id == "WRBWFRBL" else _signed(now[id], lang))
        for id in both
    ]
    return [(now.name, AND(lang).join(parts))]


def _signed(change: float, lang: Lang) -> str:
    return (LOWER if change < 0 else HIGHER)(lang).format(by=usd(abs(change), lang))


def _lines(frame: pd.DataFrame) -> list[tuple[Window, str, pd.Series]]:
    """What is drawn: assets, reserves and the spread of each tightening by whole weeks since its start."""
    lines = []
    for window in _windows():
        lines += [(window, id, _change(id, window, frame)) for id in WHAT]
        lines.append((window, "SOFR", spread_since(frame, window.start, window.end)))
    return lines


def _newest(lines: list[tuple[Window, str, pd.Series]]) -> pd.Timestamp | None:
    days = [
        pd.Timestamp(window.start) + pd.Timedelta(weeks=values.index[-1]) for window, _, values in lines if len(values)
    ]
    return max(days, default=None)


def draw(frame: pd.DataFrame) -> Picture:
    marks, lines = {id: [] for id in (*WHAT, "SOFR")}, _lines(frame)
    for window, id, values in lines:
        marks[id].append(Line(values, window.name, LINES[window.key], width=2.2 if id in WHAT else 1.6))
    panels = (
        Panel(title=ASSETS_UNIT, unit="usd_tn", marks=tuple(marks["WALCL"]), short=SHORT["WALCL"]),
        Panel(title=RESERVES_UNIT, unit="usd_tn", marks=tuple(marks["WRBWFRBL"]), short=SHORT["WRBWFRBL"]),
        Panel(title=SPREAD_UNIT, unit="bp", marks=tuple(marks["SOFR"]), short=SHORT["SOFR"]),
    )
    return Picture(panels=panels, x="number", x_title=WEEKS, height=480, newest=_newest(lines))


CHART = Chart(
    series=("WALCL", "WRBWFRBL", "WRESBAL", *SPREAD),
    subject="strains",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
