"""The notice of late figures: what it is told of the series of its page, and where it has nothing to say."""

import json
import re
from dataclasses import replace
from datetime import date
from html import unescape

from prose import site

from scripts.publish import late
from scripts.publish.status import status

AGES = '<p>a<span class="age" data-series="WALCL IOER"></span></p><span class="age" data-series="SOFR WALCL"></span>'


def told(html, **changed):
    found = re.search(
        r"<p class=\"late\" hidden data-series='([^']*)'>", late.notice(html, replace(site(), **changed), "en")
    )
    return json.loads(unescape(found[1])) if found else None


def test_it_knows_each_series_of_its_page_once_in_words_and_one_that_has_ended_without_a_limit():
    known = status(site().now, site().cards)["series"]
    wanted = {
        id: [known[id]["covers_to"], known[id]["too_late_from"], known[id]["en"]] for id in ("WALCL", "IOER", "SOFR")
    }
    assert told(AGES) == wanted
    assert wanted["IOER"][1] is None and wanted["SOFR"][1]


def test_a_page_without_figures_has_none_and_on_an_earlier_day_nothing_is_late():
    assert told("<p>a</p>") is None
    then = date(2018, 1, 2)
    early = told(AGES, as_of=then, now=site().now.as_of(then))
    assert early["WALCL"][:2] == ["2017-12-27", None] and "SOFR" not in early


def test_its_script_stands_whole_in_the_page_with_its_lines():
    script = re.search(r"<script>(.*?)</script>", late.notice(AGES, site(), "zh-TW"), re.S)[1]
    assert script.startswith('(() => {\n"use strict"\n') and "import " not in script and "&#" not in script
