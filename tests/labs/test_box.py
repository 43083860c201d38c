"""The box: sheets that always balance, moves that do what the ledgers say, challenges that can be solved, codes that tell."""

from collections import Counter, deque
from itertools import product

import pytest

from fed.text import LANGS
from scripts.labs.box import challenges, code
from scripts.labs.box.book import MOST, booked, counts, lacking, own, payment, unbalanced
from scripts.labs.box.challenges import CHALLENGES, POOLS, begun, on, solved, values
from scripts.labs.box.code import Game, checked, checksum, read, written
from scripts.labs.box.moves import FORMS, MOVES
from scripts.labs.box.sheets import AT, CLAIMS, LINES, MEASURES, PARTIES, START
from scripts.ledgers.ledger import moved

FREE = Game(0)


def faults(sheets):
    """Parties whose two sides differ and claims that are owned by more or less than they are owed: worked out from the amounts."""
    over = Counter()
    for line, amount in zip(LINES, sheets, strict=True):
        sign = 1 if line.side == "asset" else -1
        over[line.party.name.en] += sign * amount
        if line.thing.kind != "capital":
            over[line.claim] += sign * amount
    return +over + -over


def test_the_start_balances_and_nothing_but_capital_is_below_zero():
    assert not faults(START)
    assert sum(amount for line, amount in zip(LINES, START, strict=True) if not line.claim) == 0
    assert all(amount >= 0 for line, amount in zip(LINES, START, strict=True) if line.claim)
    assert counts(START) == {"base": 400, "reserves": 200, "m2": 1400, "rrp": 200, "tga": 100, "fed": 700}


def test_ids_are_those_that_links_keep():
    assert len(AT) == len(LINES) and len(FORMS) == sum(len(move.ids()) for move in MOVES)
    assert all(len(id) == 2 and id.isalpha() for id in FORMS)
    assert all(2 <= len(line.id) <= 4 and line.id.isalpha() and line.id[0] in PARTIES for line in LINES)
    assert {line.claim for line in LINES} == {claim.id for claim in CLAIMS} | {""}


def test_every_payment_in_every_order_of_three_keeps_each_sheet_and_the_whole_balanced():
    legs = [payment(form, 50).legs for form in FORMS]
    tried = refused = 0
    seen = {START: 0}
    for depth in range(3):
        for sheets in [one for one, at in seen.items() if at == depth]:
            for one in legs:
                tried += 1
                if lacking(sheets, one):
                    refused += 1
                elif (after := booked(sheets, one)) not in seen:
                    assert not faults(after)
                    assert all(n >= 0 for line, n in zip(LINES, after, strict=True) if line.claim)
                    seen[after] = depth + 1
    assert tried > len(legs) ** 2 and refused


# by hand: base, all reserves, M2, ON RRP, the Treasury's account, the Fed's assets
BY_HAND = {
    "ta": "- - - 0 + 0",
    "sb": "+ + + 0 - 0",
    "ca": "0 - 0 0 0 0",
    "xb": "0 0 0 0 0 0",
    "mi": "0 0 0 0 0 0",
    "qa": "+ + + 0 0 +",
    "eb": "+ + 0 0 0 +",
    "ba": "- - 0 0 0 -",
    "pb": "- - - 0 0 -",
    "rf": "0 0 0 - 0 -",
    "la": "+ + 0 0 0 +",
    "sr": "+ + 0 0 0 +",
    "ga": "0 0 + 0 0 0",
    "hb": "0 0 - 0 0 0",
    "vi": "- - 0 + 0 0",
    "di": "0 0 0 0 0 0",
}


@pytest.mark.parametrize("form", BY_HAND)
def test_a_payment_moves_what_one_works_out_by_hand(form):
    after = counts(booked([0] * len(LINES), FORMS[form]))
    assert " ".join("+" if by > 0 else "-" if by < 0 else "0" for by in after.values()) == BY_HAND[form]


@pytest.mark.parametrize("lang", LANGS)
def test_each_move_says_what_happens_in_words_of_its_own_a_sale_too(lang):
    assert len({move.what("a")(lang) for move in MOVES}) == len(MOVES)
    repaid = next(move for move in MOVES if move.id == "v")
    assert {"en": "Bank B", "zh-TW": "乙銀行"}[lang] in repaid.what("b")(lang)


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.id)
def test_a_move_is_the_payment_of_the_ledger(move):
    entries = [entry for step in move.steps() for entry in step.entries]
    for form in move.ids():
        told = counts(booked([0] * len(LINES), payment(form, 100).legs))
        assert told == {name: moved(one, entries) * (-1 if move.back else 1) for name, one in MEASURES.items()}
        assert unbalanced(FORMS[form]) == {}


def test_an_amount_that_no_sheet_bears_names_the_line_and_what_is_lacking():
    legs = payment("ta", 150).legs
    assert lacking(START, legs) == [(AT["fra"], 50), (AT["ara"], 50)]
    assert lacking(START, payment("ta", 100).legs) == []
    assert (
        lacking(START, payment("sa", 100).legs) == []
    )  # what is left below zero is the Treasury's capital, and that may be


def test_entries_of_ones_own_are_refused_with_the_side_that_lacks():
    assert unbalanced(own([("ara", 100), ("fra", 60)]).legs) == {"a": 100, "f": -60, "=ra": 40}
    assert unbalanced(own([("ara", 100), ("fra", 100), ("fy", 100), ("ay", -100)]).legs) == {}
    assert own([("ara", 100), ("ara", -100)]).legs == ()


def searched(challenge, first):
    """The shortest game, breadth first, in amounts of 50 and 100, where only the pools may not run below zero: more is allowed than
    in the box, so no real game in such amounts is shorter. Smaller amounts help no challenge: each wants at least so much."""
    legs = {(form, amount): payment(form, amount).legs for form, amount in product(FORMS, (50, 100))}
    start = code.start(first)
    line, known = deque([((), start, begun(start))]), set()
    while line:
        path, sheets, progress = line.popleft()
        for move, entries in legs.items():
            after = booked(sheets, entries)
            if min(after[at] for at in POOLS.values()) < 0:
                continue
            further = on(progress, sheets, entries)
            found = values(start, after, further)
            if solved(challenge, found):
                return (*path, move)
            wanted = (
                [further.saved["a"], further.saved["b"]] if first == 5 else [found[want.of] for want in challenge.wants]
            )
            here = (*(after[at] for at in POOLS.values()), *wanted)
            hopeless = any(want.of == "peak" and not want.met(further.peak) for want in challenge.wants)
            if here not in known and not hopeless and len(path) < challenge.fewest:
                known.add(here)
                line.append(((*path, move), after, further))
    return None


@pytest.mark.parametrize("number", range(1, 7))
def test_each_challenge_can_be_done_in_as_few_moves_as_said_and_in_no_fewer(number):
    challenge = CHALLENGES[number - 1]
    start = code.start(number)
    assert not solved(challenge, values(start, start, begun(start))), "it is not done before it begins"
    path = searched(challenge, number)
    assert len(path) == challenge.fewest
    game = Game(number, tuple(payment(form, amount) for form, amount in path))
    assert read(written(game)) == game and code.wins(game)


# by hand: games that look like a solution and are none
NOT = [
    "0ga100",  # free play asks nothing
    "1ga99",
    "1qa100",  # M2 rises, and the base with it
    "2ta100",
    "3za100",  # the Fed sold
    "3za100qa100ta100",  # it sold, and bought again
    "4ba100",
    "5xa100la100xa100la100",  # the same way twice
    "5xa100la50xb50ob50la50",
    "5xa50la100",
    "5xa100la100xb100ob100",  # one way each, for two banks
    "6xa50",
    "6ob50",
    "6sa50" + "xa100xb100" * 3,  # with more reserves than that
]


@pytest.mark.parametrize("said", NOT)
def test_what_only_looks_like_a_solution_is_none(said):
    assert not code.wins(read(said))


def test_a_loan_between_banks_settles_no_payment():
    start = code.start(6)
    found = challenges.judged(start, [payment("ob", 50).legs, payment("xb", 50).legs])
    assert found["settled"] == 50 and found["peak"] == 50


@pytest.mark.parametrize(
    "said",
    ["", "7", "0x", "0ta0", "0ta010", "0ta", "0zz100", "0ta100000", f"0ga{MOST + 1}", "0ta101", "0_ara100.", "0_ara100fra90.",
     "0_ara100ara-100.", "0_zzz100fra100.", "0_ara100fra100", "0ta100 ", "9ta100", "0TA100"],
)  # fmt: skip
def test_a_link_that_means_nothing_is_no_game(said):
    assert read(said) is None


def test_a_game_comes_out_of_its_signs_as_it_went_in():
    said = "0ta100_fra100fy100ara100ay-100.sa50"
    assert read("0_ara100fra100fy100ay-100.") == Game(
        0, (own([("fy", 100), ("fra", 100), ("ara", 100), ("ay", -100)]),)
    )
    assert written(read("0ta100_ara100fra100fy100ay-100.sa50")) == "0ta100_fy100fra100ara100ay-100.sa50"
    assert read(said) == read("0ta100_ara100fra100fy100ay-100.sa50") and read("0") == FREE


def test_a_code_tells_a_teacher_what_it_is():
    handed = code.code("3ta100", "陳 小明")
    assert checked(handed, "陳　小明 ") == "right" and checked(handed.lower(), "陳 小明") == "right"
    assert checked(handed, "林小明") == "other"
    assert checked("3ta90-" + checksum("3ta90", "Ann"), "Ann") == "unsolved"
    assert checked("3tb100" + handed[6:], "陳 小明") == "other", "moves that were changed do not fit the checksum"
    assert [checked(said, "Ann") for said in ("", "-", "nonsense", "0ga100-AAAAAA", "3ta100")] == ["broken"] * 5
    assert checksum("1ga100", " Ann  LEE ") == checksum("1ga100", "ann lee") == "WFT185"


def test_half_a_rescue_is_counted_as_what_it_is():
    start = code.start(5)
    emptied = [payment("xa", 100).legs]
    assert challenges.judged(start, [*emptied, payment("la", 49).legs])["saved"] == 0
    assert challenges.judged(start, [*emptied, payment("la", 50).legs])["saved"] == 1
