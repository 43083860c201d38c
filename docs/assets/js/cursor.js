import { numberOf, timeOf } from "./days.js"
import { fitted } from "./layout.js"

/**
 * The ends of the x axis as numbers, and the layout.
 * @param {Chart} chart
 * @param {Figure} figure
 * @returns {[number, number, Layout]}
 */
const span = (chart, figure) => {
  const layout = fitted(chart, figure)
  const [first, last] = layout.xaxis.range
  /** @param {X} x */
  const number = (x) => (typeof x === "string" ? timeOf(x) / 864e5 : x)
  return [number(figure.ranges[chart.range] ?? first), number(last), layout]
}

/**
 * Stand the cursor at a row.
 * @param {Chart} chart
 * @param {Unpacked} figure
 * @param {number} row
 */
export const point = (chart, figure, row) => {
  const [low, high, { width, margin }] = span(chart, figure)
  const part = (numberOf(figure.days[row]) - low) / (high - low)
  chart.cursor ??= chart.picture.appendChild(
    Object.assign(document.createElement("div"), { className: "chart__cursor" }),
  )
  chart.cursor.style.left = `${margin.l + part * (width - margin.l - margin.r)}px`
  chart.cursor.style.top = `${margin.t}px`
  chart.cursor.style.bottom = `${margin.b}px`
}

/**
 * The row that stands nearest to a place in the window.
 * @param {Chart} chart
 * @param {Unpacked} figure
 * @param {number} clientX
 */
export const nearest = (chart, figure, clientX) => {
  const { left } = chart.picture.getBoundingClientRect()
  const [low, high, { width, margin }] = span(chart, figure)
  const at = low + ((clientX - left - margin.l) / (width - margin.l - margin.r)) * (high - low)
  let row = 0
  figure.days.forEach((day, n) => {
    if (Math.abs(numberOf(day) - at) < Math.abs(numberOf(figure.days[row]) - at)) row = n
  })
  return row
}
