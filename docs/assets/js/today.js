/**
 * A moment's day, as the reader's own clock has it: 2019-09-17.
 * @param {Date} now
 */
export const dayOf = (now) =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`

/**
 * How many days lie between two days.
 * @param {string} from
 * @param {string} to
 */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 864e5)
