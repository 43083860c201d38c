"""The row of warning lights: on, off, without new figures, or not there yet, each told by a word; and one name for each."""

import re
from datetime import date

import pytest

from fed.figures import Figures
from fed.text import LANGS
from scripts.pages.lights import lights
from scripts.pages.site import Page, Site


def row(figures, lang="en"):
    """By name: the kind of a light, its state in words, and all that is said of it."""
    html = lights(Page(Site(figures, {}, {}, {}, None), lang, ""))
    found = re.findall(r'light--(\w+)"><strong[^>]*>(.*?)</strong><span[^>]*>(.*?)</span><span class="light__smells">(.*?)</span></li>', html)  # fmt: skip
    return {name: tuple(re.sub("<[^>]+>", "", one) for one in (kind, state, said)) for kind, name, state, said in found}


def cut(figures, id, day):
    return Figures({**figures.columns, id: figures[id][:day]})


def test_a_light_is_on_above_its_anchor_and_off_below(frozen):
    told = row(frozen.as_of(date(2025, 11, 5)))
    assert {name: one[:2] for name, one in told.items()} == {
        "Cash against Treasuries": ("on", "On"),
        "Cash without collateral": ("off", "Off"),
        "The Fed's backstop": ("on", "On"),
    }
    assert told["Cash without collateral"][2].endswith(
        "On November 4, 2025: 0.03 percentage point below the rate on reserves (the median of five trading days). It lights up above that rate."
    )


def test_a_light_whose_figures_stopped_is_neither_on_nor_off(frozen):
    told = row(cut(frozen, "TGCRRATE", "2026-07-20"))["Cash against Treasuries"]
    assert told[:2] == ("unknown", "No new figures since July 20, 2026") and "It was off then" in told[2]
    assert "We still get SOFR, but our data on TGCR stop on July 20, 2026." in told[2]
    told = row(cut(frozen.as_of(date(2025, 11, 5)), "RPONTTLD", "2025-11-03"), "zh-TW")["向聯準會救急"]
    assert told[:2] == ("unknown", "2025 年 11 月 3 日以後沒有新數字") and "（五個交易日的中位數），亮著。" in told[2]


def test_a_light_of_which_both_rates_stopped_blames_neither(frozen):
    both = cut(cut(frozen, "TGCRRATE", "2026-07-20"), "SOFR", "2026-07-20")
    assert "averages" not in row(cut(both, "IORB", "2026-07-20"))["Cash against Treasuries"][2]


@pytest.mark.parametrize("lang", LANGS)
def test_what_did_not_exist_yet_is_not_off(frozen, lang):
    then = row(frozen.as_of(date(2019, 9, 18)), lang)
    assert [one[0] for one in then.values()] == ["on", "on", "unknown"] and "2021" in [*then.values()][2][2]
    assert [one[0] for one in row(frozen.as_of(date(2013, 10, 1)), lang).values()] == ["unknown"] * 3
