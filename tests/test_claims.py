"""Sentences of the pages that no token guards, as assertions on the snapshot: if the figures are revised, we hear of it."""

import csv
from datetime import date

from scripts.snapshot import DATA


def column(series):
    with (DATA / f"{series}.csv").open() as file:
        return {date.fromisoformat(day): float(value) for day, value in list(csv.reader(file))[1:] if value}


def test_reserves_rose_while_assets_fell_from_june_2022_to_april_2025():
    start, end = date(2022, 6, 1), date(2025, 4, 16)
    assert column("WALCL")[end] < column("WALCL")[start]
    assert column("WRESBAL")[end] > column("WRESBAL")[start]


def test_the_fall_of_reserves_from_their_peak_came_before_qt2():
    reserves = column("WRESBAL")
    peak = max(reserves, key=reserves.get)
    assert peak < date(2022, 6, 1) and reserves[date(2022, 6, 1)] < reserves[date(2025, 4, 16)] < reserves[peak]


def test_the_price_of_overnight_cash_went_wild_for_a_day_or_two():
    sofr, top = column("SOFR"), column("DFEDTARU")
    september = [day for day in sofr if date(2019, 9, 3) <= day <= date(2019, 9, 27)]  # quarter-end is another story
    assert [day.day for day in september if sofr[day] > top[day] + 0.25] == [17, 18]


def test_the_monetary_base_grew_in_the_midst_of_qt2():
    base = column("BOGMBASE")
    assert base[date(2024, 3, 1)] > base[date(2022, 12, 1)]


def test_the_largest_side_basin_was_all_but_empty_by_autumn_2025():
    parked = column("RRPONTSYD")
    autumn = [value for day, value in parked.items() if date(2025, 9, 2) <= day <= date(2025, 11, 28)]
    assert sum(autumn) / len(autumn) < max(parked.values()) / 100


def test_assets_leapt_in_the_spring_of_2023_without_any_buying():
    assets, treasuries, mbs = column("WALCL"), column("TREAST"), column("WSHOMCB")
    before, after = date(2023, 3, 8), date(2023, 3, 22)
    assert assets[after] > assets[before] and treasuries[after] < treasuries[before] and mbs[after] <= mbs[before]


def test_qe1_replaced_loans_by_bonds():
    assets, bonds = (
        column("WALCL"),
        {day: value + column("WSHOMCB")[day] for day, value in list(column("TREAST").items())[300:400]},
    )
    start, end = date(2008, 11, 19), date(2010, 3, 31)
    assert bonds[end] - bonds[start] > 5 * (assets[end] - assets[start]) > 0


def test_the_last_ioer_is_the_first_iorb():
    assert column("IOER")[date(2021, 7, 28)] == column("IORB")[date(2021, 7, 29)]


def test_standing_repo_lent_on_the_worst_days_of_autumn_2025():
    sofr, top, lent = column("SOFR"), column("DFEDTARU"), column("RPONTSYD")
    worst = max(
        (day for day in sofr if date(2025, 9, 1) <= day <= date(2025, 12, 31)), key=lambda day: sofr[day] - top[day]
    )
    assert lent[worst] > 1
