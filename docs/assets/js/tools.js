/** @param {Chart} chart @param {string} selector */
const inputs = (chart, selector) => [
  .../** @type {NodeListOf<HTMLInputElement>} */ (chart.box.querySelectorAll(`${selector} input`)),
]

/**
 * The boxes of a chart's legend.
 * @param {Chart} chart
 */
export const keys = (chart) => inputs(chart, ".chart__keys")

/**
 * The ranges that a chart offers.
 * @param {Chart} chart
 */
export const ranges = (chart) => inputs(chart, ".chart__ranges")

/** @param {HTMLInputElement} key */
export const traces = (key) => (key.dataset.traces ?? "").split(" ")

/** @param {HTMLInputElement} key */
const panels = (key) => (key.dataset.panels ?? "").split(" ")

/**
 * The last key of a panel stays ticked: an empty panel says nothing.
 * @param {Chart} chart
 * @param {HTMLInputElement} key
 */
export const last = (chart, key) =>
  panels(key).some(
    (panel) => !keys(chart).some((other) => other !== key && other.checked && panels(other).includes(panel)),
  )
