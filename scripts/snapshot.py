"""The figures in git: the only code that reads or writes `docs/data`.

A file is FRED's CSV in one canonical form, so that the same figures give the same bytes; beside it, in
`manifest.json`, stands its card: where it came from, when, how long it is, and its hash. A file that does not match
its card, or that could not have come from FRED, is never read past.
"""

import csv
import hashlib
import io
import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pandas as pd

from fed.series import SERIES, Series
from scripts.finding import ROOT, Finding, Stop
from scripts.lock import alone

DATA = ROOT / "docs" / "data"
Row = tuple[date, str]

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # \d would take the digits of other scripts
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_NOTHING = re.compile(r"-0+(\.0+)?")  # nought has no sign
_OLDEST = date(1900, 1, 1)
_CALENDAR = {
    "every day": lambda d: True,
    "weekdays": lambda d: d.weekday() < 5,
    "Wednesdays": lambda d: d.weekday() == 2,
    "month starts": lambda d: d.day == 1,
    "quarter starts": lambda d: d.day == 1 and d.month in (1, 4, 7, 10),
}


class Refused(ValueError):
    """What came is not a file of this series; the message says why."""


class Truncated(Refused):
    """It breaks off in the middle: asked again, it may come whole."""


@dataclass(frozen=True, slots=True)
class Card:
    """Where a file of the snapshot came from, and what it must be.

    `via` says who sent its newest rows: "FRED", "FRED's API", "the New York Fed", "the Federal Reserve Board", or "a
    mirror of FRED" (of one of these) where the address was set to something else.
    """

    id: str
    page: str
    via: str
    retrieved: str
    first: str
    last: str
    rows: int
    sha256: str


def parse(body: str, series: Series) -> list[Row]:
    """The rows of a CSV from FRED as (date, value as sent, "" where there is none); raises Refused with the reason."""
    try:
        lines = list(csv.reader(io.StringIO(body.removeprefix("\ufeff"))))
    except csv.Error as error:
        raise Refused(f"it is not CSV ({error})") from None
    if not lines:
        raise Refused("it is empty")
    if lines[0] not in (["observation_date", series.id], ["DATE", series.id]):
        raise Refused(f"its header is {','.join(lines[0])[:60]!r}, not 'observation_date,{series.id}'")
    if not body.endswith("\n"):
        raise Truncated("it breaks off without a final newline")
    return whole(rows(lines[1:], series, first_line=2), series)


def rows(lines: Iterable[list[str]], series: Series, first_line: int = 1) -> list[Row]:
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


def make_card(rows: list[Row], body: bytes, series: Series, via: str, retrieved: date | str) -> Card:
    """The card of a file that is about to be written."""
    return Card(
        series.id,
        series.page,
        via,
        str(retrieved),
        str(rows[0][0]) if rows else "",
        str(rows[-1][0]) if rows else "",
        len(rows),
        hashlib.sha256(body).hexdigest(),
    )


def read_cards(folder: Path = DATA) -> dict[str, Card]:
    """Every card of the snapshot, by series id; empty where there is no snapshot yet."""
    path = folder / "manifest.json"
    if not path.exists():
        return {}
    try:
        return {id: Card(id=id, **card) for id, card in json.loads(path.read_text("utf-8")).items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise Stop(Finding(path, 0, f"is damaged ({error}); restore it with: git checkout {path}")) from error


def write(series: Series, body: bytes, card: Card, folder: Path = DATA) -> None:
    """Put a file and its card in place of the old ones, so that a kill at any point leaves both old or both new.

    The new file waits beside its place until the manifest, replaced at one stroke, has its card: that is the moment at
    which it counts. Killed before it, the old pair stands; killed after it, `mend` puts the waiting file in its place.
    """
    cards = read_cards(folder) | {series.id: card}
    manifest = {id: {k: v for k, v in asdict(cards[id]).items() if k != "id"} for id in sorted(cards)}
    path, cards_path = folder / f"{series.id}.csv", folder / "manifest.json"
    folder.mkdir(parents=True, exist_ok=True)
    _beside(path).write_bytes(body)
    _beside(cards_path).write_bytes((json.dumps(manifest, indent=2) + "\n").encode("ascii"))
    os.replace(_beside(cards_path), cards_path)
    os.replace(_beside(path), path)


def mend(folder: Path = DATA) -> None:
    """Finish what a killed `write` left: a waiting file that its card names is put in place, any other is removed.

    Only for who holds the folder alone: a file that waits may be another's, at work just now.
    """
    cards = read_cards(folder)
    for waiting in folder.glob(".*.new"):
        path = folder / waiting.name.removeprefix(".").removesuffix(".new")
        card = cards.get(path.stem) if path.suffix == ".csv" else None
        if card and hashlib.sha256(waiting.read_bytes()).hexdigest() == card.sha256:
            os.replace(waiting, path)
        else:
            waiting.unlink()


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def cut(day: date, folder: Path) -> Path:
    """Write to a folder what of the snapshot had been published by a day, with cards that fit it; return the folder."""
    for id, card in read_cards().items():
        series = SERIES[id]
        known = day - timedelta(days=series.published_after)
        kept = [row for row in parse((DATA / f"{id}.csv").read_text("utf-8"), series) if row[0] <= known]
        body = serialise(kept, id)
        write(series, body, make_card(kept, body, series, card.via, date.fromisoformat(card.retrieved)), folder)
    return folder


def check(folder: Path = DATA) -> list[Finding]:
    """What is wrong with the snapshot, file by file; empty where all is well. What a killed fetch left is mended first."""
    if not (folder / "manifest.json").exists():
        restore = "restore it with: git checkout manifest.json (in docs/data), or fetch all: python -m scripts fetch"
        return [Finding(folder / "manifest.json", 0, f"is missing, and with it every card of the snapshot; {restore}")]
    if any(folder.glob(".*.new")):  # a fetch was killed here, or is at work
        with alone(folder) as mine:
            if mine:
                mend(folder)
    cards = read_cards(folder)
    strays = [path for path in sorted(folder.glob("*.csv")) if path.stem not in SERIES]
    found = [
        Finding(path, 0, "belongs to no series; add its entry to fed/series.py or remove the file and its card")
        for path in strays
    ]
    for series in SERIES.values():
        path = folder / f"{series.id}.csv"
        restore = f"restore it with: git checkout {path.name} manifest.json (in docs/data), or fetch it again: python -m scripts fetch {series.id}"
        if not path.exists() or series.id not in cards:
            lack = "has no card in manifest.json" if path.exists() else "is missing from the snapshot"
            found.append(Finding(path, 0, f"{lack}; fetch it: python -m scripts fetch {series.id}"))
            continue
        body, card = path.read_bytes(), cards[series.id]
        try:
            held = parse(body.decode("utf-8"), series)
        except (Refused, UnicodeDecodeError) as error:
            found.append(Finding(path, 0, f"is damaged: {error}; {restore}"))
            continue
        if make_card(held, body, series, card.via, card.retrieved) != card:
            found.append(Finding(path, 0, f"does not match its card in manifest.json (edited by hand?); {restore}"))
    if not found:  # of a series that was taken out; last, since a card under a wrong name is told already
        left = [id for id in cards if id not in SERIES]
        found = [
            Finding(folder / "manifest.json", 0, f"has a card of {id}, which is no series; remove it") for id in left
        ]
    return found


@dataclass(frozen=True)
class Figures:
    """All series as numbers in our units (US$ billion, percent), observed days only, ascending."""

    columns: Mapping[str, pd.Series]

    def __getitem__(self, series_id: str) -> pd.Series:
        return self.columns[series_id]

    def frame(self, ids: Iterable[str]) -> pd.DataFrame:
        """One column an id on the union of their days; NaN where a series has no figure, never filled."""
        return pd.DataFrame({id: self.columns[id] for id in ids}).sort_index()

    def as_of(self, day: date) -> "Figures":
        """What had been published by the end of that day (later revisions of it included)."""
        return Figures(
            {
                id: column[: pd.Timestamp(day - timedelta(days=SERIES[id].published_after))]
                for id, column in self.columns.items()
            }
        )

    def last_day(self) -> date:
        """The day of the newest figure of all."""
        return max(column.index[-1] for column in self.columns.values() if len(column)).date()

    def first_day(self) -> date:
        """The first day on which thirteen weeks of the Fed's balance sheet are known: the least that every page needs."""
        return self.columns["WALCL"].index[13].date() + timedelta(days=SERIES["WALCL"].published_after)


def load(folder: Path = DATA) -> Figures:
    """The snapshot as figures; raises Stop where a file is missing, damaged or edited.

    A rate that is set ahead has rows of days to come; they stay in the file and out of the figures, lest one of them be
    called the latest.
    """
    found = check(folder)
    if found:
        raise Stop(*found)
    known = max(card.retrieved for card in read_cards(folder).values())
    return Figures({series.id: _column(folder / f"{series.id}.csv", series)[:known] for series in SERIES.values()})


def _column(path: Path, series: Series) -> pd.Series:
    column = pd.read_csv(path, index_col=0, parse_dates=True).iloc[:, 0].dropna()
    return (column * series.to_unit).rename(series.id)
