"""The lists of the page of the labs: what there is to do, each with the way to it."""

from html import escape

from fed.text import Text
from scripts.ledgers.payments import PAYMENTS
from scripts.pages import lab_html
from scripts.pages.sheet import sheet
from scripts.pages.site import Page

_PAYMENTS = Text("Every payment, by itself", "每一筆付款，單獨一頁")
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
