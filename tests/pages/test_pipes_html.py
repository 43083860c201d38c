"""The table of two weeks: what it says adds up, also where the series of loans does not reach one of the two."""

import re
from dataclasses import replace
from datetime import date

import pytest

from fed.pipes.weeks import weeks
from scripts.pages.pipes_html import table


def rows(two, lang="en"):
    """The cells of each row, of what the Fed owns, without their tags."""
    html = table(two, lang, "")
    found = re.findall(r"<tr>(.*?)</tr>", html, re.S)
    return [
        [re.sub("<[^>]+>", "", cell).strip() for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.S)]
        for row in found
    ][1:6]


def billions(cell):
    return float(cell.replace("−", "-").replace("+", "").replace(",", ""))


@pytest.fixture(scope="module")
def two(frozen):
    by_day = {week.day: week for week in weeks(frozen)}
    then, now = by_day[date(2023, 3, 8)], by_day[date(2023, 3, 22)]
    blind = replace(now, owns={**now.owns, "lent": 0, "other": now.owns["other"] + now.owns["lent"]}, lent_known=False)
    return then, now, blind


def test_where_both_weeks_know_the_loans_they_have_a_row(two):
    then, now, _ = two
    lent = rows((then, now))[2]
    assert billions(lent[1]) == then.owns["lent"] / 1000 and billions(lent[2]) == now.owns["lent"] / 1000


@pytest.mark.parametrize("turned", [False, True])
def test_where_one_does_not_know_them_they_stand_within_other_in_both_and_the_changes_add_up(two, turned):
    then, now, blind = two
    told = rows((blind, then) if turned else (then, blind))
    assert told[2][1:] == ["within other"] * 3
    *parts, whole = (billions(row[3]) for n, row in enumerate(told) if n != 2)
    assert sum(parts) == pytest.approx(whole, abs=0.0005)
    assert billions(told[3][1 if not turned else 2]) == (then.owns["other"] + then.owns["lent"]) / 1000
