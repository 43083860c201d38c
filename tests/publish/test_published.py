"""The files for machines are a promise: their fields are held here, and each stands on the data page, in both languages."""

import json
import re
from dataclasses import replace
from datetime import date

import plotly.io
import pytest
from prose import site

from charts.contract import gallery
from charts.render import Rendered, render
from fed.text import LANGS
from scripts.finding import ROOT
from scripts.pages import chart_html
from scripts.pages.site import Page
from scripts.publish import build, facts_json, feed, status
from scripts.snapshot import store

FACT = {"address", "kind", "value", "unit", "as_of", "series", "en", "zh-TW"}
STATUS = {"format", "figures_to", "as_of", "series"}
FRESH = {"newest", "covers_to", "late_from", "too_late_from", "retrieved", "via", "en", "zh-TW"}
CARD = {"page", "via", "retrieved", "first", "last", "rows", "sha256"}
UNITS = {"usd_bn", "percent", "bp", "share", "times", "days"}
KINDS = {"latest", "fixed"}
SORTS = {"h41", "verdict", "event", "correction"}
FILES = {"data/status.json", "feed.xml", "NAME.LANG.plotly.json"}  # the others are links
OPENS = {"plotly.io.read_json"}


def test_facts_json_is_of_the_form_that_is_promised():
    made = json.loads(facts_json.as_json(site().facts))
    assert {frozenset(one) for one in made.values()} == {frozenset(FACT)}
    assert {one["unit"] for one in made.values()} == UNITS and {one["kind"] for one in made.values()} == KINDS
    for name, one in made.items():
        assert re.fullmatch(r"[a-z0-9_]+", name) and re.fullmatch(r"\d{4}-\d\d-\d\d", one["as_of"])
        assert one["address"] == f"facts.json#{name}"
        assert isinstance(one["value"], int | float) and isinstance(one["series"], list) and one["en"] and one["zh-TW"]


def test_status_json_is_of_the_form_that_its_number_names():
    made = status.status(site().now, site().cards)
    assert set(made) == STATUS and made["format"] == 1
    assert {frozenset(one) for one in made["series"].values()} == {frozenset(FRESH)}
    assert {type(value) for one in made["series"].values() for value in one.values()} == {str, type(None)}


def test_the_cards_are_of_the_form_that_is_promised():
    made = json.loads((store.DATA / "manifest.json").read_text("utf-8"))
    assert {frozenset(one) for one in made.values()} == {frozenset(CARD)}


def test_the_feed_has_the_sorts_of_entries_that_are_promised():
    day = date(2025, 10, 2)  # in a half-year with an event, which the newest may lack, and before any correction
    then = replace(site(), now=site().now.as_of(day), as_of=day)
    sorts = [{entry.key.split("/")[0] for entry in feed.entries(one)} for one in (then, site())]
    assert sorts[0] == SORTS - {"correction"} and sorts[1] <= SORTS


@pytest.mark.parametrize("lang", LANGS)
def test_every_file_on_the_take_away_list_of_a_chart_is_published(lang, tmp_path):
    chart = gallery()["reserves"]
    drawn = render("reserves", chart, site().now.frame(chart.ids))
    whole = replace(site(), charts={("reserves", lang): drawn[lang], ("tga", lang): Rendered("tga", lang)})
    build.write_charts(whole, tmp_path)
    offered = re.findall(
        r'(?:href|data-src)="assets/charts/([^"]*)"', chart_html.figure("reserves", Page(whole, lang, ""))
    )
    assert {name.partition(f".{lang}.")[2] for name in offered} == {
        "js",
        "csv",
        "svg",
        "svg.js",
        "plotly.json",
        "slides.js",
    }
    assert {path.name for path in tmp_path.iterdir()} == {*offered, "look.js"}, (
        "and nothing of a chart that has no picture"
    )
    assert plotly.io.read_json(tmp_path / f"reserves.{lang}.plotly.json").layout.title.text == chart.title(lang)


@pytest.mark.parametrize("lang", LANGS)
def test_the_data_page_explains_each_field_and_none_that_is_not_there(lang):
    page = (ROOT / "docs" / f"data.{lang}.md").read_text("utf-8")
    said = page.partition("{ #files }")[2].partition("\n## ")[0]
    assert set(
        re.findall(r"`([^`]+)`", said)
    ) == FACT | STATUS | FRESH | CARD | UNITS | KINDS | SORTS | FILES | OPENS | {
        "id",
        "null",
    }
