"""Sentences about the market behind SOFR now: how far its rates lie apart, and how much is traded."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict, side


def _width(wider: float) -> str:
    """From the share of all days that were wider."""
    return "narrow" if wider >= 75 else "wide" if wider <= 25 else "usual"


VERDICTS = (
    Verdict(
        "tgcr_against_reserves",
        ("tgcr_spread",),
        side,
        {
            "above": Text(
                "On {{ fact: tgcr_spread.date }}, TGCR was {{ fact: tgcr_spread.size.bp }} above the rate on reserves: even the calmest part of the market paid more than the Fed did.",
                "{{ fact: tgcr_spread.date }}，TGCR 比準備金利率高 {{ fact: tgcr_spread.size.bp }}：連最平穩的那一塊，付的利息都比聯準會多。",
            ),
            "at": Text(
                "On {{ fact: tgcr_spread.date }}, TGCR was exactly the rate on reserves.",
                "{{ fact: tgcr_spread.date }}，TGCR 正好等於準備金利率。",
            ),
            "below": Text(
                "On {{ fact: tgcr_spread.date }}, TGCR was {{ fact: tgcr_spread.size.bp }} below the rate on reserves, so a bank had no reason to bring its cash here.",
                "{{ fact: tgcr_spread.date }}，TGCR 比準備金利率低 {{ fact: tgcr_spread.size.bp }}，銀行沒有理由把現金拿到這裡來放款。",
            ),
        },
    ),
    Verdict(
        "sofr_width",
        ("sofr_wider_days",),
        _width,
        {
            "narrow": Text(
                "Over the last quarter of trading, the prices were bunched closely together.",
                "最近一季，價格擠得很近。",
            ),
            "usual": Text(
                "Over the last quarter of trading, the prices lay about as far apart as they usually do.",
                "最近一季，價格散開的程度和平常差不多。",
            ),
            "wide": Text(
                "Over the last quarter of trading, the prices lay unusually far apart.",
                "最近一季，價格散得比平常開。",
            ),
        },
    ),
    Verdict(
        "sofr_volume",
        ("sofr_volume_growth_year",),
        lambda growth: "more" if growth > 0 else "less",
        {
            "more": Text(
                "Over the last quarter of trading, it was {{ fact: sofr_volume_quarter.rounded }} a day, more than a year before.",
                "最近一季是 {{ fact: sofr_volume_quarter.rounded }}，比一年前多。",
            ),
            "less": Text(
                "Over the last quarter of trading, it was {{ fact: sofr_volume_quarter.rounded }} a day, less than a year before.",
                "最近一季是 {{ fact: sofr_volume_quarter.rounded }}，比一年前少。",
            ),
        },
    ),
)
