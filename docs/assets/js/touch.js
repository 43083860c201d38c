import { read, remember } from "./chosen.js"
import { copy } from "./copy.js"
import { load } from "./load.js"
import { fetched, loadFromPage, say, start } from "./start.js"

/**
 * A chart answers to mouse, finger and keyboard.
 * @param {Chart} chart
 */
export const listen = (chart) => {
  const { box, picture, slider } = chart
  const touched = () => start(chart)
  /** @param {MouseEvent} event */
  const glance = ({ clientX }) => {
    if (!chart.canvas && !chart.inline) {
      fetched(chart).then(
        () => chart.canvas || plumbing.glance(chart, clientX),
        () => {},
      )
    }
  }
  for (const kind of ["pointerenter", "pointerdown", "touchstart"]) {
    picture.addEventListener(kind, touched, { passive: true })
  }
  picture.addEventListener("pointermove", glance, { passive: true })
  picture.addEventListener("pointerdown", glance, { passive: true })
  box.addEventListener("focusin", ({ target }) => {
    if (/** @type {Element} */ (target).matches(".chart__tools input, .chart__reader input")) touched()
  })
  box.addEventListener("change", ({ target }) => {
    if (!(/** @type {Element} */ (target).closest(".chart__tools"))) return
    read(chart)
    remember(chart)
    start(chart).then(() => plumbing.draw(chart))
  })
  slider?.addEventListener("pointerdown", touched)
  for (const kind of ["focus", "input"]) {
    slider?.addEventListener(kind, () =>
      fetched(chart)
        .then(() => plumbing.read(chart, slider))
        .catch((error) => say(chart, error)),
    )
  }
  const table = /** @type {HTMLDetailsElement | null} */ (box.querySelector(".chart__table"))
  const fill = () => {
    if (!table?.open) return
    fetched(chart)
      .then(() => plumbing.table(chart, table))
      .catch((error) => say(chart, error))
  }
  table?.addEventListener("toggle", fill)
  fill() // a reader may have opened it before this script came, and nothing would tell of that any more
  box.querySelector(".chart__take")?.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target)
    if (target.matches(".chart__png")) {
      loadFromPage(target.dataset.src ?? "")
        .then(() => load("figure.js"))
        .then(() => plumbing.png(chart))
        .catch((error) => say(chart, error))
    } else if (target.matches(".chart__svg")) {
      event.preventDefault()
      loadFromPage(`${target.getAttribute("href")}.js`)
        .then(() => load("figure.js"))
        .then(() => plumbing.svg(chart))
        .catch((error) => say(chart, error))
    } else if (target.matches(".chart__copy button")) copy(target)
  })
}
