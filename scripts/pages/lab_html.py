"""What every lab's HTML shares: its words, which a script finds beside it and so need no file of their own."""

from collections.abc import Mapping

from charts.drawing.handover import compact
from fed.text import Lang, Text


def address(lab: str, name: str, lang: Lang) -> str:
    """Where a lab stands alone, from the site's root: its permanent link and what an iframe shows."""
    return f"{'' if lang == 'en' else f'{lang}/'}labs/{lab}/{name}/"


def json_words(words: Mapping[str, Text], lang: Lang) -> str:
    """The words of a lab in one language, for an attribute: its script makes them what a reader sees."""
    return compact({key: text(lang) for key, text in words.items()})
