"""Base money and M2: what there is of each, and how they part."""

from scripts.facts.fact import Fact, at

LATEST = ()

FIXED = (
    Fact("base_2022_12", ("BOGMBASE",), "usd_bn", at("2022-12-01")),
    Fact("base_2024_03", ("BOGMBASE",), "usd_bn", at("2024-03-01")),
)
