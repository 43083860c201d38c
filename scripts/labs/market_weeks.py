"""The real weeks that are laid over the model of the reserve market, by era: how many reserves, and what a night's cash cost.

Reserves are the Wednesday's level over all commercial banks' assets; the price is the median of the week to that Wednesday, less
the rate on reserves. Daily federal funds rates are on file from 2015 on: before, a dot is a month, its average rate against the
mean of its Wednesdays. Before October 2008 reserves earned nothing, so the rate stands there by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from fed.episodes import EPISODE, Era
from fed.events import EVENT
from fed.figures import Figures
from fed.measures.eras import era_of, weekly_median
from fed.measures.rates import EFFR_SPREAD, SPREAD, effr_spread, rate_on_reserves, sofr_spread
from fed.text import Text
from scripts.labs.market import CLOSE, State, demanded

LEVEL = ("WRBWFRBL", "TLAACBW027SBOG")
IDS = (*LEVEL, "EFFR", "FEDFUNDS", "SOFR", "IOER", "IORB")
RATES = {"effr": Text("federal funds rate", "聯邦資金利率"), "sofr": Text("SOFR", "SOFR")}
PAID = pd.Timestamp("2009-01-01")  # the first whole year with interest on reserves and a target range
# In September 2008 the Fed's loans flooded the banks; the four months after fit no era
LIMITED_ENDS = pd.Timestamp("2008-08-31")
ERAS = (
    Era("limited", Text("2003–2008: limited reserves", "2003–2008 年：有限準備金"), date(2003, 1, 1)),
    Era("qe", Text("QE, 2009–2017", "QE，2009–2017 年"), PAID.date()),
    Era("qt1", Text("QT1 and after", "QT1 到疫情前"), EPISODE["qt1"].start),
    Era("pandemic", Text("The pandemic", "疫情期間"), EPISODE["qe4"].start),
    Era("qt2", Text("QT2", "QT2"), EPISODE["qt2"].start),
    Era("after", Text("After QT2", "QT2 之後"), EVENT["qt2_ends"].day),
)


@dataclass(frozen=True, slots=True)
class Dot:
    """A week or a month: reserves in hundredths of a percent of bank assets, and the rate over the one on reserves in tenths of a
    basis point.
    """

    day: date
    share: int
    over: int


Dots = Mapping[str, Mapping[str, tuple[Dot, ...]]]


def dots(figures: Figures) -> Dots:
    """By rate and era, what is known; an era without a dot is not there."""
    level = figures.frame(LEVEL)
    share = (level["WRBWFRBL"] / level["TLAACBW027SBOG"] * 10_000).dropna()
    effr = weekly_median(effr_spread(figures.frame(EFFR_SPREAD)))
    sofr = weekly_median(sofr_spread(figures.frame(SPREAD)))
    monthly = _monthly(figures)
    if len(effr):
        monthly = monthly[: effr.index[0].replace(day=1) - pd.Timedelta(days=1)]
    by_month = share.groupby(share.index.to_period("M").to_timestamp()).mean()
    columns = {"effr": [(by_month, monthly), (share, effr)], "sofr": [(share, sofr)]}
    return {rate: _by_era(pairs) for rate, pairs in columns.items()}


def _monthly(figures: Figures) -> pd.Series:
    """The month's average rate less the mean of that on reserves, in basis points; before there was any, the rate itself."""
    rate = figures["FEDFUNDS"].dropna()
    paid = rate_on_reserves(figures.frame(("IOER", "IORB")))
    earned = paid.groupby(paid.index.to_period("M").to_timestamp()).mean() if len(paid) else paid
    before, since = rate[:LIMITED_ENDS], (rate[PAID:] - earned.reindex(rate[PAID:].index)).dropna()
    return pd.concat([before, since]) * 100


def _by_era(pairs: list[tuple[pd.Series, pd.Series]]) -> dict[str, tuple[Dot, ...]]:
    known = [pd.DataFrame({"share": share, "over": over}).dropna() for share, over in pairs]
    whole = pd.concat([one for one in known if len(one)] or known[:1])
    whole = whole[whole.index >= pd.Timestamp(ERAS[0].start)]
    of = era_of(whole.index, ERAS)
    made = {}
    for era in ERAS:
        mine = whole[(of == era.key).to_numpy()]
        if len(mine):
            made[era.key] = tuple(
                Dot(at.date(), _half_up(share), _half_up(over * 10))
                for at, share, over in zip(mine.index, mine["share"], mine["over"], strict=True)
            )
    return made


def fit(at: State, many: tuple[Dot, ...]) -> tuple[int, int, int, int]:
    """How many dots lie at the model (no farther than `CLOSE`), above it, and below it, where the model's banks are as they are
    set; and how many lie below the rate on reserves, where no move takes the model.
    """
    close = above = below = 0
    under = sum(dot.over < -CLOSE * 10 for dot in many)
    for dot in many:
        off = dot.over - (demanded(at, dot.share * at.assets / 10_000) - at.rate) * 10
        if abs(off) <= CLOSE * 10:
            close += 1
        elif off > 0:
            above += 1
        else:
            below += 1
    return close, above, below, under


def handed(all_dots: Dots) -> dict:
    """The dots for the page's script: share and price one after another, by rate and era."""
    return {
        rate: {era: [value for dot in many for value in (dot.share, dot.over)] for era, many in by_era.items()}
        for rate, by_era in all_dots.items()
    }


def _half_up(value: float) -> int:
    return int(value + 0.5) if value >= 0 else -int(-value + 0.5)
