"""The pipes as a reader sees them, read back from the SVG: in every week, and between a thousand pairs of weeks."""

import hashlib
import os
import random
import subprocess
import sys
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from pipes_drawn import Drawn, of

from charts.drawing.text import text_width, wrap
from charts.pipes import drawing, waterfall
from charts.pipes.whole import FORMS, SAYS, pipes
from fed.figures import Figures
from fed.pipes.pairs import PAIRS
from fed.pipes.words import account
from fed.text import LANGS
from scripts.finding import ROOT

NEAR = 0.012  # pixels: what is written has two decimals
UNIT = {"en": 1000, "zh-TW": 100}  # US$ million: a figure in a picture is in billions, in Chinese in 億


@pytest.fixture(scope="module")
def whole(frozen):
    return pipes(frozen)


def scale_of(whole, form):
    """Square pixels a million: what the Fed owned when it owned most, as it is drawn."""
    most = max(whole.weeks, key=lambda week: week.assets)
    drawn = draw(whole, form, None, most)
    top, _, width = list(drawn.blocks.values())[-1]
    return (drawn.bonds[0] - top) * width / most.assets


@pytest.fixture(scope="module")
def scale(whole):
    return {form: scale_of(whole, form) for form in FORMS}


@pytest.fixture(scope="module")
def pairs(whole):
    dice = random.Random(13)
    return [sorted(dice.sample(whole.weeks, 2), key=lambda week: week.day) for _ in range(1000)]


def draw(whole, form, then, now, lang="en"):
    return Drawn(drawing.still(whole.plans[form], then, now, whole.marks, lang))


def said(millions, lang, sign=False):
    """A sum as it stands beside a vessel: whole billions, half up, in Chinese whole 億."""
    sums = int((Decimal(abs(millions)) / UNIT[lang]).quantize(Decimal(1), ROUND_HALF_UP))
    before = "" if not sums else "−" if millions < 0 else "+" if sign else ""
    return f"{before}{sums:,}"


def near(seen, meant):
    return abs(seen - meant) < NEAR


def held(drawn, then, now, scale, lang="en"):
    """A picture against its weeks."""
    of_area(drawn, then, now, scale)
    of_pipes(drawn, then or now, now, lang)
    of_needle(drawn, now.price)
    of_words(drawn, then, now, lang)
    assert drawn.outside() == []


def of_area(drawn, then, now, scale):
    floor, was, ghost = drawn.bonds
    foot, wide = floor, drawn.blocks["other"][2]
    for name, (top, tall, width) in drawn.blocks.items():
        assert near(top + tall, foot) and width == wide and near(tall, now.owns[name] * scale / width)
        foot = top
    assert near(floor - foot, now.assets * scale / wide)
    levels(was, ghost, foot, then and floor - then.assets * scale / wide)
    for name, vessel in drawn.vessels.items():
        up = now.owes[name] * scale / vessel.width
        assert near(vessel.tall, abs(up)) and near(vessel.level, vessel.floor - up)
        assert near(vessel.top, vessel.level if up >= 0 else vessel.floor)  # below the floor where it is negative
        assert vessel.rim + 5 < vessel.level and vessel.rim + 5 < (vessel.was or vessel.level)
        levels(vessel.was, vessel.ghost, vessel.level, then and vessel.floor - then.owes[name] * scale / vessel.width)


def levels(was, ghost, level, meant):
    """The dashed line of the compared week, and the stretch between it and the level."""
    assert (was is None) == (meant is None) and (was is None or near(was, meant))
    at = level if was is None else was
    assert near(ghost[0], min(level, at)) and near(ghost[1], abs(level - at))


def of_pipes(drawn, then, now, lang):
    """No water is lost on the way, none is more than a pipe can carry, and each vessel gets what it grew by."""
    net = {}
    for pipe in drawn.pipes:
        assert abs(pipe.width) <= drawn.inner
        net[pipe.start] = net.get(pipe.start, 0) - pipe.width
        net[pipe.end] = net.get(pipe.end, 0) + pipe.width
    middles = {vessel.left + vessel.width / 2: name for name, vessel in drawn.vessels.items()}
    doors = {
        (x, y): middles.get(x, "assets") for x, y in net if y in (drawn.bonds[0] + 2, drawn.vessels["rest"].floor + 2)
    }
    assert sorted(doors.values()) == sorted(["assets", *drawn.vessels]) and len(net) == 2 * len(doors) - 2
    assert all(abs(got) < 0.02 for junction, got in net.items() if junction not in doors)
    if words := drawn.words("full"):
        full = int("".join(filter(str.isdigit, words))) * UNIT[lang]
        for door, name in doors.items():
            grew = then.assets - now.assets if name == "assets" else now.owes[name] - then.owes[name]
            assert near(net[door], grew / full * drawn.inner)
    else:
        assert not any(net.values())


def of_needle(drawn, price):
    for name in ("middle", "highest"):
        value = price and min(max(getattr(price, name) / 10, -25), 50)
        assert (drawn.dial[name] is None) == (price is None) and (price is None or abs(drawn.dial[name] - value) < 0.1)


def of_words(drawn, then, now, lang):
    for name, labels in drawn.groups("labels").items():
        sums = [week.assets if name == "assets" else week.owes[name] for week in (now, then) if week]
        assert drawn.words("sum", labels) == said(sums[0], lang)
        assert drawn.words("moved", labels) == (said(sums[0] - sums[1], lang, sign=True) if then else "")
    share = now.banks and (Decimal(100 * now.owes["reserves"]) / now.banks).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert (f"{share}%" in drawn.words("banks")) if now.banks else drawn.words("banks") == ""
    for name, named in drawn.groups("named").items():
        assert drawn.words("sum", named) == (said(now.owns[name], lang) if drawn.words("name", named) else "")
        tall = drawn.blocks[name][1]
        assert tall == 15 or bool(drawn.words("name", named)) == (tall > 15)
    if now.price:
        sign = "+" if now.price.highest > 0 else "−" if now.price.highest < 0 else ""
        assert drawn.words("price0").startswith(f"{sign}{abs(now.price.highest) / 10:g} ")
        assert now.price.rate in drawn.words("price1")


def test_every_week_since_the_one_before_it(whole, scale):
    for then, now in pairwise(whole.weeks):
        held(draw(whole, "wide", then, now), then, now, scale["wide"])


def test_every_tenth_week_alone_on_a_phone(whole, scale):
    for now in whole.weeks[::10]:
        held(draw(whole, "narrow", None, now), None, now, scale["narrow"])


def test_any_two_weeks(whole, pairs, scale):
    for n, (then, now) in enumerate(pairs):
        form, lang = FORMS[n % 2], LANGS[n // 2 % 2]
        held(draw(whole, form, then, now, lang), then, now, scale[form], lang)


@pytest.mark.parametrize("form", FORMS)
def test_the_fullest_that_a_vessel_has_been_is_ten_pixels_below_its_rim(whole, form):
    for name in waterfall.STEPS[1:]:
        week = max(whole.weeks, key=lambda week: abs(week.owes[name]))
        vessel = draw(whole, form, None, week).vessels[name]
        assert 9.9 < vessel.level - vessel.rim < 10.1


@pytest.mark.parametrize("form", FORMS)
def test_no_vessel_stands_in_another(whole, form):
    drawn = draw(whole, form, None, whole.weeks[-1])
    rows = {}
    for vessel in drawn.vessels.values():
        rows.setdefault(vessel.floor, []).append((vessel.left, vessel.left + vessel.width))
    bonds = drawn.root.find(".//rect[@class='block']")
    rows[drawn.bonds[0]].append((of(bonds, "x")[0], sum(of(bonds, "x", "width"))))
    for row in map(sorted, rows.values()):
        assert all(left - right > 8 for (_, right), (left, _) in pairwise(row))


@pytest.mark.parametrize("day", ["2004-06-30", "2013-10-02", "2018-04-05", "2019-09-19"])
def test_an_earlier_day_has_a_picture_of_its_own(frozen, day):
    """Its vessels are as high as what was known then asks for."""
    early = pipes(frozen.as_of(date.fromisoformat(day)))
    for form in FORMS:
        drawn = draw(early, form, *(two := (early.weeks[-53], early.weeks[-1])))
        held(drawn, *two, scale_of(early, form))
        assert drawn.overlaps() == []


def test_without_a_week_there_is_no_picture(frozen):
    nothing = pipes(Figures({id: column[:0] for id, column in frozen.columns.items()}))
    assert (nothing.weeks, nothing.marks, dict(nothing.plans), nothing.pair(None, None)) == ((), (), {}, None)


@pytest.mark.parametrize("form", FORMS)
def test_the_marks_stand_where_the_pool_stood(whole, scale, form):
    first, last = (next(week for week in whole.weeks if str(week.day) == day) for day in ("2019-09-18", "2025-12-03"))
    for week, key, other in ((first, "strain_2019", "qt2_ended"), (last, "qt2_ended", "strain_2019")):
        drawn = draw(whole, form, None, week)
        assert near(drawn.marks[key][0], drawn.vessels["reserves"].level)
        assert (
            drawn.marks[key][0] != drawn.marks[other][0] and drawn.marks["strain_2019"][0] > drawn.marks["qt2_ended"][0]
        )
    assert (
        draw(whole, form, None, first).marks["strain_2019"][0] > draw(whole, form, None, last).marks["strain_2019"][0]
    )
    assert draw(whole, form, None, whole.weeks[0]).marks == {}


def sample(whole):
    """The chapters and other named pairs, and weeks of every year."""
    named = [whole.pair(pair.start, pair.end) for pair in PAIRS]
    return [
        *named,
        *((None, week) for week in whole.weeks[::40]),
        *zip(whole.weeks[::97], whole.weeks[55::97], strict=False),
    ]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", FORMS)
def test_no_words_meet(whole, form, lang):
    for two in sample(whole):
        drawn = draw(whole, form, *two, lang)
        assert drawn.overlaps() == [] and drawn.outside() == [], two[1].day


@pytest.mark.parametrize("lang", LANGS)
def test_a_file_has_room_for_any_sentence(whole, lang):
    dice, weeks = random.Random(13), whole.weeks
    all_said = (account(*sorted(dice.sample(weeks, 2), key=lambda week: week.day), lang) for _ in range(10_000))
    longest = sorted(all_said, key=len)[-200:]
    assert max(len(wrap(words, whole.plans["wide"].width)) for words in longest) <= SAYS


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", FORMS)
def test_the_steps_of_a_waterfall_add_up(whole, pairs, form, lang):
    for then, now in [*filter(None, (whole.pair(pair.start, pair.end) for pair in PAIRS)), *pairs[::5]]:
        root = ElementTree.fromstring(waterfall.still(form, then, now, lang))
        width = float(root.get("viewBox").split()[2])
        moved = {"assets": now.assets - then.assets, "reserves": now.owes["reserves"] - then.owes["reserves"]}
        moved |= {name: then.owes[name] - now.owes[name] for name in waterfall.STEPS[1:-1]}
        rows = {group.get("data-of"): group for group in root.iter("g") if group.get("class") == "step"}
        assert sum(moved.values()) == 2 * moved["reserves"] and tuple(rows) == waterfall.STEPS
        zero = float(root.find("path").get("transform").split("(")[1].split()[0])
        wide = {name: of(row.find("rect"), "x", "width") for name, row in rows.items()}
        scale = max(span for _, span in wide.values()) / max(map(abs, moved.values()))
        at = zero
        for name, row in rows.items():
            start = zero if name == "reserves" else at
            end = start + moved[name] * scale
            at = end
            left, span = wide[name]
            name_of, total = row.findall("text")
            assert abs(left - min(start, end)) < 0.05 and abs(span - abs(end - start)) < 0.05
            assert text_width(name_of.text) <= left and left + span <= width - 4 - text_width(total.text)
            assert total.text == said(moved[name], lang, sign=True)
        assert abs(wide["reserves"][1] - abs(sum(moved[name] for name in waterfall.STEPS[:-1])) * scale) < 0.05


def print_of(whole):
    """A fingerprint of what all writers make."""
    parts = []
    for two in ((None, whole.weeks[-1]), (whole.weeks[300], whole.weeks[800])):
        for lang in LANGS:
            parts += [whole.stills(two, lang), whole.file(two, lang, "A title", ["a foot"])]
            parts += [whole.steps(two, lang)] if two[0] else []
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def test_the_same_weeks_give_the_same_bytes(whole):
    """Drawn twice, and by another Python with other hashes."""
    code = (
        "import sys, tempfile, pathlib; sys.path[:0] = ['.', 'tests/helpers', 'tests/charts']\n"
        "import frozen, test_pipes\n"
        "print(test_pipes.print_of(test_pipes.pipes(frozen.load(pathlib.Path(tempfile.mkdtemp())))))"
    )
    other = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "1"},
    )
    assert print_of(whole) == print_of(whole) == other.stdout.strip(), other.stderr
