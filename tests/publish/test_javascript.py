"""The scripts of a page as the build joins them: in order, whole, and without what only their authors need."""

import re
import shutil

import pytest

from scripts.publish import javascript


@pytest.fixture
def parts(tmp_path, monkeypatch):
    """A copy of the parts that a test may break."""
    shutil.copytree(javascript.PARTS, tmp_path / "js")
    monkeypatch.setattr(javascript, "PARTS", tmp_path / "js")
    monkeypatch.setattr(javascript, "SCRIPTS", dict(javascript.SCRIPTS))
    return tmp_path / "js"


def found():
    return "\n".join(f"{one.file.name}:{one.line}: {one.message}" for one in javascript.findings())


def test_the_parts_can_be_joined_as_they_are_listed():
    assert found() == ""


def test_a_script_leaks_nothing_and_has_no_import_no_export_and_no_block_of_comment(tmp_path):
    javascript.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == javascript.SCRIPTS.keys() - {javascript.INLINE}
    for script in tmp_path.iterdir():
        text = script.read_text("utf-8")
        assert text.startswith('(() => {\n"use strict"\n') and text.endswith("\n})()\n")
        assert re.findall(r"^(?:import|export)\b.*|/\*.*|^ *//.*", text, re.M) == []


def test_a_part_keeps_its_code_and_the_comment_behind_a_line():
    text = """/* What it does,
   and why. */
import { a } from "./a.js"
import {
  b,
  c,
} from "./b.js"

// a section
/** @type {string[]} */
const WORDS = []
/** @param {string} one */
export const f = (one) => /** @type {number} */ (a(one)) // why
  /* kept out */
export async function g() {}
"""
    wanted = "const WORDS = []\nexport const f = (one) => (a(one)) // why\nexport async function g() {}\n"
    assert javascript.bare(text) == wanted.replace("export ", "")


def test_a_part_that_stands_before_what_it_imports_is_told(parts):
    names = javascript.SCRIPTS["search.js"].split()
    javascript.SCRIPTS["search.js"] = " ".join([*(name for name in names if name != "cutting"), "cutting"])
    assert found() == "search.js:4: cutting.js must stand before it in search.js of SCRIPTS"


def test_a_part_that_no_script_has_and_one_that_is_not_there_are_told(parts):
    (parts / "lonely.js").write_text("export const lonely = 1\n", "utf-8")
    (parts / "frame.js").unlink()
    assert "frame.js:0: is in no script, or is not there" in found()
    assert "lonely.js:0: is in no script, or is not there" in found()


def test_a_name_that_a_script_would_have_twice_is_told(parts):
    with (parts / "frame.js").open("a", encoding="utf-8") as file:
        file.write("const cutter = 1\n")
    assert found() == "frame.js:0: cutter is also in cutting.js, and search.js has both; rename one"


@pytest.mark.parametrize(
    "form",
    [
        'import { lang as l } from "./page.js"',
        'import * as page from "./page.js"',
        'import page from "./page.js"',
        "export default 1",
        "export { Frame }",
    ],
)
def test_a_form_that_cannot_be_joined_is_told_with_its_line(parts, form):
    (parts / "frame.js").write_text(f"const one = 1\n{form}\n", "utf-8")
    assert f'frame.js:2: write it as import {{ a, b }} from "./part.js", or as export const: {form}' in found()
