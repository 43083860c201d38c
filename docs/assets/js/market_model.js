// The reserve market as sums, as scripts/labs/market.py has them: a test holds the two to each other

/** @type {MarketField[]} */
export const MOVED = ["bonds", "tga", "assets", "need", "busy", "rate"]

/** @param {MarketState} at @param {MarketModel} model */
export const supplyOf = (at, model) => Math.max(0, at.bonds - at.tga - model.regimes[at.regime].other)

/** @param {MarketState} at */
export const bendOf = (at) => (at.assets * at.need) / 10000 + at.busy

/** @param {MarketState} at @param {MarketModel} model */
export const slopeOf = (at, model) => (at.assets * model.regimes[at.regime].slope) / 10000

/** @param {MarketState} at @param {MarketModel} model */
export const ceilingOf = (at, model) => at.rate + model.regimes[at.regime].over

/** @param {MarketState} at @param {MarketModel} model */
export const floorOf = (at, model) => at.rate - model.regimes[at.regime].under

/**
 * What banks would pay overnight for the last dollar, if there were so many reserves.
 * @param {MarketState} at
 * @param {number} reserves
 * @param {MarketModel} model
 */
export const demanded = (at, reserves, model) => {
  const { bow, over } = model.regimes[at.regime]
  const steep = Math.min(1, Math.max(0, (bendOf(at) - reserves) / slopeOf(at, model)))
  const up = bow === 2 ? steep * steep : steep
  return Math.min(ceilingOf(at, model), Math.max(floorOf(at, model), at.rate + over * up))
}

/** @param {MarketState} at @param {MarketModel} model */
export const priceOf = (at, model) => Math.floor(demanded(at, supplyOf(at, model), model) + 0.5)

/** @param {MarketState} at @param {MarketModel} model */
export const placeOf = (at, model) => {
  const lacking = bendOf(at) - supplyOf(at, model)
  if (lacking <= 0) return "abundant"
  if (lacking >= slopeOf(at, model)) return "ceiling"
  return lacking <= slopeOf(at, model) / 2 ? "ample" : "scarce"
}

/** @param {MarketState} at @param {MarketModel} model */
export const draughtsOf = (at, model) =>
  Array.from({ length: model.boats }, (_, n) => bendOf(at) - (slopeOf(at, model) * n) / (model.boats - 1))

/** @param {MarketState} at @param {MarketModel} model */
export const afloatOf = (at, model) => draughtsOf(at, model).filter((deep) => deep <= supplyOf(at, model)).length

/**
 * What was moved, and which way.
 * @param {MarketState} before
 * @param {MarketState} after
 */
export const causeOf = (before, after) => {
  const moved = MOVED.filter((name) => after[name] !== before[name])
  if (before.regime !== after.regime || !moved.length) return "start"
  if (moved.length === 2 && after.tga > before.tga && after.busy > before.busy) return "tax_day"
  if (moved.length > 1) return "several"
  return `${moved[0]}_${after[moved[0]] > before[moved[0]] ? "more" : "less"}`
}

/**
 * What the rate did, and on which part of the curve.
 * @param {MarketState} before
 * @param {MarketState} after
 * @param {MarketModel} model
 */
export const effectOf = (before, after, model) => {
  const [was, now] = [priceOf(before, model), priceOf(after, model)]
  const [from, at] = [placeOf(before, model), placeOf(after, model)]
  const why = causeOf(before, after)
  if (why === "start") return at
  if (why === "rate_more" || why === "rate_less") return now > was ? "lifted" : "lowered"
  if (now === was) return at === "abundant" && from === at ? "still" : at === "ceiling" ? "stopped" : "hardly"
  if (now < was) return at === "abundant" ? "lands" : "eases"
  if (at === "ceiling") return "capped"
  return at === "scarce" ? "steep" : from === "abundant" ? "leaves" : "gentle"
}

/**
 * How many of the dots lie at the model, above it, and below it; and `under`, how many lie where no move takes the model.
 * @param {MarketState} at
 * @param {number[]} dots share and price one after another
 * @param {MarketModel} model
 */
export const fitOf = (at, dots, model) => {
  let [close, above, below, under] = [0, 0, 0, 0]
  for (let n = 0; n < dots.length; n += 2) {
    const off = dots[n + 1] - (demanded(at, (dots[n] * at.assets) / 10000, model) - at.rate) * 10
    if (Math.abs(off) <= model.close * 10) close += 1
    else if (off > 0) above += 1
    else below += 1
    if (dots[n + 1] < -model.close * 10) under += 1
  }
  return { close, above, below, under }
}

/** @param {string} regime @param {MarketModel} model @returns {MarketState} */
export const startOf = (regime, model) =>
  stateOf(
    regime,
    MOVED.map((name) => model.regimes[regime][name][3]),
  )

/** @param {string} regime @param {number[]} values @returns {MarketState} */
export const stateOf = (regime, [bonds, tga, assets, need, busy, rate]) => ({
  regime,
  bonds,
  tga,
  assets,
  need,
  busy,
  rate,
})
