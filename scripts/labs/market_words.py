"""What the reserve market says: what was moved, what the rate did and why, in the words that the model's outcome chooses.

Apart from the sums because the page's script says the same: it gets these words, and a test holds the two to each other.
"""

from fed.text import Lang, Text
from fed.wording import number
from scripts.labs.market import (
    BOATS,
    LIMITED,
    State,
    afloat,
    by,
    cause,
    ceiling,
    effect,
    floor,
    place,
    price,
    supply,
)

CAUSES = {
    "bonds_less": Text(
        "The Fed's bonds became fewer, so supply moved left by {by}.", "聯準會的債券變少，供給左移 {by}。"
    ),
    "bonds_more": Text("The Fed bought bonds, so supply moved right by {by}.", "聯準會買進債券，供給右移 {by}。"),
    "tga_more": Text(
        "Cash went into the Treasury's account, so supply moved left by {by}.", "錢進了財政部帳戶，供給左移 {by}。"
    ),
    "tga_less": Text("The Treasury paid out cash, so supply moved right by {by}.", "財政部把錢付出去，供給右移 {by}。"),
    "assets_more": Text("Banks grew, so demand moved right.", "銀行變大，需求右移。"),
    "assets_less": Text("Banks shrank, so demand moved left.", "銀行變小，需求左移。"),
    "need_more": Text(
        "Banks have to hold more against the same assets, so demand moved right.",
        "資產一樣多，銀行卻得留更多準備金，需求右移。",
    ),
    "need_less": Text(
        "Banks can do with less against the same assets, so demand moved left.",
        "資產一樣多，銀行留少一點也夠，需求左移。",
    ),
    "busy_more": Text(
        "Banks want more for the payments of this day, so demand moved right.",
        "這一天付款多，銀行想多留一些，需求右移。",
    ),
    "busy_less": Text("The day became quieter, so demand moved left.", "這一天付款少了，需求左移。"),
    "rate_more": Text(
        "The Fed raised the rate on reserves, and the other two with it. It sold nothing.",
        "聯準會調高準備金利率，另外兩個利率一起調高，什麼都沒賣。",
    ),
    "rate_less": Text(
        "The Fed lowered the rate on reserves, and the other two with it. It bought nothing.",
        "聯準會調低準備金利率，另外兩個利率一起調低，什麼都沒買。",
    ),
    "tax_day": Text(
        "Taxes went into the Treasury's account, so supply moved left by {by}. Banks want more on such a day, so demand moved right.",
        "稅款進了財政部帳戶，供給左移 {by}。這種日子銀行又想多留一些，所以需求右移。",
    ),
    "several": Text("Several things moved at once.", "好幾樣同時動了。"),
}
EFFECTS = {
    "abundant": Text(
        "The rate is {now}, what reserves themselves earn. Demand is flat here: banks have all they need.",
        "利率是 {now}，就等於準備金利率。需求在這裡是平的：銀行要的都有了。",
    ),
    "ample": Text(
        "The rate is {now}, close to what reserves earn. Demand begins to slope here, and a few banks bid for more.",
        "利率是 {now}，離準備金利率不遠。需求在這裡開始傾斜，有幾家銀行出價想多要一些。",
    ),
    "scarce": Text(
        "The rate is {now}. Demand is steep here: even a small change in supply moves the rate.",
        "利率是 {now}。需求在這裡很陡：供給動一點，利率就動很多。",
    ),
    "ceiling": Text(
        "The rate is {now}, the discount rate. Banks can borrow from the Fed at that, so none pays more in this model.",
        "利率是 {now}，就等於貼現窗口利率。銀行可以用這個利率向聯準會借，所以在這個模型裡沒人付更多。",
    ),
    "still": Text(
        "The rate stayed at {now}. Demand is flat here: banks have more than they need, before and after.",
        "利率停在 {now}。需求在這裡是平的：變動前後，銀行的準備金都比需要的多。",
    ),
    "stopped": Text(
        "The rate stayed at {now}, the discount rate. Banks can borrow from the Fed at that, so none pays more.",
        "利率停在 {now}，就是貼現窗口利率。銀行可以用這個利率向聯準會借，沒人會付更多。",
    ),
    "hardly": Text("The rate hardly moved: {now}. The slope is gentle here.", "利率幾乎沒動，是 {now}。這裡的坡很緩。"),
    "leaves": Text(
        "The rate rose from {before} to {now}. Reserves left the flat part, and the first banks bid for more.",
        "利率從 {before} 升到 {now}。準備金離開了平坦的一段，最先不夠的銀行開始出價。",
    ),
    "gentle": Text(
        "The rate rose from {before} to {now}. Demand slopes here, so each dollar counts a little.",
        "利率從 {before} 升到 {now}。需求在這裡有點斜，少一點就有一點影響。",
    ),
    "steep": Text(
        "The rate rose from {before} to {now}. Demand is steep here, and banks bid against one another for what is left.",
        "利率從 {before} 升到 {now}。需求在這裡很陡，銀行為了剩下的準備金互相加價。",
    ),
    "capped": Text(
        "The rate rose from {before} to {now} and stops there. That is the discount rate: banks can borrow from the Fed at it, so none pays more.",
        "利率從 {before} 升到 {now}，到此為止。這是貼現窗口利率：銀行可以用它向聯準會借，沒人會付更多。",
    ),
    "lands": Text(
        "The rate fell from {before} to {now}, and no lower: no bank lends for less than its reserves earn.",
        "利率從 {before} 降到 {now}，不再往下：沒有銀行願意用低於準備金利率的價錢借出去。",
    ),
    "eases": Text(
        "The rate fell from {before} to {now}. Fewer banks have to bid.",
        "利率從 {before} 降到 {now}。需要出價的銀行變少了。",
    ),
    "lifted": Text(
        "The market's rate rose from {before} to {now}: the whole curve went up, and supply stood still.",
        "市場利率從 {before} 升到 {now}：整條需求線往上移，供給沒有動。",
    ),
    "lowered": Text(
        "The market's rate fell from {before} to {now}: the whole curve came down, and supply stood still.",
        "市場利率從 {before} 降到 {now}：整條需求線往下移，供給沒有動。",
    ),
}
PLACES = {
    "abundant": Text("abundant", "極充裕"),
    "ample": Text("ample", "充裕"),
    "scarce": Text("scarce", "稀少"),
    "ceiling": Text("scarce, at the ceiling", "稀少，頂到上限"),
}
READ = Text(
    "Rate {rate} · reserves {reserves}, {share} of bank assets · {place} · {afloat} of {boats} boats afloat",
    "利率 {rate} · 準備金 {reserves}，占銀行資產 {share} · {place} · {boats} 艘船有 {afloat} 艘浮著",
)
UNITS = {
    "trillions": Text("${x} trillion", "{x} 兆美元"),
    "billions": Text("${x} billion", "{x} 億美元"),
}


def account(before: State, after: State, lang: Lang) -> str:
    """What was moved, what the rate did, and why."""
    why = cause(before, after)
    words = {
        "by": amount(by(before, after), after, lang),
        "before": rate(price(before)),
        "now": rate(price(after)),
    }
    told = [CAUSES[why](lang)] if why in CAUSES else []
    return (" " if lang == "en" else "").join([*told, EFFECTS[effect(before, after)](lang)]).format(**words)


def read(at: State, lang: Lang) -> str:
    """What is to be read off: rate, reserves, where on the curve, and how many boats float."""
    return READ(lang).format(
        rate=rate(price(at)),
        reserves=amount(supply(at), at, lang),
        share=share(supply(at), at),
        place=PLACES[place(at)](lang),
        afloat=afloat(at),
        boats=BOATS,
    )


def rate(basis_points: int) -> str:
    """A rate in percent: 4.02%."""
    return number(basis_points / 100, 2) + "%"


def share(reserves: int, at: State) -> str:
    """Reserves over bank assets, to one decimal, two where there is next to nothing."""
    kept = 2 if at.regime == LIMITED.key else 1
    ten = 10**kept
    return number(int(reserves * 100 * ten / at.assets + 0.5) / ten, kept) + "%"


def amount(usd_bn: int, at: State, lang: Lang) -> str:
    """A sum in the unit of its world: trillions where there are trillions, else billions, in Chinese 億."""
    if at.regime == LIMITED.key and usd_bn < 1000:
        return UNITS["billions"](lang).format(x=usd_bn * 10 if lang == "zh-TW" else usd_bn)
    return UNITS["trillions"](lang).format(x=number(usd_bn / 1000, 2))


# The lines of the picture and its axes
LINES = {
    "ceiling": (ceiling, Text("Discount rate {rate}", "貼現窗口利率 {rate}")),
    "paid": (lambda at: at.rate, Text("Rate on reserves {rate}", "準備金利率 {rate}")),
    "floor": (floor, Text("ON RRP {rate}", "隔夜附賣回利率 {rate}")),
}
UNPAID = Text("Reserves earn nothing", "準備金沒有利息")
AXES = {
    "rate": Text("Overnight rate, %", "隔夜利率，%"),
    "ample": Text("Quantity of reserves, $ trillion", "準備金數量，兆美元"),
    "limited": Text("Quantity of reserves, $ billion", "準備金數量，億美元"),
    "deep_ample": Text("Water: reserves, $ trillion", "水深：準備金，兆美元"),
    "deep_limited": Text("Water: reserves, $ billion", "水深：準備金，億美元"),
    "boats": Text("Banks, by how much they need", "銀行，按需要多少排列"),
    "supply": Text("Supply", "供給"),
    "demand": Text("Demand", "需求"),
    "model": Text("A model with toy numbers", "這是模型，數字是舉例"),
    "afloat": Text("{afloat} of {boats} boats afloat", "{boats} 艘船有 {afloat} 艘浮著"),
}
