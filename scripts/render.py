"""The gallery to what a page can show: each chart in each language, drawn only when something about it changed.

A picture depends on the code in `charts/`, on this file and on its own figures; a hash of these names its file in the
cache, so an unchanged chart is found there and not drawn again. Figures travel as scripts, not as fetched JSON, because
a page that was opened from a folder may load the one and not the other.
"""

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import plotly

from charts import style
from charts.contract import Chart, gallery
from charts.drawing import interactive, still, table, traces
from charts.drawing import legend as legends
from charts.drawing.marks import Band, Picture, newest_of
from charts.drawing.units import UNITS
from fed.episodes import EPISODE
from fed.figures import Figures
from fed.series import SERIES
from fed.text import LANGS, Lang, Text
from fed.wording import day, month
from scripts.finding import ROOT, Finding, Stop
from scripts.snapshot import reading

CACHE = ROOT / ".cache" / "charts"
BASIC = ROOT / "node_modules" / "plotly.js-basic-dist-min" / "plotly-basic.min.js"
SOURCE = Text(
    "Source: {owners}, through FRED ({ids}). Figures to {day}.",
    "資料來源：{owners}，經 FRED（{ids}）。資料截至 {day}。",
)
AND = Text(", ", "、")
SITE = Text("Fed Plumbing, Live. Text and picture: CC BY 4.0.", "聯準會水管圖解。文字與圖：CC BY 4.0。")
RANGES = {
    "1y": Text("one year", "一年"),
    "5y": Text("five years", "五年"),
    "qt2": Text("since QT2", "QT2 以來"),
    "all": Text("all", "全部"),
}


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: its sign (SVG), its name, which traces it stands for, and in which panels these are."""

    sign: str
    name: str
    traces: list[int]
    panels: list[int]


@dataclass(frozen=True, slots=True)
class Rendered:
    """One chart in one language, as a page needs it; `stills` is empty where none of its series had begun.

    `script` hands the figures to the page, `file` is the picture by itself (SVG), `csv` what is drawn; `ranges` are those
    that the chart offers. `drawn` tells whether it was made just now.
    """

    name: str
    lang: Lang
    takeaway: str
    description: str
    stills: str
    legend: list[Key]
    ranges: list[str]
    newest: str
    script: str
    file: str
    csv: str
    drawn: bool


def series_of(chart: Chart) -> tuple[str, ...]:
    """The series of a chart; where it names none, all of them."""
    return chart.series or tuple(SERIES)


def until(chart: Chart, newest: date, lang: Lang) -> str:
    """The day of a chart's newest figure in words; the month, where all its series come by the month or the quarter."""
    slow = {SERIES[id].frequency for id in series_of(chart)} <= {"monthly", "quarterly"}
    return (month if slow else day)(newest, lang)


def render(figures: Figures, folder: Path = CACHE) -> dict[tuple[str, Lang], Rendered]:
    """Every chart in every language, from the cache or drawn (`make clean` empties the cache)."""
    folder.mkdir(parents=True, exist_ok=True)
    hashes = {id: _hash(column) for id, column in figures.columns.items()}
    made = {}
    for name, chart in gallery().items():
        path = folder / f"{name}.{_key(name, [hashes[id] for id in series_of(chart)])}.json"
        drawn = not path.exists()
        if drawn:
            beside = path.with_suffix(".new")  # at one stroke: half a file would be taken for a whole one ever after
            beside.write_text(json.dumps(_draw(name, chart, figures), ensure_ascii=False), "utf-8")
            beside.replace(path)
        for lang, one in json.loads(path.read_text("utf-8")).items():
            one["legend"] = [Key(**key) for key in one["legend"]]
            made[name, lang] = Rendered(name=name, lang=lang, drawn=drawn, **one)
    return made


def _draw(name: str, chart: Chart, figures: Figures) -> dict[Lang, dict]:
    frame = figures.frame(series_of(chart))
    try:
        picture = chart.draw(frame)
        return {lang: _one(name, chart, picture, frame, lang) for lang in LANGS}
    except Exception as error:  # an author's slip: say in which chart, whatever it was
        file = ROOT / "charts" / "gallery" / f"{name}.py"
        raise Stop(Finding(file, 0, f"cannot be drawn: {type(error).__name__}: {error}")) from error


def _one(name: str, chart: Chart, picture: Picture, frame: pd.DataFrame, lang: Lang) -> dict:
    if not picture.has_points():
        texts = ("takeaway", "description", "stills", "newest", "script", "file", "csv")
        return dict.fromkeys(texts, "") | {"legend": [], "ranges": []}
    newest = newest_of(picture)
    return {
        "takeaway": chart.takeaway(frame, lang),
        "description": chart.describe(frame, lang),
        "stills": still.still(picture, lang, "wide") + still.still(picture, lang, "narrow"),
        "legend": [asdict(key) for key in legend(picture, lang)],
        "ranges": list(ranges(picture)),
        "newest": str(newest.date()),
        "script": script(name, picture, lang),
        "file": still.alone(picture, lang, chart.title(lang), [_source(chart, newest, lang), SITE(lang)]),
        "csv": table.as_csv(picture, lang),
    }


def _source(chart: Chart, newest: pd.Timestamp, lang: Lang) -> str:
    ids = series_of(chart)
    owners = AND(lang).join(dict.fromkeys(SERIES[id].owner.name(lang) for id in ids))
    return SOURCE(lang).format(owners=owners, ids=AND(lang).join(ids), day=until(chart, newest, lang))


def _key(name: str, hashes: list[bytes]) -> str:
    mixed = hashlib.sha256(_code())
    mixed.update(name.encode())
    for one in hashes:
        mixed.update(one)
    return mixed.hexdigest()[:16]


def _hash(column: pd.Series) -> bytes:
    mixed = hashlib.sha256(column.to_numpy().tobytes())
    mixed.update(column.index.asi8.tobytes())
    return mixed.digest()


@cache
def _code() -> bytes:
    """The hash of all that draws: a change in any module of charts/ draws every chart anew, which takes some seconds."""
    mixed = hashlib.sha256()
    for path in (*sorted((ROOT / "fed").rglob("*.py")), *sorted((ROOT / "charts").rglob("*.py")), Path(__file__)):
        mixed.update(path.read_bytes())
    return mixed.digest()


def legend(picture: Picture, lang: Lang) -> list[Key]:
    """What a reader may hide and show: a name each, however many panels it stands in."""
    keys, trace = {}, 0
    for panel, mark in picture.marks():
        count = 2 if isinstance(mark, Band) else 1
        key = keys.setdefault((mark.name, mark.colour), Key(legends.sign(mark), mark.name(lang), [], []))
        key.traces.extend(range(trace, trace + count))
        key.panels.extend([panel] if panel not in key.panels else [])
        trace += count
    return list(keys.values()) if len(keys) > 1 else []


def ranges(picture: Picture) -> dict[str, str | None]:
    """The stretches of time that a reader may choose, each with its first day; nothing where the whole is short."""
    if picture.x != "day" or any(panel.rows for panel in picture.panels):
        return {}
    first, last = picture.x_span()
    starts = {
        "1y": last - pd.DateOffset(years=1),
        "5y": last - pd.DateOffset(years=5),
        "qt2": pd.Timestamp(EPISODE["qt2"].start),
    }
    if last - first < pd.Timedelta(days=800):
        return {}
    month = pd.Timedelta(days=31)
    chosen = {name: str(start.date()) for name, start in starts.items() if first < start < last - month}
    return {**chosen, "all": None}


# What travels to the page


def script(name: str, picture: Picture, lang: Lang) -> str:
    """A figure as a script that hands it to the page: its table once, and how Plotly is to draw each column."""
    whole = table.tabulate(picture, lang)
    figure = {
        "x": _gaps(whole.x) if picture.x == "day" else [round(x, 4) for x in whole.x],
        "kind": picture.x,
        "head": [whole.x_head, *([table.WHAT(lang)] if whole.words else [])],
        "names": [words(lang) for words in picture.x_names],
        "words": whole.words,
        "columns": [_column(column, picture, lang) for column in whole.columns],
        "traces": traces.traces(picture, lang),
        "layouts": {form: interactive.layout(picture, lang, form) for form in ("wide", "narrow")},
        "ranges": ranges(picture),
    }
    return f"plumbing.receive({json.dumps(name)},{_compact(figure)});\n"


def picture_script(name: str, drawing: str) -> str:
    """The picture by itself as a script: a page from a folder may not read a file, and makes the PNG of this."""
    return f"plumbing.receivePicture({json.dumps(name)},{_compact(drawing)});\n"


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
    return f"plumbing.twins={_compact(style.dark_twins())};\nplumbing.base={_compact(base)};\n"


def _compact(thing: object) -> str:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def plotly_js() -> Path:
    """The site's one Plotly: npm's basic bundle if it is there and of the version that the Python package carries, else that package's own file."""
    whole = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    return BASIC if BASIC.exists() and plotly_js_version(BASIC) == plotly_js_version(whole) else whole


def plotly_js_version(bundle: Path) -> str:
    """The version that a bundle names in its first comment."""
    with bundle.open(encoding="utf-8") as file:
        return re.search(r"plotly\.js (?:\(.*\) )?v(\S+)", file.read(200))[1]


def run() -> int:
    """Draw what changed and say how much that was."""
    rendered = render(reading.load())
    print(summary(rendered))
    return 0


def summary(rendered: dict[tuple[str, Lang], Rendered]) -> str:
    """One line: how many charts were drawn, how many were kept."""
    drawn = sum(one.drawn for one in rendered.values()) // len(LANGS)
    return f"charts: {drawn} drawn, {len(rendered) // len(LANGS) - drawn} unchanged"
