"""A sentence about now that reads a fact which is there, with its oracle."""

from recipes.recipe import Line, Recipe, in_siblings

NAME = "purse_size"
_VERDICT = f"""    Verdict(
        "{NAME}",
        ("tga",),
        lambda billions: "much" if billions > 200 else "little",
        {{
            "much": Text("The Treasury keeps much there: {{{{ fact: tga }}}}.", "財政部存了不少：{{{{ fact: tga }}}}。"),
            "little": Text("The Treasury keeps little there: {{{{ fact: tga }}}}.", "財政部存得不多：{{{{ fact: tga }}}}。"),
        }},
    ),
"""
_ORACLE = f"""    "{NAME}": lambda known: "much" if newest(known, "WTREGEN")[1] > 200 else "little",
"""

RECIPE = Recipe(
    "A sentence about now",
    (
        Line("scripts/verdicts/drains.py", _VERDICT, '    Verdict(\n        "currency_growth"'),
        *in_siblings(f"{{{{ verdict: {NAME} }}}}"),
        Line("tests/helpers/oracle.py", _ORACLE, '    "range_direction":'),
    ),
)
