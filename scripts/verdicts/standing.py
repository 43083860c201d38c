"""Sentences about the Fed's lending doors now: whether standing repo is used, and what the discount window asks."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict, side


def _use(days_of_quarter: float, peak_of_quarter: float, days_ever: float) -> str:
    if days_of_quarter:
        return "in_use"
    if not days_ever:
        return "never"
    return "tests" if peak_of_quarter else "unused"


VERDICTS = (
    Verdict(
        "standing_repo_use",
        ("standing_repo_days_quarter", "standing_repo_peak_quarter", "standing_repo_days"),
        _use,
        {
            "in_use": Text(
                "In the quarter of trading up to {{ fact: standing_repo.date }} it was in use, by that measure, on {{ fact: standing_repo_days_quarter }}. The most that it lent was {{ fact: standing_repo_peak_quarter }}, on {{ fact: standing_repo_peak_quarter.date }}.",
                "到 {{ fact: standing_repo.date }}為止的一季交易日裡，照這樣算，有 {{ fact: standing_repo_days_quarter }}真的有人用；單日放出最多的是 {{ fact: standing_repo_peak_quarter.date }}的 {{ fact: standing_repo_peak_quarter }}。",
            ),
            "tests": Text(
                "In the quarter of trading up to {{ fact: standing_repo.date }} no day came to that much. The most was {{ fact: standing_repo_peak_quarter }}, on {{ fact: standing_repo_peak_quarter.date }}. The last day of use by then had been {{ fact: standing_repo_last_use.date }}, with {{ fact: standing_repo_last_use }}.",
                "到 {{ fact: standing_repo.date }}為止的一季交易日裡，沒有一天達到這條線，單日最多是 {{ fact: standing_repo_peak_quarter.date }}的 {{ fact: standing_repo_peak_quarter }}。在那之前，上一次真的有人用是 {{ fact: standing_repo_last_use.date }}，金額 {{ fact: standing_repo_last_use }}。",
            ),
            "unused": Text(
                "In the quarter of trading up to {{ fact: standing_repo.date }} nobody borrowed there at all, not even as a test. The last day of use by then had been {{ fact: standing_repo_last_use.date }}, with {{ fact: standing_repo_last_use }}.",
                "到 {{ fact: standing_repo.date }}為止的一季交易日裡，完全沒有人來借，連測試也沒有。在那之前，上一次真的有人用是 {{ fact: standing_repo_last_use.date }}，金額 {{ fact: standing_repo_last_use }}。",
            ),
            "never": Text(
                "Up to {{ fact: standing_repo.date }} it had not had a single day of use since it opened. The largest amount in the quarter of trading before that day was {{ fact: standing_repo_peak_quarter }}.",
                "到 {{ fact: standing_repo.date }}為止，開辦以來還沒有一天真的有人用；最近一季的交易日裡，單日最多是 {{ fact: standing_repo_peak_quarter }}。",
            ),
        },
    ),
    Verdict(
        "primary_credit_in_range",
        ("primary_credit_over_top",),
        side,
        {
            "above": Text(
                "On {{ fact: primary_credit_over_top.date }}, it asked {{ fact: primary_credit }}, which was {{ fact: primary_credit_over_top.size.bp }} above the top of the range.",
                "{{ fact: primary_credit_over_top.date }}，這個利率是 {{ fact: primary_credit }}，比區間上限高 {{ fact: primary_credit_over_top.size.bp }}。",
            ),
            "at": Text(
                "On {{ fact: primary_credit_over_top.date }}, it asked {{ fact: primary_credit }}, exactly the top of the range ({{ fact: primary_credit_over_top.size.bp }} apart).",
                "{{ fact: primary_credit_over_top.date }}，這個利率是 {{ fact: primary_credit }}，正好等於區間上限（相差 {{ fact: primary_credit_over_top.size.bp }}）。",
            ),
            "below": Text(
                "On {{ fact: primary_credit_over_top.date }}, it asked {{ fact: primary_credit }}, which was {{ fact: primary_credit_over_top.size.bp }} below the top of the range.",
                "{{ fact: primary_credit_over_top.date }}，這個利率是 {{ fact: primary_credit }}，比區間上限低 {{ fact: primary_credit_over_top.size.bp }}。",
            ),
        },
    ),
)
