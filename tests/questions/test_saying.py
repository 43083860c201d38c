"""A question as it is asked: which answers, in which order, with the figures of the day; the same in every build."""

from dataclasses import replace
from datetime import date

import pytest

from fed.text import LANGS, Text
from scripts import facts
from scripts.facts.fact import Observation
from scripts.questions import bank, saying
from scripts.questions.bank import Option


@pytest.fixture(scope="module")
def known(figures):
    return facts.compute(figures)


def question(id):
    return next(one for one in bank.load() if one.id == id)


def test_every_question_is_said_in_both_languages_without_a_token(known):
    for one in bank.load():
        for lang in LANGS:
            said = saying.said(one, known, lang)
            words = [said.ask, said.why, *(text for option in said.options for text in (option.words, option.why))]
            assert not [text for text in words if "{" in text or "\n" in text]
            assert one.kind == "order" or sum(option.right for option in said.options) == 1
            assert one.kind == "order" or all(option.why for option in said.options)


def test_the_right_answer_stands_at_no_fixed_place(known):
    places = [[option.right for option in saying.offered(one, known)].index(True) for one in bank.load() if one.kind == "choice"]  # fmt: skip
    assert all(places.count(place) >= len(places) / 5 for place in range(3))


def test_an_order_is_put_in_another_one(known):
    for one in bank.load():
        if one.kind == "order":
            offered = saying.offered(one, known)
            assert offered != one.options and sorted(map(repr, offered)) == sorted(map(repr, one.options))


def test_numbers_stand_by_size(known):
    values = [known[option.fact].value for option in saying.offered(question("orrp-peak"), known)]
    assert values == sorted(values) and len(values) == 4


def moved(known, name, value):
    return {**known, name: replace(known[name], seen=Observation(value, date(2030, 1, 1)))}


def test_a_number_that_moves_is_never_offered_beside_one_like_it(known):
    fact = lambda name, right=False: Option(Text(name, name), right, None, name)  # noqa: E731
    others = ("reserves_peak_2007", "reserves_2008_12_31", "reserves_peak_2014", "reserves_peak_2021")
    one = replace(question("orrp-peak"), options=(fact("reserves", True), *map(fact, others)))
    for value in (3000, 4300, 2800, 24, 850):  # as large as each of the others, in turn
        offered = saying.offered(one, moved(known, "reserves", value))
        near = [o for o in offered if not o.right and abs(known[o.fact].value - value) <= saying.NEAR * value]
        assert near == [] and 3 <= len(offered) <= 4


def test_a_question_waits_until_its_figures_have_come(known):
    one = replace(question("orrp-peak"), why=Text("{{ fact: sofr }}", "{{ fact: sofr }}"))
    assert saying.askable(one, known)
    assert not saying.askable(one, {**known, "sofr": replace(known["sofr"], seen=None, missing="SOFR")})
    told = replace(one, why=Text("{{ verdict: days_above }}", "{{ verdict: days_above }}"))
    assert saying.askable(told, known) and saying.said(told, known, "en").why.endswith(".")
    assert not saying.askable(told, {**known, "days_above": replace(known["days_above"], seen=None, missing="SOFR")})


def test_an_event_is_said_as_its_day_or_its_figure(known):
    text = Text("{{ event: qt2_cap_mbs }}, {{ event: qt2_cap_mbs.amount }}", "一")
    assert saying.words(text, known, "en") == "September 1, 2022, $35 billion"
