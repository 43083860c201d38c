"""Every number that prose states, one line a number, computed from the snapshot.

A fact is either *latest* (moves with the data, and knows nothing later than the day the site is built as of) or *fixed*
(bound to a day or an episode, the same for ever, revisions aside). A name says what and when, never how much. They stand
in files by subject; this is the door.
"""

from pathlib import Path

from fed.figures import Figures
from scripts.facts import (
    balance_sheet,
    debt,
    demand,
    drains,
    gauge,
    holdings,
    money,
    rates,
    repo,
    since,
    standing,
    story,
    strains,
)
from scripts.facts.fact import Computed, Fact
from scripts.finding import Finding, Stop

HERE = Path(__file__).parent
SUBJECTS = (balance_sheet, debt, demand, drains, gauge, holdings, money, rates, repo, since, standing, story, strains)

LATEST = tuple(fact for subject in SUBJECTS for fact in subject.LATEST)
FIXED = tuple(fact for subject in SUBJECTS for fact in subject.FIXED)
NAMES = tuple(fact.name for fact in (*LATEST, *FIXED))


def compute(figures: Figures) -> dict[str, Computed]:
    """Every fact by name, from all figures."""
    return {fact.name: compute_one(fact, figures) for fact in (*LATEST, *FIXED)}


def compute_latest(now: Figures) -> dict[str, Computed]:
    """The latest facts by name, from what is known `now`."""
    return {fact.name: compute_one(fact, now) for fact in LATEST}


def as_of(computed: dict[str, Computed], now: Figures) -> dict[str, Computed]:
    """The same facts on an earlier day: the latest ones from what was known then, the fixed ones as they are."""
    return computed | compute_latest(now)


def compute_one(fact: Fact, figures: Figures) -> Computed:
    """A fact from these figures; without a value where they do not reach its day."""
    try:
        history = fact.history(figures)
    except KeyError as error:
        raise Stop(
            Finding(
                HERE, 0, f"fact '{fact.name}': its measure asks for {error}; its series are {', '.join(fact.series)}"
            )
        ) from error
    try:
        return Computed(fact, fact.pick(history))
    except (IndexError, KeyError, ValueError):  # pandas' three ways to say that there is no such day
        unborn = [id for id in fact.series if figures[id].empty and id != "IORB"]  # IORB only carries on from IOER
        return Computed(fact, None, next(iter(unborn), fact.series[0]))


def findings(computed: dict[str, Computed]) -> list[Finding]:
    """Facts that have no value even on the whole snapshot: most often a day on which a series has no figure."""
    return [
        Finding(
            HERE,
            0,
            f"fact '{name}' has no value: is its day in docs/data/{one.missing}.csv, with a figure?",
        )
        for name, one in computed.items()
        if one.seen is None
    ]
