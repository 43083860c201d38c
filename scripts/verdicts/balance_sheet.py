"""Sentences about the Fed's balance sheet now."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict, side, trend


def _both(average: float, level: float) -> str:
    """Which way reserves went, where averages of the week and levels of Wednesday agree on it; else hardly any."""
    ways = {trend(percent, steady=3, leap=25) for percent in (average, level)}
    return ways.pop() if len(ways) == 1 else "growing" if ways == {"growing", "leaping"} else "steady"


def _buffer(share: float) -> str:
    return "empty" if share < 1 else "small" if share < 10 else "large"


_HOLDINGS = {("above", "below"): "swapped", ("above", "above"): "growing", ("below", "below"): "shrinking"}


def _holdings(treasuries: float, mortgages: float) -> str:
    """What the quarter did to Treasuries and to mortgage securities, as far as a tenth of a billion shows it."""
    return _HOLDINGS.get((side(round(treasuries, 1)), side(round(mortgages, 1))), "mixed")


VERDICTS = (
    Verdict(
        "reserves_trend",
        ("reserves_growth_year", "reserves_growth_year_level"),
        _both,
        {
            "steady": Text(
                "In dollars, reserves averaged about as much in the week to {{ fact: reserves_growth_year.date }} as a year earlier ({{ fact: reserves_growth_year }}).",
                "換成金額，截至 {{ fact: reserves_growth_year.date }}的一週，平均和一年前差不多（{{ fact: reserves_growth_year }}）。",
            ),
            "leaping": Text(
                "In dollars, reserves averaged far more in the week to {{ fact: reserves_growth_year.date }} than a year earlier (up {{ fact: reserves_growth_year.size }}).",
                "換成金額，截至 {{ fact: reserves_growth_year.date }}的一週，平均遠高於一年前（多 {{ fact: reserves_growth_year.size }}）。",
            ),
            "growing": Text(
                "In dollars, reserves averaged {{ fact: reserves_growth_year.size }} more in the week to {{ fact: reserves_growth_year.date }} than a year earlier.",
                "換成金額，截至 {{ fact: reserves_growth_year.date }}的一週，平均比一年前多 {{ fact: reserves_growth_year.size }}。",
            ),
            "shrinking": Text(
                "In dollars, reserves averaged {{ fact: reserves_growth_year.size }} less in the week to {{ fact: reserves_growth_year.date }} than a year earlier.",
                "換成金額，截至 {{ fact: reserves_growth_year.date }}的一週，平均比一年前少 {{ fact: reserves_growth_year.size }}。",
            ),
        },
    ),
    Verdict(
        "buffer",
        ("reverse_repo_to_reserves",),
        _buffer,
        {
            "empty": Text(
                "On {{ fact: reverse_repo_to_reserves.date }}, the cash parked in ON RRP was next to nothing beside reserves. With this cushion gone, a further drain comes mostly out of reserves.",
                "{{ fact: reverse_repo_to_reserves.date }}停在 ON RRP 的錢和準備金比，幾乎等於沒有。緩衝用完了，聯準會再抽水，抽走的多半就是準備金。",
            ),
            "small": Text(
                "On {{ fact: reverse_repo_to_reserves.date }}, the cash parked in ON RRP came to {{ fact: reverse_repo_to_reserves }} of reserves, a thin cushion.",
                "{{ fact: reverse_repo_to_reserves.date }}停在 ON RRP 的錢相當於準備金的 {{ fact: reverse_repo_to_reserves }}，緩衝不厚。",
            ),
            "large": Text(
                "On {{ fact: reverse_repo_to_reserves.date }}, the cash parked in ON RRP came to {{ fact: reverse_repo_to_reserves }} of reserves, a thick cushion that a drain can empty first.",
                "{{ fact: reverse_repo_to_reserves.date }}停在 ON RRP 的錢相當於準備金的 {{ fact: reverse_repo_to_reserves }}。緩衝很厚，抽水時可以先抽這一池。",
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
        "holdings_trend",
        ("treasuries_change_quarter", "mortgages_change_quarter"),
        _holdings,
        {
            "swapped": Text(
                "In those weeks its Treasuries grew and its mortgage securities shrank, and one partly offset the other.",
                "這段期間，它多買公債，房貸證券則到期減少，一加一減，抵銷了一部分。",
            ),
            "growing": Text(
                "In those weeks both its Treasuries and its mortgage securities grew.",
                "這段期間，它手上的公債和房貸證券都變多了。",
            ),
            "shrinking": Text(
                "In those weeks both its Treasuries and its mortgage securities shrank.",
                "這段期間，它手上的公債和房貸證券都變少了。",
            ),
            "mixed": Text(
                "In those weeks its Treasuries moved by {{ fact: treasuries_change_quarter.signed }} and its mortgage securities by {{ fact: mortgages_change_quarter.signed }}.",
                "這段期間，它手上的公債變動 {{ fact: treasuries_change_quarter.signed }}，房貸證券變動 {{ fact: mortgages_change_quarter.signed }}。",
            ),
        },
    ),
)
