"""The gallery of all charts: each once, under its subject, with a still that has no word and follows the page's colors."""

import re

import pytest
from prose import site
from sites import alone

from charts.contract import gallery
from charts.subjects import SUBJECTS
from fed.text import LANGS
from scripts.pages import chart_gallery, chart_html, statements
from scripts.pages.site import Page, Site
from scripts.publish import draw


@pytest.fixture(scope="module")
def drawn():
    with alone():
        return draw.draw(site().now)[0]


@pytest.mark.parametrize("lang", LANGS)
def test_each_chart_stands_once_with_its_title_what_it_says_and_the_way_to_it(drawn, lang):
    html = chart_gallery.charts(Page(Site(site().now, {}, drawn, site().cards, None), lang, "../"))
    folder = "../charts/" if lang == "en" else "../zh-TW/charts/"
    assert sorted(re.findall(r'<a href="([^"]*)">', html)) == sorted(f"{folder}{name}/" for name in gallery())
    assert "\n" not in html and html.count("tile__day") == html.count("<svg") == len(gallery())
    assert re.findall(r'<h2 id="subject-(\w+)">', html) == list(SUBJECTS)


def test_a_thumb_is_small_wordless_and_knows_no_color_but_the_pages_own(drawn):
    for (name, _), one in drawn.items():
        assert len(one.thumb) < 8000 and "<text" not in one.thumb, name
        paints = re.findall(r'(?:fill|stroke)="([^"]*)"', one.thumb)
        assert paints and all(paint == "none" or paint.startswith("var(--c-") for paint in paints), name


def test_a_picture_is_as_old_as_those_of_its_series_that_end_with_it_whatever_else_it_reads():
    page = Page(site(), "en", "")
    ends = sorted((site().now[id].index[-1].date(), id) for id in ("SOFR", "M2SL"))
    assert chart_html.age(["SOFR", "M2SL"], str(ends[0][0]), page) == statements.age([ends[0][1]])
    assert ends[0][0] < ends[1][0], "one of them ends earlier"


def test_where_a_chart_has_not_begun_its_place_says_so(drawn):
    then = {key: type(one)(*key) for key, one in drawn.items()}
    html = chart_gallery.charts(Page(Site(site().now, {}, then, site().cards, None), "en", ""))
    assert html.count("Nothing to draw yet on this day") == len(gallery()) and "<svg" not in html
