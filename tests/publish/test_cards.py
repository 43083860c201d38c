"""What a messenger shows of a link: every page and every chart, read as messengers read them, and the pictures that are named."""

import re
import struct
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from sites import address, alone, built

from charts.contract import gallery
from charts.render import Rendered
from fed.site import NAME
from fed.text import LANGS
from scripts.finding import ROOT
from scripts.ledgers.payments import PAYMENTS
from scripts.lessons import lesson
from scripts.pages import lesson_html
from scripts.pages.labs_html import LABS
from scripts.publish import build, cards, previews

LOCALES = {"en": "en_US", "zh-TW": "zh_TW"}


class Preview(HTMLParser):
    """What Facebook, LINE and X take from a page: `og:` by property or name, the first of each kind, in the first bytes."""

    def __init__(self, html):
        super().__init__()
        self.found, self.lang = {}, None
        self.feed(html[:40_000])

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "html":
            self.lang = given["lang"]
        name = given.get("property") or given.get("name") or ""
        if tag == "meta" and name.partition(":")[0] in ("og", "twitter"):
            self.found.setdefault(name, given["content"])

    def __getitem__(self, name):
        return self.found[f"og:{name}"]


def size_of(picture):
    """Width and height as its own head says, and that it is whole."""
    data = picture.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and data.endswith(b"IEND\xaeB`\x82")
    return struct.unpack(">II", data[16:24])


@pytest.fixture(scope="module")
def site():
    with alone():
        return build.today()


@pytest.fixture(scope="module")
def published():
    """A site that knows where it stands: its folder, the address, and each page's preview by its path."""
    folder = built()
    pages = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*.html")
        if "evenings" not in path.parts
    }
    return folder, address("today"), {name: Preview(html) for name, html in pages.items() if name != "404.html"}


def test_every_page_and_chart_has_a_preview_in_its_language_and_a_picture_that_is_there(published):
    folder, root, pages = published
    assert len(pages) == len(LANGS) * (
        len(gallery())
        + 1
        + len(PAYMENTS)
        + len(LABS)
        + len(lesson.load()) * len(lesson_html.PARTS)
        + len(list((ROOT / "docs").rglob("*.en.*[bd]")))
    )  # and the pipes, and the labs
    for name, page in pages.items():
        lang = "zh-TW" if name.startswith("zh-TW/") else "en"
        assert page.lang == lang and page["locale"] == LOCALES[lang]
        assert {page["locale"], page["locale:alternate"]} == {*LOCALES.values()}
        assert page["site_name"] == NAME(lang) and page["url"] == root + name.removesuffix("index.html")
        assert page["title"] and page["description"] and page["image:alt"] and page["type"] in ("website", "article")
        assert bool(re.search("[一-鿿]", page["description"])) == (lang == "zh-TW")
        assert page.found["twitter:card"] == "summary_large_image" and len(page.found["twitter:image:alt"]) <= 420
        assert page["image"].startswith(root)
        picture = folder / page["image"].removeprefix(root).partition("?")[0]
        assert size_of(picture) == (int(page["image:width"]), int(page["image:height"])) == (1200, 630)
        assert picture.stat().st_size <= 120_000
    assert len({(page["title"], page.lang) for page in pages.values()}) == len(pages)


def test_a_title_is_the_heading_of_its_page_and_a_chart_says_what_it_says_today(published, site):
    folder, _, pages = published
    for name, page in pages.items():
        html = (folder / name).read_text("utf-8")
        head = re.search(r"<h1[^>]*>(.*?)(?:<a |</h1>)", html, re.S)[1].strip()
        head = re.sub("<[^>]*>", "", head)  # of the first page a figure
        assert head.replace("&#39;", "'") == page["title"]  # as the template of a page that stands alone has it
    assert pages["charts/tga/index.html"]["description"] == site.charts["tga", "en"].takeaway


def test_where_nobody_said_where_the_site_stands_nothing_is_said_and_no_picture_copied(site, tmp_path):
    assert previews.of_page("gauge.en.md", site, "", "x") == previews.of_chart("tga", "en", site, "") == ""
    previews.publish(site, tmp_path, "")
    assert not list(tmp_path.iterdir())


def test_a_card_that_was_made_is_named_and_published_and_one_of_other_figures_is_not(site, tmp_path, monkeypatch):
    monkeypatch.setattr(cards, "CACHE", tmp_path / "cache")
    (tmp_path / "cache").mkdir()
    card = cards.of_chart("tga", "en", site)
    before = Preview(previews.of_chart("tga", "en", site, "https://a.b/c/"))
    assert before["image"] == "https://a.b/c/assets/card.png" and before["image:alt"] == NAME("en")
    cards.kept(card, site).write_bytes(b"a picture")
    after = Preview(previews.of_chart("tga", "en", site, "https://a.b/c/"))
    assert re.fullmatch(r"https://a\.b/c/assets/cards/charts-tga\.en\.png\?[0-9a-f]{12}", after["image"])
    assert card.title in after["image:alt"] and card.says in after["image:alt"]
    previews.publish(site, tmp_path / "site", "https://a.b/c/")
    (published,) = (tmp_path / "site" / "assets" / "cards").iterdir()
    assert published.name == "charts-tga.en.png" and published.read_bytes() == b"a picture"
    drawn = replace(site.charts["tga", "en"], takeaway="Something else.")
    later = replace(site, charts={**site.charts, ("tga", "en"): drawn})
    assert not cards.kept(cards.of_chart("tga", "en", later), later).exists()


def test_a_card_bears_title_site_chart_and_day_and_a_page_without_a_chart_its_first_words(site):
    page = cards.html(cards.of_page("where-reserves-go.zh-TW.md", site), site)
    drawn = site.charts["fed_liabilities", "zh-TW"]
    day = date.fromisoformat(drawn.newest)
    for words in (
        "誰把池水抽走？",
        NAME("zh-TW"),
        gallery()["fed_liabilities"].title("zh-TW"),
        f"{day.year} 年 {day.month} 月 {day.day} 日",
    ):
        assert words in page
    assert (
        page.count('<svg class="still') == 1
        and "var(--c-" not in page
        and "http" not in page.replace("http://www.w3.org", "")
    )
    bare = cards.of_page("labs.en.md", site)
    assert (
        bare.chart == "" and bare.says in cards.html(bare, site) and '<svg class="still' not in cards.html(bare, site)
    )
    assert cards.of_page("gauge.en.md", site).says.startswith("Three warning"), "its description begins with the title"
    assert cards.of_page("index.en.md", site).title.endswith("9%"), "a figure in a title is filled in"


def test_of_a_chart_that_had_not_begun_there_is_a_card_without_a_picture(site):
    then = replace(site, charts={**site.charts, ("tga", "en"): Rendered("tga", "en")})
    card = cards.of_chart("tga", "en", then)
    assert card.chart == "" and card.says == gallery()["tga"].note("en")
