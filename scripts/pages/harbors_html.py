"""The harbor three times, side by side: how much water there was in 2019, in 2025 and in the newest week, and whether the boat was aground.

Apart from the everyday pictures because its levels are figures. It faces what the page's one harbor leaves open: the same water,
and another price.
"""

from html import escape
from typing import NamedTuple

import pandas as pd

from charts.drawing.still import standing
from charts.drawing.text import text_at
from fed.measures import amounts, rates
from fed.text import Lang, Text
from fed.wording import month, share
from scripts.labs.market_drawing import TILT
from scripts.pages.sheet import NOTHING_YET
from scripts.pages.site import Page
from scripts.verdicts.verdict import frequency

THEN = (pd.Timestamp(2019, 9, 18), pd.Timestamp(2025, 10, 29))
WIDE, TALL, BOTTOM, HIGHEST = 358, 200, 152, 88
BROAD, PITCH = 104, 127
TITLE = Text("Three harbors", "三個港灣")
PRICE = {True: Text("rate often high", "利率常偏高"), False: Text("rate seldom high", "利率很少偏高")}
SAYS = Text(
    "Water, to scale: reserves as a share of bank assets. A boat is drawn aground if the rate was often high: SOFR above the rate on reserves on at least one day in four of the three months before. One in four is only a rule of the picture. Nobody can see how much water a floating boat draws.",
    "水深照比例畫，是準備金占銀行資產的比例。之前三個月裡，至少有四分之一的日子 SOFR 高於準備金利率，就算利率常偏高，船畫成擱淺。四分之一只是這張圖的畫法，不是門檻。浮著的船吃水多深，沒有人看得見。",
)
SPOKEN = Text("{when}: {share}, {price}.", "{when}：{share}，{price}。")


class Harbor(NamedTuple):
    """A week: its day, reserves over bank assets in percent, and whether cash was often expensive in the three months before."""

    day: pd.Timestamp
    share: float
    aground: bool


def known(page: Page) -> list[Harbor]:
    """The two weeks that are fixed and the newest, as far as they are known."""
    ratio = amounts.average_to_bank_assets(page.site.now.frame(amounts.RATIOS))
    above = rates.days_above(page.site.now.frame(rates.SPREAD))
    days = sorted({day for day in (*THEN, *ratio.index[-1:]) if day in ratio.index and len(above[:day])})
    return [Harbor(day, ratio[day], frequency(above[:day].iloc[-1]) in ("many", "most")) for day in days]


def harbors(page: Page) -> str:
    """The harbors with what they say; on a day before the first of them, that there are none."""
    lang, every = page.lang, known(page)
    if not every:
        return f'<p class="not-begun">{TITLE(lang)}: {NOTHING_YET(lang)}</p>'
    most = max(one.share for one in every)
    body = "".join(_harbor(n * PITCH, one, HIGHEST * one.share / most, lang) for n, one in enumerate(every))
    spoken = " ".join(
        SPOKEN(lang).format(when=month(one.day, lang), share=share(one.share, lang), price=PRICE[one.aground](lang))
        for one in every
    )
    picture = standing("everyday", WIDE, TALL, body, "picture")
    hidden = f'<span class="visually-hidden">{spoken}</span>'
    return f'<figure class="everyday">{picture}<figcaption>{hidden} {escape(SAYS(lang))}</figcaption></figure>'


def _harbor(x: int, one: Harbor, deep: float, lang: Lang) -> str:
    level, middle = BOTTOM - deep, x + BROAD / 2
    return (
        f'<rect class="water" x="{x}" y="{level:.1f}" width="{BROAD}" height="{deep:.1f}" fill="var(--c-WRBWFRBL)" fill-opacity=".28"/>'
        f'<path d="M{x} {level:.1f}h{BROAD}" stroke="var(--c-WRBWFRBL)" stroke-width="2"/>'
        f'<rect x="{x}" y="{BOTTOM}" width="{BROAD}" height="6" fill="var(--c-RANGE)"/>'
        f"{_boat(x + 72, one.aground, deep)}"
        f'<text x="{x + 4}" y="{level - 7:.1f}" font-weight="700">{share(one.share, lang)}</text>'
        f"{text_at(middle, BOTTOM + 24, month(one.day, lang), 'middle')}"
        f"{text_at(middle, BOTTOM + 41, PRICE[one.aground](lang), 'middle')}"
    )


def _boat(x: int, aground: bool, deep: float) -> str:
    """A boat on the water: its keel on the bottom and leaning, or ending somewhere above, which is not known."""
    keel = deep if aground else deep * 0.6
    unknown = "" if aground else text_at(x, BOTTOM - 12, "?", "middle")
    return (
        f'<g class="boat" fill="var(--c-{"SHRINKS" if aground else "INK"})"'
        f' transform="translate({x} {BOTTOM - deep + keel:.1f}) rotate({TILT if aground else 0})"><path d="M-8 {-keel:.1f}h16L3 0h-6z"/>'
        f'<path transform="translate(0 {-keel:.1f})" d="M-15 -6h30l-6 11h-18zM-1 -8v-32h2v32zM3 -10v-28l12 28z"/></g>{unknown}'
    )
