import { daysBetween } from "./today.js"

/** @type {Record<Lang, (late: Lateness) => string>} */
export const LATE = {
  en: ({ names, all, days }) => {
    const old = `${days.toLocaleString("en")} days old`
    const some =
      names.length > 3 ? `${names.slice(0, 2).join("; ")}; and ${names.length - 2} more series` : names.join("; ")
    return all
      ? `The figures drawn on this page are late: the newest is ${old}.`
      : `Some figures drawn on this page are late, the newest of them ${old}: ${some}.`
  },
  "zh-TW": ({ names, all, days }) => {
    const old = `${days.toLocaleString("en")} 天前的`
    const some = names.length > 3 ? `${names.slice(0, 2).join("、")}等 ${names.length} 個序列` : names.join("、")
    return all ? `本頁圖上的資料落後，最新一筆是 ${old}。` : `本頁圖上有些資料落後，其中最新一筆是 ${old}：${some}。`
  },
}

/**
 * Which series of a page are late, whether all that can be late are, and how old the newest of them is; null if none is.
 * @param {Limits} limits
 * @param {string} today
 * @returns {Lateness | null}
 */
export const latenessOf = (limits, today) => {
  const due = Object.values(limits).filter(([, limit]) => limit)
  const late = due.filter(([, limit]) => limit && today >= limit)
  if (!late.length) return null
  const newest = late.map(([day]) => day).sort()
  return {
    names: late.map(([, , name]) => name),
    all: late.length === due.length,
    days: daysBetween(/** @type {string} */ (newest.at(-1)), today),
  }
}
