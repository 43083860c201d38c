import { lang } from "./page.js"
import { amount, pointWords } from "./sketch_sums.js"

/**
 * A slider for each point: what fingers draw, keys set here.
 * @param {SketchPlan} plan
 * @param {SketchGrid} grid
 * @param {Record<string, string>} words
 */
export const sketchFields = (plan, grid, words) => {
  const list = document.createElement("ol")
  list.className = "draw__fields"
  const rows = plan.points.map((_, n) => {
    const row = document.createElement("li")
    const label = document.createElement("label")
    const name = Object.assign(document.createElement("span"), { textContent: pointWords(n, plan, lang) })
    const field = Object.assign(document.createElement("input"), { type: "range", min: "0", step: "1" })
    field.max = String(grid.notches)
    field.dataset.n = String(n)
    const said = document.createElement("output")
    said.setAttribute("aria-hidden", "true") // the slider says it itself
    label.append(name, said, field)
    row.append(label)
    list.append(row)
    return { field, said }
  })

  return {
    list,
    /** @param {number[]} drawn */
    show: (drawn) =>
      rows.forEach(({ field, said }, n) => {
        const y = drawn[n] ?? drawn[drawn.length - 1] ?? grid.start.y
        const told = n < drawn.length ? amount(y * plan.notch, plan) : words.open
        if (field.value !== String(Math.round(y))) field.value = String(Math.round(y))
        if (said.textContent === told) return // or a slow phone would lay out every field for one that moved
        field.setAttribute("aria-valuetext", told)
        said.textContent = told
      }),
    focus: () => rows[0].field.focus(),
  }
}
