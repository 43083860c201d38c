"""What every lab shares around what is its own: title, button that starts it, link, embed code, citation.

Apart from the labs because each is to be found, framed and cited in the same way. Its words go to its script as JSON in the
page, so that a lab needs no file of words.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape

from charts.drawing.handover import compact
from fed.series import owners
from fed.site import NAME
from fed.text import Lang, Text
from fed.wording import day, listed
from scripts.pages import screen_html, template
from scripts.pages.chart_html import CITATION, CITE, EMBED, EMBED_OTHER, IFRAME, OTHER, WORDS
from scripts.pages.site import Page

START = Text("Start", "開始")
TAKE = Text("Take it to your class: link, embed, citation", "帶進課堂：連結、嵌入、引用")
GO = Text("Before you look, try it yourself: {title}", "先別往下看，自己試試：{title}")
LINK = Text("Link to this lab", "這個活動的固定連結")
CITATION_OF_NO_FIGURES = Text("{site}, “{title}”. {url}", "{site}，〈{title}〉。{url}")
HEIGHT = 900  # pixels of a frame where the line of script that tells the true height is not let in


@dataclass(frozen=True, slots=True)
class Lab:
    """A lab: the kind names its script (lab_KIND.js) and its part of a link (?KIND=…), the name one of several of a kind.

    `inside` is the HTML of what is its own, whole without a script; `words` what its script says; `ids` the series whose
    figures it shows, none for a model; `ready` whether it can be started on the figures of the day.
    """

    kind: str
    title: Text
    says: Text
    inside: Callable[[Page], str]
    words: Mapping[str, Text] = field(default_factory=dict)
    name: str = ""
    ids: tuple[str, ...] = ()
    start: Text = START
    ready: Callable[[Page], bool] = lambda page: True

    @property
    def key(self) -> str:
        """By what a page names it, and where it stands alone below labs/."""
        return f"{self.kind}/{self.name}" if self.name else self.kind


def lab(one: Lab, page: Page) -> str:
    """A lab as it stands on a page, or alone."""
    lang = page.lang
    return template.block(
        "lab",
        id="lab-" + one.key.replace("/", "-"),
        kind=one.kind,
        name=one.name,
        title=one.title(lang),
        says=one.says(lang),
        start=one.start(lang) if one.ready(page) else "",
        words=json_words(one.words, lang),
        screen=screen_html.button(lang),
        inside=one.inside(page),
        take=take(one.key, one.title, page, one.ids),
    )


def link(one: Lab, page: Page) -> str:
    """The way to a lab from a page that is too heavy for it, or that shows its end; it starts there by itself."""
    asked = f"?{one.kind}={one.name}" if one.name else f"?{one.kind}"
    there = page.root + address(one.key, page.lang) + page.leaf + asked
    return f'<p class="lab__link"><a href="{there}">{escape(GO(page.lang).format(title=one.title(page.lang)))}</a></p>'


def take(key: str, title: Text, page: Page, ids: tuple[str, ...] = ()) -> str:
    """What a teacher takes away: the link, the code that frames it, in either language, and a citation."""
    lang = page.lang
    copies = {CITE: _cite(key, title, page, ids)}
    if page.address:
        copies = {EMBED: _iframe(key, title, lang, page), EMBED_OTHER: _iframe(key, title, OTHER[lang], page)} | copies
    return template.block(
        "lab_take",
        id="take-" + key.replace("/", "-"),
        take=TAKE(lang),
        link=LINK(lang),
        at=page.root + address(key, lang) + page.leaf + _begun(key),
        copies=[(label(lang), text) for label, text in copies.items()],
        copy=WORDS["copy"](lang),
        copied=WORDS["copied"](lang),
    )


def address(key: str, lang: Lang) -> str:
    """Where a lab stands alone, from the site's root: its permanent link and what an iframe shows."""
    return f"{'' if lang == 'en' else f'{lang}/'}labs/{key}/"


def json_words(words: Mapping[str, Text], lang: Lang) -> str:
    """The words of a lab in one language, for an attribute: its script makes them what a reader sees."""
    return compact({key: text(lang) for key, text in words.items()})


def _cite(key: str, title: Text, page: Page, ids: tuple[str, ...]) -> str:
    lang, site = page.lang, page.site
    words = {"site": NAME(lang), "title": title(lang), "url": page.address and page.address + address(key, lang)}
    if not ids:
        return CITATION_OF_NO_FIGURES(lang).format(**words).strip()
    figures = {"day": day(site.until, lang), "owners": owners(ids, lang), "ids": listed(ids, lang)}
    return CITATION(lang).format(**words, **figures).strip()


def _iframe(key: str, title: Text, lang: Lang, page: Page) -> str:
    return str(IFRAME.format(src=page.address + address(key, lang) + _begun(key), title=title(lang), height=HEIGHT))


def _begun(key: str) -> str:
    """What a payment's link must ask, or its page would tell every answer before it is asked; the other labs ask first."""
    kind, _, name = key.partition("/")
    return f"?follow={name}" if kind == "follow" else ""
