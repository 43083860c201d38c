"""Taiwan's words: each word to avoid is found where a reader could meet it, and none of our own words is one."""

import re
from pathlib import Path

import pytest

from scripts.prose import glossary, words
from scripts.publish import check

TERMS = glossary.load()[1]
AVOID = [(pattern, word, term) for term in TERMS for pattern, word in zip(term.avoid, term.avoided(), strict=True)]


def found(tmp_path, text):
    path = tmp_path / "a.zh-TW.md"
    path.write_text(text, "utf-8")
    return [f"{Path(one.file).name}:{one.line}: {one.message}" for one in words.findings([path])]


@pytest.mark.parametrize(("word", "term"), [one[1:] for one in AVOID], ids=[one[1] for one in AVOID])
def test_each_word_to_avoid_is_found_with_its_line_and_the_word_to_use(tmp_path, word, term):
    says = f"a.zh-TW.md:3: 「{word}」 is a word to avoid; write 「{term.short('zh-TW')}」 ({term.short('en')})"
    assert found(tmp_path, f"# 甲\n\n市場上的{word}，還有別的。\n") == [says]


@pytest.mark.parametrize(("pattern", "word"), [one[:2] for one in AVOID])
def test_a_word_to_avoid_is_a_regular_expression_that_finds_none_of_our_own_words(pattern, word):
    compiled = re.compile(pattern)
    assert compiled.search(word)
    assert [term.key for term in TERMS if compiled.search(term.name.zh_tw)] == []


@pytest.mark.parametrize(
    "words",
    [
        "美國債務上限，各國債權人，外國債券",  # not 國債
        "歐美債券市場",  # not 美債
        "縮短債券的平均期限",  # not 短債
        "交出有擔保品的部位",  # not 有擔保
        "附買回與附賣回",  # not 回購
        "擔保隔夜融資利率（SOFR）",
    ],
)
def test_a_word_to_avoid_inside_another_word_is_no_finding(tmp_path, words):
    assert found(tmp_path, words) == []


def test_the_words_before_and_after_an_innocent_one_are_still_found(tmp_path):
    assert [line.split("」")[0] for line in found(tmp_path, "美國債務與美國國債\n\n短債券種\n逆回購")] == [
        "a.zh-TW.md:1: 「國債",
        "a.zh-TW.md:4: 「逆回購",
    ]


def test_a_page_about_the_word_itself_names_it_in_a_token(tmp_path):
    text = "「逆回購」\n\n在北京，{{ avoid: 逆回購 }}是放錢；{{avoid:國債}}。\n回購"
    assert [line.split(":")[1] for line in found(tmp_path, text)] == ["1", "4"]


def test_every_occurrence_is_told_and_each_once(tmp_path):
    assert len(found(tmp_path, "數據、數據\n數據，信息")) == 4
    assert [one.split("」")[0] for one in found(tmp_path, "美聯儲、紐約聯儲")] == [
        "a.zh-TW.md:1: 「美聯儲",
        "a.zh-TW.md:1: 「紐約聯儲",
    ]


def test_a_file_that_is_not_utf8_is_read_as_far_as_it_goes(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("數據".encode() + b"\n\xff\xfe\n" + "信息".encode())
    assert [one.line for one in words.findings([path])] == [1, 3]


def test_no_word_to_avoid_stands_twice():
    assert len({pattern for pattern, _, _ in AVOID}) == len(AVOID)


def test_nothing_that_a_reader_could_meet_has_a_word_to_avoid():
    assert check.words_to_avoid() == []
