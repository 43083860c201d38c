"""The gauge's record: hits, misses and false alarms, of the gauge, of its parts, and of the one line that anyone can draw.

By rule, not by days that we remember: a strain is every day on which SOFR stood five basis points or more above the top of
the target range. A figure of a day is out on the next morning, when that day's cash is being lent already, so the first
day that it can warn of is the second. The parts were chosen later, by us, who knew these days; no rule can mend that.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from fed.figures import once
from fed.measures.facilities import USE
from fed.measures.gauge import PARTS, SERIES, levels, naive, readings
from fed.measures.rates import OVER_TOP, sofr_over_top
from fed.text import Text

RECORD = tuple(dict.fromkeys((*SERIES, *OVER_TOP)))
STRAIN = 5.0  # basis points above the top of the range
A_MONTH = 30  # days without a strain, after which the next begins a cluster of its own
LAG, AHEAD = 2, 5  # trading days to the first day that a figure can warn of, and how many it is held to


@dataclass(frozen=True, slots=True)
class Rule:
    """A warning: `by` stands above `above` (None: no anchor, so it never warns). `signal` is what ranks the days."""

    key: str
    name: Text
    signal: str
    by: str
    above: float | None


_NAMES = {part.key: part.name for part in PARTS}
RULES = (
    Rule("firm", Text("At least one light", "至少亮一盞燈"), "gauge", "past", 0.0),
    Rule("tight", Text("At least two lights", "至少亮兩盞燈"), "gauge", "past", 1.0),
    Rule("naive", Text("The simple line, above zero", "簡單的一條線，大於零"), "naive", "naive", 0.0),
    Rule("secured", _NAMES["secured"], "secured", "secured", 0.0),
    Rule("unsecured", _NAMES["unsecured"], "unsecured", "unsecured", 0.0),
    Rule("backstop", _NAMES["backstop"], "backstop", "backstop", USE),
    Rule("quantity", _NAMES["quantity"], "quantity", "quantity", None),
)


def auc(signal: pd.Series, outcome: pd.Series) -> float:
    """Of all pairs of a day before the outcome and a day without it, the share in which the signal was higher before, in percent.

    Ties count half (Mann and Whitney): fifty is a coin, a hundred never errs. NaN where either kind of day is missing.
    """
    ranks, hits = signal.rank(), int(outcome.sum())
    pairs = hits * (len(outcome) - hits)
    return float((ranks[outcome].sum() - hits * (hits + 1) / 2) / pairs * 100) if pairs else float("nan")


@once
def record(frame: pd.DataFrame) -> pd.DataFrame:
    """A row a rule: `auc`, the `days` held to account, on how many it `warned`, `strains`, `hits`, `misses` and `false` alarms.

    A hit is a strain before which it had warned, on one of five days; a false alarm a day of warning that none followed.
    The auc asks for more common news: SOFR above the top of the range at all. Days whose outcome is not known yet do
    not count.
    """
    table = _signals(frame)
    over = sofr_over_top(frame).reindex(table.index)
    strain = over.where(over.isna(), over >= STRAIN).astype(float)
    above = over.where(over.isna(), over > 0).astype(float)
    followed, leaked = _coming(strain), _coming(above)
    held = followed.notna() & leaked.notna()
    days = strain[LAG + AHEAD - 1 :]
    rows = []
    for rule in RULES:
        warned = _warned(table, rule)
        before = _before(warned)[days.index]
        hits = int((before[days == 1] == 1).sum())
        alarms = warned & held
        score = auc(table.loc[held, rule.signal], leaked[held] == 1)
        false = int((alarms & (followed == 0)).sum())
        strains = int((days == 1).sum())
        rows.append((rule.key, score, int(held.sum()), int(alarms.sum()), strains, hits, strains - hits, false))
    return pd.DataFrame(rows, columns=["key", "auc", "days", "warned", "strains", "hits", "misses", "false"])


def strain_days(frame: pd.DataFrame) -> pd.Series:
    """SOFR minus the top of the range on the days of strain that the record holds the rules to, in basis points."""
    table = _signals(frame)
    over = sofr_over_top(frame).reindex(table.index)[LAG + AHEAD - 1 :]
    return over[over >= STRAIN]


def new_strains(frame: pd.DataFrame) -> pd.Series:
    """How many days of strain came after a month without one: strains come in clusters."""
    return pd.Series(float(len(_new(frame))), index=_signals(frame).index[-1:])


def new_hits(frame: pd.DataFrame) -> pd.Series:
    """Before how many of these at least one light was on, by the rule of `record`: the warnings that were not easy."""
    table = _signals(frame)
    before = _before(_warned(table, RULES[0]))
    return pd.Series(float((before[_new(frame)] == 1).sum()), index=table.index[-1:])


def false_share(frame: pd.DataFrame) -> pd.Series:
    """Of the days with at least one light on, those that no strain followed, in percent."""
    firm = record(frame).set_index("key").loc["firm"]
    share = firm["false"] / firm["warned"] * 100 if firm["warned"] else float("nan")
    return pd.Series(share, index=_signals(frame).index[-1:]).dropna()


def strain_least(frame: pd.DataFrame) -> pd.Series:
    """How far above the top SOFR must stand for a day of strain, on each of its days: for pages, which type no number."""
    return frame["SOFR"].dropna() * 0 + STRAIN


def of_rule(key: str, column: str) -> Callable[[pd.DataFrame], pd.Series]:
    """The sum that keeps one figure of one rule, dated by the last day of the gauge."""

    def pick(frame: pd.DataFrame) -> pd.Series:
        rows, days = record(frame).set_index("key"), _signals(frame).index
        return pd.Series(float(rows.loc[key, column]), index=days[-1:]).dropna()

    return pick


@once
def _signals(frame: pd.DataFrame) -> pd.DataFrame:
    """What each rule reads, on the days that the gauge and the simple line both have; higher is tighter."""
    known = readings(frame)
    tighter = known.assign(quantity=-known["quantity"])
    return levels(frame)[["gauge", "past"]].join(tighter).assign(naive=naive(frame)).dropna()


def _new(frame: pd.DataFrame) -> pd.DatetimeIndex:
    days = strain_days(frame).index.to_series()
    return pd.DatetimeIndex(days[(days.diff() > pd.Timedelta(days=A_MONTH)) | (days == days.min())])


def _warned(table: pd.DataFrame, rule: Rule) -> pd.Series:
    return table[rule.by] > (float("inf") if rule.above is None else rule.above)


def _before(warned: pd.Series) -> pd.Series:
    """Whether it had warned on one of the five days whose figures were out in time for this one."""
    return _within(warned.astype(float).shift(LAG), AHEAD)


def _coming(happened: pd.Series) -> pd.Series:
    """Whether it happened on one of the five days that a figure of this day can warn of; NaN where they are not all known."""
    return _within(happened, AHEAD).shift(-(LAG + AHEAD - 1))


def _within(happened: pd.Series, days: int) -> pd.Series:
    return happened.rolling(days).max()
