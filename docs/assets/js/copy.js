/**
 * Copy the text beside a button, and say so on it for a moment.
 * @param {HTMLElement} button
 */
export const copy = (button) => {
  const text = /** @type {HTMLTextAreaElement} */ (button.parentElement?.querySelector("textarea"))
  text.select()
  const done = () => {
    const words = button.textContent
    button.textContent = button.dataset.done ?? ""
    setTimeout(() => (button.textContent = words), 1500)
  }
  if (navigator.clipboard)
    navigator.clipboard.writeText(text.value).then(done, () => document.execCommand("copy") && done())
  else if (document.execCommand("copy")) done()
}
