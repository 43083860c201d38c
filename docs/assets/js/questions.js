/* The questions of a page, asked: what may be chosen becomes buttons, and a choice is answered with its reason, which stands
   in the page already. Nothing is lost by a wrong one: the reader chooses again, or opens the answers. */

/**
 * @param {HTMLElement} box
 */
export const questions = (box) => {
  /** @type {Record<string, string>} */
  const words = JSON.parse(box.dataset.words ?? "{}")
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("details.question"))) {
    const list = /** @type {HTMLElement} */ (one.querySelector(".question__options"))
    const status = Object.assign(document.createElement("p"), { className: "question__status" })
    status.setAttribute("role", "status")
    list.after(status)
    const buttons = [...list.children].map((item) => {
      const button = document.createElement("button")
      button.type = "button"
      button.append(...item.childNodes)
      item.append(button)
      return button
    })
    const reasons = /** @type {HTMLElement[]} */ ([...one.querySelectorAll(".question__key p")])
    if (one.dataset.kind === "order") putInOrder(one, buttons, reasons[0], status, words)
    else choose(buttons, reasons, status, words)
  }
  return () => {}
}

/**
 * One of several: each choice is answered with its own reason.
 * @param {HTMLButtonElement[]} buttons
 * @param {HTMLElement[]} reasons
 * @param {HTMLElement} status
 * @param {Record<string, string>} words
 */
const choose = (buttons, reasons, status, words) =>
  buttons.forEach((button, n) =>
    button.addEventListener("click", () => {
      const right = reasons[n].dataset.right !== undefined
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button))
      button.dataset.said = right ? "right" : "wrong"
      tell(status, right ? words.right : words.wrong, reasons[n].querySelector("span"))
    }),
  )

/**
 * All of them, one after another; pressing one again takes it back, with those after it.
 * @param {HTMLElement} one
 * @param {HTMLButtonElement[]} buttons
 * @param {HTMLElement} reason
 * @param {HTMLElement} status
 * @param {Record<string, string>} words
 */
const putInOrder = (one, buttons, reason, status, words) => {
  const key = /** @type {HTMLElement} */ (one.querySelector(".question__key"))
  const order = (key.dataset.order ?? "").split(" ").map(Number)
  /** @type {number[]} */
  let placed = []
  status.textContent = words.order
  buttons.forEach((button, n) =>
    button.addEventListener("click", () => {
      placed = afterPress(placed, n)
      buttons.forEach((other, m) => {
        const place = placed.indexOf(m) + 1
        other.setAttribute("aria-pressed", String(place > 0))
        if (place) other.dataset.place = String(place)
        else delete other.dataset.place
      })
      const letters = placed.map((m) => String.fromCharCode(65 + m)).join(words.comma)
      if (!placed.length) status.textContent = words.order
      else if (placed.length < order.length) status.textContent = words.so_far.replace("{letters}", letters)
      else if (rightFromTop(placed, order) === order.length) tell(status, words.right, reason.querySelector("span"))
      else status.textContent = words.not_yet.replace("{count}", String(rightFromTop(placed, order)))
    }),
  )
}

/**
 * What stands in order once `n` was pressed.
 * @param {number[]} placed
 * @param {number} n
 */
export const afterPress = (placed, n) => (placed.includes(n) ? placed.slice(0, placed.indexOf(n)) : [...placed, n])

/**
 * How many stand right from the top on.
 * @param {number[]} placed
 * @param {number[]} order
 */
export const rightFromTop = (placed, order) => {
  const wrong = placed.findIndex((one, n) => one !== order[n])
  return wrong < 0 ? placed.length : wrong
}

/**
 * @param {HTMLElement} status
 * @param {string} verdict
 * @param {Element | null} reason
 */
const tell = (status, verdict, reason) => {
  const said = Object.assign(document.createElement("strong"), { textContent: verdict })
  const room = verdict.endsWith("。") ? "" : " " // a full-width sign brings its own
  status.replaceChildren(said, room, ...(reason?.cloneNode(true).childNodes ?? []))
}

plumbing.labs.questions = questions
