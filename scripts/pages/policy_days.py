"""The tables of the days of policy: what was decided and done, and when the debt stood at its limit, each with its source."""

from datetime import date
from html import escape
from urllib.parse import urlsplit

from fed.episodes import EPISODES, Episode
from fed.events import COMPLETE_TO, DEBT_LIMITS, EVENTS, EXPECTED, DebtLimit, Event, Expected, Sure, ended, known_until
from fed.text import Lang, Text
from fed.wording import day, say_set
from scripts.pages import statements
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
    "www.govinfo.gov": Text("Law or rule", "法律或法規"),
    "home.treasury.gov": Text("US Treasury", "美國財政部"),
    "www.congress.gov": Text("Congressional Research Service", "國會研究處"),
}
_LIMIT_HEADS = Text("Debt at its limit from|Until|How it began|What ended it", "觸及上限|解除|如何開始|如何結束")
_LIMITS = Text(
    "When the federal debt was at its limit, oldest first",
    "聯邦政府債務觸及舉債上限的期間，由舊到新",
)
_LAW = Text("law", "法律")
_LETTER = Text("the Treasury's word", "財政部公告")
_BOUND = Text("no end known up to {day}", "到 {day}尚未解除")
_EXPECTED = Text(
    "What is expected or was, soonest first, each with its source and the day as of which it was told",
    "預定或曾經預定的事，由先到後，各附出處，並寫明是截至哪一天的說法",
)
_HOW_MUCH = Text("{what}: {amount}", "{what}：{amount}")
_NOTHING_TOLD = Text("Of what is listed here, nothing had been told by this day.", "這裡要列的事，當時都還沒有人說。")
_EXPECTED_HEADS = Text("When|What|Source|As of", "時間|什麼事|出處|截至")


def events(page: Page) -> str:
    """Every event, and the first and last day of every episode; on an earlier day, what had happened by then."""
    lang, day_seen = page.lang, page.site.as_of or date.max
    told = [(one.start, _end_of(one, one.start, _FIRST, "quoted", lang)) for one in EPISODES]
    told += [(one.end, _end_of(one, one.end, _LAST, one.sure, lang)) for one in EPISODES if one.end]
    told += [(one.day, _event(one, lang)) for one in EVENTS]
    rows = [row for when, row in sorted(told, key=lambda one: one[0]) if when <= day_seen]
    return sheet(_EVENTS(lang), _EVENT_HEADS(lang).split("|"), rows)


def _end_of(one: Episode, when: date, says: Text, sure: Sure, lang: Lang) -> list[str]:
    """The row of the first or the last day of an episode."""
    what = says(lang).format(name=_name(one, lang), aim=one.aim(lang))
    return _row(day(when, lang), what, one.source, sure, "", lang)


def _event(one: Event, lang: Lang) -> list[str]:
    return _row(one.when(lang), one.what(lang), one.source, one.sure, _amount(one, lang), lang)


def _row(when: str, what: str, source: str, sure: Sure, amount: str, lang: Lang) -> list[str]:
    words = escape(what) + statements.doubt(sure, lang)
    return [f"<span>{when}</span>", words, _cited(source, what, lang), amount]


def _amount(one: Event | Expected, lang: Lang) -> str:
    if one.amount is None or one.unit is None:
        return ""
    return f"<span>{say_set(one.amount, one.unit, lang)}</span>"


def expected(page: Page) -> str:
    """What was to come by the newest figures, and what they have passed; on an earlier day, what had been told by then."""
    lang, day_seen = page.lang, page.site.as_of or date.max
    rows = [_due(one, page) for one in EXPECTED if one.told <= day_seen]
    if not rows:
        return f'<p class="not-begun">{_NOTHING_TOLD(lang)}</p>'
    return sheet(_EXPECTED(lang), _EXPECTED_HEADS(lang).split("|"), rows)


def _due(one: Expected, page: Page) -> list[str]:
    lang = page.lang
    words = escape(one.what(lang))
    if amount := _amount(one, lang):
        words = _HOW_MUCH(lang).format(what=words, amount=amount)
    when = f"<span>{statements.due(one, page)}</span>"
    told = f"<span>{day(one.told, lang)}</span>"
    return [when, words + statements.doubt(one.sure, lang), _cited(one.source, one.what(lang), lang), told]


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
    seen = page.site.as_of or COMPLETE_TO
    over, until = ended(one, seen), day(known_until(one, seen), lang)
    end = until if over else _BOUND(lang).format(day=until)
    began, lifted = (
        f'<a href="{source}" aria-label="{words(lang)}: {when}">{words(lang)}</a>'
        for source, when in ((one.bound, start), (one.lifted, end))
        for words in [_LAW if urlsplit(source).hostname == "www.govinfo.gov" else _LETTER]
    )
    return [f"<span>{start}</span>", f"<span>{end}</span>", began, lifted if over else ""]
