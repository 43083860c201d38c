"""Every page in each language, narrow and wide, light and dark, as a reader meets it."""

import json
import re
from datetime import date, timedelta

import pytest
from axe import faults_but_of_color_with_few_rows, faults_of_color_beside_charts, open_all
from nav import PAGES, ROOT
from waiting import quiet, until

LANGS = {"en": "", "zh-TW": "zh-TW/"}
HAN = re.compile(r"[\u4e00-\u9fff]")
LETTERS = re.compile(r"[A-Za-z\u4e00-\u9fff]")
OWNERS = {
    "en": ("Federal Reserve Bank of St. Louis", "Terms of Use posted at newyorkfed.org", "Board of Governors"),
    "zh-TW": ("聖路易聯邦準備銀行", "Terms of Use posted at newyorkfed.org", "聯邦準備理事會"),
}
DOCS = ROOT / "docs"
NOTEBOOKS = [page for page in PAGES if page.startswith("notebooks/")]
CHARTS = dict.fromkeys(NOTEBOOKS, 1) | {
    page: (DOCS / f"{page.strip('/') or 'index'}.en.md").read_text("utf-8").count("{{ chart: ")
    for page in PAGES
    if page not in NOTEBOOKS
}

# On a phone each page is seen in both shades, one a language: colors hang on classes, which both share.
SHADES = {"en": "light", "zh-TW": "dark"}

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.strip("/") or "index")
both = pytest.mark.parametrize("lang", LANGS)


@every_page
@pytest.mark.parametrize(("width", "lang"), ((390, "en"), (390, "zh-TW"), (1440, "en")))
def test_a_page_is_drawn_without_complaint_asks_nobody_else_and_on_a_phone_axe_finds_nothing(
    sites, visit, page, width, lang
):
    """On a wide screen the charts are drawn in one language, and the other is looked at through the switch."""
    _, url = sites()
    shade = SHADES[lang] if width == 390 else "light"
    with visit(url + LANGS[lang] + page, width=width, dark=shade == "dark") as seen:
        assert seen.draw_all(shade) == [shade] * CHARTS[page]
        if width == 390:
            open_all(seen.page)
            assert faults_but_of_color_with_few_rows(seen.page) + faults_of_color_beside_charts(seen.page) == []
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
        for words in seen.page.locator(".chart__canvas svg").all_text_contents():
            assert bool(HAN.search(words)) == (lang == "zh-TW" and bool(LETTERS.search(words))), words
        assert seen.complaints == []
        assert [asked for asked in seen.requests if not asked.startswith((url, "data:", "blob:"))] == []
        assert seen.page.get_attribute("html", "lang") == lang
        assert seen.page.get_attribute("link[rel=canonical]", "href") == url + LANGS[lang] + page
        assert seen.siblings() == {"en": url + page, "zh-TW": url + "zh-TW/" + page, "x-default": url + page}
        foot = seen.page.inner_text(".notices")
        assert all(owner in foot for owner in OWNERS[lang])
        if width == 1440:
            for other in ("zh-TW", "en"):
                the_language_switch_stays_on_the_page(seen.page, url, page, other)
                assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
                assert seen.page.get_attribute("html", "lang") == other
            assert seen.complaints == []


def test_axe_finds_a_weak_color_among_hundreds_of_words_painted_alike(sites, visit):
    """Of what is painted alike two are looked at: one that is painted otherwise is not among them, wherever it stands."""
    _, url = sites()
    with visit(url + "settlement/", width=390) as seen:
        words = seen.page.locator("article > p")
        assert words.count() > 20 and faults_of_color_beside_charts(seen.page) == []
        words.nth(15).evaluate("(one) => { one.style.color = '#ccc' }")
        assert any(fault.startswith("color-contrast") for fault in faults_of_color_beside_charts(seen.page))


def the_language_switch_stays_on_the_page(here, url, page, other):
    here.locator(".md-select").hover()
    here.locator(f".md-select__link[hreflang={other}]").click()
    here.wait_for_url(url + LANGS[other] + page)


@both
def test_a_hover_speaks_the_language_of_the_page(sites, visit, lang):
    _, url = sites()
    with visit(url + LANGS[lang]) as seen:
        seen.draw_all("light")
        seen.page.locator(".chart__canvas").hover(position={"x": 300, "y": 200})
        until(seen.page, "document.querySelector('.chart__canvas .hoverlayer').textContent !== ''")
        words = seen.page.locator(".chart__canvas .hoverlayer").text_content()
        wanted = {
            "en": r"[A-Z][a-z]+ \d+, \d{4}.*\$[\d.]+ trillion",
            "zh-TW": r"\d{4} 年 \d+ 月 \d+ 日.*[\d.]+ 兆美元",
        }[lang]
        assert re.search(wanted, words), words


def test_a_page_opened_in_the_dark_is_dark_and_its_switch_repaints_the_charts(sites, visit):
    _, url = sites()
    strokes = "[...document.querySelectorAll('.scatterlayer .js-line')].map((line) => getComputedStyle(line).stroke)"
    with visit(url + "corridor/", dark=True) as seen:
        open_all(seen.page)
        assert set(seen.draw_all("dark")) == {"dark"}
        dark = seen.page.evaluate(strokes)
        seen.page.locator("label[for=__palette_0]").click()
        assert set(seen.draw_all("light")) == {"light"}
        assert not set(dark) & set(seen.page.evaluate(strokes))


def test_a_lost_reader_is_told_so_in_both_languages(sites, visit):
    folder, url = sites()
    with visit(url + "404.html") as seen:
        assert seen.page.inner_text("h1") == "This page is not here · 找不到這一頁"
        assert seen.page.get_attribute("html", "lang") == "en"
        assert seen.page.locator("article a").first.get_attribute("href")


def test_without_javascript_the_pictures_the_words_and_the_files_are_there(sites, visit):
    _, url = sites()
    with visit(url + "zh-TW/corridor/", java_script_enabled=False) as seen:
        seen.page.locator("article > details").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
        charts = seen.page.locator("figure.chart")
        assert charts.count() == CHARTS["corridor/"]
        for chart in charts.all():
            assert chart.locator(".chart__takeaway").inner_text().endswith("。")
            assert chart.locator(".still--wide").is_visible() and chart.locator(".still--wide text").count() > 8
            assert not chart.locator(".needs-script").first.is_visible()
            assert not chart.locator(".chart__foot a[download]").first.is_visible()
            chart.locator(".chart__foot summary").click()
            assert chart.locator(".chart__foot a[download]").first.is_visible()
            chart.locator(".chart__take summary").click()
            assert chart.locator(".chart__take a[download]").count() == 3 and chart.locator("textarea").count() == 4 + 5


@both
def test_no_page_reaches_past_the_edge_of_a_phone_before_any_script_has_run(sites, visit, lang):
    _, url = sites()
    with visit(url, java_script_enabled=False) as seen:
        for name in PAGES:
            seen.page.goto(url + LANGS[lang] + name)
            for width in (280, 320, 390):
                seen.page.set_viewport_size({"width": width, "height": 900})
                assert seen.page.locator("html").evaluate("html => html.scrollWidth") <= width, (name, width)


@pytest.mark.parametrize("width", (390, 1000, 1219))
def test_the_keyboard_does_not_go_into_a_menu_that_is_closed(sites, visit, width):
    _, url = sites()
    stops = """[...document.querySelectorAll('.md-sidebar--primary a, .md-sidebar--primary label')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true })).length"""
    with visit(url + "corridor/", width=width) as seen:
        assert seen.page.evaluate(stops) == 0
        seen.page.evaluate("document.getElementById('__drawer').click()")
        until(seen.page, f"{stops} > 10")


@both
@pytest.mark.parametrize("name", NOTEBOOKS, ids=lambda page: page.strip("/"))
def test_a_notebook_looks_like_the_site_weighs_little_and_can_be_taken_away(sites, visit, name, lang):
    import gzip

    folder, url = sites()
    where = LANGS[lang] + name
    assert len(gzip.compress((folder / where / "index.html").read_bytes())) <= 60_000
    with visit(url + where) as seen:
        assert seen.page.locator("article style").count() == 0
        assert "{ #" not in seen.page.inner_text("body")
        for link in seen.page.locator(".md-nav--secondary a").all():
            assert seen.page.locator(f"article [id='{link.get_attribute('href').removeprefix('#')}']").count() == 1
        seen.draw_all("light")
        assert sum(asked.endswith("plotly.min.js") for asked in seen.requests) == 1
        notebook = seen.page.locator(".notebook__get a").get_attribute("href")
        assert seen.page.request.get(seen.page.url + notebook).json()["nbformat"] == 4


@pytest.mark.parametrize(
    ("lang", "query", "first"),
    [
        ("zh-TW", "準備金", ("zh-TW/settlement/", "zh-TW/where-reserves-go/", "zh-TW/how-much-is-enough/")),
        ("zh-TW", "水池", ("zh-TW/", "zh-TW/where-reserves-go/")),
        ("zh-TW", "附買回", ("zh-TW/sofr/", "zh-TW/corridor/", "zh-TW/debt-and-repo/")),
        ("zh-TW", "量化緊縮", ("zh-TW/qe-and-qt/",)),
        ("en", "reserves", ("settlement/", "where-reserves-go/", "how-much-is-enough/")),
        # what a reader types who knows another word: the page that explains it, by the glossary's `also` and `avoid`
        ("zh-TW", "逆回購", ("zh-TW/corridor/", "zh-TW/where-reserves-go/")),
        ("zh-TW", "儲備金", ("zh-TW/settlement/",)),
        ("zh-TW", "貨幣基礎", ("zh-TW/monetary-base/",)),
        ("en", "high-powered money", ("monetary-base/",)),
    ],
)
def test_search_finds_the_page_in_its_own_language_and_loads_its_index_only_then(sites, visit, lang, query, first):
    _, url = sites()
    with visit(url + LANGS[lang] + "about/") as seen:
        quiet(seen.page)
        assert [asked for asked in seen.requests if "/search/" in asked and "worker" not in asked] == []
        seen.page.locator("[data-md-component=search-query]").click()
        seen.page.locator("[data-md-component=search-query]").fill(query)
        seen.page.keyboard.press("End")  # the theme listens to keys: one query, not one a character
        seen.page.wait_for_selector(".md-search-result__link")
        assert sum(asked.endswith(f"search/{lang}.json") for asked in seen.requests) == 1
        found = seen.page.eval_on_selector_all(".md-search-result__link", "(links) => links.map((link) => link.href)")
        pages = [address.removeprefix(url).split("?")[0].split("#")[0] for address in found]
        assert pages[0] in first
        assert all(page.startswith("zh-TW/") == (lang == "zh-TW") for page in pages)
        assert seen.complaints == []


@pytest.mark.parametrize(
    ("lang", "query", "tag", "place", "words"),
    [
        ("en", "corridor market", "chart", "charts/sofr_corridor/", "SOFR was"),
        ("zh-TW", "利率走廊", "圖", "zh-TW/charts/sofr_corridor/", "SOFR"),
        ("en", "haircut", "term", "glossary/#haircut", "How much less cash"),
        ("zh-TW", "折減率", "詞彙", "zh-TW/glossary/#haircut", "擔保品"),
    ],
)
def test_a_result_that_is_a_chart_or_a_term_says_so_and_what_it_tells(sites, visit, lang, query, tag, place, words):
    _, url = sites()
    with visit(url + LANGS[lang] + "about/") as seen:
        quiet(seen.page)
        seen.page.locator("[data-md-component=search-query]").click()
        seen.page.locator("[data-md-component=search-query]").fill(query)
        result = seen.page.locator(f".md-search-result__link[href='{url}{place}']")
        result.wait_for(state="attached")
        assert result.locator(".md-tag").text_content() == tag
        said = re.sub("[\u200b\u2060]", "", result.text_content())  # marks by which Chinese is cut into words
        assert words in said and seen.complaints == []


@both
def test_a_page_says_how_old_its_figures_are_by_the_readers_own_clock(sites, visit, lang):
    folder, url = sites()
    status = json.loads((folder / "data" / "status.json").read_text("utf-8"))["series"]
    newest, too_late = (date.fromisoformat(status["SOFR"][key]) for key in ("newest", "too_late_from"))
    for today, late in ((newest, False), (too_late - timedelta(days=1), False), (too_late, True)):
        noon = f"{today}T12:00:00"
        with visit(url + LANGS[lang] + "data/", before=lambda page, noon=noon: page.clock.install(time=noon)) as seen:
            until(seen.page, "document.querySelector('#SOFR .age').textContent")
            days = (today - newest).days
            words = {
                "en": f"({days} days old{', late' if late else ''})" if days else "(today)",
                "zh-TW": f"（{days} 天前{'，尚未更新' if late else ''}）" if days else "（今天）",
            }[lang]
            assert seen.page.locator("#SOFR .age").inner_text().strip() == words
            assert (seen.page.locator("#SOFR .age--late").count() == 1) is late
            assert seen.page.locator("#IOER .age--late").count() == 0  # it has ended, and cannot be late


def at_noon(day):
    """What makes a page believe that it is noon of a day, and count how far its words are moved about."""

    def before(page):
        page.clock.install(time=f"{day}T12:00:00")
        page.add_init_script(
            "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (moved += value)))"
            ".observe({ type: 'layout-shift', buffered: true })"
        )

    return before


@pytest.mark.parametrize(("lang", "width"), (("en", 390), ("zh-TW", 1440)))  # longest where there is least room
@pytest.mark.parametrize(
    "page", ["", "corridor/", "data/", "charts/", "charts/reserves/", "notebooks/read-the-balance-sheet/"]
)
def test_that_figures_are_late_is_said_once_at_the_top_and_moves_no_word(sites, visit, lang, page, width):
    folder, url = sites()
    status = json.loads((folder / "data" / "status.json").read_text("utf-8"))["series"]
    shown = re.findall(
        r'class="age" data-series="([^"]*)"', (folder / LANGS[lang] / page / "index.html").read_text("utf-8")
    )
    ids = {id for one in shown for id in one.split() if status[id]["too_late_from"]}
    assert ids or page.startswith("notebooks")
    newest = max((date.fromisoformat(status[id]["covers_to"]) for id in ids), default=date(2030, 1, 1))
    with visit(url + LANGS[lang] + page, width=width, before=at_noon(newest + timedelta(days=400))) as seen:
        quiet(seen.page)
        assert seen.page.locator(".late").count() == bool(ids)
        assert seen.page.evaluate("moved") < 0.01 and seen.complaints == []
        if not ids:
            return
        top = seen.page.locator(".late")
        all_late = {
            "en": "The charts on this page are behind: their newest figures are 400 days old.",
            "zh-TW": "本頁的圖已經 400 天沒有新資料。",
        }
        assert top.inner_text().startswith(all_late[lang])
        assert top.bounding_box()["y"] < seen.page.locator("h1").last.bounding_box()["y"] or page.startswith("charts/r")
        assert seen.page.locator(".chart .late").count() == 0
        assert width > 390 or faults_of_color_beside_charts(seen.page) == []


@both
def test_where_some_figures_are_late_their_series_are_named_in_words(sites, visit, lang):
    folder, url = sites()
    series = json.loads((folder / "data" / "status.json").read_text("utf-8"))["series"]
    html = (folder / LANGS[lang] / "corridor" / "index.html").read_text("utf-8")
    ids = {
        id
        for one in re.findall(r'class="age" data-series="([^"]*)"', html)
        for id in one.split()
        if series[id]["too_late_from"]
    }
    first = min(series[id]["too_late_from"] for id in ids)
    late = [series[id][lang] for id in ids if series[id]["too_late_from"] == first]
    assert len(late) < len(ids)
    with visit(url + LANGS[lang] + "corridor/", before=at_noon(first)) as seen:
        said = seen.page.locator(".late:visible").inner_text()
        assert said.startswith({"en": "Some charts on this page are behind", "zh-TW": "本頁有些圖已經"}[lang])
        assert any(name in said for name in late)
    with visit(url + LANGS[lang] + "corridor/", before=at_noon(date.fromisoformat(first) - timedelta(days=1))) as seen:
        quiet(seen.page)
        assert not seen.page.locator(".late").is_visible() and seen.page.locator(".age--late").count() == 0


def test_without_a_script_nothing_is_said_of_what_only_a_clock_knows(sites, visit):
    _, url = sites()
    with visit(url + "corridor/", java_script_enabled=False) as seen:
        assert not seen.page.locator(".late").is_visible() and seen.page.locator(".age").first.inner_text() == ""
