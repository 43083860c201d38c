import { rowWords } from "./cells.js"
import { nearest, point } from "./cursor.js"
import { unpack } from "./days.js"
import { lang } from "./page.js"

/**
 * Read a chart point by point: a slider over the days that the range shows.
 * @param {Chart} chart
 * @param {HTMLInputElement} slider
 */
export const read = (chart, slider) => {
  const figure = unpack(plumbing.figures[chart.name])
  const from = figure.ranges[chart.range] ?? null
  const first = from ? figure.days.findIndex((day) => String(day) >= from) : 0
  const last = figure.days.length - 1
  if (Number(slider.max) !== last || Number(slider.min) !== first) {
    const atEnd = slider.value === slider.max
    slider.min = String(first)
    slider.max = String(last)
    if (atEnd) slider.value = slider.max
  }
  const row = Number(slider.value)
  const text = rowWords(figure, row, chart.hidden, lang)
  slider.setAttribute("aria-valuetext", text)
  const output = slider.closest(".chart__reader")?.querySelector("output")
  if (output) output.textContent = text
  point(chart, figure, row)
}

/**
 * A finger or a mouse on the still, before Plotly has come: the slider goes to the nearest row that has a figure.
 * @param {Chart} chart
 * @param {number} clientX
 */
export const glance = (chart, clientX) => {
  const figure = unpack(plumbing.figures[chart.name])
  const slider = /** @type {HTMLInputElement} */ (chart.box.querySelector(".chart__reader input"))
  slider.max = String(figure.days.length - 1)
  slider.value = String(nearest(chart, figure, clientX))
  read(chart, slider)
}
