"""Sentences about the lights: what ten of fifteen days agree on, whether all figures are new, and whether a score of them beats a simple line."""

from fed.measures.gauge import AGREE
from fed.text import Text
from scripts.verdicts.verdict import Verdict, side

LEAD = 2.0  # in a hundred pairs: strains come in a few clusters, and a smaller lead would turn with the next one


def _answer(calm: float, firm: float, tight: float, of: float, _: float, *behind: float) -> str:
    agreed = {"calm": calm, "firm": firm, "tight": tight}
    level = next((level for level, days in agreed.items() if days >= AGREE), "open")
    if level != "calm" or calm < of:
        return level
    return ("all_calm", "one_late", "two_late", "all_late")[_late(*behind)]


def _late(*behind: float) -> int:
    return sum(days > 0 for days in behind)


def _against_naive(gauge: float, naive: float) -> str:
    return "better" if gauge - naive > LEAD else "worse" if naive - gauge > LEAD else "alike"


_DAY = "{{ fact: gauge_calm_days.date }}"
_SINCE = "{{ fact: gauge_none_since.roughly }}"
_BEHIND = ("gauge_secured_behind", "gauge_unsecured_behind", "gauge_backstop_behind")


VERDICTS = (
    Verdict(
        "short_of_breath",
        ("gauge_calm_days", "gauge_firm_days", "gauge_tight_days", "gauge_days", "gauge_none_since", *_BEHIND),
        _answer,
        {
            "all_calm": Text(
                f"Going by the latest figures, **no**. In the three weeks of trading up to {_DAY}, none of our three warning lights was ever on.",
                f"就最近的數字看，**不緊**。到 {_DAY}為止的三週，三盞警示燈一次也沒亮過。",
            ),
            "one_late": Text(
                f"**It wasn't in {_SINCE}**, when all three of our warning lights last had data: none was on. One of them has had no data since, so we can't speak for later days.",
                f"**{_SINCE}並不緊**。三盞警示燈的資料最後一次到齊，就在那時候，一盞也沒亮。之後有一盞沒有新資料，後來怎麼樣就不好說了。",
            ),
            "two_late": Text(
                f"**It wasn't in {_SINCE}**, when all three of our warning lights last had data: none was on. Two of them have had no data since, so we can't speak for later days.",
                f"**{_SINCE}並不緊**。三盞警示燈的資料最後一次到齊，就在那時候，一盞也沒亮。之後有兩盞沒有新資料，後來怎麼樣就不好說了。",
            ),
            "all_late": Text(
                f"**It wasn't in {_SINCE}**, when our three warning lights last had data: none was on. All three have been silent since, so we can't speak for later days.",
                f"**{_SINCE}並不緊**。三盞警示燈最後一次有資料，就在那時候，一盞也沒亮。之後三盞都沒有新資料，後來怎麼樣就不好說了。",
            ),
            "calm": Text(
                f"Going by the latest figures, **no**. On {{{{ days: gauge_calm_days/gauge_days }}}} of trading up to {_DAY}, all three of our warning lights were off.",
                f"就最近的數字看，**不緊**。到 {_DAY}為止，三盞警示燈在 {{{{ days: gauge_calm_days/gauge_days }}}}一盞也沒亮。",
            ),
            "firm": Text(
                f"Going by the latest figures, **a little**. On {{{{ days: gauge_firm_days/gauge_days }}}} of trading up to {_DAY}, just one of our three warning lights was on.",
                f"就最近的數字看，**有點緊**。到 {_DAY}為止，三盞警示燈在 {{{{ days: gauge_firm_days/gauge_days }}}}剛好亮著一盞。",
            ),
            "tight": Text(
                f"Going by the latest figures, **yes**. On {{{{ days: gauge_tight_days/gauge_days }}}} of trading up to {_DAY}, at least two of our three warning lights were on.",
                f"就最近的數字看，**很緊**。到 {_DAY}為止，三盞警示燈在 {{{{ days: gauge_tight_days/gauge_days }}}}至少亮著兩盞。",
            ),
            "open": Text(
                f"The latest figures **don't settle it**. In the three weeks of trading up to {_DAY}, all three of our warning lights were off for {{{{ fact: gauge_calm_days }}}}, one was on for {{{{ fact: gauge_firm_days }}}}, and two or more for {{{{ fact: gauge_tight_days }}}}.",
                f"就最近的數字看，**還說不準**。到 {_DAY}為止的三週交易日裡，三盞警示燈一盞也沒亮的有 {{{{ fact: gauge_calm_days }}}}，亮一盞的有 {{{{ fact: gauge_firm_days }}}}，亮兩盞以上的有 {{{{ fact: gauge_tight_days }}}}。",
            ),
        },
    ),
    Verdict(
        "gauge_against_naive",
        ("gauge_auc", "naive_auc"),
        _against_naive,
        {
            "better": Text(
                "**As a forecast, that line can be beaten.** So far, a single score made of all our figures has done better. But what the lights are for is to tell you which room to look in.",
                "**當預報，這條線贏得了**：把所有數字併成一個總分，到目前為止比它準。不過燈真正的用處，是告訴你該去看哪一個房間。",
            ),
            "alike": Text(
                "**As a forecast, that one line does as well.** Even a single score made of all our figures has done no better. The lights tell you which room to look in.",
                "**當預報，這一條線也不輸**：就算把所有數字併成一個總分，也沒有勝過它。燈的用處，是告訴你該去看哪一個房間。",
            ),
            "worse": Text(
                "**As a forecast, that one line does better.** A single score made of all our figures has done worse. The lights tell you which room to look in.",
                "**當預報，這一條線還比較準**：把所有數字併成一個總分，也不如它。燈的用處，是告訴你該去看哪一個房間。",
            ),
        },
    ),
    Verdict(
        "gauge_of_the_day",
        ("secured_price", "gauge_secured"),
        lambda raw, median: side(round(raw - median, 6)),
        {
            "above": Text(
                "On {{ fact: secured_price.date }}, cash against Treasuries was {{ fact: secured_price.signed }} from the rate on reserves. The figure that counts was lower, {{ fact: gauge_secured.signed }}.",
                "{{ fact: secured_price.date }}，公債擔保借款的利率和準備金利率相差 {{ fact: secured_price.signed }}，列入計算的數字比較低，是 {{ fact: gauge_secured.signed }}。",
            ),
            "at": Text(
                "On {{ fact: secured_price.date }}, cash against Treasuries was {{ fact: secured_price.signed }} from the rate on reserves, and that was the figure that counts too.",
                "{{ fact: secured_price.date }}，公債擔保借款的利率和準備金利率相差 {{ fact: secured_price.signed }}，列入計算的也是這個數字。",
            ),
            "below": Text(
                "On {{ fact: secured_price.date }}, cash against Treasuries was {{ fact: secured_price.signed }} from the rate on reserves. The figure that counts was higher, {{ fact: gauge_secured.signed }}.",
                "{{ fact: secured_price.date }}，公債擔保借款的利率和準備金利率相差 {{ fact: secured_price.signed }}，列入計算的數字比較高，是 {{ fact: gauge_secured.signed }}。",
            ),
        },
    ),
)
