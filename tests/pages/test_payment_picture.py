"""The picture of a step of a payment: all its entries, within the slide, and a form that tells none of them."""

import re
from xml.etree import ElementTree

import pytest
from pptx.util import Inches

from charts.drawing.slide import SMALL, TALL
from fed.text import LANGS
from scripts.ledgers.payments import PAYMENTS
from scripts.pages import payment_html, payment_picture
from scripts.publish import class_pptx

TEXT = "{http://www.w3.org/2000/svg}text"
TELLS = re.compile(r"reserves|deposit\b|credits|writes|note\b|準備金(?!管理)|存款|記")
both = pytest.mark.parametrize("lang", LANGS)


def words_of(svg):
    return [text.text for text in ElementTree.fromstring(svg).iter(TEXT)]


@both
@pytest.mark.parametrize("name", PAYMENTS)
def test_every_entry_of_every_step_stands_in_its_picture_and_none_in_the_form(name, lang):
    payment = PAYMENTS[name]
    for n, step in enumerate(payment.steps):
        said = payment_html.step_words(step, lang)
        amounts = sorted(entry["amount"] for one in said["accounts"] for side in one["sides"] for entry in side)
        filled, form = (words_of(payment_picture.drawing(payment, n, lang, blank)) for blank in (False, True))
        assert sorted(one for one in filled if one[0] in "+−-" and one[1:].isdigit()) == amounts
        assert not any(amount in form for amount in amounts)
        for one in said["accounts"]:
            assert one["party"] in filled and one["party"] in form
        assert sum(text.count("______") for text in form) == len(said["moves"])


@both
@pytest.mark.parametrize("name", PAYMENTS)
def test_a_form_says_what_happens_but_not_what_is_to_be_written(name, lang):
    payment = PAYMENTS[name]
    for n in range(len(payment.steps)):
        form = "".join(words_of(payment_picture.drawing(payment, n, lang, blank=True))).replace(" ", "")
        told = form.removeprefix(payment.title(lang).replace(" ", "")).partition(
            payment_picture.SIDES(lang).strip()[:3]
        )[0]
        assert told and not TELLS.search(told), told


@both
@pytest.mark.parametrize("name", PAYMENTS)
def test_a_picture_on_a_slide_has_words_of_18_points_and_stays_above_its_foot(name, lang):
    points = 72 * (class_pptx.TALL - class_pptx.TOP - class_pptx.LOW_HEAD - class_pptx.FOOT - 2 * class_pptx.GAP)
    for n in range(len(PAYMENTS[name].steps)):
        root = ElementTree.fromstring(payment_picture.drawing(PAYMENTS[name], n, lang))
        *said, foot = root.iter(TEXT)
        sizes = [float(one.get("font-size", root.get("font-size"))) for one in said]
        assert min(sizes) * points / Inches(1) / TALL >= 17.99, f"{name}, step {n + 1}"
        assert max(float(one.get("y")) for one in said) < float(foot.get("y")) - SMALL
