"""Those whose books the payments change."""

from fed.text import Text
from scripts.ledgers.ledger import Party

FED = Party(Text("the Fed", "聯準會"), "central bank")
TREASURY = Party(Text("the Treasury", "財政部"), "government")
BANK = Party(Text("the bank", "銀行"), "bank")
BANK_A = Party(Text("bank A", "甲銀行"), "bank")
BANK_B = Party(Text("bank B", "乙銀行"), "bank")
FUND = Party(Text("the money fund", "貨幣市場基金"), "fund")
HEDGE_FUND = Party(Text("the hedge fund", "避險基金"), "fund")
DEALER = Party(Text("the dealer", "交易商"), "dealer")
FOREIGN_BANK = Party(Text("the foreign central bank", "外國央行"), "foreign official")
CUSTOMER = Party(Text("the customer", "客戶"), "public")
PAYER = Party(Text("the tenant", "房客"), "public")
PAYEE = Party(Text("the landlord", "房東"), "public")
BORROWER = Party(Text("the borrower", "借款人"), "public")
SELLER = Party(Text("the seller of the car", "賣車的人"), "public")
HOMEOWNER = Party(Text("the homeowner", "屋主"), "public")
COMPANY = Party(Text("the company", "企業"), "public")
PENSION_FUND = Party(Text("the pension fund", "退休基金"), "public")
