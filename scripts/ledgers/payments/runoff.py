"""What happens when a bond of the Fed runs off: it depends on who buys what the Treasury sells in its place."""

from fed.text import Text
from scripts.ledgers.ledger import Payment, Step, owes, owns
from scripts.ledgers.parties import BANK, CUSTOMER, FED, FUND, TREASURY
from scripts.ledgers.things import BOND, DEPOSIT, DOLLARS, RESERVES, REVERSE_REPO, TGA

_MATURES = Step(
    Text(
        "A bond that the Fed holds matures. The Treasury pays it back out of its account.",
        "聯準會持有的一張公債到期，財政部從帳戶裡還本。",
    ),
    (
        owns(FED, BOND, -DOLLARS),
        owes(FED, TGA, -DOLLARS),
        owns(TREASURY, TGA, -DOLLARS),
        owes(TREASURY, BOND, -DOLLARS),
    ),
)

PAYMENTS = (
    Payment(
        "runoff_to_fund",
        Text(
            "A bond of the Fed runs off, and a money market fund buys the new one",
            "聯準會的公債到期，新公債由貨幣市場基金買走",
        ),
        (
            _MATURES,
            Step(
                Text(
                    "The Treasury sells a new one. A fund pays for it with cash that it had left in the ON RRP.",
                    "財政部另發一張新的。基金從隔夜附賣回抽出現金來買。",
                ),
                (
                    owns(FUND, REVERSE_REPO, -DOLLARS),
                    owns(FUND, BOND, DOLLARS),
                    owes(FED, REVERSE_REPO, -DOLLARS),
                    owes(FED, TGA, DOLLARS),
                    owns(TREASURY, TGA, DOLLARS),
                    owes(TREASURY, BOND, DOLLARS),
                ),
            ),
        ),
    ),
    Payment(
        "runoff_to_public",
        Text(
            "A bond of the Fed runs off, and a customer of a bank buys the new one",
            "聯準會的公債到期，新公債由銀行的客戶買走",
        ),
        (
            _MATURES,
            Step(
                Text(
                    "The Treasury sells a new one. A customer pays for it out of a deposit.",
                    "財政部另發一張新的。客戶用存款來買。",
                ),
                (
                    owns(CUSTOMER, DEPOSIT, -DOLLARS),
                    owns(CUSTOMER, BOND, DOLLARS),
                    owns(BANK, RESERVES, -DOLLARS),
                    owes(BANK, DEPOSIT, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS),
                    owes(FED, TGA, DOLLARS),
                    owns(TREASURY, TGA, DOLLARS),
                    owes(TREASURY, BOND, DOLLARS),
                ),
            ),
        ),
    ),
)
