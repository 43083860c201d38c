const SVG = "http://www.w3.org/2000/svg"
const WIDE = 720
const HIGH = 220
const EDGE = 12

/**
 * A column a morning, lending all against leaving all at the Fed, and a dot for the reader.
 * @param {number[]} repo
 * @param {number[]} you
 */
export const pictureOf = (repo, you) => {
  const column = WIDE / repo.length
  const high = Math.max(0, ...repo, ...you)
  const low = Math.min(0, ...repo, ...you)
  const scale = (HIGH - 2 * EDGE) / (high - low || 1)
  const zero = EDGE + high * scale
  const svg = shape("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, class: "mornings__picture" })
  svg.setAttribute("aria-hidden", "true")
  repo.forEach((value, n) => {
    const tall = Math.abs(value) * scale
    const y = value > 0 ? zero - tall : zero
    const side = value > 0 ? "over" : "under"
    svg.append(
      shape("rect", { x: column * (n + 0.2), y, width: column * 0.6, height: Math.max(tall, 0.5), class: side }),
    )
  })
  svg.append(shape("path", { d: `M0 ${zero}H${WIDE}` }))
  you.forEach((value, n) =>
    svg.append(shape("circle", { cx: column * (n + 0.5), cy: zero - value * scale, r: 6, class: "you" })),
  )
  return svg
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} said
 */
const shape = (tag, said) => {
  const made = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(said)) made.setAttribute(name, String(value))
  return made
}
