"""The zip of `make offline` as a teacher meets it: unpacked to a folder with an awkward name, opened by double click."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from html_of_site import pages_of
from nav import PAGES, ROOT
from sites import once
from waiting import quiet, until

from scripts.publish import offline

LANGS = {"en": "", "zh-TW": "zh-TW/"}
HERE = ("file:", "data:", "blob:")
FILES = [f"{page.removesuffix('/') or 'index'}.html" for page in PAGES]
# below a name with a space, an ampersand and Chinese
UNPACKED = "from zipfile import ZipFile; ZipFile({packed!r}).extractall(target / '公民課 R&D 隨身碟')"

both = pytest.mark.parametrize("lang", LANGS)


def pack(name: str) -> Path:
    """Run the verb in a process of its own, so that two zips share nothing but their input."""
    return once(name, "from scripts.publish import offline; offline.run(target=target)")


@pytest.fixture(scope="module")
def packed():
    """The zip."""
    return pack("offline.zip")


@pytest.fixture(scope="module")
def folder(packed):
    """What came out of it."""
    (inside,) = once("stick", UNPACKED.format(packed=str(packed))).glob("*/*")
    return inside


def address(folder, lang, page="index.html"):
    return f"{(folder / 'site').as_uri()}/{LANGS[lang]}{page}"


@both
def test_a_double_click_opens_the_site_in_the_readers_language(folder, visit, lang):
    with visit((folder / "index.html").as_uri(), locale={"en": "en-US", "zh-TW": "zh-TW"}[lang]) as seen:
        seen.page.wait_for_url(address(folder, lang))


def test_the_first_page_alone_says_that_the_zip_is_to_be_unpacked(folder, visit, tmp_path):
    alone = Path(shutil.copy(folder / "index.html", tmp_path)).as_uri()
    with visit(alone, locale="zh-TW") as seen:
        words = seen.page.inner_text("body")
        assert seen.page.url == alone
        assert "extract all of it first" in words and "請先全部解壓縮" in words


@both
def test_a_lab_is_played_from_the_folder(folder, visit, lang):
    with visit(address(folder, lang, "labs/draw/sofr_2019/index.html?draw=sofr_2019.1818181818181818181818")) as seen:
        until(seen.page, "document.querySelector('.draw__board:not([hidden])')")
        seen.page.click(".draw__show")
        until(seen.page, "!!document.querySelector('.draw__true').getAttribute('d')")
        assert "5.25%" in seen.page.inner_text(".draw__status") and seen.complaints == []


@both
@pytest.mark.parametrize("name", FILES)
def test_a_page_and_its_charts_work_from_a_folder_and_ask_nobody(folder, visit, lang, name):
    with visit(address(folder, lang, name)) as seen:
        if lang == "en":  # a chart's script is found alike in both; the first page's are drawn in each, below
            assert set(seen.draw_all("light")) <= {"light"}
        quiet(seen.page)
        assert seen.complaints == []
        assert [asked for asked in seen.requests if not asked.startswith(HERE)] == []
        assert seen.page.get_attribute("html", "lang") == lang
        read = "(links) => Object.fromEntries(links.map((link) => [link.hreflang, link.href]))"
        switch = seen.page.eval_on_selector_all(".md-select__link", read)
        assert switch == {other: address(folder, other, name) for other in LANGS}
        assert seen.page.locator("link[rel=canonical], link[hreflang]").count() == 0, "a copy stands at no address"


@both
@pytest.mark.parametrize("name", ["pipes.html", "charts/pipes/index.html"])
def test_the_pipes_move_in_a_folder_and_are_taken_away_from_it(folder, visit, lang, name):
    with visit(address(folder, lang, name) + "?pipes=2025-10-29~2025-07-02") as seen:
        until(seen.page, "document.querySelector('.pipes__scrub').hasAttribute('aria-valuetext')")
        seen.page.click("[data-go='1']")
        until(seen.page, "document.querySelector('.pipes__week').value === '2025-11-05'")
        seen.page.click(".chart__take summary")
        with seen.page.expect_download() as png:
            seen.page.click(".pipes__png")
        assert png.value.path().read_bytes().startswith(b"\x89PNG")
        assert seen.complaints == []
        assert [asked for asked in seen.requests if not asked.startswith(HERE)] == []


@both
@pytest.mark.parametrize("name", ["corridor.html", "charts/reserves/index.html"])
def test_late_figures_are_told_from_a_folder_too(folder, visit, lang, name):
    late = lambda page: page.clock.install(time="2040-01-01T12:00:00")  # noqa: E731
    with visit(address(folder, lang, name), before=late) as seen:
        assert (
            seen.page.locator(".late:visible")
            .inner_text()
            .startswith({"en": "The charts on this page are behind", "zh-TW": "本頁的圖已經"}[lang])
        )
        until(seen.page, "document.querySelector('.age--late')")
        assert seen.complaints == []


@both
def test_the_zip_has_every_page_of_the_menu_with_its_charts_and_no_other(folder, lang):
    root = folder / "site" / LANGS[lang]
    there = [path for at in ("*.html", "notebooks/*.html") for path in root.glob(at)]
    assert {path.relative_to(root).as_posix() for path in there} == {*FILES}
    assert sum("chart__picture" in path.read_text("utf-8") for path in there) > 2


@both
def test_a_chart_answers_to_the_mouse_and_the_switch_leads_to_the_other_language(folder, visit, lang):
    (other,) = set(LANGS) - {lang}
    with visit(address(folder, lang)) as seen:
        seen.draw_all("light")
        seen.page.locator(".chart__canvas").first.hover(position={"x": 300, "y": 200})
        until(seen.page, "document.querySelector('.chart__canvas .hoverlayer').textContent !== ''")
        words = seen.page.locator(".chart__canvas .hoverlayer").first.text_content()
        assert re.search({"en": r"\$[\d.]+ trillion", "zh-TW": "兆美元"}[lang], words), words
        seen.page.locator(".md-select").hover()
        seen.page.locator(f".md-select__link[hreflang={other}]").click()
        seen.page.wait_for_url(address(folder, other))
        assert seen.page.get_attribute("html", "lang") == other


@pytest.mark.parametrize(
    ("lang", "query", "first"),
    [
        ("zh-TW", "準備金", ("settlement.html", "where-reserves-go.html", "how-much-is-enough.html")),
        ("zh-TW", "附買回", ("sofr.html", "corridor.html", "debt-and-repo.html")),
        ("zh-TW", "量化緊縮", ("qe-and-qt.html",)),
        ("en", "reserves", ("settlement.html", "where-reserves-go.html", "how-much-is-enough.html")),
    ],
)
def test_search_finds_the_page_in_its_own_language_and_its_results_open(folder, visit, lang, query, first):
    with visit(address(folder, lang, "about.html")) as seen:
        quiet(seen.page)
        assert [asked for asked in seen.requests if "/search" in asked and "/assets/search.js" not in asked] == []
        seen.page.locator("[data-md-component=search-query]").click()
        seen.page.locator("[data-md-component=search-query]").fill(query)
        seen.page.wait_for_selector(".md-search-result__link")
        found = seen.page.eval_on_selector_all(".md-search-result__link", "(links) => links.map((link) => link.href)")
        root = address(folder, lang, "")
        assert all(result.startswith(root) for result in found) and (lang == "zh-TW" or "/zh-TW/" not in str(found))
        seen.page.locator(".md-search-result__link").first.click()
        seen.page.wait_for_url(found[0])
        assert found[0].removeprefix(root).split("?")[0].split("#")[0] in first
        assert seen.page.locator("h1").is_visible()
        assert seen.complaints == [] and all(asked.startswith(HERE) for asked in seen.requests)
        for result in found:
            path, anchor = urldefrag(result)
            page = Path(unquote(urlsplit(path).path))
            assert page.is_file() and (not anchor or f'id="{unquote(anchor)}"' in page.read_text("utf-8")), result


def test_every_link_leads_to_a_file_in_the_zip_and_every_anchor_exists(folder):
    read, lost = pages_of(folder), []
    for name, page in read.items():
        for target in page.targets:
            there, anchor = urldefrag(urljoin(f"{folder.as_uri()}/{name}", target))
            if not there.startswith("file:"):
                continue
            path = Path(unquote(urlsplit(there).path))
            inside = path.is_file() and path.is_relative_to(folder)
            known = read[path.relative_to(folder).as_posix()].ids if inside and path.suffix == ".html" else {anchor}
            if not inside or anchor and unquote(anchor) not in known:
                lost.append(f"{name}: {target}")
    assert lost == [] and len(read) > 12


@pytest.mark.long
def test_the_same_input_gives_the_same_bytes(packed):
    """Built and packed twice; that a build is the same twice, the test of builds asks each time."""
    assert pack("again.zip").read_bytes() == packed.read_bytes()


def test_packing_knows_no_clock_and_the_zip_nothing_of_this_machine(packed, folder, tmp_path):
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    offline.pack(dict(reversed(files.items())), tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == packed.read_bytes()
    traces = [str(ROOT), str(Path.home()), "127.0.0.1"]
    for name, body in files.items():
        assert [trace for trace in traces if trace.encode() in body] == [], name


def test_the_note_beside_it_can_be_read_in_notepad_in_both_languages(folder):
    note = (folder / "README.txt").read_bytes()
    assert note.startswith(b"\xef\xbb\xbf") and note.count(b"\n") == note.count(b"\r\n")
    assert len(re.findall("index.html", note.decode("utf-8"))) == 4
    assert re.search(r"of [A-Z]\w+ \d+, \d{4}\..*\d{4} 年 \d+ 月 \d+ 日", note.decode("utf-8"), re.S)
