"""What a recipe of CONTRIBUTING is: what a newcomer writes by hand, and how it is taken out again."""

from collections.abc import Callable
from dataclasses import dataclass, field

LANGS = ("en", "zh-TW")


@dataclass(frozen=True, slots=True)
class Line:
    """What is put into a file before the words `before`; where there are none, at the end, as a paragraph."""

    file: str
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One of them: the start of its heading in CONTRIBUTING, the files that are new, and what is put into others."""

    heading: str
    lines: tuple[Line, ...] = ()
    new: dict[str, str] = field(default_factory=dict)

    def files(self) -> set[str]:
        return {*self.new, *(line.file for line in self.lines)}

    def carry_out(self, copy) -> None:
        for name, text in self.new.items():
            copy.write(name, text)
        for line in self.lines:
            if line.before:
                copy.change(line.file, line.before, line.text + line.before)
            else:
                copy.append(line.file, line.text)

    def take_out(self, copy, of_these: Callable[[str], bool]) -> None:
        """Remove by hand what it put into those files."""
        for line in reversed([line for line in self.lines if of_these(line.file)]):
            copy.change(line.file, line.text if line.before else f"\n{line.text}\n", "")
        for name in filter(of_these, self.new):
            (copy.root / name).unlink()


def in_siblings(*words: str, page: str = "about") -> tuple[Line, ...]:
    """The same paragraph for both siblings of a page, or one in each language."""
    return tuple(Line(f"docs/{page}.{lang}.md", words[n % len(words)]) for n, lang in enumerate(LANGS))
