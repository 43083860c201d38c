"""The reserve market as HTML: nothing that can be moved lacks its slider, and all that is said keeps to the house's words."""

import re
from datetime import date

import pandas as pd
import pytest

from fed.figures import Figures
from fed.text import LANGS
from scripts.labs.market import MOVED, PRESETS
from scripts.labs.market_weeks import ERAS, IDS
from scripts.labs.market_words import AXES, CAUSES, EFFECTS
from scripts.pages import market_html
from scripts.pages.market_html import GROUPS, NAMES, OPEN, PARTED, STATES, TELLS
from scripts.pages.site import Page, Site
from scripts.prose.style import RULES

EVERY = [
    *market_html.words().values(),
    *AXES.values(),
    *NAMES.values(),
    *PARTED.values(),
    *STATES.values(),
    *TELLS.values(),
    *(preset.name for preset in PRESETS),
    *(era.name for era in ERAS),
    *market_html.WORDS.values(),
    *(market_html.TITLE, market_html.SAYS, market_html.MODEL, market_html.CAPTION, market_html.HEADS, OPEN),
]
HAN = r"[\u4e00-\u9fff]"


def page(figures, day, lang="en"):
    return Page(Site(figures, {}, {}, {}, day), lang, "../")


def test_all_that_moves_has_its_slider_and_all_that_can_happen_its_words():
    assert sorted(MOVED) == sorted(NAMES) == sorted(name for _, names in GROUPS for name in names)
    assert set(PARTED) == {era.key for era in ERAS[:-1]}
    assert {f"{name}_{way}" for name in MOVED for way in ("more", "less")} <= set(CAUSES)
    assert all("{now}" in text(lang) for text in EFFECTS.values() for lang in LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_what_it_says_keeps_to_the_house(lang):
    for text in EVERY:
        for rule, write in RULES[lang]:
            assert not re.search(rule, text(lang)), (text(lang), write)
        if lang == "zh-TW":
            assert not re.search(rf"{HAN}\s?[,;:!?]|[,;:!?]\s?{HAN}|{HAN}\(|\){HAN}", text(lang)), text(lang)
            assert not re.search(rf"{HAN}[A-Za-z0-9]|[A-Za-z0-9]{HAN}", text(lang)), text(lang)
            assert max(len(one) for one in re.split("[。？|]", re.sub(r"{\w+}", "", text(lang)))) <= 60, text(lang)


def test_a_model_needs_no_figures_and_a_table_without_any_says_so():
    empty = Figures({id: pd.Series([], index=pd.DatetimeIndex([]), dtype=float) for id in IDS})
    said = market_html.inside(page(empty, date(2019, 9, 17)))
    assert said.count("<svg") >= 11 and "\n" not in said
    assert '<p class="not-begun">' in said and "<table" not in said


@pytest.mark.parametrize(
    ("day", "over", "open_era"),
    [(date(2013, 10, 1), "limited", "qe"), (date(2019, 9, 17), "qe", "qt1"), (date(2023, 3, 1), "pandemic", "qt2")],
)
def test_of_an_era_that_goes_on_its_end_is_not_told(figures, day, over, open_era):
    said = market_html.table(page(figures.as_of(day), day))
    assert PARTED[over]("en") in said and PARTED[open_era]("en") not in said and said.count(OPEN("en")) == 1
