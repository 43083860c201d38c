"""The site in Firefox and in WebKit: every page, every chart, search, switches, frames, and the copy in a folder."""

from time import sleep

import pytest
from nav import PAGES

from charts.contract import gallery

pytestmark = pytest.mark.engines

LANGS = {"en": "", "zh-TW": "zh-TW/"}
CHARTS = sorted(gallery())
READY = "!document.getElementById('__scripts') || !!window.plumbing"
PICTURE = "document.querySelector('.chart__picture')"
TOUCH = (
    "document.querySelectorAll('.chart__picture').forEach((one) => one.dispatchEvent(new PointerEvent('pointerenter')))"
)
DRAWN = "[...document.querySelectorAll('.chart__picture')].map((one) => one.dataset.drawn ?? '')"
# of what a still is made: whether one form alone is seen, how many kinds of fill and stroke, whether some shade is black
LOOKS = """(() => {
  const seen = [...document.querySelectorAll('.still')].filter((one) => getComputedStyle(one).display !== 'none')
  const of = (what) => [...seen[0].querySelectorAll('rect, path, text')].map((one) => getComputedStyle(one)[what])
  return [seen.length, of('fill').includes('rgb(0, 0, 0)'), new Set(of('stroke')).size > 2]
})()"""

both = pytest.mark.parametrize("lang", LANGS)


@both
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.strip("/") or "index")
def test_a_page_stands_without_complaint(browser, site, page, lang):
    browser.wide(1280)
    browser.go(site + LANGS[lang] + page)
    browser.until(READY)
    assert browser.js("document.documentElement.lang") == lang
    assert browser.js("document.documentElement.scrollWidth <= innerWidth")
    assert browser.js("document.querySelectorAll('h1').length") == 1
    if browser.js(f"{DRAWN}.length"):
        browser.js(TOUCH)
        browser.until(f"{DRAWN}.every(Boolean)")
        assert set(browser.js(DRAWN)) == {"light"}
    assert browser.complaints() == []


@pytest.mark.parametrize(("name", "lang"), [(name, [*LANGS][n % 2]) for n, name in enumerate(CHARTS)])
def test_a_chart_alone_is_drawn_read_by_keyboard_and_listed(browser, site, name, lang):
    browser.go(f"{site}{LANGS[lang]}charts/{name}/")
    assert browser.js(LOOKS) == [1, False, True]
    browser.js(TOUCH)
    browser.until(f"{PICTURE}.dataset.drawn")
    browser.js("document.querySelector('.chart__reader input').focus()")
    browser.until("document.querySelector('.chart__reader input').getAttribute('aria-valuetext')")
    last = browser.js("document.querySelector('.chart__reader output').textContent")
    browser.press("\ue011")  # Home
    browser.until(f"document.querySelector('.chart__reader output').textContent !== {last!r}")
    browser.click(".chart__table summary")
    browser.until("document.querySelectorAll('.figures td').length > 1")
    assert browser.js(DRAWN) == ["light"] and browser.js("document.querySelectorAll('.js-plotly-plot').length") == 1
    assert browser.complaints() == []


SAYS = "document.querySelector('.pipes__says').textContent"
HEARD = "document.querySelector('.pipes__scrub').getAttribute('aria-valuetext')"


@both
def test_the_pipes_are_moved_by_link_key_and_button(browser, site, lang):
    browser.wide(1280)
    browser.go(f"{site}{LANGS[lang]}charts/pipes/?pipes=2019-09-18~2017-10-04")
    browser.until(HEARD)
    assert "315" in browser.js(SAYS)
    browser.js("document.querySelector('.pipes__scrub').focus()")
    browser.press("\ue014")  # to the right
    browser.until("document.querySelector('.pipes__week').value === '2019-09-25'")
    browser.click("[data-go='-1']")
    browser.until("document.querySelector('.pipes__week').value === '2019-09-18'")
    browser.click(".pipes__play")
    browser.until("document.querySelector('.pipes__scrub').value > 880")
    browser.click(".pipes__play")
    assert (
        browser.js("[...document.querySelectorAll('svg.pipes')].filter((one) => one.getClientRects().length).length")
        == 1
    )
    assert browser.complaints() == []


@both
def test_the_box_is_played_from_a_link_and_its_bars_move(browser, site, lang):
    browser.wide(1280)
    browser.go(f"{site}{LANGS[lang]}labs/box/?box=1")
    browser.until("!document.querySelector('.box__play').hidden")
    height = "Number(document.querySelector('rect[data-line=ala]').getAttribute('height'))"
    before = browser.js(height)
    browser.js("document.querySelector('.box__move').value = 'g'")
    browser.click(".box__book")
    browser.until("!document.querySelector('.box__hand').hidden")
    assert browser.js(height) > before and browser.js("document.querySelector('.box__link').value").endswith("1ga100")
    assert browser.js("document.documentElement.scrollWidth <= innerWidth")
    assert browser.complaints() == []


UP, LEFT, ENTER, SPACE = "\ue013", "\ue012", "\ue007", " "
LABS = {  # where it stands, where focus goes once it is started, what a reader then presses or clicks, and what is told
    "follow": (
        "labs/follow/cash/",
        "document.activeElement.type === 'radio'",
        [SPACE, *("[name$='-1'][value=down]", "[name$='-2'][value=same]"), ".follow__ask:not([hidden]) [type=submit]"],
        "document.querySelectorAll('.follow__said').length === 3 && document.querySelector('.follow__status').textContent",
    ),
    "draw": (
        "zh-TW/labs/draw/sofr_2019/",
        "document.activeElement.dataset.n === '0'",
        [UP, ".draw__board .lab__tools button:nth-child(3)", ".draw__show"],
        "document.querySelector('.draw__true').getAttribute('d') && /5.25%/.test(document.querySelector('.draw__status').textContent)",
    ),
    "mornings": (
        "labs/mornings/short/",
        "document.activeElement.matches('.morning__day')",
        [*("[name$='-lend'][value='4']", "[name$='-late'][value='0']"), ".mornings__ask [type=submit]"],
        "document.querySelectorAll('.mornings__came dd').length === 7 && document.querySelector('.mornings__status').textContent",
    ),
    "market": (
        "zh-TW/labs/market/",
        "document.activeElement.name === 'bonds'",
        [LEFT, ".market__eras [value=qt2]"],
        "document.querySelector('.market__says').textContent.includes('供給左移') && document.querySelector('.dots[data-era=qt2]').getAttribute('d')",
    ),
    "guess": (
        "labs/guess/",
        "document.activeElement.closest('.guess__ask')",
        [ENTER],
        "document.querySelector('.guess__told').textContent && document.querySelector('.guess__key').open",
    ),
}


@pytest.mark.parametrize("lab", LABS)
def test_a_lab_is_started_answered_and_tells(browser, site, lab):
    where, begun, does, told = LABS[lab]
    browser.wide(1280)
    browser.go(site + where)
    browser.until(READY)
    browser.js("document.querySelector('.lab__start').focus()")
    browser.press(ENTER)
    browser.until(begun)
    for one in does:
        browser.press(one) if len(one) == 1 else browser.click(one)
    browser.until(told)
    assert browser.js("document.documentElement.scrollWidth <= innerWidth")
    assert browser.complaints() == []


FRAMES = {  # how learning platforms frame a page
    "bare": "",
    "scripts": 'sandbox="allow-scripts"',
    "scripts-popups": 'sandbox="allow-scripts allow-popups"',
    "no-scripts": "sandbox",
    "same-origin": 'sandbox="allow-scripts allow-same-origin"',
}


@pytest.mark.parametrize(
    ("name", "lang", "frame"),
    [*((name, "en", "scripts") for name in CHARTS), *(("qt_absorbed", "zh-TW", frame) for frame in FRAMES)],
)
def test_a_framed_chart_keeps_its_look_and_its_scripts(browser, site, stranger, name, lang, frame):
    """A page of its own each: Firefox asks no second time for one that changes within a second."""
    folder, host = stranger
    src = f"{site}{LANGS[lang]}charts/{name}/"
    page = folder / f"{name}.{lang}.{frame}.html"
    page.write_text(f'<iframe {FRAMES[frame]} src="{src}" width="390" height="900"></iframe>', "utf-8")
    browser.go(host + page.name)
    browser.enter("iframe")
    browser.until("document.querySelector('.chart')")
    assert browser.js(LOOKS) == [1, False, True]
    if frame == "no-scripts":
        return
    browser.js(TOUCH)
    browser.until(f"{PICTURE}.dataset.drawn")
    assert browser.js(DRAWN) == ["light"] and browser.js("document.body.classList.contains('framed')")
    assert browser.complaints() == []


LEADING = """[...document.links].filter((one) => (one.target || document.querySelector('base')?.target) !== '_blank')
  .map((one) => one.textContent)"""


@pytest.mark.parametrize("frame", FRAMES)
def test_in_a_frame_every_link_opens_outside_it_but_that_to_the_same_chart_in_the_other_language(
    browser, site, stranger, frame
):
    folder, host = stranger
    page = folder / f"links.{frame}.html"
    page.write_text(f'<iframe {FRAMES[frame]} src="{site}charts/tga/" width="390" height="900"></iframe>', "utf-8")
    browser.go(host + page.name)
    browser.enter("iframe")
    browser.until("document.querySelector('.chart')")
    assert browser.js(LEADING) == ["繁體中文"]
    if frame == "bare" and browser.name == "firefox":  # WebKit's browser opens no window for one that is driven
        before = browser.ask("GetWindowHandles")
        browser.js("document.querySelector('.alone__foot a').click()")  # "More at", which is of this site
        for _ in range(50):
            after = browser.ask("GetWindowHandles")
            if len(after) > len(before):
                break
            sleep(0.1)
        assert len(after) > len(before) and browser.js("location.pathname").endswith("/charts/tga/")
        for handle in set(after) - set(before):
            browser.ask("SwitchToWindow", handle=handle)
            browser.ask("CloseWindow")
        browser.ask("SwitchToWindow", handle=before[0])
    browser.go(f"{site}charts/tga/")
    browser.until("!document.documentElement.classList.contains('no-js')")
    assert len(browser.js(LEADING)) == browser.js("document.links.length")  # by itself it leads on where the reader is


@pytest.mark.parametrize(
    ("lang", "query", "first"),
    [
        ("en", "high-powered money", "monetary-base/"),
        ("en", "SOFR", ""),
        ("zh-TW", "附買回", "zh-TW/"),
        ("zh-TW", "貨幣基礎", "zh-TW/monetary-base/"),
    ],
)
def test_search_finds_a_page_of_its_own_language(browser, site, lang, query, first):
    browser.go(f"{site}{LANGS[lang]}about/")
    search(browser, query)
    found = browser.js("[...document.querySelectorAll('.md-search-result__link')].map((one) => one.href)")
    assert found[0].startswith(site + first)
    assert all(one.startswith(site + "zh-TW/") == (lang == "zh-TW") for one in found)
    assert browser.complaints() == []


def search(browser, query):
    browser.until(READY)
    browser.js("document.querySelector('[data-md-component=search-query]').focus()")
    browser.type("[data-md-component=search-query]", query)
    browser.until("document.querySelector('.md-search-result__link')")


def test_the_switches_of_language_and_shade_do_what_they_say(browser, site):
    browser.go(f"{site}corridor/")
    browser.until(READY)
    browser.js("document.querySelector('.md-select__link[hreflang=zh-TW]').click()")
    browser.until("document.documentElement.lang === 'zh-TW'")
    assert browser.js("location.href") == f"{site}zh-TW/corridor/"
    browser.until(READY)
    browser.js(TOUCH)
    browser.until(f"{DRAWN}.every(Boolean)")
    browser.js("document.querySelector('label[for=__palette_1]').click()")
    browser.until(f"{DRAWN}.every((one) => one === 'dark')")
    assert browser.js("getComputedStyle(document.body).backgroundColor") == "rgb(16, 24, 30)"
    assert browser.complaints() == []


@both
def test_the_copy_in_a_folder_opens_draws_and_searches(browser, folder, lang):
    where = f"{(folder / 'site').as_uri()}/{LANGS[lang]}corridor.html"
    browser.go(where)
    browser.until(READY)
    browser.js(TOUCH)
    browser.until(f"{DRAWN}.every(Boolean)")
    assert set(browser.js(DRAWN)) == {"light"}
    search(browser, {"en": "high-powered money", "zh-TW": "貨幣基礎"}[lang])
    browser.js("document.querySelector('.md-search-result__link').click()")
    browser.until("location.pathname.endsWith('/monetary-base.html') && document.querySelector('article h1')")
    assert browser.js("document.documentElement.lang") == lang and browser.js("location.protocol") == "file:"
    assert browser.complaints() == []


@both
def test_the_pipes_move_in_a_folder(browser, folder, lang):
    browser.go(f"{(folder / 'site').as_uri()}/{LANGS[lang]}pipes.html?pipes=2025-10-29~2025-07-02")
    browser.until(HEARD)
    browser.click("[data-go='1']")
    browser.until("document.querySelector('.pipes__week').value === '2025-11-05'")
    assert browser.complaints() == []
