"""Sentences about rates now: administered ones, market ones, and how far they lie apart."""

from fed.text import Text
from scripts.verdicts.verdict import Verdict, against_range, frequency, side

VERDICTS = (
    Verdict(
        "sofr_against_reserves",
        ("sofr_spread",),
        side,
        {
            "above": Text(
                "On {{ fact: sofr_spread.date }}, SOFR stood {{ fact: sofr_spread.size.bp }} above the rate on reserves: cash lent overnight against Treasuries earned more than cash left at the Fed.",
                "{{ fact: sofr_spread.date }}，SOFR 比準備金利率高 {{ fact: sofr_spread.size.bp }}：收美國公債當擔保、把現金借出一晚，比放在聯準會賺得多。",
            ),
            "at": Text(
                "On {{ fact: sofr_spread.date }}, SOFR stood exactly at the rate on reserves ({{ fact: sofr_spread.size.bp }} apart).",
                "{{ fact: sofr_spread.date }}，SOFR 恰好等於準備金利率（相差 {{ fact: sofr_spread.size.bp }}）。",
            ),
            "below": Text(
                "On {{ fact: sofr_spread.date }}, SOFR stood {{ fact: sofr_spread.size.bp }} below the rate on reserves: cash was easy to find against Treasuries.",
                "{{ fact: sofr_spread.date }}，SOFR 比準備金利率低 {{ fact: sofr_spread.size.bp }}：拿美國公債當擔保，不難借到現金。",
            ),
        },
    ),
    Verdict(
        "sofr_spread_usual",
        ("sofr_weekdays_left", "sofr_spread_quarter"),
        lambda left, median: "month_end" if left == 0 else "other",
        {
            "month_end": Text(
                "That was the last weekday of its month, and on such days SOFR often jumps and falls back. The typical gap over the past three months was {{ fact: sofr_spread_quarter.signed.bp }}. A minus sign means that SOFR was lower.",
                "那天是那個月的最後一個平日，SOFR 在這種日子常常跳高，隨後又回來。最近一季的交易日裡，SOFR 與準備金利率的利差的中位數是 {{ fact: sofr_spread_quarter.signed.bp }}（負號表示 SOFR 較低）。",
            ),
            "other": Text(
                "The typical gap over the past three months was {{ fact: sofr_spread_quarter.signed.bp }}. A minus sign means that SOFR was lower.",
                "最近一季的交易日裡，SOFR 與準備金利率的利差的中位數是 {{ fact: sofr_spread_quarter.signed.bp }}（負號表示 SOFR 較低）。",
            ),
        },
    ),
    Verdict(
        "days_above",
        ("days_above",),
        frequency,
        {
            "none": Text(
                "Over the past three months of trading, SOFR was above the rate on reserves on no day at all ({{ fact: days_above }}).",
                "最近一季的交易日裡，SOFR 沒有一天高於準備金利率（{{ fact: days_above }}）。",
            ),
            "few": Text(
                "Over the past three months of trading, SOFR was above the rate on reserves on only a few days ({{ fact: days_above }}). Pressure came and went with the calendar.",
                "最近一季的交易日裡，SOFR 只有少數日子高於準備金利率（{{ fact: days_above }}）：壓力跟著繳稅日、季底這類日子來去。",
            ),
            "many": Text(
                "Over the past three months of trading, SOFR was above the rate on reserves on a large part of the days ({{ fact: days_above }}). That's more than the calendar explains.",
                "最近一季的交易日裡，SOFR 有不少日子高於準備金利率（{{ fact: days_above }}）：光靠這類日子解釋不了。",
            ),
            "most": Text(
                "Over the past three months of trading, SOFR was above the rate on reserves on most days ({{ fact: days_above }}). That's how scarcity would begin to look.",
                "最近一季的交易日裡，SOFR 大多數日子高於準備金利率（{{ fact: days_above }}）：準備金開始變得稀少時，就會像這樣。",
            ),
        },
    ),
    Verdict(
        "range_direction",
        ("range_change_year",),
        side,
        {
            "above": Text(
                "The range stands {{ fact: range_change_year.size }} higher than a year before: the Fed has raised more than it has cut.",
                "目標區間比一年前高 {{ fact: range_change_year.size }}：這段期間升息多於降息。",
            ),
            "at": Text(
                "The range is where it was a year before ({{ fact: range_change_year.size.bp }} apart).",
                "目標區間與一年前相同（相差 {{ fact: range_change_year.size.bp }}）。",
            ),
            "below": Text(
                "The range stands {{ fact: range_change_year.size }} lower than a year before: the Fed has cut more than it has raised.",
                "目標區間比一年前低 {{ fact: range_change_year.size }}：這段期間降息多於升息。",
            ),
        },
    ),
    Verdict(
        "sofr_in_range",
        ("sofr", "range_bottom_for_sofr", "range_top_for_sofr"),
        against_range,
        {
            "above": Text(
                "On {{ fact: sofr.date }}, SOFR, at {{ fact: sofr }}, stood above the top of the target range ({{ fact: range_top_for_sofr }}).",
                "{{ fact: sofr.date }}，SOFR 是 {{ fact: sofr }}，高於目標區間上限（{{ fact: range_top_for_sofr }}）。",
            ),
            "inside": Text(
                "On {{ fact: sofr.date }}, SOFR, at {{ fact: sofr }}, lay inside the target range, which tops out at {{ fact: range_top_for_sofr }}.",
                "{{ fact: sofr.date }}，SOFR 是 {{ fact: sofr }}，落在目標區間內，區間上限是 {{ fact: range_top_for_sofr }}。",
            ),
            "below": Text(
                "On {{ fact: sofr.date }}, SOFR, at {{ fact: sofr }}, had slipped below the bottom of the target range ({{ fact: range_bottom_for_sofr }}).",
                "{{ fact: sofr.date }}，SOFR 是 {{ fact: sofr }}，跌到目標區間下限（{{ fact: range_bottom_for_sofr }}）之下。",
            ),
        },
    ),
    Verdict(
        "effr_against_reserves",
        ("effr_spread",),
        side,
        {
            "above": Text(
                "On {{ fact: effr_spread.date }}, the federal funds rate stood {{ fact: effr_spread.size.bp }} above the rate on reserves.",
                "{{ fact: effr_spread.date }}，有效聯邦資金利率比準備金利率高 {{ fact: effr_spread.size.bp }}。",
            ),
            "at": Text(
                "On {{ fact: effr_spread.date }}, the federal funds rate equaled the rate on reserves ({{ fact: effr_spread.size.bp }} apart).",
                "{{ fact: effr_spread.date }}，有效聯邦資金利率等於準備金利率（相差 {{ fact: effr_spread.size.bp }}）。",
            ),
            "below": Text(
                "On {{ fact: effr_spread.date }}, the federal funds rate stood {{ fact: effr_spread.size.bp }} below the rate on reserves.",
                "{{ fact: effr_spread.date }}，有效聯邦資金利率比準備金利率低 {{ fact: effr_spread.size.bp }}。",
            ),
        },
    ),
    Verdict(
        "reserves_rate_in_range",
        ("reserves_below_top",),
        side,
        {
            "above": Text(
                "It is set {{ fact: reserves_below_top.size.bp }} below the top of the range.",
                "目前比區間上限低 {{ fact: reserves_below_top.size.bp }}。",
            ),
            "at": Text(
                "It is set at the very top of the range ({{ fact: reserves_below_top.size.bp }} apart).",
                "目前正好等於區間上限（相差 {{ fact: reserves_below_top.size.bp }}）。",
            ),
            "below": Text(
                "It is set {{ fact: reserves_below_top.size.bp }} above the top of the range.",
                "目前比區間上限高 {{ fact: reserves_below_top.size.bp }}。",
            ),
        },
    ),
    Verdict(
        "reverse_repo_rate_in_range",
        ("reverse_repo_over_bottom",),
        side,
        {
            "above": Text(
                "It pays {{ fact: reverse_repo_over_bottom.size.bp }} more than the bottom of the range.",
                "目前比區間下限高 {{ fact: reverse_repo_over_bottom.size.bp }}。",
            ),
            "at": Text(
                "It pays exactly the bottom of the range ({{ fact: reverse_repo_over_bottom.size.bp }} apart).",
                "目前正好等於區間下限（相差 {{ fact: reverse_repo_over_bottom.size.bp }}）。",
            ),
            "below": Text(
                "It pays {{ fact: reverse_repo_over_bottom.size.bp }} less than the bottom of the range.",
                "目前比區間下限低 {{ fact: reverse_repo_over_bottom.size.bp }}。",
            ),
        },
    ),
)
