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
