"""The identity of the balance sheet, by hand and on the windows that the pages speak of."""

from datetime import date

import pandas as pd
import pytest
from frames import frame

from fed.episodes import WINDOW
from fed.measures import balance

FIRST, LAST = date(2022, 6, 1), date(2022, 6, 8)


def made_up(**other):
    return frame(
        **{
            "WALCL": {"2022-06-01": 100, "2022-06-08": 90},
            "WRESBAL": {"2022-06-01": 40, "2022-06-08": 41},
            "WTREGEN": {"2022-06-01": 10, "2022-06-08": 8},
            "RRPONTSYD": {"2022-06-01": 20, "2022-06-08": 12},
            "CURRCIR": {"2022-06-01": 25},
        }
        | other
    )


def test_who_absorbed_a_fall_of_ten():
    change = balance.who_absorbed(made_up(), FIRST, LAST).to_dict()
    assert change == {"assets": -10, "reserves": 1, "reverse_repo": -8, "tga": -2, "rest": -1}


def test_a_day_that_is_not_in_the_data_gives_nothing():
    assert balance.who_absorbed(made_up(), FIRST, date(2022, 6, 9)).empty
    assert balance.who_absorbed(made_up(WTREGEN={"2022-06-01": 10}), FIRST, LAST).empty


def test_on_a_holiday_reverse_repo_is_that_of_the_trading_day_before():
    known = made_up(RRPONTSYD={"2022-06-01": 20, "2022-06-07": 12, "2022-06-09": 99})
    assert balance.liabilities(known)["reverse_repo"].tolist() == [20, 12]


def test_reverse_repo_is_nought_before_it_began_and_unknown_after_it_stops():
    before = frame(WALCL={"2013-09-18": 9}, WRESBAL={"2013-09-18": 4}, WTREGEN={"2013-09-18": 1}, RRPONTSYD=None)
    assert balance.liabilities(before).iloc[0].to_dict() == {"reserves": 4, "reverse_repo": 0, "tga": 1, "rest": 4}
    assert balance.liabilities(made_up(RRPONTSYD={"2022-06-01": 20})).index.strftime("%F").tolist() == ["2022-06-01"]


def test_currency_stands_on_the_wednesdays_of_its_own_month_only():
    known = made_up(CURRCIR={"2022-05-01": 24, "2022-06-01": 25})
    known.loc[pd.Timestamp("2022-07-06")] = {
        "WALCL": 90,
        "WRESBAL": 40,
        "WTREGEN": 8,
        "RRPONTSYD": 12,
        "CURRCIR": float("nan"),
    }
    parts = balance.rest_parts(known)
    assert parts["currency"].tolist() == [25, 25]
    assert parts["other"].tolist() == [5, 4]
    assert parts.index.strftime("%F").tolist() == ["2022-06-01", "2022-06-08"]


def test_parts_add_up_to_assets_in_every_week(figures):
    parts = balance.liabilities(figures.frame(balance.IDENTITY))
    assert (parts.sum(axis=1) - figures["WALCL"].reindex(parts.index)).abs().max() < 1e-6


@pytest.mark.parametrize(
    ("window", "known"),
    [
        ("qt1", {"assets": -681, "reserves": -615, "reverse_repo": -171, "tga": 3}),
        ("qt2_to_april_2025", {"assets": -2188, "reserves": 130, "reverse_repo": -1910, "tga": -367}),
        ("qt2", {"assets": -2379, "reserves": -464, "reverse_repo": -1962, "tga": 148}),
    ],
)
def test_the_windows_of_the_pages(frozen, window, known):
    one = WINDOW[window]
    change = balance.who_absorbed(frozen.frame(balance.IDENTITY), one.start, one.end)
    assert {part: change[part] for part in known} == pytest.approx(known, abs=1)
    assert change["assets"] == pytest.approx(change.drop("assets").sum())
