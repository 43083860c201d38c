"""What stands inside a sentence: a fact, a verdict, a policy event, in the words and the language of its page.

Apart from pages and blocks because both are made of these. A statement knows its page, and nothing of Markdown.
"""

from datetime import date
from html import escape

from fed.events import EVENT, EXPECTATION, SURE, Event, Expected, Sure
from fed.series import SERIES
from fed.text import Lang, Text
from fed.wording import day, say, say_set
from scripts.facts.words import TOKEN, days_in_words, in_words
from scripts.pages.site import Page
from scripts.verdicts import VERDICTS, choice

NOT_BEGUN = Text("no figure yet ({name} begins on {day})", "尚無數字（{name} 自 {day}起才有）")
SOURCES = Text("Show the day and source of every figure", "在每個數字後面顯示日期與出處")
NOT_TOLD = Text("had no date yet on this day", "當時還沒有日期")
DOUBT = Text(' <span class="sure">({sure})</span>', '<span class="sure">（{sure}）</span>')
IS_DUE, WAS_DUE = Text("is due on {when}", "預定在 {when}"), Text("was due on {when}", "原定在 {when}")
IS_EXPECTED = Text("is expected {when}", "預計在 {when}")
WAS_EXPECTED = Text("was expected {when}", "原本預計在 {when}")
TOO_SHORT = Text("too few figures yet ({name} began on {day})", "資料還不夠長（{name} 自 {day}起才有）")


def fact(name: str, page: Page) -> str:
    """A fact in words, its exact value and its date and series on hover; or which series had not begun."""
    base, *forms = name.split(".")
    one = page.site.facts[base]
    if one.seen is None:
        return f'<span class="not-begun">{not_begun(one.missing, page)}</span>'
    words = in_words(name, page.site.facts, page.lang)
    if forms in (["date"], ["month"]):
        return f'<time datetime="{one.seen.as_of:{"%Y-%m" if forms == ["month"] else "%Y-%m-%d"}}">{words}</time>'
    if forms == ["roughly"]:
        return f'<time datetime="{one.seen.as_of:%Y-%m-%d}" title="{day(one.seen.as_of, page.lang)}">{words}</time>'
    series = page.site.begun(one.fact.series) if page.site.sealed else one.fact.series
    exact = f"{say(one.value, one.fact.unit, page.lang)} · " if "rounded" in forms else ""
    title = f"{exact}{day(one.seen.as_of, page.lang)} · FRED {', '.join(series)}"
    return f'<data class="fact" value="{one.value}" title="{title}">{words}</data>'


def days_of(pair: str, page: Page) -> str:
    """On how many of the days that have figures, two facts joined by a slash."""
    names, _, form = pair.partition(".")
    counted = [page.site.facts[name] for name in names.split("/")]
    if missing := next((one.missing for one in counted if one.seen is None), None):
        return f'<span class="not-begun">{not_begun(missing, page)}</span>'
    some = counted[0]
    exact = f"{days_in_words(names, page.site.facts, page.lang)} · " if form else ""
    title = f"{exact}{day(some.seen.as_of, page.lang)} · FRED {', '.join(some.fact.series)}"
    words = days_in_words(pair, page.site.facts, page.lang)
    return f'<data class="fact" value="{some.value:g}" title="{title}">{words}</data>'


def all_sources(html: str, lang: Lang) -> str:
    """Below a page that has figures: the button that shows day and source of all of them, for a keyboard or a touch screen."""
    if '<data class="fact"' not in html:
        return ""
    return f'<p class="facts needs-script"><button type="button" class="facts__button" aria-pressed="false">{SOURCES(lang)}</button></p>'


def verdict(name: str, page: Page) -> str:
    """The sentence that the data choose; or which series had not begun."""
    key = choice(name, page.site.facts)
    if key is None:
        missing = next(one.missing for one in (page.site.facts[it] for it in VERDICTS[name].facts) if one.seen is None)
        return f'<span class="verdict not-begun">{_sentence(not_begun(missing, page), page.lang)}</span>'
    words = inline(VERDICTS[name].sentences[key](page.lang), page)
    return f'<span class="verdict" data-verdict="{name}" data-choice="{key}">{words}</span>'


def not_begun(series_id: str, page: Page) -> str:
    """That a series had no figure on the day, or too few, and since when it has them."""
    lang, known = page.lang, page.site.now[series_id]
    return (TOO_SHORT if len(known) else NOT_BEGUN)(lang).format(
        name=series_id, day=day(SERIES[series_id].starts, lang)
    )


def _sentence(words: str, lang: Lang) -> str:
    return words[0].upper() + words[1:] + {"en": ".", "zh-TW": "。"}[lang]


def event(name: str, lang: Lang) -> str:
    """The day of a policy event with its source, or the figure that it set."""
    key, _, form = name.partition(".")
    one = EVENT[key]
    if form == "amount":
        words = say_set(one.amount, one.unit, lang)
        return f'<data class="fact" value="{one.amount:g}" title="{day(one.day, lang)} · {escape(one.what(lang))}">{words}</data>'
    return f'<a class="event" href="{one.source}" title="{escape(one.what(lang))}">{around(one, lang)}</a>'


def around(one: Event, lang: Lang) -> str:
    """The day of an event, or in words what is known of it."""
    return one.around(lang) if one.around else time(one.day, lang)


def expected(key: str, page: Page) -> str:
    """That something is due on a day, or was, once the figures have passed it; on a day that did not know of it, just that."""
    one, lang = EXPECTATION[key], page.lang
    if one.told > (page.site.as_of or date.max):
        return f'<span class="not-begun">{NOT_TOLD(lang)}</span>'
    title = f"{one.what(lang)} ({day(one.told, lang)})"
    return f'<a class="event" href="{one.source}" title="{escape(title)}">{due(one, page)}</a>'


def due(one: Expected, page: Page) -> str:
    """When something is due, or was by the newest of the figures."""
    over = page.site.now.last_day() > one.by
    if one.around:
        return (WAS_EXPECTED if over else IS_EXPECTED)(page.lang).format(when=one.around(page.lang))
    return (WAS_DUE if over else IS_DUE)(page.lang).format(when=time(one.by, page.lang))


def inline(text: str, page: Page) -> str:
    """A text in which every token that stands inside a sentence is said: facts, verdicts, events."""
    say = {
        "fact": fact,
        "days": days_of,
        "event": lambda name, page: event(name, page.lang),
        "verdict": verdict,
        "expected": expected,
    }
    return TOKEN.sub(lambda at: say[at[1]](at[2] or "", page), text)


def doubt(sure: Sure, lang: Lang) -> str:
    """How sure we are, where something was not read in the source itself."""
    return "" if sure == "quoted" else DOUBT(lang).format(sure=SURE[sure](lang))


def time(when: date, lang: Lang) -> str:
    """A day in words that a machine can read too."""
    return f'<time datetime="{when}">{day(when, lang)}</time>'


def age(ids: list[str]) -> str:
    """The place in a page where the browser says how old these series are, and which of them are late."""
    return f'<span class="age" data-series="{" ".join(ids)}"></span>'
