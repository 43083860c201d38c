"""Sentences about now, on days of the past and in made-up futures, against a second way of choosing them: the oracle."""

import re
from collections import defaultdict
from datetime import date

import pandas as pd
import pytest
from futures import FUTURES, moments
from oracle import ORACLE, Lists, untrue, words

from fed.series import SERIES
from fed.text import LANGS, Text
from fed.wording import day as say_day
from scripts import facts
from scripts.pages import dials, statements
from scripts.pages.site import Page, Site
from scripts.verdicts import VERDICTS
from scripts.verdicts.verdict import Verdict

DAYS = [
    date(2008, 10, 1),  # nothing of the corridor yet
    date(2008, 10, 15),  # interest on reserves, but no range
    date(2013, 10, 1),  # ON RRP on trial, no SOFR; QE3 in full
    date(2018, 5, 1),  # SOFR four weeks old
    date(2018, 10, 21),  # a little less, for their size, than banks had at the low of 2025, and cash was cheap
    date(2019, 1, 1),  # the newest SOFR is of the last day of a month, and as often above as below
    date(2019, 6, 29),  # the same, more often above
    date(2019, 9, 18),
    date(2019, 9, 23),  # raised and cut in the year before, the range is back where it was
    date(2020, 3, 25),
    date(2021, 12, 15),
    date(2022, 6, 24),  # SOFR under the range
    date(2023, 2, 2),  # a higher range takes effect, and the newest SOFR is of the day before
    date(2023, 3, 15),
    date(2024, 1, 18),
    date(2024, 8, 2),
    date(2025, 4, 17),
    date(2025, 9, 18),  # a lower range takes effect
    date(2025, 10, 22),  # the gauge between two levels
    date(2025, 11, 1),  # the newest SOFR is of the last day of a month
    date(2025, 11, 5),
    date(2026, 2, 10),  # a light on for some of fifteen days
    date(2026, 7, 31),
]
NAMES = [*map(str, DAYS), "today", *FUTURES]
HAN = re.compile(r"[\u3400-\u9fff]")
ENGLISH = re.compile(r"[A-Za-z][a-z]{2,}")  # a word; SOFR and its like are names in either language
NEVER_SAID: dict[tuple[str, str], str] = {}  # (verdict, sentence): why neither a day nor a future can say it


def unguarded(verdicts):
    return [
        f"'{name}' has no oracle in tests/helpers/oracle.py; write one from its sentences"
        for name in verdicts
        if name not in ORACLE
    ]


@pytest.fixture(scope="module")
def sites(figures):
    """By moment and language: a page of the site as it was, is, or would be."""
    found, computed = moments(figures, DAYS), {}
    for _, whole, _ in found.values():
        if id(whole) not in computed:  # all days of the past have one
            computed[id(whole)] = facts.compute(whole)
    return {
        name: Site(now, facts.as_of(computed[id(whole)], now), {}, {}, day) for name, (now, whole, day) in found.items()
    }


@pytest.mark.parametrize("moment", NAMES)
def test_the_sentence_that_is_said_is_true(sites, moment):
    assert untrue(sites[moment], Lists(sites[moment].now)) == {}


def test_the_sentences_are_true_on_days_spread_over_the_years(figures):
    days = pd.date_range(figures.first_day(), figures.last_day(), freq="139D").date
    whole = facts.compute(figures)
    for now, day in ((figures.as_of(day), day) for day in days):
        assert untrue(Site(now, facts.as_of(whole, now), {}, {}, day), Lists(now)) == {}, day


@pytest.mark.parametrize(
    ("ratio", "level", "said"),
    [
        (12.3, 12.2, "above"),
        (12.0, 11.9, "over_2025"),
        (12.3, 12.0, "over_2025"),
        (11.7, 11.6, "as_2025"),
        (11.9, 11.2, "as_2025"),  # the one measure says a little more, the other a little less
        (11.3, 11.1, "under_2025"),
        (11.3, 10.9, "under_2025"),
        (10.5, 10.4, "between"),
        (8.2, 8.1, "as_2019"),
        (7.0, 6.9, "below"),
    ],
)
def test_reserves_below_the_low_at_which_cash_was_expensive_are_never_called_close_to_it(ratio, level, said):
    verdict = VERDICTS["ratio_against_past"]
    assert verdict.choose(ratio, level, 7.99, 11.65, 7.94, 11.57) == said
    calm, tight = (VERDICTS["level_and_price"].choose(ratio, level, 7.99, 11.65, 7.94, 11.57, days) for days in (3, 40))
    much = {"above": "more", "over_2025": "more", "as_2025": "same"}.get(said, "lower")
    assert (calm, tight) == (f"{much}_calm", f"{much}_tight")


def test_each_verdict_has_an_oracle_and_each_oracle_a_verdict():
    assert unguarded(VERDICTS) == [] and ORACLE.keys() == VERDICTS.keys()


def test_a_new_verdict_without_an_oracle_is_named():
    new = Verdict("tga_trend", ("assets",), lambda value: "any", {"any": Text("It is.", "如此。")})
    assert unguarded(VERDICTS | {new.name: new}) == [
        "'tga_trend' has no oracle in tests/helpers/oracle.py; write one from its sentences"
    ]


def test_every_sentence_is_said_on_some_day_or_in_some_future(sites):
    said = defaultdict(set)
    for moment, site in sites.items():
        html = "".join(statements.verdict(name, Page(site, "en", "")) for name in VERDICTS)
        for name, key in re.findall(r'data-verdict="(\w+)" data-choice="(\w+)"', html):
            said[name, key].add(moment)
    written = {(verdict.name, key) for verdict in VERDICTS.values() for key in verdict.sentences}
    assert written - said.keys() == NEVER_SAID.keys()
    assert said.keys() <= written


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("moment", NAMES)
def test_what_the_reader_sees_is_whole_and_in_one_language(sites, moment, lang):
    page = Page(sites[moment], lang, "")
    for html in (*(statements.verdict(name, page) for name in VERDICTS), dials.dials(page)):
        assert not re.search(r"\{\{|\}\}|\bnan\b|\bNaN\b|\bNone\b|\binf\b", html), html
        assert bool(HAN.search(words(html))) is (lang == "zh-TW"), html
        assert lang == "en" or not ENGLISH.search(words(html)), html


@pytest.mark.parametrize("lang", LANGS)
def test_a_series_that_had_not_begun_is_named_with_its_first_day(sites, lang):
    html = statements.verdict("sofr_against_reserves", Page(sites["2013-10-01"], lang, ""))
    begins = say_day(SERIES["SOFR"].starts, lang)
    assert {"en": f"(SOFR begins on {begins}).", "zh-TW": f"（SOFR 自 {begins}起才有）。"}[lang] in words(html)
    assert 'class="verdict not-begun"' in html
