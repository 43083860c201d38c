// How the box books (scripts/labs/box/book.py says the same): sheets are the amounts of all lines, legs a line's place and its change

/**
 * A payment of so many dollars.
 * @param {BoxWorld} world
 * @param {string} form
 * @param {number} amount
 * @returns {BoxMove}
 */
export const paid = (world, form, amount) => ({
  id: form,
  legs: world.forms[form].map(([at, sign]) => [at, sign * amount]),
})

/**
 * Entries of one's own, each line once.
 * @param {[at: number, by: number][]} entries
 * @returns {BoxMove}
 */
export const ownEntries = (entries) => {
  /** @type {Map<number, number>} */
  const changes = new Map()
  for (const [at, by] of entries) changes.set(at, (changes.get(at) ?? 0) + by)
  return { id: "", legs: [...changes].filter(([, by]) => by).sort(([a], [b]) => a - b) }
}

/**
 * By how much a party's left side grows more than its right (by its letter), and what is owned of a claim more than is owed.
 * @param {BoxWorld} world
 * @param {BoxLegs} legs
 */
export const unbalanced = (world, legs) => {
  /** @type {Record<string, number>} */
  const over = {}
  for (const [at, by] of legs) {
    const [, party, owned, claim] = world.lines[at]
    for (const what of claim ? [party, `=${claim}`] : [party]) over[what] = (over[what] ?? 0) + (owned ? by : -by)
  }
  return Object.fromEntries(Object.entries(over).filter(([, by]) => by))
}

/**
 * The lines of which there is less than a move takes, and how much is lacking; own capital alone may be below zero.
 * @param {BoxWorld} world
 * @param {number[]} sheets
 * @param {BoxLegs} legs
 * @returns {[at: number, by: number][]}
 */
export const lacking = (world, sheets, legs) =>
  legs.filter(([at, by]) => world.lines[at][3] && sheets[at] + by < 0).map(([at, by]) => [at, -sheets[at] - by])

/**
 * @param {number[]} sheets
 * @param {BoxLegs} legs
 */
export const booked = (sheets, legs) => {
  const after = [...sheets]
  for (const [at, by] of legs) after[at] += by
  return after
}

/**
 * Base, reserves, M2, ON RRP, the Treasury's account and the Fed's assets.
 * @param {BoxWorld} world
 * @param {number[]} sheets
 */
export const countsOf = (world, sheets) =>
  Object.fromEntries(
    Object.entries(world.counted).map(([name, lines]) => [name, lines.reduce((sum, at) => sum + sheets[at], 0)]),
  )
