"""The parts of the gauge, one under the other: each part's score through time.

Not to be read as separate alarms: most of them look at SOFR, so they rise together and prove one thing, not several.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture
from charts.shades import episodes
from fed.measures.gauge import PARTS, SERIES, Part, scores
from fed.text import Lang, Text
from fed.wording import day, say, share

TITLE = Text("The parts of the gauge", "指標的各項分數")
SCORE = Text("Score", "分數")
SCORE_OF = Text("{name}: score", "{name}：分數")
NOTE = Text(
    "A score is the share of a part's own past days that were less tight. Most parts look at SOFR, so they move together: that is one signal, not many.",
    "分數是這一項過去的日子裡，比當天寬鬆的比例。好幾項看的都是 SOFR，會一起動：那是一個訊號，不是好幾個。",
)
TAKEAWAY = Text(
    "On {day} “{most}” stood tightest, with a score of {most_score}; “{least}” stood loosest, with {least_score}.",
    "{day}，最緊的是「{most}」，分數 {most_score}；最鬆的是「{least}」，分數 {least_score}。",
)
TIED = Text("” and “", "」和「")
ALONE = Text(
    "On {day} one part had a score: “{most}”, tighter than on {most_score} of its own days.",
    "{day}，有分數的一項是「{most}」，比自己過去 {most_score} 的日子緊。",
)
DESCRIPTION = Text("One line a part, on one scale, with figures to {day}.", "每一項一條線，刻度相同，資料到 {day}。")
PART = Text(
    "“{name}”: on {day} tighter than on {score} of its own days, most on {most_day}, {most}; the newest value is {value}, of {value_day}.",
    "「{name}」：{day}比自己過去 {score} 的日子緊，最緊的是 {most_day}的 {most}；最新數值是 {value_day}的 {value}。",
)


def takeaway(frame: pd.DataFrame, lang: Lang) -> str:
    table = scores(frame).dropna(how="all")
    now = table.iloc[-1].dropna().sort_values(kind="stable")
    words = {"most": _at(now.iloc[-1], now, lang), "most_score": share(now.iloc[-1], lang)}
    words |= {"least": _at(now.iloc[0], now, lang), "least_score": share(now.iloc[0], lang)}
    return (TAKEAWAY if len(now) > 1 else ALONE)(lang).format(day=day(table.index[-1], lang), **words)


def _at(score: float, now: pd.Series, lang: Lang) -> str:
    """The parts whose score is told in these words: a reader sees no difference between them, so none is put first."""
    tied = [key for key, value in now.items() if share(value, lang) == share(score, lang)]
    return TIED(lang).join(part.name(lang) for part in PARTS if part.key in tied)


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    table, newest = scores(frame), frame.dropna(how="all").index[-1]
    said = [DESCRIPTION(lang).format(day=day(newest, lang))]
    said += [_part(part, table[part.key].dropna(), frame, lang) for part in PARTS if table[part.key].notna().any()]
    return {"en": " ", "zh-TW": ""}[lang].join(said)


def _part(part: Part, scored: pd.Series, frame: pd.DataFrame, lang: Lang) -> str:
    value = part.of(frame)
    return PART(lang).format(
        name=part.name(lang),
        score=share(scored.iloc[-1], lang),
        day=day(scored.index[-1], lang),
        most=share(scored.max(), lang),
        most_day=day(scored.idxmax(), lang),
        value=say(value.iloc[-1], part.unit, lang, "bp" if part.unit == "bp" else ""),
        value_day=day(value.index[-1], lang),
    )


def draw(frame: pd.DataFrame) -> Picture:
    table = scores(frame)
    panels = tuple(
        Panel(
            title=SCORE_OF.filled(name=part.name),
            unit="index",
            marks=(Line(table[part.key], SCORE, "GAUGE", width=1.2),),
            from_nought=True,
            short=part.name,
        )
        for part in PARTS
    )
    return Picture(panels=panels, shades=episodes(table.dropna(how="all").index), height=620)


CHART = Chart(series=SERIES, title=TITLE, note=NOTE, takeaway=takeaway, describe=describe, draw=draw)
