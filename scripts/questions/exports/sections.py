"""The bank by lessons, as every export puts it: a game, a deck and a category are each of one lesson."""

from collections.abc import Mapping
from dataclasses import dataclass

from fed.text import Lang, Text
from scripts.questions import bank, saying
from scripts.questions.saying import Facts, Said


@dataclass(frozen=True, slots=True)
class Section:
    """The questions of a lesson that can be asked on the day, in words of one language."""

    number: int
    key: str
    title: str
    asked: tuple[Said, ...]

    @property
    def name(self) -> str:
        """What a reader of a menu sees, so that lessons stand in their order."""
        return f"{self.number} {self.title}"

    @property
    def stem(self) -> str:
        """The name of a file, the same in both languages."""
        return f"{self.number}-{self.key}"


def sections(known: Facts, lang: Lang, lessons: Mapping[str, Text]) -> tuple[Section, ...]:
    """The bank by the lessons named (key and title, in their order); a lesson of which nothing can be asked is none."""
    lesson_of = {one.key: one.lesson for one in bank.objectives()}
    asked: dict[str, list[Said]] = {key: [] for key in lessons}
    for one in bank.load():
        if saying.askable(one, known):
            asked[lesson_of[one.objective]].append(saying.said(one, known, lang))
    made = (Section(n, key, title(lang), tuple(asked[key])) for n, (key, title) in enumerate(lessons.items(), start=1))
    return tuple(one for one in made if one.asked)


def places(said: Said) -> tuple[int, ...]:
    """The numbers of the options, from 1, that are right: one, or all of an order, in the order in which they are right."""
    if said.question.kind != "order":
        return tuple(n for n, option in enumerate(said.options, start=1) if option.right)
    offered = saying.mixed(said.question)
    return tuple(offered.index(option) + 1 for option in said.question.options)
