"""Another source of figures: a mint that has the newest rows of the new series, a line a week."""

from recipes.recipe import Line, Recipe
from recipes.series import ID

VARIABLE, PATH = "MINT_URL", "/deposits.txt"
_MODULE = f'''"""The Mint, which has the newest weeks of one series, a line a week."""

from fed.series import Series
from scripts.fetch.transport import Host
from scripts.snapshot import csv_form
from scripts.snapshot.csv_form import Row

HOME = "https://www.usmint.gov"
WHOLE = False


def has(series_id: str) -> bool:
    """One of ours."""
    return series_id == "{ID}"


def read(host: Host, series: Series) -> list[Row]:
    """The newest rows; raises Refused, or Unavailable, with the reason."""
    return host.ask("{PATH}", {{}}, lambda text: csv_form.as_rows(map(str.split, text.splitlines()), series))
'''

RECIPE = Recipe(
    "Another source of figures",
    (
        Line(
            "scripts/fetch/sources/__init__.py", f'        _source("the Mint", "{VARIABLE}", mint, until),\n', "    ]\n"
        ),
        Line("scripts/fetch/sources/__init__.py", "mint, ", "new_york_fed\n"),
        Line("scripts/pages/codebook.py", '    "the Mint": Text("the Mint", "鑄幣局"),\n', "}\n_ITSELF"),
    ),
    {"scripts/fetch/sources/mint.py": _MODULE},
)
