"""A term with a word to avoid, and a source with the links to it."""

from recipes.recipe import Line, Recipe, in_siblings

KEY, MEANS = "till-money", {"en": "Banknotes that a bank keeps at hand.", "zh-TW": "銀行留在手邊的鈔票。"}
_TERM = f"""[[term]]
key = "{KEY}"
group = "money"
en = "till money"
zh = "備付鈔票"
means.en = "{MEANS["en"]}"
means.zh-TW = "{MEANS["zh-TW"]}"
avoid = ["櫃檯錢"]
also = ["money in the till"]"""

URL = "https://www.federalreserve.gov/paymentsystems/coin_about.htm"
_SOURCE = f"""[[source]]
url = "{URL}"
owner = "board"
title = {{ en = "Currency and coin services", zh-TW = "通貨與硬幣服務" }}
reviewed = 2026-11-23"""

TERM = Recipe("A term", (Line("docs/glossary.toml", _TERM),))
SOURCE = Recipe(
    "a source",
    (
        Line("docs/sources.toml", _SOURCE),
        *in_siblings(f"The Fed [tells how]({URL}) banknotes travel.", f"聯準會[說明]({URL})鈔票怎麼運送。"),
    ),
)
