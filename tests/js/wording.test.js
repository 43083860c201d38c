import assert from "node:assert/strict"
import { test } from "node:test"
import { written } from "../../docs/assets/js/wording.js"

test("a number written by hand is what a browser writes", () => {
  const many = [
    0, -0, 0.5, 1.5, 2.5, 0.05, 1.005, 999.5, 999_999.5, 0.001, 1234.5678, 6_500_000, 0.125, 1e12, -0.4, 3e-7, 0.049999,
  ]
  for (let n = 0; n < 5000; n++) many.push(((n * 7919) % 100_003) / 10 ** (n % 6))
  for (const value of many.flatMap((one) => [one, -one])) {
    for (const [least, most] of [
      [0, 0],
      [0, 2],
      [1, 1],
      [1, 3],
      [2, 2],
    ]) {
      const theirs = value.toLocaleString("en", { minimumFractionDigits: least, maximumFractionDigits: most })
      assert.equal(written(value, least, most), theirs.replace("-", "−"), String(value))
    }
  }
})
