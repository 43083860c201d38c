"""The watchdog's decision, on small status files and days chosen by hand."""

import json
import re
from datetime import date, datetime, timedelta

import pytest
from markdown_it import MarkdownIt
from prose import site

from scripts.fetch import record
from scripts.fetch.record import Record
from scripts.finding import Finding, Stop
from scripts.publish import status
from scripts.refresh import watch
from scripts.refresh.watch import LONGEST, of_refresh, read, too_late, troubles
from scripts.snapshot import reading, store

MORNING = datetime(2026, 11, 28, 11, 17, 5)


def made(**newest):
    """A status file: SOFR is too late from the tenth day after its newest on, IOER has ended."""
    series = {
        id: {"newest": day, "too_late_from": str(date.fromisoformat(day) + timedelta(days=10))}
        for id, day in newest.items()
    }
    return {"format": 1, "series": series | {"IOER": {"newest": "2021-07-28", "too_late_from": None}}}


def test_on_the_last_day_of_its_limit_a_series_is_in_time_and_on_the_next_too_late():
    assert too_late(made(SOFR="2026-07-01"), date(2026, 7, 10)) == {}
    assert too_late(made(SOFR="2026-07-01"), date(2026, 7, 11)) == {"SOFR": date(2026, 7, 1)}


def test_nothing_is_told_while_all_is_well():
    assert troubles(made(SOFR="2026-07-01"), made(SOFR="2026-06-30"), date(2026, 7, 9)) == []


def test_a_late_series_is_told_with_its_age_and_limit():
    (one,) = troubles(made(SOFR="2026-07-01"), made(SOFR="2026-07-01"), date(2026, 7, 11))
    assert one.startswith("1 series past the age limit on July 11, 2026")
    row = "| [SOFR](https://fred.stlouisfed.org/series/SOFR) | Secured Overnight Financing Rate (SOFR) | July 1, 2026 | 10 days | 9 days |"
    assert row in one.splitlines() and "*refresh*" in one


def test_a_page_that_lags_behind_the_snapshot_is_told_once_and_as_such():
    (one,) = troubles(made(SOFR="2026-07-10"), made(SOFR="2026-07-01"), date(2026, 7, 11))
    assert one.startswith("The published page is too old: it shows SOFR") and "*publish*" in one


def test_a_page_as_old_as_the_snapshot_is_no_second_trouble():
    old = made(SOFR="2026-07-01", EFFR="2026-07-01")
    assert len(troubles(old, old, date(2026, 8, 1))) == 1


@pytest.mark.parametrize("body", ["", "<html>", "[]", "{}", '{"series": {"SOFR": {}}}', '{"series": {"SOFR": 1}}'])
def test_what_is_no_status_file_is_a_page_that_does_not_answer(body, tmp_path):
    file = tmp_path / "published.json"
    file.write_text(body, "utf-8")
    assert read(file) is None
    (one,) = troubles(made(SOFR="2026-07-10"), None, date(2026, 7, 11))
    assert one.startswith("The published site does not answer")


def test_a_file_that_never_came_is_a_page_that_does_not_answer(tmp_path):
    assert read(tmp_path / "published.json") is None


def test_the_file_that_the_site_publishes_is_read(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "assets").mkdir()
    status.write(site(), tmp_path)
    file = tmp_path / "data" / "status.json"
    assert read(file) == json.loads(file.read_text("utf-8"))


def test_the_verb_says_by_its_exit_code_whether_anything_is_too_late(monkeypatch, capsys, figures):
    limits = {id: one["too_late_from"] for id, one in _held(figures).items() if one["too_late_from"]}
    first = date.fromisoformat(min(limits.values()))
    monkeypatch.setattr(watch, "today", lambda: first - timedelta(days=1))
    assert (watch.run(None, None), capsys.readouterr().out) == (0, "")
    monkeypatch.setattr(watch, "today", lambda: first)
    assert watch.run(None, None) == 1
    assert f"[{min(limits, key=limits.get)}](" in capsys.readouterr().out


def test_what_the_newest_refresh_held_is_told_with_each_reason_whatever_the_ages_are(
    monkeypatch, capsys, figures, tmp_path
):
    limits = [one["too_late_from"] for one in _held(figures).values() if one["too_late_from"]]
    monkeypatch.setattr(watch, "today", lambda: date.fromisoformat(min(limits)) - timedelta(days=1))
    left = tmp_path / "refresh.json"
    record.write(Record(MORNING, 27, 27, {"SOFR": "FRED: answered 404"}), left)
    assert watch.run(None, left) == 1
    told = capsys.readouterr().out
    assert told.startswith("1 series held at the newest refresh (November 28, 2026, 11:17 UTC)") and "*refresh*" in told
    assert told.endswith("```text\nSOFR: FRED: answered 404\n```\n")
    record.write(Record(MORNING, 27, 27, {}), left)
    assert (watch.run(None, left), capsys.readouterr().out) == (0, "")
    left.unlink()
    assert watch.run(None, left) == 1 and "left no record" in capsys.readouterr().out


def test_a_refresh_that_broke_off_is_told_with_how_far_it_came():
    (one,) = of_refresh(Record(MORNING, 27, 12, {}))
    assert one.startswith("The newest refresh (November 28, 2026, 11:17 UTC) broke off after 12 of 27 series.")
    assert len(of_refresh(Record(MORNING, 27, 12, {"SOFR": "x", "EFFR": "y", "a series that went": "z"}))) == 2


HOSTILE = [
    "```\n\n# Owned",
    "```",
    "x\r\n```\r<script>alert(1)</script>",
    "x\u2028```\u2029~~~\v```\f```\x85```",
    "[here](https://example.org) https://example.org @someone #1 ![x](https://example.org/x.png)",
    "</code></pre><img src=x onerror=alert(1)>",
    "| a | b |\n|---|---|",
    "\u202eright to left\x1b[31m\x00",
    "&lt;b&gt; \\` `` ```` $x$",
    "long " * 10_000,
]


@pytest.mark.parametrize("reason", HOSTILE)
def test_a_reason_cannot_leave_its_fence(reason):
    (one,) = of_refresh(Record(MORNING, 27, 27, {"SOFR": reason, "EFFR": "answered 404"}))
    said = one.split("\n\n")[0]
    assert not re.search("[^ -~\n\N{REPLACEMENT CHARACTER}…]", one) and len(one) < 2 * LONGEST
    read = MarkdownIt().parse(one + "\n\nafter")
    assert [token.type for token in read if token.level == 0] == [
        "paragraph_open",
        "paragraph_close",
        "fence",
        "paragraph_open",
        "paragraph_close",
    ]
    (fenced,) = (token for token in read if token.type == "fence")
    assert [line.split(":")[0] for line in fenced.content.splitlines()] == ["SOFR", "EFFR"] and "SOFR" not in said


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<html>",
        "[]",
        "null",
        "1",
        "[" * 20_000,
        '{"format": 2, "begun": "2026-11-28T11:17:05Z", "wanted": 1, "asked": 1, "held": {}}',
        '{"format": 1, "begun": "2026-11-28T11:17:05Z", "wanted": 1, "asked": 2, "held": {}}',
        '{"format": 1, "begun": "2026-11-28T11:17:05Z", "wanted": 1, "asked": true, "held": {}}',
        '{"format": 1, "begun": "2026-11-28T11:17:05Z", "wanted": 1e9, "asked": 1, "held": {}}',
        '{"format": 1, "begun": "2026-11-28T11:17:05Z", "wanted": 1, "asked": 1, "held": ["SOFR"]}',
        '{"format": 1, "begun": "2026-11-28T11:17:05Z", "wanted": 1, "asked": 1, "held": {"SOFR": null}}',
        '{"format": 1, "begun": "@someone", "wanted": 1, "asked": 1, "held": {}}',
        '{"format": 1, "begun": 5, "wanted": 1, "asked": 1, "held": {}}',
        '{"format": 1, "begun": "2026-11-28T11:17:05Z", "wanted": 1, "asked": 1, "held": {}}' + " " * 70_000,
    ],
)
def test_what_is_no_record_is_none(body, tmp_path):
    file = tmp_path / "refresh.json"
    file.write_text(body, "utf-8")
    assert record.read(file) is None
    file.write_bytes(b"\xff\xfe")
    assert record.read(file) is None and record.read(tmp_path) is None and record.read(tmp_path / "none") is None


def _held(figures):
    return status.status(figures, store.read_cards())["series"]


def test_a_snapshot_that_is_not_whole_is_a_trouble_too(monkeypatch, capsys):
    def broken():
        raise Stop(Finding("docs/data/SOFR.csv", 0, "is damaged"))

    monkeypatch.setattr(reading, "read", broken)
    assert watch.run(None, None) == 1
    assert "docs/data/SOFR.csv: is damaged" in capsys.readouterr().out
