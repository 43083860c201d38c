"""Follow 100 dollars: what each step of a payment asks, what is right, and why, all worked out of its entries.

Apart from the ledgers because they know nothing of readers, and from the pages because nobody types an answer.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from fed.text import LANGS, Text
from fed.wording import number
from scripts.labs.follow_words import (
    ASSET_SWAP,
    BANKS_HOLD,
    BANKS_OWE,
    BASE_DOWN,
    BASE_IS,
    BASE_MOVES,
    BASE_RETURNS,
    BASE_SWAPS,
    BASE_UP,
    BUT_BACK,
    BUT_GAINER,
    BUT_LOSER,
    BUT_SWAPPED,
    CHANGES,
    FED_DEBTS,
    FED_OWES,
    HAPPENS,
    HOLDS,
    LIMITS,
    M2_BUT,
    M2_BUT_SAME,
    M2_DOWN,
    M2_MOVES,
    M2_SWAPS,
    M2_UP,
    MIX,
    NOTHING,
    OPPOSITE,
    RESERVES_DOWN,
    RESERVES_MOVE,
    RESERVES_RETURN,
    RESERVES_UP,
    SHORT,
    TERMS,
    UNTOUCHED,
)
from scripts.ledgers.ledger import BASE, M2, MEASURES, RESERVES, Entry, Kind, Measure, Party, Step, moved

Answer = Literal["up", "same", "down"]
ANSWERS: tuple[Answer, ...] = ("up", "same", "down")


@dataclass(frozen=True, slots=True)
class Ask:
    """A sum that people watch, what the step does to it, and the reason in the entries.

    `tempting` says of a wrong answer what speaks for it in these entries and why it does not hold, where anything does;
    `wrong` says of each why it is not so.
    """

    measure: Measure
    answer: Answer
    why: Text
    tempting: Mapping[Answer, Text]
    wrong: Mapping[Answer, Text]


def asks(step: Step) -> tuple[Ask, ...]:
    """What a step asks: of base, reserves and M2, whether they go up, stay or go down."""
    return tuple(_ask(measure, step) for measure in MEASURES)


def answer(by: float) -> Answer:
    """Which way a sum went that changed by so much."""
    return "up" if by > 0 else "down" if by < 0 else "same"


def _ask(measure: Measure, step: Step) -> Ask:
    right = answer(moved(measure, step.entries))
    found = list(_MISREAD[measure.name.en](step, right))
    tempting = {way: next(text for at, text in found if at == way) for way in dict(found) if way != right}
    wrong = {way: tempting.get(way) or _plainly(measure, step, right, way) for way in ANSWERS if way != right}
    return Ask(measure, right, _REASON[measure.name.en](step, right), tempting, wrong)


def _plainly(measure: Measure, step: Step, right: Answer, said: Answer) -> Text:
    if right == "same":
        return NOTHING[said].filled(measure=SHORT[measure.name.en])
    happens = HAPPENS[right, measure.name.en]
    if measure is M2:
        (one,) = _nets(one for one in step.entries if M2.counts(one))
        happens = _filled(happens, who=one.who.name, thing=TERMS[one.kind])
    return (CHANGES if said == "same" else OPPOSITE).filled(what=happens)


@dataclass(frozen=True, slots=True)
class _Net:
    """By how much more or less somebody has of a kind of money at the end."""

    who: Party
    kind: Kind
    amount: float


def _nets(entries: Iterable[Entry]) -> list[_Net]:
    sums = Counter()
    for entry in entries:
        sums[entry.party, entry.thing.kind] += entry.amount
    return [_Net(who, kind, amount) for (who, kind), amount in sums.items() if amount]


def _in_banks(step: Step) -> list[_Net]:
    """The reserves of each bank, out of its own books."""
    return _nets(one for one in step.entries if one.side == "asset" and one.thing.kind == "reserves")


def _fed_owes(step: Step) -> list[_Net]:
    return _nets(one for one in step.entries if one.side == "liability" and one.party.who == "central bank")


def _pair(nets: list[_Net]) -> tuple[_Net, _Net] | None:
    """Who lost and who gained, where two did, and as much."""
    if len(nets) != 2 or nets[0].amount + nets[1].amount:
        return None
    loser, gainer = sorted(nets, key=lambda one: one.amount)
    return loser, gainer


def _returns(step: Step) -> bool:
    """Whether reserves move, and every bank has as many at the end as before."""
    return not _in_banks(step) and any(one.thing.kind == "reserves" for one in step.entries)


def _why_reserves(step: Step, right: Answer) -> Text:
    nets = _in_banks(step)
    if right != "same":
        return _sized(RESERVES_UP if right == "up" else RESERVES_DOWN, moved(RESERVES, step.entries))
    if pair := _pair(nets):
        return _said(RESERVES_MOVE, pair)
    return RESERVES_RETURN if _returns(step) else UNTOUCHED[RESERVES.name.en]


def _why_base(step: Step, right: Answer) -> Text:
    by = {one.kind: one.amount for one in _fed_owes(step) if one.kind in ("reserves", "currency")}
    if right != "same":
        what = max(by, key=lambda kind: abs(by[kind]))
        other = "currency" if what == "reserves" else "reserves"
        if len(by) > 1:
            raise ValueError(f"no words yet for a base of which both parts change: {step.what.en}")
        words = _sized(BASE_UP if right == "up" else BASE_DOWN, by[what], what=TERMS[what], other=TERMS[other])
    elif by:
        less, more = sorted(by, key=lambda kind: by[kind])
        words = _sized(BASE_SWAPS, by[more], less=TERMS[less], more=TERMS[more])
    elif pair := _pair(_in_banks(step)):
        words = _said(BASE_MOVES, pair)
    elif _returns(step):
        words = BASE_RETURNS
    else:
        return UNTOUCHED[BASE.name.en]
    return BASE_IS.filled(what=words)


def _why_m2(step: Step, right: Answer) -> Text:
    nets = _nets(one for one in step.entries if M2.counts(one))
    if right != "same":
        if len(nets) > 1:
            raise ValueError(f"no words yet for an M2 of which several parts change: {step.what.en}")
        (one,) = nets
        return _sized(M2_UP if right == "up" else M2_DOWN, one.amount, who=one.who.name, thing=TERMS[one.kind])
    if pair := _pair(nets):
        return _said(M2_SWAPS if pair[0].who == pair[1].who else M2_MOVES, pair)
    return UNTOUCHED[M2.name.en]


def _misread_reserves(step: Step, right: Answer) -> Iterator[tuple[Answer, Text]]:
    if right == "same":
        yield from _misread_move(step)
    yield from _misread_fed(RESERVES, step, right)


def _misread_base(step: Step, right: Answer) -> Iterator[tuple[Answer, Text]]:
    if right == "same":
        yield from _misread_move(step)
        pair = _pair([one for one in _fed_owes(step) if one.kind in ("reserves", "currency")])
        if pair:
            kinds = {"less": TERMS[pair[0].kind], "more": TERMS[pair[1].kind]}
            yield from ((way, _filled(text, **kinds)) for way, text in BUT_SWAPPED.items())
    yield from _misread_fed(BASE, step, right)


def _misread_move(step: Step) -> Iterator[tuple[Answer, Text]]:
    if pair := _pair(_in_banks(step)):
        yield "down", _said(BUT_GAINER, pair)
        yield "up", _said(BUT_LOSER, pair)
    elif _returns(step) and not any(one.of for one in step.entries):  # in and out, not from bank to bank
        yield from BUT_BACK.items()


def _misread_fed(measure: Measure, step: Step, right: Answer) -> Iterator[tuple[Answer, Text]]:
    """What else the Fed owes, and what banks owe."""
    fed, name = _fed_owes(step), measure.name.en
    if right != "same" and not sum(one.amount for one in fed):
        yield "same", MIX[right, name]
    counted = ("reserves", "currency") if measure is BASE else ("reserves",)
    for one in fed:
        if one.kind not in counted:
            way = answer(one.amount)
            yield way, FED_OWES[way].filled(what=FED_DEBTS[one.kind], limit=LIMITS[name])
    owed = sum(
        one.amount
        for one in step.entries
        if one.side == "liability" and (one.party.who, one.thing.kind) == ("bank", "deposit")
    )
    if owed:
        yield answer(owed), BANKS_OWE[answer(owed), name]


def _misread_m2(step: Step, right: Answer) -> Iterator[tuple[Answer, Text]]:
    owned = [one for one in step.entries if one.side == "asset"]
    nets = _nets(one for one in owned if M2.counts(one))
    if right == "same" and (pair := _pair(nets)):
        words = M2_BUT_SAME if pair[0].who == pair[1].who else M2_BUT
        yield from ((way, _said(text, pair)) for way, text in words.items())
    if right != "same":
        swapped = [one for one in _nets(owned) if one.who == nets[0].who]
        other = next((one.kind for one in swapped if one.kind != nets[0].kind), None)
        if other in TERMS and _pair(swapped):
            yield "same", _filled(ASSET_SWAP, who=nets[0].who.name, money=TERMS[nets[0].kind], other=TERMS[other])
    for one in _nets(one for one in owned if one.thing.kind in ("currency", "deposit", "fund share")):
        if one.who.who != "public":
            way = answer(one.amount)
            yield way, _filled(HOLDS[way], who=one.who.name, thing=TERMS[one.kind])
    if reserves := moved(RESERVES, step.entries):
        yield answer(reserves), BANKS_HOLD[answer(reserves)]


_REASON = {BASE.name.en: _why_base, RESERVES.name.en: _why_reserves, M2.name.en: _why_m2}
_MISREAD = {BASE.name.en: _misread_base, RESERVES.name.en: _misread_reserves, M2.name.en: _misread_m2}


def _said(words: Text, pair: tuple[_Net, _Net]) -> Text:
    """Words about who lost and who gained, and of what kind of money."""
    loser, gainer = pair
    thing = {"less": TERMS[loser.kind], "more": TERMS[gainer.kind], "thing": TERMS[loser.kind]}
    names = {"who": loser.who.name, "loser": loser.who.name, "gainer": gainer.who.name}
    return _sized(words, gainer.amount, **thing, **names)


def _sized(words: Text, amount: float, **gaps: Text) -> Text:
    digits = number(abs(amount), 0)
    return _filled(words, n=Text(digits, digits), **gaps)


def _filled(words: Text, **gaps: Text) -> Text:
    """The words with their gaps filled; one that is written with a capital begins a sentence."""
    capital = {
        name.capitalize(): Text(*(text(lang)[0].upper() + text(lang)[1:] for lang in LANGS))
        for name, text in gaps.items()
    }
    return words.filled(**gaps, **{name: text for name, text in capital.items() if name not in gaps})
