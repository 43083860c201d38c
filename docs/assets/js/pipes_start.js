import { copy } from "./copy.js"
import { load } from "./load.js"
import { lang } from "./page.js"

/** The pipes answer to mouse, finger and keyboard: the first touch loads them, and none is lost meanwhile. */
export const startPipes = () => {
  const box = /** @type {HTMLElement | null} */ (document.querySelector(".pipes-box"))
  if (!box) return
  foldOnAPhone(/** @type {HTMLDetailsElement} */ (box.querySelector(".pipes__fold")))
  /** @type {Promise<PipesMoved> | null} */
  let ready = null
  const started = () =>
    (ready ??= Promise.all([load("pipes.js"), fromPage(box.dataset.figures), fromPage(box.dataset.words)])
      .then(() => plumbing.movePipes(box, plumbing.pipes.figures, plumbing.pipes.words[lang]))
      .catch((error) => {
        ready = null
        console.error(error)
        throw error
      }))
  /** @param {Event} event */
  const answer = (event) => {
    started().then(
      (moved) => moved.answer(event),
      () => {},
    )
  }
  for (const kind of ["pointerenter", "touchstart", "focusin"]) {
    box.addEventListener(kind, () => void started().catch(() => {}), { passive: true, once: true })
  }
  box.addEventListener("input", (event) => {
    if (/** @type {Element} */ (event.target).matches(".pipes__scrub")) answer(event)
  })
  box.addEventListener("change", (event) => {
    if (!(/** @type {Element} */ (event.target).matches(".pipes__scrub"))) answer(event)
  })
  box.addEventListener("keydown", (event) => {
    const scrub = /** @type {Element} */ (event.target).matches(".pipes__scrub")
    if (!scrub || !["PageUp", "PageDown"].includes(event.key)) return
    event.preventDefault()
    answer(event)
  })
  box.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target)
    if (target.matches(".chart__copy button")) return copy(target)
    if (!target.closest("[data-pipes], [data-go], .pipes__play, .pipes__png, .pipes__svg")) return
    event.preventDefault()
    answer(event)
  })
  const asked = new URLSearchParams(location.search).get("pipes")
  if (asked)
    started().then(
      (moved) => moved.follow(asked),
      () => {},
    )
}

/** What few readers need is closed where the screen is narrow. @param {HTMLDetailsElement} fold */
const foldOnAPhone = (fold) => {
  const narrow = matchMedia("(max-width: 599px)")
  const set = () => (fold.open = !narrow.matches)
  set()
  narrow.addEventListener("change", set)
}

/** @param {string | undefined} address a file's address as the page names it */
const fromPage = (address) => load(new URL(address ?? "", location.href).href)
