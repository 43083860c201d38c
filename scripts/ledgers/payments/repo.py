"""Cash lent for a night against Treasuries, which stay in the books of whoever borrows: between firms, from the Fed, to it."""

from fed.text import Text
from scripts.ledgers.ledger import Payment, Step, owes, owns
from scripts.ledgers.parties import BANK, BANK_A, BANK_B, DEALER, FED, FOREIGN_BANK, FUND, HEDGE_FUND
from scripts.ledgers.things import DEPOSIT, DOLLARS, FOREIGN_POOL, REPO, RESERVES

PAYMENTS = (
    Payment(
        "repo_chain",
        Text(
            "A money fund lends to a dealer, and the dealer to a hedge fund",
            "貨幣市場基金借給交易商，交易商再借給避險基金",
        ),
        (
            Step(
                Text(
                    "The fund, a customer of bank A, lends overnight to a dealer, a customer of bank B. The banks settle.",
                    "基金在甲銀行開戶，把現金借給在乙銀行開戶的交易商，為期一晚。兩家銀行清算。",
                ),
                (
                    owns(FUND, DEPOSIT, -DOLLARS),
                    owns(FUND, REPO, DOLLARS),
                    owns(BANK_A, RESERVES, -DOLLARS),
                    owes(BANK_A, DEPOSIT, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS, of=BANK_A),
                    owes(FED, RESERVES, DOLLARS, of=BANK_B),
                    owns(BANK_B, RESERVES, DOLLARS),
                    owes(BANK_B, DEPOSIT, DOLLARS),
                    owns(DEALER, DEPOSIT, DOLLARS),
                    owes(DEALER, REPO, DOLLARS),
                ),
            ),
            Step(
                Text(
                    "The dealer lends on to a hedge fund, also with bank B. The bank only changes whose deposit it is.",
                    "交易商再借給避險基金，對方也在乙銀行開戶。銀行只要把存款換個戶頭。",
                ),
                (
                    owns(DEALER, DEPOSIT, -DOLLARS),
                    owns(DEALER, REPO, DOLLARS),
                    owes(BANK_B, DEPOSIT, -DOLLARS, of=DEALER),
                    owes(BANK_B, DEPOSIT, DOLLARS, of=HEDGE_FUND),
                    owns(HEDGE_FUND, DEPOSIT, DOLLARS),
                    owes(HEDGE_FUND, REPO, DOLLARS),
                ),
                form=Text(
                    "The dealer lends on to a hedge fund, also with bank B.",
                    "交易商再借給避險基金，對方也在乙銀行開戶。",
                ),
            ),
        ),
    ),
    Payment(
        "standing_repo",
        Text("The Fed lends to a dealer in standing repo", "聯準會以常設附買回借錢給交易商"),
        (
            Step(
                Text(
                    "The Fed lends against a Treasury. A dealer has no reserve account, so the cash reaches it through its bank.",
                    "聯準會收公債作擔保，借出現金。交易商沒有準備金帳戶，錢要經過它的銀行。",
                ),
                (
                    owns(FED, REPO, DOLLARS),
                    owes(FED, RESERVES, DOLLARS),
                    owns(BANK, RESERVES, DOLLARS),
                    owes(BANK, DEPOSIT, DOLLARS),
                    owns(DEALER, DEPOSIT, DOLLARS),
                    owes(DEALER, REPO, DOLLARS),
                ),
                form=Text(
                    "The Fed lends against a Treasury to a dealer, by way of the dealer's bank.",
                    "聯準會收公債作擔保，借出現金；錢經過交易商的銀行。",
                ),
            ),
        ),
    ),
    Payment(
        "foreign_pool",
        Text(
            "A foreign central bank moves dollars from its bank to the Fed",
            "外國央行把美元從銀行移到聯準會",
        ),
        (
            Step(
                Text(
                    "It leaves them in the foreign repo pool overnight. Its bank pays the Fed with reserves.",
                    "它把美元放進外國官方附賣回帳戶過夜；它的往來銀行用準備金付給聯準會。",
                ),
                (
                    owns(FOREIGN_BANK, DEPOSIT, -DOLLARS),
                    owns(FOREIGN_BANK, FOREIGN_POOL, DOLLARS),
                    owns(BANK, RESERVES, -DOLLARS),
                    owes(BANK, DEPOSIT, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS),
                    owes(FED, FOREIGN_POOL, DOLLARS),
                ),
                form=Text(
                    "It leaves them in the foreign repo pool overnight, by way of its bank.",
                    "它透過往來銀行，把美元放進外國官方附賣回帳戶過夜。",
                ),
            ),
        ),
    ),
)
