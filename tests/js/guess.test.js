import assert from "node:assert/strict"
import { test } from "node:test"

globalThis.plumbing = { labs: {} }
const { parse, toldOf, written } = await import("../../docs/assets/js/guess.js")
const claims = [{ number: "2" }, { number: "16" }]

test("a link brings what was said, and what is written is read again", () => {
  const { said, broken } = parse("page.2h.16w", "page", claims)
  assert.deepEqual([...said], [["2", "half"], ["16", "wrong"]]) // prettier-ignore
  assert.equal(broken, false)
  assert.equal(written(said, "page"), "page.2h.16w")
  assert.equal(written(said, ""), "2h.16w")
})

test("a link that cannot be read says so and brings nothing", () => {
  for (const state of ["page.2x", "page.99w", "page.w", "2h.<b>"]) {
    const { said, broken } = parse(state, "page", claims)
    assert.deepEqual([said.size, broken], [0, true], state)
  }
  for (const state of ["", "page", "page."]) assert.equal(parse(state, "page", claims).broken, false)
})

test("a reader hears both verdicts where they differ, and how often they agreed", () => {
  const words = { agree: "Both: {verdict}.", differ: "You {said}, page {verdict}.", score: "{right} of {all}.", half: "Half", wrong: "Wrong" } // prettier-ignore
  assert.equal(toldOf("half", "half", 1, 2, words), "Both: Half. 1 of 2.")
  assert.equal(toldOf("half", "wrong", 0, 1, words), "You Half, page Wrong. 0 of 1.")
})
