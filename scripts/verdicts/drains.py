"""Sentences about what drains reserves now."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict, side


def _rank(average: float, level: float) -> str:
    """How full the account is, where averages of the week and levels of Wednesday agree on it; else neither."""
    ranks = {"low" if share < 25 else "middle" if share < 75 else "high" for share in (average, level)}
    return ranks.pop() if len(ranks) == 1 else "middle"


VERDICTS = (
    Verdict(
        "tga_size",
        ("tga_rank", "tga_rank_level"),
        _rank,
        {
            "high": Text(
                "In the week ending {{ fact: tga.date }}, it held {{ fact: tga }}, more than in most weeks of the five years before. Whatever is paid out of it flows back to the banks.",
                "截至 {{ fact: tga.date }}的一週，裡面有 {{ fact: tga }}，比之前五年的大多數時候都多。這些錢付出去，會流回銀行。",
            ),
            "middle": Text(
                "In the week ending {{ fact: tga.date }}, it held {{ fact: tga }}. By the five years before, that's neither much nor little.",
                "截至 {{ fact: tga.date }}的一週，裡面有 {{ fact: tga }}，和之前五年相比，不算多也不算少。",
            ),
            "low": Text(
                "In the week ending {{ fact: tga.date }}, it held {{ fact: tga }}, less than in most weeks of the five years before. When the Treasury fills it again, somebody's cash will go in.",
                "截至 {{ fact: tga.date }}的一週，裡面有 {{ fact: tga }}，比之前五年的大多數時候都少。財政部再把它裝滿時，會從別處吸走現金。",
            ),
        },
    ),
    Verdict(
        "currency_growth",
        ("currency_growth_year",),
        lambda percent: side(round(percent, 1)),
        {
            "above": Text(
                "In the week ending {{ fact: currency_growth_year.date }}, {{ fact: currency }} was in circulation on average, {{ fact: currency_growth_year.size }} more than a year before.",
                "截至 {{ fact: currency_growth_year.date }}的一週，流通中通貨平均有 {{ fact: currency }}，比一年前多 {{ fact: currency_growth_year.size }}。",
            ),
            "at": Text(
                "In the week ending {{ fact: currency_growth_year.date }}, {{ fact: currency }} was in circulation on average, as much as a year before ({{ fact: currency_growth_year.size }} apart).",
                "截至 {{ fact: currency_growth_year.date }}的一週，流通中通貨平均有 {{ fact: currency }}，和一年前一樣（相差 {{ fact: currency_growth_year.size }}）。",
            ),
            "below": Text(
                "In the week ending {{ fact: currency_growth_year.date }}, {{ fact: currency }} was in circulation on average, {{ fact: currency_growth_year.size }} less than a year before. Notes came back, and reserves with them.",
                "截至 {{ fact: currency_growth_year.date }}的一週，流通中通貨平均有 {{ fact: currency }}，比一年前少 {{ fact: currency_growth_year.size }}。鈔票回籠，準備金也跟著回來。",
            ),
        },
    ),
)
