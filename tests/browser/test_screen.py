"""The full screen as the last row of a room has it: words large enough, all of it within the height, a way back, nothing lost."""

import pytest
from axe import faults
from waiting import until

from scripts.pages.screen_html import BACK, FILL

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
both = pytest.mark.parametrize("lang", ROOTS)
LARGE = 24  # CSS pixels of a word on a screen of 1280 by 720
DRAWN = ".screen .chart__picture[data-drawn] .chart__canvas svg"
SMALLEST = """() => Math.min(...[...document.querySelectorAll(
  '.screen .chart__canvas text, .screen .chart__keys :is(label, .chart__fixed)')]
  .filter((one) => one.textContent.trim() && one.getClientRects().length)
  .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
WHOLE = """() => { const box = document.querySelector('.screen')
  return box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth }"""
STATE = "[document.fullscreenElement !== null, document.querySelector('.screen') !== null, document.activeElement.className]"


def projector(page):
    page.set_viewport_size({"width": 1280, "height": 720})


def filled(page, within: str = "") -> None:
    page.click(f"{within} .screen__button")
    until(page, "document.querySelector('.screen') !== null")


@both
def test_a_chart_is_read_from_the_last_row_and_goes_back_as_it_was_chosen(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}charts/gauge_parts/?gauge_parts=5y") as seen:
        page = seen.page
        projector(page)
        filled(page)
        page.wait_for_selector(DRAWN)
        assert page.inner_text(".screen__button") == BACK(lang)
        for _ in range(2):  # of four panels the first is shown alone, then another, by keyboard
            until(page, f"({SMALLEST})() >= {LARGE - 0.01}")
            assert page.evaluate(WHOLE)
            until(page, "document.querySelectorAll('.chart__canvas .cartesianlayer .subplot').length === 1")
            page.focus(".screen__panels input:checked")
            page.keyboard.press("ArrowRight")
        assert faults(page) == []
        page.focus(".chart__reader input")
        page.keyboard.press("ArrowLeft")
        until(page, "document.querySelector('.chart__cursor') !== null")
        page.keyboard.press("Escape")
        until(page, "document.querySelector('.screen') === null")
        until(page, "document.fullscreenElement === null")
        assert page.evaluate(STATE) == [False, False, "screen__button needs-script"]
        assert page.inner_text(".screen__button") == FILL(lang) and page.locator(".still--slide").count() == 0
        assert page.is_checked(".chart__ranges [value='5y']") and "gauge_parts=5y" in page.url
        until(page, "document.querySelectorAll('.chart__canvas .cartesianlayer .subplot').length === 4")
        assert seen.complaints == []


@pytest.mark.parametrize("name", ["autumn_2025", "qt_absorbed", "calendar_of_spikes"])
def test_charts_with_the_longest_legends_and_the_most_panels_keep_within_the_height(sites, visit, name):
    with visit(f"{sites()[1]}charts/{name}/", dark=True) as seen:
        projector(seen.page)
        filled(seen.page)
        seen.page.wait_for_selector(DRAWN)
        until(seen.page, f"({SMALLEST})() >= {LARGE - 0.01}")
        assert seen.page.evaluate(WHOLE)
        assert seen.complaints == []


NO_FULL_SCREEN = "delete Element.prototype.requestFullscreen"


@both
def test_a_payment_shows_a_step_at_a_time_where_no_page_may_have_the_screen(sites, visit, lang):
    url = f"{sites()[1]}{ROOTS[lang]}labs/follow/transfer/"
    with visit(url, before=lambda page: page.add_init_script(NO_FULL_SCREEN)) as seen:
        page = seen.page
        projector(page)
        filled(page)
        assert page.locator(".payment__steps > li:visible").count() == 1
        page.keyboard.press("ArrowRight")
        assert page.locator(".payment__steps > li:visible").all_inner_texts() == [
            page.locator(".payment__steps > li").nth(1).inner_text()
        ]
        assert page.evaluate(WHOLE) and not page.evaluate("document.fullscreenElement")
        assert page.evaluate("document.querySelector('.alone__foot').inert"), "nothing behind it is reached"
        page.click(".lab__start")
        until(page, "document.activeElement.matches('[type=radio]')")
        for n in range(3):
            page.locator(".follow__ask:visible fieldset").nth(n).locator("input").first.check()
        page.click(".follow__ask:visible button")
        until(page, f"({WHOLE})()")
        assert page.locator(".follow__said:visible").count() == 3
        assert faults(page) == []
        page.click(".screen__button")
        assert page.evaluate(STATE) == [False, False, "screen__button needs-script"]
        assert page.locator(".follow__said:visible").count() == 3, "what was answered stays"
        assert not page.evaluate("document.querySelector('.alone__foot').inert")
        assert seen.complaints == []


def test_the_pipes_move_on_the_full_screen_and_stand_there_when_it_is_left(sites, visit):
    with visit(f"{sites()[1]}pipes/") as seen:
        page = seen.page
        projector(page)
        filled(page, ".pipes-box")
        page.wait_for_selector(".still--slide.pipes")
        before = page.text_content(".still--slide .day")
        page.click("[data-go='event-']")
        until(page, f"document.querySelector('.still--slide .day').textContent !== '{before}'")
        scale = page.evaluate("document.querySelector('.still--slide').getBoundingClientRect().height / 290")
        assert 12 * scale >= LARGE - 1 and page.evaluate(WHOLE)
        now = page.text_content(".still--slide .day")
        page.keyboard.press("Escape")
        until(page, "document.querySelector('.screen') === null")
        assert page.text_content(".still--wide .day") == now
        assert seen.complaints == []


def test_on_a_phone_it_is_whole_too(sites, visit):
    with visit(f"{sites()[1]}charts/reserves/", width=390, has_touch=True) as seen:
        seen.page.tap(".screen__button")
        seen.page.wait_for_selector(DRAWN)
        assert seen.page.evaluate(WHOLE)
        seen.page.tap(".screen__button")
        until(seen.page, "document.querySelector('.screen') === null")
        assert seen.complaints == []


def size_of(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def taken(page, button: str) -> bytes:
    with page.expect_download() as download:
        page.click(button)
    return download.value.path().read_bytes()


def test_a_slide_is_made_of_a_panel_of_bare_axes_and_of_a_form(sites, visit):
    with visit(f"{sites()[1]}charts/base_and_m2/") as seen:
        seen.page.click(".chart__take summary")
        seen.page.select_option(".slides select", "2")
        assert size_of(taken(seen.page, "[data-slide=png]")) == (1920, 1080)
        panel = taken(seen.page, "[data-slide=svg]").decode()
        assert "var(" not in panel and 'class="fine"' in panel
        seen.page.select_option(".slides select", "blank")
        assert 'class="fine"' not in taken(seen.page, "[data-slide=svg]").decode()
        assert b"<svg" in taken(seen.page, ".chart__svg"), "it is saved, not opened"
        assert seen.complaints == []
    with visit(f"{sites()[1]}zh-TW/labs/follow/tax/") as seen:
        seen.page.select_option(".slides select", "1-blank")
        assert size_of(taken(seen.page, "[data-slide=png]")) == (1920, 1080)
        assert "100" not in taken(seen.page, "[data-slide=svg]").decode().split("</title>")[1].replace("100%", "")
        assert seen.complaints == []


HERE = """() => [...document.querySelectorAll(".slide")].filter((slide) => slide.checkVisibility()).map((slide) => {
  const { left, top, width, height } = slide.getBoundingClientRect()
  return [left, top, width, height].map(Math.round)
})"""


@pytest.mark.parametrize("width", (390, 1440))
def test_slides_stand_before_their_script_comes_where_it_will_have_them(sites, visit, width):
    url = f"{sites()[1]}class/bank-pays-with/slides/"
    with visit(url, width=width, before=lambda page: page.route("**/deck.js", lambda route: route.abort())) as seen:
        before = seen.page.evaluate(HERE)
    with visit(url, width=width) as seen:
        assert seen.page.evaluate(HERE) == before and len(before) == 1
    with visit(url, width=width, java_script_enabled=False) as seen:
        assert seen.page.locator(".slide__note").last.is_visible(), (
            "without a script all of them stand one below another"
        )
