/* The reserve market in the hand of a reader: supply and demand are moved, the rate is read off, the harbor follows, and the real
   weeks are laid over it. Everything that is seen was drawn by Python and stands in the page; this moves it. */
import { drawDots, drawGraph, drawHarbor } from "./market_draw.js"
import { askedOfMarket, saidOfMarket } from "./market_link.js"
import { fitOf, priceOf, startOf } from "./market_model.js"
import { accountOfMarket, amountWords, filled, rateWords, readWords } from "./market_words.js"
import { lang } from "./page.js"

const QUIET = 500 // milliseconds after the last input until a screen reader is told
const WAYS = /** @type {const} */ (["down", "same", "up"])

/**
 * The reserve market of a page.
 * @param {HTMLElement} box
 */
export const market = (box) => {
  /** @param {string} selector */
  const part = (selector) => /** @type {HTMLElement} */ (box.querySelector(selector))
  /** @template {Element} T @param {string} selector @returns {T[]} */
  const parts = (selector) => /** @type {any} */ ([...box.querySelectorAll(selector)])
  /** @type {Record<string, string>} */
  const words = JSON.parse(box.dataset.words ?? "{}")
  /** @type {MarketModel} */
  const model = JSON.parse(part(".market").dataset.model ?? "{}")
  const [live, states, start] = [part(".market__live"), part(".market__states"), part(".lab__start")]
  const [says, reads, note, fit, apart] = ["says", "reads", "note", "fit", "apart"].map((one) =>
    part(`.market__${one}`),
  )
  const [asks, asked, status] = [part(".market__asks"), part(".market__asked"), part("[role=status]")]
  const [onward, next] = [part(".market__onward"), part(".market__next")]
  const choice = /** @type {HTMLSelectElement} */ (part(".market__question"))
  const back = /** @type {HTMLButtonElement} */ (part(".market__back"))
  /** @type {HTMLElement[]} */
  const places = parts(".market__world")
  /** @type {HTMLElement[]} */
  const groups = parts(".market__group")
  /** @type {HTMLInputElement[]} */
  const sliders = parts(".market__slide input")
  /** @type {HTMLInputElement[]} */
  const worlds = parts(".market__worlds input")
  /** @type {HTMLInputElement[]} */
  const eras = parts(".market__eras [type=checkbox]")
  /** @type {HTMLInputElement[]} */
  const rates = parts(".market__eras [type=radio]")
  /** @type {MarketDots | null} */
  let weeks = null
  /** Every state that was left, oldest first. @type {MarketState[]} */
  let past = []
  let at = startOf("ample", model)
  /** What the sentence compares with. @type {MarketState} */
  let before = at
  /** @type {MarketPreset | null} */
  let question = null
  /** The question that was answered last, and nothing moved since. @type {MarketPreset | null} */
  let answered = null
  let telling = 0

  const shownEras = () => eras.filter((era) => era.checked && (era.value === "limited") === (at.regime === "limited"))
  const rate = () => rates.find((one) => one.checked)?.value ?? model.rates[0]

  /** @param {string} [first] what else there is to say */
  const show = (first = "") => {
    for (const one of places) one.hidden = one.dataset.regime !== at.regime
    const world = part(`.market__world[data-regime=${at.regime}]`)
    const then = before.regime === at.regime && before !== at ? before : null
    const dots = Object.fromEntries(shownEras().map(({ value }) => [value, weeks?.[rate()]?.[value] ?? []]))
    for (const picture of world.querySelectorAll(".market__graph svg")) {
      const plan = model.forms[picture.classList.contains("still--narrow") ? "narrow" : "wide"]
      drawGraph(picture, plan, at, then, model, words)
      drawDots(picture, plan, at, dots, model)
    }
    drawHarbor(/** @type {Element} */ (world.querySelector(".market__harbor svg")), at, model, words)
    const text = accountOfMarket(before, at, model, words, lang)
    says.textContent = text
    reads.textContent = readWords(at, model, words, lang)
    note.textContent = first
    note.hidden = !first
    tellFit(Object.values(dots).flat())
    for (const slider of sliders) setSlider(slider)
    for (const group of groups) group.hidden = !group.querySelector(".market__slide:not([hidden])")
    for (const world of worlds) world.checked = world.value === at.regime
    for (const era of eras)
      era.parentElement?.toggleAttribute("hidden", (era.value === "limited") !== (at.regime === "limited"))
    back.disabled = !past.length
    asks.hidden = !question
    onward.hidden = !answered
    clearTimeout(telling)
    telling = setTimeout(() => (status.textContent = [first, text, reads.textContent].filter(Boolean).join(" ")), QUIET)
    remember()
  }

  /** @param {HTMLInputElement} slider */
  const setSlider = (slider) => {
    const name = /** @type {MarketField} */ (slider.name)
    const [low, high, step] = model.regimes[at.regime][name]
    Object.assign(slider, { min: low, max: high, step })
    if (Number(slider.value) !== at[name]) slider.value = String(at[name]) // else Chromium would not tell of the change's end
    const value = valueWords(name)
    slider.setAttribute(
      "aria-valuetext",
      `${value}${words.comma}${words.rate_is.replace("{rate}", rateWords(priceOf(at, model)))}`,
    )
    const label = /** @type {HTMLElement} */ (slider.closest(".market__slide"))
    label.hidden = low === high
    label.querySelector(".market__value")?.replaceChildren(value)
  }

  /** @param {MarketField} name */
  const valueWords = (name) => {
    if (name === "need")
      return filled(words.of_assets, { share: `${(at.need / 100).toFixed(at.regime === "limited" ? 2 : 1)}%` })
    return name === "rate" ? rateWords(at.rate) : amountWords(at[name], at, words, lang)
  }

  /** @param {number[]} dots */
  const tellFit = (dots) => {
    const chosen = shownEras().length > 0
    fit.hidden = !chosen
    apart.hidden = true
    if (!chosen) return
    const { close, above, below, under } = fitOf(at, dots, model)
    const found = at.regime === "limited" ? words.fit_months : words.fit
    fit.textContent = dots.length
      ? filled(found, { close, above, below, all: dots.length / 2, near: model.close })
      : words.fit_none
    apart.hidden = !under
    apart.textContent = filled(words.fit_under, { under })
  }

  const remember = () => {
    const said = saidOfMarket(
      at,
      rate(),
      shownEras().map(({ value }) => value),
    )
    /** @param {string} href */
    const with_ = (href) => {
      const there = new URL(href)
      there.searchParams.set("market", said)
      return there.href
    }
    try {
      history.replaceState(history.state, "", with_(location.href))
    } catch {} // a page in a folder may not always write its address
    for (const link of /** @type {HTMLAnchorElement[]} */ ([
      ...parts(".chart__link"),
      ...document.querySelectorAll("a[hreflang]"),
    ]))
      link.href = with_(link.href)
    for (const text of /** @type {HTMLTextAreaElement[]} */ (parts("textarea")))
      text.value = text.value.replace(/(\/labs\/market\/)(\?[^"\s}]*)?/g, (_, path) => `${path}?market=${said}`)
  }

  /** Leave a state for another; the way back stands. @param {MarketState} to @param {string} [first] */
  const go = (to, first) => {
    past.push(at)
    before = at
    at = to
    show(first)
  }

  /** What is being asked, and what was answered. @param {MarketPreset | null} open @param {MarketPreset | null} [done] */
  const put = (open, done = null) => {
    question = open
    answered = done
  }

  /** Begin somewhere else, where nothing has moved yet. @param {MarketState} to */
  const begin = (to) => {
    past.push(at)
    at = before = to
    show()
  }

  const fetchWeeks = () => {
    if (weeks) return show()
    plumbing.load("labs/market.js").then(
      () => {
        weeks = /** @type {any} */ (plumbing.figures).lab_market
        show()
      },
      () => {
        fit.hidden = false
        fit.textContent = words.fit_lost
      },
    )
  }

  /** @type {MarketState | null} */
  let held = null // where a slider stood when it was taken hold of
  for (const slider of sliders) {
    slider.addEventListener("input", () => {
      if (!held) {
        held = at
        past.push(at)
      }
      put(null)
      before = held
      at = { ...at, [slider.name]: Number(slider.value) }
      show()
    })
    slider.addEventListener("change", () => (held = null))
  }
  for (const world of worlds)
    world.addEventListener("change", () => {
      put(null)
      begin(startOf(world.value, model))
      if (shownEras().length) fetchWeeks()
    })
  for (const box of [...eras, ...rates]) box.addEventListener("change", fetchWeeks)
  back.addEventListener("click", () => {
    const to = past.pop()
    if (!to) return
    put(null)
    at = before = to
    show()
    if (back.disabled) sliders[0].focus()
  })
  part(".market__again").addEventListener("click", () => {
    put(null)
    begin(startOf("ample", model))
  })
  /** Ask an exam's question, from where it begins. @param {MarketPreset} preset */
  const ask = (preset) => {
    put(preset)
    choice.value = preset.key
    asked.textContent = filled(words.ask, { question: choice.selectedOptions[0].text })
    begin(preset.before)
    asks.querySelector("button")?.focus()
  }
  part(".market__ask").addEventListener("click", () => ask(model.presets[choice.selectedIndex]))
  next.addEventListener("click", () => {
    if (answered) ask(model.presets[(model.presets.indexOf(answered) + 1) % model.presets.length])
  })
  for (const button of asks.querySelectorAll("button"))
    button.addEventListener("click", () => {
      if (!question) return
      const { after } = question
      const way = WAYS[Math.sign(priceOf(after, model) - priceOf(at, model)) + 1]
      const said = button.dataset.way ?? ""
      const told = !said ? "" : said === way ? words.right : filled(words.wrong, { way: words[way] })
      put(null, question)
      go(after, told)
      next.focus()
    })
  part(".market__end").addEventListener("click", () => {
    live.hidden = true
    states.hidden = start.hidden = false
    start.focus()
  })

  return () => {
    live.hidden = false
    states.hidden = start.hidden = true
    const said = askedOfMarket(new URLSearchParams(location.search).get("market") ?? "", model)
    at = before = said.at
    past = []
    put(null)
    for (const era of eras) era.checked = said.eras.includes(era.value)
    for (const one of rates) one.checked = one.value === said.rate
    show(said.known ? "" : words.broken)
    if (said.eras.length) fetchWeeks()
    sliders[0].focus({ preventScroll: true })
  }
}

plumbing.labs.market = market
