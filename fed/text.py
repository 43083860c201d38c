"""What a text is: the same words in both languages, or none.

At the ground, since everything that speaks stands on it. A text that lacks a language cannot be constructed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

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
