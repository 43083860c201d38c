"""A payment as HTML: its steps in order, in each who pays whom and what became of reserves; the T-accounts open on demand.

How these stand is said in templates/payment.html.j2; here are its words.
"""

from collections.abc import Iterable
from functools import cache

from fed.text import Lang, Text
from fed.wording import number
from scripts.labs.follow import asks
from scripts.labs.follow_words import COUNTS, TERMS
from scripts.ledgers.flow import End, Flow, flows
from scripts.ledgers.ledger import RESERVES, Entry, Kind, Measure, Party, Payment, Side, Step, moved, touched
from scripts.pages import screen_html, template
from scripts.pages.lab_html import json_words

MIND = Text(
    "An example; amounts in dollars. Only what changes is written down.", "這是例子，金額單位是美元；只寫有變動的項目。"
)
HEADS: dict[Side, Text] = {"asset": Text("Owns (assets)", "資產"), "liability": Text("Owes (liabilities)", "負債")}
OF = Text("{thing} of {party}", "{party}的{thing}")
IN_ALL = Text("In all: ", "總計：")
AND = Text(" · ", "；")
UP = Text("up {dollars} dollars", "增加 {dollars} 美元")
DOWN = Text("down {dollars} dollars", "減少 {dollars} 美元")
SAME = Text("unchanged", "不變")
MOVED = Text("{measure}: {change}", "{measure}：{change}")
WHY = Text("Why?", "為什麼？")
BOOKS = Text("Show the books (T-accounts)", "看帳（T 字帳）")
MONEY = {
    "fed": Text("At the Fed", "聯準會帳上"),
    "banknotes": Text("Banknotes", "鈔票"),
    "deposits": Text("Deposits", "存款"),
    "both": Text("The Fed's money", "聯準會的錢"),
}
HELD = Text("{party} ({thing})", "{party}（{thing}）")
MADE = Text("newly made by {party}", "{party}新造出來")
ADDED = Text("added by {party} in return", "{party}收了錢，記上")
GONE: dict[Kind, Text] = {"deposit": Text("deposit gone", "存款消失"), "reserves": Text("reserves gone", "準備金消失")}
MONEY_GONE = Text("money gone", "這筆錢消失")
PREDICT = {
    "start": Text("Predict first, then see it", "先猜，再看"),
    "ask": Text("Before you look: what will this step do to …", "先別看：這一步會讓它怎樣？"),
    "up": Text("Up", "增加"),
    "same": Text("No change", "不變"),
    "down": Text("Down", "減少"),
    "look": Text("Show me", "看答案"),
    "missing": Text("Choose one for each of the three first.", "三個都要先選。"),
    "right": Text("Right.", "答對了。"),
    "wrong": Text("You said “{said},” but the answer is “{answer}.”", "你選「{said}」，答案是「{answer}」。"),
    "next": Text("Next step", "下一步"),
    "back": Text("Back", "上一步"),
    "score": Text("You had {right} of {all} right.", "{all} 題答對 {right} 題。"),
    "again": Text("Again", "再來一次"),
    "end": Text("Show everything", "全部打開"),
}


def payment(one: Payment, lang: Lang, books: bool = False) -> str:
    """The steps, and the sum of them where there is more than one; the `books` may stand open."""
    every = [entry for step in one.steps for entry in step.entries]
    return template.block(
        "payment",
        name=one.name,
        title=one.title(lang),
        mind=MIND(lang),
        heads=[head(lang) for head in HEADS.values()],
        steps=[{**step_words(step, lang), "flows": [_flow(flow, lang) for flow in flows(step)]} for step in one.steps],
        open=books,
        books=BOOKS(lang),
        about_money=one.about_money,
        in_all=IN_ALL(lang),
        all=_moves(every, lang) if len(one.steps) > 1 else [],
        between=AND(lang),
        why=WHY(lang),
        start=PREDICT["start"](lang),
        screen=screen_html.button(lang),
        predict=_predict(lang),
    )


@cache
def _predict(lang: Lang) -> str:
    return json_words(PREDICT, lang)


def step_words(step: Step, lang: Lang) -> dict:
    """A step in words: what happens, every account, which money moved, what is asked of it."""
    return {
        "what": step.what(lang),
        "accounts": [_account(party, step, lang) for party in step.parties()],
        "moves": _moves(step.entries, lang),
        "asks": [
            {
                "name": ask.measure.name(lang),
                "counts": COUNTS[ask.measure.name.en](lang),
                "answer": ask.answer,
                "why": ask.why(lang),
                "tempting": {way: text(lang) for way, text in ask.tempting.items()},
            }
            for ask in asks(step)
        ],
    }


def _flow(flow: Flow, lang: Lang) -> dict:
    """One money on its way: whose it was, and whose it is."""
    ends = (*flow.givers, *flow.takers)
    both = len({"currency" if end.kind == "currency" else "account" for end in ends}) > 1
    name = MONEY["both" if both else flow.money](lang)
    givers = [_holder(end, both, lang) if end.amount else _nobody(_made(end, lang)) for end in flow.givers]
    takers = [_holder(end, both, lang) if end.amount else _nobody(_gone(end, lang)) for end in flow.takers]
    return {"name": name, "givers": givers, "takers": takers}


def _holder(end: End, both: bool, lang: Lang) -> dict:
    party = end.party.name(lang)
    if both:
        party = HELD(lang).format(party=party, thing=TERMS[end.kind](lang))
    return {"party": party[0].upper() + party[1:], **_amount(end.amount)}


def _nobody(words: str) -> dict:
    """An end where nobody has more or less: the money begins or ends here, and the party did not take it."""
    return {"party": words[0].upper() + words[1:], "amount": ""}


def _made(end: End, lang: Lang) -> str:
    return (ADDED if end.paid else MADE)(lang).format(party=end.party.name(lang))


def _gone(end: End, lang: Lang) -> str:
    return GONE.get(end.kind, MONEY_GONE)(lang)


def _account(party: Party, step: Step, lang: Lang) -> dict:
    """One party's T-account: what it owns on the left, what it owes on the right."""
    name = party.name(lang)
    return {
        "party": name[0].upper() + name[1:],
        "sides": [
            [_entry(entry, lang) for entry in step.entries if (entry.party, entry.side) == (party, side)]
            for side in HEADS
        ],
    }


def _entry(entry: Entry, lang: Lang) -> dict:
    words = (entry.thing.owned if entry.side == "asset" else entry.thing.owed)(lang)
    if entry.of:
        words = OF(lang).format(thing=words, party=entry.of.name(lang))
    return {"words": words, **_amount(entry.amount)}


def _amount(dollars: float) -> dict:
    sign = "+" if dollars > 0 else ""
    return {"value": f"{dollars:g}", "amount": sign + number(dollars, 0)}


def _moves(entries: Iterable[Entry], lang: Lang) -> list[dict]:
    entries = tuple(entries)
    return [_move(measure, moved(measure, entries), lang) for measure in touched(entries)]


def _move(measure: Measure, by: float, lang: Lang) -> dict:
    words, way = (SAME, "same") if not by else (UP, "up") if by > 0 else (DOWN, "down")
    change = words(lang).format(dollars=number(abs(by), 0))
    return {
        "way": way,
        "reserves": measure is RESERVES,
        "measure": measure.name(lang),
        "words": MOVED(lang).format(measure=measure.name(lang), change=change),
    }
