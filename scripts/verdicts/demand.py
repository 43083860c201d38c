"""Sentences about how plentiful reserves are now, against the two times at which rates told that they were not."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict

NEAR = 0.5  # of a percentage point: nearer than that, two shares are called the same
ORDER = ("below", "as_2019", "between", "as_2025", "above")


def _place(ratio: float, september_2019: float, low_2025: float) -> int:
    if abs(ratio - low_2025) < NEAR:
        return ORDER.index("as_2025")
    if abs(ratio - september_2019) < NEAR:
        return ORDER.index("as_2019")
    return ORDER.index("above" if ratio > low_2025 else "below" if ratio < september_2019 else "between")


def _against(ratio: float, level: float, *then: float) -> str:
    """Where the average of the week stands by the two lows, if the level of its Wednesday stands there too; else the tamer
    of what lies between the two answers: about the same, or neither more than the one nor less than the other."""
    first, last = sorted((_place(ratio, *then[:2]), _place(level, *then[2:])))
    if first == last:
        return ORDER[first]
    same = [name for name in ("as_2019", "as_2025") if first <= ORDER.index(name) <= last]
    return same[0] if len(same) == 1 else "between"


VERDICTS = (
    Verdict(
        "ratio_against_past",
        (
            "reserves_ratio",
            "reserves_ratio_level",
            "reserves_ratio_september_2019",
            "reserves_ratio_2025_10_29",
            "reserves_ratio_level_september_2019",
            "reserves_ratio_level_2025_10_29",
        ),
        _against,
        {
            "above": Text(
                "Reserves were {{ fact: reserves_ratio }} of bank assets. That's more than at the low of 2025, in late October ({{ fact: reserves_ratio_2025_10_29 }}), and far more than in September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，高於 2025 年 10 月底的低點（{{ fact: reserves_ratio_2025_10_29 }}），更高於 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }}。",
            ),
            "as_2025": Text(
                "Reserves were {{ fact: reserves_ratio }} of bank assets. That's close to the low of 2025, in late October ({{ fact: reserves_ratio_2025_10_29 }}), and well above September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，接近 2025 年 10 月底的低點（{{ fact: reserves_ratio_2025_10_29 }}），離 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }} 還遠。",
            ),
            "between": Text(
                "Reserves were {{ fact: reserves_ratio }} of bank assets. That's between the low of 2025, in late October ({{ fact: reserves_ratio_2025_10_29 }}), and September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，低於 2025 年 10 月底的低點（{{ fact: reserves_ratio_2025_10_29 }}），但高於 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }}。",
            ),
            "as_2019": Text(
                "Reserves were {{ fact: reserves_ratio }} of bank assets. That's less than at the low of 2025, in late October ({{ fact: reserves_ratio_2025_10_29 }}), and close to September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，低於 2025 年 10 月底的低點（{{ fact: reserves_ratio_2025_10_29 }}），接近 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }}。",
            ),
            "below": Text(
                "Reserves were {{ fact: reserves_ratio }} of bank assets. That's less than at the low of 2025, in late October ({{ fact: reserves_ratio_2025_10_29 }}), and less even than in September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，低於 2025 年 10 月底的低點（{{ fact: reserves_ratio_2025_10_29 }}），連 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }} 都不如。",
            ),
        },
    ),
)
