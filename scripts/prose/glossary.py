"""The glossary: one data file, docs/glossary.toml, that feeds its page, the cards on links, the search and the lint.

Apart from the page because four rooms read it. A term is explained once; a page links to it, `[reserves](glossary.md#reserves)`,
and the link shows the one-line meaning to the mouse and the keyboard.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from fed.text import Lang, Text
from scripts.finding import ROOT, Finding, Stop

FILE = ROOT / "docs" / "glossary.toml"
_LOOKAROUND = re.compile(r"\(\?[^()]*\)")
_LINK = re.compile(r'<a href="((?:[^"#]*/)?glossary/(?:index\.html)?#([\w-]+))"')
_NEEDS = {"key", "group", "en", "zh", "means"}
_MAY = {"avoid", "why", "also", "official", "page"}

_TAIWAN = Text("In Taiwan", "英文")
_ALSO = Text("Also searched as ", "相關說法：")
_AVOID = Text("Not ", "不寫")
_OFFICIAL = Text("where Taiwan's word stands", "臺灣用語的出處")
_MORE = Text("More on {name}", "詳細說明：{name}")


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
        return self.name(lang).split({"en": ", ", "zh-TW": "、"}[lang])[0]

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


def page(lang: Lang) -> str:
    """The glossary as Markdown: a heading a group, a heading a term."""
    groups, terms = load()
    parts = []
    for key, name in groups.items():
        parts.append(f"## {name(lang)} {{ #group-{key} }}")
        parts += [_entry(term, lang) for term in terms if term.group == key]
    return "\n\n".join(parts)


def _entry(term: Term, lang: Lang) -> str:
    other: Lang = "zh-TW" if lang == "en" else "en"
    lines = [f"### {term.name(lang)} {{ #{term.key} }}", "", term.means(lang), ""]
    rows = [f'<span lang="{other}">{escape(term.name(other))}</span>']
    wrong = [word for word in term.also if _to_avoid().search(word)]
    if also := [word for word in term.also if word not in wrong]:
        rows.append(f"{_ALSO(lang)}{_listed([escape(word) for word in also], lang)}")
    if wrong := [*term.avoided(), *wrong]:
        words = _listed([f'<q class="avoid">{escape(word)}</q>' for word in dict.fromkeys(wrong)], lang)
        rows.append(
            f"{_AVOID(lang)}{words}"
            + (f": {term.why(lang)}" if term.why and lang == "en" else f"：{term.why(lang)}" if term.why else "")
        )
    if term.official:
        rows.append(f"[{_OFFICIAL(lang)}]({term.official})")
    if term.page:
        rows.append(f"[{_MORE(lang).format(name=term.short(lang))}]({term.page})")
    return "\n".join([*lines, *(f"- {row}" for row in rows)])


@cache
def _to_avoid() -> re.Pattern:
    return re.compile("|".join(word for term in load()[1] for word in term.avoid))


def _listed(words: list[str], lang: Lang) -> str:
    return (", " if lang == "en" else "、").join(words)


def cards(html: str, lang: Lang) -> str:
    """The page with the one-line meaning on each link to a term."""
    means = {term.key: term.means(lang) for term in load()[1]}

    def card(at: re.Match) -> str:
        if at[2] not in means:  # MkDocs tells of a term that is not there
            return at[0]
        return f'<a class="term" data-means="{escape(means[at[2]])}" href="{at[1]}"'

    return _LINK.sub(card, html)
