"""What a source sends, compared with what we hold of the same series: lost rows, another unit, implausible revisions.

Apart from the parser, which knows what a series may look like and nothing of its past. The fetcher calls `check` before it
writes; a guard that finds a fault raises Refused, the old file stays, and the message says what a person needs to judge it.
`remarks` says what is odd and was taken all the same.
"""

from datetime import date, timedelta
from decimal import Decimal

from fed.series import Series
from scripts.snapshot.csv_form import Refused, Row
from scripts.snapshot.store import Card

RECENT = timedelta(days=7)  # before our newest row: owners correct these as a matter of course
REVISED = {"usd_bn": 0.25, "percent": 0.5}  # an older figure may move by a quarter of itself, or by half a point
SMALL = 1.0  # US$ billion: a revision below it is none to stop for, however large a share it is
RESCALED = 10  # times: all figures together
STEP = 30  # times: one figure to the next; a change of unit is 1,000, the steepest true step of a level so far was 9
ABSENT = 3  # weekdays that may lack their row, where FRED lists even holidays
CONSTANT = 60  # days with one and the same market rate are odd (not of ON RRP's award rate, which the Fed sets)


def check(rows: list[Row], held: list[Row], card: Card | None, series: Series, today: date) -> None:
    """Raise Refused where these rows may not take the place of those that we hold."""
    _refuse_future(rows, series, today)
    _refuse_gaps(rows, series)
    _refuse_loss(rows, held)
    _refuse_shorter(rows, card)
    _refuse_rescale(rows, held, series)
    _refuse_steps(rows, held, series)
    _refuse_large_revisions(rows, held, series)


def in_our_spelling(rows: list[Row], held: list[Row]) -> list[Row]:
    """The same rows; a figure that did not change stays as we hold it (3.9 for 3.90), so that another source of the same
    figures changes no byte."""
    old = dict(held)
    return [(when, old[when] if _same(old.get(when, ""), value) else value) for when, value in rows]


def _same(one: str, other: str) -> bool:
    return bool(one and other) and Decimal(one) == Decimal(other)


def revisions(rows: list[Row], held: list[Row]) -> list[tuple[date, str, str]]:
    """Days whose figure changed, with the old and the new; a day that was empty is not one of them."""
    new = dict(rows)
    return [(when, value, new[when]) for when, value in held if value and when in new and new[when] != value]


def remarks(rows: list[Row], held: list[Row], series: Series) -> str:
    """What was taken and is worth a look: revisions of older figures, weekdays without a row, a rate that stands still."""
    said = []
    if older := [r for r in revisions(rows, held) if r[0] < held[-1][0] - RECENT]:
        largest = max(abs(float(new) - float(old)) for _, old, new in older)
        said.append(f"{len(older)} older figures revised, since {older[0][0]}, by up to {largest:g}")
    if absent := _absent(rows, series):
        said.append(f"no row for {', '.join(map(str, absent))}")
    newest = [value for _, value in rows if value][-CONSTANT:]
    if (
        series.kind == "market rate"
        and series.id != "RRPONTSYAWARD"
        and len(newest) == CONSTANT
        and len({*newest}) == 1
    ):
        said.append(f"the same rate on the last {CONSTANT} days")
    return "; ".join(said)


def _refuse_future(rows: list[Row], series: Series, today: date) -> None:
    ahead = (rows[-1][0] - today).days
    if ahead > series.ahead:
        raise Refused(f"its last row is dated {rows[-1][0]}, {ahead} days ahead of today")


def _absent(rows: list[Row], series: Series) -> list[date]:
    """Days of the series' calendar, between its first row and its last, that have no row."""
    there = {when for when, _ in rows}
    day, last, absent = rows[0][0], rows[-1][0], []
    while day < last:
        day = _next(day, series)
        if day not in there:
            absent.append(day)
    return absent


def _next(day: date, series: Series) -> date:
    if series.calendar in ("month starts", "quarter starts"):
        month = day.month - 1 + (1 if series.calendar == "month starts" else 3)
        return date(day.year + month // 12, month % 12 + 1, 1)
    if series.calendar == "weekdays":
        return day + timedelta(days=3 if day.weekday() == 4 else 1)
    return day + timedelta(days=7 if series.calendar == "Wednesdays" else 1)


def _refuse_gaps(rows: list[Row], series: Series) -> None:
    absent = _absent(rows, series)
    if len(absent) > (ABSENT if series.calendar == "weekdays" else 0):
        raise Refused(f"it comes on {series.calendar}, but lacks {len(absent)} of them, the first {absent[0]}")


def _refuse_shorter(rows: list[Row], card: Card | None) -> None:
    """Our own file may be damaged, and then only its card remembers how long it was."""
    if card and (len(rows) < card.rows or str(rows[-1][0]) < card.last):
        raise Refused(f"it has {len(rows)} rows to {rows[-1][0]}, where our card says {card.rows} to {card.last}")


def _refuse_loss(rows: list[Row], held: list[Row]) -> None:
    got = {when for when, _ in rows}
    lost = [when for when, _ in held if when not in got]
    if lost:
        raise Refused(f"it lacks {len(lost)} rows that we hold, the first of {lost[0]}")
    valued = {when for when, value in rows if value}
    emptied = [when for when, value in held if value and when not in valued]
    if emptied:
        raise Refused(f"it is empty on {len(emptied)} days for which we hold a figure, the first {emptied[0]}")


def _refuse_rescale(rows: list[Row], held: list[Row], series: Series) -> None:
    """A change of unit can stay within the plausible band; against what we hold it shows."""
    got = dict(rows)
    before = sum(abs(float(value)) for _, value in held if value)
    now = sum(abs(float(got[when])) for when, value in held if value)
    if before and not before / RESCALED < now < before * RESCALED:
        raise Refused(
            f"its figures are {now / before:.3g} times those that we hold for the same days: a change of unit? "
            f"If so, mend its entry in fed/series.py, remove the file and fetch it again"
        )


def _refuse_steps(rows: list[Row], held: list[Row], series: Series) -> None:
    """A new figure in another unit than the one before it. Rates and amounts of a day may truly leap, and so may what lies
    idle at times: loans were at 11 million one week of 2020, and at 28 billion the next."""
    idle = any(float(value) == 0 for _, value in held if value)
    if series.unit == "percent" or series.kind == "amount of the day" or idle or not held:
        return
    last = held[-1][0]
    valued = [(when, float(value)) for when, value in rows if value]
    for (_, before), (when, value) in zip(valued, valued[1:], strict=False):
        if when > last and before > 0 and not before / STEP < value < before * STEP:
            raise Refused(f"its figure of {when} is {value / before:.3g} times the one before: a change of unit?")


def _refuse_large_revisions(rows: list[Row], held: list[Row], series: Series) -> None:
    for when, old, new in revisions(rows, held):
        moved = abs(float(new) - float(old)) * series.to_unit
        size = abs(float(old)) * series.to_unit
        most = REVISED["percent"] if series.unit == "percent" else max(SMALL, REVISED["usd_bn"] * size)
        if moved > most and when < held[-1][0] - RECENT:
            raise Refused(f"its figure of {when} is {new}, where we hold {old}: too large a revision to take unseen")
