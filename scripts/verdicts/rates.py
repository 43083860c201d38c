"""Sentences about rates now: administered ones, market ones, and how far they lie apart."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict, against_range, frequency, side

MONTH_END = Text(
    "That was the last weekday of its month, and on such days SOFR often jumps and falls back. ",
    "那天是那個月的最後一個平日，SOFR 在這種日子常常跳高，隨後又回來。",
)
USUAL = {
    "above": Text(
        "On a typical day of the past three months, it was {{ fact: sofr_spread_quarter.size }} above.",
        "最近一季，SOFR 通常比準備金利率高 {{ fact: sofr_spread_quarter.size }}。",
    ),
    "at": Text(
        "On a typical day of the past three months, the two were the same.",
        "最近一季，SOFR 通常等於準備金利率。",
    ),
    "below": Text(
        "On a typical day of the past three months, it was {{ fact: sofr_spread_quarter.size }} below.",
        "最近一季，SOFR 通常比準備金利率低 {{ fact: sofr_spread_quarter.size }}。",
    ),
}


def _moved(last: float, year: float) -> str:
    """Which way the last move of a year went, and the year; zero says that there was none."""
    if last == 0:
        return "still"
    return "back" if year == 0 else f"{'up' if last > 0 else 'down'}_{side(year)}"


VERDICTS = (
    Verdict(
        "sofr_against_reserves",
        ("sofr_spread",),
        side,
        {
            "above": Text(
                "On {{ fact: sofr_spread.date }}, SOFR was {{ fact: sofr_spread.size }} above the rate on reserves: lending cash overnight against Treasuries paid better than leaving it at the Fed.",
                "{{ fact: sofr_spread.date }}，SOFR 比準備金利率高 {{ fact: sofr_spread.size }}：收美國公債當擔保、把現金借出一晚，比放在聯準會賺得多。",
            ),
            "at": Text(
                "On {{ fact: sofr_spread.date }}, SOFR was exactly the rate on reserves: lending cash overnight against Treasuries paid no more than leaving it at the Fed.",
                "{{ fact: sofr_spread.date }}，SOFR 恰好等於準備金利率：收美國公債當擔保、把現金借出一晚，和放在聯準會賺得一樣多。",
            ),
            "below": Text(
                "On {{ fact: sofr_spread.date }}, SOFR was {{ fact: sofr_spread.size }} below the rate on reserves: on the whole, cash was easy to find.",
                "{{ fact: sofr_spread.date }}，SOFR 比準備金利率低 {{ fact: sofr_spread.size }}：大致說來，現金不難借到。",
            ),
        },
    ),
    Verdict(
        "sofr_spread_usual",
        ("sofr_weekdays_left", "sofr_spread_quarter"),
        lambda left, median: ("month_end_" if left == 0 else "") + side(median),
        USUAL
        | {
            f"month_end_{way}": Text(MONTH_END.en + said.en, MONTH_END.zh_tw + said.zh_tw)
            for way, said in USUAL.items()
        },
    ),
    Verdict(
        "days_above",
        ("days_above",),
        frequency,
        {
            "none": Text(
                "Over the past three months, SOFR wasn't above the rate on reserves on a single day.",
                "最近一季，SOFR 沒有一天高於準備金利率。",
            ),
            "few": Text(
                "Over the past three months, SOFR was above the rate on reserves on only a few days ({{ fact: days_above }} of them). That's nothing unusual: around tax days and quarter-ends, it often jumps for a day or two.",
                "最近一季，SOFR 只有少數日子高於準備金利率（{{ fact: days_above }}）。這不稀奇：碰上繳稅日、季底，SOFR 常會跳高一兩天。",
            ),
            "many": Text(
                "Over the past three months, SOFR was above the rate on reserves on a good part of the days ({{ fact: days_above }} of them). That's more than tax days and quarter-ends explain.",
                "最近一季，SOFR 有不少日子高於準備金利率（{{ fact: days_above }}），光用繳稅日、季底解釋不了。",
            ),
            "most": Text(
                "Over the past three months, SOFR was above the rate on reserves on most days ({{ fact: days_above }} of them). That's how scarcity would begin to look.",
                "最近一季，SOFR 大多數日子高於準備金利率（{{ fact: days_above }}）。準備金開始變得稀少時，就會像這樣。",
            ),
        },
    ),
    Verdict(
        "range_direction",
        ("range_last_move", "range_change_year"),
        _moved,
        {
            "up_above": Text(
                "The range was last raised in {{ fact: range_last_move.month }}, and it's {{ fact: range_change_year.size }} higher than a year earlier.",
                "目標區間最近一次調整，是 {{ fact: range_last_move.month }}的升息，比一年前高 {{ fact: range_change_year.size }}。",
            ),
            "up_below": Text(
                "The range was raised in {{ fact: range_last_move.month }}, but it's still {{ fact: range_change_year.size }} lower than a year earlier.",
                "{{ fact: range_last_move.month }}升息之後，目標區間仍比一年前低 {{ fact: range_change_year.size }}。",
            ),
            "down_above": Text(
                "The range was cut in {{ fact: range_last_move.month }}, but it's still {{ fact: range_change_year.size }} higher than a year earlier.",
                "{{ fact: range_last_move.month }}降息之後，目標區間仍比一年前高 {{ fact: range_change_year.size }}。",
            ),
            "down_below": Text(
                "The range was last cut in {{ fact: range_last_move.month }}, and it's {{ fact: range_change_year.size }} lower than a year earlier.",
                "目標區間最近一次調整，是 {{ fact: range_last_move.month }}的降息，比一年前低 {{ fact: range_change_year.size }}。",
            ),
            "back": Text(
                "The range has moved over the past year, and is back where it was.",
                "這一年裡，目標區間動過，又回到一年前的位置。",
            ),
            "still": Text(
                "The range hasn't moved for a year.",
                "目標區間一年沒有動過。",
            ),
        },
    ),
    Verdict(
        "sofr_in_range",
        ("sofr", "range_bottom_for_sofr", "range_top_for_sofr"),
        against_range,
        {
            "above": Text(
                "On {{ fact: sofr.date }}, SOFR was {{ fact: sofr }}, above the top of that day's range ({{ fact: range_top_for_sofr }}).",
                "{{ fact: sofr.date }}，SOFR 是 {{ fact: sofr }}，高於當天的區間上限（{{ fact: range_top_for_sofr }}）。",
            ),
            "inside": Text(
                "On {{ fact: sofr.date }}, SOFR was {{ fact: sofr }}, inside that day's range.",
                "{{ fact: sofr.date }}，SOFR 是 {{ fact: sofr }}，在當天的區間裡。",
            ),
            "below": Text(
                "On {{ fact: sofr.date }}, SOFR was {{ fact: sofr }}, below the bottom of that day's range ({{ fact: range_bottom_for_sofr }}).",
                "{{ fact: sofr.date }}，SOFR 是 {{ fact: sofr }}，低於當天的區間下限（{{ fact: range_bottom_for_sofr }}）。",
            ),
        },
    ),
    Verdict(
        "effr_against_reserves",
        ("effr_spread",),
        side,
        {
            "above": Text(
                "On {{ fact: effr_spread.date }}, the federal funds rate was {{ fact: effr_spread.size }} above the rate on reserves.",
                "{{ fact: effr_spread.date }}，有效聯邦資金利率比準備金利率高 {{ fact: effr_spread.size }}。",
            ),
            "at": Text(
                "On {{ fact: effr_spread.date }}, the federal funds rate equaled the rate on reserves.",
                "{{ fact: effr_spread.date }}，有效聯邦資金利率等於準備金利率。",
            ),
            "below": Text(
                "On {{ fact: effr_spread.date }}, the federal funds rate was {{ fact: effr_spread.size }} below the rate on reserves.",
                "{{ fact: effr_spread.date }}，有效聯邦資金利率比準備金利率低 {{ fact: effr_spread.size }}。",
            ),
        },
    ),
    Verdict(
        "reserves_rate_in_range",
        ("reserves_below_top",),
        side,
        {
            "above": Text(
                "That's {{ fact: reserves_below_top.size }} below the top of the range.",
                "目前比區間上限低 {{ fact: reserves_below_top.size }}。",
            ),
            "at": Text(
                "That's the very top of the range.",
                "目前正好等於區間上限。",
            ),
            "below": Text(
                "That's {{ fact: reserves_below_top.size }} above the top of the range.",
                "目前比區間上限高 {{ fact: reserves_below_top.size }}。",
            ),
        },
    ),
    Verdict(
        "reverse_repo_rate_in_range",
        ("reverse_repo_over_bottom",),
        side,
        {
            "above": Text(
                "That's {{ fact: reverse_repo_over_bottom.size }} above the bottom of the range.",
                "目前比區間下限高 {{ fact: reverse_repo_over_bottom.size }}。",
            ),
            "at": Text(
                "That's the very bottom of the range.",
                "目前正好等於區間下限。",
            ),
            "below": Text(
                "That's {{ fact: reverse_repo_over_bottom.size }} below the bottom of the range.",
                "目前比區間下限低 {{ fact: reverse_repo_over_bottom.size }}。",
            ),
        },
    ),
)
