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
                "On {{ fact: tgcr_spread.date }}, TGCR stood {{ fact: tgcr_spread.size.bp }} above the rate on reserves: even the calmest part of the market paid more than the Fed does.",
                "{{ fact: tgcr_spread.date }}，TGCR 比準備金利率高 {{ fact: tgcr_spread.size.bp }}：連最平穩的那一塊，付的利息都比聯準會多。",
            ),
            "at": Text(
                "On {{ fact: tgcr_spread.date }}, TGCR equaled the rate on reserves ({{ fact: tgcr_spread.size.bp }} apart).",
                "{{ fact: tgcr_spread.date }}，TGCR 正好等於準備金利率（相差 {{ fact: tgcr_spread.size.bp }}）。",
            ),
            "below": Text(
                "On {{ fact: tgcr_spread.date }}, TGCR stood {{ fact: tgcr_spread.size.bp }} below the rate on reserves: a bank had no reason to bring its cash here.",
                "{{ fact: tgcr_spread.date }}，TGCR 比準備金利率低 {{ fact: tgcr_spread.size.bp }}：銀行沒有理由把現金拿到這裡來放款。",
            ),
        },
    ),
    Verdict(
        "sofr_width",
        ("sofr_wider_days",),
        _width,
        {
            "narrow": Text(
                "In the last quarter of trading, the first and the ninety-ninth percentile typically lay {{ fact: sofr_width_quarter.size }} apart. They lay further apart on {{ fact: sofr_wider_days }} of all days up to then: a narrow market, by its own past.",
                "最近一季的交易日裡，第一與第九十九百分位數通常相差 {{ fact: sofr_width_quarter.size }}。到那時為止，所有日子裡有 {{ fact: sofr_wider_days }} 差得更多：和自己的過去比，利率相當集中。",
            ),
            "usual": Text(
                "In the last quarter of trading, the first and the ninety-ninth percentile typically lay {{ fact: sofr_width_quarter.size }} apart. They lay further apart on {{ fact: sofr_wider_days }} of all days up to then: nothing out of the common.",
                "最近一季的交易日裡，第一與第九十九百分位數通常相差 {{ fact: sofr_width_quarter.size }}。到那時為止，所有日子裡有 {{ fact: sofr_wider_days }} 差得更多：和自己的過去比，並不特別。",
            ),
            "wide": Text(
                "In the last quarter of trading, the first and the ninety-ninth percentile typically lay {{ fact: sofr_width_quarter.size }} apart. They lay further apart on only {{ fact: sofr_wider_days }} of all days up to then: a wide market, by its own past.",
                "最近一季的交易日裡，第一與第九十九百分位數通常相差 {{ fact: sofr_width_quarter.size }}。到那時為止，所有日子裡只有 {{ fact: sofr_wider_days }} 差得更多：和自己的過去比，利率散得很開。",
            ),
        },
    ),
    Verdict(
        "sofr_volume",
        ("sofr_volume_growth_year",),
        lambda growth: "more" if growth > 0 else "less",
        {
            "more": Text(
                "In the last quarter of trading, the trades behind SOFR came to {{ fact: sofr_volume_quarter }} a day on average, {{ fact: sofr_volume_growth_year.size }} more than a year before.",
                "最近一季，SOFR 背後的交易平均每天 {{ fact: sofr_volume_quarter }}，比一年前多 {{ fact: sofr_volume_growth_year.size }}。",
            ),
            "less": Text(
                "In the last quarter of trading, the trades behind SOFR came to {{ fact: sofr_volume_quarter }} a day on average, {{ fact: sofr_volume_growth_year.size }} less than a year before.",
                "最近一季，SOFR 背後的交易平均每天 {{ fact: sofr_volume_quarter }}，比一年前少 {{ fact: sofr_volume_growth_year.size }}。",
            ),
        },
    ),
)
