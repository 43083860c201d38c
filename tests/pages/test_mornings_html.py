"""The cards of the mornings: whole without a script, true to their day, silent on what came, and plain where there are none."""

import html
import json
import re
from datetime import date

import pytest

from fed.figures import Figures
from fed.text import LANGS
from scripts.labs import mornings as lab
from scripts.labs.mornings import FORMS
from scripts.pages import mornings_html
from scripts.pages.mornings_html import MORNINGS, WORDS
from scripts.pages.site import Page, Site

SHORT = FORMS[0]


def page(figures, lang="en", as_of=None):
    return Page(Site(figures if as_of is None else figures.as_of(as_of), {}, {}, {}, as_of), lang, "../")


def cards(said):
    return re.findall(r'<li class="morning".*?</li>', said)


def plain(said):
    return html.unescape(re.sub(r"<[^>]+>", " ", said))


def test_a_card_says_what_was_known_and_of_which_day(frozen):
    (spike,) = [card for card in cards(mornings_html.inside(SHORT, page(frozen))) if "Tuesday, September 17" in card]
    said = re.sub(r"\s+", " ", plain(spike))
    for words in (
        "The day after a tax day. What you lend comes back the next day.",
        "Interest on reserves September 17, 2019 2.10%",
        "Newest SOFR September 16, 2019 2.43%",
        "Its most expensive hundredth September 16, 2019 4.60%",
        "Reserves of all banks September 11, 2019 $1.46 trillion",
        "newest 33 bp, highest 33 bp",
    ):
        assert words in said
    assert "5.25" not in said and "315" not in said, "what came is not told on the card"
    assert spike.count("<rect") == lab.PATH


@pytest.mark.parametrize("lang", LANGS)
def test_the_key_stands_apart_and_has_every_morning(frozen, lang):
    said = mornings_html.inside(SHORT, page(frozen, lang))
    key = said.split('class="mornings__key"')[1]
    assert key.count("<tr>") == 11 and "5.25%" in key and "142,014" in key
    told = mornings_html.told(lab.mornings(frozen, SHORT), lang)
    assert all(html.escape(one, quote=False) in html.unescape(key) or one in html.unescape(key) for one in told)
    assert {"en": "83.4%", "zh-TW": "83.4%"}[lang] in told[1] and {"en": "(+$86,597)", "zh-TW": "（+86,597 美元）"}[
        lang
    ] in told[1]
    assert "315" in told[3] and {"en": "33 bp was known", "zh-TW": "已知 33 個基點"}[lang] in told[3]


def test_what_the_script_gets_is_what_came(frozen):
    said = mornings_html.inside(SHORT, page(frozen))
    came = [json.loads(html.unescape(one)) for one in re.findall(r'data-came="([^"]*)"', said)]
    assert came[8] == [1, 525, 210, 275, 900, 50] and len(came) == 10
    assert json.loads(html.unescape(re.search(r'data-rules="([^"]*)"', said)[1])) == {
        "cash": 1000, "lent": [0, 500, 900, 950, 1000], "late": ["window", "market"], "told": 1,
    }  # fmt: skip


def test_as_of_a_day_the_cards_end_and_a_sentence_says_so(frozen):
    said = mornings_html.inside(SHORT, page(frozen, as_of=date(2019, 9, 17)))
    assert len(cards(said)) == 7 and "September 17, 2019 are not here" in plain(said)
    assert "5.25%" not in said
    none = mornings_html.inside(FORMS[2], page(frozen, "zh-TW", date(2019, 9, 17)))
    assert "還沒有哪一個早晨的數字是齊全的" in none and "mornings__cards" not in none
    assert "not here" not in plain(mornings_html.inside(SHORT, page(frozen)))


@pytest.mark.parametrize("id", ["WDTGAL", "RRPONTSYD", "SOFR99"])
def test_a_series_that_is_missing_leaves_a_plain_line(frozen, id):
    without = Figures({**frozen.columns, id: frozen[id].iloc[:0]})
    assert "no figure at noon" in plain(mornings_html.inside(SHORT, page(without)))


def test_a_form_is_called_by_its_months():
    assert [one.title.en.split(": ")[1] for one in MORNINGS] == [
        "June to September 2019",
        "October 2018 to September 2019",
        "December 2024 to November 2025",
    ]
    assert MORNINGS[0].title.zh_tw.endswith("：2019 年 6 月到 9 月")
    assert [one.key for one in MORNINGS] == ["mornings/short", "mornings/autumn-2019", "mornings/2025"]


def test_amounts_are_said_as_each_language_counts():
    assert [mornings_html._lends(lent, "zh-TW") for lent in (500, 950)] == [
        "借 5 億，留 5 億",
        "借 9.5 億，留 5,000 萬",
    ]
    assert mornings_html._lends(950, "en") == "$950 million, $50 million stay at the Fed"
    assert set(WORDS) >= {"window", "market"}
