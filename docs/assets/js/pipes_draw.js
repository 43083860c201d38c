import { VESSELS, changes, flows, fullPipe, stepsOf } from "./pipes_weeks.js"
import { beside, fullWords, priceRows, shareOfBanks, signed, under } from "./pipes_words.js"
import { dayWords } from "./wording.js"

const BLOCK_LABEL = 15 // pixels that a block must be high for its name to stand in it, as charts/pipes/drawing.py has it

/**
 * Move everything in a picture of the pipes to a week, and to what moved since another. The elements are those that Python drew;
 * none is made or taken away, so that nothing around the focus is drawn again.
 * @param {Element} root holds the picture
 * @param {PipesPlan} plan its form
 * @param {PipesWeek | null} then
 * @param {PipesWeek} now
 * @param {Pipes} pipes
 */
export const drawPipes = (root, plan, then, now, pipes) => {
  const { words, lang } = pipes
  say(root, ".day", dayWords(now.day, lang))
  say(root, ".since", under(then, words, lang))
  for (const name of VESSELS) {
    vessel(root, plan, name, then, now)
    const labels = find(root, `.labels[data-of=${name}]`)
    say(labels, ".sum", beside(now.sums[name], lang))
    say(labels, ".moved", then ? signed(now.sums[name] - then.sums[name], lang) : "")
  }
  say(root, ".banks", shareOfBanks(now, words))
  blocks(root, plan, now, pipes)
  flow(root, plan, then, now, pipes)
  marks(root, plan, now, pipes)
  dial(root, plan, now, pipes)
}

/** Elements by their place: they stay the same, and play asks for sixty of them thirty times a second. @type {WeakMap<Element, Map<string, Element>>} */
const found = new WeakMap()

/** @param {Element} root @param {string} selector */
const find = (root, selector) => {
  const known = found.get(root) ?? new Map()
  found.set(root, known)
  if (!known.has(selector)) known.set(selector, root.querySelector(selector))
  return /** @type {Element} */ (known.get(selector))
}

/** @param {Element} root @param {string} selector @param {string} text */
const say = (root, selector, text) => {
  const place = find(root, selector)
  if (place.textContent !== text) place.textContent = text
}

/** @param {Element} element @param {Record<string, string | number>} values */
const set = (element, values) => {
  for (const name in values) {
    const value = String(values[name])
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
}

/** @param {Element} element @param {boolean} shown */
const show = (element, shown) => {
  if (shown === !element.hasAttribute("visibility")) return
  if (shown) element.removeAttribute("visibility")
  else element.setAttribute("visibility", "hidden")
}

/** @param {Element} root @param {PipesPlan} plan @param {string} name @param {PipesWeek | null} then @param {PipesWeek} now */
const vessel = (root, plan, name, then, now) => {
  const [width, floor] = plan.vessels[name]
  /** @param {number} millions */
  const tall = (millions) => (millions * plan.scale) / width
  const box = find(root, name === "assets" ? ".bonds" : `.vessel[data-of=${name}]`)
  const level = now.sums[name]
  const before = then ? then.sums[name] : level
  if (name !== "assets") {
    set(find(box, ".water"), {
      y: (floor - (level >= 0 ? tall(level) : 0)).toFixed(2),
      height: tall(Math.abs(level)).toFixed(2),
    })
    set(find(box, ".surface"), { transform: `translate(0 ${(floor - tall(level)).toFixed(2)})` })
  }
  set(find(box, ".ghost"), {
    y: (floor - tall(Math.max(level, before))).toFixed(2),
    height: tall(Math.abs(level - before)).toFixed(2),
  })
  const was = find(box, ".was")
  set(was, { transform: `translate(0 ${(floor - tall(before)).toFixed(2)})` })
  show(was, then !== null)
}

/** @param {Element} root @param {PipesPlan} plan @param {PipesWeek} now @param {Pipes} pipes */
const blocks = (root, plan, now, { lang, blockNames }) => {
  const [width, floor] = plan.vessels.assets
  let foot = floor
  for (const block of /** @type {NodeListOf<SVGElement>} */ (root.querySelectorAll(".block"))) {
    const name = block.dataset.of ?? ""
    const words = find(root, `.named[data-of=${name}]`)
    const tall = (now.owns[name] * plan.scale) / width
    for (const text of words.children) set(text, { y: (foot - tall / 2 + 4).toFixed(2) })
    foot -= tall
    set(block, { y: foot.toFixed(2), height: tall.toFixed(2) })
    const shown = tall >= BLOCK_LABEL
    say(words, ".name", shown ? blockNames[name] : "")
    say(words, ".sum", shown ? beside(now.owns[name], lang) : "")
  }
}

/** @param {Element} root @param {PipesPlan} plan @param {PipesWeek | null} then @param {PipesWeek} now @param {Pipes} pipes */
const flow = (root, plan, then, now, { sent, words, lang }) => {
  const { gave, runs } = flows(changes(then ?? now, now), plan.order)
  const full = fullPipe(Math.max(...Object.values(gave).map(Math.abs), ...runs.map(Math.abs)), sent.full)
  const pieces = [...runs, ...plan.order.slice(1, -1).map((name) => gave[name])]
  const drawn = find(root, ".flow").children
  pieces.forEach((millions, n) => {
    set(drawn[2 * n], { "stroke-width": ((Math.abs(millions) / full) * (plan.channel - 1)).toFixed(2) })
    drawn[2 * n].toggleAttribute("data-back", millions < 0)
    const arrow = /** @type {SVGElement} */ (drawn[2 * n + 1])
    const turn = (Number(arrow.dataset.turn) + (millions < 0 ? 180 : 0)) % 360
    set(arrow, { transform: (arrow.getAttribute("transform") ?? "").replace(/rotate\(.*\)/, `rotate(${turn})`) })
    show(arrow, Math.abs(millions) * 100 >= full)
  })
  say(root, ".full", then ? fullWords(full, words, lang) : "")
}

/** @param {Element} root @param {PipesPlan} plan @param {PipesWeek} now @param {Pipes} pipes */
const marks = (root, plan, now, { sent }) => {
  const [width, floor] = plan.vessels.reserves
  for (const [key, reserves, banks] of sent.marks) {
    const mark = find(root, `.mark[data-of=${key}]`)
    const known = now.banks !== null && now.paid
    const tall = known ? ((reserves * (now.banks ?? 0)) / banks) * (plan.scale / width) : 0
    set(mark, { transform: `translate(0 ${(floor - tall).toFixed(2)})` })
    show(mark, known)
  }
}

/** @param {Element} root @param {PipesPlan} plan @param {PipesWeek} now @param {Pipes} pipes */
const dial = (root, plan, now, { sent, words }) => {
  const [x, y] = plan.dial
  const [low, high] = sent.dial
  for (const part of /** @type {const} */ (["middle", "highest"])) {
    const needle = find(root, `.needle.${part}`)
    const value = Math.min(Math.max((now.price?.[part] ?? 0) / 10, low), high)
    set(needle, { transform: `rotate(${(((value - low) / (high - low)) * 180 - 180).toFixed(1)} ${x} ${y})` })
    show(needle, now.price !== null)
  }
  priceRows(now, words).forEach((row, n) => say(root, `.price${n}`, row))
}

/**
 * Move the waterfall to what lies between two weeks.
 * @param {Element} root holds the picture
 * @param {[width: number, names: number, sums: number]} plan
 * @param {Record<string, number>} moved
 * @param {Lang} lang
 */
export const drawSteps = (root, [width, names, sums], moved, lang) => {
  const steps = stepsOf(moved)
  const low = Math.min(0, ...steps.map(([, , end]) => end))
  const high = Math.max(0, ...steps.map(([, , end]) => end))
  const scale = (width - names - sums) / (high - low || 1)
  for (const [name, start, end] of steps) {
    const step = find(root, `.step[data-of=${name}]`)
    set(find(step, "rect"), {
      x: (names + (Math.min(start, end) - low) * scale).toFixed(2),
      width: (Math.abs(end - start) * scale).toFixed(2),
    })
    say(step, ".sum", signed(end - start, lang))
  }
  set(find(root, ".zero"), { transform: `translate(${(names - low * scale).toFixed(2)} 0)` })
}
