"""A takeaway says that something rose or fell only where both measures of it say so: else it hardly changed."""

import pytest

from charts.contract import gallery
from fed.measures.balance import who_absorbed


def said(frozen, name, day, lang="en"):
    chart = gallery()[name]
    return chart.takeaway(frozen.frame((*chart.ids, "WRBWFRBL", "WRESBAL"))[:day], lang)


def test_reserves_go_no_way_where_their_measures_differ(frozen):
    assert "and reserves hardly changed" in said(frozen, "two_tightenings", "2025-04-16")
    assert "準備金幾乎沒變" in said(frozen, "two_tightenings", "2025-04-16", "zh-TW")


@pytest.mark.parametrize(
    ("day", "lang", "words"),
    [
        ("2021-12-08", "en", "banks held $4.28 trillion of reserves at the Fed, more than ever before."),
        ("2021-12-08", "zh-TW", "平均為 4.28 兆美元，是歷來最多的。"),
        (
            "2022-12-28",
            "en",
            "$3.02 trillion of reserves at the Fed. The most so far was $4.28 trillion, in December 2021.",
        ),
        ("2022-12-28", "zh-TW", "平均為 3.02 兆美元；最多的時候是 2021 年 12 月，有 4.28 兆美元。"),
    ],
)
def test_reserves_are_held_against_their_highest_week(frozen, day, lang, words):
    assert said(frozen, "reserves", day, lang).endswith(words)


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


def test_a_part_whose_average_went_the_other_way_is_told_so_and_one_whose_average_agrees_is_not(frozen):
    chart = gallery()["qt_absorbed"]
    told = chart.describe(frozen.frame(chart.ids), "en").partition("part of QT2")[2]
    assert (
        "reserves hardly changed (−$76.5 billion by Wednesday levels, while week averages went the other way)" in told
    )
    assert "the Treasury's account fell by $141.8 billion, ON RRP" in told and "foreign repo pool rose by $92.1" in told


def test_on_any_wednesday_of_2025_until_qt2_ended_the_funds_cash_had_paid_by_far_the_most(frozen):
    """As docs/where-reserves-go says."""
    frame = frozen.frame(gallery()["qt_absorbed"].ids)
    days = frame["2025-01-01":"2025-12-03"].dropna().index
    assert len(days) == 49
    for day in days:
        parts = who_absorbed(frame, "2022-06-01", str(day.date())).drop("assets").sort_values()
        assert parts.index[0] == "reverse_repo" and parts.iloc[0] < 3 * parts.iloc[1]
