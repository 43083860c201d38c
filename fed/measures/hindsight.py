"""The gauge's hits and misses: what it said before strains that we know of, and in quiet times.

Apart from the gauge because this is chosen with hindsight, and the gauge is not. Strains are the days that any account of
these years names; quiet times are a year in a flood of reserves, the middle of a year in which ON RRP took up QT, and five
months in which the New York Fed found reserves ample (https://www.newyorkfed.org/newsevents/speeches/2026/per260519) while
the gauge stood high: there, each tight day is counted against it.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from fed.measures.gauge import TIGHT, levels
from fed.text import Text

WEEK = 5  # trading days


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of days, of strain or of quiet."""

    key: str
    name: Text
    start: date
    end: date


STRAINS = (
    Stretch("september_2019", Text("September 2019", "2019 年 9 月"), date(2019, 9, 17), date(2019, 9, 17)),
    Stretch("march_2020", Text("March 2020", "2020 年 3 月"), date(2020, 3, 16), date(2020, 3, 17)),
    Stretch("september_2024", Text("End of September 2024", "2024 年 9 月底"), date(2024, 9, 30), date(2024, 9, 30)),
    Stretch("october_2025", Text("End of October 2025", "2025 年 10 月底"), date(2025, 10, 31), date(2025, 10, 31)),
)
QUIET = (
    Stretch("flood_2021", Text("2021", "2021 年"), date(2021, 1, 1), date(2021, 12, 31)),
    Stretch(
        "middle_2023",
        Text("April to September 2023", "2023 年 4 月至 2023 年 9 月"),
        date(2023, 4, 1),
        date(2023, 9, 30),
    ),
    Stretch(
        "ample_2026", Text("February to June 2026", "2026 年 2 月至 2026 年 6 月"), date(2026, 2, 1), date(2026, 6, 30)
    ),
)
OUTCOMES = {
    "warned": Text("tight before", "事前已緊俏"),
    "late": Text("tight only on the day", "當天才緊俏"),
    "missed": Text("not tight", "未達緊俏"),
}


def strains(frame: pd.DataFrame) -> pd.DataFrame:
    """A row a strain: `week_before`, `highest_before`, `on_day` (its highest), `tight` (where that began), the `outcome`.

    *Before* are the five trading days whose gauge was known when the strain began: they end two days before it, since the
    gauge of the day before came out that very morning. It *warned* if it was tight on one of them, was *late* if only on
    the day, and *missed* it otherwise. Strains before the gauge, or not yet over, have no row.
    """
    table = levels(frame)
    rows = [_strain(one, table) for one in STRAINS]
    return pd.DataFrame([row for row in rows if row], columns=_STRAIN)


def quiet(frame: pd.DataFrame) -> pd.DataFrame:
    """A row a quiet time that is over: of how many `days` the gauge was tight on how large a share (`tight_share`, percent)."""
    table = levels(frame)
    rows = []
    for one in QUIET:
        stretch = table[pd.Timestamp(one.start) : pd.Timestamp(one.end)]
        if len(stretch) and table.index[-1] >= pd.Timestamp(one.end):
            rows.append((one.key, len(stretch), (stretch["level"] == TIGHT.key).mean() * 100))
    return pd.DataFrame(rows, columns=["key", "days", "tight_share"])


_STRAIN = ["key", "week_before", "highest_before", "on_day", "tight", "outcome"]


def _strain(one: Stretch, table: pd.DataFrame) -> tuple | None:
    first, last = pd.Timestamp(one.start), pd.Timestamp(one.end)
    at = table.index.searchsorted(first)
    if first not in table.index or last not in table.index or at <= WEEK:
        return None
    before, during = table.iloc[at - WEEK - 1 : at - 1], table[first:last]
    outcome = next(
        (name for name, days in (("warned", before), ("late", during)) if (days["level"] == TIGHT.key).any()), "missed"
    )
    week_before = table["gauge"].iloc[at - WEEK]
    return one.key, week_before, before["gauge"].max(), during["gauge"].max(), during["tight"].iloc[0], outcome
