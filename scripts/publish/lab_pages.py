"""Each lab on a page of its own: to link to, to put on a projector, to frame in a learning platform.

Apart from the charts' pages because a lab has no figures: one page a payment that asks before it tells.
"""

from functools import partial
from pathlib import Path

from fed.text import LANGS
from scripts.ledgers.payments import PAYMENTS
from scripts.pages import lab_html, linked_data, payment_html, reports
from scripts.pages.site import Page
from scripts.publish import previews
from scripts.publish.chart_pages import alone_at, write_alone


def write(home: Page, target: Path, shared: str) -> None:
    """Write the page of every payment in both languages, below where `home` stands."""
    for name, payment in PAYMENTS.items():
        for lang in LANGS:
            place = partial(lab_html.address, "follow", name)
            page = alone_at(home, place, lang)
            title, says = payment.title(lang), payment.steps[0].what(lang)
            told = reports.of_page(f"labs.{lang}.md", page.address and page.address + place(lang), page)
            at = {code: page.address + place(code) for code in LANGS}
            figure = f"{payment_html.payment(payment, lang)}{told}"
            write_alone(
                page,
                target,
                place,
                figure=figure,
                title=title,
                says=says,
                preview=previews.of_place(f"labs/follow/{name}", title, says, page, shared),
                linked_data=linked_data.of_page(page, f"labs/follow/{name}", title, says, at, figure),
            )
