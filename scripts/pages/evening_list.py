"""The list of the evenings before, as a page of the site shows it: each with the way to it, and what nobody knew on it.

Apart from the evenings themselves, in which nothing of this may be said.
"""

from datetime import date
from html import escape

from fed.evenings import EVENINGS
from fed.text import Lang, Text
from fed.wording import day
from scripts.pages.sheet import sheet_or_nothing
from scripts.pages.site import Page

FOLDER = "evenings"
_CAPTION = Text("Six evenings before", "六個事發前一晚")
_HEADS = Text("The evening|What came after it|To take along", "那一晚|後來發生的事|帶著走")
_ZIP = Text("the evening of {day} as a zip", "{day}那一晚的 zip 檔")


def place(when: date, lang: Lang) -> str:
    """Where an evening stands, from the site's root."""
    return f"{FOLDER}/{when}/{'' if lang == 'en' else f'{lang}/'}"


def packed(when: date) -> str:
    """The name of its zip."""
    return f"evening-{when}.zip"


def evenings(page: Page) -> str:
    """Every evening that lies behind, with what came after it and its zip, which only the published site has beside it."""
    lang, leaf, packs = page.lang, page.leaf, page.site.published and not page.leaf
    heads = _HEADS(lang) if packs else _HEADS(lang).rpartition("|")[0]
    rows = []
    for one in EVENINGS:
        if one.day <= page.site.until:
            row = [
                f'<a href="{page.root}{place(one.day, lang)}{leaf}">{day(one.day, lang)}</a>',
                escape(one.then(lang)),
                f'<a href="{page.root}{FOLDER}/{packed(one.day)}" download aria-label="{_ZIP(lang).format(day=day(one.day, lang))}">ZIP</a>',
            ]
            rows.append(row if packs else row[:2])
    return sheet_or_nothing(_CAPTION(lang), heads, rows, lang)
