"""How the box books: amounts, what is refused and why, and the sums that people watch.

A sheet is the amounts of all lines, in the order of `sheets.LINES`: whole play dollars. The page's script does the same
(docs/assets/js/box_book.js), and words what is refused.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.labs.box.moves import FORMS
from scripts.labs.box.sheets import AT, COUNTED, LETTER, LINES

MOST = 10_000  # the most that one line of a move may say
Sheets = tuple[int, ...]
Legs = tuple[tuple[int, int], ...]  # each a line's place, and by how much it changes


@dataclass(frozen=True, slots=True)
class Booked:
    """A move of the log: a payment by its id with an amount, or entries of one's own, which have no id."""

    id: str
    legs: Legs


def payment(form: str, amount: int) -> Booked:
    """A payment of so many dollars."""
    return Booked(form, tuple((line, sign * amount) for line, sign in FORMS[form]))


def own(legs: Iterable[tuple[str, int]]) -> Booked:
    """Entries of one's own: lines by their ids, each once, and by how much each changes."""
    changes: Counter[int] = Counter()
    for line, by in legs:
        changes[AT[line]] += by
    return Booked("", tuple(sorted((line, by) for line, by in changes.items() if by)))


def unbalanced(legs: Legs) -> dict[str, int]:
    """By how much a party's left side grows more than its right (by its letter), and what is owned of a claim more than is owed."""
    over: Counter[str] = Counter()
    for at, by in legs:
        line = LINES[at]
        signed = by if line.side == "asset" else -by
        over[LETTER[line.party]] += signed
        if line.claim:
            over["=" + line.claim] += signed
    return {what: by for what, by in over.items() if by}


def lacking(sheets: Sheets, legs: Legs) -> list[tuple[int, int]]:
    """The lines of which there is less than a move takes, and how much of each is lacking; own capital alone may be below zero."""
    return [(at, -sheets[at] - by) for at, by in legs if LINES[at].claim and sheets[at] + by < 0]


def booked(sheets: Sheets, legs: Legs) -> Sheets:
    """The sheets after a move."""
    after = list(sheets)
    for at, by in legs:
        after[at] += by
    return tuple(after)


def counts(sheets: Sheets) -> dict[str, int]:
    """Base, reserves, M2, ON RRP, the Treasury's account and the Fed's assets."""
    return {name: sum(sheets[at] for at in lines) for name, lines in COUNTED.items()}
