"""A payment as HTML: its steps in order, in each the T-accounts of those whose books change, and which money moved.

Tables with captions and signs, so that they read without a style sheet, in print and aloud; one line, which Markdown
leaves alone.
"""

from collections.abc import Iterable

from fed.text import Lang, Text
from fed.wording import number
from scripts.ledgers.ledger import MEASURES, Entry, Measure, Party, Payment, Side, Step, moved

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


def payment(one: Payment, lang: Lang) -> str:
    """The steps, and the sum of them where there is more than one."""
    steps = "".join(_step(step, lang) for step in one.steps)
    parts = [
        f'<section class="payment" id="payment-{one.name}" aria-labelledby="payment-{one.name}-title">',
        f'<p class="payment__title" id="payment-{one.name}-title">{one.title(lang)}</p>',
        f'<p class="payment__mind">{MIND(lang)}</p><ol class="payment__steps">{steps}</ol>',
    ]
    if len(one.steps) > 1:
        every = [entry for step in one.steps for entry in step.entries]
        parts.append(f'<p class="payment__all"><strong>{IN_ALL(lang)}</strong>{_moves(every, lang)}</p>')
    return "".join([*parts, "</section>"])


def _step(step: Step, lang: Lang) -> str:
    accounts = "".join(_account(party, step, lang) for party in step.parties())
    return (
        f'<li><p class="payment__what">{step.what(lang)}</p><div class="payment__accounts">{accounts}</div>'
        f'<p class="payment__moves">{_moves(step.entries, lang)}</p></li>'
    )


def _account(party: Party, step: Step, lang: Lang) -> str:
    """One party's T-account: what it owns on the left, what it owes on the right."""
    name = party.name(lang)
    heads = "".join(f'<th scope="col">{head(lang)}</th>' for head in HEADS.values())
    cells = "".join(f"<td>{_lines(party, side, step, lang)}</td>" for side in HEADS)
    return (
        f'<table class="account"><caption>{name[0].upper()}{name[1:]}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody><tr>{cells}</tr></tbody></table>"
    )


def _lines(party: Party, side: Side, step: Step, lang: Lang) -> str:
    return "".join(
        f'<p>{_thing(entry, lang)} <data value="{entry.amount:g}">{_signed(entry.amount)}</data></p>'
        for entry in step.entries
        if (entry.party, entry.side) == (party, side)
    )


def _thing(entry: Entry, lang: Lang) -> str:
    words = (entry.thing.owned if entry.side == "asset" else entry.thing.owed)(lang)
    return OF(lang).format(thing=words, party=entry.of.name(lang)) if entry.of else words


def _signed(amount: float) -> str:
    return ("+" if amount > 0 else "") + number(amount, 0)


def _moves(entries: Iterable[Entry], lang: Lang) -> str:
    entries = tuple(entries)
    return AND(lang).join(_move(measure, moved(measure, entries), lang) for measure in MEASURES)


def _move(measure: Measure, by: float, lang: Lang) -> str:
    words, way = (SAME, "same") if not by else (UP, "up") if by > 0 else (DOWN, "down")
    change = words(lang).format(dollars=number(abs(by), 0))
    return f'<span class="moved moved--{way}">{MOVED(lang).format(measure=measure.name(lang), change=change)}</span>'
