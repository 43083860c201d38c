"""Loans, and the money that they make."""

from fed.text import Text
from scripts.ledgers.ledger import Payment, Step, owes, owns
from scripts.ledgers.parties import BANK_A, BANK_B, BORROWER, FED, SELLER
from scripts.ledgers.things import DEPOSIT, DOLLARS, LOAN, OVERNIGHT, PRICE, RESERVES

PAYMENTS = (
    Payment(
        "loan",
        Text("A bank lends, and the money is spent", "銀行放款，錢花了出去"),
        (
            Step(
                Text(
                    "Bank A grants a loan: it writes down the loan and a new deposit.",
                    "甲銀行放款：帳上記一筆放款，也記一筆新存款。",
                ),
                (
                    owns(BANK_A, LOAN, DOLLARS),
                    owes(BANK_A, DEPOSIT, DOLLARS),
                    owns(BORROWER, DEPOSIT, DOLLARS),
                    owes(BORROWER, LOAN, DOLLARS),
                ),
            ),
            Step(
                Text(
                    "The borrower pays for a car. The seller is with bank B, and the banks settle in reserves.",
                    "借款人買車；賣車的人在乙銀行開戶，兩家銀行用準備金清算。",
                ),
                (
                    owns(BORROWER, DEPOSIT, -DOLLARS),
                    owes(BORROWER, PRICE, -DOLLARS),
                    owns(BANK_A, RESERVES, -DOLLARS),
                    owes(BANK_A, DEPOSIT, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS, of=BANK_A),
                    owes(FED, RESERVES, DOLLARS, of=BANK_B),
                    owns(BANK_B, RESERVES, DOLLARS),
                    owes(BANK_B, DEPOSIT, DOLLARS),
                    owns(SELLER, DEPOSIT, DOLLARS),
                    owns(SELLER, PRICE, -DOLLARS),
                ),
            ),
            Step(
                Text(
                    "Bank A is short of reserves now and borrows them overnight from bank B, which has more than before.",
                    "甲銀行少了準備金，就向多出準備金的乙銀行借一晚。",
                ),
                (
                    owns(BANK_A, RESERVES, DOLLARS),
                    owes(BANK_A, OVERNIGHT, DOLLARS),
                    owes(FED, RESERVES, DOLLARS, of=BANK_A),
                    owes(FED, RESERVES, -DOLLARS, of=BANK_B),
                    owns(BANK_B, RESERVES, -DOLLARS),
                    owns(BANK_B, OVERNIGHT, DOLLARS),
                ),
            ),
        ),
    ),
)
