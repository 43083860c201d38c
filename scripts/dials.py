"""The dials of the first page: a figure of today, where it stands in its own history, and what it means.

Apart from facts and verdicts because a dial only joins the two: it names a fact, the form to say it in, and a verdict.
"""

from dataclasses import dataclass

from fed.text import Text


@dataclass(frozen=True, slots=True)
class Dial:
    """`fact` with its form, as in a token; `verdict` by name."""

    title: Text
    fact: str
    verdict: str


DIALS = (
    Dial(Text("SOFR less the rate on reserves", "SOFR 減準備金利率"), "sofr_spread.signed.bp", "sofr_against_reserves"),
    Dial(
        Text("Days with SOFR above it, in the last quarter", "最近一季 SOFR 高於準備金利率的日子占比"),
        "days_above",
        "days_above",
    ),
    Dial(Text("Reserves, as a share of bank assets", "準備金占銀行資產的比重"), "reserves_ratio", "reserves_trend"),
    Dial(Text("Parked in the overnight reverse repo", "停在隔夜附賣回的現金"), "reverse_repo", "buffer"),
    Dial(
        Text("The Fed's assets, change in thirteen weeks", "聯準會資產最近十三週的增減"),
        "assets_growth_quarter.signed",
        "assets_trend",
    ),
    Dial(Text("Top of the target range", "目標區間上限"), "range_top", "range_direction"),
)
