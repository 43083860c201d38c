"""What is wrong with the bank, with file and line: first what an author wrote, then what the figures make of it.

Two doors, because the second needs a snapshot that can be trusted.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from fed.events import EVENT
from fed.text import LANGS, Text
from fed.wording import FORMS
from scripts import facts
from scripts.finding import ROOT, Finding
from scripts.prose import typed_numbers, words
from scripts.questions import bank, saying
from scripts.questions.bank import FOLDER, OBJECTIVES, Objective, Question
from scripts.questions.saying import LATEST, NEAR, Facts, said
from scripts.verdicts import VERDICTS

LONGEST_ASK, LONGEST_ANSWER = 120, 75  # what Kahoot's and Wayground's tables take
SMALLEST_GAP = 0.05  # between two answers that stay, as a part of the larger: figures are revised
LEAST_BESIDE_LATEST = 4  # of wrong ones that lie further apart than `saying` asks, so that two are always left
_ANCHOR = re.compile(r"\{:?\s*#([\w-]+)\s*\}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_UNIT = {fact.name: fact.unit for fact in (*facts.LATEST, *facts.FIXED)}
_KNOWN = {"fact": _UNIT, "event": EVENT, "verdict": VERDICTS}


def written() -> list[Finding]:
    """What is wrong with the words of the bank and with what they name."""
    questions, found = bank.read(sorted(FOLDER.glob("*.toml")))
    return [*found, *twice(questions), *named(questions, bank.objectives(), ROOT / "docs"), *worded(questions)]


def counted(known: Facts) -> list[Finding]:
    """What is wrong with the bank once its figures are said."""
    questions, found = bank.read(sorted(FOLDER.glob("*.toml")))
    sound = [one for one in questions if not any(what for text in saying.texts(one) for what in _unknown(text))]
    return [] if found else [*apart(sound, known), *lengths(sound, known)]


def quoted() -> set[tuple[str, str]]:
    """The tokens of all questions, by kind and name: what a question tells need stand on no page besides."""
    questions, _ = bank.read(sorted(FOLDER.glob("*.toml")))
    return {token for one in questions for text in saying.texts(one) for token in saying.tokens(text)}


def twice(questions: Iterable[Question]) -> list[Finding]:
    """Ids that two questions have, and ids that are no address."""
    found, first = [], {}
    for one in questions:
        if not _ID.fullmatch(one.id):
            found.append(_finding(one, "its id is small letters, digits and hyphens: it is its address"))
        if (other := first.setdefault(one.id, one)) is not one:
            found.append(_finding(one, f"{other.file.name}:{other.line} has a question of this id too"))
    return found


def named(questions: Iterable[Question], objectives: Iterable[Objective], docs: Path) -> list[Finding]:
    """Pages, anchors, objectives and tokens that do not exist, and objectives that nothing asks for."""
    questions, known = tuple(questions), {one.key for one in objectives}
    found = []
    for one in questions:
        pages = [page for lang in LANGS if (page := docs / f"{one.page}.{lang}.md").exists()]
        lacking = [page.name for page in pages if one.anchor not in _ANCHOR.findall(page.read_text("utf-8"))]
        if not pages:  # a page that lacks its sibling is told by the pages' own check
            found.append(_finding(one, f"there is no page called '{one.page}'"))
        if lacking:
            found.append(_finding(one, f"no anchor #{one.anchor} in {' and '.join(lacking)}"))
        if one.objective not in known:
            found.append(_finding(one, f"no objective called '{one.objective}' in docs/objectives.toml"))
        unknown = dict.fromkeys(
            what for text in saying.texts(one) for what in _unknown(text)
        )  # a reason may stand twice
        found += [_finding(one, what) for what in unknown]
    asked = {one.objective for one in questions}
    return found + [
        Finding(OBJECTIVES, 0, f"no question asks for '{key}'; ask one, or take it out")
        for key in sorted(known - asked)
    ]


def _unknown(text: Text) -> Iterator[str]:
    for kind, name in dict.fromkeys(saying.tokens(text)):
        if kind not in saying.KINDS:
            yield f"{{{{ {kind} }}}} is no token of a question; there are: {', '.join(sorted(saying.KINDS))}"
            continue
        base, _, form = name.partition(".")
        if base not in _KNOWN[kind]:
            yield f"no {kind} called '{base}'"
        elif kind == "event" and (form not in ("", "amount") or form and EVENT[base].amount is None):
            yield f"event '{base}' has no {form}"
        elif kind == "fact" and (
            bad := {*form.split(".")} - {"", "date", "month", "size", "signed", *FORMS[_UNIT[base]]}
        ):
            yield f"no form '{', '.join(bad)}' for a figure in {_UNIT[base]}"


def worded(questions: Iterable[Question]) -> list[Finding]:
    """Numbers that were typed, words to avoid, and languages that quote other facts."""
    found = []
    for one in questions:
        for text in dict.fromkeys(saying.texts(one)):
            for lang in LANGS:
                found += [
                    _finding(one, f"'{figure}' is a number typed; write {{{{ fact: … }}}}")
                    for _, figure in typed_numbers.figures(text(lang))
                ]
                found += [_finding(one, f"「{word}」 is a word to avoid") for word in words.avoided(text(lang))]
            english, chinese = (sorted(saying.TOKEN.findall(said)) for said in (text.en, text.zh_tw))
            if english != chinese:
                found.append(_finding(one, f"its languages quote other tokens: {text.en}"))
    return found


def apart(questions: Iterable[Question], known: Facts) -> list[Finding]:
    """Numbers that could be taken for the right one, on this day or as figures move and are revised."""
    found = []
    for one in questions:
        if one.kind != "number" or any(option.fact not in known for option in one.options):
            continue
        if moving := [option.fact for option in one.options if not option.right and option.fact in LATEST]:
            found.append(_finding(one, f"{', '.join(moving)} moves: a wrong answer that moves may become right"))
            continue
        right = next(option for option in one.options if option.right)
        units = {known[option.fact].fact.unit for option in one.options}
        if len(units) > 1:
            found.append(_finding(one, f"its answers are in {' and '.join(sorted(units))}: the unit gives them away"))
        wide = right.fact in LATEST
        values = [known[option.fact].value for option in one.options if not (wide and option.right)]
        least = 3 * NEAR if wide else SMALLEST_GAP
        if any(abs(a - b) < least * max(abs(a), abs(b)) for a, b in combinations(values, 2)):
            found.append(_finding(one, "two of its answers lie so near to each other that both could be right"))
        if wide and len(values) < LEAST_BESIDE_LATEST:
            found.append(
                _finding(one, f"'{right.fact}' moves: give {LEAST_BESIDE_LATEST} wrong answers, so that two stay")
            )
    return found


def lengths(questions: Iterable[Question], known: Facts) -> list[Finding]:
    """Questions and answers that are longer than an export takes, or that say the same twice or for the same reason, once their figures are said."""
    found = []
    for one in questions:
        for lang in LANGS if saying.askable(one, known) else ():
            told = said(one, known, lang)
            if len(told.ask) > LONGEST_ASK:
                found.append(_finding(one, f"its question has {len(told.ask)} signs in {lang}; {LONGEST_ASK} at most"))
            found += [
                _finding(
                    one, f"an answer has {len(option.words)} signs in {lang}; {LONGEST_ANSWER} at most: {option.words}"
                )
                for option in told.options
                if len(option.words) > LONGEST_ANSWER
            ]
            if len({option.words for option in told.options}) < len(told.options):
                found.append(_finding(one, f"two of its answers say the same in {lang}"))
            reasons = [option.why for option in told.options if option.why]
            if len(set(reasons)) < len(reasons):
                found.append(_finding(one, f"two of its answers have the same reason in {lang}"))
    return found


def _finding(one: Question, what: str) -> Finding:
    return Finding(one.file, one.line, f"question '{one.id}': {what}")
