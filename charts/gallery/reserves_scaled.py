"""Reserves measured against what they serve: all banks' assets, and the economy's output of a year.

Not to be read as a threshold: rules, habits and the way reserves are spread decide how much is enough, and all have changed.
"""

from datetime import date

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture, Tag
from charts.shades import episodes
from fed.episodes import WINDOW
from fed.events import EVENT
from fed.measures.amounts import RATIO, TO_GDP, reserves_to_bank_assets, reserves_to_gdp
from fed.text import Lang, Text
from fed.wording import day, share

TITLE = Text("Reserves against bank assets and GDP", "準備金相對於銀行資產與 GDP")
TO_ASSETS = Text("percent of the assets of all commercial banks", "占全體商業銀行總資產，%")
TO_OUTPUT = Text(
    "percent of a year's GDP, at the pace of the newest full quarter", "占全年 GDP（依最近一個完整季度的年率），%"
)
ASSETS = Text("Reserves to bank assets", "準備金占銀行總資產")
OUTPUT = Text("Reserves to GDP", "準備金占 GDP")
NOTE = Text(
    "No line here says “enough”: how much is enough depends on rules and habits, and they change. Reserves are weekly averages, bank assets Wednesday figures.",
    "圖上沒有一條線叫「夠用」，多少才夠要看規則和習慣，而這些會變。準備金是週平均，銀行資產是週三的數字。",
)
TAKEAWAY = Text(
    "In the week ending {day}, reserves came to {now}{then}.",
    "截至 {day}的一週，準備金相當於{now}{then}。",
)
THEN = Text(
    ", against {then} in September 2019, when repo rates jumped",
    "；2019 年 9 月附買回利率飆高時，是 {then}",
)
DESCRIPTION = Text("Reserves, week by week: {lines}.", "準備金，每週一點：{lines}。")
DESCRIPTION_THEN = Text(
    " In September 2019, when repo rates jumped, they came to {then}.", "2019 年 9 月附買回利率飆高時，相當於{then}。"
)
LINE = {
    "assets": Text(
        "from {first} to {day} against bank assets, {now} at the end, {peak} at the highest ({peak_day}), {trough} at the lowest ({trough_day})",
        "占銀行總資產的比率，{first}到 {day}，最後是 {now}，最高 {peak}（{peak_day}），最低 {trough}（{trough_day}）",
    ),
    "gdp": Text(
        "from {first} to {day} against GDP, {now} at the end, {peak} at the highest ({peak_day}), {trough} at the lowest ({trough_day})",
        "相對於 GDP 的比率，{first}到 {day}，最後是 {now}，最高 {peak}（{peak_day}），最低 {trough}（{trough_day}）",
    ),
}
NOW = {
    "assets": Text("{share} of bank assets", "銀行總資產的 {share}"),
    "gdp": Text("{share} of GDP", "美國 GDP 的 {share}"),
}
AND, SEMICOLON = Text(" and ", "、"), Text("; ", "；")
TAGS = {
    EVENT["repo_2019"].day: Text("September 2019: {share}", "2019 年 9 月：{share}"),
    WINDOW["qt2"].end: Text("QT2 ends: {share}", "QT2 結束：{share}"),
}
REPO_2019 = EVENT["repo_2019"].day


def _lines(frame: pd.DataFrame) -> dict[str, pd.Series]:
    """Each ratio that has a value."""
    lines = {"assets": reserves_to_bank_assets(frame), "gdp": reserves_to_gdp(frame)}
    return {name: line for name, line in lines.items() if len(line)}


def _week_of(line: pd.Series, when: date) -> pd.Series:
    """The value of the week in which a day lies, if it is there."""
    first = pd.Timestamp(when)
    return line[first : first + pd.Timedelta(days=6)][:1]


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    """Against the banks, where their assets are known."""
    name, line = next(iter(_lines(frame).items()))
    newest = line.index[-1]
    then = _week_of(line[: newest - pd.Timedelta(days=1)], REPO_2019)
    words = THEN(lang).format(then=share(then.iloc[-1], lang)) if len(then) else ""
    return TAKEAWAY(lang).format(day=day(newest, lang), now=_said({name: line}, lang), then=words)


def _said(ends: dict[str, pd.Series], lang: Lang) -> str:
    return AND(lang).join(NOW[name](lang).format(share=share(end.iloc[-1], lang)) for name, end in ends.items())


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    lines = _lines(frame)
    said = [_line_said(LINE[name], line, lang) for name, line in lines.items()]
    then = {name: _week_of(line[:-1], REPO_2019) for name, line in lines.items()}
    then = {name: one for name, one in then.items() if len(one)}
    words = DESCRIPTION_THEN(lang).format(then=_said(then, lang)) if then else ""
    return DESCRIPTION(lang).format(lines=SEMICOLON(lang).join(said)) + words


def _line_said(words: Text, line: pd.Series, lang: Lang) -> str:
    first, last, peak, trough = line.index[0], line.index[-1], line.idxmax(), line.idxmin()
    days = {"first": first, "day": last, "peak_day": peak, "trough_day": trough}
    values = {"now": line[last], "peak": line[peak], "trough": line[trough]}
    said = {name: day(when, lang) for name, when in days.items()}
    return words(lang).format(**said, **{name: share(value, lang) for name, value in values.items()})


def draw(frame: pd.DataFrame) -> Picture:
    assets, gdp = reserves_to_bank_assets(frame), reserves_to_gdp(frame)
    panels = (
        _panel(TO_ASSETS, Line(assets, ASSETS, "WRESBAL", width=2.2)),
        _panel(TO_OUTPUT, Line(gdp, OUTPUT, "GDP", width=2.2)),
    )
    return Picture(panels=panels, shades=episodes(assets.index.union(gdp.index)), height=420)


def _panel(title: Text, line: Line) -> Panel:
    tags = tuple(
        Tag(at, value, words.filled(share=lambda lang, value=value: share(value, lang)), below=True)
        for when, words in TAGS.items()
        for at, value in _week_of(line.values, when).items()
    )
    return Panel(title=title, unit="share", marks=(line,), tags=tags, from_zero=True)


CHART = Chart(
    series=tuple(dict.fromkeys(RATIO + TO_GDP)),
    subject="reserves",
    title=TITLE,
    note=NOTE,
    takeaway=takeaway,
    describe=describe,
    draw=draw,
)
