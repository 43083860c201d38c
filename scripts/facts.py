"""Every number that prose states, one line a number, computed from the snapshot.

A fact is either *latest* (moves with the data, and knows nothing later than the day the site is built as of) or *fixed*
(bound to a day or an episode, the same for ever, revisions aside). A name says what and when, never how much.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from charts.contract import LANGS
from charts.sums import measures
from charts.wording import FORMS, Unit, say
from scripts import snapshot
from scripts.finding import Finding, Stop
from scripts.series import SERIES
from scripts.snapshot import Figures

FILE = snapshot.DATA / "facts.json"


@dataclass(frozen=True, slots=True)
class Observation:
    """A value and the day it is of."""

    value: float
    as_of: date


Pick = Callable[[pd.Series], Observation]


def _first_column(frame: pd.DataFrame) -> pd.Series:
    return frame.iloc[:, 0].dropna()


def _wrong(name: str, what: str) -> Stop:
    return Stop(Finding(Path(__file__), 0, f"fact '{name}': {what}"))


@dataclass(frozen=True, slots=True)
class Fact:
    """A number of the prose: which series it comes from, what is worked out of them (`of`), and which value is picked."""

    name: str
    series: tuple[str, ...]
    unit: Unit
    pick: Pick
    of: Callable[[pd.DataFrame], pd.Series] = field(default=_first_column)

    def __post_init__(self) -> None:
        if not isinstance(self.series, tuple):
            raise _wrong(self.name, f'its series are a tuple; a lone one keeps its comma: ("{self.series}",)')
        unknown = [id for id in self.series if id not in SERIES]
        if unknown:
            raise _wrong(self.name, f"no series called {', '.join(unknown)}; scripts/series.py has them all")
        if self.unit not in FORMS:
            raise _wrong(self.name, f"no unit called '{self.unit}'; there are: {', '.join(FORMS)}")

    def history(self, figures: Figures) -> pd.Series:
        """All values from which this fact picks one."""
        return self.of(figures.frame(self.series))


@dataclass(frozen=True, slots=True)
class Computed:
    """A fact with its value; `missing` names the series without which there is none on that day."""

    fact: Fact
    seen: Observation | None
    missing: str = ""

    @property
    def value(self) -> float:
        """Rounded to what the sources carry, so that float noise never reaches a page or a diff."""
        return round(self.seen.value, 6)


def latest(column: pd.Series) -> Observation:
    """The newest value."""
    return Observation(float(column.iloc[-1]), column.index[-1].date())


def at(day: str) -> Pick:
    """The value of exactly that day."""
    return lambda column: Observation(float(column.loc[day]), date.fromisoformat(day))


def peak(start: str, end: str) -> Pick:
    """The highest value between two days."""

    def pick(column: pd.Series) -> Observation:
        day = column.loc[start:end].idxmax()
        return Observation(float(column.loc[day]), day.date())

    return pick


def rise(start: str, end: str) -> Pick:
    """How much higher the value of the second day is than that of the first."""
    return lambda column: Observation(float(column.loc[end] - column.loc[start]), date.fromisoformat(end))


def fall(start: str, end: str) -> Pick:
    """How much lower the value of the second day is than that of the first."""
    return lambda column: Observation(float(column.loc[start] - column.loc[end]), date.fromisoformat(end))


def fall_share(start: str, end: str) -> Pick:
    """How much lower, in percent of the first day's value."""
    return lambda column: Observation(float((1 - column.loc[end] / column.loc[start]) * 100), date.fromisoformat(end))


def days_above_nought(start: str, end: str) -> Pick:
    """On how many days the value was above nought."""
    return lambda column: Observation(float((column.loc[start:end] > 0).sum()), date.fromisoformat(end))


def days(start: str, end: str) -> Pick:
    """How many days have a value."""
    return lambda column: Observation(float(len(column.loc[start:end])), date.fromisoformat(end))


LATEST = (
    Fact("assets", ("WALCL",), "usd_bn", latest),
    Fact("assets_growth_quarter", ("WALCL",), "share", latest, measures.quarter_growth),
    Fact("reserves", ("WRESBAL",), "usd_bn", latest),
    Fact("reserves_growth_year", ("WRESBAL",), "share", latest, measures.year_growth_of_reserves),
    Fact("reserves_ratio", measures.RATIO, "share", latest, measures.reserves_to_bank_assets),
    Fact("reverse_repo", ("RRPONTSYD",), "usd_bn", latest),
    Fact("reverse_repo_to_reserves", measures.BUFFER, "share", latest, measures.buffer_share),
    Fact("sofr", ("SOFR",), "percent", latest),
    Fact("effr", ("EFFR",), "percent", latest),
    Fact("rate_on_reserves", ("IOER", "IORB"), "percent", latest, measures.rate_on_reserves),
    Fact("range_top", ("DFEDTARU",), "percent", latest),
    Fact("range_bottom", ("DFEDTARL",), "percent", latest),
    Fact("range_top_for_sofr", ("DFEDTARU", "SOFR"), "percent", latest, measures.on_days_of_sofr),
    Fact("range_bottom_for_sofr", ("DFEDTARL", "SOFR"), "percent", latest, measures.on_days_of_sofr),
    Fact("range_change_year", ("DFEDTARU",), "bp", latest, measures.year_change_of_range),
    Fact("reverse_repo_rate", ("RRPONTSYAWARD",), "percent", latest),
    Fact("sofr_spread", measures.SPREAD, "bp", latest, measures.sofr_spread),
    Fact("effr_spread", measures.EFFR_SPREAD, "bp", latest, measures.effr_spread),
    Fact("reserves_below_top", measures.BELOW_TOP, "bp", latest, measures.below_top),
    Fact("reverse_repo_over_bottom", measures.OVER_BOTTOM, "bp", latest, measures.over_bottom),
    Fact("days_above", measures.SPREAD, "share", latest, measures.days_above),
)

FIXED = (
    # The balance sheet
    Fact("assets_before_2008", ("WALCL",), "usd_bn", at("2008-09-03")),
    Fact("assets_peak_2022", ("WALCL",), "usd_bn", peak("2022-01-01", "2022-12-31")),
    Fact("assets_fall_qt1", ("WALCL",), "usd_bn", fall("2017-10-04", "2019-07-31")),
    Fact("assets_qt2_start", ("WALCL",), "usd_bn", at("2022-06-01")),
    Fact("assets_qt2_end", ("WALCL",), "usd_bn", at("2025-12-03")),
    Fact("assets_fall_qt2", ("WALCL",), "usd_bn", fall("2022-06-01", "2025-12-03")),
    # QT2 up to the day on which the popular article was written
    Fact("assets_fall_to_april_2025", ("WALCL",), "usd_bn", fall("2022-06-01", "2025-04-16")),
    Fact("reserves_rise_to_april_2025", ("WRESBAL",), "usd_bn", rise("2022-06-01", "2025-04-16")),
    Fact("reverse_repo_fall_to_april_2025", ("RRPONTSYD",), "usd_bn", fall("2022-06-01", "2025-04-16")),
    Fact("tga_fall_to_april_2025", ("WTREGEN",), "usd_bn", fall("2022-06-01", "2025-04-16")),
    Fact("base_2022_12", ("BOGMBASE",), "usd_bn", at("2022-12-01")),
    Fact("base_2024_03", ("BOGMBASE",), "usd_bn", at("2024-03-01")),
    # Reserves
    Fact("reserves_peak_2021", ("WRESBAL",), "usd_bn", peak("2021-01-01", "2021-12-31")),
    Fact("reserves_fall_before_qt2", ("WRESBAL",), "share", fall_share("2021-12-08", "2022-06-01")),
    Fact("reserves_september_2019", ("WRESBAL",), "usd_bn", at("2019-09-18")),
    Fact("reserves_ratio_september_2019", measures.RATIO, "share", at("2019-09-18"), measures.reserves_to_bank_assets),
    Fact("reserves_ratio_qt2_end", measures.RATIO, "share", at("2025-12-03"), measures.reserves_to_bank_assets),
    Fact("reverse_repo_peak", ("RRPONTSYD",), "usd_bn", peak("2022-01-01", "2023-12-31")),
    # The corridor
    Fact("sofr_2019_09_17", ("SOFR",), "percent", at("2019-09-17")),
    Fact("sofr99_2019_09_17", ("SOFR99",), "percent", at("2019-09-17")),
    Fact("range_top_2019_09_17", ("DFEDTARU",), "percent", at("2019-09-17")),
    Fact("sofr_to_top_2019_09_17", ("SOFR", "DFEDTARU"), "times", at("2019-09-17"), measures.sofr_to_top),
    Fact("sofr_spread_2019_09_17", measures.SPREAD, "bp", at("2019-09-17"), measures.sofr_spread),
    Fact(
        "effr_days_above_2019",
        measures.EFFR_SPREAD,
        "days",
        days_above_nought("2019-01-01", "2019-12-31"),
        measures.effr_spread,
    ),
    Fact("effr_days_2019", measures.EFFR_SPREAD, "days", days("2019-01-01", "2019-12-31"), measures.effr_spread),
    Fact(
        "sofr_days_above_november_2025",
        measures.SPREAD,
        "days",
        days_above_nought("2025-11-01", "2025-11-30"),
        measures.sofr_spread,
    ),
    Fact("sofr_days_november_2025", measures.SPREAD, "days", days("2025-11-01", "2025-11-30"), measures.sofr_spread),
    Fact("sofr_spread_2025_10_31", measures.SPREAD, "bp", at("2025-10-31"), measures.sofr_spread),
    Fact("ioer_last", ("IOER",), "percent", at("2021-07-28")),
    Fact("iorb_first", ("IORB",), "percent", at("2021-07-29")),
)

NAMES = tuple(fact.name for fact in (*LATEST, *FIXED))


def compute(now: Figures, whole: Figures) -> dict[str, Computed]:
    """Every fact by name: the latest ones from what is known `now`, the fixed ones from the whole snapshot."""
    return {fact.name: _compute(fact, now) for fact in LATEST} | {fact.name: _compute(fact, whole) for fact in FIXED}


def _compute(fact: Fact, figures: Figures) -> Computed:
    try:
        return Computed(fact, fact.pick(fact.history(figures)))
    except (IndexError, KeyError, ValueError):  # pandas' three ways to say that there is no such day
        unborn = [id for id in fact.series if figures[id].empty and id != "IORB"]  # IORB only carries on from IOER
        return Computed(fact, None, next(iter(unborn), fact.series[0]))


def findings(computed: dict[str, Computed]) -> list[Finding]:
    """Facts that have no value even on the whole snapshot: most often a day on which a series has no figure."""
    return [
        Finding(
            Path(__file__),
            0,
            f"fact '{name}' has no value: is its day in docs/data/{one.missing}.csv, with a figure?",
        )
        for name, one in computed.items()
        if one.seen is None
    ]


def as_json(computed: dict[str, Computed]) -> str:
    """facts.json: a fact a line group, so that a review of a refresh shows the numbers that changed, in words."""
    latest_names = {fact.name for fact in LATEST}
    table = {
        name: {
            "kind": "latest" if name in latest_names else "fixed",
            "value": one.value if one.seen else None,
            "unit": one.fact.unit,
            "as_of": str(one.seen.as_of) if one.seen else None,
            "series": list(one.fact.series),
            **{lang: say(one.value, one.fact.unit, lang) if one.seen else None for lang in LANGS},
        }
        for name, one in computed.items()
    }
    return json.dumps(table, indent=2, ensure_ascii=False) + "\n"


def run() -> int:
    """Write docs/data/facts.json."""
    figures = snapshot.load()
    FILE.write_text(as_json(compute(figures, figures)), "utf-8")
    print(f"{FILE.name}: {len(NAMES)} facts")
    return 0
