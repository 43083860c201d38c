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
                "In the quarter of trading to {{ fact: standing_repo.date }} there were {{ fact: standing_repo_days_quarter }} of real use. The most it lent was {{ fact: standing_repo_peak_quarter }}, on {{ fact: standing_repo_peak_quarter.date }}.",
                "截至 {{ fact: standing_repo.date }}的一季裡，這樣的日子有 {{ fact: standing_repo_days_quarter }}，最多的一天是 {{ fact: standing_repo_peak_quarter.date }}，放出 {{ fact: standing_repo_peak_quarter }}。",
            ),
            "tests": Text(
                "In the quarter of trading to {{ fact: standing_repo.date }} there was no such day: the most was {{ fact: standing_repo_peak_quarter }}. The last real use before that was on {{ fact: standing_repo_last_use.date }}, with {{ fact: standing_repo_last_use }}.",
                "截至 {{ fact: standing_repo.date }}的一季裡，這樣的日子一天也沒有，最多的一天只放出 {{ fact: standing_repo_peak_quarter }}。再往前，最後一次真的有人用是 {{ fact: standing_repo_last_use.date }}，金額 {{ fact: standing_repo_last_use }}。",
            ),
            "unused": Text(
                "In the quarter of trading to {{ fact: standing_repo.date }} nobody borrowed there at all, not even as a test. The last real use before that was on {{ fact: standing_repo_last_use.date }}, with {{ fact: standing_repo_last_use }}.",
                "截至 {{ fact: standing_repo.date }}的一季裡，完全沒有人來借，連測試也沒有。再往前，最後一次真的有人用是 {{ fact: standing_repo_last_use.date }}，金額 {{ fact: standing_repo_last_use }}。",
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
                "On {{ fact: primary_credit_over_top.date }}, it was {{ fact: primary_credit }}, or {{ fact: primary_credit_over_top.size }} above the top of the range at the time.",
                "{{ fact: primary_credit_over_top.date }}，這個利率是 {{ fact: primary_credit }}，比當時的區間上限高 {{ fact: primary_credit_over_top.size }}。",
            ),
            "at": Text(
                "On {{ fact: primary_credit_over_top.date }}, it was {{ fact: primary_credit }}, the very top of the range at the time.",
                "{{ fact: primary_credit_over_top.date }}，這個利率是 {{ fact: primary_credit }}，正好是當時的區間上限。",
            ),
            "below": Text(
                "On {{ fact: primary_credit_over_top.date }}, it was {{ fact: primary_credit }}, or {{ fact: primary_credit_over_top.size }} below the top of the range at the time.",
                "{{ fact: primary_credit_over_top.date }}，這個利率是 {{ fact: primary_credit }}，比當時的區間上限低 {{ fact: primary_credit_over_top.size }}。",
            ),
        },
    ),
)
