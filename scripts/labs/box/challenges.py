"""The six challenges: where each begins, what must be true at its end, and how a machine tells.

What must be true are bounds on what changed since the beginning, or on what is kept count of along the way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from fed.text import Text
from scripts.labs.box.book import Legs, Sheets, booked, counts
from scripts.labs.box.sheets import AT, COUNTED, LINES, PARTIES

BY = 100  # by how much the sums must change
PAYMENTS, POOL = 500, 50  # what is to be settled, and with how much
ENOUGH = 50  # what a bank that was emptied must have again to be saved
POOLS = {bank: AT[bank + "r" + bank] for bank in "ab"}
DEPOSITS = {
    bank: tuple(
        n
        for n, line in enumerate(LINES)
        if line.party == PARTIES[bank] and line.side == "liability" and line.thing.kind == "deposit"
    )
    for bank in "ab"
}
SECURITIES = (AT["fy"], AT["fz"])  # what the Fed has bought
OWN_LINES = {bank: tuple(n for n, line in enumerate(LINES) if line.party == PARTIES[bank]) for bank in "ab"}


@dataclass(frozen=True, slots=True)
class Want:
    """What must hold at the end: of what, at least and at most how much, and the words for it."""

    of: str
    words: Text
    least: int | None = None
    most: int | None = None

    def met(self, value: int) -> bool:
        """Whether so much is within the bounds."""
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge: its moves in advance (in the letters of a link), what it wants, and the fewest moves that do it."""

    title: Text
    wants: tuple[Want, ...]
    fewest: int
    before: str = ""


def _said(en: str, zh_tw: str) -> Text:
    """A text with the amounts of the challenges filled in."""
    amounts = {"by": BY, "payments": PAYMENTS, "pool": POOL, "enough": ENOUGH}
    return Text(en.format(**amounts), zh_tw.format(**amounts))


CHALLENGES = (
    Challenge(
        Text("Make M2 rise while the base stands still", "讓 M2 增加，貨幣基數不變"),
        (
            Want("m2", _said("M2 is higher by {by} or more", "M2 至少增加 {by}"), least=BY),
            Want("base", Text("The base is where it was", "貨幣基數和開始時一樣"), least=0, most=0),
        ),
        1,
    ),
    Challenge(
        Text("Make the base fall while M2 stands still", "讓貨幣基數減少，M2 不變"),
        (
            Want("base", _said("The base is lower by {by} or more", "貨幣基數至少減少 {by}"), most=-BY),
            Want("m2", Text("M2 is where it was", "M2 和開始時一樣"), least=0, most=0),
        ),
        1,
    ),
    Challenge(
        Text("Drain reserves without the Fed selling anything", "聯準會什麼都不賣，讓準備金減少"),
        (
            Want("reserves", _said("Reserves are lower by {by} or more", "準備金至少減少 {by}"), most=-BY),
            Want(
                "sold",
                Text("The Fed has sold nothing and let nothing run off", "聯準會沒有賣，也沒有讓債券到期"),
                most=0,
            ),
        ),
        1,
    ),
    Challenge(
        _said(
            "Shrink the Fed by {by} without taking a dollar from the pool", "讓聯準會縮小 {by}，不從準備金拿走一塊錢"
        ),
        (
            Want("fed", _said("The Fed's assets are lower by {by} or more", "聯準會的資產至少減少 {by}"), most=-BY),
            Want("reserves", Text("Reserves are no lower than they were", "準備金不比開始時少"), least=0),
        ),
        1,
    ),
    Challenge(
        Text("Empty a bank of reserves and save it in two ways", "讓一家銀行的準備金歸零，再用兩種方法救它"),
        (
            Want(
                "saved",
                _said(
                    "A bank with no reserves left got {enough} or more by a single move, in two different ways",
                    "同一家銀行兩次準備金歸零，都靠一步就回到 {enough} 以上，而且方法不同",
                ),
                least=2,
            ),
        ),
        4,
    ),
    Challenge(
        _said("Settle {payments} of payments with {pool} of reserves", "用 {pool} 的準備金清算 {payments} 的付款"),
        (
            Want(
                "settled",
                _said("Payments from bank to bank add up to {payments}", "銀行之間的付款加起來有 {payments}"),
                least=PAYMENTS,
            ),
            Want("peak", _said("Reserves were never above {pool}", "準備金從頭到尾沒超過 {pool}"), most=POOL),
        ),
        10,
        "ta50tb100",
    ),
)


@dataclass(frozen=True, slots=True)
class Progress:
    """What is kept count of along the way."""

    sold: int = 0  # securities that left the Fed
    settled: int = 0  # payments that went from bank to bank, with the reserves for them
    peak: int = 0  # the most reserves that there ever were
    saved: Mapping[str, frozenset[tuple[int, ...]]] = field(
        default_factory=lambda: {"a": frozenset(), "b": frozenset()}
    )  # for each bank in how many ways, a way being the other lines of it that changed


def begun(sheets: Sheets) -> Progress:
    """Where the count begins."""
    return Progress(peak=counts(sheets)["reserves"])


def on(progress: Progress, before: Sheets, legs: Legs) -> Progress:
    """The count after one more move."""
    after = booked(before, legs)
    change = [b - a for a, b in zip(before, after, strict=True)]
    return Progress(
        progress.sold + sum(max(0, -change[at]) for at in SECURITIES),
        progress.settled + _settled(change, "a", "b") + _settled(change, "b", "a"),
        max(progress.peak, counts(after)["reserves"]),
        {
            bank: ways | ({_way(change, bank)} if before[POOLS[bank]] == 0 and after[POOLS[bank]] >= ENOUGH else set())
            for bank, ways in progress.saved.items()
        },
    )


def _settled(change: list[int], payer: str, payee: str) -> int:
    """How much a move paid out of one bank into another, in deposits and in reserves."""
    deposits = {bank: sum(change[at] for at in lines) for bank, lines in DEPOSITS.items()}
    reserves = {bank: change[at] for bank, at in POOLS.items()}
    return max(0, min(-reserves[payer], reserves[payee], -deposits[payer], deposits[payee]))


def _way(change: list[int], bank: str) -> tuple[int, ...]:
    return tuple(at for at in OWN_LINES[bank] if change[at] and at != POOLS[bank])


def values(start: Sheets, sheets: Sheets, progress: Progress) -> dict[str, int]:
    """What the wants are held against: changes since the start, and what was counted along the way."""
    then, now = counts(start), counts(sheets)
    return {name: now[name] - then[name] for name in COUNTED} | {
        "sold": progress.sold,
        "settled": progress.settled,
        "peak": progress.peak,
        "saved": max(len(ways) for ways in progress.saved.values()),
    }


def solved(challenge: Challenge, found: Mapping[str, int]) -> bool:
    """Whether all that is wanted holds."""
    return all(want.met(found[want.of]) for want in challenge.wants)


def judged(start: Sheets, moves: Iterable[Legs]) -> dict[str, int]:
    """What the moves of a challenge come to, from where it starts."""
    sheets, progress = start, begun(start)
    for legs in moves:
        progress, sheets = on(progress, sheets, legs), booked(sheets, legs)
    return values(start, sheets, progress)
