"""The gauge's record: what counts as a warning, and what it comes to."""

import pandas as pd
import pytest

from fed.measures import hindsight
from fed.measures.gauge import SERIES

DAY = pd.Timestamp("2024-09-30")


def made_up(tight_days, days=None):
    """A table of levels round 30 September 2024, tight on the trading days counted from it."""
    days = pd.bdate_range("2024-09-16", "2024-10-04") if days is None else days
    at = days.get_loc(DAY)
    table = pd.DataFrame({"gauge": range(len(days)), "firm": 50.0, "tight": 60.0, "level": "calm"}, index=days)
    table.iloc[[at + by for by in tight_days], 3] = "tight"
    return table


@pytest.mark.parametrize(
    ("tight_days", "outcome"),
    [
        ([], "missed"),
        ([0], "late"),
        ([-1], "missed"),  # known only on the morning of the day itself
        ([-1, 0], "late"),
        ([-2], "warned"),
        ([-6], "warned"),
        ([-7, 1], "missed"),
    ],
)
def test_a_warning_must_be_known_before_the_day(monkeypatch, tight_days, outcome):
    monkeypatch.setattr(hindsight, "levels", lambda _: made_up(tight_days))
    table = hindsight.strains(None).set_index("key")
    assert table.index.tolist() == ["september_2024"]
    assert table.loc["september_2024"].to_dict() == {
        "week_before": 5,
        "highest_before": 8,  # the day is the tenth from nought; the last known before it is the eighth
        "on_day": 10,
        "tight": 60,
        "outcome": outcome,
    }


def test_a_strain_without_the_days_before_it_has_no_row(monkeypatch):
    monkeypatch.setattr(hindsight, "levels", lambda _: made_up([0], pd.bdate_range("2024-09-23", "2024-10-04")))
    assert hindsight.strains(None).empty


def test_quiet_counts_the_share_of_tight_days_of_times_that_are_over(monkeypatch):
    days = pd.bdate_range("2023-04-03", "2023-10-02")
    table = pd.DataFrame({"gauge": 1.0, "level": ["tight"] * 13 + ["firm"] * (len(days) - 13)}, index=days)
    monkeypatch.setattr(hindsight, "levels", lambda _: table)
    assert hindsight.quiet(None).to_dict("records") == [{"key": "middle_2023", "days": 130, "tight_share": 10}]
    monkeypatch.setattr(hindsight, "levels", lambda _: table[:"2023-09-01"])
    assert hindsight.quiet(None).empty


def test_the_record_so_far(frozen):
    """Pinned, so that a change of formula shows what it does to the record: that it may not be tuned unseen."""
    known = frozen.frame(SERIES)
    found = hindsight.strains(known)
    assert dict(zip(found["key"], found["outcome"], strict=True)) == {
        "september_2019": "late",
        "march_2020": "missed",
        "september_2024": "late",
        "october_2025": "warned",
    }
    shares = hindsight.quiet(known).set_index("key")["tight_share"].round()
    assert shares.to_dict() == {"flood_2021": 0, "middle_2023": 0, "ample_2026": 41}


def test_of_nothing_comes_nothing(figures):
    bare = figures.frame(SERIES)[:0]
    assert hindsight.strains(bare).columns.tolist() == [
        "key",
        "week_before",
        "highest_before",
        "on_day",
        "tight",
        "outcome",
    ]
    assert (len(hindsight.strains(bare)), len(hindsight.quiet(bare))) == (0, 0)


def test_every_outcome_has_its_words(figures):
    assert set(hindsight.strains(figures.frame(SERIES))["outcome"]) <= hindsight.OUTCOMES.keys()
