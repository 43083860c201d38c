/** Whether the page is dark. */
export const dark = () => document.body.dataset.mdColorScheme === "slate"

/**
 * A copy in the colors of the page's shade.
 * @template T
 * @param {T} figure
 * @returns {T}
 */
export const inShade = (figure) => {
  const words = JSON.stringify(figure)
  if (!dark()) return JSON.parse(words)
  return JSON.parse(words.replace(/#[0-9a-f]{6}/gi, (color) => plumbing.twins[color.toLowerCase()] ?? color))
}
