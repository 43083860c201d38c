/* A central bank in a box: the reader books, the sheets grow and shrink. What is booked, refused and judged is worked out in
   box_book.js, box_challenges.js and box_code.js; this reads the fields and tells. */
import { booked, countsOf, lacking, ownEntries, paid, unbalanced } from "./box_book.js"
import { judged, met } from "./box_challenges.js"
import { checkedCode, checksum, gameRead, gameWritten, startOf, wins } from "./box_code.js"
import { ownForm } from "./box_own.js"
import { sheetsIn, signed } from "./box_sheets.js"
import { written } from "./wording.js"

/** @param {HTMLElement} lab */
const box = (lab) => {
  /** @type {Record<string, string>} */
  const words = JSON.parse(lab.dataset.words ?? "{}")
  /** @type {BoxWorld} */
  const world = JSON.parse(/** @type {HTMLElement} */ (lab.querySelector(".box")).dataset.world ?? "{}")
  /** @param {string} place @returns {any} */
  const get = (place) => lab.querySelector(place)
  const [number, move, bank, amount, status] = ["number", "move", "bank", "amount", "status"].map((one) =>
    get(`.box__${one}`),
  )
  const own = ownForm(lab, world, words)
  const showSheets = sheetsIn(lab, world)
  /** Tell what was done or refused where it was asked for, and nowhere else. @param {string} told */
  const say = (told, place = status) => {
    for (const one of [status, get(".box__told")]) one.textContent = one === place ? told : ""
  }
  const lineWords = (/** @type {string} */ id) => get(`li[data-line="${id}"] span`).textContent
  const partyWords = (/** @type {string} */ letter) => get(`#box-sheet-${letter}`).textContent
  const tasks = /** @type {HTMLElement[]} */ ([...lab.querySelectorAll(".box__task")])
  const names = [...lab.querySelectorAll(".box__counts thead th")].map((one) => one.textContent ?? "")
  /** The sums in the order of the page. */
  const keys = [...lab.querySelectorAll("[data-count]")].map((one) => one.getAttribute("data-count") ?? "")
  /** Each challenge's moves, and how many of them stand; what was taken back waits behind. @type {{ moves: BoxMove[], at: number }[]} */
  const games = [{ moves: [], at: 0 }, ...world.challenges.map(() => ({ moves: [], at: 0 }))]
  const now = () => games[Number(number.value)]
  const made = () => now().moves.slice(0, now().at)
  /** The sheets after each move that stands, the start first. @returns {number[][]} */
  const course = () => {
    const all = [startOf(world, Number(number.value))]
    for (const one of made()) all.push(booked(all[all.length - 1], one.legs))
    return all
  }

  /** @param {BoxMove} one */
  const called = ({ id, legs }) => {
    if (!id) return words.mine
    /** @type {HTMLOptionElement} */
    const option = move.querySelector(`[value="${id}"]`) ?? move.querySelector(`[value="${id[0]}"]`)
    const through = option.value === id ? "" : ` (${bank.querySelector(`[value="${id[1]}"]`).textContent})`
    return `${option.textContent}${through}, ${written(Math.abs(legs[0][1]), 0, 0)}`
  }
  /** @param {number[]} before @param {number[]} after */
  const changesOf = (before, after) => {
    const [then, next] = [before, after].map((sheets) => countsOf(world, sheets))
    return keys.map((key) => next[key] - then[key])
  }

  const show = () => {
    const all = course()
    const [start, sheets] = [all[0], all[all.length - 1]]
    const last = made()[now().at - 1]
    showSheets(sheets, last ? last.legs : [])
    const rows = [".box__last", ".box__since"].map(get)
    const changes = [changesOf(all[all.length - 2] ?? start, sheets), changesOf(start, sheets)]
    const counts = countsOf(world, sheets)
    keys.forEach((key, n) => {
      get(`[data-count="${key}"]`).textContent = written(counts[key], 0, 0)
      rows.forEach((row, m) => {
        row.cells[n + 1].textContent = signed(changes[m][n])
        row.cells[n + 1].className = changes[m][n] > 0 ? "moved--up" : changes[m][n] < 0 ? "moved--down" : ""
      })
    })
    for (const row of rows) row.hidden = !last
    const { moves, at } = now()
    get(".box__undo").disabled = at === 0
    get(".box__redo").disabled = at === moves.length
    get(".box__over").disabled = at === 0
    showTask(start)
    showLog(all)
    const game = { number: Number(number.value), moves: made() }
    const signs = gameWritten(world, game)
    const name = get(".box__name").value
    get(".box__hand").hidden = !wins(world, game)
    get(".box__code").value = name.trim() ? `${signs}-${checksum(signs, name)}` : ""
    const there = new URL(location.href)
    there.searchParams.set("box", signs)
    there.hash = ""
    get(".box__link").value = there.href
    try {
      history.replaceState(history.state, "", there.href)
    } catch {} // a page in a folder may not always write its address
  }

  /** @param {number[]} start */
  const showTask = (start) => {
    const chosen = Number(number.value)
    tasks.forEach((task, n) => (task.hidden = n + 1 !== chosen))
    if (!chosen) return
    const legs = made().map((one) => one.legs)
    const found = judged(world, start, legs)
    const marks = tasks[chosen - 1].querySelectorAll("li")
    world.challenges[chosen - 1].wants.forEach((want, n) => {
      const [of] = want
      const done = met(want, found)
      const value = Object.hasOwn(world.counted, of) ? signed(found[of]) : written(found[of], 0, 0)
      marks[n].classList.toggle("box__met", done)
      const told = marks[n].querySelector("b")
      if (told) told.textContent = filled(words.so, { value, met: done ? words.yes : words.no })
    })
  }

  /** The rows of the log, and which move each tells. @type {{ one: BoxMove, row: HTMLTableRowElement }[]} */
  const logged = []
  /** @param {number[][]} all */
  const showLog = (all) => {
    const moves = made()
    const same = logged.findIndex(({ one }, n) => one !== moves[n])
    for (const { row } of logged.splice(same < 0 ? moves.length : same)) row.remove()
    for (let n = logged.length; n < moves.length; n++) {
      const row = get(".box__log tbody").insertRow()
      const cells = [`${n + 1}. ${called(moves[n])}`, ...changesOf(all[n], all[n + 1]).map(signed)]
      cells.forEach((said, m) => {
        const cell = row.insertCell()
        cell.textContent = said
        cell.dataset.label = m ? names[m - 1] : ""
      })
      logged.push({ one: moves[n], row })
    }
  }

  /** @param {BoxMove} one @param {HTMLElement} place where it is told */
  const book = (one, place) => {
    const all = course()
    const sheets = all[all.length - 1]
    const lacks = lacking(world, sheets, one.legs)
    if (lacks.length) {
      const [at, by] = lacks.find(([place]) => world.lines[place][2]) ?? lacks[0]
      const [id, party] = world.lines[at]
      const [has, lacked] = [sheets[at], by].map((value) => written(value, 0, 0))
      const takes = written(sheets[at] + by, 0, 0)
      const gaps = { party: partyWords(party), line: lineWords(id), has, takes, lacks: lacked }
      say(filled(words.short, gaps), place)
      return false
    }
    const before = wins(world, { number: Number(number.value), moves: made() })
    const { at, moves } = now()
    moves.splice(at, moves.length, one)
    now().at = at + 1
    const changes = changesOf(sheets, booked(sheets, one.legs))
    const told = changes.flatMap((by, n) => (by ? [`${names[n]} ${signed(by)}`] : [])).join(words.comma)
    const game = { number: Number(number.value), moves: made() }
    const won = !before && wins(world, game)
    const done = won ? ` ${filled(words.won, { number: String(game.number), moves: String(now().at) })}` : ""
    say(filled(words.booked, { what: called(one), changes: told || words.none }) + done, place)
    show()
    return true
  }

  const choose = () => {
    const option = move.selectedOptions[0]
    bank.disabled = !option.dataset.b
    get(".box__does").textContent = (bank.value === "b" && option.dataset.b) || option.dataset.a
  }

  /** @param {BoxLegs} legs */
  const sidesOf = (legs) =>
    Object.entries(unbalanced(world, legs)).map(([what, by]) => {
      const claim = what.startsWith("=") ? what.slice(1) : ""
      const debt = claim && world.lines.find((line) => line[3] === claim && !line[2])
      const key = claim ? (by > 0 ? "owed" : "owned") : by > 0 ? "right" : "left"
      const party = partyWords(debt ? debt[1] : what)
      return filled(words[key], { party, line: debt ? lineWords(debt[0]) : "", by: written(Math.abs(by), 0, 0) })
    })

  get(".box__pay").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault()
    const said = amount.value.trim()
    const sum = /^\d{1,5}$/.test(said) ? Number(said) : 0
    if (sum < 1 || sum > world.most) {
      say(filled(words.badAmount, { most: written(world.most, 0, 0) }))
      amount.focus()
      return
    }
    book(paid(world, move.selectedOptions[0].dataset.b ? move.value + bank.value : move.value, sum), status)
  })
  get(".box__own form").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault()
    const entries = own.read()
    const one = ownEntries(entries ?? [])
    if (one.legs.length < 2 || one.legs.some(([, by]) => Math.abs(by) > world.most)) {
      return say(filled(words.few, { most: written(world.most, 0, 0) }), get(".box__told"))
    }
    const sides = sidesOf(one.legs)
    if (sides.length) say(filled(words.uneven, { sides: sides.join(" ") }), get(".box__told"))
    else if (book(one, get(".box__told"))) own.clear()
  })
  get(".box__more").addEventListener("click", () => own.add().focus())
  for (const field of [move, bank]) field.addEventListener("change", choose)
  number.addEventListener("change", () => {
    say(filled(words.chosen, { what: number.selectedOptions[0].textContent }))
    show()
  })
  get(".box__name").addEventListener("input", show)
  get(".box__undo").addEventListener("click", () => {
    say(filled(words.undone, { what: called(now().moves[--now().at]) }))
    show()
    if (!now().at) get(".box__redo").focus()
  })
  get(".box__redo").addEventListener("click", () => {
    say(filled(words.redone, { what: called(now().moves[now().at++]) }))
    show()
    if (now().at === now().moves.length) get(".box__undo").focus()
  })
  get(".box__over").addEventListener("click", () => {
    now().at = 0
    say(words.fresh)
    show()
    get(".box__redo").focus()
  })
  get(".box__check form").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault()
    const lines = get(".box__codes")
      .value.split("\n")
      .filter((/** @type {string} */ line) => line.trim())
    const told = lines.map((/** @type {string} */ line) => verdict(line.trim()))
    get(".box__checked").replaceChildren(
      ...(told.length ? told : [words.empty]).map((/** @type {string} */ textContent) =>
        Object.assign(document.createElement("li"), { textContent }),
      ),
    )
  })

  /** @param {string} line a student's name, a space, and the code */
  const verdict = (line) => {
    const cut = line.search(/[\s,;，；]+\S+$/)
    const name = cut < 0 ? "" : line.slice(0, cut).replace(/[\s,;，；]+$/, "")
    const code = line.slice(cut < 0 ? 0 : cut).replace(/^[\s,;，；]+/, "")
    const found = checkedCode(world, code, name)
    const game = gameRead(world, code.slice(0, Math.max(0, code.lastIndexOf("-"))).toLowerCase())
    const nameless = !name && found !== "broken"
    const key = nameless
      ? "nameless"
      : { right: "okay", other: "other", unsolved: "unsolved", broken: "mistyped" }[found]
    return filled(words[key], { name: name || code, number: String(game?.number), moves: String(game?.moves.length) })
  }

  return () => {
    for (const part of [".box__play", ".box__folds"]) get(part).hidden = false
    get(".lab__start").hidden = true
    get(".box").classList.add("box--playing")
    const said = new URLSearchParams(location.search).get("box")
    const game = said ? gameRead(world, said) : null
    if (game) {
      number.value = String(game.number)
      games[game.number] = { moves: game.moves, at: game.moves.length }
    }
    say(said && !game ? words.broken : "")
    choose()
    show()
    number.focus()
  }
}

/**
 * @param {string} said
 * @param {Record<string, string>} gaps
 */
const filled = (said, gaps) => said.replace(/\{(\w+)\}/g, (_, key) => gaps[key])

plumbing.labs.box = box
