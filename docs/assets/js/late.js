/* Stands in each page that shows figures, at its top (scripts/publish/late.py), and runs while the page is read: what it
   says is there before the words around it are painted, so that none of them moves. */
import { AGES, ageOf } from "./ages.js"
import { LATE, latenessOf } from "./lateness.js"
import { lang } from "./page.js"
import { dayOf } from "./today.js"

const place = /** @type {HTMLElement} */ (document.querySelector(".late"))
/** @type {Limits} */
const limits = JSON.parse(place.dataset.series ?? "{}")
const today = dayOf(new Date()) // by the reader's own clock: a schedule that died shows without a rebuild

const late = latenessOf(limits, today)
if (late) {
  place.textContent = LATE[lang](late)
  place.hidden = false
}

const sayAges = () => {
  for (const day of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".age:empty"))) {
    const age = ageOf((day.dataset.series ?? "").split(" "), limits, today)
    if (!age) continue
    day.textContent = AGES[lang](age)
    day.classList.toggle("age--late", age.late !== "none")
  }
}
const reading = new MutationObserver(sayAges)
reading.observe(document, { childList: true, subtree: true })
addEventListener("DOMContentLoaded", () => {
  sayAges()
  reading.disconnect()
})
