"""What the parties of the payments own and owe."""

from fed.text import Text
from scripts.ledgers.ledger import Thing

DOLLARS = 100  # the size of every example

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
FOREIGN_POOL = Thing(
    "foreign pool",
    Text("Cash at the Fed (foreign repo pool)", "停放的美元（外國官方附賣回）"),
    Text("Foreign repo pool", "外國官方附賣回帳戶"),
)
DEPOSIT = Thing("deposit", Text("Deposit", "存款"), Text("Deposits", "存款"))
FUND_SHARE = Thing("fund share", Text("Fund shares", "基金單位"), Text("Fund shares", "基金單位"))
BOND = Thing("Treasury", Text("Treasuries", "公債"), Text("Treasuries outstanding", "流通在外的公債"))
BILL = Thing("Treasury", Text("Treasury bills", "國庫券"), Text("Bills outstanding", "流通在外的國庫券"))
MORTGAGE = Thing("mortgage", Text("Mortgage securities", "不動產抵押貸款證券"), Text("Mortgage", "房貸"))
LOAN = Thing("loan", Text("Loan", "放款"), Text("Loan", "貸款"))
OVERNIGHT = Thing("loan", Text("Lent overnight", "隔夜借出"), Text("Borrowed overnight", "隔夜借入"))
FED_LOAN = Thing("loan", Text("Loans to banks", "對銀行的放款"), Text("Loan from the Fed", "聯準會借款"))
REPO = Thing("repo", Text("Lent in repo", "附買回借出"), Text("Borrowed in repo", "附買回借入"))
CLEARED = Thing("due", Text("Due from bank A", "應收甲銀行"), Text("Due to bank B", "應付乙銀行"))
RENT = Thing("due", Text("Rent to receive", "應收房租"), Text("Rent to pay", "應付房租"))
PRICE = Thing("due", Text("Price to receive", "應收車款"), Text("Price to pay", "應付車款"))
TAX = Thing("due", Text("Tax to receive", "應收稅款"), Text("Tax to pay", "應付稅款"))
BENEFIT = Thing("due", Text("Pension to receive", "應收年金"), Text("Pension to pay", "應付年金"))
