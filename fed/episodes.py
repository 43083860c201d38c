"""Stretches of time that have a name: episodes of QE and QT, windows to compare, eras to color by.

Apart from the events, which are of one day. An episode carries its primary source; windows and eras are cuts of ours, each
with the reason for its days.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from fed.events import EVENT, Sure
from fed.text import Text

_BOARD = "https://www.federalreserve.gov/newsevents/pressreleases/monetary{}.htm"
_TIMELINE = "https://www.federalreserve.gov/monetarypolicy/timeline-balance-sheet-policies.htm"
_DESK = "https://www.newyorkfed.org/markets/opolicy/operating_policy_{}"


@dataclass(frozen=True, slots=True)
class Episode:
    """A stretch of balance-sheet policy. `end` is None while it lasts, up to the last day whose events are known
    (fed/events.py); `grows` says which way it moves assets, and `sure` how well its end is known.
    """

    key: str
    name: Text
    start: date
    end: date | None
    grows: bool
    aim: Text
    source: str
    sure: Sure = "quoted"


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch between two Wednesdays, on which the balance sheet is known, to be held against another."""

    key: str
    name: Text
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of days that belong together; it lasts until the next of its row begins."""

    key: str
    name: Text
    start: date


EPISODES = (
    Episode(
        "qe1",
        Text("QE1", "QE1"),
        date(2008, 11, 25),
        date(2010, 3, 31),
        True,
        Text("Calm the mortgage market in the crash, and lower long-term rates", "危機中穩住房貸市場、壓低長期利率"),
        _TIMELINE,
    ),
    Episode(
        "qe2",
        Text("QE2", "QE2"),
        date(2010, 11, 3),
        date(2011, 6, 30),
        True,
        Text("Support a weak recovery with inflation too low", "景氣復甦乏力、通膨過低，再推一把"),
        _TIMELINE,
    ),
    Episode(
        "qe3",
        Text("QE3", "QE3"),
        date(2012, 9, 13),
        date(2014, 10, 31),
        True,
        Text("Support hiring, with no end date announced at the start", "支撐就業，起初不設終點"),
        _TIMELINE,
    ),
    Episode(
        "qt1",
        Text("QT1", "QT1"),
        date(2017, 10, 1),
        date(2019, 7, 31),
        False,
        Text("Shrink the balance sheet to what running policy needs", "把資產負債表縮小，只留運作所需"),
        _BOARD.format("20170920a"),
    ),
    Episode(
        "bills_2019",
        Text("Bills", "買券"),
        date(2019, 10, 15),
        date(2020, 3, 14),
        True,
        Text(
            "Refill reserves after September 2019; the Fed did not call it QE",
            "2019 年 9 月後補回準備金，聯準會不稱之為 QE",
        ),
        _BOARD.format("20191011a"),
    ),
    Episode(
        "qe4",
        Text("QE4", "QE4"),
        date(2020, 3, 15),
        date(2022, 3, 9),
        True,
        Text("Keep the Treasury market working; later, support the economy", "先讓美國公債市場恢復運作，後為支撐經濟"),
        _BOARD.format("20200315a"),
    ),
    Episode(
        "qt2",
        Text("QT2", "QT2"),
        date(2022, 6, 1),
        date(2025, 11, 30),
        False,
        Text("Shrink again after the pandemic, with caps by the month", "疫情後再度縮表，每月設上限"),
        _BOARD.format("20220504b"),
    ),
    Episode(
        "rmp",
        Text("RMP", "RMP"),
        date(2025, 12, 12),
        EVENT["rmp_pause"].day - timedelta(days=1),
        True,
        Text("Buy bills to keep reserves ample as other liabilities grow", "其他負債成長時買進國庫券，維持準備金充裕"),
        _DESK.format("251210a"),
        sure=EVENT["rmp_pause"].sure,
    ),
)


EPISODE = {episode.key: episode for episode in EPISODES}


def unnumbered(words: str, by: date) -> str:
    """Words as they could be on a day: nobody numbers the first QE or QT before there is a second."""
    for first, second in (("QE1", "qe2"), ("QT1", "qt2")):
        if by < EPISODE[second].start:
            words = words.replace(first, first[:-1])
    return words


def _wednesday(day: date) -> date:
    """The first from that day on: policy starts with a month, the balance sheet is of a Wednesday."""
    return day + timedelta(days=(2 - day.weekday()) % 7)


def _window(key: str, name: Text, episode: str, end: date | None = None) -> Window:
    return Window(key, name, _wednesday(EPISODE[episode].start), _wednesday(end or EPISODE[episode].end))


WINDOWS = (
    _window("qt1", Text("QT1", "QT1"), "qt1"),
    _window("qt2", Text("QT2", "QT2"), "qt2"),
    # up to the popular article of April 2025 that this site answers
    _window("qt2_to_april_2025", Text("QT2 up to April 2025", "QT2（到 2025 年 4 月為止）"), "qt2", date(2025, 4, 16)),
)
WINDOW = {window.key: window for window in WINDOWS}

# QT2 in four acts, cut where the figures turned: reserves were lowest on January 4, 2023 and highest on March 6, 2024, and
# the Treasury's account was lowest on July 16, 2025, as it began to be refilled after the debt limit.
QT2_ACTS = (
    Window("fills", Text("ON RRP goes on filling", "附賣回還在裝水"), date(2022, 6, 1), date(2023, 1, 4)),
    Window("empties", Text("ON RRP drains", "附賣回流出"), date(2023, 1, 4), date(2024, 3, 6)),
    Window("waits", Text("The TGA is run down", "財政部帳戶走低"), date(2024, 3, 6), date(2025, 7, 16)),
    Window("refill", Text("The TGA is refilled", "財政部帳戶補滿"), date(2025, 7, 16), date(2025, 12, 3)),
)

# Demand for reserves: cut where policy changed. From June 17, 2021 ON RRP paid more than nothing, and cash left for it
# (implementation note, monetary20210616a1); the other days are those of the episodes.
DEMAND_ERAS = (
    Era("qt1", Text("QT1", "QT1"), EPISODE["qt1"].start),
    Era("after_qt1", Text("After QT1: repo and bills", "QT1 之後：附買回與買券"), date(2019, 8, 1)),
    Era("qe4", Text("QE4", "QE4"), EPISODE["qe4"].start),
    Era("reverse_repo_fills", Text("Cash flows into ON RRP", "資金湧入 ON RRP"), date(2021, 6, 17)),
    Era("qt2", Text("QT2", "QT2"), EPISODE["qt2"].start),
    Era("after_qt2", Text("After QT2", "QT2 之後"), EVENT["qt2_ends"].day),
)

# Spikes by the calendar: cut by months, so that no era begins on a day chosen for its spike. SOFR passed the rate on
# reserves again in September 2024.
CALENDAR_ERAS = (
    Era("before_2020", Text("2018–2019", "2018–2019 年"), EVENT["sofr_begins"].day),
    Era("pandemic", Text("2020–2021", "2020–2021 年"), date(2020, 1, 1)),
    Era("buffer", Text("2022 to August 2024", "2022 年至 2024 年 8 月"), date(2022, 1, 1)),
    Era("since", Text("Since September 2024", "2024 年 9 月起"), date(2024, 9, 1)),
)
