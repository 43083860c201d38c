"""A payment as HTML: the page shows every party's books, step by step, in one language, and what moved in all."""

import re
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from fed.text import LANGS
from scripts.finding import ROOT
from scripts.ledgers.payments import PAYMENTS
from scripts.pages import payment_html

HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
every_payment = pytest.mark.parametrize("name", PAYMENTS)


class Tables(HTMLParser):
    """The captions of the tables in each list item, and what is left open."""

    def __init__(self, html):
        super().__init__()
        self.steps, self.open = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        if tag == "li":
            self.steps.append([])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "caption":
            self.steps[-1].append(data)


@pytest.mark.parametrize("lang", LANGS)
@every_payment
def test_a_page_shows_a_table_for_every_party_of_every_step_in_one_language(name, lang):
    html = payment_html.payment(PAYMENTS[name], lang)
    shown = Tables(html)
    assert shown.open == []
    parties = [[party.name(lang) for party in step.parties()] for step in PAYMENTS[name].steps]
    assert [[caption.casefold() for caption in step] for step in shown.steps] == [
        [party.casefold() for party in step] for step in parties
    ]
    words = re.sub(r"<[^>]+>", " ", html)
    assert bool(HAN.search(words)) is (lang == "zh-TW")
    assert not re.search(r"[A-Za-z]{4,}", words) or lang == "en"
    assert "\n" not in html, "Markdown leaves a block alone that is one line"


@pytest.mark.parametrize(
    ("name", "lang", "line"),
    [
        (
            "fund",
            "en",
            "In all: Total reserves: down 100 dollarsMonetary base: down 100 dollars · M2: unchanged · ON RRP: up 100 dollars",
        ),
        (
            "fund",
            "zh-TW",
            "總計：準備金總額：減少 100 美元貨幣基數：減少 100 美元；M2：不變；隔夜附賣回：增加 100 美元",
        ),
        (
            "runoff_to_fund",
            "en",
            "M2: unchanged · Treasury's account: unchanged · ON RRP: down 100 dollars · The Fed's assets: down 100 dollars",
        ),
        ("loan", "en", "In all: Monetary base: unchanged · Total reserves: unchanged · M2: up 100 dollars"),
    ],
)
def test_the_last_line_says_what_moved_in_all(name, lang, line):
    html = payment_html.payment(PAYMENTS[name], lang)
    assert unescape(re.sub(r"<[^>]+>", "", html)).endswith(line)


@every_payment
def test_reserves_stand_open_and_the_other_sums_with_the_books_unless_they_are_the_subject(name):
    one = PAYMENTS[name]
    whole = ElementTree.fromstring(payment_html.payment(one, "en"))
    folded = {moved for books in whole.iterfind(".//*[@class='payment__books']") for moved in books.iter("span")}
    moved = [one for one in whole.iter("span") if one.get("class", "").startswith("moved") and one not in folded]
    shown = [one.text.partition(":")[0] for one in moved]
    assert shown.count("Total reserves") == len(one.steps) + (len(one.steps) > 1)
    assert ("Monetary base" in shown) is ("M2" in shown) is one.about_money


def test_the_pages_on_base_and_m2_keep_them_in_view():
    for page in ("monetary-base", "qe-and-qt"):
        named = re.findall(r"\{\{ payment: (\w+) \}\}", (ROOT / "docs" / f"{page}.en.md").read_text("utf-8"))
        assert named and all(PAYMENTS[name].about_money for name in named), page


def test_who_pays_whom_stands_in_a_strip_above_the_books():
    html = payment_html.payment(PAYMENTS["transfer"], "en")
    strips = [unescape(re.sub(r"<[^>]+>", " ", one)).split() for one in re.findall(r"<dl.*?</dl>", html)]
    assert [" ".join(one) for one in strips] == [
        "Deposits The tenant −100 → The landlord +100",
        "At the Fed Bank A −100 → Bank B +100",
    ]
    assert html.index("</dl>") < html.index("payment__books")
    cash = payment_html.payment(PAYMENTS["cash"], "zh-TW")
    assert "<dt>聯準會的錢</dt>" in cash and "銀行（準備金）" in cash and "銀行（鈔票）" in cash


@pytest.mark.parametrize(
    ("name", "n", "lang", "begins", "ends"),
    [
        ("loan", 1, "en", "Newly made by bank A →", "The borrower +100"),
        ("loan", 1, "zh-TW", "甲銀行新造出來 →", "借款人 +100"),
        ("spending", 1, "en", "Added by the bank in return →", "The customer +100"),
        ("qe_from_public", 1, "zh-TW", "聯準會新造出來 →", "銀行 +100"),
        ("tax", 1, "en", "The customer −100 →", "Deposit gone"),
        ("tax", 1, "zh-TW", "客戶 −100 →", "存款消失"),
        ("mortgages_into_bills", 1, "en", "The bank −100 →", "Reserves gone"),
        ("runoff_to_fund", 1, "zh-TW", "財政部 −100 →", "這筆錢消失"),
    ],
)
def test_money_that_is_made_or_gone_is_not_shown_as_taken_from_somebody_or_by_somebody(name, n, lang, begins, ends):
    html = payment_html.payment(PAYMENTS[name], lang)
    strip = re.findall(r"<dl.*?</dl>", html)[n - 1]
    assert f"{begins} {ends}" in " ".join(unescape(re.sub(r"<[^>]+>", " ", strip)).split())


def test_a_payment_of_one_step_needs_no_sum():
    html = payment_html.payment(PAYMENTS["tax"], "en")
    assert "In all" not in html and html.count("Monetary base: ") == 1
    assert 'Deposits <data value="-100">−100</data>' in html
