"""The picture that the first page opens with: a bar a day, as high as its rate, and nothing before the day was known."""

import re
from datetime import date

import pandas as pd
import pytest

from fed.text import LANGS
from scripts.pages.opening_html import BASE, COST, FROM, TARGET, TO, opening
from scripts.pages.site import Page, Site


def page(figures, lang):
    return Page(Site(figures, {}, {}, {}, None), lang, "")


@pytest.mark.parametrize("lang", LANGS)
def test_each_day_has_a_bar_as_high_as_its_rate_and_the_line_steps_with_the_target(figures, lang):
    html = opening(page(figures, lang))
    known = figures[COST][FROM:TO]
    tall = [float(one) for one in re.findall(r'<rect [^>]*height="([\d.]+)"', html)]
    assert len(tall) == len(known) == 22
    for one, rate in zip(tall, known, strict=True):
        assert one / max(tall) == pytest.approx(rate / known.max(), abs=0.001)
    steps = [BASE - float(one) for one in re.findall(r"V([\d.]+)H", html)]
    tops = figures[TARGET].reindex(known.index)
    assert [round(one / steps[0], 2) for one in steps] == [round(top / tops.iloc[0], 2) for top in tops]
    assert len({*steps}) == 2 and pd.Timestamp(2019, 9, 19) == tops[tops < tops.iloc[0]].index[0]
    assert all(
        cost in html for cost in {"en": ("$250,000", "$67,000"), "zh-TW": ("25 萬美元", "6.7 萬美元")}[lang]
    )  # 9 and 2.4 % of a billion, over 360
    assert html.count("9.00%") == 2 and html.count("2.40%") == 2  # in the picture, and for who hears it


@pytest.mark.parametrize("lang", LANGS)
def test_before_that_tuesday_was_known_there_is_nothing_to_draw(figures, lang):
    assert "<svg" not in opening(page(figures.as_of(date(2019, 9, 17)), lang))
    assert "<svg" in opening(page(figures.as_of(date(2019, 9, 18)), lang))
