"""A question with two wrong answers, each with its reason."""

from recipes.recipe import Line, Recipe

ID, ASK = "coins", {"en": "Who makes coins in the United States?", "zh-TW": "美國的硬幣由誰製造？"}
_QUESTION = f"""[[question]]
id = "{ID}"
anchor = "what-for"
objective = "base-m2"
level = "know"
kind = "choice"
ask.en = "{ASK["en"]}"
ask.zh-TW = "{ASK["zh-TW"]}"
right.en = "The Mint"
right.zh-TW = "鑄幣廠"
why.en = "It strikes them and sells them to the Fed."
why.zh-TW = "鑄幣廠鑄好以後，賣給聯準會。"
[[question.wrong]]
en = "The Fed"
zh-TW = "聯準會"
why.en = "The Fed issues banknotes. It buys the coins that it hands out."
why.zh-TW = "聯準會發行的是鈔票，它發出去的硬幣是買來的。"
[[question.wrong]]
en = "Each bank for itself"
zh-TW = "各家銀行自己做"
why.en = "Banks make deposits, by an entry in their books."
why.zh-TW = "銀行造的是存款，在帳上記一筆就有。"
"""

RECIPE = Recipe("A question", (Line("docs/questions/settlement.toml", _QUESTION.strip()),))
