"""A takeaway says that something rose or fell only where both measures of it say so: else it hardly changed."""

import pytest

from charts.contract import gallery


def said(frozen, name, day, lang="en"):
    chart = gallery()[name]
    return chart.takeaway(frozen.frame((*chart.ids, "WRBWFRBL", "WRESBAL"))[:day], lang)


@pytest.mark.parametrize(
    ("name", "day", "words"),
    [
        ("reserves", "2025-07-02", {"en": "about the same as a year before", "zh-TW": "和一年前差不多"}),
        ("two_tightenings", "2025-04-16", {"en": "and reserves hardly changed", "zh-TW": "準備金幾乎沒變"}),
    ],
)
def test_reserves_go_no_way_where_their_measures_differ(frozen, name, day, words):
    assert all(one in said(frozen, name, day, lang) for lang, one in words.items())


@pytest.mark.parametrize(
    ("day", "way"), [("2021-12-08", "more than a year before"), ("2022-12-28", "less than a year before")]
)
def test_reserves_go_where_both_measures_go(frozen, day, way):
    assert way in said(frozen, "reserves", day)


def test_without_the_other_measure_nothing_is_said_of_a_year_before(frozen):
    chart = gallery()["reserves"]
    frame = frozen.frame(chart.ids)[:"2022-12-28"].assign(WRBWFRBL=float("nan"))
    assert "a year before" not in chart.takeaway(frame, "en")


@pytest.mark.parametrize(
    ("assets", "reserves", "words"),
    [
        (
            -2400.0,
            -480.0,
            "QT2 shrank the Fed by over three times as much as QT1, and took less out of banks' reserves.",
        ),
        (-1500.0, -900.0, "QT2 shrank the Fed by over twice as much as QT1, and took more out of banks' reserves."),
        (-700.0, -740.0, "QT2 shrank the Fed by about as much as QT1, and took about as much out of banks' reserves."),
        (-300.0, 0.0, "QT2 shrank the Fed by less than QT1, and reserves hardly changed."),
        (300.0, 200.0, "By week 95 of QT1, assets were"),
    ],
)
def test_the_second_tightening_is_held_against_the_first(frozen, assets, reserves, words):
    chart, (start, end) = gallery()["two_tightenings"], ("2022-06-01", "2025-12-03")
    frame = frozen.frame(chart.ids).copy()
    for id, change in (("WALCL", assets), ("WRBWFRBL", reserves), ("WRESBAL", reserves)):
        frame.loc[end, id] = frame.loc[start, id] + change
    assert words in chart.takeaway(frame, "en")


@pytest.mark.parametrize(
    ("part", "change", "words"),
    [
        ("WLRRAOL", -2000.0, "in QT2, by $2.4 trillion, most of it out of ON RRP."),
        ("WLRRAFOIAL", -2600.0, "in QT2, by $2.4 trillion, and the foreign repo pool fell even more."),
        ("WLRRAOL", -800.0, "in QT2, by $2.4 trillion, more of it out of ON RRP than of anything else."),
    ],
)
def test_what_a_tightening_came_out_of_is_the_part_that_fell_most(frozen, part, change, words):
    """The rest takes up what the others leave, so it is kept small here."""
    chart, (start, end) = gallery()["qt_absorbed"], ("2022-06-01", "2025-12-03")
    frame = frozen.frame(chart.ids).copy()
    levels = ("WLRRAOL", "WLRRAFOIAL", "WRBWFRBL", "WDTGAL")
    others = [id for id in levels if id != part]
    left = -2400.0 - change
    for id in levels:
        moved = change if id == part else left / len(others)
        frame.loc[end, id] = frame.loc[start, id] + moved
    frame.loc[end, "WALCL"] = frame.loc[start, "WALCL"] - 2400.0
    assert words in chart.takeaway(frame, "en")
