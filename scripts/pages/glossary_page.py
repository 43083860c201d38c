"""The glossary as a page, and the one-line meaning on each link to a term.

Apart from scripts/prose/glossary.py, which reads the terms for all who need them: here they become Markdown and HTML.
"""

import re
from functools import cache
from html import escape

from fed.text import Lang, Text
from scripts.prose.glossary import HOUSE, Term, load, shown

_HAN = re.compile(r"[\u3400-\u9fff]")
_LINK = re.compile(r'<a href="((?:[^"#]*/)?glossary/(?:index\.html)?#([\w-]+))"')

_OTHER = Text("In Taiwan: ", "英文：")
_ALSO = Text("Also: ", "相關說法：")
_AVOID = Text("Not ", "本站不寫")
_OFFICIAL = Text("Where Taiwan's word stands", "臺灣用語的出處")
_MORE = Text("More on {name}", "詳細說明：{name}")


def page(lang: Lang) -> str:
    """The glossary as Markdown: a heading a group, a heading a term."""
    terms = shown()
    parts = []
    for key, name in ((key, name) for key, name in load()[0].items() if key != HOUSE):
        parts.append(f"## {name(lang)} {{ #group-{key} }}")
        parts += [_entry(term, lang) for term in terms if term.group == key]
    return "\n\n".join(parts)


def _entry(term: Term, lang: Lang) -> str:
    """Its sentence and the way to more; what only a reader of the other language or a writer needs is small print below."""
    other: Lang = "zh-TW" if lang == "en" else "en"
    means = term.means(lang)
    if term.page:
        more = f"[{_MORE(lang).format(name=term.short(lang))}]({term.page})"
        means = f"{means} {more}." if lang == "en" else f"{means}{more}。"
    lines = [f"### {term.name(lang)} {{ #{term.key} }}", "", means, ""]
    wrong = [word for word in term.also if _to_avoid().search(word)]
    also = [word for word in term.also if word not in wrong]
    abroad = [word for word in also if lang == "en" and _HAN.search(word)]
    rows = []
    if here := [word for word in also if word not in abroad]:
        rows.append(f"{_ALSO(lang)}{_listed([escape(word) for word in here], lang)}")
    names = "、".join((term.name(other), *abroad))
    rows.insert(len(rows) if lang == "en" else 0, f'{_OTHER(lang)}<span lang="{other}">{escape(names)}</span>')
    if wrong := [*term.avoided(), *wrong]:
        words = _listed([f'<q class="avoid">{escape(word)}</q>' for word in dict.fromkeys(wrong)], lang)
        rows.append(
            f"{_AVOID(lang)}{words}"
            + (f": {term.why(lang)}" if term.why and lang == "en" else f"：{term.why(lang)}" if term.why else "")
        )
    if term.official:
        rows.append(f"[{_OFFICIAL(lang)}]({term.official})")
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
