"""What a verdict is, and the ways of choosing that several of them share."""

from collections.abc import Callable
from dataclasses import dataclass

from fed.text import Text


@dataclass(frozen=True, slots=True)
class Verdict:
    """`choose` gets the values of `facts`, in their units and order, and returns a key of `sentences`."""

    name: str
    facts: tuple[str, ...]
    choose: Callable[..., str]
    sentences: dict[str, Text]


def side(value: float) -> str:
    """Above, at or below zero."""
    return "above" if value > 0 else "below" if value < 0 else "at"


def against_range(rate: float, bottom: float, top: float) -> str:
    """Where a rate lies by the target range."""
    return "above" if rate > top else "below" if rate < bottom else "inside"


def frequency(share: float) -> str:
    """How often, from a share of days in percent."""
    return "none" if share == 0 else "few" if share < 25 else "many" if share <= 75 else "most"


def trend(percent: float, steady: float, leap: float) -> str:
    """Which way, from a growth in percent: hardly any within ±`steady`, a leap from `leap` on."""
    if abs(percent) < steady:
        return "steady"
    if percent >= leap:
        return "leaping"
    return "growing" if percent > 0 else "shrinking"
