"""The treasurer's mornings: which mornings there are, what was known on each, what came, and what each choice earned.

Apart from the page because every sum is worked out here, in whole numbers, and once more in docs/assets/js/mornings_sums.js; a
test holds the two to each other. Nothing is invented: rates and the fall of reserves are the days' own. Assumed are a bank
that loses the share of its cash that all banks lost of their reserves in that week, on this one day, and that who borrows
late pays what the most expensive hundredth of that day's market paid.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

import pandas as pd

from fed.figures import Figures
from fed.measures.calendar import day_classes
from fed.measures.rates import SPREAD, rate_on_reserves, sofr_spread

CASH = 1000  # millions of dollars
LENT = (0, 500, 900, 950, 1000)  # what may be lent in repo; the rest stays at the Fed
LATE = ("window", "market")  # where the lack is borrowed if the payments take more than was kept
ALWAYS = {"fed": (0, "window"), "repo": (1000, "window")}  # the two who do the same every morning
YEAR = 360  # days of a year in the money market
QUIET_FROM = 8  # the day of the month from which a quiet morning is looked for
TOLD = 3  # mornings that are told apart at the end
PATH = 15  # trading days of the picture
SERIES_SHOWN = ("SOFR", "SOFR99", "IOER", "IORB", "DPCREDIT", "WRBWFRBL", "WDTGAL", "RRPONTSYD")


@dataclass(frozen=True, slots=True)
class Form:
    """A run of whole months whose mornings are played."""

    key: str
    first: date
    months: int

    @property
    def end(self) -> date:
        """The first day after its months."""
        return (pd.Timestamp(self.first) + pd.DateOffset(months=self.months)).date()

    @property
    def complete(self) -> date:
        """A day by which the outcome of its last morning is out: that of the week's reserves."""
        return self.end + timedelta(days=7)


FORMS = (
    Form("short", date(2019, 6, 1), 4),
    Form("autumn-2019", date(2018, 10, 1), 12),
    Form("2025", date(2024, 12, 1), 12),
)


@dataclass(frozen=True, slots=True)
class Known:
    """A figure that was out by noon, and of which day it is."""

    id: str
    day: date
    value: float


@dataclass(frozen=True, slots=True)
class Shown:
    """What a treasurer knew that noon. `path` is SOFR minus the rate on reserves of the last trading days, in basis points."""

    figures: dict[str, Known]
    path: list[tuple[date, float]]


@dataclass(frozen=True, slots=True)
class Came:
    """What came: rates in basis points, money in millions; `late` is None where that day has no figure of it."""

    sofr: int
    paid: int
    window: int
    late: int | None
    payment: int
    fell: float


@dataclass(frozen=True, slots=True)
class Morning:
    """A morning: its day, what kind of day the calendar makes of it, for how many nights one lends, what was known, what came."""

    day: date
    kind: str
    nights: int
    shown: Shown
    came: Came


def mornings(figures: Figures, form: Form) -> list[Morning]:
    """The mornings of a form whose outcome is out, by the rule of `chosen`; none before the first has been."""
    needed = Figures({id: figures[id] for id in SERIES_SHOWN})
    days = needed["SOFR"].index
    found = []
    for day, kind in chosen(days, form):
        after = days[days.searchsorted(day, side="right") :]
        came = _came(needed, day)
        if came and len(after):
            found.append(Morning(day.date(), kind, (after[0] - day).days, shown(needed, day.date()), came))
    return found


def chosen(days: pd.DatetimeIndex, form: Form) -> list[tuple[pd.Timestamp, str]]:
    """The mornings of a form, by rule: every month-end, every tax day and the day after it, and a quiet day in the first two
    months of a quarter (the first from the 8th on that is nothing else). Twelve months have thirty.
    """
    start, end = pd.Timestamp(form.first), pd.Timestamp(form.end)
    return sorted((day, kind) for day, kind in _chosen(day_classes(days)) if start <= day < end)


def _chosen(kinds: pd.Series) -> Iterator[tuple[pd.Timestamp, str]]:
    days, quiet = kinds.index, set()
    for at, (day, kind) in enumerate(kinds.items()):
        if kind in ("month_end", "quarter_end"):
            yield day, kind
        elif kind == "tax_day":
            yield day, kind
            if at + 1 < len(days):
                yield days[at + 1], "after_tax"
        elif kind == "other" and day.month % 3 and day.day >= QUIET_FROM and day.to_period("M") not in quiet:
            quiet.add(day.to_period("M"))
            yield day, "quiet"


def shown(figures: Figures, day: date) -> Shown:
    """What was out by noon of a day: the newest figure of each series and, for weekly amounts, that of the week before."""
    known = figures.by_noon(day)
    rates = known.frame(SPREAD)
    columns = {
        "reserves_rate": ("IORB" if len(known["IORB"]) else "IOER", rate_on_reserves(rates)),
        **{id.lower(): (id, known[id]) for id in ("SOFR", "SOFR99", "DPCREDIT", "WRBWFRBL", "WDTGAL", "RRPONTSYD")},
    }
    found = {name: _known(id, column, -1) for name, (id, column) in columns.items() if len(column)}
    for id in ("WRBWFRBL", "WDTGAL"):
        if len(known[id]) > 1:
            found[f"{id.lower()}_before"] = _known(id, known[id], -2)
    path = sofr_spread(rates).iloc[-PATH:]
    return Shown(found, [(at.date(), float(value)) for at, value in path.items()])


def _known(id: str, column: pd.Series, at: int) -> Known:
    return Known(id, column.index[at].date(), float(column.iloc[at]))


def _came(figures: Figures, day: pd.Timestamp) -> Came | None:
    """What came on a day; None where a figure that the sums need is not out, or is missing."""
    reserves, paid = figures["WRBWFRBL"], rate_on_reserves(figures.frame(SPREAD))
    week = reserves.index.searchsorted(day)  # the Wednesday on which the week of this day ends
    if week in (0, len(reserves)) or day not in paid.index or day not in figures["DPCREDIT"].index:
        return None
    before, after = reserves.iloc[week - 1], reserves.iloc[week]
    fell = float((before - after) / before)
    late = figures["SOFR99"].get(day)
    return Came(
        sofr=_bp(figures["SOFR"][day]),
        paid=_bp(paid[day]),
        window=_bp(figures["DPCREDIT"][day]),
        late=None if late is None else _bp(late),
        payment=max(0, round(CASH * fell)),
        fell=fell,
    )


def _bp(percent: float) -> int:
    return round(percent * 100)


def earned(came: Came, nights: int, lent: int, late: str) -> int:
    """Interest of a morning in whole dollars, so that all that is shown adds up: millions times basis points times nights.

    What is lent earns SOFR; what is left at the Fed after the payments earns interest on reserves; a lack is borrowed, at the
    window's posted rate or in the market, there at the window's too on a day without a figure.
    """
    left = CASH - lent - came.payment
    rate = came.window if late == "window" or came.late is None else came.late
    return _dollars(nights * (lent * came.sofr + (left * came.paid if left >= 0 else left * rate)))


def _dollars(units: int) -> int:
    """Whole dollars of a sum in 100/360 dollars, halves away from zero."""
    whole = (abs(units) * 100 * 2 + YEAR) // (2 * YEAR)
    return whole if units >= 0 else -whole


def choice(digit: int) -> tuple[int, str]:
    """What a digit of a link says: how much is lent, and where a lack is borrowed."""
    return LENT[digit // len(LATE)], LATE[digit % len(LATE)]


def gap(morning: Morning) -> int:
    """By how much lending all beat leaving all at the Fed that morning, in dollars."""
    repo, fed = (earned(morning.came, morning.nights, *same) for same in (ALWAYS["repo"], ALWAYS["fed"]))
    return repo - fed


def surprise(morning: Morning) -> float:
    """SOFR of the day less the rate on reserves, less what the same was in the newest figure at noon, in basis points."""
    return distance(morning) - morning.shown.path[-1][1]


def distance(morning: Morning) -> int:
    """SOFR of the day less the rate on reserves, in basis points."""
    return morning.came.sofr - morning.came.paid


def largest(played: list[Morning], by: Callable[[Morning], float], most: int = TOLD) -> list[Morning]:
    """The mornings on which something was farthest from zero, in the order of days."""
    return sorted(sorted(played, key=lambda one: (-abs(by(one)), one.day))[:most], key=lambda one: one.day)


def share_of_gaps(some: list[Morning], played: list[Morning]) -> float:
    """How much of all that lending made, up or down, these mornings made, in percent."""
    whole = sum(abs(gap(one)) for one in played)
    return sum(abs(gap(one)) for one in some) / whole * 100 if whole else 0.0


def middles(played: list[Morning]) -> dict[str, float]:
    """The median distance of SOFR from the rate on reserves on the mornings that the calendar names, and on quiet ones."""
    groups = {
        "ends": [distance(one) for one in played if one.kind in ("month_end", "quarter_end")],
        "taxes": [distance(one) for one in played if one.kind in ("tax_day", "after_tax")],
        "quiet": [distance(one) for one in played if one.kind == "quiet"],
    }
    return {name: median(group) for name, group in groups.items() if group}
