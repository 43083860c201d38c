"""How much is enough: reserves against what they serve, and what the loss of some did to rates."""

from fed.measures import amounts, rates, weeks
from scripts.facts.fact import Fact, at, fall, trough

LATEST = ()

FIXED = (
    # The same dollars, other banks
    Fact("reserves_low_2025", ("WRESBAL",), "usd_bn", trough("2025-01-01", "2025-12-31")),
    Fact("bank_assets_peak_2014", ("TLAACBW027SBOG",), "usd_bn", at("2014-07-30")),
    Fact("bank_assets_2025_10_29", ("TLAACBW027SBOG",), "usd_bn", at("2025-10-29")),
    Fact("reserves_ratio_peak_2014", amounts.RATIO, "share", at("2014-07-30"), amounts.reserves_to_bank_assets),
    Fact("reserves_to_gdp_peak_2014", amounts.TO_GDP, "share", at("2014-07-30"), amounts.reserves_to_gdp),
    # The same distance of SOFR (the median of the week) at two shares of bank assets, in weeks without a month-end or a tax day
    Fact("reserves_ratio_2019_05_22", amounts.RATIO, "share", at("2019-05-22"), amounts.reserves_to_bank_assets),
    Fact("sofr_spread_week_2019_05_22", rates.SPREAD, "bp", at("2019-05-22"), weeks.weekly_spread),
    Fact("reserves_ratio_2025_11_12", amounts.RATIO, "share", at("2025-11-12"), amounts.reserves_to_bank_assets),
    Fact("sofr_spread_week_2025_11_12", rates.SPREAD, "bp", at("2025-11-12"), weeks.weekly_spread),
    # Two falls: from the peak to the eve of QT2, and in the autumn of 2025
    Fact("reserves_fall_to_june_2022", ("WRESBAL",), "usd_bn", fall("2021-12-08", "2022-06-01")),
    Fact("sofr_spread_week_2021_12_08", rates.SPREAD, "bp", at("2021-12-08"), weeks.weekly_spread),
    Fact("sofr_spread_week_2022_06_01", rates.SPREAD, "bp", at("2022-06-01"), weeks.weekly_spread),
    Fact("effr_spread_2021_12_08", rates.EFFR_SPREAD, "bp", at("2021-12-08"), rates.effr_spread),
    Fact("effr_spread_2022_06_01", rates.EFFR_SPREAD, "bp", at("2022-06-01"), rates.effr_spread),
    Fact("reserves_fall_autumn_2025", ("WRESBAL",), "usd_bn", fall("2025-08-13", "2025-11-12")),
    Fact("sofr_spread_week_2025_08_13", rates.SPREAD, "bp", at("2025-08-13"), weeks.weekly_spread),
    Fact("effr_spread_2025_08_13", rates.EFFR_SPREAD, "bp", at("2025-08-13"), rates.effr_spread),
    Fact("effr_spread_2025_11_12", rates.EFFR_SPREAD, "bp", at("2025-11-12"), rates.effr_spread),
)
