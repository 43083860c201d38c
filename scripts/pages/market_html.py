"""The reserve market as HTML: the pictures that its script moves, the states that stand without one, and the real weeks by era.

How these stand is said in templates/market.html.j2; here are the words of its controls, and what is said of each era.
"""

from dataclasses import asdict
from types import SimpleNamespace

from charts.drawing.handover import compact
from fed.text import Lang, Text
from fed.wording import bp, day, number, share
from scripts.labs import market, market_drawing, market_weeks
from scripts.labs.market import AMPLE, BOATS, CLOSE, PRESETS, REGIMES, STILLS, price, start
from scripts.labs.market_weeks import ERAS, IDS, RATES, Dot
from scripts.labs.market_words import AXES, CAUSES, EFFECTS, LINES, PLACES, READ, UNITS, account, rate, read
from scripts.pages import template
from scripts.pages.lab_html import Lab
from scripts.pages.sheet import NOTHING_YET, sheet
from scripts.pages.site import Page

TITLE = Text("The reserve market: move it yourself", "準備金市場：自己拉拉看")
SAYS = Text(
    "The graph that exams ask for. Move supply and demand, say what the rate will do, and read it off. Then lay the real weeks over it, and see where they leave the model.",
    "就是考試會考的那張圖。移動供給和需求，先猜利率會怎樣，再從圖上讀出來。然後把真實的每一週疊上去，看它們在哪裡和模型分道揚鑣。",
)
MODEL = Text(
    "This is a model with toy numbers: round, near what was seen, and measured nowhere. Its curve is flat, then bends; real ones do so only roughly.",
    "這是模型，數字是舉例：取整數，接近實際看過的水準，但不是量出來的。線先平、再彎；真實的線只是大致如此。",
)
NAMES = {
    "bonds": Text("The Fed's bonds (QE, QT)", "聯準會持有的債券（QE、QT）"),
    "tga": Text("Treasury's account (TGA)", "財政部帳戶（TGA）"),
    "assets": Text("Bank assets", "銀行資產"),
    "need": Text("Need, by rule and habit", "規定與習慣的需要"),
    "busy": Text("More on a tax day", "繳稅日再多留"),
    "rate": Text("Rate on reserves", "準備金利率"),
}
GROUPS = (
    (Text("Supply", "供給"), ("bonds", "tga")),
    (Text("Demand", "需求"), ("assets", "need", "busy")),
    (Text("Set by the Fed", "聯準會訂的利率"), ("rate",)),
)
WORDS = {
    "back": Text("Undo", "上一步"),
    "again": Text("Start over", "重新開始"),
    "end": Text("Back to the pictures", "回到開頭的圖"),
    "worlds": Text("Which world", "哪一個世界"),
    "questions": Text("An exam question: say it before you see it", "考題：先說再看"),
    "put": Text("Ask me", "考我"),
    "eras": Text("Lay the real weeks over it", "疊上真實的每一週"),
    "weeks_note": Text(
        "Each week stands where its reserves would be, had banks the model's size. Wednesday levels; rates are medians of the week.",
        "每一週放在「銀行若和模型一樣大，準備金會有多少」的位置。準備金是週三餘額，利率是一週的中位數。",
    ),
    "table": Text(
        "The real weeks in a table, and where they leave the model", "用表格看真實的每一週，以及哪裡和模型不同"
    ),
    "next": Text("Next question", "下一題"),
    "states": Text("Two harbors as graphs", "兩種港灣，畫成圖"),
    "rest": Text("Three more: near the bend, a tax day, before 2008", "還有三種：接近轉彎處、繳稅日、2008 年以前"),
}
TOLD = {  # what the script says, beside what the model says
    "ask": Text(
        "{question}. Before you look: what will the overnight rate do?", "{question}。先別看：隔夜利率會怎樣？"
    ),
    "up": Text("rise", "上升"),
    "same": Text("stay", "不變"),
    "down": Text("fall", "下降"),
    "look": Text("Just show me", "直接看"),
    "right": Text("Right.", "答對了。"),
    "wrong": Text("Not quite: the answer is {way}.", "差一點，答案是{way}。"),
    "broken": Text(
        "The link names a state that this model cannot have, so here is a fresh start. Move any slider, or choose a question.",
        "連結裡的狀態在這個模型裡不存在，所以從頭開始。移動任一滑桿，或挑一個考題。",
    ),
    "fit": Text(
        "Of {all} weeks and months shown, {close} lie within {near} basis points of the model, {above} higher, {below} lower. Can you move demand so that more of them fit?",
        "圖上 {all} 個週或月，{close} 個離模型不到 {near} 個基點，{above} 個較高，{below} 個較低。能不能移動需求，讓更多點合上？",
    ),
    "fit_under": Text(
        "Whatever you move, {under} of these stay lower: in this model nobody lends for less than reserves earn. In truth money funds and home loan banks earn nothing on reserves, so they lend for less, down to the ON RRP rate where there is one. Lenders that may not use ON RRP take less still.",
        "不管怎麼移，都有 {under} 個點在線下面：模型裡沒有人肯收得比準備金利率低。現實裡，貨幣市場基金和聯邦住宅貸款銀行領不到準備金利息，只好收低一點。有隔夜附賣回可用，就不會低於隔夜附賣回利率；不能用的，還會更低。",
    ),
    "fit_months": Text(
        "Of {all} months shown, {close} lie within {near} basis points of the model. The same reserves went with quite different rates: the Fed's target moved them, and not the amount.",
        "圖上 {all} 個月，{close} 個離模型不到 {near} 個基點。準備金差不多，利率卻差很多：推動利率的是聯準會的目標，不是數量。",
    ),
    "fit_none": Text(
        "This rate has no figures for these eras. Choose another era, or the other rate.",
        "這個利率在這些時期沒有資料。請換一個時期，或換另一個利率。",
    ),
    "fit_lost": Text(
        "The real weeks could not be loaded. The model works without them; choose an era again to try once more.",
        "真實的每一週載入失敗。模型照樣能用；再選一次時期，就會重試。",
    ),
    "of_assets": Text("{share} of assets", "資產的 {share}"),
    "rate_is": Text("rate {rate}", "利率 {rate}"),
    "comma": Text(", ", "，"),
}
STATES = {
    "plenty": Text("Plentiful", "很多"),
    "edge": Text("Near the bend", "接近轉彎處"),
    "tight": Text("Tight", "緊"),
    "tax_day": Text("A tax day", "繳稅日"),
    "limited": Text("Before 2008", "2008 年以前"),
}
SHOWN = ("plenty", "tight")  # without a script, and not folded
TELLS = {
    "plenty": Text(
        "Banks have more than they need. The rate rests at {rate}, just what reserves earn.",
        "準備金比銀行需要的還多。利率停在 {rate}，剛好等於準備金利率。",
    ),
    "edge": Text(
        "The first few banks would like a little more. The rate lifts off, to {rate}.",
        "開始有幾家銀行想多要一點。利率離開地面，到了 {rate}。",
    ),
    "tight": Text(
        "There isn't enough to go around. Banks bid against each other, and the rate climbs to {rate}.",
        "準備金不夠分，銀行互相加價。利率爬到 {rate}。",
    ),
    "tax_day": Text(
        "Cash flows to the Treasury just as banks want to keep more. Squeezed from both sides, the rate goes to {rate}.",
        "錢流進國庫，銀行又想多留一點。兩頭一擠，利率到了 {rate}。",
    ),
    "limited": Text(
        "Reserves are few and earn nothing. Whenever the Fed buys or sells, the rate moves; here it is {rate}.",
        "準備金很少，也沒有利息。聯準會每買賣一次債券，利率就動一次，這裡是 {rate}。",
    ),
}
PARTED = {  # where the model and an era part: of eras that are over, so that no figure can make it false
    "limited": Text(
        "No flat part in sight. The same few reserves went with low rates and with high ones. The Fed announced a target, and small daily operations held the rate there. A curve that stands still cannot show that.",
        "看不到平坦的一段。準備金都只有一點點，利率卻有低有高。聯準會宣布目標，每天小幅操作就把利率帶到那裡。一條不動的線畫不出這件事。",
    ),
    "qe": Text(
        "Flat, as the model says, but below the rate on reserves and not on it. Some who lend there, such as the home loan banks, earn nothing on reserves, and lend for less.",
        "和模型說的一樣平，只是落在準備金利率之下，而不是剛好等於。有些在那裡放款的機構，例如聯邦住宅貸款銀行，準備金沒有利息，所以願意收得更低。",
    ),
    "qt1": Text(
        "A bend, farther left than the model has it at the start: try a smaller need. Repo rates, as SOFR, broke through the model's ceiling, for banks shunned the discount window and standing repo did not exist.",
        "有轉彎，但比模型一開始的位置更靠左，試試看把需要調低。附買回利率（SOFR）衝破模型的上限：銀行不願意去貼現窗口，常設附買回也還沒有。",
    ),
    "pandemic": Text(
        "Reserves swelled, and the rate hardly moved: far out on the flat part. In the model nothing at all would have moved.",
        "準備金多了一大截，利率幾乎沒動，遠在平坦的一段。照模型說，應該完全不動。",
    ),
    "qt2": Text(
        "Flat for most of it, then a rise, at a larger share of bank assets than the first time. One curve cannot pass through both: demand itself had moved, or something else pushed.",
        "大部分時間是平的，最後上升，而且發生時準備金占銀行資產的比例比上一次高。同一條線穿不過兩次：要嘛需求自己移了，要嘛有別的力量在推。",
    ),
}
OPEN = Text(
    "This era goes on. Which need makes the curve pass through its weeks? Set that against the eras before.",
    "這個時期還沒結束。需要調到多少，線才會穿過這些週？再和前面幾個時期比一比。",
)
CAPTION = Text(
    "The real weeks by era, to {day}: reserves over bank assets, and rates minus the rate on reserves",
    "真實的每一週，依時期，資料到 {day}：準備金占銀行資產，以及市場利率和準備金利率的利差",
)
HEADS = Text(
    "Era|Weeks (months before 2015)|Reserves, % of bank assets (Wednesday levels)|Federal funds rate: middle (lowest to highest)|SOFR: middle (lowest to highest)|Where the model and they part",
    "時期|週數（2015 年以前是月數）|準備金占銀行資產，%（週三餘額）|聯邦資金利率：中位數（最低到最高）|SOFR：中位數（最低到最高）|哪裡和模型不同",
)
SPAN = Text("{low} to {high}", "{low} 到 {high}")
MIDDLE = Text("{middle} ({low} to {high})", "{middle}（{low} 到 {high}）")
NONE = Text("not yet", "還沒有")


def words() -> dict[str, Text]:
    """All that the script says."""
    return {
        **{f"cause_{key}": text for key, text in CAUSES.items()},
        **{f"effect_{key}": text for key, text in EFFECTS.items()},
        **{f"place_{key}": text for key, text in PLACES.items()},
        **{name: text for name, (_, text) in LINES.items()},
        **UNITS,
        **TOLD,
        "read": READ,
        "afloat": AXES["afloat"],
    }


def model() -> dict:
    """The toy numbers, the questions and the plans of the pictures, for the script."""
    return {
        "regimes": {key: market.handed(regime) for key, regime in REGIMES.items()},
        "boats": BOATS,
        "close": CLOSE,
        "presets": [{"key": one.key, "before": asdict(one.before), "after": asdict(one.after)} for one in PRESETS],
        "eras": [era.key for era in ERAS],
        "rates": list(RATES),
        **market_drawing.handed(),
    }


def inside(page: Page) -> str:
    """What is the lab's own: whole without a script, by two states, three more that are folded, and a table."""
    lang = page.lang
    stills = STILLS | {"limited": start(REGIMES["limited"])}
    states = {key: _state(key, at, lang) for key, at in stills.items()}
    return template.block(
        "market",
        model=compact(model()),
        mind=MODEL(lang),
        words=SimpleNamespace(**{key: text(lang) for key, text in (WORDS | TOLD).items()}),
        worlds=[_world(key, lang) for key in REGIMES],
        groups=[(name(lang), [_slider(one, lang) for one in names]) for name, names in GROUPS],
        presets=[(one.key, one.name(lang)) for one in PRESETS],
        ways=[(way, TOLD[way](lang)) for way in ("up", "same", "down")],
        eras=[(era.key, era.name(lang), market_drawing.COLOURS[era.key]) for era in ERAS],
        rates=[(key, name(lang)) for key, name in RATES.items()],
        says=account(start(AMPLE), start(AMPLE), lang),
        reads=read(start(AMPLE), lang),
        states=[state for key, state in states.items() if key in SHOWN],
        rest=[state for key, state in states.items() if key not in SHOWN],
        table=table(page),
    )


def _world(key: str, lang: Lang) -> dict:
    at = start(REGIMES[key])
    return {
        "key": key,
        "name": REGIMES[key].name(lang),
        "graphs": [market_drawing.graph(form, at, None, lang) for form in market_drawing.GRAPHS],
        "harbor": market_drawing.harbor(at, lang),
    }


def _slider(name: str, lang: Lang) -> dict:
    reach = getattr(AMPLE, name)
    return {"name": name, "words": NAMES[name](lang), "reach": reach}


def _state(key: str, at: market.State, lang: Lang) -> dict:
    return {
        "name": STATES[key](lang),
        "picture": market_drawing.still(at, lang),
        "says": TELLS[key](lang).format(rate=rate(price(at))),
    }


def table(page: Page) -> str:
    """What the real weeks of each era did; a plain sentence where none is known."""
    lang = page.lang
    known = market_weeks.dots(page.site.now)
    every = [dot for eras in known.values() for many in eras.values() for dot in many]
    if not every:
        return f'<p class="not-begun">{WORDS["eras"](lang)}: {NOTHING_YET(lang)}</p>'
    rows = []
    for era in ERAS:
        effr, sofr = (known[rate].get(era.key, ()) for rate in ("effr", "sofr"))
        if most := effr or sofr:
            shares = [dot.share / 100 for dot in most]
            span = SPAN(lang).format(low=share(min(shares), lang), high=share(max(shares), lang))
            rows.append(
                [
                    era.name(lang),
                    number(len(most), 0),
                    span,
                    _over(effr, lang),
                    _over(sofr, lang),
                    _parted(era.key, page),
                ]
            )
    caption = CAPTION(lang).format(day=day(max(dot.day for dot in every), lang))
    return sheet(caption, HEADS(lang).split("|"), rows)


def _parted(key: str, page: Page) -> str:
    """Where model and era part; of an era that goes on nothing is said yet, since nobody knows its end."""
    n = [era.key for era in ERAS].index(key)
    over = n + 1 < len(ERAS) and ERAS[n + 1].start <= page.site.until
    return (PARTED[key] if over else OPEN)(page.lang)


def _over(many: tuple[Dot, ...], lang: Lang) -> str:
    if not many:
        return NONE(lang)
    prices = sorted(dot.over / 10 for dot in many)
    middle = prices[(len(prices) - 1) // 2]
    return MIDDLE(lang).format(middle=bp(middle, lang), low=bp(prices[0], lang), high=bp(prices[-1], lang))


MARKET = Lab("market", TITLE, SAYS, inside, words(), ids=IDS)
