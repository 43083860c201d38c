/* The treasurer's mornings: one card after another, two decisions, then what came. The cards and the key stand in the page
   already; this shows a copy of one, asks, and opens its row of the key. */
import { choice, earned, lack, lateRate } from "./mornings_sums.js"
import { linkOf, madeIn } from "./mornings_link.js"
import { pictureOf } from "./mornings_picture.js"

/**
 * The lab in its place in the page.
 * @param {HTMLElement} box
 */
export const mornings = (box) => {
  /** @type {Record<string, string>} */
  const words = JSON.parse(box.dataset.words ?? "{}")
  const name = box.dataset.name ?? ""
  const start = /** @type {HTMLElement} */ (box.querySelector(".lab__start"))
  const all = /** @type {HTMLElement | null} */ (box.querySelector(".mornings__cards"))
  if (!all) return () => start.focus() // no morning had been; the page says so
  /** @type {MorningRules} */
  const rules = JSON.parse(all.dataset.rules ?? "{}")
  const cards = /** @type {HTMLElement[]} */ ([...all.querySelectorAll(".morning")])
  const came = cards.map((card) => /** @type {Came} */ (JSON.parse(card.dataset.came ?? "[]")))
  const days = cards.map((card) => card.querySelector(".morning__day")?.textContent ?? "")
  const key = /** @type {HTMLElement} */ (all.querySelector(".mornings__key"))
  const rows = /** @type {HTMLTableRowElement[]} */ ([...key.querySelectorAll("tbody tr")])
  const choices = rules.lent.length * rules.late.length
  const always = { fed: { lent: 0, late: "window" }, repo: { lent: rules.cash, late: "window" } }

  const how = /** @type {HTMLDetailsElement | null} */ (box.querySelector(".mornings__how"))
  const play = made("div", { className: "mornings__play", hidden: true })
  const status = made("p", { className: "mornings__status", role: "status" })
  const stage = made("div", { className: "mornings__stage" })
  const tools = made("p", { className: "lab__tools" })
  const [next, back, again, end] = ["next", "back", "again", "end"].map((word) => button(words[word]))
  tools.append(next, back, again, end)
  play.append(stage, status, tools)
  all.before(play)

  /** A digit a morning. @type {number[]} */
  let decided = []
  /** What was taken back, to be offered again. @type {number | null} */
  let undone = null
  /** Whether the outcome of the last decision is open; if not, the next morning asks. */
  let open = false

  /** @param {number} dollars */
  const money = (dollars) => (dollars < 0 ? "−" : "") + words.dollars.replace("{n}", written(Math.abs(dollars)))
  /** @param {number} dollars */
  const signed = (dollars) => (dollars > 0 ? "+" : "") + money(dollars)
  /** @param {number} n */
  const mine = (n) => earned(came[n], choice(decided[n], rules), rules)
  /**
   * @param {number} n
   * @param {"fed" | "repo"} who
   */
  const theirs = (n, who) => earned(came[n], always[who], rules)
  /** @param {(n: number) => number} of */
  const sum = (of) => decided.reduce((total, _, n) => total + of(n), 0)

  const show = () => {
    const done = decided.length === cards.length && !open
    const n = done ? -1 : decided.length - Number(open)
    next.hidden = !open
    next.textContent = decided.length === cards.length ? words.finish : words.next
    back.hidden = decided.length === 0
    again.hidden = !done
    status.textContent = ""
    stage.replaceChildren(...(done ? [...ending(), key.cloneNode(true)] : morning(n)))
    remember(linkOf(name, decided))
  }

  /** @param {number} n */
  const morning = (n) => {
    const card = made("div", { className: "morning" })
    card.append(...[...cards[n].childNodes].map((one) => one.cloneNode(true)))
    const at = made("p", { className: "mornings__at" })
    at.textContent = words.at.replace("{n}", String(n + 1)).replace("{all}", String(cards.length))
    const day = /** @type {HTMLElement} */ (card.querySelector(".morning__day"))
    day.tabIndex = -1
    return [at, card, open ? outcome(n) : asking(n)]
  }

  /** @param {number} n */
  const asking = (n) => {
    const form = /** @type {HTMLFormElement} */ (made("form", { className: "mornings__ask", noValidate: true }))
    const lend = rules.lent.map((_, m) => words[`lend${m}`])
    const late = rules.late.map((where) => words[where])
    form.append(made("p", { className: "mornings__afternoon", textContent: words.afternoon }))
    form.append(radios("lend", words.lend, lend, box.id), radios("late", words.late, late, box.id))
    if (undone !== null) {
      const was = [Math.floor(undone / rules.late.length), undone % rules.late.length]
      form.querySelectorAll("fieldset").forEach((set, m) => (set.querySelectorAll("input")[was[m]].checked = true))
    }
    form.append(made("button", { type: "submit", textContent: words.decide }))
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      const said = ["lend", "late"].map((one) => chosenIn(form, `${box.id}-${one}`))
      if (said.includes(null)) {
        status.textContent = words.missing
        return
      }
      decided[n] = Number(said[0]) * rules.late.length + Number(said[1])
      open = true
      undone = null
      show()
      status.textContent = told(n)
      next.focus()
    })
    return form
  }

  /** What came: the row of the key, as names and values. @param {number} n */
  const outcome = (n) => {
    const part = made("div", { className: "mornings__came" })
    const list = made("dl", { className: "morning__known" })
    for (const cell of [...rows[n].cells].slice(1)) {
      const line = made("div", {})
      line.append(made("dt", { textContent: cell.dataset.label }), made("dd", { textContent: cell.textContent }))
      list.append(line)
    }
    part.append(made("p", { className: "mornings__head", textContent: words.came }), list)
    return part
  }

  /** @param {number} n */
  const told = (n) => {
    const how = choice(decided[n], rules)
    const short = lack(came[n], how, rules)
    const rate = `${(lateRate(came[n], how) / 100).toFixed(2)}%`
    const payment = came[n][5]
    const lacked = words.lacked
      .replace("{lack}", words.millions.replace("{n}", written(short * rules.told)))
      .replace("{rate}", rate)
    return (
      words.you
        .replace("{you}", money(mine(n)))
        .replace("{fed}", money(theirs(n, "fed")))
        .replace("{repo}", money(theirs(n, "repo"))) +
      (short ? lacked : payment ? words.enough : "") +
      words.far
        .replace("{you}", signed(sum(mine) - sum((m) => theirs(m, "fed"))))
        .replace("{repo}", signed(sum((m) => theirs(m, "repo")) - sum((m) => theirs(m, "fed"))))
    )
  }

  /** How it ended: in words, as a picture, and morning by morning. */
  const ending = () => {
    const fed = sum((n) => theirs(n, "fed"))
    const repo = sum((n) => theirs(n, "repo"))
    const you = sum(mine)
    const head = made("p", { className: "mornings__at", textContent: words.result, tabIndex: -1 })
    const sums = words.you.replace("{you}", money(you)).replace("{fed}", money(fed)).replace("{repo}", money(repo))
    const verdict = made("p", { className: "mornings__verdict" })
    verdict.textContent = sums + against("verdict", you - fed) + against("repo", you - repo)
    const figure = made("figure", { className: "mornings__figure" })
    const gaps = decided.map((_, n) => theirs(n, "repo") - theirs(n, "fed"))
    const longest = gaps.reduce((most, gap, n) => (Math.abs(gap) > Math.abs(gaps[most]) ? n : most), 0)
    const pictured = words.picture.replace("{day}", days[longest]).replace("{n}", signed(gaps[longest]))
    const mineOver = decided.map((_, n) => mine(n) - theirs(n, "fed"))
    figure.append(pictureOf(gaps, mineOver), made("figcaption", { textContent: pictured }))
    return [head, verdict, figure, table()]
  }

  /**
   * @param {string} word
   * @param {number} dollars
   */
  const against = (word, dollars) => {
    const way = dollars > 0 ? "up" : dollars < 0 ? "down" : "same"
    return words[`${word}_${way}`].replace("{n}", money(Math.abs(dollars)))
  }

  const table = () => {
    const heads = words.heads.split("|")
    const fold = made("details", { className: "chart__more" })
    const around = made("div", { className: "table", tabIndex: 0, role: "region", ariaLabel: words.played })
    const sheet = made("table", { className: "sheet" })
    const body = sheet.createTBody()
    const head = sheet.createTHead().insertRow()
    for (const word of heads) head.append(made("th", { scope: "col", textContent: word }))
    decided.forEach((digit, n) => {
      const row = body.insertRow()
      const lent = words[`lend${Math.floor(digit / rules.late.length)}`]
      for (const [m, cell] of [days[n], lent, money(mine(n)), signed(mine(n) - theirs(n, "fed"))].entries()) {
        const made = row.insertCell()
        made.textContent = cell
        made.dataset.label = heads[m]
      }
    })
    around.append(sheet)
    fold.append(made("summary", { textContent: words.played }), around)
    return fold
  }

  const focus = () => {
    const place = open ? next : stage.querySelector(".morning__day, .mornings__at[tabindex]")
    ;/** @type {HTMLElement | null} */ (place)?.focus()
  }

  /** @param {boolean} playing */
  const playing = (playing) => {
    play.hidden = !playing
    if (how) how.open = !playing
    start.hidden = playing
  }

  next.addEventListener("click", () => {
    open = false
    show()
    focus()
  })
  back.addEventListener("click", () => {
    undone = open ? (decided.pop() ?? null) : null
    open = !open
    show()
    if (open) status.textContent = told(decided.length - 1)
    focus()
  })
  again.addEventListener("click", () => {
    decided = []
    undone = null
    show()
    focus()
  })
  end.addEventListener("click", () => {
    playing(false)
    remember("")
    start.focus()
  })
  return () => {
    const said = new URLSearchParams(location.search).get("mornings") ?? ""
    const { made, broken } = madeIn(said.split(".")[0] === name ? said : name, cards.length, choices)
    decided = made
    open = false
    playing(true)
    show()
    if (broken) status.textContent = words.broken
    focus()
  }
}

/**
 * @param {string} which
 * @param {string} asked
 * @param {string[]} answers
 * @param {string} id
 */
const radios = (which, asked, answers, id) => {
  const set = made("fieldset", {})
  set.append(made("legend", { textContent: asked }))
  answers.forEach((answer, n) => {
    const label = made("label", {})
    label.append(made("input", { type: "radio", name: `${id}-${which}`, value: String(n) }), ` ${answer}`)
    set.append(label)
  })
  return set
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
const chosenIn = (form, name) => {
  const one = /** @type {HTMLInputElement | null} */ (form.querySelector(`[name="${name}"]:checked`))
  return one && one.value
}

/** With commas, by hand: a browser takes longer to wake its own way of writing numbers than for all the rest. @param {number} whole */
const written = (whole) => String(whole).replace(/\B(?=(\d{3})+$)/g, ",")

/**
 * @param {string} tag
 * @param {Record<string, unknown>} properties
 */
const made = (tag, properties) => /** @type {any} */ (Object.assign(document.createElement(tag), properties))

/** @param {string} words */
const button = (words) => /** @type {HTMLButtonElement} */ (made("button", { type: "button", textContent: words }))

/**
 * Put into the address what was decided, so that the way can be gone back and shown to others.
 * @param {string} said
 */
const remember = (said) => {
  const there = new URL(location.href)
  if (said) there.searchParams.set("mornings", said)
  else there.searchParams.delete("mornings")
  try {
    history.replaceState(history.state, "", there.href)
  } catch {} // a page in a folder may not always write its address
}

plumbing.labs.mornings = mornings
