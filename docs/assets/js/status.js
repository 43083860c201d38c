import { AGES, ageOf, dayOf } from "./ages.js"
import { lang } from "./page.js"

/**
 * Say how old the figures are, held against the reader's own clock: a schedule that died shows without a rebuild.
 * @param {Limits} limits
 */
export const receiveStatus = (limits) => {
  const today = dayOf(new Date())
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".age"))) {
    const age = ageOf((place.dataset.series ?? "").split(" "), limits, today)
    if (!age) continue
    place.textContent = AGES[lang].age(age.days)
    if (!age.late.length) continue
    const words = { className: "late", textContent: AGES[lang].late(age.late) }
    place.parentElement?.append(" ", Object.assign(document.createElement("strong"), words))
  }
}
