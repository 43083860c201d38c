"""A history that we hold, carried on by its owner, where FRED cannot be had.

Apart because an owner sends its newest rows only, in a shape of its own: what makes them rows of our file, and what shows
that they are the same figures, is said here once. Nothing that we hold is changed; rows are added after the last.
"""

from datetime import date, timedelta

from fed.series import Series
from scripts.fetch.transport import Unavailable
from scripts.snapshot.csv_form import Refused, Row

OVERLAP = 10  # figures that both must have before an owner's rows are believed to be ours
SETTLED = timedelta(days=7)  # figures newer than this, seen from our last, may have been corrected since: not compared
TOLERANCE = {"percent": 0.0, "usd_bn": 0.001}  # points, and a share of the figure: FRED sends on what the owner says
EMPTY = 3  # weekdays without a figure that may follow each other: a long weekend has two


def on(held: list[Row], newest: list[Row], series: Series) -> list[Row]:
    """What we hold with the owner's later rows after it; raises Unavailable if they do not meet, Refused if they disagree."""
    if not held:
        raise Unavailable("it only carries on a history, and we hold none")
    ours, theirs = dict(held), dict(newest)
    settled = min(held[-1][0] - SETTLED, newest[-1][0])
    both = [when for when, value in held if newest[0][0] <= when <= settled and value]
    if len(both) < OVERLAP:
        raise Unavailable(f"it shares only {len(both)} settled figures with what we hold")
    for when in both:
        if not _agree(ours[when], theirs.get(when, ""), series):
            raise Refused(f"it says {theirs.get(when) or 'nothing'} for {when}, where we hold {ours[when]}")
    return held + _later(newest, held[-1][0], series)


def _agree(ours: str, theirs: str, series: Series) -> bool:
    if not theirs:
        return False
    allowed = TOLERANCE[series.unit] * (abs(float(ours)) if series.unit == "usd_bn" else 1)
    return abs(float(ours) - float(theirs)) <= allowed


def _later(newest: list[Row], last: date, series: Series) -> list[Row]:
    """The rows after a day; a weekday of which the owner says nothing is a holiday, which FRED lists empty."""
    later = [row for row in newest if row[0] > last]
    if not later or series.calendar != "weekdays":
        return later
    figures, filled, empty = dict(later), [], 0
    for n in range(1, (later[-1][0] - last).days + 1):
        when = last + timedelta(days=n)
        if when.weekday() < 5:
            filled.append((when, figures.get(when, "")))
            empty = 0 if filled[-1][1] else empty + 1
            if empty > EMPTY:
                raise Refused(f"it has no figure for the {empty} weekdays to {when}")
    return filled
