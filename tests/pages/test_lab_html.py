"""The shell of a lab: what a script finds in it, and what a teacher takes away."""

import html
import json
from datetime import date

import pandas as pd

from fed.figures import Figures
from fed.text import Text
from scripts.pages import lab_html
from scripts.pages.lab_html import Lab
from scripts.pages.site import Page, Site

KNOWN = Figures({"SOFR": pd.Series([5.25], index=pd.DatetimeIndex(["2019-09-17"], name="day"))})
SITE = Site(KNOWN, {}, {}, {}, date(2019, 9, 17))
MODEL = Lab(
    "box", Text("A <box>", "盒子"), Text("Try.", "試試。"), lambda page: "<p>inside</p>", {"undo": Text("Undo", "復原")}
)
DRAWN = Lab("draw", Text("Draw", "畫"), Text("Draw it.", "畫畫看。"), lambda page: "", name="sofr", ids=("SOFR",))


def told(lab, lang="en", address=""):
    return lab_html.lab(lab, Page(SITE, lang, "../", address, "index.html"))


def test_a_lab_gives_its_script_its_words_and_stands_whole_in_one_line():
    said = told(MODEL, "zh-TW")
    assert json.loads(html.unescape(said.split('data-words="')[1].split('"')[0])) == {"undo": "復原"}
    assert 'data-lab="box" data-name=""' in said and "<p>inside</p>" in said and "\n" not in said
    assert "A &lt;box&gt;" in told(MODEL)


def test_what_a_teacher_takes_has_link_embed_and_citation_in_the_language():
    said = html.unescape(told(DRAWN, "zh-TW", "https://example.org/"))
    assert 'href="../zh-TW/labs/draw/sofr/index.html"' in said
    assert '<iframe src="https://example.org/zh-TW/labs/draw/sofr/"' in said
    assert '<iframe src="https://example.org/labs/draw/sofr/"' in said
    assert "資料截至 2019 年 9 月 17 日" in said and "SOFR" in said
    assert "https://example.org/labs/draw/sofr/</textarea>" in told(DRAWN, "en", "https://example.org/")


def test_where_the_site_has_no_address_nothing_is_framed_and_a_model_cites_no_figures():
    said = told(MODEL)
    assert "iframe" not in said and "Figures" not in said and "“A &lt;box&gt;”." in said


def test_the_link_and_the_frame_of_a_payment_ask_before_they_tell():
    page = Page(SITE, "en", "../", "https://example.org/")
    said = html.unescape(lab_html.take("follow/tax", Text("Tax", "繳稅"), page))
    assert 'href="../labs/follow/tax/?follow=tax"' in said
    assert '<iframe src="https://example.org/labs/follow/tax/?follow=tax"' in said
    assert "https://example.org/labs/follow/tax/</textarea>" in said, "a citation names the page, not a state of it"
