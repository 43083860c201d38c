"""Later snapshots, made up: a folder of the snapshot carried on day by day, with what a refresh may bring.

Apart from `futures`, which moves figures in memory to make the data say a sentence: here files and cards are written, as a
fetch would leave them. No future is a forecast.
"""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
from pandas.tseries.holiday import USFederalHolidayCalendar

from fed.series import SERIES, Series
from scripts.snapshot import csv_form, store
from scripts.snapshot.csv_form import Row

HALF_A_YEAR = timedelta(days=182)
HELD_FOR = timedelta(days=30)
DEAD, REVISED, HELD = "TLAACBW027SBOG", "M2SL", "SOFR"
STEPS = (0, -0.25, -0.50, -0.25, 0, 0.25)  # the target range, down and up again
BY = {  # US$ billion in the end; ON RRP is filled by what the Fed buys and by what banks lose
    "RRPONTSYD": 800, "WALCL": 500, "TREAST": 500, "WRESBAL": -350, "WTREGEN": 50, "RPONTSYD": 3, "SOFRVOL": 200,
    "BOGMBASE": -330, "CURRCIR": 20, "M2SL": 400, "GDP": 500, "GFDEBTN": 1000, "WSHOMCB": -90,
}  # fmt: skip

_ON = {"every day": "D", "weekdays": "B", "Wednesdays": "W-WED", "month starts": "MS", "quarter starts": "QS"}
_Path = Callable[[date], float]  # how far from its last figure a series stands on a day, in its own unit


def quiet_weeks(folder: Path, end: date) -> None:
    """Carry every series that goes on to what is published by `end`, each with its last figure."""
    for series in _living():
        rows = _rows(folder, series)
        _write(folder, series, rows + _more(rows, series, end, lambda day: 0.0), end)


def half_a_year(folder: Path) -> date:
    """Half a year on: rates down and up, ON RRP filled, one series dead, one revised, one held; return its last day."""
    begin = max(_rows(folder, series)[-1][0] for series in _living())
    end = begin + HALF_A_YEAR
    top = {day: float(value) for day, value in _rows(folder, SERIES["DFEDTARU"])}
    for series in _living():
        rows = _rows(folder, series)
        if series.id != DEAD:
            until = end - HELD_FOR if series.id == HELD else end
            rows += _more(rows, series, until, _path(series, begin, rows[-1][0], top))
        if series.id == REVISED:  # seasonal factors of five years
            old = [row for row in rows if row[0].year < end.year - 5]
            rows = old + [(day, _as(rows, float(value) * 1.002)) for day, value in rows[len(old) :]]
        _write(folder, series, rows, end)
    return end


def _path(series: Series, begin: date, last: date, top: dict[date, float]) -> _Path:
    """Rates move with the top of the target range, from where it stood on the last day of theirs; dollars in a straight line."""

    def over(day: date) -> float:
        return max(0.0, min(1.0, (day - begin) / HALF_A_YEAR))

    def wobble(day: date) -> float:
        """A market never stands still; at the end of a quarter it jumps."""
        jump = 0.1 if (day + timedelta(days=3)).month in (1, 4, 7, 10) and day.day > 27 else 0.0
        return (day.toordinal() % 5 - 2) / 100 + jump

    def range_top(day: date) -> float:
        step = STEPS[min(len(STEPS) - 1, int(over(day) * len(STEPS)))]
        return top[day] if day in top else top[max(top)] + step

    def rate(day: date) -> float:
        return range_top(day) - range_top(last) + (wobble(day) if series.id.startswith("SOFR") else 0.0)

    def dollars(day: date) -> float:
        return BY.get(series.id, 0) * over(day) / series.to_unit

    return rate if series.unit == "percent" else dollars


def _more(rows: list[Row], series: Series, until: date, path: _Path) -> list[Row]:
    """The rows that come after these; a holiday has none but of a rate that is set."""
    last, figure = rows[-1][0], next(value for _, value in reversed(rows) if value)
    out = until - timedelta(days=series.published_after)
    days = pd.date_range(last + timedelta(days=1), out, freq=_ON[series.calendar])
    free = set()
    if series.calendar == "weekdays" and series.kind != "set rate":
        free = {*USFederalHolidayCalendar().holidays(last, until).date}
    return [(day, "" if day in free else _as(rows, float(figure) + path(day))) for day in days.date]


def _as(rows: list[Row], value: float) -> str:
    """A value with as many decimals as its series has lately had: FRED may write 4 for 4.00."""
    return f"{value:.{max(len(figure.partition('.')[2]) for _, figure in rows[-500:])}f}"


def _living() -> list[Series]:
    return [series for series in SERIES.values() if not series.ends]


def _rows(folder: Path, series: Series) -> list[Row]:
    return csv_form.parse((folder / f"{series.id}.csv").read_text("utf-8"), series)


def _write(folder: Path, series: Series, rows: list[Row], day: date) -> None:
    body = csv_form.serialise(rows, series.id)
    store.write(series, body, store.make_card(rows, body, series, "FRED", day), folder)
