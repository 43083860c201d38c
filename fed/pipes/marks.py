"""The marks on the pool's wall: shares of bank assets, so in dollars they rise as the banks grow.

That is why dollars alone do not say whether there is enough. A mark is a week's reserves over the assets of all commercial
banks in that week, both on a Wednesday, times the assets of the week that is looked at.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fed.events import EVENT
from fed.pipes.weeks import Week
from fed.text import Text


@dataclass(frozen=True, slots=True)
class Mark:
    """A share of bank assets that a week of the past had: its reserves over its banks' assets, both in US$ million.

    `short` stands where there is no room for all its words.
    """

    key: str
    words: Text
    short: Text
    reserves: int
    banks: int

    def height(self, week: Week) -> int | None:
        """What the share comes to in another week, in US$ million; None where banks' assets are not known, or where it says nothing.

        Before the Fed paid interest on reserves banks lived on a hundredth of it, and the mark would call that a drought.
        """
        if week.banks is None or week.day < EVENT["ioer_begins"].day:
            return None
        return (2 * self.reserves * week.banks + self.banks) // (2 * self.banks)  # to the nearest million


_WEEKS = (  # the week of the strain of 2019, and the first Wednesday after QT2 ended
    ("strain_2019", date(2019, 9, 18), Text("in September 2019", "2019 年 9 月"), Text("2019", "2019")),
    ("qt2_ended", date(2025, 12, 3), Text("when QT2 ended", "QT2 結束時"), Text("QT2 end", "QT2 末")),
)


def marks(weeks: Iterable[Week]) -> tuple[Mark, ...]:
    """The marks that are known by the last of the weeks."""
    by_day = {week.day: week for week in weeks}
    return tuple(
        Mark(key, words, short, by_day[day].owes["reserves"], by_day[day].banks)
        for key, day, words, short in _WEEKS
        if day in by_day and by_day[day].banks is not None
    )
