"""The parser against answers that a machine thinks of: right rows, or Refused with a reason; never a crash, never a half.

Bounded here, so that a run takes seconds; `make prove` tries many more.
"""

import json
import os
from collections import Counter
from datetime import timedelta
from decimal import Decimal

import pytest
from frozen import truth
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fed.series import SERIES
from scripts.fetch import carry, guards
from scripts.fetch.sources import board, fred_api, new_york_fed
from scripts.fetch.transport import Passing
from scripts.snapshot import csv_form, store
from scripts.snapshot.csv_form import Refused

TRIED = int(os.environ.get("FUZZ", "150"))  # inputs a property; `make prove` sets it
many = settings(max_examples=TRIED, deadline=None, database=None, suppress_health_check=list(HealthCheck))

SEEN = Counter()  # of what was tried: all, and right


@pytest.fixture(scope="module", autouse=True)
def _tell():
    yield
    print(
        f"\n{SEEN['tried']} inputs tried: {SEEN['right']} right rows, {SEEN['tried'] - SEEN['right']} refused, no crash"
    )


SOFR = SERIES["SOFR"]
TEXT = truth("SOFR")
HEAD, *LINES = TEXT.splitlines(True)
TRUE = dict(csv_form.parse(TEXT, SOFR))

cells = st.one_of(
    st.sampled_from(["", ".", "NaN", "-0", "1e9", "1,5", '"1.8"', "１", "\x00", "9" * 400, "<b>", "=1+1", "\r"]),
    st.decimals(-2, 30, places=2).map(str),
    st.text(max_size=5),
)
days = st.one_of(st.dates().map(str), st.sampled_from([line[:10] for line in LINES]), st.text(max_size=11))
tables = st.builds(
    lambda head, rows, end: "\n".join([head, *(f"{day},{cell}" for day, cell in rows)]) + end,
    st.sampled_from(["observation_date,SOFR", "DATE,SOFR", "observation_date,EFFR", "", "\ufeffDATE,SOFR"]),
    st.lists(st.tuples(days, cells), max_size=8),
    st.sampled_from(["\n", "", "\r\n", "\n\n"]),
)


@st.composite
def damaged(draw):
    """The true file with a few things done to it."""
    lines = [HEAD, *LINES]
    for _ in range(draw(st.integers(0, 3))):
        n = draw(st.integers(0, len(lines) - 1))
        what = draw(st.sampled_from(["drop", "twice", "swap", "cell", "cut", "empty"]))
        if what == "drop":
            del lines[n]
        elif what == "twice":
            lines.insert(n, lines[n])
        elif what == "swap":
            lines[n], lines[-1] = lines[-1], lines[n]
        elif what == "cell":
            lines[n] = f"{lines[n][:10]},{draw(cells)}\n"
        elif what == "cut":
            lines = [*lines[:n], lines[n][: draw(st.integers(0, 12))]]
        else:
            lines[n] = f"{lines[n][:10]},\n"
        if not lines:
            break
    return "".join(lines)


def right_or_refused(read, series, *, whole=True):
    """What was read, once it is shown to be rows of the series and nothing else; None where it was refused."""
    SEEN["tried"] += 1
    try:
        rows = read()
    except (Refused, Passing) as reason:
        assert 0 < len(str(reason)) < 400
        return None
    assert rows == sorted(rows) and len({when for when, _ in rows}) == len(rows)
    assert any(value for _, value in rows)
    for _, value in rows:
        assert value == "" or series.plausible[0] <= float(value) * series.to_unit <= series.plausible[1]
    SEEN["right"] += 1
    body = csv_form.serialise(rows, series.id)
    if whole:
        assert csv_form.parse(body.decode("ascii"), series) == rows  # what is written is read again as it was
    return rows


@many
@given(st.one_of(st.text(), tables, damaged()))
def test_any_text_is_right_rows_or_refused(text):
    rows = right_or_refused(lambda: csv_form.parse(text, SOFR), SOFR)
    if rows:  # each row stands in the text, and no line of the text is left out
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")[1:-1]
        assert len(rows) == len(lines)
        for (when, value), line in zip(rows, lines, strict=True):
            assert line.replace('"', "").startswith(str(when))
            assert value in line


@many
@given(damaged())
def test_nothing_that_we_hold_is_lost_without_a_word(text):
    """The parser and the guards together: what passes has every day and every figure that we hold."""
    held = list(TRUE.items())
    SEEN["tried"] += 1
    card = store.make_card(held, TEXT.encode(), SOFR, "FRED", "2026-08-03")
    try:
        rows = guards.in_our_spelling(csv_form.parse(text, SOFR), held)
        guards.check(rows, held, card, SOFR, held[-1][0] + timedelta(days=3))
    except Refused:
        return
    SEEN["right"] += 1
    got = dict(rows)
    assert got.keys() >= TRUE.keys() and all(got[when] for when, value in held if value)
    changed = guards.revisions(rows, held)
    assert all(abs(Decimal(new) - Decimal(old)) <= Decimal("0.5") for when, old, new in changed if when < held[-7][0])


@many
@given(st.binary(max_size=200))
def test_any_bytes_that_are_text_are_right_rows_or_refused(body):
    right_or_refused(lambda: csv_form.parse(body.decode("utf-8", "replace"), SOFR), SOFR)


@pytest.mark.parametrize("id", ["IORB", "WALCL", "M2SL", "GDP", "RRPONTSYD"])
def test_of_every_calendar_any_table_is_right_rows_or_refused(id):
    lines = truth(id).splitlines()

    @many
    @given(st.lists(st.tuples(st.sampled_from([line[:10] for line in lines[1:]]), cells), max_size=6))
    def tried(rows):
        text = "\n".join([lines[0], *(f"{day},{cell}" for day, cell in rows)]) + "\n"
        right_or_refused(lambda: csv_form.parse(text, SERIES[id]), SERIES[id])

    tried()


leaves = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), days, cells)
trees = st.recursive(
    leaves, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner))
)
observations = st.fixed_dictionaries(
    {
        "count": st.integers(0, 3),
        "observations": st.lists(st.fixed_dictionaries({"date": days, "value": leaves}), max_size=3),
    }
)
rates = st.fixed_dictionaries(
    {
        "refRates": st.lists(
            st.fixed_dictionaries({"effectiveDate": days, "type": st.just("SOFR"), "percentRate": leaves})
        )
    }
)
shape = {"operationType": "Reverse Repo", "term": "Overnight", "auctionStatus": "Results"}
operation = st.fixed_dictionaries({"operationDate": days, "totalAmtAccepted": leaves}).map(lambda one: one | shape)
operations = st.fixed_dictionaries({"repo": st.fixed_dictionaries({"operations": st.lists(operation, max_size=4)})})


class Says:
    """A server that says one thing."""

    def __init__(self, text):
        self.text = text

    def ask(self, path, params, read):
        return read(self.text)


@many
@given(st.one_of(trees, observations).map(json.dumps))
def test_any_json_of_freds_api_is_right_rows_or_refused(text):
    right_or_refused(lambda: fred_api._rows(text, SOFR), SOFR)
    right_or_refused(lambda: fred_api.read(Says(text), SOFR), SOFR)


@many
@given(st.one_of(trees, rates, operations).map(json.dumps))
def test_any_json_of_the_new_york_fed_is_right_rows_or_refused(text):
    for id in ("SOFR", "RRPONTSYD"):
        rows = right_or_refused(lambda id=id: new_york_fed.read(Says(text), SERIES[id]), SERIES[id], whole=False)
        if rows:
            held = csv_form.parse(truth(id), SERIES[id])
            carried = right_or_refused(lambda id=id, r=rows, h=held: carry.on(h, r, SERIES[id]), SERIES[id])
            assert carried is None or carried[: len(held)] == held


@many
@given(
    st.lists(st.lists(st.one_of(cells, st.sampled_from(["Time Period", "Unit:", "Multiplier:", "1e+06"])), max_size=4))
)
def test_any_csv_of_the_board_is_right_rows_or_refused(table):
    head = (
        'Unit:,Currency\nMultiplier:,1e+06\nCurrency:,USD\n"Unique Identifier: ",H41/H41/RESPPMA_N.WW\nTime Period,X\n'
    )
    body = "\n".join(",".join(row) for row in table) + "\n"
    for text in (body, head + body):
        right_or_refused(lambda text=text: board.read(Says(text), SERIES["WALCL"]), SERIES["WALCL"], whole=False)
