"""A finished site as programs read it: search engines, feed readers, a notebook."""

import csv
import json
import re
import subprocess
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag
from urllib.request import urlopen

import feedparser
import pytest
import xmlschema
from html_of_site import pages_of
from running import run

from charts.contract import gallery
from fed.text import LANGS
from scripts.finding import ROOT
from scripts.pages import evening_list, loading
from scripts.prose import glossary
from scripts.publish import sitemap

ROOTS = {"en": "", "zh-TW": "zh-TW/"}
TSC = ROOT / "node_modules" / ".bin" / "tsc"
PROTOCOL = ROOT / "node_modules" / "sitemap" / "schema" / "sitemap.xsd"  # sitemaps.org's own
XHTML = Path(xmlschema.__file__).parent / "schemas" / "XHTML" / "xhtml1-strict.xsd"
STRICT = ["--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig", "--module", "nodenext", "--target", "es2022"]
# what a compiler that only waves through would wave through too
FALSE = (
    ("a property that there is not", "Dataset", {"heading": "a"}),
    ("a value of another kind", "Dataset", {"isAccessibleForFree": "yes"}),
    ("a property of another type", "LearningResource", {"contentUrl": "a"}),
    ("a type that there is not", "LearningResource", {"about": [{"@type": "Subject", "name": "a"}]}),
    ("a fault further down", "DefinedTermSet", {"hasDefinedTerm": [{"@type": "DefinedTerm", "title": "a"}]}),
)


def said(folder: Path) -> dict[str, list[dict]]:
    """What each page says of itself, by its folder; the evenings before are not the site's, and say nothing of themselves."""
    found = {}
    for path in folder.rglob("index.html"):
        if path.is_relative_to(folder / evening_list.FOLDER):
            continue
        blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text("utf-8"))
        graphs = [json.loads(block) for block in blocks]
        assert all(graph["@context"] == "https://schema.org" for graph in graphs)
        name = path.parent.relative_to(folder).as_posix()
        found["" if name == "." else f"{name}/"] = [node for graph in graphs for node in graph["@graph"]]
    return found


def inside(value):
    """Every object of a JSON text."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from inside(one)


def kinds(nodes):
    return [node["@type"] for node in nodes]


def test_each_page_says_what_it_is_in_its_language(sites):
    folder, url = sites()
    for name, nodes in said(folder).items():
        bare = name.removeprefix("zh-TW/")
        expected = ["Dataset"] if re.fullmatch(r"charts/\w+/", bare) else ["LearningResource"]
        expected += {"glossary/": ["DefinedTermSet"], "data/": ["Dataset"]}.get(bare, [])
        assert kinds(nodes) == expected, name
        assert nodes[0]["@id"] == nodes[0]["url"] == url + name
        assert {node["inLanguage"] for node in nodes} == {"zh-TW" if name.startswith("zh-TW/") else "en"}


@pytest.mark.parametrize("lang", LANGS)
def test_the_glossary_tells_all_its_terms_and_a_chart_its_files_and_days(sites, lang):
    folder, url = sites()
    pages = said(folder)
    terms = pages[f"{ROOTS[lang]}glossary/"][1]["hasDefinedTerm"]
    assert [one["termCode"] for one in terms] == [term.key for term in glossary.shown()]
    assert "準備金" in {one["name"] for one in pages["zh-TW/glossary/"][1]["hasDefinedTerm"]}
    (chart,) = pages[f"{ROOTS[lang]}charts/tga/"]
    assert chart["temporalCoverage"].startswith("2002-12-18/") and len(chart["description"]) > 50
    assert chart["distribution"][0]["contentUrl"] == f"{url}assets/charts/tga.{lang}.csv"
    assert f"{url}{ROOTS[lang]}charts/tga/" in {one["@id"] for one in pages[f"{ROOTS[lang]}where-reserves-go/"][0]["hasPart"]}  # fmt: skip


def test_every_address_that_a_page_tells_leads_somewhere(sites):
    folder, url = sites()
    pages, told = pages_of(folder), set()
    for node in inside([*said(folder).values()]):
        told |= {node[key] for key in ("@id", "url", "contentUrl") if node.get(key, "").startswith(url)}
    assert len(told) > 300
    for address in told:
        path, anchor = urldefrag(address.removeprefix(url))
        path += "index.html" if path == "" or path.endswith("/") else ""
        assert (folder / path).is_file() and (not anchor or anchor in pages[path].ids), address


@pytest.mark.skipif(not TSC.exists(), reason="npm is not here, and with it Google's types of schema.org")
def test_it_is_all_in_the_words_of_schema_org(sites, tmp_path):
    folder, _ = sites()
    nodes = [node for page in said(folder).values() for node in page]
    first = {node["@type"]: node for node in nodes}
    spoiled = [(why, first[kind] | spoil) for why, kind, spoil in FALSE]
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
    lines = ['import type { Dataset, DefinedTermSet, LearningResource } from "schema-dts"']
    lines += [typed(n, node) for n, node in enumerate(nodes)]
    for n, (why, node) in enumerate(spoiled, len(nodes)):
        lines += [f"// @ts-expect-error {why}", typed(n, node)]
    (tmp_path / "said.ts").write_text("\n".join(lines), "utf-8")
    done = subprocess.run([TSC, *STRICT, "said.ts"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[:5000]


def typed(n: int, node: dict) -> str:
    return f"export const n{n}: Exclude<{node['@type']}, string> = {json.dumps(node)}"


@pytest.mark.parametrize("lang", LANGS)
def test_a_feed_reader_reads_the_feed(sites, lang):
    folder, url = sites()
    feed = feedparser.parse((folder / ROOTS[lang] / "feed.xml").read_bytes())
    assert not feed.bozo and feed.version == "atom10" and feed.feed.language == lang
    assert feed.feed.id == f"{url}{ROOTS[lang]}feed.xml" and feed.feed.updated_parsed and feed.feed.author
    assert {link.rel: link.href for link in feed.feed.links}["self"] == feed.feed.id
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) > 20
    for entry in feed.entries:
        assert entry.title and entry.summary and entry.link and entry.updated_parsed, entry.id


def test_a_feed_reader_says_what_is_no_feed():
    broken = feedparser.parse(b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>a</feed>')
    assert broken.bozo


def test_the_sitemap_names_every_page_and_dates_none_by_the_clock(sites):
    folder, url = sites()
    urls = ET.parse(folder / "sitemap.xml").getroot().findall("s:url", {"s": sitemap.SITEMAP})
    assert {one.findtext(f"{{{sitemap.SITEMAP}}}loc") for one in urls} == {url + name for name in said(folder)}
    to = json.loads((folder / "data" / "status.json").read_text("utf-8"))["figures_to"]
    assert {one.findtext(f"{{{sitemap.SITEMAP}}}lastmod") for one in urls} == {to}


# what a search engine would not take, each by one word of ours spoiled
NO_SITEMAP = {
    "a day in words": (r"<lastmod>[^<]*", "<lastmod>31 July 2026"),
    "an address without a host": (r"<loc>[^<]*", "<loc>sofr/"),
    "a page with two addresses": (r"(<loc>.*</loc>)", r"\1\1"),
    "an element that there is not": (r"lastmod>", "modified>"),
    "another protocol": (r"sitemap/0\.9", "sitemap/1.0"),
    "a language that is none": (r'hreflang="zh-TW"', 'hreflang="中文"'),
    "a link that there is not": (r"<xhtml:link ", "<xhtml:sibling "),
}


@pytest.mark.skipif(not PROTOCOL.exists(), reason="npm is not here, and with it the schema of the protocol")
def test_the_sitemap_is_as_its_protocol_wants_it(sites):
    folder, _ = sites()
    text = (folder / "sitemap.xml").read_text("utf-8")
    imports = "".join(
        f'<import namespace="{name}" schemaLocation="{path.as_uri()}"/>'
        for name, path in ((sitemap.SITEMAP, PROTOCOL), (sitemap.XHTML, XHTML))
    )
    schema = xmlschema.XMLSchema(f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>', allow="local")
    schema.validate(text)
    for why, (ours, spoiled) in NO_SITEMAP.items():
        false, changed = re.subn(ours, spoiled, text)
        assert changed and not schema.is_valid(false), why


def lines_of(page: Path) -> dict[str, str]:
    """What a chart's page offers to copy, by its label."""
    copies = re.findall(r"<label for=[^>]*>([^<]*)</label><textarea[^>]*>([^<]*)</textarea>", page.read_text("utf-8"))
    return {unescape(label): unescape(text) for label, text in copies}


@pytest.mark.parametrize("lang", LANGS)
def test_the_lines_of_every_chart_load_what_is_drawn(sites, lang):
    folder, url = sites()
    for name, chart in gallery().items():
        lines = lines_of(folder / ROOTS[lang] / "charts" / name / "index.html")
        file = folder / "assets" / "charts" / f"{name}.{lang}.csv"
        head, *rows = csv.reader(file.read_text("utf-8-sig").splitlines())
        frame, figure = run(lines[loading.PANDAS(lang)]), run(lines[loading.PLOTLY(lang)])
        assert (list(frame.columns), len(frame)) == (head, len(rows)), name
        assert figure.layout.title.text == chart.title(lang) and figure.data, name
        asked = {re.search(r'"([^"]*)"', lines[one(lang)])[1] for one in (loading.R, loading.SHEETS, loading.EXCEL)}
        assert asked == {f"{url}assets/charts/{file.name}"}
    with urlopen(asked.pop()) as answer:
        assert answer.read() == file.read_bytes() and answer.headers.get_content_type() == "text/csv"


@pytest.mark.parametrize("lang", LANGS)
def test_a_line_is_copied_as_it_stands(sites, visit, lang):
    folder, url = sites()
    line = lines_of(folder / ROOTS[lang] / "charts" / "tga" / "index.html")[loading.PANDAS(lang)]
    with visit(f"{url}{ROOTS[lang]}charts/tga/") as seen:
        seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        seen.page.locator(".chart__take summary").click()
        place = seen.page.locator(".chart__copy", has_text=loading.PANDAS(lang))
        place.locator("button").click()
        assert seen.page.evaluate("navigator.clipboard.readText()") == line
        assert "IMPORTDATA" in seen.page.locator(".chart__copy", has_text=loading.SHEETS(lang)).locator("textarea").input_value()  # fmt: skip
