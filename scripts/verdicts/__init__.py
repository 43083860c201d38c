"""Sentences about now: the data choose among sentences that were written beforehand, in both languages.

A verdict reads the values of latest facts and returns the key of a sentence; a sentence quotes its figures by the same
tokens as a page. Where a fact has no value on that day, the page says which series had not begun, and no verdict is made.
They stand in files by subject; this is the door.
"""

from collections.abc import Mapping
from pathlib import Path

from fed.text import Lang
from scripts.facts.fact import Computed
from scripts.facts.words import quoted_in_words, quoting
from scripts.verdicts import balance_sheet, demand, drains, gauge, rates, repo, standing

HERE = Path(__file__).parent

VERDICTS = {
    verdict.name: verdict
    for subject in (balance_sheet, demand, drains, gauge, rates, repo, standing)
    for verdict in subject.VERDICTS
}


def choice(name: str, computed: Mapping[str, Computed]) -> str | None:
    """The key of the sentence that the data choose; None where one of the facts has no value on that day."""
    read = [computed[fact] for fact in VERDICTS[name].facts]
    return VERDICTS[name].choose(*(one.value for one in read)) if all(one.seen for one in read) else None


def sentence(name: str, computed: Mapping[str, Computed], lang: Lang) -> str | None:
    """The sentence that the data choose, as plain text; None where there is none on that day."""
    key = choice(name, computed)
    return key and quoting(VERDICTS[name].sentences[key](lang), lambda name: quoted_in_words(name, computed, lang))
