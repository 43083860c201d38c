"""The units that a panel may have, and its values as they are shown in a language.

Apart from the marks because a unit is about words and rounding, and a mark about figures.
"""

from dataclasses import dataclass

import pandas as pd

from fed.text import Lang


@dataclass(frozen=True, slots=True)
class Unit:
    """How a panel's values are shown: their factor by language, the decimals kept and those said, and what stands before and after.

    `whole` where a value without a fraction is said without one (5 bp), as in prose.
    """

    factor: dict[Lang, float]
    kept: int
    said: int
    after: dict[Lang, str]
    before: dict[Lang, str]
    whole: bool = False

    def decimals(self, lang: Lang) -> int:
        """The decimals said in a language: one fewer where it counts in tenths of the English unit (億)."""
        return self._fewer(self.said, lang)

    def keeps(self, lang: Lang) -> int:
        """The decimals kept in a language: one fewer where it counts in tenths, so that both languages keep the same figure."""
        return self._fewer(self.kept, lang)

    def _fewer(self, places: int, lang: Lang) -> int:
        return max(0, places - (self.factor[lang] > self.factor["en"]))


def _unit(
    factor: float,
    kept: int,
    said: int,
    en: str,
    zh_tw: str,
    *,
    chinese: float = 1,
    whole: bool = False,
    before: str = "",
) -> Unit:
    after = {"en": en, "zh-TW": zh_tw}
    return Unit({"en": factor, "zh-TW": factor * chinese}, kept, said, after, {"en": before, "zh-TW": ""}, whole)


UNITS = {
    "usd_tn": _unit(
        0.001, 3, 3, " trillion", " 兆美元", before="$"
    ),  # with fewer, a few billion in ON RRP would be told as none
    "usd_bn": _unit(
        1, 1, 1, " billion", " 億美元", chinese=10, before="$"
    ),  # Taiwan counts in 億, a tenth of a billion
    "percent": _unit(1, 2, 2, "%", "%"),
    "share": _unit(1, 2, 1, "%", "%"),
    "bp": _unit(1, 1, 1, " bp", " 個基點", whole=True),
    "index": _unit(1, 1, 1, "", ""),
    "times": _unit(1, 3, 2, " times", " 倍"),
    "days": _unit(1, 0, 0, " days", " 天"),
    "weeks": _unit(1, 0, 0, " weeks", " 週"),
    "row": _unit(1, 0, 0, "", ""),
}


def shown(values: pd.Series, unit: str, lang: Lang) -> pd.Series:
    """Values as the panel shows them, rounded to what is kept: as exact in one language as in the other, as in prose."""
    one = UNITS[unit]
    kept = (values.astype(float) * one.factor["en"]).round(one.kept)
    return (kept * (one.factor[lang] / one.factor["en"])).round(one.keeps(lang))


def said(values: pd.Series, unit: str, lang: Lang) -> pd.Series:
    """Values as they are written beside a mark: as exact in one language as in the other, as in prose."""
    one = UNITS[unit]
    return (values.astype(float) * one.factor["en"]).round(one.said) * (one.factor[lang] / one.factor["en"])
