"""The Fed's assets and liabilities: what it owns, and what became of reserves, ON RRP and the Treasury's account."""

from fed.measures import amounts, drains
from fed.measures.balance import IDENTITY
from scripts.facts.fact import Fact, at, fall, fall_share, latest, peak, rise

LATEST = (
    Fact("assets", ("WALCL",), "usd_bn", latest),
    Fact("assets_growth_quarter", amounts.SIDE, "share", latest, amounts.quarter_growth),
    Fact("reserves", ("WRESBAL",), "usd_bn", latest),
    Fact("reserves_growth_year", ("WRESBAL", "WRBWFRBL"), "share", latest, drains.year_growth),
    Fact("reserves_growth_year_level", ("WRBWFRBL", "WRESBAL"), "share", latest, drains.year_growth),
    # both measures of reserves, in weeks that have both
    Fact("reserves_ratio", amounts.RATIOS, "share", latest, amounts.average_to_bank_assets),
    Fact("reserves_ratio_level", amounts.RATIOS, "share", latest, amounts.level_to_bank_assets),
    Fact("reverse_repo", ("RRPONTSYD",), "usd_bn", latest),
    Fact("reverse_repo_to_reserves", amounts.BUFFER, "share", latest, amounts.buffer_share),
)

FIXED = (
    # The balance sheet
    Fact("assets_before_2008", ("WALCL",), "usd_bn", at("2008-09-03")),
    Fact("assets_peak_2022", ("WALCL",), "usd_bn", peak("2022-01-01", "2022-12-31")),
    Fact("assets_fall_qt1", ("WALCL",), "usd_bn", fall("2017-10-04", "2019-07-31")),
    Fact("assets_qt2_start", ("WALCL",), "usd_bn", at("2022-06-01")),
    Fact("assets_qt2_end", ("WALCL",), "usd_bn", at("2025-12-03")),
    Fact("assets_fall_qt2", ("WALCL",), "usd_bn", fall("2022-06-01", "2025-12-03")),
    # QT2 up to the day on which the popular article was written, on Wednesday levels
    Fact("assets_fall_to_april_2025", ("WALCL",), "usd_bn", fall("2022-06-01", "2025-04-16")),
    Fact("reserves_fall_to_april_2025", ("WRBWFRBL",), "usd_bn", fall("2022-06-01", "2025-04-16")),
    Fact("reverse_repo_fall_to_april_2025", ("WLRRAOL",), "usd_bn", fall("2022-06-01", "2025-04-16")),
    Fact("tga_fall_to_april_2025", ("WDTGAL",), "usd_bn", fall("2022-06-01", "2025-04-16")),
    Fact("foreign_pool_rise_to_april_2025", ("WLRRAFOIAL",), "usd_bn", rise("2022-06-01", "2025-04-16")),
    Fact("rest_fall_to_april_2025", IDENTITY, "usd_bn", fall("2022-06-01", "2025-04-16"), drains.rest),
    Fact("currency_rise_to_april_2025", ("WCURCIR",), "usd_bn", rise("2022-06-01", "2025-04-16")),
    # the same by averages of the week, on that day and a week later: the sign turns
    Fact("reserves_average_rise_to_april_2025", ("WRESBAL",), "usd_bn", rise("2022-06-01", "2025-04-16")),
    Fact("reserves_average_fall_a_week_later", ("WRESBAL",), "usd_bn", fall("2022-06-01", "2025-04-23")),
    # Assets and other liabilities while base and M2 part
    Fact("assets_rise_2021_12_to_2022_05", ("WALCL",), "usd_bn", rise("2021-12-29", "2022-05-25")),
    Fact("tga_rise_2021_12_to_2022_05", ("WDTGAL",), "usd_bn", rise("2021-12-29", "2022-05-25")),
    Fact("assets_fall_2022_12_to_2024_03", ("WALCL",), "usd_bn", fall("2022-12-28", "2024-03-27")),
    Fact("reverse_repo_fall_2022_12_to_2024_03", ("WLRRAOL",), "usd_bn", fall("2022-12-28", "2024-03-27")),
    # Reserves
    Fact("reserves_peak_2021", ("WRESBAL",), "usd_bn", peak("2021-01-01", "2021-12-31")),
    Fact("reserves_fall_before_qt2", ("WRESBAL",), "share", fall_share("2021-12-08", "2022-06-01")),
    Fact("reserves_peak_2007", ("WRESBAL",), "usd_bn", peak("2007-01-01", "2007-12-31")),
    Fact("reserves_2008_09_10", ("WRESBAL",), "usd_bn", at("2008-09-10")),
    Fact("reserves_2008_12_31", ("WRESBAL",), "usd_bn", at("2008-12-31")),
    Fact("reserves_2023_03_08", ("WRESBAL",), "usd_bn", at("2023-03-08")),
    Fact("reserves_rise_march_2023", ("WRBWFRBL",), "usd_bn", rise("2023-03-08", "2023-03-22")),
    Fact("assets_rise_march_2023", ("WALCL",), "usd_bn", rise("2023-03-08", "2023-03-22")),
    Fact("primary_credit_2023_03_22", ("WLCFLPCL",), "usd_bn", at("2023-03-22")),
    Fact("btfp_2023_03_22", ("H41RESPPALDKNWW",), "usd_bn", at("2023-03-22")),
    Fact("btfp_peak_2024", ("H41RESPPALDKNWW",), "usd_bn", peak("2023-03-15", "2024-12-31")),
    Fact("reserves_september_2019", ("WRESBAL",), "usd_bn", at("2019-09-18")),
    Fact("reserves_ratio_september_2019", amounts.RATIO, "share", at("2019-09-18"), amounts.reserves_to_bank_assets),
    Fact(
        "reserves_ratio_level_september_2019", amounts.RATIOS, "share", at("2019-09-18"), amounts.level_to_bank_assets
    ),
    Fact("reserves_ratio_level_2025_10_29", amounts.RATIOS, "share", at("2025-10-29"), amounts.level_to_bank_assets),
    Fact("reverse_repo_peak", ("RRPONTSYD",), "usd_bn", peak("2022-01-01", "2023-12-31")),
)
