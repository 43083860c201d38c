"""Guess the verdict, on the page of the claims and alone: by keyboard, by finger, from a link, on paper, without a script."""

import re

import pytest
from axe import faults, faults_of_color
from waiting import ready, until

from scripts.finding import ROOT
from scripts.labs.guess import SIX, claims
from scripts.pages.guess_html import VERDICTS, WORDS

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
both = pytest.mark.parametrize("lang", ROOTS)
ASKED = ".guess__ask:not([hidden])"


def verdicts(lang):
    """The verdicts of the six, from the page itself."""
    there = claims((ROOT / "docs" / f"myths.{lang}.md").read_text("utf-8"))
    return [there[number].verdict for number in SIX]


@both
def test_six_claims_are_judged_by_keyboard_alone_to_the_end_and_taken_back(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/guess/") as seen:
        page = seen.page
        ready(page)
        page.focus(".lab__start")
        page.keyboard.press("Enter")
        until(page, f"document.activeElement.matches('{ASKED} button')")
        assert page.locator(".guess__key:visible").count() == 0, "no verdict before it is asked"
        right = 0
        for n, verdict in enumerate(verdicts(lang)):
            page.keyboard.press("Enter")  # sound
            right += verdict == "sound"
            words = WORDS["agree" if verdict == "sound" else "differ"](lang)
            told = words.format(said=VERDICTS["sound"](lang), verdict=VERDICTS[verdict](lang))
            said = page.locator(".guess__told:visible").nth(n).inner_text()
            score = WORDS["score"](lang).format(right=right, all=n + 1)
            assert said == f"{told}{' ' if lang == 'en' else ''}{score}"
            assert page.locator(".guess__key:visible").count() == n + 1
            if n < len(SIX) - 1:
                while not page.evaluate(f"document.activeElement.matches('{ASKED} button')"):
                    page.keyboard.press("Tab")
        assert page.locator(ASKED).count() == 0 and page.url.count("s") > 6
        page.click(".screen__button")  # in a room, one claim at a time
        until(page, "document.querySelector('.lab.screen')")
        assert page.locator(".guess__claim:visible").count() == 1
        page.click(".guess__next")
        assert page.locator(".guess__claim:visible .guess__title").all_inner_texts() == [
            page.locator(".guess__title").first.inner_text()
        ]
        page.keyboard.press("Escape")
        page.locator(".guess__back:visible").first.press("Enter")
        assert page.locator(".guess__key:visible").count() == 5 and page.locator(ASKED).count() == 1
        page.locator(".guess__tools button").last.press("Enter")
        assert page.locator(".guess__key:visible").count() == 6 and "guess=" not in page.url
        assert seen.complaints == []


@both
def test_by_finger_on_a_phone_from_a_link_and_from_a_broken_one(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/guess/?guess={SIX[0]}w", width=390, has_touch=True) as seen:
        page = seen.page
        until(page, "document.querySelector('.guess__told:not([hidden])')")
        assert page.locator(ASKED).count() == 5
        page.tap(f"{ASKED} button >> nth=1")
        assert page.locator(".guess__told:visible").count() == 2
        assert faults(page) == []
        page.emulate_media(color_scheme="dark")
        assert faults_of_color(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.goto(f"{sites()[1]}{ROOTS[lang]}labs/guess/?guess={SIX[0]}z")
        until(page, "document.querySelector('.guess__status')?.textContent")
        assert page.inner_text(".guess__status") == WORDS["broken"](lang) and page.locator(ASKED).count() == 6
        assert seen.complaints == []


@both
def test_on_the_page_of_the_claims_nothing_tells_the_verdict_before_it_was_asked(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}myths/#claim-37") as seen:
        page = seen.page
        ready(page)
        until(page, "document.querySelector('#claim-37').checkVisibility()")  # a link opens its subject alone
        assert (
            page.locator("details[open] > #claim-37").count()
            == page.locator("details[open] > h3:first-of-type").count()
            == 1
        )
        page.goto(f"{sites()[1]}{ROOTS[lang]}myths/?guess=page")
        until(page, f"document.querySelector('{ASKED}')")
        count = page.locator(ASKED).count()
        assert count == page.locator("h3[id^=claim-]").count() > 40
        assert page.locator("h3[id^=claim-] + p .badge:visible").count() == 0
        assert not page.is_visible("#claim-42 ~ figure")
        page.evaluate("location.hash = '#claim-42'")  # a link to a claim opens it
        until(page, "document.querySelector('#claim-42 + p .badge').checkVisibility()")
        page.evaluate("location.hash = ''")
        page.locator(f"{ASKED} button").first.click()
        assert (
            page.locator(ASKED).count() == count - 1 and page.locator("h3[id^=claim-] + p .badge:visible").count() == 1
        )
        page.locator(".guess__tools button").last.click()
        assert page.locator("h3[id^=claim-] + p .badge:visible").count() == count
        assert seen.complaints == []


def test_without_a_script_each_claim_has_its_verdict_in_a_fold_and_paper_has_cards_and_a_key(sites, visit):
    with visit(f"{sites()[1]}labs/guess/", java_script_enabled=False) as seen:
        page = seen.page
        assert not page.is_visible(".lab__start") and page.locator(".guess__key[open]").count() == 0
        page.click(".guess__key summary >> nth=0")
        assert page.locator(".guess__key .badge:visible").count() == 1
        page.emulate_media(media="print")
        assert page.locator(".guess__key:visible").count() == 0 and page.is_visible(".guess__printed")
        assert page.locator(".guess__boxes:visible").count() == 12


def test_every_link_out_of_the_six_is_there(sites):
    folder = sites()[0]
    for root, up in (("", "../../"), ("zh-TW/", "../../../")):
        html = (folder / root / "labs/guess/index.html").read_text("utf-8")
        inside = html[html.index('class="guess"') : html.index("lab__take")]
        links = {link for link in re.findall(r'href="([^"#]+)#', inside) if link.startswith("..")}
        assert links and all(link.startswith(up + root) and (folder / link.removeprefix(up) / "index.html").exists() for link in links)  # fmt: skip
