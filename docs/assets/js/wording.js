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
 * A number with at least and at most so many decimals.
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
export const written = (value, least, most) =>
  value.toLocaleString("en", { minimumFractionDigits: least, maximumFractionDigits: most }).replace("-", "−")

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
