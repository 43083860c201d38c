import assert from "node:assert/strict"
import { test } from "node:test"
import { LATE, latenessOf } from "../../docs/assets/js/lateness.js"

const PAGE = {
  SOFR: ["2026-11-25", "2026-12-05", "SOFR"],
  WALCL: ["2026-11-18", "2026-11-28", "Total assets"],
  OLD: ["2012-01-01", null, "Ended"],
}

test("a page is late series by series, from the day of each, and the newest of the late tells the age", () => {
  assert.equal(latenessOf(PAGE, "2026-11-27"), null)
  assert.deepEqual(latenessOf(PAGE, "2026-11-28"), { names: ["Total assets"], all: false, days: 10 })
  assert.deepEqual(latenessOf(PAGE, "2026-12-05"), { names: ["SOFR", "Total assets"], all: true, days: 10 })
})

test("the notice names what is late, unless all of it is, in both languages", () => {
  const some = { names: ["A", "B", "C", "D"], all: false, days: 1234 }
  assert.match(LATE.en(some), /^Some .* The newest figures of these are 1,234 days old: A; B; and 2 more series\.$/)
  assert.match(LATE.en({ ...some, names: ["A", "B", "C"] }), /old: A; B; C\.$/)
  assert.match(
    LATE.en({ ...some, all: true }),
    /^The charts on this page are behind: their newest figures are 1,234 days old\.$/,
  )
  assert.match(LATE["zh-TW"](some), /^本頁有些圖已經 1,234 天沒有新資料：A、B等 4 個序列。$/)
  assert.match(LATE["zh-TW"]({ ...some, all: true }), /^本頁的圖已經 1,234 天沒有新資料。$/)
})
