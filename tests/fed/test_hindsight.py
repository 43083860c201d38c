"""The gauge's record: what counts as a warning, a hit and a false alarm, and what it comes to."""

import pandas as pd
import pytest

from fed.measures import hindsight

RECORD = {  # warned, hits, misses, false alarms
    "firm": [247, 18, 1, 190],
    "tight": [168, 13, 6, 125],
    "naive": [266, 18, 1, 206],
    "secured": [234, 18, 1, 177],
    "unsecured": [152, 9, 10, 119],
    "backstop": [29, 4, 15, 19],
    "quantity": [0, 0, 19, 0],
}
AUC = {
    "firm": 91.3,
    "tight": 91.3,
    "naive": 90.8,
    "secured": 90.9,
    "unsecured": 76.9,
    "backstop": 62.0,
    "quantity": 86.1,
}

DAYS = pd.bdate_range("2024-01-01", periods=40)


def made_up(monkeypatch, over=(), past=()):
    """Forty days on which SOFR stood at the top of the range, but for `over` {place: bp}, and the gauge calm but on `past`."""
    table = pd.DataFrame(
        0.0, index=DAYS, columns=["gauge", "past", "naive", "secured", "unsecured", "backstop", "quantity"]
    )
    table.iloc[list(past), [0, 1]] = 1.0
    bp = pd.Series(0.0, index=DAYS)
    for at, value in dict(over).items():
        bp.iloc[at] = value
    monkeypatch.setattr(hindsight, "_signals", lambda _: table)
    monkeypatch.setattr(hindsight, "sofr_over_top", lambda _: bp)
    return hindsight.record(pd.DataFrame()).set_index("key").loc["firm"]


@pytest.mark.parametrize(
    ("warned", "hits"),
    [(20, 0), (19, 0), (18, 1), (14, 1), (13, 0), (21, 0)],  # known before the twentieth day, for five days
)
def test_a_warning_must_be_known_before_the_day(monkeypatch, warned, hits):
    found = made_up(monkeypatch, {20: 5.0}, [warned])
    assert (found["strains"], found["hits"], found["misses"], found["false"]) == (1, hits, 1 - hits, 1 - hits)


@pytest.mark.parametrize(
    ("strains", "new"),
    [([], 0), ([10], 1), ([10, 11, 20], 1), ([10, 32], 1), ([10, 33], 2), ([10, 33, 34], 2)],  # 30 days, and more
)
def test_a_strain_is_new_after_a_month_without_one(monkeypatch, strains, new):
    made_up(monkeypatch, dict.fromkeys(strains, 5.0))
    assert hindsight.new_strains(pd.DataFrame()).tolist() == [new]


@pytest.mark.parametrize(
    ("strains", "warned", "hits"),
    [
        ([], [8], 0),
        ([10], [8], 1),
        ([10], [9], 0),  # out too late
        ([10, 11], [9], 0),  # warns of the eleventh alone, which is not new
        ([10, 33], [8, 9, 31], 2),
        ([10, 33], [27], 1),
        ([10, 33], [26], 0),  # too long before
    ],
)
def test_a_new_strain_is_caught_by_the_rule_of_all(monkeypatch, strains, warned, hits):
    made_up(monkeypatch, dict.fromkeys(strains, 5.0), warned)
    assert hindsight.new_hits(pd.DataFrame()).tolist() == [hits]


def test_the_share_of_false_alarms_by_hand(monkeypatch):
    made_up(monkeypatch, {20: 5.0}, [10, 11, 17, 18])  # a strain on the twentieth: the last two were right to warn
    assert hindsight.false_share(pd.DataFrame()).tolist() == [50.0]
    made_up(monkeypatch, {20: 5.0})
    assert hindsight.false_share(pd.DataFrame()).empty


def test_less_than_five_basis_points_is_no_strain_though_the_ranking_counts_it(monkeypatch):
    found = made_up(monkeypatch, {20: 4.0}, [14, 15, 16, 17, 18])
    assert (found["strains"], found["warned"], found["false"]) == (0, 5, 5)
    assert found["auc"] == 100


def test_a_warning_whose_days_are_not_over_is_neither_hit_nor_false_alarm(monkeypatch):
    assert made_up(monkeypatch, past=[34])["warned"] == 0
    assert made_up(monkeypatch, past=[33])["false"] == 1
    assert made_up(monkeypatch)["days"] == 40 - 6


def test_pairs_by_hand():
    signal, outcome = pd.Series([1.0, 2, 2, 3]), pd.Series([False, True, False, True])
    assert hindsight.auc(signal, outcome) == 100 * (1 + 0.5 + 1 + 1) / 4
    assert hindsight.auc(signal, outcome & False) != hindsight.auc(signal, outcome & False)  # NaN: nothing to rank


def test_the_record_so_far(frozen):
    """Pinned, so that a change of formula shows what it does to the record: that it may not be tuned unseen."""
    known = frozen.frame(hindsight.RECORD)
    found = hindsight.record(known).set_index("key")
    columns = ["warned", "hits", "misses", "false"]
    assert found[columns].T.to_dict("list") == RECORD
    assert found["auc"].round(1).to_dict() == AUC
    strains = hindsight.strain_days(known)
    assert (len(strains), len(strains["2019-07-01":])) == (19, 18)
    assert (hindsight.new_strains(known).tolist(), hindsight.new_hits(known).tolist()) == ([6.0], [5.0])


def test_two_strains_are_as_the_page_tells_them(frozen):
    """No light before the first strain in over four years; before that of March 2020 one, by less than a basis point."""
    known = frozen.frame(hindsight.RECORD)
    days, lit = hindsight.strain_days(known).index, hindsight._signals(known)
    first = days[days.get_loc("2024-10-01") - 1]
    assert first == pd.Timestamp("2020-03-17") and not lit["past"]["2024-09-23":"2024-10-01"].any()
    before = lit["2020-03-09":"2020-03-13"]
    assert (before["past"] == 1).all() and 0 < before["secured"].iloc[-1] < 1


def test_of_nothing_comes_nothing(figures):
    bare = figures.frame(hindsight.RECORD)[:0]
    assert hindsight.record(bare)["days"].eq(0).all() and hindsight.strain_days(bare).empty
