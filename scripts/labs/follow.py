"""Follow 100 dollars: what each step of a payment asks, what is right, and why, all worked out of its entries.

Apart from the ledgers because they know nothing of readers, and from the pages because nobody types an answer.
"""

from dataclasses import dataclass
from typing import Literal

from fed.text import Text
from fed.wording import COMMA, number
from scripts.ledgers.ledger import BASE, M2, MEASURES, RESERVES, Entry, Measure, Step, moved

Answer = Literal["up", "same", "down"]
COUNTS = {
    BASE.name.en: Text("what the Fed owes in reserves and banknotes", "聯準會欠的準備金和鈔票"),
    RESERVES.name.en: Text("what the Fed owes in reserves", "聯準會欠的準備金"),
    M2.name.en: Text("the banknotes, deposits and fund shares that the public owns", "大眾手上的鈔票、存款和基金單位"),
}
NONE = Text(
    "It counts only {counts}, and none of these entries changes that.", "它只算{counts}，這一步都沒動到，所以不變。"
)
SOME = Text("It counts {counts}. Here that is: {entries}.", "它算的是{counts}。這一步有：{entries}。")
SUMMED = Text(
    "It counts {counts}. Here that is: {entries}; together {sum}.",
    "它算的是{counts}。這一步有：{entries}；合計 {sum}。",
)
ENTRY = Text("{party} {thing} {amount}", "{party}的{thing} {amount}")


@dataclass(frozen=True, slots=True)
class Ask:
    """A sum that people watch, what the step does to it, and the reason in the entries."""

    measure: Measure
    answer: Answer
    why: Text


def asks(step: Step) -> tuple[Ask, ...]:
    """What a step asks: of base, reserves and M2, whether they go up, stay or go down."""
    return tuple(Ask(measure, answer(moved(measure, step.entries)), _why(measure, step)) for measure in MEASURES)


def answer(by: float) -> Answer:
    """Which way a sum went that changed by so much."""
    return "up" if by > 0 else "down" if by < 0 else "same"


def _why(measure: Measure, step: Step) -> Text:
    entries = [entry for entry in step.entries if measure.counts(entry)]
    counts, total = COUNTS[measure.name.en], moved(measure, step.entries)
    if not entries:
        return NONE.filled(counts=counts)
    words = SOME if len(entries) == 1 else SUMMED
    listed = Text(*(COMMA(lang).join(_entry(one)(lang) for one in entries) for lang in ("en", "zh-TW")))
    total_words = lambda lang: _signed(total)  # noqa: E731
    return words.filled(counts=counts, entries=listed, sum=total_words)


def _entry(entry: Entry) -> Text:
    thing = entry.thing.owned if entry.side == "asset" else entry.thing.owed
    lower = Text(thing.en[0].lower() + thing.en[1:] if thing.en[1:2].islower() else thing.en, thing.zh_tw)
    holder = (entry.of or entry.party).name  # an account at the Fed is known by whose it is
    owner = Text(holder.en + "'s", holder.zh_tw)
    return ENTRY.filled(party=owner, thing=lower, amount=lambda lang: _signed(entry.amount))


def _signed(dollars: float) -> str:
    return ("+" if dollars > 0 else "") + number(dollars, 0)
