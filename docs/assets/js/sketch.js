/* A reader's line through the points of a chart: each a whole number of steps from the foot of the axis, always drawn from the
   left on, so that a line never has a hole. No page here. */

/**
 * Where a line from one place to another stands at x, in whole steps.
 * @param {Place} a
 * @param {Place} b
 * @param {number} x
 */
export const between = (a, b, x) => Math.round(a.y + (b.x === a.x ? 1 : (x - a.x) / (b.x - a.x)) * (b.y - a.y))

/**
 * The line with one point set; what is still missing before it goes there straight.
 * @param {number[]} drawn
 * @param {number} n
 * @param {number} y
 * @param {SketchGrid} grid
 */
export const put = (drawn, n, y, { at, start, notches }) => {
  const made = [...drawn]
  const end = { x: at[n], y: Math.min(Math.max(Math.round(y), 0), notches) }
  const from = drawn.length ? { x: at[drawn.length - 1], y: drawn[drawn.length - 1] } : start
  for (let i = drawn.length; i < n; i++) made.push(between(from, end, at[i]))
  made[n] = end.y
  return made
}

/**
 * The line after a finger went from one place to another, however far: each point on the way lies on it, and the next one ahead
 * follows the finger.
 * @param {number[]} drawn
 * @param {Place} from
 * @param {Place} to
 * @param {SketchGrid} grid
 */
export const stroke = (drawn, from, to, grid) => {
  const { at } = grid
  const [low, high] = from.x < to.x ? [from.x, to.x] : [to.x, from.x]
  const way = Math.sign(to.x - from.x)
  let made = drawn
  at.forEach((x, n) => {
    if (x >= low && x <= high) made = put(made, n, between(from, to, x), grid)
  })
  const near = nearest(at, to.x)
  const half = (at[at.length - 1] - at[0]) / Math.max(at.length - 1, 1) / 2
  const ahead = (at[near] - to.x) * way >= 0 && Math.abs(at[near] - to.x) <= half
  return ahead || (way === 0 && made === drawn) ? put(made, near, to.y, grid) : made
}

/**
 * The point that is nearest to a place.
 * @param {number[]} at
 * @param {number} x
 */
export const nearest = (at, x) =>
  at.reduce((best, one, n) => (Math.abs(one - x) < Math.abs(at[best] - x) ? n : best), 0)

/**
 * The line, level from its last point to the end.
 * @param {number[]} drawn
 * @param {SketchGrid} grid
 */
export const levelled = (drawn, grid) =>
  drawn.length < grid.at.length ? put(drawn, grid.at.length - 1, drawn[drawn.length - 1] ?? grid.start.y, grid) : drawn

/**
 * A line as a link has it: two signs a point, and whether what happened is shown.
 * @param {number[]} drawn
 * @param {boolean} shown
 */
export const encoded = (drawn, shown) =>
  drawn.map((y) => y.toString(36).padStart(2, "0")).join("") + (shown ? ".shown" : "")

/**
 * A line out of a link; null where it cannot be one of this chart.
 * @param {string} said
 * @param {SketchGrid} grid
 * @returns {{ drawn: number[], shown: boolean } | null}
 */
export const decoded = (said, { at, notches }) => {
  const [line, end, ...more] = said.split(".")
  if (!/^([0-9a-z]{2})*$/.test(line) || more.length || (end !== undefined && end !== "shown")) return null
  const drawn = (line.match(/../g) ?? []).map((signs) => parseInt(signs, 36))
  const shown = end === "shown"
  const fits = drawn.length <= at.length && drawn.every((y) => y <= notches) && (!shown || drawn.length === at.length)
  return fits ? { drawn, shown } : null
}
