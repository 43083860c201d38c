// The sheets that stand in the page, moved: amounts, changes, and bars on one scale (scripts/pages/box_html.py draws the first ones)
import { written } from "./wording.js"

const TALL = 180
const WIDTH = 22

/** @param {number} by */
export const signed = (by) => (by > 0 ? "+" : "") + written(by, 0, 0)

/**
 * Show the sheets, and what the last move changed.
 * @param {Element} box
 * @param {BoxWorld} world
 * @param {number[]} sheets
 * @param {BoxLegs} legs
 */
export const showSheets = (box, world, sheets, legs) => {
  const start = world.lines.map((line) => line[4])
  const scale = TALL / Math.max(...longest(world, start), ...longest(world, sheets))
  const changes = new Map(legs)
  const parts = [".box__line", "rect"].map(
    (kind) => new Map([...box.querySelectorAll(kind)].map((one) => [one.getAttribute("data-line"), one])),
  )
  for (const sheet of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll(".box__sheet"))) {
    const tops = [0, 0]
    world.lines.forEach(([id, party, owned], at) => {
      if (party !== sheet.dataset.party) return
      const line = /** @type {HTMLElement} */ (parts[0].get(id))
      const [amount, change] = [sheets[at], changes.get(at) ?? 0]
      line.hidden = !amount && !change
      line.classList.toggle("box__changed", change !== 0)
      const said = [written(amount, 0, 0), change ? signed(change) : ""]
      line.querySelectorAll("b, i").forEach((place, n) => (place.textContent = said[n]))
      const by = /** @type {HTMLElement} */ (line.querySelector("i"))
      by.className = change > 0 ? "moved--up" : change < 0 ? "moved--down" : ""
      const bar = /** @type {SVGElement} */ (parts[1].get(id))
      const side = owned || amount < 0 ? 0 : 1
      const height = Math.round(Math.abs(amount) * scale * 10) / 10
      const place = { x: side * (WIDTH + 1), y: Math.round(tops[side] * 10) / 10, height }
      for (const [key, value] of Object.entries(place)) bar.setAttribute(key, String(value))
      bar.classList.toggle("box__hole", amount < 0)
      bar.classList.toggle("box__changed", change !== 0)
      tops[side] += height
    })
    sheet.querySelector("svg")?.setAttribute("height", String(Math.max(...tops)))
  }
}

/**
 * The length of each side of each sheet.
 * @param {BoxWorld} world
 * @param {number[]} sheets
 */
const longest = (world, sheets) => {
  /** @type {Record<string, number>} */
  const sides = {}
  world.lines.forEach(([, party, owned], at) => {
    const side = party + (owned || sheets[at] < 0 ? 0 : 1)
    sides[side] = (sides[side] ?? 0) + Math.abs(sheets[at])
  })
  return Object.values(sides)
}
