"""The market behind SOFR, on days that can be checked by hand."""

import pandas as pd

from fed.measures import repo


def frame(**columns):
    length = len(next(iter(columns.values())))
    return pd.DataFrame(columns, index=pd.bdate_range("2024-01-01", periods=length), dtype=float)


def test_the_expensive_end_of_17_september_2019_lay_almost_four_points_above_the_middle(frozen):
    day = "2019-09-17"  # 9.00, with the median at 5.25
    assert repo.top_edge(frozen.frame(repo.TOP_EDGE))[day] == 375


def test_less_than_a_quarter_of_days_says_nothing():
    days = frame(SOFRVOL=[1.0] * 62)
    assert repo.volume_of_quarter(days).empty


def test_volume_is_held_against_the_same_average_a_year_of_trading_before():
    volume = frame(SOFRVOL=[100.0] * 63 + [200.0] * 187 + [150.0] * 63)
    assert repo.volume_growth(volume).tolist() == [50]
