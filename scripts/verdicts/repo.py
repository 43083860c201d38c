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
                "In the last quarter of trading, the first and the ninety-ninth percentile were typically {{ fact: sofr_width_quarter.size }} apart. On {{ fact: sofr_wider_days }} of all days since SOFR began they were further apart, so for this market that's a tight bunch.",
                "最近一季的交易日裡，第一與第九十九百分位數通常相差 {{ fact: sofr_width_quarter.size }}。SOFR 開始以來，有 {{ fact: sofr_wider_days }} 的日子差得更多，所以這一季的利率算是很集中。",
            ),
            "usual": Text(
                "In the last quarter of trading, the first and the ninety-ninth percentile were typically {{ fact: sofr_width_quarter.size }} apart. On {{ fact: sofr_wider_days }} of all days since SOFR began they were further apart, so for this market that's ordinary.",
                "最近一季的交易日裡，第一與第九十九百分位數通常相差 {{ fact: sofr_width_quarter.size }}。SOFR 開始以來，有 {{ fact: sofr_wider_days }} 的日子差得更多，所以這一季算是普通。",
            ),
            "wide": Text(
                "In the last quarter of trading, the first and the ninety-ninth percentile were typically {{ fact: sofr_width_quarter.size }} apart. On only {{ fact: sofr_wider_days }} of all days since SOFR began were they further apart, so that's a wide spread even for this market.",
                "最近一季的交易日裡，第一與第九十九百分位數通常相差 {{ fact: sofr_width_quarter.size }}。SOFR 開始以來，只有 {{ fact: sofr_wider_days }} 的日子差得更多，所以這一季的利率散得很開。",
            ),
        },
    ),
    Verdict(
        "sofr_volume",
        ("sofr_volume_growth_year",),
        lambda growth: "more" if growth > 0 else "less",
        {
            "more": Text(
                "Over the last quarter of trading, the average was {{ fact: sofr_volume_quarter }} a day, {{ fact: sofr_volume_growth_year.size }} more than a year before.",
                "最近一季平均每天 {{ fact: sofr_volume_quarter }}，比一年前多 {{ fact: sofr_volume_growth_year.size }}。",
            ),
            "less": Text(
                "Over the last quarter of trading, the average was {{ fact: sofr_volume_quarter }} a day, {{ fact: sofr_volume_growth_year.size }} less than a year before.",
                "最近一季平均每天 {{ fact: sofr_volume_quarter }}，比一年前少 {{ fact: sofr_volume_growth_year.size }}。",
            ),
        },
    ),
)
