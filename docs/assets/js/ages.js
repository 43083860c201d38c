import { daysBetween } from "./today.js"

/** How old figures are, and that all or some of them are late: behind their day. */
/** @type {Record<Lang, (age: Age) => string>} */
export const AGES = {
  en: ({ days, late }) => {
    const old = days < 1 ? "today" : days === 1 ? "1 day old" : `${days.toLocaleString("en")} days old`
    return ` (${old}${{ none: "", some: ", in part late", all: ", late" }[late]})`
  },
  "zh-TW": ({ days, late }) => {
    const old = days < 1 ? "今天" : `${days.toLocaleString("en")} 天前`
    return `（${old}${{ none: "", some: "，部分尚未更新", all: "，尚未更新" }[late]}）`
  },
}

/**
 * How many days old the newest of these series is, and whether any or all of them are late; null where none is known.
 * @param {string[]} ids
 * @param {Limits} limits
 * @param {string} today
 * @returns {Age | null}
 */
export const ageOf = (ids, limits, today) => {
  const known = ids.filter((id) => limits[id]).map((id) => limits[id])
  if (!known.length) return null
  const newest = known.map(([day]) => day).sort()
  const due = known.filter(([, limit]) => limit)
  const late = due.filter(([, limit]) => limit && today >= limit).length
  return {
    days: daysBetween(/** @type {string} */ (newest.at(-1)), today),
    late: !late ? "none" : late < due.length ? "some" : "all",
  }
}
