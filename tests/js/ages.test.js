import assert from "node:assert/strict"
import { test } from "node:test"
import { AGES, ageOf } from "../../docs/assets/js/ages.js"

const LIMITS = {
  SOFR: ["2026-11-25", "2026-12-05", "SOFR"],
  WALCL: ["2026-11-18", "2026-11-28", "Total assets"],
  OLD: ["2012-01-01", null, "Ended"],
}

test("the newest series tells the age, each tells whether it is late, and one without a limit never is", () => {
  assert.deepEqual(ageOf(["SOFR", "WALCL", "OLD"], LIMITS, "2026-11-27"), { days: 2, late: "none" })
  assert.deepEqual(ageOf(["SOFR", "WALCL", "OLD"], LIMITS, "2026-11-28"), { days: 3, late: "some" })
  assert.deepEqual(ageOf(["WALCL", "OLD"], LIMITS, "2026-11-28"), { days: 10, late: "all" })
  assert.deepEqual(ageOf(["OLD"], LIMITS, "2012-01-03"), { days: 2, late: "none" })
  assert.equal(ageOf(["GONE"], LIMITS, "2026-11-28"), null)
})

test("ages and what is late are said in both languages", () => {
  const said = (lang) => [0, 1, 1234].map((days) => AGES[lang]({ days, late: "none" }))
  assert.deepEqual(said("en"), [" (today)", " (1 day old)", " (1,234 days old)"])
  assert.deepEqual(said("zh-TW"), ["（今天）", "（1 天前）", "（1,234 天前）"])
  assert.equal(AGES.en({ days: 20, late: "all" }), " (20 days old, late)")
  assert.equal(AGES.en({ days: 2, late: "some" }), " (2 days old, in part late)")
  assert.equal(AGES["zh-TW"]({ days: 20, late: "all" }), "（20 天前，尚未更新）")
  assert.equal(AGES["zh-TW"]({ days: 2, late: "some" }), "（2 天前，部分尚未更新）")
})
