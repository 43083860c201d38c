/** @type {Record<Lang, { age: (days: number) => string, late: (ids: string[]) => string }>} */
export const AGES = {
  en: {
    age: (days) => (days < 1 ? " (today)" : days === 1 ? " (1 day old)" : ` (${days.toLocaleString("en")} days old)`),
    late: (ids) =>
      `Late: ${ids.length > 3 ? `${ids.slice(0, 2).join(", ")} and ${ids.length - 2} more series` : ids.join(", ")}. Newer figures should have come by now, so this may no longer be how things stand.`,
  },
  "zh-TW": {
    age: (days) => (days < 1 ? "（今天）" : `（${days.toLocaleString("en")} 天前）`),
    late: (ids) =>
      `資料遲了：${ids.length > 3 ? `${ids.slice(0, 2).join("、")} 等 ${ids.length} 個序列` : ids.join("、")}。照理早該有新的數字，這裡看到的可能已經不是現況。`,
  },
}

/**
 * A moment's day, as the reader's own clock has it: 2019-09-17.
 * @param {Date} now
 */
export const dayOf = (now) =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`

/**
 * How many days old the newest of these series is, and which of them are late; null where none is known.
 * @param {string[]} ids
 * @param {Limits} limits
 * @param {string} today
 */
export const ageOf = (ids, limits, today) => {
  const known = ids.filter((id) => limits[id])
  if (!known.length) return null
  const newest = /** @type {string} */ (
    known
      .map((id) => limits[id][0])
      .sort()
      .at(-1)
  )
  const late = known.filter((id) => limits[id][1] && today >= limits[id][1])
  return { days: Math.round((Date.parse(today) - Date.parse(newest)) / 864e5), late }
}
