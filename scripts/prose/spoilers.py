"""What a text knows that a day did not know: later dates and years, and names that came later.

Apart from the pages because it reads what is finished, whatever made it: a page, a picture, a table, a script with figures.
It finds what can be told by its form; a sentence about the outcome without a date or a name is kept out by showing none that
was written by hand about it.
"""

import re
from collections.abc import Iterator
from datetime import date

from fed.episodes import EPISODE
from fed.events import EVENT
from fed.wording import MONTHS

# The first day on which each could be said. A programme is known from the day on which it was announced.
NAMES = {
    "SOFR": date(2017, 6, 22),  # named by the committee that chose it, a year before it was published
    "QE4": EPISODE["qe4"].start,
    "pandemic|Covid|疫情": date(2020, 3, 11),  # the World Health Organization's word for it
    r"standing repo|\bSRF\b|常設附買回": EVENT["standing_repo_begins"].day,
    r"\bIORB\b": EVENT["iorb_begins"].day,
    "QT[12]": date(2022, 5, 4),  # the plan for the second; until then there was one, and no number
    "Silicon Valley|矽谷|SVB": EVENT["svb_run"].day,
    "BTFP|Bank Term Funding|銀行定期融資": EVENT["btfp_begins"].day,
    r"\bRMP\b|reserve management purchase|準備金管理購買": EVENT["rmp_begins"].day,
}
_MONTH = "|".join(MONTHS)
# Forms of a date by its groups, with YEAR for the years that can be later
_DATES = {
    r"\b(YEAR)-(\d\d)-(\d\d)\b": lambda at: _day(at[1], at[2], at[3]),
    rf"\b({_MONTH}) (\d\d?), (YEAR)\b": lambda at: _day(at[3], MONTHS.index(at[1]) + 1, at[2]),
    rf"\b(\d\d?) ({_MONTH}) (YEAR)\b": lambda at: _day(at[3], MONTHS.index(at[2]) + 1, at[1]),
    r"(YEAR) 年 (\d\d?) 月 (\d\d?) 日": lambda at: _day(at[1], at[2], at[3]),
    rf"\b({_MONTH}) (YEAR)\b": lambda at: _day(at[2], MONTHS.index(at[1]) + 1, 1),
    r"(YEAR) 年 (\d\d?) 月": lambda at: _day(at[1], at[2], 1),
    r"(?<![\d.,#/=+−-])(YEAR)(?![\d.%])": lambda at: date(int(at[1]), 1, 1),
}
# Where a picture stands, is no date: numbers in these attributes are pixels, and the blank margin of an axis may reach the next year
_PLACES = re.compile(
    r"\b(?:d|points|[xy][12]?|[cr]?[xy]|r|width|height|viewBox|transform|style|rows)=(\\?[\"']).*?\1", re.S
)
_AXIS = re.compile(r'"(?:range|tickvals|ticktext)":\[[^]]*\]')
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_PACKED = 300  # signs of a string without a space: figures that are packed as signs, whose digits say nothing


def later(name: str, text: str, day: date) -> list[str]:
    """What a file says that was not known by the end of a day, each once and as it stands there."""
    words = " ".join(_words(name, text)).replace(f">{day.year + 1}</text>", "></text>")
    years = "|".join(map(str, range(day.year, day.year + 100)))
    dates = {form.replace("YEAR", years): when for form, when in _DATES.items()}
    found = [at[0] for form, when in dates.items() for at in re.finditer(form, words) if when(at) > day]
    found += [at[0] for names, since in NAMES.items() if since > day for at in re.finditer(names, words)]
    return list(dict.fromkeys(found))


def _words(name: str, text: str) -> Iterator[str]:
    """The words of a file: of a script and of JSON what stands in strings, of a page and of a picture all but places."""
    if not name.endswith((".js", ".json")):
        yield _PLACES.sub("", text)
        return
    for at in _STRING.finditer(_AXIS.sub("", text)):
        if " " in at[1] or len(at[1]) < _PACKED:
            yield _PLACES.sub("", at[1])


def _day(year: str, month: str | int, of_month: str | int) -> date:
    try:
        return date(int(year), int(month), int(of_month))
    except ValueError:
        return date.min  # no date at all
