"""A fact about now, read from the new series."""

from recipes.recipe import Line, Recipe, in_siblings
from recipes.series import ID

NAME = "foreign_deposits"
_TOKEN = f"{{{{ fact: {NAME} }}}}"

RECIPE = Recipe(
    "A fact",
    (
        Line("scripts/facts/drains.py", f'    Fact("{NAME}", ("{ID}",), "usd_bn", latest),\n', ")\n\nFIXED = ("),
        *in_siblings(f"Foreign central banks keep {_TOKEN} there.", f"外國央行在那裡存了 {_TOKEN}。"),
    ),
)
