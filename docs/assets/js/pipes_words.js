import { changes, choose, way } from "./pipes_weeks.js"
import { dayWords, priced, written } from "./wording.js"

/**
 * A text with its gaps filled in.
 * @param {string} text
 * @param {Record<string, string>} words
 */
const filled = (text, words) => text.replace(/\{(\w+)\}/g, (_, name) => words[name] ?? "")

/**
 * How many units of so many million, to the nearest; half of one counts as one.
 * @param {number} millions
 * @param {number} unit
 */
export const halfUp = (millions, unit) =>
  Math.floor((Math.abs(millions) + Math.floor(unit / 2)) / unit) * Math.sign(millions) || 0

/** @param {string} number @param {[before: string, after: string]} unit */
const inUnit = (number, [before, after]) => priced(before, number) + after

/**
 * A sum in words, as fed/pipes/words.py has it.
 * @param {number} millions
 * @param {PipesWords} words
 * @param {Lang} lang
 */
export const amount = (millions, words, lang) => {
  const tenths = halfUp(millions, 100)
  if (Math.abs(tenths) >= 10_000) return inUnit(written(halfUp(millions, 10_000) / 100, 2, 2), words.units.trillions)
  if (tenths && lang === "en") return inUnit(written(tenths / 10, 1, 1), words.units.billions)
  if (tenths) return inUnit(written(tenths, 0, 0), words.units.billions)
  return inUnit(written(millions * (lang === "en" ? 1 : 100), 0, 0), words.units.millions)
}

/**
 * Basis points, from tenths of one; a half is kept.
 * @param {number} tenths
 */
const points = (tenths) => written(tenths / 10, tenths % 10 ? 1 : 0, 1)

/**
 * A change in words, short: tenths of a trillion, whole billions, below ten billion as exact as `amount`.
 * @param {number} millions
 * @param {PipesWords} words
 * @param {Lang} lang
 */
const rounded = (millions, words, lang) => {
  if (millions >= 999_500) return inUnit(written(halfUp(millions, 100_000) / 10, 0, 1), words.units.trillions)
  if (lang === "en" && millions >= 9_950) return inUnit(written(halfUp(millions, 1000), 0, 0), words.units.billions)
  return amount(millions, words, lang)
}

/**
 * How long two weeks lie apart, in words, as fed/pipes/words.py finds it.
 * @param {number} days
 * @param {PipesWords} words
 * @param {Lang} lang
 */
const span = (days, { said, spans }, lang) => {
  let n = Math.floor(days / 7)
  let key = n > 1 ? "weeks" : "week"
  if (n > spans.weeks) {
    const long = days >= 710
    const part = long ? 8 : 48 // of half a year, of a month, in 1461 days
    const parts = Math.floor((days * part + 730) / 1461)
    const near = Math.abs(days * part - parts * 1461) <= (long ? 21 : 7) * part
    n = long ? parts >> 1 : parts
    key = (near ? "" : "about_") + (!long ? "months" : parts % 2 ? "halves" : "years")
    if (Math.abs(days - 365) <= 21) key = "year"
  }
  return filled(said[key], { n: spans.numbers[n - 2] ?? (lang === "en" ? String(n) : ` ${n} `) })
}

/**
 * What two weeks say, or one alone, in sentences.
 * @param {PipesWeek | null} then
 * @param {PipesWeek} now
 * @param {PipesWords} words
 * @param {Lang} lang
 */
export const account = (then, now, words, lang) =>
  [...movedWords(then, now, words, lang), priceWords(then, now, words)].join(lang === "en" ? " " : "")

/** @param {PipesWeek | null} then @param {PipesWeek} now @param {PipesWords} words @param {Lang} lang */
const movedWords = (then, now, words, lang) => {
  const { said } = words
  if (!then) {
    const { assets, reserves } = now.sums
    const sums = { assets: amount(assets, words, lang), reserves: amount(reserves, words, lang) }
    return [filled(said.alone, { now: dayWords(now.day, lang), ...sums })]
  }
  const moved = changes(then, now)
  const { lead, payer, reserves } = choose(then, now)
  /** @param {string} name @param {string} [tail] */
  const clause = (name, tail = "") =>
    filled(said[`${name}_${way(moved[name])}${tail}`], { sum: rounded(Math.abs(moved[name]), words, lang) })
  const long = { span: span((Date.parse(now.day) - Date.parse(then.day)) / 864e5, words, lang) }
  if (!lead) return [filled(said.quiet, long)]
  const first = { ...long, lead: clause(lead) }
  if (!reserves && payer) return [filled(said.two, { ...first, other: clause(payer) })]
  if (!reserves) return [filled(said.one, first)]
  const hardly = reserves === "hardly"
  if (!payer) return [hardly ? filled(said.hardly, first) : filled(said.two, { ...first, other: clause("reserves") })]
  const other = clause(payer)
  const second = { payer: other[0].toUpperCase() + other.slice(1) }
  const drawn = (moved[payer] < 0 === (payer === "assets")) === moved.reserves < 0
  const told = hardly
    ? filled(said.and_hardly, second)
    : filled(drawn ? said.and : said.still, { ...second, reserves: clause("reserves", drawn ? "" : "_still") })
  return [filled(said.one, first), told]
}

/** @param {PipesWeek | null} then @param {PipesWeek} now @param {PipesWords} words */
const priceWords = (then, now, { said, spans, units }) => {
  if (!now.price) return now.paid ? said.no_price : said.no_price_yet
  /** @param {number} tenths */
  const side = (tenths) =>
    Math.abs(tenths) <= spans.level ? "level" : tenths < 0 ? "below" : tenths <= spans.far ? "above" : "far"
  /** @param {number} tenths */
  const sum = (tenths) => inUnit(points(Math.abs(tenths)), units.bp)
  let here = side(now.price.highest)
  let there = then?.price ? side(then.price.highest) : ""
  if (here === "far" && there === "above") there = "far"
  if (there === "far" && here === "above") here = "far"
  const key = there === here && here !== "far" ? "same" : there
  const before = then?.price ? filled(said[`then_${key}`], { sum: sum(then.price.highest) }) : ""
  return filled(said[here], { sum: sum(now.price.highest), then: before })
}

/**
 * A sum beside a vessel: whole billions, in Chinese whole 億.
 * @param {number} millions
 * @param {Lang} lang
 */
export const beside = (millions, lang) => written(halfUp(millions, lang === "en" ? 1000 : 100), 0, 0)

/**
 * A change beside a vessel, with its sign.
 * @param {number} millions
 * @param {Lang} lang
 */
export const signed = (millions, lang) =>
  (halfUp(millions, lang === "en" ? 1000 : 100) > 0 ? "+" : "") + beside(millions, lang)

/**
 * The line under the day.
 * @param {PipesWeek | null} then
 * @param {PipesWords} words
 * @param {Lang} lang
 */
export const under = (then, { labels }, lang) =>
  then ? `${filled(labels.was, { then: dayWords(then.day, lang) })} · ${labels.unit}` : labels.unit

/**
 * The pool as a share of bank assets.
 * @param {PipesWeek} week
 * @param {PipesWords} words
 */
export const shareOfBanks = ({ banks, sums }, { labels }) =>
  banks ? filled(labels.banks, { share: `${written(halfUp(sums.reserves * 1000, banks) / 10, 1, 1)}%` }) : ""

/**
 * What a full pipe carries, in words.
 * @param {number} full
 * @param {PipesWords} words
 * @param {Lang} lang
 */
export const fullWords = (full, { labels }, lang) => filled(labels.full, { sum: beside(full, lang) })

/**
 * The three lines under the needle.
 * @param {PipesWeek} week
 * @param {PipesWords} words
 */
export const priceRows = ({ price, paid }, { labels, units }) => {
  if (!price) return ["", paid ? labels.no_price : labels.no_price_yet, ""]
  /** @param {number} tenths */
  const sign = (tenths) => (tenths > 0 ? "+" : "") + points(tenths)
  return [
    filled(labels.highest, { sum: inUnit(sign(price.highest), units.bp) }),
    filled(labels.price, { rate: price.rate }),
    filled(labels.middle, { sum: sign(price.middle) }),
  ]
}
