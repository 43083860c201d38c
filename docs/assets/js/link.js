// What was chosen of a chart stands in the link: ?NAME=RANGE~TRACE.TRACE

/**
 * @param {string} range
 * @param {number[]} hidden
 */
export const chosen = (range, hidden) => range + (hidden.length ? `~${hidden.join(".")}` : "")

/**
 * The range and the hidden traces that a link asks for; whether the chart has them is another matter.
 * @param {string} said
 */
export const asked = (said) => {
  const [range, hidden = ""] = said.split("~")
  return { range, hidden: hidden.split(".") }
}

/**
 * An address that leads to the chart, and to what was chosen of it.
 * @param {string} href
 * @param {string} name
 * @param {string} said
 */
export const leading = (href, name, said) => {
  const there = new URL(href)
  if (said === "all") there.searchParams.delete(name)
  else there.searchParams.set(name, said)
  there.hash = `chart-${name}`
  return there.href
}

/**
 * What follows the address of the chart's own page.
 * @param {string} name
 * @param {string} said
 */
export const query = (name, said) => (said === "all" ? "" : `?${name}=${said}`)

/**
 * A text (embed code, citation) whose address of the chart's own page leads to what was chosen.
 * @param {string} text
 * @param {string} name
 * @param {string} said
 */
export const quoting = (text, name, said) =>
  text.replace(new RegExp(`(/charts/${name}/)(\\?[^"\\s}]*)?`, "g"), (_, path) => path + query(name, said))
