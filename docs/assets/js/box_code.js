// A game as a few signs, and a code to hand in (scripts/labs/box/code.py says the same)
import { booked, lacking, ownEntries, paid, unbalanced } from "./box_book.js"
import { judged, met } from "./box_challenges.js"

const GAME = /^([0-6])((?:[a-z]{2}[1-9]\d{0,4}|_(?:[a-z]{2,4}-?[1-9]\d{0,4}){2,}\.)*)$/
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * Where a challenge begins; free play begins where most do.
 * @param {BoxWorld} world
 * @param {number} number
 */
export const startOf = (world, number) => {
  const start = world.lines.map((line) => line[4])
  const before = number ? world.challenges[number - 1].before : ""
  return (movesOf(world, before) ?? []).reduce((sheets, move) => booked(sheets, move.legs), start)
}

/**
 * @param {BoxWorld} world
 * @param {BoxGame} game
 */
export const gameWritten = (world, { number, moves }) => number + moves.map((move) => signsOf(world, move)).join("")

/**
 * @param {BoxWorld} world
 * @param {BoxMove} move
 */
const signsOf = (world, { id, legs }) =>
  id ? id + Math.abs(legs[0][1]) : `_${legs.map(([at, by]) => world.lines[at][0] + by).join("")}.`

/**
 * The game that a link names, or none where it is broken.
 * @param {BoxWorld} world
 * @param {string} said
 * @returns {BoxGame | null}
 */
export const gameRead = (world, said) => {
  const game = GAME.exec(said)
  const moves = game && movesOf(world, game[2])
  if (!game || !moves) return null
  const number = Number(game[1])
  let sheets = startOf(world, number)
  for (const { id, legs } of moves) {
    const own = !id && (legs.length < 2 || Object.keys(unbalanced(world, legs)).length)
    if (own || lacking(world, sheets, legs).length) return null
    sheets = booked(sheets, legs)
  }
  return { number, moves }
}

/**
 * @param {BoxWorld} world
 * @param {string} said
 */
const movesOf = (world, said) => {
  const moves = []
  for (const [, form, amount, legs] of said.matchAll(/([a-z]{2})(\d+)|_([^.]+)\./g)) {
    const entries = form ? [] : [...legs.matchAll(/([a-z]+)(-?\d+)/g)].map(([, line, by]) => [line, Number(by)])
    const places = entries.map(([line, by]) => /** @type {[number, number]} */ ([placeOf(world, String(line)), by]))
    const known = form ? Object.hasOwn(world.forms, form) : places.every(([at]) => at >= 0)
    const amounts = form ? [Number(amount)] : places.map(([, by]) => Math.abs(by))
    if (!known || Math.max(...amounts) > world.most) return null
    moves.push(form ? paid(world, form, Number(amount)) : ownEntries(places))
  }
  return moves
}

/**
 * @param {BoxWorld} world
 * @param {string} id
 */
const placeOf = (world, id) => world.lines.findIndex((line) => line[0] === id)

/**
 * Whether a game does what its challenge asks; free play asks nothing.
 * @param {BoxWorld} world
 * @param {BoxGame} game
 */
export const wins = (world, { number, moves }) => {
  if (!number) return false
  const legs = moves.map((move) => move.legs)
  const found = judged(world, startOf(world, number), legs)
  return world.challenges[number - 1].wants.every((want) => met(want, found))
}

/**
 * Six signs of a game and a name (FNV-1a of 32 bits, 30 of them); case and spaces of a name do not count.
 * @param {string} game
 * @param {string} name
 */
export const checksum = (game, name) => {
  const spaced = name.normalize("NFKC").replace(/[ \t\r\n]+/g, " ")
  const plain = spaced.replace(/^ | $/g, "").toLowerCase()
  let value = 0x811c9dc5
  for (const byte of new TextEncoder().encode(`${game}/${plain}`)) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return [25, 20, 15, 10, 5, 0].map((shift) => SIGNS[(value >>> shift) & 31]).join("")
}

/**
 * What a teacher learns of a code: it is broken, its moves do not do it, it was made for another name, or all is right.
 * @param {BoxWorld} world
 * @param {string} said
 * @param {string} name
 * @returns {"broken" | "unsolved" | "other" | "right"}
 */
export const checkedCode = (world, said, name) => {
  const cut = said.trim().lastIndexOf("-")
  const signs = said.trim().slice(0, Math.max(cut, 0)).toLowerCase()
  const game = gameRead(world, signs)
  if (!game || !game.number) return "broken"
  if (!wins(world, game)) return "unsolved"
  const told = said.trim().slice(cut + 1)
  return told.toUpperCase() === checksum(signs, name) ? "right" : "other"
}
