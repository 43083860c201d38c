"""The claims as they are read from their page: all of them, each whole, the same in both languages."""

import re

import pytest

from fed.text import LANGS
from scripts.finding import ROOT
from scripts.labs.guess import SIX, claims

SMALL = """## A { #a }

### One { #claim-3 }

**Wrong**{: .badge .wrong } Claim: one is two.

It is [one](a.md#b).

{{ pipes: 2022-06-01 }}

And no more.

### Two { #claim-12 }

**對一半**{: .badge .half } 說法：M2 是二。

是。

</details>

## B { #b }

Else.
"""


def source(lang):
    return (ROOT / "docs" / f"myths.{lang}.md").read_text("utf-8")


def test_a_claim_is_told_apart_from_its_verdict_and_its_reason():
    one, two = claims(SMALL).values()
    assert (one.number, one.title, one.verdict, one.says) == ("3", "One", "wrong", "One is two.")
    assert one.why == "It is [one](a.md#b).\n\n\n\nAnd no more."
    assert (two.number, two.verdict, two.says, two.why) == ("12", "half", "M2 是二。", "是。")


@pytest.mark.parametrize("lang", LANGS)
def test_every_claim_under_a_heading_of_its_own_is_read(lang):
    there = claims(source(lang))
    assert [*there] == re.findall(r"^### .*\{ #claim-(\d+) \}$", source(lang), re.M)
    assert all(one.says and one.why and "{{ pipes" not in one.why for one in there.values())


def test_the_six_have_every_verdict_and_the_same_in_both_languages():
    english, chinese = (claims(source(lang)) for lang in LANGS)
    assert len({*SIX}) == 6 and {english[one].verdict for one in SIX} == {"sound", "half", "wrong", "overtaken"}
    assert [english[one].verdict for one in SIX] == [chinese[one].verdict for one in SIX]
