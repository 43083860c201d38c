import assert from "node:assert/strict"
import { test } from "node:test"
import { dayOf, daysBetween } from "../../docs/assets/js/today.js"

test("today is a day of the reader's own clock", () => {
  assert.equal(dayOf(new Date(2026, 0, 2, 23, 59)), "2026-01-02")
})

test("days are counted across the end of a month and a year", () => {
  assert.equal(daysBetween("2026-12-30", "2027-01-02"), 3)
})
