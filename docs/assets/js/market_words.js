// The words that the model's outcome chooses, as scripts/labs/market_words.py says them: a test holds the two to each other
import { afloatOf, causeOf, effectOf, placeOf, priceOf, supplyOf } from "./market_model.js"

/** @param {number} basisPoints */
export const rateWords = (basisPoints) => `${(basisPoints / 100).toFixed(2)}%`

/**
 * @param {number} billions
 * @param {MarketState} at
 * @param {Record<string, string>} words
 * @param {Lang} lang
 */
export const amountWords = (billions, at, words, lang) =>
  at.regime === "limited" && billions < 1000
    ? words.billions.replace("{x}", String(lang === "zh-TW" ? billions * 10 : billions))
    : words.trillions.replace("{x}", (billions / 1000).toFixed(2))

/**
 * A text with its gaps filled.
 * @param {string} text
 * @param {Record<string, string | number>} gaps
 */
export const filled = (text, gaps) => text.replace(/\{(\w+)\}/g, (whole, name) => String(gaps[name] ?? whole))

/**
 * What was moved, what the rate did, and why.
 * @param {MarketState} before
 * @param {MarketState} after
 * @param {MarketModel} model
 * @param {Record<string, string>} words
 * @param {Lang} lang
 */
export const accountOfMarket = (before, after, model, words, lang) => {
  const by = Math.abs(supplyOf(after, model) - supplyOf(before, model))
  const told = [words[`cause_${causeOf(before, after)}`], words[`effect_${effectOf(before, after, model)}`]]
  return filled(told.filter(Boolean).join(lang === "en" ? " " : ""), {
    by: amountWords(by, after, words, lang),
    before: rateWords(priceOf(before, model)),
    now: rateWords(priceOf(after, model)),
  })
}

/**
 * What is to be read off.
 * @param {MarketState} at
 * @param {MarketModel} model
 * @param {Record<string, string>} words
 * @param {Lang} lang
 */
export const readWords = (at, model, words, lang) => {
  const kept = at.regime === "limited" ? 2 : 1
  const share = Math.floor((supplyOf(at, model) * 100 * 10 ** kept) / at.assets + 0.5) / 10 ** kept
  return filled(words.read, {
    rate: rateWords(priceOf(at, model)),
    reserves: amountWords(supplyOf(at, model), at, words, lang),
    share: `${share.toFixed(kept)}%`,
    place: words[`place_${placeOf(at, model)}`],
    afloat: afloatOf(at, model),
    boats: model.boats,
  })
}
