"""How this project says that something is wrong: file, line, what, and what to do.

Apart because every room says it the same way: a check collects findings, a build stops on them.
"""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend. `line` is 0 where a file as a whole is meant."""

    file: Path | str
    line: int
    message: str

    def __str__(self) -> str:
        path = Path(self.file)
        shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
        return f"{shown}:{self.line}: {self.message}" if self.line else f"{shown}: {self.message}"


class Stop(Exception):
    """Raised where going on would put something false before a reader; carries what to mend."""

    def __init__(self, *findings: Finding):
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def line_of(text: str, offset: int) -> int:
    """The line number, from 1, of a character offset in a text."""
    return text.count("\n", 0, offset) + 1
