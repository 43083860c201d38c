"""The oracle: a second way of choosing the sentences about now.

Written from what each sentence says, not from how `scripts.verdicts` chooses: plain Python on lists of (day, figure),
rates as exact decimals, and every threshold stated once more. Where the two differ, one of them is wrong.
"""

import re
from bisect import bisect_left, bisect_right, insort
from datetime import date, timedelta
from decimal import Decimal

from fed.series import SERIES
from fed.wording import day as say_day
from scripts.pages import statements
from scripts.pages.site import Page


class NotBegun(Exception):
    """There is no figure of this series, or not enough of them."""


class Lists(dict):
    """Figures without pandas, a series when it is first asked for: rates as the decimals that were published, dollars as floats."""

    def __init__(self, figures):
        self.figures = figures
        self.days, self.rows_of_the_gauge = {}, None  # kept, since several ask

    def __missing__(self, id):
        exact = (lambda v: Decimal(f"{v:.2f}")) if SERIES[id].unit == "percent" else float
        column = self.figures[id]
        self[id] = [(day, exact(value)) for day, value in zip(column.index.date, column.tolist(), strict=True)]
        return self[id]


def newest(known, id):
    if not known[id]:
        raise NotBegun(id)
    return known[id][-1]


def on(known, id, day):
    """The figure of exactly that day."""
    if id not in known.days:
        known.days[id] = dict(known[id])
    if day not in known.days[id]:
        raise NotBegun(id)
    return known.days[id][day]


def last_common(known, *ids):
    """The last day that all of them have."""
    for id in ids:
        newest(known, id)
    days = set.intersection(*({day for day, _ in known[id]} for id in ids))
    if not days:
        raise NotBegun(ids[-1])
    return max(days)


def priced(known, id):
    """The days of a market rate on which a rate on reserves was in force, and known."""
    newest(known, id)
    known_rates = {day for rate in ("IOER", "IORB") for day, _ in known[rate]}
    return [(day, rate) for day, rate in known[id] if day in known_rates]


def in_force(known, day):
    """The rate on reserves of a day: IOER through July 28, 2021, then IORB."""
    return on(known, "IOER" if day <= date(2021, 7, 28) else "IORB", day)


def against(first, second):
    return "above" if first > second else "at" if first == second else "below"


def over_rate_on_reserves(known, id):
    days = priced(known, id)
    if not days:
        raise NotBegun("IOER")
    day, rate = days[-1]
    return against(rate, in_force(known, day))


def days_above(known):
    """None; under a quarter of the last 63 days; up to three quarters; more."""
    days = priced(known, "SOFR")[-63:]
    if len(days) < 63:
        raise NotBegun("SOFR")
    high = sum(rate > in_force(known, day) for day, rate in days)
    return "none" if high == 0 else "few" if high * 4 < 63 else "many" if high * 4 <= 63 * 3 else "most"


def sofr_spread_usual(known):
    """Where the middle one of 63 days lies; a month's end is a weekday after which no other weekday of that month comes."""
    days = priced(known, "SOFR")
    if len(days) < 63:
        raise NotBegun("SOFR")
    day = days[-1][0]
    later = (day + timedelta(days=n) for n in range(1, 31))
    over = sorted(rate - in_force(known, one) for one, rate in days[-63:])[31]
    way = "above" if over > 0 else "below" if over < 0 else "at"
    return way if any(one.month == day.month and one.weekday() < 5 for one in later) else f"month_end_{way}"


def trend(known, id, days, steady, leap, others):
    """Growth in percent over so many days, in weeks that all have: hardly any within ±steady, a leap from `leap` on."""
    day = last_common(known, id, *others)
    now, then = on(known, id, day), on(known, id, day - timedelta(days=days))
    percent = 100 * (now - then) / then
    if -steady < percent < steady:
        return "steady"
    return "shrinking" if percent < 0 else "growing" if percent < leap else "leaping"


def buffer(known):
    """Under one hundredth of reserves there is no buffer to speak of; from a tenth on it is large."""
    day = last_common(known, "RRPONTSYD", "WRBWFRBL")  # a Wednesday
    parked, reserves = on(known, "RRPONTSYD", day), on(known, "WRBWFRBL", day)
    return "empty" if parked * 100 < reserves else "small" if parked * 10 < reserves else "large"


SIDE = ("WALCL", "TREAST", "WSHOMCB")  # told together, so of weeks that all have


def quarter_change(known, id):
    """Which way in 91 days; what is said to a tenth of a billion and says zero did not move."""
    day = last_common(known, *SIDE)
    change = on(known, id, day) - on(known, id, day - timedelta(days=91))
    return "at" if abs(change) < 0.05 else against(change, 0)


def holdings_trend(known):
    """Both up, both down, or Treasuries up while mortgage securities go down; anything else is told by its figures."""
    up = [quarter_change(known, id) for id in ("TREAST", "WSHOMCB")]
    if "at" in up or up == ["below", "above"]:
        return "mixed"
    return "swapped" if len({*up}) == 2 else "growing" if up[0] == "above" else "shrinking"


def tga_size(known):
    """Of the 259 weeks before the newest that both measures have: less in under a quarter of them, or in three quarters and
    more, by either; neither where they say different things."""
    both = ("WTREGEN", "WDTGAL")
    day, said = last_common(known, *both), set()
    weeks = sorted({when for when, _ in known["WTREGEN"]} & {when for when, _ in known["WDTGAL"]})[-260:-1]
    if len(weeks) < 259:
        raise NotBegun("WTREGEN")
    for id in both:
        held = dict(known[id])
        less = sum(held[when] < held[day] for when in weeks)
        said.add("low" if less * 4 < 259 else "middle" if less * 4 < 259 * 3 else "high")
    return said.pop() if len(said) == 1 else "middle"


def currency_growth(known):
    """Against the week 364 days before; what is said to a tenth of a percent and says zero is no growth."""
    day, now = newest(known, "WCURCIR")
    then = on(known, "WCURCIR", day - timedelta(days=364))
    return against(round(100 * now / then - 100, 1), 0)


def reserves_trend(known):
    """By both measures; where they differ on whether or which way, reserves are about where they were."""
    both = ("WRESBAL", "WRBWFRBL")
    ways = [
        trend(known, id, days=364, steady=3, leap=25, others=both)
        for id in both  # 52 weeks
    ]
    if ways[0] == ways[1]:
        return ways[0]
    return "growing" if sorted(ways) == ["growing", "leaping"] else "steady"


def range_direction(known):
    """Walked day by day, from a year before to the newest."""
    day, top = newest(known, "DFEDTARU")
    then = before = on(known, "DFEDTARU", day - timedelta(days=365))
    way = ""
    for n in range(364, -1, -1):
        rate = on(known, "DFEDTARU", day - timedelta(days=n))
        way = way if rate == before else "up" if rate > before else "down"
        before = rate
    if not way:
        return "still"
    return "back" if top == then else f"{way}_{against(top, then)}"


def sofr_in_range(known):
    """SOFR of a day against the range of that same day."""
    day = last_common(known, "SOFR", "DFEDTARL", "DFEDTARU")
    rate, bottom, top = (on(known, id, day) for id in ("SOFR", "DFEDTARL", "DFEDTARU"))
    return "below" if rate < bottom else "above" if rate > top else "inside"


def reserves_rate_in_range(known):
    """Named for the distance below the top: 'above' says that the rate is set below it."""
    newest(known, "IOER")
    newest(known, "DFEDTARU")
    tops = {day for day, _ in known["DFEDTARU"]}
    day, rate = [one for one in (*known["IOER"], *known["IORB"]) if one[0] in tops][-1]
    return against(on(known, "DFEDTARU", day), rate)


def reverse_repo_rate_in_range(known):
    day = last_common(known, "RRPONTSYAWARD", "DFEDTARL")
    return against(on(known, "RRPONTSYAWARD", day), on(known, "DFEDTARL", day))


def standing_repo_use(known):
    """A billion dollars on a day is use; of the last 63 days. Less is a test."""
    days = [lent for day, lent in known["RPONTTLD"] if day >= date(2021, 7, 29)]
    if len(days) < 63:
        raise NotBegun("RPONTTLD")
    if any(lent >= 1 for lent in days[-63:]):
        return "in_use"
    if all(lent < 1 for lent in days):
        return "never"
    return "tests" if sum(days[-63:]) > 0 else "unused"


def primary_credit_in_range(known):
    day = last_common(known, "DPCREDIT", "DFEDTARU")
    return against(on(known, "DPCREDIT", day), on(known, "DFEDTARU", day))


def sofr_volume(known):
    """The sum of the last 63 days against that of the 63 which ended 250 trading days before."""
    amounts = [amount for _, amount in known["SOFRVOL"]]
    if len(amounts) < 63 + 250:
        raise NotBegun("SOFRVOL")
    return "more" if sum(amounts[-63:]) > sum(amounts[-313:-250]) else "less"


def ratio_against_past(known):
    """The newest week for which bank assets and both measures of reserves are known, against the weeks to September 18, 2019
    and to October 29, 2025, each measure against itself.

    Those two are fixed for ever, and may lie in the future of the day on which the sentence is said. Less than half a
    point away is a little off, under two tenths the same; where the measures say different things, so is what lies between.
    """
    day = last_common(known, "WRESBAL", "TLAACBW027SBOG", "WRBWFRBL")
    banks, low_banks, high_banks = on(known, "TLAACBW027SBOG", day), 17451.5, 24437.7
    lows = {"WRESBAL": (1394.122, 2848.021), "WRBWFRBL": (1385.426, 2827.909)}
    said = set()
    for id, (low, high) in lows.items():
        share, low, high = 100 * on(known, id, day) / banks, 100 * low / low_banks, 100 * high / high_banks
        if high - 0.5 < share < high + 0.5:
            said.add("as_2025" if high - 0.2 < share < high + 0.2 else "under_2025" if share < high else "over_2025")
        elif low - 0.5 < share < low + 0.5:
            said.add("as_2019")
        else:
            said.add("below" if share < low else "above" if share > high else "between")
    if len(said) == 1:
        return said.pop()
    if said == {"between", "under_2025"}:
        return "under_2025"
    if said == {"over_2025", "above"}:
        return "over_2025"
    if said <= {"between", "under_2025", "as_2025", "over_2025", "above"}:
        return "as_2025"
    return "as_2019" if said <= {"below", "as_2019", "between", "under_2025"} else "between"


def level_and_price(known):
    """Less than at the low of 2025, about as much, or more; and whether SOFR was above the rate on reserves on a quarter of
    the days or more."""
    place = ratio_against_past(known)
    much = "same" if place == "as_2025" else "more" if place in ("over_2025", "above") else "lower"
    calm = days_above(known) in ("none", "few")
    return f"{much}_{'calm' if calm else 'tight'}"


SHARED = ("SOFR", "TGCRRATE", "EFFR")
COMMON_START, A_YEAR_ON = date(2018, 4, 3), date(2019, 4, 3)


def over_reserves(known, id):
    """A market rate minus the rate on reserves in force, by day since the gauge's common start, in basis points."""
    return {day: 100 * (rate - in_force(known, day)) for day, rate in priced(known, id) if day >= COMMON_START}


def middle_of_five(by_day):
    """The middle one of the last five figures, from the fifth on."""
    days = sorted(by_day)
    return [(days[n], sorted(by_day[day] for day in days[n - 4 : n + 1])[2]) for n in range(4, len(days))]


def secured_by_day(known):
    sofr, other = over_reserves(known, "SOFR"), over_reserves(known, "TGCRRATE")
    return {day: (sofr[day] + other[day]) / 2 for day in sofr if day in other}


def lent_by_day(known):
    return {day: lent for day, lent in known["RPONTTLD"] if day >= date(2021, 7, 29)}


def weeks_of_quantity(known):
    assets = dict(known["TLAACBW027SBOG"])
    return [(day, held / assets[day]) for day, held in known["WRESBAL"] if day in assets and day >= COMMON_START]


def trading(known):
    """Days of which two of the three market rates are out."""
    listed = [{day for day, _ in known[id]} for id in SHARED]
    return sorted(day for day in set.union(*listed) if day >= COMMON_START and sum(day in days for days in listed) >= 2)


def newest_by(rows, day, out_after=0, good_for=21):
    """The figure that was out by a day, with its own day, if it is not older than that."""
    n = bisect_right(rows, day - timedelta(days=out_after), key=lambda row: row[0]) - 1
    if n < 0 or (day - rows[n][0]).days - out_after > good_for:
        return None
    return rows[n]


def less_tight(rows):
    """By day: the share of figures up to then that lay lower; in the first year there is none."""
    seen, found = [], []
    for day, figure in rows:
        insort(seen, figure)
        if day >= A_YEAR_ON:
            found.append((day, bisect_left(seen, figure) / len(seen)))
    return found


def gauge_rows(known):
    """(day, the score, how many lights on, the days of their figures) of each trading day on which none is without a figure."""
    if known.rows_of_the_gauge is None:
        known.rows_of_the_gauge = worked_out(known)
    if not known.rows_of_the_gauge:
        raise NotBegun("SOFR")
    return known.rows_of_the_gauge


def worked_out(known):
    newest(known, "SOFR")
    prices = [middle_of_five(secured_by_day(known)), middle_of_five(over_reserves(known, "EFFR"))]
    lent = middle_of_five({day: 0.0 for day in trading(known) if day < date(2021, 7, 29)} | lent_by_day(known))
    shares = [less_tight(rows) for rows in prices]
    scarce = less_tight([(day, -share) for day, share in weeks_of_quantity(known)])
    found = []
    for day in trading(known):
        price = [newest_by(rows, day) for rows in prices]
        place = [newest_by(rows, day) for rows in shares]
        third, used = newest_by(scarce, day, 9, 27), newest_by(lent, day)
        if all((*price, *place, third, used)):
            use = used[1] > 1
            score = sum(one[1] for one in place) + (1 if use else third[1])
            of = [one[0] for one in (*price, used)]
            found.append((day, score, sum(one[1] > 0 for one in price) + use, of))
    return found


def short_of_breath(known):
    """What ten of the last fifteen days agree on: no light on, one, or more; or that none was on at any time."""
    on = [min(count, 2) for _, _, count, _ in gauge_rows(known)[-15:]]
    if len(on) >= 10 and not any(on):
        return ("all_calm", "one_late", "two_late", "all_late")[lights_behind(known)]
    return next((name for n, name in enumerate(("calm", "firm", "tight")) if on.count(n) >= 10), "open")


def lights_behind(known):
    """How many of the lights have a figure older than the last day of the gauge."""
    day, _, _, of = gauge_rows(known)[-1]
    return len([one for one in of if one != day])


def gauge_against_naive(known):
    """Pairs of a day before SOFR was above the range and a day that was not, ranked right; two in a hundred is a lead."""
    line = dict(middle_of_five(over_reserves(known, "SOFR")))
    rows = [(day, score, line[day]) for day, score, _, _ in gauge_rows(known) if day in line]
    tops, sofr = dict(known["DFEDTARU"]), dict(known["SOFR"])
    outcome = [sofr[day] > tops[day] if day in sofr and day in tops else None for day, _, _ in rows]
    held = [
        (score, simple, any(outcome[n + 2 : n + 7]))
        for n, (_, score, simple) in enumerate(rows)
        if len(outcome) > n + 6 and None not in outcome[n + 2 : n + 7]
    ]

    def ranked(which):
        calm = sorted(one[which] for one in held if not one[2])
        before = [one[which] for one in held if one[2]]
        if not calm or not before:
            raise NotBegun("SOFR")
        right = sum(bisect_left(calm, one) + bisect_right(calm, one) for one in before) / 2
        return 100 * right / (len(calm) * len(before))

    lead = ranked(0) - ranked(1)
    return "better" if lead > 2 else "worse" if lead < -2 else "alike"


def gauge_of_the_day(known):
    """Of the last day that SOFR and its sibling share: the figure of that day against the middle one of five."""
    newest(known, "SOFR")
    by_day = secured_by_day(known)
    if len(by_day) < 5:
        raise NotBegun("SOFR")
    day, middle = middle_of_five(by_day)[-1]
    return against(by_day[day], middle)


ORACLE = {
    "sofr_against_reserves": lambda known: over_rate_on_reserves(known, "SOFR"),
    "tgcr_against_reserves": lambda known: over_rate_on_reserves(known, "TGCRRATE"),
    "effr_against_reserves": lambda known: over_rate_on_reserves(known, "EFFR"),
    "sofr_spread_usual": sofr_spread_usual,
    "days_above": days_above,
    "reserves_trend": reserves_trend,
    "assets_trend": lambda known: trend(
        known,
        "WALCL",
        days=91,
        steady=0.5,
        leap=12,
        others=SIDE,  # 13 weeks; QE3 ran at 11
    ),
    "buffer": buffer,
    "holdings_trend": holdings_trend,
    "tga_size": tga_size,
    "currency_growth": currency_growth,
    "range_direction": range_direction,
    "sofr_in_range": sofr_in_range,
    "reserves_rate_in_range": reserves_rate_in_range,
    "reverse_repo_rate_in_range": reverse_repo_rate_in_range,
    "ratio_against_past": ratio_against_past,
    "level_and_price": level_and_price,
    "standing_repo_use": standing_repo_use,
    "primary_credit_in_range": primary_credit_in_range,
    "short_of_breath": short_of_breath,
    "gauge_against_naive": gauge_against_naive,
    "gauge_of_the_day": gauge_of_the_day,
    "sofr_volume": sofr_volume,
}


def words(html):
    return re.sub(r"<[^>]+>", "", html)


def untrue(site, known, names=ORACLE):
    """Verdicts that say another sentence than the oracle, or that name another series as missing."""
    wrong = {}
    for name in names:
        html = statements.verdict(name, Page(site, "en", ""))
        said = re.search(r'data-choice="(\w+)"', html)
        try:
            true = ORACLE[name](known)
        except NotBegun as missing:
            began = "began" if known[str(missing)] else "begins"
            true = f"{missing} {began} on {say_day(SERIES[str(missing)].starts, 'en')}"
        if not (said[1] == true if said else true in words(html)):
            wrong[name] = {"said": said[1] if said else words(html), "true": true}
    return wrong
