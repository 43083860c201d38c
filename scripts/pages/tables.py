"""The tables of the pages, worked out from the snapshot: episodes, charts, the gauge and its record.

Apart from the blocks because each has a content of its own. `TABLES` holds what a page may name: `{{ table: NAME }}`.
"""

from datetime import date, timedelta
from html import escape
from urllib.parse import urlsplit

import pandas as pd

from charts.contract import gallery
from fed.episodes import EPISODES, QT2_ACTS, Episode
from fed.events import DEBT_LIMITS, EVENTS, DebtLimit
from fed.measures import gauge, hindsight
from fed.measures.balance import IDENTITY, who_absorbed
from fed.measures.gauge import PARTS, Part
from fed.text import Lang, Text
from fed.wording import day, number, say, say_set, share
from scripts.pages import chart_html, codebook, source_table
from scripts.pages.sheet import sheet
from scripts.pages.site import Page

_EPISODE_HEADS = Text(
    "Episode|When|What it was for|Before|After|Change",
    "階段|期間|目的|之前|之後|變動",
)
_EPISODES = Text(
    "The Fed's total assets before and after each episode, in trillions of dollars",
    "每段期間前後的聯準會總資產，單位：兆美元",
)
_STILL = Text("still going", "進行中")
_NOT_YET = Text("not yet begun on this day", "當時尚未開始")


def episodes(page: Page) -> str:
    """Every episode with the Fed's assets on the Wednesdays around it; a later one than the day is said to be later."""
    lang = page.lang
    return sheet(_EPISODES(lang), _EPISODE_HEADS(lang).split("|"), [_episode(one, page) for one in EPISODES])


def _episode(one: Episode, page: Page) -> list[str]:
    lang, assets = page.lang, page.site.now["WALCL"]
    last = assets.index[-1].date()
    name = f'<a href="{one.source}">{one.name(lang)}</a>'
    if one.start > last:
        return [name, day(one.start, lang), f"{one.aim(lang)} ({_NOT_YET(lang)})", "", "", ""]
    ended = one.end is not None and one.end <= last
    before = assets[: pd.Timestamp(one.start)].iloc[-1]
    after = assets[pd.Timestamp(one.end) :].iloc[0] if ended else assets.iloc[-1]
    when = (
        f"<div><span>{day(one.start, lang)}</span> – <span>{day(one.end, lang) if ended else _STILL(lang)}</span></div>"
    )
    sign = "+" if after >= before else ""
    return [name, when, one.aim(lang), _trillions(before), _trillions(after), sign + _trillions(after - before)]


def _trillions(usd_bn: float) -> str:
    return number(usd_bn / 1000, 2)


# The days of policy

_EVENT_HEADS = Text("Day|What happened|Source|Figure", "日期|發生的事|出處|數字")
_EVENTS = Text(
    "What the Fed decided and did, oldest first, each with its source",
    "聯準會決定與做過的事，由舊到新，各附出處",
)
_FIRST = Text("{name}: first day. {aim}", "{name}第一天。{aim}")
_LAST = Text("{name}: last day", "{name}最後一天")
_OWNERS = {
    "www.federalreserve.gov": Text("Board of Governors", "聯邦準備理事會"),
    "www.newyorkfed.org": Text("New York Fed", "紐約聯邦準備銀行"),
}
_LIMIT_HEADS = Text("Debt at its limit from|Until|How it began|What ended it", "觸及上限|解除|如何開始|如何結束")
_LIMITS = Text(
    "When the federal debt stood at its limit, oldest first",
    "聯邦政府債務觸及舉債上限的期間，由舊到新",
)
_LAW = Text("law", "法律")
_LETTER = Text("the Treasury's word", "財政部公告")
_BOUND = Text("still binding on this day", "當時尚未解除")


def events(page: Page) -> str:
    """Every event, and the first and last day of every episode; on an earlier day, what had happened by then."""
    lang, day_seen = page.lang, page.site.as_of or date.max
    told = [(one.start, _FIRST(lang).format(name=_name(one, lang), aim=one.aim(lang)), one, "") for one in EPISODES]
    told += [(one.end, _LAST(lang).format(name=_name(one, lang)), one, "") for one in EPISODES if one.end]
    told += [
        (
            one.day,
            one.what(lang),
            one,
            "" if one.amount is None else f"<span>{say_set(one.amount, one.unit, lang)}</span>",
        )
        for one in EVENTS
    ]
    rows = [
        [f"<span>{day(when, lang)}</span>", escape(what), _cited(one.source, what, lang), amount]
        for when, what, one, amount in sorted(told, key=lambda row: row[0])
        if when <= day_seen
    ]
    return sheet(_EVENTS(lang), _EVENT_HEADS(lang).split("|"), rows)


def _name(one: Episode, lang: Lang) -> str:
    name = one.name(lang)
    return name + " " if lang == "zh-TW" and name.isascii() else name


def _cited(source: str, what: str, lang: Lang) -> str:
    owner = _OWNERS[urlsplit(source).hostname](lang)
    return f'<span><a href="{source}" aria-label="{owner}: {escape(what)}">{owner}</a></span>'


def debt_limits(page: Page) -> str:
    """Every stretch in which the debt limit bound, with what began and what ended it."""
    rows = [_limit(one, page) for one in DEBT_LIMITS if one.start <= (page.site.as_of or date.max)]
    return sheet(_LIMITS(page.lang), _LIMIT_HEADS(page.lang).split("|"), rows)


def _limit(one: DebtLimit, page: Page) -> list[str]:
    lang, start = page.lang, day(one.start, page.lang)
    over = one.end is not None and one.end <= (page.site.as_of or date.max)
    end = day(one.end, lang) if over else _BOUND(lang)
    began, ended = (
        f'<a href="{source}" aria-label="{words(lang)}: {when}">{words(lang)}</a>'
        for source, when in ((one.bound, start), (one.lifted, end))
        for words in [_LAW if urlsplit(source).hostname == "www.govinfo.gov" else _LETTER]
    )
    return [f"<span>{start}</span>", f"<span>{end}</span>", began, ended if over else ""]


# Who took up a change of assets

_ABSORBED = Text(
    "The change of the Fed's assets, and of what it owes, in billions of dollars: the four on the right add up to assets",
    "聯準會資產與負債的變動，單位：億美元；後面四欄相加等於資產",
)
_ABSORBED_HEADS = Text("What went on|From|To|Assets|Reserves|ON RRP|TGA|Rest", "情形|從|到|資產|準備金|ON RRP|TGA|其他")
_NEWEST_YEAR = Text("The newest fifty-two weeks", "最近五十二週")
_PARTS = ("assets", "reserves", "reverse_repo", "tga", "rest")


def absorbed(page: Page) -> str:
    """The acts of QT2 that were over on the day, and the newest year, each with the change of assets and who took it up."""
    lang, frame = page.lang, page.site.now.frame(IDENTITY)
    end = page.site.now["WALCL"].index[-1].date()
    windows = [(one.name(lang), one.start, one.end) for one in QT2_ACTS]
    windows.append((_NEWEST_YEAR(lang), end - timedelta(weeks=52), end))
    rows = [
        [
            name,
            day(start, lang),
            day(end, lang),
            *(_billions(change[part], lang) for part in _PARTS),
        ]
        for name, start, end in windows
        if len(change := who_absorbed(frame, start, end))
    ]
    return _or_nothing(_ABSORBED(lang), _ABSORBED_HEADS(lang), rows, lang)


def _billions(usd_bn: float, lang: Lang) -> str:
    """With its sign, and without its unit: the same precision in either language."""
    said = number(usd_bn, 1) if lang == "en" else number(round(usd_bn, 1) * 10, 0)
    return "+" + said if round(usd_bn, 1) > 0 else said


_ALL_CHARTS = Text("Every chart, with what it says today", "所有圖表，以及各圖目前的重點")
_CHART_HEADS = Text("Chart|What it says today|Figures to", "圖|目前的重點|資料截至")


def charts(page: Page) -> str:
    """Every chart with its takeaway and the way to its own page."""
    return sheet(_ALL_CHARTS(page.lang), _CHART_HEADS(page.lang).split("|"), [_chart(name, page) for name in gallery()])


def _chart(name: str, page: Page) -> list[str]:
    lang, drawn = page.lang, page.site.charts[name, page.lang]
    link = f'<a href="{page.root}{chart_html.address(name, lang)}{page.leaf}">{gallery()[name].title(lang)}</a>'
    if not drawn.stills:
        return [link, chart_html.NOTHING_YET(lang), ""]
    return [
        link,
        escape(drawn.takeaway),
        f"<span>{gallery()[name].until(date.fromisoformat(drawn.newest), lang)}</span>",
    ]


# The gauge

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
    return _or_nothing(_RECORD(lang), _RECORD_HEADS(lang), rows, lang)


def gauge_quiet(page: Page) -> str:
    """The gauge in quiet times: how often it cried wolf."""
    lang, names = page.lang, {one.key: one.name(page.lang) for one in hindsight.QUIET}
    rows = [
        [names[one.key], number(one.days, 0), share(one.tight_share, lang)]
        for one in hindsight.quiet(page.site.now.frame(gauge.SERIES)).itertuples()
    ]
    return _or_nothing(_QUIET(lang), _QUIET_HEADS(lang), rows, lang)


def _or_nothing(caption: str, heads: str, rows: list[list[str]], lang: Lang) -> str:
    if rows:
        return sheet(caption, heads.split("|"), rows)
    return f'<p class="not-begun">{caption}: {chart_html.NOTHING_YET(lang)}</p>'


TABLES = {
    "episodes": episodes,
    "events": events,
    "debt_limits": debt_limits,
    "absorbed": absorbed,
    "series": codebook.series,
    "charts": charts,
    "gauge_parts": gauge_parts,
    "gauge_record": gauge_record,
    "gauge_quiet": gauge_quiet,
    "sources": source_table.sources,
}
