"""What a run leaves for the watchdog: a small file that says what was held, whatever became of the run."""

import json
import subprocess
from datetime import UTC, datetime

import pytest
from fred import status
from frozen import truth

from scripts.fetch import record
from scripts.fetch.record import Record
from scripts.finding import ROOT
from scripts.snapshot import store
from scripts.snapshot.lock import hold


@pytest.fixture
def left(fred):
    """Where the runs of this test leave it."""
    return fred.folder.with_name("refresh.json")


def test_what_was_held_is_left_with_its_reason_and_when(fred, capsys, left):
    before = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    fred.run(capsys, SOFR=truth("SOFR"), EFFR=status(404), WALCL=truth("WALCL"))
    found = record.read(left)
    assert (found.wanted, found.asked) == (3, 3)
    assert found.held == {"EFFR": "a mirror of FRED: answered 404"}
    assert before <= found.begun <= datetime.now(UTC).replace(tzinfo=None)
    assert set(json.loads(left.read_text("utf-8"))) == {"format", "begun", "wanted", "asked", "held"}


def test_a_run_that_held_nothing_leaves_one_that_says_so(fred, capsys, left):
    fred.run(capsys, SOFR=status(404))
    assert record.read(left).held
    fred.run(capsys, SOFR=truth("SOFR"))
    assert record.read(left).held == {}


def test_a_run_that_breaks_off_has_left_how_far_it_came(fred, capsys, left, monkeypatch):
    write = store.write

    def full(series, *rest):
        if series.id == "WALCL":
            raise OSError(28, "No space left on device")
        write(series, *rest)

    monkeypatch.setattr(store, "write", full)
    code, printed = fred.run(capsys, EFFR=status(404), SOFR=truth("SOFR"), WALCL=truth("WALCL"))
    assert code == 1 and "No space left on device" in printed
    found = record.read(left)
    assert (found.wanted, found.asked, set(found.held)) == (3, 2, {"EFFR"})


def test_a_run_that_finds_another_at_work_leaves_its_record_alone(fred, capsys, left):
    fred.run(capsys, SOFR=truth("SOFR"))
    before = left.read_bytes()
    with hold(fred.folder):
        assert fred.run(capsys, "EFFR")[0] == 1
    assert left.read_bytes() == before


def test_it_is_written_at_one_stroke_and_reads_back(tmp_path):
    one = Record(datetime(2026, 11, 28, 11, 17, 5), 27, 3, {"SOFR": "»quoted« \n ``` \ud800"})
    record.write(one, tmp_path / "deep" / "refresh.json")
    assert record.read(tmp_path / "deep" / "refresh.json") == one
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["refresh.json"]


def test_no_commit_takes_it():
    assert subprocess.run(["git", "check-ignore", "-q", record.PATH], cwd=ROOT).returncode == 0
