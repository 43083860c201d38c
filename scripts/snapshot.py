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
from pathlib import Path

import pandas as pd

from scripts.finding import ROOT, Finding, Stop
from scripts.series import SERIES, Series

DATA = ROOT / "docs" / "data"
Row = tuple[date, str]

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # \d would take the digits of other scripts
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_CALENDAR = {
    "every day": lambda d: True,
    "weekdays": lambda d: d.weekday() < 5,
    "Wednesdays": lambda d: d.weekday() == 2,
    "month starts": lambda d: d.day == 1,
    "quarter starts": lambda d: d.day == 1 and d.month in (1, 4, 7, 10),
}


class Refused(ValueError):
    """What came is not a file of this series; the message says why."""


@dataclass(frozen=True, slots=True)
class Card:
    """Where a file of the snapshot came from, and what it must be. `via` is "FRED" or "a mirror of FRED"."""

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
        raise Refused("it breaks off without a final newline")
    rows = [_row(cells, number, series) for number, cells in enumerate(lines[1:], start=2)]
    _refuse_bad_order(rows, series)
    if not any(value for _, value in rows):
        raise Refused("it holds no figure")
    return rows


def _row(cells: list[str], line: int, series: Series) -> Row:
    if len(cells) != 2 or not _DATE.fullmatch(cells[0]):
        raise Refused(f"line {line} is {','.join(cells)[:60]!r}, not a date and a value")
    try:
        when = date.fromisoformat(cells[0])
    except ValueError:
        raise Refused(f"line {line} has a date that does not exist: {cells[0]}") from None
    value = "" if cells[1] == "." else cells[1]
    if value and not _NUMBER.fullmatch(value):
        raise Refused(f"line {line} ({when}) has {value[:30]!r} where a number belongs")
    low, high = series.plausible
    if value and not low <= float(value) * series.to_unit <= high:
        raise Refused(
            f"line {line} ({when}) has {value} ({series.native}), beyond the plausible {low} to {high} {series.unit}: a change of unit?"
        )
    if not _CALENDAR[series.calendar](when):
        raise Refused(f"line {line} is dated {when}, a {when:%A}, but the series comes on {series.calendar}")
    return when, value


def _refuse_bad_order(rows: list[Row], series: Series) -> None:
    for (before, _), (after, _) in zip(rows, rows[1:], strict=False):
        if after <= before:
            raise Refused(f"its dates do not ascend: {after} stands after {before}")
    if rows and rows[0][0] > series.starts:
        raise Refused(f"it begins on {rows[0][0]}, but the series begins on {series.starts}: earlier rows are lost")


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
    """Put a file and its card in place of the old ones, each at one stroke: the file first, then the manifest."""
    cards = read_cards(folder) | {series.id: card}
    _replace(folder / f"{series.id}.csv", body)
    manifest = {id: {k: v for k, v in asdict(cards[id]).items() if k != "id"} for id in sorted(cards)}
    _replace(folder / "manifest.json", (json.dumps(manifest, indent=2) + "\n").encode("ascii"))


def cut(day: date, folder: Path) -> Path:
    """Write to a folder what of the snapshot had been published by a day, with cards that fit it; return the folder."""
    for id, card in read_cards().items():
        series = SERIES[id]
        known = day - timedelta(days=series.published_after)
        rows = [row for row in parse((DATA / f"{id}.csv").read_text("utf-8"), series) if row[0] <= known]
        body = serialise(rows, id)
        write(series, body, make_card(rows, body, series, card.via, date.fromisoformat(card.retrieved)), folder)
    return folder


def _replace(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(body)
    os.replace(beside, path)


def check(folder: Path = DATA) -> list[Finding]:
    """What is wrong with the snapshot, file by file; empty where all is well."""
    if not (folder / "manifest.json").exists():
        restore = "restore it with: git checkout manifest.json (in docs/data), or fetch all: python -m scripts fetch"
        return [Finding(folder / "manifest.json", 0, f"is missing, and with it every card of the snapshot; {restore}")]
    cards = read_cards(folder)
    strays = [path for path in sorted(folder.glob("*.csv")) if path.stem not in SERIES]
    found = [
        Finding(path, 0, "belongs to no series; add its entry to scripts/series.py or remove the file and its card")
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
            rows = parse(body.decode("utf-8"), series)
        except (Refused, UnicodeDecodeError) as error:
            found.append(Finding(path, 0, f"is damaged: {error}; {restore}"))
            continue
        if make_card(rows, body, series, card.via, card.retrieved) != card:
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
    """The snapshot as figures; raises Stop where a file is missing, damaged or edited."""
    found = check(folder)
    if found:
        raise Stop(*found)
    return Figures({series.id: _column(folder / f"{series.id}.csv", series) for series in SERIES.values()})


def _column(path: Path, series: Series) -> pd.Series:
    column = pd.read_csv(path, index_col=0, parse_dates=True).iloc[:, 0].dropna()
    return (column * series.to_unit).rename(series.id)
