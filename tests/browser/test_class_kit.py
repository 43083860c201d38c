"""The kit for a class as Chromium prints it: papers of two sides at most, slides one a sheet, pictures for a slide, no clock."""

import re
import struct

import numpy as np
import pytest
from png_pixels import decoded
from sites import alone

from fed.text import LANGS
from scripts.lessons import lesson as lessons
from scripts.pages import lesson_html
from scripts.pages.site import Page
from scripts.publish import build, class_kit, class_paper


@pytest.fixture(scope="module")
def site():
    with alone():
        return build.today()


@pytest.fixture(scope="module")
def view(browser):
    page = browser.new_page(viewport={"width": class_paper.WIDE, "height": class_paper.TALL})
    yield page
    page.close()


@pytest.mark.parametrize("lang", LANGS)
def test_guide_sheet_and_key_fit_on_one_leaf_of_either_paper(site, view, lang):
    page = Page(site, lang, "")
    sides = {
        (one.key, part, size): class_paper.sides(class_paper.printed(view, lesson_html.page_of(one, part, page), size))
        for one in lessons.load()
        for part in ("guide", "sheet", "key")
        for size in class_paper.PAPERS
    }
    assert {what: n for what, n in sides.items() if not 1 <= n <= 2} == {}


@pytest.mark.parametrize("lang", LANGS)
def test_a_whole_lesson_is_in_its_folder_and_comes_out_alike_twice(site, view, lang):
    one, page = lessons.load()[3], Page(site, lang, "")
    first = class_kit.lesson(one, page, view)
    slides = lesson_html.slides(one, page)
    assert class_paper.sides(first["2-slides.pdf"]) == len(slides), "one a sheet, and no empty one"
    assert {name.partition("/")[0] for name in first} == {
        "1-guide.pdf",
        "2-slides.pdf",
        "2-slides.pptx",
        "3-sheet-A4.pdf",
        "3-sheet-Letter.pdf",
        "3-sheet.html",
        "3-sheet",
        "4-key.pdf",
        "6-pictures",
    }
    to_change = first["3-sheet.html"].decode()
    asked = {name for name in first if name.startswith("3-sheet/")}
    assert asked and asked == set(re.findall(r'src="([^"]+)"', to_change)) and "<svg" not in to_change
    pictures = [content for name, content in first.items() if name.startswith("6-") and name.endswith(".png")]
    assert len(pictures) >= sum(bool(words["picture"]) for words in slides)
    assert {struct.unpack(">II", content[16:24]) for content in pictures} == {(1920, 1080)}
    assert len(np.unique(decoded(pictures[0]).reshape(-1, 3), axis=0)) > 20, "a picture, and no empty page"
    for name, content in first.items():
        if name.endswith(".svg"):
            assert content.startswith(b'<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1080"'), name
            assert b"var(--c-" not in re.sub(rb"<style.*?</style>", b"", content), name
    assert sum(map(len, first.values())) < class_kit.LARGEST
    svg, guide = slides[1]["picture"], lesson_html.page_of(one, "guide", page)
    assert class_paper.drawn(view, svg) == first["6-pictures/slide-02.png"]
    assert class_paper.printed(view, guide, class_kit.USUAL[lang]) == first["1-guide.pdf"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_last_lesson_has_its_cards_each_with_a_key(site, view, lang):
    page = Page(site, lang, "")
    sides = {key: class_paper.sides(class_kit.cards(key, page, view)) for key in lessons.load()[5].cards}
    assert sides == {"guess": 3, "mornings/short": 4}
