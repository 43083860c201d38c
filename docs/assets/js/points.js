import { numberOf, timeOf } from "./days.js"

/**
 * Whether a trace draws bars of days: as one line, up from below the axis and down again; the panel cuts off what joins them.
 * @param {Figure} figure
 * @param {number} n
 */
export const bars = (figure, n) => figure.traces[n].meta === "bars"

/**
 * The layers of a stack on which a layer stands: those below it that are shown. Plotly's own stacks tell zero where a
 * series has no figure.
 * @param {Figure} figure
 * @param {number} n
 * @param {number[]} hidden
 */
const layersUnder = ({ columns, traces }, n, hidden) =>
  columns.filter(
    ({ panel }, m) => m < n && panel === columns[n].panel && traces[m].fill === "tozeroy" && !hidden.includes(m),
  )

/**
 * The points of a column from a day on, with one before it so that the line comes in from the left, and with an empty
 * point in each hole, where Plotly lifts the pen.
 * @param {Unpacked} figure
 * @param {number} n the column's place
 * @param {string | null} from the first day, or the whole
 * @param {number[]} hidden
 */
export const pointsOf = (figure, n, from, hidden) => {
  const { values, gap } = figure.columns[n]
  const layer = figure.traces[n].fill === "tozeroy"
  const foot = bars(figure, n) ? -Math.max(...values.map(Number)) : null
  const under = layer ? layersUnder(figure, n, hidden) : []
  /** @type {{ x: (X | Date)[], y: (number | null)[], text: string[], customdata: (number | null)[] }} */
  const out = { x: [], y: [], text: [], customdata: [] }
  /** @type {number | null} */
  let before = null
  /** @type {number | null} */
  let seen = null
  values.forEach((value, row) => {
    if (value === null) return
    if (from && String(figure.days[row]) < from) return void (before = row)
    if (foot !== null) return void stand(row, value, foot)
    if (from && before !== null && seen === null) push(before, Number(values[before]))
    push(row, value)
  })
  /** @param {number} row @param {number} value @param {number} foot */
  function stand(row, value, foot) {
    for (const y of [foot, value, foot]) {
      out.x.push(figure.at[row])
      out.y.push(y)
      out.customdata.push(value)
    }
  }
  /** @param {number} row @param {number} value */
  function push(row, value) {
    if (seen !== null && gap !== null && numberOf(figure.days[row]) - numberOf(figure.days[seen]) > gap) {
      out.x.push(figure.at[seen])
      out.y.push(null)
      out.text.push("")
      out.customdata.push(null)
    }
    out.x.push(figure.at[row])
    out.y.push(under.reduce((sum, column) => sum + (column.values[row] ?? 0), value))
    out.text.push(figure.words[row] ?? "")
    out.customdata.push(value)
    seen = row
  }
  return {
    x: out.x,
    y: out.y,
    ...(figure.words.length ? { text: out.text } : {}),
    ...(layer || foot !== null ? { customdata: out.customdata } : {}),
  }
}

/**
 * How wide bars are: as wide as the days stand apart, with some room between them, and never a hairline; so has the still.
 * @param {Unpacked} figure
 * @param {number} n
 * @param {Layout} layout
 */
export const widthOfBars = (figure, n, { xaxis, width, margin }) => {
  const days = figure.days.filter((_, row) => figure.columns[n].values[row] !== null).map(numberOf)
  const apart = days.reduce((least, day, m) => (m ? Math.min(least, day - days[m - 1]) : least), Infinity)
  const [low, high] = xaxis.range.map((/** @type {string} */ x) => timeOf(x) / 864e5)
  return Math.max(1.5, (0.8 * apart * (width - margin.l - margin.r)) / (high - low))
}
