"""The Federal Reserve Board's Data Download Program: headline lines of H.4.1, and the rate on reserve balances.

A package is a list that somebody saved there, and its number is all that the address holds; so a column is found by its
own name, and its unit and multiplier are read from the head of the file. Weeks are dated by their Wednesday, as at FRED.
"""

import csv
import io
from decimal import Decimal, InvalidOperation

from fed.series import Series
from scripts.fetch.transport import Host, Unavailable
from scripts.snapshot import csv_form
from scripts.snapshot.csv_form import Row, Truncated

HOME = "https://www.federalreserve.gov"
WHOLE = False
_PATH = "/datadownload/Output.aspx"
_COLUMNS = {  # series: release, package, name of the column. Level or week average as FRED's series of that name
    "WALCL": ("H41", "65cb5d86fcaca4f4a8129301bd9502bd", "H41/H41/RESPPMA_N.WW"),
    "WRESBAL": ("H41", "bf254044496631c2a1c54617dd265a95", "H41/H41/RESH4R_XAW_N.WW"),
    "WTREGEN": ("H41", "2704b6bc9b50bc034baf9660364dfb26", "H41/H41/RESPPLLDT_XAW_N.WW"),
    "IORB": ("PRATES", "c27939ee810cb2e929a920a6bd77d9f6", "PRATES/PRATES_POLICY_RATES/RESBM_N.D"),
}
_EMPTY = {"", "ND", "NA", "NC"}  # no data, not available, not calculable
_SIZES = {"percent": Decimal(1), "millions of US dollars": Decimal(10**6)}


def has(series_id: str) -> bool:
    """Four of ours."""
    return series_id in _COLUMNS


def read(host: Host, series: Series) -> list[Row]:
    """The newest 500 rows of a series, as FRED would write them; raises Refused, or Unavailable, with the reason."""
    release, package, column = _COLUMNS[series.id]
    question = {"rel": release, "series": package, "lastobs": "500", "from": "", "to": "", "filetype": "csv"}
    question |= {"label": "include", "layout": "seriescolumn", "type": "package"}
    return host.ask(_PATH, question, lambda text: _rows(text, column, series))


def _rows(text: str, column: str, series: Series) -> list[Row]:
    if not text.endswith("\n"):
        raise Truncated("it breaks off without a final newline")
    try:
        lines = [line for line in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) if line]
    except csv.Error as error:
        raise Unavailable(f"answered with something that is not CSV ({error})") from None
    start = next((n for n, line in enumerate(lines) if line[0].strip() == "Time Period"), None)
    if start is None:
        raise Unavailable("answered with something that has no table")
    head = {line[0].strip().rstrip(":"): line for line in lines[:start]}
    names = head.get("Unique Identifier", [])
    if names.count(column) != 1:
        raise Unavailable(f"answered with a package that lacks {column}")
    n = names.index(column)
    factor = _factor(head, n, series)
    return csv_form.as_rows(
        [[line[0], _value(line[n], factor) if n < len(line) else "?"] for line in lines[start + 1 :]], series
    )


def _factor(head: dict[str, list[str]], n: int, series: Series) -> Decimal:
    """By what a figure is multiplied to be in FRED's unit."""
    said = {name: line[n] for name, line in head.items() if n < len(line)}
    unit = {"percent": "percent", "usd_bn": "currency"}[series.unit]
    multiplier = _number(said.get("Multiplier", ""))
    if not said.get("Unit", "").lower().startswith(unit) or not multiplier or multiplier <= 0:
        raise Unavailable(f"says its unit is {said.get('Unit', '')[:30]!r} times {said.get('Multiplier', '')[:30]!r}")
    if unit == "currency" and said.get("Currency") != "USD":
        raise Unavailable(f"counts in {said.get('Currency', '')[:30]!r}")
    return multiplier / _SIZES[series.native]


def _value(text: str, factor: Decimal) -> str:
    if text.strip() in _EMPTY:
        return ""
    number = _number(text)
    return text if number is None else f"{(number * factor).normalize():f}"


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < 10**15 else None
