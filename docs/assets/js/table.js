import { valueWords, xWords } from "./cells.js"
import { unpack } from "./days.js"
import { lang } from "./page.js"

const ROWS = 100
const NONE = "–"

/** @param {string} kind @param {string} text @param {string} [scope] */
const cell = (kind, text, scope) => {
  const made = document.createElement(kind)
  made.textContent = text
  if (scope) made.setAttribute("scope", scope)
  return made
}

/** @param {number} rows */
const more = (rows) => {
  const count = rows.toLocaleString("en")
  return lang === "en" ? `Show more (${count})` : `顯示更多（${count}）`
}

/**
 * List a chart's figures: the newest rows first, more on demand, so that a phone can bear two thousand days.
 * @param {Chart} chart
 * @param {HTMLElement} details
 */
export const table = (chart, details) => {
  if (details.querySelector("table")) return
  const figure = unpack(plumbing.figures[chart.name])
  const order = figure.days.map((_, row) => row)
  if (figure.kind === "day") order.reverse()
  const made = document.createElement("table")
  made.className = "figures"
  const head = made.createTHead().insertRow()
  for (const words of [...figure.head, ...figure.columns.map((column) => column.head)]) {
    head.append(cell("th", words, "col"))
  }
  const body = made.createTBody()
  const button = document.createElement("button")
  button.type = "button"
  const add = () => {
    for (const row of order.splice(0, ROWS)) {
      const line = body.insertRow()
      line.append(cell("th", xWords(figure, row, lang), "row"))
      if (figure.words.length) line.append(cell("td", figure.words[row]))
      for (const column of figure.columns) {
        line.append(cell("td", valueWords(column, row, column.kept, column.kept, "", "") || NONE))
      }
    }
    button.hidden = !order.length
    button.textContent = more(order.length)
  }
  button.addEventListener("click", () => {
    const next = body.rows.length
    add()
    Object.assign(body.rows[next].cells[0], { tabIndex: -1 }).focus()
  })
  add()
  const frame = document.createElement("div")
  frame.className = "figures__frame"
  frame.tabIndex = 0
  frame.setAttribute("role", "region")
  frame.setAttribute("aria-labelledby", `chart-${chart.name}-title`)
  frame.append(made)
  details.querySelector("p")?.remove()
  details.append(frame, button)
}
