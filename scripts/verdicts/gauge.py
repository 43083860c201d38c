"""Sentences about the lights: what ten of fifteen days agree on, whether all figures are new, and whether a score of them beats a simple line."""

from fed.measures.gauge import AGREE
from fed.text import Text
from scripts.verdicts.verdict import Verdict, side

LEAD = 2.0  # in a hundred pairs: strains come in a few clusters, and a smaller lead would turn with the next one


def _answer(calm: float, firm: float, tight: float, of: float, behind: float) -> str:
    agreed = {"calm": calm, "firm": firm, "tight": tight}
    level = next((level for level, days in agreed.items() if days >= AGREE), "open")
    if level != "calm" or calm < of:
        return level
    return "all_calm_late" if behind else "all_calm"


def _against_naive(gauge: float, naive: float) -> str:
    return "better" if gauge - naive > LEAD else "worse" if naive - gauge > LEAD else "alike"


_DAY = "{{ fact: gauge_calm_days.date }}"
_OLDEST = "{{ fact: gauge_lights_behind.date }}"


VERDICTS = (
    Verdict(
        "short_of_breath",
        ("gauge_calm_days", "gauge_firm_days", "gauge_tight_days", "gauge_days", "gauge_lights_behind"),
        _answer,
        {
            "all_calm": Text(
                f"**Not when we last looked.** In the three weeks of trading up to {_DAY}, none of our three warning lights was ever on.",
                f"就手上的數字看，**不緊**。到 {_DAY}為止的三週，三盞警示燈一次也沒亮過。",
            ),
            "all_calm_late": Text(
                f"**Not when we last looked.** All three of our warning lights were off at their latest readings, the oldest of them on {_OLDEST}.",
                f"最後量到的時候**不緊**，三盞警示燈都沒亮；最舊的一次是 {_OLDEST}量的。",
            ),
            "calm": Text(
                f"**No**, going by figures up to {_DAY}. On {{{{ days: gauge_calm_days/gauge_days }}}} of trading before, all three of our warning lights were off.",
                f"就 {_DAY}以前的數字來看，**不緊**。到那天為止，三盞警示燈在 {{{{ days: gauge_calm_days/gauge_days }}}}全暗。",
            ),
            "firm": Text(
                f"**A little**, going by figures up to {_DAY}. On {{{{ days: gauge_firm_days/gauge_days }}}} of trading before, just one of our three warning lights was on.",
                f"就 {_DAY}以前的數字來看，**有點緊**。到那天為止，三盞警示燈在 {{{{ days: gauge_firm_days/gauge_days }}}}剛好亮著一盞。",
            ),
            "tight": Text(
                f"**Yes**, going by figures up to {_DAY}. On {{{{ days: gauge_tight_days/gauge_days }}}} of trading before, at least two of our three warning lights were on.",
                f"就 {_DAY}以前的數字來看，**很緊**。到那天為止，三盞警示燈在 {{{{ days: gauge_tight_days/gauge_days }}}}至少亮著兩盞。",
            ),
            "open": Text(
                f"**Hard to say** from figures up to {_DAY}. In the three weeks of trading before, all three of our warning lights were off for {{{{ fact: gauge_calm_days }}}}, one for {{{{ fact: gauge_firm_days }}}}, and two or more for {{{{ fact: gauge_tight_days }}}}.",
                f"就 {_DAY}以前的數字來看，**還說不準**。之前三週的交易日裡，三盞警示燈一盞也沒亮的有 {{{{ fact: gauge_calm_days }}}}，亮一盞的有 {{{{ fact: gauge_firm_days }}}}，亮兩盞以上的有 {{{{ fact: gauge_tight_days }}}}。",
            ),
        },
    ),
    Verdict(
        "lights_late",
        ("gauge_secured_behind", "gauge_unsecured_behind", "gauge_backstop_behind", "gauge_lights_behind"),
        lambda *behind: ("whole", "one", "two", "all")[sum(days > 0 for days in behind[:3])],
        {
            "whole": Text("All three have figures up to that day.", "三盞燈的數字都到那一天。"),
            "one": Text(
                f"One of the three has had no new figures since {_OLDEST}. What it would show now, we can't tell.",
                f"有一盞從 {_OLDEST}以後就沒有新數字。現在會不會亮，我們不知道。",
            ),
            "two": Text(
                f"Two of the three have stopped getting new figures, the first of them after {_OLDEST}. What they'd show now, we can't tell.",
                f"有兩盞已經沒有新數字，較早的一盞停在 {_OLDEST}。現在會不會亮，我們不知道。",
            ),
            "all": Text(
                f"All three have stopped getting new figures, the first of them after {_OLDEST}. What they'd show now, we can't tell.",
                f"三盞都已經沒有新數字，最早的一盞停在 {_OLDEST}。現在會不會亮，我們不知道。",
            ),
        },
    ),
    Verdict(
        "gauge_against_naive",
        ("gauge_auc", "naive_auc"),
        _against_naive,
        {
            "better": Text(
                "As a forecast, a little: so far, a single score made of all our figures has done better than that line. But what the lights are for is to tell you where it's tight.",
                "當預報，值一點點：把所有數字併成一個總分，到目前為止，比那條線準。不過燈真正的用處，是告訴你緊在哪裡。",
            ),
            "alike": Text(
                "As a forecast, hardly: even a single score made of all our figures has done no better than that line. What the lights are for is to tell you where it's tight.",
                "當預報，不值得：就算把所有數字併成一個總分，也沒有勝過那條線。燈的用處，是告訴你緊在哪裡。",
            ),
            "worse": Text(
                "As a forecast, no: a single score made of all our figures has done worse than that line. What the lights are for is to tell you where it's tight.",
                "當預報，不值得：把所有數字併成一個總分，還不如那條線。燈的用處，是告訴你緊在哪裡。",
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
