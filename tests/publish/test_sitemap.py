"""The sitemap: every page of both languages once, each with its sibling, dated by the figures."""

import gzip
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import pytest
from prose import site

from scripts.publish import sitemap

NAMES = {"s": sitemap.SITEMAP, "x": sitemap.XHTML}
ADDRESS = "https://example.org/fed/"
FOLDERS = ("", "sofr", "zh-TW", "zh-TW/sofr", "charts/reserves")


@pytest.fixture
def folder(tmp_path):
    """A site of five pages and a page that is none, with a sitemap of MkDocs'."""
    for name in FOLDERS:
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "index.html").write_text("", "utf-8")
    for other in ("404.html", "sitemap.xml", "sitemap.xml.gz"):
        (tmp_path / other).write_text("of the clock", "utf-8")
    return tmp_path


def urls(folder):
    return ET.parse(folder / "sitemap.xml").getroot().findall("s:url", NAMES)


def test_each_page_stands_there_once_and_no_other(folder):
    sitemap.write(site(), folder, ADDRESS)
    found = [one.findtext("s:loc", namespaces=NAMES) for one in urls(folder)]
    assert sorted(found) == sorted(f"{ADDRESS}{name}/".replace("fed//", "fed/") for name in FOLDERS)


def test_each_names_its_sibling_and_itself_and_a_page_without_one_only_itself(folder):
    sitemap.write(site(), folder, ADDRESS)
    siblings = {
        one.findtext("s:loc", namespaces=NAMES): {
            link.get("hreflang"): link.get("href") for link in one.findall("x:link", NAMES)
        }
        for one in urls(folder)
    }
    assert siblings[ADDRESS] == siblings[f"{ADDRESS}zh-TW/"] == {"en": ADDRESS, "zh-TW": f"{ADDRESS}zh-TW/"}
    assert siblings[f"{ADDRESS}sofr/"] == {"en": f"{ADDRESS}sofr/", "zh-TW": f"{ADDRESS}zh-TW/sofr/"}
    assert siblings[f"{ADDRESS}charts/reserves/"] == {"en": f"{ADDRESS}charts/reserves/"}


@pytest.mark.parametrize("as_of", [None, date(2019, 9, 17)])
def test_a_page_is_as_old_as_its_figures_and_the_packed_file_has_no_clock(folder, as_of):
    sitemap.write(replace(site(), as_of=as_of), folder, ADDRESS)
    days = {one.findtext("s:lastmod", namespaces=NAMES) for one in urls(folder)}
    assert days == {str(as_of or site().now.last_day())}
    packed = (folder / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (folder / "sitemap.xml").read_bytes()
    assert packed[4:8] == b"\0\0\0\0", "where gzip writes when it packed"


def test_a_copy_that_stands_at_no_address_has_none(folder):
    sitemap.write(site(), folder, "")
    assert not list(folder.glob("sitemap*"))
