"""Each lab on a page of its own: to link to, to put on a projector, to frame in a learning platform.

Apart from the charts' pages because a lab is no file of figures. A payment that asks before it tells is one too.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from fed.text import LANGS, Text
from scripts.ledgers.payments import PAYMENTS
from scripts.pages import lab_html, linked_data, payment_html, payment_picture, reports, screen_html
from scripts.pages.labs_html import LABS
from scripts.pages.site import Page
from scripts.publish import previews
from scripts.publish.chart_pages import alone_at, write_alone

PICTURES = "assets/payments/"  # of the steps of payments, for slides and as forms


def write(home: Page, target: Path, shared: str) -> None:
    """Write the page of every lab and payment in both languages, below where `home` stands, and the payments' pictures."""
    (target / PICTURES).mkdir(parents=True, exist_ok=True)
    for name, payment in PAYMENTS.items():
        for lang in LANGS:
            path = target / PICTURES / f"{name}.{lang}.slides.js"
            path.write_text(payment_picture.script(payment, lang), "utf-8", newline="")
    for key, lab in LABS.items():
        _write(key, lab.title, lab.says, partial(lab_html.lab, lab), home, target, shared)
    for name, payment in PAYMENTS.items():
        figure = partial(_payment, name)
        _write(f"follow/{name}", payment.title, payment.steps[0].what, figure, home, target, shared)


def _payment(name: str, page: Page) -> str:
    payment = PAYMENTS[name]
    file = f"{page.root}{PICTURES}{name}.{page.lang}.slides.js"
    slides = screen_html.slides(f"payment-{name}", file, payment_picture.choices(payment, page.lang), page.lang)
    return (
        payment_html.payment(payment, page.lang, books=True)
        + slides
        + lab_html.take(f"follow/{name}", payment.title, page)
    )


def _write(
    key: str, title: Text, says: Text, lab: Callable[[Page], str], home: Page, target: Path, shared: str
) -> None:
    place, name = partial(lab_html.address, key), f"labs/{key}"
    for lang in LANGS:
        page = alone_at(home, place, lang)
        told = reports.of_page(f"labs.{lang}.md", page.address and page.address + place(lang), page)
        at = {code: page.address + place(code) for code in LANGS}
        figure = f"{lab(page)}{told}"
        write_alone(
            page,
            target,
            place,
            figure=figure,
            title=title(lang),
            says=says(lang),
            preview=previews.of_place(name, title(lang), says(lang), page, shared),
            linked_data=linked_data.of_page(page, name, title(lang), says(lang), at, figure),
        )
