"""Pairs of weeks that have a name: the chapters, from before the crash to the newest week, and the stretches to compare.

Apart from the episodes because here both ends are Wednesdays that a reader can look at, and a pair may end with the newest.
A chapter says in a sentence what to look for; no number stands in it, since the picture beside it has them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fed.episodes import QT2_ACTS, WINDOW
from fed.pipes.weeks import Week
from fed.text import Text

YEAR = 52  # weeks


@dataclass(frozen=True, slots=True)
class Pair:
    """Two Wednesdays; `end` is None for the newest, `start` None for a year before the end.

    A chapter has a sentence that says what to look for, and the page that tells of it; others are for comparing only.
    """

    key: str
    name: Text
    start: date | None
    end: date | None
    look: Text | None = None
    page: str = ""
    still: bool = False  # whether it is one of the dated frames that stand in the page without a script


PAIRS = (
    Pair(
        "before",
        Text("2007: before the crash", "2007 年：危機之前"),
        date(2006, 6, 28),
        date(2007, 6, 27),
        Text(
            "Almost all that the Fed owes is banknotes. The pool is so shallow that you can hardly see it. Payments go through all the same: banks borrow from each other, the Fed lends to them during the day, and each day it adds or removes a little.",
            "聯準會欠的幾乎都是鈔票。大池淺到快看不見，款還是付得完：銀行彼此借，白天不夠的先向聯準會借，聯準會也天天微調水量。",
        ),
        "monetary-base.md",
        still=True,
    ),
    Pair(
        "crash",
        Text("2008: the crash", "2008 年：危機爆發"),
        date(2008, 9, 3),
        date(2008, 12, 17),
        Text(
            "Lehman fails, and the Fed lends to whoever can no longer borrow. Most of it lands in the pool. Look at the left: what is new is loans and other aid, not yet bonds.",
            "雷曼倒閉，借不到錢的人都來找聯準會，放出去的錢大半流進大池。看左邊：新增的是放款和其他紓困，還不是債券。",
        ),
        "qe-and-qt.md",
    ),
    Pair(
        "three_rounds",
        Text("2014: three rounds of buying", "2014 年：三輪買債"),
        date(2008, 12, 17),
        date(2014, 10, 29),
        Text(
            "Bonds have taken the place of the loans, and many more were bought. The pool has filled with what the Fed paid for them.",
            "債券取代了放款，還多買了許多。聯準會付的錢，把大池灌滿了。",
        ),
        "qe-and-qt.md",
        still=True,
    ),
    Pair(
        "qt1",
        Text("2019: QT1, and the week it began to hurt", "2019 年：QT1，以及出事的那一週"),
        date(2017, 10, 4),
        date(2019, 9, 18),
        Text(
            "The Fed owns less, and banknotes and the government's account take more. Most of that water comes out of the pool. In this week the needle jumps.",
            "聯準會的資產變少，鈔票和政府的帳戶又拿走更多，水大半出自大池。這一週，指針跳了起來。",
        ),
        "2019-and-2025.md",
        still=True,
    ),
    Pair(
        "buying_2020",
        Text("2020: buying without limit", "2020 年：無上限買債"),
        date(2020, 3, 11),
        date(2020, 6, 10),
        Text(
            "Within three months the Fed adds more bonds than in any two years before. Follow the pipe: part of the water stops at the pool, and most of the rest runs on into the government's account, which is being filled for the relief to come.",
            "聯準會一季增持的債券，比以前任何兩年都多。順著水管看，一部分的水進了大池，其餘大半進了政府的帳戶，準備發放紓困。",
        ),
        "qe-and-qt.md",
    ),
    Pair(
        "fills",
        Text("2022: the funds' basin fills", "2022 年：基金的小池裝滿"),
        date(2021, 3, 17),
        date(2022, 6, 1),
        Text(
            "The Fed still grows, and the government spends down its account. Yet the pool sinks. The cash ends up in a basin that was empty at the start: money funds leave it at the Fed overnight.",
            "聯準會還在變大，政府也把帳戶裡的錢花出來，池水卻在下降。錢流進一個原本空著的小池，那是貨幣市場基金放在聯準會過夜的現金。",
        ),
        "where-reserves-go.md",
    ),
    Pair(
        "refill_2023",
        Text("2023: the government refills its account", "2023 年：政府補滿帳戶"),
        date(2023, 6, 7),
        date(2023, 10, 25),
        Text(
            "The debt limit is lifted, and new bills bring the government cash. It comes out of the funds' basin. The pool hardly notices.",
            "舉債上限解除，政府賣國庫券收進現金。錢從基金的小池流出來，大池幾乎沒有感覺。",
        ),
        "where-reserves-go.md",
    ),
    Pair(
        "qt2_to_april_2025",
        Text("April 2025: almost three years of QT2", "2025 年 4 月：QT2 將滿三年"),
        WINDOW["qt2_to_april_2025"].start,
        WINDOW["qt2_to_april_2025"].end,
        Text(
            "The Fed has shrunk for almost three years. See which basin has nearly emptied. The pool is about where it was, and the needle is calm.",
            "聯準會縮表快三年。找找看，哪個小池快見底了？大池的水位和開始時差不多，指針平靜。",
        ),
        "myths.md",
        still=True,
    ),
    Pair(
        "refill_2025",
        Text("October 2025: the account refills out of the pool", "2025 年 10 月：政府補帳戶，這次水出自大池"),
        date(2025, 7, 2),
        date(2025, 10, 29),
        Text(
            "The government refills its account again. The funds' basin runs out, so most of the cash comes out of the pool, and the needle moves.",
            "政府又把帳戶補滿。基金的小池只剩最後一點水，流光之後，其餘就出自大池，指針也動了。",
        ),
        "2019-and-2025.md",
        still=True,
    ),
    Pair(
        "since_purchases",
        Text("Since the purchases of December 2025", "2025 年 12 月買進國庫券以來"),
        date(2025, 12, 10),
        None,
        Text(
            "QT is over, and the Fed has bought bills to keep the pool from sinking. Follow the pipe to see where the water went.",
            "QT 結束，聯準會買進國庫券，不讓池水再降。順著水管，就看得到水流進了哪裡。",
        ),
        "gauge.md",
    ),
    # To compare, with no sentence of their own
    Pair("qt1_whole", Text("QT1", "QT1"), WINDOW["qt1"].start, WINDOW["qt1"].end),
    Pair("qt2_whole", Text("QT2", "QT2"), WINDOW["qt2"].start, WINDOW["qt2"].end),
    Pair("march_2020", Text("March 2020", "2020 年 3 月"), date(2020, 3, 4), date(2020, 4, 1)),
    Pair("refill_of_2025", Text("The refill of 2025", "2025 年補滿帳戶"), QT2_ACTS[3].start, date(2025, 10, 29)),
    Pair("year", Text("The last year", "最近一年"), None, None),
)
CHAPTERS = tuple(pair for pair in PAIRS if pair.look)


def found(start: date | None, end: date | None, weeks: Sequence[Week]) -> tuple[Week, Week] | None:
    """The two weeks of a pair, or None where either is not known; without an end it is the newest, without a start a year before."""
    place = {week.day: n for n, week in enumerate(weeks)}
    last = place.get(end) if end else len(weeks) - 1
    if last is None or last < 0:
        return None
    first = place.get(start) if start else max(0, last - YEAR)
    return None if first is None or first > last else (weeks[first], weeks[last])
