"""The box played to its end: by keyboard, by finger, by what a screen reader is told, from a folder, without a script."""

import pytest
from axe import faults, faults_of_color
from waiting import until

from scripts.labs.box import code
from scripts.labs.box.challenges import CHALLENGES
from scripts.labs.box.moves import FORMS, MOVES
from scripts.labs.box.sheets import LINES, PARTIES, START
from scripts.pages.box_html import IN_PAGE, WORDS
from scripts.pages.payment_html import HEADS

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
both = pytest.mark.parametrize("lang", ROOTS)
PLAYING = "!document.querySelector('.box__play').hidden && document.activeElement.matches('.box__number')"
BARS = "(bars) => bars.map((bar) => [bar.dataset.line, ...['x', 'y', 'height'].map((key) => Number(bar.getAttribute(key)))])"
AMOUNTS = "(lines) => lines.map((line) => [line.dataset.line, line.querySelector('b').textContent, line.hidden])"


def place(sites, lang, said=None):
    return f"{sites()[1]}{ROOTS[lang]}labs/box/" + ("" if said is None else f"?box={said}")


def status(page):
    return page.inner_text(".box__status")


def link(page):
    return page.input_value(".box__link").split("?box=")[1]


@both
def test_a_challenge_is_solved_by_keyboard_alone_and_its_code_holds(sites, visit, lang):
    with visit(place(sites, lang)) as seen:
        page = seen.page
        drawn = [page.eval_on_selector_all(".box__bars rect", BARS), page.eval_on_selector_all(".box__line", AMOUNTS)]
        assert [line for line, *_ in drawn[1]] == [line.id for line in LINES]
        page.focus(".lab__start")
        page.keyboard.press("Enter")
        until(page, PLAYING)
        after = [page.eval_on_selector_all(".box__bars rect", BARS), page.eval_on_selector_all(".box__line", AMOUNTS)]
        assert after == drawn, "the script draws the sheets that Python drew"
        page.keyboard.press("ArrowDown")  # the first challenge
        page.keyboard.press("Tab")
        move = next(n for n, one in enumerate(MOVES) if one.id == "g")
        for _ in range(move):
            page.keyboard.press("ArrowDown")
        for key in ("Tab", "Tab", "Enter"):  # past the bank and into the amount, which books it
            page.keyboard.press(key)
        title = MOVES[move].title(lang)
        assert status(page).startswith(WORDS["booked"](lang).split("{")[0] + title)
        assert WORDS["won"](lang).format(number=1, moves=1) in status(page)
        assert page.locator(".box__met").count() == len(CHALLENGES[0].wants)
        for _ in range(20):
            page.keyboard.press("Shift+Tab")
            if page.evaluate("document.activeElement.matches('.box__name')"):
                break
        page.keyboard.type("Ann Lee")
        assert page.inner_text(".box__hand button") == IN_PAGE["copy"](lang)
        assert page.input_value(".box__code") == code.code("1ga100", "Ann Lee")
        assert link(page) == "1ga100" and page.url.endswith("?box=1ga100")
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('.box__undo')"):
                break
        page.keyboard.press("Enter")
        until(
            page, "document.activeElement.matches('.box__redo')"
        )  # where focus goes on, since there is no more to undo
        assert status(page).startswith(WORDS["undone"](lang).split("{")[0]) and page.is_hidden(".box__hand")
        assert page.eval_on_selector_all(".box__bars rect", BARS) == drawn[0]
        page.keyboard.press("Enter")
        assert page.inner_text("[data-count=m2]") == "1,500" and page.inner_text("[data-count=base]") == "400"
        assert seen.complaints == []


@both
def test_by_finger_on_a_phone_with_no_fault_in_any_state_light_and_dark(sites, visit, lang):
    game = "5xa100la100xa100"
    with visit(place(sites, lang, game), width=390, has_touch=True) as seen:
        page = seen.page
        until(page, PLAYING)
        page.select_option(".box__move", "o")
        page.tap(".box__book")
        assert WORDS["won"](lang).format(number=5, moves=4) in status(page) and link(page) == game + "oa100"
        page.tap(".box__undo")
        page.tap(".box__redo")
        page.fill(".box__amount", "1000")
        page.tap(".box__book")
        lacks = {"party": PARTIES["b"].name(lang), "line": LINES[0].words(lang)}
        assert status(page).startswith(WORDS["short"](lang).split("{")[0]) and lacks["party"][1:] in status(page)
        page.fill(".box__amount", "1.5")
        page.tap(".box__book")
        assert status(page) == WORDS["badAmount"](lang).format(most="10,000")
        for summary in page.locator(".box__folds summary").all():
            summary.tap()
        small = "(all) => all.filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44).map((one) => one.className)"
        assert page.eval_on_selector_all(".box :is(button, select, input)", small) == []
        assert faults(page) == []
        page.emulate_media(color_scheme="dark", forced_colors="active", reduced_motion="reduce")
        seconds = "(bar) => getComputedStyle(bar).transitionDuration"
        assert page.eval_on_selector(".box__bars rect", seconds) == "0s"
        page.emulate_media(color_scheme="dark", forced_colors="none")
        assert faults_of_color(page) == []
        page.emulate_media(media="print")
        assert not page.is_visible(".box__book") and page.is_visible(".box__counts")
        page.emulate_media(media="screen")
        for width in (390, 280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert seen.complaints == []


@both
def test_entries_of_ones_own_are_refused_until_they_balance_and_a_teacher_checks_codes(sites, visit, lang):
    with visit(place(sites, lang, "0")) as seen:
        page = seen.page
        until(page, PLAYING)
        page.click(".box__own summary")
        own = page.locator(".box__own form")
        beside = page.locator(".box__told")
        own.locator("[type=submit]").click()
        assert beside.inner_text() == WORDS["few"](lang).format(most="10,000")

        def leg(n, line, by):
            row = page.locator(".box__legs .box__row").nth(n)
            row.locator("select").select_option(line)
            row.locator("input").fill(by)

        leg(0, "ara", "+100")
        leg(1, "fra", "60")
        own.locator("[type=submit]").click()
        said = beside.inner_text()
        assert WORDS["uneven"](lang).split("{")[0] in said
        bank, fed = (page.inner_text(f"#box-sheet-{letter}") for letter in "af")
        assert WORDS["right"](lang).format(party=bank, by=100) in said
        assert WORDS["left"](lang).format(party=fed, by=60) in said
        reserves = next(line.words(lang) for line in LINES if line.id == "fra")
        assert WORDS["owed"](lang).format(line=reserves, party=fed, by=40) in said
        assert link(page) == "0", "nothing is booked"
        leg(1, "fra", "100")
        for n, (line, by) in enumerate([("fy", "1,00"), ("ay", "−100")], start=2):
            page.click(".box__more")
            leg(n, line, by)
        own.locator("[type=submit]").click()
        assert link(page) == "0_fy100fra100ara100ay-100." and WORDS["mine"](lang) in beside.inner_text()
        grew, shrank = (page.locator(f"li[data-line={line}] i") for line in ("ara", "ay"))
        assert [grew.get_attribute("class"), shrank.get_attribute("class")] == ["moved--up", "moved--down"]
        page.select_option(".box__number", "3")
        assert beside.inner_text() == "" and status(page), "what is told stands in one place"
        assert link(page) == "3" and page.locator(".box__task:visible").count() == 1
        page.select_option(".box__number", "0")
        assert link(page).startswith("0_"), "nothing is lost"
        page.click(".box__check summary")
        lines = [f"陳小明 {code.code('3ta100', '陳小明')}", f"Ann Lee\t{code.code('1ga100', 'Bob')}", "Zoë 1ga100-"]
        alone = code.code("3ta100", "陳小明")
        page.fill(".box__codes", "\n".join([*lines, f"Al, {code.code('4ta50', 'Al')}", alone]))
        page.click(".box__check [type=submit]")
        keys = {"okay": "陳小明", "other": "Ann Lee", "unsolved": "Al"}
        told = page.locator(".box__checked li").all_inner_texts()
        assert [told[0], told[1], told[3]] == [
            WORDS[key](lang).format(name=name, number=3, moves=1) for key, name in keys.items()
        ]
        assert told[2].startswith("✗ Zoë") and told[4] == WORDS["nameless"](lang).format(name=alone)
        assert seen.complaints == []


@both
def test_a_broken_link_says_so_and_a_screen_reader_is_told_whose_sheet_it_is(sites, visit, lang):
    with visit(place(sites, lang, "0ta9999")) as seen:
        page = seen.page
        until(page, PLAYING)
        assert status(page) == WORDS["broken"](lang) and link(page) == "0"
        for letter in PARTIES:
            name = page.inner_text(f"#box-sheet-{letter}")
            group = page.get_by_role("group", name=name, exact=True)
            assert [group.get_by_role("list", name=head(lang)).count() for head in HEADS.values()] == [1, 1]
        assert page.get_by_role("status").first.inner_text() == WORDS["broken"](lang)
        for label in ("what", "payment", "bank"):
            assert page.get_by_role("combobox", name=IN_PAGE[label](lang), exact=True).count() == 1
        assert page.get_by_role("spinbutton", name=IN_PAGE["amount"](lang)).count() == 1
        for n, form in enumerate(("vi", "sr", "so", "vo")):  # v and s are moves as well
            page.select_option(".box__move", form)
            page.click(".box__book")
            title = next(move.title(lang) for move in MOVES if move.id == form)
            assert status(page).startswith(WORDS["booked"](lang).split("{")[0] + title), "called by its own name"
            assert page.locator(".box__log tbody tr").count() == n + 1
        assert seen.complaints == []


@both
def test_on_the_projector_it_fits_and_in_a_frame_without_an_origin_it_plays(sites, visit, lang):
    with visit(place(sites, lang, "5la100"), width=1280) as seen:
        page = seen.page
        until(page, PLAYING)
        page.set_viewport_size({"width": 1280, "height": 720})
        page.click(".screen__button")
        until(page, "document.querySelector('[data-lab].screen')")
        page.select_option(".box__move", "x")
        page.click(".box__book")
        fits = "(box) => box.scrollHeight <= box.clientHeight && parseFloat(getComputedStyle(box.querySelector('.box__status')).fontSize)"
        assert page.eval_on_selector("[data-lab]", fits) >= 16
        assert page.locator(".box__line:visible").count() == 8, "only what changed is named"
        page.goto(place(sites, lang))
        frame = f"<iframe sandbox='allow-scripts' width=1000 height=900 src='{place(sites, lang, '2ba100')}'></iframe>"
        page.evaluate(
            "(html) => document.body.replaceChildren(document.createRange().createContextualFragment(html))", frame
        )
        framed = page.frame_locator("iframe")
        framed.locator(".box__hand").wait_for(state="visible")
        framed.locator(".box__undo").click()
        assert framed.locator("[data-count=base]").inner_text() == "400"


@both
def test_from_a_folder_and_without_a_script(sites, visit, lang):
    folder = sites()[0]
    with visit(f"file://{folder}/{ROOTS[lang]}labs/box/index.html?box=2ba100") as seen:
        until(seen.page, PLAYING)
        assert seen.page.is_visible(".box__hand")
    with visit(place(sites, lang), java_script_enabled=False) as seen:
        page = seen.page
        assert not page.is_visible(".box__play") and not page.is_visible(".lab__start")
        shown = sum(amount != 0 for amount in START)
        assert page.locator(".box__line:visible").count() == shown
        page.click(".box__moves summary")
        assert page.locator(".box__moves tbody tr").count() == len(MOVES) <= len(FORMS)
        page.click(".box__tasks summary")
        assert page.locator(".box__tasks li:visible").count() == len(CHALLENGES)
