const SVG = "http://www.w3.org/2000/svg"

/**
 * A picture on which a reader draws: their line over the still, and later what happened. It tells where a finger is in days and steps.
 * @param {SVGSVGElement} still
 * @param {SketchPlan} plan
 * @param {SketchGrid} grid
 * @param {string} here the words above the empty part, over which the day of a point is told
 */
export const sketchPicture = (still, plan, grid, here) => {
  const form = still.classList.contains("still--narrow") ? "narrow" : "wide"
  const { left, right, top, bottom, first, last } = plan.forms[form]
  /** @param {number} x */
  const across = (x) => left + ((x - first) / (last - first)) * (right - left)
  /** @param {number} share */
  const down = (share) => bottom - share * (bottom - top)
  const truth = drawn("path", { class: "draw__true", pathLength: "1", stroke: `var(--c-${plan.colour})` })
  const line = drawn("path", { class: "draw__line" })
  const dots = drawn("path", { class: "draw__dots" })
  const ring = drawn("circle", { class: "draw__ring", r: "8", visibility: "hidden" })
  const guide = drawn("path", { class: "draw__guide" })
  const told = drawn("text", { class: "draw__told" })
  const asks = [...still.querySelectorAll("text")].find((one) => one.textContent === here)
  asks?.classList.add("draw__here")
  told.setAttribute("y", asks?.getAttribute("y") ?? "")
  still.append(guide, truth, line, dots, ring, told)
  const room = form === "narrow" ? 110 : 185 // half of the longest day with its figure, on the full screen too
  const wide = still.viewBox.baseVal.width
  /** @param {Place[]} places */
  const path = (places) =>
    places.map(({ x, y }, n) => `${n ? "L" : "M"}${across(x).toFixed(1)} ${down(y / grid.notches).toFixed(1)}`).join("")

  return {
    still,
    /** @param {number[]} ys */
    show: (ys) => {
      const places = ys.map((y, n) => ({ x: grid.at[n], y }))
      line.setAttribute("d", ys.length ? path([grid.start, ...places]) : "")
      dots.setAttribute("d", places.map((one) => path([one]) + "h0").join(""))
    },
    /** @param {[day: number, value: number][]} points none: nothing happened yet */
    reveal: (points) =>
      truth.setAttribute("d", points.length ? path(points.map(([x, value]) => ({ x, y: value / plan.notch }))) : ""),
    /**
     * @param {number | null} n
     * @param {number} y
     */
    mark: (n, y) => {
      ring.setAttribute("visibility", n === null ? "hidden" : "visible")
      if (n === null) return
      ring.setAttribute("cx", String(across(grid.at[n])))
      ring.setAttribute("cy", String(down(y / grid.notches)))
    },
    /**
     * Tell a point's day, and its figure, over a line that leads down to it; or nothing, and the empty part asks again.
     * @param {number | null} n
     * @param {string} words
     */
    tell: (n, words) => {
      still.classList.toggle("draw--told", n !== null)
      told.textContent = words
      const x = n === null ? left : across(grid.at[n])
      guide.setAttribute("d", n === null ? "" : `M${x.toFixed(1)} ${top}V${bottom}`)
      told.setAttribute("x", x.toFixed(1))
      told.setAttribute("text-anchor", x < room ? "start" : x > wide - room ? "end" : "middle")
    },
    /** @param {PointerEvent} event @returns {Place} */
    place: ({ clientX, clientY }) => {
      const box = still.getBoundingClientRect()
      const scale = wide / box.width
      const x = first + (((clientX - box.left) * scale - left) / (right - left)) * (last - first)
      const y = ((bottom - (clientY - box.top) * scale) / (bottom - top)) * grid.notches
      return { x, y: Math.min(Math.max(y, 0), grid.notches) }
    },
  }
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
const drawn = (tag, attributes) => {
  const made = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}
