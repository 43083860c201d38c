"""Series that end before their like: found by holding the files against one another, and gone from the list once they go on."""

import re
from datetime import date

import pandas as pd
import pytest

from fed.figures import Figures
from fed.series import SERIES
from fed.text import LANGS
from scripts.pages.ends_early import early, ends_early
from scripts.pages.site import Page, Site

WHOLE = date(2025, 4, 16)  # a day in whose past no file is short, however short files are at their end


def cut(figures, **ends):
    """The figures with some series cut off after a day."""
    return Figures(
        {id: column[: pd.Timestamp(ends[id])] if id in ends else column for id, column in figures.columns.items()}
    )


@pytest.mark.parametrize("day", [date(2019, 9, 18), date(2020, 1, 4), date(2022, 3, 15), WHOLE])
def test_where_all_go_on_none_ends_early_not_even_one_that_comes_a_day_later(figures, day):
    assert early(figures.as_of(day)) == {}


def test_one_that_its_release_left_behind_is_found_after_a_single_week_with_how_far_the_others_go(figures):
    known = figures.as_of(WHOLE)
    newest = known["WALCL"].index[-1].date()
    assert early(cut(known, WRESBAL=newest - pd.Timedelta(days=7))) == {"WRESBAL": newest}


def test_one_that_comes_alone_is_found_once_it_is_late_against_the_newest_day_of_all(figures):
    known = figures.as_of(WHOLE)
    late, last = SERIES["OBFR"].age_limits[0], known.last_day()
    assert early(cut(known, OBFR=last - pd.Timedelta(days=late))) == {}
    weekend = {date(2025, 4, day) for day in (12, 13)}
    first = next(day.date() for day in pd.date_range(end=last - pd.Timedelta(days=late + 1), periods=3)[::-1] if day.date() not in weekend)  # fmt: skip
    assert early(cut(known, OBFR=first)) == {"OBFR": last}


def test_one_that_has_ended_for_good_is_not_early(figures):
    assert "IOER" not in early(figures)


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_gives_a_reason_where_one_is_known_and_says_where_none_is(figures, lang):
    known = cut(figures.as_of(WHOLE), CURRCIR="2024-06-01", SWPT="2025-01-01")
    html = ends_early(Page(Site(known, {}, {}, {}, None), lang, ""))
    rows = dict(re.findall(r'<a href="#(\w+)">.*?</td><td[^>]*>([^<]*)</td>', html))
    assert rows.keys() == {"CURRCIR", "SWPT"}
    assert rows["CURRCIR"] == SERIES["CURRCIR"].stops_short(lang) and rows["SWPT"] not in ("", rows["CURRCIR"])
    none = ends_early(Page(Site(figures.as_of(WHOLE), {}, {}, {}, WHOLE), lang, ""))
    assert none.startswith("<p>") and "<table" not in none
