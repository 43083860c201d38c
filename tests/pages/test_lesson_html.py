"""The pages of the lessons: every part of each in both languages, every picture there, nothing left unsaid."""

import re

import pytest

from charts.render import Rendered
from fed.text import LANGS
from scripts.lessons import lesson
from scripts.pages import lesson_html
from scripts.pages.site import Page, Site
from scripts.publish import build


@pytest.fixture(scope="module")
def site():
    """All that pages draw on: the charts come out of the cache."""
    return build.today()


def part_of(one, part, site, lang):
    root = "../" * lesson_html.address(one.key, part, lang).count("/")
    return lesson_html.page_of(one, part, Page(site, lang, root))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("one", lesson.load(), ids=lambda one: one.key)
def test_every_part_is_whole(site, one, lang):
    made = {part: part_of(one, part, site, lang) for part in lesson_html.PARTS}
    assert all("{{" not in html and "{%" not in html and one.title(lang) in html for html in made.values())
    assert 9 <= made["slides"].count('<section class="slide"') <= 12, "about ten for fifty minutes"
    assert made["slides"].count("<svg") >= sum(bool(slide.picture) for slide in one.slides)
    assert "var(--c-" not in re.sub(r"<style.*?</style>", "", made["slides"]), "a class has no sheet of colors"
    assert made["sheet"].count("<li>") == len(one.tasks) + 1
    for task in one.tasks:
        assert lesson_html.say(task.answer, Page(site, lang, "")) not in made["sheet"], "the key stands apart"


def test_a_chart_that_had_not_begun_is_no_slide():
    empty = Site({}, {}, {("sofr_spread", "en"): Rendered("sofr_spread", "en")}, {}, None)
    assert lesson_html.pictures("chart:sofr_spread", Page(empty, "en", "")) == [""]
