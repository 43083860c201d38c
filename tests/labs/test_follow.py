"""What a payment asks: the right answer to each question, by hand, and a reason that adds up to it."""

import re

import pytest

from fed.text import LANGS, Text
from scripts.labs.follow import answer, asks
from scripts.ledgers.ledger import Step
from scripts.ledgers.payments import PAYMENTS

# by hand, a row a step: base, all reserves, M2
RIGHT = {
    "cash": ["same down same", "same same same"],
    "transfer": ["same same same", "same same same"],
    "tax": ["down down down"],
    "spending": ["up up up"],
    "fund": ["same same same", "down down same"],
    "qe_from_public": ["up up up"],
    "qe_from_bank": ["up up same"],
}


@pytest.mark.parametrize("name", RIGHT)
def test_the_right_answers_are_those_that_a_reader_works_out(name):
    assert [" ".join(ask.answer for ask in asks(step)) for step in PAYMENTS[name].steps] == RIGHT[name]


def test_zero_is_the_same_and_a_sign_is_a_way():
    assert [answer(by) for by in (-100, 0, 0.5)] == ["down", "same", "up"]


STEPS = [(payment.name, n, step) for payment in PAYMENTS.values() for n, step in enumerate(payment.steps, 1)]
STEPS += [
    (one.name, "all", Step(one.title, tuple(entry for step in one.steps for entry in step.entries)))
    for one in PAYMENTS.values()
]
every_step = pytest.mark.parametrize("step", [step for *_, step in STEPS], ids=[f"{name}-{n}" for name, n, _ in STEPS])
TELLS = {  # how a reason says which way a sum goes
    "en": {"up": r"so .+ rises? by 100", "down": r"so .+ falls? by 100", "same": r"[Nn]othing|stays the same|undoes"},
    "zh-TW": {"up": "增加 100。$", "down": "減少 100。$", "same": "不變。$|沒變。$|沒動到。$|沒有動到。$"},
}


@pytest.mark.parametrize("lang", LANGS)
@every_step
def test_a_reason_says_what_is_right_and_nothing_else(step, lang):
    for ask in asks(step):
        assert [way for way, words in TELLS[lang].items() if re.search(words, ask.why(lang))] == [ask.answer], ask.why


@pytest.mark.parametrize("lang", LANGS)
@every_step
def test_each_wrong_answer_has_a_reason_of_its_own_that_names_no_sum(step, lang):
    for ask in asks(step):
        reasons = [reason(lang) for reason in ask.wrong.values()]
        assert ask.wrong.keys() == {"up", "same", "down"} - {ask.answer} >= ask.tempting.keys()
        assert len({*reasons, ask.why(lang)}) == 3
        assert not [one for one in reasons if re.search(r"\b\d", one) or "{" in one]


# by hand: payment, step, measure, what is right or what speaks for which wrong answer
SAID = [
    ("transfer", 2, 1, "same", "Bank A has 100 less at the Fed and bank B 100 more: together nothing changes.",
     "準備金還在銀行手上，只是從甲銀行換到乙銀行，總數沒變。"),
    ("transfer", 2, 1, "down", "Bank A does have less at the Fed, but bank B has as much more.", "甲銀行的準備金是變少了，可是乙銀行多了一樣多。"),
    ("transfer", 2, 0, "same", "The base is reserves plus banknotes. Reserves only go from bank A to bank B, so the base stays the same.",
     "貨幣基數是準備金加鈔票。準備金只是從甲銀行換到乙銀行，所以基數不變。"),
    ("transfer", 1, 1, "same", "Reserves are what the Fed owes banks. Nothing here touches them.", "準備金是聯準會欠銀行的錢，這裡沒有動到。"),
    ("transfer", 1, 1, "up", "Nothing here adds to reserves.", "這裡沒有什麼會讓準備金變多。"),
    ("tax", 1, 1, "down", "The Fed now owes banks 100 less, so reserves fall by 100.", "聯準會欠銀行的少了 100，所以準備金減少 100。"),
    ("tax", 1, 1, "same", "What the Fed owes in all does stay the same, but it owes less of it to banks.",
     "聯準會欠的總額是沒變，可是欠銀行的部分變少了。"),
    ("tax", 1, 1, "up", "The Treasury's account does rise, but reserves are only what banks have in their accounts there.",
     "財政部帳戶裡的錢是變多了，不過準備金只算銀行存在聯準會帳戶裡的錢。"),
    ("cash", 1, 0, "up", "Banknotes do rise, but reserves fall by as much, and the base counts both.", "鈔票是變多了，可是準備金少了一樣多，兩樣都算貨幣基數。"),
    ("cash", 1, 2, "up", "The bank does have more in banknotes, but M2 counts only what the public has.", "銀行的鈔票是變多了，不過 M2 只算大眾手上的錢。"),
    ("loan", 1, 0, "up", "Deposits do rise, but banks owe those. The base is what the Fed owes.", "存款是變多了，不過那是銀行欠的；貨幣基數是聯準會欠的。"),
    ("qe_from_bank", 1, 2, "up", "Reserves do rise, but they belong to banks. M2 counts only what the public has.", "準備金是變多了，不過那是銀行的；M2 只算大眾手上的錢。"),
    ("qe_from_public", 1, 2, "same", "The pension fund does only swap one asset for another, but M2 counts deposits and leaves out Treasuries.",
     "退休基金確實只是換了一種資產，可是 M2 算存款，不算公債。"),
    ("spending", 1, 2, "same", "Something does change: the customer has more in deposits than before.", "其實有變，客戶的存款變多了。"),
    ("fund", 1, 2, "same", "The customer has 100 less in deposits and 100 more in fund shares. M2 counts both, so it stays the same.",
     "客戶的存款少了 100，基金單位多了 100，兩樣都算 M2，所以不變。"),
    ("mortgages_into_bills", "all", 1, "down", "One step does take reserves out, but another puts as many back.", "有一步確實抽走準備金，另一步又補回一樣多。"),
    ("loan", "all", 1, "down", "Nothing here takes anything from reserves.", "這裡沒有什麼會讓準備金變少。"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "n", "measure", "said", "english", "chinese"), SAID)
def test_reasons_are_said_as_a_person_would(name, n, measure, said, english, chinese):
    step = next(step for one, at, step in STEPS if (one, at) == (name, n))
    ask = asks(step)[measure]
    assert (ask.why if said == ask.answer else ask.wrong[said]) == Text(english, chinese)


def test_what_nothing_speaks_for_is_not_tempting():
    assert asks(PAYMENTS["transfer"].steps[0])[1].tempting == {}
