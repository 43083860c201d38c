"""The tables of the days: what had happened by a day, with whose word, and nothing that lay ahead."""

import re
from datetime import date

import futures
import pytest

from fed.episodes import EPISODES
from fed.events import DEBT_LIMITS, EVENTS, EXPECTED
from fed.text import LANGS
from scripts.pages import source_table, tokens
from scripts.pages.site import Page, Site


class Now:
    """Figures of which only the last day is asked."""

    def __init__(self, day):
        self.day = day

    def last_day(self):
        return self.day


def table(name, lang="en", as_of=None, now=None):
    """Each row of a table as its cells, without marks."""
    html = tokens.expand(f"{{{{ table: {name} }}}}", Page(Site(now or {}, {}, {}, {}, as_of), lang, ""))
    rows = re.findall(r"<tr>(.*?)</tr>", html.split("<tbody>")[1])
    return [[re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)] for row in rows]


@pytest.mark.parametrize("lang", LANGS)
def test_every_event_and_both_ends_of_every_episode_have_a_row(lang):
    ends = sum(one.end is not None for one in EPISODES)
    assert len(table("events", lang)) == len(EVENTS) + len(EPISODES) + ends


def test_a_row_says_the_day_what_happened_whose_word_it_is_and_the_figure_set():
    rows = table("events")
    assert rows[0] == ["October 9, 2008", "The Fed begins to pay interest on reserves", "Board of Governors", ""]
    assert [row[n] for row in rows if "first time" in row[1] and "rate on" in row[1] for n in (0, 3)] == ["June 14, 2018", "0.05 percentage point"]  # fmt: skip
    assert ["December 12, 2025", "New York Fed", "$40 billion"] in [[row[n] for n in (0, 2, 3)] for row in rows]


def test_on_an_earlier_day_what_lay_ahead_is_left_out():
    told = table("events", as_of=date(2019, 9, 17))
    assert told[-1][:2] == ["September 17, 2019", "The Desk lends in repo for the first time in a decade"]
    assert table("debt_limits", as_of=date(2019, 7, 1))[-1][:2] == ["March 2, 2019", "no end known up to July 1, 2019"]


def test_a_row_says_how_sure_we_are_where_we_did_not_read_it_in_the_source():
    rows = {row[1]: row for row in table("events")}
    assert "Kevin Warsh takes office as chair (from later accounts)" in rows
    assert rows["RMP: last day (our inference)"][0] == "August 13, 2026"
    assert [row[0] for what, row in rows.items() if what.startswith("The deferred asset")] == ["November 2025"]
    assert "RMP 最後一天（由我們推斷）" in [row[1] for row in table("events", "zh-TW")]


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "no end known up to July 29, 2026"), ("zh-TW", "到 2026 年 7 月 29 日還沒結束")]
)
def test_an_episode_that_lasts_carries_the_day_up_to_which_that_is_known(frozen, lang, words):
    whens = [row[1] for row in table("episodes", lang, now=frozen) if "RMP" in row[0]]
    assert len(whens) == 1 and words in whens[0]
    assert not any(words in row[1] for row in table("episodes", lang, now=futures.extend(frozen, {})))


def test_an_expectation_is_due_until_the_figures_pass_it_and_shown_once_it_was_told():
    said = {row[1]: row for row in table("expected", now=Now(date(2026, 12, 31)))}
    assert said["Central clearing of most outright trades in Treasuries"] == [
        "is due on December 31, 2026",
        "Central clearing of most outright trades in Treasuries",
        "Law or rule",
        "February 25, 2025",
    ]
    assert said["Federal debt at its limit: $41.10 trillion (from later accounts)"][3] == "October 9, 2026"
    said = [row[0] for row in table("expected", now=Now(date(2027, 1, 4)))]
    assert said[:4] == [
        "was due on September 30, 2026",
        *["was due on December 31, 2026"] * 2,
        "is due on June 30, 2027",
    ]
    assert said[4] == "is expected early to mid 2027"
    early = table("expected", as_of=date(2026, 7, 31), now=Now(date(2026, 7, 31)))
    assert [row[3] for row in early] == ["February 25, 2025"] * 2


def test_before_anything_was_told_the_list_of_expectations_says_that_it_is_empty():
    page = Page(Site(Now(date(2019, 9, 17)), {}, {}, {}, date(2019, 9, 17)), "en", "")
    html = tokens.expand("{{ table: expected }}", page)
    assert "nothing had been told by this day" in html and "<table" not in html


def test_a_debt_limit_has_a_row_with_its_days_and_what_ended_it():
    rows = table("debt_limits")
    assert len(rows) == len(DEBT_LIMITS)
    assert rows[0] == ["May 16, 2011", "August 2, 2011", "the Treasury's word", "law"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_of_sources_has_an_address_once_and_the_events_too(lang):
    cells = [row[1] for row in source_table.rows(lang)]
    urls = [cell.split('"')[1] for cell in cells]
    assert len(urls) == len(set(urls)) and {one.source for one in (*EVENTS, *EXPECTED)} <= set(urls)
