/* Slides one at a time: arrows, space, Home and End, a click on the buttons; N shows or hides the notes. The address holds the slide. */
/** @param {HTMLElement} deck */
export const turn = (deck) => {
  const slides = /** @type {HTMLElement[]} */ ([...deck.querySelectorAll(".slide")])
  const status = document.createElement("p")
  status.className = "class__hidden"
  status.setAttribute("role", "status")
  let at = Math.max(0, Math.min(slides.length, Number(location.hash.slice(1)) || 1) - 1)

  /** @param {number} to */
  const go = (to) => {
    at = Math.max(0, Math.min(slides.length - 1, to))
    slides.forEach((slide, n) => slide.classList.toggle("slide--here", n === at))
    status.textContent = `${at + 1} / ${slides.length}: ${slides[at].querySelector("h2")?.textContent}`
    try {
      history.replaceState(null, "", `#${at + 1}`)
    } catch {} // a page in a folder may not always write its address
  }

  /**
   * @param {string} words
   * @param {() => void} act
   */
  const tool = (words, act) => {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = words
    button.addEventListener("click", act)
    return button
  }
  const notes = tool(deck.dataset.notes ?? "", () => {
    notes.setAttribute("aria-pressed", String(!deck.classList.toggle("deck--bare")))
  })
  notes.setAttribute("aria-pressed", "false")
  const tools = document.createElement("p")
  tools.className = "deck__tools"
  tools.append(
    tool(deck.dataset.back ?? "", () => go(at - 1)),
    tool(deck.dataset.next ?? "", () => go(at + 1)),
    notes,
  )
  deck.before(tools, status)
  deck.classList.add("deck--on", "deck--bare")
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const button = /** @type {Element} */ (event.target).closest("button, a")
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowRight: () => go(at + 1),
      PageDown: () => go(at + 1),
      ArrowLeft: () => go(at - 1),
      PageUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(slides.length - 1),
      n: () => notes.click(),
      ...(button ? {} : { " ": () => go(at + 1) }),
    }
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  addEventListener("hashchange", () => go(Number(location.hash.slice(1)) - 1 || 0))
  go(at)
}

turn(/** @type {HTMLElement} */ (document.querySelector(".deck")))
