import assert from "node:assert/strict"
import { test } from "node:test"

globalThis.plumbing = { labs: {} }
const { afterPress, rightFromTop } = await import("../../docs/assets/js/questions.js")

test("an item is placed, and pressing it again takes it back with those after it", () => {
  assert.deepEqual(afterPress([], 2), [2])
  assert.deepEqual(afterPress([2, 0], 1), [2, 0, 1])
  assert.deepEqual(afterPress([2, 0, 1], 0), [2])
})

test("an order is right up to the first item that stands wrong", () => {
  assert.equal(rightFromTop([2, 0, 1], [2, 0, 1]), 3)
  assert.equal(rightFromTop([2, 1, 0], [2, 0, 1]), 1)
  assert.equal(rightFromTop([0, 2, 1], [2, 0, 1]), 0)
})
