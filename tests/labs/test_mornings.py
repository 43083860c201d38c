"""The treasurer's mornings: chosen by rule, nothing shown too early, sums as in a spreadsheet, and the script's the same."""

import json
import shutil
import subprocess
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction

import pandas as pd
import pytest

from fed.figures import Figures
from fed.series import SERIES
from scripts.finding import ROOT
from scripts.labs import mornings as lab
from scripts.labs.mornings import ALWAYS, CASH, FORMS, LATE, LENT, Came, Form

FORM = {form.key: form for form in FORMS}
SPIKE = date(2019, 9, 17)


@pytest.fixture(scope="module")
def played(frozen):
    return {form.key: lab.mornings(frozen, form) for form in FORMS}


def test_the_rule_gives_ten_and_thirty_mornings_of_every_kind(played):
    assert {key: len(found) for key, found in played.items()} == {"short": 10, "autumn-2019": 30, "2025": 30}
    for form in ("autumn-2019", "2025"):
        kinds = Counter(one.kind for one in played[form])
        assert kinds == {"month_end": 8, "quarter_end": 4, "tax_day": 5, "after_tax": 5, "quiet": 8}
    # by hand, with a calendar of 2019
    assert [str(one.day) for one in played["short"]] == [
        "2019-06-17", "2019-06-18", "2019-06-28", "2019-07-08", "2019-07-31",
        "2019-08-08", "2019-08-30", "2019-09-16", "2019-09-17", "2019-09-30",
    ]  # fmt: skip
    assert played["short"] == played["autumn-2019"][-10:]


def test_a_night_lasts_until_the_market_opens_again(played):
    nights = {str(one.day): one.nights for one in played["autumn-2019"]}
    assert nights["2019-06-28"] == 3, "a weekend"
    assert nights["2019-08-30"] == 4, "a weekend and Labor Day"
    assert nights["2018-12-31"] == 2, "New Year"
    assert nights["2019-09-17"] == 1


@pytest.mark.parametrize("key", FORM)
def test_nothing_is_shown_that_was_published_later_than_that_noon(played, key):
    for one in played[key]:
        for known in one.shown.figures.values():
            lag, kind = SERIES[known.id].published_after, SERIES[known.id].kind
            out = known.day + timedelta(days=lag)
            assert out <= one.day if kind in ("set rate", "market rate") else out < one.day, (one.day, known)
        out = [day + timedelta(days=SERIES["SOFR"].published_after) for day, _ in one.shown.path]
        assert out == sorted(out) and out[-1] <= one.day and len(out) == lab.PATH


def test_on_the_morning_of_the_spike_one_saw_the_day_before_and_the_week_before(frozen):
    seen = {name: (str(one.day), one.value) for name, one in lab.shown(frozen, SPIKE).figures.items()}
    assert seen["sofr"] == ("2019-09-16", 2.43) and seen["sofr99"] == ("2019-09-16", 4.60)
    assert seen["reserves_rate"] == ("2019-09-17", 2.10)
    assert seen["wrbwfrbl"][0] == "2019-09-11" and seen["wrbwfrbl_before"][0] == "2019-09-04"
    thursday = lab.shown(frozen, date(2019, 9, 19)).figures
    assert str(thursday["wrbwfrbl"].day) == "2019-09-11", "the balance sheet of Wednesday comes in the afternoon"
    assert str(thursday["sofr"].day) == "2019-09-18"
    assert str(lab.shown(frozen, date(2019, 9, 20)).figures["wrbwfrbl"].day) == "2019-09-18"


def test_what_comes_is_never_known_before(frozen):
    """Cut every series at that noon, and what is shown stays; change all that came later, and it stays too."""
    cut = frozen.by_noon(SPIKE)
    changed = Figures(
        {id: column.where(column.index < pd.Timestamp("2019-09-18"), 99.0) for id, column in frozen.columns.items()}
    )
    assert lab.shown(frozen, SPIKE) == lab.shown(cut, SPIKE) == lab.shown(changed, SPIKE)


def by_spreadsheet(frozen, day, lent, late):
    """The interest of a morning as a column of cells, in fractions of a dollar, straight from the series."""
    at = pd.Timestamp(day)
    sofr, reserves = frozen["SOFR"], frozen["WRBWFRBL"]
    nights = (sofr.index[sofr.index > at][0] - at).days
    wednesdays = [one for one in reserves.index if abs((one - at).days) <= 7]
    after = min(one for one in wednesdays if one >= at)
    before, then = (Fraction(round(reserves[one] * 1000)) for one in (after - pd.Timedelta(days=7), after))
    payment = max(0, round(1000 * (before - then) / before))
    rate = {
        id: Fraction(round(frozen[id].get(at, frozen["DPCREDIT"][at]) * 100), 10_000)
        for id in ("SOFR", "SOFR99", "DPCREDIT")
    }
    paid = Fraction(round(frozen["IOER" if at < pd.Timestamp("2021-07-29") else "IORB"][at] * 100), 10_000)
    kept = 1000 - lent
    interest = [
        lent * rate["SOFR"],
        max(0, kept - payment) * paid,
        -max(0, payment - kept) * rate["DPCREDIT" if late == "window" else "SOFR99"],
    ]
    return sum(interest) * 1_000_000 * nights / 360


@pytest.mark.parametrize("key", FORM)
def test_every_choice_earns_what_a_spreadsheet_says(frozen, played, key):
    for one in played[key]:
        for digit in range(len(LENT) * len(LATE)):
            lent, late = lab.choice(digit)
            off = lab.earned(one.came, one.nights, lent, late) - by_spreadsheet(frozen, one.day, lent, late)
            assert abs(off) <= Fraction(1, 2), (one.day, lent, late)


def test_by_hand():
    came = Came(sofr=525, paid=210, window=275, late=900, payment=50, fell=0.05)
    assert lab.earned(came, 1, 0, "window") == 55_417  # 950 million at 2.10 %: 19.95 million a year, by 360
    assert lab.earned(came, 1, 1000, "window") == 142_014  # 52.5 less 50 at 2.75 %, 1.375
    assert lab.earned(came, 1, 1000, "market") == 133_333  # 52.5 less 50 at 9 %, 4.5
    assert lab.earned(came, 3, 950, "market") == 415_625  # enough was kept: 950 million, three nights
    assert lab.earned(Came(525, 210, 275, None, 50, 0.05), 1, 1000, "market") == 142_014
    halves = [Came(one, 0, 0, None, 0, 0.0) for one in (0, 9, -9)]  # 1000 millions at 0.09 % of 360 days: 2,500 dollars
    assert [lab.earned(one, 1, 1000, "window") for one in halves] == [0, 2500, -2500]
    assert [lab.earned(Came(one, 0, 0, None, 1, 0.0), 1, 1, "window") for one in (9, -9)] == [3, -3], "away from zero"


def test_what_is_told_at_the_end(played):
    short = played["short"]
    assert [str(one.day) for one in lab.largest(short, lab.gap)] == ["2019-06-28", "2019-09-17", "2019-09-30"]
    assert [str(one.day) for one in lab.largest(short, lab.surprise)] == ["2019-09-16", "2019-09-17", "2019-09-30"]
    assert lab.surprise(short[-2]) == (525 - 210) - (243 - 210)
    gaps = sorted((abs(lab.gap(one)) for one in short), reverse=True)
    assert lab.share_of_gaps(lab.largest(short, lab.gap), short) == pytest.approx(sum(gaps[:3]) / sum(gaps) * 100)
    assert lab.share_of_gaps([], []) == 0.0
    assert lab.middles(short) == {"ends": 17.5, "taxes": 19.5, "quiet": 6.0}


def test_as_of_a_day_there_are_only_mornings_whose_outcome_was_out(frozen):
    def days(until, form="short"):
        return [str(one.day) for one in lab.mornings(frozen.as_of(until), FORM[form])]

    assert days(date(2018, 4, 2)) == days(date(2019, 6, 17)) == []
    assert days(date(2019, 9, 18))[-1] == "2019-08-30", "the week's reserves come on Thursday"
    assert days(date(2019, 9, 19))[-1] == "2019-09-17"
    assert days(date(2019, 9, 17), "2025") == []


@pytest.mark.parametrize("id", lab.SERIES_SHOWN)
def test_a_series_that_is_missing_takes_mornings_away_or_a_line_and_stops_nothing(frozen, id):
    without = Figures({**frozen.columns, id: frozen[id].iloc[:0]})
    found = lab.mornings(without, FORM["short"])
    assert len(found) == (0 if id in ("SOFR", "IOER", "DPCREDIT", "WRBWFRBL") else 10)


def test_the_script_earns_the_same(played):
    if not (node := shutil.which("node")):
        pytest.skip("no Node here")
    rows = [
        [[one.nights, one.came.sofr, one.came.paid, one.came.window, one.came.late, one.came.payment], digit]
        for found in played.values()
        for one in found
        for digit in range(len(LENT) * len(LATE))
    ]
    code = f"""
    import {{ earned, choice }} from {json.dumps((ROOT / "docs/assets/js/mornings_sums.js").as_uri())}
    const rules = {json.dumps({"cash": CASH, "lent": LENT, "late": LATE})}
    const rows = {json.dumps(rows)}
    const sums = rows.map(([came, digit]) => earned(came, choice(digit, rules), rules))
    console.log(JSON.stringify(sums))
    """
    told = subprocess.run([node, "--input-type=module", "-e", code], capture_output=True, text=True, check=True).stdout
    ours = [
        lab.earned(one.came, one.nights, *lab.choice(digit))
        for found in played.values()
        for one in found
        for digit in range(len(LENT) * len(LATE))
    ]
    assert json.loads(told) == ours


def test_the_two_who_always_do_the_same_are_the_ends_of_what_can_be_chosen():
    assert ALWAYS["fed"][0] == min(LENT) == 0 and ALWAYS["repo"][0] == max(LENT) == CASH
    assert {lab.choice(digit) for digit in range(10)} == {(lent, late) for lent in LENT for late in LATE}


def test_a_form_of_any_months_follows_the_rule(frozen):
    found = lab.mornings(frozen, Form("a year", date(2022, 3, 1), 12))
    assert len(found) == 30
