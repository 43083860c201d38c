"""Draw it yourself: where each chart stops, what it knows on which day, and how far off a line is, worked out a second way."""

import random
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pandas as pd
import pytest

from charts.drawing.units import UNITS
from fed.text import LANGS
from scripts.labs.draw import Drawing, drawing, gap, side, units, verdict
from scripts.labs.sketches import SKETCHES

every = pytest.mark.parametrize("sketch", SKETCHES.values(), ids=SKETCHES)
TEN_WEEKS = timedelta(weeks=10)  # more than any of these series takes to come out


@every
def test_a_chart_stops_before_its_end_and_its_points_reach_it(sketch, frozen):
    one = drawing(sketch, frozen)
    assert one.known.index[-1].date() == sketch.known and one.rest.index[-1].date() == sketch.last
    assert one.points[0] > one.known.index[-1] and one.points[-1] == one.rest.index[-1]
    assert 10 <= len(one.points) <= 16, "few enough for keys"
    steps = {len(one.rest[a:b]) - 1 for a, b in zip(one.points, one.points[1:], strict=False)}
    assert steps == {sketch.every} and len(one.rest[: one.points[0]]) <= sketch.every
    assert len(one.given) == 0 or one.given.index[-1] == one.rest.index[-1]


@every
def test_the_axis_holds_what_is_drawn_and_a_slider_reaches_its_ends(sketch, frozen):
    one, factor = drawing(sketch, frozen), UNITS[sketch.unit].factor["en"]
    for values in (one.known, one.given, one.rest):
        assert not len(values) or values.min() >= 0 and values.max() * factor <= sketch.top
    assert sketch.notches * sketch.notch == sketch.top * sketch.scale and 100 <= sketch.notches <= 200
    assert sketch.scale % 10**sketch.said == 0


@every
def test_on_a_day_before_the_end_nothing_later_is_known(sketch, frozen):
    evening = date(2019, 9, 16) if sketch.key == "sofr_2019" else sketch.known + TEN_WEEKS
    one = drawing(sketch, frozen.as_of(evening))
    assert one.rest is None and one.points == () and one.truth == ()
    assert one.known.equals(drawing(sketch, frozen).known)
    assert not len(one.given) or one.given.index[-1].date() <= evening
    assert drawing(sketch, frozen.as_of(sketch.known - timedelta(days=1))) is None
    assert drawing(sketch, frozen.as_of(sketch.last + TEN_WEEKS)).rest is not None


def test_the_evening_before_the_spike_friday_is_the_newest_figure(frozen):
    one = drawing(SKETCHES["sofr_2019"], frozen)
    assert frozen.as_of(date(2019, 9, 16))["SOFR"].index[-1] == one.known.index[-1] == pd.Timestamp(2019, 9, 13)
    assert one.truth[:3] == (243, 525, 255)


def test_a_series_that_has_gone_or_lost_the_day_gives_none(frozen):
    sketch = SKETCHES["tga_debt_limit"]
    for kept in (frozen["WDTGAL"][:0], frozen["WDTGAL"].drop(pd.Timestamp(sketch.known))):
        assert drawing(sketch, type(frozen)({**frozen.columns, "WDTGAL": kept})) is None


def test_the_sentence_by_hand(frozen):
    one = drawing(SKETCHES["sofr_2019"], frozen)
    drawn = tuple(220 for _ in one.points)
    # off by 23 305 35 25 34 35 24 19 35 38 15 hundredths: 588 over 11 is 53.45; net −138, less than half of it
    assert verdict(one, drawn, "en") == (
        "Your line was off by 0.53 percentage points on average, sometimes too high, sometimes too low, and furthest on September 17, "
        "2019: you drew 2.20%, it was 5.25%."
    )
    assert verdict(one, drawn, "zh-TW") == (
        "你畫的線平均差了 0.53 個百分點，有時偏高，有時偏低；2019 年 9 月 17 日差得最多，你畫 2.20%，實際是 5.25%。"
    )
    assert verdict(one, tuple(value // 5 * 5 + 1 for value in one.truth), "en").startswith("As close as")


def test_which_way_a_line_is_off():
    assert side((3, 3, 0), (0, 0, 1), 1) == "high" and side((0, 4), (4, 3), 1) == "low"
    assert side((3, 0), (0, 1), 1) == "both" and side((2, 0), (0, 2), 4) == "exact"


@every
@pytest.mark.parametrize("lang", LANGS)
def test_how_far_off_agrees_with_fractions_of_the_figures_themselves(sketch, lang, frozen):
    one, dice = drawing(sketch, frozen), random.Random(sketch.key)
    for _ in range(50):
        drawn = tuple(dice.randint(0, sketch.notches) * sketch.notch for _ in one.points)
        mean = sum(abs(Fraction(a - b, sketch.scale)) for a, b in zip(drawn, one.truth, strict=True)) / len(drawn)
        said = Decimal(mean.numerator) / Decimal(mean.denominator)
        said = said.quantize(Decimal(1).scaleb(-sketch.said), ROUND_HALF_UP)
        times = 10 if lang == "zh-TW" and sketch.unit == "usd_bn" else 1
        assert f" {gap(sketch, f'{said * times:,}', lang)}" in verdict(one, drawn, lang)


@every
def test_the_smallest_unit_keeps_what_the_figures_are_told_in(sketch, frozen):
    one: Drawing = drawing(sketch, frozen)
    factor = UNITS[sketch.unit].factor["en"]
    for at, value in zip(one.points, one.truth, strict=True):
        assert abs(value / sketch.scale - one.rest[at] * factor) <= 0.5 / sketch.scale + 1e-9
        assert value == units(sketch, one.rest[at])
