"""Three harbors side by side: water as high as its figure, a boat aground where the days say so, and nothing before it was known."""

import re
from datetime import date

import pandas as pd
import pytest

from fed.text import LANGS
from scripts.pages.harbors_html import SAYS, THEN, harbors, known
from scripts.pages.site import Page, Site


def page(figures, lang="en"):
    return Page(Site(figures, {}, {}, {}, None), lang, "")


def share(figures, day):
    return 100 * figures["WRESBAL"][day] / figures["TLAACBW027SBOG"][day]


@pytest.mark.parametrize("lang", LANGS)
def test_water_stands_as_high_as_its_figure_and_the_boat_is_aground_where_cash_was_expensive(frozen, lang):
    html = harbors(page(frozen, lang))
    newest = known(page(frozen))[-1].day
    tall = [float(one) for one in re.findall(r'<rect class="water"[^>]*height="([\d.]+)"', html)]
    shares = [share(frozen, day) for day in (*THEN, newest)]
    assert len(tall) == 3 and newest > pd.Timestamp(2026, 7, 1)
    assert [one / max(tall) for one in tall] == pytest.approx([one / max(shares) for one in shares], abs=0.001)
    assert [int(one) for one in re.findall(r"rotate\((\d+)\)", html)] == [8, 8, 0]
    assert html.count("?</text>") == 1 and SAYS(lang) in html
    assert {"en": "October 2025: 11.7%, rate often high.", "zh-TW": "2025 年 10 月：11.7%，利率常偏高。"}[lang] in html


def test_on_an_earlier_day_it_knows_nothing_later(figures):
    assert [one.day for one in known(page(figures.as_of(date(2021, 3, 1))))[:1]] == [THEN[0]]
    assert "2025" not in harbors(page(figures.as_of(date(2021, 3, 1)))) and "<svg" not in harbors(
        page(figures.as_of(date(2010, 1, 4)))
    )
