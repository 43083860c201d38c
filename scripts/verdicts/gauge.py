"""Sentences about the gauge: which level ten of fifteen days agree on, and whether it is worth more than a simple line."""

from fed.measures.gauge import AGREE
from fed.text import Text
from scripts.verdicts.verdict import Verdict, side

LEAD = 2.0  # in a hundred pairs: strains come in a few clusters, and a smaller lead would turn with the next one


def _level(calm: float, firm: float, tight: float) -> str:
    agreed = {"calm": calm, "firm": firm, "tight": tight}
    return next((level for level, days in agreed.items() if days >= AGREE), "open")


def _against_naive(gauge: float, naive: float) -> str:
    return "better" if gauge - naive > LEAD else "worse" if naive - gauge > LEAD else "alike"


VERDICTS = (
    Verdict(
        "short_of_breath",
        ("gauge_calm_days", "gauge_firm_days", "gauge_tight_days"),
        _level,
        {
            "calm": Text(
                "**No**, as of {{ fact: gauge_calm_days.date }}. On most days of the three weeks before, none of our three warning lights was on.",
                "到 {{ fact: gauge_calm_days.date }}為止，**喘得過氣**。之前三週，三盞警示燈多數日子都沒亮。",
            ),
            "firm": Text(
                "**A little**, as of {{ fact: gauge_calm_days.date }}. On most days of the three weeks before, one of our three warning lights was on.",
                "到 {{ fact: gauge_calm_days.date }}為止，**有點喘**。之前三週，多數日子三盞警示燈亮著一盞。",
            ),
            "tight": Text(
                "**Yes**, as of {{ fact: gauge_calm_days.date }}. On most days of the three weeks before, at least two of our three warning lights were on.",
                "到 {{ fact: gauge_calm_days.date }}為止，**喘不過氣**。之前三週，多數日子三盞警示燈至少亮兩盞。",
            ),
            "open": Text(
                "**Hard to say**, as of {{ fact: gauge_calm_days.date }}. In the three weeks before, our three warning lights went on and off.",
                "到 {{ fact: gauge_calm_days.date }}為止，**還說不準**。之前三週，三盞警示燈時亮時滅。",
            ),
        },
    ),
    Verdict(
        "gauge_level",
        ("gauge_calm_days", "gauge_firm_days", "gauge_tight_days"),
        _level,
        {
            "calm": Text(
                "On {{ fact: gauge_calm_days.date }}, the answer was: calm. In the three weeks of trading up to then, no price was above its anchor and the Fed's backstop lay unused on {{ fact: gauge_calm_days }}.",
                "{{ fact: gauge_calm_days.date }}的答案是：平穩。算到那天的三週交易日裡，有 {{ fact: gauge_calm_days }}沒有任何價格超過基準，也沒有人去用聯準會的後盾。",
            ),
            "firm": Text(
                "On {{ fact: gauge_firm_days.date }}, the answer was: firm. In the three weeks of trading up to then, exactly one of the three blocks was past its anchor on {{ fact: gauge_firm_days }}.",
                "{{ fact: gauge_firm_days.date }}的答案是：偏緊。算到那天的三週交易日裡，三個面向剛好有一個超過基準的日子，有 {{ fact: gauge_firm_days }}。",
            ),
            "tight": Text(
                "On {{ fact: gauge_tight_days.date }}, the answer was: tight. In the three weeks of trading up to then, at least two of the three blocks were past their anchors on {{ fact: gauge_tight_days }}.",
                "{{ fact: gauge_tight_days.date }}的答案是：緊俏。算到那天的三週交易日裡，三個面向至少有兩個超過基準的日子，有 {{ fact: gauge_tight_days }}。",
            ),
            "open": Text(
                "On {{ fact: gauge_calm_days.date }}, the answer was: unsettled. The three weeks of trading up to then had {{ fact: gauge_calm_days }} of calm, {{ fact: gauge_firm_days }} of firm and {{ fact: gauge_tight_days }} of tight, and no level had enough of them.",
                "{{ fact: gauge_calm_days.date }}的答案是：未定。算到那天的三週交易日裡，平穩有 {{ fact: gauge_calm_days }}，偏緊有 {{ fact: gauge_firm_days }}，緊俏有 {{ fact: gauge_tight_days }}，沒有哪一級夠多。",
            ),
        },
    ),
    Verdict(
        "gauge_against_naive",
        ("gauge_auc", "naive_auc"),
        _against_naive,
        {
            "better": Text(
                "So far the gauge has done better than the simplest line that anyone can draw: it puts {{ fact: gauge_auc }} of pairs of days in the right order, the line {{ fact: naive_auc }}. Its parts still tell more than their mean.",
                "到目前為止，這個指標比任何人都畫得出來的一條線準：兩天一組，它排對 {{ fact: gauge_auc }}，那條線排對 {{ fact: naive_auc }}。即使如此，各項還是比平均說得多。",
            ),
            "alike": Text(
                "The gauge has done no better than the simplest line that anyone can draw: it puts {{ fact: gauge_auc }} of pairs of days in the right order, the line {{ fact: naive_auc }}, and so small a difference proves nothing. So the answer is in the parts, not in their mean.",
                "這個指標並沒有比任何人都畫得出來的一條線更準：兩天一組，它排對 {{ fact: gauge_auc }}，那條線排對 {{ fact: naive_auc }}，差這麼一點證明不了什麼。所以答案在各個項目裡，不在平均裡。",
            ),
            "worse": Text(
                "The gauge has done worse than the simplest line that anyone can draw: it puts {{ fact: gauge_auc }} of pairs of days in the right order, the line {{ fact: naive_auc }}. So the answer is in the parts, not in their mean.",
                "這個指標比任何人都畫得出來的一條線還不準：兩天一組，它排對 {{ fact: gauge_auc }}，那條線排對 {{ fact: naive_auc }}。所以答案在各個項目裡，不在平均裡。",
            ),
        },
    ),
    Verdict(
        "gauge_of_the_day",
        ("secured_price", "gauge_secured"),
        lambda raw, median: side(round(raw - median, 6)),
        {
            "above": Text(
                "On {{ fact: secured_price.date }}, secured cash cost {{ fact: secured_price.signed.bp }} against the rate on reserves; the figure that counts was lower, {{ fact: gauge_secured.signed.bp }}.",
                "{{ fact: secured_price.date }}，擔保資金的價格和準備金利率相差 {{ fact: secured_price.signed.bp }}；列入計算的數字比較低，是 {{ fact: gauge_secured.signed.bp }}。",
            ),
            "at": Text(
                "On {{ fact: secured_price.date }}, secured cash cost {{ fact: secured_price.signed.bp }} against the rate on reserves, and that was the figure that counts too.",
                "{{ fact: secured_price.date }}，擔保資金的價格和準備金利率相差 {{ fact: secured_price.signed.bp }}，列入計算的也是這個數字。",
            ),
            "below": Text(
                "On {{ fact: secured_price.date }}, secured cash cost {{ fact: secured_price.signed.bp }} against the rate on reserves; the figure that counts was higher, {{ fact: gauge_secured.signed.bp }}.",
                "{{ fact: secured_price.date }}，擔保資金的價格和準備金利率相差 {{ fact: secured_price.signed.bp }}；列入計算的數字比較高，是 {{ fact: gauge_secured.signed.bp }}。",
            ),
        },
    ),
)
