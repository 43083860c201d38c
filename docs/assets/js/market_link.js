// A state of the reserve market in the link: ?market=ample-6200-800-24000-1200-0-400~effr-qt1-qt2
import { MOVED, startOf, stateOf } from "./market_model.js"

/**
 * @param {MarketState} at
 * @param {string} rate whose real weeks are shown
 * @param {string[]} eras which of them
 */
export const saidOfMarket = (at, rate, eras) =>
  [at.regime, ...MOVED.map((name) => at[name])].join("-") + (eras.length ? `~${[rate, ...eras].join("-")}` : "")

/**
 * What a link asks for; `known` tells whether all of it can be. What cannot is left out, and a broken state starts afresh.
 * @param {string} said
 * @param {MarketModel} model
 */
export const askedOfMarket = (said, model) => {
  const [first, second = ""] = said.split("~")
  const [regime, ...values] = first.split("-")
  const [rate, ...eras] = second.split("-")
  const limits = Object.hasOwn(model.regimes, regime) ? model.regimes[regime] : null
  const numbers = values.map(Number)
  const possible =
    limits !== null &&
    values.length === MOVED.length &&
    MOVED.every((name, n) => {
      const [low, high, step] = limits[name]
      return /^\d+$/.test(values[n]) && numbers[n] >= low && numbers[n] <= high && (numbers[n] - low) % step === 0
    })
  const shown = eras.filter((era) => model.eras.includes(era))
  return {
    at: possible ? stateOf(regime, numbers) : startOf("ample", model),
    rate: model.rates.includes(rate) ? rate : model.rates[0],
    eras: shown,
    known: said === "" || (possible && (!second || (model.rates.includes(rate) && shown.length === eras.length))),
  }
}
