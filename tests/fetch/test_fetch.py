"""The door of the fetcher: what it takes, counts and writes, what its card says, and that it is alone."""

import os
import subprocess
import sys
from datetime import date

import pytest
from fred import status
from frozen import truth

from fed.series import SERIES
from scripts import fetch
from scripts.fetch.sources import PAUSE, fred_csv
from scripts.finding import ROOT
from scripts.snapshot import reading, store
from scripts.snapshot.lock import hold

TODAY = date(2018, 4, 9)  # a Monday
SOFR = "observation_date,SOFR\n2018-04-03,1.83\n2018-04-04,1.74\n2018-04-05,1.75\n"
NEWER = SOFR + "2018-04-06,1.75\n"


@pytest.fixture(autouse=True)
def _on_a_fixed_day(monkeypatch):
    monkeypatch.setattr(fetch, "today", lambda: TODAY)


def test_a_first_fetch_fills_an_empty_folder_and_says_so(fred, capsys):
    code, printed = fred.run(capsys, SOFR=SOFR)
    assert (code, fred.text("SOFR")) == (0, SOFR)
    card = store.read_cards(fred.folder)["SOFR"]
    assert (card.first, card.last, card.rows, card.retrieved) == ("2018-04-03", "2018-04-05", 3, "2018-04-09")
    assert "[ 1/1] SOFR … ok" in printed
    assert "1 series: 3 new rows, 0 revised, 0 held" in printed


def test_the_same_figures_on_another_day_change_no_byte_and_write_no_file(fred, capsys, monkeypatch):
    fred.run(capsys, SOFR=SOFR)
    before = fred.files()
    monkeypatch.setattr(fetch, "today", lambda: date(2018, 5, 1))
    same = SOFR.replace("observation_date", "\ufeffDATE").replace("\n", "\r\n").replace("1.83", "1.830")
    code, printed = fred.run(capsys, SOFR=same)
    assert (code, fred.files()) == (0, before)
    assert "0 new rows, 0 revised, 0 held" in printed


def test_new_rows_and_revised_values_are_taken_and_counted(fred, capsys):
    fred.run(capsys, SOFR=SOFR)
    code, printed = fred.run(capsys, SOFR=NEWER.replace("1.74", "1.76"))
    assert (code, fred.text("SOFR")) == (0, NEWER.replace("1.74", "1.76"))
    assert f"{'SOFR':16}{1:>9}{1:>9}" in printed


def test_a_figure_that_arrives_on_an_empty_day_is_taken(fred, capsys):
    fred.run(capsys, SOFR=SOFR.replace("1.75", "."))
    assert fred.run(capsys, SOFR=SOFR)[0] == 0
    assert fred.text("SOFR") == SOFR


def test_one_bad_series_of_two_leaves_the_other_fetched(fred, capsys):
    code, printed = fred.run(capsys, "IORB", "SOFR", IORB=status(404), SOFR=SOFR)
    assert (code, sorted(fred.files())) == (1, ["SOFR.csv", "manifest.json"])
    assert "[ 1/2] IORB … held: a mirror of FRED: answered 404\n[ 2/2] SOFR … ok" in printed
    assert "2 series: 3 new rows, 0 revised, 1 held" in printed


def test_an_unknown_id_stops_before_anything_is_asked(fred, capsys):
    code, printed = fred.run(capsys, "SOFR", "SOFT")
    assert (code, fred.asked) == (1, [])
    assert printed.startswith("stopped: fed/series.py: no series called SOFT; there are: WALCL, ")


def test_a_series_named_twice_is_asked_for_once(fred, capsys):
    printed = fred.run(capsys, "SOFR", "SOFR", SOFR=SOFR)[1]
    assert fred.asked == ["SOFR"] and "1 series: 3 new rows" in printed


def test_a_fetch_finishes_what_a_killed_one_left_before_it_compares(fred, capsys):
    fred.run(capsys, SOFR=NEWER)
    (fred.folder / "SOFR.csv").rename(fred.folder / ".SOFR.csv.new")
    (fred.folder / "SOFR.csv").write_text(SOFR)
    (fred.folder / ".EFFR.csv.new").write_text("half a")
    assert fred.run(capsys, SOFR=status(404))[0] == 1
    assert fred.text("SOFR") == NEWER and sorted(fred.files()) == ["SOFR.csv", "manifest.json"]


def test_a_card_says_mirror_until_fred_itself_sends_the_same_bytes(fred, capsys, monkeypatch):
    fred.run(capsys, SOFR=SOFR)
    assert store.read_cards(fred.folder)["SOFR"].via == "a mirror of FRED"
    before = fred.files()["SOFR.csv"][0]
    monkeypatch.setattr(fred_csv, "HOME", fred.url)
    fred.run(capsys, "SOFR", "IORB", SOFR=SOFR)
    assert store.read_cards(fred.folder)["SOFR"].via == "FRED"
    assert fred.files()["SOFR.csv"][0] == before
    assert fred.clock.slept == [
        pytest.approx(PAUSE, abs=0.2)
    ]  # a second between two requests to FRED, none after the last
    after = fred.files()
    monkeypatch.setenv("FRED_URL", fred.url.replace("127.0.0.1", "localhost"))  # a mirror again: FRED's word stands
    fred.run(capsys, SOFR=SOFR)
    assert fred.files() == after


@pytest.mark.parametrize("spoilt", ["<<<<<<< HEAD\n" + SOFR, SOFR.replace("1.83", "9.83"), SOFR[:-8], ""])
def test_a_damaged_file_is_repaired_by_what_comes(fred, capsys, spoilt):
    fred.run(capsys, SOFR=SOFR)
    (fred.folder / "SOFR.csv").write_text(spoilt)
    assert fred.run(capsys, SOFR=SOFR[: -len("2018-04-05,1.75\n")])[0] == 1  # the card remembers how long it was
    assert fred.run(capsys, SOFR=SOFR)[0] == 0
    assert fred.text("SOFR") == SOFR


def test_the_name_under_which_it_asks_is_honest_and_can_be_set(fred, capsys, monkeypatch):
    fred.run(capsys, SOFR=SOFR)
    monkeypatch.setenv("FRED_USER_AGENT", "a class in Taipei")
    fred.run(capsys, SOFR=SOFR)
    assert fred.agents[0].startswith("python-requests/") and fred.agents[0].endswith(" fed-plumbing-live")
    assert fred.agents[1] == "a class in Taipei"


def test_a_rate_set_ahead_is_in_the_file_but_not_among_the_figures(fred, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(fetch, "today", lambda: date(2026, 8, 3))
    ahead = truth("IORB") + "".join(f"2026-08-{day:02},3.40\n" for day in range(1, 9))
    for id in SERIES:
        fred.answers[id] = [truth(id) if id != "IORB" else ahead]
    assert fred.run(capsys, *SERIES)[0] == 0
    assert fred.text("IORB").endswith("2026-08-08,3.40\n")
    assert str(reading.load(fred.folder)["IORB"].index[-1].date()) == "2026-08-03"


def test_a_folder_held_by_another_run_is_left_alone_and_one_whose_holder_died_is_free(fred, capsys):
    fred.folder.mkdir(parents=True)
    with hold(fred.folder) as mine:
        assert mine
        code, printed = fred.run(capsys, SOFR=SOFR)
    assert (code, fred.asked, list(fred.folder.iterdir())) == (1, [], [])
    assert "another fetch is at work here; wait until it is done" in printed and "Traceback" not in printed
    holder = "import os,sys; from pathlib import Path; from scripts.snapshot.lock import hold\nwith hold(Path(sys.argv[1])): os.kill(os.getpid(), 9)"
    assert subprocess.run([sys.executable, "-c", holder, str(fred.folder)], cwd=ROOT).returncode == -9
    assert fred.run(capsys, SOFR=SOFR)[0] == 0


def test_a_disk_that_is_full_is_told_and_changes_nothing(fred, capsys, monkeypatch):
    fred.run(capsys, SOFR=SOFR)
    before = fred.files()

    def full(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(store.Path, "write_bytes", full)
    code, printed = fred.run(capsys, SOFR=NEWER)
    assert (code, fred.files()) == (1, before)
    assert "cannot be read or written (No space left on device)" in printed and "Traceback" not in printed
