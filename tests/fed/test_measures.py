"""The sums: what they bear (a series missing, late or cut), and the new ones of eras.py by hand."""

from datetime import date

import pandas as pd
import pytest
from frames import frame

from fed.episodes import DEMAND_ERAS, WINDOW
from fed.measures import amounts, balance, calendar, eras, facilities, money, rates, weeks

QT2 = WINDOW["qt2"]
SUMS = {  # a sum, and the series it reads
    "reserves_to_gdp": (amounts.reserves_to_gdp, amounts.TO_GDP),
    "sofr_over_top": (rates.sofr_over_top, rates.OVER_TOP),
    "standing_repo": (facilities.standing_repo, facilities.STANDING_REPO),
    "standing_repo_days_of_quarter": (facilities.standing_repo_days_of_quarter, facilities.STANDING_REPO),
    "primary_credit_over_top": (facilities.primary_credit_over_top, facilities.PRIMARY_CREDIT),
    "securities": (amounts.securities, amounts.SECURITIES),
    "debt": (amounts.debt, ("GFDEBTN",)),
    "debt_over_reserves": (amounts.debt_over_reserves, amounts.DEBT),
    "effects_on": (calendar.effects_on("quarter_end"), rates.SPREAD),
    "over_top_on": (calendar.over_top_on("other"), rates.OVER_TOP),
    "weekly_median": (lambda frame: eras.weekly_median(frame["SOFR"]), ("SOFR",)),
    "liabilities": (balance.liabilities, balance.IDENTITY),
    "who_absorbed": (lambda frame: balance.who_absorbed(frame, QT2.start, QT2.end), balance.IDENTITY),
    "base_parts": (money.base_parts, money.BASE),
    "m2_and_base": (money.m2_and_base, money.MONEY),
    "m2_and_base_2008": (lambda frame: money.m2_and_base(frame, date(2008, 1, 1)), money.MONEY),
    "m2_to_base": (money.m2_to_base, money.MONEY),
    "change_since": (lambda frame: weeks.change_since(frame["WALCL"], QT2.start, QT2.end), ("WALCL",)),
    "spread_since": (lambda frame: weeks.spread_since(frame, QT2.start, QT2.end), rates.SPREAD),
    "reserve_demand": (weeks.reserve_demand, weeks.DEMAND),
    "calendar_effects": (calendar.calendar_effects, rates.SPREAD),
    "calendar_summary": (calendar.calendar_summary, rates.SPREAD),
}
NEEDLESS = {"IOER", "IORB"}  # either carries the rate on reserves over its own years
DAYS = [date(2003, 1, 10), date(2009, 3, 1), date(2018, 4, 4), date(2018, 4, 20), date(2021, 7, 30), date(2024, 1, 1)]


def whole(result):
    """No made-up value, no blank: nothing but observed figures."""
    return bool(result.notna().all(axis=None))


@pytest.mark.parametrize("name", SUMS)
def test_a_sum_has_figures_today_and_no_blank_among_them(figures, name):
    work_out, ids = SUMS[name]
    result = work_out(figures.frame(ids))
    assert len(result) and whole(result)


@pytest.mark.parametrize("name", SUMS)
def test_a_sum_without_a_series_is_empty(figures, name):
    work_out, ids = SUMS[name]
    known = figures.frame(ids)
    assert work_out(known[:0]).empty
    for id in set(ids) - NEEDLESS:
        result = work_out(known.assign(**{id: float("nan")}))
        assert result.empty, id


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", SUMS)
def test_a_sum_on_an_earlier_day_knows_nothing_later(figures, name, day):
    work_out, ids = SUMS[name]
    result = work_out(figures.as_of(day).frame(ids))
    assert whole(result)
    assert not isinstance(result.index, pd.DatetimeIndex) or result.empty or result.index[-1].date() <= day


def test_weekdays_left_are_those_of_the_month_after_the_day():
    known = frame(SOFR=dict.fromkeys(("2025-10-29", "2025-10-31", "2026-01-30", "2026-02-02"), 4.0), IOER={}, IORB={})
    known["IORB"] = 3.9
    assert calendar.weekdays_left(known).tolist() == [2, 0, 0, 19]  # January 2026 ends on a Saturday


def test_sofr_is_set_against_the_top_of_the_same_day_only():
    known = frame(
        SOFR={"2024-01-02": 5.4, "2024-01-03": 5.55, "2024-01-05": 5.6}, DFEDTARU={"2024-01-02": 5.5, "2024-01-03": 5.5}
    )
    assert rates.sofr_over_top(known).tolist() == [-10, 5]


def test_reserves_are_set_against_the_newest_quarter_that_had_ended():
    known = frame(
        WRESBAL={"2020-03-25": 100, "2020-04-01": 100, "2020-06-24": 100, "2020-07-01": 100},
        GDP={"2019-10-01": 1000, "2020-01-01": 500, "2020-04-01": 400},
    )
    assert amounts.reserves_to_gdp(known).tolist() == [10, 20, 20, 25]


def test_a_quarter_serves_no_longer_than_half_a_year():
    known = frame(WRESBAL={"2020-10-01": 100, "2020-10-07": 100}, GDP={"2020-01-01": 500})
    assert amounts.reserves_to_gdp(known).index.strftime("%F").tolist() == ["2020-10-01"]


def test_debt_stands_at_the_end_of_its_quarter_over_the_reserves_of_the_week_before():
    known = frame(GFDEBTN={"2019-07-01": 100, "2019-10-01": 120}, WRESBAL={"2019-09-25": 10, "2019-10-02": 20})
    assert amounts.debt_over_reserves(known).to_dict() == {pd.Timestamp("2019-09-30"): 10}  # none near New Year's Eve


def test_a_week_ends_on_wednesday_takes_its_median_and_counts_when_it_is_over():
    days = pd.date_range("2024-01-04", "2024-01-16", freq="B")  # Thursday … Tuesday
    column = pd.Series([1, 2, 3, 4, 90, 6, 6, 6, 6], index=days, dtype=float)
    assert eras.weekly_median(column).to_dict() == {pd.Timestamp("2024-01-10"): 3}
    column[pd.Timestamp("2024-01-18")] = (
        6.0  # Wednesday the 17th was a holiday: the week is over when the next day is known
    )
    assert list(eras.weekly_median(column)) == [3, 6]


def test_an_era_lasts_until_the_next_begins():
    days = pd.DatetimeIndex(["2017-09-30", "2017-10-01", "2019-07-31", "2019-08-01", "2030-01-01"])
    found = eras.era_of(days, DEMAND_ERAS)
    assert found.isna().tolist() == [True, False, False, False, False]
    assert found.dropna().tolist() == ["qt1", "qt1", "after_qt1", "after_qt2"]
