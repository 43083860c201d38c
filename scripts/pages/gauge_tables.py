"""The tables of the gauge: its parts today, and what it said in strains and in quiet times that are known."""

import pandas as pd

from fed.measures import gauge, hindsight
from fed.measures.gauge import PARTS, Part
from fed.text import Lang, Text
from fed.wording import day, number, say, share
from scripts.pages.sheet import sheet, sheet_or_nothing
from scripts.pages.site import Page

_PART_HEADS = Text("Part|How it is worked out|Newest figure|Score", "項目|怎麼算|最新數字|分數")
_HOW = Text(". ", "。")
_AT = Text("{value} on {day}", "{day}：{value}")
_NO_SCORE = Text("does not count on this day", "當天不計")
_RECORD = Text(
    "What the gauge said before and on four days of strain. What counts as before: the five trading days whose gauge was known when the day began",
    "四次資金緊張之前與當天，指標是多少。所謂之前，是指當天開始時，指標已經算得出來的最近五個交易日",
)
_RECORD_HEADS = Text(
    "Strain|A week before|Highest before|On the day|Tight began at|Outcome",
    "事件|一週前|之前最高|當天|緊俏的門檻|結果",
)
_QUIET = Text(
    "False alarms: how often the gauge was tight in times that are known to have been quiet",
    "假警報：已知平靜的期間裡，指標有多少日子屬於緊俏",
)
_QUIET_HEADS = Text("Quiet time|Trading days|Of them tight", "平靜期間|交易日數|其中緊俏")


def gauge_parts(page: Page) -> str:
    """The parts of the gauge with formula, newest figure and score; the caption says how they become the gauge."""
    lang, frame = page.lang, page.site.now.frame(gauge.SERIES)
    rules = (
        gauge.SCORE(lang),
        gauge.GAUGE(lang).format(parts=number(gauge.AT_LEAST, 0)),
        gauge.LEVEL(lang).format(firm=share(gauge.FIRM.above * 100, lang), tight=share(gauge.TIGHT.above * 100, lang)),
    )
    newest = gauge.scores(frame).iloc[-1:]
    rows = [_part(part, frame, newest[part.key].dropna(), lang) for part in PARTS]
    return sheet(_HOW(lang).join(rules) + _HOW(lang).strip(), _PART_HEADS(lang).split("|"), rows)


def _part(part: Part, frame: pd.DataFrame, score: pd.Series, lang: Lang) -> list[str]:
    history = part.of(frame)
    figure = "–"
    if len(history):
        form = "bp" if part.unit == "bp" else ""
        value = say(float(history.iloc[-1]), part.unit, lang, form)
        figure = _AT(lang).format(value=f"<span>{value}</span>", day=f"<span>{day(history.index[-1], lang)}</span>")
    return [part.name(lang), part.formula(lang), figure, number(score.iloc[0], 1) if len(score) else _NO_SCORE(lang)]


def gauge_record(page: Page) -> str:
    """The gauge at strains that are known: a row each that is over, and whether it had warned."""
    lang, names = page.lang, {one.key: one.name(page.lang) for one in hindsight.STRAINS}
    rows = [
        [names[one.key], *(number(value, 1) for value in one[2:6]), hindsight.OUTCOMES[one.outcome](lang)]
        for one in hindsight.strains(page.site.now.frame(gauge.SERIES)).itertuples()
    ]
    return sheet_or_nothing(_RECORD(lang), _RECORD_HEADS(lang), rows, lang)


def gauge_quiet(page: Page) -> str:
    """The gauge in quiet times: how often it cried wolf."""
    lang, names = page.lang, {one.key: one.name(page.lang) for one in hindsight.QUIET}
    rows = [
        [names[one.key], number(one.days, 0), share(one.tight_share, lang)]
        for one in hindsight.quiet(page.site.now.frame(gauge.SERIES)).itertuples()
    ]
    return sheet_or_nothing(_QUIET(lang), _QUIET_HEADS(lang), rows, lang)
