"""The dials: a figure's place among the values of its own regime."""

import pandas as pd
import pytest

from scripts import facts
from scripts.pages import dials

DAYS = pd.to_datetime(["2008-10-01", "2008-10-08", "2008-10-15", "2008-10-22", "2008-10-29"])


def test_weeks_before_interest_on_reserves_are_another_regime_and_the_dial_says_so():
    words = dials._scale(pd.Series([1.0, 2, 9, 3, 5], index=DAYS), "en")
    assert (
        "Higher than 33.3% of all values since October 9, 2008, when the Fed began to pay interest on reserves."
        in words
    )
    assert dials._scale(pd.Series([1.0, 2], index=DAYS[:2]), "en") == ""


def test_a_history_that_began_later_speaks_of_its_own_first_day():
    assert "Higher than 50.0% of all values since October 22, 2008." in dials._scale(
        pd.Series([3.0, 5.0], index=DAYS[3:]), "en"
    )


def test_a_value_is_not_below_itself():
    """Of 11.6509216… and its like: rounded up to six decimals, a value would count as above itself."""
    same = pd.Series([11.650921667980919] * 3, index=DAYS[2:])
    assert "Higher than 0.0%" in dials._scale(same, "en")


@pytest.mark.parametrize(("fact", "share"), [("reserves_ratio", "25.4%"), ("assets_growth_quarter", "56.3%")])
def test_the_figures_of_july_by_hand(frozen, fact, share):
    assert f"Higher than {share} " in dials._scale(facts.compute_latest(frozen)[fact].fact.history(frozen), "en")
