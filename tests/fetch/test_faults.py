"""Forty-four ways in which FRED, the disk and the calendar can go wrong, each by its number.

The numbers are those of the project's list of faults. A case that another room answers for stands in `ELSEWHERE`, with the
test that does; the last test here sees that none of the forty-four is forgotten.
"""

import gzip
import io
import json
import os
import re
import resource
import subprocess
import sys
import threading
import zipfile
import zlib
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path

import pytest
from fred import HTML, KEY, Clock, cut, drip, dripping_head, encoded, reset, silence, status, unannounced
from frozen import lay, only_these, truth

from fed.series import SERIES
from scripts import fetch
from scripts.fetch import transport
from scripts.finding import ROOT, Stop
from scripts.snapshot import csv_form, reading, store

TODAY = date(2026, 8, 3)  # a Monday; the newest figures of the frozen copy are of the Friday before
SOFR = truth("SOFR")
LAST = SOFR.splitlines()[-1]

ELSEWHERE = {
    "F30": ("publish/test_status.py", "how old a figure is, is said by the page in the reader's browser"),
    "F38b": ("fed/test_series.py", "IORB follows IOER on the next day; the seam is drawn by the charts"),
    "F39": ("charts/test_gallery.py", "no title and no note is ever taken from FRED: titles stand in fed/series.py"),
    "F42": ("charts/test_gallery.py", "what a chart does without figures; the fetcher draws none"),
    "F43": ("conftest.py", "every test runs without a network, the builds too"),
    "F44": ("prose/test_parity.py", "a text is both languages or the import fails"),
}


@pytest.fixture(autouse=True)
def _on_a_fixed_day(monkeypatch):
    monkeypatch.setattr(fetch, "today", lambda: TODAY)


@pytest.fixture
def sofr(fred, capsys):
    """What is done with an answer for SOFR, of which we hold the frozen file: the reason, or "" where it was taken."""
    fred.hold(capsys, "SOFR")
    return lambda answer: told(fred, capsys, "SOFR", answer)


def told(fred, capsys, id, answer):
    before, fred.asked = fred.files(), []
    code, printed = fred.run(capsys, id, **{id: answer})
    line = next(line for line in printed.splitlines() if line.startswith("[ 1/1]"))
    assert "Traceback" not in printed and code == ("held: " in line)
    if code:
        assert fred.files() == before and id in line
        return line.partition("held: ")[2]
    return ""


def without(text, *parts):
    """The lines of a file that hold none of these."""
    return "".join(line for line in text.splitlines(True) if not any(part in line for part in parts))


def scaled(text, factor, only_last=False):
    head, *lines = text.splitlines()
    new = [
        f"{day},{float(value) * factor:.3f}" if value else f"{day},"
        for day, value in (line.split(",") for line in lines)
    ]
    return "\n".join([head, *(lines[:-1] + new[-1:] if only_last else new)]) + "\n"


def test_F01_a_connection_that_is_refused_is_tried_three_times_and_held(fred, capsys, monkeypatch):
    fred.hold(capsys, "SOFR")
    before = fred.files()
    monkeypatch.setenv("FRED_URL", "http://127.0.0.1:9")
    code, printed = fred.run(capsys, "SOFR")
    assert (code, fred.files()) == (1, before)
    assert "held: a mirror of FRED: gave no answer (ConnectionError), 3 times" in printed


def test_F01_a_name_that_is_unknown_is_held_too(fred, capsys, monkeypatch):
    def unknown(*_, **__):
        raise transport.requests.ConnectionError(
            "[Errno -2] Name or service not known: https://secret.example/?api_key=1"
        )

    monkeypatch.setattr(transport.requests, "get", unknown)
    code, printed = fred.run(capsys, "SOFR")
    assert code == 1 and "gave no answer (ConnectionError), 3 times" in printed and "secret" not in printed


def test_F02_a_server_that_never_answers_is_asked_once_more_after_three_times_and_then_no_more(
    fred, capsys, monkeypatch
):
    monkeypatch.setattr(transport, "TIMEOUT", (1, 0.1))
    ids = list(SERIES)
    code, printed = fred.run(capsys, *ids, **dict.fromkeys(ids, silence))
    assert (code, len(fred.asked)) == (1, 4) and f"{len(ids)} held" in printed
    assert printed.count("gave no answer in time (ReadTimeout)") >= 4
    assert printed.count("left alone for the rest of this run") == 2 * (
        len(ids) - 2
    )  # where it happens, and in the table
    assert [agent.endswith("fed-plumbing-live") for agent in fred.agents] == [True, False, False, True]


def test_F02_silent_series_among_others_cost_no_other(fred, capsys, monkeypatch):
    monkeypatch.setattr(transport, "TIMEOUT", (1, 0.1))
    answers = {"IORB": silence, "SOFR": SOFR, "IOER": silence, "EFFR": truth("EFFR")}
    code, printed = fred.run(capsys, **answers)
    assert (code, sorted(fred.files())) == (1, ["EFFR.csv", "SOFR.csv", "manifest.json"])


@pytest.mark.parametrize("how", [drip, dripping_head])
def test_F03_a_server_that_drips_is_given_up_when_its_time_is_over(fred, capsys, monkeypatch, how):
    monkeypatch.setattr(transport, "BUDGET", 0.6)
    monkeypatch.setattr(transport, "TRIES", 1)
    started = Clock().monotonic()
    reason = told_first(fred, capsys, how)
    assert "took more than" in reason and Clock().monotonic() - started < 2.8
    left_behind = [thread for thread in threading.enumerate() if thread.name == "question" and thread.is_alive()]
    assert how is dripping_head or not left_behind  # a body that drips is left by its own reader


def told_first(fred, capsys, answer):
    fred.folder.mkdir(parents=True)
    return told(fred, capsys, "SOFR", answer)


@pytest.mark.parametrize(("fault", "says"), [(cut(SOFR), "broke off"), (reset, "gave no answer (ConnectionError)")])
def test_F04_a_body_that_is_shorter_than_announced_is_asked_for_again_as_a_whole_and_then_held(fred, sofr, fault, says):
    assert says in sofr(fault) and fred.asked == ["SOFR"] * 3
    assert sofr([fault, fault, SOFR]) == ""


def test_F05_a_body_that_ends_within_a_row_is_asked_for_again_and_one_that_lost_its_last_rows_is_held(fred, sofr):
    assert "breaks off without a final newline, 3 times" in sofr(unannounced(SOFR[:-3]))
    assert sofr([unannounced(SOFR[:-3]), SOFR]) == ""
    lines = SOFR.splitlines(True)
    assert "it lacks 217 rows that we hold, the first of " in sofr(unannounced("".join(lines[:-217])))


def test_F06_403_is_not_tried_again_and_is_counted_while_another_host_is_still_asked(fred, capsys, monkeypatch):
    monkeypatch.setenv("NEW_YORK_FED_URL", fred.url)
    code, printed = fred.run(capsys, *SERIES, **dict.fromkeys(SERIES, status(403)))
    assert [id for id in fred.asked if id in SERIES] == list(SERIES)[:4] and code == 1
    assert any(path.startswith("/api/rates/secured/sofr") for path in fred.asked)


@pytest.mark.parametrize(
    ("after", "slept"),
    [
        ("1", 1),
        ("99999", 30),
        ("soon", 2),
        ("-5", 2),
        ("", 2),
        ("9" * 400, 30),
        (timedelta(days=2), 30),
        ("Tue, 99 Foo 2026", 2),
        (timedelta(days=-2), 0),
    ],
)
def test_F07_retry_after_is_kept_to_within_half_a_minute(fred, sofr, after, slept):
    if isinstance(after, timedelta):  # by the clock only now: in a test's name it would differ from worker to worker
        after = format_datetime(datetime.now(UTC) + after, usegmt=True)
    fred.clock.slept.clear()
    assert sofr([status(429, Retry_After=after), SOFR]) == ""
    assert sum(fred.clock.slept) == pytest.approx(slept, rel=0.21)


def test_F07_no_pause_outlasts_the_run(fred, capsys):
    code, printed = fred.run(capsys, *SERIES, **dict.fromkeys(SERIES, status(429, Retry_After=30)))
    assert code == 1 and sum(fred.clock.slept) <= fetch.LONGEST
    assert "answered 429, and the time of this run is over" in printed and f"{len(SERIES)} held" in printed


def test_F07_a_run_that_is_over_asks_nothing_more(fred, capsys):
    def slowly(f):
        fred.clock.skipped += fetch.LONGEST
        f.send(200, SOFR.encode())

    code, printed = fred.run(capsys, "SOFR", "EFFR", SOFR=slowly, EFFR=truth("EFFR"))
    assert (code, fred.asked) == (
        1,
        ["SOFR"],
    ) and "EFFR … held: a mirror of FRED: not asked: the time of this" in printed


@pytest.mark.parametrize("code", [500, 502, 503, 504])
def test_F08_a_server_error_passes_at_the_third_try_and_the_tries_are_told(fred, capsys, code):
    fred.hold(capsys, "SOFR")
    done, printed = fred.run(capsys, "SOFR", SOFR=[status(code), status(code), SOFR])
    assert (done, fred.asked) == (0, ["SOFR"] * 3) and printed.count(f"answered {code}, trying again …") == 2
    assert f"answered {code}, 3 times" in fred.run(capsys, "SOFR", SOFR=status(code))[1]


def test_F09_an_unknown_series_is_named(fred, sofr):
    assert "answered 404" in sofr(status(404)) and fred.asked == ["SOFR"]
    assert "answered with a web page: unknown there, or we are blocked, 2 times" in sofr(HTML)
    assert fred.asked == ["SOFR"] * 2


@pytest.mark.parametrize("to", ["https://example.org/x", "http://127.0.0.1:9/", "//127.0.0.1:9/", "/elsewhere"])
def test_F10_a_detour_is_not_taken(fred, sofr, to):
    assert "answered 301, a detour, which is not taken" in sofr(status(301, Location=to))
    assert fred.asked == ["SOFR"]


def test_F11_a_flood_is_cut_off_packed_or_not(fred, sofr):
    assert "it is larger than 4194304 bytes" in sofr(encoded(gzip.compress(bytes(40_000_000)), "gzip"))
    assert "it is larger than 4194304 bytes" in sofr("x" * 5_000_000)
    assert fred.asked == ["SOFR"]


def test_F12_packed_bodies_give_the_same_table_or_a_clean_reason(sofr):
    assert sofr(encoded(gzip.compress(SOFR.encode()), "gzip")) == ""
    assert sofr(encoded(zlib.compress(SOFR.encode()), "deflate")) == ""
    assert sofr(encoded(SOFR.encode(), "identity")) == ""
    assert "it is not text" in sofr(encoded(gzip.compress(SOFR.encode()), None))
    assert "cannot be unpacked (DecodeError), 3 times" in sofr(encoded(SOFR.encode(), "gzip"))
    assert "breaks off without a final newline, 3 times" in sofr(encoded(gzip.compress(SOFR.encode())[:-900], "gzip"))


def test_F13_a_zip_is_called_one(sofr):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("daily.csv", SOFR)
    assert "it is a ZIP" in sofr(encoded(packed.getvalue(), None))


def test_F14_nothing_is_held(sofr):
    assert "it is empty" in sofr("")
    assert "it holds no figure" in sofr("observation_date,SOFR\n")
    assert "it holds no figure" in sofr("observation_date,SOFR\n2018-04-03,\n2018-04-04,.\n")


@pytest.mark.parametrize("ends", ["\n", "\n\n", "\r\n"])
def test_an_empty_last_line_holds_nothing_up(ends):
    assert csv_form.parse(SOFR + ends, SERIES["SOFR"]) == csv_form.parse(SOFR, SERIES["SOFR"])


def test_F15_older_header_mark_and_line_ends_give_the_same_bytes(fred, sofr):
    before = fred.files()
    for variant in (SOFR.replace("observation_date", "DATE"), "\ufeff" + SOFR, SOFR.replace("\n", "\r\n")):
        assert (sofr(variant), fred.files()) == ("", before)


def test_F16_another_column_is_not_ours(sofr):
    assert "its header is 'observation_date,EFFR'" in sofr(SOFR.replace("SOFR", "EFFR"))
    assert "its header is 'observation_date,SOFR_20260101'" in sofr(SOFR.replace("SOFR", "SOFR_20260101"))
    assert "its header is 'observation_date,SOFR,EFFR'" in sofr(
        SOFR.replace("SOFR\n", "SOFR,EFFR\n").replace(",1", ",1,1")
    )
    assert "not a date and a value" in sofr(SOFR.replace("2018-04-03,1.83", "2018-04-03,1.83,7"))


@pytest.mark.parametrize(
    "value", ["NaN", "N/A", "ND", '"1,234.5"', "1e400", "inf", "-inf", "#REF!", "1.", " 1.83", "+1"]
)
def test_F17_only_a_dot_and_nothing_are_no_figure(sofr, value):
    assert "where a number belongs" in sofr(SOFR.replace("2018-04-03,1.83", f"2018-04-03,{value}"))


def test_F17_a_zero_has_no_sign_and_a_dot_is_empty(fred, capsys):
    head = "observation_date,RRPONTSYD\n2013-09-23,"
    fred.run(capsys, RRPONTSYD=head + "-0.000\n2013-09-24,.\n2013-09-25,\n2013-09-26,1\n")
    assert fred.text("RRPONTSYD") == head + "0.000\n2013-09-24,\n2013-09-25,\n2013-09-26,1\n"


@pytest.mark.parametrize("value", ["3.66", "3.67"])
def test_F18_a_day_twice_is_held_whatever_it_says(sofr, value):
    assert "do not ascend: 2026-07-31 stands after 2026-07-31" in sofr(SOFR + f"2026-07-31,{value}\n")


def test_F19_days_that_descend_or_are_shuffled_are_refused(sofr):
    head, *lines = SOFR.splitlines(True)
    assert "do not ascend" in sofr(head + "".join(reversed(lines)))
    assert "do not ascend" in sofr(head + "".join(lines[1:2] + lines[:1] + lines[2:]))


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2018-02-30", "a date that does not exist"),
        ("04/03/2018", "not a date and a value"),
        ("1270-01-01", "before any figure of ours"),
    ],
)
def test_F20_days_that_never_were_are_refused(sofr, day, says):
    assert says in sofr(SOFR.replace("2018-04-03,", f"{day},"))


def test_F21_a_day_to_come_is_refused_but_for_rates_that_are_set_ahead(fred, capsys, sofr):
    assert "dated 2026-08-04, 1 days ahead of today" in sofr(SOFR + "2026-08-03,3.66\n2026-08-04,3.66\n")
    fred.hold(capsys, "IORB")
    days = [date(2026, 8, 1) + timedelta(days=n) for n in range(42)]
    ahead = [truth("IORB") + "".join(f"{day},3.65\n" for day in days[:n]) for n in (7, 42)]
    assert "40 ahead of today" in told(fred, capsys, "IORB", ahead[1]).replace("days ", "").replace("39", "40")
    assert told(fred, capsys, "IORB", ahead[0]) == ""  # that no page calls it the latest, see test_fetch.py


@pytest.mark.parametrize(
    ("id", "spoil", "says"),
    [
        ("SOFR", lambda text: text.replace("2026-07-31", "2026-08-01"), "a Saturday, but the series comes on weekdays"),
        ("IORB", lambda text: without(text, "2026-07-25", "2026-07-26"), "lacks 2 of them, the first 2026-07-25"),
        ("WALCL", lambda text: text.replace("2026-07-29", "2026-07-28"), "a Tuesday, but the series comes on Wed"),
        ("WALCL", lambda text: without(text, "2026-07-22"), "lacks 1 of them, the first 2026-07-22"),
        ("M2SL", lambda text: without(text, "2020-05-01"), "lacks 1 of them, the first 2020-05-01"),
        ("GDP", lambda text: without(text, "2020-04-01"), "lacks 1 of them, the first 2020-04-01"),
    ],
)
def test_F22_a_day_outside_the_calendar_or_missing_from_it_is_held(fred, capsys, id, spoil, says):
    fred.folder.mkdir(parents=True)
    assert says in told(fred, capsys, id, spoil(truth(id)))


def test_F23_a_weekday_without_a_row_is_told_and_four_are_held(fred, capsys):
    absent = ["2026-07-20", "2026-07-21", "2026-07-22", "2026-07-23"]
    whole = truth("RRPONTSYD")
    fred.folder.mkdir(parents=True)
    assert "lacks 4 of them, the first 2026-07-20" in told(fred, capsys, "RRPONTSYD", without(whole, *absent))
    code, printed = fred.run(capsys, RRPONTSYD=without(whole, *absent[:3]))
    assert code == 0 and "no row for 2026-07-20, 2026-07-21, 2026-07-22" in printed


@pytest.mark.parametrize("factor", [1000, 0.001])
@pytest.mark.parametrize("only_last", [False, True])
def test_F24_another_unit_of_all_figures_or_of_the_last_is_held_and_called_one(fred, capsys, factor, only_last):
    lines = truth("WRESBAL").splitlines(True)
    fred.run(capsys, WRESBAL="".join(lines[:-1]))
    reason = told(fred, capsys, "WRESBAL", scaled(truth("WRESBAL"), factor, only_last))
    assert "a change of unit?" in reason


def test_F24_what_lies_idle_at_times_may_leap_from_one_week_to_the_next(fred, capsys):
    head, *weeks = truth("WLCFLPCL").splitlines(True)
    rows = [head, *(week for week in weeks if week < "2020-03-18")]
    assert rows[-1] == "2020-03-11,11\n"  # millions: a week before the banks came
    fred.run(capsys, WLCFLPCL="".join(rows))
    code, printed = fred.run(capsys, WLCFLPCL="".join([*rows, "2020-03-18,28224\n"]))
    assert code == 0, printed


def test_F24_a_change_of_unit_that_stays_plausible_shows_against_what_we_hold(sofr):
    assert "0.01 times those that we hold for the same days: a change of unit?" in sofr(scaled(SOFR, 0.01))


def api(id, units=None, **observations):
    """Two answers of FRED's API: about a series, and its observations."""
    rows = [dict(zip(("date", "value"), line.split(","), strict=True)) for line in truth(id).splitlines()[1:]]
    rows = [row | {"value": row["value"] or "."} for row in rows]
    about = {"seriess": [{"id": id, "units": units or SERIES[id].native.title()}]}
    seen = {"units": "lin", "count": len(rows), "offset": 0, "limit": 100000, "observations": rows} | observations
    return {f"/fred/series {id}": [json.dumps(about)], f"/fred/series/observations {id}": [json.dumps(seen)]}


@pytest.fixture
def with_key(fred, monkeypatch):
    monkeypatch.setenv("FRED_API_KEY", KEY)
    monkeypatch.setenv("FRED_API_URL", fred.url)
    return fred


def test_F25_another_unit_in_words_is_held_even_if_the_figures_fit(with_key, capsys):
    with_key.hold(capsys, "WRESBAL")
    with_key.answers |= api("WRESBAL", units="Billions of U.S. Dollars")
    code, printed = with_key.run(capsys, "WRESBAL")
    assert code == 1 and "its unit is 'Billions of U.S. Dollars', where we expect millions of US dollars" in printed
    assert "WRESBAL" not in with_key.asked  # the CSV, which does not know its unit, is not asked instead


def test_F26_lost_rows_and_a_later_start_or_an_earlier_end_are_held(sofr):
    head, *lines = SOFR.splitlines(True)
    assert "begins on 2023-" in sofr(head + "".join(lines[1400:]))
    assert "lacks 22 of them" in sofr(head + "".join(lines[:100] + lines[122:]))
    assert "lacks 1 rows that we hold, the first of 2020-07-30" in sofr(without(SOFR, "2020-07-30"))
    assert "lacks 1 rows that we hold, the first of 2026-07-31" in sofr(without(SOFR, "2026-07-31"))
    assert "empty on 1 days for which we hold a figure, the first 2026-07-31" in sofr(SOFR.replace(LAST, "2026-07-31,"))


def test_F27_slight_revisions_are_taken_and_told_and_a_large_one_is_held(fred, capsys):
    head, *lines = truth("M2SL").splitlines()
    fred.hold(capsys, "M2SL")

    def revised(factor, n):
        new = [
            f"{day},{float(value) * factor:.1f}" for day, value in (line.split(",") for line in lines[-n - 20 : -20])
        ]
        return "\n".join([head, *lines[: -n - 20], *new, *lines[-20:]]) + "\n"

    assert "too large a revision to take unseen" in told(fred, capsys, "M2SL", revised(1.4, 1))
    code, printed = fred.run(capsys, M2SL=revised(1.002, 30))
    assert code == 0 and "30 older figures revised, since 2022-06-01, by up to " in printed


def test_F28_the_last_days_may_be_corrected(fred, capsys):
    fred.hold(capsys, "SOFR")
    code, printed = fred.run(
        capsys, SOFR=SOFR.replace(LAST, "2026-07-31,4.40").replace("2026-07-30,3.65", "2026-07-30,3.6")
    )
    assert code == 0 and f"{'SOFR':16}{0:>9}{2:>9}\n" in printed and "older figures" not in printed


def test_F29_a_rate_that_stands_still_is_told_a_flipped_sign_refused_and_zero_taken(fred, capsys):
    fred.hold(capsys, "SOFR", "RRPONTSYD")
    lines = SOFR.splitlines()
    still = "\n".join(lines[:-70] + [re.sub(r",.+", ",3.65", line) for line in lines[-70:]]) + "\n"
    code, printed = fred.run(capsys, SOFR=still)
    assert code == 0 and "the same rate on the last 60 days" in printed
    assert "beyond the plausible" in told(fred, capsys, "SOFR", still.replace(",3", ",-3"))
    assert told(fred, capsys, "RRPONTSYD", truth("RRPONTSYD") + "2026-08-03,0.000\n") == ""


API_FAULTS = {
    "a wrong key": ([status(400, '{"error_code": 400, "error_message": "Bad Request."}')], "answered 400"),
    "locked": ([status(423, '{"error_code": 423}')], "answered 423"),
    "too many": ([status(429, '{"error_code": 429}')], "answered 429, 3 times"),
    "an error sent as XML's type": ([status(400, '{"error_code": 400}', Content_Type="text/xml")], "answered 400"),
    "an error in XML": (['<?xml version="1.0"?><error code="400"/>'], "answered with a web page"),
    "version 2": (['{"has_more": false, "series": []}'], "something else than one series"),
    "no JSON": (["{"], "not JSON, 3 times"),
    "a list": (["[]"], "JSON of another form"),
    "too deep": (["[" * 100_000], "not JSON, 3 times"),
}


@pytest.mark.parametrize("fault", API_FAULTS)
def test_F31_what_the_api_says_that_is_no_observation_sends_us_to_the_csv(with_key, capsys, fault):
    answers, says = API_FAULTS[fault]
    with_key.answers |= api("SOFR") | {"/fred/series SOFR": answers}
    code, printed = with_key.run(capsys, "SOFR", SOFR=SOFR)
    assert (code, with_key.text("SOFR")) == (0, SOFR)
    assert says in printed and "; from a mirror of FRED" in printed and KEY not in printed


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"count": 7}, "only a part"),
        ({"observations": {}}, "something else"),
        ({"observations": [1]}, "something else"),
    ],
)
def test_F31_a_part_of_the_observations_is_not_the_whole(with_key, capsys, change, says):
    with_key.answers |= api("SOFR", **change)
    code, printed = with_key.run(capsys, "SOFR", SOFR=SOFR)
    assert (code, with_key.text("SOFR")) == (0, SOFR) and says in printed


def test_F31_the_api_gives_the_same_bytes_as_the_csv(with_key, capsys):
    for id in ("SOFR", "IORB", "WALCL"):
        with_key.answers |= api(id)
    assert with_key.run(capsys, "SOFR", "IORB", "WALCL")[0] == 0
    assert [with_key.text(id) for id in ("SOFR", "IORB", "WALCL")] == [truth(id) for id in ("SOFR", "IORB", "WALCL")]
    assert not {"SOFR", "IORB", "WALCL"} & {*with_key.asked}


LEAKS = [
    silence,
    reset,
    drip,
    status(404),
    status(301, Location=f"http://127.0.0.1:9/?api_key={KEY}"),
    status(503),
    "{",
    HTML,
    json.dumps({"seriess": [{"id": "SOFR", "units": KEY}]}),  # a reason would quote it
    json.dumps({"seriess": [{"id": "SOFR", "units": f"at length {KEY}"}]}),
    json.dumps({"seriess": [{"id": "SOFR", "units": KEY}]}).replace("0", "\\u0030"),
    lambda f: f.send(200, json.dumps({"seriess": [{"id": "SOFR", "units": f.path}]}).encode()),
]


@pytest.mark.parametrize("answer", LEAKS)
def test_F32_the_key_is_in_no_word_and_no_file(with_key, capfd, monkeypatch, caplog, answer):
    monkeypatch.setattr(transport, "TIMEOUT", (1, 0.1))
    monkeypatch.setattr(transport, "BUDGET", 0.3)
    with caplog.at_level("DEBUG"):
        with_key.answers |= {"/fred/series SOFR": [answer]}
        code, printed = with_key.run(capfd, "SOFR", SOFR=SOFR)
    assert code == 0 and "/fred/series SOFR" in with_key.asked
    files = [*with_key.folder.iterdir(), with_key.folder.with_name("refresh.json")]
    seen = printed + caplog.text + "".join(path.read_text() for path in files)
    assert KEY[:12] not in seen and "api_key" not in seen


@pytest.mark.parametrize("n", [0, 1, 2])
def test_F32_a_key_that_an_answer_quotes_is_not_in_the_record_of_what_was_held(with_key, capsys, n):
    """The record is uploaded where anybody may read it, and no mask of GitHub's goes over it."""
    row = [{"date": KEY, "value": "1"}, {"date": "2026-07-31", "value": KEY}, {"date": f"2026-07-31{KEY}"}][n]
    with_key.answers |= api("SOFR", observations=[row], count=1)
    code, printed = with_key.run(capsys, "SOFR", SOFR=status(404))
    left = with_key.folder.with_name("refresh.json").read_text("utf-8")
    assert code == 1 and "answered with our key in it; a mirror of FRED: answered 404" in left
    assert KEY[:12] not in left + printed


def test_F32_a_fault_of_our_own_shows_no_key_either(with_key, tmp_path):
    """The whole program, as a schedule runs it, with a server that hangs up and a library that breaks."""
    program = (
        "import sys, time; from pathlib import Path; import requests; from scripts import fetch\n"
        "time.sleep = lambda seconds: None\n"
        "def broken(url, **k): raise RuntimeError(requests.Request('GET', url, params=k['params']).prepare().url)\n"
        "requests.get = broken\n"
        "fetch.run(['SOFR'], Path(sys.argv[1]), Path(sys.argv[1]) / 'refresh.json')\n"
    )
    place = os.environ | {"FRED_API_KEY": KEY, "FRED_API_URL": with_key.url, "FRED_URL": with_key.url}
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path], cwd=ROOT, env=place, capture_output=True, text=True
    )
    assert "held: " in done.stdout and "RuntimeError" in done.stdout and KEY not in done.stdout + done.stderr
    left = (tmp_path / "refresh.json").read_text("utf-8")
    assert "RuntimeError" in left and KEY not in left


def test_F32_a_key_that_is_none_is_not_quoted(fred, capsys, monkeypatch):
    monkeypatch.setenv("FRED_API_KEY", "My-Secret")
    code, printed = fred.run(capsys, SOFR=SOFR)
    assert (
        code == 0 and "is not 32 small letters and digits: going on without it" in printed and "Secret" not in printed
    )


def test_F33_one_all_but_one_and_all_series_fail_with_a_snapshot_and_without(fred, capsys):
    whole = {id: truth(id) for id in SERIES}
    assert f"{len(SERIES)} held" in fred.run(capsys, **dict.fromkeys(SERIES, status(404)))[1]
    assert (
        list(fred.files()) == [] and len(reading.check(fred.folder)) == 1
    )  # no manifest: the build says so, draws none
    code, printed = fred.run(capsys, **whole | {"GDP": status(404)})
    assert code == 1 and ", 1 held" in printed and len(fred.files()) == len(SERIES)
    assert fred.run(capsys, **whole)[0] == 0 and reading.check(fred.folder) == []
    before = fred.files()
    for answers in (dict.fromkeys(SERIES, status(404)) | {"GDP": whole["GDP"]}, dict.fromkeys(SERIES, status(404))):
        code, printed = fred.run(capsys, **answers)
        assert code == 1 and fred.files() == before and reading.check(fred.folder) == []


WRITES = ("write_bytes SOFR", "write_bytes manifest", "replace manifest", "replace SOFR")


@pytest.mark.parametrize("half", [False, True])
@pytest.mark.parametrize("point", range(len(WRITES)))
def test_F34_killed_between_any_two_writes_the_file_and_its_card_are_old_or_new_and_the_next_look_mends(
    fred, capsys, monkeypatch, point, half
):
    """Dead before a write, or in its midst; tests/long kills the real program at random moments."""
    lay(fred.folder)
    shorter = csv_form.parse(without(SOFR, "2026-07-31"), SERIES["SOFR"])
    body = csv_form.serialise(shorter, "SOFR")
    store.write(SERIES["SOFR"], body, store.make_card(shorter, body, SERIES["SOFR"], "FRED", TODAY), fred.folder)
    count = iter(range(99))

    class Killed(BaseException):
        """Nothing catches it, as nothing catches SIGKILL."""

    def dies(real):
        def act(one, *rest):
            if one.parent == fred.folder and next(count) == point:  # the record of the run is written elsewhere
                if half and real is Path.write_bytes:
                    real(one, rest[0][: len(rest[0]) // 2])
                raise Killed
            return real(one, *rest)

        return act

    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr(Path, "write_bytes", dies(Path.write_bytes))
        patched.setattr(store.os, "replace", dies(os.replace))
        fred.run(capsys, SOFR=SOFR)
    store.settle(fred.folder)
    assert reading.check(fred.folder) == [] and not list(fred.folder.glob(".*"))
    assert fred.text("SOFR") == (SOFR if WRITES[point] == "replace SOFR" else without(SOFR, "2026-07-31"))
    assert fred.run(capsys, SOFR=SOFR)[0] == 0 and fred.text("SOFR") == SOFR
    assert reading.check(fred.folder) == [] and not list(fred.folder.glob(".*"))


@pytest.mark.parametrize("spoil", ["edited", "conflict", "no manifest", "manifest conflict"])
def test_F35_what_was_edited_by_hand_is_named_and_not_built_from(tmp_path, spoil):
    folder = lay(tmp_path / "data")
    csv, manifest = folder / "SOFR.csv", folder / "manifest.json"
    if spoil == "edited":
        csv.write_text(SOFR.replace("2018-04-03,1.83", "2018-04-03,1.84"))
    elif spoil == "conflict":
        csv.write_text("<<<<<<< HEAD\n" + SOFR)
    elif spoil == "no manifest":
        manifest.unlink()
    else:
        manifest.write_text("<<<<<<< HEAD\n" + manifest.read_text())
    with only_these(), pytest.raises(Stop) as stop:
        reading.load(folder)
    assert ("manifest.json" if "manifest" in spoil else "SOFR.csv") in str(stop.value) and "git checkout" in str(
        stop.value
    )


def test_F36_the_same_figures_give_the_same_bytes_whatever_the_machine_speaks(fred, tmp_path):
    program = "import sys; from pathlib import Path; from scripts import fetch; fetch.run(['SOFR', 'WALCL'], p := Path(sys.argv[1]), p.with_name('refresh.json'))"
    fred.answers = {id: [truth(id)] for id in ("SOFR", "WALCL")}
    seen = set()
    for n, place in enumerate(
        ({}, {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "7", "TZ": "Etc/GMT+12"})
    ):
        folder = tmp_path / str(n)
        subprocess.run(
            [sys.executable, "-c", program, folder], cwd=ROOT, env=os.environ | place, check=True, capture_output=True
        )
        seen.add(tuple((path.name, path.read_bytes()) for path in sorted(folder.iterdir())))
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        ("2026-11-01T03:59:59", "2026-10-31"),  # the last second of October in New York, in summer time
        ("2026-11-01T04:00:01", "2026-11-01"),
        ("2026-11-02T04:59:59", "2026-11-01"),  # an hour later the day after: the clocks were set back
        ("2026-11-02T05:00:01", "2026-11-02"),
    ],
)
def test_F37_today_is_new_yorks_date(monkeypatch, utc, day):
    class Then(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.fromisoformat(utc).replace(tzinfo=UTC).astimezone(tz)

    monkeypatch.undo()
    monkeypatch.setattr(fetch, "datetime", Then)
    assert str(fetch.today()) == day


def test_F38_ioer_ends_where_iorb_begins(fred, capsys):
    fred.hold(capsys, "IOER", "IORB")
    assert "ended on 2021-07-28" in told(fred, capsys, "IOER", truth("IOER") + "2021-07-29,0.15\n")
    early = truth("IORB").replace("IORB\n", "IORB\n2021-07-28,0.15\n", 1)
    assert "before the rate was set first, on 2021-07-29" in told(fred, capsys, "IORB", early)
    assert SERIES["IOER"].age_limits is None


def test_F40_of_two_runs_at_once_the_second_stops_and_the_first_goes_on(fred, capsys, tmp_path):
    program = "import sys; from pathlib import Path; from scripts import fetch; print('held', fetch.run(['SOFR'], p := Path(sys.argv[1]), p.with_name('first.json')))"
    fred.answers["SOFR"] = [lambda f: (silence(f), f.send(200, SOFR.encode()))]
    first = subprocess.Popen(
        [sys.executable, "-c", program, fred.folder], cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, text=True
    )
    while not fred.asked:
        fred.clock.monotonic()
    code, printed = fred.run(capsys, "SOFR")
    assert code == 1 and "another fetch is at work here" in printed
    assert first.communicate()[0].endswith("held 0\n") and fred.text("SOFR") == SOFR


def test_F41_a_disk_that_takes_no_more_is_told_and_the_old_files_stand(fred, capsys):
    """The system itself refuses: no file may grow beyond 30 kB, which is what a disk that is full does to a writer."""
    fred.hold(capsys, "GDP")
    before = fred.files()
    fred.answers = {"GDP": [truth("GDP")], "SOFR": [SOFR]}
    program = (
        "import resource, sys; from pathlib import Path; from scripts import fetch, __main__\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))\n"
        "run = fetch.run; fetch.run = lambda ids: run(ids, p := Path(sys.argv[1]), p.with_name('refresh.json'))\n"
        "sys.exit(__main__.main(['fetch', 'GDP', 'SOFR']))\n"
    )
    assert len(SOFR) > 30_000 > len(truth("GDP")) and resource.RLIMIT_FSIZE is not None
    done = subprocess.run(
        [sys.executable, "-c", program, fred.folder], cwd=ROOT, env=os.environ, capture_output=True, text=True
    )
    assert done.returncode == 1 and "cannot be read or written (File too large)" in done.stderr
    assert "Traceback" not in done.stderr and {name: fred.files()[name] for name in before} == before
    assert fred.run(capsys, "SOFR")[0] == 0 and len(fred.files()) == 3  # the half that was left is gone


def test_F41_a_folder_that_may_not_be_written_is_told(fred, capsys, monkeypatch, tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    code, printed = fred.run(capsys, "SOFR", SOFR=SOFR)
    assert code == 1 and "cannot be read or written (File exists)" in printed and "Traceback" not in printed


def test_every_case_is_here_or_named_with_where_it_is():
    here = {name[5:8] for name in globals() if re.match(r"test_F\d\d", name)}
    assert here | {case[:3] for case in ELSEWHERE} == {f"F{n:02}" for n in range(1, 45)}
    assert all(before < after for before, after in pairwise(ELSEWHERE))
