"""The reserve market in the hand of a reader: by key, finger and link, heard and seen, against what Python works out and draws."""

import json
import re
from dataclasses import replace

import pytest
from axe import faults, faults_of_color
from waiting import until

from fed.text import LANGS
from scripts.labs.market import AMPLE, LIMITED, PRESETS, TAX_DAY, price, start
from scripts.labs.market_drawing import GRAPHS, graph, harbor
from scripts.labs.market_weeks import dots, fit
from scripts.labs.market_words import PLACES, account, rate, read
from scripts.pages.market_html import OPEN, TOLD
from scripts.snapshot import reading

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
both = pytest.mark.parametrize("lang", LANGS)
# Every element of a picture with its attributes, so that one drawn by Python and one moved by the script compare
PARTS = """(svg) => [...svg.querySelectorAll('*')].map((one) => [one.tagName, one.children.length ? '' : one.textContent,
  [...one.attributes].filter(({ name, value }) => !(name === 'text-anchor' && value === 'start'))
    .map(({ name, value }) => `${name}=${value.replace(/(var\\(--c-\\w+),#\\w+/g, '$1')}`).sort().join(' ')].join('|'))"""
NUMBER = re.compile(r"-?\d+\.?\d*")


def text_of(page, part):
    return page.text_content(part)


def told(page, before, at, lang):
    """Wait until the page says what Python says of two states."""
    until(page, f"document.querySelector('.market__says').textContent === {json.dumps(account(before, at, lang))}", 30)
    assert text_of(page, ".market__reads") == read(at, lang)


def same_picture(page, place, drawn):
    """What stands in the page, moved, is what Python draws, to a fifth of a pixel."""
    theirs = page.eval_on_selector(place, PARTS)
    ours = page.evaluate(
        f"(svg) => ({PARTS})(Object.assign(document.createElement('template'), {{ innerHTML: svg }}).content.firstChild)",
        drawn,
    )
    assert [NUMBER.sub("#", one) for one in theirs] == [NUMBER.sub("#", one) for one in ours]
    for one, other in zip(theirs, ours, strict=True):
        numbers = (map(float, NUMBER.findall(text)) for text in (one, other))
        assert all(abs(a - b) < 0.2 for a, b in zip(*numbers, strict=True)), (one, other)


def same_pictures(page, before, at, lang):
    world = f".market__world[data-regime={at.regime}]"
    for form in GRAPHS:
        same_picture(page, f"{world} .still--{form}", graph(form, at, before, lang))
    same_picture(page, f"{world} .market__harbor svg", harbor(at, lang))


@both
def test_played_to_its_end_by_keyboard_alone_and_heard(sites, visit, lang):
    at, key = start(AMPLE), lambda name: page.keyboard.press(name)
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/market/", width=1280, reduced_motion="reduce") as seen:
        page = seen.page
        assert not page.is_visible(".market__live") and page.is_visible(".market__states")
        page.focus(".lab__start")
        key("Enter")
        until(page, "document.activeElement.name === 'bonds'")
        told(page, at, at, lang)
        same_pictures(page, None, at, lang)
        key("ArrowLeft")
        one = replace(at, bonds=at.bonds - AMPLE.bonds.step)
        told(page, at, one, lang)
        same_pictures(page, at, one, lang)
        value = page.get_attribute("[name=bonds]", "aria-valuetext")
        assert value.startswith(text_of(page, ".market__value >> nth=0")) and rate(price(one)) in value
        until(
            page,
            f"document.querySelector('.market [role=status]').textContent.startsWith({json.dumps(account(at, one, lang))})",
        )
        assert (
            f'slider "{text_of(page, ".market__slide span >> nth=0")}'
            in page.locator(".market__groups").aria_snapshot()
        )
        key("Home")
        least = replace(at, bonds=AMPLE.bonds.low)
        told(page, one, least, lang)
        assert PLACES["ceiling"](lang) in text_of(page, ".market__reads")
        same_pictures(page, one, least, lang)
        page.focus(".market__back")
        key("Enter")
        key("Enter")
        told(page, at, at, lang)
        assert page.is_disabled(".market__back") and page.evaluate("document.activeElement.name") == "bonds"
        page.focus(".market__ask")
        for n, preset in enumerate(PRESETS):
            key("Enter")  # the question, then "next question"
            until(page, "document.activeElement.dataset.way === 'up'")
            assert preset.name(lang) in text_of(page, ".market__asked")
            same_pictures(page, None, preset.before, lang)
            key("Enter")
            told(page, preset.before, preset.after, lang)
            rose = price(preset.after) > price(preset.before)
            assert (text_of(page, ".market__note") == TOLD["right"](lang)) == rose
            if not n or preset.after.regime == LIMITED.key:
                same_pictures(page, preset.before, preset.after, lang)
            until(page, "document.activeElement.matches('.market__next')")
        page.focus(".market__end")
        key("Enter")
        assert page.is_visible(".market__states") and page.evaluate("document.activeElement.matches('.lab__start')")
        assert seen.complaints == []


@both
def test_by_finger_on_a_phone_with_the_real_weeks_and_no_fault_in_any_state(sites, visit, lang):
    known = dots(reading.load())
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/market/?market", width=390, has_touch=True) as seen:
        page = seen.page
        until(page, "!document.querySelector('.market__live').hidden")
        assert faults(page) == []
        page.select_option(".market__question", "tax_day")
        page.tap(".market__ask")
        assert page.is_visible(".market__asks")
        assert faults(page, context=".lab") == []
        page.tap(".market__asks [data-way=same]")
        assert text_of(page, ".market__note") == TOLD["wrong"](lang).format(way=TOLD["up"](lang))
        page.tap(".market__eras [value=qt1]")
        page.tap(".market__eras [value=sofr]")
        until(page, "document.querySelector('.dots[data-era=qt1]').getAttribute('d').length > 1000")
        many = known["sofr"]["qt1"]
        close, above, below, under = fit(TAX_DAY, many)
        said = TOLD["fit"](lang).format(close=close, above=above, below=below, all=len(many), near=5)
        assert text_of(page, ".market__fit") == said
        assert page.inner_text(".market__apart") == TOLD["fit_under"](lang).format(under=under)
        assert page.get_attribute(".dots[data-era=qt1]", "d").count("M") == len(many)
        assert page.get_attribute(".dots[data-era=qt2]", "d") == ""
        assert faults(page, context=".lab") == []
        page.emulate_media(color_scheme="dark", forced_colors="active")
        kept = "['.market__graph svg', '.market__harbor svg', '.market__key'].map((one) => getComputedStyle(document.querySelector(one)).forcedColorAdjust)"
        assert page.evaluate(kept) == ["none"] * 3, "supply, demand and eras are told apart by their colors"
        page.emulate_media(color_scheme="dark", forced_colors="none")
        assert faults_of_color(page) == []
        link = page.get_attribute(".lab__take .chart__link", "href")
        assert "market=ample-6200-1100-24000-1200-150-400%7Esofr-qt1" in link and "/labs/market/" in link
        page.set_viewport_size({"width": 280, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 280
        page.tap(".market__worlds [value=limited]")
        told(page, start(LIMITED), start(LIMITED), lang)
        assert not page.is_visible("[name=rate]"), "what earns nothing cannot be moved"
        assert page.evaluate("document.documentElement.scrollWidth") <= 280
        assert faults(page, context=".lab") == []
        page.emulate_media(media="print")
        assert not page.is_visible(".market__controls") and page.is_visible(".market__graph >> nth=1")
        assert seen.complaints == []


def test_a_link_brings_a_state_back_where_it_is_taught_and_a_broken_one_says_so(sites, visit):
    state = replace(start(AMPLE), bonds=5700, need=1300)
    with visit(f"{sites()[1]}how-much-is-enough/?market=ample-5700-800-24000-1300-0-400~effr-qt2") as seen:
        told(seen.page, state, state, "en")
        until(seen.page, "document.querySelector('.dots[data-era=qt2]').getAttribute('d') !== ''")
        assert seen.page.is_checked("[name=market-rate][value=effr]")
        assert seen.complaints == []
    with visit(f"{sites()[1]}labs/market/?market=ample-1-2-3~effr-war") as seen:
        told(seen.page, start(AMPLE), start(AMPLE), "en")
        assert text_of(seen.page, ".market__note") == TOLD["broken"]("en")
        assert seen.complaints == []


def test_nothing_of_it_is_loaded_before_a_touch_and_an_answer_is_quick(sites, visit):
    with visit(f"{sites()[1]}labs/market/") as seen:
        page = seen.page
        assert not [url for url in seen.requests if "lab_market" in url or "assets/labs" in url]
        page.click(".lab__start")
        until(page, "document.activeElement.name === 'bonds'")  # until its script has come no box is visible
        for era in page.locator(".market__eras [type=checkbox]:visible").all():
            era.check()
        until(page, "document.querySelector('.dots[data-era=qe]').getAttribute('d') !== ''")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        took = page.evaluate("""() => {
          const slider = document.querySelector('[name=assets]')
          const times = [16000, 20000, 28000, 32000, 24500].map((value) => {
            const began = performance.now()
            slider.value = value
            slider.dispatchEvent(new Event('input', { bubbles: true }))
            document.body.getBoundingClientRect()
            return performance.now() - began
          })
          return times.sort((a, b) => a - b)[2]
        }""")
        assert took < 100
        assert seen.complaints == []


@both
def test_on_the_projector_all_of_it_fits_before_and_after_a_question(sites, visit, lang):
    state = "ample-6200-800-24000-1200-0-400~sofr-qt1-qt2"
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/market/?market={state}", width=1280) as seen:
        page = seen.page
        page.set_viewport_size({"width": 1280, "height": 720})
        until(page, "document.querySelector('.dots[data-era=qt2]').getAttribute('d') !== ''")
        page.click(".screen__button")  # its script comes with the first click
        fits = "((box) => !!box && box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth)(document.querySelector('.screen'))"
        until(page, fits, 10)
        page.select_option(".market__question", "tax_day")
        page.click(".market__ask")
        until(page, fits, 10)
        page.click(".market__asks [data-way=up]")
        until(page, fits, 10)
        told(page, start(AMPLE), TAX_DAY, lang)
        words = "[...document.querySelectorAll('.market__says, .market__reads')].map((one) => parseFloat(getComputedStyle(one).fontSize))"
        assert min(page.evaluate(words)) >= 16
        page.keyboard.press("Escape")
        assert page.locator(".screen").count() == 0 and page.is_visible(".market__live")
        assert seen.complaints == []


def test_from_a_folder_it_draws_the_real_weeks(sites, visit):
    folder, _ = sites()
    with visit(f"{folder.as_uri()}/zh-TW/labs/market/index.html?market=limited-800-5-8000-30-0-0~effr-limited") as seen:
        told(seen.page, start(LIMITED), start(LIMITED), "zh-TW")
        until(seen.page, "document.querySelector('.dots[data-era=limited]').getAttribute('d') !== ''")


def test_without_a_script_two_states_three_folded_ones_and_a_table_stand_there(sites, visit):
    with visit(f"{sites()[1]}labs/market/", java_script_enabled=False, width=390) as seen:
        page = seen.page
        assert page.locator(".market__state svg:visible").count() == 2
        page.click(".market__states summary")
        assert page.locator(".market__state svg:visible").count() == 5
        assert not page.is_visible(".lab__start") and not page.is_visible(".market__live")
        page.click(".market__table summary")
        assert page.locator(".market__table tbody tr").count() >= 6


def test_as_of_an_earlier_day_it_knows_nothing_later(sites, visit):
    with visit(f"{sites('2013-10-01')[1]}labs/market/?market=ample-6200-800-24000-1200-0-400~sofr-qe") as seen:
        page = seen.page
        until(page, f"document.querySelector('.market__fit').textContent === {json.dumps(TOLD['fit_none']('en'))}")
        page.check("[value=effr]")
        until(page, "document.querySelector('.dots[data-era=qe]').getAttribute('d') !== ''")
        page.click(".market__table summary")
        rows = page.locator(".market__table tbody tr")
        assert rows.count() == 2 and OPEN("en") in rows.last.inner_text()
        assert seen.complaints == []
