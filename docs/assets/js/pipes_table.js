import { dayWords, written } from "./wording.js"

const ROWS = [
  "treasuries",
  "mortgages",
  "lent",
  "other",
  "",
  "reserves",
  "banknotes",
  "government",
  "funds",
  "foreign",
  "rest",
  "",
]

/**
 * Fill the table with two weeks, to the last million; a week alone leaves the columns of the other empty.
 * @param {Element} box
 * @param {PipesWeek | null} then
 * @param {PipesWeek} now
 * @param {Lang} lang
 */
export const fillTable = (box, then, now, lang) => {
  const heads = box.querySelectorAll("th")
  const days = [then ? dayWords(then.day, lang) : "–", dayWords(now.day, lang)]
  days.forEach((words, n) => (heads[n + 1].textContent = words))
  const apart = now.lentKnown && (then === null || then.lentKnown)
  box.querySelectorAll("tbody tr").forEach((row, n) => {
    const cells = /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll("td"))
    const [before, after] = [then, now].map((week) => week && sumOf(week, ROWS[n], apart))
    const change = before === null || after === null ? null : after - before
    const unknown = box.getAttribute("data-unknown") ?? ""
    const said = [
      then ? exact(before, lang, unknown) : "–",
      exact(after, lang, unknown),
      then ? (change && change > 0 ? "+" : "") + exact(change, lang, unknown) : "–",
    ]
    said.forEach((words, at) => (cells[at + 1].textContent = words))
    days.forEach((words, at) => (cells[at + 1].dataset.label = words))
  })
}

/**
 * What is lent stands within other in both weeks where either does not know it: else the changes would not add up.
 * @param {PipesWeek} week
 * @param {string} name
 * @param {boolean} apart
 */
const sumOf = (week, name, apart) => {
  if (name === "lent" && !apart) return null
  if (name === "other" && !apart) return week.owns.lent + week.owns.other
  return week.owns[name] ?? week.sums[name] ?? week.sums.assets
}

/** @param {number | null} millions @param {Lang} lang @param {string} unknown */
const exact = (millions, lang, unknown) => {
  if (millions === null) return unknown
  return lang === "en" ? written(millions / 1000, 3, 3) : written(millions / 100, 2, 2)
}
