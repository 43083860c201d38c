"""The dials: a figure's place among the values of its own regime."""

import pandas as pd
import pytest

from fed.text import LANGS
from scripts import facts
from scripts.pages import dials

DAYS = pd.to_datetime(["2008-10-01", "2008-10-08", "2008-10-15", "2008-10-22", "2008-10-29"])


def test_weeks_before_interest_on_reserves_are_another_regime_and_the_dial_says_so():
    words = dials._scale(pd.Series([1.0, 2, 9, 3, 5], index=DAYS), "en")
    assert "Higher than on about one week in three since 2008, when the Fed began paying interest on reserves." in words
    assert 'title="Higher than 33.3% of all values since October 9, 2008"' in words
    assert dials._scale(pd.Series([1.0, 2], index=DAYS[:2]), "en") == ""


def test_a_history_that_began_later_speaks_of_its_own_first_year():
    scale = [dials._scale(pd.Series([3.0, 5.0], index=DAYS[3:]), lang) for lang in LANGS]
    assert "Higher than on about half of all weeks since 2008." in scale[0]
    assert "比 2008 年以來大約一半的時候高。" in scale[1]


def test_a_value_is_not_below_itself():
    """Of 11.6509216… and its like: rounded up to six decimals, a value would count as above itself."""
    same = pd.Series([11.650921667980919] * 3, index=DAYS[2:])
    assert "Never lower since 2008." in dials._scale(same, "en")


@pytest.mark.parametrize(
    ("below", "english", "chinese"),
    [
        (0, "Never lower since 2018.", "2018 年以來，沒有比這更低的時候。"),
        (3, "Hardly ever lower since 2018.", "2018 年以來，幾乎沒有比這更低的時候。"),
        (8, "Higher than on about one day in ten since 2018.", "比 2018 年以來大約一成的日子高。"),
        (20, "Higher than on about one day in five since 2018.", "比 2018 年以來大約兩成的日子高。"),
        (58, "Higher than on about three days in five since 2018.", "比 2018 年以來大約六成的日子高。"),
        (75, "Higher than on about three days in four since 2018.", "比 2018 年以來大約八成的日子高。"),
        (97, "Higher than on nearly every day since 2018.", "比 2018 年以來幾乎任何時候都高。"),
    ],
)
def test_a_place_among_days_is_said_so_that_it_can_be_pictured(below, english, chinese):
    values = [0.0] * below + [2.0] * (99 - below) + [1.0]
    history = pd.Series(values, index=pd.date_range("2018-04-03", periods=100))
    assert all(words in dials._scale(history, lang) for lang, words in zip(LANGS, (english, chinese), strict=True))


@pytest.mark.parametrize(("fact", "share"), [("reserves_ratio", "25.4%"), ("assets_growth_quarter", "56.3%")])
def test_the_figures_of_july_by_hand(frozen, fact, share):
    scale = dials._scale(facts.compute_latest(frozen)[fact].fact.history(frozen), "en")
    assert f'title="Higher than {share} ' in scale
