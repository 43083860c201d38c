"""The lines that load a chart's file where a reader works: Python, R, a spreadsheet.

Apart from the figure because each is a program in a language of its own, and a test runs those that it can.
"""

from fed.text import Lang, Text

PANDAS = Text("Load it: Python, pandas", "載入：Python 的 pandas")
PLOTLY = Text("Load it: Python, Plotly", "載入：Python 的 Plotly")
R = Text("Load it: R", "載入：R")
SHEETS = Text("Load it: Google Sheets", "載入：Google 試算表")
EXCEL = Text("Load it: Excel, Power Query", "載入：Excel 的 Power Query")


def lines(name: str, lang: Lang, address: str) -> dict[Text, str]:
    """Each with its label. Where the site's address is not known, they open the files of the take-away list by their names there;
    a spreadsheet, which opens such a file by itself, then needs none."""
    if not address:
        csv, plotly = f"{name}.csv", f"{name}.{lang}.plotly.json"
        return {PANDAS: _pandas(csv), PLOTLY: f'import plotly.io as io; io.read_json("{plotly}").show()', R: _r(csv)}
    csv, plotly = (f"{address}assets/charts/{name}.{lang}.{ending}" for ending in ("csv", "plotly.json"))
    return {
        PANDAS: _pandas(csv),
        PLOTLY: f'import plotly.io as io, urllib.request as web; io.from_json(web.urlopen("{plotly}").read()).show()',
        R: _r(csv),
        SHEETS: f'=IMPORTDATA("{csv}")',
        EXCEL: f'= Table.PromoteHeaders(Csv.Document(Web.Contents("{csv}"), [Encoding=65001]))',
    }


def _pandas(csv: str) -> str:
    return f'import pandas as pd; pd.read_csv("{csv}")'


def _r(csv: str) -> str:
    """The mark at the head of the file, by which Excel knows UTF-8, would else become part of the first name."""
    return f'read.csv("{csv}", fileEncoding = "UTF-8-BOM", check.names = FALSE)'
