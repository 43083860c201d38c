"""The pipes a second way: plain arithmetic on the text of the frozen files, a row at a time, with exact decimals.

It shares nothing with fed/pipes, neither code nor tables: what a vessel is read from, where a week ends, what a change has to
be to have a sign and how a sum is rounded is stated here once more. Where the two differ, one of them is wrong.
"""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache

from frozen import truth

DEBTS = ("reserves", "banknotes", "government", "funds", "foreign", "rest")
LEVELS = ("WALCL", "TREAST", "WSHOMCB", "WRBWFRBL", "WCURCIR", "WDTGAL", "WLRRAOL", "WLRRAFOIAL")
AVERAGES = {"reserves": ("WRBWFRBL", "WRESBAL"), "government": ("WDTGAL", "WTREGEN")}
ALL = (
    *LEVELS,
    "WRESBAL",
    "WTREGEN",
    "WLCFLPCL",
    "H41RESPPALDKNWW",
    "SWPT",
    "TLAACBW027SBOG",
    "SOFR",
    "EFFR",
    "IOER",
    "IORB",
)
INTEREST = date(2008, 10, 9)  # the first day on which reserves earned any
SOFR_WEEK = date(2018, 4, 11)  # the first week that is SOFR's alone
EDGE = 100  # US$ million: the gap between two measures may be kept in hundreds of millions


@cache
def file(id):
    """A frozen file: each day that has a figure, and the figure as it was published."""
    cells = (line.split(",") for line in truth(id).splitlines()[1:])
    return {date.fromisoformat(day): Decimal(figure) for day, figure in cells if figure}


class Truth:
    """What rows say; `last` ends a series early, by its id."""

    def __init__(self, last=None):
        self.rows = {id: file(id) for id in ALL}
        for id, end in (last or {}).items():
            self.rows[id] = {day: figure for day, figure in self.rows[id].items() if end and day <= end}
        self.owes, self.price, self.moved = cache(self.owes), cache(self.price), cache(self.moved)
        self.days = sorted(set.intersection(*(set(self.rows[id]) for id in (*LEVELS, "WRESBAL", "WTREGEN"))))

    def at(self, id, day):
        return int(self.rows[id][day])

    def owns(self, day):
        """Treasuries, mortgages, what is lent where all of it is known, and all else."""
        lent = [self.rows[id].get(day) for id in ("WLCFLPCL", "SWPT")]
        lent.append(self.rows["H41RESPPALDKNWW"].get(day, 0) if date(2023, 3, 12) <= day <= date(2025, 3, 11) else 0)
        sums = [self.at("TREAST", day), self.at("WSHOMCB", day), 0 if None in lent else int(sum(lent))]
        return dict(
            zip(("treasuries", "mortgages", "lent", "other"), [*sums, self.at("WALCL", day) - sum(sums)], strict=True)
        )

    def owes(self, day):
        sums = [self.at(id, day) for id in LEVELS[3:]]
        return dict(zip(DEBTS, [*sums, self.at("WALCL", day) - sum(sums)], strict=True))

    def banks(self, day):
        """The newest figure of banks' assets, at most two weeks old, in US$ million."""
        ages = [timedelta(weeks=n) for n in range(3)]
        return next(
            (
                int(self.rows["TLAACBW027SBOG"][day - age] * 1000)
                for age in ages
                if day - age in self.rows["TLAACBW027SBOG"]
            ),
            None,
        )

    def price(self, day):
        """The rate, and its distance from the rate on reserves on the middle and on the highest day of a Thursday to Wednesday, in bp."""
        rate = "SOFR" if day >= SOFR_WEEK else "EFFR"
        week = [day - timedelta(days=n) for n in range(7)]
        paid = {**self.rows["IOER"], **self.rows["IORB"]}
        over = sorted(
            (self.rows[rate][one] - paid[one]) * 100 for one in week if one in self.rows[rate] and one in paid
        )
        if not over:
            return None
        half = len(over) // 2
        middle = over[half] if len(over) % 2 else (over[half - 1] + over[half]) / 2
        return rate, middle, over[-1]

    def mark(self, of, day):
        """What the share that reserves had of bank assets on one day comes to on another, in US$ million."""
        if day < INTEREST or self.banks(day) is None:
            return None
        return half_up(Fraction(self.at("WRBWFRBL", of), self.banks(of)) * self.banks(day))

    def moved(self, then, now):
        before, after = self.owes(then), self.owes(now)
        changes = {name: after[name] - before[name] for name in DEBTS}
        return {"assets": self.at("WALCL", now) - self.at("WALCL", then), **changes}

    def gap(self, name, then, now):
        """By how much the two measures of a change differ."""
        level, average = ((self.at(id, now) - self.at(id, then)) for id in AVERAGES[name])
        return average - level

    def edge(self, then, now):
        """Whether a change is as large as its gap, so that rounding decides."""
        moved = self.moved(then, now)
        return any(abs(abs(moved[name]) - abs(self.gap(name, then, now))) <= EDGE for name in AVERAGES)

    def way(self, name, then, now):
        change = self.moved(then, now)[name]
        hardly = name in AVERAGES and abs(change) <= abs(self.gap(name, then, now))
        return "hardly" if hardly or not change else "rose" if change > 0 else "fell"

    def story(self, then, now):
        """What the sentence must say, as pieces: largest sure change, its largest counterpart, reserves if neither; sums in US$ million."""
        moved = self.moved(then, now)
        sure = [name for name in moved if self.way(name, then, now) != "hardly"]
        if not sure:
            return {}
        lead = sorted(sure, key=lambda name: -abs(moved[name]))[0]
        story = {"lead": (lead, self.way(lead, then, now), abs(moved[lead]))}
        same_side = [
            name for name in sure if (name == "assets") == (lead == "assets") and moved[name] * moved[lead] < 0
        ]
        across = [name for name in sure if (name == "assets") != (lead == "assets") and moved[name] * moved[lead] > 0]
        if payers := sorted(same_side + across, key=lambda name: (-abs(moved[name]), list(moved).index(name))):
            story["payer"] = (payers[0], self.way(payers[0], then, now), abs(moved[payers[0]]))
        if "reserves" not in {name for name, _, _ in story.values()}:
            way = self.way("reserves", then, now)
            story["reserves"] = ("reserves", way, None if way == "hardly" else abs(moved["reserves"]))
        return story


def half_up(value):
    """The nearest whole number, half away from zero."""
    return int(Fraction(abs(value)) + Fraction(1, 2)) * (1 if value >= 0 else -1)


def in_words(millions, lang):
    """A sum as a sentence has it: from a trillion on in hundredths of it, below in tenths of a billion, or in millions."""
    at = lambda unit, places: f"{(Decimal(millions) / unit).quantize(Decimal(places), ROUND_HALF_UP):,}"  # noqa: E731
    if millions >= 999_950:
        return "$" + at(1_000_000, "0.01") + " trillion" if lang == "en" else at(1_000_000, "0.01") + " 兆美元"
    if millions >= 50:
        return "$" + at(1000, "0.1") + " billion" if lang == "en" else at(100, "1") + " 億美元"
    return f"${millions} million" if lang == "en" else f"{millions * 100:,} 萬美元"


def in_short(millions, lang):
    """A change as a sentence has it: tenths of a trillion, whole billions from ten on; in Chinese whole 億."""
    size = lambda unit, places: f"{(Decimal(millions) / unit).quantize(Decimal(places), ROUND_HALF_UP):,}"  # noqa: E731
    if millions >= 999_500:
        return ("${} trillion" if lang == "en" else "{} 兆美元").format(size(1_000_000, "0.1").removesuffix(".0"))
    return f"${size(1000, '1')} billion" if lang == "en" and millions >= 9_950 else in_words(millions, lang)
