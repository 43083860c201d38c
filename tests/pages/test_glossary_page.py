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


def test_the_other_language_is_small_print_in_english_and_comes_first_in_chinese():
    english, chinese = (
        glossary_page.page(lang).split("{ #reserves }")[1].split("###")[0].strip().split("\n") for lang in LANGS
    )
    assert "More on reserves](settlement.md#what-for)." in english[0] and not re.search("[\u3400-\u9fff]", english[0])
    assert english[2] == "- Also: bank reserves"
    assert english[3] == '- In Taiwan: <span lang="zh-TW">準備金、準備金餘額</span>'
    assert chinese[2] == '- 英文：<span lang="en">reserves, reserve balances</span>'


def test_a_link_to_a_term_carries_its_meaning_and_one_to_nowhere_is_left_to_mkdocs():
    html = '<a href="../glossary/#reserves">reserves</a> <a href="../glossary/#reservs">x</a> <a href="../data/#reserves">y</a>'
    made = glossary_page.cards(html, "en")
    assert made.startswith('<a class="term" data-means="Banks&#x27; balances in their accounts')
    assert made.count("data-means") == 1
