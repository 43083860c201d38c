import { drawPipes } from "./pipes_draw.js"

const LINE = 16
const SAYS = 5 // lines for which Python left room

/**
 * The picture's file, of two weeks: the file of the newest week, moved to these, with their sentence.
 * @param {string} file the file of the newest week, SVG
 * @param {Pipes} pipes
 * @param {PipesWeek | null} then
 * @param {PipesWeek} now
 * @param {string} text what the two say
 */
export const paperOf = (file, pipes, then, now, text) => {
  const drawn = new DOMParser().parseFromString(file, "image/svg+xml")
  drawPipes(drawn.documentElement, pipes.sent.plans.wide, then, now, pipes)
  const says = /** @type {Element} */ (drawn.querySelector(".says"))
  says.replaceChildren(
    ...broken(text, 720)
      .slice(0, SAYS)
      .map((line, n) => {
        const words = drawn.createElementNS("http://www.w3.org/2000/svg", "text")
        words.setAttribute("y", String(10 + n * LINE))
        words.textContent = line
        return words
      }),
  )
  return new XMLSerializer().serializeToString(drawn)
}

/**
 * A text in lines about so wide: broken between words, and between any two Chinese signs.
 * @param {string} text
 * @param {number} width
 */
export const broken = (text, width) => {
  /** @type {string[]} */
  const lines = []
  let line = ""
  for (const piece of text.match(/[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+\s*|\s+/g) ?? []) {
    if (line && wide(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ""
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

/** @param {string} text */
const wide = (text) =>
  [...text].reduce((sum, sign) => sum + (/[⺀-鿿＀-￯]/.test(sign) ? 12 : /[A-Z]/.test(sign) ? 8.16 : 6.72), 0)
