"""A page on paper: a chart on one sheet, answers apart from questions, a figure's day and source in a note, nothing that only a screen needs."""

import re

import pytest
from waiting import ready, until

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
both = pytest.mark.parametrize("lang", ROOTS)
SHEET = re.compile(rb"/Type\s*/Page[^s]")


def sheets(page, size: str) -> int:
    return len(SHEET.findall(page.pdf(format=size)))


@pytest.mark.parametrize("name", ["gauge_parts", "qt_absorbed", "freshness"])  # the highest three
def test_a_chart_alone_is_one_sheet_of_either_paper(sites, visit, name):
    for root in ROOTS.values():
        with visit(f"{sites()[1]}{root}charts/{name}/") as seen:
            assert [sheets(seen.page, size) for size in ("A4", "Letter")] == [1, 1], root


@both
def test_what_is_asked_is_answered_at_the_end_and_figures_have_notes_on_paper_alone(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}settlement/") as seen:
        page = seen.page
        ready(page)
        before = page.locator("details[open]").count()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        asked = page.locator(".questions details.question").count()
        assert asked and page.locator(".paper__key:visible li").count() == asked
        assert page.locator(".questions .question__options:visible").count() == asked
        assert page.locator(".question__key:visible, .lab__start:visible, .screen__button:visible").count() == 0
        said = page.eval_on_selector_all(
            "article data.fact[title]", "(all) => all.map((one) => [one.dataset.note, one.title])"
        )
        notes = page.locator(".paper__notes li").all_text_contents()
        assert said and all(notes[int(n) - 1] == title for n, title in said) and len(notes) == len({*notes})
        page.evaluate("dispatchEvent(new Event('beforeprint'))")  # some browsers tell of no end
        assert page.locator(".paper__notes").count() == 1
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="null")
        assert (
            page.locator("details[open]").count() == before and page.locator(".paper__key, .paper__notes").count() == 0
        )
        assert sheets(page, "A4") <= 12, "what stands in a fold or a key is counted too"
        assert seen.complaints == []


@both
def test_a_figure_tells_its_day_and_source_to_a_finger_and_to_the_keyboard(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}settlement/", width=390, has_touch=True) as seen:
        page = seen.page
        ready(page)
        fact = page.locator("article p data.fact[title]").first
        fact.tap()
        until(page, "document.querySelector('.fact__line')?.textContent !== ''")
        assert page.inner_text(".fact__line[role=status]").endswith(fact.get_attribute("title"))
        page.keyboard.press("Escape")
        assert not page.is_visible(".fact__line")
        page.focus(".facts__button")
        page.keyboard.press("Enter")
        assert page.get_attribute(".facts__button", "aria-pressed") == "true"
        shown = fact.evaluate("(one) => getComputedStyle(one, '::after').content")
        assert fact.get_attribute("title").split(" ")[0] in shown
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert seen.complaints == []
