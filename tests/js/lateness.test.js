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
  assert.match(LATE.en(some), /^Some .* the newest of them 1,234 days old: A; B; and 2 more series\.$/)
  assert.match(LATE.en({ ...some, names: ["A", "B", "C"] }), /old: A; B; C\.$/)
  assert.match(
    LATE.en({ ...some, all: true }),
    /^The figures drawn on this page are late: the newest is 1,234 days old\.$/,
  )
  assert.match(LATE["zh-TW"](some), /^本頁圖上有些資料落後，其中最新一筆是 1,234 天前的：A、B等 4 個序列。$/)
  assert.match(LATE["zh-TW"]({ ...some, all: true }), /^本頁圖上的資料落後，最新一筆是 1,234 天前的。$/)
})
