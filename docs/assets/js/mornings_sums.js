// What a morning earns, as scripts/labs/mornings.py has it: in whole dollars, so that all that is shown adds up

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
 * Interest of a morning in whole dollars: millions times basis points times nights.
 * @param {Came} came
 * @param {MorningChoice} made
 * @param {MorningRules} rules
 */
export const earned = (came, made, rules) => {
  const [nights, sofr, paid, , , payment] = came
  const left = rules.cash - made.lent - payment
  return dollars(nights * (made.lent * sofr + left * (left >= 0 ? paid : lateRate(came, made))))
}

/**
 * Whole dollars of a sum in 100/360 dollars, halves away from zero.
 * @param {number} units
 */
export const dollars = (units) => Math.sign(units) * Math.floor((Math.abs(units) * 200 + 360) / 720) || 0
