// What was decided stands in the link, a digit a morning: ?mornings=short.4079

/**
 * @param {string} name
 * @param {number[]} made
 */
export const linkOf = (name, made) => (made.length ? `${name}.${made.join("")}` : name)

/**
 * The decisions of a link; none, and `broken`, where they do not fit the mornings.
 * @param {string} said
 * @param {number} mornings
 * @param {number} choices
 * @returns {{ made: number[], broken: boolean }}
 */
export const madeIn = (said, mornings, choices) => {
  const [, digits = "", ...more] = said.split(".")
  const made = [...digits].map(Number)
  const fits = !more.length && /^\d*$/.test(digits) && made.length <= mornings && made.every((one) => one < choices)
  return fits ? { made, broken: false } : { made: [], broken: true }
}
