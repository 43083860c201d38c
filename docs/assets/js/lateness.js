import { daysBetween } from "./today.js"

/** @type {Record<Lang, (late: Lateness) => string>} */
export const LATE = {
  en: ({ names, all, days }) => {
    const old = `${days.toLocaleString("en")} days old`
    const some =
      names.length > 3 ? `${names.slice(0, 2).join("; ")}; and ${names.length - 2} more series` : names.join("; ")
    return all
      ? `The charts on this page are behind: their newest figures are ${old}.`
      : `Some charts on this page are behind. The newest figures of these are ${old}: ${some}.`
  },
  "zh-TW": ({ names, all, days }) => {
    const old = `已經 ${days.toLocaleString("en")} 天沒有新資料`
    const some = names.length > 3 ? `${names.slice(0, 2).join("、")}等 ${names.length} 個序列` : names.join("、")
    return all ? `本頁的圖${old}。` : `本頁有些圖${old}：${some}。`
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
