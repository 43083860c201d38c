import { afloatOf, bendOf, ceilingOf, draughtsOf, floorOf, priceOf, slopeOf, supplyOf } from "./market_model.js"
import { filled, rateWords } from "./market_words.js"

/**
 * Move everything in a graph to a state; dashed lines stand where supply and demand were before. The elements are those that
 * Python drew (scripts/labs/market_drawing.py); none is made or taken away.
 * @param {Element} picture
 * @param {MarketPlan} plan
 * @param {MarketState} at
 * @param {MarketState | null} before
 * @param {MarketModel} model
 * @param {Record<string, string>} words
 */
export const drawGraph = (picture, plan, at, before, model, words) => {
  const high = place(plan, at, model).high
  const x = place(plan, at, model).wide(supplyOf(at, model))
  const y = high(priceOf(at, model))
  const top = high(ceilingOf(at, model))
  set(picture, ".demand", { d: demandPath(plan, at, model) })
  set(picture, ".supply", { d: supplyPath(plan, at, model) })
  set(picture, ".was-demand", { d: demandPath(plan, before ?? at, model) })
  set(picture, ".was-supply", { d: supplyPath(plan, before ?? at, model) })
  find(picture, ".was")?.toggleAttribute("visibility", false)
  if (!before) set(picture, ".was", { visibility: "hidden" })
  set(picture, ".read", { d: `M${x.toFixed(1)} ${y.toFixed(1)}H${plan.left}` })
  set(picture, ".point", { cx: x.toFixed(1), cy: y.toFixed(1) })
  const beside = x < plan.left + 60 ? x + 9 : plan.left + 4
  set(picture, ".rate", { x: beside.toFixed(1), y: (y + (y - top < 18 ? 15 : -6)).toFixed(1) })
  say(picture, ".rate", rateWords(priceOf(at, model)))
  set(picture, ".demand-name", { y: (top - 6).toFixed(1) })
  const end = x > plan.right - 60
  set(picture, ".supply-name", { x: (x + (end ? -5 : 5)).toFixed(1), "text-anchor": end ? "end" : "start" })
  for (const [name, value] of /** @type {[string, number][]} */ ([
    ["ceiling", ceilingOf(at, model)],
    ["paid", at.rate],
    ["floor", floorOf(at, model)],
  ])) {
    set(picture, `.${name}`, { d: `M${plan.left} ${high(value).toFixed(1)}H${plan.right}` })
    set(picture, `.${name}-name`, { y: (high(value) - 5).toFixed(1) })
    if (name !== "paid" || at.regime !== "limited")
      say(picture, `.${name}-name`, filled(words[name], { rate: rateWords(value) }))
  }
}

/**
 * Lay the real weeks over a graph: each where its share of bank assets would be, had banks the model's size.
 * @param {Element} picture
 * @param {MarketPlan} plan
 * @param {MarketState} at
 * @param {Record<string, number[]>} dots by era, share and price one after another; eras that are not there are not shown
 * @param {MarketModel} model
 */
export const drawDots = (picture, plan, at, dots, model) => {
  const { wide, high } = place(plan, at, model)
  for (const path of picture.querySelectorAll(".dots")) {
    const mine = dots[path.getAttribute("data-era") ?? ""] ?? []
    let d = ""
    for (let n = 0; n < mine.length; n += 2) {
      const y = Math.min(plan.bottom, Math.max(plan.top, high(at.rate + mine[n + 1] / 10)))
      d += `M${wide((mine[n] * at.assets) / 10000).toFixed(1)} ${y.toFixed(1)}h0`
    }
    if (path.getAttribute("d") !== d) path.setAttribute("d", d)
  }
}

/**
 * Move the harbor to a state: water is reserves, a boat's draught what a bank needs.
 * @param {Element} picture
 * @param {MarketState} at
 * @param {MarketModel} model
 * @param {Record<string, string>} words
 */
export const drawHarbor = (picture, at, model, words) => {
  const plan = model.harbor
  const water = supplyOf(at, model)
  /** @param {number} reserves */
  const depth = (reserves) =>
    plan.bottom - (plan.bottom - plan.top) * Math.min(1, reserves / model.regimes[at.regime].widest)
  const level = depth(water)
  set(picture, ".water", { y: level.toFixed(1), height: (plan.bottom - level).toFixed(1) })
  set(picture, ".surface", { d: `M${plan.left} ${level.toFixed(1)}H${plan.right}` })
  say(picture, ".afloat", filled(words.afloat, { afloat: afloatOf(at, model), boats: model.boats }))
  const boats = picture.querySelectorAll(".boat")
  draughtsOf(at, model).forEach((deep, n) => {
    const floats = deep <= water
    const x = plan.left + ((plan.right - plan.left) * (n + 0.5)) / model.boats
    const keel = depth(floats ? water - deep : 0).toFixed(1)
    const tall = (plan.bottom - depth(deep)).toFixed(1)
    boats[n].setAttribute("transform", `translate(${x.toFixed(1)} ${keel}) rotate(${floats ? 0 : model.tilt})`)
    boats[n].setAttribute("fill", `var(--c-${floats ? "INK" : "SHRINKS"})`)
    set(boats[n], ".keel", { d: `M-1.5 0v-${tall}h3V0z` })
    set(boats[n], ".hull", { transform: `translate(0 -${tall})` })
  })
}

/** @param {MarketPlan} plan @param {MarketState} at @param {MarketModel} model */
const place = (plan, at, model) => {
  const { widest, lowest, highest } = model.regimes[at.regime]
  return {
    /** @param {number} reserves */
    wide: (reserves) => plan.left + (plan.right - plan.left) * Math.min(1, reserves / widest),
    /** @param {number} rate */
    high: (rate) => plan.bottom - ((plan.bottom - plan.top) * (rate - lowest)) / (highest - lowest),
  }
}

/** @param {MarketPlan} plan @param {MarketState} at @param {MarketModel} model */
const demandPath = (plan, at, model) => {
  const { wide, high } = place(plan, at, model)
  const [turn, steep] = [bendOf(at), slopeOf(at, model)]
  const [x0, x1, x2] = [turn - steep, turn - steep / 2, turn].map((value) => wide(value).toFixed(1))
  const [top, flat] = [high(ceilingOf(at, model)), high(at.rate)]
  const pull = model.regimes[at.regime].bow === 2 ? flat : (top + flat) / 2
  return `M${plan.left} ${top.toFixed(1)}H${x0}Q${x1} ${pull.toFixed(1)} ${x2} ${flat.toFixed(1)}H${plan.right}`
}

/** @param {MarketPlan} plan @param {MarketState} at @param {MarketModel} model */
const supplyPath = (plan, at, model) =>
  `M${place(plan, at, model).wide(supplyOf(at, model)).toFixed(1)} ${plan.bottom}V${plan.top}`

/** @param {Element} root @param {string} selector */
const find = (root, selector) => root.querySelector(selector)

/** @param {Element} root @param {string} selector @param {Record<string, string>} values */
const set = (root, selector, values) => {
  const element = find(root, selector)
  for (const name in values) element?.setAttribute(name, values[name])
}

/** @param {Element} root @param {string} selector @param {string} text */
const say = (root, selector, text) => {
  const element = find(root, selector)
  if (element) element.textContent = text
}
