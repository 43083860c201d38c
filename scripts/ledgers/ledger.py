"""What a ledger is: parties, the things that they own and owe, entries, steps, payments; and what these move.

Double entry is checked when a payment is made: in each step what a party owns changes by as much as what it owes, and what
somebody owns somebody owes. Which kind of money moved follows from who owes a thing and who owns it; nobody types it.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fed.text import Text
from scripts.finding import Finding, Stop

Who = Literal["central bank", "bank", "government", "foreign official", "fund", "dealer", "public"]
Kind = Literal[
    "reserves",
    "currency",
    "TGA",
    "ON RRP",
    "foreign pool",
    "deposit",
    "fund share",
    "Treasury",
    "mortgage",
    "loan",
    "repo",
    "due",
    "capital",
]
Side = Literal["asset", "liability"]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody with a balance sheet."""

    name: Text
    who: Who


@dataclass(frozen=True, slots=True)
class Thing:
    """What one owns and another owes, each in the words of its side; due is any sum to be paid for rent, tax or the like."""

    kind: Kind
    owned: Text
    owed: Text


@dataclass(frozen=True, slots=True)
class Entry:
    """A change of so many dollars on one side of one party's balance sheet; `of` says whose account, where it matters."""

    party: Party
    side: Side
    thing: Thing
    amount: float
    of: Party | None = None


def owns(party: Party, thing: Thing, amount: float) -> Entry:
    """An entry among what a party has: its assets."""
    return Entry(party, "asset", thing, amount)


def owes(party: Party, thing: Thing, amount: float, of: Party | None = None) -> Entry:
    """An entry among what a party owes: its liabilities, own capital among them."""
    return Entry(party, "liability", thing, amount, of)


@dataclass(frozen=True, slots=True)
class Step:
    """What happens at one stroke; `form` says so on a form to fill in, where `what` tells what is to be written there."""

    what: Text
    entries: tuple[Entry, ...]
    form: Text | None = None

    def parties(self) -> tuple[Party, ...]:
        """Those whose balance sheets change, in the order in which they were written."""
        return tuple(dict.fromkeys(entry.party for entry in self.entries))


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment from its first step to its last; one that does not balance cannot be made.

    One that is `about_money` is told for what it does to base and M2, which then stand beside reserves.
    """

    name: str
    title: Text
    steps: tuple[Step, ...]
    about_money: bool = False

    def __post_init__(self) -> None:
        found = [
            Finding(Path(__file__).parent, 0, f"payment '{self.name}', step {number}: {what}")
            for number, step in enumerate(self.steps, start=1)
            for what in unbalanced(step)
        ]
        if found:
            raise Stop(*found)


def unbalanced(step: Step) -> list[str]:
    """Whose two sides do not change alike, and which thing is owned by more or by less than is owed."""
    sides, things = Counter(), Counter()
    for entry in step.entries:
        sign = 1 if entry.side == "asset" else -1
        sides[entry.party] += sign * entry.amount
        if entry.thing.kind != "capital":  # one's own: nobody else has it on the other side
            things[entry.thing] += sign * entry.amount
    found = [
        f"{party.name.en}: assets change by {over:+g} more than liabilities" for party, over in sides.items() if over
    ]
    return found + [
        f"{thing.owned.en}: what is owned changes by {over:+g} more than what is owed"
        for thing, over in things.items()
        if over
    ]


@dataclass(frozen=True, slots=True)
class Measure:
    """A sum that people watch, and the entries that count in it."""

    name: Text
    counts: Callable[[Entry], bool]


def _central_bank_owes(*kinds: Kind) -> Callable[[Entry], bool]:
    return lambda entry: entry.side == "liability" and entry.party.who == "central bank" and entry.thing.kind in kinds


def _public_owns(*kinds: Kind) -> Callable[[Entry], bool]:
    return lambda entry: entry.side == "asset" and entry.party.who == "public" and entry.thing.kind in kinds


# M2 counts the shares of retail money market funds; here every fund is one, and what it holds itself is not counted again.
# What a dealer or a hedge fund holds on the way is left out likewise: else passing the cash on would seem to make M2.
# Deposits of foreign official institutions are no part of M2 (H.6).
BASE = Measure(Text("Monetary base", "貨幣基數"), _central_bank_owes("reserves", "currency"))
RESERVES = Measure(Text("Total reserves", "準備金總額"), _central_bank_owes("reserves"))
M2 = Measure(Text("M2", "M2"), _public_owns("currency", "deposit", "fund share"))
TGA = Measure(Text("Treasury's account", "財政部帳戶"), _central_bank_owes("TGA"))
REVERSE_REPO = Measure(Text("ON RRP", "隔夜附賣回"), _central_bank_owes("ON RRP"))
FOREIGN_POOL = Measure(Text("Foreign repo pool", "外國官方附賣回帳戶"), _central_bank_owes("foreign pool"))
FED_ASSETS = Measure(
    Text("The Fed's assets", "聯準會的資產"),
    lambda entry: entry.side == "asset" and entry.party.who == "central bank",
)
MEASURES = (BASE, RESERVES, M2)  # what every payment is asked for
ELSEWHERE = (TGA, REVERSE_REPO, FOREIGN_POOL, FED_ASSETS)  # where the rest of the Fed's balance sheet gives way


def touched(entries: Iterable[Entry]) -> tuple[Measure, ...]:
    """The three sums that every payment is asked for, and those of the others in which any entry counts."""
    entries = tuple(entries)
    return MEASURES + tuple(measure for measure in ELSEWHERE if any(measure.counts(entry) for entry in entries))


def moved(measure: Measure, entries: Iterable[Entry]) -> float:
    """By how many dollars the entries move a measure: zero if what one gains another loses."""
    return sum(entry.amount for entry in entries if measure.counts(entry))
