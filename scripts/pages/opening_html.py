"""The picture that the first page opens with: what the most expensive overnight loans cost, day by day, around one Tuesday of 2019.

Apart from the charts because it stands above all else on a phone, without title, range and legend: bars, a line, three words.
The page 2019-and-2025 has the chart of those weeks with all that a chart offers.
"""

import pandas as pd

from charts.drawing.still import standing
from charts.drawing.text import text_at
from fed.series import owners
from fed.text import Lang, Text
from fed.wording import day, percent, say_set
from scripts.pages.sheet import NOTHING_YET
from scripts.pages.site import Page

FROM, TUESDAY, TO = pd.Timestamp(2019, 9, 3), pd.Timestamp(2019, 9, 17), pd.Timestamp(2019, 10, 2)
COST, TARGET = "SOFR99", "DFEDTARU"
WIDE, TALL, BASE, TOP = 358, 180, 158, 26
TITLE = Text("One Tuesday of September 2019", "2019 年 9 月的一個星期二")
FRIDAY = Text("Friday before: {rate}", "前一個星期五：{rate}")
RANGE = Text("Fed's target: up to {rate}", "聯準會的目標上限：{rate}")
SAYS = Text(
    "This is the expensive end. Of every hundred dollars lent overnight against US government bonds, in the trades on record, one cost this much or more. Rates are annualized: {sum} cost {night} a night, up from {friday} on Friday. Source: {owners}, through FRED",
    "這是最貴的一頭：有紀錄可查的隔夜借款（拿美國公債作擔保），每一百元裡最貴的那一元，年利率至少這麼高。照這個利率，{sum}借一晚要 {night}；照前一個星期五的，只要 {friday}。資料來源：{owners}，經 FRED",
)
SUM_USD, YEAR_DAYS = 1_000_000_000, 360  # a sum that one can picture; money markets count a year of 360 days
SPOKEN = Text(
    "Day by day from {first} to {last}: {friday} on the Friday before, {tuesday} on {day}. The top of the Fed's target range was {top}.",
    "{first}到 {last}，逐日：前一個星期五 {friday}，{day} {tuesday}；當時聯準會的目標區間上限是 {top}。",
)


def opening(page: Page) -> str:
    """The bars with what they say; on a day before they were known, that there are none."""
    lang, known = page.lang, page.site.now[COST]
    costs = known[(known.index >= FROM) & (known.index <= TO)]
    if TUESDAY not in costs.index:
        return f'<p class="not-begun">{TITLE(lang)}: {NOTHING_YET(lang)}</p>'
    tops = page.site.now[TARGET].reindex(costs.index)
    rates = {"friday": costs[_friday(costs)], "tuesday": costs[TUESDAY], "top": tops[TUESDAY]}
    days = {"first": day(costs.index[0], lang), "last": day(costs.index[-1], lang), "day": day(TUESDAY, lang)}
    night, friday = (
        say_set(SUM_USD * rates[one] / 100 / YEAR_DAYS / 1e9, "usd_bn", lang) for one in ("tuesday", "friday")
    )
    sources = owners([COST, TARGET], lang)
    said = SAYS(lang).format(owners=sources, sum=say_set(SUM_USD / 1e9, "usd_bn", lang), night=night, friday=friday)
    spoken = SPOKEN(lang).format(**days, **{name: percent(rate, lang) for name, rate in rates.items()})
    picture = standing("opening", WIDE, TALL, _drawing(costs, tops, lang), "picture")
    hidden = f'<span class="visually-hidden">{spoken}</span>'
    return f'<figure class="opening">{picture}<figcaption>{hidden} {said}</figcaption></figure>'


def _friday(costs: pd.Series) -> pd.Timestamp:
    return costs.index[costs.index.get_loc(TUESDAY) - 2]


def _drawing(costs: pd.Series, tops: pd.Series, lang: Lang) -> str:
    high, friday, pitch = costs[TUESDAY], _friday(costs), WIDE / len(costs)

    def y(rate: float) -> float:
        return BASE - (BASE - TOP) * rate / high

    def left(when: pd.Timestamp) -> float:
        return pitch * costs.index.get_loc(when)

    bars = "".join(
        f'<rect x="{left(when) + pitch * 0.16:.1f}" y="{y(rate):.1f}" width="{pitch * 0.68:.1f}" height="{BASE - y(rate):.1f}" rx="1.5"'
        f' fill="var(--c-{"SOFR" if when == TUESDAY else "WRBWFRBL"})" fill-opacity="{1 if when == TUESDAY else 0.55}"/>'
        for when, rate in costs.items()
    )
    steps = "".join(f"V{y(top):.1f}H{left(when) + pitch:.1f}" for when, top in tops.items())
    middle = left(TUESDAY) + pitch / 2
    return (
        f'{bars}<path d="M0 {y(tops.iloc[0]):.1f}{steps}" fill="none" stroke="var(--c-INK)" stroke-dasharray="5 4"/>'
        f'<path d="M0 {BASE}H{WIDE}" stroke="var(--c-INK)"/>'
        f'<text x="{middle:.0f}" y="{TOP - 7}" text-anchor="middle" font-size="20" font-weight="700" fill="var(--c-SOFR)">{percent(high, lang)}</text>'
        f"{text_at(left(friday) + pitch, y(costs[friday]) - 12, FRIDAY(lang).format(rate=percent(costs[friday], lang)), 'end', halo=True)}"
        f"{text_at(WIDE, y(tops[TUESDAY]) - 26, RANGE(lang).format(rate=percent(tops[TUESDAY], lang)), 'end', halo=True)}"
        f"{text_at(middle, BASE + 16, day(TUESDAY, lang), 'middle')}"
    )
