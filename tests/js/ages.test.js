import assert from "node:assert/strict"
import { test } from "node:test"
import { AGES, ageOf, dayOf } from "../../docs/assets/js/ages.js"

const LIMITS = { SOFR: ["2026-11-25", "2026-12-05"], WALCL: ["2026-11-18", "2026-11-28"], OLD: ["2012-01-01", null] }

test("today is a day of the reader's own clock", () => {
  assert.equal(dayOf(new Date(2026, 0, 2, 23, 59)), "2026-01-02")
})

test("the newest series tells the age, each tells whether it is late, and one without a limit never is", () => {
  assert.deepEqual(ageOf(["SOFR", "WALCL", "OLD"], LIMITS, "2026-11-27"), { days: 2, late: [] })
  assert.deepEqual(ageOf(["SOFR", "WALCL", "OLD"], LIMITS, "2026-11-28"), { days: 3, late: ["WALCL"] })
  assert.equal(ageOf(["GONE"], LIMITS, "2026-11-28"), null)
})

test("ages and late series are said in both languages", () => {
  assert.deepEqual([0, 1, 1234].map(AGES.en.age), [" (today)", " (1 day old)", " (1,234 days old)"])
  assert.deepEqual([0, 1, 1234].map(AGES["zh-TW"].age), ["（今天）", "（1 天前）", "（1,234 天前）"])
  assert.match(AGES.en.late(["A", "B", "C"]), /^Late: A, B, C\. /)
  assert.match(AGES.en.late(["A", "B", "C", "D"]), /^Late: A, B and 2 more series\. /)
  assert.match(AGES["zh-TW"].late(["A", "B", "C", "D"]), /^資料遲了：A、B 等 4 個序列。/)
})
