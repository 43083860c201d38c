"""FRED's API, version 1: for who has a key in FRED_API_KEY. It says the unit of a series, which the CSV does not.

The key goes into the question and nowhere else; an answer that holds it is not read, since a reason may quote an answer.
Whatever the API says that is not this series' observations (a wrong key, a lock, another form, a page of many) makes it
unavailable, and the CSV is asked; another unit is a reason to hold.
"""

import json
import os
import re

from fed.series import Series
from scripts.fetch.transport import Host, Passing, Unavailable
from scripts.snapshot import csv_form
from scripts.snapshot.csv_form import Refused, Row

HOME = "https://api.stlouisfed.org"
WHOLE = True


def key() -> str:
    """The key, if there is one that can be a key; of another text it is said that it is none, not what it is."""
    found = os.environ.get("FRED_API_KEY", "").strip()
    if found and not re.fullmatch(r"[a-z0-9]{32}", found):
        print("FRED_API_KEY is set, but is not 32 small letters and digits: going on without it")
        return ""
    return found


def has(series_id: str) -> bool:
    """All of them."""
    return True


def read(host: Host, series: Series) -> list[Row]:
    """Every row of a series, after a look at its unit; raises Refused, or Unavailable, with the reason."""
    question = {"series_id": series.id, "api_key": key(), "file_type": "json"}
    host.ask("/fred/series", question, lambda text: _same_unit(text, series))
    return host.ask("/fred/series/observations", question, lambda text: _rows(text, series))


def _same_unit(text: str, series: Series) -> None:
    found = _json(text).get("seriess")  # sic
    if not isinstance(found, list) or len(found) != 1 or not isinstance(found[0], dict):
        raise Unavailable("answered with something else than one series")
    if found[0].get("id") != series.id:
        raise Refused("it describes another series")
    unit = found[0].get("units")
    # "Millions of U.S. Dollars", "Millions of Dollars": only the size is a matter of ours
    if unit is not None and str(unit).split(" ")[0].lower() != series.native.split(" ")[0]:
        raise Refused(f"its unit is {str(unit)[:40]!r}, where we expect {series.native}: a change of unit?")


def _rows(text: str, series: Series) -> list[Row]:
    answer = _json(text)
    found = answer.get("observations")
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise Unavailable("answered with something else than observations")
    if answer.get("count") != len(found):
        raise Unavailable("sent only a part of the observations that it counts")
    if answer.get("units", "lin") != "lin":
        raise Refused("it was worked on: units are not 'lin'")
    return csv_form.whole(
        csv_form.as_rows([[str(one.get("date")), str(one.get("value"))] for one in found], series), series
    )


def _json(text: str) -> dict:
    try:
        answer = json.loads(text)
        quoted = bool(key()) and key() in json.dumps(answer)  # undone and done again, so that no escape hides it
    except (ValueError, RecursionError):
        raise Passing("answered with something that is not JSON") from None
    if quoted:
        raise Unavailable("answered with our key in it")
    if not isinstance(answer, dict):
        raise Unavailable("answered with JSON of another form")
    return answer
