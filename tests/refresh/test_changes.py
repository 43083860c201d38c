"""The message of a refresh: every case small enough to be checked by hand, and one on the real snapshot."""

import shutil
import subprocess
from datetime import date

import pytest

from fed.series import SERIES
from fed.wording import day
from scripts import facts, fetch
from scripts.finding import Stop
from scripts.publish import facts_json
from scripts.refresh import changes
from scripts.refresh.changes import NOTHING, State, message, numbers, releases, turns
from scripts.snapshot import csv_form, reading, store

TODAY = date(2026, 7, 31)


def state(hashes=None, **known):
    """Cards by their hash, and facts by (value, words)."""
    cards = {id: {"sha256": hash} for id, hash in (hashes or {}).items()}
    made = {
        name: {"kind": "fixed" if name in facts.NAMES[len(facts.LATEST) :] else "latest", "value": value, "en": words}
        | {"as_of": "2026-07-29"}
        for name, (value, words) in known.items()
    }
    return State(cards, made)


def test_the_whole_message():
    before = state(
        {"WALCL": "a", "SOFR": "b", "GDP": "c"},
        assets=(6738.19, "$6.74 trillion"),
        sofr=(3.64, "3.64%"),
        sofr_spread=(-1.0, "−0.01 percentage point"),
        base_2022_12=(5400.0, "$5.40 trillion"),
        effr=(3.63, "3.63%"),
    )
    after = state(
        {"WALCL": "x", "SOFR": "y", "GDP": "c"},
        assets=(6740.5, "$6.74 trillion"),
        sofr=(3.67, "3.67%"),
        sofr_spread=(2.0, "0.02 percentage point"),
        base_2022_12=(5410.0, "$5.41 trillion"),
        effr=(3.63, "3.63%"),
    )
    newest = {"WALCL": date(2026, 7, 29), "SOFR": date(2026, 7, 28), "GDP": date(2027, 1, 1)}
    assert message(before, after, newest, TODAY) == (
        "Figures to July 29, 2026: H.4.1, SOFR\n"
        "\n"
        "sofr: 3.64% → 3.67%\n"
        "sofr_spread: −0.01 percentage point → 0.02 percentage point\n"
        "revised, base_2022_12: $5.40 trillion → $5.41 trillion\n"
        "too little for words to show: assets\n"
        "\n"
        "sofr_against_reserves now says: On July 29, 2026, SOFR was 0.02 percentage point above the rate on reserves: "
        "lending cash overnight against Treasuries paid better than leaving it at the Fed.\n"
    )


def test_a_rate_that_is_set_ahead_does_not_date_the_title():
    title = changes.title(state({"IORB": "a"}), state({"IORB": "b"}), {"IORB": date(2026, 8, 20)}, TODAY)
    assert title == "Figures to July 31, 2026: IORB"


def test_a_file_whose_card_alone_is_new_moved_no_figure():
    before, after = State({"SOFR": {"sha256": "a", "via": "a mirror of FRED"}}, {}), state({"SOFR": "a"})
    assert message(before, after, {}, TODAY) == "Same figures, new cards\n\nNo number of the prose changed.\n"


def test_releases_are_told_once_by_number_or_by_their_first_series():
    moved = ["WALCL", "TREAST", "RRPONTSYD", "DPCREDIT", "RRPONTSYAWARD", "SOFR", "SOFR99", "EFFR", "M2SL", "GDP"]
    assert releases(moved) == ["H.4.1", "RRPONTSYD", "H.15", "SOFR", "EFFR", "H.6", "GDP"]
    assert all(releases([id]) for id in SERIES)


def test_a_number_that_begins_or_ends_is_told_as_no_figure():
    assert numbers(state(sofr=(None, None)), state(sofr=(3.6, "3.60%"))) == ["sofr: no figure → 3.60%"]
    assert numbers(state(sofr=(3.6, "3.60%")), state(sofr=(None, None))) == ["sofr: 3.60% → no figure"]
    assert numbers(state(), state(sofr=(3.6, "3.60%"))) == ["sofr: no figure → 3.60%"]


def test_a_newer_day_with_the_same_value_is_no_change():
    later = state(sofr=(3.6, "3.60%"))
    later.facts["sofr"]["as_of"] = "2026-07-30"
    assert numbers(state(sofr=(3.6, "3.60%")), later) == ["No number of the prose changed."]


def test_a_verdict_that_only_quotes_another_figure_has_not_turned():
    assert turns(state(sofr_spread=(2.0, "")), state(sofr_spread=(5.0, ""))) == []


def test_a_verdict_whose_fact_has_gone_says_nothing():
    assert turns(state(sofr_spread=(2.0, "")), state(sofr_spread=(None, None))) == []


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The snapshot in a repository of its own."""
    root = tmp_path_factory.mktemp("whole")
    shutil.copytree(store.DATA, root / "docs" / "data")
    for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=t", "-c", "user.email=", "commit", "-qm", "all"]):
        subprocess.run(["git", *command], cwd=root, check=True)
    return root


@pytest.fixture
def repository(whole):
    yield whole
    subprocess.run(["git", "checkout", "-q", "."], cwd=whole, check=True)


def add_a_week(data):
    """The Fed's assets grow by a tenth of a trillion in one more week."""
    rows = csv_form.parse((data / "WALCL.csv").read_text("utf-8"), SERIES["WALCL"])
    before, value = rows[-1]
    rows.append((date.fromordinal(before.toordinal() + 7), str(int(value) + 100_000)))
    body = csv_form.serialise(rows, "WALCL")
    store.write(SERIES["WALCL"], body, store.make_card(rows, body, SERIES["WALCL"], "FRED", rows[-1][0]), data)
    figures = reading.load(data)
    (data / "facts.json").write_text(facts_json.as_json(facts.compute(figures)), "utf-8")
    return rows[-1][0]


def test_the_real_snapshot_unchanged_says_so_by_its_exit_code(repository, capsys):
    assert changes.run(repository) == NOTHING == 3
    assert capsys.readouterr().out == ""


def test_the_real_snapshot_with_one_more_week(repository, capsys):
    week = add_a_week(repository / "docs" / "data")
    assert changes.run(repository) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Figures to {day(min(week, fetch.today()), 'en')}: ") and said.splitlines()[0].endswith(
        ": H.4.1"
    )
    assert "\nassets: " in said and " trillion → $" in said
    assert "base_2022_12" not in said  # what did not move is not told


def test_a_snapshot_that_is_not_whole_gets_no_message(repository):
    (repository / "docs" / "data" / "SOFR.csv").write_text("observation_date,SOFR\n", "utf-8")
    with pytest.raises(Stop, match=r"SOFR\.csv"):
        changes.run(repository)
