"""What the Fed buys, and from whom."""

from fed.text import Text
from scripts.ledgers.ledger import Payment, Step, owes, owns
from scripts.ledgers.parties import BANK, FED, PENSION_FUND
from scripts.ledgers.things import BOND, DEPOSIT, DOLLARS, RESERVES

PAYMENTS = (
    Payment(
        "qe_from_public",
        Text("The Fed buys a bond from a pension fund", "聯準會向退休基金買公債"),
        (
            Step(
                Text(
                    "The Fed takes the bond and credits the bank of the pension fund, which credits the fund.",
                    "聯準會收下公債，把錢記進銀行的準備金帳戶；銀行再記進退休基金的存款。",
                ),
                (
                    owns(FED, BOND, DOLLARS),
                    owes(FED, RESERVES, DOLLARS),
                    owns(BANK, RESERVES, DOLLARS),
                    owes(BANK, DEPOSIT, DOLLARS),
                    owns(PENSION_FUND, BOND, -DOLLARS),
                    owns(PENSION_FUND, DEPOSIT, DOLLARS),
                ),
            ),
        ),
    ),
    Payment(
        "qe_from_bank",
        Text("The Fed buys a bond from a bank", "聯準會向銀行買公債"),
        (
            Step(
                Text("The bank gives up a bond of its own and gets reserves.", "銀行交出自己的公債，換回準備金。"),
                (
                    owns(FED, BOND, DOLLARS),
                    owes(FED, RESERVES, DOLLARS),
                    owns(BANK, BOND, -DOLLARS),
                    owns(BANK, RESERVES, DOLLARS),
                ),
            ),
        ),
    ),
)
