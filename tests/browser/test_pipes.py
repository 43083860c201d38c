"""The pipes in the hand of a reader: by key, finger and link, heard and seen, framed, printed, from a folder."""

import json
from datetime import date
from html import escape
from itertools import combinations

import pytest
from axe import faults, faults_of_color
from sites import EARLIER
from waiting import until

from charts.pipes.drawing import still
from charts.pipes.whole import pipes
from fed.pipes.words import account
from fed.text import LANGS
from scripts.snapshot import reading

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
STATES = {  # those of the issue, one alone, one that no link names
    "2007-06-27": "2006-06-28",
    "2014-10-29": "2008-12-17",
    "2019-09-18": "2017-10-04",
    "2025-04-16": "2022-06-01",
    "2025-10-29": "2025-07-02",
    "2008-12-17": "2008-09-03",
    "2021-03-17": "2021-03-10",
}
SAID = "document.querySelector('.pipes__says').textContent"
DAY = "document.querySelector('.pipes__picture svg .day').textContent"
HEARD = "document.querySelector('.pipes-box [role=status]').textContent"
# Every element of a picture with its attributes and its own words, so that one drawn by Python and one moved by the script compare
PARTS = """(svg) => [...svg.querySelectorAll('*')].map((one) => [one.tagName, one.children.length ? '' : one.textContent,
  Object.fromEntries([...one.attributes].filter(({ name }) => !(name === 'y' && one.tagName === 'text')).map(({ name, value }) =>
    [name, value.replace(/-?\\d+\\.?\\d*/g, (n) => String(Math.round(n * 10) / 10 || 0))]))])"""

# The words that are seen in each picture beside a sentence, each with its box and its size, and the picture's own box
SEEN = """() => [...document.querySelectorAll('.pipes-still svg.still')].filter((svg) => svg.getClientRects().length).map((svg) => ({
  svg: svg.getBoundingClientRect().toJSON(), words: [...svg.querySelectorAll('text')]
    .filter((text) => text.textContent.trim() && text.getClientRects().length && getComputedStyle(text).visibility === 'visible')
    .map((text) => [text.textContent, text.getBoundingClientRect().toJSON()]) }))"""
FEW = 13  # day and dashes; the zero of the dial; name and sum of pool, government and funds; what the needle says, and of what
LABELS = ".pipes-still .pipes__labels"

both = pytest.mark.parametrize("lang", LANGS)


@pytest.fixture(scope="module")
def whole():
    """The pipes of the snapshot, on which the site is built."""
    return pipes(reading.load())


def of(whole, now, then):
    return whole.pair(date.fromisoformat(then), date.fromisoformat(now))


def opened(seen):
    until(seen.page, "document.querySelector('.pipes__scrub').hasAttribute('aria-valuetext')")
    return seen.page


def follow(page, state):
    """Choose two weeks by hand: the week, then the one that stays."""
    now, then = state
    page.fill(".pipes__week", now)
    page.dispatch_event(".pipes__week", "change")
    page.fill(".pipes__since", then)
    page.dispatch_event(".pipes__since", "change")


@both
def test_what_the_script_moves_is_what_python_draws(sites, visit, whole, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}charts/pipes/?pipes=2014-10-29") as seen:
        page = opened(seen)
        for state in STATES.items():
            follow(page, state)
            two = of(whole, *state)
            until(page, f"{SAID} === {json.dumps(account(*two, lang))}")
            page.click(".screen__button")  # the picture of a full screen stands there only while it is filled
            until(page, "document.querySelector('.still--slide') !== null")
            for form, plan in whole.plans.items():
                drawn = page.eval_on_selector(f".pipes__picture svg.pipes.still--{form}", PARTS)
                page.evaluate(
                    "(svg) => document.body.append(Object.assign(document.createElement('template'), { id: 'python', innerHTML: svg }))",
                    still(plan, *two, whole.marks, lang),
                )
                wanted = page.evaluate(f"({PARTS})(document.getElementById('python').content.firstChild)")
                page.evaluate("document.getElementById('python').remove()")
                assert drawn == wanted, (state, form)
            page.click(".screen__button")
            assert faults(page, context=".pipes-box") == []
        assert seen.complaints == []


@both
def test_a_keyboard_walks_it_and_a_screen_reader_hears_the_value_before_what_follows(sites, visit, whole, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}pipes/?pipes=2019-09-18~2017-10-04", width=390) as seen:
        page = opened(seen)
        page.focus(".pipes__scrub")
        at = [week.day for week in whole.weeks].index(date(2019, 9, 18))
        last = len(whole.weeks) - 1
        for key, to in (
            ("ArrowRight", at + 1),
            ("ArrowLeft", at),
            ("PageUp", at + 13),
            ("PageDown", at),
            ("PageDown", at - 13),
            ("Home", 0),
            ("ArrowRight", 1),
            ("End", last),
            ("ArrowRight", last),
            ("ArrowLeft", last - 1),
        ):
            page.keyboard.press(key)
            week = whole.weeks[to]
            until(page, f"document.querySelector('.pipes__week').value === '{week.day}'")
            tree = page.locator(".pipes__controls").aria_snapshot()
            value = page.get_attribute(".pipes__scrub", "aria-valuetext")
            assert page.get_attribute(".pipes__scrub", "value") is not None
            assert value.startswith(page.evaluate(DAY)), "the value that changes comes first"
            assert "slider" in tree
            until(page, f"{HEARD}.startsWith({json.dumps(value)})")
            assert page.evaluate(HEARD).endswith(page.evaluate(SAID))
            assert page.evaluate("document.activeElement.matches('.pipes__scrub')"), "the focus stays"
        assert page.evaluate("new URLSearchParams(location.search).get('pipes')").startswith(str(whole.weeks[-2].day))
        assert seen.complaints == []


@both
def test_buttons_fields_and_chapters_lead_to_weeks_and_each_state_is_without_fault(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}pipes/", width=390, has_touch=True) as seen:
        page = seen.page
        assert not page.is_visible(".pipes__week"), "on a phone, three buttons, and the rest in a fold"
        week = page.input_value(".pipes__week")
        page.tap("[data-go='event-']")  # the first touch loads it, and is not lost
        page = opened(seen)
        until(page, f"document.querySelector('.pipes__week').value < '{week}'")
        page.tap(".pipes__fold summary")
        page.tap("[data-go='-13']")
        quarter = page.input_value(".pipes__week")
        page.tap("[data-go='13']")
        until(page, f"document.querySelector('.pipes__week').value > '{quarter}'")
        page.tap("[data-pipes='2025-10-29~2025-07-02']")
        until(page, "document.querySelector('.pipes__week').value === '2025-10-29'")
        assert page.input_value(".pipes__back") == "fixed"
        assert faults(page) == []
        page.tap("[data-go='event+']")
        until(page, "document.querySelector('.pipes__event').textContent !== ''")
        page.select_option(".pipes__back", "1")
        until(page, "new URLSearchParams(location.search).get('pipes').endsWith('~-1')")
        for summary in page.locator(".pipes-box .chart__more > summary").all():
            summary.click()
        assert faults(page) == []
        page.emulate_media(color_scheme="dark")
        assert faults_of_color(page) == []
        targets = page.eval_on_selector_all(
            ".pipes__controls :is(button, input, select)",
            "(all) => all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 44 || height < 44)",
        )
        assert targets == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert seen.complaints == []


def test_it_plays_when_asked_and_jumps_where_motion_is_not_wanted(sites, visit):
    address = f"{sites()[1]}pipes/?pipes=2019-09-18"
    with visit(address) as seen:
        page = opened(seen)
        page.click(".pipes__play")
        until(page, "document.querySelector('.pipes__scrub').value > 880")
        page.click(".pipes__play")
        before = page.input_value(".pipes__scrub")
        page.wait_for_timeout(400)
        assert page.input_value(".pipes__scrub") == before, "it stopped"
    with visit(address, reduced_motion="reduce") as seen:
        page = opened(seen)
        start = int(page.input_value(".pipes__scrub"))
        page.click(".pipes__play")
        until(page, f"document.querySelector('.pipes__scrub').value === '{start + 13}'")
        page.keyboard.press("Escape")
        page.click(".pipes__play")


def test_a_link_that_names_no_week_says_so_and_shows_the_nearest(sites, visit, whole):
    for link, week in (
        ("2025-10-28", date(2025, 10, 29)),
        ("1999-01-01", whole.weeks[0].day),
        ("rubbish~%3Cscript%3E", whole.weeks[-1].day),
        ("2099-01-01~2098-01-01", whole.weeks[-1].day),
    ):
        with visit(f"{sites()[1]}charts/pipes/?pipes={link}") as seen:
            page = opened(seen)
            assert page.input_value(".pipes__week") == str(week)
            assert "not on file" in page.inner_text(".pipes__event")
            assert seen.complaints == []


@both
def test_the_picture_is_taken_away_as_it_stands_with_its_words(sites, visit, whole, lang, tmp_path):
    now, then = "2025-10-29", "2025-07-02"
    with visit(f"{sites()[1]}{ROOTS[lang]}charts/pipes/?pipes={now}~{then}") as seen:
        page = opened(seen)
        page.click(".chart__take summary")
        with page.expect_download() as svg:
            page.click(".pipes__svg")
        with page.expect_download() as png:
            page.click(".pipes__png")
        text = svg.value.path().read_text("utf-8")
        said = account(*of(whole, now, then), lang)
        assert escape(said[:20], quote=False) in text and "var(--" not in text
        assert png.value.path().read_bytes().startswith(b"\x89PNG")
        link = page.get_attribute(".chart__link", "href")
        assert link.endswith(f"?pipes={now}~{then}")
        assert all(
            f"?pipes={now}~{then}" in one
            for one in page.eval_on_selector_all("textarea", "(all) => all.map((one) => one.value)")[:2]
        )


def test_paper_has_the_chosen_frame_and_no_buttons(sites, visit):
    with visit(f"{sites()[1]}pipes/?pipes=2019-09-18~2017-10-04") as seen:
        page = opened(seen)
        page.emulate_media(media="print")
        assert not page.is_visible(".pipes__controls") and page.is_visible(".pipes__picture svg.still--wide")
        assert "September 18, 2019" in page.text_content(".pipes__picture svg.still--wide .day")
        assert page.is_visible(".pipes__says")


def meeting(pictures):
    """Words that meet others or leave their picture; a box of words is higher than what is written, by a sixth on each side."""
    found = []
    for picture in pictures:
        edge, boxes = picture["svg"], picture["words"]
        found += [said for said, box in boxes if box["left"] < edge["left"] or box["right"] > edge["right"]]
        for (one, a), (other, b) in combinations(boxes, 2):
            slack = (a["height"] + b["height"]) / 6
            apart = a["right"] <= b["left"] or b["right"] <= a["left"]
            if not (apart or a["bottom"] - slack <= b["top"] or b["bottom"] - slack <= a["top"]):
                found.append((one, other))
    return found


@both
def test_on_a_phone_a_still_shows_few_words_and_all_on_demand(sites, visit, lang):
    for name in ("", "2019-and-2025/"):
        with visit(f"{sites()[1]}{ROOTS[lang]}{name}", width=390) as seen:
            page = seen.page
            page.emulate_media(media="print")
            assert not page.is_visible(LABELS), "paper has all words, and nothing to tick"
            all_said = [len(picture["words"]) for picture in page.evaluate(SEEN)]
            page.emulate_media(media="screen")
            for width in (390, 360, 280):
                page.set_viewport_size({"width": width, "height": 844})
                pictures = page.evaluate(SEEN)
                assert pictures and all(len(picture["words"]) == FEW for picture in pictures)
                assert meeting(pictures) == [] and page.evaluate("document.documentElement.scrollWidth") <= width
            box = page.locator(LABELS).first.bounding_box()
            assert min(box["width"], box["height"]) >= 44
            assert faults(page, context=".pipes-still") == []
            for tick in page.locator(f"{LABELS} input").all():
                tick.focus()
                page.keyboard.press("Space")
            for width in (280, 390):
                page.set_viewport_size({"width": width, "height": 844})
                pictures = page.evaluate(SEEN)
                assert meeting(pictures) == [] and [len(picture["words"]) for picture in pictures] == all_said
            page.keyboard.press("Space")
            page.set_viewport_size({"width": 1280, "height": 900})
            assert not page.is_visible(LABELS) and min(len(one["words"]) for one in page.evaluate(SEEN)) > 3 * FEW
            assert seen.complaints == []


def test_without_a_script_all_words_of_a_still_are_a_tap_away(sites, visit):
    with visit(sites()[1], width=390, has_touch=True, java_script_enabled=False) as seen:
        page = seen.page
        notes = page.locator(".pipes-still .still--narrow .labels[data-of=banknotes]")
        assert not notes.is_visible()
        page.tap(LABELS)
        assert notes.is_visible()


def test_on_a_phone_the_sentence_and_the_needle_are_seen_together(sites, visit):
    with visit(sites()[1], width=390) as seen:
        says, dial = (
            seen.page.locator(f".pipes-still {part}").bounding_box() for part in ("figcaption", ".still--narrow .dial")
        )
        assert 0 <= dial["y"] - (says["y"] + says["height"]) < 80


@pytest.mark.parametrize("sandbox", ("allow-scripts", "allow-scripts allow-same-origin"))
def test_it_moves_in_a_frame(sites, visit, sandbox):
    url = sites()[1]
    frame = f'<iframe sandbox="{sandbox}" src="{url}charts/pipes/?pipes=2019-09-18~2017-10-04" width="700" height="900"></iframe>'

    def serve(page):
        page.route("**/frame.html", lambda route: route.fulfill(body=frame, content_type="text/html"))

    with visit(f"{url}frame.html", before=serve) as seen:
        inside = seen.page.frame_locator("iframe")
        inside.locator(".pipes__scrub[aria-valuetext]").wait_for()
        inside.locator("[data-go='1']").click()
        inside.locator(".pipes__event", has_text="rate on reserves").wait_for()


def test_without_a_script_the_newest_frame_six_dated_ones_and_the_table_stand_there(sites, visit):
    with visit(f"{sites()[1]}pipes/", java_script_enabled=False) as seen:
        page = seen.page
        assert page.locator(".pipes-box noscript img").count() == 6 or page.locator(".pipes-box img").count() == 6
        assert not page.is_visible(".pipes__controls")
        page.click(".pipes__table summary")
        assert page.locator(".pipes__table tbody tr").count() == 12


def test_as_of_a_day_it_knows_nothing_later(sites, visit):
    with visit(f"{sites(EARLIER)[1]}pipes/?pipes=2025-10-29") as seen:
        page = opened(seen)
        assert page.input_value(".pipes__week") == "2013-09-25"
        assert "not on file" in page.inner_text(".pipes__event")
        assert page.locator("[data-pipes]").count() == 2, "chapters that were over"
        assert "2025" not in page.inner_text(".pipes-box .pipes__picture")
