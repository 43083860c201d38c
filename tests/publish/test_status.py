"""status.json: what a browser needs to say how old the figures are, without a clock of ours."""

import json
from datetime import date, timedelta

from prose import site

from fed.series import SERIES
from scripts.pages.site import Site
from scripts.publish import status
from scripts.snapshot import reading


def test_each_series_tells_its_newest_day_and_from_when_it_is_too_late():
    made = status.status(site().now, site().cards)
    assert made["format"] == 1 and made["as_of"] is None
    assert set(made["series"]) == set(SERIES)
    walcl = made["series"]["WALCL"]
    newest = date.fromisoformat(walcl["newest"])
    assert newest == reading.load()["WALCL"].index[-1].date()
    # ten days after its newest day a balance sheet is still in time, on the eleventh it is late, after seventeen too late
    assert walcl["late_from"] == str(newest + timedelta(days=11))
    assert walcl["too_late_from"] == str(newest + timedelta(days=18))
    assert made["series"]["SOFR"]["covers_to"] == made["series"]["SOFR"]["newest"]
    assert made["series"]["IOER"]["too_late_from"] is None  # it has ended


def test_a_series_that_has_not_begun_is_left_out_on_an_earlier_day(tmp_path):
    then = date(2018, 1, 2)
    early = Site(site().now.as_of(then), site().facts, {}, site().cards, then)
    (tmp_path / "data").mkdir()
    status.write(early, tmp_path)
    made = json.loads((tmp_path / "data" / "status.json").read_text("utf-8"))
    assert made["as_of"] == "2018-01-02" and "SOFR" not in made["series"]


def test_a_month_and_a_quarter_are_dated_by_their_first_day_and_cover_their_last():
    for id, known, newest, covers in (
        ("M2SL", date(2020, 4, 1), "2020-02-01", "2020-02-29"),  # H.6 of a month comes fifty-six days after its first
        ("GDP", date(2019, 9, 19), "2019-04-01", "2019-06-30"),
        ("SOFR", date(2019, 9, 18), "2019-09-17", "2019-09-17"),
    ):
        one = status.status(site().now.as_of(known), site().cards, known)["series"][id]
        assert (one["newest"], one["covers_to"]) == (newest, covers), id


def test_the_same_figures_give_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name / "data").mkdir(parents=True)
        status.write(site(), tmp_path / name)
    one, two = ((tmp_path / name / "data" / "status.json").read_bytes() for name in ("one", "two"))
    assert one == two
