// The weeks as charts/pipes/handover.py packed them, and what lies between any two: sums only, no word and no picture.

const OWES = ["reserves", "banknotes", "government", "funds", "foreign", "rest"]
export const VESSELS = ["assets", ...OWES]

/**
 * A column of whole numbers, of which some are none.
 * @param {string} text
 * @param {number} count how many numbers it has
 */
export const unpacked = (text, count) =>
  Array.from({ length: count }, (_, n) => {
    let sign = 0
    for (let at = n; at < text.length; at += count) {
      const code = text.charCodeAt(at)
      sign = sign * 91 + code - 35 - (code > 92 ? 1 : 0)
    }
    return sign ? (sign % 2 ? (sign - 1) / 2 : -sign / 2) : null
  })

/** @param {(number | null)[]} steps */
const summed = (steps) => {
  let last = 0
  return steps.map((step) => (step === null ? null : (last += step)))
}

/**
 * Every week, oldest first.
 * @param {PipesFigures} sent
 * @returns {PipesWeek[]}
 */
export const weeksOf = (sent) => {
  const count = sent.weeks.length + 1
  const at = Object.fromEntries([
    ...Object.entries(sent.steps).map(([name, text]) => [name, summed(unpacked(text, count))]),
    ...Object.entries(sent.bare).map(([name, text]) => [name, unpacked(text, count)]),
  ])
  let day = Date.parse(sent.first)
  return Array.from({ length: count }, (_, n) => {
    day += n ? sent.weeks[n - 1] * 7 * 864e5 : 0
    /** @type {Record<string, number>} */
    const sums = { assets: at.assets[n], reserves: at.assets[n] }
    for (const name of OWES.slice(1)) sums.reserves -= sums[name] = at[name][n]
    const lent = at.lent[n] ?? 0
    const owned = { treasuries: at.treasuries[n], mortgages: at.mortgages[n], lent }
    return {
      day: new Date(day).toISOString().slice(0, 10),
      sums,
      owns: { ...owned, other: sums.assets - owned.treasuries - owned.mortgages - lent },
      gap: { reserves: at.reserves_gap[n], government: at.government_gap[n] },
      banks: at.banks[n] === null ? null : at.banks[n] * 100,
      lentKnown: at.lent[n] !== null,
      paid: n >= sent.interest,
      price:
        at.middle[n] === null
          ? null
          : { rate: n < sent.sofr ? "EFFR" : "SOFR", middle: at.middle[n], highest: at.highest[n] },
    }
  })
}

/**
 * A moment between a week and the next: sums on the way from one to the other, which still add up.
 * @param {PipesWeek} one
 * @param {PipesWeek} other
 * @param {number} part how far on the way, from 0 to 1
 * @returns {PipesWeek}
 */
export const between = (one, other, part) => {
  /** @param {Record<string, number>} a @param {Record<string, number>} b */
  const mixed = (a, b) => Object.fromEntries(Object.keys(a).map((name) => [name, a[name] + (b[name] - a[name]) * part]))
  const price = one.price && other.price
  return {
    ...one,
    sums: mixed(one.sums, other.sums),
    owns: mixed(one.owns, other.owns),
    banks: one.banks && other.banks && one.banks + (other.banks - one.banks) * part,
    price: price && {
      rate: one.price?.rate ?? "",
      middle: Math.round((one.price?.middle ?? 0) + (price.middle - (one.price?.middle ?? 0)) * part),
      highest: Math.round((one.price?.highest ?? 0) + (price.highest - (one.price?.highest ?? 0)) * part),
    },
  }
}

/**
 * By how much assets and each debt changed.
 * @param {PipesWeek} then
 * @param {PipesWeek} now
 * @returns {Record<string, number>}
 */
export const changes = (then, now) =>
  Object.fromEntries(VESSELS.map((name) => [name, now.sums[name] - then.sums[name]]))

/**
 * What each vessel gave to the main (minus: took from it), and what ran on between each and the next.
 * @param {Record<string, number>} moved
 * @param {string[]} order
 */
export const flows = (moved, order) => {
  const gave = Object.fromEntries(VESSELS.map((name) => [name, name === "assets" ? moved[name] : -moved[name]]))
  let on = 0
  return { gave, runs: order.slice(0, -1).map((name) => (on += gave[name])) }
}

/**
 * What a full pipe carries: the first round number of billions that is enough.
 * @param {number} most
 * @param {number[]} full
 */
export const fullPipe = (most, full) => {
  for (let unit = 100; ; unit *= 10) for (const step of full) if (most <= step * unit) return step * unit
}

/**
 * Which sentences two weeks get, as fed/pipes/words.py chooses them: the largest change that is larger than the gap between
 * its measures, its largest counterpart, and what reserves did where neither tells it.
 * @param {PipesWeek} then
 * @param {PipesWeek} now
 */
export const choose = (then, now) => {
  const moved = changes(then, now)
  const unsure = /** @type {const} */ (["reserves", "government"]).filter((name) => {
    const gap = (now.gap[name] - then.gap[name]) * 100
    return Math.abs(moved[name]) < Math.abs(gap) || moved[name] * (moved[name] + gap) <= 0
  })
  const sure = VESSELS.filter((name) => moved[name] && !unsure.some((one) => one === name))
  if (!sure.length) return { lead: "", payer: "", reserves: "" }
  /** @param {string[]} names */
  const largest = (names) => names.reduce((one, other) => (Math.abs(moved[other]) > Math.abs(moved[one]) ? other : one))
  /** @param {string} name */
  const pull = (name) => (name === "assets" ? moved[name] : -moved[name])
  const lead = largest(sure)
  const against = sure.filter((name) => pull(name) * pull(lead) < 0)
  const payer = against.length ? largest(against) : ""
  const told = lead === "reserves" || payer === "reserves"
  return { lead, payer, reserves: told ? "" : sure.includes("reserves") ? way(moved.reserves) : "hardly" }
}

/** @param {number} change */
export const way = (change) => (change > 0 ? "rose" : "fell")

/**
 * The steps of the waterfall: each with where it starts and where it ends, and last the change of reserves.
 * @param {Record<string, number>} moved
 * @returns {[string, number, number][]}
 */
export const stepsOf = (moved) => {
  let at = 0
  /** @type {[string, number, number][]} */
  const steps = ["assets", ...OWES.slice(1)].map((name) => {
    const from = at
    at += name === "assets" ? moved[name] : -moved[name]
    return [name, from, at]
  })
  return [...steps, ["reserves", 0, at]]
}
