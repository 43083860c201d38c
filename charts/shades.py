"""The stretches of time that a chart shades and names.

Apart from the style, which knows colors and nothing of what the Fed did.
"""

from datetime import date

import pandas as pd

from charts.drawing.marks import Shade
from fed.episodes import EPISODES, Episode, unnumbered
from fed.events import known_until
from fed.text import LANGS, Text

BILLS = Text("Bills", "買券")
NAMES = {"rmp": BILLS}  # its own name says nothing to one who sees it first


def episodes(days: pd.DatetimeIndex) -> tuple[Shade, ...]:
    """The QE and QT episodes between the first and the last of these days, to shade and name."""
    if not len(days):
        return ()
    first, last = days[0].date(), days[-1].date()
    shown = [one for one in EPISODES if one.start <= last and known_until(one, last) >= first]
    return tuple(
        Shade(max(one.start, first), known_until(one, last), _name(one, last), "QE" if one.grows else "QT")
        for one in shown
    )


def _name(one: Episode, by: date) -> Text:
    return Text(*(unnumbered(NAMES.get(one.key, one.name)(lang), by) for lang in LANGS))
