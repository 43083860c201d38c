"""The pipes held to a second way of finding them, in all weeks of the frozen files and in ten thousand pairs of them."""

import random
import re
from bisect import bisect_right
from datetime import date, timedelta

import pytest
from pipes_truth import ALL, INTEREST, Truth, file, half_up, in_short, in_words

from fed.figures import Figures
from fed.pipes.marks import marks
from fed.pipes.pairs import CHAPTERS, PAIRS, found
from fed.pipes.weeks import IDS, OWES, OWNS, weeks
from fed.pipes.words import account, changes, span
from fed.series import SERIES
from fed.text import LANGS

TRUTH = Truth()
SHORT_BY = (1, 5, 10, 40)  # days
SUMS = tuple(id for id in ALL[:10])  # without one of these a week is not known


@pytest.fixture(scope="module")
def known(frozen):
    return weeks(frozen)


@pytest.fixture(scope="module")
def pairs(known):
    dice = random.Random(13)
    return [sorted(dice.sample(known, 2), key=lambda week: week.day) for _ in range(10_000)]


def held(week, truth=TRUTH):
    """A week against the rows: everything that it says, to the last million and the last tenth of a basis point."""
    day = week.day
    assert (week.assets, week.owns, week.owes) == (truth.at("WALCL", day), truth.owns(day), truth.owes(day))
    assert sum(week.owns.values()) == week.assets == sum(week.owes.values())
    assert (tuple(week.owns), tuple(week.owes)) == (OWNS, OWES)
    assert week.banks == truth.banks(day)
    price = week.price and (week.price.rate, week.price.middle, week.price.highest)
    expected = truth.price(day)
    assert price == (expected and (expected[0], half_up(expected[1] * 10), half_up(expected[2] * 10)))


def test_every_week_is_as_the_files_have_it(known):
    assert [week.day for week in known] == TRUTH.days and set(IDS) == set(ALL)
    assert {week.day.weekday() for week in known} == {2} and len(known) > 1200
    for week in known:
        held(week)


def test_only_the_rest_may_be_negative(known):
    sums = [(name, part) for week in known for name, part in (week.owns | week.owes).items()]
    assert {name for name, part in sums if part < 0} == {"rest"}


def test_what_is_lent_stands_in_other_where_it_is_not_known(known):
    blind = [week for week in known if not week.lent_known]
    assert [week.day for week in blind] == [day for day in TRUTH.days if day > max(file("WLCFLPCL"))]
    assert blind and {week.owns["lent"] for week in blind} == {0}


def test_no_needle_before_interest_and_one_rate_after_the_other(known):
    priced = [week for week in known if week.price]
    assert min(week.day for week in priced) > INTEREST
    assert max(week.day for week in priced if week.price.rate == "EFFR") == date(2018, 4, 4)
    assert min(week.day for week in priced if week.price.rate == "SOFR") == date(2018, 4, 11)
    gone = [day for day in TRUTH.days if day >= min(week.day for week in priced)]
    assert [week.day for week in priced] == gone  # none is missed


def test_the_marks_are_shares_of_two_weeks(known):
    made = marks(known)
    for mark, of in zip(made, (date(2019, 9, 18), date(2025, 12, 3)), strict=True):
        assert [mark.height(week) for week in known] == [TRUTH.mark(of, week.day) for week in known]
        assert mark.height(next(week for week in known if week.day == of)) == TRUTH.at("WRBWFRBL", of)


def test_the_changes_of_any_pair_add_up(pairs):
    for then, now in pairs:
        moved = changes(then, now)
        assert moved == TRUTH.moved(then.day, now.day)
        assert moved["assets"] == sum(moved[name] for name in OWES)


MONEY = {"en": r"(\$[\d,.]+ (?:million|billion|trillion))", "zh-TW": r"([\d,.]+ [萬億兆]美元)"}
ASKED = {  # how each change is told, in which order it stands in the sentence
    "en": {
        ("assets", "rose"): "the Fed added # to its assets",
        ("assets", "fell"): "the Fed's assets shrank by #",
        ("reserves", "rose"): "banks' reserves (?:still )?rose by #",
        ("reserves", "fell"): "banks' reserves (?:still )?fell by #",
        ("reserves", "hardly"): "banks' reserves hardly moved",
        ("banknotes", "rose"): "banknotes in circulation grew by #",
        ("banknotes", "fell"): "banknotes in circulation shrank by #",
        ("government", "rose"): "the government's account rose by #",
        ("government", "fell"): "the government's account went down by #",
        ("funds", "rose"): "money funds parked another # at the Fed",
        ("funds", "fell"): "money funds took # back from the Fed",
        ("foreign", "rose"): "foreign central banks parked another # at the Fed",
        ("foreign", "fell"): "foreign central banks took # back from the Fed",
        ("rest", "rose"): "everything else the Fed owes grew by #",
        ("rest", "fell"): "everything else the Fed owes shrank by #",
    },
    "zh-TW": {
        ("assets", "rose"): "聯準會的資產多了 #",
        ("assets", "fell"): "聯準會的資產少了 #",
        ("reserves", "rose"): "銀行的準備金(?:還是)?多了 #",
        ("reserves", "fell"): "銀行的準備金(?:還是)?少了 #",
        ("reserves", "hardly"): "銀行的準備金幾乎沒動",
        ("banknotes", "rose"): "流通的鈔票多了 #",
        ("banknotes", "fell"): "流通的鈔票少了 #",
        ("government", "rose"): "政府帳戶多了 #",
        ("government", "fell"): "政府帳戶少了 #",
        ("funds", "rose"): "貨幣市場基金在聯準會多放了 #",
        ("funds", "fell"): "貨幣市場基金從聯準會領回 #",
        ("foreign", "rose"): "外國央行在聯準會多放了 #",
        ("foreign", "fell"): "外國央行從聯準會領回 #",
        ("rest", "rose"): "聯準會欠的其他項目多了 #",
        ("rest", "fell"): "聯準會欠的其他項目少了 #",
    },
}
PRICES = {  # of the week, then of the earlier one
    "en": (
        r"night, overnight cash cost (?:(?P<below>less than)|(?P<level>about what)|(?P<above>more than)|(?P<far>[\d.]+) bp more than) the Fed pays",
        r"(?P<same>and the same was true) in the earlier week|In the earlier week \(dashed\), it cost (?:(?P<below>less)|(?P<level>about as much)|(?P<above>more)|(?P<far>[\d.]+) bp more)",
    ),
    "zh-TW": (
        r"最貴的一晚，借現金的利率[也只]*(?:(?P<below>比準備金利率低)|(?P<level>和準備金利率差不多)|比準備金利率高了 (?P<far>[\d.]+) 個基點|(?P<above>比準備金利率高))",
        r"虛線那一週(?P<same>也是)|虛線那一週(?:(?P<below>低於準備金利率)|(?P<level>和準備金利率差不多)|比準備金利率高了 (?P<far>[\d.]+) 個基點|(?P<above>高於準備金利率))",
    ),
}
UNPRICED = {
    True: {"en": "The Fed didn't pay interest on reserves yet.", "zh-TW": "當時聯準會還沒有付準備金利息。"},
    False: {"en": "This site has no daily market rate for that week.", "zh-TW": "本站沒有那一週的每日市場利率。"},
}
STILL = {"en": "still", "zh-TW": "還是"}


def read(sentence, lang):
    """What a sentence says of sums, in its order, as the oracle has it."""
    said = []
    for (name, way), words in ASKED[lang].items():
        for match in re.finditer(words.replace("#", MONEY[lang]), sentence, re.IGNORECASE):
            said.append((match.start(), (name, way, match[1] if match.groups() else None)))
    return [one for _, one in sorted(said)]


def priced(sentence, lang):
    """What a sentence says of the price of the week and of the earlier one."""
    said = []
    for pattern in PRICES[lang]:
        if match := re.search(pattern, sentence):
            side, sum = next((key, sum) for key, sum in match.groupdict().items() if sum)
            said.append(("far", sum) if side == "far" else (said[0] if side == "same" else (side, None)))
    return said


def wanted(then, now, lang):
    """What the oracle would have a sentence say of sums and prices."""
    story = [
        (name, way, money if money is None else in_short(money, lang))
        for name, way, money in TRUTH.story(then, now).values()
    ]
    prices = [price[2] for price in (TRUTH.price(now), TRUTH.price(then)) if price] if TRUTH.price(now) else []
    prices = prices[:1] if then == now else prices
    by_how_much = any(price > 25 for price in prices)
    return story, [
        ("level" if abs(price) <= 5 else "below" if price < 0 else "far" if by_how_much else "above", price)
        for price in prices
    ]


def the_same(said, prices):
    """Whether each price is said as the oracle would; only one that is far has its figure."""
    return [(side, float(sum) if sum else None) for side, sum in said] == [
        (side, half_up(price * 10) / 10 if side == "far" else None) for side, price in prices
    ]


def against_the_odds(then, now):
    """Whether reserves went on against what the largest counterpart did to them."""
    story = TRUTH.story(then, now)
    if len(story) < 3 or story["reserves"][1] == "hardly":
        return False
    name, way, _ = story["payer"]
    return ((way == "rose") != (name == "assets")) != (story["reserves"][1] == "fell")


LONG = {
    "en": r"^In (about )?(\w+)( and a half)? (week|month|year)s? ",
    "zh-TW": r"^(大約|這) ?(\w+?) ?(?:個?)(週|月|年)(半)?",
}
COUNTED = {
    word: n
    for words in ("one two three four five six seven eight nine ten", "一 兩 三 四 五 六 七 八 九 十")
    for n, word in enumerate(words.split(), 1)
} | {"a": 1}
LENGTH = {"week": 7, "month": 30.4375, "year": 365.25, "週": 7, "月": 30.4375, "年": 365.25}


def long(sentence, lang):
    """How many days a sentence says to lie between two weeks, and how far off it may be."""
    match = re.search(LONG[lang], sentence)
    about, n, unit = match[1], match[2], match[4] if lang == "en" else match[3]
    half = match[3] if lang == "en" else match[4]
    count = COUNTED[n] if n in COUNTED else int(n)
    room = {"week": 0, "month": 16, "year": 92}[{"週": "week", "月": "month", "年": "year"}.get(unit, unit)]
    exact = not about or about == "這"
    return (count + bool(half) / 2) * LENGTH[unit], min(
        room, 7 if "month" in unit or unit == "月" else 21
    ) if exact else room


@pytest.mark.parametrize("lang", LANGS)
def test_the_sentence_of_any_pair_agrees_with_the_oracle(pairs, lang):
    """A change that is as large as the gap of its measures, to a rounding, may be told either way: there are few."""
    clear = [(then, now) for then, now in pairs if not TRUTH.edge(then.day, now.day)]
    assert len(clear) > 0.98 * len(pairs)
    for then, now in clear:
        sentence, days = account(then, now, lang), (then.day, now.day)
        story, prices = wanted(*days, lang)
        assert read(sentence, lang) == story and the_same(priced(sentence, lang), prices), sentence
        assert (STILL[lang] in sentence) == against_the_odds(*days), sentence
        apart, off = long(sentence, lang)
        assert abs((now.day - then.day).days - apart) <= off, sentence
        assert (UNPRICED[now.day < INTEREST][lang] in sentence) == (TRUTH.price(now.day) is None)


@pytest.mark.parametrize(
    ("days", "en", "zh"),
    [
        (7, "one week", "這一週"),
        (56, "eight weeks", "這八週"),
        (63, "two months", "這兩個月"),
        (91, "three months", "這三個月"),
        (105, "about three months", "大約三個月來"),
        (364, "a year", "這一年"),
        (672, "22 months", "這 22 個月"),
        (728, "two years", "這兩年"),
        (1281, "three and a half years", "這三年半"),
        (7665, "21 years", "這 21 年"),
    ],
)
def test_how_long_is_said_in_words(days, en, zh):
    assert (span(days, "en"), span(days, "zh-TW")) == (en, zh)


def in_days(day, lang):
    return f"{day:%B %-d, %Y}" if lang == "en" else f"{day.year} 年 {day.month} 月 {day.day} 日"


@pytest.mark.parametrize("lang", LANGS)
def test_a_week_alone_says_what_is_owned_and_what_is_in_the_pool(known, lang):
    for week in known:
        sentence = account(None, week, lang)
        sums = [in_words(TRUTH.at(id, week.day), lang) for id in ("WALCL", "WRBWFRBL")]
        assert re.findall(MONEY[lang], sentence) == sums and in_days(week.day, lang) in sentence
        assert the_same(priced(sentence, lang), wanted(week.day, week.day, lang)[1])


@pytest.mark.parametrize(("lang", "words"), [("en", "hardly anything moved"), ("zh-TW", "幾乎什麼都沒動")])
def test_a_week_against_itself_is_quiet(known, lang, words):
    assert words in account(known[-1], known[-1], lang) and not read(account(known[-1], known[-1], lang), lang)


def test_half_counts_as_one():
    assert [in_words(sum, "en").split()[0] for sum in (49, 50, 150, 1_250, 999_949, 999_950, 1_005_000)] == (
        ["$49", "$0.1", "$0.2", "$1.3", "$999.9", "$1.00", "$1.01"]
    )


@pytest.mark.parametrize("day", ["2004-06-30", "2008-10-08", "2019-09-18", "2019-09-19", "2019-09-27", "2025-12-04"])
def test_as_of_a_day_nothing_later_is_known(frozen, day):
    day = date.fromisoformat(day)
    last = {id: day - timedelta(days=SERIES[id].published_after) for id in ALL}
    truth, known = Truth(last), weeks(frozen.as_of(day))
    assert [week.day for week in known] == truth.days and known[-1].day < day
    for week in known[-60:]:
        held(week, truth)
    assert [mark.key for mark in marks(known)] == (
        ["strain_2019"] * (day > date(2019, 9, 18)) + ["qt2_ended"] * (day > date(2025, 12, 3))
    )
    for pair in PAIRS:
        two = found(pair.start, pair.end, known)
        assert (two is None) == ((pair.end or pair.start or date.min) > known[-1].day)


@pytest.fixture(scope="module")
def late(frozen):
    """The figures from the year on in which one rate on reserves took the place of the other."""
    return Figures({id: frozen[id]["2021":] for id in SERIES})


@pytest.mark.parametrize("id", IDS)
def test_a_series_that_ends_early_does_no_harm(late, id):
    whole = [day for day in TRUTH.days if day >= date(2021, 1, 6)]
    for by in SHORT_BY:
        end = late[id].index[-1].date() - timedelta(days=by)
        truth, short = Truth({id: end}), weeks(Figures({**late.columns, id: late[id][: str(end)]}))
        assert [week.day for week in short] == whole[: bisect_right(whole, end if id in SUMS else date.max)]
        for week in short[1:40] + short[-15:]:  # the first is the one in which SOFR begins
            held(week, truth)


@pytest.mark.parametrize("id", IDS)
def test_without_a_series_there_are_all_other_figures_or_no_week(frozen, id):
    short = weeks(Figures({**frozen.columns, id: frozen[id][:0]}))
    assert [week.day for week in short] == ([] if id in SUMS else TRUTH.days)
    assert all(sum(week.owns.values()) == week.assets == sum(week.owes.values()) for week in short)
    assert short or (marks(short) == () and found(None, None, short) is None)


# What a chapter says, and how the rows bear it out; None where no series can tell.
def part(name, day, of="assets"):
    sums = {"assets": TRUTH.at("WALCL", day), **TRUTH.owns(day), **TRUTH.owes(day)}
    return sums[name] / sums[of]


def moved(name, then, now):
    """A change in US$ million, of either side; of what has two measures only where they agree."""
    if name in ("treasuries", "mortgages", "lent", "other"):
        return TRUTH.owns(now)[name] - TRUTH.owns(then)[name]
    return 0 if TRUTH.way(name, then, now) == "hardly" else TRUTH.moved(then, now)[name]


def bonds(day):
    return TRUTH.at("TREAST", day) + TRUTH.at("WSHOMCB", day)


def of_growth(name, then, now, of="assets"):
    return moved(name, then, now) / moved(of, then, now)


def most_bought_before(day, years):
    """By how much bonds grew at most in so many years up to a day."""
    days = [one for one in TRUTH.days if one <= day]
    return max(bonds(last) - bonds(first) for first, last in zip(days, days[52 * years :], strict=False))


CLAIMS = {
    "before": {
        "Almost all that the Fed owes is banknotes": lambda then, now: part("banknotes", now) > 0.9,
        "The pool is so shallow": lambda then, now: part("reserves", now) < 0.02,
        "Payments go through all the same": None,
        "banks borrow from each other": None,
    },
    "crash": {
        "the Fed lends to whoever can no longer borrow": lambda then, now: moved("lent", then, now) > 500_000,
        "Most of it lands in the pool": lambda then, now: 0.5 < of_growth("reserves", then, now) < 0.9,
        "not yet bonds": lambda then, now: bonds(now) - bonds(then) <= 0 < moved("other", then, now),
    },
    "three_rounds": {
        "Bonds have taken the place of the loans": lambda then, now: (
            moved("lent", then, now) + moved("other", then, now) < 0
        ),
        "many more were bought": lambda then, now: (
            bonds(now) - bonds(then) > -2 * (moved("lent", then, now) + moved("other", then, now))
        ),
        "The pool has filled": lambda then, now: of_growth("reserves", then, now) > 0.8,
    },
    "qt1": {
        "The Fed owns less": lambda then, now: moved("assets", then, now) < 0,
        "banknotes and the government's account take more": lambda then, now: (
            moved("banknotes", then, now) > 0 and moved("government", then, now) > 0
        ),
        "Most of that water comes out of the pool": lambda then, now: (
            moved("reserves", then, now)
            < 0.75 * (moved("assets", then, now) - moved("banknotes", then, now) - moved("government", then, now))
        ),
        "the needle jumps": lambda then, now: TRUTH.price(now)[2] > 100 > 0 > TRUTH.price(then)[2],
    },
    "buying_2020": {
        "Within three months the Fed adds more bonds than in any two years before": lambda then, now: (
            bonds(now) - bonds(then) > most_bought_before(then, 2)
        ),
        "part of the water stops at the pool": lambda then, now: 0.3 < of_growth("reserves", then, now) < 0.7,
        "most of the rest runs on into the government's account": lambda then, now: (
            moved("government", then, now) > 0.5 * (moved("assets", then, now) - moved("reserves", then, now))
        ),
    },
    "fills": {
        "The Fed still grows": lambda then, now: moved("assets", then, now) > 0,
        "the government spends down its account": lambda then, now: moved("government", then, now) < 0,
        "the pool sinks": lambda then, now: moved("reserves", then, now) < 0,
        "a basin that was empty at the start": lambda then, now: (
            part("funds", then) == 0 and of_growth("funds", then, now) > 1
        ),
    },
    "refill_2023": {
        "new bills bring the government cash": lambda then, now: moved("government", then, now) > 0,
        "comes out of the funds' basin": lambda then, now: of_growth("funds", then, now, "government") < -1,
        "The pool hardly notices": lambda then, now: TRUTH.way("reserves", then, now) == "hardly",
    },
    "qt2_to_april_2025": {
        "for almost three years": lambda then, now: 2.75 < (now - then).days / 365 < 3,
        "See which basin has nearly emptied": lambda then, now: (
            of_growth("funds", then, now) > 0.85 and part("funds", now) < 0.02 < 0.2 < part("funds", then)
        ),
        "The pool is about where it was": lambda then, now: TRUTH.way("reserves", then, now) == "hardly",
        "the needle is calm": lambda then, now: TRUTH.price(now)[2] < 0,
    },
    "refill_2025": {
        "The government refills its account": lambda then, now: moved("government", then, now) > 0,
        "The funds' basin runs out": lambda then, now: (
            moved("funds", then, now) < 0 and part("funds", now) < 0.005 < part("funds", then)
        ),
        "most of the cash comes out of the pool": lambda then, now: (
            of_growth("reserves", then, now, "government") < -0.5
        ),
        "the needle moves": lambda then, now: (
            TRUTH.price(now)[1] - TRUTH.price(then)[1] > 5 and TRUTH.price(now)[1] > 5
        ),
    },
    "since_purchases": {
        "the Fed has bought bills": lambda then, now: moved("treasuries", then, now) > 0,
        "Follow the pipe": None,
    },
}


@pytest.mark.parametrize("pair", CHAPTERS, ids=lambda pair: pair.key)
def test_what_a_chapter_says_is_so(known, pair):
    then, now = (week.day for week in found(pair.start, pair.end, known))
    said = pair.look.en
    for claim, is_so in CLAIMS[pair.key].items():
        assert claim in said and (is_so is None or is_so(then, now)), claim
    untold = [one for one in re.split(r"(?<=\.) ", said) if not any(claim in one for claim in CLAIMS[pair.key])]
    assert untold == [], "no claim of this sentence is held to the figures"


def test_a_chapter_types_no_figure():
    assert [pair.key for pair in CHAPTERS if re.search(r"\d", pair.look.en.replace("QT2", ""))] == []
    assert [pair.key for pair in CHAPTERS].count("since_purchases") == 1 and len({pair.key for pair in PAIRS}) == len(
        PAIRS
    )


def test_there_are_ten_weeks_to_walk_through():
    """The page says so, in its heading and above them."""
    assert len(CHAPTERS) == 10
