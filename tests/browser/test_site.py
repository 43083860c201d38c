"""The files of a built site: links, leftovers, and what a site of an earlier day may know."""

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from html_of_site import pages_of
from waiting import quiet

from fed.series import SERIES
from scripts.pages import source_table

ROOT = Path(__file__).resolve().parents[2]
reads_files = pytest.mark.xdist_group("files")  # on one worker, which reads the pages once
# a token that nobody replaced, but not BibTeX's own braces (title = {{…}},); a value that was none; an anchor that was not read
LEFT_OVER = re.compile(r"(?<!= )\{\{|\}\}(?!,)|\bnan\b|\bNaT\b|\bNone\b(?! of|\.)|\{ #")


@reads_files
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


@reads_files
def test_every_link_out_stands_in_the_table_of_sources_or_is_a_series_an_owner_or_a_licence(sites):
    folder, _ = sites()
    known = {url for _, link, _ in source_table.rows("en") for url in re.findall(r'href="([^"]*)"', link)}
    known |= {one.page for one in SERIES.values()} | {one.owner.terms for one in SERIES.values()}
    out = {target for page in pages_of(folder).values() for target in page.targets if urlsplit(target).hostname}
    strange = {
        target for target in out - known if urlsplit(target).hostname not in ("127.0.0.1", "creativecommons.org")
    }
    assert strange == set()


@reads_files
@pytest.mark.parametrize("as_of", ("today", "2013-10-01"))
def test_no_token_no_hole_and_no_lost_value_reaches_a_reader(sites, as_of):
    folder, _ = sites(as_of)
    for name, page in pages_of(folder).items():
        assert LEFT_OVER.findall(" ".join(page.words)) == [], name


@reads_files
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


@reads_files
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


def test_on_an_earlier_day_a_chart_draws_what_there_was_and_names_what_had_not_begun(sites, visit):
    _, url = sites("2013-10-01")
    with visit(url + "corridor/") as seen:
        assert seen.draw_all("light") == ["light"]
        assert seen.page.inner_text("#chart-sofr_spread .chart__none") == "Nothing to draw yet on this day"
        assert "SOFR" in seen.page.inner_text("#chart-sofr_corridor .chart__later")
        assert (
            "No figure yet (SOFR begins on 3 April 2018)." in seen.page.locator(".verdict.not-begun").all_inner_texts()
        )
        assert seen.complaints == []


HOSTILE = (
    "<script>document.title = 'run'</script>",
    "<img src=x onerror=\"document.title = 'run'\">",
    "<svg onload=\"document.title = 'run'\"></svg>",
    "<iframe srcdoc=\"<script>parent.document.title = 'run'</script>\"></iframe>",
    "<a href=\"javascript:document.title = 'run'\" id=bait>x</a>",
    '<script src="https://example.org/a.js"></script>',
    "<style>body { background: url(https://example.org/a.png) }</style>",
    '<form action="https://example.org/" id=bait><button>x</button></form>',
)


@pytest.mark.parametrize("slipped", HOSTILE)
def test_what_slips_into_a_page_neither_runs_nor_asks_another_host(sites, visit, slipped):
    folder, url = sites()
    html = (folder / "corridor" / "index.html").read_text("utf-8").replace("<article", slipped + "<article", 1)
    asked = []

    def slip(page):
        page.on("request", lambda request: asked.append(request.url))
        page.on(
            "requestfailed", lambda request: request.failure == "csp" and asked.remove(request.url)
        )  # it never left
        page.route("**/corridor/", lambda route: route.fulfill(body=html, content_type="text/html"))

    with visit(url + "corridor/", before=slip) as seen:
        title = seen.page.title()
        seen.page.evaluate("document.querySelector('#bait, #bait button')?.click()")
        quiet(seen.page)
        assert seen.page.title() == title != "run"
        assert [one for one in asked if not one.startswith((url, "data:", "blob:", "about:"))] == []


@reads_files
def test_no_artefact_tells_a_key_a_path_or_a_user(sites):
    folder, _ = sites()
    home = str(Path.home())
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix in (".html", ".js", ".json", ".css", ".svg", ".xml", ".csv", ".ipynb"):
            text = path.read_text("utf-8")
            assert home not in text and str(ROOT) not in text and "api_key" not in text, path
