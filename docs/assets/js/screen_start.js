import { load } from "./load.js"

/** What can fill the screen or a slide has a button; the script that does it comes with the first press. */
export const startScreens = () =>
  document.addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("button"))
    if (!button) return
    if (button.matches(".screen__button")) load("screen.js").then(() => plumbing.screen(button))
    if (button.matches("[data-slide]"))
      load("screen.js")
        .then(() => plumbing.takeSlide(button))
        .catch(console.error)
  })
