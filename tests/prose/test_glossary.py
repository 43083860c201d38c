"""The glossary: one file that feeds page, cards, search and lint; a slip in it is named."""

import json
import re

import pytest

from scripts.finding import Stop
from scripts.prose import glossary
from scripts.publish import search

GOOD = """
[group]
money = { en = "Money", zh-TW = "錢" }
[[term]]
key = "reserves"
group = "money"
en = "reserves"
zh = "準備金"
means.en = "What banks pay each other with."
means.zh-TW = "銀行之間用來付款的錢。"
"""
SLIPS = {
    "not toml": (GOOD + "[[term", "cannot be read"),
    "no meaning": (GOOD.replace("means.", "meaning."), "term 'reserves' lacks means"),
    "one language": (GOOD.replace('means.zh-TW = "銀行之間用來付款的錢。"', ""), "cannot be read"),
    "no such group": (GOOD.replace('group = "money"', 'group = "monney"'), "is in no group called 'monney'"),
    "unknown key": (GOOD + 'avoids = ["x"]', "term 'reserves' has avoids, which no term has"),
    "not a pattern": (GOOD + 'avoid = ["("]', "cannot be read"),
    "twice": (GOOD + GOOD[GOOD.index("[[term]]") :], "has two terms called reserves"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_the_file_is_named(tmp_path, slip):
    text, says = SLIPS[slip]
    file = tmp_path / "glossary.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(Stop, match=re.escape(says)):
        glossary.load(file)


def test_a_good_file_gives_its_terms_in_both_languages(tmp_path):
    file = tmp_path / "glossary.toml"
    file.write_text(GOOD, "utf-8")
    groups, (term,) = glossary.load(file)
    assert groups["money"]("zh-TW") == "錢"
    assert (term.name("en"), term.means("zh-TW")) == ("reserves", "銀行之間用來付款的錢。")


def test_the_first_name_of_a_term_keeps_what_its_parentheses_hold():
    named = {term.key: term for term in glossary.load()[1]}
    assert named["standing-repo"].short("en") == "standing repo (SRF, then SRP)"
    for term in named.values():
        for lang, (opening, closing) in {"en": "()", "zh-TW": "（）"}.items():
            assert term.short(lang).count(opening) == term.short(lang).count(closing), term.key


def test_there_are_sixty_terms_or_more_and_each_has_one_sentence_a_language():
    terms = glossary.load()[1]
    assert len(terms) >= 60
    for term in terms:
        assert term.means.en.endswith(".") and term.means.zh_tw.endswith("。"), term.key
        assert len(term.means.zh_tw) <= 70 and len(term.means.en.split()) <= 32, term.key


def test_the_right_page_is_found_by_the_word_that_a_reader_types(tmp_path):
    place = {"location": "zh-TW/corridor/#administered", "title": "訂出來的利率", "text": "聯準會收進現金。"}
    (tmp_path / "search").mkdir()
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "search.js").write_text("const WORDS = []", "utf-8")
    (tmp_path / "search" / "search_index.json").write_text(json.dumps({"config": {}, "docs": [place]}), "utf-8")
    search.search_by_language(tmp_path, {})
    (doc,) = json.loads((tmp_path / "search" / "zh-TW.json").read_text("utf-8"))["docs"]
    typed = doc["text"].replace(search.JOIN, "").split(search.CUT)
    assert (
        "逆回購" in typed and "附賣回" not in typed
    )  # the first is what a reader types, the second stands in the title's term
