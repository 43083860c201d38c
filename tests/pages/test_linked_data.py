"""What a page says of itself to a search engine: nothing without an address, nothing later than its day, nothing that ends a script."""

import json
from dataclasses import replace
from datetime import date

import pytest
from prose import site

from charts.contract import gallery
from charts.render import Rendered, render
from fed.text import LANGS
from scripts.pages import linked_data
from scripts.pages.site import Page

HOME = "https://example.org/fed/"
AT = {"en": f"{HOME}data/", "zh-TW": f"{HOME}zh-TW/data/"}


def nodes(said):
    begin, end = '<script type="application/ld+json">', "</script>"
    assert said.startswith(begin) and said.endswith(end)
    return json.loads(said.removeprefix(begin).removesuffix(end))["@graph"]


def test_a_copy_that_stands_at_no_address_says_nothing():
    page = Page(site(), "en", "")
    drawn = Rendered("reserves", "en", stills="<svg>")
    assert linked_data.of_page(page, "data", "Data", "The codebook.", AT, "") == ""
    assert (
        linked_data.of_chart("reserves", replace(page, site=replace(site(), charts={("reserves", "en"): drawn}))) == ""
    )


def test_no_word_can_end_the_script_in_which_it_stands():
    said = linked_data.of_page(Page(site(), "en", "", HOME), "sofr", "</script><script>x()", "<!--", AT, "")
    assert said.count("<") == 2 and nodes(said)[0]["name"] == "</script><script>x()"


@pytest.mark.parametrize("lang", LANGS)
def test_of_an_earlier_day_it_knows_nothing_later(lang):
    day = date(2013, 10, 1)
    then = replace(site(), now=site().now.as_of(day), as_of=day)
    page, whole = nodes(linked_data.of_page(Page(then, lang, "", HOME), "data", "a", "b", AT, ""))
    known = {one["alternateName"] for one in whole["hasPart"]}
    assert "WALCL" in known and "SOFR" not in known
    assert page["dateModified"] == whole["dateModified"] == "2013-10-01"
    assert all(one["temporalCoverage"].split("/")[1] <= "2013-10-01" for one in [whole, *whole["hasPart"]])


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_names_its_charts_and_the_terms_that_it_explains(lang):
    html = '<figure data-chart="tga"></figure><figure data-chart="tga"></figure>'
    (page,) = nodes(linked_data.of_page(Page(site(), lang, "", HOME), "settlement", "a", "b", AT, html))
    root = "" if lang == "en" else "zh-TW/"
    assert page["hasPart"] == [{"@type": "Dataset", "@id": f"{HOME}{root}charts/tga/"}]
    assert f"{HOME}{root}glossary/#reserves" in {one["@id"] for one in page["about"]}


def test_a_chart_stands_under_the_terms_of_those_whose_figures_it_shows():
    chart = gallery()["sofr_spread"]
    drawn = render("sofr_spread", chart, site().now.frame(chart.ids))["en"]
    page = Page(replace(site(), charts={("sofr_spread", "en"): drawn}), "en", "", HOME)
    (node,) = nodes(linked_data.of_chart("sofr_spread", page))
    assert "https://www.newyorkfed.org/privacy/termsofuse" in node["license"]
    assert linked_data.TEXT_LICENCE not in node["license"]
    assert node["temporalCoverage"] == f"2018-04-03/{drawn.newest}"
