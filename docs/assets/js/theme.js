/* The theme's script is a third of what a page weighs and most of what keeps a phone busy, and until a reader does
   something nothing in the page needs it. So it comes, with our script for the search, at the first sign of one: at once
   where that is around the text, in the menu, the search, the switches. Who reads or touches a chart waits for that instead. */
const SIGNS = ["pointerdown", "pointermove", "keydown", "focusin", "scroll"]
const WHILE_READING = 3000 // ms

/** Load what stands in the page for later, once. */
export const wakeTheme = () => {
  const kept = /** @type {HTMLTemplateElement | null} */ (document.getElementById("__later"))
  if (!kept) return
  const wake = () => {
    for (const sign of SIGNS) removeEventListener(sign, notice, true)
    const scripts = [...document.importNode(kept.content, true).querySelectorAll("script")]
    kept.remove()
    for (const one of scripts) {
      one.async = false
      document.body.append(one)
    }
    return scripts.at(-1)
  }
  let reading = 0
  /** @param {Event} sign */
  const notice = (sign) => {
    if (sign.type === "scroll" || (sign.target instanceof Element && sign.target.closest("article"))) {
      reading ||= setTimeout(() => kept.isConnected && wake(), WHILE_READING)
      return
    }
    const last = wake()
    // a key that the theme knows, "/" for the search, is not lost on it
    if (sign instanceof KeyboardEvent && sign.target === document.body)
      last?.addEventListener("load", () => document.body.dispatchEvent(new KeyboardEvent(sign.type, sign)))
  }
  for (const sign of SIGNS) addEventListener(sign, notice, { capture: true, passive: true })
  const search = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"))
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-component=search-query]"))
  document.querySelector(".md-search")?.setAttribute("aria-label", field?.ariaLabel ?? "") // a dialog has a name
  // the theme does it too, once it is there; a phone shows its keyboard only while the touch lasts
  search?.addEventListener("change", () => search.checked && field?.focus())
  const named = document.getElementById(location.hash.slice(1))
  // what was done before this script came; a query in the address; a link to what stands in a fold, which the theme opens
  const already = () =>
    (scrollY && !location.hash) ||
    search?.checked ||
    document.activeElement !== document.body ||
    /[?&]q=/.test(location.search) ||
    named?.closest("details")
  // in a task of its own, after a frame: how far the page is scrolled is known only once all styles are worked out
  requestAnimationFrame(() => setTimeout(() => kept.isConnected && already() && wake()))
}
