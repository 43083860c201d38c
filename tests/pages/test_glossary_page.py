"""The glossary as a page, and its meanings on the links to it."""

import re

import pytest

from fed.text import LANGS
from scripts.pages import glossary_page
from scripts.prose import glossary


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_has_a_heading_a_term_with_its_anchor(lang):
    page = glossary_page.page(lang)
    anchors = re.findall(r"^### .+ \{ #([\w-]+) \}$", page, re.M)
    groups, terms = glossary.load()[0], glossary.shown()
    assert "screen-words" not in anchors and anchors == [
        term.key for group in groups for term in terms if term.group == group
    ]


def test_a_link_to_a_term_carries_its_meaning_and_one_to_nowhere_is_left_to_mkdocs():
    html = '<a href="../glossary/#reserves">reserves</a> <a href="../glossary/#reservs">x</a> <a href="../data/#reserves">y</a>'
    made = glossary_page.cards(html, "en")
    assert made.startswith('<a class="term" data-means="Banks&#x27; balances in their accounts')
    assert made.count("data-means") == 1
