"""Sentences about how plentiful reserves are now, against the two times at which rates told that they were not."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict, frequency

NEAR = 0.5  # of a percentage point: nearer than that, two shares are not far apart
SAME = 0.2  # nearer than that, they are called the same
ORDER = ("below", "as_2019", "between", "under_2025", "as_2025", "over_2025", "above")


def _place(ratio: float, september_2019: float, low_2025: float) -> int:
    over = ratio - low_2025
    if abs(over) < NEAR:
        return ORDER.index("as_2025" if abs(over) < SAME else "over_2025" if over > 0 else "under_2025")
    if abs(ratio - september_2019) < NEAR:
        return ORDER.index("as_2019")
    return ORDER.index("above" if over > 0 else "below" if ratio < september_2019 else "between")


def _against(ratio: float, level: float, *then: float) -> str:
    """Where the average of the week stands by the two lows, if the level of its Wednesday stands there too; else the tamer
    of what lies between the two answers: about the same, or a little off, or neither more than the one nor less than the other."""
    first, last = sorted((_place(ratio, *then[:2]), _place(level, *then[2:])))
    if first == last:
        return ORDER[first]
    within = ORDER[first : last + 1]
    same = [name for name in ("as_2019", "as_2025") if name in within]
    if len(same) == 1:
        return same[0]
    return "between" if same else next(name for name in ("under_2025", "over_2025") if name in within)


def _level_and_price(*values: float) -> str:
    """Whether there is less than at the low of 2025, about the same, or more, and whether cash was often above the rate on reserves."""
    *amounts, days_above = values
    over = ORDER.index(_against(*amounts)) - ORDER.index("as_2025")
    much = "more" if over > 0 else "lower" if over < 0 else "same"
    return f"{much}_{'calm' if frequency(days_above) in ('none', 'few') else 'tight'}"


AMOUNTS = (
    "reserves_ratio",
    "reserves_ratio_level",
    "reserves_ratio_september_2019",
    "reserves_ratio_2025_10_29",
    "reserves_ratio_level_september_2019",
    "reserves_ratio_level_2025_10_29",
)
NOW = Text(
    "In the week ending {{ fact: reserves_ratio.date }}, reserves were {{ fact: reserves_ratio }} of bank assets. ",
    "截至 {{ fact: reserves_ratio.date }}的一週，準備金相當於銀行總資產的 {{ fact: reserves_ratio }}，",
)
BOTTOM = Text(
    " The harbor tells you there's a bottom. It doesn't tell you where the bottom is this year.",
    "港灣只告訴你，底一定在；今年的底在哪裡，它不知道。",
)


def _said(en: str, zh_tw: str) -> Text:
    return Text(NOW.en + en, NOW.zh_tw + zh_tw)


VERDICTS = (
    Verdict(
        "ratio_against_past",
        AMOUNTS,
        _against,
        {
            "above": _said(
                "That's more than at the low of 2025 ({{ fact: reserves_ratio_2025_10_29 }}, in late October), and far more than in September 2019.",
                "高於 2025 年的低點（10 月底的 {{ fact: reserves_ratio_2025_10_29 }}），更遠高於 2019 年 9 月。",
            ),
            "over_2025": _said(
                "That's a little above the low of 2025 ({{ fact: reserves_ratio_2025_10_29 }}, in late October), and well above September 2019.",
                "只比 2025 年的低點（10 月底的 {{ fact: reserves_ratio_2025_10_29 }}）高一點，但遠高於 2019 年 9 月。",
            ),
            "as_2025": _said(
                "That's about the same as at the low of 2025 ({{ fact: reserves_ratio_2025_10_29 }}, in late October), and well above September 2019.",
                "和 2025 年的低點（10 月底的 {{ fact: reserves_ratio_2025_10_29 }}）差不多，但遠高於 2019 年 9 月。",
            ),
            "under_2025": _said(
                "That's a little below the low of 2025 ({{ fact: reserves_ratio_2025_10_29 }}, in late October), and well above September 2019.",
                "比 2025 年的低點（10 月底的 {{ fact: reserves_ratio_2025_10_29 }}）還低一點，但遠高於 2019 年 9 月。",
            ),
            "between": _said(
                "That's clearly below the low of 2025 ({{ fact: reserves_ratio_2025_10_29 }}, in late October), but above September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "明顯低於 2025 年的低點（10 月底的 {{ fact: reserves_ratio_2025_10_29 }}），但高於 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }}。",
            ),
            "as_2019": _said(
                "That's far below the low of 2025, in late October, and close to September 2019 ({{ fact: reserves_ratio_september_2019 }}).",
                "遠低於 2025 年 10 月底的低點，接近 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }}。",
            ),
            "below": _said(
                "That's less even than in September 2019 ({{ fact: reserves_ratio_september_2019 }}), and far below the low of 2025, in late October.",
                "連 2019 年 9 月的 {{ fact: reserves_ratio_september_2019 }} 都不如，離 2025 年 10 月底的低點更遠。",
            ),
        },
    ),
    Verdict(
        "level_and_price",
        (*AMOUNTS, "days_above"),
        _level_and_price,
        {
            "lower_calm": Text(
                "That's awkward for our harbor. The water was even lower than at its lowest in the fall of 2025, when keels scraped, and yet this time they scraped on a few days at most. Perhaps the boats draw less water than they did. Perhaps something else was pressing on them back then."
                + BOTTOM.en,
                "這下港灣的比喻尷尬了。水位比 2025 年秋天最低的時候還低，那時船底擦到地，這次頂多只有少數幾天擦到。也許船的吃水變淺了，也許當時還有別的東西把船往下壓。"
                + BOTTOM.zh_tw,
            ),
            "same_calm": Text(
                "That's awkward for our harbor. The water was about as low as at its lowest in the fall of 2025, when keels scraped, and yet this time they scraped on a few days at most. Perhaps the boats draw less water than they did. Perhaps something else was pressing on them back then."
                + BOTTOM.en,
                "這下港灣的比喻尷尬了。水位和 2025 年秋天最低的時候差不多，那時船底擦到地，這次頂多只有少數幾天擦到。也許船的吃水變淺了，也許當時還有別的東西把船往下壓。"
                + BOTTOM.zh_tw,
            ),
            "lower_tight": Text(
                "That fits our harbor. The water was even lower than at its lowest in the fall of 2025, and keels scraped again. But debt, dealers and the calendar can press on the boats too.",
                "這和港灣的比喻相符。水位比 2025 年秋天最低的時候還低，船底又擦到地了。不過公債、交易商和日期，也會把船往下壓。",
            ),
            "same_tight": Text(
                "That fits our harbor. The water was about as low as at its lowest in the fall of 2025, and keels scraped again. But debt, dealers and the calendar can press on the boats too.",
                "這和港灣的比喻相符。水位和 2025 年秋天最低的時候差不多，船底又擦到地了。不過公債、交易商和日期，也會把船往下壓。",
            ),
            "more_calm": Text(
                "That fits our harbor. The water was higher than at its lowest in the fall of 2025, when keels scraped, and this time they scraped on a few days at most.",
                "這和港灣的比喻相符。水位比 2025 年秋天最低的時候高，那時船底擦到地，這次頂多只有少數幾天擦到。",
            ),
            "more_tight": Text(
                "That's awkward for our harbor. The water was higher than at its lowest in the fall of 2025, and keels scraped even so. Perhaps the boats draw more water now, or something else was pressing on them."
                + BOTTOM.en,
                "這下港灣的比喻尷尬了。水位比 2025 年秋天最低的時候高，船底卻還是擦到地。也許船的吃水變深了，也許有別的東西把船往下壓。"
                + BOTTOM.zh_tw,
            ),
        },
    ),
)
