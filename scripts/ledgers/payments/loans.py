"""Loans, of banks and of the Fed, and the money that they make."""

from fed.text import Text
from scripts.ledgers.ledger import Payment, Step, owes, owns
from scripts.ledgers.parties import BANK_A, BANK_B, BORROWER, FED, SELLER
from scripts.ledgers.things import DEPOSIT, DOLLARS, FED_LOAN, LOAN, OVERNIGHT, PRICE, RESERVES

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
                form=Text("Bank A grants a loan.", "甲銀行放了一筆款。"),
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
                form=Text(
                    "The borrower pays for a car. The seller is with bank B, and the banks settle.",
                    "借款人買車；賣車的人在乙銀行開戶，兩家銀行清算。",
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
                form=Text("Bank A borrows overnight from bank B.", "甲銀行向乙銀行借一晚。"),
            ),
        ),
        about_money=True,
    ),
    Payment(
        "fed_loan",
        Text("The Fed lends to a bank whose depositors leave", "存戶出走，聯準會借錢給銀行"),
        (
            Step(
                Text(
                    "Bank A pledges bonds, which stay in its books, and the Fed credits its reserve account.",
                    "甲銀行拿債券作擔保（債券還在自己帳上），聯準會把錢記進它的準備金帳戶。",
                ),
                (
                    owns(FED, FED_LOAN, DOLLARS),
                    owes(FED, RESERVES, DOLLARS),
                    owns(BANK_A, RESERVES, DOLLARS),
                    owes(BANK_A, FED_LOAN, DOLLARS),
                ),
                form=Text(
                    "Bank A pledges bonds, which stay in its books, and the Fed lends to it.",
                    "甲銀行拿債券作擔保（債券還在自己帳上），聯準會借錢給它。",
                ),
            ),
            Step(
                Text(
                    "Depositors move their money to bank B. What they held in all stays the same; the reserves follow them.",
                    "存戶把錢搬到乙銀行。存款總數沒變，準備金跟著走。",
                ),
                (
                    owns(BANK_A, RESERVES, -DOLLARS),
                    owes(BANK_A, DEPOSIT, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS, of=BANK_A),
                    owes(FED, RESERVES, DOLLARS, of=BANK_B),
                    owns(BANK_B, RESERVES, DOLLARS),
                    owes(BANK_B, DEPOSIT, DOLLARS),
                ),
                form=Text("Depositors move their money to bank B.", "存戶把錢搬到乙銀行。"),
            ),
        ),
    ),
)
