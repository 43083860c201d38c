"""What a lesson is, and the lessons as they stand in docs/lessons: a file a lesson, both languages beside each other.

    key, pages, glossary, standards, questions     its name (of docs/objectives.toml), where it is taught, its words, what it serves
    cards                                          labs of which it wants the printed cards, if any
    title, ask, before, pair                       its name, the question of the day, what to know before, the task for two
    [[step]]           minutes, title, say, show, without      what to do, what to show, and what to do without a projector; no
                       minutes: if there is time; slides       how many of the slides it shows, in their order, if the lesson tells
    [[misconception]]  claim, meet
    [[slide]]          title, lines, picture, note             picture is chart:NAME, payment:NAME or pipes:DAY [DAY]
    [[task]]           ask, lines or blank, points, answer, usual   of the worksheet; blank is a form to fill in, payment:NAME STEP,
                       draw:NAME, sum:DAY or axes:market, or a picture to read, pipes:DAY [DAY]
    [exit]             ask, answer

Every text names its figures by tokens, as the questions do.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from charts.contract import gallery
from fed.text import LANGS, Text
from scripts.finding import ROOT, Finding, Stop
from scripts.labs.mornings import FORMS
from scripts.labs.sketches import SKETCHES
from scripts.ledgers.payments import PAYMENTS
from scripts.lessons import standards
from scripts.prose import glossary
from scripts.questions import bank

FOLDER = ROOT / "docs" / "lessons"
MINUTES = 50
LABS = ("box", "market", "guess", "follow", "draw", "mornings")
CARDS = ("guess", *(f"mornings/{form.key}" for form in FORMS))  # labs whose page prints as cards


@dataclass(frozen=True, slots=True)
class Step:
    """What the class does for so many minutes, or if there is time where these are none.

    `show` is a picture, a lab or the slide, `without` what to do with no projector, `slides` how many slides it shows.
    """

    minutes: int
    title: Text
    say: Text
    show: str
    without: Text
    slides: int = 0


@dataclass(frozen=True, slots=True)
class Misconception:
    """What a student says, and how to meet it."""

    claim: Text
    meet: Text


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: lines, or a picture; the note is for who speaks."""

    title: Text
    lines: tuple[Text, ...]
    picture: str
    note: Text


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the worksheet: empty lines, or a form to fill in; for the key its points, its answer and the usual wrong one."""

    ask: Text
    lines: int
    blank: str
    points: int
    answer: Text
    usual: Text


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson of fifty minutes."""

    key: str
    number: int
    pages: tuple[str, ...]
    glossary: tuple[str, ...]
    standards: tuple[str, ...]
    questions: tuple[str, ...]
    cards: tuple[str, ...]
    title: Text
    ask: Text
    before: Text
    pair: Text
    steps: tuple[Step, ...]
    misconceptions: tuple[Misconception, ...]
    slides: tuple[Slide, ...]
    tasks: tuple[Task, ...]
    exit_ask: Text
    exit_answer: Text
    file: Path

    @property
    def objectives(self) -> tuple[bank.Objective, ...]:
        """What a student can do afterward."""
        return tuple(one for one in bank.objectives() if one.lesson == self.key)

    @property
    def evening(self) -> date | None:
        """The evening before that it opens, if it does."""
        return next(
            (date.fromisoformat(step.show[8:]) for step in self.steps if step.show.startswith("evening:")), None
        )

    def texts(self) -> Iterator[Text]:
        """Every text of it."""
        yield from (self.title, self.ask, self.before, self.pair, self.exit_ask, self.exit_answer)
        for step in self.steps:
            yield from (step.title, step.say, step.without)
        for one in self.misconceptions:
            yield from (one.claim, one.meet)
        for slide in self.slides:
            yield from (slide.title, *slide.lines, slide.note)
        for task in self.tasks:
            yield from (task.ask, task.answer, task.usual)


@cache
def load() -> tuple[Lesson, ...]:
    """Every lesson in its order; stops where one is not whole."""
    made, found = read(sorted(FOLDER.glob("*.toml")))
    if found:
        raise Stop(*found)
    return made


def read(files: list[Path]) -> tuple[tuple[Lesson, ...], list[Finding]]:
    """The lessons that are whole, and what the others lack."""
    made, found = [], []
    for number, file in enumerate(files, start=1):
        try:
            lesson = _made(tomllib.loads(file.read_text("utf-8")), number, file)
        except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
            found.append(Finding(file, 0, f"cannot be read: {'lacks ' if isinstance(error, KeyError) else ''}{error}"))
            continue
        found += [Finding(file, 0, what) for what in wrong(lesson)]
        made.append(lesson)
    return tuple(made), found


def wrong(lesson: Lesson) -> list[str]:
    """What is wrong with a lesson, in words."""
    total = sum(step.minutes for step in lesson.steps)
    placed = sum(step.slides for step in lesson.steps)
    asked = {one.id for one in bank.load()}
    terms = {term.key for term in glossary.load()[1]}
    return [
        *([] if lesson.objectives else [f"no objective in docs/objectives.toml under [{lesson.key}]"]),
        *([] if total == MINUTES else [f"takes {total} minutes, not {MINUTES}"]),
        *([] if placed in (0, len(lesson.slides)) else [f"shows {placed} of its {len(lesson.slides)} slides"]),
        *([] if len(lesson.misconceptions) == 2 else ["has two misconceptions"]),
        *(f"no question called '{one}'" for one in lesson.questions if one not in asked),
        *(f"no term called '{one}'" for one in lesson.glossary if one not in terms),
        *(f"no cards called '{one}'" for one in lesson.cards if one not in CARDS),
        *(f"no standard called '{one}'" for one in lesson.standards if one not in standards.load()),
        *(f"nothing to show called '{one.show}'" for one in lesson.steps if not _shown(one.show)),
        *(f"no picture called '{one.picture}'" for one in lesson.slides if one.picture and not _shown(one.picture)),
        *(f"no form called '{one.blank}'" for one in lesson.tasks if one.blank and not _form(one.blank)),
    ]


def _shown(name: str) -> bool:
    kind, _, what = name.partition(":")
    match kind:
        case "slide":
            return not what
        case "chart":
            return what in gallery()
        case "payment":
            return what in PAYMENTS
        case "pipes" | "evening":
            return all(_is_day(one) for one in what.split())
        case "lab":
            return what.split("/")[0] in LABS
    return False


def _form(name: str) -> bool:
    kind, _, what = name.partition(":")
    match kind:
        case "payment":
            payment, _, step = what.partition(" ")
            return payment in PAYMENTS and 1 <= int(step or 1) <= len(PAYMENTS[payment].steps)
        case "draw":
            return what in SKETCHES
        case "sum":
            return _is_day(what)
        case "pipes":
            return all(_is_day(one) for one in what.split())
        case "axes":
            return what == "market"
    return False


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _text(table: dict) -> Text:
    lacks = [lang for lang in LANGS if not str(table[lang]).strip()]
    if lacks:
        raise KeyError(", ".join(lacks))
    return Text(table["en"], table["zh-TW"])


def _made(table: dict, number: int, file: Path) -> Lesson:
    return Lesson(
        key=table["key"],
        number=number,
        pages=tuple(table["pages"]),
        glossary=tuple(table["glossary"]),
        standards=tuple(table["standards"]),
        questions=tuple(table["questions"]),
        cards=tuple(table.get("cards", ())),
        title=_text(table["title"]),
        ask=_text(table["ask"]),
        before=_text(table["before"]),
        pair=_text(table["pair"]),
        steps=tuple(
            Step(
                one["minutes"],
                _text(one["title"]),
                _text(one["say"]),
                one["show"],
                _text(one["without"]),
                one.get("slides", 0),
            )
            for one in table["step"]
        ),
        misconceptions=tuple(Misconception(_text(one["claim"]), _text(one["meet"])) for one in table["misconception"]),
        slides=tuple(
            Slide(_text(one["title"]), tuple(map(_text, one["lines"])), one.get("picture", ""), _text(one["note"]))
            for one in table["slide"]
        ),
        tasks=tuple(
            Task(
                _text(one["ask"]),
                one.get("lines", 0),
                one.get("blank", ""),
                one["points"],
                _text(one["answer"]),
                _text(one["usual"]),
            )
            for one in table["task"]
        ),
        exit_ask=_text(table["exit"]["ask"]),
        exit_answer=_text(table["exit"]["answer"]),
        file=file,
    )
