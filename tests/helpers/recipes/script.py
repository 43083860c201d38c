"""A part of a script: what it computes stands apart from the page, with its test."""

from recipes.recipe import Line, Recipe

NAME = "tally"
_PART = """// Counts what was found: a part of the search.

/** @param {string[]} found */
export const tally = (found) => new Set(found).size
"""
_TEST = """import assert from "node:assert/strict"
import { test } from "node:test"
import { tally } from "../../docs/assets/js/tally.js"

test("what was found twice counts once", () => {
  assert.equal(tally(["SOFR", "EFFR", "SOFR"]), 2)
})
"""

RECIPE = Recipe(
    "A script",
    (Line("scripts/publish/javascript.py", f"{NAME} ", "cutting index_request"),),
    {f"docs/assets/js/{NAME}.js": _PART, f"tests/js/{NAME}.test.js": _TEST},
)
