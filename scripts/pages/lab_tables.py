"""The lists of the page of the labs: what there is to do, each with the way to it."""

from html import escape

from fed.text import Text
from scripts.ledgers.payments import PAYMENTS
from scripts.pages import lab_html
from scripts.pages.draw_html import DRAWINGS
from scripts.pages.mornings_html import MORNINGS
from scripts.pages.sheet import sheet
from scripts.pages.site import Page

_PAYMENTS = Text("Every payment, by itself", "每一筆付款，單獨一頁")
_DRAWINGS = Text("Every chart that you can draw to its end", "每一張可以自己畫完的圖")
_DRAWING_HEADS = Text("Chart|What you draw", "圖|要畫什麼")
_MORNINGS = Text("The mornings, by themselves", "資金主管的早晨，單獨一頁")
_MORNING_HEADS = Text("Months|What there is", "期間|內容")
_MORNING_SAYS = {
    "short": Text("Ten mornings for a lesson, and as cards on paper.", "十個早晨，適合一堂課；也能印成卡片。"),
    "autumn-2019": Text("Thirty mornings. The short form is the last ten of them.", "三十個早晨，短版就是最後那一段。"),
    "2025": Text("Thirty mornings six years later.", "六年後的三十個早晨。"),
}
_PAYMENT_HEADS = Text("Payment|How it begins", "付款|怎麼開始")


def payments(page: Page) -> str:
    """Every payment that asks before it tells, with the way to its own page."""
    lang = page.lang
    rows = [
        [
            f'<a href="{page.root}{lab_html.address(f"follow/{name}", lang)}{page.leaf}?follow={name}">{one.title(lang)}</a>',
            escape(one.steps[0].what(lang)),
        ]
        for name, one in PAYMENTS.items()
    ]
    return sheet(_PAYMENTS(lang), _PAYMENT_HEADS(lang).split("|"), rows)


def drawings(page: Page) -> str:
    """Every chart that a reader draws to its end, with the way to its own page."""
    lang = page.lang
    rows = [
        [
            f'<a href="{page.root}{lab_html.address(one.key, lang)}{page.leaf}?draw={one.name}">{escape(one.title(lang))}</a>',
            escape(one.says(lang)),
        ]
        for one in DRAWINGS
    ]
    return sheet(_DRAWINGS(lang), _DRAWING_HEADS(lang).split("|"), rows)


def mornings(page: Page) -> str:
    """Every form of the treasurer's mornings, with the way to its own page."""
    lang = page.lang
    rows = [
        [
            f'<a href="{page.root}{lab_html.address(one.key, lang)}{page.leaf}">{escape(one.title(lang))}</a>',
            _MORNING_SAYS[one.name](lang),
        ]
        for one in MORNINGS
    ]
    return sheet(_MORNINGS(lang), _MORNING_HEADS(lang).split("|"), rows)
