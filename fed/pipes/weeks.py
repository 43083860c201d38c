"""Each week of the Fed's balance sheet in whole US$ million: what it owns, what it owes, and what a night's cash cost.

Apart from the other measures because here both sides must agree to the last million: everything is a whole number, and what
no series tells is the rest. One footing: levels of Wednesday. Banknotes are the exception, known as an average of the week
alone, so the rest takes up the difference; the averages of reserves and of the Treasury's account are here only to say
whether a change is larger than the gap between its two measures.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from fed.figures import Figures
from fed.measures.balance import loans_to_banks
from fed.measures.rates import EFFR_SPREAD, SPREAD, effr_spread, sofr_spread

OWNS = ("treasuries", "mortgages", "lent", "other")
OWES = ("reserves", "banknotes", "government", "funds", "foreign", "rest")
SERIES_OF = {  # what is read from one series; lent is three, other and the rest are what is left
    "treasuries": "TREAST",
    "mortgages": "WSHOMCB",
    "reserves": "WRBWFRBL",
    "banknotes": "WCURCIR",
    "government": "WDTGAL",
    "funds": "WLRRAOL",
    "foreign": "WLRRAFOIAL",
}
AVERAGES = {"reserves": "WRESBAL", "government": "WTREGEN"}
LENT = ("WLCFLPCL", "H41RESPPALDKNWW", "SWPT")
BANK_ASSETS = "TLAACBW027SBOG"
IDS = ("WALCL", *SERIES_OF.values(), *AVERAGES.values(), *LENT, BANK_ASSETS, "SOFR", "EFFR", "IOER", "IORB")
STALE = 2  # weeks for which the newest figure of the banks' assets serves: it comes out nine days after the Fed's


@dataclass(frozen=True, slots=True)
class Price:
    """What cash for a night cost above the rate on reserves in a week, in tenths of a basis point: its middle and its highest day."""

    rate: str
    middle: int
    highest: int


@dataclass(frozen=True, slots=True)
class Week:
    """A Wednesday. `owns` and `owes` add up to the same sum, `assets`; `lent_known` is whether the series of loans reach it.

    `gap` is by how much the week's average of what has two measures is above its level, in US$ 100 million; `banks` are all commercial banks' assets, of `banks_day`, None
    where they are not known; `price` is None where there was no rate, or no rate on reserves to set it against.
    """

    day: date
    assets: int
    owns: Mapping[str, int]
    owes: Mapping[str, int]
    lent_known: bool
    gap: Mapping[str, int]
    banks: int | None
    banks_day: date | None
    price: Price | None


def weeks(figures: Figures) -> tuple[Week, ...]:
    """Every Wednesday for which all vessels are known, oldest first."""
    frame = figures.frame(IDS)
    lent = _millions(loans_to_banks(frame) + frame["SWPT"])
    table = {name: _millions(frame[id]) for name, id in {"assets": "WALCL", **SERIES_OF}.items()}
    average = {name: _millions(frame[id]) for name, id in AVERAGES.items()}
    banks = _millions(frame[BANK_ASSETS])
    common = set.intersection(*(set(column) for column in (*table.values(), *average.values())))
    price = prices(figures)
    made = []
    for at in sorted(common):
        sums = {name: column[at] for name, column in table.items()}
        owes = {name: sums[name] for name in OWES[:-1]}
        owns = {"treasuries": sums["treasuries"], "mortgages": sums["mortgages"], "lent": lent.get(at, 0)}
        known = [day for day in (at - pd.Timedelta(weeks=back) for back in range(STALE + 1)) if day in banks]
        made.append(
            Week(
                at.date(),
                sums["assets"],
                {**owns, "other": sums["assets"] - sum(owns.values())},
                {**owes, "rest": sums["assets"] - sum(owes.values())},
                at in lent,
                {name: _half_up((column[at] - sums[name]) / 100) for name, column in average.items()},
                banks[known[0]] if known else None,
                known[0].date() if known else None,
                price.get(at),
            )
        )
    return tuple(made)


def prices(figures: Figures) -> dict[pd.Timestamp, Price]:
    """The price of a night's cash in the week to each Wednesday: of SOFR, and of EFFR before SOFR began."""
    sofr, effr = sofr_spread(figures.frame(SPREAD)), effr_spread(figures.frame(EFFR_SPREAD))
    # the week in which SOFR began is still EFFR's: two rates in one week have no middle day
    ends = _wednesday(sofr.index[0]) if len(sofr) else None
    made = {}
    for rate, spread in (("EFFR", effr[:ends]), ("SOFR", sofr[sofr.index > ends] if len(sofr) else sofr)):
        by_week = spread.groupby(spread.index.map(_wednesday))
        for at, middle, highest in zip(by_week.groups, by_week.median(), by_week.max(), strict=True):
            made[at] = Price(rate, _half_up(middle * 10), _half_up(highest * 10))
    return made


def _wednesday(day: pd.Timestamp) -> pd.Timestamp:
    """The Wednesday to which a day's week runs: weeks run from Thursday on."""
    return day + pd.Timedelta(days=(2 - day.weekday()) % 7)


def _millions(column: pd.Series) -> dict[pd.Timestamp, int]:
    """From US$ billion to whole millions, as FRED sends them."""
    known = column.dropna()
    return dict(zip(known.index, (known * 1000).round().astype(int).tolist(), strict=True))


def _half_up(value: float) -> int:
    """As the page's script rounds too: Python's own rounding goes to the even neighbor."""
    return int(value + 0.5) if value >= 0 else -int(-value + 0.5)
