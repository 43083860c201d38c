"""Every claim of the popular article, and all that it leaves out, has a place on the site, in both languages."""

import re
import tomllib
from pathlib import Path

import pytest
from prose import DOCS, source

from fed.text import LANGS

COVERED = tomllib.loads((Path(__file__).parent / "claims.toml").read_text("utf-8"))
ANCHOR = re.compile(r"\{:?\s*#([\w-]+)\s*\}")
BADGE = re.compile(r"#(claim-\d+) \}\n\n\*\*(.+?)\*\*\{: \.badge \.(\w+) \}")
WORDS = {
    "en": {"sound": "Sound", "half": "Half right", "wrong": "Wrong", "overtaken": "Since settled"},
    "zh-TW": {"sound": "站得住腳", "half": "對一半", "wrong": "不對", "overtaken": "後來有答案"},
}


def missing(covered):
    """Each place that a reader would not find, by the name of what it should cover."""
    for kind, places in covered.items():
        for name, addresses in places.items():
            for page, anchor in (address.split("#") for address in addresses):
                for lang in LANGS:
                    there = (DOCS / f"{page}.{lang}.md").exists() and anchor in ANCHOR.findall(source(page, lang))
                    if not there:
                        yield f"{kind} {name}: no {page}.{lang}.md#{anchor}"


def test_every_claim_has_its_verdict_and_each_place_exists_in_both_languages():
    assert list(COVERED["claims"]) == [str(number) for number in range(1, 50)]
    assert all(places[0] == f"myths#claim-{number}" for number, places in COVERED["claims"].items())
    assert list(missing(COVERED)) == []


def test_what_the_article_leaves_out_is_told_by_name():
    assert len(COVERED["omitted"]) == 14 and all(COVERED["omitted"].values())


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("myths#claim-51", "claims 1: no myths.en.md#claim-51"),
        ("mythos#claim-1", "claims 1: no mythos.en.md#claim-1"),
    ],
)
def test_a_place_that_does_not_exist_is_told_by_name(wrong, told):
    assert list(missing({"claims": {"1": ["myths#claim-1", wrong]}}))[0] == told


def test_a_claim_has_one_verdict_and_the_same_in_both_languages():
    english, chinese = ({claim: (word, kind) for claim, word, kind in BADGE.findall(source("myths", lang))} for lang in LANGS)  # fmt: skip
    # 6, 10 and 36 are told with others, and 48 and 49 tell where the claims come from
    judged = [f"claim-{number}" for number in range(1, 48) if number not in (6, 10, 36)]
    assert sorted(english) == sorted(chinese) == sorted(judged)
    for claim in judged:
        assert english[claim][1] == chinese[claim][1], claim
        assert (
            english[claim][0] == WORDS["en"][english[claim][1]]
            and chinese[claim][0] == WORDS["zh-TW"][chinese[claim][1]]
        )
