"""Base and M2, by hand."""

from datetime import date

from frames import frame

from fed.measures import money

KNOWN = frame(
    M2SL={"2008-01-01": 800, "2008-02-01": 840, "2008-03-01": 850},
    BOGMBASE={"2007-12-01": 90, "2008-01-01": 100, "2008-02-01": 120},
    CURRCIR={"2007-12-01": 70, "2008-01-01": 75},
)


def test_the_base_is_currency_and_reserves_where_both_are_known():
    assert money.base_parts(KNOWN).to_dict("list") == {"currency": [70, 75], "reserves": [20, 25]}


def test_an_index_is_a_hundred_in_its_first_month():
    assert money.m2_and_base(KNOWN).to_dict("list") == {"m2": [100, 105], "base": [100, 120]}
    assert money.m2_and_base(KNOWN, date(2008, 2, 1)).to_dict("list") == {"m2": [100], "base": [100]}


def test_an_index_from_a_month_that_is_not_there_is_empty():
    assert money.m2_and_base(KNOWN, date(2007, 12, 1)).empty
    assert money.m2_and_base(KNOWN, date(2008, 3, 1)).empty


def test_dollars_of_m2_to_a_dollar_of_base():
    assert money.m2_to_base(KNOWN).tolist() == [8, 7]
