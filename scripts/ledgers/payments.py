"""The payments that the pages draw, as data: each an example of so many dollars.

Only what changes is written; a dealer, a clearing house or a fee between the parties is left out.
"""

from fed.text import Text
from scripts.ledgers.ledger import Party, Payment, Step, Thing, owes, owns

DOLLARS = 100  # the size of the example

FED = Party(Text("the Fed", "聯準會"), "central bank")
TREASURY = Party(Text("the Treasury", "財政部"), "government")
BANK = Party(Text("the bank", "銀行"), "bank")
BANK_A = Party(Text("bank A", "甲銀行"), "bank")
BANK_B = Party(Text("bank B", "乙銀行"), "bank")
FUND = Party(Text("the money fund", "貨幣市場基金"), "fund")
CUSTOMER = Party(Text("the customer", "客戶"), "public")
PAYER = Party(Text("the tenant", "房客"), "public")
PAYEE = Party(Text("the landlord", "房東"), "public")
BORROWER = Party(Text("the borrower", "借款人"), "public")
SELLER = Party(Text("the seller of the car", "賣車的人"), "public")
PENSION_FUND = Party(Text("the pension fund", "退休基金"), "public")

RESERVES = Thing("reserves", Text("Reserves", "準備金"), Text("Reserves", "準備金"))
BANKNOTES = Thing("currency", Text("Banknotes", "鈔票"), Text("Banknotes", "鈔票"))
TGA = Thing(
    "TGA",
    Text("Account (TGA)", "帳戶（TGA）"),
    Text("Treasury account (TGA)", "財政部帳戶（TGA）"),
)
REVERSE_REPO = Thing(
    "ON RRP",
    Text("Cash at the Fed (ON RRP)", "停放的現金（ON RRP）"),
    Text("ON RRP", "隔夜附賣回"),
)
DEPOSIT = Thing("deposit", Text("Deposit", "存款"), Text("Deposits", "存款"))
FUND_SHARE = Thing("fund share", Text("Fund shares", "基金單位"), Text("Fund shares", "基金單位"))
BOND = Thing("Treasury", Text("Treasuries", "公債"), Text("Treasuries outstanding", "流通在外的公債"))
LOAN = Thing("loan", Text("Loan", "放款"), Text("Loan", "貸款"))
OVERNIGHT = Thing("loan", Text("Lent overnight", "隔夜借出"), Text("Borrowed overnight", "隔夜借入"))
CLEARED = Thing("bill", Text("Due from bank A", "應收甲銀行"), Text("Due to bank B", "應付乙銀行"))
RENT = Thing("bill", Text("Rent to receive", "應收房租"), Text("Rent to pay", "應付房租"))
PRICE = Thing("bill", Text("Price to receive", "應收車款"), Text("Price to pay", "應付車款"))
TAX = Thing("bill", Text("Tax to receive", "應收稅款"), Text("Tax to pay", "應付稅款"))
BENEFIT = Thing("bill", Text("Pension to receive", "應收年金"), Text("Pension to pay", "應付年金"))

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

_ALL = (
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
            ),
        ),
    ),
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
            ),
            Step(
                Text(
                    "The fund leaves the cash with the Fed overnight, in the ON RRP. Its bank pays the Fed with reserves.",
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
            ),
        ),
    ),
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

PAYMENTS = {payment.name: payment for payment in _ALL}
