"""Payments to the Treasury and from it, through its account at the Fed."""

from fed.text import Text
from scripts.ledgers.ledger import Payment, Step, owes, owns
from scripts.ledgers.parties import BANK, CUSTOMER, FED, TREASURY
from scripts.ledgers.things import BENEFIT, DEPOSIT, DOLLARS, RESERVES, TAX, TGA

PAYMENTS = (
    Payment(
        "tax",
        Text("A customer pays tax", "客戶繳稅"),
        (
            Step(
                Text(
                    "The bank pays for its customer. The Fed moves the amount from the bank's account to the Treasury's.",
                    "銀行替客戶付款，聯準會把這筆錢從銀行的帳戶移到財政部的帳戶。",
                ),
                (
                    owns(CUSTOMER, DEPOSIT, -DOLLARS),
                    owes(CUSTOMER, TAX, -DOLLARS),
                    owns(BANK, RESERVES, -DOLLARS),
                    owes(BANK, DEPOSIT, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS),
                    owes(FED, TGA, DOLLARS),
                    owns(TREASURY, TGA, DOLLARS),
                    owns(TREASURY, TAX, -DOLLARS),
                ),
                form=Text("The bank pays the Treasury for its customer.", "銀行替客戶把稅付給財政部。"),
            ),
        ),
    ),
    Payment(
        "spending",
        Text("The Treasury pays a pension", "財政部發年金"),
        (
            Step(
                Text(
                    "The same way back: from the Treasury's account to the bank's, and into the customer's deposit.",
                    "同一條路走回來：從財政部的帳戶到銀行的帳戶，再進客戶的存款。",
                ),
                (
                    owns(TREASURY, TGA, -DOLLARS),
                    owes(TREASURY, BENEFIT, -DOLLARS),
                    owes(FED, TGA, -DOLLARS),
                    owes(FED, RESERVES, DOLLARS),
                    owns(BANK, RESERVES, DOLLARS),
                    owes(BANK, DEPOSIT, DOLLARS),
                    owns(CUSTOMER, DEPOSIT, DOLLARS),
                    owns(CUSTOMER, BENEFIT, -DOLLARS),
                ),
                form=Text(
                    "The Treasury pays a customer, by way of the Fed and a bank.",
                    "財政部付錢給客戶，中間經過聯準會和銀行。",
                ),
            ),
        ),
    ),
)
