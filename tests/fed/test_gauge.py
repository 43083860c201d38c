"""The gauge: a case that a reader can check, what it does without a part, and that no day knows of a later one."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest
from frames import frame

from fed.measures import gauge
from fed.measures.gauge import PARTS, SERIES

FOUR = ("2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05")
DAYS = [  # days of SOFR, of all kinds: a young gauge, strains, a Friday, a part that begins to count, a part that is late
    "2019-04-02",
    "2019-07-02",
    "2019-09-16",
    "2019-09-17",
    "2020-03-17",
    "2021-07-29",
    "2022-07-28",
    "2022-08-05",
    "2023-06-02",
    "2024-09-30",
    "2025-10-31",
    "2026-05-20",
    "2026-05-21",
    "2026-07-31",
]


@pytest.fixture(scope="module")
def known(frozen):
    return frozen.frame(SERIES)


@pytest.fixture(scope="module")
def whole(known):
    return gauge.levels(known)


def column(name, **more):
    """A made-up part that is a column of the frame, and counts from its second day."""
    made_up = {"key": name, "of": lambda frame: frame[name].dropna(), "year": 2, "out_after": 0, "high_is_tight": True}
    return replace(PARTS[0], **made_up | more)


def test_a_score_is_the_share_of_own_days_that_were_less_tight():
    part = column("A", year=1)
    values = frame(A=dict(zip(FOUR, (1, 3, 2, 3), strict=True)))
    assert gauge.score(part, values).tolist() == [0, 50, pytest.approx(100 / 3), 50]


def test_where_low_is_tight_the_order_turns_round():
    part = column("A", year=1, high_is_tight=False)
    values = frame(A=dict(zip(FOUR, (8, 6, 7, 6), strict=True)))
    assert gauge.score(part, values).tolist() == [0, 50, pytest.approx(100 / 3), 50]


def test_a_part_has_no_score_in_its_first_year():
    values = frame(A=dict(zip(FOUR, (1, 2, 3, 4), strict=True)))
    assert gauge.score(column("A", year=3), values).index.strftime("%F").tolist() == list(FOUR[2:])
    assert gauge.score(column("A", year=5), values).empty


def test_no_use_of_standing_repo_scores_nought():
    days = pd.date_range("2021-07-29", periods=gauge.DAYS_A_YEAR + 3, freq="B")
    used = dict.fromkeys(days, 0.0) | {days[-2]: 5.0}
    part = next(part for part in PARTS if part.key == "standing_repo")
    assert gauge.score(part, frame(RPONTTLD=used)).round(1).tolist() == [0, 0, 99.6, 0]


def test_four_days_by_hand(monkeypatch):
    """Four parts of which one is weekly, known a day later: on the last day (2/4 + 3/4 + 0/4 + 1/2) / 4 of a hundred."""
    parts = [column("A"), column("B"), column("C"), column("D", out_after=1, serves=1)]
    monkeypatch.setattr(gauge, "PARTS", parts)
    values = frame(
        SOFR=dict.fromkeys(FOUR, 5),
        A=dict(zip(FOUR, (1, 3, 2, 3), strict=True)),
        B=dict(zip(FOUR, (1, 2, 3, 4), strict=True)),
        C=dict(zip(FOUR, (4, 3, 2, 1), strict=True)),
        D={FOUR[0]: 1, FOUR[1]: 2},
    )
    table = gauge.scores(values)
    assert table["D"].isna().tolist() == [True, True, False, False]
    assert table.loc[FOUR[3]].to_dict() == {"A": 50, "B": 75, "C": 0, "D": 50}
    found = gauge.gauge(values)
    assert found.index.strftime("%F").tolist() == [FOUR[2], FOUR[3]]  # before, D was not out, and three are too few
    assert found.iloc[-1] == (50 + 75 + 0 + 50) / 4


def test_a_weekly_figure_serves_only_so_long_and_a_daily_one_for_its_day(monkeypatch):
    monkeypatch.setattr(gauge, "PARTS", [column("A", year=1), column("D", year=1, out_after=1, serves=1)])
    values = frame(SOFR=dict.fromkeys(FOUR, 5), A={FOUR[0]: 1}, D={FOUR[0]: 1})
    table = gauge.scores(values)
    assert table["A"].notna().tolist() == [True, False, False, False]
    assert table["D"].notna().tolist() == [False, True, True, False]


def made_up_scores(monkeypatch, values, **more):
    """Four parts that all score the same, and others."""
    days = pd.date_range("2024-01-01", periods=len(values), freq="B")
    monkeypatch.setattr(gauge, "PAST", 4)
    monkeypatch.setattr(gauge, "scores", lambda _: pd.DataFrame(dict.fromkeys("ABCD", values) | more, index=days))
    return days


def test_levels_are_percentiles_of_the_days_before(monkeypatch):
    days = made_up_scores(monkeypatch, [10.0, 20, 30, 40, 38, 35, 38.5, 39])
    table = gauge.levels(None)
    assert table.index.tolist() == days[4:].tolist()
    assert table[["firm", "tight"]].iloc[0].tolist() == pytest.approx([32.5, 37])  # of 10, 20, 30 and 40
    assert table["level"].tolist() == ["tight", "calm", "firm", "firm"]


def test_a_part_that_is_late_lifts_the_gauge_but_not_its_level(monkeypatch):
    idle = [0.0, 0, 0, 0, 0, float("nan")]
    made_up_scores(monkeypatch, [10.0, 20, 30, 40, 30, 30], E=idle)
    table = gauge.levels(None)
    assert table["gauge"].tolist() == [24, 30]
    assert table["parts"].tolist() == [5, 4]
    assert table["firm"].tolist() == pytest.approx(
        [26, 30]
    )  # of 8, 16, 24, 32; then, without the idle part, of all five
    assert table["level"].tolist() == ["calm", "calm"]


@pytest.mark.parametrize("id", SERIES)
def test_without_a_series_the_other_parts_carry_on(known, id):
    table = gauge.scores(known.assign(**{id: float("nan")}))
    usual = gauge.scores(known)
    untouched = [part.key for part in PARTS if id not in part.series]
    assert table.empty if id == "SOFR" else table[untouched].equals(usual[untouched])
    last = gauge.gauge(known.assign(**{id: float("nan")}))
    counted = table.count(axis=1)
    assert last.index.equals(counted[counted >= gauge.AT_LEAST].index)


def test_with_three_parts_there_is_no_gauge(known):
    bare = known.assign(EFFR=float("nan"), RPONTTLD=float("nan"), WRESBAL=float("nan"))
    assert gauge.scores(bare).notna().sum(axis=1).max() == 3
    assert gauge.gauge(bare).empty
    assert gauge.levels(bare).empty


def test_of_nothing_comes_nothing(known):
    assert gauge.scores(known[:0]).empty
    assert gauge.gauge(known[:0]).empty
    assert gauge.levels(known[:0]).empty
    assert gauge.levels(frame(**dict.fromkeys(SERIES))).empty


@pytest.mark.parametrize("day", DAYS)
def test_no_day_knows_of_a_later_one(known, whole, day):
    cut = gauge.gauge(known[:day])
    assert cut.index[-1] == pd.Timestamp(day)
    assert cut.iloc[-1] == gauge.gauge(known)[day]
    if day in whole.index:
        assert gauge.levels(known[:day]).iloc[-1].to_dict() == whole.loc[day].to_dict()


@pytest.mark.parametrize("day", DAYS)
def test_on_the_morning_after_nothing_more_was_out(frozen, known, day):
    """The time machine of the site, set to the morning on which SOFR of that day came out, gives the same."""
    then = gauge.scores(frozen.as_of(date.fromisoformat(day) + timedelta(days=1)).frame(SERIES))
    assert then.index[-1] == pd.Timestamp(day)
    assert then.iloc[-1].dropna().to_dict() == gauge.scores(known).loc[day].dropna().to_dict()


def test_scores_are_shares(known):
    table = gauge.scores(known)
    assert table.stack().dropna().between(0, 100, inclusive="left").all()
    assert table.columns.tolist() == [part.key for part in PARTS]
