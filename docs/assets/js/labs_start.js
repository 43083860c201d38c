import { load } from "./load.js"

/** A lab loads its script when it is started, by its button or by the link; and fills the screen for a projector. */
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
    if (asked.get(lab) === box.dataset.name) {
      for (let fold = box.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
        fold.open = true
      begin().then(() => box.scrollIntoView())
    }
  }
}
