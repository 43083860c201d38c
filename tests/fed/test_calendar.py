"""The classes of days against dates looked up in a calendar, and the effect by hand."""

import pandas as pd
import pytest
from frames import frame

from fed.measures import calendar
from fed.measures.rates import SPREAD

KNOWN = {
    "2018-04-16": "settlement",  # the 15th was a Sunday
    "2018-04-17": "tax_day",  # and the 16th a holiday in the capital
    "2018-12-31": "quarter_end",
    "2019-01-15": "tax_day",
    "2019-02-15": "settlement",
    "2019-06-28": "quarter_end",  # a Friday; the notes of June settle on Monday
    "2019-07-01": "settlement",
    "2019-09-16": "tax_day",  # the 15th was a Sunday
    "2019-09-17": "other",
    "2019-10-31": "month_end",
    "2020-04-15": "settlement",  # the tax went to July
    "2020-06-15": "settlement",
    "2020-07-15": "tax_day",
    "2021-04-15": "tax_day",
    "2021-05-17": "tax_day",
    "2022-04-18": "tax_day",  # the 15th was Good Friday
    "2023-04-17": "settlement",
    "2023-04-18": "tax_day",
    "2024-01-16": "tax_day",  # the 15th was Martin Luther King's day
    "2024-03-28": "quarter_end",  # the 29th was Good Friday
    "2024-04-01": "settlement",
    "2024-09-03": "settlement",  # August ended on a Saturday, Monday was Labor Day
    "2025-04-15": "tax_day",
}


@pytest.fixture(scope="module")
def spread_frame(frozen):
    return frozen.frame(SPREAD)


@pytest.fixture(scope="module")
def classes(frozen):
    return calendar.day_classes(frozen["SOFR"].index)


@pytest.mark.parametrize("day", KNOWN)
def test_a_day_has_the_class_that_a_calendar_gives_it(classes, day):
    assert classes[day] == KNOWN[day]


def test_a_year_has_its_days(classes):
    counts = classes["2024"].value_counts().to_dict()
    assert {kind: counts[kind] for kind in ("quarter_end", "month_end", "tax_day")} == {
        "quarter_end": 4,
        "month_end": 8,
        "tax_day": 5,
    }


def test_the_first_days_of_a_run_take_no_date_from_before_it():
    days = pd.date_range("2018-04-03", "2018-04-13", freq="B")
    assert set(calendar.day_classes(days)) == {"other"}


def test_the_last_day_known_is_no_month_end():
    days = pd.date_range("2019-09-02", "2019-09-12", freq="B")
    assert calendar.day_classes(days).iloc[-1] == "other"


def test_an_effect_is_over_the_median_of_five_days_on_either_side():
    days = pd.date_range("2024-09-02", periods=11, freq="B")
    over = [
        1,
        1,
        2,
        2,
        3,
        25,
        40,
        4,
        4,
        5,
        5,
    ]  # the ten around the sixth day: median 3.5; the spike beside it counts little
    known = frame(
        SOFR={day: 5 + bp / 100 for day, bp in zip(days, over, strict=True)}, IOER=None, IORB=dict.fromkeys(days, 5)
    )
    table = calendar.calendar_effects(known)
    assert table.index.tolist() == [days[5]]
    assert table.iloc[0].to_dict() == {"effect": 21.5, "kind": "other", "era": "since"}


def test_a_summary_counts_each_day_once(spread_frame):
    effects, table = calendar.calendar_effects(spread_frame), calendar.calendar_summary(spread_frame)
    assert table["days"].sum() == len(effects)
    assert table["kind"].drop_duplicates().tolist() == [kind.key for kind in calendar.CLASSES]
    one = effects[(effects["kind"] == "quarter_end") & (effects["era"] == "before_2020")]["effect"]
    row = table[(table["kind"] == "quarter_end") & (table["era"] == "before_2020")].iloc[0]
    assert (row["median"], row["mean"], row["days"]) == (one.median(), one.mean(), len(one))


def test_quarter_ends_stand_out_where_cash_is_scarce_and_not_in_a_flood(spread_frame):
    table = calendar.calendar_summary(spread_frame).set_index(["kind", "era"])["median"]
    assert table["quarter_end", "before_2020"] > table["quarter_end", "since"] > table["quarter_end", "pandemic"] + 5
