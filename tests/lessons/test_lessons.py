"""The lessons: whole, fifty minutes each, and one clear line for what one lacks."""

from pathlib import Path

import pytest

from scripts.lessons import lesson, standards

FIRST = sorted(lesson.FOLDER.glob("*.toml"))[0]
SPOILED = {
    "takes 49 minutes, not 50": ("minutes = 5", "minutes = 4"),
    "shows 9 of its": ("minutes = 5", "minutes = 5\nslides = 9"),
    "lacks 'en'": ("ask.en = ", "asks.en = "),
    "no question called 'same-bnak'": ('"same-bank"', '"same-bnak"'),
    "no term called 'depsoit'": ('glossary = ["deposit"', 'glossary = ["depsoit"'),
    "no standard called 'ap-9-9'": ('"ap-4-3"', '"ap-9-9"'),
    "no picture called 'payment:rent'": ('picture = "payment:transfer"', 'picture = "payment:rent"'),
    "no form called 'payment:transfer 9'": ('blank = "payment:transfer 2"', 'blank = "payment:transfer 9"'),
    "nothing to show called 'lab:bxo'": ('show = "lab:follow/tax"', 'show = "lab:bxo"'),
    "no cards called 'gess'": ('glossary = ["deposit"', 'cards = ["gess"]\nglossary = ["deposit"'),
    "lacks 'zh-TW'": ('zh-TW = "銀行拿什麼付款"', 'zh = "銀行拿什麼付款"'),
}


def test_six_lessons_are_whole_and_take_fifty_minutes_each():
    made, found = lesson.read(sorted(lesson.FOLDER.glob("*.toml")))
    assert found == [] and len(made) == 6
    assert all(sum(step.minutes for step in one.steps) == 50 and len(one.objectives) == 3 for one in made)


@pytest.mark.parametrize("what", SPOILED)
def test_what_a_lesson_lacks_is_told_with_its_file(tmp_path: Path, what):
    right, spoiled = SPOILED[what]
    text = FIRST.read_text("utf-8")
    if what == "lacks 'zh-TW'":
        text = text.replace(f"title.{right}", f"title.{spoiled}", 1)
    else:
        assert right in text
        text = text.replace(right, spoiled, 1)
    file = tmp_path / FIRST.name
    file.write_text(text, "utf-8")
    (finding,) = lesson.read([file])[1]
    assert what in finding.message and finding.file == file


def test_a_code_is_shown_only_where_it_was_verified():
    assert standards.load()["taiwan-civics"].code == "" and standards.load()["ap-4-4"].code == "4.4"
