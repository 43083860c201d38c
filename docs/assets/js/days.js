/**
 * Days travel as the first day and the steps from each to the next.
 * @param {[string, ...number[]]} packed
 */
export const daysOf = ([first, ...steps]) => {
  const day = new Date(`${first}T00:00:00Z`)
  return [first, ...steps.map((step) => (day.setUTCDate(day.getUTCDate() + step), day.toISOString().slice(0, 10)))]
}

/**
 * The moment, in milliseconds, of a day or of a time as Plotly writes it: 2019-09-17 12:00.
 * @param {string} x
 */
export const timeOf = (x) => Date.parse(`${x.slice(0, 10)}T${x.slice(11) || "00:00"}Z`)

/**
 * A place on the x axis as a number; a day is the count of days.
 * @param {X} x
 */
export const numberOf = (x) => (typeof x === "string" ? Date.parse(x) / 864e5 : x)

/**
 * Plotly reads a day from a Date, as the reader's own clock has it, in half the time that it reads the words of one. It
 * gets the words of a day whose midnight that clock leaves out: the clocks of Tehran were put forward at midnight.
 * @param {string} day
 */
export const dateOf = (day) => {
  const [year, month, date] = day.split("-").map(Number)
  const midnight = new Date(year, month - 1, date)
  const read = Number(midnight) - midnight.getTimezoneOffset() * 6e4 // as Plotly does (dateTime2ms)
  return read === Date.UTC(year, month - 1, date) ? midnight : day
}

/**
 * A figure with its days written out, once.
 * @param {Figure & Partial<Unpacked>} figure
 * @returns {Unpacked}
 */
export const unpack = (figure) => {
  const packed = figure.kind === "day" && figure.x.length
  const days = (figure.days ??= packed ? daysOf(/** @type {[string, ...number[]]} */ (figure.x)) : figure.x)
  const at = (figure.at ??= figure.kind === "day" ? days.map((day) => dateOf(String(day))) : days)
  return Object.assign(figure, { days, at })
}
