"""The moves of the box: payments of the ledgers, or a part of one, or one taken back, fitted to the box's seven sheets.

Nothing is typed of what a move does. A customer, a tenant, a seller are all the public; what was due before it is paid (rent, tax)
has no line in the box, so paying it changes own capital.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from fed.text import Text
from scripts.labs.box.sheets import AT, CLAIMS, LETTER, PUBLIC, Claim
from scripts.ledgers import parties
from scripts.ledgers.ledger import Entry, Party, Step
from scripts.ledgers.parties import BANK, BANK_A, BANK_B, DEALER, FUND
from scripts.ledgers.payments import PAYMENTS
from scripts.ledgers.things import DEPOSIT

# With which bank each of the public keeps its deposit.
WITH = {
    parties.CUSTOMER: BANK,
    parties.PENSION_FUND: BANK,
    parties.PAYER: BANK_A,
    parties.BORROWER: BANK_A,
    parties.PAYEE: BANK_B,
}
ALWAYS = {FUND: BANK_A, DEALER: BANK_B}  # as in the ledgers' repo, whichever bank is chosen
BANKS = {
    "a": {BANK: BANK_A, BANK_A: BANK_A, BANK_B: BANK_B},
    "b": {BANK: BANK_B, BANK_A: BANK_B, BANK_B: BANK_A},
}
_OTHER = {"A": "B", "B": "A", "甲": "乙", "乙": "甲"}
Who = str


@dataclass(frozen=True, slots=True)
class Move:
    """A payment that a reader may choose: which step of which payment (all, if none is named), and through which banks.

    An id is two letters; with a choice of bank, the second is the bank's. `who` acts is the group under which it is listed.
    `back` says what happens where the payment's entries are booked with the other sign: a sale is no purchase taken back.
    """

    id: str
    who: Who
    title: Text
    payment: str
    step: int | None = None
    back: Text | None = None
    banks: str = "ab"

    def ids(self) -> list[str]:
        """The id of each form of it."""
        return [self.id] if len(self.id) > 1 else [self.id + bank for bank in self.banks]

    def steps(self) -> tuple[Step, ...]:
        """The steps that it takes, all if none is named."""
        every = PAYMENTS[self.payment].steps
        return every if self.step is None else (every[self.step],)

    def what(self, bank: str) -> Text:
        """What happens, in the words of the ledger's steps; where the other bank is chosen, the two change their names."""
        steps = self.steps()
        said = self.back or Text(" ".join(step.what.en for step in steps), "".join(step.what.zh_tw for step in steps))
        return Text(_swapped(said.en), _swapped(said.zh_tw)) if bank == "b" and len(self.id) == 1 else said


WHO: dict[Who, Text] = {
    "public": Text("The public", "大眾"),
    "treasury": Text("The Treasury", "財政部"),
    "fed": Text("The Fed", "聯準會"),
    "banks": Text("The banks", "銀行"),
    "funds": Text("The fund and the dealer", "基金與交易商"),
}
FIRST, SECOND, THIRD = 0, 1, 2
MOVES = (
    Move("t", "public", Text("A customer pays tax", "客戶繳稅"), "tax"),
    Move("c", "public", Text("A customer takes out banknotes", "客戶領鈔票"), "cash"),
    Move(
        "k",
        "public",
        Text("A customer brings banknotes back", "客戶把鈔票存回來"),
        "cash",
        back=Text(
            "The customer hands the banknotes in, and the bank owes that much more. The bank sends them to the Fed, which credits its reserve account.",
            "客戶把鈔票存進來，銀行欠客戶的存款就多這麼多。銀行把鈔票送回聯準會，聯準會把錢記進它的準備金帳戶。",
        ),
    ),
    Move(
        "x", "public", Text("A customer pays somebody at the other bank", "客戶匯款給在另一家銀行開戶的人"), "transfer"
    ),
    Move("mi", "public", Text("A deposit moves into the money fund", "存款轉進貨幣市場基金"), "fund", FIRST),
    Move(
        "mo",
        "public",
        Text("Fund shares are paid out", "基金贖回，變回存款"),
        "fund",
        FIRST,
        back=Text(
            "The customer gives shares back, and the fund pays out of its own deposit at the same bank.",
            "客戶贖回基金，基金用自己在同一家銀行的存款付錢。",
        ),
    ),
    Move("s", "treasury", Text("The Treasury pays a pension", "財政部發年金"), "spending"),
    Move("q", "fed", Text("The Fed buys a bond from the public", "聯準會向大眾買公債"), "qe_from_public"),
    Move("e", "fed", Text("The Fed buys a bond from a bank", "聯準會向銀行買公債"), "qe_from_bank"),
    Move("i", "fed", Text("The Fed buys bills from a bank", "聯準會向銀行買國庫券"), "bills_for_currency", SECOND),
    Move(
        "z",
        "fed",
        Text("The Fed sells a bond to a bank", "聯準會賣公債給銀行"),
        "qe_from_bank",
        back=Text(
            "The bank gets a bond of the Fed's and pays with reserves, which are gone after that.",
            "銀行買到聯準會的公債，用準備金付款；這些準備金就此消失。",
        ),
    ),
    Move(
        "y",
        "fed",
        Text("The Fed sells a bond to the public", "聯準會賣公債給大眾"),
        "qe_from_public",
        back=Text(
            "The pension fund gets the bond and pays out of its deposit. The Fed takes as much out of the reserve account of its bank.",
            "退休基金買到公債，用存款付錢；聯準會從它那家銀行的準備金帳戶扣掉一樣多。",
        ),
    ),
    Move("b", "fed", Text("A bond runs off, a bank buys the new one", "公債到期，新債由銀行買"), "runoff_to_bank"),
    Move(
        "p", "fed", Text("A bond runs off, the public buys the new one", "公債到期，新債由大眾買"), "runoff_to_public"
    ),
    Move("rf", "fed", Text("A bond runs off, the fund buys bills", "公債到期，基金買國庫券"), "runoff_to_fund"),
    Move("l", "fed", Text("The Fed lends to a bank", "聯準會借錢給銀行"), "fed_loan", FIRST),
    Move(
        "v",
        "fed",
        Text("A bank repays the Fed", "銀行還錢給聯準會"),
        "fed_loan",
        FIRST,
        back=Text(
            "Bank A pays the loan back out of its reserve account, and the bonds that it pledged are free again.",
            "甲銀行用準備金還清借款，拿來擔保的債券也解除擔保。",
        ),
    ),
    Move(
        "sr",
        "fed",
        Text("The Fed lends to the dealer in standing repo", "聯準會以常設附買回借錢給交易商"),
        "standing_repo",
        banks="b",
    ),
    Move(
        "so",
        "fed",
        Text("The dealer repays standing repo", "交易商還清常設附買回"),
        "standing_repo",
        back=Text(
            "The dealer pays back through its bank, whose reserves shrink, and has its Treasury free again.",
            "交易商經過它的銀行還錢，銀行的準備金變少；拿去擔保的公債也拿回來了。",
        ),
        banks="b",
    ),
    Move("g", "banks", Text("A bank lends to a customer", "銀行放款給客戶"), "loan", FIRST),
    Move(
        "h",
        "banks",
        Text("A customer repays a loan", "客戶還清貸款"),
        "loan",
        FIRST,
        back=Text(
            "Bank A takes the sum out of the customer's deposit. Loan and deposit both vanish from its books.",
            "甲銀行從客戶的存款扣款，帳上的放款和存款一起消失。",
        ),
    ),
    Move("o", "banks", Text("A bank borrows overnight from the other", "銀行向另一家銀行借一晚"), "loan", THIRD),
    Move(
        "n",
        "banks",
        Text("A bank repays the other", "銀行還錢給另一家銀行"),
        "loan",
        THIRD,
        back=Text(
            "Bank A pays back what it borrowed overnight, in reserves, and bank B has them again.",
            "甲銀行用準備金還清隔夜借款，準備金回到乙銀行。",
        ),
    ),
    Move("vi", "funds", Text("The fund leaves cash in the ON RRP", "基金把現金放進隔夜附賣回"), "fund", SECOND),
    Move(
        "vo",
        "funds",
        Text("The fund takes cash out of the ON RRP", "基金從隔夜附賣回抽回現金"),
        "fund",
        SECOND,
        back=Text(
            "The fund takes its cash back. The Fed pays reserves to the fund's bank, and the bank credits the fund's deposit.",
            "基金把現金拿回來。聯準會把準備金付給基金的銀行，銀行再記進基金的存款。",
        ),
    ),
    Move("di", "funds", Text("The fund lends to the dealer in repo", "基金以附買回借錢給交易商"), "repo_chain", FIRST),
    Move(
        "do",
        "funds",
        Text("The dealer repays the fund", "交易商還清基金的附買回"),
        "repo_chain",
        FIRST,
        back=Text(
            "The dealer, a customer of bank B, pays back what the fund lent. The banks settle, and the Treasury is the dealer's to use again.",
            "在乙銀行開戶的交易商，把錢還給在甲銀行開戶的基金。兩家銀行清算，拿去擔保的公債也還給交易商。",
        ),
    ),
)


def _swapped(words: str) -> str:
    return re.sub(r"(?<=[Bb]ank )[AB]\b|[甲乙]", lambda name: _OTHER[name[0]], words)


def _forms() -> dict[str, tuple[tuple[int, int], ...]]:
    """What each form of each move does to the lines, per dollar: the line's place and plus or minus one."""
    return {id: _fitted(move, bank) for move in MOVES for id, bank in zip(move.ids(), move.banks, strict=False)}


def _fitted(move: Move, bank: str) -> tuple[tuple[int, int], ...]:
    lines: Counter[str] = Counter()
    for step in move.steps():
        lines.update(_lines(step, BANKS[bank]))
    way = -1 if move.back else 1
    return tuple(sorted((AT[line], way * by) for line, by in lines.items() if by))


def _lines(step: Step, banks: Mapping[Party, Party]) -> Counter[str]:
    """The lines of the box that a step changes; an account that an entry leaves open is known by who has the other end of it."""
    found: Counter[str] = Counter()
    open_entries = []
    for entry in step.entries:
        sign = 1 if entry.amount > 0 else -1
        if entry.thing.kind == "due":
            found[_letter(entry.party, banks) + "k"] += sign if entry.side == "liability" else -sign
        elif len(claims := _claims(entry, banks)) == 1:
            found[_letter(entry.party, banks) + claims[0].id] += sign
        else:
            open_entries.append((entry, sign, claims))
    for entry, sign, claims in open_entries:
        (claim,) = [one for one in claims if any(found[end] == sign for end in _other_ends(entry, one))]
        found[_letter(entry.party, banks) + claim.id] += sign
    return found


def _claims(entry: Entry, banks: Mapping[Party, Party]) -> list[Claim]:
    """The claims of the box that an entry may mean."""
    party, same = _party(entry.party, banks), [one for one in CLAIMS if one.thing == entry.thing]
    if entry.side == "liability":
        owed = [one for one in same if one.debtor == party]
        return [one for one in owed if _party(entry.of, banks) in one.holders] if entry.of else owed
    held = [one for one in same if party in one.holders]
    bank = ALWAYS.get(entry.party) or banks.get(WITH.get(entry.party))
    return [one for one in held if one.debtor == bank] if entry.thing == DEPOSIT else held


def _other_ends(entry: Entry, claim: Claim) -> list[str]:
    ends = [claim.debtor] if entry.side == "asset" else claim.holders
    return [LETTER[party] + claim.id for party in ends]


def _party(party: Party, banks: Mapping[Party, Party]) -> Party:
    return banks.get(party) or (PUBLIC if party.who == "public" else party)


def _letter(party: Party, banks: Mapping[Party, Party]) -> str:
    return LETTER[_party(party, banks)]


FORMS = _forms()
