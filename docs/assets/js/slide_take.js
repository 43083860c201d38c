import { png } from "./png.js"
import { saveSvg } from "./save.js"

/**
 * A slide as a file: its drawing in the light colors that it names beside those of the page, and what stands around it.
 * @param {Slide} slide
 */
export const slideFile = ({ drawing, around: [before, after] }) => {
  const inside = drawing.slice(drawing.indexOf(">") + 1, drawing.lastIndexOf("</svg>"))
  return before + inside.replace(/var\(--c-\w+,(#\w+)\)/g, "$1") + after
}

/**
 * Make the file that a reader has chosen beside the button.
 * @param {HTMLElement} button
 */
export const takeSlide = async (button) => {
  const place = /** @type {HTMLElement} */ (button.closest("[data-slides]"))
  const { slides: name = "", src = "" } = place.dataset
  await plumbing.load(new URL(src, location.href).href)
  const key = /** @type {HTMLSelectElement} */ (place.querySelector("select")).value
  const file = slideFile(plumbing.slides[name].pictures[key])
  const called = `${name}-${key}`
  if (button.dataset.slide === "png") await png(called, file, 1)
  else saveSvg(called, file)
}
