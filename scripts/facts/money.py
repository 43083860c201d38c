"""Base money and M2: what there is of each, and how they part."""

from fed.measures import money
from scripts.facts.fact import Fact, at, fall, fall_share, latest, rise

LATEST = (
    Fact("base", ("BOGMBASE",), "usd_bn", latest),
    Fact("m2", ("M2SL",), "usd_bn", latest),
)

FIXED = (
    Fact("base_2022_12", ("BOGMBASE",), "usd_bn", at("2022-12-01")),
    Fact("base_2024_03", ("BOGMBASE",), "usd_bn", at("2024-03-01")),
    # What is in the base: banknotes and coins
    Fact("currency_2008_08", ("CURRCIR",), "usd_bn", at("2008-08-01")),
    Fact("currency_2025_10", ("CURRCIR",), "usd_bn", at("2025-10-01")),
    # The years of QE, and the ratio that the multiplier story takes for fixed
    Fact("base_2008_08", ("BOGMBASE",), "usd_bn", at("2008-08-01")),
    Fact("base_2014_08", ("BOGMBASE",), "usd_bn", at("2014-08-01")),
    Fact("m2_to_base_2008_08", money.MONEY, "times", at("2008-08-01"), money.m2_to_base),
    Fact("m2_to_base_2014_08", money.MONEY, "times", at("2014-08-01"), money.m2_to_base),
    # Base and M2 part: before QT2, and in the midst of it
    Fact("base_fall_2021_12_to_2022_05", ("BOGMBASE",), "usd_bn", fall("2021-12-01", "2022-05-01")),
    Fact("m2_rise_2021_12_to_2022_05", ("M2SL",), "usd_bn", rise("2021-12-01", "2022-05-01")),
    Fact("m2_2022_03", ("M2SL",), "usd_bn", at("2022-03-01")),
    Fact("m2_2023_10", ("M2SL",), "usd_bn", at("2023-10-01")),
    Fact("m2_fall_2022_03_to_2023_10", ("M2SL",), "share", fall_share("2022-03-01", "2023-10-01")),
    Fact("m2_fall_2023", ("M2SL",), "usd_bn", fall("2022-12-01", "2023-12-01")),
    Fact("base_rise_2023", ("BOGMBASE",), "usd_bn", rise("2022-12-01", "2023-12-01")),
    Fact("base_rise_2022_12_to_2024_03", ("BOGMBASE",), "usd_bn", rise("2022-12-01", "2024-03-01")),
)
