"""The table of sources: a link that it lacks and a row that nobody needs are told, and a slip in the file is named."""

from dataclasses import replace
from datetime import date

import pytest

from scripts.finding import Stop
from scripts.prose import links
from scripts.publish import check

GOOD = """
[owner]
board = { en = "Board", zh-TW = "理事會" }
[[source]]
url = "https://example.org/a"
owner = "board"
title = { en = "A", zh-TW = "甲" }
reviewed = 2026-11-23
"""


def written(tmp_path, text):
    file = tmp_path / "sources.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_good_row_is_read(tmp_path):
    (one,) = links.load(written(tmp_path, GOOD))
    assert (one.url, one.owner("en"), one.title("zh-TW"), one.reviewed) == (
        "https://example.org/a",
        "Board",
        "甲",
        date(2026, 11, 23),
    )


@pytest.mark.parametrize(
    "slip", [GOOD.replace('owner = "board"', 'owner = "bored"'), GOOD.replace(', zh-TW = "甲"', ""), GOOD + "[["]
)
def test_a_slip_is_named(tmp_path, slip):
    with pytest.raises(Stop, match=r"sources\.toml: cannot be read"):
        links.load(written(tmp_path, slip))


def test_a_link_that_the_table_lacks_and_a_row_without_a_page_are_told(tmp_path, monkeypatch):
    rows = links.load(written(tmp_path, GOOD))
    monkeypatch.setattr(links, "load", lambda: (*rows, *rows))
    monkeypatch.setattr(links.glossary, "load", lambda: ({}, ()))
    page = tmp_path / "a.en.md"
    page.write_text("# A\n\nSee [it](https://example.org/b).\n", "utf-8")
    told = [f"{finding.line}: {finding.message}" for finding in links.findings([page])]
    assert told[:2] == [
        "0: has https://example.org/a twice",
        "3: links to https://example.org/b, which docs/sources.toml lacks",
    ]
    assert set(told[2:]) == {"0: has https://example.org/a, to which no page links"}


def test_an_official_word_rests_on_a_source_of_the_table(tmp_path, monkeypatch):
    rows = links.load(written(tmp_path, GOOD))
    term = replace(links.glossary.load()[1][0], official="https://example.org/c")
    monkeypatch.setattr(links, "load", lambda: rows)
    monkeypatch.setattr(links.glossary, "load", lambda: ({}, (term,)))
    told = [finding.message for finding in links.findings([])]
    assert told[0] == "term 'reserves' rests on https://example.org/c, which sources.toml lacks"


def test_every_link_of_the_pages_stands_in_the_table_once():
    assert check.links_out() == []
