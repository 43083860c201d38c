"""The card of a page or a chart: the words and the picture by which a messenger shows a link to it.

Apart from the pages because they need none: what a card says is known here without MkDocs, so that its picture can be drawn
before the site is built. A picture is named for all that is in it; one whose figures have moved on is not found, and the
card of the whole site stands in for it.
"""

import json
import math
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup
from mkdocs.utils.meta import get_data

from charts.contract import gallery
from charts.drawing.legend import Key
from charts.drawing.still import grown
from charts.style import light
from fed.pipes.words import account
from fed.site import NAME
from fed.text import LANGS, Lang, Text
from fed.wording import day
from scripts.finding import ROOT
from scripts.pages import chart_html, pipes_html, statements, template
from scripts.pages.pipes_html import NAME_OF_CHART as PIPES
from scripts.pages.site import Page, Site
from scripts.prose import parity

DOCS = ROOT / "docs"
CACHE = ROOT / ".cache" / "cards"
WIDTH, HEIGHT = 1200, 630
COMMON = "card.png"  # in docs/assets: what stands in where cards were not made
ROOM = (
    704,
    500,
)  # pixels that a picture has beside the words, more or less: of its two forms that one is taken that grows more in it
BESIDE = Text("“{title}”, beside the chart “{chart}”", "「{title}」，旁邊是〈{chart}〉這張圖")
ALL = Text(
    "How central-bank money works, in plain language, beside charts redrawn from the Federal Reserve's own figures.",
    "用白話說明中央銀行的錢怎麼運作，圖表都用聯準會公布的資料畫成。",
)
_TITLE = re.compile(r"^# +(.*?) *(?:\{ *#[\w-]+ *\})? *$", re.M)
_CHART = re.compile(r"\{\{ *(?:chart: *(\w+)|pipes.*?) *\}\}")  # without a name it is the pipes
_LINK = re.compile(r"\[([^\]]*)\]\([^()]*\)")
_STILL = re.compile(r'<svg class="still[^>]* viewBox="0 0 (\d+) (\d+)".*?</svg>', re.S)


@dataclass(frozen=True, slots=True)
class Card:
    """What a link to a place says: its title and its first words, and the chart that is pictured, if there is one.

    `place` is the place's name below the site's root, the same in both languages: `gauge`, `charts/tga`.
    """

    place: str
    lang: Lang
    title: str
    says: str
    chart: str = ""

    @property
    def file(self) -> str:
        """Its picture below `assets/cards/` of the site."""
        return f"{self.place.replace('/', '-')}.{self.lang}.png"

    @property
    def alone(self) -> bool:
        """Whether it is the card of a chart's own page."""
        return self.place.startswith("charts/")

    def pictured(self) -> str:
        """Its picture in words, for who cannot see it."""
        if self.chart and not self.alone:
            return BESIDE(self.lang).format(title=self.title, chart=_title(self.chart, self.lang))
        return f"{self.title} · {self.says}"


def every(site: Site) -> list[Card]:
    """The card of each page and of each chart in both languages."""
    sources = [path for end in (".md", ".ipynb") for pair in parity.siblings(DOCS, end) for path in pair]
    pages = [of_page(path.relative_to(DOCS).as_posix(), site) for path in sources]
    return pages + [of_chart(name, lang, site) for name in (*gallery(), PIPES) for lang in LANGS]


def of_page(source: str, site: Site) -> Card:
    """The card of a page, from its source: its question, its description, and its first chart that has a picture."""
    place, lang = re.fullmatch(r"(.*)\.(en|zh-TW)\.\w+", source).groups()
    text = (DOCS / source).read_text("utf-8")
    if source.endswith(".ipynb"):
        text = "".join(json.loads(text)["cells"][0]["source"])
        says = _LINK.sub(r"\1", text.split("\n\n")[1]).replace("`", "")
    else:
        text, head = get_data(text)
        says = head["description"]
    drawn = [name for name in (one or PIPES for one in _CHART.findall(text)) if _pictured(name, lang, site)]
    title = re.sub("<[^>]*>", "", statements.inline(_TITLE.search(text)[1], Page(site, lang, "")))
    return Card(place, lang, title, says.removeprefix(title).strip(), drawn[0] if drawn else "")


def of_chart(name: str, lang: Lang, site: Site) -> Card:
    """The card of a chart: what it says today, or what it must not be read as, where there is nothing to say yet."""
    if name == PIPES:
        newest = site.pipes.pair(None, None)
        says = account(*newest, lang) if newest else pipes_html.WORDS["note"](lang)
        return Card(f"charts/{name}", lang, pipes_html.TITLE(lang), says, name if newest else "")
    chart, drawn = gallery()[name], site.charts[name, lang]
    says = drawn.takeaway or chart.note(lang)
    return Card(f"charts/{name}", lang, chart.title(lang), says, name if drawn.stills else "")


def _title(name: str, lang: Lang) -> str:
    return pipes_html.TITLE(lang) if name == PIPES else gallery()[name].title(lang)


def _pictured(name: str, lang: Lang, site: Site) -> bool:
    return bool(site.pipes.weeks if name == PIPES else site.charts[name, lang].stills)


def common() -> str:
    """The card of the whole site, in both languages, as a page to be drawn: docs/assets/card.png is a picture of it."""
    return template.page("card_common", names=NAME, says=ALL, langs=LANGS, mark=_mark())


def html(card: Card, site: Site) -> str:
    """The picture of a card as a page of its size, which a browser draws."""
    lang = card.lang
    words = {"lang": lang, "title": card.title, "says": card.says, "site": NAME(lang), "mark": _mark()}
    if not card.chart:
        return template.page("card", **words, picture="", legend=(), day="", caption="")
    stills, legend, until = _picture(card.chart, lang, site)
    page = template.page(
        "card",
        **words,
        picture=Markup(_form(stills)),
        legend=legend,
        day=chart_html.AS_OF(lang).format(day=until),
        caption="" if card.alone else _title(card.chart, lang),
    )
    return re.sub(r"var\(--c-(\w+)[^)]*\)", lambda at: light(at[1]), page)


def _picture(name: str, lang: Lang, site: Site) -> tuple[str, tuple[Key, ...], str]:
    """The stills of a chart or of the newest pipes, their legend, and the day to which they run."""
    if name == PIPES:
        newest = site.pipes.pair(None, None)
        return site.pipes.stills(newest, lang), (), day(newest[1].day, lang)
    drawn = site.charts[name, lang]
    return drawn.stills, drawn.legend, gallery()[name].until(date.fromisoformat(drawn.newest), lang)


def _form(stills: str) -> str:
    """The form of a picture, wide or narrow, whose words are the larger and which leaves less of the room empty."""

    def worth(at: re.Match) -> float:
        width, height = int(at[1]), int(at[2])
        scale = min(ROOM[0] / width, ROOM[1] / height)
        return scale * scale * math.sqrt(width * height)

    return grown(max(_STILL.finditer(stills), key=worth)[0])


@cache
def _mark() -> Markup:
    return Markup((DOCS / "assets" / "mark.svg").read_text("utf-8"))


def version(page: str) -> str:
    """What a card's picture is named for: all that is in it."""
    return sha256(page.encode()).hexdigest()[:12]


def kept(card: Card, site: Site) -> Path:
    """Where the picture of a card lies once `make cards` has drawn it."""
    return CACHE / f"{card.file.removesuffix('.png')}.{version(html(card, site))}.png"
