"""Some questions as plain text, to be read aloud, copied or changed: the questions first, what is right and why at the end."""

from collections.abc import Iterable

from fed.text import Lang, Text
from scripts.questions.exports.sections import places
from scripts.questions.saying import Said

ANSWERS = Text("Answers", "解答")
AFTER = Text("{n}. {right}. {why}", "{n}. {right}。{why}")
_LETTERS = "ABCDEFGH"


def text(title: str, asked: Iterable[Said], written: tuple[str, str], lang: Lang) -> str:
    """The questions with lettered answers, and at last one that is answered in writing (`written`: question and answer)."""
    every = list(asked)
    parts = [title]
    for n, one in enumerate(every, start=1):
        options = (f"   {letter}. {option.words}" for letter, option in zip(_LETTERS, one.options, strict=False))
        parts.append("\n".join([f"{n}. {one.ask}", *options]))
    parts.append(f"{len(every) + 1}. {written[0]}")
    right = [
        AFTER(lang).format(n=n, right=" ".join(_LETTERS[place - 1] for place in places(one)), why=one.why)
        for n, one in enumerate(every, start=1)
    ]
    parts.append("\n".join([ANSWERS(lang), *right, f"{len(every) + 1}. {written[1]}"]))
    return "\n\n".join(parts) + "\n"
