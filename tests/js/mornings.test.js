import assert from "node:assert/strict"
import { test } from "node:test"
import { linkOf, madeIn } from "../../docs/assets/js/mornings_link.js"
import { choice, dollars, earned, lack, lateRate } from "../../docs/assets/js/mornings_sums.js"

const RULES = { cash: 1000, lent: [0, 500, 900, 950, 1000], late: ["window", "market"], told: 1 }
const SPIKE = [1, 525, 210, 275, 900, 58]

test("a digit is how much is lent and where a lack is borrowed", () => {
  assert.deepEqual(choice(0, RULES), { lent: 0, late: "window" })
  assert.deepEqual(choice(7, RULES), { lent: 950, late: "market" })
  assert.deepEqual(choice(8, RULES), { lent: 1000, late: "window" })
})

test("a lack is what the payments take beyond what was kept, at the window's rate or the market's", () => {
  assert.deepEqual(
    [0, 4, 6, 8].map((digit) => lack(SPIKE, choice(digit, RULES), RULES)),
    [0, 0, 8, 58],
  )
  assert.equal(lateRate(SPIKE, choice(8, RULES)), 275)
  assert.equal(lateRate(SPIKE, choice(9, RULES)), 900)
  assert.equal(lateRate([1, 525, 210, 275, null, 58], choice(9, RULES)), 275)
})

test("dollars are whole, halves away from zero", () => {
  assert.equal(earned(SPIKE, choice(9, RULES), RULES), 131333) // 145,833 of SOFR less 14,500
  assert.deepEqual([9, -9, 2, -2, 1, -1].map(dollars), [3, -3, 1, -1, 0, 0])
  assert.ok(Object.is(dollars(-1), 0) || Object.is(dollars(-1), -0))
})

test("what was decided stands in the link, and what does not fit is said to be broken", () => {
  assert.equal(linkOf("short", []), "short")
  assert.equal(linkOf("short", [4, 0, 7]), "short.407")
  assert.deepEqual(madeIn("short.407", 10, 10), { made: [4, 0, 7], broken: false })
  assert.deepEqual(madeIn("short", 10, 10), { made: [], broken: false })
  assert.deepEqual(madeIn("", 10, 10), { made: [], broken: false })
  for (const said of ["short.4x7", "short.12345678901", "short.1.2", "short.-1", "short.９", "short.1e1", "short.8"]) {
    const choices = said === "short.8" ? 8 : 10
    assert.deepEqual(madeIn(said, 10, choices), { made: [], broken: true }, said)
  }
})
