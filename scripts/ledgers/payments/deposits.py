"""What customers do with their deposits: pay, take out cash, move them into a fund."""

from fed.text import Text
from scripts.ledgers.ledger import Payment, Step, owes, owns
from scripts.ledgers.parties import BANK, BANK_A, BANK_B, CUSTOMER, FED, FUND, PAYEE, PAYER
from scripts.ledgers.things import BANKNOTES, CLEARED, DEPOSIT, DOLLARS, FUND_SHARE, RENT, RESERVES, REVERSE_REPO

PAYMENTS = (
    Payment(
        "cash",
        Text("A customer takes out banknotes", "客戶領鈔票"),
        (
            Step(
                Text(
                    "The bank orders banknotes from the Fed and pays for them with reserves.",
                    "銀行向聯準會訂鈔票，用準備金付款。",
                ),
                (
                    owns(BANK, RESERVES, -DOLLARS),
                    owns(BANK, BANKNOTES, DOLLARS),
                    owes(FED, RESERVES, -DOLLARS),
                    owes(FED, BANKNOTES, DOLLARS),
                ),
                form=Text(
                    "The bank orders banknotes from the Fed and pays for them.", "銀行向聯準會訂鈔票，並且付款。"
                ),
            ),
            Step(
                Text(
                    "The customer takes the banknotes, and the bank owes that much less.",
                    "客戶領走鈔票，銀行欠客戶的存款就少這麼多。",
                ),
                (
                    owns(CUSTOMER, DEPOSIT, -DOLLARS),
                    owns(CUSTOMER, BANKNOTES, DOLLARS),
                    owns(BANK, BANKNOTES, -DOLLARS),
                    owes(BANK, DEPOSIT, -DOLLARS),
                ),
                form=Text("The customer takes the banknotes.", "客戶領走鈔票。"),
            ),
        ),
    ),
    Payment(
        "transfer",
        Text("A tenant pays a landlord at another bank", "房客把房租轉給另一家銀行的房東"),
        (
            Step(
                Text(
                    "Clearing: the order goes from bank to bank, and both note what bank A now owes bank B.",
                    "結算：付款指示從甲銀行傳到乙銀行，兩邊記下甲欠乙多少。",
                ),
                (
                    owns(PAYER, DEPOSIT, -DOLLARS),
                    owes(PAYER, RENT, -DOLLARS),
                    owes(BANK_A, DEPOSIT, -DOLLARS),
                    owes(BANK_A, CLEARED, DOLLARS),
                    owns(BANK_B, CLEARED, DOLLARS),
                    owes(BANK_B, DEPOSIT, DOLLARS),
                    owns(PAYEE, DEPOSIT, DOLLARS),
                    owns(PAYEE, RENT, -DOLLARS),
                ),
                form=Text("Clearing: the order goes from bank to bank.", "結算：付款指示從甲銀行傳到乙銀行。"),
            ),
            Step(
                Text(
                    "Settlement: the Fed moves reserves from one account to the other, and the debt is gone.",
                    "清算：聯準會把準備金從一個帳戶移到另一個帳戶，銀行之間就不再相欠。",
                ),
                (
                    owns(BANK_A, RESERVES, -DOLLARS),
                    owes(BANK_A, CLEARED, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS, of=BANK_A),
                    owes(FED, RESERVES, DOLLARS, of=BANK_B),
                    owns(BANK_B, RESERVES, DOLLARS),
                    owns(BANK_B, CLEARED, -DOLLARS),
                ),
                form=Text("Settlement: the Fed settles between the two banks.", "清算：聯準會替兩家銀行清算。"),
            ),
        ),
    ),
    Payment(
        "fund",
        Text("A deposit moves into a money market fund", "存款轉進貨幣市場基金"),
        (
            Step(
                Text(
                    "The customer buys shares of the fund, which has its own deposit at the same bank.",
                    "客戶買進基金；基金在同一家銀行也有自己的存款。",
                ),
                (
                    owns(CUSTOMER, DEPOSIT, -DOLLARS),
                    owns(CUSTOMER, FUND_SHARE, DOLLARS),
                    owes(BANK, DEPOSIT, -DOLLARS, of=CUSTOMER),
                    owes(BANK, DEPOSIT, DOLLARS, of=FUND),
                    owns(FUND, DEPOSIT, DOLLARS),
                    owes(FUND, FUND_SHARE, DOLLARS),
                ),
                form=Text(
                    "The customer buys shares of the fund, which is with the same bank.",
                    "客戶買進基金；基金也在同一家銀行開戶。",
                ),
            ),
            Step(
                Text(
                    "The fund leaves the cash with the Fed overnight, in ON RRP. Its bank pays the Fed with reserves.",
                    "基金把現金放進隔夜附賣回，停在聯準會過夜；它的銀行用準備金付給聯準會。",
                ),
                (
                    owns(FUND, DEPOSIT, -DOLLARS),
                    owns(FUND, REVERSE_REPO, DOLLARS),
                    owns(BANK, RESERVES, -DOLLARS),
                    owes(BANK, DEPOSIT, -DOLLARS, of=FUND),
                    owes(FED, RESERVES, -DOLLARS),
                    owes(FED, REVERSE_REPO, DOLLARS),
                ),
                form=Text(
                    "The fund leaves the cash with the Fed overnight, in ON RRP, through its bank.",
                    "基金透過它的銀行，把現金放進隔夜附賣回，停在聯準會過夜。",
                ),
            ),
        ),
    ),
)
