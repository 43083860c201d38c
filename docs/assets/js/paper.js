/** What a page needs on paper alone: what is folded stands open, answers are a key at the end, each figure has a note with day and source. */
export const startPaper = () => {
  /** @type {(() => void)[]} */
  let undo = []
  const leave = () => {
    for (const one of undo) one()
    undo = []
  }
  addEventListener("beforeprint", () => {
    leave()
    undo = [...folds(), ...questions(), ...notes()]
  })
  addEventListener("afterprint", leave)
}

const folds = () => {
  const kept = ".chart__more, .payment__why, .question__key"
  const all = /** @type {NodeListOf<HTMLDetailsElement>} */ (end().querySelectorAll(`details:not([open], ${kept})`))
  for (const one of all) one.open = true
  return [...all].map((one) => () => void (one.open = false))
}

const questions = () => {
  const all = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(".questions details.question"))
  if (!all.length) return []
  const key = made("section", "paper__key")
  const title = made("p", "paper__title")
  title.textContent = all[0].querySelector(".question__key summary")?.textContent ?? ""
  const list = made("ol", "")
  key.append(title, list)
  for (const one of all) {
    const item = made("li", "")
    for (const reason of one.querySelectorAll(".question__key p")) item.append(reason.cloneNode(true))
    list.append(item)
  }
  end().append(key)
  return [() => key.remove()]
}

const notes = () => {
  const facts = /** @type {HTMLElement[]} */ ([...end().querySelectorAll("data.fact[title]")])
  const said = [...new Set(facts.map(({ title }) => title))]
  if (!said.length) return []
  for (const fact of facts) fact.dataset.note = String(said.indexOf(fact.title) + 1)
  const list = made("ol", "paper__notes")
  for (const words of said) {
    const item = made("li", "")
    item.textContent = words
    list.append(item)
  }
  end().append(list)
  return [() => list.remove()]
}

const end = () => document.querySelector("article") ?? document.body

/** @param {string} tag @param {string} name */
const made = (tag, name) => Object.assign(document.createElement(tag), { className: name })
