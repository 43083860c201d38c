"""A chart of the new series, in the fewest words that a chart may have."""

from recipes.recipe import Recipe, in_siblings
from recipes.series import ID

NAME = "foreign_deposits"
TITLES = {"en": "What foreign central banks keep at the Fed", "zh-TW": "外國央行放在聯準會的存款"}
_MODULE = f'''"""What foreign central banks keep at the Fed, week by week.

Not to be read as what they own in dollars: nearly all of that is in securities.
"""

import pandas as pd

from charts.contract import Chart
from charts.drawing.marks import Line, Panel, Picture
from fed.text import Lang, Text
from fed.wording import day, usd

TITLE = Text("{TITLES["en"]}", "{TITLES["zh-TW"]}")
UNIT = Text("billion dollars, on Wednesdays", "十億美元，週三")
DEPOSITS = Text("Foreign official deposits", "外國官方存款")
NOTE = Text("A till, not a fortune.", "這是零用錢，不是家產。")
SAYS = Text("On {{day}} the deposits came to {{now}}.", "{{day}}，這些存款是 {{now}}。")


def describe(frame: pd.DataFrame, lang: Lang) -> str:
    deposits = frame["{ID}"].dropna()
    return SAYS(lang).format(day=day(deposits.index[-1], lang), now=usd(deposits.iloc[-1], lang))


def draw(frame: pd.DataFrame) -> Picture:
    line = Line(frame["{ID}"].dropna(), DEPOSITS, "{ID}")
    return Picture(panels=(Panel(title=UNIT, unit="usd_bn", marks=(line,)),))


CHART = Chart(
    series=("{ID}",), subject="money", title=TITLE, note=NOTE, takeaway=describe, describe=describe, draw=draw
)
'''

RECIPE = Recipe("A chart", in_siblings(f"{{{{ chart: {NAME} }}}}"), {f"charts/gallery/{NAME}.py": _MODULE})
