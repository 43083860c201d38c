"""Templates: words are escaped, what is trusted is known, a block is one line, and a missing word is an error."""

import re
from dataclasses import replace
from html import unescape

import pytest
from jinja2 import DictLoader, UndefinedError

from charts.contract import gallery
from charts.drawing.legend import Key
from charts.render import Rendered
from fed.text import LANGS, Text
from scripts.pages import chart_html, template
from scripts.pages.site import Page, Site

EVIL = "\"><script>alert(1)</script>\n<b>'{0}"
TRUSTED = {  # what this site drew, or made of a template or of words that it escaped; all else in a page is escaped
    "card": {"key.sign"},
    "chart": {"key.sign", "drawn.stills", "slides"},
    "chart_alone": {"figure", "late", "linked_data", "notice"},
    "draw": {"sign", "stills", "answer.stills", "answer.table"},
    "evening": {"dials", "figure", "pipes"},
    "gallery": {"tile.thumb", "tile.age"},
    "guess": {"one.says", "one.why"},
    "lab": {"inside", "take"},
    "lesson_around": {"linked_data", "told"},
    "lesson_sheet": {"task.blank.picture"},
    "lesson_slides": {"slide.picture"},
    "late": {"script"},
    "market": {"graph", "world.harbor", "state.picture", "table"},
    "mornings": {"table"},
    "pipes": {"stills", "steps", "table"},
    "pipes_still": {"stills", "source", "table"},
    "questions": {"reason.why"},
    "sources": {"age"},
}


def test_a_template_trusts_only_what_this_site_made_itself():
    found = {}
    for path in template.FOLDER.iterdir():
        text = path.read_text("utf-8")
        found[path.name.removesuffix(".html.j2")] = set(re.findall(r"\{\{ ([\w.]+) \| safe \}\}", text))
        assert not re.search(r"safe(?! \}\})|Markup|autoescape", text)
    assert {name: what for name, what in found.items() if what} == TRUSTED


@pytest.fixture
def made(monkeypatch):
    """What a template makes, given as its text."""

    def block(text, /, **words):
        monkeypatch.setattr(template._ENVIRONMENT, "loader", DictLoader({"test.html.j2": text}))
        return template.block("test", **words)

    return block


def test_a_block_is_one_line_and_loses_no_space_of_a_sentence(made):
    assert (
        made("<p>\n  {% if yes %}\n    {{ a }} · {{ b }}\n  {% endif %}\n</p>\n", yes=1, a="x", b="y\nz")
        == "<p>x · yz</p>"
    )


def test_what_a_reader_copies_keeps_its_lines(made):
    html = made("<textarea>{{ text | kept_lines }}</textarea>", text='a,\n  b & "c"')
    assert "\n" not in html and unescape(html) == '<textarea>a,\n  b & "c"</textarea>'


def test_a_word_that_is_missing_is_an_error(made):
    with pytest.raises(UndefinedError, match="'titel' is undefined"):
        made("{{ titel }}", title="x")


@pytest.fixture
def hostile(figures, monkeypatch):
    """A page whose chart has a hostile text wherever a chart brings one."""
    chart = gallery()["reserves"]
    monkeypatch.setitem(gallery(), "reserves", replace(chart, title=Text(EVIL, EVIL), note=Text(EVIL, EVIL)))
    legend = (Key("<path/>", EVIL, [0], [0]), Key("<path/>", EVIL, [1], [0]), Key("<path/>", EVIL, [2], [1]))
    drawn = {
        ("reserves", lang): Rendered(
            "reserves", lang, EVIL, EVIL, "<svg></svg>", height=300, legend=legend, newest="2026-07-29"
        )
        for lang in LANGS
    }
    return lambda lang: Page(Site(figures, {}, drawn, {}, None), lang, "../", "https://example.org/")


@pytest.mark.parametrize("lang", LANGS)
def test_no_text_of_a_chart_becomes_html_of_the_page(hostile, lang):
    html = chart_html.figure("reserves", hostile(lang))
    assert "<script" not in html and "<b>" not in html and "\n" not in html
    assert html.count("&lt;script&gt;") >= 8  # title, takeaway, description, note, three of the legend, the citation


@pytest.mark.parametrize("lang", LANGS)
def test_what_a_reader_embeds_is_one_frame_whatever_the_title(hostile, lang):
    html = chart_html.figure("reserves", hostile(lang))
    frames = [unescape(text) for text in re.findall(r"<textarea[^>]*>(.*?)</textarea>", html)[:2]]
    for frame in frames:
        code, script, line = frame.partition("<script>")
        assert line == chart_html.IFRAME.partition("<script>")[2].format() and script
        assert re.fullmatch(
            r'<iframe src="[^"<>]*" title="[^"<>]*" width="100%" height="\d+" [^<>]*></iframe>', code, re.S
        )
