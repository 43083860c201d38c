"""A picture as a table: the figures that are drawn, no more and no fewer.

Apart from the writers of pictures because three things are this table: the CSV, the table on the page, and the figures
that travel to the interactive chart (one shared x, a column a series). One row an x, or a point where points have words
of their own.
"""

import csv
import io
from dataclasses import dataclass
from datetime import date

import pandas as pd

from charts.drawing.days import by_month, of_months
from charts.drawing.marks import Dots, Mark, Picture, as_numbers, columns_of, gap_of
from charts.drawing.units import UNITS, shown
from fed.text import Lang, Text

DAY = Text("Day", "日期")
MONTH = Text("Month", "月份")
WHAT = Text("What", "項目")
UNIT_IN = Text("{name} ({unit})", "{name}（{unit}）")


@dataclass(frozen=True, slots=True)
class Column:
    """One drawn series: its head, its values row by row (None where it has none), how far apart points are joined, and
    whether each is of a month."""

    head: str
    values: list[float | None]
    unit: str
    panel: int
    gap: float | None
    months: bool


@dataclass(frozen=True, slots=True)
class Table:
    """`x` holds days as dates, numbers, or places among the picture's names; `words` those of each point, or nothing."""

    picture: Picture
    lang: Lang
    x_head: str
    x: list
    words: list[str]
    columns: list[Column]


def tabulate(picture: Picture, lang: Lang) -> Table:
    """The table of a picture, in the words and the units of a language."""
    series = [
        (n, name, values, _keys(mark, values, lang)) for n, mark in picture.marks() for name, values in columns_of(mark)
    ]
    keys = sorted(set().union(*(mine for *_, mine in series)))
    place = {key: n for n, key in enumerate(keys)}
    columns = []
    for n, name, values, mine in series:
        panel = picture.panels[n]
        row: list[float | None] = [None] * len(keys)
        for key, value in zip(mine, shown(values, panel.unit, lang).tolist(), strict=True):
            row[place[key]] = value
        gap = gap_of(values)
        head = name(lang) if panel.rows else UNIT_IN(lang).format(name=name(lang), unit=panel.title(lang))
        columns.append(Column(head, row, panel.unit, n, gap if gap < 1e9 else None, of_months(values)))
    worded = any(words for _, words in keys)
    x = [date.fromordinal(int(at)) if picture.x == "day" else at for at, _ in keys]
    return Table(picture, lang, _x_head(picture, lang), x, [words for _, words in keys] if worded else [], columns)


def _keys(mark: Mark, values: pd.Series, lang: Lang) -> list[tuple[float, str]]:
    words = [text(lang) for text in mark.words] if isinstance(mark, Dots) and mark.words else [""] * len(values)
    return list(zip(as_numbers(values.index).tolist(), words, strict=True))


def _x_head(picture: Picture, lang: Lang) -> str:
    days = MONTH if by_month(picture) else DAY
    return picture.x_title(lang) if picture.x_title else (days if picture.x == "day" else WHAT)(lang)


def as_csv(table: Table) -> str:
    """The table as CSV: its heads in the language, days as 2019-09-17, a byte order mark so that spreadsheets read 中文."""
    picture, lang = table.picture, table.lang
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n")
    write.writerow([table.x_head, *([WHAT(lang)] if table.words else []), *(column.head for column in table.columns)])
    heads = [_x_cell(x, picture, lang) for x in table.x]
    cells = [_cells(column, picture, lang) for column in table.columns]
    write.writerows(zip(heads, *([table.words] if table.words else []), *cells, strict=True))
    return "\ufeff" + out.getvalue()


def _x_cell(x, picture: Picture, lang: Lang) -> str:
    if picture.x == "name":
        return picture.x_names[int(x)](lang)
    return str(x) if picture.x == "day" else f"{x:g}"


def _cells(column: Column, picture: Picture, lang: Lang) -> list[str]:
    rows = [words(lang) for words in picture.panels[column.panel].rows]
    form = f".{UNITS[column.unit].keeps(lang)}f"
    return ["" if value is None else rows[int(value)] if rows else format(value, form) for value in column.values]
