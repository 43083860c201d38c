"""The gallery to files that a page can load: each chart in each language, drawn only when something about it changed.

A picture depends on the code in `charts/`, on Plotly and on its own figures; a hash of these names its file in the
cache, so an unchanged chart is found there and not drawn again. Figures travel as scripts, not as fetched JSON, because
a page that was opened from a folder may load the one and not the other.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import plotly
import plotly.graph_objects as go

from charts import style
from charts.contract import LANGS, Chart, Lang, Text, gallery
from scripts import snapshot
from scripts.finding import ROOT, Finding, Stop
from scripts.snapshot import Figures

CACHE = ROOT / ".cache" / "charts"
BASIC = ROOT / "node_modules" / "plotly.js-basic-dist-min" / "plotly-basic.min.js"


@dataclass(frozen=True, slots=True)
class Rendered:
    """One chart in one language: its script (None where none of its series had begun), its description, and whether it was drawn just now."""

    name: str
    lang: Lang
    script: Path | None
    description: str
    drawn: bool


def render(figures: Figures, folder: Path = CACHE) -> dict[tuple[str, Lang], Rendered]:
    """Every chart in every language, from the cache or drawn (`make clean` empties the cache)."""
    folder.mkdir(parents=True, exist_ok=True)
    return {
        (name, lang): _one(name, chart, lang, figures, folder) for name, chart in gallery().items() for lang in LANGS
    }


def _one(name: str, chart: Chart, lang: Lang, figures: Figures, folder: Path) -> Rendered:
    frame = figures.frame(chart.series)
    path = folder / f"{name}.{lang}.{_key(frame, name, lang)}.js"
    drawn = not path.exists()
    if drawn:
        fig = _draw(name, chart, frame, lang)
        body = script(name, fig) if style.has_points(fig) else ""
        beside = path.with_suffix(".new")  # at one stroke: half a file would be taken for a whole one ever after
        beside.write_text(body, "utf-8")
        beside.replace(path)
    if not path.stat().st_size:
        return Rendered(name, lang, None, "", drawn)
    return Rendered(name, lang, path, chart.describe(frame, lang), drawn)


def _draw(name: str, chart: Chart, frame: pd.DataFrame, lang: Lang) -> go.Figure:
    try:
        return chart.draw(frame, lang)
    except Exception as error:  # an author's slip: say in which chart, whatever it was
        file = ROOT / "charts" / "gallery" / f"{name}.py"
        raise Stop(Finding(file, 0, f"cannot be drawn: {type(error).__name__}: {error}")) from error


def _key(frame, name: str, lang: Lang) -> str:
    mixed = hashlib.sha256(_code())
    mixed.update(f"{name} {lang}".encode())
    mixed.update(frame.to_csv().encode())
    return mixed.hexdigest()[:16]


@cache
def _code() -> bytes:
    """The hash of all that draws: a change in any module of charts/ draws every chart anew, which takes a second or two."""
    mixed = hashlib.sha256(plotly.__version__.encode())
    for path in sorted((ROOT / "charts").rglob("*.py")):
        mixed.update(path.read_bytes())
    mixed.update(Path(__file__).read_bytes())
    return mixed.digest()


def script(name: str, fig) -> str:
    """A figure as a script that hands it to the page, each list of days once however many traces share it."""
    payload = fig.to_plotly_json()
    days: list[list[str]] = []
    for trace in payload["data"]:
        x = list(trace["x"])
        if x not in days:
            days.append(x)
        trace |= {"x": days.index(x), "y": list(trace["y"])}
    compact = {"days": [_gaps(x) for x in days], "data": payload["data"], "layout": payload["layout"]}
    return f"plumbing.receive({json.dumps(name)},{_compact(compact)});\n"


def _gaps(days: list[str]) -> list:
    """The first day, then the days from each to the next: a quarter of the bytes of the dates written out."""
    dates = [date.fromisoformat(day) for day in days]
    return [days[0], *((after - before).days for before, after in zip(dates, dates[1:], strict=False))] if days else []


def look() -> str:
    """The script that tells the page each light colour's dark twin, and the house style for a notebook's own figure."""
    base = {lang: style.figure(lang, Text("-", "-")).to_plotly_json()["layout"] | {"annotations": []} for lang in LANGS}
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
    rendered = render(snapshot.load())
    print(summary(rendered))
    return 0


def summary(rendered: dict[tuple[str, Lang], Rendered]) -> str:
    """One line: how many pictures were drawn, how many were kept."""
    drawn = sum(one.drawn for one in rendered.values())
    return f"charts: {drawn} drawn, {len(rendered) - drawn} unchanged"
