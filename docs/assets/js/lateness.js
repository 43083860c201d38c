import { daysBetween } from "./today.js"

/** @type {Record<Lang, (late: Lateness) => string>} */
export const LATE = {
  en: ({ names, all, days }) => {
    const old = `${days.toLocaleString("en")} days old`
    const some =
      names.length > 3 ? `${names.slice(0, 2).join("; ")}; and ${names.length - 2} more series` : names.join("; ")
    const which = all
      ? `The figures on this page are late: the newest is ${old}.`
      : `Some figures on this page are late, the newest of them ${old}: ${some}.`
    return `${which} Newer ones should have come by now, so this may no longer be how things stand.`
  },
  "zh-TW": ({ names, all, days }) => {
    const old = `${days.toLocaleString("en")} 天前的`
    const some = names.length > 3 ? `${names.slice(0, 2).join("、")}等 ${names.length} 個序列` : names.join("、")
    const which = all ? `本頁的資料遲了，最新的一筆已是 ${old}。` : `本頁有些資料遲了，其中最新的已是 ${old}：${some}。`
    return `${which}照理早該有新的數字，這裡看到的可能已經不是現況。`
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
