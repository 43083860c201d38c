"""What a messenger shows of a link: title, description, picture and language in the head of a page, and the pictures beside it.

Apart from the cards because it needs the address of the site: a messenger takes absolute addresses only, so a site that does
not know where it stands, or is opened from a folder, says nothing of the kind.
"""

import shutil
from pathlib import Path

from markupsafe import Markup

from fed.site import NAME
from fed.text import LANGS, Lang
from scripts.pages import chart_html, template
from scripts.pages.site import Page, Site
from scripts.publish import cards
from scripts.publish.cards import Card

LOCALES: dict[Lang, str] = {"en": "en_US", "zh-TW": "zh_TW"}
FOLDER = "assets/cards"


def of_page(source: str, site: Site, address: str, url: str) -> Markup:
    """The lines for the head of a page, from its source; nothing where the site stands at no address."""
    return _head(cards.of_page(source, site), site, address, url) if address else Markup("")


def of_chart(name: str, lang: Lang, site: Site, address: str) -> Markup:
    """The same for the page of a chart."""
    card = cards.of_chart(name, lang, site)
    return _head(card, site, address, address + chart_html.address(name, lang)) if address else Markup("")


def of_place(place: str, title: str, says: str, page: Page, address: str) -> Markup:
    """The same for a page that has no picture of its own."""
    url = f"{address}{'' if page.lang == 'en' else f'{page.lang}/'}{place}/"
    return _head(Card(place, page.lang, title, says), page.site, address, url) if address else Markup("")


def _head(card: Card, site: Site, address: str, url: str) -> Markup:
    lang, kept = card.lang, cards.kept(card, site)
    there = kept.exists()
    # the version makes messengers fetch the picture again once it has changed; the file keeps its name
    image = f"{FOLDER}/{card.file}?{kept.suffixes[-2][1:]}" if there else f"assets/{cards.COMMON}"
    words = template.block(
        "preview",
        type="website" if card.place == "index" else "article",
        site=NAME(lang),
        title=card.title,
        says=card.says,
        url=url,
        locale=LOCALES[lang],
        others=[LOCALES[other] for other in LANGS if other != lang],
        image=address + image,
        width=cards.WIDTH,
        height=cards.HEIGHT,
        alt=card.pictured() if there else NAME(lang),
    )
    return Markup(words)


def publish(site: Site, target: Path, address: str) -> None:
    """Put the pictures that pages name beside them: those of today's cards, as far as they were made."""
    there = {card.file: cards.kept(card, site) for card in cards.every(site)} if address else {}
    for name, path in there.items():
        if path.exists():
            (target / FOLDER).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / FOLDER / name)
