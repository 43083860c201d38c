"""Sentences about the Fed's balance sheet now."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict, side, trend


def _both(average: float, level: float) -> str:
    """Which way reserves went, where averages of the week and levels of Wednesday agree on it; else hardly any."""
    ways = {trend(percent, steady=3, leap=25) for percent in (average, level)}
    return ways.pop() if len(ways) == 1 else "growing" if ways == {"growing", "leaping"} else "steady"


def _buffer(share: float) -> str:
    return "empty" if share < 1 else "small" if share < 10 else "large"


VERDICTS = (
    Verdict(
        "reserves_trend",
        ("reserves_growth_year", "reserves_growth_year_level"),
        _both,
        {
            "steady": Text(
                "In dollars, reserves are about where they were a year before ({{ fact: reserves_growth_year }}).",
                "準備金金額與一年前差不多（{{ fact: reserves_growth_year }}）。",
            ),
            "leaping": Text(
                "In dollars, reserves are far higher than a year before (up {{ fact: reserves_growth_year.size }}).",
                "準備金金額遠高於一年前（多 {{ fact: reserves_growth_year.size }}）。",
            ),
            "growing": Text(
                "In dollars, reserves are higher than a year before (up {{ fact: reserves_growth_year.size }}).",
                "準備金金額比一年前多 {{ fact: reserves_growth_year.size }}。",
            ),
            "shrinking": Text(
                "In dollars, reserves are lower than a year before (down {{ fact: reserves_growth_year.size }}).",
                "準備金金額比一年前少 {{ fact: reserves_growth_year.size }}。",
            ),
        },
    ),
    Verdict(
        "buffer",
        ("reverse_repo_to_reserves",),
        _buffer,
        {
            "empty": Text(
                "Hardly any cash was parked there on {{ fact: reverse_repo_to_reserves.date }}: it equaled {{ fact: reverse_repo_to_reserves }} of reserves. If the Fed drains more, reserves will mostly bear it.",
                "{{ fact: reverse_repo_to_reserves.date }}，幾乎沒有現金停在這裡：只相當於準備金的 {{ fact: reverse_repo_to_reserves }}。聯準會若再抽水，抽走的多半就是準備金。",
            ),
            "small": Text(
                "Some cash was parked there on {{ fact: reverse_repo_to_reserves.date }}: it equaled {{ fact: reverse_repo_to_reserves }} of reserves, a thin cushion.",
                "{{ fact: reverse_repo_to_reserves.date }}，有一些現金停在這裡：相當於準備金的 {{ fact: reverse_repo_to_reserves }}，緩衝不厚。",
            ),
            "large": Text(
                "Much cash was parked there on {{ fact: reverse_repo_to_reserves.date }}: it equaled {{ fact: reverse_repo_to_reserves }} of reserves. A drain can fall on this pool first.",
                "{{ fact: reverse_repo_to_reserves.date }}，大筆現金停在這裡：相當於準備金的 {{ fact: reverse_repo_to_reserves }}。抽水時，可以先抽這一池。",
            ),
        },
    ),
    Verdict(
        "assets_trend",
        ("assets_growth_quarter",),
        lambda percent: trend(percent, steady=0.5, leap=12),  # the largest quarter of QE3, no crisis, came to 11
        {
            "steady": Text(
                "Over the thirteen weeks to {{ fact: assets_growth_quarter.date }} the Fed's assets hardly moved ({{ fact: assets_growth_quarter }}).",
                "截至 {{ fact: assets_growth_quarter.date }}的十三週，聯準會的資產幾乎沒變（{{ fact: assets_growth_quarter }}）。",
            ),
            "leaping": Text(
                "Over the thirteen weeks to {{ fact: assets_growth_quarter.date }} the Fed's assets leapt (up {{ fact: assets_growth_quarter.size }}): that is how a crisis response looks.",
                "截至 {{ fact: assets_growth_quarter.date }}的十三週，聯準會的資產暴增 {{ fact: assets_growth_quarter.size }}：聯準會因應危機時就像這樣。",
            ),
            "growing": Text(
                "Over the thirteen weeks to {{ fact: assets_growth_quarter.date }} the Fed's assets grew (up {{ fact: assets_growth_quarter.size }}). Growth alone is not QE: what counts is what was bought, and why.",
                "截至 {{ fact: assets_growth_quarter.date }}的十三週，聯準會的資產增加 {{ fact: assets_growth_quarter.size }}。資產變多不等於 QE，要看買了什麼、為了什麼。",
            ),
            "shrinking": Text(
                "Over the thirteen weeks to {{ fact: assets_growth_quarter.date }} the Fed's assets shrank (down {{ fact: assets_growth_quarter.size }}).",
                "截至 {{ fact: assets_growth_quarter.date }}的十三週，聯準會的資產減少 {{ fact: assets_growth_quarter.size }}。",
            ),
        },
    ),
    Verdict(
        "treasuries_trend",
        ("treasuries_change_quarter",),
        lambda usd_bn: side(round(usd_bn, 1)),
        {
            "above": Text(
                "In those weeks its Treasuries grew by {{ fact: treasuries_change_quarter.size }}.",
                "這段期間，它持有的公債增加 {{ fact: treasuries_change_quarter.size }}。",
            ),
            "at": Text(
                "In those weeks its Treasuries stayed as they were ({{ fact: treasuries_change_quarter.size }}).",
                "這段期間，它持有的公債沒變（{{ fact: treasuries_change_quarter.size }}）。",
            ),
            "below": Text(
                "In those weeks its Treasuries shrank by {{ fact: treasuries_change_quarter.size }}.",
                "這段期間，它持有的公債減少 {{ fact: treasuries_change_quarter.size }}。",
            ),
        },
    ),
    Verdict(
        "mortgages_trend",
        ("mortgages_change_quarter",),
        lambda usd_bn: side(round(usd_bn, 1)),
        {
            "above": Text(
                "Its mortgage securities grew by {{ fact: mortgages_change_quarter.size }}.",
                "不動產抵押貸款證券增加 {{ fact: mortgages_change_quarter.size }}。",
            ),
            "at": Text(
                "Its mortgage securities stayed as they were ({{ fact: mortgages_change_quarter.size }}).",
                "不動產抵押貸款證券沒變（{{ fact: mortgages_change_quarter.size }}）。",
            ),
            "below": Text(
                "Its mortgage securities shrank by {{ fact: mortgages_change_quarter.size }}.",
                "不動產抵押貸款證券減少 {{ fact: mortgages_change_quarter.size }}。",
            ),
        },
    ),
)
