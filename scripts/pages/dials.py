"""The dials of the first page: a figure of today, where it stands in its own history, and what it means.

Apart from facts and verdicts because a dial only joins the two: it names a fact, the form to say it in, and a verdict.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from fed.events import EVENT
from fed.text import Lang, Text
from fed.wording import day, share
from scripts.facts.words import NUMBERS, TOKEN, counted, nearest
from scripts.pages import statements
from scripts.pages.site import Page
from scripts.verdicts import VERDICTS, choice

NEWEST = Text(
    "These figures run from {oldest} to {newest}{age}.",
    "以下數字最舊的是 {oldest}，最新的是 {newest}{age}。",
)
ONE_DAY = Text("All these figures are of {newest}{age}.", "以下都是 {newest}的數字{age}。")
EXACT = Text("Higher than {share} of all values since {day}", "自 {day}以來的數字裡，有 {share} 比這低")  # on hover
RANK = {
    "never": Text("Never lower since {year}{why}.", "{year} 年{why}以來，沒有比這更低的時候。"),
    "hardly": Text("Hardly ever lower since {year}{why}.", "{year} 年{why}以來，幾乎沒有比這更低的時候。"),
    "some": Text("Higher than on {often} since {year}{why}.", "比 {year} 年{why}以來{often}高。"),
    "nearly": Text("Higher than on nearly every {unit} since {year}{why}.", "比 {year} 年{why}以來幾乎任何時候都高。"),
}
OFTEN = Text("about {some} in {all}", "大約{some}成的{unit}")
HALF = Text("about half of all {unit}s", "大約一半的{unit}")
UNIT = {"day": Text("day", "日子"), "week": Text("week", "時候")}
TENTHS = " 一兩三四五六七八九"
REGIME = Text(", when the Fed began paying interest on reserves", "聯準會開始付準備金利息")


@dataclass(frozen=True, slots=True)
class Dial:
    """`fact` with its form, as in a token; `verdicts` by name."""

    title: Text
    fact: str
    verdicts: tuple[str, ...]


DIALS = (
    Dial(
        Text("SOFR minus the rate on reserves", "SOFR 與準備金利率的利差"),
        "sofr_spread.signed.bp",
        ("sofr_against_reserves", "sofr_spread_usual"),  # one day says little at a month's end
    ),
    Dial(
        Text("Days with SOFR above it, in the last quarter", "最近一季 SOFR 高於準備金利率的日子占比"),
        "days_above",
        ("days_above",),
    ),
    Dial(Text("Reserves, as a share of bank assets", "準備金占銀行資產的比重"), "reserves_ratio", ("reserves_trend",)),
    Dial(Text("Parked in the overnight reverse repo", "停在隔夜附賣回的現金"), "reverse_repo", ("buffer",)),
    Dial(
        Text("The Fed's assets, change in thirteen weeks", "聯準會資產最近十三週的增減"),
        "assets_growth_quarter.signed",
        ("assets_trend",),
    ),
    Dial(Text("Top of the target range", "目標區間上限"), "range_top", ("range_direction",)),
)


def asked() -> set[str]:
    """The names of all facts that the dials and their sentences need."""
    verdicts = [VERDICTS[name] for dial in DIALS for name in dial.verdicts]
    quoted = {
        at[2].split(".")[0] for one in verdicts for text in one.sentences.values() for at in TOKEN.finditer(text.en)
    }
    return {dial.fact.split(".")[0] for dial in DIALS} | {name for one in verdicts for name in one.facts} | quoted


def dials(page: Page) -> str:
    """All dials, each a figure, its place in its own history, and what it means."""
    there = [dial for dial in DIALS if not page.site.sealed or _told(dial, page)]
    shown = [page.site.facts[dial.fact.split(".")[0]] for dial in there]
    days = sorted(one.seen.as_of for one in shown if one.seen)
    read = page.site.begun(sorted({id for one in shown for id in one.fact.series}))
    words = _ages(days, read, page.lang) if days else ""
    return f'<p class="dials__day">{words}</p><div class="dials">{"".join(_dial(dial, page) for dial in there)}</div>'


def _told(dial: Dial, page: Page) -> bool:
    """Whether it has a figure and its sentences; else it would say which series was still to begin."""
    facts = page.site.facts
    return facts[dial.fact.split(".")[0]].seen is not None and all(choice(name, facts) for name in dial.verdicts)


def _ages(days: list[date], ids: list[str], lang: Lang) -> str:
    oldest, newest = days[0], days[-1]
    words = ONE_DAY if oldest == newest else NEWEST
    return words(lang).format(oldest=day(oldest, lang), newest=day(newest, lang), age=statements.age(ids))


def _dial(dial: Dial, page: Page) -> str:
    one = page.site.facts[dial.fact.split(".")[0]]
    parts = [f'<section class="dial"><h3 class="dial__title">{dial.title(page.lang)}</h3>']
    if one.seen:
        parts.append(f'<p class="dial__value">{statements.fact(dial.fact, page)}</p>')
        parts.append(_scale(one.fact.history(page.site.now), page.lang))
    means = (" " if page.lang == "en" else "").join(statements.verdict(name, page) for name in dial.verdicts)
    parts.append(f'<p class="dial__means">{means}</p>')
    if one.seen:
        parts.append(f'<p class="dial__day">{day(one.seen.as_of, page.lang)}</p>')
    return "".join([*parts, "</section>"])


def _scale(history: pd.Series, lang: Lang) -> str:
    """Where the newest value stands among those of its own regime; without interest on reserves, scarce was normal.

    Unrounded, since a value that was rounded up would count as above itself.
    """
    began = pd.Timestamp(EVENT["ioer_begins"].day)
    since = history[began:]
    if since.empty:
        return ""
    below = float((since < since.iloc[-1]).mean())
    first = max(began, history.index[0])
    words = _rank(below, _unit(since), lang).format(
        year=first.year, why=REGIME(lang) if history.index[0] < began else ""
    )
    exact = EXACT(lang).format(share=share(below * 100, lang), day=day(first, lang))
    return (
        f'<svg class="dial__scale" aria-hidden="true"><rect class="dial__track" y="4" width="100%" height="8" rx="4"/>'
        f'<rect class="dial__mark" x="{below * 100:.1f}%" width="4" height="16" rx="2"/></svg>'
        f'<p class="dial__rank" title="{exact}">{words}</p>'
    )


def _unit(values: pd.Series) -> str:
    """Of what a history has its values: of days, or of weeks."""
    return "week" if len(values) > 1 and values.index.to_series().diff().median() >= pd.Timedelta(days=5) else "day"


def _rank(below: float, unit: str, lang: Lang) -> str:
    """A place in a history in words that can be pictured, open for the year and the reason."""
    some, all = nearest(below)
    key = "never" if not below else "hardly" if not some else "nearly" if some == all else "some"
    words = (HALF if 2 * some == all else OFTEN)(lang)
    of = (
        {"some": counted(some, unit), "all": NUMBERS[all]}
        if lang == "en"
        else {"some": TENTHS[min(max(round(below * 10), 1), 9)]}
    )
    often = words.format(unit=UNIT[unit](lang), **of)
    return RANK[key](lang).format(often=often, unit=unit, year="{year}", why="{why}")
