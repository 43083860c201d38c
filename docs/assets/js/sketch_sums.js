import { dayWords, monthWords, written } from "./wording.js"

/**
 * A sum over so many, rounded half up in whole numbers, in the digits of the language (scripts/labs/draw.py has it too).
 * @param {number} total in the smallest unit
 * @param {number} count
 * @param {SketchPlan} plan
 */
const worded = (total, count, { fine, said, times }) => {
  const part = fine * count
  const rounded = Math.floor((2 * total + part) / (2 * part))
  const decimals = Math.max(0, said - (times > 1 ? 1 : 0))
  return written((rounded * times) / 10 ** said, decimals, decimals)
}

/**
 * A value in words: $2.95 trillion.
 * @param {number} value
 * @param {SketchPlan} plan
 */
export const amount = (value, plan) => plan.around.join(worded(value, 1, plan))

/**
 * The day of a point, or its month.
 * @param {number} n
 * @param {SketchPlan} plan
 * @param {Lang} lang
 */
export const pointWords = (n, { points, months }, lang) => (months ? monthWords : dayWords)(points[n], lang)

/**
 * Which way a line went wrong: one way if more than half of all that it is off by is net that way.
 * @param {number[]} off
 * @param {number} notch
 */
export const sideOf = (off, notch) => {
  if (off.every((one) => 2 * Math.abs(one) <= notch)) return "exact"
  const net = off.reduce((sum, one) => sum + one, 0)
  const gross = off.reduce((sum, one) => sum + Math.abs(one), 0)
  return 2 * Math.abs(net) <= gross ? "both" : net > 0 ? "high" : "low"
}

/**
 * How far off a line is, which way, and where most, in a sentence.
 * @param {number[]} drawn in steps
 * @param {number[]} truth in the smallest unit
 * @param {SketchPlan} plan
 * @param {Record<string, string>} words
 * @param {Lang} lang
 */
export const verdict = (drawn, truth, plan, words, lang) => {
  const off = drawn.map((y, n) => y * plan.notch - truth[n])
  const far = off.map(Math.abs)
  const at = far.indexOf(Math.max(...far))
  const when = words[plan.months ? "in" : "on"].replace("{when}", pointWords(at, plan, lang))
  const total = far.reduce((sum, one) => sum + one, 0)
  return words[`side_${sideOf(off, plan.notch)}`]
    .replace("{mean}", plan.gap.join(worded(total, far.length, plan)))
    .replace("{when}", when)
    .replace("{drawn}", amount(drawn[at] * plan.notch, plan))
    .replace("{truth}", amount(truth[at], plan))
}
