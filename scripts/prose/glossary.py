"""The glossary: one data file, docs/glossary.toml, that feeds its page, the cards on links, the search and the lint.

Read here for all four. A term is explained once; a page links to it, `[reserves](glossary.md#reserves)`, and the link
shows the one-line meaning to the mouse and the keyboard.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fed.text import Lang, Text
from scripts.finding import ROOT, Finding, Stop

FILE = ROOT / "docs" / "glossary.toml"
_BETWEEN: dict[Lang, re.Pattern[str]] = {  # names, but not the words inside parentheses
    "en": re.compile(r", (?![^(]*\))"),
    "zh-TW": re.compile(r"、(?![^（]*）)"),
}
_LOOKAROUND = re.compile(r"\(\?[^()]*\)")
HOUSE = "house"
_NEEDS = {"key", "group", "en", "zh", "means"}
_MAY = {"avoid", "why", "also", "official", "page"}


@dataclass(frozen=True, slots=True)
class Term:
    """`avoid` holds regular expressions, since a word may stand inside an innocent one; `also`, what a reader may type."""

    key: str
    group: str
    name: Text
    means: Text
    avoid: tuple[str, ...] = ()
    why: Text | None = None
    also: tuple[str, ...] = ()
    official: str = ""
    page: str = ""

    def short(self, lang: Lang) -> str:
        """The first of its names."""
        return _BETWEEN[lang].split(self.name(lang))[0]

    def avoided(self) -> list[str]:
        """The words to avoid as a reader would write them."""
        return [_LOOKAROUND.sub("", word) for word in self.avoid]


@cache
def load(file: Path = FILE) -> tuple[dict[str, Text], tuple[Term, ...]]:
    """The groups by key, in the order of the page, and all terms; stops on a file that cannot be read, naming the term."""
    try:
        table = tomllib.loads(file.read_text("utf-8"))
        groups = {key: Text(one["en"], one["zh-TW"]) for key, one in table["group"].items()}
        terms = tuple(_term(one, groups) for one in table["term"])
    except (ValueError, KeyError, TypeError, re.error) as error:
        raise Stop(Finding(file, 0, f"cannot be read: {error}")) from None
    keys = [term.key for term in terms]
    if twice := {key for key in keys if keys.count(key) > 1}:
        raise Stop(Finding(file, 0, f"has two terms called {', '.join(sorted(twice))}"))
    return groups, terms


def shown() -> tuple[Term, ...]:
    """The terms that a reader is shown: the words of the house style are for the lint alone."""
    return tuple(term for term in load()[1] if term.group != HOUSE)


def _term(one: dict, groups: dict[str, Text]) -> Term:
    name = one.get("key", one.get("en", "?"))
    if lacks := _NEEDS - one.keys():
        raise ValueError(f"term '{name}' lacks {', '.join(sorted(lacks))}")
    if foreign := one.keys() - _NEEDS - _MAY:
        raise ValueError(f"term '{name}' has {', '.join(sorted(foreign))}, which no term has")
    if one["group"] not in groups:
        raise ValueError(f"term '{name}' is in no group called '{one['group']}'")
    return Term(
        one["key"],
        one["group"],
        Text(one["en"], one["zh"]),
        Text(one["means"]["en"], one["means"]["zh-TW"]),
        tuple(re.compile(word).pattern for word in one.get("avoid", ())),
        Text(one["why"]["en"], one["why"]["zh-TW"]) if "why" in one else None,
        tuple(one.get("also", ())),
        one.get("official", ""),
        one.get("page", ""),
    )
