"""A fact in words, plain: what a sentence quotes, before a page makes HTML of it.

Apart from the pages because the feed, the message of a refresh and the watchdog speak of facts and have no page.
"""

import re
from collections.abc import Callable, Mapping

from fed.text import Lang, Text
from fed.wording import day, month, number, roughly, say
from scripts.facts.fact import Computed

TOKEN = re.compile(r"\{\{\s*([a-z_]+)(?:\s*:\s*([^{}\s]+(?: \d[^{}\s]*)?))?\s*\}\}")


# The Chinese stands before its predicate (「SOFR 在 …高於準備金利率」): at the end of a sentence it reads like a form.
SOME_DAYS = Text("{some} of {all} days", "{all} 個交易日裡有 {some} 天")
NO_DAY = Text("none of {all} days", "{all} 個交易日裡沒有一天")
EVERY_DAY = Text("all {all} days", "{all} 個交易日裡天天")


def days_in_words(pair: str, computed: Mapping[str, Computed], lang: Lang) -> str:
    """On how many of the days that have figures, two facts joined by a slash: none and all have words of their own.

    `a/b.often` says it as a part that can be pictured.
    """
    pair, _, form = pair.partition(".")
    some, all = (computed[name].value for name in pair.split("/"))
    if form and some not in (0, all):
        return how_often(some / all, lang)
    words = NO_DAY if not some else EVERY_DAY if some == all else SOME_DAYS
    return words(lang).format(some=number(some, 0), all=number(all, 0))


# The parts of which a day is told by `.often`: the smallest that is near enough, else tenths.
PARTS = (2, 3, 4, 5, 10)
NEAR = 0.03
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
OFTEN = Text("about {some} in {all}", "大約每 {all} 天有 {some} 天")
HARDLY, NEARLY = Text("hardly any day", "幾乎沒有一天"), Text("nearly every day", "幾乎天天")


def how_often(part: float, lang: Lang) -> str:
    """About three days in four: for a reader who wants to know how often, not how many."""
    some, all = nearest(part)
    if some in (0, all):
        return (NEARLY if some else HARDLY)(lang)
    if lang == "zh-TW":
        return OFTEN(lang).format(some=some, all=all)
    return OFTEN(lang).format(some=counted(some, "day"), all=NUMBERS[all])


def nearest(part: float) -> tuple[int, int]:
    """A part as so many of so many, of the smallest that is near enough."""
    all = next((one for one in PARTS if abs(round(part * one) / one - part) <= NEAR), PARTS[-1])
    return round(part * all), all


def counted(some: int, unit: str) -> str:
    """Three days, one week."""
    return f"{NUMBERS[some]} {unit}{'s' * (some > 1)}"


def in_words(name: str, computed: Mapping[str, Computed], lang: Lang) -> str:
    """A fact that has a value, by its name and forms as in a token (`sofr_spread.signed.bp`)."""
    name, *forms = name.split(".")
    one = computed[name]
    if forms == ["date"]:
        return day(one.seen.as_of, lang)
    if forms == ["month"]:
        return month(one.seen.as_of, lang)
    if forms == ["roughly"]:
        return roughly(one.seen.as_of, lang)
    value = abs(one.value) if "size" in forms else one.value
    form = next((form for form in forms if form not in ("size", "signed")), "")
    return ("+" if "signed" in forms and value > 0 else "") + say(value, one.fact.unit, lang, form)


def quoted_in_words(name: str, computed: Mapping[str, Computed], lang: Lang) -> str:
    """What a sentence quotes: a fact, or two that count days, joined by a slash."""
    return (days_in_words if "/" in name else in_words)(name, computed, lang)


def quoting(sentence: str, quote: Callable[[str], str]) -> str:
    """A sentence with each `{{ fact: NAME }}` and `{{ days: NAME/NAME }}` in it replaced by what `quote` makes of the name."""
    return TOKEN.sub(lambda at: quote(at[2]), sentence)
