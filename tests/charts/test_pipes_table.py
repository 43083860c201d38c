"""The pipes as CSV: both sides of each week add up in the file that a reader takes away."""

import csv
import io

import pytest

from charts.pipes.table import as_csv
from charts.pipes.whole import pipes
from fed.text import LANGS


@pytest.mark.parametrize("lang", LANGS)
def test_both_sides_of_every_row_add_up(frozen, lang):
    weeks = pipes(frozen).weeks
    text = as_csv(weeks, lang)
    assert text.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    assert len(head) == len(set(head)) == 15, "no two columns have one name"
    assert [row[0] for row in rows] == [str(week.day) for week in weeks]
    for row in rows:
        owned, owed = [int(one or 0) for one in row[1:5]], [int(one) for one in row[5:11]]
        assert sum(owned) == sum(owed)
    (spike,) = (row for row in rows if row[0] == "2019-09-18")
    assert spike[5] == "1385426" and spike[12:] == ["SOFR", "315.0", "33.0"]
