// Two weeks stand in the link: ?pipes=WEEK~WEEK, or ?pipes=WEEK~-13 for a week so many before

/**
 * @param {PipesState} state
 * @param {PipesWeek[]} weeks
 * @param {number} year weeks that are compared if nothing is said
 */
export const saidOf = ({ week, back, fixed }, weeks, year) => {
  if (fixed !== null) return `${weeks[week].day}~${weeks[fixed].day}`
  if (back !== year) return `${weeks[week].day}~-${back}`
  return week === weeks.length - 1 ? "all" : weeks[week].day
}

/**
 * The week to which a day belongs, at most the newest and at least the first; null where it is no day.
 * @param {string} day
 * @param {PipesWeek[]} weeks
 */
export const weekOf = (day, weeks) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return null
  const found = weeks.findIndex((week) => week.day >= day)
  return found < 0 ? weeks.length - 1 : found
}

/**
 * What a link asks for; `known` tells whether every week that it names is on file.
 * @param {string} said
 * @param {PipesWeek[]} weeks
 * @param {number} year
 * @returns {{ state: PipesState, known: boolean }}
 */
export const askedFor = (said, weeks, year) => {
  const [day, since = ""] = said.split("~")
  const week = weekOf(day, weeks)
  const known = week !== null && weeks[week].day === day
  const state = { week: week ?? weeks.length - 1, back: year, fixed: /** @type {number | null} */ (null) }
  const back = /^-([1-9]\d{0,3})$/.exec(since)
  if (back) return { state: { ...state, back: Number(back[1]) }, known }
  if (!since) return { state, known }
  const fixed = weekOf(since, weeks)
  return { state: { ...state, fixed }, known: known && fixed !== null && weeks[fixed].day === since }
}

/**
 * The week with which one is compared, or none: where it is the first, or where the chosen one is not earlier.
 * @param {PipesState} state
 */
export const comparedWith = ({ week, back, fixed }) => {
  const then = fixed ?? Math.max(0, week - back)
  return then < week ? then : null
}
