import { load } from "./load.js"

/**
 * @param {Chart} chart
 * @param {unknown} error
 */
export const say = (chart, error) => {
  chart.picture.dataset.drawn = "failed"
  console.error(error)
}

/**
 * Load a file whose address is written in the page, seen from there.
 * @param {string} address
 */
export const loadFromPage = (address) => load(new URL(address, location.href).href)

/**
 * The figures and the code that reads them, without Plotly: the table and the slider need no more.
 * @param {Chart} chart
 */
export const fetched = (chart) =>
  (chart.ready ??= Promise.all([
    load("charts/look.js"),
    load("figure.js"),
    chart.inline ? null : loadFromPage(chart.src),
  ]).catch((error) => {
    chart.ready = null
    throw error
  }))

/**
 * Draw a chart where its still stands.
 * @param {Chart} chart
 */
export const start = (chart) =>
  (chart.started ??= Promise.all([load("plotly.min.js"), fetched(chart)])
    .then(() => plumbing.draw(chart))
    .catch((error) => {
      chart.started = null
      say(chart, error)
    }))
