"""Where figures can be had, in the order in which they are asked.

A source is a name, a server, the series that it has, and how they are read: one module each, one line each below. An
address can be set by the environment; where FRED_URL is set, only those that are set too are asked, so that a stand-in
for FRED is not helped out by the true owners, and no key goes to it unasked.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass

from fed.series import Series
from scripts.fetch.sources import board, fred_api, fred_csv, new_york_fed
from scripts.fetch.transport import Host
from scripts.snapshot.csv_form import Row

PAUSE = 1.0  # FRED's robots.txt asks for a second between requests; its API and the owners are given the same


@dataclass(frozen=True, slots=True)
class Source:
    """One of them. `name` is what the card will say; `whole` is False where it has the newest rows only."""

    name: str
    host: Host
    has: Callable[[str], bool]
    read: Callable[[Host, Series], list[Row]]
    whole: bool


def listed(until: float) -> list[Source]:
    """All that this surrounding allows, for a run that is over at `until` (monotonic seconds)."""
    key = fred_api.key()
    found = [
        _source("FRED's API", "FRED_API_URL", fred_api, until) if key else None,
        _source("FRED", "FRED_URL", fred_csv, until),
        _source("the New York Fed", "NEW_YORK_FED_URL", new_york_fed, until),
        _source("the Federal Reserve Board", "BOARD_URL", board, until),
    ]
    return [source for source in found if source]


def _source(name: str, variable: str, module, until: float) -> Source | None:
    base = os.environ.get(variable, "").rstrip("/")
    if not base and os.environ.get("FRED_URL"):
        return None
    if base and base != module.HOME:
        name = "a mirror of FRED" if name.startswith("FRED") else f"a mirror of {name}"
        return Source(name, Host(base, 0.0, until), module.has, module.read, module.WHOLE)
    return Source(name, Host(module.HOME, PAUSE, until), module.has, module.read, module.WHOLE)
