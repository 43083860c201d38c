"""The reserve market by hand: where supply meets demand, which way a shift moves the rate, and why the page says it did."""

from dataclasses import replace
from itertools import pairwise, product

import pytest

from scripts.labs.market import (
    AMPLE,
    BOATS,
    LIMITED,
    MOVED,
    PLENTY,
    PRESETS,
    REGIMES,
    STILLS,
    TAX_DAY,
    TIGHT,
    afloat,
    bend,
    cause,
    ceiling,
    demanded,
    draughts,
    effect,
    faults,
    floor,
    place,
    price,
    slope,
    start,
    supply,
)

EDGE = start(AMPLE)
CORNERS = [
    start(regime).__class__(regime.key, *values)
    for regime in REGIMES.values()
    for values in product(
        *((getattr(regime, name).low, getattr(regime, name).start, getattr(regime, name).high) for name in MOVED)
    )
]


def test_sums_that_a_reader_can_do_by_hand():
    # 6,200 of bonds less 800 of the Treasury's and 2,800 of all else; 12 % of 24,000; 4 % of 24,000
    assert (supply(EDGE), bend(EDGE), slope(EDGE)) == (2600, 2880, 960)
    assert (floor(EDGE), EDGE.rate, ceiling(EDGE)) == (385, 400, 425)
    assert demanded(EDGE, 2880) == demanded(EDGE, 6000) == 400  # flat from the bend on
    assert demanded(EDGE, 2400) == 400 + 25 / 4  # half of the way down: a quarter of the way up
    assert demanded(EDGE, 1920) == demanded(EDGE, 0) == 425  # and no higher
    assert price(EDGE) == 402  # 280 of 960 is 0.29; its square of 25 is 2.1
    assert (bend(TAX_DAY), supply(TAX_DAY), price(TAX_DAY)) == (3030, 2300, 414)
    before_2008 = start(LIMITED)
    assert (supply(before_2008), bend(before_2008), slope(before_2008)) == (8, 24, 20)
    assert price(before_2008) == 400  # 16 of 20 on the way from zero to five percent


def test_the_rate_is_the_one_on_reserves_while_they_are_plentiful_whatever_their_amount():
    for bonds in range(6500, 9001, 50):
        assert price(replace(EDGE, bonds=bonds)) == 400
    assert price(replace(PLENTY, rate=415)) == 415


@pytest.mark.parametrize("at", [EDGE, TIGHT, TAX_DAY, start(LIMITED)], ids=["edge", "tight", "tax day", "limited"])
@pytest.mark.parametrize(("name", "way"), [("bonds", -1), ("tga", 1), ("assets", 1), ("need", 1), ("busy", 1)])
def test_each_shift_moves_the_rate_its_own_way_and_never_the_other(at, name, way):
    reach = getattr(REGIMES[at.regime], name)
    rates = [price(replace(at, **{name: value})) for value in range(reach.low, reach.high + 1, reach.step)]
    assert rates == sorted(rates, reverse=way < 0)
    assert rates[0] != rates[-1]


def test_the_rate_never_leaves_floor_and_ceiling_and_no_reserves_cost_the_discount_rate():
    assert len(CORNERS) == 2 * 3**6
    for at in CORNERS:
        assert floor(at) <= at.rate <= price(at) <= ceiling(at)
        assert slope(at) <= bend(at), "with no reserves at all demand is at the ceiling"
        none = replace(at, bonds=0)
        assert supply(none) == 0 and price(none) == ceiling(at) and place(none) == "ceiling"
        regime = REGIMES[at.regime]
        assert supply(at) <= regime.widest and bend(at) <= regime.widest, "all of it stands in the picture"
        assert regime.lowest <= floor(at) and ceiling(at) <= regime.highest
        assert faults(at) == []


def test_boats_touch_bottom_one_after_another_from_the_bend_to_the_ceiling():
    deep = draughts(EDGE)
    assert (deep[0], deep[-1], len(deep)) == (2880, 1920, BOATS)
    assert [afloat(replace(EDGE, bonds=3600 + water)) for water in (2880, 2879, 2720, 2719, 1920, 1919)] == [
        7,
        6,
        6,
        5,
        1,
        0,
    ]
    for at in CORNERS:
        assert (afloat(at) == BOATS) == (place(at) == "abundant")
        assert afloat(at) or place(at) == "ceiling"


def test_what_moved_and_what_it_did():
    def told(before, **moved):
        after = replace(before, **moved)
        return cause(before, after), effect(before, after)

    assert told(PLENTY) == ("start", "abundant")
    assert told(PLENTY, bonds=7100) == ("bonds_less", "still")
    assert told(PLENTY, bonds=6200) == ("bonds_less", "leaves")
    assert told(EDGE, tga=850) == ("tga_more", "gentle")
    assert told(EDGE, busy=300) == ("busy_more", "steep")
    assert told(EDGE, bonds=6250) == ("bonds_more", "hardly") or price(replace(EDGE, bonds=6250)) == 401
    assert told(TIGHT, need=1700) == ("need_more", "capped")
    assert told(replace(TIGHT, need=1700), assets=25_000) == ("assets_more", "stopped")
    assert told(TIGHT, bonds=5900) == ("bonds_more", "eases")
    assert told(TIGHT, need=600) == ("need_less", "lands")
    assert told(PLENTY, rate=425) == ("rate_more", "lifted")
    assert told(TIGHT, rate=395) == ("rate_less", "lowered")
    assert told(EDGE, tga=1100, busy=150) == ("tax_day", "steep")
    assert told(EDGE, tga=700, busy=150)[0] == "several"
    assert (cause(EDGE, start(LIMITED)), effect(EDGE, start(LIMITED))) == ("start", "scarce")


def test_the_exam_questions_come_out_as_the_exam_has_them():
    ended = {
        one.key: (price(one.before), price(one.after), cause(one.before, one.after), effect(one.before, one.after))
        for one in PRESETS
    }
    assert ended == {
        "sale_plenty": (400, 400, "bonds_less", "still"),
        "sale_edge": (402, 417, "bonds_less", "steep"),
        "pensions": (409, 402, "tga_less", "eases"),
        "tax_day": (402, 414, "tax_day", "steep"),
        "purchase_plenty": (400, 400, "bonds_more", "still"),
        "cut": (400, 375, "rate_less", "lowered"),
        "rule": (402, 416, "need_more", "steep"),
        "purchase_tight": (417, 400, "bonds_more", "lands"),
        "raise": (400, 425, "rate_more", "lifted"),
        "tax_capped": (425, 425, "tax_day", "stopped"),
        "limited": (400, 350, "bonds_more", "eases"),
        "ceiling": (417, 425, "bonds_less", "capped"),
    }
    answers = [(now > was) - (now < was) for was, now, *_ in ended.values()]
    assert all(answers.count(way) <= 5 for way in (-1, 0, 1)), "no way to guess is right more often than not"
    assert all(one != after for one, after in pairwise(answers))
    for one in PRESETS:
        assert faults(one.before) == faults(one.after) == []
    assert [place(one) for one in STILLS.values()] == ["abundant", "ample", "scarce", "scarce"]


def test_a_state_that_cannot_be_is_named():
    assert faults(replace(EDGE, bonds=9999, need=-1)) == ["bonds", "need"]
    assert faults(replace(EDGE, regime="gold")) == ["regime"]
