"""Payments as T-accounts: they balance, they move what they should by hand, in every party's books."""

import pytest

from fed.text import Text
from scripts.finding import Stop
from scripts.ledgers.ledger import (
    ELSEWHERE,
    FED_ASSETS,
    MEASURES,
    REVERSE_REPO,
    Payment,
    Step,
    Thing,
    moved,
    owes,
    owns,
    touched,
    unbalanced,
)
from scripts.ledgers.parties import BANK, BORROWER, CUSTOMER, FED
from scripts.ledgers.payments import PAYMENTS
from scripts.ledgers.things import BANKNOTES, DEPOSIT, LOAN
from scripts.ledgers.things import RESERVES as BALANCES

# by hand, a row a step: base, reserves, M2, then the Treasury's account, ON RRP, the foreign repo pool, the Fed's assets
STILL = (0, 0, 0, 0, 0, 0, 0)
MOVED = {
    "cash": [(0, -100, 0, 0, 0, 0, 0), STILL],
    "transfer": [STILL, STILL],
    "fund": [STILL, (-100, -100, 0, 0, 100, 0, 0)],
    "tax": [(-100, -100, -100, 100, 0, 0, 0)],
    "spending": [(100, 100, 100, -100, 0, 0, 0)],
    "loan": [(0, 0, 100, 0, 0, 0, 0), STILL, STILL],
    "fed_loan": [(100, 100, 0, 0, 0, 0, 100), STILL],
    "qe_from_public": [(100, 100, 100, 0, 0, 0, 100)],
    "qe_from_bank": [(100, 100, 0, 0, 0, 0, 100)],
    "bills_for_currency": [(0, -100, 0, 0, 0, 0, 0), (100, 100, 0, 0, 0, 0, 100)],
    "mortgages_into_bills": [(-100, -100, -100, 0, 0, 0, -100), (100, 100, 100, 0, 0, 0, 100)],
    "runoff_to_fund": [(0, 0, 0, -100, 0, 0, -100), (0, 0, 0, 100, -100, 0, 0)],
    "runoff_to_public": [(0, 0, 0, -100, 0, 0, -100), (-100, -100, -100, 100, 0, 0, 0)],
    "runoff_to_bank": [(0, 0, 0, -100, 0, 0, -100), (-100, -100, 0, 100, 0, 0, 0)],
    "runoff_by_repo": [(0, 0, 0, -100, 0, 0, -100), (100, 100, 0, 0, -100, 0, 0), (-100, -100, 0, 100, 0, 0, 0)],
    "repo_chain": [STILL, STILL],
    "standing_repo": [(100, 100, 0, 0, 0, 0, 100)],
    "foreign_pool": [(-100, -100, 0, 0, 0, 100, 0)],
}
WORDS = Text("The bank pays out.", "銀行付款。")
CAPITAL = Thing("capital", Text("-", "-"), Text("Own capital", "自有資本"))
every_payment = pytest.mark.parametrize("name", PAYMENTS)


def test_every_payment_that_is_declared_is_worked_out_here_by_hand():
    assert [f"'{name}' has no row in MOVED" for name in PAYMENTS if name not in MOVED] == []
    assert [name for name in MOVED if name not in PAYMENTS] == []


@every_payment
def test_a_payment_moves_what_it_should(name):
    steps = PAYMENTS[name].steps
    assert [tuple(moved(measure, step.entries) for measure in (*MEASURES, *ELSEWHERE)) for step in steps] == MOVED[name]


@every_payment
def test_in_every_step_both_sides_of_every_party_change_alike(name):
    for step in PAYMENTS[name].steps:
        for party in step.parties():
            sides = {"asset": 0, "liability": 0}
            for entry in step.entries:
                sides[entry.side] += entry.amount if entry.party is party else 0
            assert sides["asset"] == sides["liability"], (step.what.en, party.name.en)


def test_the_three_sums_are_always_told_and_the_others_where_an_entry_counts_in_them():
    def told(name):
        return touched(entry for step in PAYMENTS[name].steps for entry in step.entries)

    assert told("transfer") == MEASURES
    assert told("fund") == (*MEASURES, REVERSE_REPO)
    assert told("mortgages_into_bills") == (*MEASURES, FED_ASSETS), "told, though in all it is unchanged"


@every_payment
def test_what_the_fed_owns_and_owes_moves_alike(name):
    """The sum of where-reserves-go, in every step: reserves = assets - currency - TGA - ON RRP - foreign repo pool."""
    for step in PAYMENTS[name].steps:
        base, _, _, *others, assets = (moved(measure, step.entries) for measure in (*MEASURES, *ELSEWHERE))
        assert base + sum(others) == assets, step.what.en


def test_a_payment_that_does_not_balance_stops_and_names_payment_step_and_party():
    whole = Step(
        WORDS, (owns(BANK, LOAN, 5), owes(BANK, DEPOSIT, 5), owns(CUSTOMER, DEPOSIT, 5), owes(CUSTOMER, LOAN, 5))
    )
    lame = Step(WORDS, (owns(BANK, BALANCES, -5), owes(FED, BALANCES, -5), owes(FED, BANKNOTES, 5)))
    with pytest.raises(Stop) as stopped:
        Payment("lame", WORDS, (whole, lame))
    said = str(stopped.value)
    assert "payment 'lame', step 2: the bank: assets change by -5 more than liabilities" in said
    assert "step 2: Banknotes: what is owned changes by -5 more than what is owed" in said
    assert "step 1" not in said and "the Fed" not in said


def test_what_somebody_owns_somebody_owes_but_for_ones_own_capital():
    alone = Step(WORDS, (owns(BANK, BALANCES, 5), owes(BANK, DEPOSIT, 5)))
    assert unbalanced(alone) == [
        "Reserves: what is owned changes by +5 more than what is owed",
        "Deposit: what is owned changes by -5 more than what is owed",
    ]
    written_off = (owns(BANK, LOAN, -5), owes(BANK, CAPITAL, -5), owes(BORROWER, LOAN, -5), owes(BORROWER, CAPITAL, 5))
    assert unbalanced(Step(WORDS, written_off)) == []
