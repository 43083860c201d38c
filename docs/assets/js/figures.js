/** A figure in a sentence tells its day and its source: to a finger in a line at the foot of the screen, to all by the button below the page. */
export const startFigures = () => {
  const line = document.createElement("p")
  line.className = "fact__line"
  line.setAttribute("role", "status")
  const hide = () => (line.textContent = "")
  document.addEventListener("click", ({ target }) => {
    const place = /** @type {HTMLElement} */ (target)
    const fact = /** @type {HTMLElement | null} */ (place.closest("data.fact[title]"))
    if (place.matches(".facts__button")) {
      const shown = document.body.classList.toggle("facts-shown")
      place.setAttribute("aria-pressed", String(shown))
    }
    if (!fact) return hide()
    document.body.append(line)
    line.textContent = `${fact.textContent}: ${fact.title}`
  })
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide())
}
