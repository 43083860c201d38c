"""The picture beside the story of Dana, the made-up dealer: her rate and SOFR on the six days of one week of September 2019.

Apart from the charts because it stands inside the story: two lines and the names of the days, without title, range and legend. The
chart of those weeks follows it.
"""

import pandas as pd

from charts.drawing.still import standing
from charts.drawing.text import text_at
from fed.series import owners
from fed.text import Lang, Text
from fed.wording import day, percent
from scripts.pages.sheet import NOTHING_YET
from scripts.pages.site import Page

DAYS = pd.bdate_range("2019-09-13", "2019-09-20")
TUESDAY = pd.Timestamp(2019, 9, 17)
DANA, SOFR = "SOFR99", "SOFR"
WIDE, TALL, BASE, TOP, LEFT, STEP = 358, 196, 172, 28, 29, 60
COLOUR = "var(--c-SOFR)"
TITLE = Text("Dana's week", "黛娜的一週")
PEAK, MIDDLE = Text("Dana pays {}", "黛娜付 {}"), Text("SOFR: {}", "SOFR：{}")
WEEK = (Text("Fri", "週五"), Text("Mon", "週一"), Text("Tue", "週二"), Text("Wed", "週三"), Text("Thu", "週四"), Text("Fri", "週五"))  # fmt: skip
SAYS = Text(
    "What a night costs Dana (dots) and the middle of the market (line), percent a year, {first} to {last}. Source: {owners}, through FRED",
    "借一晚的年利率，{first}到 {last}：虛線是黛娜付的，實線是市場正中間。資料來源：{owners}，經 FRED",
)
SPOKEN = Text("{day}: Dana pays {dana}, SOFR is {sofr}.", "{day}：黛娜付 {dana}，SOFR 是 {sofr}。")


def week(page: Page) -> str:
    """The two lines with what they say; before the week was over, that there is nothing yet."""
    lang = page.lang
    rates = page.site.now.frame([DANA, SOFR]).reindex(DAYS)
    if rates.isna().any(axis=None):
        return f'<p class="not-begun">{TITLE(lang)}: {NOTHING_YET(lang)}</p>'
    first, last = (day(when, lang) for when in DAYS[[0, -1]])
    said = SAYS(lang).format(first=first, last=last, owners=owners([DANA, SOFR], lang))
    spoken = " ".join(
        SPOKEN(lang).format(day=day(when, lang), dana=percent(row[DANA], lang), sofr=percent(row[SOFR], lang))
        for when, row in rates.iterrows()
    )
    picture = standing("dana", WIDE, TALL, _drawing(rates, lang), "picture")
    hidden = f'<span class="visually-hidden">{spoken}</span>'
    return f'<figure class="everyday">{picture}<figcaption>{hidden} {said}</figcaption></figure>'


def _drawing(rates: pd.DataFrame, lang: Lang) -> str:
    high = rates[DANA].max()

    def y(rate: float) -> float:
        return BASE - (BASE - TOP) * rate / high

    across = [LEFT + STEP * n for n in range(len(rates))]
    hers, middle = ([(x, y(rate)) for x, rate in zip(across, rates[one], strict=True)] for one in (DANA, SOFR))
    tuesday = rates.index.get_loc(TUESDAY)
    dots = "".join(f'<circle cx="{x}" cy="{at:.1f}" r="3.5" fill="{COLOUR}"/>' for x, at in (*hers, *middle))
    sides = (("end", 9), ("end", -7), None, ("start", 7), ("start", -3), ("middle", 0))  # clear of the line
    figures = "".join(
        text_at(x + side[1], at - 9, percent(rate, lang), side[0], halo=True)
        for (x, at), rate, side in zip(hers, rates[DANA], sides, strict=True)
        if side
    )
    names = "".join(text_at(x, BASE + 17, words(lang), "middle") for x, words in zip(across, WEEK, strict=True))
    return (
        f'<path d="{_path([*hers, *reversed(middle)])}Z" fill="{COLOUR}" fill-opacity=".12"/>'
        f'<path d="M0 {BASE}H{WIDE}" stroke="var(--c-INK)"/>'
        f'<path d="{_path(hers)}" fill="none" stroke="{COLOUR}" stroke-width="2.5" stroke-dasharray="2 4" stroke-linecap="round"/>'
        f'<path d="{_path(middle)}" fill="none" stroke="{COLOUR}" stroke-width="2.5"/>'
        f"{dots}{figures}{names}"
        f'<text x="{across[tuesday]}" y="{TOP - 10}" text-anchor="middle" font-weight="700">{PEAK(lang).format(percent(high, lang))}</text>'
        f"{text_at(across[tuesday], y(rates[SOFR].iloc[tuesday]) + 42, MIDDLE(lang).format(percent(rates[SOFR].iloc[tuesday], lang)), 'middle')}"
    )


def _path(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x} {at:.1f}" for x, at in points)
