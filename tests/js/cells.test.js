import assert from "node:assert/strict"
import { test } from "node:test"
import { atWords, rowWords, valueWords, xWords } from "../../docs/assets/js/cells.js"
import { dayWords, inLines, monthWords, written } from "../../docs/assets/js/wording.js"

const column = (values, more = {}) => ({
  values,
  rows: [],
  months: false,
  least: 2,
  said: 2,
  before: "",
  after: "%",
  ...more,
})
const figure = (columns, more = {}) => ({
  kind: "day",
  days: ["2019-09-01", "2019-09-17"],
  words: [],
  columns,
  traces: columns.map((_, n) => ({ name: `Rate ${n}` })),
  ...more,
})

test("days, months and numbers are written as the prose has them", () => {
  assert.deepEqual(
    [dayWords("2019-09-01", "en"), dayWords("2019-09-01", "zh-TW")],
    ["September 1, 2019", "2019 年 9 月 1 日"],
  )
  assert.deepEqual(
    [monthWords("2019-12-01", "en"), monthWords("2019-12-01", "zh-TW")],
    ["December 2019", "2019 年 12 月"],
  )
  assert.deepEqual([written(-1234.5, 2, 2), written(7, 0, 1), written(0.25, 0, 1)], ["−1,234.50", "7", "0.3"])
})

test("a long name is broken before its last words, a short one never", () => {
  assert.equal(inLines("Ninety-ninth percentile"), "Ninety-ninth percentile")
  assert.equal(inLines("SOFR less the rate on reserves"), "SOFR less the rate<br>on reserves")
})

test("a row is a month where all of it is of months", () => {
  const mixed = figure([column([1, null], { months: true }), column([null, 2])])
  assert.deepEqual([xWords(mixed, 0, "en"), xWords(mixed, 1, "en")], ["September 2019", "September 17, 2019"])
})

test("a number on the x axis has its unit, a name is looked up", () => {
  const xaxis = { unifiedhovertitle: { text: "%{x:,.0f} weeks" } }
  const numbers = figure([column([1])], { kind: "number", days: [110], layouts: { wide: { xaxis } } })
  assert.deepEqual([atWords(numbers, 0, "en"), xWords(numbers, 0, "en")], ["110 weeks", "110"])
  assert.equal(atWords(figure([column([1, 1])], { kind: "name", days: [1], names: ["a", "b"] }), 0, "en"), "b")
})

test("a value has its decimals and unit, a row its name, a hole nothing", () => {
  const values = column([null, 1.5])
  assert.deepEqual([valueWords(values, 0, 2, 2, "", "%"), valueWords(values, 1, 2, 2, "", "%")], ["", "1.50%"])
  assert.equal(valueWords(column([1], { rows: ["low", "high"] }), 0, 0, 0, "", ""), "high")
})

test("a sentence says the day and all that is shown there, in the language", () => {
  const rates = figure([column([1, 2]), column([3, 4], { months: true }), column([5, null])])
  assert.equal(rowWords(rates, 1, [], "en"), "September 17, 2019: Rate 0 2.00%, Rate 1 (September 2019) 4.00%")
  assert.equal(rowWords(rates, 1, [0], "zh-TW"), "2019 年 9 月 17 日：Rate 1（2019 年 9 月） 4.00%")
  const rows = figure([column([0, 0], { rows: ["Events"] })], { words: ["", "Repo rates leap"] })
  assert.equal(rowWords(rows, 1, [], "en"), "Repo rates leap")
})
