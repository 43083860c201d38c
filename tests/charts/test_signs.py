"""A takeaway says that something rose or fell only where both measures of it say so: else it hardly changed."""

import pytest

from charts.contract import gallery


def said(frozen, name, day, lang="en"):
    chart = gallery()[name]
    return chart.takeaway(frozen.frame((*chart.ids, "WRBWFRBL", "WRESBAL"))[:day], lang)


@pytest.mark.parametrize(
    ("name", "day", "words"),
    [
        ("reserves", "2025-07-02", {"en": "hardly changed from a year before", "zh-TW": "和一年前相比幾乎沒變"}),
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
