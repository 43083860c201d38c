const MONTHS = "January February March April May June July August September October November December".split(" ")

/**
 * A day as the page's prose has it.
 * @param {string} day
 * @param {Lang} lang
 */
export const dayWords = (day, lang) => {
  const [year, month, date] = day.split("-").map(Number)
  return lang === "en" ? `${MONTHS[month - 1]} ${date}, ${year}` : `${year} 年 ${month} 月 ${date} 日`
}

/**
 * @param {string} day
 * @param {Lang} lang
 */
export const monthWords = (day, lang) => {
  const [year, month] = day.split("-").map(Number)
  return lang === "en" ? `${MONTHS[month - 1]} ${year}` : `${year} 年 ${month} 月`
}

/**
 * A number with at least and at most so many decimals, as a browser writes it in English, but by hand: to wake the browser's own
 * way takes a slow phone longer than all the rest of an answer.
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
export const written = (value, least, most) => {
  const size = Math.abs(value) < 1e-6 ? 0 : Math.abs(value) // below it a number is written with an exponent
  const rounded = Math.round(Number(`${size}e${most}`)) / 10 ** most // halves of what is read, not of what is kept in binary
  const [whole, decimals = ""] = rounded.toFixed(most).split(".")
  const kept = decimals.replace(/0+$/, "").padEnd(least, "0")
  const sign = value < 0 || Object.is(value, -0) ? "−" : ""
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + (kept && `.${kept}`)
}

/**
 * A number as an amount of dollars, whose sign stands first, where `before` is the dollar's.
 * @param {string} before
 * @param {string} amount
 */
export const priced = (before, amount) => amount.replace(/^[+−]?/, (sign) => sign + before)

/**
 * On a phone a long name would push its label over the edge of the picture, which cuts it.
 * @param {string} name
 */
export const inLines = (name) => (name.length < 29 ? name : name.replace(/(.{18}\S*) (?=.{6})/g, "$1<br>"))
