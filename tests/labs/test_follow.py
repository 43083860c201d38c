"""What a payment asks: the right answer to each question, by hand, and a reason that adds up to it."""

import re

import pytest

from fed.text import LANGS
from scripts.labs.follow import answer, asks
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


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", PAYMENTS)
def test_the_sums_in_each_reason_add_up_to_the_answer(name, lang):
    for step in PAYMENTS[name].steps:
        for ask in asks(step):
            said = ask.why(lang)
            together = re.search(r"(?:together|合計) ([+−\d,]+)", said)
            sums = [
                int(one.replace("−", "-").replace(",", "")) for one in re.findall(r" ([+−][\d,]+)(?=[,;.、；。])", said)
            ]
            if together:
                sums = sums if sums and sum(sums) == int(together[1].replace("−", "-").replace(",", "")) else sums[:-1]
            assert answer(sum(sums)) == ask.answer, said


def test_an_account_at_the_fed_is_known_by_whose_it_is():
    (base, *_) = asks(PAYMENTS["transfer"].steps[1])
    assert "bank A's reserves −100, bank B's reserves +100; together 0" in base.why.en
    assert "甲銀行的準備金 −100、乙銀行的準備金 +100；合計 0" in base.why.zh_tw
