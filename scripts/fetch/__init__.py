"""FRED to the snapshot: the only room that touches the network, and this is its door.

One series after another: its sources are asked in turn until one has it, what comes is held against the series' entry
and against what we hold, and a file that fails is refused by name and reason while the old one stays. Nothing is written
that did not change. `transport` asks, `sources` read, `guards` compare, `carry` goes on where FRED cannot be had, and
`record` leaves for the watchdog what was held.
"""

import hashlib
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from fed.series import SERIES, Series
from scripts.fetch import carry, guards, record
from scripts.fetch.record import Record
from scripts.fetch.sources import Source, listed
from scripts.fetch.transport import Unavailable
from scripts.finding import Finding, Stop
from scripts.snapshot import csv_form, store
from scripts.snapshot.csv_form import Refused, Row
from scripts.snapshot.lock import hold
from scripts.snapshot.store import Card

LONGEST = 480.0  # seconds for a run: a schedule must not pile up
OF_FRED = {"FRED", "FRED's API"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one series: rows that are new, rows whose value changed, what is odd, and why it was held, if it was."""

    id: str
    new: int = 0
    revised: int = 0
    remark: str = ""
    held: str = ""


def run(ids: list[str], folder: Path = store.DATA, left: Path = record.PATH) -> int:
    """Fetch the given series, or all; print progress and a table; leave a record; return how many were held."""
    unknown = [id for id in ids if id not in SERIES]
    if unknown:
        raise Stop(
            Finding("fed/series.py", 0, f"no series called {', '.join(unknown)}; there are: {', '.join(SERIES)}")
        )
    try:
        with hold(folder) as mine:
            if not mine:
                raise Stop(Finding(folder, 0, "another fetch is at work here; wait until it is done"))
            store.mend(folder)
            outcomes = _fetch([SERIES[id] for id in dict.fromkeys(ids) or SERIES], folder, left)
    except OSError as error:
        what = f"cannot be read or written ({error.strerror}); what is there is whole, and the rest was not fetched"
        raise Stop(Finding(folder, 0, what)) from None
    print(table(outcomes))
    return sum(bool(outcome.held) for outcome in outcomes)


def _fetch(wanted: list[Series], folder: Path, left: Path) -> list[Outcome]:
    sources, day, outcomes, begun = listed(time.monotonic() + LONGEST), today(), [], datetime.now(UTC)
    record.write(Record(begun, len(wanted), 0, {}), left)
    for n, series in enumerate(wanted, start=1):
        print(f"[{n:2}/{len(wanted)}] {series.id} …", end=" ", flush=True)
        outcome = refresh(series, sources, folder, day)
        outcomes.append(outcome)
        record.write(Record(begun, len(wanted), n, {o.id: o.held for o in outcomes if o.held}), left)
        said = f"held: {outcome.held}" if outcome.held else f"ok{outcome.remark and f' ({outcome.remark})'}"
        print(said, flush=True)
    return outcomes


def today() -> date:
    """New York's date: the day that FRED's figures are dated by."""
    return datetime.now(ZoneInfo("America/New_York")).date()


def refresh(series: Series, sources: list[Source], folder: Path, day: date) -> Outcome:
    """Take one series into the snapshot, or hold it: the old file stays and the outcome says why."""
    card = store.read_cards(folder).get(series.id)
    held, missed = _held(series, card, folder), []
    for source in sources:
        if not source.has(series.id):
            continue
        try:
            rows = source.read(source.host, series)
            rows = guards.in_our_spelling(rows if source.whole else carry.on(held, rows, series), held)
            guards.check(rows, held, card, series, day)
        except Unavailable as reason:
            missed.append(f"{source.name}: {reason}")
        except Refused as reason:
            return Outcome(series.id, held=f"{'; '.join([*missed, source.name])}: {reason}")
        else:
            body = csv_form.serialise(rows, series.id)
            new = store.make_card(rows, body, series, source.name, day)
            if _worth_writing(card, new, rows == held):
                store.write(series, body, new, folder)
            return _outcome(series, rows, held, f"{'; '.join(missed)}; from {source.name}" if missed else "")
    return Outcome(series.id, held="; ".join(missed))


def _held(series: Series, card: Card | None, folder: Path) -> list[Row]:
    """Our rows; none where the file is damaged or was edited, so that what comes repairs it."""
    path = folder / f"{series.id}.csv"
    if card is None or not path.exists() or hashlib.sha256(body := path.read_bytes()).hexdigest() != card.sha256:
        return []
    return csv_form.parse(body.decode("utf-8"), series)


def _worth_writing(old: Card | None, new: Card, same_rows: bool) -> bool:
    """Unchanged figures keep their file and card, unless FRED itself now vouches for what came from elsewhere."""
    if old is None or not same_rows or old.sha256 != new.sha256:
        return True
    return old.via not in OF_FRED and new.via in OF_FRED


def _outcome(series: Series, rows: list[Row], held: list[Row], from_elsewhere: str) -> Outcome:
    old = dict(held)
    said = "; ".join(filter(None, (from_elsewhere, guards.remarks(rows, held, series))))
    return Outcome(
        series.id,
        new=sum(when not in old for when, _ in rows),
        revised=sum(when in old and old[when] != value for when, value in rows),
        remark=said,
    )


def table(outcomes: list[Outcome]) -> str:
    """What happened, a line a series that changed, was held or is odd, and a sum."""
    lines = [f"{'series':16}{'new rows':>9}{'revised':>9}  held, and why; or what is odd"]
    lines += [
        f"{o.id:16}{o.new:>9}{o.revised:>9}  {f'held: {o.held}' if o.held else o.remark}".rstrip()
        for o in outcomes
        if o.new or o.revised or o.held or o.remark
    ]
    held = sum(bool(o.held) for o in outcomes)
    lines.append(
        f"{len(outcomes)} series: {sum(o.new for o in outcomes)} new rows, {sum(o.revised for o in outcomes)} revised, {held} held"
    )
    return "\n".join(lines)
