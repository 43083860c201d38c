"""An evening before as a class meets it: from a folder with an awkward name, in both languages, and in the site."""

import pytest
from axe import faults, faults_of_color
from sites import once
from waiting import quiet, until

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
DAY = "2019-09-16"
PACKED = (
    "from datetime import date; from scripts.publish import build, evening, offline;"
    f"offline.pack(evening.contents(evening.sealed(build.today(), date.fromisoformat('{DAY}'))), target, 'evening')"
)
UNPACKED = "from zipfile import ZipFile; ZipFile({packed!r}).extractall(target / '公民課 R&D')"
both = pytest.mark.parametrize("lang", ROOTS)


@pytest.fixture(scope="module")
def folder():
    """What comes out of the zip of `make evening`."""
    packed = once(f"evening-{DAY}.zip", PACKED)
    (inside,) = once("evening", UNPACKED.format(packed=str(packed))).glob("*/*")
    return inside


@both
def test_a_double_click_shows_dials_charts_and_pipes_that_move_and_asks_nobody(folder, visit, lang):
    with visit(f"{folder.as_uri()}/{ROOTS[lang]}index.html") as seen:
        page = seen.page
        assert page.locator("section.dial").count() == 6 and page.get_attribute("html", "lang") == lang
        assert set(seen.draw_all("light")) == {"light"}
        assert page.input_value(".pipes__week") == "2019-09-11", "the newest balance sheet of that evening"
        page.click("[data-go='-1']")
        until(page, "document.querySelector('.pipes__week').value === '2019-09-04'")
        assert (
            seen.complaints == []
            and [one for one in seen.requests if not one.startswith(("file:", "data:", "blob:"))] == []
        )
        other = "en" if lang == "zh-TW" else "zh-TW"
        page.locator(f"footer a[hreflang='{other}']").click()
        page.wait_for_url(lambda url: url.startswith(f"{folder.as_uri()}/{ROOTS[other]}index.html?pipes=2019-09-04"))


@both
def test_no_fault_on_a_phone_and_the_way_there_and_back(sites, visit, lang):
    with visit(f"{sites()[1]}{ROOTS[lang]}labs/", width=390, dark=True) as seen:
        page = seen.page
        quiet(page)  # a click is lost where the page's script moves the link between press and release
        page.locator(f"#evenings ~ .table a[href*='{DAY}/']").click()
        page.wait_for_url(f"**/evenings/{DAY}/{ROOTS[lang]}")
        quiet(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert faults(page) == []
        page.emulate_media(color_scheme="light")
        assert faults_of_color(page) == []
        page.locator("footer a").first.click()
        page.wait_for_url(f"{sites()[1]}{ROOTS[lang]}")
        assert seen.complaints == []
