import { load } from "./load.js"

/** What can fill the screen has a button; the script that does it comes with the first press. */
export const startScreens = () =>
  document.addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(".screen__button"))
    if (button) load("screen.js").then(() => plumbing.screen(button))
  })
