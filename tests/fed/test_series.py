"""The entries of `SERIES`: each whole, each true of the figures we hold."""

import re
from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import pairwise

import frozen
import pytest

from fed.series import BEA, BOARD, NEW_YORK_FED, SERIES, TREASURY
from fed.text import LANGS
from scripts.snapshot.csv_form import parse
from scripts.snapshot.store import DATA

NEW_YORK_FEDS = {f"SOFR{n}" for n in ("", 1, 25, 75, 99, "VOL")} | {
    *("EFFR", "OBFR", "TGCRRATE", "RPONTSYD", "RPONTTLD", "RRPONTSYAWARD", "RRPONTSYD")
}

each = pytest.mark.parametrize("id", SERIES)


@pytest.fixture(scope="module")
def rows():
    """The rows of every file as FRED gave them, empty days included."""
    return {id: parse((DATA / f"{id}.csv").read_text("utf-8"), series) for id, series in SERIES.items()}


@each
def test_an_entry_is_whole(id):
    series = SERIES[id]
    assert series.id == id and re.fullmatch(r"[A-Z0-9]{1,40}", id)
    assert all(series.name(lang).strip() == series.name(lang) for lang in LANGS)
    assert re.search(r"[\u4e00-\u9fff]", series.name("zh-TW")) and not re.search(r"[\u4e00-\u9fff]", series.name("en"))
    blank = [f.name for f in fields(series) if getattr(series, f.name) == ""]
    assert not blank and series.page == f"https://fred.stlouisfed.org/series/{id}"


@pytest.mark.parametrize("what", ["id", "title", "name"])
def test_no_two_series_share_an_id_a_title_or_a_name(what):
    assert len({getattr(series, what) for series in SERIES.values()}) == len(SERIES)


@each
def test_the_unit_follows_from_the_native_unit(id):
    series = SERIES[id]
    expected = {
        "percent": ("percent", 1.0),
        "billions of US dollars": ("usd_bn", 1.0),
        "millions of US dollars": ("usd_bn", 0.001),
    }
    assert (series.unit, series.to_unit) == expected[series.native]


NEWEST = {  # what an adult who follows the matter knows it to be, within a factor of a few, for years to come
    "WALCL": (1_000, 20_000),
    "TREAST": (1_000, 15_000),
    "WSHOMCB": (500, 5_000),
    "WRESBAL": (1_000, 10_000),
    "WTREGEN": (50, 3_000),
    "SOFRVOL": (1_000, 15_000),
    "BOGMBASE": (2_000, 15_000),
    "CURRCIR": (1_500, 6_000),
    "M2SL": (10_000, 60_000),
    "TLAACBW027SBOG": (15_000, 60_000),
    "GDP": (20_000, 80_000),
    "GFDEBTN": (30_000, 120_000),
}


@pytest.mark.parametrize("id", NEWEST)
def test_the_newest_figure_in_us_dollars_billion_is_of_the_right_size(id, figures):
    low, high = NEWEST[id]
    assert low < figures[id].iloc[-1] < high


@each
def test_the_plausible_band_holds_the_whole_history(id, figures):
    low, high = SERIES[id].plausible
    assert low <= figures[id].min() and figures[id].max() <= high


@each
def test_the_plausible_band_is_tight_enough_to_catch_a_change_of_unit(id, figures):
    """Unless the history itself spans such a range: lay idle, or stood near zero before 2009. A whole file that changes is
    then refused by the fetcher, which compares it with what we hold (see test_faults.py)."""
    low, high = SERIES[id].plausible
    column, newest = figures[id], figures[id].iloc[-1]
    idle = (column == 0).any()
    assert idle or newest * 1000 > high
    if SERIES[id].unit == "usd_bn":  # a rate may be near zero or below it, so that no band can have a floor above zero
        assert idle or column.max() / column.min() > 400 or newest / 1000 < low


@pytest.mark.parametrize("id", ["WRESBAL", "WRBWFRBL", "WTREGEN", "WDTGAL"])
def test_a_history_of_reserves_or_tga_in_another_unit_is_not_plausible(id, figures):
    assert (figures[id] / 1000).min() < SERIES[id].plausible[0]  # FRED has carried both in billions before


@each
def test_the_history_begins_on_the_day_the_entry_names(id, rows):
    assert rows[id][0][0] == SERIES[id].starts


DAYS_OF = {
    "every day": {1},
    "weekdays": {1, 3},
    "Wednesdays": {7},
    "month starts": {28, 29, 30, 31},
    "quarter starts": {90, 91, 92},
}
OF_FREQUENCY = {
    "daily": {"every day", "weekdays"},
    "weekly": {"Wednesdays"},
    "monthly": {"month starts"},
    "quarterly": {"quarter starts"},
}


@each
def test_the_calendar_of_the_entry_is_the_calendar_of_the_file(id, rows):
    series = SERIES[id]
    assert series.calendar in OF_FREQUENCY[series.frequency]
    steps = {(after - before).days for (before, _), (after, _) in pairwise(rows[id])}
    assert steps <= DAYS_OF[series.calendar]


@each
def test_a_figure_is_called_late_before_it_is_called_too_late_and_neither_before_its_release(id):
    series = SERIES[id]
    if series.ends:
        assert series.age_limits is None  # it cannot be late
        return
    late, too_late = series.age_limits
    longest_step = max(DAYS_OF[series.calendar])
    assert series.published_after + longest_step <= late < too_late


@pytest.mark.parametrize(("what", "slip"), [("kind", "wednesday level"), ("calendar", "Wednesday")])
def test_a_misspelt_kind_or_calendar_is_named_with_those_that_there_are(what, slip):
    with pytest.raises(ValueError, match=f"^WALCL: no {what} called '{slip}'; there are: .*Wednesday"):
        replace(SERIES["WALCL"], **{what: slip})


def test_ioer_has_ended():
    assert SERIES["IOER"].ends == date(2021, 7, 28)


def test_only_rates_that_are_set_for_every_day_may_be_dated_ahead():
    assert SERIES["IORB"].ahead == SERIES["DFEDTARU"].ahead == 21
    ahead = {(series.kind, series.calendar) for series in SERIES.values() if series.ahead}
    assert ahead == {("set rate", "every day")}


def test_iorb_follows_ioer_on_the_next_day_with_no_overlap(rows):
    assert rows["IOER"][-1][0] == date(2021, 7, 28)
    assert rows["IORB"][0][0] == rows["IOER"][-1][0] + timedelta(days=1)


@pytest.mark.parametrize("id", frozen.IDS)
def test_each_series_that_was_looked_up_has_the_owner_that_fred_names(id):
    owner = {"GDP": BEA, "GFDEBTN": TREASURY}.get(id, NEW_YORK_FED if id in NEW_YORK_FEDS else BOARD)
    assert SERIES[id].owner is owner


@each
def test_each_owner_has_the_rights_that_fred_names(id):
    owner = SERIES[id].owner
    assert owner.rights == (
        "Copyrighted: Citation Required" if owner is NEW_YORK_FED else "Public Domain: Citation Requested"
    )
    assert owner.terms.startswith("https://www.") and all(owner.name(lang) for lang in LANGS)


def test_a_citation_has_the_form_that_fred_asks_for():
    assert SERIES["SOFR"].citation(date(2026, 8, 3)) == (
        "Federal Reserve Bank of New York, Secured Overnight Financing Rate [SOFR], retrieved from FRED, "
        "Federal Reserve Bank of St. Louis; https://fred.stlouisfed.org/series/SOFR, August 3, 2026."
    )
