"""From one trillion on an amount is said in trillions, 兆, and not in billions, 億: the same fact reads as one."""

import re

from scripts import facts
from scripts.publish import check

BILLIONS = re.compile(r"\{\{ fact: (\w+)\.billions \}\}")


def test_no_amount_of_a_trillion_is_said_in_billions(figures):
    computed = facts.compute(figures)
    said = {
        (page.name.split(".")[0], name)
        for page in check.page_files()
        for name in BILLIONS.findall(page.read_text("utf-8"))
        if computed[name].seen and abs(computed[name].value) >= 1000
    }
    assert said == set()
