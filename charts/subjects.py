"""What charts are about: the subjects by which All charts shows them, in its order. A chart names one of the keys."""

from fed.text import Text

SUBJECTS: dict[str, Text] = {
    "balance": Text("The Fed's balance sheet", "聯準會的資產負債表"),
    "reserves": Text("Reserves, and what drains them", "準備金，以及吸走準備金的項目"),
    "rates": Text("Rates and the corridor", "利率與走廊"),
    "repo": Text("The market for overnight cash", "隔夜資金市場"),
    "strains": Text("How tight it is, and was", "現在與過去有多緊"),
    "money": Text("Money and debt", "貨幣與債務"),
    "record": Text("What happened when, and how fresh the figures are", "大事紀與資料新舊"),
}
