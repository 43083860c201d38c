"""The gauge: how tight is it now, against everything known up to the day?

Apart from the charts of its parts because it is a judgement, and a judgement must show its parts, its formula and its
misses (`fed/measures/hindsight.py`). It has no fixed dollars and no fixed rates: each part is set against its own past, and no day
knows of a later one.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from fed.events import EVENT
from fed.measures import amounts, facilities, rates
from fed.text import Text
from fed.wording import Unit

DAYS_A_YEAR = 250
WEEKS_A_YEAR = 52
AT_LEAST = 4  # parts without which there is no gauge
PAST = rates.TRADING_DAYS_A_QUARTER  # days of the gauge before which it has no levels; why, see `levels`
RATIO_OUT_AFTER = 8  # days from the Wednesday of bank assets to the trading day of the SOFR that comes out beside them
RATIO_SERVES = 13  # days more for which a week is the newest, if the next is late by a week


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the gauge: `of` gives its history on its own days, of which `year` make a year.

    `out_after` is the days after which a figure joins the gauge, and `serves` for how many more it may: nought for a daily
    part, which is known together with SOFR of its day.
    """

    key: str
    name: Text
    formula: Text
    unit: Unit
    series: tuple[str, ...]
    of: Callable[[pd.DataFrame], pd.Series]
    high_is_tight: bool = True
    year: int = DAYS_A_YEAR
    out_after: int = 0
    serves: int = 0


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the gauge: it stands `above` this share of its own past days."""

    key: str
    name: Text
    above: float


def _ratio_since_interest(frame: pd.DataFrame) -> pd.Series:
    """Before the Fed paid interest on them, banks held next to no reserves: another regime, not a tight one."""
    return amounts.reserves_to_bank_assets(frame)[pd.Timestamp(EVENT["ioer_begins"].day) :]


PARTS = (
    Part(
        key="spread",
        name=Text("SOFR less the rate on reserves", "SOFR 減準備金利率"),
        formula=Text(
            "SOFR minus the interest rate on reserves of the same day (IOER until July 2021, IORB since), in basis points",
            "同一天的 SOFR 減準備金利率（2021 年 7 月以前為 IOER，之後為 IORB），以基點計",
        ),
        unit="bp",
        series=rates.SPREAD,
        of=rates.sofr_spread,
    ),
    Part(
        key="days_above",
        name=Text("Days with SOFR above the rate on reserves", "SOFR 高於準備金利率的日子"),
        formula=Text(
            "Of the trading days of the last quarter, the share on which SOFR stood above the rate on reserves",
            "最近一季的交易日中，SOFR 高於準備金利率的日子所占的比例",
        ),
        unit="share",
        series=rates.SPREAD,
        of=rates.days_above,
    ),
    Part(
        key="over_top",
        name=Text("SOFR less the top of the target range", "SOFR 減目標區間上限"),
        formula=Text(
            "SOFR minus the top of the target range of the same day, in basis points; above nought, it has left the range",
            "同一天的 SOFR 減目標區間上限，以基點計；大於零，表示已超出區間",
        ),
        unit="bp",
        series=rates.OVER_TOP,
        of=rates.sofr_over_top,
    ),
    Part(
        key="effr_spread",
        name=Text("EFFR less the rate on reserves", "EFFR 減準備金利率"),
        formula=Text(
            "The effective federal funds rate minus the rate on reserves of the same day, in basis points",
            "同一天的有效聯邦資金利率減準備金利率，以基點計",
        ),
        unit="bp",
        series=rates.EFFR_SPREAD,
        of=rates.effr_spread,
    ),
    Part(
        key="standing_repo",
        name=Text("Borrowing at standing repo", "常設附買回承作金額"),
        formula=Text(
            "What was borrowed that day at the Fed's standing repo operations, which began in July 2021",
            "當天透過聯準會常設附買回（2021 年 7 月設立）借走的金額",
        ),
        unit="usd_bn",
        series=facilities.STANDING_REPO,
        of=facilities.standing_repo,
    ),
    Part(
        key="reserves_ratio",
        name=Text("Reserves against bank assets", "準備金占銀行總資產"),
        formula=Text(
            "Reserve balances (week average) divided by the assets of all commercial banks, in the newest week published by "
            "then; set against the weeks since the Fed began to pay interest on reserves in 2008. Here low is tight",
            "準備金餘額（週平均）除以全體商業銀行總資產，取當時已公布的最新一週；比較對象是 2008 年聯準會開始對準備金付息以來的各週；這一項越低越緊",
        ),
        unit="share",
        series=amounts.RATIO,
        of=_ratio_since_interest,
        high_is_tight=False,
        year=WEEKS_A_YEAR,
        out_after=RATIO_OUT_AFTER,
        serves=RATIO_SERVES,
    ),
)
SERIES = tuple(dict.fromkeys(id for part in PARTS for id in part.series))

SCORE = Text(
    "The score of a part on a day is the share of its own days, up to and including that day, on which it was less tight",
    "某一項某一天的分數，是算到那一天為止（含當天），它自己有多少比例的日子比當天寬鬆",
)
GAUGE = Text(
    "The gauge is the mean of the scores of all parts that have a history of a year; with fewer than {parts} there is none",
    "指標是各項分數的平均，只取已有一年歷史的項目；不到 {parts} 項，就不計算",
)
LEVEL = Text(
    "It is firm where it stands above {firm} of its own past days, and tight where it stands above {tight} of them",
    "某一天的指標，若比自己過去 {firm} 的日子高，就叫偏緊；比過去 {tight} 的日子高，就叫緊俏",
)
CALM = Level("calm", Text("calm", "平穩"), 0.0)
FIRM = Level("firm", Text("firm", "偏緊"), 0.75)
TIGHT = Level("tight", Text("tight", "緊俏"), 0.9)
LEVELS = (CALM, FIRM, TIGHT)


def score(part: Part, frame: pd.DataFrame) -> pd.Series:
    """The share of its own days up to and including each on which a part was strictly less tight, in percent.

    Strictly, so that a day without use of standing repo scores nought. A part has no score in its first year.
    """
    history = part.of(frame)
    tightness = history if part.high_is_tight else -history
    seen = np.arange(1, len(history) + 1)
    less_tight = tightness.expanding(1).rank(method="min") - 1
    return (less_tight / seen * 100)[seen >= part.year].rename(part.key)


def scores(frame: pd.DataFrame) -> pd.DataFrame:
    """The score of each part by trading day of SOFR; NaN where a part does not count: too young, late, or not begun."""
    days = frame["SOFR"].dropna().index
    return pd.DataFrame({part.key: _on(days, part, score(part, frame)) for part in PARTS}, index=days)


def gauge(frame: pd.DataFrame) -> pd.Series:
    """The mean score of the parts that count, by trading day of SOFR; no value where fewer than four count.

    The gauge of a day is known when SOFR of that day is: on the next morning. It steps where a part begins to count or is
    late: `levels` tells how many counted.
    """
    return _mean(scores(frame))


def levels(frame: pd.DataFrame) -> pd.DataFrame:
    """By trading day: the `gauge`, how many `parts` counted, how high `firm` and `tight` began, and the `level` it stood on.

    The two are percentiles of the days before that one, and of the parts that count on that one: a late series lifts or
    lowers the mean, and must not be read as strain. A quarter of days is asked for, though a year would be better: SOFR
    began in 2018 and its parts need a year, so that with another year the gauge could say nothing of 2019.
    """
    table = scores(frame)
    found = pd.DataFrame({"gauge": _mean(table)})
    found["parts"] = table.count(axis=1).reindex(found.index)
    counts = table.notna().loc[found.index]
    for keys, days in counts.groupby(counts.columns.tolist()).groups.items():
        past = _mean(table.loc[:, list(keys)]).reindex(found.index).shift(1).expanding(PAST)
        for level in (FIRM, TIGHT):
            found.loc[days, level.key] = past.quantile(level.above)[days]
    found = found.reindex(columns=["gauge", "parts", FIRM.key, TIGHT.key]).dropna()
    found["level"] = CALM.key
    for level in (FIRM, TIGHT):
        found.loc[found["gauge"] > found[level.key], "level"] = level.key
    return found


def _mean(table: pd.DataFrame) -> pd.Series:
    return table.mean(axis=1)[table.count(axis=1) >= AT_LEAST]


def _on(days: pd.DatetimeIndex, part: Part, values: pd.Series) -> pd.Series:
    """A part's scores on trading days: the newest that was out by then, for as long as it serves."""
    out = values.set_axis(values.index + pd.Timedelta(days=part.out_after))
    return out.reindex(days, method="ffill", tolerance=pd.Timedelta(days=part.serves))
