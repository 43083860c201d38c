import assert from "node:assert/strict"
import { test } from "node:test"
import { amount, sideOf, verdict } from "../../docs/assets/js/sketch_sums.js"

const rate = {
  notch: 5,
  fine: 1,
  said: 2,
  times: 1,
  around: ["", "%"],
  gap: ["", " points"],
  points: ["2019-09-16", "2019-09-17"],
}
const account = { notch: 10, fine: 10, said: 0, times: 10, around: ["", " 億美元"], gap: ["", " 億美元"] }
const words = {
  on: "on {when}",
  in: "in {when}",
  side_low: "{mean} low, {when}: {drawn} for {truth}",
  side_exact: "close, {mean}",
}

test("which way: more than half of it net one way, both ways at half, exact within half a step", () => {
  assert.equal(sideOf([3, 3, -1], 1), "high")
  assert.equal(sideOf([3, -1], 1), "both")
  assert.equal(sideOf([-4, 1], 1), "low")
  assert.equal(sideOf([2, -2], 4), "exact")
  assert.equal(sideOf([2, -3], 4), "both")
})

test("the sentence: half up on the average, the first of two that are as far off", () => {
  // 16 September drawn 2.20 for 2.43, 17 September 2.20 for 5.25: off by 0.23 and 3.05, on average 1.64
  assert.equal(
    verdict([44, 44], [243, 525], rate, words, "en"),
    "1.64 points low, on September 17, 2019: 2.20% for 5.25%",
  )
  assert.equal(
    verdict([44, 44], [320, 120], { ...rate, months: true }, { ...words, side_both: "{when}" }, "en"),
    "in September 2019",
  )
  assert.equal(verdict([44, 45], [220, 224], rate, words, "en"), "close, 0.01 points")
})

test("an amount in whole billions is the same amount in 億", () => {
  assert.equal(amount(2774, account), "2,770 億美元")
  assert.equal(amount(2775, account), "2,780 億美元")
  assert.equal(amount(0, account), "0 億美元")
})
