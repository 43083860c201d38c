"""Numbers, units and dates in words, in both languages.

Apart from facts and charts because both speak: a figure in a sentence, on an axis and in a description is worded here
and nowhere else. Amounts come in US$ billion, rates in percent, spreads in basis points.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Literal

from fed.text import Lang, Text

COMMA = Text(", ", "、")

Unit = Literal["usd_bn", "percent", "bp", "share", "times", "days", "twd_bn"]

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day(when: date, lang: Lang) -> str:
    """September 17, 2019 / 2019 年 9 月 17 日."""
    if lang == "en":
        return f"{MONTHS[when.month - 1]} {when.day}, {when.year}"
    return f"{when.year} 年 {when.month} 月 {when.day} 日"


def month(when: date, lang: Lang) -> str:
    """December 2022 / 2022 年 12 月."""
    return f"{MONTHS[when.month - 1]} {when.year}" if lang == "en" else f"{when.year} 年 {when.month} 月"


def roughly(when: date, lang: Lang) -> str:
    """Mid-September 2026, in the middle of a sentence / 2026 年 9 月中旬: a third of a month, where the day would be too much."""
    third = min((when.day - 1) // 10, 2)
    if lang == "en":
        return f"{('early ', 'mid-', 'late ')[third]}{MONTHS[when.month - 1]} {when.year}"
    return f"{when.year} 年 {when.month} 月{'上中下'[third]}旬"


def number(value: float, decimals: int) -> str:
    """A number with thousands separators and a true minus; what rounds to zero has no sign."""
    rounded = round(value, decimals) or 0.0
    return f"{rounded:,.{decimals}f}".replace("-", "−")


def dollars(amount: str) -> str:
    """A number as an amount of dollars, whose sign stands first: −$38.2."""
    return re.sub(r"^([+−]?)", r"\1$", amount)


def trillions(usd_bn: float, lang: Lang) -> str:
    """$3.12 trillion / 3.12 兆美元."""
    amount = number(usd_bn / 1000, 2)
    return dollars(amount) + " trillion" if lang == "en" else amount + " 兆美元"


def billions(usd_bn: float, lang: Lang) -> str:
    """$1,394.1 billion / 13,941 億美元: the same precision in either language."""
    if lang == "en":
        return dollars(number(usd_bn, 1)) + " billion"
    return number(round(usd_bn, 1) * 10, 0) + " 億美元"


def millions(usd_bn: float, lang: Lang) -> str:
    """$3 million / 300 萬美元: for what would round to no billions at all."""
    if lang == "en":
        return dollars(number(usd_bn * 1000, 0)) + " million"
    return number(round(usd_bn * 1000) * 100, 0) + " 萬美元"


def thousands(usd_bn: float, lang: Lang) -> str:
    """$128,000 / 12.8 萬美元: for what one firm pays in a night."""
    if lang == "en":
        return dollars(number(round(usd_bn * 1e6) * 1000, 0))
    return _short(round(usd_bn * 1e6) / 10, 1) + " 萬美元"


def usd(usd_bn: float, lang: Lang) -> str:
    """Trillions from one trillion on, billions below, millions where no billions are left, and thousands below them."""
    if 0.000001 <= abs(usd_bn) < 0.0005:
        return thousands(usd_bn, lang)
    if 0.0005 <= abs(usd_bn) < 0.05:
        return millions(usd_bn, lang)
    return (trillions if abs(round(usd_bn, 1)) >= 1000 else billions)(usd_bn, lang)


def taiwan_dollars(twd_bn: float, lang: Lang) -> str:
    """NT$6.98 trillion / 6.98 兆元: what Taiwan's central bank tells of itself, always trillions."""
    amount = number(twd_bn / 1000, 2)
    return dollars(amount).replace("$", "NT$") + " trillion" if lang == "en" else amount + " 兆元"


def percent(value: float, lang: Lang) -> str:
    """A rate, to the basis point in which rates are set: 3.65%."""
    return number(value, 2) + "%"


def share(value: float, lang: Lang) -> str:
    """A part of a whole, in percent, to one decimal: 11.7%."""
    return number(value, 1) + "%"


def bp(value: float, lang: Lang) -> str:
    """32 bp / 32 個基點."""
    return _whole(value) + {"en": " bp", "zh-TW": " 個基點"}[lang]


def points(value_bp: float, lang: Lang) -> str:
    """0.32 percentage point / 0.32 個百分點, from basis points."""
    value = number(value_bp / 100, 2)
    if lang == "zh-TW":
        return value + " 個百分點"
    return value + (" percentage point" if abs(round(value_bp)) <= 100 else " percentage points")


def times(value: float, lang: Lang) -> str:
    """2.33 times / 2.33 倍."""
    return number(value, 2) + {"en": " times", "zh-TW": " 倍"}[lang]


def days(value: float, lang: Lang) -> str:
    """18 days / 18 天."""
    return number(value, 0) + {"en": " day" if value == 1 else " days", "zh-TW": " 天"}[lang]


def rounded(value: float, unit: Unit, lang: Lang) -> str:
    """Two digits that count, for a sentence that is read and not looked up: $2.4 trillion, 12%, 16 times.

    What would round to all (99.6%) keeps its digits: that much is not all.
    """
    near = float(f"{value:.2g}")
    if unit == "share" and abs(near) == 100 != abs(value):
        return share(value, lang)
    if unit != "usd_bn":
        tail = {"share": "%", "percent": "%", "times": times(near, lang).lstrip("−0123456789.,")}[unit]
        return _short(near, 1) + tail
    if abs(near) >= 1000:
        amount = _short(near / 1000, 1)
        return dollars(amount) + " trillion" if lang == "en" else amount + " 兆美元"
    if abs(near) < 1:
        return usd(near, lang)
    return dollars(_short(near, 1)) + " billion" if lang == "en" else number(near * 10, 0) + " 億美元"


def _short(value: float, decimals: int) -> str:
    """A number without a zero behind its point."""
    return re.sub(r"\.0+$", "", number(value, decimals))


def _whole(value: float) -> str:
    """Basis points are whole in daily rates; an average of them keeps one decimal."""
    return number(value, 0 if float(round(value, 1)).is_integer() else 1)


def listed(words: Iterable[str], lang: Lang) -> str:
    """Words in a row: SOFR, EFFR / SOFR、EFFR."""
    return COMMA(lang).join(words)


FORMS = {
    "usd_bn": {"": usd, "trillions": trillions, "billions": billions, "rounded": partial(rounded, unit="usd_bn")},
    "percent": {"": percent, "rounded": partial(rounded, unit="percent")},
    "bp": {"": points, "bp": bp},
    "share": {"": share, "rounded": partial(rounded, unit="share")},
    "times": {"": times, "rounded": partial(rounded, unit="times")},
    "days": {"": days},
    "twd_bn": {"": taiwan_dollars},
}


def say_set(value: float, unit: Unit, lang: Lang, form: str = "") -> str:
    """A figure that somebody set or rounded, a cap say: $40 billion, not 40.0; 17.5 keeps its half."""
    return re.sub(r"\.0(?=%| billion)", "", say(value, unit, lang, form))


def say(value: float, unit: Unit, lang: Lang, form: str = "") -> str:
    """A value in words; `form` picks among the ways its unit can be said. Raises KeyError with what there is."""
    if form not in FORMS[unit]:
        known = ", ".join(sorted(filter(None, FORMS[unit]))) or "none"
        raise KeyError(f"a figure in {unit} has no form '{form}' (forms: {known})")
    return FORMS[unit][form](value, lang=lang)
