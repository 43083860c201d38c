"""FRED's own download button: no key, one series a request, the whole history every time.

Without a date in the question, since FRED passes over parameters that it does not know; several ids in one would come as a
ZIP as soon as their frequencies differ.
"""

from fed.series import Series
from scripts.fetch.transport import Host
from scripts.snapshot import csv_form
from scripts.snapshot.csv_form import Row

HOME = "https://fred.stlouisfed.org"
PATH = "/graph/fredgraph.csv"
WHOLE = True


def has(series_id: str) -> bool:
    """All of them."""
    return True


def read(host: Host, series: Series) -> list[Row]:
    """Every row of a series; raises Refused, or Unavailable, with the reason."""
    return host.ask(PATH, {"id": series.id}, lambda text: csv_form.parse(text, series))
