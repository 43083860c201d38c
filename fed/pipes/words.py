"""What two weeks have to say, chosen by the data: what changed most, what reserves did with it, and what a night's cash cost.

The largest counterpart is told where it is not reserves.

Apart from the sums because it speaks, and from the verdicts because it must be able to speak of any two of a thousand weeks. It
never says why: the identity tells what went where and no more. A change that is smaller than the gap between its two measures
has no sign and is no candidate. The page's script chooses and fills in the same sentences (docs/assets/js/pipes_words.js);
a test holds it to this file.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fed.events import EVENT
from fed.measures.balance import hardly
from fed.pipes.weeks import AVERAGES, OWES, Week
from fed.text import Lang, Text
from fed.wording import bp, day, number, usd

NAMES = {  # within a sentence
    "assets": Text("the Fed's assets", "聯準會的資產"),
    "reserves": Text("reserves", "準備金"),
    "banknotes": Text("banknotes in circulation", "流通中的鈔票"),
    "government": Text("the government's account", "政府的帳戶"),
    "funds": Text("money funds' overnight cash at the Fed", "貨幣市場基金放在聯準會過夜的現金"),
    "foreign": Text("foreign central banks' overnight cash at the Fed", "外國央行放在聯準會過夜的現金"),
    "rest": Text("the rest", "其他項目"),
}
SAID = {
    "alone": Text(
        "On {now}, the Fed owned {assets}. Of what it owed, {reserves} were banks' reserves.",
        "{now}，聯準會的資產是 {assets}；欠銀行的準備金是 {reserves}。",
    ),
    "quiet": Text("In {span} hardly anything moved.", "{span}，幾乎什麼都沒動。"),
    # What came first, and what else moved: one sentence, or two where a third vessel has its part
    "one": Text("In {span} {lead}.", "{span}，{lead}。"),
    "two": Text("In {span} {lead}, and {other}.", "{span}，{lead}，{other}。"),
    "hardly": Text("In {span} {lead}, but banks' reserves hardly moved.", "{span}，{lead}，銀行的準備金幾乎沒動。"),
    "and": Text("{payer}, and {reserves}.", "{payer}，{reserves}。"),
    "still": Text("{payer}, but {reserves}.", "{payer}，{reserves}。"),
    "and_hardly": Text("{payer}, and banks' reserves hardly moved.", "{payer}，銀行的準備金幾乎沒動。"),
    "assets_rose": Text("the Fed added {sum} to its assets", "聯準會的資產多了 {sum}"),
    "assets_fell": Text("the Fed's assets shrank by {sum}", "聯準會的資產少了 {sum}"),
    "reserves_rose": Text("banks' reserves rose by {sum}", "銀行的準備金多了 {sum}"),
    "reserves_fell": Text("banks' reserves fell by {sum}", "銀行的準備金少了 {sum}"),
    "reserves_rose_still": Text("banks' reserves still rose by {sum}", "銀行的準備金還是多了 {sum}"),
    "reserves_fell_still": Text("banks' reserves still fell by {sum}", "銀行的準備金還是少了 {sum}"),
    "banknotes_rose": Text("banknotes in circulation grew by {sum}", "流通的鈔票多了 {sum}"),
    "banknotes_fell": Text("banknotes in circulation shrank by {sum}", "流通的鈔票少了 {sum}"),
    "government_rose": Text("the government's account rose by {sum}", "政府帳戶多了 {sum}"),
    "government_fell": Text("the government's account went down by {sum}", "政府帳戶少了 {sum}"),
    "funds_rose": Text("money funds parked another {sum} at the Fed", "貨幣市場基金在聯準會多放了 {sum}"),
    "funds_fell": Text("money funds took {sum} back from the Fed", "貨幣市場基金從聯準會領回 {sum}"),
    "foreign_rose": Text("foreign central banks parked another {sum} at the Fed", "外國央行在聯準會多放了 {sum}"),
    "foreign_fell": Text("foreign central banks took {sum} back from the Fed", "外國央行從聯準會領回 {sum}"),
    "rest_rose": Text("everything else the Fed owes grew by {sum}", "聯準會欠的其他項目多了 {sum}"),
    "rest_fell": Text("everything else the Fed owes shrank by {sum}", "聯準會欠的其他項目少了 {sum}"),
    # How long: {n} is one of NUMBERS
    "week": Text("one week", "這一週"),
    "weeks": Text("{n} weeks", "這{n}週"),
    "months": Text("{n} months", "這{n}個月"),
    "about_months": Text("about {n} months", "大約{n}個月來"),
    "year": Text("a year", "這一年"),
    "years": Text("{n} years", "這{n}年"),
    "about_years": Text("about {n} years", "大約{n}年來"),
    "halves": Text("{n} and a half years", "這{n}年半"),
    "about_halves": Text("about {n} and a half years", "大約{n}年半來"),
    # The price, against what the Fed pays on reserves: of this week, and of the earlier one
    "below": Text(
        "Even on the week's most expensive night, overnight cash cost less than the Fed pays banks on reserves{then}.",
        "這一週就連最貴的一晚，借現金的利率也比準備金利率低{then}。",
    ),
    "level": Text(
        "Even on the week's most expensive night, overnight cash cost about what the Fed pays banks on reserves{then}.",
        "這一週最貴的一晚，借現金的利率和準備金利率差不多{then}。",
    ),
    "above": Text(
        "On the week's most expensive night, overnight cash cost more than the Fed pays banks on reserves{then}.",
        "這一週最貴的一晚，借現金的利率比準備金利率高{then}。",
    ),
    "far": Text(
        "On the week's most expensive night, overnight cash cost {sum} more than the Fed pays banks on reserves{then}.",
        "這一週最貴的一晚，借現金的利率比準備金利率高了 {sum}{then}。",
    ),
    "then_same": Text(", and the same was true in the earlier week (dashed)", "；虛線那一週也是"),
    "then_below": Text(
        ". In the earlier week (dashed), it cost less than the rate on reserves", "；虛線那一週低於準備金利率"
    ),
    "then_level": Text(
        ". In the earlier week (dashed), it cost about as much as the rate on reserves",
        "；虛線那一週和準備金利率差不多",
    ),
    "then_above": Text(
        ". In the earlier week (dashed), it cost more than the rate on reserves", "；虛線那一週高於準備金利率"
    ),
    "then_far": Text(
        ". In the earlier week (dashed), it cost {sum} more than the rate on reserves",
        "；虛線那一週比準備金利率高了 {sum}",
    ),
    "no_price_yet": Text("The Fed didn't pay interest on reserves yet.", "當時聯準會還沒有付準備金利息。"),
    "no_price": Text("This site has no daily market rate for that week.", "本站沒有那一週的每日市場利率。"),
}
NUMBERS = Text("two three four five six seven eight nine ten", "兩 三 四 五 六 七 八 九 十")  # beyond them in digits
WEEKS = 8  # as many are told in weeks
# In tenths of a basis point: within the first a price is about as high, beyond the second it is said by how much.
LEVEL, FAR = 50, 250
_FAR_TOO = {"above": "far"}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a pair of weeks says: the largest change, its largest counterpart, and what reserves did if they are neither.

    Each change in US$ million; empty names where nothing moved, or where nothing stands against it.
    """

    lead: str
    payer: str
    reserves: str  # rose, fell, hardly, or nothing where the first two have told it


def changes(then: Week, now: Week) -> dict[str, int]:
    """By how much assets and each debt changed, in US$ million; assets are the sum of the others."""
    return {"assets": now.assets - then.assets, **{name: now.owes[name] - then.owes[name] for name in OWES}}


def unsure(then: Week, now: Week) -> set[str]:
    """What has two measures whose gap is larger than the change: it hardly changed. Gaps are rounded to US$ 100 million."""
    moved = changes(then, now)
    return {name for name in AVERAGES if hardly(moved[name], moved[name] + (now.gap[name] - then.gap[name]) * 100)}


def choose(then: Week, now: Week) -> Choice:
    """Which sentences two weeks get; of equal changes the first in the order of the vessels counts."""
    moved, open_ = changes(then, now), unsure(then, now)
    sure = {name: change for name, change in moved.items() if change and name not in open_}
    if not sure:
        return Choice("", "", "")
    lead = max(sure, key=lambda name: abs(sure[name]))
    pull = {name: change if name == "assets" else -change for name, change in sure.items()}  # they add up to nothing
    against = {name: one for name, one in pull.items() if one * pull[lead] < 0}
    payer = max(against, key=lambda name: abs(against[name])) if against else ""
    told = "reserves" in (lead, payer)
    return Choice(lead, payer, "" if told else _way("reserves", moved, open_))


def _way(name: str, moved: Mapping[str, int], open_: set[str]) -> str:
    if name in open_ or not moved[name]:
        return "hardly"
    return "rose" if moved[name] > 0 else "fell"


def account(then: Week | None, now: Week, lang: Lang) -> str:
    """What two weeks say, or one alone, in sentences."""
    gap = " " if lang == "en" else ""
    return gap.join([*_moved(then, now, lang), _price(then, now, lang)])


def _moved(then: Week | None, now: Week, lang: Lang) -> list[str]:
    if then is None:
        sums = {"assets": amount(now.assets, lang), "reserves": amount(now.owes["reserves"], lang)}
        return [SAID["alone"](lang).format(now=day(now.day, lang), **sums)]
    one, moved, long = choose(then, now), changes(then, now), span((now.day - then.day).days, lang)

    def clause(name: str, tail: str = "") -> str:
        key = f"{name}_{_way(name, moved, set())}{tail}"
        return SAID[key](lang).format(sum=rounded(abs(moved[name]), lang))

    def said(key: str, **words: str) -> str:
        return SAID[key](lang).format(span=long, **words)

    if not one.lead:
        return [said("quiet")]
    lead = clause(one.lead)
    if not one.reserves:
        return [said("two", lead=lead, other=clause(one.payer)) if one.payer else said("one", lead=lead)]
    if not one.payer:
        return [
            said("hardly", lead=lead) if one.reserves == "hardly" else said("two", lead=lead, other=clause("reserves"))
        ]
    payer = clause(one.payer)
    payer = payer[0].upper() + payer[1:]
    if one.reserves == "hardly":
        return [said("one", lead=lead), said("and_hardly", payer=payer)]
    drawn = drains(one.payer, moved) == (moved["reserves"] < 0)
    tail = clause("reserves", "" if drawn else "_still")
    return [said("one", lead=lead), said("and" if drawn else "still", payer=payer, reserves=tail)]


def drains(name: str, moved: Mapping[str, int]) -> bool:
    """Whether a change takes from reserves: a fall of assets, or a rise of any other debt."""
    return (moved[name] < 0) == (name == "assets")


def _price(then: Week | None, now: Week, lang: Lang) -> str:
    if now.price is None:
        return SAID["no_price_yet" if now.day < EVENT["ioer_begins"].day else "no_price"](lang)
    side, other = _side(now.price.highest), then and then.price and _side(then.price.highest)
    if "far" in (side, other):  # where one is said by how much, so is the other
        side, other = (_FAR_TOO.get(one, one) for one in (side, other))
    before = ""
    if other:
        same = other == side != "far"
        before = SAID["then_same" if same else f"then_{other}"](lang).format(sum=_points(then.price.highest, lang))
    return SAID[side](lang).format(sum=_points(now.price.highest, lang), then=before)


def _side(tenths: int) -> str:
    """On which side of the rate on reserves a price is, and how far."""
    if abs(tenths) <= LEVEL:
        return "level"
    return "below" if tenths < 0 else "above" if tenths <= FAR else "far"


def _points(tenths: int, lang: Lang) -> str:
    return bp(abs(tenths) / 10, lang)


def span(days: int, lang: Lang) -> str:
    """How long two weeks lie apart, in words: weeks, then months, from two years on half years; "about" where it is not near.

    In whole numbers, so that the page's script finds the same.
    """
    if days <= 7 * WEEKS:
        n, key = days // 7, "weeks" if days > 7 else "week"
    elif abs(days - 365) <= 21:
        n, key = 1, "year"
    elif days < 710:
        n = (days * 48 + 730) // 1461  # a month has 1461 / 48 days
        key = "months" if abs(days * 48 - n * 1461) <= 7 * 48 else "about_months"
    else:
        halves = (days * 8 + 730) // 1461
        n = halves // 2
        key = "halves" if halves % 2 else "years"
        if abs(days * 8 - halves * 1461) > 21 * 8:
            key = f"about_{key}"
    return SAID[key](lang).format(n=_number(n, lang))


def _number(n: int, lang: Lang) -> str:
    words = NUMBERS(lang).split()
    if 2 <= n < 2 + len(words):
        return words[n - 2]
    return str(n) if lang == "en" else f" {n} "


def rounded(millions: int, lang: Lang) -> str:
    """A change in words, short: tenths of a trillion, whole billions (in Chinese whole 億), below ten billion as exact as `amount`."""
    if abs(millions) >= 999_500:
        return usd_short(half_up(millions, 100_000), lang)
    if lang == "en" and abs(millions) >= 9_950:
        return "$" + number(half_up(millions, 1000), 0) + " billion"
    return amount(millions, lang)


def usd_short(tenths: int, lang: Lang) -> str:
    """Tenths of a trillion: $2.4 trillion, $2 trillion."""
    size = number(tenths / 10, 1 if tenths % 10 else 0)
    return f"${size} trillion" if lang == "en" else f"{size} 兆美元"


def amount(millions: int, lang: Lang) -> str:
    """A sum in words, rounded half up as the page's script rounds it: to hundredths of a trillion, or to tenths of a billion."""
    if abs(tenths := half_up(millions, 100)) >= 10_000:
        return usd(half_up(millions, 10_000) * 10, lang)
    return usd(tenths / 10, lang) if tenths else usd(millions / 1000, lang)


def half_up(millions: int, unit: int) -> int:
    """How many units of so many million, to the nearest; half of one counts as one."""
    return (abs(millions) + unit // 2) // unit * (1 if millions >= 0 else -1)
