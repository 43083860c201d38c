"""How far what drains reserves moves, by hand and against the files; and the table of who absorbed a change of assets."""

from datetime import date

import pandas as pd
import pytest
from frames import frame

from fed.episodes import QT2_ACTS, WINDOW
from fed.measures import balance, drains
from scripts.pages import balance_tables
from scripts.pages.site import Page, Site


def weeks(values, name="WTREGEN"):
    days = pd.date_range("2020-01-01", periods=len(values), freq="W-WED")
    return frame(**{name: dict(zip(days.strftime("%F"), values, strict=True))})


def test_a_move_has_no_sign():
    assert drains.move(weeks([10, 7, 8])).tolist() == [3, 1]


def test_a_month_falls_from_its_middle_to_the_middle_of_the_next():
    known = frame(WSHOMCB={"2022-08-10": 100, "2022-08-31": 99, "2022-09-14": 95, "2022-10-12": 96, "2022-10-26": 90})
    assert {str(day.date()): fall for day, fall in drains.month_falls(known).items()} == {
        "2022-09-15": 5,
        "2022-10-15": -1,
    }


def test_between_two_middles_lies_one_payment_where_between_two_last_wednesdays_there_may_lie_two(frozen):
    """Economists' review: April 24 to May 29, 2024 is five weeks with two payments in it, 30.1 billion."""
    falls = drains.month_falls(frozen.frame(("WSHOMCB",)))["2022-09":"2025-11"]
    assert (str(falls.idxmax().date()), round(falls.max(), 1)) == ("2023-08-15", 20.6)
    assert drains.quarter_change(weeks([*range(13), 20])).tolist() == [20]


def test_growth_over_fifty_two_weeks_in_weeks_that_all_columns_have():
    known = weeks([100, *[101] * 51, 103, 104]).assign(WRESBAL=1.0)
    assert drains.year_growth(known).tolist() == pytest.approx([3, 100 * 104 / 101 - 100])
    known.loc[known.index[-1], "WRESBAL"] = None
    assert drains.year_growth(known).tolist() == pytest.approx([3])


def test_a_rank_is_the_share_of_259_weeks_that_were_lower():
    assert drains.rank_in_five_years(weeks([*range(259)])).empty
    assert drains.rank_in_five_years(weeks([*range(259), 300, -1])).tolist() == [100, 0]
    assert drains.rank_in_five_years(weeks([*range(259), 7])).tolist() == [
        pytest.approx(7 / 259 * 100)
    ]  # itself is not lower


def test_the_rest_is_that_of_the_identity():
    known = frame(
        WALCL={"2022-06-01": 100, "2022-06-08": 90},
        WRBWFRBL={"2022-06-01": 40, "2022-06-08": 41},
        WDTGAL={"2022-06-01": 10, "2022-06-08": 8},
        WLRRAOL={"2022-06-01": 20, "2022-06-08": 12},
        WLRRAFOIAL={"2022-06-01": 5, "2022-06-08": 6},
    )
    assert drains.rest(known).tolist() == [25, 23]


def test_the_acts_of_qt2_follow_one_another_from_its_first_wednesday_to_its_last():
    ends = [one.end for one in QT2_ACTS]
    assert [one.start for one in QT2_ACTS] == [WINDOW["qt2"].start, *ends[:-1]] and ends[-1] == WINDOW["qt2"].end


def test_the_acts_are_cut_where_the_figures_turned(frozen):
    reserves, tga = (frozen[id][str(WINDOW["qt2"].start) : str(WINDOW["qt2"].end)] for id in ("WRESBAL", "WTREGEN"))
    first, second, third, _ = (pd.Timestamp(one.end) for one in QT2_ACTS)
    assert (reserves[:"2025-06"].idxmin(), reserves.idxmax(), tga["2024":].idxmin()) == (first, second, third)


def test_the_table_adds_up_and_holds_only_what_was_over(frozen):
    page = Page(Site(frozen.as_of(date(2024, 3, 20)), {}, {}, {}, date(2024, 3, 20)), "en", "")
    html = balance_tables.absorbed(page)
    assert html.count("<tr>") == 4  # the heads, two acts, the newest year
    assert "ON RRP drains" in html and "refilled" not in html
    for amount in (
        "−407.6",
        "−315.5",
        "+264.5",
        "−401.0",
        "+66.8",
        "−22.5",
        "+578.8",
    ):  # the first act; reserves in the second
        assert f">{amount}</td>" in html
    whole = balance.who_absorbed(frozen.frame(balance.IDENTITY), QT2_ACTS[0].start, QT2_ACTS[-1].end)
    parts = [balance.who_absorbed(frozen.frame(balance.IDENTITY), one.start, one.end) for one in QT2_ACTS]
    assert sum(parts).to_dict() == pytest.approx(whole.to_dict())


def test_the_table_is_empty_before_the_identity_is_known(figures):
    early = figures.as_of(date(2002, 12, 30))
    assert "not-begun" in balance_tables.absorbed(Page(Site(early, {}, {}, {}, date(2002, 12, 30)), "zh-TW", ""))
