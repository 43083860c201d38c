"""Who stands in the box, and what each owns and owes at the start: round numbers of play money, and the one place where they are.

A stock is typed once, with who owes it and who holds how much of it; so what is owned is owed, and own capital closes each sheet.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fed.text import Text
from scripts.ledgers import things
from scripts.ledgers.ledger import BASE, FED_ASSETS, M2, RESERVES, REVERSE_REPO, TGA, Entry, Measure, Party, Side, Thing
from scripts.ledgers.parties import BANK_A, BANK_B, DEALER, FED, FUND, TREASURY

PUBLIC = Party(Text("the public", "大眾"), "public")
PARTIES = {"f": FED, "t": TREASURY, "p": PUBLIC, "a": BANK_A, "b": BANK_B, "m": FUND, "d": DEALER}
LETTER = {party: letter for letter, party in PARTIES.items()}
CAPITAL = Thing("capital", Text("Own capital", "自有資本"), Text("Own capital", "自有資本"))


@dataclass(frozen=True, slots=True)
class Claim:
    """What one party owes to one or more others, who hold so much of it; its words, where the thing's own do not tell whose."""

    id: str
    thing: Thing
    debtor: Party
    holders: Mapping[Party, int]
    owned: Text | None = None
    owed: Text | None = None


def _reserves(bank: Party, held: int) -> Claim:
    owed = Text("Reserves of {bank}", "{bank}的準備金").filled(bank=bank.name)
    return Claim("r" + LETTER[bank], things.RESERVES, FED, {bank: held}, owed=owed)


def _deposit(holder: Party, bank: Party, held: int) -> Claim:
    owned = Text("Deposit at {bank}", "在{bank}的存款").filled(bank=bank.name)
    owed = Text("Deposits of {holder}", "{holder}的存款").filled(holder=holder.name)
    return Claim("d" + LETTER[holder] + LETTER[bank], things.DEPOSIT, bank, {holder: held}, owned, owed)


def _loan(bank: Party, held: int) -> Claim:
    owed = Text("Loan from {bank}", "向{bank}借的錢").filled(bank=bank.name)
    return Claim("l" + LETTER[bank], things.LOAN, PUBLIC, {bank: held}, owed=owed)


def _fed_loan(bank: Party) -> Claim:
    owned = Text("Loan to {bank}", "對{bank}的放款").filled(bank=bank.name)
    return Claim("w" + LETTER[bank], things.FED_LOAN, bank, {FED: 0}, owned)


def _overnight(lender: Party, borrower: Party) -> Claim:
    return Claim("o" + LETTER[lender], things.OVERNIGHT, borrower, {lender: 0})


CLAIMS = (
    _reserves(BANK_A, 100),
    _reserves(BANK_B, 100),
    Claim("n", things.BANKNOTES, FED, {PUBLIC: 200, BANK_A: 0, BANK_B: 0}),
    Claim("g", things.TGA, FED, {TREASURY: 100}),
    Claim("v", things.REVERSE_REPO, FED, {FUND: 200}),
    _deposit(PUBLIC, BANK_A, 350),
    _deposit(PUBLIC, BANK_B, 350),
    _deposit(FUND, BANK_A, 100),
    _deposit(DEALER, BANK_B, 100),
    Claim("s", things.FUND_SHARE, FUND, {PUBLIC: 500}),
    Claim("y", things.BOND, TREASURY, {FED: 600, BANK_A: 100, BANK_B: 100, DEALER: 50, PUBLIC: 200}),
    Claim("z", things.BILL, TREASURY, {FED: 100, BANK_A: 50, BANK_B: 50, FUND: 100, PUBLIC: 100}),
    _loan(BANK_A, 300),
    _loan(BANK_B, 300),
    _fed_loan(BANK_A),
    _fed_loan(BANK_B),
    Claim("q", things.REPO, DEALER, {FED: 0, FUND: 100}),
    _overnight(BANK_A, BANK_B),
    _overnight(BANK_B, BANK_A),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a sheet, by an id that links keep: the letter of the party, and the claim's (k is own capital, which has none)."""

    id: str
    party: Party
    side: Side
    thing: Thing
    claim: str
    words: Text
    start: int


def _lines() -> tuple[Line, ...]:
    return tuple(line for party in PARTIES.values() for line in _sheet(party))


def _sheet(party: Party) -> list[Line]:
    """A party's lines: what it owns, what it owes, and own capital, which closes the sheet."""
    letter = LETTER[party]
    owned = [
        Line(letter + one.id, party, "asset", one.thing, one.id, one.owned or one.thing.owned, one.holders[party])
        for one in CLAIMS
        if party in one.holders
    ]
    owed = [
        Line(
            letter + one.id,
            party,
            "liability",
            one.thing,
            one.id,
            one.owed or one.thing.owed,
            sum(one.holders.values()),
        )
        for one in CLAIMS
        if party == one.debtor
    ]
    left = sum(line.start for line in owned) - sum(line.start for line in owed)
    return [*owned, *owed, Line(letter + "k", party, "liability", CAPITAL, "", CAPITAL.owed, left)]


LINES = _lines()
AT = {line.id: n for n, line in enumerate(LINES)}
START = tuple(line.start for line in LINES)
MEASURES: dict[str, Measure] = {
    "base": BASE,
    "reserves": RESERVES,
    "m2": M2,
    "rrp": REVERSE_REPO,
    "tga": TGA,
    "fed": FED_ASSETS,
}
COUNTED = {
    name: tuple(
        n for n, line in enumerate(LINES) if measure.counts(Entry(line.party, line.side, line.thing, line.start))
    )
    for name, measure in MEASURES.items()
}
