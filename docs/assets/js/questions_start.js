import { load } from "./load.js"

/** The questions of a page load their script when one is opened, by hand or by its address. */
export const startQuestions = () => {
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".questions"))) {
    /** @type {Promise<unknown> | null} */
    let ready = null
    const begin = () => {
      ready ??= load("lab_questions.js").then(
        () => plumbing.labs.questions(box)(),
        (error) => {
          ready = null
          console.error(error)
        },
      )
    }
    box.addEventListener("toggle", begin, true) // it does not bubble
    if (box.querySelector("[open]")) begin() // opened before this script came
  }
  const openLinked = () => {
    const asked = document.getElementById(location.hash.slice(1))
    if (!(asked instanceof HTMLDetailsElement)) return
    const more = asked.parentElement?.closest("details")
    asked.open = true
    if (!more || more.open) return
    more.open = true
    asked.scrollIntoView()
  }
  addEventListener("hashchange", openLinked)
  openLinked()
}
