"""The files of the snapshot and their cards: the only code that writes `docs/data`.

Beside each CSV, in `manifest.json`, stands its card: where it came from, when, how long it is, and its hash. A file and its
card change at one moment, so that a kill leaves both old or both new.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

from fed.series import SERIES, Series
from scripts.finding import ROOT, Finding, Stop
from scripts.snapshot.csv_form import Row, serialise
from scripts.snapshot.lock import hold

DATA = ROOT / "docs" / "data"


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


def settle(folder: Path = DATA) -> None:
    """Put right what a killed fetch left, before anybody reads; where a fetch is at work, nothing is touched."""
    if any(folder.glob(".*.new")):
        with hold(folder) as mine:
            if mine:
                mend(folder)


def mend(folder: Path) -> None:
    """Finish what a killed `write` left: a waiting file that its card names is put in place, any other is removed.

    Its caller must hold the folder: a file that waits may belong to another fetch, at work just now, and would be lost.
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


def cut(rows: Mapping[str, list[Row]], cards: Mapping[str, Card], day: date, folder: Path) -> dict[str, Card]:
    """Write to a folder what had been published by a day, with cards that fit it; return the cards."""
    for id, card in cards.items():
        series = SERIES[id]
        known = day - timedelta(days=series.published_after)
        kept = [row for row in rows[id] if row[0] <= known]
        body = serialise(kept, id)
        write(series, body, make_card(kept, body, series, card.via, date.fromisoformat(card.retrieved)), folder)
    return read_cards(folder)
