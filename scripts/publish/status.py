"""How fresh the figures are, without a clock: what pages hold against the reader's (late.py), and a small file for machines.

Apart from the pages because they and whoever watches the site ask the same. `status.json` is published and stays as it is (FORMAT).
"""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from fed.figures import Figures
from fed.series import SERIES, Series
from fed.text import LANGS
from scripts.pages.site import Site
from scripts.snapshot.store import Card

FORMAT = 1  # raised only if a field changes its meaning or goes


def status(now: Figures, cards: Mapping[str, Card], as_of: date | None = None) -> dict:
    """Each series with its newest day, the last day that it covers, the day from which it is late and the one from which it is too late; no clock is read."""
    series = {id: _series(SERIES[id], cards[id], now[id].index[-1].date()) for id in SERIES if len(now[id])}
    return {
        "format": FORMAT,
        "figures_to": str(now.last_day()),
        "as_of": str(as_of) if as_of else None,
        "series": series,
    }


def _series(one: Series, card: Card, newest: date) -> dict:
    late, too_late = (
        (str(newest + timedelta(days=days + 1)) for days in one.age_limits) if one.age_limits else (None, None)
    )
    return {
        "newest": str(newest),
        "covers_to": str(_covers_to(one, newest)),
        "late_from": late,
        "too_late_from": too_late,
        "retrieved": card.retrieved,
        "via": card.via,
        **{lang: one.name(lang) for lang in LANGS},
    }


def _covers_to(one: Series, newest: date) -> date:
    """The last day of which a figure tells: FRED dates a month and a quarter by its first."""
    months = {"month starts": 1, "quarter starts": 3}.get(one.calendar, 0)
    return (pd.Timestamp(newest) + pd.DateOffset(months=months, days=-1)).date() if months else newest


def write(site: Site, target: Path) -> None:
    """The file beside the figures."""
    made = status(site.now, site.cards, site.as_of)
    (target / "data" / "status.json").write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n", "utf-8")
