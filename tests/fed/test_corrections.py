"""The register of corrections: in order, in both languages, with keys that stay, and with typed figures in quotations alone."""

import re

from fed.corrections import CORRECTIONS, Quoted
from fed.text import LANGS
from scripts.finding import ROOT
from scripts.prose import typed_numbers


def test_corrections_stand_newest_first_each_under_a_key_of_its_own():
    days = [one.day for one in CORRECTIONS]
    assert days == sorted(days, reverse=True)
    keys = [one.key for one in CORRECTIONS]
    assert len(keys) == len({*keys}) and all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", key) for key in keys)


def test_each_names_places_that_both_siblings_of_a_page_have():
    for one in CORRECTIONS:
        assert one.pages, one.key
        for target in one.pages:
            page, anchor = re.fullmatch(r"([\w-]+)\.md#([\w-]+)", target).groups()
            for lang in LANGS:
                text = (ROOT / "docs" / f"{page}.{lang}.md").read_text("utf-8")
                terms = (ROOT / "docs" / "glossary.toml").read_text("utf-8") if page == "glossary" else ""
                assert f"{{ #{anchor} }}" in text or f'key = "{anchor}"' in terms, (one.key, target, lang)


def test_only_what_the_site_once_said_holds_typed_figures():
    for one in CORRECTIONS:
        for text in (one.title, one.right, one.why):
            assert not isinstance(text, Quoted)
            assert not any([*typed_numbers.figures(text(lang))] for lang in LANGS), one.key
        assert isinstance(one.said, Quoted), one.key
    modules = [path for folder in ("fed", "charts", "scripts") for path in (ROOT / folder).rglob("*.py")]
    assert [path.name for path in modules if "Quoted(" in path.read_text("utf-8")] == ["corrections.py"]


def test_a_quotation_has_the_same_figures_in_both_languages():
    """By number of figures: 1,394.1 billion dollars are 13,941 億美元."""
    flagship = next(one for one in CORRECTIONS if one.key == "two-measures")
    assert "130.0 billion" in flagship.said.en and "1,300 億" in flagship.said.zh_tw
    for one in CORRECTIONS:
        percents = [re.findall(r"\d[\d.]*%", one.said(lang)) for lang in LANGS]
        assert percents[0] == percents[1], one.key
