"""Who pays whom in a step: the money of the Fed and the deposits that go from one to another, out of the entries.

Apart from `ledger` because this leaves out what the entries hold besides: bonds, loans, what was due.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from scripts.ledgers.ledger import Entry, Kind, Party, Step

Money = Literal["fed", "banknotes", "deposits"]
_FED: tuple[Kind, ...] = ("reserves", "currency", "TGA", "ON RRP", "foreign pool")


@dataclass(frozen=True, slots=True)
class End:
    """Who has more or less of which money afterward; nothing, if the Fed or a bank makes the money here or takes it back.

    A bank that is `paid` gets money of the Fed for the deposit that it makes.
    """

    party: Party
    kind: Kind
    amount: float
    paid: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """From whom to whom one money goes."""

    money: Money
    givers: tuple[End, ...]
    takers: tuple[End, ...]


def flows(step: Step) -> tuple[Flow, ...]:
    """The money that changes hands, in the order of the entries."""
    owned = [one for one in step.entries if one.side == "asset"]
    fed = _ends(one for one in owned if one.thing.kind in _FED)
    deposits = _ends(one for one in owned if one.thing.kind == "deposit")
    if not deposits:  # those who moved their own from bank to bank have as much as before, and no entry
        deposits = _ends(one for one in step.entries if one.thing.kind == "deposit")
    money: Money = "banknotes" if {one.kind for one in fed} == {"currency"} else "fed"
    made = [_flow(name, ends, step) for name, ends in ((money, fed), ("deposits", deposits)) if ends]
    first = lambda flow: min(map(_place(step), (*flow.givers, *flow.takers)))  # noqa: E731
    return tuple(sorted(made, key=first))


def _ends(entries: Iterable[Entry]) -> list[End]:
    sums = Counter()
    for one in entries:
        sums[one.party, one.thing.kind] += one.amount
    return [End(party, kind, amount) for (party, kind), amount in sums.items() if amount]


def _flow(money: Money, ends: list[End], step: Step) -> Flow:
    givers = tuple(one for one in ends if one.amount < 0)
    takers = tuple(one for one in ends if one.amount > 0)
    return Flow(money, givers or _makers(ends, step), takers or _makers(ends, step))


def _makers(ends: list[End], step: Step) -> tuple[End, ...]:
    """Those who owe this money: they make it by owing more, and it is gone where they owe less."""
    kinds = {one.kind for one in ends}
    owing = (one.party for one in step.entries if one.side == "liability" and one.thing.kind in kinds)
    return tuple(End(party, ends[0].kind, 0, _paid(party, step)) for party in dict.fromkeys(owing))


def _paid(party: Party, step: Step) -> bool:
    own = (one for one in step.entries if (one.party, one.side) == (party, "asset") and one.thing.kind in _FED)
    return sum(one.amount for one in own) > 0


def _place(step: Step) -> Callable[[End], int]:
    places = {(one.party, one.thing.kind): n for n, one in reversed([*enumerate(step.entries)])}
    return lambda end: places[end.party, end.kind]
