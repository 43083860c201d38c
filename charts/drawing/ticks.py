"""Where an axis has a tick, and what is written there: round numbers, decades, years, months, days.

Apart from the layout because a tick knows nothing of pixels.
"""

import math
from datetime import date, timedelta

from fed.text import Text
from fed.wording import MONTHS, number


def nice(step: float) -> float:
    """The next round step: one, two, two and a half or five times a power of ten."""
    power = 10 ** math.floor(math.log10(step))
    return next(nice * power for nice in (1, 2, 2.5, 5, 10) if step <= nice * power * 1.0001)


def log_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """One, two and five in every decade between two values, each with its label."""
    steps = [
        part * 10**power
        for power in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        for part in (1, 2, 5)
    ]
    return [(step, number(step, max(0, -math.floor(math.log10(step))))) for step in steps if low <= step <= high]


def day_ticks(first: float, last: float, most: int) -> list[tuple[date, Text]]:
    """Days on which to write a year, a month or a day, at most so many."""
    start, end = date.fromordinal(math.ceil(first)), date.fromordinal(math.floor(last))
    days = (end - start).days
    for months in (1, 2, 3, 6):
        if days > 70 and days / 30.4 / months <= most:
            return [(day, _month_words(day)) for day in _months(start, end, months)]
    if days <= 70:
        step = next(step for step in (1, 2, 7, 14, 28) if days / step <= most)
        chosen = [start + timedelta(n) for n in range(days + 1)]
        chosen = [day for day in chosen if (day.weekday() == 0 if step >= 7 else day.weekday() < 5)]
        return [(day, _day_words(day)) for day in chosen[:: max(1, step // 7) if step >= 7 else step]]
    step = next(step for step in (1, 2, 5, 10, 20, 50) if days / 365 / step <= most)
    years = range(-(-start.year // step) * step, end.year + 1, step)
    return [(day, Text(str(day.year), str(day.year))) for day in (date(year, 1, 1) for year in years) if day >= start]


def _months(start: date, end: date, step: int) -> list[date]:
    count = (end.year - start.year) * 12 + end.month - start.month
    every = [
        date(start.year + (start.month - 1 + n) // 12, (start.month - 1 + n) % 12 + 1, 1) for n in range(count + 1)
    ]
    return [day for day in every if day >= start and (day.month - 1) % step == 0]


def _month_words(day: date) -> Text:
    return Text(f"{MONTHS[day.month - 1][:3]} {day.year}", f"{day.year} 年 {day.month} 月")


def _day_words(day: date) -> Text:
    return Text(f"{MONTHS[day.month - 1][:3]} {day.day}", f"{day.month} 月 {day.day} 日")
