"""The gauge: cases that a reader can check, what it does when a feed dies, and that no day knows of a later one."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest
from frames import frame

from fed.measures import gauge
from fed.measures.gauge import PARTS, SERIES

SECURED, UNSECURED, BACKSTOP, QUANTITY = PARTS
WEEK = pd.bdate_range("2026-02-02", periods=5)
DAYS = [  # of all kinds: a young gauge, strains, a day before a Friday, the facility's first, frozen parts
    "2019-04-15",
    "2019-09-17",
    "2020-03-17",
    "2021-07-29",
    "2022-08-04",
    "2025-10-31",
    "2026-05-20",
    "2026-07-30",
]


@pytest.fixture(scope="module")
def known(frozen):
    return frozen.frame(SERIES)


@pytest.fixture(scope="module")
def whole(known):
    return gauge.levels(known)


def week(*values):
    return dict(zip(WEEK, values, strict=True))


def test_the_price_of_secured_cash_is_the_middle_of_five_means_and_one_odd_day_does_not_move_it():
    values = frame(
        SOFR=week(3.66, 3.66, 3.90, 3.68, 3.64), TGCRRATE=week(3.64, 3.62, 3.90, 3.66, 3.62), IORB=week(*[3.65] * 5),
        IOER=None,
    )  # fmt: skip
    assert gauge.secured(values).round(1).tolist() == [0, -1, 25, 2, -2]
    assert SECURED.history(values).tolist() == [0]
    assert gauge.apart(values).tolist() == [-2]


def test_a_percentile_counts_days_that_were_less_tight_since_the_common_start_and_never_the_day_itself(monkeypatch):
    days = pd.to_datetime(["2018-04-02", "2018-04-03", "2019-04-03", "2019-04-04", "2019-04-05"])
    values = frame(A=dict(zip(days, (99, 1, 3, 2, 3), strict=True)))
    part = replace(SECURED, of=lambda frame: frame["A"], over=1)
    assert gauge.percentile(part, values).tolist() == [50, pytest.approx(100 / 3), 50]
    upside_down = replace(part, high_is_tight=False)
    assert gauge.percentile(upside_down, values).tolist() == [0, pytest.approx(100 / 3), 0]


def test_what_the_desk_set_out_to_lend_before_the_facility_is_no_use_of_it():
    lent = {day: 50.0 for day in pd.bdate_range("2021-07-22", "2021-08-04")}
    history = BACKSTOP.history(frame(RPONTTLD=lent))
    assert (history[:"2021-07-30"] == 0).all() and history["2021-08-02"] == 50


def test_test_trades_are_no_use_and_a_billion_is(known, monkeypatch):
    for amount, third in ((0.9, 40.0), (1.1, 100.0)):
        days = known.index[-1:]
        monkeypatch.setattr(
            gauge, "readings", lambda _, days=days, amount=amount: pd.DataFrame({"backstop": amount}, index=days)
        )
        monkeypatch.setattr(
            gauge,
            "_by_day",
            lambda *_, days=days: pd.DataFrame({"secured": 10.0, "unsecured": 20.0, "quantity": 40.0}, index=days),
        )
        assert gauge.scores(known).iloc[0].tolist() == [10, 20, third]
        assert gauge.gauge(known).iloc[0] == pytest.approx((30 + third) / 3)


def test_a_level_needs_ten_of_fifteen_days(monkeypatch):
    days = pd.bdate_range("2026-01-01", periods=30)
    past = [0] * 15 + [1] * 2 + [2] * 13
    monkeypatch.setattr(gauge, "gauge", lambda _: pd.Series(50.0, index=days))
    table = pd.DataFrame(
        {"secured": [float(n > 0) for n in past], "unsecured": [float(n > 1) for n in past]}, index=days
    )
    monkeypatch.setattr(gauge, "readings", lambda _: table.assign(backstop=0.0, quantity=9.0))
    found = gauge.levels(pd.DataFrame())
    assert found["past"].tolist() == past
    assert found["state"].tolist() == ["calm"] * 15 + ["firm"] * 2 + ["tight"] * 13
    # ten agree from the tenth on; five others end calm; tight has ten on the twenty-seventh
    assert found["level"].tolist() == ["open"] * 9 + ["calm"] * 11 + ["open"] * 6 + ["tight"] * 4


@pytest.mark.parametrize(("id", "part"), [("TGCRRATE", "secured"), ("EFFR", "unsecured"), ("RPONTTLD", "backstop")])
def test_a_dead_feed_freezes_its_part_for_three_weeks_and_then_the_gauge_is_silent(known, id, part):
    died = pd.Timestamp("2026-06-01")
    dead = known.assign(**{id: known[id].where(known.index <= died)})
    still, values = gauge.frozen(dead)[part], gauge.readings(dead)[part]
    assert not still[:died].iloc[-300:].any() and still["2026-06-02":].all()
    assert set(values["2026-06-02":"2026-06-22"]) == {values[died]} and values["2026-06-23":].isna().all()
    assert gauge.dated(dead)[part]["2026-06-22"] == died
    assert gauge.gauge(dead).index[-1] == pd.Timestamp("2026-06-22")
    assert gauge.gauge(dead)[:died].equals(gauge.gauge(known)[:died])


def test_since_when_every_light_that_is_late_has_had_no_figure(known):
    """The one that stopped first is the oldest; since the other stopped, neither has had any."""
    dead = known.assign(
        EFFR=known["EFFR"].where(known.index <= "2026-06-10"),
        RPONTTLD=known["RPONTTLD"].where(known.index <= "2026-06-15"),
    )
    oldest, since = gauge.behind(dead), gauge.none_since(dead)
    assert list(oldest.index) == [pd.Timestamp("2026-06-10")] and list(since.index) == [pd.Timestamp("2026-06-15")]
    assert oldest.iloc[0] - since.iloc[0] == 5
    whole = gauge.none_since(known[:"2026-07-09"])
    assert whole.iloc[0] == 0 and whole.index[-1] == gauge.gauge(known[:"2026-07-09"]).index[-1]


def test_a_dead_weekly_feed_freezes_once_the_next_week_is_due(known):
    dead = known.assign(WRESBAL=known["WRESBAL"].where(known.index <= "2026-06-03"))
    still = gauge.frozen(dead)["quantity"]
    assert not still["2026-06-18"] and still["2026-06-22"]  # that week was out on Friday the 12th, the next on the 19th
    assert gauge.gauge(dead).index[-1] == pd.Timestamp("2026-07-09")


def test_bank_assets_of_a_week_count_from_the_friday_of_the_week_after(known):
    of = gauge.dated(known)["quantity"]
    assert of["2026-07-23"] == pd.Timestamp("2026-07-08") and of["2026-07-24"] == pd.Timestamp("2026-07-15")


def test_without_any_one_series_of_a_block_there_is_no_gauge(known):
    for id in ("TGCRRATE", "EFFR", "WRESBAL"):
        assert gauge.levels(known.assign(**{id: float("nan")})).empty


def test_of_nothing_comes_nothing(known):
    for bare in (known[:0], frame(**dict.fromkeys(SERIES))):
        assert gauge.scores(bare).empty and gauge.gauge(bare).empty and gauge.levels(bare).empty


@pytest.mark.parametrize("day", DAYS)
def test_no_day_knows_of_a_later_one(known, whole, day):
    assert gauge.levels(known[:day]).iloc[-1].to_dict() == whole.loc[day].to_dict()


@pytest.mark.parametrize("day", DAYS)
def test_on_the_morning_after_nothing_more_was_out(frozen, known, day):
    """The time machine of the site, set to the morning on which the rates of that day came out, gives the same."""
    then = gauge.scores(frozen.as_of(date.fromisoformat(day) + timedelta(days=1)).frame(SERIES))
    assert then.loc[day].to_dict() == gauge.scores(known).loc[day].to_dict()


def test_the_gauge_and_the_simple_line_in_figures_of_july(known):
    """By hand from the files: the parts of July 31, 2026."""
    assert gauge.readings(known).iloc[-1].round(3).to_dict() == pytest.approx(
        {"secured": gauge.secured(known)[-5:].median(), "unsecured": -2.0, "backstop": 0.0, "quantity": 11.651}, abs=0.4
    )
    assert gauge.scores(known).stack().dropna().between(0, 100).all()
