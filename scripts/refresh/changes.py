"""What a refresh changed, in words: the message of its commit.

Apart from fetch, which tells of rows and series: this holds docs/data against what git has, and tells what a reader would
notice, the numbers of the prose and the sentences that the data chose.
"""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fed.series import SERIES
from fed.wording import day
from scripts import facts
from scripts.facts.fact import Computed, Observation
from scripts.fetch import today
from scripts.finding import ROOT
from scripts.snapshot import reading
from scripts.verdicts import VERDICTS, choice, sentence

NOTHING = 3  # the exit code of a refresh without a change; 1 and 2 say that something is wrong
_NUMBERED = re.compile(r"H\.\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class State:
    """The cards and the facts of one snapshot, as they stand in its two JSON files."""

    cards: Mapping[str, dict]
    facts: Mapping[str, dict]


def run(root: Path = ROOT) -> int:
    """Print the message and return 0; where docs/data is what git has, say so and return NOTHING."""
    if not _git(root, "status", "--porcelain", "--", "docs/data"):
        print("no figure changed", file=sys.stderr)
        return NOTHING
    data = root / "docs" / "data"
    figures = reading.load(data)
    newest = {id: figures[id].index[-1].date() for id in SERIES}
    read = [lambda name: _git(root, "show", f"HEAD:docs/data/{name}"), lambda name: (data / name).read_text("utf-8")]
    before, after = (State(json.loads(of("manifest.json")), json.loads(of("facts.json"))) for of in read)
    print(message(before, after, newest, today()), end="")
    return 0


def _git(root: Path, *command: str) -> str:
    return subprocess.run(["git", *command], cwd=root, check=True, capture_output=True, encoding="utf-8").stdout


def message(before: State, after: State, newest: Mapping[str, date], today: date) -> str:
    """A title that says which releases moved, then a line a fact that changed and a sentence a verdict that turned."""
    paragraphs = [
        title(before, after, newest, today),
        "\n".join(numbers(before, after)),
        "\n".join(turns(before, after)),
    ]
    return "\n\n".join(filter(None, paragraphs)) + "\n"


def title(before: State, after: State, newest: Mapping[str, date], today: date) -> str:
    """Figures to the newest day among the series that moved; rates that are set run ahead of today, titles do not."""
    moved = [id for id, card in after.cards.items() if card["sha256"] != before.cards.get(id, {}).get("sha256")]
    moved = [id for id in SERIES if id in moved]
    if not moved:
        return "Same figures, new cards"
    until = min(max(newest[id] for id in moved), today)
    return f"Figures to {day(until, 'en')}: {', '.join(releases(moved))}"


def releases(moved: list[str]) -> list[str]:
    """The releases of these series: the Board's by their number, any other by the first of its series."""
    short = {}
    for id in moved:
        name = SERIES[id].release
        numbered = _NUMBERED.match(name)
        short.setdefault(name, numbered[0] if numbered else id)
    return list(short.values())


def numbers(before: State, after: State) -> list[str]:
    """Each fact whose value changed: its words before and after. A fixed one can only have been revised."""
    old = {name: before.facts.get(name, {"value": None, "en": None}) for name in after.facts}
    changed = [name for name, one in after.facts.items() if one["value"] != old[name]["value"]]
    shown = [name for name in changed if after.facts[name]["en"] != old[name]["en"]]
    lines = [
        f"{'revised, ' if after.facts[name]['kind'] == 'fixed' else ''}{name}: "
        f"{old[name]['en'] or 'no figure'} → {after.facts[name]['en'] or 'no figure'}"
        for name in shown
    ]
    small = [name for name in changed if name not in shown]
    if small:
        lines.append(f"too little for words to show: {', '.join(small)}")
    return lines or ["No number of the prose changed."]


def turns(before: State, after: State) -> list[str]:
    """The sentence of each verdict whose choice is another than before."""
    old, new = computed(before), computed(after)
    turned = [name for name in VERDICTS if choice(name, new) != choice(name, old)]
    return [f"{name} now says: {sentence(name, new, 'en')}" for name in turned if choice(name, new)]


def computed(state: State) -> dict[str, Computed]:
    """The facts again, from their JSON."""
    made = {}
    for fact in (*facts.LATEST, *facts.FIXED):
        one = state.facts.get(fact.name, {"value": None})
        seen = None if one["value"] is None else Observation(one["value"], date.fromisoformat(one["as_of"]))
        made[fact.name] = Computed(fact, seen)
    return made
