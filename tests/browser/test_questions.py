"""The questions at a page's end, asked: by keyboard, by finger, from a link, in an order, on an early day, without a script."""

import pytest
from axe import faults, faults_of_color
from waiting import until

from fed.wording import COMMA
from scripts.pages.questions_html import FIRST, WORDS
from scripts.questions import bank

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
both = pytest.mark.parametrize("lang", ROOTS)


def asked(id):
    """The fold of a question, by its address."""
    return f"#q-{id}"


@both
def test_a_question_is_answered_by_keyboard_and_by_finger_and_told_aloud(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}settlement/", width=390, has_touch=True) as seen:
        page, one = seen.page, asked("tax-reserves")
        assert not [url for url in seen.requests if "lab_questions" in url], "nothing is loaded before a touch"
        page.tap(".questions__more > summary")
        page.focus(f"{one} > summary")
        page.keyboard.press("Enter")
        until(page, f"document.querySelector('{one} button')")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # up, which is wrong: the entries say what speaks for it, and what it leaves out
        told = page.inner_text(f"{one} [role=status]")
        assert told.startswith(WORDS["wrong"](lang)) and {"en": "Treasury", "zh-TW": "財政部"}[lang] in told
        page.tap(f"{one} li:nth-child(3) button")
        assert page.inner_text(f"{one} [role=status]").startswith(WORDS["right"](lang))
        assert page.eval_on_selector_all(f"{one} button", "all => all.map(b => b.ariaPressed)") == ["false", "false", "true"]  # fmt: skip
        assert faults(page) == []
        page.emulate_media(color_scheme="dark")
        assert faults_of_color(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert seen.complaints == []


@both
def test_items_are_put_in_order_and_taken_back(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}settlement/{asked('svb-order')}") as seen:
        page, one = seen.page, asked("svb-order")
        until(page, f"document.querySelector('{one} button')")  # the link opens it
        order = [int(n) for n in page.get_attribute(f"{one} .question__key", "data-order").split()]
        press = lambda n: page.click(f"{one} li:nth-child({n + 1}) button")  # noqa: E731
        for n in order[:2]:
            press(n)
        letters = COMMA(lang).join("ABCDE"[n] for n in order[:2])
        assert page.inner_text(f"{one} [role=status]") == WORDS["so_far"](lang).format(letters=letters)
        for n in reversed(order[2:]):
            press(n)
        assert page.inner_text(f"{one} [role=status]") == WORDS["not_yet"](lang).format(count=2)
        press(order[4])  # the third that was pressed, and all after it, come back
        for n in order[2:]:
            press(n)
        assert page.inner_text(f"{one} [role=status]").startswith(WORDS["right"](lang))
        assert seen.complaints == []


def test_without_a_script_a_fold_holds_the_choice_and_another_one_the_reasons(sites, visit):
    with visit(f"{sites()[1]}settlement/", java_script_enabled=False) as seen:
        page, one = seen.page, asked("same-bank")
        page.click(f"{one} > summary")
        assert page.locator(f"{one} li:visible").count() == 3
        assert not page.is_visible(f"{one} .question__key p")
        page.click(f"{one} .question__key summary")
        assert page.locator(f"{one} .question__key p:visible").count() == 3


def test_every_question_stands_on_its_page_and_an_early_day_leaves_none_half_said(sites):
    for day in ("today", "2013-10-01"):
        for page in bank.pages():
            html = (sites(day)[0] / page / "index.html").read_text("utf-8")
            there = [one.id for one in bank.on_page(page) if f'id="q-{one.id}"' in html]
            assert len(there) == len(bank.on_page(page)) or day != "today"
            questions = html[html.index('class="questions"') :]
            first, _, rest = questions.partition('class="questions__more"')
            assert first.count('class="question"') == min(FIRST, len(there)) and bool(rest) == (len(there) > FIRST)
            assert "not-begun" not in questions[: questions.index("</div>")]
