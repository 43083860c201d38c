"""The gauge: where it stands, how many days agree, and what its record comes to beside that of a simple line."""

from fed.measures import gauge, hindsight
from fed.measures.gauge import SECURED
from fed.measures.hindsight import RECORD, of_rule
from scripts.facts.fact import Fact, at, latest

LATEST = (  # all of the series of the record, so that the gauge is worked out once
    Fact("gauge_calm_days", RECORD, "days", latest, gauge.agreeing(gauge.CALM)),
    Fact("gauge_firm_days", RECORD, "days", latest, gauge.agreeing(gauge.FIRM)),
    Fact("gauge_tight_days", RECORD, "days", latest, gauge.agreeing(gauge.TIGHT)),
    Fact("gauge_days", RECORD, "days", latest, gauge.counted),
    Fact("gauge_lights_behind", RECORD, "days", latest, gauge.behind),
    Fact("gauge_none_since", RECORD, "days", latest, gauge.none_since),
    Fact("gauge_secured_behind", RECORD, "days", latest, gauge.behind_of("secured")),
    Fact("gauge_unsecured_behind", RECORD, "days", latest, gauge.behind_of("unsecured")),
    Fact("gauge_backstop_behind", RECORD, "days", latest, gauge.behind_of("backstop")),
    Fact("gauge_secured", SECURED, "bp", latest, gauge.PARTS[0].history),
    Fact("secured_price", SECURED, "bp", latest, gauge.secured),
    # The record: pairs of days ranked right, and days by the rule
    Fact("gauge_auc", RECORD, "share", latest, of_rule("firm", "auc")),
    Fact("naive_auc", RECORD, "share", latest, of_rule("naive", "auc")),
    Fact("gauge_strains", RECORD, "days", latest, of_rule("firm", "strains")),
    Fact("gauge_new_strains", RECORD, "days", latest, hindsight.new_strains),
    Fact("gauge_new_hits", RECORD, "days", latest, hindsight.new_hits),
    Fact("gauge_warned", RECORD, "days", latest, of_rule("firm", "warned")),
    Fact("gauge_hits", RECORD, "days", latest, of_rule("firm", "hits")),
    Fact("gauge_false", RECORD, "days", latest, of_rule("firm", "false")),
    Fact("gauge_false_share", RECORD, "share", latest, hindsight.false_share),
    Fact("naive_warned", RECORD, "days", latest, of_rule("naive", "warned")),
    Fact("naive_hits", RECORD, "days", latest, of_rule("naive", "hits")),
    Fact("naive_false", RECORD, "days", latest, of_rule("naive", "false")),
)

FIXED = (Fact("gauge_strain_least", ("SOFR",), "bp", at("2019-09-17"), hindsight.strain_least),)
