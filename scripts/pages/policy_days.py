"""The tables of the days of policy: what was decided and done, and when the debt stood at its limit, each with its source."""

from datetime import date
from html import escape
from urllib.parse import urlsplit

from fed.episodes import EPISODES, Episode
from fed.events import DEBT_LIMITS, EVENTS, DebtLimit
from fed.text import Lang, Text
from fed.wording import day, say_set
from scripts.pages.sheet import sheet
from scripts.pages.site import Page

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
