"""Sentences of the pages that no token guards, as assertions on the snapshot: if the figures are revised, we hear of it."""

import csv
from datetime import date
from itertools import pairwise
from statistics import median

import pytest

from fed.events import EVENT
from scripts.finding import ROOT
from scripts.ledgers.ledger import BASE, M2, RESERVES, moved
from scripts.ledgers.payments import PAYMENTS
from scripts.snapshot.store import DATA


def column(series):
    with (DATA / f"{series}.csv").open() as file:
        return {date.fromisoformat(day): float(value) for day, value in list(csv.reader(file))[1:] if value}


def newest():
    return max(max(column(id)) for id in ("SOFR", "WALCL"))


def known_to(day):
    """A claim about days up to this one, which a snapshot that ends earlier can neither hold nor break."""
    return pytest.mark.skipif(newest() < day, reason=f"the snapshot has no figure of {day} yet")


def test_reserves_hardly_moved_while_assets_fell_from_june_2022_to_april_2025_and_the_reverse_repo_paid():
    start, end = date(2022, 6, 1), date(2025, 4, 16)
    assets, parked, level, average = (
        column(id)[end] - column(id)[start] for id in ("WALCL", "WLRRAOL", "WRBWFRBL", "WRESBAL")
    )
    assert parked / assets > 0.85 and assets < 0
    assert level < 0 < average and abs(level) < abs(level - average)  # the sign hangs on the measure
    assert column("WRESBAL")[date(2025, 4, 23)] < column("WRESBAL")[start]  # and on the week


def test_nearly_all_of_the_fall_of_reserves_from_their_peak_came_before_qt2():
    peak, start, end = date(2021, 12, 8), date(2022, 6, 1), date(2025, 4, 16)
    averages, levels = column("WRESBAL"), column("WRBWFRBL")
    assert max(averages, key=averages.get) == peak
    for measure in (averages, levels):
        assert measure[peak] - measure[start] > 0.9 * (measure[peak] - measure[end])


def test_in_four_weeks_of_2020_treasuries_grew_by_more_than_the_fed_had_owned_before_the_crash_and_the_peak_was_ten_times_that():
    treasuries, assets = column("TREAST"), column("WALCL")
    assert treasuries[date(2020, 4, 8)] - treasuries[date(2020, 3, 11)] > assets[date(2008, 9, 3)]
    assert max(assets[day] for day in assets if day.year == 2022) / assets[date(2008, 9, 3)] == pytest.approx(
        10, abs=0.3
    )


def test_qt2_was_three_times_qt1_and_more_than_four_fifths_of_it_came_out_of_the_reverse_repo():
    start, end = date(2022, 6, 1), date(2025, 12, 3)
    assets, parked, reserves = column("WALCL"), column("WLRRAOL"), column("WRBWFRBL")
    shed = assets[start] - assets[end]
    assert shed > 3 * (assets[date(2017, 10, 4)] - assets[date(2019, 7, 31)])
    assert parked[start] - parked[end] > 0.8 * shed > 0.8 * 2 / 3 * reserves[start]


@known_to(date(2026, 4, 23))
def test_the_tax_weeks_of_2026_moved_more_than_qt2_did_in_five_months():
    account, assets, start, end = column("WDTGAL"), column("WALCL"), date(2022, 6, 1), date(2025, 12, 3)
    a_month = (assets[start] - assets[end]) / ((end - start).days / 30.44)
    assert account[date(2026, 4, 22)] - account[date(2026, 4, 8)] > 5 * a_month


def test_the_price_of_overnight_cash_went_wild_for_a_day_or_two():
    sofr, top = column("SOFR"), column("DFEDTARU")
    september = [day for day in sofr if date(2019, 9, 3) <= day <= date(2019, 9, 27)]  # quarter-end is another story
    assert [day.day for day in september if sofr[day] > top[day] + 0.25] == [17, 18]


def test_dana_paid_more_than_the_top_of_the_range_on_the_friday_before():
    friday = date(2019, 9, 13)
    assert column("SOFR99")[friday] > column("DFEDTARU")[friday] > column("SOFR")[friday] > column("IOER")[friday]


def test_on_most_days_of_both_build_ups_sofr_was_above_the_rate_on_reserves():
    sofr, reserves = column("SOFR"), column("IOER") | column("IORB")
    for start, end in (date(2018, 11, 1), date(2019, 9, 16)), (date(2025, 9, 1), date(2025, 12, 31)):
        days = [day for day in sofr if start <= day <= end and day in reserves]
        assert sum(sofr[day] > reserves[day] for day in days) > 0.6 * len(days)


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


def test_the_loans_of_march_2023_were_least_of_all_the_btfp_and_add_up_to_what_the_release_says():
    after, bridge = date(2023, 3, 22), EVENT["bridge_banks_2023"].amount
    btfp, window = column("H41RESPPALDKNWW"), column("WLCFLPCL")
    assert btfp[after] < window[after] < 1000 * bridge
    assert btfp[after] + window[after] + 1000 * bridge == pytest.approx(343_700, abs=100)
    assert all(btfp[day] > 160_000 for day in btfp if date(2024, 1, 24) <= day <= date(2024, 3, 13))
    assert not any(value for day, value in btfp.items() if day > date(2025, 3, 12))  # as fed.measures.balance takes it


def test_qe1_replaced_loans_by_bonds():
    assets, bonds = (
        column("WALCL"),
        {day: value + column("WSHOMCB")[day] for day, value in list(column("TREAST").items())[300:400]},
    )
    start, end = date(2008, 11, 19), date(2010, 3, 31)
    assert bonds[end] - bonds[start] > 5 * (assets[end] - assets[start]) > 0


def test_the_last_ioer_is_the_first_iorb():
    assert column("IOER")[date(2021, 7, 28)] == column("IORB")[date(2021, 7, 29)]


@known_to(date(2026, 1, 5))
def test_standing_repo_was_busiest_on_the_last_day_of_2025():
    lent = {day: amount for day, amount in column("RPONTTLD").items() if day >= date(2021, 7, 29)}
    assert max((day for day in lent if day <= date(2026, 9, 18)), key=lent.get) == date(2025, 12, 31)


def test_the_gap_of_primary_credit_stayed_for_ten_years_but_for_a_day_here_and_there():
    asked, top = column("DPCREDIT"), column("DFEDTARU")
    gaps = [round(asked[day] - top[day], 2) for day in asked if date(2010, 2, 19) <= day < date(2020, 3, 16)]
    assert sum(gap != 0.5 for gap in gaps) == 2
    later = [round(asked[day] - top[day], 2) for day in asked if day >= date(2020, 3, 16) and day in top]
    assert set(later[:1000]) == {0}


def test_tri_party_never_cost_more_than_sofr_in_the_years_of_the_chart():
    sofr, tri_party = column("SOFR"), column("TGCRRATE")
    days = [day for day in sofr if day in tri_party and date(2024, 9, 18) <= day <= date(2026, 7, 31)]
    assert all(tri_party[day] <= sofr[day] for day in days)


def test_standing_repo_lent_on_the_worst_days_of_autumn_2025():
    sofr, top, lent = column("SOFR"), column("DFEDTARU"), column("RPONTTLD")
    worst = max(
        (day for day in sofr if date(2025, 9, 1) <= day <= date(2025, 12, 31)), key=lambda day: sofr[day] - top[day]
    )
    assert lent[worst] > 1


@known_to(date(2026, 9, 18))
def test_standing_repo_was_last_truly_used_on_the_tax_date_of_april_2026_up_to_september():
    lent = [(day, value) for day, value in column("RPONTTLD").items() if date(2026, 1, 1) <= day <= date(2026, 9, 18)]
    assert max(day for day, value in lent if value >= 1) == date(2026, 4, 15)
    assert max(value for day, value in lent if day >= date(2026, 7, 1)) < 0.5


@known_to(date(2026, 9, 17))
def test_the_rise_of_september_2026_was_the_first_since_july_2023():
    top = column("DFEDTARU")
    days = sorted(day for day in top if date(2023, 7, 1) <= day <= date(2026, 9, 17))
    rises = [day for before, day in pairwise(days) if top[day] > top[before]]
    assert rises == [date(2023, 7, 27), date(2026, 9, 17)]


@known_to(date(2026, 9, 30))
def test_late_in_the_summer_of_2026_treasuries_took_the_place_of_mortgage_securities():
    start, end = date(2026, 8, 12), date(2026, 9, 30)
    grown = column("TREAST")[end] - column("TREAST")[start]
    shrunk = column("WSHOMCB")[start] - column("WSHOMCB")[end]
    assert grown > 0 and abs(grown - shrunk) < shrunk / 3


def spread(market, administered):
    """A market rate minus the rate on reserves of the day, in basis points."""
    floor = column(administered)
    return {day: round(100 * (rate - floor[day])) for day, rate in column(market).items() if day in floor}


def test_qt2_took_more_from_assets_and_less_from_reserves_than_qt1():
    assets, reserves = column("WALCL"), column("WRESBAL")
    qt1, qt2 = (date(2017, 10, 4), date(2019, 7, 31)), (date(2022, 6, 1), date(2025, 12, 3))
    fall = {
        (id, start): values[start] - values[end]
        for id, values in (("assets", assets), ("reserves", reserves))
        for start, end in (qt1, qt2)
    }
    assert fall["assets", qt2[0]] > fall["assets", qt1[0]] and fall["reserves", qt2[0]] < fall["reserves", qt1[0]]


def test_reserves_went_on_falling_after_qt1_was_over_as_the_treasury_and_currency_drained_them():
    start, end = date(2019, 7, 31), date(2019, 9, 18)
    assert column("WRESBAL")[end] < column("WRESBAL")[start] and column("WTREGEN")[end] > column("WTREGEN")[start]
    assert column("CURRCIR")[date(2019, 9, 1)] > column("CURRCIR")[date(2019, 7, 1)]


def test_reserves_were_never_so_low_again_as_in_september_2019():
    reserves = column("WRESBAL")
    low = min(reserves[day] for day in reserves if date(2019, 9, 19) <= day <= date(2026, 7, 31))
    assert low > reserves[date(2019, 9, 18)]


def test_sofr_first_passed_the_rate_on_reserves_at_a_quarter_end_in_2024():
    assert min(day for day, bp in spread("SOFR", "IORB").items() if bp > 0) == date(2024, 9, 30)


def test_the_federal_funds_rate_passed_the_rate_on_reserves_long_before_the_spike_and_never_in_autumn_2025():
    early = {day: bp for day, bp in spread("EFFR", "IOER").items() if date(2018, 11, 1) <= day <= date(2019, 9, 16)}
    assert min(day for day, bp in early.items() if bp > 0) < date(2019, 4, 1)
    assert all(bp < 0 for day, bp in spread("EFFR", "IORB").items() if date(2025, 9, 1) <= day <= date(2026, 1, 31))


def test_the_federal_funds_rate_ended_the_fall_of_reserves_to_june_2022_where_it_began():
    gap = spread("EFFR", "IORB")
    assert gap[date(2021, 12, 8)] == gap[date(2022, 6, 1)] < 0


def test_in_autumn_2025_the_treasury_drained_far_more_than_runoff():
    start, end = date(2025, 7, 16), date(2025, 10, 29)
    assert column("WDTGAL")[end] - column("WDTGAL")[start] > 5 * (column("WALCL")[start] - column("WALCL")[end]) > 0


@known_to(date(2026, 4, 22))
def test_the_tax_weeks_of_april_2026_drained_more_than_that_of_2019_and_left_more_than_october_2025():
    reserves = column("WRBWFRBL")
    fall = reserves[date(2026, 4, 8)] - reserves[date(2026, 4, 22)]
    assert fall > 2 * (reserves[date(2019, 9, 11)] - reserves[date(2019, 9, 18)])
    assert reserves[date(2026, 4, 22)] > reserves[date(2025, 10, 29)]


@known_to(date(2026, 7, 31))
def test_the_target_range_stood_still_from_december_2025_to_july_2026():
    for id in ("DFEDTARL", "DFEDTARU"):
        assert len({rate for day, rate in column(id).items() if date(2025, 12, 11) <= day <= date(2026, 7, 31)}) == 1


def test_the_four_acts_of_qt2_went_as_they_are_told():
    assets, reserves, parked, till = (column(id) for id in ("WALCL", "WRBWFRBL", "WLRRAOL", "WDTGAL"))
    acts = [(date(2022, 6, 1), date(2023, 1, 4)), (date(2023, 1, 4), date(2024, 3, 6))]
    acts += [(date(2024, 3, 6), date(2025, 7, 16)), (date(2025, 7, 16), date(2025, 12, 3))]

    def change(of, act):
        return of[act[1]] - of[act[0]]

    def a_week(of, act):
        return change(of, act) / (act[1] - act[0]).days

    assert change(parked, acts[0]) > 0 > change(assets, acts[0])  # ON RRP filled
    assert 0.5 * change(assets, acts[0]) > change(reserves, acts[0]) > change(assets, acts[0])  # reserves paid for most
    assert change(till, acts[0]) < change(assets, acts[0]) - change(reserves, acts[0]) - change(parked, acts[0]) < 0
    assert change(parked, acts[1]) < change(assets, acts[1]) < 0 < change(reserves, acts[1])
    assert change(till, acts[2]) < 0.4 * change(assets, acts[2])  # the till paid for a good part
    assert min(acts, key=lambda act: a_week(reserves, act)) == max(acts, key=lambda act: a_week(assets, act)) == acts[3]


def test_two_refills_began_at_the_lowest_of_their_year_and_the_second_fell_on_reserves():
    averages, till, reserves = column("WTREGEN"), column("WDTGAL"), column("WRBWFRBL")
    refills = {2023: (date(2023, 6, 7), date(2023, 10, 25)), 2025: (date(2025, 7, 16), date(2025, 10, 29))}
    for year, (start, _) in refills.items():
        assert start == min((day for day in averages if day.year == year), key=averages.get)
    fell = {year: reserves[start] - reserves[end] for year, (start, end) in refills.items()}
    rose = {year: till[end] - till[start] for year, (start, end) in refills.items()}
    assert fell[2023] < rose[2023] / 5 and fell[2025] > rose[2025] / 2


def test_the_federal_funds_rate_passed_the_rate_on_reserves_only_in_march_2019():
    effr, reserves = column("EFFR"), column("IOER")
    assert min(day for day in effr if day in reserves and effr[day] > reserves[day]) == date(2019, 3, 20)
    monthly = column("FEDFUNDS")
    assert all(
        monthly[day] < 0.25 for day in monthly if date(2009, 1, 1) <= day <= date(2015, 11, 1)
    )  # all that it paid


@known_to(date(2026, 4, 15))
def test_reserves_rose_in_the_months_after_purchases_of_bills_began():
    reserves = column("WRESBAL")
    assert reserves[date(2025, 12, 10)] < reserves[date(2026, 1, 14)] < reserves[date(2026, 4, 15)]


def test_m2_and_the_base_went_opposite_ways_in_both_directions():
    m2, base = column("M2SL"), column("BOGMBASE")
    early, late = (date(2014, 8, 1), date(2019, 9, 1)), (date(2022, 12, 1), date(2023, 12, 1))
    assert m2[early[0]] < m2[early[1]] and base[early[0]] > base[early[1]]
    assert m2[late[0]] > m2[late[1]] and base[late[0]] < base[late[1]]
    assets = column("WALCL")
    assert assets[date(2022, 12, 28)] > assets[date(2023, 12, 27)]  # what opens the page on base and M2


@pytest.mark.parametrize(("lang", "words"), [("en", ("down", "unchanged")), ("zh-TW", ("減少", "不變"))])
def test_the_table_of_who_buys_what_the_treasury_sells_says_what_the_entries_do(lang, words):
    page = (ROOT / "docs" / f"monetary-base.{lang}.md").read_text("utf-8")
    after = page.partition("{ #part }")[2]
    rows = [
        [cell.strip() for cell in line.split("|")[2:4]] for line in after.split("\n") if line.lstrip().startswith("| ")
    ][1:5]
    for name, said in zip(
        ("runoff_to_fund", "runoff_to_public", "runoff_to_bank", "runoff_by_repo"), rows, strict=True
    ):
        entries = [entry for step in PAYMENTS[name].steps for entry in step.entries]
        base, reserves, m2 = (moved(one, entries) for one in (BASE, RESERVES, M2))
        assert base == reserves and said == [words[0] if by < 0 else words[1] for by in (base, m2)], name


def test_what_sofr_did_from_september_2024_to_april_2025_was_no_second_2019():
    days = [bp for day, bp in spread("SOFR", "IORB").items() if date(2024, 9, 30) <= day <= date(2025, 4, 16)]
    before = [bp for day, bp in spread("SOFR", "IOER").items() if date(2018, 11, 1) <= day <= date(2019, 9, 16)]
    assert sum(bp > 0 for bp in days) / len(days) < 0.1 < 0.7 < sum(bp > 0 for bp in before) / len(before)
    assert sum(days) / len(days) < 0


def test_the_cap_on_mortgage_securities_was_never_reached_in_qt2():
    mortgages, last = column("WSHOMCB"), {}
    for day in sorted(day for day in mortgages if date(2022, 8, 1) <= day <= date(2025, 11, 30)):
        last[day.year, day.month] = mortgages[day]
    months = list(last.values())
    falls = [before - after for before, after in zip(months, months[1:], strict=False)]
    assert max(falls) < EVENT["qt2_cap_mbs"].amount * 1000  # in millions


def test_between_qe3_and_qt1_the_fed_replaced_what_matured():
    bonds = {day: value + column("WSHOMCB")[day] for day, value in column("TREAST").items() if 2014 <= day.year <= 2017}
    start, end = date(2014, 11, 5), date(2017, 9, 27)
    assert abs(bonds[end] / bonds[start] - 1) < 0.02  # the last purchases of QE3 were still being delivered


def test_the_fed_cut_rates_while_qt2_went_on():
    top = column("DFEDTARU")
    during = [top[day] for day in sorted(top) if EVENT["qt2_cap_mbs_start"].day <= day < EVENT["qt2_ends"].day]
    assert during[0] < max(during) > during[-1] > during[0]


def quarter_ends(series):
    """A series that FRED dates by the first day of the quarter, by the year and the number of the quarter."""
    return {(day.year, (day.month + 2) // 3): value for day, value in column(series).items()}


@known_to(date(2026, 5, 31))  # the debt at the end of 2025 comes out five months later
def test_the_trades_behind_sofr_grew_faster_than_debt():
    volume, debt = column("SOFRVOL"), quarter_ends("GFDEBTN")
    mean = {
        year: sum(days := [value for day, value in volume.items() if day.year == year]) / len(days)
        for year in (2019, 2025)
    }
    assert mean[2025] / mean[2019] > debt[2025, 4] / debt[2019, 3]


def test_debt_and_runoff_together_left_sofr_below_the_rate_on_reserves_while_on_rrp_paid():
    assert all(bp <= 0 for day, bp in spread("SOFR", "IORB").items() if date(2022, 6, 30) <= day <= date(2024, 6, 30))
    parked, assets = column("RRPONTSYD"), column("WALCL")
    start, end = date(2022, 6, 29), date(2024, 6, 26)
    assert parked[start] - parked[end] > 1000 * 0.9 and assets[start] > assets[end]


def test_qt1_took_more_from_reserves_than_the_fed_shed_as_currency_grew_and_on_rrp_was_small():
    start, end = date(2017, 10, 4), date(2019, 7, 31)
    shed, drained, parked = (column(id)[start] - column(id)[end] for id in ("WALCL", "WRBWFRBL", "WLRRAOL"))
    assert drained > shed > 3 * parked > 0
    assert column("WCURCIR")[end] > column("WCURCIR")[start]


def test_in_2021_more_of_the_cash_ended_up_in_on_rrp_than_with_the_banks_while_the_fed_bought_and_the_treasury_spent():
    start, end = date(2021, 1, 6), date(2021, 10, 13)
    kept, parked, bought = (column(id)[end] - column(id)[start] for id in ("WRBWFRBL", "WLRRAOL", "WALCL"))
    assert parked > kept > 0 and bought > 0 and column("WDTGAL")[end] < column("WDTGAL")[start]
    assert column("WLRRAOL")[start] < parked / 100


@known_to(date(2026, 4, 22))
def test_most_of_what_the_tax_weeks_of_april_2026_brought_the_treasury_came_out_of_reserves():
    start, end = date(2026, 4, 8), date(2026, 4, 22)
    reserves, account = column("WRBWFRBL"), column("WDTGAL")
    assert reserves[start] - reserves[end] > 0.8 * (account[end] - account[start]) > 0


def test_the_dollars_of_2014_were_a_fifth_of_what_banks_owned_and_those_of_2025_less_than_an_eighth():
    reserves, banks = column("WRESBAL"), column("TLAACBW027SBOG")
    high, low = date(2014, 7, 30), date(2025, 10, 29)
    assert min((day for day in reserves if day.year == 2025), key=reserves.get) == low
    assert 1 < reserves[low] / reserves[high] < 1.02  # slightly more
    assert 0.18 < reserves[high] / 1000 / banks[high] < 1 / 5 and 1 / 9 < reserves[low] / 1000 / banks[low] < 1 / 8


def test_half_of_the_reserves_of_2014_were_gone_in_september_2019_and_nearly_half_of_that_before_qt1():
    reserves = column("WRESBAL")
    high, qt1, spike = (reserves[day] for day in (date(2014, 7, 30), date(2017, 10, 4), date(2019, 9, 18)))
    assert 0.48 < spike / high < 0.52 and 0.43 < (high - qt1) / (high - spike) < 0.5


def test_sofr_was_above_the_rate_on_reserves_on_every_day_of_november_2025():
    assert all(bp > 0 for day, bp in spread("SOFR", "IORB").items() if date(2025, 11, 1) <= day <= date(2025, 11, 30))


def test_the_second_fall_of_reserves_was_half_the_first_and_moved_the_rate():
    reserves, gap = column("WRESBAL"), spread("SOFR", "IORB")
    first = reserves[date(2021, 12, 8)] - reserves[date(2022, 6, 1)]
    second = reserves[date(2025, 8, 13)] - reserves[date(2025, 11, 12)]
    assert 0.45 < second / first < 0.55
    assert all(bp < -5 for day, bp in gap.items() if date(2021, 12, 2) <= day <= date(2022, 6, 1))
    assert gap[date(2025, 8, 13)] < 0 < gap[date(2025, 11, 12)]


def test_two_ordinary_weeks_of_2019_and_2025_had_the_same_distance_of_sofr():
    early, late = spread("SOFR", "IOER"), spread("SOFR", "IORB")
    weeks = (early, date(2019, 5, 16), date(2019, 5, 22)), (late, date(2025, 11, 6), date(2025, 11, 12))
    assert len({median(bp for day, bp in gap.items() if start <= day <= end) for gap, start, end in weeks}) == 1


@known_to(date(2026, 5, 31))
def test_before_both_strains_debt_had_about_doubled_against_reserves_and_the_ratio_was_as_high_in_calm_2010():
    debt, reserves = quarter_ends("GFDEBTN"), column("WRESBAL")

    def over(year, quarter, wednesday):
        return debt[year, quarter] / reserves[wednesday]

    calm, early, spike = over(2010, 4, date(2010, 12, 29)), over(2014, 3, date(2014, 9, 24)), over(2019, 3, date(2019, 9, 25))  # fmt: skip
    before, late = over(2021, 4, date(2021, 12, 29)), over(2025, 4, date(2025, 12, 31))
    assert spike / early > 1.75 and late / before > 1.75 and 0.9 < calm / late < 1.1
    assert abs(over(2026, 1, date(2026, 4, 1)) / late - 1) < 0.05


@known_to(date(2026, 7, 10))
def test_from_september_2024_on_sofr_jumped_again_at_the_ends_of_quarters():
    gap = spread("SOFR", "IORB")
    days = sorted(gap)

    def jump(n):
        return gap[days[n]] - median(gap[days[n + by]] for by in range(-5, 6) if by)

    ends = [n for n, day in enumerate(days[:-5]) if day.month % 3 == 0 and days[n + 1].month != day.month]
    after, plenty = (
        median(jump(n) for n in ends if start <= days[n] <= end)
        for start, end in ((date(2024, 9, 1), date(2026, 6, 30)), (date(2022, 1, 1), date(2024, 8, 31)))
    )
    assert after > 5 and plenty == pytest.approx(0, abs=0.5)  # and before, not at all


def test_on_the_worst_day_of_2019_the_cheap_end_cost_little_more_than_on_the_quiet_day_and_a_fraction_of_the_expensive_end():
    quiet, worst = date(2019, 9, 10), date(2019, 9, 17)
    first, last = column("SOFR1"), column("SOFR99")
    assert 0 < first[worst] - column("SOFR")[quiet] < 0.15 and last[worst] > 3 * first[worst]
    edge = {day: last[day] - column("SOFR")[day] for day in (worst, date(2025, 10, 31))}
    assert edge[worst] > 10 * edge[date(2025, 10, 31)]


def test_in_november_2025_sofr_was_above_the_rate_on_reserves_every_day_and_tgcr_on_most():
    above = {}
    for rate in ("SOFR", "TGCRRATE"):
        days = [bp for day, bp in spread(rate, "IORB").items() if (day.year, day.month) == (2025, 11)]
        above[rate] = sum(bp > 0 for bp in days) / len(days)
    assert above["SOFR"] == 1 and 0.5 < above["TGCRRATE"] < 1


def test_the_federal_funds_rate_was_above_the_rate_on_reserves_on_most_days_of_2019():
    days = [bp for day, bp in spread("EFFR", "IOER").items() if day.year == 2019]
    assert sum(bp > 0 for bp in days) > 0.5 * len(days)


def test_in_the_fall_of_2025_sofr_passed_the_top_of_the_range_again_and_again_but_never_by_much():
    sofr, top = column("SOFR"), column("DFEDTARU")
    over = [sofr[day] - top[day] for day in sofr if date(2025, 9, 1) <= day <= date(2025, 12, 31)]
    assert sum(gap > 0 for gap in over) > 10 and max(over) < 0.3


def test_qt2_shrank_the_fed_by_over_three_times_as_much_as_qt1():
    assets = column("WALCL")
    qt1, qt2 = (
        assets[start] - assets[end]
        for start, end in ((date(2017, 10, 4), date(2019, 7, 31)), (date(2022, 6, 1), date(2025, 12, 3)))
    )
    assert 3 * qt1 < qt2 < 4 * qt1


def test_the_made_up_dealer_ended_her_week_cheaper_and_paid_nearly_the_middle_in_2025():
    sofr, edge = column("SOFR"), column("SOFR99")
    assert sofr[date(2019, 9, 20)] < sofr[date(2019, 9, 13)]
    assert edge[date(2019, 9, 20)] < edge[date(2019, 9, 13)]
    assert edge[date(2025, 10, 31)] < 1.05 * sofr[date(2025, 10, 31)]


def test_in_fall_2025_the_nights_of_the_made_up_dealer_got_cheaper_by_less_than_the_fed_cut():
    fell = {}
    for rate in ("SOFR99", "IORB"):
        months = [
            [v for day, v in column(rate).items() if (day.year, day.month) == (2025, month) and day.weekday() < 5]
            for month in (8, 12)
        ]
        before, after = (sum(one) / len(one) for one in months)
        fell[rate] = before - after
    assert 0 < fell["SOFR99"] < fell["IORB"] - 0.1


def test_from_september_2024_to_april_2025_sofr_passed_the_rate_on_reserves_mostly_around_the_ends_of_quarters():
    days = [day for day, bp in spread("SOFR", "IORB").items() if bp > 0 and day <= date(2025, 4, 16)]
    ends = date(2024, 9, 30), date(2024, 12, 31), date(2025, 3, 31)
    assert sum(any(abs((day - end).days) <= 7 for end in ends) for day in days) > 0.75 * len(days)


def test_in_the_week_of_the_spike_reserves_were_about_half_of_their_peak_of_2014():
    reserves = column("WRESBAL")
    peak = max(value for day, value in reserves.items() if day.year == 2014)
    assert 0.47 < reserves[date(2019, 9, 18)] / peak < 0.53
