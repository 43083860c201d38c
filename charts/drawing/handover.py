"""A picture as the scripts that hand it to the page: its figures once, and how Plotly is to draw each column.

Apart from the figure because of how it travels: as scripts, not as fetched JSON, since a page that was opened from a folder may
load the one and not the other.
"""

import json
from collections.abc import Mapping

from charts import style
from charts.drawing import interactive, table, traces
from charts.drawing.marks import Picture
from charts.drawing.ranges import ranges
from charts.drawing.scene import Scene
from charts.drawing.units import UNITS
from fed.text import LANGS, Lang


def script(name: str, whole: table.Table, scenes: Mapping[str, Scene]) -> str:
    """A figure as a script that hands it to the page: its table once, how Plotly is to draw each column, and each form."""
    picture, lang = whole.picture, whole.lang
    figure = {
        "x": _gaps(whole.x) if picture.x == "day" else [round(x, 4) for x in whole.x],
        "kind": picture.x,
        "head": [whole.x_head, *([table.WHAT(lang)] if whole.words else [])],
        "names": [words(lang) for words in picture.x_names],
        "words": whole.words,
        "columns": [_column(column, picture, lang) for column in whole.columns],
        "traces": traces.traces(picture, lang),
        "layouts": {form: interactive.layout(scene) for form, scene in scenes.items()},
        "ranges": ranges(picture),
    }
    return f"plumbing.receive({json.dumps(name)},{compact(figure)});\n"


def picture_script(name: str, drawing: str) -> str:
    """The picture by itself as a script: a page from a folder may not read a file, and makes the PNG of this."""
    return f"plumbing.receivePicture({json.dumps(name)},{compact(drawing)});\n"


def _column(column: table.Column, picture: Picture, lang: Lang) -> dict:
    unit = UNITS[column.unit]
    rows = [words(lang) for words in picture.panels[column.panel].rows]
    values = [int(value) if value is not None and value.is_integer() else value for value in column.values]
    return {
        "head": column.head,
        "panel": column.panel,
        "values": values,
        "gap": column.gap,
        "months": column.months,
        "kept": unit.keeps(lang),
        "said": unit.decimals(lang),
        "least": 0 if unit.whole else unit.decimals(lang),
        "before": unit.before[lang],
        "after": unit.after[lang],
        "rows": rows,
    }


def _gaps(days: list) -> list:
    """The first day, then the days from each to the next: a quarter of the bytes of the dates written out."""
    return (
        [str(days[0]), *((after - before).days for before, after in zip(days, days[1:], strict=False))] if days else []
    )


def look() -> str:
    """The script that tells the page each light colour's dark twin, and the house style for a notebook's own figure."""
    base = {lang: interactive.house(lang) for lang in LANGS}
    return f"plumbing.twins={compact(style.dark_twins())};\nplumbing.base={compact(base)};\n"


def compact(thing: object) -> str:
    """As JSON without a needless byte, and the same for the same thing."""
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
