"""The real weeks of the reserve market, by hand: what a dot is, where an era begins, and what is not there."""

from datetime import date

import pandas as pd
import pytest

from fed.figures import Figures
from scripts.labs.market import AMPLE, LIMITED, start
from scripts.labs.market_weeks import ERAS, IDS, Dot, dots, fit, handed


def known(**columns):
    """Figures of these series alone: days and values."""
    empty = pd.Series([], index=pd.DatetimeIndex([]), dtype=float)
    made = {id: empty for id in IDS}
    for id, rows in columns.items():
        made[id] = pd.Series(list(rows.values()), index=pd.DatetimeIndex(list(rows)), dtype=float)
    return Figures(made)


def test_a_week_is_its_wednesday_over_the_banks_and_the_middle_of_its_rates():
    figures = known(
        WRBWFRBL={"2019-09-18": 1400, "2019-09-25": 1500},
        TLAACBW027SBOG={"2019-09-18": 17_500, "2019-09-25": 17_500},
        SOFR={"2019-09-16": 2.43, "2019-09-17": 5.25, "2019-09-18": 2.55, "2019-09-19": 1.95},
        EFFR={"2019-09-16": 2.25, "2019-09-17": 2.30, "2019-09-18": 2.25},
        IOER={"2019-09-16": 2.10, "2019-09-17": 2.10, "2019-09-18": 2.10, "2019-09-19": 1.80},
    )
    assert dots(figures) == {
        "effr": {"qt1": (Dot(date(2019, 9, 18), 800, 150),)},
        "sofr": {"qt1": (Dot(date(2019, 9, 18), 800, 450),)},  # the week after has not come to its Wednesday
    }


def test_before_daily_rates_a_dot_is_a_month_and_before_interest_its_rate_alone():
    figures = known(
        WRBWFRBL={"2004-03-03": 8, "2004-03-10": 10, "2008-10-15": 200, "2010-05-05": 1000, "2015-01-07": 2500},
        TLAACBW027SBOG={
            "2004-03-03": 8000,
            "2004-03-10": 8000,
            "2008-10-15": 10_000,
            "2010-05-05": 10_000,
            "2015-01-07": 12_500,
        },
        FEDFUNDS={"2004-03-01": 1.0, "2008-10-01": 0.97, "2010-05-01": 0.2, "2015-01-01": 0.11},
        IOER={"2010-05-03": 0.25, "2010-05-04": 0.25, "2015-01-06": 0.25, "2015-01-07": 0.25},
        EFFR={"2015-01-06": 0.12, "2015-01-07": 0.12},
    )
    assert dots(figures)["effr"] == {
        "limited": (Dot(date(2004, 3, 1), 11, 1000),),  # 9 of 8,000 is 0.1125 percent
        "qe": (Dot(date(2010, 5, 1), 1000, -50), Dot(date(2015, 1, 7), 2000, -130)),
    }, "autumn 2008 belongs to no era, and January 2015 is known by its weeks"


def test_what_is_missing_is_not_there_and_stops_nothing():
    assert dots(known()) == {"effr": {}, "sofr": {}}
    assert handed(dots(known())) == {"effr": {}, "sofr": {}}
    assert dots(known(WRBWFRBL={"2019-09-18": 1400}, SOFR={"2019-09-18": 2})) == {"effr": {}, "sofr": {}}


def test_what_fits_is_counted_against_the_curve():
    at = start(AMPLE)  # flat from 12 percent on, at 6.25 in the middle of the slope, at 25 from 8 percent down
    many = [
        Dot(date(2020, 1, 1), *one)
        for one in ((1500, 50), (1500, 51), (1500, -51), (1000, 62), (800, 190), (1000, 120))
    ]
    assert fit(at, tuple(many)) == (2, 2, 2, 1), "one lies below the rate on reserves, where no move takes the model"
    assert fit(start(LIMITED), (Dot(date(2004, 3, 1), 10, 4000),)) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    "day", [date(2005, 6, 1), date(2013, 10, 1), date(2018, 4, 5), date(2019, 9, 17), date(2022, 7, 1)]
)
def test_as_of_a_day_no_dot_is_of_a_later_one(figures, day):
    then = dots(figures.as_of(day))
    every = [dot.day for eras in then.values() for many in eras.values() for dot in many]
    assert every and max(every) <= day
    assert set(then["effr"]) == {era.key for era in ERAS if era.start < day and era.key in dots(figures)["effr"]} - {
        era.key for era in ERAS if era.start > max(every)
    }


def test_the_eras_are_told_apart_by_the_model_too(frozen):
    """Facts of eras that are over, on which what the lab says of them rests."""
    all_dots = dots(frozen)
    effr, sofr = all_dots["effr"], all_dots["sofr"]
    middle = {era: sorted(dot.over for dot in many)[len(many) // 2] for era, many in effr.items()}
    assert middle["qe"] < -50 and middle["pandemic"] < 0 and middle["qt2"] < 0  # below the rate on reserves
    low, high = (round(end(dot.over for dot in effr["limited"])) for end in (min, max))
    assert high > 4 * low and max(dot.share for dot in effr["limited"]) < 50  # the same few reserves, any rate
    assert max(dot.over for dot in sofr["qt1"]) > AMPLE.over * 10  # through the model's ceiling
    above = {era: max(dot.share for dot in sofr[era] if dot.over >= 50) for era in ("qt1", "qt2")}
    late = [dot for dot in sofr["qt2"] if dot.over >= 50]
    assert min(dot.share for dot in late) > min(dot.share for dot in sofr["qt1"] if dot.over >= 50)
    assert above["qt2"] and late[-1].day.year == 2025
