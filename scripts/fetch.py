"""FRED to the snapshot: the only code that touches the network.

One id a request, one request at a time. What comes is checked against the series' entry and against what we hold; a
file that fails is refused by name and reason and the old one stays. Nothing is written that did not change.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import requests
from urllib3.exceptions import HTTPError

from scripts import snapshot
from scripts.finding import Finding, Stop
from scripts.series import SERIES, Series
from scripts.snapshot import Card, Refused, Row

FRED = "https://fred.stlouisfed.org"
PATH = "/graph/fredgraph.csv"
TRIES = 3
TIMEOUT = (5, 20)  # seconds to connect, and between two reads
BUDGET = 30.0  # seconds for one answer: a server that drips defeats a timeout, not a clock
LARGEST = 4 * 1024 * 1024
PAUSE = 1.0  # FRED's robots.txt asks for a second between requests
RETRIED = {429, 500, 502, 503, 504}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one series: rows that are new, rows whose value changed, and why it was held, if it was."""

    id: str
    new: int = 0
    revised: int = 0
    held: str = ""


def run(ids: list[str]) -> int:
    """Fetch the given series, or all; print progress and a table; return how many were held."""
    unknown = [id for id in ids if id not in SERIES]
    if unknown:
        raise Stop(
            Finding("scripts/series.py", 0, f"no series called {', '.join(unknown)}; there are: {', '.join(SERIES)}")
        )
    base = (os.environ.get("FRED_URL") or FRED).rstrip("/")
    wanted = [SERIES[id] for id in ids or SERIES]
    outcomes = []
    with requests.Session() as session:
        session.headers["User-Agent"] = f"python-requests/{requests.__version__} fed-plumbing-live"
        for n, series in enumerate(wanted, start=1):
            print(f"[{n:2}/{len(wanted)}] {series.id} …", end=" ", flush=True)
            outcomes.append(refresh(series, lambda s: download(session, base, s), via(base), today()))
            print(f"held: {outcomes[-1].held}" if outcomes[-1].held else "ok", flush=True)
            time.sleep(PAUSE if base == FRED and n < len(wanted) else 0)
    print(table(outcomes))
    return sum(bool(outcome.held) for outcome in outcomes)


def today() -> date:
    """New York's date: the day that FRED's figures are dated by."""
    return datetime.now(ZoneInfo("America/New_York")).date()


def via(base: str) -> str:
    """FRED itself, or something that stands in for it; the card of a file says which."""
    return "FRED" if urlsplit(base).hostname == urlsplit(FRED).hostname else "a mirror of FRED"


def download(session: requests.Session, base: str, series: Series) -> str:
    """The CSV of one series as text; raises Refused with the reason. Transport faults and 5xx are tried again."""
    for attempt in range(1, TRIES + 1):
        try:
            return _ask(session, base, series)
        except requests.RequestException as error:
            reason = f"no answer ({type(error).__name__})"
        except HTTPError as error:  # read1 is urllib3's own: requests does not translate what it raises
            reason = f"the answer broke off or cannot be unpacked ({type(error).__name__})"
        except _Passing as error:
            reason = str(error)
        if attempt < TRIES:
            print(f"{reason}, trying again …", end=" ", flush=True)
            time.sleep(2.0 ** (attempt - 1))
    raise Refused(f"{reason}, {TRIES} times")


class _Passing(Exception):
    """A fault that may be gone at the next try."""


def _ask(session: requests.Session, base: str, series: Series) -> str:
    started = time.monotonic()
    with session.get(
        base + PATH, params={"id": series.id}, timeout=TIMEOUT, allow_redirects=False, stream=True
    ) as answer:
        if answer.status_code in RETRIED:
            raise _Passing(f"answered {answer.status_code}")
        if answer.status_code != 200:
            raise Refused(f"answered {answer.status_code}")
        body = bytearray()
        # read1 returns what has arrived; iter_content would wait for a full chunk and outlast the budget
        while chunk := answer.raw.read1(65536, decode_content=True):
            body += chunk
            if len(body) > LARGEST:
                raise Refused(f"the answer is larger than {LARGEST} bytes")
            if time.monotonic() - started > BUDGET:
                raise _Passing(f"the answer took more than {BUDGET:.0f} seconds")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("the answer is not text") from None


def refresh(series: Series, get: Callable[[Series], str], via: str, today: date, folder=snapshot.DATA) -> Outcome:
    """Take one series into the snapshot, or hold it: the old file stays and the outcome says why."""
    try:
        rows = snapshot.parse(get(series), series)
        _refuse_future(rows, series, today)
        held = _held_rows(series, folder)
        _refuse_loss(rows, held)
        _refuse_rescale(rows, held)
    except Refused as reason:
        return Outcome(series.id, held=str(reason))
    body = snapshot.serialise(rows, series.id)
    card = snapshot.make_card(rows, body, series, via, today)
    if _worth_writing(snapshot.read_cards(folder).get(series.id), card, rows == held):
        snapshot.write(series, body, card, folder)
    old = dict(held)
    return Outcome(
        series.id,
        new=sum(when not in old for when, _ in rows),
        revised=sum(when in old and old[when] != value for when, value in rows),
    )


def _held_rows(series: Series, folder) -> list[Row]:
    path = folder / f"{series.id}.csv"
    if not path.exists():
        return []
    try:
        return snapshot.parse(path.read_text("utf-8"), series)
    except (Refused, UnicodeDecodeError):  # what we hold is damaged: what comes repairs it
        return []


def _worth_writing(old: Card | None, new: Card, same_rows: bool) -> bool:
    """Unchanged figures keep their file and card, unless FRED itself now vouches for what came through a mirror."""
    if old is None or not same_rows or old.sha256 != new.sha256:
        return True
    return old.via != "FRED" and new.via == "FRED"


def _refuse_future(rows: list[Row], series: Series, today: date) -> None:
    ahead = (rows[-1][0] - today).days
    if ahead > series.ahead:
        raise Refused(f"its last row is dated {rows[-1][0]}, {ahead} days ahead of today")


def _refuse_loss(rows: list[Row], held: list[Row]) -> None:
    got = {when for when, _ in rows}
    lost = [when for when, _ in held if when not in got]
    if lost:
        raise Refused(f"it lacks {len(lost)} rows that we hold, the first of {lost[0]}")
    valued = {when for when, value in rows if value}
    emptied = [when for when, value in held if value and when not in valued]
    if emptied:
        raise Refused(f"it is empty on {len(emptied)} days for which we hold a figure, the first {emptied[0]}")


def _refuse_rescale(rows: list[Row], held: list[Row]) -> None:
    """A change of unit can stay within the plausible band; against what we hold it shows."""
    got = dict(rows)
    before = sum(abs(float(value)) for _, value in held if value)
    now = sum(abs(float(got[when])) for when, value in held if value)
    if before and not before / 10 < now < before * 10:
        raise Refused(
            f"its figures are {now / before:.3g} times those that we hold for the same days: a change of unit? "
            f"If so, mend its entry in scripts/series.py, remove the file and fetch it again"
        )


def table(outcomes: list[Outcome]) -> str:
    """What happened, a line a series that changed or was held, and a sum."""
    lines = [f"{'series':16}{'new rows':>9}{'revised':>9}  held, and why"]
    lines += [f"{o.id:16}{o.new:>9}{o.revised:>9}  {o.held}" for o in outcomes if o.new or o.revised or o.held]
    held = sum(bool(o.held) for o in outcomes)
    lines.append(
        f"{len(outcomes)} series: {sum(o.new for o in outcomes)} new rows, {sum(o.revised for o in outcomes)} revised, {held} held"
    )
    return "\n".join(lines)
