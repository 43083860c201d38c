"""Made-up futures: the snapshot carried on for some four hundred days, in ways that are plain to say.

Every series that has not ended gets further days on its own calendar, with its last value unless its future says
otherwise. Policy rates move as a corridor hung from the bottom of the target range; market rates stand at a stated
distance from the rate on reserves. Dollars move in a straight line. No future is a forecast: each is there to make the
data say a sentence that they seldom or never said.
"""

from datetime import date, timedelta
from math import ceil

import pandas as pd

from fed.figures import Figures
from fed.series import SERIES

DAYS = 400
STEPS = 8  # policy rates move in even steps, as they do from meeting to meeting

_ON = {"every day": "D", "weekdays": "B", "Wednesdays": "W-WED", "month starts": "MS", "quarter starts": "QS"}
_SOFR_FAMILY = ("TGCRRATE", "SOFR", "SOFR1", "SOFR25", "SOFR75", "SOFR99")


def extend(figures: Figures, paths: dict) -> Figures:
    """All living series carried on; a path gets how much of the future is over (0 to 1) and gives the value."""
    today = figures.last_day()
    end = today + timedelta(days=DAYS)
    return Figures({id: _carry_on(figures[id], paths.get(id), today, end) for id in SERIES})


def _carry_on(column: pd.Series, path, today: date, end: date) -> pd.Series:
    series = SERIES[column.name]
    if series.age_limits is None or column.empty:  # it has ended, or has not begun here
        return column
    days = pd.date_range(column.index[-1] + timedelta(days=1), end, freq=_ON[series.calendar])
    over = [max(0.0, (day.date() - today).days / DAYS) for day in days]
    decimals = 2 if series.unit == "percent" else 3
    values = [round(path(part) if path else float(column.iloc[-1]), decimals) for part in over]
    return pd.concat([column, pd.Series(values, index=days, dtype=float).dropna()]).rename(column.name)


def _corridor(
    figures,
    bottom=None,
    change=0.0,
    reserves_under_top=0.10,
    award_over_bottom=0.0,
    primary_over_top=0.0,
    sofr=0.0,
    effr=-0.02,
):
    """Paths of all rates: the range goes to `bottom`, or by `change`; `sofr` and `effr` stand so far from IORB."""
    first = float(figures["DFEDTARL"].iloc[-1])
    last = first + change if bottom is None else bottom

    def over_bottom(distance):
        return lambda part: first + (last - first) * ceil(part * STEPS) / STEPS + distance

    reserves = 0.25 - reserves_under_top
    return {
        "DFEDTARL": over_bottom(0),
        "DFEDTARU": over_bottom(0.25),
        "DPCREDIT": over_bottom(0.25 + primary_over_top),
        "IORB": over_bottom(reserves),
        "RRPONTSYAWARD": over_bottom(award_over_bottom),
        "EFFR": over_bottom(reserves + effr),
        "FEDFUNDS": over_bottom(reserves + effr),
        **{id: over_bottom(reserves + sofr) for id in _SOFR_FAMILY},
    }


def _by(figures, ids, dollars, since=0.0):
    """Paths of several series, each changed by the same dollars in the end, beginning when `since` of the future is over."""
    firsts = {id: float(figures[id].iloc[-1]) for id in ids}
    return {
        id: lambda part, first=first: first + dollars * max(0, part - since) / (1 - since)
        for id, first in firsts.items()
    }


def nothing_moves(figures):
    """Not one series moves from its last value, and nobody comes to standing repo."""
    return {"RPONTTLD": lambda part: 0.0}


def rates_up(figures):
    """Two points of rises, for which people bring banknotes back; SOFR and EFFR exactly at the rate on reserves."""
    return _corridor(figures, change=2, sofr=0, effr=0) | _by(figures, ("CURRCIR", "WCURCIR"), -150)


def rates_near_zero(figures):
    """A range that begins at zero, with ON RRP five hundredths above it, and EFFR under the rate on reserves."""
    return _corridor(figures, bottom=0, award_over_bottom=0.05, sofr=-0.10, effr=-0.07)


def assets_grow(figures):
    """A fifth more assets, all of it Treasuries, all of it paid for with reserves; SOFR well under IORB."""
    bought = figures["WALCL"].iloc[-1] * 0.20
    return _corridor(figures, sofr=-0.08) | _by(figures, ("WALCL", "TREAST", "WRESBAL", "WRBWFRBL"), bought)


def scarcity(figures):
    """Reserves drained, with assets, to the share of bank assets of September 2019; SOFR a quarter point above IORB."""
    share = figures["WRESBAL"]["2019-09-18"] / figures["TLAACBW027SBOG"]["2019-09-18"]
    drain = figures["TLAACBW027SBOG"].iloc[-1] * share - figures["WRESBAL"].iloc[-1]
    return _corridor(figures, sofr=0.25, effr=0.05) | _by(figures, ("WRESBAL", "WRBWFRBL", "WALCL", "TREAST"), drain)


def reverse_repo_refilled(figures):
    """The Fed buys, and all it pays ends in ON RRP, up to 1,500 billion, as in 2021; SOFR slips under the range, as in 2022."""
    bought = 1500 - figures["RRPONTSYD"].iloc[-1]
    return _corridor(figures, sofr=-0.17) | _by(figures, ("RRPONTSYD", "WALCL", "TREAST"), bought)


def rates_outside_the_range(figures):
    """The Fed sets IORB above the top of the range, and ON RRP under its bottom: the one has not happened, the other has.

    A Reserve Bank asks less than the top of the range at the discount window, which has not happened either."""
    return _corridor(
        figures, reserves_under_top=-0.05, award_over_bottom=-0.05, primary_over_top=-0.05, sofr=-0.10, effr=-0.10
    )


def panic(figures):
    """A fifth more assets within the last eighty days, all of it reserves, and a range at zero, as in the spring of 2020."""
    bought = figures["WALCL"].iloc[-1] * 0.20
    return _corridor(figures, bottom=0, sofr=-0.05) | _by(
        figures, ("WALCL", "TREAST", "WRESBAL", "WRBWFRBL"), bought, since=0.8
    )


def a_feed_stops(figures):
    """One rate of the market is told no more some days before the end, while the others go on."""
    return {"TGCRRATE": lambda part: float(figures["TGCRRATE"].iloc[-1]) if part < 0.98 else float("nan")}


def two_feeds_stop(figures):
    """A rate of the market and what is lent at standing repo are told no more, as in the fall of 2026."""
    return {
        id: lambda part, last=float(figures[id].iloc[-1]): last if part < 0.98 else float("nan")
        for id in ("TGCRRATE", "RPONTTLD")
    }


def three_feeds_stop(figures):
    """The rate on reserves is told no more, which two lights are measured against, nor what is lent at standing repo."""
    return {
        id: lambda part, last=float(figures[id].iloc[-1]): last if part < 0.98 else float("nan")
        for id in ("IORB", "RPONTTLD")
    }


FUTURES = {
    path.__name__: path
    for path in (
        nothing_moves,
        rates_up,
        rates_near_zero,
        assets_grow,
        scarcity,
        reverse_repo_refilled,
        rates_outside_the_range,
        panic,
        a_feed_stops,
        two_feeds_stop,
        three_feeds_stop,
    )
}


def moments(figures: Figures, days: list[date]) -> dict[str, tuple[Figures, Figures, date]]:
    """By name: what is known, the whole that it is part of, and the day. Days of the past, today, and every future."""
    past = {str(day): (figures.as_of(day), figures, day) for day in days}
    made_up = {name: extend(figures, paths(figures)) for name, paths in FUTURES.items()}
    whole = {"today": figures} | made_up
    return past | {name: (one, one, one.last_day()) for name, one in whole.items()}
