"""What is wrong with the bank is told: ids, anchors, objectives, tokens, typed numbers, lengths, numbers that could coincide."""

from dataclasses import replace

import pytest

from fed.text import LANGS, Text
from scripts import facts
from scripts.finding import ROOT
from scripts.questions import bank, checking
from scripts.questions.bank import Option


@pytest.fixture(scope="module")
def known(figures):
    return facts.compute(figures)


@pytest.fixture
def one():
    return next(one for one in bank.load() if one.id == "what-settles")


def number(one, right, *wrong):
    option = lambda name, is_right: Option(Text(name, name), is_right, one.why, name)  # noqa: E731
    return replace(one, kind="number", options=(option(right, True), *(option(name, False) for name in wrong)))


def told(findings):
    return [finding.message.partition(": ")[2] for finding in findings]


def test_the_bank_is_right(known):
    assert checking.written() == [] and checking.counted(known) == []


def test_an_id_is_had_once_and_is_an_address(one):
    assert told(checking.twice([one, replace(one, line=99)])) == [f"settlement.toml:{one.line} has a question of this id too"]  # fmt: skip
    assert "its id is small letters" in told(checking.twice([replace(one, id="What Settles")]))[0]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"page": "settlements"}, "there is no page called 'settlements'"),
        ({"anchor": "what"}, "no anchor #what in settlement.en.md and settlement.zh-TW.md"),
        ({"objective": "settles"}, "no objective called 'settles' in docs/objectives.toml"),
        ({"why": Text("{{ fact: sofrs }}", "一")}, "no fact called 'sofrs'"),
        ({"why": Text("{{ fact: sofr.billions }}", "一")}, "no form 'billions' for a figure in percent"),
        ({"why": Text("{{ event: qt2_ends.amount }}", "一")}, "event 'qt2_ends' has no amount"),
        ({"why": Text("{{ chart: sofr_corridor }}", "一")}, "{{ chart }} is no token of a question; there are: days, event, fact, verdict"),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_told_by_name(one, change, what):
    assert what in told(checking.named([replace(one, **change)], bank.objectives(), ROOT / "docs"))


def test_an_objective_that_nothing_asks_for_is_told(one):
    found = checking.named([one], bank.objectives(), ROOT / "docs")
    assert "no question asks for 'sofr'; ask one, or take it out" in [finding.message for finding in found]


@pytest.mark.parametrize(
    ("why", "what"),
    [
        (Text("It fell by 5%.", "少了。"), "'5%' is a number typed; write {{ fact: … }}"),
        (Text("It fell.", "少了三兆美元。"), "'三兆' is a number typed; write {{ fact: … }}"),
        (Text("It fell.", "國庫儲備少了。"), "「儲備」 is a word to avoid"),
        (Text("{{ fact: sofr }}", "{{ fact: effr }}"), "its languages quote other tokens: {{ fact: sofr }}"),
    ],
)
def test_words_are_held_to_the_rules_of_pages(one, why, what):
    assert what in told(checking.worded([replace(one, why=why)]))


def test_numbers_that_could_both_be_right_are_told(one, known):
    apart = lambda *names: told(checking.apart([number(one, *names)], known))  # noqa: E731
    assert apart("reserves_peak_2014", "reserves_peak_2007", "reserves_peak_2021") == []
    near = "two of its answers lie so near to each other that both could be right"
    assert apart("reserves_low_2025", "reserves_peak_2014", "reserves_peak_2007") == [near]  # 2.85 and 2.81 trillion
    moves = "tga moves: a wrong answer that moves may become right"
    assert apart("reserves_peak_2014", "tga", "reserves_peak_2007") == [moves]
    assert "its answers are in share and usd_bn" in apart("reserves_peak_2014", "assets_fall_share_qt1", "reserves_peak_2007")[0]  # fmt: skip
    few = "'reserves' moves: give 4 wrong answers, so that two stay"
    assert apart("reserves", "reserves_peak_2007", "reserves_2008_12_31", "reserves_peak_2021") == [few]
    assert (
        apart("reserves", "reserves_peak_2007", "reserves_2008_12_31", "reserves_peak_2014", "reserves_peak_2021") == []
    )


def test_what_an_export_would_cut_is_told(one, known):
    long = Text("a" * 121, "一" * 121)
    assert told(checking.lengths([replace(one, ask=long)], known)) == [
        f"its question has 121 signs in {lang}; 120 at most" for lang in LANGS
    ]
    options = (replace(one.options[0], words=Text("b" * 76, "二")), *one.options[1:])
    assert told(checking.lengths([replace(one, options=options)], known)) == [
        f"an answer has 76 signs in en; 75 at most: {'b' * 76}"
    ]
    same = (one.options[0], replace(one.options[1], words=one.options[0].words))
    assert told(checking.lengths([replace(one, options=same)], known)) == [
        f"two of its answers say the same in {lang}" for lang in LANGS
    ]
    reason = (one.options[0], replace(one.options[1], why=one.options[0].why))
    assert told(checking.lengths([replace(one, options=reason)], known)) == [
        f"two of its answers have the same reason in {lang}" for lang in LANGS
    ]


def test_a_finding_names_file_and_line(one):
    (found,) = checking.worded([replace(one, why=Text("It fell by 5%.", "少了。"))])
    assert str(found).startswith(f"docs/questions/settlement.toml:{one.line}: question 'what-settles'")
