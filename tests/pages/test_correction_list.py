"""The register of corrections as a page: each under an anchor of its own, quoted and mended; and a name in it that does not exist."""

import re
from datetime import date

import pytest
from prose import site

from fed.corrections import CORRECTIONS, Correction, Quoted
from fed.text import LANGS, Text
from scripts.pages import correction_list, tokens
from scripts.pages.site import Page


def told(lang):
    return tokens.expand("{{ corrections }}", Page(site(), lang, ""))


@pytest.mark.parametrize("lang", LANGS)
def test_each_correction_has_its_anchor_its_quotation_and_the_pages_where_what_is_right_stands(lang):
    parts = re.split(r"^ *(?=### )", told(lang), flags=re.M)[1:]
    assert len(parts) == len(CORRECTIONS)
    for part, one in zip(parts, CORRECTIONS, strict=True):
        assert f"{{ #correction-{one.key} }}" in part.splitlines()[0]
        assert f"<q>{one.said(lang)}</q>" in part
        assert re.findall(r"\]\(([^)]+)\)", part) == [*one.pages]
        assert f'<time datetime="{one.day}">' in part and "{{" not in part
        assert part.count("[〈") == (len(one.pages) if lang == "zh-TW" else 0), "a page's name stands in its marks"


@pytest.mark.parametrize(("lang", "fold"), [("en", "{n} more corrections"), ("zh-TW", "另外 {n} 則更正")])
def test_the_first_few_stand_open_and_the_rest_are_folded_away(lang, fold):
    shown, _, rest = told(lang).partition(f'??? note "{fold.format(n=len(CORRECTIONS) - 3)}"\n')
    assert len(re.findall(r"^### ", shown, re.M)) == 3
    assert all(line.startswith("    ") for line in rest.splitlines() if line), "all of it is within the fold"


def test_what_is_right_is_told_in_the_figures_of_the_site():
    flagship = next(part for part in told("en").split("### ") if "{ #correction-two-measures }" in part)
    assert site().facts["reserves_fall_to_april_2025"].value == pytest.approx(76.5, abs=0.1)  # read off WRBWFRBL.csv
    assert ">$76.5 billion</data>" in flagship and "[How tight is money?](index.md#sets-right)" in flagship


@pytest.mark.parametrize(
    ("right", "says"),
    [
        ("It was {{ fact: sofrr }}.", "correction 'new' names sofrr: no fact called 'sofrr'; did you mean 'sofr'?"),
        ("It was {{ fact: sofr.trillions }}.", "no form 'trillions' for a figure in percent"),
        ("So says {{ verdict: buffer }}.", "correction 'new' names buffer: a correction quotes facts only"),
    ],
)
def test_a_name_in_a_correction_that_does_not_exist_is_found(monkeypatch, tmp_path, right, says):
    new = Correction(
        "new", date(2026, 11, 30), Text("A", "甲"), ("index.md",), Quoted("5", "5"), Text(right, right), Text("B", "乙")
    )
    monkeypatch.setattr(correction_list, "CORRECTIONS", (new,))
    page = tmp_path / "a.en.md"
    page.write_text("# A { #a }\n", "utf-8")
    (one,) = [str(one) for one in tokens.findings([page]) if "correction" in str(one)]
    assert says in one and one.startswith("fed/corrections.py")


def test_a_page_that_shows_the_register_uses_the_facts_in_it(tmp_path):
    page = tmp_path / "a.en.md"
    page.write_text("{{ corrections }}", "utf-8")
    unused = {one.message.split(" is used")[0] for one in tokens.findings([page])}
    assert "fact 'sofr_spread_median_july_2026'" not in unused and "fact 'sofr'" in unused
