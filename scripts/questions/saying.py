"""A question as it is asked: which of its answers, in which order, and in plain words with the figures of the day.

What a page shows, a worksheet prints and an export writes is the same, since all take it from here. Nothing is drawn by lot:
an order follows from the question's id, so that two builds agree.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from fed.events import EVENT
from fed.text import Lang, Text
from fed.wording import day, say_set
from scripts import facts
from scripts.facts.fact import Computed
from scripts.facts.words import TOKEN, days_in_words, in_words
from scripts.questions.bank import Option, Question
from scripts.verdicts import choice, sentence

LATEST = {fact.name for fact in facts.LATEST}
NEAR = 0.1  # what lies nearer to a figure that moves, as a part of it, is not offered beside it
MOST = 3  # wrong answers beside a right one
Facts = Mapping[str, Computed]


@dataclass(frozen=True, slots=True)
class SaidOption:
    """An answer in plain words; the items of an order have no reason."""

    words: str
    right: bool
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """A question in plain words of one language; the options of an order stand as they are to be put, not as they are right."""

    question: Question
    ask: str
    options: tuple[SaidOption, ...]
    why: str


def said(question: Question, known: Facts, lang: Lang) -> Said:
    """The question in words; it must be `askable`."""
    plain = lambda text: words(text, known, lang) if text else ""  # noqa: E731
    options = (SaidOption(plain(one.words), one.right, plain(one.why)) for one in offered(question, known))
    return Said(question, plain(question.ask), tuple(options), plain(question.why))


def askable(question: Question, known: Facts) -> bool:
    """Whether every fact that it quotes has a value: on an early day some have none."""
    quoted = [one for text in texts(question) for one in tokens(text)]
    return all(
        known[name.partition(".")[0]].seen is not None if kind == "fact" else kind != "verdict" or choice(name, known)
        for kind, name in quoted
    )


def offered(question: Question, known: Facts) -> tuple[Option, ...]:
    """The answers that are offered, in the order in which they stand."""
    match question.kind:
        case "way":
            return question.options
        case "number":
            chosen = _apart(question.options, known)
            return tuple(sorted(chosen, key=lambda one: known[one.fact].value))
    return mixed(question)


def mixed(question: Question) -> tuple[Option, ...]:
    """The options of a choice or an order as they are put: as if drawn by lot, and never as an order is right."""
    drawn = tuple(sorted(question.options, key=lambda one: sha256(f"{question.id} {one.words.en}".encode()).digest()))
    if question.kind == "order" and drawn == question.options:
        return (*drawn[1:], drawn[0])
    return drawn


def _apart(options: Iterable[Option], known: Facts) -> tuple[Option, ...]:
    """The right number, and the first wrong ones that are not so near to it that a reader could take both for right."""
    right = next(one for one in options if one.right)
    value = known[right.fact].value
    wrong = [one for one in options if not one.right]
    if right.fact in LATEST:
        wrong = [one for one in wrong if abs(known[one.fact].value - value) > NEAR * abs(value)]
    return (right, *wrong[:MOST])


def words(text: Text, known: Facts, lang: Lang) -> str:
    """A text of the bank with its tokens said."""
    return TOKEN.sub(lambda at: _SAY[at[1]](at[2] or "", known, lang), text(lang))


def texts(question: Question) -> tuple[Text, ...]:
    """Every text of a question but the words of a way, which are always the same."""
    words = () if question.kind == "way" else (one.words for one in question.options)
    return (question.ask, question.why, *words, *(one.why for one in question.options if one.why))


def tokens(text: Text) -> list[tuple[str, str]]:
    """The tokens in either language, by kind and name."""
    return [(at[1], at[2] or "") for said in (text.en, text.zh_tw) for at in TOKEN.finditer(said)]


def _event(name: str, known: Facts, lang: Lang) -> str:
    key, _, form = name.partition(".")
    one = EVENT[key]
    if form == "amount":
        return say_set(one.amount, one.unit, lang)
    return one.around(lang) if one.around else day(one.day, lang)


_SAY = {"fact": in_words, "days": days_in_words, "event": _event, "verdict": sentence}
KINDS = frozenset(_SAY)  # the tokens that a question may quote
