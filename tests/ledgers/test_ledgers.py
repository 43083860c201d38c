"""Payments as T-accounts: they balance, they move what they should by hand, and the page shows every party's books."""

import re
from html.parser import HTMLParser

import pytest

from fed.text import LANGS, Text
from scripts.finding import Stop
from scripts.ledgers import html as ledgers
from scripts.ledgers.ledger import BASE, M2, MEASURES, RESERVES, Payment, Step, Thing, moved, owes, owns, unbalanced
from scripts.ledgers.payments import BANK, BANKNOTES, BORROWER, CUSTOMER, DEPOSIT, FED, LOAN, PAYMENTS
from scripts.ledgers.payments import RESERVES as BALANCES

# by hand, a row a step: base, reserves, M2
MOVED = {
    "cash": [(0, -100, 0), (0, 0, 0)],
    "transfer": [(0, 0, 0), (0, 0, 0)],
    "tax": [(-100, -100, -100)],
    "spending": [(100, 100, 100)],
    "fund": [(0, 0, 0), (-100, -100, 0)],
    "loan": [(0, 0, 100), (0, 0, 0), (0, 0, 0)],
    "qe_from_public": [(100, 100, 100)],
    "qe_from_bank": [(100, 100, 0)],
    "runoff_to_fund": [(0, 0, 0), (0, 0, 0)],
    "runoff_to_public": [(0, 0, 0), (-100, -100, -100)],
}
WORDS = Text("The bank pays out.", "銀行付款。")
CAPITAL = Thing("capital", Text("-", "-"), Text("Own capital", "自有資本"))
HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
every_payment = pytest.mark.parametrize("name", PAYMENTS)


class Tables(HTMLParser):
    """The captions of the tables in each list item, and what is left open."""

    def __init__(self, html):
        super().__init__()
        self.steps, self.open = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        if tag == "li":
            self.steps.append([])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "caption":
            self.steps[-1].append(data)


def test_every_payment_that_is_declared_is_worked_out_here_by_hand():
    assert [f"'{name}' has no row in MOVED" for name in PAYMENTS if name not in MOVED] == []
    assert [name for name in MOVED if name not in PAYMENTS] == []


@every_payment
def test_a_payment_moves_what_it_should(name):
    steps = PAYMENTS[name].steps
    assert [tuple(moved(measure, step.entries) for measure in (BASE, RESERVES, M2)) for step in steps] == MOVED[name]


@every_payment
def test_in_every_step_both_sides_of_every_party_change_alike(name):
    for step in PAYMENTS[name].steps:
        for party in step.parties():
            sides = {"asset": 0, "liability": 0}
            for entry in step.entries:
                sides[entry.side] += entry.amount if entry.party is party else 0
            assert sides["asset"] == sides["liability"], (step.what.en, party.name.en)


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


@pytest.mark.parametrize("lang", LANGS)
@every_payment
def test_a_page_shows_a_table_for_every_party_of_every_step_in_one_language(name, lang):
    html = ledgers.payment(PAYMENTS[name], lang)
    shown = Tables(html)
    assert shown.open == []
    parties = [[party.name(lang) for party in step.parties()] for step in PAYMENTS[name].steps]
    assert [[caption.casefold() for caption in step] for step in shown.steps] == [
        [party.casefold() for party in step] for step in parties
    ]
    words = re.sub(r"<[^>]+>", " ", html)
    assert bool(HAN.search(words)) is (lang == "zh-TW")
    assert not re.search(r"[A-Za-z]{4,}", words) or lang == "en"
    assert "\n" not in html, "Markdown leaves a block alone that is one line"


@pytest.mark.parametrize(
    ("name", "lang", "line"),
    [
        ("fund", "en", "In all: Monetary base: down 100 dollars · All reserves: down 100 dollars · M2: unchanged"),
        ("fund", "zh-TW", "總計：貨幣基數：減少 100 美元；準備金總額：減少 100 美元；M2：不變"),
        ("loan", "en", "In all: Monetary base: unchanged · All reserves: unchanged · M2: up 100 dollars"),
    ],
)
def test_the_last_line_says_what_moved_in_all(name, lang, line):
    html = ledgers.payment(PAYMENTS[name], lang)
    assert re.sub(r"<[^>]+>", "", html).endswith(line)


def test_a_payment_of_one_step_needs_no_sum():
    html = ledgers.payment(PAYMENTS["tax"], "en")
    assert "In all" not in html and html.count("Monetary base") == 1 and len(MEASURES) == 3
    assert 'Deposits <data value="-100">−100</data>' in html
