"""What the Fed bought, let run off and lent, episode by episode, and where the target range stood meanwhile."""

from fed.measures import amounts, drains
from scripts.facts.fact import Fact, at, fall, latest, peak, rise, trough

QE1 = ("2008-11-19", "2010-03-31")  # the Wednesdays around it, as in the table of episodes
QT1 = ("2017-10-04", "2019-07-31")  # Wednesdays, as in fed.episodes.WINDOWS
QT2 = ("2022-06-01", "2025-12-03")
BILLS = ("2019-10-09", "2020-03-11")

LATEST = (
    Fact("treasuries_change_quarter", ("TREAST", "WALCL", "WSHOMCB"), "usd_bn", latest, drains.quarter_change),
    Fact("mortgages_change_quarter", ("WSHOMCB", "WALCL", "TREAST"), "usd_bn", latest, drains.quarter_change),
)

FIXED = (
    Fact("treasuries_rise_qe1", ("TREAST",), "usd_bn", rise(*QE1)),
    Fact("mortgages_rise_qe1", ("WSHOMCB",), "usd_bn", rise(*QE1)),
    Fact("other_assets_fall_qe1", ("WALCL", "TREAST", "WSHOMCB"), "usd_bn", fall(*QE1), amounts.other_assets),
    Fact("treasuries_rise_winter_2019", ("TREAST",), "usd_bn", rise(*BILLS)),
    Fact("mortgages_fall_winter_2019", ("WSHOMCB",), "usd_bn", fall(*BILLS)),
    Fact("reserves_trough_october_2019_to_july_2026", ("WRESBAL",), "usd_bn", trough("2019-10-01", "2026-07-31")),
    Fact("treasuries_rise_march_2020", ("TREAST",), "usd_bn", rise("2020-03-11", "2020-04-08")),
    Fact("assets_rise_spring_2020", ("WALCL",), "usd_bn", rise("2020-03-11", "2020-06-10")),
    Fact("assets_rise_qe4", ("WALCL",), "usd_bn", rise("2020-03-11", "2022-03-09")),
    Fact("treasuries_fall_march_2023", ("TREAST",), "usd_bn", fall("2023-03-08", "2023-03-22")),
    Fact("treasuries_fall_qt1", ("TREAST",), "usd_bn", fall(*QT1)),
    Fact("mortgages_fall_qt1", ("WSHOMCB",), "usd_bn", fall(*QT1)),
    Fact("assets_qt1_start", ("WALCL",), "usd_bn", at(QT1[0])),
    Fact("treasuries_fall_qt2", ("TREAST",), "usd_bn", fall(*QT2)),
    Fact("mortgages_fall_qt2", ("WSHOMCB",), "usd_bn", fall(*QT2)),
    Fact(
        "mortgages_most_in_a_month_qt2",
        ("WSHOMCB",),
        "usd_bn",
        peak("2022-09-01", "2025-11-30"),
        drains.month_falls,
    ),
    Fact("range_top_qt2_start", ("DFEDTARU",), "percent", at("2022-06-01")),
    Fact("range_top_peak_2023", ("DFEDTARU",), "percent", peak("2023-01-01", "2023-12-31")),
    Fact("range_top_qt2_end", ("DFEDTARU",), "percent", at("2025-12-01")),
)
