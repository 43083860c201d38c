"""The New York Fed's markets API: SOFR with its percentiles and volume, its sister TGCR, EFFR, OBFR, ON RRP and repo, from the owner.

Form as public documentation and programs show it (https://markets.newyorkfed.org/static/docs/markets-api.html), asked
for the newest 250 days; one answer serves six series. Rates are percent, volumes US$ billion, operations US dollars.
"""

import json
from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from fed.series import Series
from scripts.fetch.transport import Host, Passing, Unavailable
from scripts.snapshot import csv_form
from scripts.snapshot.csv_form import Row

HOME = "https://markets.newyorkfed.org"
WHOLE = False
_SECURED, _UNSECURED = "/api/rates/secured/{}/last/250.json", "/api/rates/unsecured/{}/last/250.json"
_SOFR = _SECURED.format("sofr")
_OPERATIONS = {  # series: where, what the API calls it, how FRED writes it
    "RRPONTSYD": ("/api/rp/reverserepo/all/results/last/250.json", "Reverse Repo", lambda usd_bn: f"{usd_bn:.3f}"),
    "RPONTTLD": ("/api/rp/repo/all/results/last/250.json", "Repo", lambda usd_bn: f"{usd_bn.normalize():f}"),
}
_RATES = {  # series: where, of which rate, in which field, with how many decimals at FRED
    "SOFR": (_SOFR, "SOFR", "percentRate", 2),
    "SOFR1": (_SOFR, "SOFR", "percentPercentile1", 2),
    "SOFR25": (_SOFR, "SOFR", "percentPercentile25", 2),
    "SOFR75": (_SOFR, "SOFR", "percentPercentile75", 2),
    "SOFR99": (_SOFR, "SOFR", "percentPercentile99", 2),
    "SOFRVOL": (_SOFR, "SOFR", "volumeInBillions", 0),
    "TGCRRATE": (_SECURED.format("tgcr"), "TGCR", "percentRate", 2),
    "EFFR": (_UNSECURED.format("effr"), "EFFR", "percentRate", 2),
    "OBFR": (_UNSECURED.format("obfr"), "OBFR", "percentRate", 2),
}
_DOLLARS = Decimal(10**9)


def has(series_id: str) -> bool:
    """Eleven of ours."""
    return series_id in _RATES or series_id in _OPERATIONS


def read(host: Host, series: Series) -> list[Row]:
    """The newest rows of a series, as FRED would write them; raises Refused, or Unavailable, with the reason."""
    if series.id in _OPERATIONS:
        path, sort, written = _OPERATIONS[series.id]
        return host.ask(path, {}, lambda text: _rows(_taken_up(text, sort, written), series))
    path, rate, name, decimals = _RATES[series.id]
    return host.ask(path, {}, lambda text: _rows(_rates(text, rate, name, decimals), series))


def _rates(text: str, rate: str, name: str, decimals: int) -> dict[str, str]:
    found = {}
    for one in _list(text, "refRates"):
        day, value = str(one.get("effectiveDate")), one.get(name)
        if one.get("type") != rate or day in found:
            raise Unavailable("answered with another rate, or with a day twice")
        found[day] = "" if value in (None, "", "NA") else f"{_number(value):.{decimals}f}"
    return found


def _taken_up(text: str, sort: str, written: Callable[[Decimal], str]) -> dict[str, str]:
    """US$ billion by day: several operations of a day are summed, and only overnight ones with results count."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for one in _list(text, "repo", "operations"):
        kind = (one.get("operationType"), one.get("term"), one.get("auctionStatus"))
        if kind == (sort, "Overnight", "Results"):
            sums[str(one.get("operationDate"))] += _number(one.get("totalAmtAccepted"))
    return {day: written(round(dollars / _DOLLARS, 3)) for day, dollars in sums.items()}


def _rows(found: dict[str, str], series: Series) -> list[Row]:
    return csv_form.as_rows([[day, found[day]] for day in sorted(found)], series)  # it sends the newest first


def _list(text: str, *path: str) -> list[dict]:
    try:
        found = json.loads(text, parse_float=Decimal)  # 3.65 is to stay 3.65
    except (ValueError, RecursionError):
        raise Passing("answered with something that is not JSON") from None
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise Unavailable(f"answered with JSON of another form, without {'.'.join(path)}")
    return found


def _number(value: object) -> Decimal:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) > 10**15:
        raise Unavailable(f"has {str(value)[:30]!r} where a number belongs")
    return number
