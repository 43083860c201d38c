"""A series: what foreign central banks keep at the Fed, with a made-up history that goes up and down between bounds."""

from datetime import date, timedelta

from recipes.recipe import Line, Recipe

ID = "WDFOL"
NAMES = {"en": "Foreign official deposits at the Fed", "zh-TW": "外國官方在聯準會的存款"}
_ENTRY = f"""    _h41(
        id="{ID}",
        title="Liabilities and Capital: Liabilities: Deposits with F.R. Banks, Other Than Reserve Balances: Foreign Official: Wednesday Level",
        name=Text("{NAMES["en"]}", "{NAMES["zh-TW"]}"),
        kind="Wednesday level",
        plausible=(1, 100),
    ),
"""

RECIPE = Recipe(
    "A series",
    (
        Line("fed/series.py", _ENTRY, '    _operation(\n        id="RRPONTSYD"'),
        Line("charts/style.py", f'    "{ID}": ("#4f7487", "#8fb4c7"),\n', "    # Not series"),
    ),
)


def csv(until: date) -> str:
    """As FRED would send it, up to a Wednesday."""
    first = date(2002, 12, 18)
    weeks = range((until - first).days // 7 + 1)
    rows = [f"{first + timedelta(weeks=n)},{5000 + abs(n * 37 % 20000 - 10000)}\n" for n in weeks]
    return "".join([f"observation_date,{ID}\n", *rows])
