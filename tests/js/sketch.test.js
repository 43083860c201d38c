import assert from "node:assert/strict"
import { test } from "node:test"
import { between, decoded, encoded, levelled, put, stroke } from "../../docs/assets/js/sketch.js"

const grid = { at: [10, 20, 30, 40, 50], start: { x: 0, y: 4.4 }, notches: 100 }

test("a fast drag is a straight line: one move from end to end leaves no flat point and no hole", () => {
  assert.deepEqual(stroke([], { x: 0, y: 0 }, { x: 50, y: 100 }, grid), [20, 40, 60, 80, 100])
  assert.deepEqual(stroke([], { x: 50, y: 0 }, { x: 10, y: 80 }, grid), [80, 60, 40, 20, 0])
})

test("slow or fast, the same way gives the same line", () => {
  const way = Array.from({ length: 201 }, (_, n) => ({ x: n / 4, y: n / 2 }))
  let slow = []
  for (let n = 1; n < way.length; n++) slow = stroke(slow, way[n - 1], way[n], grid)
  assert.deepEqual(slow, stroke([], way[0], way[way.length - 1], grid))
})

test("a tap sets the nearest point, and the way to it is straight from the last known value", () => {
  const tap = { x: 31, y: 40.2 }
  assert.deepEqual(stroke([], tap, tap, grid), [16, 28, 40])
  assert.deepEqual(stroke([16, 28, 40, 50, 60], tap, tap, grid), [16, 28, 40, 50, 60])
  assert.deepEqual(stroke([16, 28, 40, 50, 60], { x: 28, y: 7 }, { x: 28, y: 7 }, grid), [16, 28, 7, 50, 60])
})

test("in the known part nothing is drawn, and the point ahead follows the finger", () => {
  assert.deepEqual(stroke([], { x: -30, y: 50 }, { x: -20, y: 60 }, grid), [])
  assert.deepEqual(stroke([], { x: 4, y: 50 }, { x: 6, y: 60 }, grid), [60])
  assert.deepEqual(stroke([60], { x: 10.1, y: 60 }, { x: 14, y: 90 }, grid), [60], "what was passed stays")
})

test("a point is a whole step on the axis", () => {
  assert.deepEqual(put([], 0, 120, grid), [100])
  assert.deepEqual(put([], 0, -3, grid), [0])
  assert.deepEqual(put([1, 2, 3], 1, 7.6, grid), [1, 8, 3])
  assert.equal(between({ x: 1, y: 2 }, { x: 1, y: 9 }, 1), 9)
})

test("level to the end goes on from the last point, or from what is known", () => {
  assert.deepEqual(levelled([7, 9], grid), [7, 9, 9, 9, 9])
  assert.deepEqual(levelled([], grid), [4, 4, 4, 4, 4])
  const whole = [1, 2, 3, 4, 5]
  assert.equal(levelled(whole, grid), whole)
})

test("a line comes back out of its link, and what cannot be one is refused", () => {
  for (const [drawn, shown] of [
    [[], false],
    [[0, 35, 100], false],
    [[1, 2, 3, 4, 100], true],
  ]) {
    assert.deepEqual(decoded(encoded(drawn, shown), grid), { drawn, shown })
  }
  assert.equal(encoded([0, 36], false), "0010")
  for (const broken of [
    "0",
    "0!",
    "zz",
    "0A",
    "00000000000000",
    "00.shown",
    "0000000000.shown.x",
    "0000000000.Shown",
    "00.",
  ]) {
    assert.equal(decoded(broken, grid), null, broken)
  }
})
