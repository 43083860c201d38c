"""The snapshot read and held against its cards: what is wrong with it, or its figures.

Apart from the store because a build reads and never writes. A file that does not match its card, or that could not have
come from FRED, is never read past.
"""

from pathlib import Path

import pandas as pd

from fed.figures import Figures
from fed.series import SERIES, Series
from scripts.finding import Finding, Stop
from scripts.snapshot.csv_form import Refused, parse
from scripts.snapshot.lock import hold
from scripts.snapshot.store import DATA, make_card, mend, read_cards


def check(folder: Path = DATA) -> list[Finding]:
    """What is wrong with the snapshot, file by file; empty where all is well. What a killed fetch left is mended first."""
    if not (folder / "manifest.json").exists():
        restore = "restore it with: git checkout manifest.json (in docs/data), or fetch all: python -m scripts fetch"
        return [Finding(folder / "manifest.json", 0, f"is missing, and with it every card of the snapshot; {restore}")]
    if any(folder.glob(".*.new")):  # a fetch was killed here, or is at work
        with hold(folder) as mine:
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
