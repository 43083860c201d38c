/**
 * Hand a file to the reader: a link to it would open rather than save where the page comes from a folder.
 * @param {string} name
 * @param {string} url of a blob or of data
 */
export const save = (name, url) => Object.assign(document.createElement("a"), { href: url, download: name }).click()

/**
 * Hand a drawing to the reader as SVG.
 * @param {string} name
 * @param {string} drawing
 */
export const saveSvg = (name, drawing) => {
  const url = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }))
  save(`${name}.svg`, url)
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
