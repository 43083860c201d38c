"""What two weeks have to say, chosen by the data: what changed most, its counterpart, what reserves did, what the price did.

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
from fed.wording import bp, day, usd

NAMES = {  # within a sentence
    "assets": Text("the Fed's assets", "聯準會的資產"),
    "reserves": Text("reserves", "準備金"),
    "banknotes": Text("banknotes in circulation", "流通中的鈔票"),
    "government": Text("the government's account", "政府的帳戶"),
    "funds": Text("money funds' overnight cash at the Fed", "貨幣基金放在聯準會過夜的現金"),
    "foreign": Text("foreign central banks' overnight cash at the Fed", "外國央行放在聯準會過夜的現金"),
    "rest": Text("the rest", "其他項目"),
}
SAID = {
    "alone": Text(
        "On {now}, the Fed owned {assets}. Of what it owed, {reserves} were banks' reserves.",
        "{now}，聯準會的資產是 {assets}；欠銀行的準備金是 {reserves}。",
    ),
    "quiet": Text("From {then} to {now}, hardly anything moved.", "從 {then}到 {now}，幾乎什麼都沒動。"),
    "rose": Text("From {then} to {now}, {name} rose by {sum}.", "從 {then}到 {now}，{name}增加 {sum}。"),
    "fell": Text("From {then} to {now}, {name} fell by {sum}.", "從 {then}到 {now}，{name}減少 {sum}。"),
    "payer_rose": Text(
        "Against that, the biggest move was in {name}, up {sum}.", "和它抵銷最多的是{name}，增加 {sum}。"
    ),
    "payer_fell": Text(
        "Against that, the biggest move was in {name}, down {sum}.", "和它抵銷最多的是{name}，減少 {sum}。"
    ),
    "reserves_rose": Text("Reserves rose by {sum}.", "準備金增加 {sum}。"),
    "reserves_fell": Text("Reserves fell by {sum}.", "準備金減少 {sum}。"),
    "reserves_hardly": Text("Reserves hardly changed.", "準備金幾乎沒動。"),
    "price": Text(
        "At its highest that week, {rate} was {highest} the rate on reserves.", "那一週，{rate} 最高的一天{highest}。"
    ),
    "price_then": Text(
        "At its highest in the earlier week, {rate} was {highest} it.", "較早的那一週，{rate} 最高的一天{highest}。"
    ),
    "no_price_yet": Text("The Fed did not pay interest on reserves yet.", "當時聯準會還沒有付準備金利息。"),
    "no_price": Text("This site has no daily market rate for that week.", "本站沒有那一週的每日市場利率。"),
    "above": Text("{sum} above", "比準備金利率高 {sum}"),
    "below": Text("{sum} below", "比準備金利率低 {sum}"),
    "level": Text("level with", "和準備金利率相同"),
}


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
    return gap.join([*_moved(then, now, lang), *_price(then, now, lang)])


def _moved(then: Week | None, now: Week, lang: Lang) -> list[str]:
    if then is None:
        sums = {"assets": amount(now.assets, lang), "reserves": amount(now.owes["reserves"], lang)}
        return [SAID["alone"](lang).format(now=day(now.day, lang), **sums)]
    one, moved = choose(then, now), changes(then, now)
    days = {"then": day(then.day, lang), "now": day(now.day, lang)}
    if not one.lead:
        return [SAID["quiet"](lang).format(**days)]
    said = [(_way(one.lead, moved, set()), one.lead)]
    if one.payer:
        said.append(("payer_" + _way(one.payer, moved, set()), one.payer))
    if one.reserves:
        said.append(("reserves_" + one.reserves, "reserves"))
    return [
        SAID[key](lang).format(**days, name=NAMES[name](lang), sum=amount(abs(moved[name]), lang)) for key, name in said
    ]


def _price(then: Week | None, now: Week, lang: Lang) -> list[str]:
    if now.price is None:
        return [SAID["no_price_yet" if now.day < EVENT["ioer_begins"].day else "no_price"](lang)]
    said = [SAID["price"](lang).format(rate=now.price.rate, highest=_side(now.price.highest, lang))]
    if then and then.price:
        said.append(SAID["price_then"](lang).format(rate=then.price.rate, highest=_side(then.price.highest, lang)))
    return said


def _side(tenths: int, lang: Lang) -> str:
    if not tenths:
        return SAID["level"](lang)
    return SAID["above" if tenths > 0 else "below"](lang).format(sum=bp(abs(tenths) / 10, lang))


def amount(millions: int, lang: Lang) -> str:
    """A sum in words, rounded half up as the page's script rounds it: to hundredths of a trillion, or to tenths of a billion."""
    if abs(tenths := half_up(millions, 100)) >= 10_000:
        return usd(half_up(millions, 10_000) * 10, lang)
    return usd(tenths / 10, lang) if tenths else usd(millions / 1000, lang)


def half_up(millions: int, unit: int) -> int:
    """How many units of so many million, to the nearest; half of one counts as one."""
    return (abs(millions) + unit // 2) // unit * (1 if millions >= 0 else -1)
