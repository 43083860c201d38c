"""Sentences about what drains reserves now."""

from fed.measures.balance import hardly
from fed.text import Text
from scripts.verdicts.verdict import Verdict, side


def _rank(average: float, level: float) -> str:
    """How full the account is, where averages of the week and levels of Wednesday agree on it; else neither."""
    ranks = {"low" if share < 25 else "middle" if share < 75 else "high" for share in (average, level)}
    return ranks.pop() if len(ranks) == 1 else "middle"


def _year(assets: float, reserves: float, average: float) -> str:
    """Which way both went; a change of reserves that is smaller than the gap between its measures went no way."""
    if side(round(assets, 1)) == "at":
        return "still"
    return f"{side(assets)}_{'hardly' if hardly(reserves, average) else side(reserves)}"


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
    Verdict(
        "assets_and_reserves",
        ("assets_change_year", "reserves_change_year", "reserves_change_year_average"),
        _year,
        {
            "above_hardly": Text(
                "Over the fifty-two weeks to {{ fact: assets_change_year.date }} the Fed's assets rose by {{ fact: assets_change_year.size }}, and reserves hardly changed, because the other basins took what it added.",
                "截至 {{ fact: assets_change_year.date }}的五十二週，聯準會資產增加 {{ fact: assets_change_year.size }}，準備金卻幾乎沒變，因為加進來的水都流進別的小池了。",
            ),
            "below_hardly": Text(
                "Over the fifty-two weeks to {{ fact: assets_change_year.date }} the Fed's assets fell by {{ fact: assets_change_year.size }}, and reserves hardly changed, because the other basins gave what it took out.",
                "截至 {{ fact: assets_change_year.date }}的五十二週，聯準會資產減少 {{ fact: assets_change_year.size }}，準備金卻幾乎沒變，因為抽走的水是從別的小池來的。",
            ),
            "above_above": Text(
                "Over the fifty-two weeks to {{ fact: assets_change_year.date }} the Fed's assets rose by {{ fact: assets_change_year.size }} and reserves by {{ fact: reserves_change_year.size }}.",
                "截至 {{ fact: assets_change_year.date }}的五十二週，聯準會資產增加 {{ fact: assets_change_year.size }}，準備金增加 {{ fact: reserves_change_year.size }}。",
            ),
            "below_below": Text(
                "Over the fifty-two weeks to {{ fact: assets_change_year.date }} the Fed's assets fell by {{ fact: assets_change_year.size }} and reserves by {{ fact: reserves_change_year.size }}.",
                "截至 {{ fact: assets_change_year.date }}的五十二週，聯準會資產減少 {{ fact: assets_change_year.size }}，準備金減少 {{ fact: reserves_change_year.size }}。",
            ),
            "above_below": Text(
                "Over the fifty-two weeks to {{ fact: assets_change_year.date }} the Fed's assets rose by {{ fact: assets_change_year.size }}, and yet reserves fell by {{ fact: reserves_change_year.size }}, because the other basins took more than the Fed added.",
                "截至 {{ fact: assets_change_year.date }}的五十二週，聯準會資產增加 {{ fact: assets_change_year.size }}，準備金卻減少 {{ fact: reserves_change_year.size }}，因為其他小池引走的，比聯準會加進來的還多。",
            ),
            "below_above": Text(
                "Over the fifty-two weeks to {{ fact: assets_change_year.date }} the Fed's assets fell by {{ fact: assets_change_year.size }}, and yet reserves rose by {{ fact: reserves_change_year.size }}, because the other basins gave back more than the Fed took out.",
                "截至 {{ fact: assets_change_year.date }}的五十二週，聯準會資產減少 {{ fact: assets_change_year.size }}，準備金卻增加 {{ fact: reserves_change_year.size }}，因為其他小池流回來的，比聯準會抽走的還多。",
            ),
            "still": Text(
                "Over the fifty-two weeks to {{ fact: assets_change_year.date }} the Fed's assets did not move ({{ fact: assets_change_year.size }}).",
                "截至 {{ fact: assets_change_year.date }}的五十二週，聯準會資產沒有變動（{{ fact: assets_change_year.size }}）。",
            ),
        },
    ),
)
