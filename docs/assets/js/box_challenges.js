// How the box judges (scripts/labs/box/challenges.py says the same)
import { booked, countsOf } from "./box_book.js"

/**
 * What the wants are held against: changes since the start, and what is kept count of along the way.
 * @param {BoxWorld} world
 * @param {number[]} start
 * @param {BoxLegs[]} moves
 * @returns {Record<string, number>}
 */
export const judged = (world, start, moves) => {
  const { pools, deposits, securities, enough } = world
  /** For each bank the ways in which it was saved: the other lines of its that changed. @type {Record<string, Set<string>>} */
  const saved = { a: new Set(), b: new Set() }
  const then = countsOf(world, start)
  let sheets = start
  let sold = 0
  let settled = 0
  let peak = then.reserves
  for (const legs of moves) {
    const after = booked(sheets, legs)
    /** @param {number} at */
    const change = (at) => after[at] - sheets[at]
    /** @param {string} bank */
    const deposited = (bank) => deposits[bank].reduce((sum, at) => sum + change(at), 0)
    for (const at of securities) sold += Math.max(0, -change(at))
    for (const [payer, payee] of ["ab", "ba"]) {
      const paid = [-change(pools[payer]), change(pools[payee]), -deposited(payer), deposited(payee)]
      settled += Math.max(0, Math.min(...paid))
    }
    for (const bank in saved) {
      if (sheets[pools[bank]] !== 0 || after[pools[bank]] < enough) continue
      const way = world.lines.flatMap((line, at) => (line[1] === bank && at !== pools[bank] && change(at) ? [at] : []))
      saved[bank].add(way.join())
    }
    peak = Math.max(peak, countsOf(world, after).reserves)
    sheets = after
  }
  const now = countsOf(world, sheets)
  const changed = Object.fromEntries(Object.keys(then).map((name) => [name, now[name] - then[name]]))
  return { ...changed, sold, settled, peak, saved: Math.max(saved.a.size, saved.b.size) }
}

/**
 * Whether one thing that is wanted holds.
 * @param {BoxWant} want
 * @param {Record<string, number>} found
 */
export const met = ([of, least, most], found) =>
  (least === null || found[of] >= least) && (most === null || found[of] <= most)
