const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"))

/**
 * Measures words in the font of the page's charts; ask once for many words, since the page's style is read for it.
 * @param {number} size
 * @returns {(words: string) => number}
 */
export const measure = (size) => {
  const picture = /** @type {Element} */ (document.querySelector(".chart__picture"))
  pen.font = `${size}px ${getComputedStyle(picture).fontFamily}`
  return (words) => pen.measureText(words).width
}

/**
 * The words of hover on a phone: where the longest line would not fit, the value stands below the name.
 * @param {string} name
 * @param {string} template
 * @param {Layout} layout
 */
export const below = (name, template, layout) => {
  if (template.includes("<extra>")) return template
  const short = template.replace(/(_xother\|.*?)%B/, "$1%b")
  const value = short
    .replace(/%\{(y|customdata)[^}]*\}/, "0,000.0")
    .replace(/%\{_xother[^}]*\}/, " (Sep 30, 2013)")
    .replace(/%\{x\|[^}]*\}/, "September 30, 2013")
  const wide = measure(layout.hoverlabel.font.size)(`${name.split("<br>").at(-1)} : ${value}`)
  return wide > layout.width - 60 ? `<br>${short}` : short
}
