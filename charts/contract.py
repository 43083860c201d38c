"""What a chart is, and what a text is.

Apart from the drawing, so that a chart module can be read as data: the series it needs, every word about it in both
languages, and two pure functions. A text that lacks a language, or a chart that lacks a word, cannot be constructed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal, get_args

import pandas as pd
import plotly.graph_objects as go

Lang = Literal["en", "zh-TW"]
LANGS: tuple[Lang, ...] = get_args(Lang)


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages; `text(lang)` gives it in one."""

    en: str
    zh_tw: str

    def __post_init__(self) -> None:
        if not (self.en.strip() and self.zh_tw.strip()):
            raise ValueError(f"a text needs both languages: en={self.en!r} zh_tw={self.zh_tw!r}")

    def __call__(self, lang: Lang) -> str:
        return {"en": self.en, "zh-TW": self.zh_tw}[lang]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart: `describe` and `draw` get a frame with the columns of `series`, in US$ billion or percent, NaN kept.

    `describe` says what one who cannot see the picture should learn from it; `note` says what it must not be read as.
    Both functions are pure: the same frame and language give the same words and the same figure.
    """

    series: tuple[str, ...]
    title: Text
    unit: Text
    note: Text
    describe: Callable[[pd.DataFrame, Lang], str]
    draw: Callable[[pd.DataFrame, Lang], go.Figure]


@cache
def gallery() -> dict[str, Chart]:
    """Every chart by its name, which is its module's name in `charts/gallery`; dropping a file in is enough."""
    from charts import gallery as folder

    names = sorted(module.name for module in iter_modules(folder.__path__))
    return {name: import_module(f"{folder.__name__}.{name}").CHART for name in names}
