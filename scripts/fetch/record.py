"""What a run held, and why, for the watchdog: a small file that no commit needs to carry.

Apart because a refresh that changes no figure makes no commit, and a held series must be known all the same. It is
written again after each series, so that a run that was killed has left how far it came. refresh.yml uploads it, where
anybody may read it; who takes it from there believes nothing of it but its form.
"""

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from scripts.finding import ROOT

FORMAT = 1  # raised only if a field changes its meaning or goes
PATH = ROOT / ".cache" / "refresh.json"
LARGEST = 65536  # bytes
_TIME = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Record:
    """When a run began (UTC), how many series it wanted, how many it came to, and the reason for each that was held."""

    begun: datetime
    wanted: int
    asked: int
    held: dict[str, str]


def write(record: Record, path: Path) -> None:
    """Put it in place of the one before, at one stroke."""
    made = {
        "format": FORMAT,
        "begun": record.begun.strftime(_TIME),
        "wanted": record.wanted,
        "asked": record.asked,
        "held": record.held,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes((json.dumps(made, indent=2) + "\n").encode("ascii"))
    os.replace(beside, path)


def read(path: Path) -> Record | None:
    """The record there; None where there is none, or something else."""
    try:
        with path.open("rb") as file:
            body = file.read(LARGEST + 1)
        made = json.loads(body) if len(body) <= LARGEST else None
        wanted, asked, held = (made[name] for name in ("wanted", "asked", "held"))
        known = made["format"] == FORMAT and 0 <= asked <= wanted < 1000 and type(wanted) is type(asked) is int
        if not known or not all(isinstance(reason, str) for reason in held.values()):
            return None
        return Record(datetime.strptime(made["begun"], _TIME), wanted, asked, held)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
