import { dayWords, monthWords, priced, written } from "./wording.js"

/**
 * Whether all that stands at a row is of a month.
 * @param {Figure} figure
 * @param {number} row
 */
const ofMonth = (figure, row) => figure.columns.every(({ values, months }) => months || values[row] === null)

/**
 * Where a row stands: its day or month, its name, its number.
 * @param {Unpacked} figure
 * @param {number} row
 * @param {Lang} lang
 */
export const xWords = (figure, row, lang) => {
  const x = figure.days[row]
  if (figure.kind === "day") return (ofMonth(figure, row) ? monthWords : dayWords)(String(x), lang)
  return figure.kind === "name" ? figure.names[Number(x)] : String(x)
}

/**
 * The same, a number with its unit as hover heads it: 110 weeks.
 * @param {Unpacked} figure
 * @param {number} row
 * @param {Lang} lang
 * @returns {string}
 */
export const atWords = (figure, row, lang) => {
  if (figure.kind !== "number") return xWords(figure, row, lang)
  const value = Number(figure.days[row])
  /** @type {string} */
  const title = figure.layouts.wide.xaxis.unifiedhovertitle.text
  return title.replace(/%\{x:,\.(\d)f\}/, (_, places) => written(value, places, places))
}

/**
 * A value, or the name of the row that it stands for; nothing where there is none.
 * @param {Column} column
 * @param {number} row
 * @param {number} least
 * @param {number} most
 * @param {string} before
 * @param {string} after
 */
export const valueWords = (column, row, least, most, before, after) => {
  const value = column.values[row]
  if (value === null) return ""
  return column.rows.length ? column.rows[value] : priced(before, written(value, least, most)) + after
}

/**
 * A column's name and value: of a row its name alone, of a month among days with the month that it is of.
 * @param {Unpacked} figure
 * @param {number} n
 * @param {number} row
 * @param {Lang} lang
 */
export const entry = (figure, n, row, lang) => {
  const column = figure.columns[n]
  const { name } = figure.traces[n]
  if (column.rows.length) return name
  const when = column.months && !ofMonth(figure, row) ? monthWords(String(figure.days[row]), lang) : ""
  const month = when && (lang === "en" ? ` (${when})` : `（${when}）`)
  return `${name}${month} ${valueWords(column, row, column.least, column.said, column.before, column.after)}`
}

/**
 * All that is shown at a row, in one sentence.
 * @param {Unpacked} figure
 * @param {number} row
 * @param {number[]} hidden
 * @param {Lang} lang
 */
export const rowWords = (figure, row, hidden, lang) => {
  const shown = [...figure.columns.keys()].filter((n) => figure.columns[n].values[row] !== null && !hidden.includes(n))
  const words = figure.words[row]
  if (words && shown.every((n) => figure.columns[n].rows.length)) return words // they tell the day and the row
  const said = shown.map((n) => entry(figure, n, row, lang)).join(lang === "en" ? ", " : "、")
  return [atWords(figure, row, lang), words, said].filter(Boolean).join(lang === "en" ? ": " : "：")
}
