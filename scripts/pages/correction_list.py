"""The register of corrections as Markdown: what the site said, what is right, why, and where it stands now.

Apart from fed/corrections.py, where an author writes, because a page needs anchors, links and figures.
"""

import re
from collections.abc import Callable, Iterator
from textwrap import indent

from fed.corrections import CORRECTIONS, Correction
from fed.text import Lang, Text
from fed.wording import COMMA
from scripts.facts.words import TOKEN, quoting
from scripts.finding import ROOT, Finding
from scripts.pages import statements
from scripts.pages.site import Page

_SET_RIGHT = Text("Corrected on {day}. See {pages}.", "{day}更正。現在的說法在{pages}。")
_SAID = Text("**The site said:** {words}", "**本站原本寫：**{words}")
_RIGHT = Text("**In fact:** {words}", "**正確的是：**{words}")
_WHY = Text("**Why we were wrong:** {words}", "**為什麼錯：**{words}")
_NAMED = Text("{title}", "〈{title}〉")
_MORE = Text("{n} more corrections", "另外 {n} 則更正")
OPEN = 3  # as many stand open; the rest are folded, or the register would bury the page
_TITLE = re.compile(r"^title: (.+)$", re.M)


def corrections(page: Page) -> str:
    """All of them, each with an anchor of its own; those after the first few in a fold."""
    told = [_one(one, page) for one in CORRECTIONS]
    shown, rest = "\n\n".join(told[:OPEN]), "\n\n".join(told[OPEN:])
    if not rest:
        return shown
    return f'{shown}\n\n??? note "{_MORE(page.lang).format(n=len(told) - OPEN)}"\n{indent(rest, "    ")}'


def _one(one: Correction, page: Page) -> str:
    lang = page.lang
    links = COMMA(lang).join(f"[{_NAMED(lang).format(title=_title(target, lang))}]({target})" for target in one.pages)
    right, why = (quoting(text(lang), lambda name: statements.fact(name, page)) for text in (one.right, one.why))
    return "\n".join(
        [
            f"### {one.title(lang)} {{ #correction-{one.key} }}",
            "",
            f"- {_SAID(lang).format(words=f'<q>{one.said(lang)}</q>')}",
            f"- {_RIGHT(lang).format(words=right)}",
            f"- {_WHY(lang).format(words=why)}",
            "",
            _SET_RIGHT(lang).format(day=statements.time(one.day, lang), pages=links),
        ]
    )


def _title(target: str, lang: Lang) -> str:
    """What the menu calls a page."""
    name = target.partition(".md")[0]
    return _TITLE.search((ROOT / "docs" / f"{name}.{lang}.md").read_text("utf-8"))[1]


def quoted() -> Iterator[str]:
    """Each fact that a correction quotes, with its forms."""
    for _, kind, name in _tokens():
        if kind == "fact":
            yield name


def findings(wrong: Callable[[str], str]) -> list[Finding]:
    """What a correction names that is no fact; `wrong` tells why a fact's name cannot be replaced."""
    told = {
        (one.key, name): wrong(name) if kind == "fact" else "a correction quotes facts only"
        for one, kind, name in _tokens()
    }
    file = ROOT / "fed" / "corrections.py"
    return [Finding(file, 0, f"correction '{key}' names {name}: {why}") for (key, name), why in told.items() if why]


def _tokens() -> Iterator[tuple[Correction, str, str]]:
    for one in CORRECTIONS:
        for text in (one.right, one.why):
            for words in (text.en, text.zh_tw):
                yield from ((one, at[1], at[2] or "") for at in TOKEN.finditer(words))
