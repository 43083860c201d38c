"""The smaller blocks of a page as HTML: the dials, and how any table looks.

Apart from the tokens because these have structure. A block is one line of HTML, so that Markdown leaves it alone.
"""

from html import escape

import pandas as pd

from fed.text import Lang, Text
from fed.wording import day, share
from scripts import statements, status
from scripts.dials import DIALS, Dial
from scripts.statements import Page

NEWEST = Text("The newest of these figures is of {day}{age}.", "以下數字最新到 {day}{age}。")
RANK = Text("Higher than {share} of all values since {day}.", "自 {day}以來，有 {share} 的數值比它低。")


def dials(page: Page) -> str:
    """All dials, each a figure, its place in its own history, and what it means."""
    ids = sorted({id for dial in DIALS for id in page.site.facts[dial.fact.split(".")[0]].fact.series})
    newest = NEWEST(page.lang).format(day=day(page.site.now.last_day(), page.lang), age=status.age(ids))
    return f'<p class="dials__day">{newest}</p><div class="dials">{"".join(_dial(dial, page) for dial in DIALS)}</div>'


def _dial(dial: Dial, page: Page) -> str:
    one = page.site.facts[dial.fact.split(".")[0]]
    parts = [f'<section class="dial"><h3 class="dial__title">{dial.title(page.lang)}</h3>']
    if one.seen:
        parts.append(f'<p class="dial__value">{statements.fact(dial.fact, page)}</p>')
        parts.append(_scale(one.fact.history(page.site.now), one.value, page.lang))
    parts.append(f'<p class="dial__means">{statements.verdict(dial.verdict, page)}</p>')
    if one.seen:
        parts.append(f'<p class="dial__day">{day(one.seen.as_of, page.lang)}</p>')
    return "".join([*parts, "</section>"])


def _scale(history: pd.Series, value: float, lang: Lang) -> str:
    below = float((history < value - 1e-9).mean() * 100)
    words = RANK(lang).format(share=share(below, lang), day=day(history.index[0], lang))
    return (
        f'<svg class="dial__scale" aria-hidden="true"><rect class="dial__track" y="4" width="100%" height="8" rx="4"/>'
        f'<rect class="dial__mark" x="{below:.1f}%" width="4" height="16" rx="2"/></svg><p class="dial__rank">{words}</p>'
    )


def sheet(caption: str, heads: list[str], rows: list[list[str]]) -> str:
    """A table that a phone can read, one line of HTML; a cell that is empty in a row is left out there."""
    head = "".join(f'<th scope="col">{cell}</th>' for cell in heads)
    body = "".join(
        "<tr>" + "".join(f'<td data-label="{escape(heads[n])}">{cell}</td>' for n, cell in enumerate(row)) + "</tr>"
        for row in rows
    )
    return f'<div class="table" tabindex="0" role="region" aria-label="{caption}"><table class="sheet"><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
