"""Draw it yourself, played to its end by keys, by mouse, by finger and from a link; what is told agrees with Python's own sum."""

from urllib.parse import parse_qs, urlsplit

import pytest
from axe import faults, faults_of_color
from waiting import still, until

from scripts.labs.draw import drawing, verdict, when
from scripts.labs.sketches import SKETCHES
from scripts.pages.draw_html import NOT_YET, SHOW, UNKNOWN, WORDS

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# How often a line is another one than now
WATCHED = """(line) => {
  const path = document.querySelector(line)
  const now = path.getAttribute("d")
  window.drawnOver = 0
  new MutationObserver(() => (drawnOver += path.getAttribute("d") !== now)).observe(path, { attributes: true })
}"""
both = pytest.mark.parametrize("lang", ROOTS)
STATUS, LINE = ".draw__status", ".draw > .draw__picture .still:visible .draw__line"
KNOWN = ".draw > .draw__picture .still:visible .draw__true"


def address(sites, key, lang, asked=""):
    return f"{sites()[1]}{ROOTS[lang]}labs/draw/{key}/{asked}"


def state(page):
    """The line that stands in the address, in steps, and whether what happened is shown."""
    page.wait_for_timeout(200)  # the address is written a moment after the last input
    (said,) = parse_qs(urlsplit(page.url).query)["draw"]
    _, line, *shown = [*said.split("."), ""]
    return [int(line[n : n + 2], 36) for n in range(0, len(line), 2)], "shown" in shown


def over(page):
    """What is told over the picture: the day at hand, and its figure once it is drawn."""
    return page.locator(".draw__told >> visible=true").text_content()


def told(figures, key, drawn, lang):
    """The sentence as Python has it."""
    one = drawing(SKETCHES[key], figures)
    return verdict(one, tuple(y * SKETCHES[key].notch for y in drawn), lang)


def begun(page):
    until(page, "document.querySelector('.draw__board:not([hidden])')")


def tell(page, words):
    until(page, f"document.querySelector('{STATUS}').textContent === {words!r}")


@both
def test_by_keyboard_alone_to_the_end_and_back(sites, visit, figures, lang):
    key = "sofr_2019"
    with visit(address(sites, key, lang)) as seen:
        page, keys = seen.page, seen.page.keyboard
        assert not any(
            "lab_draw" in url or "labs/" in url.split("/assets/")[-1] for url in seen.requests if "/assets/" in url
        )
        until(page, "!!window.plumbing")
        while not page.evaluate("document.activeElement.matches('.lab__start')"):
            keys.press("Tab")
        keys.press("Enter")
        until(page, "document.activeElement.dataset.n === '0'")
        keys.press("ArrowUp")
        keys.press("ArrowUp")
        assert state(page) == ([46], False), "two steps up from 2.20"
        keys.press("Tab")
        keys.press("PageUp")
        assert len(state(page)[0]) == 2 and page.is_visible(".draw__ring[visibility=visible] >> visible=true")
        for _ in range(20):  # every point can be reached, and the next control after the last
            keys.press("Tab")
            if page.evaluate("!('n' in document.activeElement.dataset)"):
                break
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
        for _ in range(20):
            keys.press("Shift+Tab")
            if page.evaluate("document.activeElement.dataset.n") == "10":
                break
        keys.press("ArrowDown")
        drawn, _ = state(page)
        assert len(drawn) == 11, "the points before it lie on a straight line"
        assert max(drawn[1:]) - min(drawn[1:]) == abs(drawn[-1] - drawn[1])
        tree = page.locator(".draw__board").aria_snapshot()
        assert "slider" in tree and "status" in tree
        assert page.get_attribute("[data-n='0']", "aria-valuetext") == "2.30%"
        page.locator(".draw__show").press("Enter")
        tell(page, told(figures, key, drawn, lang))
        assert state(page) == (drawn, True) and page.is_visible(".draw__after a[href*='2019-and-2025']")
        undo = page.get_by_role("button", name=WORDS["undo"](lang))
        undo.press("Enter")
        assert state(page) == (drawn, False) and not page.is_visible(".draw__after")
        for _ in range(3):
            undo.press("Enter")
        assert state(page) == ([], False)
        undo.press("Enter")
        assert page.inner_text(STATUS) == WORDS["none"](lang)
        assert seen.complaints == []


def test_by_mouse_a_fast_drag_is_a_line_a_gap_is_told_and_no_state_has_a_fault(sites, visit, figures):
    key = "reserves_qt2"
    with visit(address(sites, key, "zh-TW"), width=1280) as seen:
        page = seen.page
        page.click(".lab__start")
        begun(page)
        assert faults(page) == []
        page.click(".draw__show")
        assert page.inner_text(STATUS) == WORDS["missing"]("zh-TW").format(count=14)
        box = page.locator(LINE).locator("..").bounding_box()
        x, y = (lambda share: box["x"] + box["width"] * share), box["y"] + box["height"] * 0.5
        page.mouse.move(x(0.4), y - 60)
        points = drawing(SKETCHES[key], figures).points
        assert over(page) == when(drawing(SKETCHES[key], figures), points[0], "zh-TW"), (
            "where the mouse is, before it draws"
        )
        page.mouse.down()
        page.mouse.move(x(0.995), y + 60, steps=1)
        page.mouse.up()
        drawn, _ = state(page)
        steps = [b - a for a, b in zip(drawn, drawn[1:], strict=False)]
        assert len(drawn) == 14 and max(steps) < 0 and max(steps) - min(steps) <= 1, "one move, and no point is flat"
        tell(page, WORDS["full"]("zh-TW"))
        page.click(".draw__show")
        tell(page, told(figures, key, drawn, "zh-TW"))
        page.click(".draw__points summary")
        assert faults(page) == []
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        assert faults_of_color(page) == []
        assert page.evaluate("getComputedStyle(document.querySelector('.draw__true')).animationName") == "none"
        page.emulate_media(forced_colors="active")
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.draw__picture')).backgroundColor")
            != "rgba(0, 0, 0, 0)"
        )
        page.emulate_media(media="print")
        for part in (".draw__line", ".draw__true", ".draw__board"):
            assert not page.locator(part).first.is_visible(), "on paper the axes are blank"
        assert page.locator(".draw__answer td").first.is_visible(), "and the answer stands apart"
        assert seen.complaints == []


def swipe(page, hand, places):
    """A finger that goes over the picture, from place to place in shares of its width and height, and rests before it lifts:
    else the next tap would be one that stops a gliding page."""
    box = page.locator(".draw__picture .still:visible").first.bounding_box()
    points = [{"x": box["x"] + box["width"] * x, "y": box["y"] + box["height"] * y} for x, y in places]
    for n, point in enumerate(points):
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove" if n else "touchStart", "touchPoints": [point]})
    for _ in range(3):
        page.wait_for_timeout(60)
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@both
def test_by_finger_the_line_is_drawn_across_and_the_page_scrolls_down(sites, visit, figures, lang):
    key = "on_rrp"
    with visit(address(sites, key, lang, f"?draw={key}"), width=390, has_touch=True, is_mobile=True) as seen:
        page = seen.page
        begun(page)
        page.set_viewport_size({"width": 390, "height": 600})
        page.evaluate("document.querySelector('.draw__picture').scrollIntoView({block: 'center'})")
        still(page)  # the browser has heard which way a finger may scroll
        hand = seen.context.new_cdp_session(page)
        swipe(page, hand, [(0.3, 0.5), (0.5, 0.4), (0.75, 0.3), (0.99, 0.8)])
        until(page, "location.search.length > 30")
        drawn, _ = state(page)
        points = drawing(SKETCHES[key], figures).points
        assert len(drawn) == len(points) and max(drawn) > drawn[0] > drawn[-1]
        assert over(page).startswith(when(drawing(SKETCHES[key], figures), points[-1], lang).removeprefix("on "))
        page.tap(".draw__show")
        tell(page, told(figures, key, drawn, lang))
        assert faults(page) == [] and page.evaluate("document.documentElement.scrollWidth") <= 390
        there, before = page.url, page.evaluate("scrollY")
        page.evaluate(WATCHED, LINE.replace(":visible", "--narrow"))
        swipe(page, hand, [(0.6 + 0.01 * n, 0.9 - 0.06 * n) for n in range(12)])
        until(page, f"scrollY > {before + 60}")
        assert page.url == there and page.evaluate("drawnOver") == 0, "a thumb that slants scrolls, and draws nothing"
        page.set_viewport_size({"width": 280, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 280
        assert seen.complaints == []


@both
def test_links_bring_each_line_back_and_the_distance_agrees_with_python(sites, visit, figures, lang):
    for n, (key, sketch) in enumerate(SKETCHES.items()):
        count = len(drawing(sketch, figures).points)
        drawn = [(7 * n + 31 * at * at) % (sketch.notches + 1) for at in range(count)]
        line = "".join(DIGITS[y // 36] + DIGITS[y % 36] for y in drawn)
        with visit(address(sites, key, lang, f"?draw={key}.{line}.shown")) as seen:
            tell(seen.page, told(figures, key, drawn, lang))
            assert state(seen.page) == (drawn, True) and seen.page.get_attribute(KNOWN, "d")
            assert seen.complaints == []
    with visit(address(sites, "sofr_2019", lang, "?draw=sofr_2019.zz!.shown")) as seen:
        tell(seen.page, WORDS["broken"](lang))
        assert state(seen.page) == ([], False)


def test_where_the_figures_cannot_be_had_the_line_stays_and_it_fits_a_projector(sites, visit, figures):
    blocked = "**/labs/draw_*.js"
    with visit(
        address(sites, "sofr_2019", "en"), before=lambda page: page.route(blocked, lambda route: route.abort())
    ) as seen:
        page = seen.page
        page.click(".lab__start")
        begun(page)
        page.get_by_role("button", name=WORDS["level"].en).click()
        page.click(".draw__show")
        tell(page, WORDS["failed"].en)
        page.unroute(blocked)
        page.click(".draw__show")
        tell(page, told(figures, "sofr_2019", [44] * 11, "en"))
        page.set_viewport_size({"width": 1280, "height": 720})
        page.click(".screen__button")
        until(page, "document.querySelector('.draw__show').getBoundingClientRect().bottom <= 720")
        box = page.locator(LINE).locator("..").bounding_box()
        page.mouse.click(box["x"] + box["width"] * 0.98, box["y"] + 60)
        assert state(page)[0][-1] > 100, "the finger is still where the line is"


@both
def test_without_a_script_the_end_waits_in_a_fold_and_an_earlier_day_has_none(sites, visit, lang):
    with visit(address(sites, "sofr_2019", lang), java_script_enabled=False) as seen:
        page = seen.page
        assert not page.is_visible(".lab__start") and not page.is_visible(".draw__answer table")
        assert page.inner_text(".draw__answer summary") == SHOW(lang) and "5.25%" not in page.inner_text("main")
        page.click(".draw__answer summary")
        assert "5.25%" in page.inner_text(".draw__answer") and page.is_visible(".draw__answer table")
    folder, url = sites("2013-10-01")
    assert list((folder / "assets" / "labs").glob("draw_*")) == []
    for key, words in (("sofr_2019", NOT_YET), ("base_and_m2", UNKNOWN)):
        with visit(f"{url}{ROOTS[lang]}labs/draw/{key}/?draw={key}") as seen:
            assert words(lang) in seen.page.inner_text(".lab") and not seen.page.locator(".lab__start").count()
            assert seen.complaints == []
