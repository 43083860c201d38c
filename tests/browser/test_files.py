"""The files of a built site: links, leftovers, and what a site of an earlier day may know."""

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from html_of_site import pages_of
from sites import REPO

from fed.series import SERIES
from scripts.pages import source_table

ROOT = Path(__file__).resolve().parents[2]
# a token that nobody replaced, but not BibTeX's own braces (title = {{…}},); a value that was none; an anchor that was not read;
# what Python calls a thing that it cannot print (a template's words.copy is the method of a dict); minutes that nobody counted
LEFT_OVER = re.compile(
    r"… (?:min\b|分鐘)|(?<!= )\{\{|\}\}(?!,)|\bnan\b|\bNaT\b|\bNone\b(?! of|\.| in |: \w)|\{ #| at 0x[0-9a-f]+"
)


def test_every_link_inside_the_site_leads_somewhere_and_every_anchor_exists(sites):
    folder, url = sites()
    pages, lost = pages_of(folder), []
    for name, page in pages.items():
        here = url + name.removesuffix("index.html")
        for target in page.targets:
            address, anchor = urldefrag(urljoin(here, target))
            if not address.startswith(url):
                continue
            path = unquote(urlsplit(address).path.removeprefix(urlsplit(url).path))
            path += "index.html" if path == "" or path.endswith("/") else ""
            if not (folder / path).is_file() or (
                anchor and path.endswith(".html") and unquote(anchor) not in pages[path].ids
            ):
                lost.append(f"{name}: {target}")
    assert lost == []


def test_every_link_out_stands_in_the_table_of_sources_or_is_a_series_an_owner_or_a_licence(sites):
    folder, _ = sites()
    known = {url for _, link, _ in source_table.rows("en") for url in re.findall(r'href="([^"]*)"', link)}
    known |= {one.page for one in SERIES.values()} | {one.owner.terms for one in SERIES.values()}
    out = {target for page in pages_of(folder).values() for target in page.targets if urlsplit(target).hostname}
    strange = {
        target
        for target in out - known
        if urlsplit(target).hostname not in ("127.0.0.1", "creativecommons.org") and not target.startswith(f"{REPO}/")
    }
    assert strange == set()


@pytest.mark.parametrize("as_of", ("today", "2013-10-01"))
def test_no_token_no_hole_and_no_lost_value_reaches_a_reader(sites, as_of):
    folder, _ = sites(as_of)
    for name, page in pages_of(folder).items():
        assert LEFT_OVER.findall(" ".join(page.words)) == [], name


def test_every_series_is_offered_and_the_file_is_the_one_that_the_charts_read(sites):
    folder, _ = sites()
    offered = {
        Path(target).name
        for target in pages_of(folder)["data/index.html"].targets
        if target.endswith(".csv") and "/data/" in target
    }
    assert offered == {f"{id}.csv" for id in SERIES}
    assert all(
        (folder / "data" / name).read_bytes() == (ROOT / "docs" / "data" / name).read_bytes() for name in offered
    )


def test_a_site_of_an_earlier_day_knows_nothing_later_and_says_so(sites):
    folder, _ = sites("2013-10-01")
    for path in (folder / "data").glob("*.csv"):
        days = path.read_text().splitlines()[1:]
        assert all(day[:10] <= "2013-10-01" for day in days[-1:]), path.name
    facts = json.loads((folder / "data" / "facts.json").read_text("utf-8"))
    for name, fact in facts.items():
        if fact["kind"] == "latest" and fact["as_of"]:
            assert date.fromisoformat(fact["as_of"]) <= date(2013, 10, 1), name
    assert facts["sofr"]["value"] is None and facts["sofr_2019_09_17"]["value"] == 5.25
    for name, page in pages_of(folder).items():
        said = {True: "時光機", False: "Time machine"}[name.startswith("zh-TW/")]
        assert name == "404.html" or said in " ".join(page.words), name


def test_no_artefact_tells_a_key_a_path_or_a_user(sites):
    folder, _ = sites()
    home = str(Path.home())
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix in (".html", ".js", ".json", ".css", ".svg", ".xml", ".csv", ".ipynb"):
            text = path.read_text("utf-8")
            assert home not in text and str(ROOT) not in text and "api_key" not in text, path
