"""The bank: what a question must have, what its ledger answers, and that none is half written."""

import pytest

from fed.text import LANGS
from scripts.questions import bank
from scripts.questions.bank import WAYS, read

CHOICE = """
[[question]]
id = "one"
anchor = "what-for"
objective = "settle"
level = "know"
kind = "choice"
ask.en = "Why?"
ask.zh-TW = "為什麼？"
right.en = "So"
right.zh-TW = "這樣"
why.en = "It is so."
why.zh-TW = "就是這樣。"
[[question.wrong]]
en = "No"
zh-TW = "不"
why.en = "It is not."
why.zh-TW = "不是。"
[[question.wrong]]
en = "Never"
zh-TW = "從不"
why.en = "It is, at times."
why.zh-TW = "有時候是。"
"""
RIGHT = {  # by hand: which way the payments of the bank move what is asked
    "tax-reserves": "down",
    "transfer-reserves": "same",
    "cash-base": "same",
    "fund-reserves": "same",
    "spending-m2": "up",
    "repay-m2": "down",
    "qe-public-m2": "up",
    "qe-bank-m2": "same",
    "loan-base": "same",
    "runoff-fund-base": "same",
    "runoff-public-m2": "down",
    "fed-and-tga": "same",
    "mortgage-swap": "same",
    "orrp-to-bill": "same",
    "foreign-pool-way": "down",
    "bills-purchase": "same",
    "fund-lends-dealer": "same",
    "standing-repo-reserves": "up",
    "debt-limit-way": "up",
}


def told(text, tmp_path):
    """What is found wrong with a file."""
    file = tmp_path / "settlement.toml"
    file.write_text(text, "utf-8")
    return [str(one).partition(": ")[2] for one in read([file])[1]]


def test_a_whole_question_is_read_with_its_reasons(tmp_path):
    file = tmp_path / "settlement.toml"
    file.write_text("# a line\n" + CHOICE, "utf-8")
    ((one,), found) = read([file])
    assert found == [] and (one.page, one.line) == ("settlement", 3)
    assert [(option.words("zh-TW"), option.right) for option in one.options] == [("這樣", True), ("不", False), ("從不", False)]  # fmt: skip
    assert all(option.why for option in one.options)


@pytest.mark.parametrize(
    ("line", "instead", "what"),
    [
        ('anchor = "what-for"', "", "lacks anchor"),
        ('objective = "settle"', "", "lacks objective"),
        ('ask.zh-TW = "為什麼？"', "", "ask lacks zh-TW"),
        ('why.en = "It is so."', "", "why lacks en"),
        ('why.zh-TW = "不是。"', "", "wrong answer 1: why lacks zh-TW"),
        ('why.en = "It is, at times."\nwhy.zh-TW = "有時候是。"', "", "wrong answer 2: why lacks en"),
        ('zh-TW = "從不"', 'zh-TW = " "', "wrong answer 2: lacks zh-TW"),
        ('right.zh-TW = "這樣"', "", "right lacks zh-TW"),
        ('level = "know"', 'level = "hard"', "no level called 'hard'; there are: know, apply, read, judge"),
        ('kind = "choice"', 'kind = "essay"', "no kind called 'essay'; there are: choice, number, way, order"),
        ('kind = "choice"', 'kind = "number"', "a number lacks fact"),
        ('kind = "choice"', 'kind = "choice"\nstep = 1', "a choice has no step"),
    ],
)
def test_what_a_question_lacks_is_told_with_its_line(line, instead, what, tmp_path):
    assert line in CHOICE
    assert f"question 'one': {what}" in told(CHOICE.replace(line, instead), tmp_path)


def test_one_wrong_answer_is_too_few(tmp_path):
    assert told(CHOICE[: CHOICE.rindex("[[")], tmp_path) == ["question 'one': needs 2 wrong answers or more"]


@pytest.mark.parametrize(
    ("rest", "what"),
    [
        ('payment = "taxes"\nmeasure = "base"', "no payment called 'taxes'; without one, say answer"),
        ('payment = "tax"\nmeasure = "money"', "no measure called 'money'; there are: base, reserves, m2"),
        ('payment = "tax"\nmeasure = "base"\nstep = 2', "the payment has no step 2, it has 1"),
        ('payment = "tax"\nmeasure = "base"\nanswer = "up"', "has answer and payment, measure; the ledgers answer, or you do"),
        ('answer = "sideways"', "no answer called 'sideways'; there are: up, same, down"),
        ('answer = "up"', "needs a wrong answer for same and for down"),
        ('payment = "tax"\nmeasure = "base"\n[[question.wrong]]\nway = "up"', "has wrong; the ledgers say why an answer is wrong"),
        ('answer = "up"\n[[question.wrong]]\nway = "same"\nwhy.en = "a"\nwhy.zh-TW = "甲"\n[[question.wrong]]\nway = "down"\nwhy.en = "b"',
         "wrong answer 2: why lacks zh-TW"),
    ],
)  # fmt: skip
def test_a_way_is_answered_by_a_ledger_or_by_hand_and_never_by_both(rest, what, tmp_path):
    head, tail = CHOICE.split("right.en")[0], 'why.en = "a"\nwhy.zh-TW = "甲"\n'
    assert told(head.replace('"choice"', '"way"') + tail + rest, tmp_path) == [f"question 'one': {what}"]


def test_an_order_has_three_items_or_more_in_both_languages(tmp_path):
    head = CHOICE.split("right.en")[0].replace('"choice"', '"order"') + 'why.en = "a"\nwhy.zh-TW = "甲"\n'
    items = '[[question.item]]\nen = "a"\nzh-TW = "甲"\n' * 2 + '[[question.item]]\nen = "a"\n'
    assert told(head + items, tmp_path) == ["question 'one': item 3 lacks zh-TW"]
    assert told(head + items[: items.rindex("[[")], tmp_path) == ["question 'one': an order has three to six items"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[[question]]\nid = \n", "cannot be read"),
        ("[question]\nid = 'a'\n", "a question begins with a line of its own"),
    ],
)
def test_a_file_that_cannot_be_read_says_so(text, what, tmp_path):
    assert [one for one in told(text, tmp_path) if one.startswith(what)]


def test_the_ledgers_answer_as_a_reader_works_it_out():
    ways = {one.id: one for one in bank.load() if one.kind == "way"}
    assert ways.keys() == RIGHT.keys()
    assert {id: WAYS[RIGHT[id]] for id in ways} == {
        id: next(option.words for option in one.options if option.right) for id, one in ways.items()
    }


def test_a_wrong_way_is_met_by_the_entries_or_by_its_author():
    up, same, down = next(one for one in bank.load() if one.id == "tax-reserves").options
    assert "Treasury's account" in up.why.en and "總額" in same.why.zh_tw and down.right
    up, same, down = next(one for one in bank.load() if one.id == "repay-m2").options
    assert up.why.en.startswith("The bank does get its money back") and down.right


@pytest.mark.parametrize("lang", LANGS)
def test_no_two_answers_of_a_question_have_the_same_reason(lang):
    reasons = {one.id: [option.why(lang) for option in one.options if option.why] for one in bank.load()}
    assert [id for id, all in reasons.items() if len({*all}) < len(all)] == []


def test_the_bank_is_large_and_spread_over_pages_kinds_levels_and_objectives():
    questions = bank.load()
    assert len(questions) >= 120
    assert min(len(bank.on_page(page)) for page in bank.pages()) >= 5
    counts = [{key: sum(pick(one) == key for one in questions) for key in {pick(one) for one in questions}} for pick in (lambda one: one.kind, lambda one: one.level)]  # fmt: skip
    assert all(min(count.values()) >= 8 for count in counts) and [len(count) for count in counts] == [4, 4]
    assert {one.objective for one in questions} == {one.key for one in bank.objectives()}
