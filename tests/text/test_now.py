"""Sentences about now: each is a verdict, states a newest fact, or carries its date; the few others stand in now.toml with a reason.

A verdict chooses its words, so it is safe. A sentence with a newest fact states that figure and nothing that the figure
could make false. A sentence with a year or an event is dated. What is left speaks of the page, or of a thing that no
figure moves; a person has to say so.
"""

import re
import tomllib
from pathlib import Path

import pytest
from prose import pages_of, sentences, source

from fed.text import LANGS
from scripts import facts
from scripts.questions import bank, saying

NOW = {
    "en": re.compile(
        r"\b(?:now|today|todays?|currently|at present|these days|so far|still|latest|newest|recently|nowadays|this year|by now|to date)\b",
        re.I,
    ),
    "zh-TW": re.compile("現在|目前|如今|今天|今日|至今|迄今|最新|最近|近來|近期|今年|仍[在然是未]"),
}
LATEST = {fact.name for fact in facts.LATEST}
DATED = ("event", "expected", "figures_to", "events_to", "reviewed")
TOKEN = re.compile(r"\{\{\s*(\w+)(?:\s*:\s*([\w.]+))?\s*\}\}")
REASONS = tomllib.loads((Path(__file__).parent / "now.toml").read_text("utf-8"))


def about_now(text, lang):
    """The sentences of a page's source that speak of now, or hold a newest fact or a verdict."""
    for one in sentences(text, lang):
        tokens = [(kind, (name or "").split(".")[0]) for kind, name in TOKEN.findall(one)]
        words = TOKEN.sub("", one)
        if NOW[lang].search(words) or any(
            kind == "verdict" or (kind == "fact" and name in LATEST) for kind, name in tokens
        ):
            yield one, tokens, words


def kind(one, tokens, words):
    """How a sentence about now stays true, or nothing."""
    names = {name for kind, name in tokens if kind == "fact"}
    if any(kind == "verdict" for kind, _ in tokens) and not NOW["en"].search(words) and not NOW["zh-TW"].search(words):
        return "verdict"
    if names & LATEST:
        return "newest fact"
    if any(kind in DATED for kind, _ in tokens) or re.search(r"(?:19|20)\d\d", words):
        return "dated"
    return "dated" if any(kind == "fact" for kind, _ in tokens) else ""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", pages_of("en"))
def test_every_sentence_about_now_is_a_verdict_a_newest_fact_or_dated(page, lang):
    reasons = REASONS.get(page, {}).get(lang, {})
    left = [one for one, tokens, words in about_now(source(page, lang), lang) if not kind(one, tokens, words)]
    assert [one for one in left if not any(one.startswith(start) for start in reasons)] == []
    assert [start for start in reasons if not any(one.startswith(start) for one in left)] == [], (
        "a reason for no sentence"
    )
    assert all(reason.strip() for reason in reasons.values())


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("SOFR is high now.", ""),
        ("{{ verdict: days_above }}", "verdict"),
        ("It is {{ fact: sofr }} now.", "newest fact"),
        ("Since 2020 it is still zero.", "dated"),
        ("Since {{ event: sofr_begins }} it stands so today.", "dated"),
        ("SOFR is high now, and {{ verdict: days_above }}", ""),
    ],
)
def test_what_makes_a_sentence_about_now_safe(sentence, told):
    ((one, tokens, words),) = about_now(sentence, "en")
    assert kind(one, tokens, words) == told


@pytest.mark.parametrize("lang", LANGS)
def test_no_question_of_the_bank_speaks_of_now(lang):
    texts = {text(lang) for one in bank.load() for text in saying.texts(one)}
    assert [text for text in texts if NOW[lang].search(TOKEN.sub("", text))] == []
