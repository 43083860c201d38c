"""The box as it stands in a page: the same on any day, sheets drawn to one scale, and what each payment moves."""

import html
import json
import re
from datetime import date

import pandas as pd
import pytest

from fed.figures import Figures
from fed.text import LANGS
from scripts.labs.box.handover import world
from scripts.labs.box.sheets import LINES, PARTIES, START
from scripts.pages import lab_html
from scripts.pages.box_html import BOX, TALL
from scripts.pages.site import Page, Site

_BAR = re.compile(r'<rect class="[^"]*" data-line="(\w+)" x="(\d+)" y="([\d.]+)" width="\d+" height="([\d.]+)"')


def told(lang, day="2026-07-31"):
    known = Figures({"SOFR": pd.Series([5.25], index=pd.DatetimeIndex([day], name="day"))})
    return lab_html.lab(BOX, Page(Site(known, {}, {}, {}, date.fromisoformat(day)), lang, "../", "", "index.html"))


@pytest.mark.parametrize("lang", LANGS)
def test_a_box_of_play_money_knows_no_day_and_is_written_alike_each_time(lang):
    assert told(lang) == told(lang, "2013-10-01")
    assert " object at " not in html.unescape(told(lang)), "a method stands where a word should"


def test_its_script_finds_the_world_in_it():
    said = html.unescape(told("en").split('data-world="')[1].split('"')[0])
    assert json.loads(said) == json.loads(json.dumps(world()))


def test_bars_have_one_scale_and_both_sides_of_a_sheet_one_height():
    bars = {line: [float(one) for one in place] for line, *place in _BAR.findall(told("en"))}
    assert set(bars) == {line.id for line in LINES}
    scale = {round(bars[line.id][2] / abs(n), 2) for line, n in zip(LINES, START, strict=True) if n}
    assert len(scale) == 1 and max(y + tall for _, y, tall in bars.values()) == pytest.approx(TALL, abs=0.5)
    for letter in PARTIES:
        sides = [
            [place for line, place in bars.items() if line[0] == letter and (place[0] > 0) == owed] for owed in (0, 1)
        ]
        assert sum(tall for *_, tall in sides[0]) == pytest.approx(sum(tall for *_, tall in sides[1]), abs=0.5)


def test_what_each_payment_moves_stands_there_without_a_script():
    rows = re.findall(r'<tr><td data-label="Payment">([^<]*)</td>(.*?)</tr>', told("en"))
    cells = {title: " ".join(re.findall(r">([^<]*)</td>", row)) for title, row in rows}
    assert cells["A customer pays tax"] == "−100 −100 −100 0 +100 0"
    assert cells["A bond runs off, the fund buys bills"] == "0 0 0 −100 0 −100"
