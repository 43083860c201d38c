"""Each chart on its own page: touched, read, listed, shared, taken away, in both languages."""

import csv
import io
import json
import re
import threading
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import starmap

import pytest
from axe import faults, faults_but_of_color_with_few_rows, faults_of_color, faults_with_few_rows, open_all
from waiting import quiet, until, until_so

from charts.contract import gallery
from scripts.pages import chart_html
from scripts.pages.screen_html import FILL

LANGS = {"en": "", "zh-TW": "zh-TW/"}
CHARTS = sorted(gallery())
ROWS = 100  # of a table, before a reader asks for more

PLACE = """(() => {
  const { top, left, width, height } = document.querySelector('.chart__picture').getBoundingClientRect()
  return [top + scrollY, left, width, height]
})()"""

every_chart = pytest.mark.parametrize("name", CHARTS)
both = pytest.mark.parametrize("lang", LANGS)


def rows_of(folder, name, lang):
    text = (folder / "assets" / "charts" / f"{name}.{lang}.csv").read_text("utf-8").removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text)))


@every_chart
@both
def test_a_chart_alone_is_touched_listed_and_read_to_the_last_figure_and_axe_finds_nothing(sites, visit, name, lang):
    folder, url = sites()
    with visit(f"{url}{LANGS[lang]}charts/{name}/", width=390) as seen:
        page = seen.page
        before = page.evaluate(PLACE)
        assert not any("plotly" in asked for asked in seen.requests)
        assert seen.draw_all("light") == ["light"]
        assert page.evaluate(PLACE) == before, "the picture jumped"
        its_plotly_figure_is_the_one_that_is_published(
            page, folder / "assets" / "charts" / f"{name}.{lang}.plotly.json"
        )
        open_all(page)
        its_table_is_its_csv(page, rows_of(folder, name, lang))
        its_slider_reads_it_by_keyboard(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert (faults_with_few_rows if lang == "en" else faults_but_of_color_with_few_rows)(page) == []
        page.emulate_media(color_scheme="dark")
        until(page, "document.querySelector('.chart__picture').dataset.drawn === 'dark'")
        assert (
            lang == "en" or faults_of_color(page) == []
        )  # colors hang on classes: the light in English, the dark in Chinese
        assert seen.complaints == []


# Of each trace what Plotly has made of its points (a hole is one without x and y), with what hover tells of each.
HOLDS = """(() => {
  const { calcdata, data } = document.querySelector('.js-plotly-plot')
  const known = (one) => (Number.isFinite(one) ? one : null)
  return data.map(({ type, customdata }, n) => calcdata[n].map((one, at) =>
    [known(type === 'bar' ? one.p : one.x), known(type === 'bar' ? one.s : one.y), customdata?.[at] ?? null]))
})()"""


def its_plotly_figure_is_the_one_that_is_published(page, file):
    made = json.loads(file.read_text("utf-8"))["data"]
    drawn = page.evaluate(HOLDS)
    assert len(drawn) == len(made)
    for trace, points in zip(made, drawn, strict=True):
        told = trace.get("customdata", [None] * len(trace["x"]))
        wanted = [point(*one) for one in zip(trace["x"], trace["y"], told, strict=True)]
        assert len(points) == len(wanted)
        other = [pair for pair in zip(starmap(point, points), wanted, strict=True) if not same(*pair)]
        assert other == [], trace["name"]


def point(x, y, told):
    """None where the pen is lifted; a day as Plotly counts it, in milliseconds of UTC."""
    if isinstance(x, str):
        x = datetime.fromisoformat(f"{x}+00:00").timestamp() * 1000
    return None if y is None else (x, y, told)


def same(one, other):
    """Numbers on the x axis travel to the page with four decimals, into the file with six; a sum has a float's last digits."""
    if one is None or other is None:
        return one is other
    return abs(one[0] - other[0]) < 6e-5 and abs(one[1] - other[1]) < 2e-6 and one[2] == other[2]


def its_table_is_its_csv(page, csv_rows):
    head, *rows = csv_rows
    table = page.evaluate(
        "[...document.querySelectorAll('.figures tr')].map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    assert table[0] == head and len(table) == 1 + min(len(rows), ROWS)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", rows[-1][0]):
        rows.reverse()  # the newest first
    for shown, drawn in zip(table[1:], rows, strict=False):
        assert [cell.replace(",", "").replace("−", "-").replace("–", "") for cell in shown[1:]] == [
            cell.replace(",", "").replace("−", "-").replace("–", "") for cell in drawn[1:]
        ]


def its_slider_reads_it_by_keyboard(page):
    """From the last figure to the first."""
    slider = page.locator(".chart__reader input")
    slider.focus()
    until(page, "document.querySelector('.chart__reader input').ariaValueText")
    last = slider.get_attribute("aria-valuetext")
    assert last == page.locator(".chart__reader output").inner_text()
    page.keyboard.press("Home")
    assert slider.evaluate("(one) => one.value === one.min")
    first = slider.get_attribute("aria-valuetext")
    page.keyboard.press("ArrowRight")
    assert len({first, last, slider.get_attribute("aria-valuetext")}) == 3
    assert page.locator(".chart__cursor").count() == 1


@both
def test_axe_finds_nothing_in_a_long_table_and_more_of_it_is_shown_where_the_reader_was(sites, visit, lang):
    folder, url = sites()
    left = len(rows_of(folder, "reserves", lang)) - 1 - ROWS
    with visit(f"{url}{LANGS[lang]}charts/reserves/", width=390) as seen:
        for summary in seen.page.locator(".chart__more summary").all():
            summary.click()  # by mouse, one after the other
        until(seen.page, "document.querySelector('.figures td')")
        more, rows = seen.page.locator(".chart__table button"), seen.page.locator(".figures tbody tr")
        assert more.inner_text() == {"en": f"Show more ({left:,})", "zh-TW": f"顯示更多（{left:,}）"}[lang]
        assert rows.count() == ROWS
        more.click()
        assert rows.count() == 2 * ROWS
        assert rows.nth(ROWS).locator("th").evaluate("(one) => one === document.activeElement")
        assert faults(seen.page) == []


def test_a_link_to_a_chart_asks_for_it_and_for_no_other(sites, visit):
    _, url = sites()
    with visit(f"{url}corridor/#chart-sofr_corridor", width=390) as seen:
        seen.page.wait_for_selector("#chart-sofr_corridor [data-drawn=light]")
        assert seen.page.locator("[data-drawn]").count() == 1
        asked = [one.rpartition("/")[2] for one in seen.requests if one.endswith(".js")]
        assert asked[0] == "plotly.min.js" and asked.count("plotly.min.js") == 1, (
            "what takes longest is asked for first"
        )
    with visit(f"{url}corridor/#leaks", width=390) as seen:
        quiet(seen.page)
        assert seen.page.locator("[data-drawn]").count() == 0
        assert not any(asked.endswith("plotly.min.js") for asked in seen.requests)


def test_a_chart_that_the_first_screen_cuts_starts_when_the_reader_scrolls_and_not_before(sites, visit):
    _, url = sites()
    with visit(f"{url}zh-TW/gauge/", width=390) as seen:
        page, chart = seen.page, seen.page.locator("#chart-gauge_parts .chart__picture")
        top = chart.evaluate("(one) => one.getBoundingClientRect().top")
        page.set_viewport_size({"width": 390, "height": round(top) + 100})  # so that the first screen cuts the chart
        page.reload()
        assert chart.evaluate("(one) => one.getBoundingClientRect().bottom > innerHeight")
        quiet(page)
        assert not any(asked.endswith("plotly.min.js") for asked in seen.requests)
        page.evaluate("scrollBy({ top: 100, behavior: 'instant' })")
        page.wait_for_selector("#chart-gauge_parts [data-drawn=light]")
        page.reload()  # the browser scrolls there again, and tells no script of it in time
        page.wait_for_selector("#chart-gauge_parts [data-drawn=light]")


@pytest.mark.parametrize("zone", ["Asia/Taipei", "America/New_York", "UTC", "Asia/Tehran"])
def test_a_figure_stands_on_its_day_wherever_the_reader_is_light_and_dark(sites, visit, zone):
    folder, url = sites()
    days = [day for day, _ in rows_of(folder, "reserves", "en")[1:]]
    assert "2017-03-22" in days, "take another chart: on this day the clocks of Tehran had no midnight"
    for dark in (False, True):
        with visit(f"{url}charts/reserves/", dark=dark, timezone_id=zone) as seen:
            seen.draw_all("dark" if dark else "light")
            drawn = seen.page.evaluate("document.querySelector('.js-plotly-plot').calcdata[0].map(({ x }) => x)")
            read = [datetime.fromtimestamp(at / 1000, UTC).isoformat() for at in drawn]
            assert read == [f"{day}T00:00:00+00:00" for day in days]


@both
def test_the_slider_says_the_day_and_the_figures_in_the_language(sites, visit, lang):
    _, url = sites()
    with visit(f"{url}{LANGS[lang]}charts/sofr_corridor/") as seen:
        seen.page.locator(".chart__reader input").focus()
        until(seen.page, "document.querySelector('.chart__reader input').ariaValueText")
        said = seen.page.locator(".chart__reader input").get_attribute("aria-valuetext")
        wanted = {
            "en": r"^[A-Z][a-z]+ \d+, \d{4}: .*\d\.\d\d%$",
            "zh-TW": r"^\d{4} 年 \d+ 月 \d+ 日：.*\d\.\d\d%$",
        }
        assert re.search(wanted[lang], said), said


def test_a_range_and_a_hidden_line_are_in_the_link_and_come_back_with_it(sites, visit):
    _, url = sites()
    with visit(f"{url}charts/sofr_corridor/") as seen:
        page = seen.page
        page.locator(".chart__ranges input").last.focus()
        page.keyboard.press("ArrowLeft")  # as a group of radio buttons works everywhere
        until(page, "document.querySelector('.chart__picture').dataset.drawn")
        page.locator(".chart__keys input").first.focus()
        page.keyboard.press("Space")
        until(page, "location.search.includes('%7E')")
        assert page.url == f"{url}charts/sofr_corridor/?sofr_corridor=qt2%7E0.1#chart-sofr_corridor"
        shared = page.url
        assert "?sofr_corridor=qt2~0.1" in page.locator("textarea").first.input_value()
        assert page.locator(".chart__link").get_attribute("href").endswith("?sofr_corridor=qt2~0.1")
        state = "[...document.querySelector('.js-plotly-plot').data.map((one) => one.visible), document.querySelector('.js-plotly-plot').layout.xaxis.range[0]]"
        kept = page.evaluate(state)
        assert kept[:2] == [False, False] and kept[2] is True and kept[-1].startswith("2022-06-01")
    with visit(shared) as seen:
        until(seen.page, "document.querySelector('.chart__picture').dataset.drawn")
        assert seen.page.evaluate(state) == kept and seen.complaints == []
        for text in (0, 2, 3):  # what is taken away from a shared link leads to what it showed
            assert "?sofr_corridor=qt2~0.1" in seen.page.locator("textarea").nth(text).input_value()
        assert seen.page.locator(".chart__link").get_attribute("href").endswith("?sofr_corridor=qt2~0.1")
        seen.page.locator("a[hreflang]").click()  # and the other language shows it too
        seen.page.wait_for_url("**/zh-TW/**")
        until(seen.page, "document.querySelector('.chart__picture')?.dataset.drawn")
        assert seen.page.locator("html").get_attribute("lang") == "zh-TW"
        assert seen.page.evaluate(state) == kept and seen.complaints == []


def test_a_named_point_goes_when_its_series_is_hidden_and_comes_back_with_it(sites, visit):
    _, url = sites()
    with visit(f"{url}charts/sofr_distribution/") as seen:
        page = seen.page
        seen.draw_all("light")
        words = "[...document.querySelectorAll('.annotation-text')].map((one) => one.textContent).join('|')"
        rings = "document.querySelectorAll('.shapelayer path').length"
        assert "ninety-ninth" in page.evaluate(words) and "SOFR 5.25%" in page.evaluate(words)
        before = page.evaluate(rings)
        page.locator(".chart__keys label").first.click()
        until(page, f"!{words}.includes('ninety-ninth')")
        assert "SOFR 5.25%" in page.evaluate(words) and page.evaluate(rings) == before - 1
        page.locator(".chart__keys label").first.click()
        until(page, f"{words}.includes('ninety-ninth')")
        assert page.evaluate(rings) == before


def test_no_panel_can_be_emptied(sites, visit):
    _, url = sites()
    with visit(f"{url}charts/reverse_repo/") as seen:
        page = seen.page
        assert page.locator(".chart__fixed").all_inner_texts() == ["Taken up in ON RRP"]  # alone in its panel
        keys = page.locator(".chart__keys input")
        assert keys.count() == 2 and keys.nth(0).is_enabled() and keys.nth(1).is_enabled()
        keys.nth(0).focus()
        page.keyboard.press("Space")
        assert not keys.nth(0).is_checked() and keys.nth(1).is_disabled()
        page.keyboard.press("Space")
        assert keys.nth(1).is_enabled()
    with visit(f"{url}charts/reverse_repo/?reverse_repo=all~1.2.3") as seen:
        assert seen.draw_all("light") == ["light"]
        assert seen.page.evaluate("document.querySelector('.js-plotly-plot').data.every((one) => one.visible)")


LEANING = """(() => {
  const foot = document.querySelector('.js-plotly-plot')._fullLayout.yaxis3._length
  const points = document.querySelector('.subplot.xy3 .js-line').getAttribute('d').match(/-?[\\d.]+,-?[\\d.]+/g).map((pair) => pair.split(',').map(Number))
  const steps = points.slice(1).map((point, n) => [points[n], point])
  return steps.filter(([one, other]) => Math.abs(one[0] - other[0]) > 0.1 && Math.min(one[1], other[1]) < foot).length / steps.length
})()"""


def test_a_named_point_has_an_edge_round_its_words_and_no_box_that_hides_a_line(sites, visit):
    _, url = sites()
    with visit(f"{url}charts/reserves_scaled/", width=390, dark=True) as seen:
        seen.draw_all("dark")
        words = seen.page.locator(".annotation-text-g")
        tag, title = words.filter(has_text="QT2 ends: "), words.filter(has_text="percent of the assets")
        for one, edge in ((tag, "rgb(16, 24, 30)"), (title, "none")):
            assert one.first.locator("text").evaluate("(one) => getComputedStyle(one).stroke") == edge
            assert one.first.locator(".bg").evaluate("(one) => getComputedStyle(one).opacity") == "0"


@pytest.mark.parametrize("name", ("reverse_repo", "policy_rates", "reserves", "sofr_spread"))
def test_the_ticks_of_an_axis_have_as_many_decimals_each_in_a_range_too(sites, visit, name):
    _, url = sites()
    with visit(f"{url}charts/{name}/?{name}=1y") as seen:
        seen.draw_all("light")
        for axis in ("y", "y2") if name in ("reverse_repo", "sofr_spread") else ("y",):
            ticks = seen.page.locator(f".{axis}tick text").all_text_contents()
            assert len(ticks) > 2 and len({len(tick.partition(".")[2]) for tick in ticks}) == 1, ticks
            assert len(set(ticks)) == len(ticks) and not any(tick.startswith("-") for tick in ticks), ticks


@pytest.mark.parametrize("width", (1440, 390))
def test_the_names_of_shaded_stretches_of_a_range_stand_apart_and_in_one_row_where_there_is_room(sites, visit, width):
    _, url = sites()
    boxes = """[...document.querySelectorAll('.annotation-text-g')]
      .filter((one) => document.querySelector('.js-plotly-plot').layout.annotations.some(({ name, text }) => name === 'shade' && text === one.textContent))
      .map((one) => one.getBoundingClientRect()).map(({ left, right, top }) => [left, right, Math.round(top)])"""
    with visit(f"{url}charts/fed_assets/?fed_assets=5y", width=width) as seen:
        seen.draw_all("light")
        names = sorted(seen.page.evaluate(boxes))
        lowest, end = max(top for _, _, top in names), 0
        assert len(names) > 1
        for left, right, top in names:
            assert left > end if top == lowest else left < end + 8, names
            end = right if top == lowest else end


@pytest.mark.parametrize("name", ("september_2019", "autumn_2025"))
def test_bars_of_days_stand_upright(sites, visit, name):
    _, url = sites()
    with visit(f"{url}charts/{name}/") as seen:
        seen.draw_all("light")
        assert seen.page.evaluate(LEANING) == 0


HOVER = """([x]) => {
  const chart = document.querySelector('.js-plotly-plot')
  Plotly.Fx.hover(chart, { xval: chart._fullLayout.xaxis.d2c(x) }, ['xy'])
}"""


@pytest.mark.parametrize(
    ("name", "lang", "x", "wanted"),
    (
        (
            "sofr_spread",
            "en",
            "2023-03-24",
            "March 24, 2023|SOFR minus the rate on reserves : −10 bp|Days above the rate on reserves : 0.0%",
        ),
        ("base_and_m2", "en", "2010-01-01", "January 2010|Monetary base : 285.3"),
        ("base_and_m2", "zh-TW", "2010-01-01", "2010 年 1 月|貨幣基數 : 285.3"),
        ("policy_rates", "en", "2017-02-13", "February 13, 2017|Federal funds rate : 0.66% (February 2017)"),
        (
            "debt_and_reserves",
            "zh-TW",
            "2019-06-05",
            "2019 年 6 月 30 日|聯邦政府債務 : 22.023 兆美元（2019 年 6 月 30 日）|準備金餘額 : 1.456 兆美元 (2019 年 7 月 3 日)",
        ),
    ),
)
def test_hover_tells_a_minus_a_month_and_the_day_of_a_figure_from_beside(sites, visit, name, lang, x, wanted):
    _, url = sites()
    with visit(f"{url}{LANGS[lang]}charts/{name}/") as seen:
        seen.draw_all("light")
        seen.page.evaluate(HOVER, [x])
        said = "[...document.querySelectorAll('.hoverlayer text')].map((one) => one.textContent).join('|')"
        until(seen.page, f"{said} !== ''")
        assert seen.page.evaluate(said).startswith(wanted)


@both
@pytest.mark.parametrize("name", ("debt_and_reserves", "september_2019", "fed_liabilities", "tga"))
def test_a_label_of_hover_fits_a_phone(sites, visit, name, lang):
    _, url = sites()
    with visit(f"{url}{LANGS[lang]}charts/{name}/", width=390) as seen:
        seen.draw_all("light")
        seen.page.evaluate(HOVER, ["2019-09-18" if name == "september_2019" else "2017-06-14"])
        box = "document.querySelector('.hoverlayer .bg').getBoundingClientRect()"
        until(seen.page, "document.querySelector('.hoverlayer .bg')")
        picture = "document.querySelector('.chart__picture').getBoundingClientRect()"
        assert seen.page.evaluate(f"{box}.left >= {picture}.left && {box}.right <= {picture}.right")


@pytest.mark.parametrize(
    ("name", "back", "wanted"),
    (
        ("freshness", 0, r"^[A-Z0-9]+: [A-Z][a-z]+ \d+, \d{4}$"),
        ("timeline", 0, r"^[A-Z][a-z]+ \d+, \d{4}: [A-Z][^:]+$"),
        ("base_and_m2", 0, r"^[A-Z][a-z]+ \d{4}: Monetary base [\d.]+, "),
        ("policy_rates", 150, r"^([A-Z][a-z]+) 1, (\d{4}): .*, Federal funds rate \(\1 \2\) \d"),
    ),
)
def test_the_slider_says_each_thing_once_and_a_month_as_a_month(sites, visit, name, back, wanted):
    _, url = sites()
    with visit(f"{url}charts/{name}/") as seen:
        slider = seen.page.locator(".chart__reader input")
        slider.focus()
        until(seen.page, "document.querySelector('.chart__reader input').ariaValueText")
        said = [slider.get_attribute("aria-valuetext")]
        while not re.search(wanted, said[-1]) and len(said) <= back:  # to the newest month that has a figure
            seen.page.keyboard.press("ArrowLeft")
            said.append(slider.get_attribute("aria-valuetext"))
        assert re.search(wanted, said[-1]), said


@pytest.mark.parametrize(
    "query",
    (
        "?sofr_corridor=%3Cscript%3E~9.x",
        "?sofr_corridor=10y",
        "?sofr_corridor=~0.1.2.3.4.5.6",
        "?__proto__=1y&constructor=1y",
        "?sofr_corridor",
    ),
)
def test_a_link_that_was_tampered_with_shows_the_whole_chart(sites, visit, query):
    _, url = sites()
    with visit(f"{url}charts/sofr_corridor/{query}#chart-%22%3E%3Cimg%20src=x%3E") as seen:
        assert seen.draw_all("light") == ["light"]
        page = seen.page
        assert page.evaluate("document.querySelector('.js-plotly-plot').data.every((one) => one.visible)")
        assert page.locator(".chart__ranges input[value=all]").is_checked()
        assert seen.complaints == []


def test_plotly_waits_for_a_touch_or_for_a_chart_below_to_near_the_view(sites, visit):
    _, url = sites()
    with visit(url + "qe-and-qt/", width=390) as seen:
        page = seen.page
        quiet(page)
        assert not any("plotly" in asked or "/assets/charts/" in asked for asked in seen.requests)
        page.evaluate("document.querySelector('.chart__picture').scrollIntoView()")
        until(page, "document.querySelector('.chart__picture').dataset.drawn")
        assert sum("plotly" in asked for asked in seen.requests) == 1


def test_a_finger_on_the_still_reads_it_before_plotly_has_come(sites, visit):
    _, url = sites()
    with visit(f"{url}charts/sofr_corridor/") as seen:
        page = seen.page
        page.route("**/plotly.min.js", lambda route: None)  # it never comes
        page.locator(".chart__picture").hover(position={"x": 300, "y": 100})
        page.wait_for_selector(".chart__cursor")
        said = page.locator(".chart__reader output").inner_text()
        assert re.search(r"^[A-Z]\w+ \d+, \d{4}: .*\d\.\d\d%", said), said
        assert page.locator(".still--wide").is_visible()


def test_where_plotly_cannot_be_had_the_still_stays_and_the_next_touch_tries_again(sites, visit):
    _, url = sites()
    with visit(f"{url}charts/reserves/") as seen:
        page = seen.page
        page.route("**/plotly.min.js", lambda route: route.abort())
        page.locator(".chart__picture").hover()
        page.wait_for_selector(".chart__picture[data-drawn=failed]")
        assert page.locator(".still--wide").is_visible()
        page.unroute("**/plotly.min.js")
        assert seen.drawn() == ["failed"]
        page.locator(".chart__picture").dispatch_event("pointerenter")
        page.wait_for_selector(".chart__picture[data-drawn=light]")


EARLY = """addEventListener("DOMContentLoaded", () =>
  document.querySelectorAll(".chart__table").forEach((table) => (table.open = true)))"""


def test_a_table_that_was_opened_before_the_scripts_came_is_filled_all_the_same(sites, visit):
    with visit(f"{sites()[1]}corridor/", before=lambda page: page.add_init_script(EARLY)) as seen:
        until(seen.page, "[...document.querySelectorAll('.chart__table')].every((one) => one.querySelector('td'))", 20)


@both
def test_the_picture_can_be_taken_as_png_and_svg_and_a_citation_copied(sites, visit, lang):
    folder, url = sites()
    with visit(f"{url}{LANGS[lang]}charts/reserves/") as seen:
        page = seen.page
        page.locator(".chart__take summary").click()
        with page.expect_download() as coming:
            page.locator(".chart__png").click()
        body = coming.value.path().read_bytes()
        assert coming.value.suggested_filename == "reserves.png" and body.startswith(b"\x89PNG") and len(body) > 20_000
        drawing = (folder / "assets" / "charts" / f"reserves.{lang}.svg").read_text("utf-8")
        assert "var(" not in drawing and gallery()["reserves"].title(lang) in drawing and "WRESBAL" in drawing
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator(".chart__copy button").nth(2).click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert gallery()["reserves"].title(lang) in copied and f"{url}{LANGS[lang]}charts/reserves/" in copied
        assert "WRESBAL" in copied
        bibtex = page.locator("textarea").nth(3).input_value()
        assert (
            f"title = {{{{{gallery()['reserves'].title(lang)}}}}}," in bibtex
        )  # BibTeX takes a second pair of braces off no capital


@both
def test_a_chart_in_a_frame_stands_bare(sites, visit, lang):
    _, url = sites()
    with visit(f"{url}{LANGS[lang]}charts/reserves/") as seen:
        code = seen.page.locator("textarea").first.input_value()
        assert f'src="{url}{LANGS[lang]}charts/reserves/"' in code
        other = seen.page.locator("textarea").nth(1).input_value()
        assert f'src="{url}{LANGS[({*LANGS} - {lang}).pop()]}charts/reserves/"' in other
        seen.page.goto(url + "404.html")
        seen.page.evaluate("(code) => (document.body.innerHTML = code)", code)
        frame = seen.page.frame_locator("iframe")
        frame.locator(".still--wide").wait_for()
        assert frame.locator(".chart__title").is_visible() and not frame.locator(".notices").is_visible()
        assert frame.locator("html").get_attribute("lang") == lang


@pytest.fixture
def stranger(tmp_path):
    """A folder and the address at which a host of its own serves it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=tmp_path))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


SHELL = """(() => {
  const heights = ['figure.chart', '.chart__picture'].map((one) => document.querySelector(one).getBoundingClientRect().height)
  const tops = [...document.querySelectorAll('.chart__folds summary')].map((one) => Math.round(one.getBoundingClientRect().top))
  const parted = [...document.querySelectorAll('.chart__sign')].filter((one) => one.getClientRects().length > 1).length
  const low = [...document.querySelectorAll('.chart__keys label')].filter((one) => one.getClientRects()[0].height < 24).length
  return [heights[0] - heights[1], new Set(tops).size, parted, low]
})()"""


@both
def test_on_a_phone_little_stands_around_a_picture_and_all_of_it_is_there(sites, visit, lang):
    with visit(f"{sites()[1]}{LANGS[lang]}charts/sofr_corridor/", width=390, has_touch=True) as seen:
        page = seen.page
        around, rows, parted, low = page.evaluate(SHELL)
        assert around < 450, "it was 680 in English, and the picture 346"
        assert (rows, parted, low) == (1, 0, 0), (
            "folds in one row, no sign parted from its name, keys as high as a finger needs"
        )
        button = page.get_by_role("button", name=FILL(lang))
        assert button.bounding_box()["width"] < 40, "a sign to those who see it, words to those who hear it"
        heard = page.locator(".chart__folds summary").all_text_contents()
        assert (
            heard[2] == chart_html.WORDS["take"](lang) + chart_html.WORDS["what"](lang)
            and chart_html.WORDS["of_figures"](lang) in heard[1]
        )
        page.locator(".chart__keys label").nth(1).tap()
        assert not page.locator(".chart__keys input").nth(1).is_checked()
        for summary in page.locator(".chart__folds summary").all():
            summary.tap()  # one that is open has a row of its own, below those before it
        until(page, "document.querySelector('.figures td')")
        widths = page.eval_on_selector_all(".chart__folds details", "(all) => all.map((one) => one.offsetWidth)")
        assert len(set(widths)) == 1 and page.evaluate("document.documentElement.scrollWidth") <= 390
        assert seen.complaints == []


@both
def test_a_fold_in_the_row_opens_without_a_script(sites, visit, lang):
    url = f"{sites()[1]}{LANGS[lang]}charts/sofr_corridor/"
    with visit(url, width=390, java_script_enabled=False) as seen:
        folds = seen.page.locator(".chart__folds details:visible")
        assert folds.count() == 2, "the table needs a script"
        folds.nth(0).locator("summary").click()
        folds.nth(1).locator("summary").press("Enter")
        assert seen.page.locator(".chart__foot ul").is_visible() and seen.page.locator(".chart__link").is_visible()


SPACED = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }"
WORDS = """[...document.querySelectorAll('.still')].filter((one) => getComputedStyle(one).display !== 'none')
  .flatMap((one) => [...one.querySelectorAll('text')]).map((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    return [one.textContent, ...[left, right, top, bottom].map((at) => Math.round(at * 10) / 10)]
  })"""


@every_chart
@both
def test_a_still_bears_text_that_is_spaced_out(sites, visit, name, lang):
    """WCAG 1.4.12: its words are as far apart as before, and inside the page."""
    _, url = sites()
    with visit(f"{url}{LANGS[lang]}charts/{name}/", width=320, bypass_csp=True) as seen:
        for width in (320, 479, 740):
            seen.page.set_viewport_size({"width": width, "height": 900})
            before = seen.page.evaluate(WORDS)
            style = seen.page.add_style_tag(content=SPACED)
            after = seen.page.evaluate(WORDS)
            style.evaluate("(one) => one.remove()")
            assert [(one[0], round(one[2] - one[1])) for one in before] == [
                (one[0], round(one[2] - one[1])) for one in after
            ]
            assert all(left >= 0 and right <= width for _, left, right, _, _ in after), width
            assert seen.page.evaluate("getComputedStyle(document.querySelector('.still')).overflow") == "visible"


DRAWN = """[...document.querySelectorAll('.chart__canvas svg text')].filter((one) => one.textContent).map((one) => {
  const { left, right, height } = one.getBoundingClientRect()
  return [one.textContent, Math.round(left), Math.round(right), Math.round(height)]
})"""


@both
@pytest.mark.parametrize("name", ("qt_absorbed", "tga"))
def test_a_drawn_chart_bears_text_that_is_spaced_out(sites, visit, name, lang):
    """The same of what Plotly drew, which has measured its words before."""
    with visit(f"{sites()[1]}{LANGS[lang]}charts/{name}/", width=390, bypass_csp=True) as seen:
        seen.draw_all("light")
        before = seen.page.evaluate(DRAWN)
        seen.page.add_style_tag(content=SPACED)
        assert seen.page.evaluate(DRAWN) == before and len(before) > 10


FRAMED = ["freshness", "qt_absorbed", "sofr_corridor", "reserves_scaled"]


def late(page):
    """By a clock by which every figure is late."""
    page.clock.set_fixed_time("2039-01-01T12:00:00")


def as_wide_as_given(page, n):
    """Wait until a frame has the width that its page gives it: one of another host is told of it in its own time."""
    outside, inside = page.locator("iframe").nth(n), page.frame_locator("iframe").nth(n).locator("html")
    widths = lambda: outside.evaluate("(one) => one.clientWidth") == inside.evaluate("() => innerWidth")  # noqa: E731
    until_so(page, widths, f"frame {n} is as wide as its page gives it")


@both
@pytest.mark.parametrize("name", FRAMED)
def test_a_frame_on_another_host_has_room_for_its_chart_and_for_a_late_notice_at_any_width(
    sites, visit, stranger, name, lang
):
    _, url = sites()
    folder, host = stranger
    with visit(f"{url}{LANGS[lang]}charts/{name}/", width=740, before=late) as seen:
        page = seen.page
        code, script, _ = page.locator("textarea").first.input_value().partition("<script>")
        (folder / "a.html").write_text(code, "utf-8")
        page.goto(host + "a.html")
        frame = page.frame_locator("iframe")
        frame.locator(".chart__foot").wait_for()
        for width in (280, 320, 360, 480, 740):
            page.set_viewport_size({"width": width, "height": 900})
            as_wide_as_given(page, 0)
            room = frame.locator("html").evaluate("() => innerHeight")
            foot = frame.locator(".chart__foot").evaluate("(one) => one.getBoundingClientRect().bottom")
            assert foot <= room <= foot + 700 and script, width


@both
@pytest.mark.parametrize("name", FRAMED)
def test_the_line_of_script_of_the_embed_code_makes_each_frame_as_high_as_what_stands_in_it(
    sites, visit, stranger, name, lang
):
    _, url = sites()
    folder, host = stranger
    with visit(f"{url}{LANGS[lang]}charts/{name}/", width=740) as seen:
        page = seen.page
        codes = [page.locator("textarea").nth(n).input_value() for n in (0, 1)]
        bare = codes[1].replace("<iframe", '<iframe sandbox="allow-scripts"')
        (folder / "a.html").write_text(f"<!doctype html>{codes[0]}<hr>{bare}", "utf-8")
        page.goto(host + "a.html")
        for width in (360, 740):
            page.set_viewport_size({"width": width, "height": 900})
            for n in (0, 1):
                page.locator("iframe").nth(n).scroll_into_view_if_needed()
                whole = page.frame_locator("iframe").nth(n).locator("html")
                whole.locator(".chart__foot").wait_for()
                as_wide_as_given(page, n)
                alike = "(one) => innerHeight === one.offsetHeight"
                until_so(page, partial(whole.evaluate, alike), f"as high as what stands in it: {(width, n)}")


def test_a_link_in_a_frame_opens_outside_it_and_the_chart_stays(sites, visit, stranger):
    _, url = sites()
    folder, host = stranger
    (folder / "a.html").write_text(f'<iframe src="{url}charts/reserves/" width="390" height="900"></iframe>', "utf-8")
    with visit(host + "a.html") as seen:
        page, frame = seen.page, seen.page.frame_locator("iframe")
        page.context.route("https://fred.stlouisfed.org/**", lambda route: route.fulfill(body="FRED"))
        frame.locator(".chart__foot summary").click()
        for link in (".chart__foot a[href*=fred]", ".chart__foot a[download] >> nth=0", ".alone__foot a >> nth=0"):
            outside = page.context.expect_event("page") if "download" not in link else page.expect_download()
            with outside:
                frame.locator(link).first.click()
            assert frame.locator(".chart__title").is_visible() and page.url == host + "a.html"


def test_what_was_read_stays_within_the_range_and_leaves_out_what_is_hidden(sites, visit):
    _, url = sites()
    with visit(f"{url}charts/sofr_corridor/") as seen:
        page = seen.page
        slider, said = page.locator(".chart__reader input"), page.locator(".chart__reader output")
        slider.focus()
        until(page, "document.querySelector('.chart__reader input').ariaValueText")
        page.keyboard.press("Home")
        assert re.match(r"October \d+, 2008: ", said.inner_text())
        page.locator(".chart__ranges input[value=qt2]").check()
        until(page, "document.querySelector('.chart__reader output').textContent.startsWith('June 1, 2022')")
        assert slider.get_attribute("aria-valuetext") == said.inner_text() and ", SOFR" in said.inner_text()
        page.locator(".chart__keys input").last.uncheck()
        until(page, "!document.querySelector('.chart__reader output').textContent.includes(', SOFR')")


def test_high_contrast_tells_the_range_that_is_chosen(sites, visit):
    _, url = sites()
    with visit(f"{url}charts/reserves/") as seen:
        seen.page.emulate_media(forced_colors="active")
        borders = seen.page.eval_on_selector_all(
            ".chart__ranges label", "(all) => all.map((one) => getComputedStyle(one).borderColor)"
        )
        assert len(set(borders)) == 2 and borders.index(borders[-1]) == len(borders) - 1


def test_paper_shows_the_still_with_its_words_and_no_control(sites, visit):
    _, url = sites()
    with visit(url + "corridor/", dark=True) as seen:
        seen.draw_all("dark")
        seen.page.emulate_media(media="print")
        assert (
            seen.page.locator(".still--wide").first.evaluate("(one) => getComputedStyle(one).visibility") == "visible"
        )
        for hidden in (".chart__canvas", ".chart__ranges", ".chart__reader", ".chart__table", ".chart__take"):
            assert not seen.page.locator(hidden).first.is_visible(), hidden
        ink = seen.page.locator(".still--wide text").first.evaluate("(one) => getComputedStyle(one).fill")
        assert ink == "rgb(34, 48, 58)"  # on paper a dark page is light
    with visit(f"{url}charts/sofr_corridor/?sofr_corridor=all~0.1") as seen:
        seen.page.emulate_media(media="print")
        key = seen.page.locator(".chart__keys label").first
        assert not key.locator("input").is_checked()
        assert "none" in key.evaluate("(one) => getComputedStyle(one).textDecoration")  # the still shows it
