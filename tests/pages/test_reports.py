"""Links by which a reader tells of an error: each fills fields that its form has, and leads to a source that is there."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from html_of_site import pages_of
from prose import site
from sites import EARLIER, REPO, built

from charts.contract import gallery
from charts.render import render
from fed.text import LANGS
from scripts.finding import ROOT
from scripts.pages import chart_html, reports
from scripts.pages.site import Page, Site

HERE = ROOT / ".github" / "ISSUE_TEMPLATE"
HAN = re.compile("[一-鿿]")


def form(name):
    return yaml.safe_load((HERE / name).read_text("utf-8"))


def fields(name):
    """The fields of a form by id: only what one types in can be filled in by a link."""
    return {one["id"]: one for one in form(name)["body"] if one["type"] in ("input", "textarea")}


def asked(link):
    """The form that a link opens, and what it fills in."""
    at = urlsplit(link)
    assert f"{at.scheme}://{at.netloc}{at.path}" == f"{REPO}/issues/new"
    query = parse_qs(at.query, keep_blank_values=True, strict_parsing=True)
    return query.pop("template")[0], {key: value[0] for key, value in query.items()}


@pytest.fixture(scope="module")
def page():
    chart = gallery()["reserves"]
    drawn = render("reserves", chart, site().now.frame(chart.ids))
    charts = {("reserves", lang): one for lang, one in drawn.items()}
    whole = Site(site().now, site().facts, charts, site().cards, None)
    return lambda lang, repo=REPO, address="": Page(whole, lang, "", address, "", repo)


def links_of(html):
    return [unescape(link) for link in re.findall(r'href="([^"]*)"', str(html))]


@pytest.mark.parametrize(
    ("schema", "files"), [("forms", [f"{name}.yml" for name in reports.FORMS]), ("config", ["config.yml"])]
)
def test_the_forms_are_as_github_wants_them(schema, files, tmp_path):
    def validated(*paths):
        program = Path(sys.executable).with_name("check-jsonschema")
        done = subprocess.run(
            [program, "--builtin-schema", f"vendor.github-issue-{schema}", *paths], capture_output=True
        )
        return done.returncode == 0

    assert validated(*(HERE / file for file in files))
    broken = tmp_path / "broken.yml"
    broken.write_text(
        (HERE / files[0]).read_text("utf-8").replace("name:", "nam:").replace("enabled:", "abled:"), "utf-8"
    )
    assert not validated(broken)


def test_there_is_a_form_for_each_link_and_none_besides_and_each_speaks_both_languages():
    assert {path.name for path in HERE.iterdir()} == {"config.yml", *(f"{name}.yml" for name in reports.FORMS)}
    for name in reports.FORMS:
        made = form(f"{name}.yml")
        ids = [one["id"] for one in made["body"] if "id" in one]
        assert len(ids) == len(set(ids)) == len(fields(f"{name}.yml"))
        said = [made["name"], made["description"], made["title"]]
        for one in made["body"]:
            said += [text for key, text in one["attributes"].items() if key != "placeholder"]
        for text in said:
            assert HAN.search(text) and re.search("[A-Za-z]{3}", text), text


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_leads_to_each_form_with_page_and_day_filled_in_and_to_its_source(page, lang):
    url = "https://example.org/fed/gauge/"
    *told, source = links_of(reports.of_page(f"gauge.{lang}.md", url, page(lang)))
    day = str(site().now.last_day())
    assert [asked(link) for link in told] == [(f"{name}.yml", {"page": url, "day": day}) for name in reports.FORMS]
    for name in reports.FORMS:
        assert {"page", "day"} <= set(fields(f"{name}.yml"))
    assert source == f"{REPO}/blob/HEAD/docs/gauge.{lang}.md" and (ROOT / source.partition("HEAD/")[2]).is_file()
    assert asked(links_of(reports.of_page(f"gauge.{lang}.md", "", page(lang)))[0])[1]["page"] == f"docs/gauge.{lang}.md"


@pytest.mark.parametrize("lang", LANGS)
def test_a_chart_leads_to_the_form_for_a_figure_with_its_name_and_its_own_day(page, lang):
    at = page(lang, address="https://example.org/fed/")
    report, source = [link for link in links_of(chart_html.figure("reserves", at)) if link.startswith(REPO)]
    name, filled = asked(report)
    assert name == "figure.yml" and set(filled) <= set(fields(name))
    assert filled == {
        "page": f"https://example.org/fed/{chart_html.address('reserves', lang)}",
        "figure": gallery()["reserves"].title(lang),
        "day": at.site.charts["reserves", lang].newest,
    }
    assert (ROOT / source.removeprefix(f"{REPO}/blob/HEAD/")).is_file()


def test_what_a_title_holds_does_not_end_the_query(page):
    link = reports.form("figure", {"figure": "QE & QT: 100% #1 準備金"}, page("en"))
    assert asked(link) == ("figure.yml", {"figure": "QE & QT: 100% #1 準備金"})


def test_without_a_repository_there_is_no_link(page):
    assert reports.of_page("gauge.en.md", "x", page("en", repo="")) == ""
    assert reports.of_chart("reserves", "Reserves", "x", page("en", repo="")) == []


def test_in_a_built_site_every_page_and_chart_has_them_and_where_it_was_not_told_none():
    folder = built()
    found = {name: [link for link in one.targets if link.startswith(REPO)] for name, one in pages_of(folder).items()}
    assert found.pop("404.html") == []
    for name, links in found.items():
        sources = [link for link in links if "/blob/HEAD/" in link]
        assert sources and all((ROOT / link.partition("HEAD/")[2]).is_file() for link in sources), name
        alone = re.fullmatch(r"(.+/)?charts/.+/index.html", name)
        assert {asked(link)[0] for link in links if link not in sources} >= (
            {"figure.yml"} if alone else {f"{form}.yml" for form in reports.FORMS}
        )
        for link in links:
            assert link in sources or set(asked(link)[1]) <= set(fields(asked(link)[0]))
    assert not any("someone/plumbing" in path.read_text("utf-8") for path in built(EARLIER).rglob("*.html"))
