/**
 * Cuts a query as the index was cut (scripts/search.py): our words stay whole, every other Chinese character stands alone,
 * and all of them are asked for.
 * @param {string[]} words longest first
 * @returns {(query: string) => string}
 */
export const cutter = (words) => {
  const piece = new RegExp([...words, "[\\u3400-\\u9fff]"].join("|"), "g")
  return (query) => query.replace(piece, (word) => ` +${[...word].join("\u2060")} `)
}
