"""Draw it yourself on the page: the same axes and words whatever happened after, and the end in a fold or nowhere."""

import html
import json
import re
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from fed.figures import Figures
from fed.text import LANGS
from scripts.finding import ROOT
from scripts.labs.draw import drawing
from scripts.labs.sketches import SKETCHES
from scripts.pages import draw_html, lab_html
from scripts.pages.labs_html import LABS
from scripts.pages.site import Page, Site

FOLD = re.compile(r'<details class="draw__answer.*?</details>')


def page(figures, lang="en"):
    return Page(Site(figures, {}, {}, {}, None), lang, "../", "", "index.html")


def otherwise(figures, sketch):
    """A history in which the line goes on in another way: only what is drawn changes, on every day after the chart stops."""
    after = pd.Timestamp(sketch.known) + pd.Timedelta(days=1)
    changed = figures[sketch.line.colour].copy()
    changed[after:] = changed[after:] * 0.4
    return Figures({**figures.columns, sketch.line.colour: changed})


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("sketch", SKETCHES.values(), ids=SKETCHES)
def test_outside_the_fold_nothing_tells_the_end(sketch, lang, frozen):
    here, there = (draw_html.inside(sketch, page(one, lang)) for one in (frozen, otherwise(frozen, sketch)))
    assert here != there
    assert FOLD.sub("", here) == FOLD.sub("", there)
    assert draw_html.SHOW(lang) in FOLD.search(here)[0] and " open" not in FOLD.search(here)[0]
    assert draw_html.answer_script(drawing(sketch, frozen)) != draw_html.answer_script(
        drawing(sketch, otherwise(frozen, sketch))
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("sketch", SKETCHES.values(), ids=SKETCHES)
def test_the_axes_are_those_of_the_sketch(sketch, lang, frozen):
    one = drawing(sketch, frozen)
    for with_rest in (False, True):
        for form in ("wide", "narrow"):
            scene = draw_html.scene(one, draw_html.picture(one, with_rest), lang, form)
            (pane,) = scene.panes
            times = 10 if lang == "zh-TW" and sketch.unit == "usd_bn" else 1
            assert (pane.low, pane.high) == (0, sketch.top * times)
            assert scene.first == sketch.first.toordinal() and scene.last > sketch.last.toordinal()
    plan = draw_html.plan(one, lang)
    assert plan["points"] == [str(at.date()) for at in one.points] and plan["notches"] == sketch.notches
    assert not {str(value) for value in one.truth if value > 999} & set(re.findall(r"\d+", json.dumps(plan)))


def test_before_the_end_is_known_there_are_blank_axes_and_nothing_to_start(frozen):
    lab = LABS["draw/sofr_2019"]
    said = lab_html.lab(lab, page(frozen.as_of(date(2019, 9, 16))))
    assert draw_html.UNKNOWN.en in said and "lab__start" not in said and '<details class="draw' not in said
    assert "still--wide" in said and "data-plan" not in said
    assert "lab__start" in lab_html.lab(lab, page(frozen))
    early = lab_html.lab(lab, page(frozen.as_of(SKETCHES["sofr_2019"].known - timedelta(days=30))))
    assert draw_html.NOT_YET.en in early and "lab__start" not in early


def test_the_fold_has_words_table_reason_and_the_way_on(frozen):
    said = html.unescape(FOLD.search(draw_html.inside(SKETCHES["sofr_2019"], page(frozen, "zh-TW")))[0])
    assert "中間最高 5.25%，在 2019 年 9 月 17 日" in said
    assert said.count("<tr>") == 12 and 'href="../zh-TW/2019-and-2025.html#september-2019"' in said


def test_the_file_of_the_rest_hands_over_points_and_line(frozen):
    told = draw_html.answer_script(drawing(SKETCHES["sofr_2019"], frozen))
    sent = json.loads(told[told.index("{") : told.rindex("}") + 1])
    assert told.startswith('plumbing.receiveDrawing("sofr_2019",')
    assert sent["truth"][:2] == [243, 525] and sent["line"][0] == [18152, 220] and sent["line"][2] == [18156, 525]


def test_a_link_leads_to_a_lab_that_starts_by_itself(frozen):
    said = lab_html.link(LABS["draw/on_rrp"], page(frozen, "zh-TW"))
    assert 'href="../zh-TW/labs/draw/on_rrp/index.html?draw=on_rrp"' in said
    assert 'href="../labs/box/index.html?box"' in lab_html.link(
        replace(LABS["draw/on_rrp"], kind="box", name=""), page(frozen)
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("sketch", SKETCHES.values(), ids=SKETCHES)
def test_the_way_on_is_named_as_the_heading_there(sketch, lang):
    file, anchor = sketch.page.split("#")
    text = (ROOT / "docs" / file.replace(".md", f".{lang}.md")).read_text("utf-8")
    assert f"## {sketch.page_words(lang)} {{ #{anchor} }}" in text
