"""What the Fed buys, and from whom."""

from fed.text import Text
from scripts.ledgers.ledger import Payment, Step, owes, owns
from scripts.ledgers.parties import BANK, COMPANY, CUSTOMER, FED, HOMEOWNER, PENSION_FUND
from scripts.ledgers.things import BANKNOTES, BILL, BOND, DEPOSIT, DOLLARS, MORTGAGE, RESERVES

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
                form=Text(
                    "The Fed buys the bond. The pension fund is with a bank.", "聯準會買進公債；退休基金在銀行開戶。"
                ),
            ),
        ),
        about_money=True,
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
                form=Text("The bank sells a bond of its own to the Fed.", "銀行把自己的公債賣給聯準會。"),
            ),
        ),
        about_money=True,
    ),
    Payment(
        "bills_for_currency",
        Text(
            "Banknotes drain reserves, and the Fed buys bills to make up for it", "鈔票抽走準備金，聯準會買國庫券補回來"
        ),
        (
            Step(
                Text(
                    "Customers take out more banknotes than come back. Their bank gets them from the Fed, for reserves.",
                    "客戶領走的鈔票比存回來的多；銀行用準備金向聯準會換鈔票。",
                ),
                (
                    owns(CUSTOMER, DEPOSIT, -DOLLARS),
                    owns(CUSTOMER, BANKNOTES, DOLLARS),
                    owns(BANK, RESERVES, -DOLLARS),
                    owes(BANK, DEPOSIT, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS),
                    owes(FED, BANKNOTES, DOLLARS),
                ),
                form=Text(
                    "Customers take out more banknotes than come back. Their bank gets them from the Fed.",
                    "客戶領走的鈔票比存回來的多；銀行向聯準會換鈔票。",
                ),
            ),
            Step(
                Text(
                    "A reserve management purchase: the Fed buys bills, here from the bank, and pays with new reserves.",
                    "準備金管理購買：聯準會買國庫券（這裡是向銀行買），用新造的準備金付款。",
                ),
                (
                    owns(FED, BILL, DOLLARS),
                    owes(FED, RESERVES, DOLLARS),
                    owns(BANK, BILL, -DOLLARS),
                    owns(BANK, RESERVES, DOLLARS),
                ),
                form=Text(
                    "A reserve management purchase: the Fed buys bills, here from the bank.",
                    "準備金管理購買：聯準會買國庫券（這裡是向銀行買）。",
                ),
            ),
        ),
    ),
    Payment(
        "mortgages_into_bills",
        Text("A mortgage is paid back, and the Fed puts the money into bills", "房貸還清，聯準會把收回的錢改買國庫券"),
        (
            Step(
                Text(
                    "A homeowner pays a mortgage back, and mortgage securities of the Fed shrink by as much.",
                    "屋主還清房貸，聯準會手上的不動產抵押貸款證券就少這麼多。",
                ),
                (
                    owns(HOMEOWNER, DEPOSIT, -DOLLARS),
                    owes(HOMEOWNER, MORTGAGE, -DOLLARS),
                    owns(BANK, RESERVES, -DOLLARS),
                    owes(BANK, DEPOSIT, -DOLLARS),
                    owns(FED, MORTGAGE, -DOLLARS),
                    owes(FED, RESERVES, -DOLLARS),
                ),
                form=Text(
                    "A homeowner pays a mortgage back. It's part of a mortgage security that the Fed holds.",
                    "屋主還清房貸；聯準會持有的不動產抵押貸款證券裡，有這一筆。",
                ),
            ),
            Step(
                Text(
                    "The Fed buys bills for the same sum. Here a company sells them.",
                    "聯準會用同樣的金額買進國庫券；這裡的賣方是企業。",
                ),
                (
                    owns(FED, BILL, DOLLARS),
                    owes(FED, RESERVES, DOLLARS),
                    owns(BANK, RESERVES, DOLLARS),
                    owes(BANK, DEPOSIT, DOLLARS),
                    owns(COMPANY, BILL, -DOLLARS),
                    owns(COMPANY, DEPOSIT, DOLLARS),
                ),
            ),
        ),
        about_money=True,
    ),
)
