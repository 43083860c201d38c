"""What the workers of a run share is made by one of them, and where that fails all of them fail, at once and alike."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sites import FOLDER, once


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """asked(code): what each of four that ask at the same time is told, and how often the code ran."""
    monkeypatch.setenv(FOLDER, str(tmp_path))
    log = tmp_path / "log"

    def one(code):
        try:
            return once("thing", code).read_text("utf-8")
        except pytest.fail.Exception as failed:
            return str(failed)

    def four(code):
        counted = f"log = open({str(log)!r}, 'a'); log.write('x'); log.close(); {code}"
        with ThreadPoolExecutor(4) as pool:
            return [*pool.map(one, [counted] * 4)], len(log.read_text("utf-8"))

    return four


def test_what_four_ask_for_at_once_is_made_once(asked):
    assert asked("target.write_text('whole', 'utf-8')") == (["whole"] * 4, 1)


def test_what_cannot_be_made_is_tried_once_and_all_are_told_why(asked):
    assert asked("raise SystemExit('the pool is empty')") == (["thing could not be made:\nthe pool is empty\n"] * 4, 1)
