import { copy } from "./copy.js"
import { load } from "./load.js"

/** A lab loads its script when it is started, by its button or by the link: ?KIND, or ?KIND=NAME and what its script adds to it. */
export const startLabs = () => {
  const asked = new URLSearchParams(location.search)
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-lab]"))) {
    const lab = box.dataset.lab ?? ""
    /** @type {Promise<() => void> | null} */
    let ready = null
    const begin = () =>
      (ready ??= load(`lab_${lab}.js`).then(() => plumbing.labs[lab](box))).then(
        (started) => started(),
        (error) => {
          ready = null
          console.error(error)
        },
      )
    box.querySelector(".lab__start")?.addEventListener("click", begin)
    box.addEventListener("click", ({ target }) => {
      const button = /** @type {HTMLElement} */ (target)
      if (button.matches(".chart__copy button")) copy(button)
    })
    const said = asked.get(lab)
    if (said !== null && (!box.dataset.name || said.split(".")[0] === box.dataset.name)) {
      for (let fold = box.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
        fold.open = true
      begin().then(() => box.scrollIntoView())
    }
  }
}
