"""What a question is, and the bank as it stands in docs/questions: one file a page, both languages beside each other.

    [[question]]
    id = "same-bank"            its address: PAGE/#q-ID; it stays
    anchor = "transfer"         the part of the page that answers it
    objective = "settle"        of docs/objectives.toml
    level = "apply"             know, apply, read or judge
    kind = "choice"             choice, number, way or order
    ask.en = …, ask.zh-TW = …   a question of one line
    why.en = …, why.zh-TW = …   why what is right is right

and, by its kind,

    choice   right.en, right.zh-TW; [[question.wrong]] with en, zh-TW, why.en, why.zh-TW
    number   fact = "NAME.FORM"; [[question.wrong]] with fact, why.en, why.zh-TW
    way      payment, measure and, where it is one step alone, step: the ledgers answer; else answer = "up", "same" or "down",
             and [[question.wrong]] with way, why.en, why.zh-TW for each of the other two
    order    [[question.item]] with en, zh-TW, in the right order
"""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from fed.text import LANGS, Text
from scripts.finding import ROOT, Finding, Stop, line_of
from scripts.labs import follow
from scripts.ledgers.ledger import BASE, M2, RESERVES, Measure, Step
from scripts.ledgers.payments import PAYMENTS

FOLDER = ROOT / "docs" / "questions"
OBJECTIVES = ROOT / "docs" / "objectives.toml"
Kind = Literal["choice", "number", "way", "order"]
Level = Literal["know", "apply", "read", "judge"]  # a word or fact; entries; figures; a claim
WAYS: dict[follow.Answer, Text] = {
    "up": Text("Up", "增加"),
    "same": Text("No change", "不變"),
    "down": Text("Down", "減少"),
}
MEASURED: dict[str, Measure] = {"base": BASE, "reserves": RESERVES, "m2": M2}
_HEAD = re.compile(r"^\[\[ *question *\]\]", re.M)
_ALL = {"id", "anchor", "objective", "level", "kind", "ask", "why"}
_OF_KIND: dict[str, tuple[set[str], set[str]]] = {  # what a kind needs besides, and what it may have
    "choice": ({"right", "wrong"}, set()),
    "number": ({"fact", "wrong"}, set()),
    "way": (set(), {"payment", "measure", "step", "answer", "wrong"}),
    "order": ({"item"}, set()),
}


@dataclass(frozen=True, slots=True)
class Option:
    """What a reader may choose. `why` is the reason why it is wrong, or right; the items of an order have none."""

    words: Text
    right: bool
    why: Text | None
    fact: str = ""  # of a number: the fact that the words quote, without its form


@dataclass(frozen=True, slots=True)
class Question:
    """A question; the items of an order are all right, and stand as they should. `line` is where it begins in its file."""

    id: str
    page: str
    anchor: str
    objective: str
    kind: Kind
    level: Level
    ask: Text
    options: tuple[Option, ...]
    why: Text
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class Objective:
    """What a reader can do after a lesson; `lesson` is its key."""

    key: str
    lesson: str
    means: Text


@cache
def load() -> tuple[Question, ...]:
    """Every question, page after page; stops where one is not whole."""
    questions, found = read(sorted(FOLDER.glob("*.toml")))
    if found:
        raise Stop(*found)
    return questions


def pages() -> set[str]:
    """The pages that have questions, whole or not."""
    return {file.stem for file in FOLDER.glob("*.toml")}


def on_page(page: str) -> tuple[Question, ...]:
    """The questions of a page, in the order of its file."""
    return tuple(one for one in load() if one.page == page)


@cache
def objectives(file: Path = OBJECTIVES) -> tuple[Objective, ...]:
    """What the lessons are for, in their order."""
    table = tomllib.loads(file.read_text("utf-8"))
    return tuple(
        Objective(key, lesson, Text(one["en"], one["zh-TW"]))
        for lesson, ones in table.items()
        for key, one in ones.items()
    )


def read(files: Iterable[Path]) -> tuple[tuple[Question, ...], list[Finding]]:
    """The questions that are whole, and what the others lack."""
    made, found = [], []
    for file in files:
        text = file.read_text("utf-8")
        try:
            tables = tomllib.loads(text).get("question", [])
        except tomllib.TOMLDecodeError as error:
            at = re.search(r"line (\d+)", str(error))
            found.append(Finding(file, int(at[1]) if at else 0, f"cannot be read: {error}"))
            continue
        starts = [at.start() for at in _HEAD.finditer(text)]
        if not isinstance(tables, list) or len(tables) != len(starts):
            found.append(Finding(file, 0, "a question begins with a line of its own, [[question]]"))
            continue
        for table, start in zip(tables, starts, strict=True):
            line = line_of(text, start)
            lacks = wrong(table)
            found += [Finding(file, line, f"question '{table.get('id', '?')}': {what}") for what in lacks]
            if not lacks:
                made.append(_made(table, file, line))
    return tuple(made), found


def wrong(table: dict) -> list[str]:
    """What is wrong with the form of a question, in words."""
    if lacks := [key for key in sorted(_ALL) if key not in table]:
        return [f"lacks {', '.join(lacks)}"]
    kind = table["kind"]
    if kind not in _OF_KIND:
        return [f"no kind called '{kind}'; there are: {', '.join(_OF_KIND)}"]
    if table["level"] not in get_args(Level):
        return [f"no level called '{table['level']}'; there are: {', '.join(get_args(Level))}"]
    needs, may = _OF_KIND[kind]
    if lacks := sorted(needs - table.keys()):
        return [f"a {kind} lacks {', '.join(lacks)}"]
    if foreign := sorted(table.keys() - _ALL - needs - may):
        return [f"a {kind} has no {', '.join(foreign)}"]
    return [*_languages(table, ("ask", "why")), *_CHECKS[kind](table)]


def _languages(table: dict, keys: Iterable[str]) -> list[str]:
    return [
        f"{key} lacks {lang}"
        for key in keys
        for lang in LANGS
        if not (isinstance(table.get(key), dict) and str(table[key].get(lang, "")).strip())
    ]


def _wrong_ones(table: dict, least: int, words: Callable[[dict], list[str]]) -> list[str]:
    found = [] if len(table["wrong"]) >= least else [f"needs {least} wrong answers or more"]
    for number, one in enumerate(table["wrong"], start=1):
        found += [f"wrong answer {number}: {what}" for what in [*words(one), *_languages(one, ("why",))]]
    return found


def _choice(table: dict) -> list[str]:
    plain = lambda one: [f"lacks {lang}" for lang in LANGS if not str(one.get(lang, "")).strip()]  # noqa: E731
    return [*_languages(table, ("right",)), *_wrong_ones(table, 2, plain)]


def _number(table: dict) -> list[str]:
    return _wrong_ones(table, 2, lambda one: [] if one.get("fact") else ["lacks fact"])


def _way(table: dict) -> list[str]:
    if "answer" in table:
        return _answered(table)
    if "wrong" in table:
        return ["has wrong; the ledgers say why an answer is wrong"]
    if table.get("payment") not in PAYMENTS:
        return [f"no payment called '{table.get('payment')}'; without one, say answer"]
    if table.get("measure") not in MEASURED:
        return [f"no measure called '{table.get('measure')}'; there are: {', '.join(MEASURED)}"]
    steps = len(PAYMENTS[table["payment"]].steps)
    return [] if 1 <= table.get("step", 1) <= steps else [f"the payment has no step {table['step']}, it has {steps}"]


def _answered(table: dict) -> list[str]:
    """What is wrong with a way that its author answers."""
    if both := [key for key in ("payment", "measure", "step") if key in table]:
        return [f"has answer and {', '.join(both)}; the ledgers answer, or you do"]
    if table["answer"] not in WAYS:
        return [f"no answer called '{table['answer']}'; there are: {', '.join(WAYS)}"]
    others = [way for way in WAYS if way != table["answer"]]
    if sorted(one.get("way", "") for one in table.get("wrong", ())) != sorted(others):
        return [f"needs a wrong answer for {' and for '.join(others)}"]
    return _wrong_ones(table, 2, lambda one: [])


def _order(table: dict) -> list[str]:
    items = table["item"]
    found = [] if 3 <= len(items) <= 6 else ["an order has three to six items"]
    return found + [f"item {number} lacks {lang}" for number, one in enumerate(items, 1) for lang in LANGS if not one.get(lang)]  # fmt: skip


_CHECKS = {"choice": _choice, "number": _number, "way": _way, "order": _order}


def _made(table: dict, file: Path, line: int) -> Question:
    return Question(
        table["id"],
        file.stem,
        table["anchor"],
        table["objective"],
        table["kind"],
        table["level"],
        _text(table["ask"]),
        _OPTIONS[table["kind"]](table),
        _text(table["why"]),
        file,
        line,
    )


def _text(table: dict) -> Text:
    return Text(*(table[lang] for lang in LANGS))


def _choices(table: dict) -> tuple[Option, ...]:
    others = (Option(_text(one), False, _text(one["why"])) for one in table["wrong"])
    return (Option(_text(table["right"]), True, _text(table["why"])), *others)


def _numbers(table: dict) -> tuple[Option, ...]:
    def option(one: dict, right: bool) -> Option:
        token = f"{{{{ fact: {one['fact']} }}}}"
        return Option(Text(token, token), right, _text(one["why"]), one["fact"].partition(".")[0])

    return (option(table, True), *(option(one, False) for one in table["wrong"]))


def _ways(table: dict) -> tuple[Option, ...]:
    why = _text(table["why"])
    wrong = (
        {one["way"]: _text(one["why"]) for one in table["wrong"]} if "answer" in table else _from_ledger(table).wrong
    )
    return tuple(Option(words, way not in wrong, wrong.get(way, why)) for way, words in WAYS.items())


def _from_ledger(table: dict) -> follow.Ask:
    """What the entries do to what is asked for, and why each other answer is wrong."""
    payment, measure = PAYMENTS[table["payment"]], MEASURED[table["measure"]]
    steps = payment.steps if "step" not in table else payment.steps[table["step"] - 1 : table["step"]]
    whole = Step(payment.title, tuple(entry for step in steps for entry in step.entries))
    return next(one for one in follow.asks(whole) if one.measure is measure)


def _items(table: dict) -> tuple[Option, ...]:
    return tuple(Option(_text(one), True, None) for one in table["item"])


_OPTIONS = {"choice": _choices, "number": _numbers, "way": _ways, "order": _items}
