"""The Fed's lending doors, on frames that can be worked out by hand."""

import pandas as pd
from frames import frame

from fed.measures import facilities


def lent(amounts):
    """Amounts on as many weekdays from the first day of standing repo on."""
    days = pd.date_range("2021-07-29", periods=len(amounts), freq="B")
    return frame(RPONTTLD=dict(zip(days, amounts, strict=True)))


def test_standing_repo_is_none_of_the_operations_before_it():
    known = frame(RPONTTLD={"2019-09-17": 53.15, "2021-07-28": 1, "2021-07-29": 0, "2021-07-30": 2})
    assert facilities.standing_repo(known).tolist() == [0, 2]


def test_less_than_a_billion_is_no_use():
    known = lent([0, 0.003, 0.999, 1, 50.35])
    assert facilities.standing_repo_in_use(known).tolist() == [1, 50.35]
    assert facilities.standing_repo_days(known).tolist() == [0, 0, 0, 1, 2]


def test_a_quarter_is_the_newest_63_days():
    known = lent([9, 0.003, *[0] * 60, 2, 0])
    assert facilities.standing_repo_of_quarter(known).max() == 2
    assert facilities.standing_repo_days_of_quarter(known).tolist() == [2, 1]  # the nine drops out
    assert facilities.standing_repo_days_of_quarter(lent([9] * 62)).empty


def test_primary_credit_is_set_against_the_range_of_the_same_day():
    known = frame(
        DPCREDIT={"2020-03-13": 1.75, "2020-03-16": 0.25, "2020-03-17": 0.25},
        DFEDTARU={"2020-03-13": 1.25, "2020-03-16": 0.25, "2020-03-18": 0.25},
    )
    assert facilities.primary_credit_over_top(known).tolist() == [50, 0]
