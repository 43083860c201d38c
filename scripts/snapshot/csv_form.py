"""What a file of the snapshot must look like: FRED's CSV in one canonical form, so that the same figures give the same bytes.

Apart from the store because FRED's answers, the owners' and our own files are all held to it before anything is written.
"""

import csv
import io
import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from fed.series import Series

Row = tuple[date, str]

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # \d would take the digits of other scripts
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_NOTHING = re.compile(r"-0+(\.0+)?")  # zero has no sign
_OLDEST = date(1900, 1, 1)
_CALENDAR = {
    "every day": lambda d: True,
    "weekdays": lambda d: d.weekday() < 5,
    "Wednesdays": lambda d: d.weekday() == 2,
    "month starts": lambda d: d.day == 1,
    "quarter starts": lambda d: d.day == 1 and d.month in (1, 4, 7, 10),
}


LINE = 1000  # signs; a row has some twenty


class Refused(ValueError):
    """What came is not a file of this series; the message says why."""


class Truncated(Refused):
    """It breaks off in the middle: asked again, it may come whole."""


def parse(body: str, series: Series) -> list[Row]:
    """The rows of a CSV from FRED as (date, value as sent, "" where there is none); raises Refused with the reason."""
    if (
        len(max(body.splitlines(), default="", key=len)) > LINE
    ):  # csv's own limit is the whole program's, and libraries move it
        raise Refused(f"it is not CSV (a line of more than {LINE} signs)")
    try:
        lines = list(csv.reader(io.StringIO(body.removeprefix("\ufeff"))))
    except csv.Error as error:
        raise Refused(f"it is not CSV ({error})") from None
    while lines and not lines[-1]:
        del lines[-1]  # an empty line at the end says nothing
    if not lines:
        raise Refused("it is empty")
    if lines[0] not in (["observation_date", series.id], ["DATE", series.id]):
        raise Refused(f"its header is {','.join(lines[0])[:60]!r}, not 'observation_date,{series.id}'")
    if not body.endswith("\n"):
        raise Truncated("it breaks off without a final newline")
    return whole(as_rows(lines[1:], series, first_line=2), series)


def as_rows(lines: Iterable[list[str]], series: Series, first_line: int = 1) -> list[Row]:
    """Pairs of texts as rows of this series, in its order, calendar and range; raises Refused with the line and the reason."""
    found = [_row(cells, number, series) for number, cells in enumerate(lines, start=first_line)]
    for (before, _), (after, _) in pairwise(found):
        if after <= before:
            raise Refused(f"its dates do not ascend: {after} stands after {before}")
    if not any(value for _, value in found):
        raise Refused("it holds no figure")
    return found


def whole(found: list[Row], series: Series) -> list[Row]:
    """The same rows, if they are a whole history: a start that is lost is refused, and so is another rate's time."""
    first, last = found[0][0], found[-1][0]
    if first > series.starts:
        raise Refused(f"it begins on {first}, but the series begins on {series.starts}: earlier rows are lost")
    if series.kind == "set rate" and first < series.starts:  # IORB before its day would be IOER's, and count twice
        raise Refused(f"it begins on {first}, before the rate was set first, on {series.starts}")
    if series.ends and last > series.ends:
        raise Refused(f"it goes on to {last}, but the series ended on {series.ends}")
    return found


def _row(cells: list[str], line: int, series: Series) -> Row:
    if len(cells) != 2 or not _DATE.fullmatch(cells[0]):
        raise Refused(f"line {line} is {','.join(cells)[:60]!r}, not a date and a value")
    try:
        when = date.fromisoformat(cells[0])
    except ValueError:
        raise Refused(f"line {line} has a date that does not exist: {cells[0]}") from None
    if when < _OLDEST:
        raise Refused(f"line {line} is dated {when}, before any figure of ours")
    value = "" if cells[1] == "." else cells[1]
    if value and not _NUMBER.fullmatch(value):
        raise Refused(f"line {line} ({when}) has {value[:30]!r} where a number belongs")
    low, high = series.plausible
    if value and not low <= float(value) * series.to_unit <= high:
        raise Refused(
            f"line {line} ({when}) has {value[:30]} ({series.native}), beyond the plausible {low} to {high} {series.unit}: a change of unit?"
        )
    if not _CALENDAR[series.calendar](when):
        raise Refused(f"line {line} is dated {when}, a {when:%A}, but the series comes on {series.calendar}")
    return when, value.removeprefix("-") if _NOTHING.fullmatch(value) else value


def serialise(rows: Iterable[Row], series_id: str) -> bytes:
    """The one form in which a file is written: same figures, same bytes."""
    lines = [f"observation_date,{series_id}", *(f"{when},{value}" for when, value in rows)]
    return ("\n".join(lines) + "\n").encode("ascii")
