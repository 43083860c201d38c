"""The everyday pictures: drawn in both languages, words inside the picture and apart from each other, said for who cannot see them."""

import re
from html import unescape
from itertools import combinations
from xml.etree import ElementTree

import pytest

from charts.drawing.text import TEXT, text_width
from fed.text import LANGS
from scripts.pages.everyday import DRAWINGS, WIDE, drawing


def words(html):
    """Each word of a picture as where it begins and ends, how high it stands, and what it says."""
    for at in re.finditer(r'<text x="([\d.]+)" y="([\d.]+)"(?: text-anchor="(\w+)")?[^>]*>([^<]+)', html):
        wide = text_width(unescape(at[4]))
        left = float(at[1]) - {None: 0, "middle": wide / 2, "end": wide}[at[3]]
        yield left, left + wide, float(at[2]), at[4]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", DRAWINGS)
def test_words_stand_inside_the_picture_and_on_none_another(name, lang):
    html = drawing(name, lang)
    ElementTree.fromstring(html)
    there = list(words(html))
    assert len(there) == html.count("<text") > 3
    for left, right, y, said in there:
        assert left >= 0 and right <= WIDE + 6 and TEXT <= y <= DRAWINGS[name].tall - 3, said
    for one, other in combinations(there, 2):
        assert abs(one[2] - other[2]) >= TEXT or one[1] <= other[0] or other[1] <= one[0], (one, other)
    assert f"<figcaption>{DRAWINGS[name].says(lang)}</figcaption>" in unescape(html)
