"""The policy dates: in order, with a primary source, and reviewed since they happened."""

from urllib.parse import urlsplit

import pytest

from charts.episodes import EPISODE, EPISODES, EVENT, EVENTS, REVIEWED


def test_episodes_follow_one_another_and_end_after_they_start():
    assert all(one.end is None or one.start < one.end for one in EPISODES)
    assert all(before.end and before.end < after.start for before, after in zip(EPISODES, EPISODES[1:], strict=False))


def test_events_are_written_in_the_order_of_their_days():
    assert [event.day for event in EVENTS] == sorted(event.day for event in EVENTS)


def test_a_key_names_one_episode_or_event():
    assert (len(EPISODE), len(EVENT)) == (len(EPISODES), len(EVENTS))


@pytest.mark.parametrize("one", [*EPISODES, *EVENTS], ids=lambda one: one.key)
def test_a_policy_date_has_a_primary_source_and_was_reviewed_since(one):
    source = urlsplit(one.source)
    assert source.scheme == "https" and source.path.strip("/")
    assert source.hostname.removeprefix("www.") in {"federalreserve.gov", "newyorkfed.org"}
    assert (one.day if hasattr(one, "day") else one.end or one.start) <= REVIEWED


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.key)
def test_an_amount_has_a_unit_and_a_unit_an_amount(event):
    assert (event.amount is None) is (event.unit is None)
