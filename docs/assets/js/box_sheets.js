// The sheets that stand in the page, moved: amounts, changes, and bars on one scale (scripts/pages/box_html.py draws the first ones)
import { written } from "./wording.js"

const TALL = 180
const WIDTH = 22

/** @param {number} by */
export const signed = (by) => (by > 0 ? "+" : "") + written(by, 0, 0)

/**
 * The sheets in a page: shows what stands in them, and what the last move changed. Only what is new is touched, or a slow phone
 * would lay out all seven after each move.
 * @param {Element} box
 * @param {BoxWorld} world
 */
export const sheetsIn = (box, world) => {
  const start = world.lines.map((line) => line[4])
  /** @param {string} kind */
  const all = (kind) => new Map([...box.querySelectorAll(kind)].map((one) => [one.getAttribute("data-line"), one]))
  const [lines, bars] = [all(".box__line"), all("rect")]
  const places = world.lines.map(([id]) => {
    const line = /** @type {HTMLElement} */ (lines.get(id))
    const bar = /** @type {SVGElement} */ (bars.get(id))
    const [amount, by] = /** @type {NodeListOf<HTMLElement>} */ (line.querySelectorAll("b, i"))
    return { line, bar, amount, by, said: "", drawn: "" }
  })
  const sheets = /** @type {HTMLElement[]} */ ([...box.querySelectorAll(".box__sheet")]).map((sheet) => ({
    party: sheet.dataset.party,
    picture: sheet.querySelector("svg"),
  }))

  /** @param {typeof places[number]} place @param {number} amount @param {number} change */
  const say = (place, amount, change) => {
    const said = `${amount} ${change}`
    if (place.said === said) return
    place.said = said
    place.line.hidden = !amount && !change
    place.line.classList.toggle("box__changed", change !== 0)
    place.bar.classList.toggle("box__changed", change !== 0)
    place.amount.textContent = written(amount, 0, 0)
    place.by.textContent = change ? signed(change) : ""
    place.by.className = change > 0 ? "moved--up" : change < 0 ? "moved--down" : ""
  }
  /** @param {typeof places[number]} place @param {number} x @param {number} y @param {number} height @param {boolean} hole */
  const draw = (place, x, y, height, hole) => {
    const drawn = [x, y, height, hole].join()
    if (place.drawn === drawn) return
    place.drawn = drawn
    for (const [key, value] of Object.entries({ x, y, height })) place.bar.setAttribute(key, String(value))
    place.bar.classList.toggle("box__hole", hole)
  }

  /** @param {number[]} amounts @param {BoxLegs} legs */
  return (amounts, legs) => {
    const scale = TALL / Math.max(...longest(world, start), ...longest(world, amounts))
    const changes = new Map(legs)
    for (const { party, picture } of sheets) {
      const tops = [0, 0]
      world.lines.forEach(([, owner, owned], at) => {
        if (owner !== party) return
        const amount = amounts[at]
        const side = owned || amount < 0 ? 0 : 1
        const height = Math.round(Math.abs(amount) * scale * 10) / 10
        say(places[at], amount, changes.get(at) ?? 0)
        draw(places[at], side * (WIDTH + 1), Math.round(tops[side] * 10) / 10, height, amount < 0)
        tops[side] += height
      })
      picture?.setAttribute("height", String(Math.max(...tops)))
    }
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
