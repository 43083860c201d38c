"""The gallery drawn: each chart in each language, only when something about it changed.

A picture depends on the code of `fed/` and `charts/` (an owner's name is printed in it), and on its own figures; a hash of these
names its file in the cache, so an unchanged chart is found there and not drawn again.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path

import pandas as pd

from charts.contract import Chart, gallery
from charts.drawing.legend import Key
from charts.render import Rendered, render
from fed.figures import Figures
from fed.text import LANGS, Lang
from scripts.finding import ROOT, Finding, Stop
from scripts.snapshot import reading

CACHE = ROOT / ".cache" / "charts"
CODE = ("fed", "charts")


def draw(
    figures: Figures, folder: Path = CACHE, names: Iterable[str] | None = None
) -> tuple[dict[tuple[str, Lang], Rendered], int]:
    """Every chart, or those of the names, in every language, from the cache or drawn (`make clean` empties the cache), and how many were drawn."""
    folder.mkdir(parents=True, exist_ok=True)
    hashes = {id: _hash(column) for id, column in figures.columns.items()}
    made, drawn = {}, 0
    for name in names or gallery():
        chart = gallery()[name]
        path = folder / f"{name}.{_key(name, [hashes[id] for id in chart.ids])}.json"
        if not path.exists():
            drawn += 1
            beside = path.with_suffix(
                f".{os.getpid()}.new"
            )  # at one stroke: half a file would be taken for a whole one ever after
            beside.write_text(_draw(name, chart, figures), "utf-8")
            beside.replace(path)
        for lang, one in json.loads(path.read_text("utf-8")).items():
            one["panels"] = tuple(one["panels"])
            one["legend"] = tuple(Key(**key) for key in one["legend"])
            made[name, lang] = Rendered(**one)
    return made, drawn


def _draw(name: str, chart: Chart, figures: Figures) -> str:
    try:
        made = render(name, chart, figures.frame(chart.ids))
    except Exception as error:  # an author's slip: say in which chart, whatever it was
        file = ROOT / "charts" / "gallery" / f"{name}.py"
        raise Stop(Finding(file, 0, f"cannot be drawn: {type(error).__name__}: {error}")) from error
    return json.dumps({lang: asdict(one) for lang, one in made.items()}, ensure_ascii=False)


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
    """The hash of all that draws and of all that is printed: a change in any of it draws every chart again, which takes some seconds."""
    mixed = hashlib.sha256()
    for path in (path for folder in CODE for path in sorted((ROOT / folder).rglob("*.py"))):
        mixed.update(path.read_bytes())
    return mixed.digest()


def run() -> int:
    """Draw what changed and say how much that was."""
    print(summary(*draw(reading.load())))
    return 0


def summary(made: Mapping[tuple[str, Lang], Rendered], drawn: int) -> str:
    """One line: how many charts were drawn, how many were kept."""
    return f"charts: {drawn} drawn, {len(made) // len(LANGS) - drawn} unchanged"
