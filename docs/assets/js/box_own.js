// Entries of one's own: lines of a form, each a line of a sheet and by how much it changes

/**
 * The form of one's own entries: `add` a line, `read` what stands there (null where a change is no whole number), `clear` it.
 * @param {Element} box
 * @param {BoxWorld} world
 * @param {Record<string, string>} words
 */
export const ownForm = (box, world, words) => {
  const legs = /** @type {HTMLElement} */ (box.querySelector(".box__legs"))
  const choice = choiceOf(box, words)
  const add = () => {
    const leg = document.createElement("div")
    leg.className = "box__row"
    const select = /** @type {HTMLSelectElement} */ (choice.cloneNode(true))
    const by = Object.assign(document.createElement("input"), { type: "text", inputMode: "text", size: 7 })
    leg.append(labelled(words.line, select), labelled(words.by, by))
    legs.append(leg)
    return select
  }
  const clear = () => {
    legs.replaceChildren()
    add()
    add()
  }
  /** @returns {[at: number, by: number][] | null} */
  const read = () => {
    /** @type {[at: number, by: number][]} */
    const entries = []
    for (const leg of legs.children) {
      const id = /** @type {HTMLSelectElement} */ (leg.querySelector("select")).value
      const said = /** @type {HTMLInputElement} */ (leg.querySelector("input")).value.normalize("NFKC")
      const plain = said.replace(/[\u2212\u2013]/g, "-").replace(/[\s,]/g, "")
      if (!id && !plain) continue
      if (!id || !/^[+-]?\d{1,5}$/.test(plain) || !Number(plain) || Math.abs(Number(plain)) > world.most) return null
      entries.push([world.lines.findIndex((line) => line[0] === id), Number(plain)])
    }
    return entries
  }
  clear()
  return { add, read, clear }
}

/**
 * A choice of every line of every sheet, in the words of the page.
 * @param {Element} box
 * @param {Record<string, string>} words
 */
const choiceOf = (box, words) => {
  const select = document.createElement("select")
  select.append(new Option(words.choose, ""))
  for (const sheet of box.querySelectorAll(".box__sheet")) {
    const group = document.createElement("optgroup")
    group.label = sheet.querySelector(".box__party")?.textContent ?? ""
    sheet.querySelectorAll("ul").forEach((list, side) => {
      for (const line of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("li"))) {
        const said = `${side ? words.owes : words.owns}: ${line.querySelector("span")?.textContent}`
        group.append(new Option(said, line.dataset.line))
      }
    })
    select.append(group)
  }
  return select
}

/**
 * @param {string} words
 * @param {HTMLElement} field
 */
const labelled = (words, field) => {
  const label = document.createElement("label")
  label.className = "box__field"
  label.append(words, " ", field)
  return label
}
