/**
 * A payment fills the screen: one step at a time, unless it asks and does so itself.
 * @param {HTMLElement} box
 * @returns {ScreenPart}
 */
export const stepsOnScreen = (box) => {
  /** @type {Record<string, string>} */
  const words = JSON.parse(box.dataset.words ?? "{}")
  const steps = [...box.querySelectorAll(".payment__steps > li")]
  const tools = document.createElement("p")
  tools.className = "lab__tools screen__steps"
  const back = button(words.back)
  const next = button(words.next)
  let at = 0
  const show = () => {
    steps.forEach((step, n) => step.classList.toggle("screen__now", n === at))
    back.disabled = at === 0
    next.disabled = at === steps.length - 1
  }
  /** @param {number} by */
  const go = (by) => {
    at = Math.min(Math.max(at + by, 0), steps.length - 1)
    show()
  }
  /** @param {KeyboardEvent} event */
  const key = ({ key, target }) => {
    if (/** @type {Element} */ (target).matches("input")) return
    if (key === "ArrowRight" || key === "PageDown") go(1)
    if (key === "ArrowLeft" || key === "PageUp") go(-1)
  }
  back.addEventListener("click", () => go(-1))
  next.addEventListener("click", () => go(1))
  document.addEventListener("keydown", key)
  tools.append(back, next)
  if (steps.length > 1) box.append(tools)
  show()
  const leave = () => {
    document.removeEventListener("keydown", key)
    tools.remove()
    for (const step of steps) step.classList.remove("screen__now")
  }
  return { fit: () => {}, leave }
}

/** @param {string} words */
const button = (words) => Object.assign(document.createElement("button"), { type: "button", textContent: words })
