"""What a chart is, and what a text is.

Apart from the drawing, so that a chart module can be read as data: the series it needs, every word about it in both
languages, and two pure functions. A text that lacks a language, or a chart that lacks a word, cannot be constructed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Literal, get_args

import pandas as pd

if TYPE_CHECKING:  # a picture's words are texts
    from charts.drawing.marks import Picture

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

    def filled(self, **words: "Callable[[Lang], str]") -> "Text":
        """The text with its gaps filled in each language by what each word says in it."""
        return Text(*(self(lang).format(**{name: word(lang) for name, word in words.items()}) for lang in LANGS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart: its functions get a frame with the columns of `series`, in US$ billion or percent, NaN kept.

    `series` empty means every series of the snapshot. `takeaway` is the sentence above the picture, `describe` what one
    who cannot see it should learn from it, `note` what it must not be read as. All three functions are pure: the same
    frame gives the same words and the same picture; they bear that a series is missing, late or not yet begun. The words
    are asked for only where the picture has points.
    """

    series: tuple[str, ...]
    title: Text
    note: Text
    takeaway: Callable[[pd.DataFrame, Lang], str]
    describe: Callable[[pd.DataFrame, Lang], str]
    draw: "Callable[[pd.DataFrame], Picture]"


@cache
def gallery() -> dict[str, Chart]:
    """Every chart by its name, which is its module's name in `charts/gallery`; dropping a file in is enough."""
    from charts import gallery as folder

    names = sorted(module.name for module in iter_modules(folder.__path__))
    return {name: import_module(f"{folder.__name__}.{name}").CHART for name in names}
