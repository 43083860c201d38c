"""The snapshot: what is read as FRED's, what is refused and why, what is noticed in the folder, what a day could know."""

import json
import shutil
from datetime import date

import pandas as pd
import pytest

from fed.series import SERIES
from scripts.finding import Stop
from scripts.snapshot import csv_form, reading, store
from scripts.snapshot.csv_form import Refused
from scripts.snapshot.store import DATA, Card

# Three days by hand; the Friday is a holiday, the Saturday and the Sunday are no days of SOFR at all.
HEADER = "observation_date,SOFR\n"
BODY = HEADER + "2018-04-03,1.83\n2018-04-06,\n2018-04-09,1.75\n"
ROWS = [(date(2018, 4, 3), "1.83"), (date(2018, 4, 6), ""), (date(2018, 4, 9), "1.75")]


def sofr(body):
    return csv_form.parse(body, SERIES["SOFR"])


def test_a_file_is_its_rows_with_the_values_as_sent():
    assert sofr(BODY) == ROWS
    assert csv_form.serialise(ROWS, "SOFR") == BODY.encode()


@pytest.mark.parametrize("id", SERIES)
def test_every_file_in_git_is_already_in_the_one_form(id):
    body = (DATA / f"{id}.csv").read_bytes()
    assert csv_form.serialise(csv_form.parse(body.decode(), SERIES[id]), id) == body


VARIANTS = {
    "the older header": BODY.replace("observation_date", "DATE"),
    "a byte-order mark": "\ufeff" + BODY,
    "Windows line ends": BODY.replace("\n", "\r\n"),
    "a dot where there is no figure": BODY.replace("06,", "06,."),
    "all of these": "\ufeff" + BODY.replace("observation_date", "DATE").replace("06,", "06,.").replace("\n", "\r\n"),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_another_form_of_the_same_figures_gives_the_same_bytes(variant):
    assert VARIANTS[variant] != BODY
    assert csv_form.serialise(sofr(VARIANTS[variant]), "SOFR") == BODY.encode()


REFUSED = {
    "another series": (BODY.replace("SOFR", "EFFR"), "its header is 'observation_date,EFFR'"),
    "a vintage": (BODY.replace("SOFR", "SOFR_20260101"), "its header is 'observation_date,SOFR_20260101'"),
    "another first column": (BODY.replace("observation_date", "day"), "its header is 'day,SOFR'"),
    "a second series": (HEADER.replace("\n", ",EFFR\n"), "its header is 'observation_date,SOFR,EFFR'"),
    "a web page": ("<!DOCTYPE html>\n<p>Sorry</p>\n", "its header is '<!DOCTYPE html>'"),
    "an endless line": ("x" * 200_000, "it is not CSV"),
    "an old Mac's line ends": (BODY.replace("\n", "\r"), "it is not CSV"),
    "an extra column": (BODY.replace("1.83", "1.83,7"), "line 2 is '2018-04-03,1.83,7', not a date and a value"),
    "a blank line among the rows": (BODY.replace("\n2018-04-06", "\n\n2018-04-06"), "line 3 is '', not a date"),
    "a figure cut off": (BODY[:-2], "without a final newline"),
    "a day that never was": (BODY.replace("04-03", "02-30"), "a date that does not exist: 2018-02-30"),
    "an American date": (BODY.replace("2018-04-03", "04/03/2018"), "line 2 is '04/03/2018,1.83', not a date"),
    "a day twice": (BODY + "2018-04-09,1.75\n", "do not ascend: 2018-04-09 stands after 2018-04-09"),
    "days that descend": (BODY + "2018-04-05,1.75\n", "do not ascend: 2018-04-05 stands after 2018-04-09"),
    "a Saturday": (BODY.replace("04-06", "04-07"), "line 3 is dated 2018-04-07, a Saturday, but"),
    "a word": (BODY.replace("1.83", "#REF!"), "line 2 (2018-04-03) has '#REF!' where a number belongs"),
    "NaN": (BODY.replace("1.83", "NaN"), "'NaN' where a number belongs"),
    "inf": (BODY.replace("1.83", "inf"), "'inf' where a number belongs"),
    "1e400": (BODY.replace("1.83", "1e400"), "'1e400' where a number belongs"),
    "a space": (BODY.replace("1.83", " 1.83"), "' 1.83' where a number belongs"),
    "digits of another script": (BODY.replace("1.83", "１.83"), "'１.83' where a number belongs"),
    "four hundred nines": (BODY.replace("1.83", "9" * 400), "beyond the plausible -1 to 25 percent"),
    "a thousandfold figure": (BODY.replace("1.83", "1830"), "beyond the plausible -1 to 25 percent: a change of unit?"),
    "nothing": ("", "it is empty"),
    "the header only": (HEADER, "it holds no figure"),
    "empty days only": (HEADER + "2018-04-03,\n2018-04-04,.\n", "it holds no figure"),
    "a later beginning": (HEADER + "2018-04-09,1.75\n", "begins on 2018-04-09, but the series begins on 2018-04-03"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_could_not_have_come_from_fred_is_refused_with_its_reason(case):
    body, reason = REFUSED[case]
    with pytest.raises(Refused) as refused:
        sofr(body)
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    ("id", "row", "reason"),
    [
        ("WALCL", "2002-12-17,719542", "2002-12-17, a Tuesday, but the series comes on Wednesdays"),
        ("WALCL", "2002-12-18,719.542", "719.542 (millions of US dollars), beyond the plausible 300 to 20000 usd_bn"),
        ("M2SL", "1958-12-31,286.6", "1958-12-31, a Wednesday, but the series comes on month starts"),
        ("GDP", "1946-12-01,243.1", "1946-12-01, a Sunday, but the series comes on quarter starts"),
    ],
)
def test_each_series_is_held_to_its_own_calendar_and_unit(id, row, reason):
    with pytest.raises(Refused) as refused:
        csv_form.parse(f"observation_date,{id}\n{row}\n", SERIES[id])
    assert reason in str(refused.value)


def test_writing_puts_file_and_card_in_place_and_leaves_nothing_else(tmp_path):
    folder = tmp_path / "data"
    card = store.make_card(ROWS, BODY.encode(), SERIES["SOFR"], "FRED", date(2018, 4, 10))
    for _ in "twice":
        store.write(SERIES["SOFR"], BODY.encode(), card, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["SOFR.csv", "manifest.json"]
    assert (folder / "SOFR.csv").read_bytes() == BODY.encode()
    assert store.read_cards(folder) == {"SOFR": card}
    assert card == Card(
        id="SOFR",
        page="https://fred.stlouisfed.org/series/SOFR",
        via="FRED",
        retrieved="2018-04-10",
        first="2018-04-03",
        last="2018-04-09",
        rows=3,
        sha256="a02b0de755ef496ef9d08696c7363f4f05373feae4366adfe0d0e55bcfaaf4b3",
    )


@pytest.fixture
def folder(tmp_path):
    """A copy of the snapshot in git, to be spoilt."""
    return shutil.copytree(DATA, tmp_path / "data")


def test_the_snapshot_in_git_is_well(folder):
    assert reading.check() == reading.check(folder) == []


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def card(folder, id):
    return store.read_cards(folder)[id]


GIT = "git checkout SOFR.csv manifest.json (in docs/data), or fetch it again: python -m scripts fetch SOFR"
SPOILT = {  # what is done to the folder: the file that is named, what is said to be wrong, what to do
    "a figure edited": (lambda f: change(f / "SOFR.csv", "1.83", "1.84"), "SOFR.csv", "edited by hand", GIT),
    "a figure garbled": (lambda f: change(f / "SOFR.csv", "1.83", "l.83"), "SOFR.csv", "where a number belongs", GIT),
    "a card edited": (
        lambda f: change(f / "manifest.json", card(f, "SOFR").sha256, "0" * 64),
        "SOFR.csv",
        "its card",
        GIT,
    ),
    "a merge left open": (lambda f: change(f / "SOFR.csv", "", "<<<<<<< HEAD\n"), "SOFR.csv", "'<<<<<<< HEAD'", GIT),
    "bytes that are no text": (lambda f: (f / "SOFR.csv").write_bytes(b"\xff"), "SOFR.csv", "is damaged", GIT),
    "a file deleted": (lambda f: (f / "SOFR.csv").unlink(), "SOFR.csv", "is missing", "scripts fetch SOFR"),
    "a card lost": (lambda f: change(f / "manifest.json", '"SOFR"', '"X"'), "SOFR.csv", "has no card", "fetch SOFR"),
    "a stray file": (lambda f: (f / "X.csv").touch(), "X.csv", "no series", "add its entry to fed/series.py or"),
    "no manifest": (lambda f: (f / "manifest.json").unlink(), "manifest.json", "is missing", "git checkout"),
}


@pytest.mark.parametrize("case", SPOILT)
def test_whatever_is_wrong_in_the_folder_is_named_once_with_what_to_do(folder, case):
    spoil, file, wrong, remedy = SPOILT[case]
    spoil(folder)
    (found,) = reading.check(folder)
    assert found.file == folder / file
    assert wrong in found.message and remedy in found.message
    with pytest.raises(Stop):
        reading.load(folder)


@pytest.mark.parametrize("spoilt", ["<<<<<<< HEAD\n{}", "[]", '{"SOFR": {"rows": 3}}', ""])
def test_a_damaged_manifest_stops_with_what_to_do(folder, spoilt):
    (folder / "manifest.json").write_text(spoilt)
    with pytest.raises(Stop, match=r"manifest\.json: is damaged .*git checkout"):
        reading.check(folder)


def test_the_manifest_is_sorted_by_id_whatever_was_fetched_first(tmp_path):
    for series in (SERIES["SOFR"], SERIES["EFFR"], SERIES["IORB"]):
        store.write(series, b"", store.make_card(ROWS, b"", series, "FRED", date(2018, 4, 10)), tmp_path)
    assert list(json.loads((tmp_path / "manifest.json").read_text())) == ["EFFR", "IORB", "SOFR"]


def test_figures_are_numbers_in_our_units_on_observed_days(figures):
    assert figures["SOFR"][pd.Timestamp("2019-09-17")] == 5.25
    assert figures["WALCL"][pd.Timestamp("2002-12-18")] == pytest.approx(719.542)  # 719,542 million
    assert all(column.notna().all() and column.index.is_monotonic_increasing for column in figures.columns.values())


KNOWN = {  # the newest day that a reader of September 17, 2019, a Tuesday, could know
    "SOFR": "2019-09-16",  # the next morning
    "IOER": "2019-09-17",  # on the day itself
    "RRPONTSYD": "2019-09-17",  # on the day itself
    "WALCL": "2019-09-11",  # last week's Wednesday
    "TLAACBW027SBOG": "2019-09-04",  # nine days late
    "M2SL": "2019-07-01",  # eight weeks after the first of the month
    "FEDFUNDS": "2019-08-01",
    "GDP": "2019-04-01",  # the second quarter
    "GFDEBTN": "2019-04-01",
}


@pytest.mark.parametrize("id", KNOWN)
def test_a_day_knows_what_had_been_published_and_no_more(figures, id):
    then = figures.as_of(date(2019, 9, 17))[id]
    assert str(then.index[-1].date()) == KNOWN[id]
    assert then.equals(figures[id][: KNOWN[id]])


def test_a_series_that_had_not_begun_is_empty_and_the_last_day_is_the_newest_known(figures):
    then = figures.as_of(date(2019, 9, 17))
    assert then["IORB"].empty and then.last_day() == date(2019, 9, 17)
    assert figures.first_day() == date(
        2003, 3, 20
    )  # WALCL of March 19, 2003, thirteen weeks after the first, came out then


def test_a_frame_has_every_day_of_each_column_and_fills_none(figures):
    frame = figures.as_of(date(2019, 9, 17)).frame(["SOFR", "WALCL"])
    week = frame["2019-09-09":"2019-09-13"]
    assert week["SOFR"].notna().all() and list(week["WALCL"].notna()) == [False, False, True, False, False]
    assert frame["WALCL"].count() == len(figures["WALCL"][:"2019-09-16"])
    assert frame.index.is_monotonic_increasing and not frame.isna().all(axis=1).any()
