import assert from "node:assert/strict"
import { test } from "node:test"
import { pointsOf, widthOfBars } from "../../docs/assets/js/points.js"

const column = (values, more = {}) => ({ values, gap: null, panel: 0, rows: [], ...more })
const weekly = (columns, traces, words = []) => {
  const days = ["2019-09-04", "2019-09-11", "2019-09-18", "2019-10-16", "2019-10-23"]
  return { kind: "day", days, at: days, words, columns, traces }
}

test("a line has a point a value, and an empty one in a hole that is wider than its gap", () => {
  const { x, y, text, customdata } = pointsOf(weekly([column([1, null, 3, 4, 5], { gap: 21 })], [{}]), 0, null, [])
  assert.deepEqual(x, ["2019-09-04", "2019-09-18", "2019-09-18", "2019-10-16", "2019-10-23"])
  assert.deepEqual(y, [1, 3, null, 4, 5])
  assert.deepEqual([text, customdata], [undefined, undefined])
})

test("a line comes into a range from the left, and its words go with its points", () => {
  const { x, text } = pointsOf(weekly([column([1, 2, 3, 4, 5])], [{}], ["a", "b", "c", "d", "e"]), 0, "2019-09-18", [])
  assert.deepEqual(x, ["2019-09-11", "2019-09-18", "2019-10-16", "2019-10-23"])
  assert.deepEqual(text, ["b", "c", "d", "e"])
})

test("a layer stands on those of its panel that are shown, and tells its own value", () => {
  const layer = { fill: "tozeroy" }
  const columns = [column([1, null, 1, 1, 1]), column([9, 9, 9, 9, 9], { panel: 1 }), column([2, 2, 2, 2, 2])]
  const figure = weekly(columns, [layer, layer, layer])
  assert.deepEqual(pointsOf(figure, 2, null, []).y, [3, 2, 3, 3, 3])
  assert.deepEqual(pointsOf(figure, 2, null, [0]).y, [2, 2, 2, 2, 2])
  assert.deepEqual(pointsOf(figure, 2, null, []).customdata, [2, 2, 2, 2, 2])
})

test("a bar goes up from below the axis and down again, and a range has no bar before it", () => {
  const { x, y, customdata } = pointsOf(weekly([column([1, 2, null, 4, 5])], [{ meta: "bars" }]), 0, "2019-10-16", [])
  assert.deepEqual(y, [-5, 4, -5, -5, 5, -5])
  assert.deepEqual(x, ["2019-10-16", "2019-10-16", "2019-10-16", "2019-10-23", "2019-10-23", "2019-10-23"])
  assert.deepEqual(customdata, [4, 4, 4, 5, 5, 5])
})

test("bars are as wide as their days stand apart, and never a hairline", () => {
  const figure = weekly([column([1, 2, 3, 4, 5])], [{ meta: "bars" }])
  const layout = (last) => ({ xaxis: { range: ["2019-09-04", last] }, width: 520, margin: { l: 10, r: 10 } })
  assert.equal(widthOfBars(figure, 0, layout("2019-10-24")), (0.8 * 7 * 500) / 50)
  assert.equal(widthOfBars(figure, 0, layout("2039-10-24")), 1.5)
})
