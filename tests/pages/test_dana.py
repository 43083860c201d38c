"""The picture beside Dana's story: six days, two lines as high as their rates, said for who hears it, and nothing before they were known."""

import re
from datetime import date
from html import unescape
from itertools import combinations

import pytest

from charts.drawing.text import TEXT, text_width
from fed.text import LANGS
from scripts.pages.dana_html import BASE, DANA, DAYS, SOFR, TALL, WIDE, week
from scripts.pages.site import Page, Site


def page(figures, lang):
    return Page(Site(figures, {}, {}, {}, None), lang, "")


@pytest.mark.parametrize("lang", LANGS)
def test_both_lines_are_as_high_as_their_rates_and_each_day_is_said(figures, lang):
    html = week(page(figures, lang))
    rates = [figures[one].reindex(DAYS) for one in (DANA, SOFR)]
    heights = [BASE - float(at) for at in re.findall(r'<circle cx="\d+" cy="([\d.]+)"', html)]
    assert len(heights) == 2 * len(DAYS) == 12
    for tall, rate in zip(heights, [*rates[0], *rates[1]], strict=True):
        assert tall / max(heights) == pytest.approx(rate / rates[0].max(), abs=0.001)
    heard = re.search(r'visually-hidden">(.*?)</span>', html)[1]
    assert heard.count("%") == 12 and "9.00%" in heard and "5.25%" in heard


@pytest.mark.parametrize("lang", LANGS)
def test_words_stand_inside_and_on_none_another(figures, lang):
    there = []
    for x, y, anchor, said in re.findall(
        r'<text x="([\d.]+)" y="([\d.]+)"(?: text-anchor="(\w+)")?[^>]*>([^<]+)', week(page(figures, lang))
    ):
        wide = text_width(unescape(said))
        left = float(x) - {"": 0, "middle": wide / 2, "end": wide}[anchor]
        assert left >= 0 and left + wide <= WIDE and TEXT <= float(y) <= TALL - 3, said
        there.append((left, left + wide, float(y)))
    for one, other in combinations(there, 2):
        assert abs(one[2] - other[2]) >= TEXT or one[1] <= other[0] or other[1] <= one[0]


@pytest.mark.parametrize("lang", LANGS)
def test_before_the_week_was_over_there_is_nothing_to_draw(figures, lang):
    assert "<svg" not in week(page(figures.as_of(date(2019, 9, 20)), lang))
    assert "<svg" in week(page(figures.as_of(date(2019, 9, 23)), lang))
