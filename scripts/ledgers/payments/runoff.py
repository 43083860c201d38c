"""What happens when a bond of the Fed runs off: it depends on who buys what the Treasury sells in its place."""

from fed.text import Text
from scripts.ledgers.ledger import Payment, Step, owes, owns
from scripts.ledgers.parties import BANK, CUSTOMER, FED, FUND, HEDGE_FUND, TREASURY
from scripts.ledgers.things import BILL, BOND, DEPOSIT, DOLLARS, REPO, RESERVES, REVERSE_REPO, TGA

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
    form=Text(
        "A bond that the Fed holds matures, and the Treasury pays it back.", "聯準會持有的一張公債到期，財政部還本。"
    ),
)

PAYMENTS = (
    Payment(
        "runoff_to_fund",
        Text(
            "A bond that the Fed holds runs off, and a money market fund buys bills in its place",
            "聯準會的公債到期，財政部改發國庫券，由貨幣市場基金買走",
        ),
        (
            _MATURES,
            Step(
                Text(
                    "The Treasury chooses to sell bills in its place. A fund pays for them with cash that it had left in ON RRP.",
                    "財政部決定改發國庫券。基金從隔夜附賣回抽出現金來買。",
                ),
                (
                    owns(FUND, REVERSE_REPO, -DOLLARS),
                    owns(FUND, BILL, DOLLARS),
                    owes(FED, REVERSE_REPO, -DOLLARS),
                    owes(FED, TGA, DOLLARS),
                    owns(TREASURY, TGA, DOLLARS),
                    owes(TREASURY, BILL, DOLLARS),
                ),
            ),
        ),
        about_money=True,
    ),
    Payment(
        "runoff_to_public",
        Text(
            "A bond that the Fed holds runs off, and a customer of a bank buys the new one",
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
                form=Text(
                    "The Treasury sells a new one. A customer of a bank buys it.",
                    "財政部另發一張新的，由銀行的客戶買走。",
                ),
            ),
        ),
        about_money=True,
    ),
    Payment(
        "runoff_to_bank",
        Text("A bond that the Fed holds runs off, and a bank buys the new one", "聯準會的公債到期，新公債由銀行買走"),
        (
            _MATURES,
            Step(
                Text(
                    "The Treasury sells a new one. A bank buys it for itself and pays with its reserves.",
                    "財政部另發一張新的。銀行自己買下來，用準備金付款。",
                ),
                (
                    owns(BANK, RESERVES, -DOLLARS),
                    owns(BANK, BOND, DOLLARS),
                    owes(FED, RESERVES, -DOLLARS),
                    owes(FED, TGA, DOLLARS),
                    owns(TREASURY, TGA, DOLLARS),
                    owes(TREASURY, BOND, DOLLARS),
                ),
                form=Text(
                    "The Treasury sells a new one. A bank buys it for itself.", "財政部另發一張新的，銀行自己買下來。"
                ),
            ),
        ),
        about_money=True,
    ),
    Payment(
        "runoff_by_repo",
        Text(
            "A bond that the Fed holds runs off, and a hedge fund buys the new one on credit",
            "聯準會的公債到期，新公債由避險基金借錢買走",
        ),
        (
            _MATURES,
            Step(
                Text(
                    "A money fund takes its cash out of ON RRP and lends it to a hedge fund in repo.",
                    "貨幣市場基金從隔夜附賣回抽出現金，以附買回借給避險基金。",
                ),
                (
                    owns(FUND, REVERSE_REPO, -DOLLARS),
                    owns(FUND, REPO, DOLLARS),
                    owns(HEDGE_FUND, DEPOSIT, DOLLARS),
                    owes(HEDGE_FUND, REPO, DOLLARS),
                    owns(BANK, RESERVES, DOLLARS),
                    owes(BANK, DEPOSIT, DOLLARS),
                    owes(FED, REVERSE_REPO, -DOLLARS),
                    owes(FED, RESERVES, DOLLARS),
                ),
            ),
            Step(
                Text(
                    "The Treasury sells a new bond. The hedge fund pays for it with what it borrowed.",
                    "財政部另發一張新公債。避險基金用借來的錢付款。",
                ),
                (
                    owns(HEDGE_FUND, DEPOSIT, -DOLLARS),
                    owns(HEDGE_FUND, BOND, DOLLARS),
                    owns(BANK, RESERVES, -DOLLARS),
                    owes(BANK, DEPOSIT, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS),
                    owes(FED, TGA, DOLLARS),
                    owns(TREASURY, TGA, DOLLARS),
                    owes(TREASURY, BOND, DOLLARS),
                ),
            ),
        ),
        about_money=True,
    ),
)
