"""The market behind SOFR, on days that can be checked by hand."""

import pandas as pd
import pytest

from fed.measures import repo


def frame(**columns):
    length = len(next(iter(columns.values())))
    return pd.DataFrame(columns, index=pd.bdate_range("2024-01-01", periods=length), dtype=float)


def test_the_market_of_17_september_2019_was_almost_seven_points_wide(frozen):
    day = "2019-09-17"  # from 2.25 to 9.00, with the median at 5.25
    assert repo.width(frozen.frame(repo.WIDTH))[day] == 675
    assert repo.top_edge(frozen.frame(repo.TOP_EDGE))[day] == 375


def test_a_day_without_both_percentiles_has_no_width():
    days = frame(SOFR1=[2.0, None, 2.0], SOFR99=[2.1, 2.2, 2.3])
    assert repo.width(days).tolist() == [10, 30]


def test_days_are_held_against_the_median_of_the_newest_quarter():
    wide, narrow = [0.30] * 20, [0.10] * 62 + [5.0]  # the last day is wild, and the median does not notice
    days = frame(SOFR1=[0.0] * 83, SOFR99=wide + narrow)
    assert repo.width_of_quarter(days).iloc[-1] == 10
    assert repo.wider_days(days).tolist() == [pytest.approx(21 / 83 * 100)]


def test_less_than_a_quarter_of_days_says_nothing():
    days = frame(SOFR1=[0.0] * 62, SOFR99=[0.1] * 62, SOFRVOL=[1.0] * 62)
    assert repo.wider_days(days).empty and repo.volume_of_quarter(days).empty


def test_volume_is_held_against_the_same_average_a_year_of_trading_before():
    volume = frame(SOFRVOL=[100.0] * 63 + [200.0] * 187 + [150.0] * 63)
    assert repo.volume_growth(volume).tolist() == [50]
