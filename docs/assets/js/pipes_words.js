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
 * What two weeks say, or one alone, in sentences.
 * @param {PipesWeek | null} then
 * @param {PipesWeek} now
 * @param {PipesWords} words
 * @param {Lang} lang
 */
export const account = (then, now, words, lang) =>
  [...movedWords(then, now, words, lang), ...priceWords(then, now, words)].join(lang === "en" ? " " : "")

/** @param {PipesWeek | null} then @param {PipesWeek} now @param {PipesWords} words @param {Lang} lang */
const movedWords = (then, now, words, lang) => {
  const { said, names } = words
  const day = dayWords(now.day, lang)
  if (!then) {
    const { assets, reserves } = now.sums
    return [
      filled(said.alone, { now: day, assets: amount(assets, words, lang), reserves: amount(reserves, words, lang) }),
    ]
  }
  const days = { then: dayWords(then.day, lang), now: day }
  const { lead, payer, reserves } = choose(then, now)
  if (!lead) return [filled(said.quiet, days)]
  const moved = changes(then, now)
  const told = [[way(moved[lead]), lead]]
  if (payer) told.push([`payer_${way(moved[payer])}`, payer])
  if (reserves) told.push([`reserves_${reserves}`, "reserves"])
  return told.map(([key, name]) =>
    filled(said[key], { ...days, name: names[name], sum: amount(Math.abs(moved[name]), words, lang) }),
  )
}

/** @param {PipesWeek | null} then @param {PipesWeek} now @param {PipesWords} words */
const priceWords = (then, now, { said, units }) => {
  if (!now.price) return [now.paid ? said.no_price : said.no_price_yet]
  /** @param {number} tenths */
  const side = (tenths) =>
    tenths
      ? filled(tenths > 0 ? said.above : said.below, { sum: inUnit(points(Math.abs(tenths)), units.bp) })
      : said.level
  return [now.price, then?.price].flatMap((price, n) =>
    price
      ? filled(n ? said.price_then : said.price, {
          rate: price.rate,
          highest: side(price.highest),
        })
      : [],
  )
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
