"""What only the page on the popular story needs: its own days, and figures that answer one of its claims."""

from fed.measures import rates
from scripts.facts.fact import Fact, at, days, days_above_zero, fall_share, mean, rise, rise_share

BEFORE_QT2 = ("2021-12-08", "2022-06-01")  # from the peak of reserves to the first day of QT2
PEAK_TO_SPIKE = ("2014-07-30", "2019-09-18")  # from the peak of reserves to the week of the spike
MONTHS_OF_IT = ("2014-08-01", "2019-09-01")
SINCE_SEPTEMBER_2024 = ("2024-09-30", "2025-04-16")  # from the first day above to the article

LATEST = ()

FIXED = (
    # Reserves by April 2025 (averages of the week, as they are quoted)
    Fact("reserves_fall_from_peak_to_april_2025", ("WRESBAL",), "share", fall_share("2021-12-08", "2025-04-16")),
    # Reserves, bank assets, the base and M2 go their own ways
    Fact("bank_assets_growth_2014_to_2019", ("TLAACBW027SBOG",), "share", rise_share(*PEAK_TO_SPIKE)),
    Fact("base_fall_2014_to_2019", ("BOGMBASE",), "share", fall_share(*MONTHS_OF_IT)),
    Fact("m2_growth_2014_to_2019", ("M2SL",), "share", rise_share(*MONTHS_OF_IT)),
    # What the Fed did
    Fact("reserves_rise_bills_2019", ("WRESBAL",), "usd_bn", rise("2019-10-16", "2020-03-11")),
    Fact("reserves_2019_09_25", ("WRESBAL",), "usd_bn", at("2019-09-25")),
    # SOFR
    Fact("sofr_volume_2025_04_16", ("SOFRVOL",), "usd_bn", at("2025-04-16")),
    Fact("sofr_days_above_before_qt2", rates.SPREAD, "days", days_above_zero(*BEFORE_QT2), rates.sofr_spread),
    Fact("sofr_days_before_qt2", rates.SPREAD, "days", days(*BEFORE_QT2), rates.sofr_spread),
    Fact("sofr_mean_spread_to_april_2025", rates.SPREAD, "bp", mean(*SINCE_SEPTEMBER_2024), rates.sofr_spread),
)
