"""Evenings on which much was still open: the last weekday before something that we know and nobody knew then.

Of the days of fed/events.py and fed/episodes.py, six for which SOFR, the corridor and the balance sheet are all on file, so that
every dial has something to say; before April 2018 there was no SOFR. Each asks another question of the same dials.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from fed.episodes import EPISODE
from fed.events import EVENT
from fed.text import Text


@dataclass(frozen=True, slots=True)
class Evening:
    """The evening of `day`; `then` is what came after it, and is said where the evening is listed, never in it."""

    day: date
    then: Text


def _before(day: date, then: Text) -> Evening:
    eve = day - timedelta(days=1)
    return Evening(eve - timedelta(days=max(0, eve.weekday() - 4)), then)


EVENINGS = (
    # reserves had fallen for years, taxes were due that day: was there enough?
    _before(EVENT["repo_2019"].day, EVENT["repo_2019"].what),
    # stock exchanges fell, and Treasuries did not rise: what would the Fed buy?
    _before(
        EPISODE["qe4"].start,
        Text("The Fed cuts to zero on a Sunday, and QE4 begins", "聯準會在星期日降息到零，QE4 開始"),
    ),
    # more cash than banks wanted, and a rate about to be paid on what lies outside them
    _before(EVENT["reverse_repo_rate_2021"].day, EVENT["reverse_repo_rate_2021"].what),
    # the day before QT2: from which of three pools would it drain?
    _before(EVENT["qt2_cap_treasuries_start"].day, Text("QT2 begins", "QT2 開始")),
    # reserves were plentiful in sum, and one bank had too few the next morning
    _before(EVENT["svb_run"].day, Text("Depositors run from Silicon Valley Bank", "矽谷銀行遭擠兌")),
    # SOFR had begun to stand above the rate on reserves: had QT2 gone far enough?
    _before(EVENT["qt2_end_decided"].day, EVENT["qt2_end_decided"].what),
)
