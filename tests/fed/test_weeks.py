"""What is read week by week, by hand."""

from datetime import date

import pandas as pd
import pytest
from frames import frame

from fed.episodes import DEMAND_ERAS
from fed.measures import weeks

WEEKLY = pd.Series(
    [400.0, 500.0, 450.0, 300.0],
    index=pd.DatetimeIndex(["2022-05-25", "2022-06-01", "2022-06-08", "2022-06-22"]),
)


def test_weeks_are_counted_from_the_start_and_a_gap_stays_a_gap():
    found = weeks.change_since(WEEKLY, date(2022, 6, 1), date(2022, 6, 30))
    assert found.index.tolist() == [0, 1, 3]
    assert found["usd_bn"].tolist() == [0, -50, -200]
    assert found["percent"].tolist() == pytest.approx([0, -10, -40])


def test_nothing_after_the_end_and_nothing_without_the_first_week():
    assert weeks.since(WEEKLY, date(2022, 6, 1), date(2022, 6, 21)).tolist() == [500, 450]
    assert weeks.change_since(WEEKLY, date(2022, 6, 15), date(2022, 6, 30)).empty


def test_a_point_of_demand_is_a_week_with_both_figures():
    days = pd.date_range("2022-05-26", "2022-06-08", freq="B")
    known = frame(
        SOFR=dict.fromkeys(days, 0.78) | {pd.Timestamp("2022-05-31"): 0.95},
        IOER=None,
        IORB=dict.fromkeys(days, 0.90),
        WRESBAL={"2022-06-01": 300, "2022-06-08": 310, "2022-06-15": 320},
        TLAACBW027SBOG={"2022-06-01": 2000},
    )
    points = weeks.reserve_demand(known)
    assert points.to_dict("list") == {"ratio": [15], "spread": [-12], "era": ["qt2"]}


def test_every_week_has_an_era_that_is_named(figures, frozen):
    now, then = (weeks.reserve_demand(known.frame(weeks.DEMAND)) for known in (figures, frozen))
    assert set(now["era"]) <= {era.key for era in DEMAND_ERAS} == set(then["era"])
