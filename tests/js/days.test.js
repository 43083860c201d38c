import assert from "node:assert/strict"
import { afterEach, test } from "node:test"
import { dateOf, daysOf, numberOf, timeOf, unpack } from "../../docs/assets/js/days.js"

const ZONE = process.env.TZ
afterEach(() => (ZONE === undefined ? delete process.env.TZ : (process.env.TZ = ZONE)))

test("days are the first and the steps from each to the next, over leap days and turns of the year", () => {
  assert.deepEqual(daysOf(["2020-02-28", 1, 1, 305, 7]), [
    "2020-02-28",
    "2020-02-29",
    "2020-03-01",
    "2020-12-31",
    "2021-01-07",
  ])
  assert.deepEqual(daysOf(["2019-09-17"]), ["2019-09-17"])
})

test("a day counts days, a time has its minutes, and a number stays what it is", () => {
  assert.equal(numberOf("2019-09-18") - numberOf("2019-09-17"), 1)
  assert.equal(numberOf(12.5), 12.5)
  assert.equal(timeOf("2019-09-17"), Date.UTC(2019, 8, 17))
  assert.equal(timeOf("2019-09-17 12:30"), Date.UTC(2019, 8, 17, 12, 30))
})

for (const [zone, left] of [
  ["UTC", []],
  ["Asia/Taipei", []],
  ["America/New_York", []],
  ["Asia/Tehran", ["2012-03-21", "2017-03-22"]],
  ["America/Sao_Paulo", ["2018-11-04"]],
  ["Pacific/Apia", ["2011-12-30"]],
]) {
  test(`Plotly reads each day as that day in ${zone}, from a Date wherever that clock has its midnight`, () => {
    process.env.TZ = zone
    const days = daysOf(["2002-12-18", ...Array(9000).fill(1)])
    const words = days.filter((day) => {
      const at = dateOf(day)
      if (typeof at === "string") return at === day
      assert.equal(at.getTime() - at.getTimezoneOffset() * 6e4, Date.parse(day), day)
      return false
    })
    for (const day of left) assert.ok(words.includes(day), day)
    assert.ok(words.length < 40 && words.length >= left.length && (left.length > 0 || words.length === 0), `${words}`)
  })
}

test("a figure is unpacked once, and one without days stays as it is", () => {
  const figure = { kind: "day", x: ["2019-09-17", 1] }
  const { days, at } = unpack(figure)
  assert.deepEqual(days, ["2019-09-17", "2019-09-18"])
  assert.deepEqual(at, [new Date(2019, 8, 17), new Date(2019, 8, 18)])
  assert.equal(unpack(figure).at, at)
  assert.deepEqual(unpack({ kind: "number", x: [1, 2.5] }).at, [1, 2.5])
  assert.deepEqual(unpack({ kind: "day", x: [] }).days, [])
})
