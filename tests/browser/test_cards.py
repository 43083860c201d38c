"""The cards as a browser draws them: all words fit, and the same card gives the same picture."""

import struct
from dataclasses import replace

import numpy as np
import pytest
from png_pixels import decoded
from sites import alone

from scripts.finding import Stop
from scripts.publish import build, cards, draw_cards


@pytest.fixture(scope="module")
def site():
    with alone():
        return build.today()


@pytest.fixture(scope="module")
def view(browser):
    page = browser.new_page(viewport={"width": cards.WIDTH, "height": cards.HEIGHT})
    yield page
    page.close()


def test_the_words_of_every_card_fit(site, view):
    for page in [cards.common(), *(cards.html(card, site) for card in cards.every(site))]:
        view.set_content(page)
        assert view.evaluate(draw_cards.FIT), page


def test_a_card_is_drawn_alike_twice_and_one_with_too_many_words_is_refused(site, view):
    card = cards.of_chart("reserves", "zh-TW", site)
    page = cards.html(card, site)
    first, second = (draw_cards.picture_of(page, "x", view) for _ in range(2))
    assert first == second and struct.unpack(">II", first[16:24]) == (cards.WIDTH, cards.HEIGHT)
    assert len(np.unique(decoded(first).reshape(-1, 3), axis=0)) > 50, "a picture, and no empty page"
    wordy = cards.html(replace(card, says="很長的一句話。" * 200), site)
    with pytest.raises(Stop, match="more words than fit"):
        draw_cards.picture_of(wordy, "x", view)
