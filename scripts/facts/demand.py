"""How much is enough: reserves against what they serve, and what the loss of some did to rates."""

from fed.measures import measures, weeks
from scripts.facts.fact import Fact, at, fall

LATEST = ()

FIXED = (
    # The same dollars, other banks
    Fact("reserves_qt2_end", ("WRESBAL",), "usd_bn", at("2025-12-03")),
    Fact("bank_assets_peak_2014", ("TLAACBW027SBOG",), "usd_bn", at("2014-07-30")),
    Fact("bank_assets_qt2_end", ("TLAACBW027SBOG",), "usd_bn", at("2025-12-03")),
    Fact("reserves_ratio_peak_2014", measures.RATIO, "share", at("2014-07-30"), measures.reserves_to_bank_assets),
    Fact("reserves_to_gdp_peak_2014", measures.TO_GDP, "share", at("2014-07-30"), measures.reserves_to_gdp),
    # The same distance of SOFR (the median of the week) at two shares of bank assets, in weeks without a month-end or a tax day
    Fact("reserves_ratio_2019_05_22", measures.RATIO, "share", at("2019-05-22"), measures.reserves_to_bank_assets),
    Fact("sofr_spread_week_2019_05_22", measures.SPREAD, "bp", at("2019-05-22"), weeks.weekly_spread),
    Fact("reserves_ratio_2025_11_12", measures.RATIO, "share", at("2025-11-12"), measures.reserves_to_bank_assets),
    Fact("sofr_spread_week_2025_11_12", measures.SPREAD, "bp", at("2025-11-12"), weeks.weekly_spread),
    # Two falls: from the peak to the eve of QT2, and in the autumn of 2025
    Fact("reserves_fall_to_june_2022", ("WRESBAL",), "usd_bn", fall("2021-12-08", "2022-06-01")),
    Fact("sofr_spread_week_2021_12_08", measures.SPREAD, "bp", at("2021-12-08"), weeks.weekly_spread),
    Fact("sofr_spread_week_2022_06_01", measures.SPREAD, "bp", at("2022-06-01"), weeks.weekly_spread),
    Fact("effr_spread_2021_12_08", measures.EFFR_SPREAD, "bp", at("2021-12-08"), measures.effr_spread),
    Fact("effr_spread_2022_06_01", measures.EFFR_SPREAD, "bp", at("2022-06-01"), measures.effr_spread),
    Fact("reserves_fall_autumn_2025", ("WRESBAL",), "usd_bn", fall("2025-08-13", "2025-11-12")),
    Fact("sofr_spread_week_2025_08_13", measures.SPREAD, "bp", at("2025-08-13"), weeks.weekly_spread),
    Fact("effr_spread_2025_08_13", measures.EFFR_SPREAD, "bp", at("2025-08-13"), measures.effr_spread),
    Fact("effr_spread_2025_11_12", measures.EFFR_SPREAD, "bp", at("2025-11-12"), measures.effr_spread),
)
