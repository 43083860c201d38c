/* A chart, a payment, a lab or the pipes over all of the screen, to be read from the last row of a room. The same box stays where
   it is in the page and keeps its state; a class lays it over everything, whether or not the browser lets a page have the whole
   screen (an iPhone and many a frame do not). The button that led in leads out, and so does Escape. */
import { chartOnScreen } from "./screen_chart.js"
import { pipesOnScreen } from "./screen_pipes.js"
import { stepsOnScreen } from "./screen_steps.js"
import { takeSlide } from "./slide_take.js"

const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7]

/** @type {(() => void) | null} */
let leave = null

/**
 * Fill the screen with what the button stands in, or give it back.
 * @param {HTMLElement} button
 */
const screen = (button) => (leave ? leave() : fill(button))

/** @param {HTMLElement} button */
const fill = (button) => {
  const box = /** @type {HTMLElement} */ (button.closest("figure.chart, [data-lab]"))
  const { documentElement: page } = document
  const said = button.querySelector("span") ?? button
  const words = said.textContent
  const seen = scrollY
  const others = besides(box)
  for (const one of others) one.inert = true
  box.classList.add("screen")
  page.classList.add("screen-open")
  said.textContent = button.dataset.back ?? ""
  const part = partOf(box)
  const changes = new MutationObserver(() => shrink())
  const shrink = () => {
    changes.disconnect()
    for (const size of SIZES) {
      box.style.setProperty("--fit", String(size))
      if (box.scrollHeight <= box.clientHeight) break
    }
    changes.observe(box, { subtree: true, childList: true, attributeFilter: ["hidden", "open", "class"] })
  }
  const fit = box.tagName === "FIGURE" ? part.fit : shrink // a figure is drawn to fit, a lab has words
  const sizes = new ResizeObserver(fit)
  sizes.observe(box)
  /** @param {KeyboardEvent} event */
  const escape = (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) leave?.()
  }
  const given = () => document.fullscreenElement ?? leave?.()
  document.addEventListener("keydown", escape)
  document.addEventListener("fullscreenchange", given)
  leave = () => {
    leave = null
    changes.disconnect()
    sizes.disconnect()
    document.removeEventListener("keydown", escape)
    document.removeEventListener("fullscreenchange", given)
    if (document.fullscreenElement) document.exitFullscreen()
    box.classList.remove("screen")
    box.style.removeProperty("--fit")
    page.classList.remove("screen-open")
    for (const one of others) one.inert = false
    said.textContent = words
    part.leave()
    scrollTo({ top: seen, behavior: "instant" })
    button.focus({ preventScroll: true })
  }
  page.requestFullscreen?.().catch(() => {}) // where it is refused the box lies over the page all the same
}

/**
 * @param {HTMLElement} box
 * @returns {ScreenPart}
 */
const partOf = (box) => {
  const chart = plumbing.charts.find((one) => one.box === box)
  if (chart) return chartOnScreen(chart)
  if (box.matches(".pipes-box")) return pipesOnScreen(box)
  if (box.matches(".payment")) return stepsOnScreen(box)
  return { fit: () => {}, leave: () => {} }
}

/**
 * All that a reader must not reach while the box lies over it.
 * @param {HTMLElement} box
 */
const besides = (box) => {
  /** @type {HTMLElement[]} */
  const found = []
  for (let one = box; one.parentElement && one !== document.body; one = one.parentElement) {
    for (const other of /** @type {Iterable<HTMLElement>} */ (one.parentElement.children)) {
      if (other !== one && other.inert === false) found.push(other)
    }
  }
  return found
}

/** @type {ScreenTouched} */
const touched = { screen, takeSlide }
Object.assign(plumbing, touched)
