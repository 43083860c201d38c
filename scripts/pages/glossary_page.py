"""The glossary as a page, and the one-line meaning on each link to a term.

Apart from scripts/prose/glossary.py, which reads the terms for all who need them: here they become Markdown and HTML.
"""

import re
from functools import cache
from html import escape

from fed.text import Lang, Text
from scripts.prose.glossary import HOUSE, Term, load, shown

_LINK = re.compile(r'<a href="((?:[^"#]*/)?glossary/(?:index\.html)?#([\w-]+))"')

_ALSO = Text("Also searched as ", "相關說法：")
_AVOID = Text("Not ", "不寫")
_OFFICIAL = Text("where Taiwan's word stands", "臺灣用語的出處")
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
