"""What drains reserves: currency, the Treasury's account, ON RRP; and who absorbed a change of the Fed's assets."""

from fed.measures import drains
from scripts.facts.fact import Fact, at, fall, fall_share, latest, mean, peak, rise, trough

LATEST = (
    Fact("tga", ("WTREGEN", "WDTGAL"), "usd_bn", latest),
    # by both measures, in weeks that have both
    Fact("tga_rank", ("WTREGEN", "WDTGAL"), "share", latest, drains.rank_in_five_years),
    Fact("tga_rank_level", ("WDTGAL", "WTREGEN"), "share", latest, drains.rank_in_five_years),
    Fact("currency", ("WCURCIR",), "usd_bn", latest),
    Fact("currency_growth_year", ("WCURCIR",), "share", latest, drains.year_growth),
    # both measures of reserves: a change gets a sign only where they agree on it
)

FIXED = (
    # Currency
    Fact("currency_rise_ten_years_to_october_2025", ("CURRCIR",), "usd_bn", rise("2015-10-01", "2025-10-01")),
    Fact("currency_rise_february_2020_to_2021", ("CURRCIR",), "usd_bn", rise("2020-02-01", "2021-02-01")),
    # The Treasury's account
    Fact("tga_peak_2020", ("WTREGEN",), "usd_bn", peak("2020-01-01", "2020-12-31")),
    Fact("tga_trough_2023", ("WTREGEN",), "usd_bn", trough("2023-01-01", "2023-12-31")),
    Fact("tga_peak_april_2026", ("WTREGEN",), "usd_bn", peak("2026-04-01", "2026-04-30")),
    # A refill of it after a debt limit; that of 2025 is among the strains
    Fact("tga_refill_2023_start", ("WDTGAL",), "usd_bn", at("2023-06-07")),
    Fact("tga_rise_refill_2023", ("WDTGAL",), "usd_bn", rise("2023-06-07", "2023-10-25")),
    Fact("assets_fall_refill_2023", ("WALCL",), "usd_bn", fall("2023-06-07", "2023-10-25")),
    Fact("reverse_repo_fall_refill_2023", ("WLRRAOL",), "usd_bn", fall("2023-06-07", "2023-10-25")),
    Fact("reserves_fall_refill_2023", ("WRBWFRBL",), "usd_bn", fall("2023-06-07", "2023-10-25")),
    # How ON RRP filled
    Fact("reserves_rise_to_october_2021", ("WRBWFRBL",), "usd_bn", rise("2021-01-06", "2021-10-13")),
    Fact("reverse_repo_rise_to_october_2021", ("WLRRAOL",), "usd_bn", rise("2021-01-06", "2021-10-13")),
    Fact("reverse_repo_2025_10_15", ("RRPONTSYD",), "usd_bn", at("2025-10-15")),
    # How far a usual week of QT2 moved each
    Fact("assets_week_move_qt2", ("WALCL",), "usd_bn", mean("2022-06-08", "2025-12-03"), drains.move),
    Fact("tga_week_move_qt2", ("WDTGAL",), "usd_bn", mean("2022-06-08", "2025-12-03"), drains.move),
    Fact("reverse_repo_week_move_qt2", ("WLRRAOL",), "usd_bn", mean("2022-06-08", "2025-12-03"), drains.move),
    Fact("foreign_pool_week_move_qt2", ("WLRRAFOIAL",), "usd_bn", mean("2022-06-08", "2025-12-03"), drains.move),
    Fact("currency_week_move_qt2", ("WCURCIR",), "usd_bn", mean("2022-06-08", "2025-12-03"), drains.move),
    # QT1
    Fact("reverse_repo_fall_qt1", ("WLRRAOL",), "usd_bn", fall("2017-10-04", "2019-07-31")),
    # Before QT2, from the peak of reserves
    Fact("reserves_level_fall_before_qt2", ("WRBWFRBL",), "usd_bn", fall("2021-12-08", "2022-06-01")),
    Fact("tga_rise_before_qt2", ("WDTGAL",), "usd_bn", rise("2021-12-08", "2022-06-01")),
    Fact("reverse_repo_rise_before_qt2", ("WLRRAOL",), "usd_bn", rise("2021-12-08", "2022-06-01")),
    # QT2
    Fact("reserves_below_peak_april_2025", ("WRESBAL",), "share", fall_share("2021-12-08", "2025-04-16")),
    Fact("reverse_repo_fall_qt2", ("WLRRAOL",), "usd_bn", fall("2022-06-01", "2025-12-03")),
    Fact("tga_rise_qt2", ("WDTGAL",), "usd_bn", rise("2022-06-01", "2025-12-03")),
    Fact("reserves_fall_to_2025_04_30", ("WRBWFRBL",), "usd_bn", fall("2022-06-01", "2025-04-30")),
    Fact("reverse_repo_fall_to_2025_04_30", ("WLRRAOL",), "usd_bn", fall("2022-06-01", "2025-04-30")),
    # in its second act, on Wednesday levels
    Fact("reserves_2023_01_04", ("WRBWFRBL",), "usd_bn", at("2023-01-04")),
    Fact("btfp_2024_03_06", ("H41RESPPALDKNWW",), "usd_bn", at("2024-03-06")),
    Fact("reserves_2024_03_06", ("WRBWFRBL",), "usd_bn", at("2024-03-06")),
    Fact("reserves_trough_2023", ("WRESBAL",), "usd_bn", trough("2023-01-01", "2023-12-31")),
    Fact("reserves_peak_2024", ("WRESBAL",), "usd_bn", peak("2024-01-01", "2024-12-31")),
)
