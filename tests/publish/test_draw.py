"""The cache of pictures: it knows all that is printed in one, so that none is found there that says something old."""

import pytest

from charts.contract import gallery
from charts.render import render
from scripts.finding import ROOT
from scripts.publish import draw


@pytest.fixture
def code(monkeypatch, tmp_path):
    """A house whose code is two files that a test may change; gives the key of a chart in it."""
    for room in draw.CODE:
        (tmp_path / room).mkdir()
        (tmp_path / room / "a.py").write_text("1\n")
    monkeypatch.setattr(draw, "ROOT", tmp_path)

    def key():
        draw._code.cache_clear()
        return draw._key("reserves", [b"figures"])

    yield tmp_path, key
    draw._code.cache_clear()


@pytest.mark.parametrize("room", draw.CODE)
def test_a_change_in_what_we_know_or_how_we_draw_is_another_picture(code, room):
    root, key = code
    before = key()
    assert key() == before
    (root / room / "a.py").write_text("2\n")
    assert key() != before


def test_the_owner_that_is_printed_in_a_picture_comes_from_a_file_that_the_cache_knows(figures):
    owner = "Board of Governors of the Federal Reserve System"
    chart = gallery()["reserves"]
    assert owner in render("reserves", chart, figures.frame(chart.ids))["en"].file
    known = [path for room in draw.CODE for path in (ROOT / room).rglob("*.py")]
    assert owner in "".join(path.read_text("utf-8") for path in known)


def test_what_was_drawn_is_found_again_and_half_a_file_is_never_taken_for_one(figures, tmp_path):
    made, drawn = draw.draw(figures, tmp_path)
    again, more = draw.draw(figures, tmp_path)
    assert (drawn, more) == (len(gallery()), 0) and again == made
    assert {path.suffix for path in tmp_path.iterdir()} == {".json"}
