"""The frozen copy: every series as git held it on DAY, for the tests that need figures that are known.

Refreshed figures are this project's normal state, so a test of our own sums, of the fetcher or of a picture takes its figures
from here, and a test of the snapshot holds whatever the snapshot says. A series that is newer than the copy has no file
in tests/frozen: there it has not begun.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from fed.figures import Figures
from fed.series import SERIES
from scripts.snapshot import csv_form, reading, store

FOLDER = Path(__file__).resolve().parents[1] / "frozen"
DAY = date(2026, 7, 31)  # a Friday
IDS = tuple(id for id in SERIES if (FOLDER / f"{id}.csv").exists())


def truth(id: str) -> str:
    """The frozen file of a series."""
    return (FOLDER / f"{id}.csv").read_text("utf-8")


@contextmanager
def only_these() -> Iterator[None]:
    """While it lasts, the project knows the series of the copy and no other."""
    every = dict(SERIES)
    try:
        for id in every.keys() - IDS:
            del SERIES[id]
        yield
    finally:
        SERIES.clear()
        SERIES.update(every)


def lay(folder: Path) -> Path:
    """Write the copy as a snapshot with cards of DAY; return the folder."""
    for id in IDS:
        rows = csv_form.parse(truth(id), SERIES[id])
        body = csv_form.serialise(rows, id)
        store.write(SERIES[id], body, store.make_card(rows, body, SERIES[id], "FRED", DAY), folder)
    return folder


def load(folder: Path) -> Figures:
    """The figures of the copy as the project itself loads them, out of an empty folder that it may write to."""
    with only_these():
        known = reading.load(lay(folder))
    return Figures({id: known.columns.get(id, known["WALCL"][:0].rename(id)) for id in SERIES})
