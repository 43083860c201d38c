// What a morning earns, as scripts/labs/mornings.py has it: whole numbers, in 100/360 dollars

/**
 * What a digit of a link says: millions that are lent, and where a lack is borrowed.
 * @param {number} digit
 * @param {MorningRules} rules
 * @returns {MorningChoice}
 */
export const choice = (digit, { lent, late }) => ({
  lent: lent[Math.floor(digit / late.length)],
  late: late[digit % late.length],
})

/**
 * Millions that the payments took beyond what was kept.
 * @param {Came} came
 * @param {MorningChoice} choice
 * @param {MorningRules} rules
 */
export const lack = ([, , , , , payment], { lent }, { cash }) => Math.max(0, payment - (cash - lent))

/**
 * The rate in basis points at which a lack is borrowed.
 * @param {Came} came
 * @param {MorningChoice} choice
 */
export const lateRate = ([, , , posted, highest], { late }) =>
  late === "window" || highest === null ? posted : highest

/**
 * Interest of a morning in 100/360 dollars: millions times basis points times nights.
 * @param {Came} came
 * @param {MorningChoice} made
 * @param {MorningRules} rules
 */
export const earned = (came, made, rules) => {
  const [nights, sofr, paid, , , payment] = came
  const left = rules.cash - made.lent - payment
  return nights * (made.lent * sofr + left * (left >= 0 ? paid : lateRate(came, made)))
}

/**
 * Whole dollars, halves away from zero.
 * @param {number} units
 */
export const dollars = (units) => Math.sign(units) * Math.floor((Math.abs(units) * 200 + 360) / 720) || 0
