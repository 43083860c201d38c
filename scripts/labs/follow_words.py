"""The words in which a payment says what is right, why, and why one might think otherwise; the gaps are filled out of the entries.

Apart from `follow` because that works answers out and these are only said.
"""

from fed.text import Text
from scripts.ledgers.ledger import BASE, M2, RESERVES, Kind

COUNTS = {
    BASE.name.en: Text("what the Fed owes in reserves and banknotes", "聯準會欠的準備金和鈔票"),
    RESERVES.name.en: Text("what the Fed owes in reserves", "聯準會欠的準備金"),
    M2.name.en: Text("the banknotes, deposits and fund shares that the public owns", "大眾手上的鈔票、存款和基金單位"),
}
TERMS: dict[Kind, Text] = {  # in the middle of a sentence
    "reserves": Text("reserves", "準備金"),
    "currency": Text("banknotes", "鈔票"),
    "TGA": Text("the Treasury's account", "財政部帳戶"),
    "ON RRP": Text("ON RRP", "隔夜附賣回"),
    "foreign pool": Text("the foreign repo pool", "外國官方附賣回帳戶"),
    "deposit": Text("deposits", "存款"),
    "fund share": Text("fund shares", "基金單位"),
    "Treasury": Text("Treasuries", "公債"),
}

UNTOUCHED = {
    BASE.name.en: Text(
        "The base is reserves plus banknotes. Nothing here touches either.",
        "貨幣基數是準備金加鈔票，這裡兩樣都沒動到。",
    ),
    RESERVES.name.en: Text(
        "Reserves are what the Fed owes banks. Nothing here touches them.",
        "準備金是聯準會欠銀行的錢，這裡沒有動到。",
    ),
    M2.name.en: Text(
        "M2 is what the public has in banknotes, deposits and fund shares. Nothing here touches them.",
        "M2 是大眾手上的鈔票、存款和基金單位，這裡都沒動到。",
    ),
}
RESERVES_UP = Text(
    "The Fed now owes banks {n} more, so reserves rise by {n}.", "聯準會欠銀行的多了 {n}，所以準備金增加 {n}。"
)
RESERVES_DOWN = Text(
    "The Fed now owes banks {n} less, so reserves fall by {n}.", "聯準會欠銀行的少了 {n}，所以準備金減少 {n}。"
)
RESERVES_MOVE = Text(
    "{Loser} has {n} less at the Fed and {gainer} {n} more: together nothing changes.",
    "準備金還在銀行手上，只是從{Loser}換到{gainer}，總數沒變。",
)
RESERVES_RETURN = Text(
    "What one step does to reserves, another undoes. In all nothing changes.",
    "前後互相抵銷，準備金總數沒變。",
)
BASE_IS = Text("The base is reserves plus banknotes. {what}", "貨幣基數是準備金加鈔票。{what}")
BASE_MOVES = Text(
    "Reserves only go from {loser} to {gainer}, so the base stays the same.",
    "準備金只是從{loser}換到{gainer}，所以基數不變。",
)
BASE_RETURNS = Text("What one step does to reserves, another undoes.", "準備金前後互相抵銷，所以基數不變。")
BASE_SWAPS = Text(
    "{Less} fall by {n}, {more} rise by {n}: together nothing changes.",
    "{Less}少了 {n}，{more}多了 {n}，加起來沒變。",
)
BASE_UP = Text(
    "{What} rise by {n}, {other} stay the same, so the base rises by {n}.",
    "{What}多了 {n}，{other}沒變，所以基數增加 {n}。",
)
BASE_DOWN = Text(
    "{What} fall by {n}, {other} stay the same, so the base falls by {n}.",
    "{What}少了 {n}，{other}沒變，所以基數減少 {n}。",
)
M2_UP = Text("{Who} has {n} more in {thing}, so M2 rises by {n}.", "{Who}的{thing}多了 {n}，所以 M2 增加 {n}。")
M2_DOWN = Text("{Who} has {n} less in {thing}, so M2 falls by {n}.", "{Who}的{thing}少了 {n}，所以 M2 減少 {n}。")
M2_MOVES = Text(
    "{Loser} has {n} less in {thing} and {gainer} {n} more: together nothing changes.",
    "{Loser}的{thing}少了 {n}，{gainer}多了 {n}，加起來沒變。",
)
M2_SWAPS = Text(
    "{Who} has {n} less in {less} and {n} more in {more}. M2 counts both, so it stays the same.",
    "{Who}的{less}少了 {n}，{more}多了 {n}，兩樣都算 M2，所以不變。",
)

# Why one might think otherwise: true of the entries, and then what it leaves out. No sums, since a question names none.
BUT_GAINER = Text(
    "{Loser} does have less at the Fed, but {gainer} has as much more.",
    "{Loser}的準備金是變少了，可是{gainer}多了一樣多。",
)
BUT_LOSER = Text(
    "{Gainer} does have more at the Fed, but {loser} has as much less.",
    "{Gainer}的準備金是變多了，可是{loser}少了一樣多。",
)
BUT_BACK = {
    "up": Text(
        "One step does add reserves, but another takes as many out.", "有一步確實增加準備金，另一步又抽走一樣多。"
    ),
    "down": Text(
        "One step does take reserves out, but another puts as many back.", "有一步確實抽走準備金，另一步又補回一樣多。"
    ),
}
BUT_SWAPPED = {
    "up": Text(
        "{More} do rise, but {less} fall by as much, and the base counts both.",
        "{More}是變多了，可是{less}少了一樣多，兩樣都算貨幣基數。",
    ),
    "down": Text(
        "{Less} do fall, but {more} rise by as much, and the base counts both.",
        "{Less}是變少了，可是{more}多了一樣多，兩樣都算貨幣基數。",
    ),
}
FED_OWES = {
    "up": Text("{what} rise, but {limit}.", "{what}是變多了，不過{limit}。"),
    "down": Text("{what} fall, but {limit}.", "{what}是變少了，不過{limit}。"),
}
FED_DEBTS: dict[Kind, Text] = {
    "currency": Text("Banknotes do", "鈔票"),
    "TGA": Text("The Treasury's account does", "財政部帳戶裡的錢"),
    "ON RRP": Text("ON RRP does", "隔夜附賣回裡的錢"),
    "foreign pool": Text("The foreign repo pool does", "外國官方附賣回帳戶裡的錢"),
}
LIMITS = {
    BASE.name.en: Text("that isn't part of the base", "那不算進貨幣基數"),
    RESERVES.name.en: Text(
        "reserves are only what banks have in their accounts there", "準備金只算銀行存在聯準會帳戶裡的錢"
    ),
}
MIX = {
    ("up", BASE.name.en): Text(
        "What the Fed owes in all does stay the same, but more of it counts in the base.",
        "聯準會欠的總額是沒變，可是算進貨幣基數的部分變多了。",
    ),
    ("down", BASE.name.en): Text(
        "What the Fed owes in all does stay the same, but less of it counts in the base.",
        "聯準會欠的總額是沒變，可是算進貨幣基數的部分變少了。",
    ),
    ("up", RESERVES.name.en): Text(
        "What the Fed owes in all does stay the same, but it owes more of it to banks.",
        "聯準會欠的總額是沒變，可是欠銀行的部分變多了。",
    ),
    ("down", RESERVES.name.en): Text(
        "What the Fed owes in all does stay the same, but it owes less of it to banks.",
        "聯準會欠的總額是沒變，可是欠銀行的部分變少了。",
    ),
}
BANKS_OWE = {
    ("up", BASE.name.en): Text(
        "Deposits do rise, but banks owe those. The base is what the Fed owes.",
        "存款是變多了，不過那是銀行欠的；貨幣基數是聯準會欠的。",
    ),
    ("down", BASE.name.en): Text(
        "Deposits do fall, but banks owe those. The base is what the Fed owes.",
        "存款是變少了，不過那是銀行欠的；貨幣基數是聯準會欠的。",
    ),
    ("up", RESERVES.name.en): Text(
        "Deposits do rise, but banks owe those. Reserves are what the Fed owes banks.",
        "存款是變多了，不過那是銀行欠的；準備金是聯準會欠銀行的。",
    ),
    ("down", RESERVES.name.en): Text(
        "Deposits do fall, but banks owe those. Reserves are what the Fed owes banks.",
        "存款是變少了，不過那是銀行欠的；準備金是聯準會欠銀行的。",
    ),
}
HOLDS = {
    "up": Text(
        "{Who} does have more in {thing}, but M2 counts only what the public has.",
        "{Who}的{thing}是變多了，不過 M2 只算大眾手上的錢。",
    ),
    "down": Text(
        "{Who} does have less in {thing}, but M2 counts only what the public has.",
        "{Who}的{thing}是變少了，不過 M2 只算大眾手上的錢。",
    ),
}
BANKS_HOLD = {
    "up": Text(
        "Reserves do rise, but they belong to banks. M2 counts only what the public has.",
        "準備金是變多了，不過那是銀行的；M2 只算大眾手上的錢。",
    ),
    "down": Text(
        "Reserves do fall, but they belong to banks. M2 counts only what the public has.",
        "準備金是變少了，不過那是銀行的；M2 只算大眾手上的錢。",
    ),
}
M2_BUT = {
    "up": Text(
        "{Gainer} does have more in {thing}, but {loser} has as much less.",
        "{Gainer}的{thing}是變多了，可是{loser}少了一樣多。",
    ),
    "down": Text(
        "{Loser} does have less in {thing}, but {gainer} has as much more.",
        "{Loser}的{thing}是變少了，可是{gainer}多了一樣多。",
    ),
}
M2_BUT_SAME = {
    "up": Text(
        "{Who} does have more in {more}, but as much less in {less}. M2 counts both.",
        "{Who}的{more}是變多了，可是{less}少了一樣多，兩樣都算 M2。",
    ),
    "down": Text(
        "{Who} does have less in {less}, but as much more in {more}. M2 counts both.",
        "{Who}的{less}是變少了，可是{more}多了一樣多，兩樣都算 M2。",
    ),
}
ASSET_SWAP = Text(
    "{Who} does only swap one asset for another, but M2 counts {money} and leaves out {other}.",
    "{Who}確實只是換了一種資產，可是 M2 算{money}，不算{other}。",
)

# Where nothing speaks for an answer: what happens instead.
NOTHING = {
    "up": Text("Nothing here adds to {measure}.", "這裡沒有什麼會讓{measure}變多。"),
    "down": Text("Nothing here takes anything from {measure}.", "這裡沒有什麼會讓{measure}變少。"),
}
OPPOSITE = Text("It's the other way around: {what}.", "方向反了，{what}。")
CHANGES = Text("Something does change: {what}.", "其實有變，{what}。")
SHORT = {
    BASE.name.en: Text("the base", "貨幣基數"),
    RESERVES.name.en: TERMS["reserves"],
    M2.name.en: Text("M2", " M2 "),
}
HAPPENS = {
    ("up", BASE.name.en): Text("the Fed owes more in reserves and banknotes", "聯準會欠的準備金和鈔票變多了"),
    ("down", BASE.name.en): Text("the Fed owes less in reserves and banknotes", "聯準會欠的準備金和鈔票變少了"),
    ("up", RESERVES.name.en): Text("the Fed owes banks more than before", "聯準會欠銀行的變多了"),
    ("down", RESERVES.name.en): Text("the Fed owes banks less than before", "聯準會欠銀行的變少了"),
    ("up", M2.name.en): Text("{who} has more in {thing} than before", "{who}的{thing}變多了"),
    ("down", M2.name.en): Text("{who} has less in {thing} than before", "{who}的{thing}變少了"),
}
