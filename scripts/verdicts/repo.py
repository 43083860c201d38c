"""Sentences about the market behind SOFR now: what cash costs where it comes in, and how much is traded."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict, side

VERDICTS = (
    Verdict(
        "tgcr_against_reserves",
        ("tgcr_spread",),
        side,
        {
            "above": Text(
                "On {{ fact: tgcr_spread.date }}, TGCR was {{ fact: tgcr_spread.size }} above the rate on reserves: even the calmest part of the market paid more than the Fed did.",
                "{{ fact: tgcr_spread.date }}，TGCR 比準備金利率高 {{ fact: tgcr_spread.size }}：連最平穩的那一塊，付的利息都比聯準會多。",
            ),
            "at": Text(
                "On {{ fact: tgcr_spread.date }}, TGCR was exactly the rate on reserves.",
                "{{ fact: tgcr_spread.date }}，TGCR 正好等於準備金利率。",
            ),
            "below": Text(
                "On {{ fact: tgcr_spread.date }}, TGCR was {{ fact: tgcr_spread.size }} below the rate on reserves, so a bank had no reason to bring its cash here.",
                "{{ fact: tgcr_spread.date }}，TGCR 比準備金利率低 {{ fact: tgcr_spread.size }}，銀行沒有理由把現金拿到這裡來放款。",
            ),
        },
    ),
    Verdict(
        "sofr_volume",
        ("sofr_volume_growth_year",),
        lambda growth: "more" if growth > 0 else "less",
        {
            "more": Text(
                "Over the last quarter of trading, it was {{ fact: sofr_volume_quarter.rounded }} a day, up from a year before.",
                "最近一季是 {{ fact: sofr_volume_quarter.rounded }}，比一年前多。",
            ),
            "less": Text(
                "Over the last quarter of trading, it was {{ fact: sofr_volume_quarter.rounded }} a day, less than a year before.",
                "最近一季是 {{ fact: sofr_volume_quarter.rounded }}，比一年前少。",
            ),
        },
    ),
)
