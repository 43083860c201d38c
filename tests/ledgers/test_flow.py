"""Who pays whom, worked out of the entries: by hand for some, and for all what must hold."""

import pytest

from scripts.ledgers.flow import flows
from scripts.ledgers.payments import PAYMENTS

# by hand: payment, step, and of each money who gives and who takes; who makes the money or takes it back stands without a sum
PAID = [
    ("transfer", 1, ["deposits: the tenant -100 > the landlord +100"]),
    ("transfer", 2, ["fed: bank A -100 > bank B +100"]),
    ("tax", 1, ["deposits: the customer -100 > the bank", "fed: the bank -100 > the Treasury +100"]),
    ("spending", 1, ["fed: the Treasury -100 > the bank +100", "deposits: the bank > the customer +100"]),
    ("cash", 2, ["deposits: the customer -100 > the bank", "banknotes: the bank -100 > the customer +100"]),
    ("loan", 1, ["deposits: bank A > the borrower +100"]),
    ("loan", 3, ["fed: bank B -100 > bank A +100"]),
    ("fed_loan", 1, ["fed: the Fed > bank A +100"]),
    ("fed_loan", 2, ["fed: bank A -100 > bank B +100", "deposits: bank A -100 > bank B +100"]),
    ("qe_from_public", 1, ["fed: the Fed > the bank +100", "deposits: the bank > the pension fund +100"]),
    ("runoff_to_fund", 1, ["fed: the Treasury -100 > the Fed"]),
    ("runoff_to_fund", 2, ["fed: the money fund -100 > the Treasury +100"]),
]


def said(flow):
    sides = (
        " ".join(f"{end.party.name.en}{f' {end.amount:+g}' if end.amount else ''}" for end in ends)
        for ends in (flow.givers, flow.takers)
    )
    return f"{flow.money}: {' > '.join(sides)}"


@pytest.mark.parametrize(("name", "n", "paid"), PAID)
def test_who_pays_whom_is_what_a_reader_works_out(name, n, paid):
    assert [said(flow) for flow in flows(PAYMENTS[name].steps[n - 1])] == paid


@pytest.mark.parametrize("name", PAYMENTS)
def test_in_every_step_money_goes_from_somebody_to_somebody_and_none_is_lost_on_the_way(name):
    for step in PAYMENTS[name].steps:
        assert flows(step)
        for flow in flows(step):
            assert flow.givers and flow.takers
            made = any(not end.amount for end in (*flow.givers, *flow.takers))
            assert made or not sum(end.amount for end in (*flow.givers, *flow.takers))
