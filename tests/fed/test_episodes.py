"""The policy dates: in order, with a source, and none that lies beyond what the file is said to know."""

from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from frozen import DAY

from fed.episodes import CALENDAR_ERAS, DEMAND_ERAS, EPISODE, EPISODES, WINDOWS
from fed.events import (
    COMPLETE_TO,
    DEBT_LIMITS,
    EVENT,
    EVENTS,
    EXPECTATION,
    EXPECTED,
    QUOTED,
    REVIEWED,
    DebtLimit,
    ended,
    known_until,
)
from fed.measures import rates
from fed.text import LANGS


def test_episodes_follow_one_another_and_end_after_they_start():
    assert all(one.end is None or one.start < one.end for one in EPISODES)
    assert all(before.end and before.end < after.start for before, after in zip(EPISODES, EPISODES[1:], strict=False))


def test_events_are_written_in_the_order_of_their_days():
    assert [
        f"{after.key} stands after {before.key}" for before, after in pairwise(EVENTS) if after.day < before.day
    ] == []


def test_a_key_names_one_episode_or_event():
    assert (len(EPISODE), len(EVENT)) == (len(EPISODES), len(EVENTS) + len(QUOTED))


@pytest.mark.parametrize("one", [*EPISODES, *EVENTS], ids=lambda one: one.key)
def test_a_policy_date_has_a_source_and_is_no_later_than_what_the_file_knows(one):
    source = urlsplit(one.source)
    assert source.scheme == "https" and source.path.strip("/")
    assert source.hostname.removeprefix("www.") in {"federalreserve.gov", "newyorkfed.org", "govinfo.gov"}
    assert (one.day if hasattr(one, "day") else one.end or one.start) <= COMPLETE_TO <= REVIEWED


@pytest.mark.parametrize("one", EXPECTED, ids=lambda one: one.key)
def test_an_expectation_was_told_before_its_day_and_by_somebody(one):
    assert urlsplit(one.source).hostname in {"www.govinfo.gov", "www.congress.gov", "home.treasury.gov"}
    assert one.told < one.by and one.told <= COMPLETE_TO
    assert (one.amount is None) is (one.unit is None)


def test_expectations_are_written_in_the_order_of_their_days_under_keys_of_their_own():
    assert [one.by for one in EXPECTED] == sorted(one.by for one in EXPECTED)
    assert len(EXPECTATION) == len(EXPECTED)


def test_what_has_no_end_is_known_only_as_far_as_the_file_goes():
    later, open_ended = COMPLETE_TO + timedelta(days=100), DebtLimit(date(2026, 1, 5), None, "", "")
    assert (known_until(open_ended, later), ended(open_ended, later)) == (COMPLETE_TO, False)
    assert known_until(open_ended, date(2026, 2, 1)) == date(2026, 2, 1)
    rmp = EPISODE["rmp"]
    assert (known_until(rmp, later), ended(rmp, later), ended(rmp, date(2026, 8, 12))) == (rmp.end, True, False)


def test_reserve_management_purchases_end_on_the_day_before_their_pause_as_we_infer():
    assert (EPISODE["rmp"].end, EPISODE["rmp"].sure, EVENT["rmp_pause"].sure) == (
        date(2026, 8, 13),
        "inferred",
        "inferred",
    )


def test_only_a_day_that_is_not_known_is_said_in_other_words():
    around = [one.key for one in EVENTS if one.around]
    assert around == ["deferred_asset_peak", "rmp_slower", "rmp_slowest"]
    assert all(EVENT[key].sure != "quoted" for key in around)
    assert EVENT["rise_2026"].when("en") == "September 16, 2026"


def test_what_was_set_in_september_2026_is_what_the_series_have(figures):
    set_to = {"reserves_paid_2026": "IORB", "reverse_repo_paid_2026": "RRPONTSYAWARD"}
    for key, series in set_to.items():
        assert (figures[series]["2026-09-17":"2026-09-17"] == EVENT[key].amount).all(), key
    steps = figures["DFEDTARU"].diff()["2026-09-17":"2026-09-17"] * 100
    assert (steps.round() == EVENT["rise_2026"].amount).all()


def test_what_others_said_in_figures_is_quoted_but_not_in_the_log_of_the_fed():
    read = {urlsplit(one.source).hostname for one in QUOTED if one.sure == "quoted"}
    assert read == {"www.cbc.gov.tw", "www.newyorkfed.org"}
    assert EVENT["taiwan_certificates_2016"].amount == 7397.46  # 73,974.60 億元, in billions
    assert not {one.key for one in QUOTED} & {one.key for one in EVENTS}


@pytest.mark.parametrize("event", [*EVENTS, *QUOTED], ids=lambda event: event.key)
def test_an_amount_has_a_unit_and_a_unit_an_amount(event):
    assert (event.amount is None) is (event.unit is None)


def test_an_event_says_its_amount_where_its_words_name_it():
    assert "至少被提走 400 億美元" in EVENT["svb_run"].what("zh-TW") and "at least $40 billion" in EVENT[
        "svb_run"
    ].what("en")
    assert not any("{" in event.what(lang) for event in EVENTS for lang in LANGS)


def test_a_window_lies_on_the_first_wednesdays_of_its_episode_and_after_it():
    assert {one.key: (str(one.start), str(one.end)) for one in WINDOWS} == {
        "qt1": ("2017-10-04", "2019-07-31"),
        "qt2": ("2022-06-01", "2025-12-03"),
        "qt2_to_april_2025": ("2022-06-01", "2025-04-16"),
    }


@pytest.mark.parametrize("eras", [DEMAND_ERAS, CALENDAR_ERAS], ids=["demand", "calendar"])
def test_eras_follow_one_another_under_names_of_their_own(eras):
    assert [era.start for era in eras] == sorted({era.start for era in eras})
    assert len({era.key for era in eras}) == len(eras)


def test_debt_limits_follow_one_another_and_only_the_last_may_last():
    assert all(
        before.start < before.end < after.start for before, after in zip(DEBT_LIMITS, DEBT_LIMITS[1:], strict=False)
    )
    assert DEBT_LIMITS[-1].end is None or DEBT_LIMITS[-1].start < DEBT_LIMITS[-1].end <= COMPLETE_TO


@pytest.mark.parametrize("one", DEBT_LIMITS, ids=lambda one: str(one.start))
def test_a_debt_limit_has_primary_sources(one):
    for source in (one.bound, one.lifted):
        assert urlsplit(source).hostname in {"home.treasury.gov", "www.treasury.gov", "www.govinfo.gov"}


def test_as_a_rule_the_treasury_runs_its_account_down_while_the_limit_binds_and_refills_it_afterwards(frozen):
    tga, over = frozen["WTREGEN"], [one for one in DEBT_LIMITS if one.end and one.end < DAY]
    falls = [tga[: str(one.start)].iloc[-1] > tga[: str(one.end)].iloc[-1] for one in over]
    rises = [tga[: str(one.end)].iloc[-1] < tga[str(one.end) :].iloc[:13].max() for one in over]
    assert (sum(falls), sum(rises)) == (8, 10), (falls, rises)  # of eleven


def test_the_distances_of_posted_rates_from_the_range_are_those_of_the_series(frozen):
    below = rates.below_top(frozen.frame(rates.BELOW_TOP))
    over = rates.over_bottom(frozen.frame(rates.OVER_BOTTOM))
    told = [one for one in EVENTS if one.key.startswith(("reserves_rate_", "reverse_repo_rate_")) and one.day <= DAY]
    assert len(told) == 10
    for one in told:
        distances = below if one.key.startswith("reserves_rate_") else over
        before, after = distances[: str(one.day)].iloc[-2:]
        assert before != after and abs(after) == (one.amount or 0), one.key
    moved = below[below.diff() != 0].index[5:]  # the first day, and two on which FRED dates the two series a day apart
    assert {day.date() for day in moved} == {one.day for one in told if one.key.startswith("reserves_rate_")}
