import { asked, chosen, leading, query, quoting } from "./link.js"
import { keys, last, ranges, traces } from "./tools.js"

const state = new URLSearchParams(location.search)

/**
 * Take over what the reader has chosen of a chart.
 * @param {Chart} chart
 */
export const read = (chart) => {
  chart.range = ranges(chart).find((range) => range.checked)?.value ?? "all"
  chart.hidden = keys(chart).flatMap((key) => (key.checked ? [] : traces(key).map(Number)))
  for (const key of keys(chart)) key.disabled = key.checked && last(chart, key)
}

/**
 * Put what was chosen into the page's address.
 * @param {Chart} chart
 */
export const remember = (chart) => {
  try {
    history.replaceState(history.state, "", leading(location.href, chart.name, chosen(chart.range, chart.hidden)))
  } catch {} // a page in a folder may not always write its address
  handOn(chart)
}

/**
 * What a reader takes away (link, embed code, citation), and the page in the other language, lead to what is seen, be it
 * chosen here or by the link followed.
 * @param {Chart} chart
 */
const handOn = ({ box, name, range, hidden }) => {
  const said = chosen(range, hidden)
  const link = /** @type {HTMLAnchorElement | null} */ (box.querySelector(".chart__link"))
  if (link) link.search = query(name, said)
  for (const sibling of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[hreflang]"))) {
    sibling.href = leading(sibling.href, name, said)
  }
  for (const text of box.querySelectorAll("textarea")) text.value = quoting(text.value, name, said)
}

/**
 * Choose what the link says, as far as the chart offers it; tells whether that is less than all.
 * @param {Chart} chart
 */
export const recall = (chart) => {
  const { range, hidden } = asked(state.get(chart.name) ?? "")
  const wanted = ranges(chart).find((one) => one.value === range)
  for (const key of keys(chart)) key.checked = !traces(key).some((trace) => hidden.includes(trace))
  if (keys(chart).some((key) => !key.checked && last(chart, key))) for (const key of keys(chart)) key.checked = true
  if (wanted) wanted.checked = true
  read(chart)
  const partly = chosen(chart.range, chart.hidden) !== "all"
  if (partly) handOn(chart)
  return partly
}
