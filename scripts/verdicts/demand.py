"""Sentences about how plentiful reserves are now, against the two times at which rates told that they were not."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict

NEAR = 0.5  # of a percentage point: nearer than that, two shares are called the same


def _against(ratio: float, september_2019: float, qt2_end: float) -> str:
    if abs(ratio - qt2_end) < NEAR:
        return "as_qt2_end"
    if abs(ratio - september_2019) < NEAR:
        return "as_2019"
    return "above" if ratio > qt2_end else "below" if ratio < september_2019 else "between"


VERDICTS = (
    Verdict(
        "ratio_against_past",
        ("reserves_ratio", "reserves_ratio_september_2019", "reserves_ratio_qt2_end"),
        _against,
        {
            "above": Text(
                "Reserves come to {{ fact: reserves_ratio }} of bank assets. That is more than when QT2 ended in December 2025 ({{ fact: reserves_ratio_qt2_end }}), and more than in September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，高於 2025 年 12 月 QT2 結束時的 {{ fact: reserves_ratio_qt2_end }}，也高於 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }}。",
            ),
            "as_qt2_end": Text(
                "Reserves come to {{ fact: reserves_ratio }} of bank assets. That is about as much as when QT2 ended in December 2025 ({{ fact: reserves_ratio_qt2_end }}), and more than in September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，和 2025 年 12 月 QT2 結束時的 {{ fact: reserves_ratio_qt2_end }} 差不多，高於 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }}。",
            ),
            "between": Text(
                "Reserves come to {{ fact: reserves_ratio }} of bank assets. That is less than when QT2 ended in December 2025 ({{ fact: reserves_ratio_qt2_end }}), and more than in September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，低於 2025 年 12 月 QT2 結束時的 {{ fact: reserves_ratio_qt2_end }}，高於 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }}。",
            ),
            "as_2019": Text(
                "Reserves come to {{ fact: reserves_ratio }} of bank assets. That is less than when QT2 ended in December 2025 ({{ fact: reserves_ratio_qt2_end }}), and about as little as in September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，低於 2025 年 12 月 QT2 結束時的 {{ fact: reserves_ratio_qt2_end }}，和 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }} 差不多。",
            ),
            "below": Text(
                "Reserves come to {{ fact: reserves_ratio }} of bank assets. That is less than when QT2 ended in December 2025 ({{ fact: reserves_ratio_qt2_end }}), and less than in September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，低於 2025 年 12 月 QT2 結束時的 {{ fact: reserves_ratio_qt2_end }}，也低於 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }}。",
            ),
        },
    ),
)
