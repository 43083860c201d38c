"""Tables: the workbooks that Kahoot and Wayground take, one a lesson, since each makes one game; and the whole bank as CSV.

Both games ask for one answer of a few, so an order stays out, and so does what has more signs or answers than they take.
"""

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime

from xlsxwriter import Workbook

from scripts.questions.checking import LONGEST_ANSWER, LONGEST_ASK
from scripts.questions.exports.sections import Section, places
from scripts.questions.saying import Said

MOST_ANSWERS = 4  # of Kahoot; Wayground takes one more, which is no reason for another choice of questions
MOST_OPTIONS = 6  # of a question in the CSV: an order may have so many items
SECONDS = {"choice": 60, "number": 30, "way": 30}  # to answer; both take no others than a few round numbers
KAHOOT_TOP = 7  # rows above the heads in Kahoot's own workbook; it looks for the first question below them
KAHOOT = (
    "Question - max 120 characters",
    *(f"Answer {n} - max 75 characters" for n in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
WAYGROUND = (
    "Question Text",
    "Question Type",
    *(f"Option {n}" for n in range(1, 6)),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
)


def playable(said: Said) -> bool:
    """Whether both games take the question."""
    return (
        said.question.kind in SECONDS
        and len(said.ask) <= LONGEST_ASK
        and len(said.options) <= MOST_ANSWERS
        and all(len(option.words) <= LONGEST_ANSWER for option in said.options)
    )


def kahoot(section: Section, day: date) -> bytes:
    """Kahoot's workbook: numbers in the first column, heads in the eighth row."""
    rows: list[list] = [[] for _ in range(KAHOOT_TOP)]
    rows[1] = ["", section.name]
    rows.append(["", *KAHOOT])
    for n, said in enumerate(_played(section), start=1):
        rows.append([n, said.ask, *_padded(said, 4), SECONDS[said.question.kind], places(said)[0]])
    return _workbook(rows, day)


def wayground(section: Section, day: date) -> bytes:
    """Wayground's workbook (Quizizz, it was called): heads in the first row, with the reason in the last column."""
    rows: list[list] = [list(WAYGROUND)]
    for said in _played(section):
        kind, seconds = "Multiple Choice", SECONDS[said.question.kind]
        rows.append([said.ask, kind, *_padded(said, 5), places(said)[0], seconds, "", said.why])
    return _workbook(rows, day)


def table(sections: Iterable[Section]) -> str:
    """The whole bank, a question a line; `right` is the number of the right option, or all of them in their right order."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n")
    numbers = range(1, MOST_OPTIONS + 1)
    heads = ("id", "page", "anchor", "lesson", "objective", "level", "kind", "question", "right", "why")
    write.writerow([*heads, *(f"option_{n}" for n in numbers), *(f"why_{n}" for n in numbers)])
    for section in sections:
        for said in section.asked:
            one, blank = said.question, [""] * (MOST_OPTIONS - len(said.options))
            write.writerow(
                [one.id, one.page, one.anchor, section.key, one.objective, one.level, one.kind, said.ask]
                + [" ".join(map(str, places(said))), said.why]
                + [option.words for option in said.options]
                + blank
                + [option.why for option in said.options]
                + blank
            )
    return "\ufeff" + out.getvalue()  # the mark by which spreadsheets read 中文


def _played(section: Section) -> list[Said]:
    return [said for said in section.asked if playable(said)]


def _padded(said: Said, wide: int) -> list[str]:
    return [*(option.words for option in said.options), *[""] * (wide - len(said.options))]


def _workbook(rows: Iterable[list], day: date) -> bytes:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": datetime(day.year, day.month, day.day)})
        sheet = book.add_worksheet()
        sheet.set_column(0, 11, 28)
        for n, row in enumerate(rows):
            sheet.write_row(n, 0, row)
    return out.getvalue()
