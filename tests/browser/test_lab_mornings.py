"""The treasurer's mornings played to their end: by keys, by finger, by what a reader is told; on paper, broken, and earlier."""

import re

import pytest
from axe import faults, faults_of_color
from waiting import until

from fed.wording import number
from scripts.labs import mornings as lab
from scripts.labs.mornings import FORMS
from scripts.pages.mornings_html import NONE, WORDS, told

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
both = pytest.mark.parametrize("lang", ROOTS)
SHORT = FORMS[0]
PLAY = ".mornings__play"


@pytest.fixture(scope="module")
def played(figures):
    return lab.mornings(figures, SHORT)


def words(key, lang, **gaps):
    return WORDS[key](lang).format(**gaps).strip()


def earns(played, digits, lang):
    """What is told of the last of these decisions and of all, worked out in Python."""
    money = lambda dollars: {"en": "${}", "zh-TW": "{} 美元"}[lang].format(number(dollars, 0))  # noqa: E731
    you = [lab.earned(one.came, one.nights, *lab.choice(digit)) for one, digit in zip(played, digits, strict=False)]
    fed, repo = (
        [lab.earned(one.came, one.nights, *lab.ALWAYS[who]) for one in played[: len(digits)]] for who in ("fed", "repo")
    )
    last = {"you": you[-1], "fed": fed[-1], "repo": repo[-1]}
    whole = {"you": sum(you), "fed": sum(fed), "repo": sum(repo)}
    return [words("you", lang, **{who: money(value) for who, value in one.items()}) for one in (last, whole)]


@both
def test_played_to_its_end_by_keyboard_alone(sites, visit, played, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/mornings/short/", reduced_motion="reduce") as seen:
        page = seen.page
        assert not page.is_visible(".mornings__cards"), "with a script the cards come one by one"
        page.focus(".lab__start")
        page.keyboard.press("Enter")
        digits = []
        for n, one in enumerate(played):
            until(page, "document.activeElement.matches('.morning__day')")
            assert page.inner_text(".mornings__at") == words("at", lang, n=n + 1, all=len(played))
            assert page.inner_text(".mornings__afternoon") == words("afternoon", lang), "what the money is needed for"
            assert not page.locator(".mornings__came").count(), "nothing has come before it is decided"
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
            for _ in range(n % 5):
                page.keyboard.press("ArrowDown")
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
            page.keyboard.press("Enter")
            digits.append(2 * (n % 5))
            until(page, "document.querySelector('.mornings__status').textContent !== ''")
            assert page.inner_text(".mornings__status").startswith(earns(played, digits, lang)[0]), one.day
            assert page.evaluate("document.activeElement.textContent") == words(
                "next" if n < len(played) - 1 else "finish", lang
            )
            page.keyboard.press("Enter")
        assert page.inner_text(".mornings__verdict").startswith(earns(played, digits, lang)[1])
        assert page.locator(f"{PLAY} .mornings__told").all_inner_texts() == told(played, lang)
        assert "short." + "".join(map(str, digits)) in page.url
        assert page.locator(".mornings__picture circle").count() == len(played)
        assert faults(page) == [] and seen.complaints == []
        page.keyboard.press("Tab")
        page.evaluate("[...document.querySelectorAll('.mornings__play .lab__tools button')].at(-1).focus()")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.matches('.lab__start')") and "?" not in page.url


@both
def test_by_finger_on_a_phone_with_undo_what_is_missing_and_no_fault_in_any_state(sites, visit, played, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/mornings/short/?mornings=short.44", width=390, has_touch=True) as seen:
        page = seen.page
        until(page, f"document.querySelector('{PLAY} form')")
        assert page.inner_text(".mornings__at") == words("at", lang, n=3, all=10)
        assert faults(page) == []
        page.tap(f"{PLAY} form button")
        assert page.inner_text(".mornings__status") == words("missing", lang)
        page.tap(f"{PLAY} label >> nth=4")
        page.tap(f"{PLAY} label >> nth=6")
        page.tap(f"{PLAY} form button")
        assert page.inner_text(".mornings__status").startswith(earns(played, [4, 4, 9], lang)[0])
        assert page.locator(".mornings__came dd").count() == 7 and faults(page) == []
        tree = page.locator(PLAY).aria_snapshot()
        assert "status" in tree and words("came", lang) in tree and words("next", lang) in tree
        page.tap(f"{PLAY} .lab__tools button:visible >> nth=1")  # undo: it asks again, and what was chosen is chosen
        assert page.locator(f"{PLAY} input:checked").evaluate_all("all => all.map(one => one.value)") == ["4", "1"]
        assert page.url.endswith("short.44")
        page.tap(f"{PLAY} .lab__tools button:visible >> nth=0")  # and back to what came on the second morning
        assert page.inner_text(".mornings__status").startswith(earns(played, [4, 4], lang)[0])
        for dark in ("dark", "light"):
            page.emulate_media(color_scheme=dark, forced_colors="active" if dark == "light" else "none")
            assert faults_of_color(page) == []
        for width in (390, 280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert all(
            one["height"] >= 44
            for one in (spot.bounding_box() for spot in page.locator(f"{PLAY} button:visible").all())
        )
        assert seen.complaints == []


@both
def test_a_broken_link_says_so_and_starts_with_the_first_morning(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/mornings/short/?mornings=short.4x") as seen:
        until(seen.page, f"document.querySelector('{PLAY} form')")
        assert seen.page.inner_text(".mornings__status") == words("broken", lang)
        assert seen.page.inner_text(".mornings__at") == words("at", lang, n=1, all=10)
        assert seen.complaints == []


@both
def test_without_a_script_and_on_paper_the_cards_and_the_key_stand_there(sites, visit, played, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/mornings/short/", java_script_enabled=False) as seen:
        page = seen.page
        assert page.locator(".morning:visible").count() == len(played) and not page.is_visible(".lab__start")
        assert page.locator(".mornings__key tbody tr").count() == len(played)
        page.emulate_media(media="print")
        sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
        assert 4 <= sheets <= 6 and 4 <= len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter"))) <= 6
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/mornings/short/?mornings=short.4") as seen:
        seen.page.emulate_media(media="print")
        assert seen.page.locator(".morning:visible").count() == len(played), "the cards are printed while it is played"
        assert not seen.page.is_visible(PLAY)


def test_from_a_folder_it_plays_as_well(sites, visit, played):
    at = (sites()[0] / "zh-TW/labs/mornings/short/index.html").as_uri()
    with visit(f"{at}?mornings=short.{'4' * 10}") as seen:
        until(seen.page, f"document.querySelector('{PLAY} .mornings__verdict')")
        assert seen.page.inner_text(".mornings__verdict").startswith(earns(played, [4] * 10, "zh-TW")[1])


def test_an_answer_is_there_within_a_tenth_of_a_second_on_a_slow_machine(sites, visit):
    with visit(f"{sites()[1]}labs/mornings/autumn-2019/?mornings=autumn-2019.{'4' * 29}") as seen:
        until(seen.page, f"document.querySelector('{PLAY} form')")
        seen.context.new_cdp_session(seen.page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        seen.page.evaluate(
            "document.querySelectorAll('.mornings__play [type=radio]').forEach((one, n) => (one.checked = n === 4 || n === 6))"
        )
        took = """(press) => {
            const from = performance.now()
            document.querySelector(press).click()
            document.body.offsetHeight
            return performance.now() - from
        }"""
        decide, on, back = f"{PLAY} form button", *(f"{PLAY} .lab__tools button:nth-child({n})" for n in (1, 2))
        presses = (decide, back, decide, on, back, back)  # the outcome and the end, and both taken back
        times = [[seen.page.evaluate(took, press) for press in presses] for _ in range(3)]
        assert max(map(min, zip(*times, strict=True))) <= 100, times
        assert seen.complaints == []


def test_as_of_a_day_before_all_of_them_the_page_says_so_and_the_button_does_no_harm(sites, visit):
    with visit(f"{sites('2013-10-01')[1]}zh-TW/labs/mornings/short/?mornings=short.4") as seen:
        assert NONE("zh-TW").format(day="2013 年 10 月 1 日") in seen.page.inner_text(".mornings__note")
        until(seen.page, "plumbing.labs.mornings !== undefined")
        seen.page.click(".lab__start")
        assert seen.complaints == [] and not seen.page.locator(PLAY).count()
