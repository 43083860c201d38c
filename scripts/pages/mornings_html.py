"""The treasurer's mornings as HTML: a card a morning with what was known at noon, and the key apart, for paper and script alike.

Apart from the sums in scripts/labs/mornings.py because here are the words. The script shows one card after another and holds
no word and no figure of its own.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from charts.drawing.handover import compact
from fed.series import SERIES
from fed.text import Lang, Text
from fed.wording import bp, day, dollars, listed, month, number, percent, say_set, share, usd
from scripts.labs import mornings
from scripts.labs.mornings import CASH, FORMS, LATE, LENT, Form, Known, Morning
from scripts.pages import template
from scripts.pages.lab_html import Lab
from scripts.pages.sheet import sheet
from scripts.pages.site import Page

TITLE = Text("The treasurer's mornings: {first} to {last}", "資金主管的早晨：{first}到 {last}")
SHORT = Text("The treasurer's mornings, the short form: {first} to {last}", "資金主管的早晨（短版）：{first}到 {last}")
SAYS = Text(
    "It's almost noon, and your bank has {cash} at the Fed. Lend it for the night, or leave it? You see what was known that day, and no more.",
    "快中午了，你的銀行在聯準會有 {cash}。今晚要借出去，還是留著？你看得到的，只有那一天已經公布的數字。",
).filled(cash=lambda lang: say_set(mornings.CASH / 1000, "usd_bn", lang))
HOW_HEAD = Text("How it goes, and what is assumed", "怎麼玩，哪些是假設")
HOW = (
    Text(
        "What you lend in repo earns that day's SOFR until the market opens again. What stays at the Fed earns interest on reserves.",
        "借出去的錢，到市場下次開門以前，賺的是當天的 SOFR。留在聯準會的，賺準備金利率。",
    ),
    Text(
        "In the afternoon customers make payments. If you kept too little, you borrow the rest: from the Fed's discount window at its posted rate, or late in the market.",
        "下午客戶要付款。留得不夠，就得去借：可以向聯準會的貼現窗口借，利率是公告的；也可以當天稍晚到市場上借。",
    ),
    Text(
        "Every rate is that day's own. So is the share of their reserves that all banks lost between the two Wednesdays around it.",
        "每個利率都是當天的數字。前後兩個週三之間，全體銀行的準備金減少的比例，也是當時的數字。",
    ),
    Text(
        "Two things are assumed, since no series tells them. Your bank pays away the same share of its cash, all of it on this day; where the banks gained, it pays nothing. And whoever borrows late pays what the most expensive hundredth of that day's money cost.",
        "有兩件事是假設，因為沒有數列記錄。第一，你的銀行付出的比例和全體銀行一樣，而且都在這一天付；如果全體銀行的準備金增加，就不必付。第二，稍晚才借錢的人，付的是當天最貴的百分之一資金的利率。",
    ),
    Text(
        "No figure counts what a bank fears at the window: that others take it for weak.",
        "還有一件事，數字算不到：去貼現窗口借錢，銀行怕別人以為它撐不住。",
    ),
)
KIND = {
    "quarter_end": Text("The last trading day of a quarter.", "一季的最後一個交易日。"),
    "month_end": Text("The last trading day of a month.", "一個月的最後一個交易日。"),
    "tax_day": Text("A day on which taxes are due.", "繳稅日。"),
    "after_tax": Text("The day after a tax day.", "繳稅日的隔天。"),
    "quiet": Text("A day with no special date.", "沒有特別日期的一天。"),
}
ONE_NIGHT = Text("What you lend comes back the next day.", "借出去的錢，明天就回來。")
NIGHTS = Text("What you lend comes back after {nights} days.", "借出去的錢，{nights} 天後才回來。")
LABELS = {
    "reserves_rate": Text("Interest on reserves", "準備金利率"),
    "sofr": Text("Newest SOFR", "最新的 SOFR"),
    "sofr99": Text("Its most expensive hundredth", "其中最貴的百分之一資金"),
    "dpcredit": Text("Discount window", "貼現窗口利率"),
    "wrbwfrbl": Text("Reserves of all banks", "全體銀行的準備金"),
    "wdtgal": Text("The Treasury's account (TGA)", "財政部帳戶（TGA）"),
    "rrpontsyd": Text("Parked in ON RRP", "停在 ON RRP 的錢"),
}
UNKNOWN = Text("no figure at noon", "中午還沒有數字")
ON_THE_WEEK = Text("{change} on the week", "一週 {change}")
PATH = Text(
    "SOFR minus the rate on reserves, last {n} trading days: newest {last}, highest {high}, lowest {low}.",
    "最近 {n} 個交易日，SOFR 與準備金利率的利差：最新 {last}，最高 {high}，最低 {low}。",
)
NO_PATH = Text("SOFR had no figure yet.", "SOFR 還沒有數字。")
PAPER_LEND = Text("I lend, in millions:", "我借出：")
PAPER_LATE = Text("If short, I borrow from:", "不夠就去：")
CHOOSE_LATE = {
    "window": Text("the window", "貼現窗口"),
    "market": Text("the market", "市場"),
}
PRINT = Text(
    "Mornings here: {n}, chosen by the calendar alone: month-ends, tax days and the day after, and quiet days in between. Printed, this page is a set of cards, with the key on a sheet of its own.",
    "一共 {n} 個早晨，只按日曆挑：月底、繳稅日和隔天，以及其間沒有特別日期的日子。把這一頁印出來，就是一套卡片，答案另成一張。",
)
LEFT_OUT = Text(
    "Mornings whose outcome was not known by {day} are not here.", "到 {day}為止，結果還沒公布的早晨，這裡沒有。"
)
NONE = Text(
    "None of these mornings can be played: by {day} the figures of none of them were complete.",
    "這裡沒有早晨可玩：到 {day}為止，還沒有哪一個早晨的數字是齊全的。",
)
KEY = Text("The key: what came", "答案：後來的數字")
KEY_OF = Text("{key} ({form})", "{key}（{form}）")
KEY_HEADS = Text(
    "Morning|SOFR|Interest on reserves|Discount window|Most expensive hundredth|Payments, in millions|All at the Fed, in dollars|All in repo, in dollars",
    "早晨|SOFR|準備金利率|貼現窗口|最貴的百分之一資金|付款（萬美元）|全留聯準會（美元）|全部借出（美元）",
)
NO_FIGURE = Text("no figure", "沒有數字")
SUMS = Text(
    "Over all these mornings, leaving all at the Fed earned {fed}. Lending all, and borrowing any lack at the window, earned {repo}. Interest by the days, a year being {year}, in whole dollars a morning.",
    "把這些早晨加起來：每次都全留聯準會，賺 {fed}。每次都全部借出、不夠就去貼現窗口借，賺 {repo}。利息按天數算，一年以 {year} 天計，每個早晨算到元為止。",
)
MATTERED = Text(
    "Where it mattered: {share} of all that lending won or lost against the Fed lies on {days}.",
    "哪幾天有差：借出去比留著多賺或少賺的錢，有 {share} 落在 {days}。",
)
MATTERED_DAY = Text("{day} ({gap})", "{day}（{gap}）")
MIDDLES = Text(
    "What could be known: the calendar. The median of SOFR minus the rate on reserves was {parts}.",
    "事先能知道的是日曆。SOFR 與準備金利率利差的中位數：{parts}。",
)
MIDDLE = {
    "ends": Text("{bp} at the ends of months and quarters", "月底和季底 {bp}"),
    "taxes": Text("{bp} on tax days and the day after", "繳稅日和隔天 {bp}"),
    "quiet": Text("{bp} on quiet days", "平靜的日子 {bp}"),
}
UNFORESEEN = Text(
    "What no one could have known: how far it would go. Farthest from the newest figure at noon were {days}.",
    "誰也不可能事先知道的，是幅度。離中午最新數字最遠的是：{days}。",
)
UNFORESEEN_DAY = Text("{day} ({known} was known, {came} came)", "{day}（已知 {known}，結果 {came}）")
SIMPLER = Text(
    "What was simpler here than in a bank: the window always lent, nobody thought less of you for asking, and no rule of your own told you how much to keep. Which of these might have made a real bank lend less than you did?",
    "這裡比真的銀行簡單：貼現窗口一定肯借，去借也沒有人說閒話，銀行也沒規定自己手邊至少要留多少。真的銀行借出的可能比你少，會是因為其中哪一個？",
)
AND = Text("; ", "；")
WEEKDAYS = Text("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "一 二 三 四 五 六 日")
DAY = Text("{weekday}, {day}", "{day}（星期{weekday}）")

TOLD_IN = {"en": 1, "zh-TW": 100}  # what a million is counted in: millions, ten thousands
WORDS = {
    "at": Text("Morning {n} of {all}", "第 {n} 個早晨，共 {all} 個"),
    "lend": Text("How much of it do you lend in repo?", "這筆錢要借出多少？"),
    "afternoon": Text(
        "This afternoon customers make payments out of what you keep. How much, nobody knows yet.",
        "今天下午客戶要付款，錢從你留下的部分出。要付多少，現在還沒有人知道。",
    ),
    "late": Text("If you keep too little for that, where do you borrow?", "留得不夠付，要去哪裡借？"),
    "window": Text("at the discount window, at its posted rate", "貼現窗口，按公告利率"),
    "market": Text(
        "late in the market, at what the most expensive hundredth costs", "當天稍晚的市場，按最貴的百分之一資金的利率"
    ),
    "decide": Text("Decide", "決定"),
    "missing": Text("Choose one of each first.", "兩項都要先選。"),
    "came": Text("What came", "後來的數字"),
    "dollars": Text("${n}", "{n} 美元"),
    "millions": Text("${n} million", "{n} 萬美元"),
    "you": Text(
        "You earned {you}. All at the Fed earned {fed}, all in repo {repo}.",
        "你賺了 {you}。全留聯準會賺 {fed}，全部借出賺 {repo}。",
    ),
    "lacked": Text(" You were {lack} short and borrowed it at {rate}.", "你還差 {lack}，用 {rate} 的利率借來補上。"),
    "enough": Text(" What you kept was enough for the payments.", "你留的錢夠付款。"),
    "far": Text(
        " So far, against leaving all at the Fed: you {you}, lending all {repo}.",
        "到目前為止，和全留聯準會比：你 {you}，全部借出 {repo}。",
    ),
    "next": Text("Next morning", "下一個早晨"),
    "finish": Text("See how it ended", "看最後結果"),
    "back": Text("Undo, one step back", "退回一步"),
    "again": Text("Start again", "重新開始"),
    "end": Text("Leave the lab", "結束"),
    "broken": Text(
        "This link holds choices that don't fit these mornings. Nothing is lost: it starts at the first.",
        "這個連結裡的選擇和這些早晨對不上。沒有東西不見，就從第一個早晨開始。",
    ),
    "result": Text("How it ended", "最後結果"),
    "verdict_up": Text(
        " You earned {n} more than whoever left all at the Fed every time.", "和每次都全留聯準會的人比，你多賺 {n}。"
    ),
    "verdict_down": Text(
        " You earned {n} less than whoever left all at the Fed every time.", "和每次都全留聯準會的人比，你少賺 {n}。"
    ),
    "verdict_same": Text(
        " You earned just as much as whoever left all at the Fed every time.", "你和每次都全留聯準會的人賺得一樣多。"
    ),
    "repo_up": Text(" Against whoever lent all every time, {n} more.", "和每次都全部借出的人比，多 {n}。"),
    "repo_down": Text(" Against whoever lent all every time, {n} less.", "和每次都全部借出的人比，少 {n}。"),
    "repo_same": Text(" Against whoever lent all every time, the same.", "和每次都全部借出的人比，一樣多。"),
    "picture": Text(
        "A column a morning: what lending all earned against leaving all at the Fed. The dots are you. The longest column is {day}: {n}.",
        "每個早晨一根柱子：全部借出比全留聯準會多賺或少賺多少。圓點是你。最長的一根是 {day}：{n}。",
    ),
    "played": Text("Your mornings, one by one", "你的每個早晨"),
    "heads": Text("Morning|You lent|You earned|Against all at the Fed", "早晨|你借出|你賺了|和全留聯準會比"),
}


def title(form: Form) -> Text:
    """What a form is called: by its months."""
    first, last = form.first, form.end - timedelta(days=1)
    words = SHORT if form.key == "short" else TITLE
    if first.year == last.year:  # the year is said once, where the language says it
        return words.filled(
            first=lambda lang: month(first, lang).removesuffix(f" {first.year}"),
            last=lambda lang: month(last, lang).removeprefix(f"{last.year} 年 "),
        )
    return words.filled(first=lambda lang: month(first, lang), last=lambda lang: month(last, lang))


def lab(form: Form) -> Lab:
    """The lab of one form."""
    lend = {f"lend{n}": Text(*(_lends(amount, lang) for lang in ("en", "zh-TW"))) for n, amount in enumerate(LENT)}
    return Lab(
        "mornings",
        title(form),
        SAYS,
        lambda page: inside(form, page),
        WORDS | lend,
        name=form.key,
        ids=mornings.SERIES_SHOWN + ("WDTGAL", "RRPONTSYD"),
    )


def inside(form: Form, page: Page) -> str:
    """How it goes, a card a morning, and the key; where no morning had been on the day, a sentence says so."""
    lang, site = page.lang, page.site
    played = mornings.mornings(site.now, form)
    until = day(site.until, lang)
    some = LEFT_OUT(lang).format(day=until) if site.until < form.complete else ""
    return template.block(
        "mornings",
        rules_head=HOW_HEAD(lang),
        how=[one(lang) for one in HOW],
        note=PRINT(lang).format(n=len(played)) if played else NONE(lang).format(day=until),
        left_out=some if played else "",
        rules=compact({"cash": CASH, "lent": LENT, "late": LATE, "told": TOLD_IN[lang]}),
        cards=[_card(one, lang) for one in played],
        lend=PAPER_LEND(lang),
        late=PAPER_LATE(lang),
        lends=[_amount(amount, lang) for amount in LENT],
        lates=[CHOOSE_LATE[where](lang) for where in LATE],
        key=KEY(lang),
        table=_key(form, played, lang) if played else "",
        told=told(played, lang) if played else [],
    )


def told(played: list[Morning], lang: Lang) -> list[str]:
    """What is said at the end: the sums of the two who always did the same, where it mattered, what could be known and what not,
    and what a real bank had to mind besides."""
    sums = {who: _money(number(sum(_always(one, who) for one in played), 0), lang) for who in mornings.ALWAYS}
    most = mornings.largest(played, mornings.gap)
    far = mornings.largest(played, mornings.surprise)
    gaps = (MATTERED_DAY(lang).format(day=day(one.day, lang), gap=_gap(one, lang)) for one in most)
    surprises = (
        UNFORESEEN_DAY(lang).format(
            day=day(one.day, lang), known=bp(one.shown.path[-1][1], lang), came=bp(mornings.distance(one), lang)
        )
        for one in far
    )
    parts = (MIDDLE[group](lang).format(bp=bp(value, lang)) for group, value in mornings.middles(played).items())
    return [
        SUMS(lang).format(**sums, year=mornings.YEAR),
        MATTERED(lang).format(share=share(mornings.share_of_gaps(most, played), lang), days=AND(lang).join(gaps)),
        MIDDLES(lang).format(parts=listed(parts, lang)),
        UNFORESEEN(lang).format(days=AND(lang).join(surprises)),
        SIMPLER(lang),
    ]


def _card(one: Morning, lang: Lang) -> dict:
    came = one.came
    nights = ONE_NIGHT(lang) if one.nights == 1 else NIGHTS(lang).format(nights=one.nights)
    return {
        "day": _weekday(one.day, lang),
        "what": f"{KIND[one.kind](lang)}{' ' if lang == 'en' else ''}{nights}",
        "came": compact([one.nights, came.sofr, came.paid, came.window, came.late, came.payment]),
        "known": [_row(name, label, one.shown.figures, one.day, lang) for name, label in LABELS.items()],
        "path": _path([value for _, value in one.shown.path], lang),
        "bars": _bars([value for _, value in one.shown.path]),
    }


def _row(name: str, label: Text, figures: dict[str, Known], noon: date, lang: Lang) -> dict:
    """A figure that was known, in words, and of which day it is."""
    if name not in figures:
        return {"label": label(lang), "value": UNKNOWN(lang), "more": "", "day": ""}
    one, before = figures[name], figures.get(f"{name}_before")
    words = percent if SERIES[one.id].unit == "percent" else usd
    change = one.value - before.value if before else 0.0
    more = ON_THE_WEEK(lang).format(change=("+" if change > 0 else "") + usd(change, lang)) if before else ""
    return {"label": label(lang), "value": words(one.value, lang), "more": more, "day": day(one.day, lang)}


def _path(values: list[float], lang: Lang) -> str:
    if not values:
        return NO_PATH(lang)
    ends = {"last": values[-1], "high": max(values), "low": min(values)}
    return PATH(lang).format(n=len(values), **{name: bp(value, lang) for name, value in ends.items()})


def _bars(values: list[float]) -> dict:
    """The picture of the last days on a grid of 20 by 60: at least 20 basis points high, so that small distances look small."""
    high, low = max([*values, 10.0]), min([*values, -10.0])
    scale = 56 / (high - low)
    zero = round(2 + high * scale, 1)
    bars = [
        {"x": 20 * n + 3, "y": round(min(zero, zero - value * scale), 1), "height": round(abs(value) * scale, 1), "up": value > 0}
        for n, value in enumerate(values)
    ]  # fmt: skip
    return {"zero": zero, "width": 20 * mornings.PATH, "all": bars}


def _key(form: Form, played: Iterable[Morning], lang: Lang) -> str:
    heads = KEY_HEADS(lang).split("|")
    caption = KEY_OF(lang).format(key=KEY(lang), form=title(form)(lang))
    return sheet(caption, heads, [_outcome(one, lang) for one in played])


def _outcome(one: Morning, lang: Lang) -> list[str]:
    came = one.came
    rates = [came.sofr, came.paid, came.window, came.late]
    return [
        f"<span>{day(one.day, lang)}</span>",
        *(NO_FIGURE(lang) if rate is None else percent(rate / 100, lang) for rate in rates),
        number(came.payment * TOLD_IN[lang], 0),
        *(number(_always(one, who), 0) for who in mornings.ALWAYS),
    ]


def _always(one: Morning, who: str) -> int:
    return mornings.earned(one.came, one.nights, *mornings.ALWAYS[who])


def _gap(one: Morning, lang: Lang) -> str:
    value = mornings.gap(one)
    return _money(("+" if value > 0 else "") + number(value, 0), lang)


def _money(amount: str, lang: Lang) -> str:
    return dollars(amount) if lang == "en" else f"{amount} 美元"


def _weekday(when: date, lang: Lang) -> str:
    return DAY(lang).format(weekday=WEEKDAYS(lang).split()[when.weekday()], day=day(when, lang))


def _amount(millions: int, lang: Lang) -> str:
    """Millions of dollars without the word for them in English, without that for dollars in Chinese: 58 / 5,800 萬."""
    if lang == "en" or not millions:
        return number(millions, 0)
    return f"{millions / 100:g} 億" if millions >= 100 else f"{millions * 100:,} 萬"


def _lends(lent: int, lang: Lang) -> str:
    """A choice of the first decision in words."""
    kept = CASH - lent
    if not lent:
        return {"en": "nothing, all stays at the Fed", "zh-TW": "不借，全部留在聯準會"}[lang]
    if not kept:
        return {"en": "all of it, nothing stays", "zh-TW": "全部借出，一毛不留"}[lang]
    words = {"en": "${lent} million, ${kept} million stay at the Fed", "zh-TW": "借 {lent}，留 {kept}"}[lang]
    return words.format(lent=_amount(lent, lang), kept=_amount(kept, lang))


MORNINGS = tuple(map(lab, FORMS))
