"""Labs played to their end: by keyboard, by finger, by what a screen reader is told, from a link, without a script."""

import gzip

import pytest
from axe import faults, faults_of_color
from waiting import ready, until, until_so

from scripts.labs.follow import asks
from scripts.ledgers.payments import PAYMENTS
from scripts.pages.payment_html import PREDICT

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
both = pytest.mark.parametrize("lang", ROOTS)
ASKED = ".follow__ask:not([hidden])"


def open_accounts(page):
    return page.locator(".payment__accounts:visible").count()


@both
@pytest.mark.parametrize("name", ["cash", "tax"])
def test_a_payment_is_predicted_to_its_end_by_keyboard_alone(sites, visit, name, lang):
    steps = PAYMENTS[name].steps
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/follow/{name}/") as seen:
        page = seen.page
        assert open_accounts(page) == len(steps), "the whole payment stands there before it is asked"
        page.focus(".lab__start")
        page.keyboard.press("Enter")
        for n in range(len(steps)):
            until(
                page, f"document.activeElement.matches('[type=radio]') && document.activeElement.name.includes('-{n}-')"
            )
            assert open_accounts(page) == 0, "nothing is told before it is asked"
            page.keyboard.press("Space")  # up, for the first
            for _ in range(2):
                page.keyboard.press("Tab")
                page.keyboard.press("Space")
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            until(page, "document.querySelector('.follow__status').textContent !== ''")
            right = sum(ask.answer == "up" for ask in (one for done in steps[: n + 1] for one in asks(done)))
            told = PREDICT["score"](lang).format(right=right, all=3 * (n + 1))
            assert page.inner_text(".follow__status") == told
            assert page.locator(".follow__said:visible").count() == 3
            if n < len(steps) - 1:
                until(page, "document.activeElement.textContent !== '' && document.activeElement.matches('button')")
                page.keyboard.press("Enter")
        page.locator(".follow__tools button:visible").last.press("Enter")
        assert open_accounts(page) == len(steps) and page.is_visible(".lab__start")
        assert seen.complaints == []


@both
def test_by_finger_on_a_phone_with_nothing_missing_a_way_back_and_no_fault_in_any_state(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/follow/cash/?follow=cash", width=390, has_touch=True) as seen:
        page = seen.page
        until(page, f"document.querySelector('{ASKED}')")
        assert faults(page) == []
        page.tap(f"{ASKED} button")
        assert page.inner_text(".follow__status") == PREDICT["missing"](lang)
        for n, value in enumerate(("same", "down", "same")):
            page.tap(f"{ASKED} [name$='-{n}'][value={value}]")
        page.tap(f"{ASKED} button")
        assert page.locator(".follow__said--right").count() == 3
        assert faults(page) == []
        page.tap(".follow__tools button:visible >> nth=0")  # on
        until(page, f"document.querySelector('{ASKED}')")
        page.tap(".follow__tools button:visible >> nth=0")  # and back
        assert open_accounts(page) == 1
        page.emulate_media(color_scheme="dark")
        assert faults_of_color(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert seen.complaints == []


def test_a_link_starts_it_where_it_is_taught_even_inside_a_fold(sites, visit):
    with visit(f"{sites()[1]}where-reserves-go/?follow=bills_for_currency") as seen:
        until(seen.page, f"document.querySelector('#payment-bills_for_currency {ASKED}')")
        assert seen.page.is_visible("#payment-bills_for_currency .follow__ask")
        assert seen.complaints == []


@pytest.mark.parametrize("scripted", [True, False])
def test_in_a_page_the_books_of_all_steps_open_at_once_and_stand_open_on_paper(sites, visit, scripted):
    with visit(f"{sites()[1]}zh-TW/settlement/", width=390, java_script_enabled=scripted) as seen:
        page, one = seen.page, "#payment-transfer"
        books = page.locator(f"{one} .payment__accounts:visible")
        assert books.count() == 0 and page.locator(f"{one} .payment__flow:visible").count() == 2
        page.emulate_media(media="print")
        assert books.count() == 2
        page.emulate_media(media="screen")
        page.focus(f"{one} .payment__show summary")
        page.keyboard.press("Enter")
        assert books.count() == 2 and open_accounts(page) == 2, "those of another payment stay shut"
        if scripted:
            assert faults(page) == []
            page.emulate_media(color_scheme="dark")
            assert faults_of_color(page) == []
        assert page.locator("html").evaluate("one => one.scrollWidth") <= 390 if scripted else True


def test_without_a_script_the_payment_and_its_reasons_stand_there(sites, visit):
    with visit(f"{sites()[1]}labs/follow/tax/", java_script_enabled=False) as seen:
        assert open_accounts(seen.page) == 1 and not seen.page.is_visible(".lab__start")
        seen.page.click(".payment__why summary")
        assert "The Fed now owes banks 100 less" in seen.page.inner_text(".payment__why")


def test_a_press_is_heard_at_once_a_script_that_cannot_be_had_is_told_and_the_next_press_tries_again(sites, visit):
    refused, held = [], []

    def answer(route):
        """The first time the script cannot be had, the second time it is long on its way."""
        if refused:
            return held.append(route)
        refused.append(route)
        route.abort()

    late = lambda page: page.route("**/lab_mornings.js", answer)  # noqa: E731
    with visit(f"{sites()[1]}zh-TW/labs/mornings/short/", width=390, before=late) as seen:
        page = seen.page
        ready(page)
        words = page.inner_text(".lab__start")
        page.focus(".lab__start")
        page.keyboard.press("Enter")
        lost = page.get_by_role("alert")
        lost.wait_for()
        assert "載入失敗" in lost.inner_text() and page.inner_text(".lab__start") == words
        assert page.locator(".morning:visible").count() == 10, "what a script hides stands there to be read"
        assert faults(page) == []
        page.keyboard.press("Enter")
        until_so(page, lambda: held, "the second press asks again")
        page.keyboard.press("Enter")  # one too many does nothing
        button = page.locator(".lab__start")
        assert (button.inner_text(), button.get_attribute("aria-busy")) == ("載入中…", "true") and not lost.count()
        held[0].continue_()
        until(page, "document.activeElement.matches('.morning__day')")
        assert len(held) == 1 and not page.is_visible(".mornings__cards") and not page.is_visible(".lab__start")
        page.locator(".mornings__play .lab__tools button").last.click()
        assert (button.inner_text(), button.get_attribute("aria-busy")) == (words, None)


@both
def test_no_lab_weighs_more_than_30_kb_with_its_page_its_script_and_its_figures(sites, lang):
    folder = sites()[0]
    bytes_of = lambda file: len(gzip.compress(file.read_bytes(), 9))  # noqa: E731
    weighed = {}
    labs = folder / ROOTS[lang] / "labs"
    for page in labs.glob("*/**/index.html"):
        kind, *name = page.parent.relative_to(labs).parts
        figures = (
            folder / "assets/labs" / f"{'_'.join([kind, *name])}.js"
        )  # two kinds fetch figures once they are wanted
        files = [page, folder / f"assets/lab_{kind}.js", *([figures] if figures.exists() else [])]
        weighed["/".join([kind, *name])] = sum(map(bytes_of, files))
    assert {"box", "market", "guess", "follow/cash", "draw/on_rrp", "mornings/short"} <= set(weighed)
    assert max(weighed.values()) <= 30_000, weighed
