"""The snapshot read once, and held against its cards: what is wrong with it, or its figures.

Apart from the store because a build reads and never writes. A file that does not match its card, or that could not have
come from FRED, is never read past.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from fed.figures import Figures
from fed.series import SERIES, Series
from scripts.finding import Finding, Stop
from scripts.snapshot.csv_form import Refused, Row, parse
from scripts.snapshot.store import DATA, Card, make_card, read_cards


@dataclass(frozen=True)
class Snapshot:
    """Rows and card of each series that could be read, and what is wrong; `figures` only where nothing is."""

    rows: Mapping[str, list[Row]]
    cards: Mapping[str, Card]
    findings: tuple[Finding, ...]

    @cached_property
    def figures(self) -> Figures:
        """The rows as numbers in our units; raises Stop where a file is missing, damaged or edited.

        A rate that is set ahead has rows of days to come; they stay in the file and out of the figures, lest one of them
        be called the latest.
        """
        if self.findings:
            raise Stop(*self.findings)
        known = max(card.retrieved for card in self.cards.values())
        return Figures({series.id: _column(self.rows[series.id], series)[:known] for series in SERIES.values()})


def read(folder: Path = DATA) -> Snapshot:
    """All of a folder, each file opened and parsed once."""
    manifest = folder / "manifest.json"
    if not manifest.exists():
        restore = "restore it with: git checkout manifest.json (in docs/data), or fetch all: python -m scripts fetch"
        return Snapshot(
            {}, {}, (Finding(manifest, 0, f"is missing, and with it every card of the snapshot; {restore}"),)
        )
    cards, rows = read_cards(folder), {}
    found = [
        Finding(path, 0, "belongs to no series; add its entry to fed/series.py or remove the file and its card")
        for path in sorted(folder.glob("*.csv"))
        if path.stem not in SERIES
    ]
    for series in SERIES.values():
        path = folder / f"{series.id}.csv"
        try:
            rows[series.id] = _rows(path, series, cards.get(series.id))
        except Refused as refused:
            found.append(Finding(path, 0, str(refused)))
    if not found:  # of a series that was taken out; last, since a card under a wrong name is told already
        left = [id for id in cards if id not in SERIES]
        found = [Finding(manifest, 0, f"has a card of {id}, which is no series; remove it") for id in left]
    return Snapshot(rows, cards, tuple(found))


def _rows(path: Path, series: Series, card: Card | None) -> list[Row]:
    """The rows of a file; raises Refused, with what to do, where it is not there or not what its card says."""
    again = f"fetch it{{}}: python -m scripts fetch {series.id}"
    if not path.exists() or not card:
        lack = "has no card in manifest.json" if path.exists() else "is missing from the snapshot"
        raise Refused(f"{lack}; {again.format('')}")
    restore = f"restore it with: git checkout {path.name} manifest.json (in docs/data), or {again.format(' again')}"
    body = path.read_bytes()
    try:
        rows = parse(body.decode("utf-8"), series)
    except (Refused, UnicodeDecodeError) as error:
        raise Refused(f"is damaged: {error}; {restore}") from None
    if make_card(rows, body, series, card.via, card.retrieved) != card:
        raise Refused(f"does not match its card in manifest.json (edited by hand?); {restore}")
    return rows


def check(folder: Path = DATA) -> list[Finding]:
    """What is wrong with the snapshot, file by file; empty where all is well."""
    return list(read(folder).findings)


def load(folder: Path = DATA) -> Figures:
    """The snapshot as figures; raises Stop where a file is missing, damaged or edited."""
    return read(folder).figures


def _column(rows: list[Row], series: Series) -> pd.Series:
    observed = [(when, float(value)) for when, value in rows if value]
    days = pd.DatetimeIndex([when for when, _ in observed], dtype="datetime64[us]", name="observation_date")
    return pd.Series([value for _, value in observed], index=days, name=series.id) * series.to_unit
