/* Draw it yourself: the chart ends before the surprise, a reader draws the rest, then sees what happened and how far off the line
   was. By pointer on the picture, by keys on a slider a point; every step can be undone, and the line stands in the link. */
import { lang } from "./page.js"
import { decoded, encoded, levelled, nearest, put, stroke } from "./sketch.js"
import { sketchFields } from "./sketch_fields.js"
import { sketchPicture } from "./sketch_picture.js"
import { amount, pointWords, verdict } from "./sketch_sums.js"

const DAY = 864e5
const SPEAKS_AFTER = 500 // milliseconds after the last input
const MEANT = 6 // pixels across, more than up or down, after which a finger draws and does not scroll
const WRITES_AFTER = 100 // or a key that is held would write the address more often than a browser allows

/**
 * A chart that a reader draws to its end.
 * @param {HTMLElement} box
 */
export const sketchPad = (box) => {
  const place = /** @type {HTMLElement | null} */ (box.querySelector(".draw[data-plan]"))
  if (!place) return () => {} // on this day nobody knows the end
  /** @type {Record<string, string>} */
  const words = JSON.parse(box.dataset.words ?? "{}")
  const name = box.dataset.name ?? ""
  /** @type {SketchPlan} */
  const plan = JSON.parse(place.dataset.plan ?? "")
  /** @param {string} day */
  const dayOf = (day) => Date.parse(day) / DAY
  /** @type {SketchGrid} */
  const grid = {
    at: plan.points.map(dayOf),
    start: { x: dayOf(plan.known[0]), y: plan.known[1] / plan.notch },
    notches: plan.notches,
  }
  const stills = /** @type {NodeListOf<SVGSVGElement>} */ (place.querySelectorAll(":scope > .draw__picture .still"))
  const pictures = [...stills].map((still) => sketchPicture(still, plan, grid, words.here))
  const fields = sketchFields(plan, grid, words)
  const board = /** @type {HTMLElement} */ (place.querySelector(".draw__board"))
  const hint = made("p", { className: "draw__hint", textContent: words.hint })
  const status = made("p", { className: "draw__status", role: "status" })
  const after = made("div", { className: "draw__after", hidden: true })
  const why = place.querySelector(".draw__why")
  if (why) after.append(why.cloneNode(true))
  const tools = made("p", { className: "lab__tools" })
  const show = button(words.show, "draw__show")
  const buttons = { undo: button(words.undo), level: button(words.level), clear: button(words.clear) }
  tools.append(show, buttons.undo, buttons.level, buttons.clear)
  const fold = made("details", { className: "draw__points chart__more" })
  fold.append(made("summary", { textContent: words.points }), fields.list)
  board.append(hint, status, after, tools, fold)

  /** @type {number[]} */
  let drawn = []
  let shown = false
  /** What undo goes back to. @type {{ drawn: number[], shown: boolean }[]} */
  let before = []
  /** @type {{ truth: number[], line: [number, number][] } | null} */
  let known = null
  let speaking = 0
  let writing = 0
  let revealed = false
  /** The point that a finger, the mouse or a slider is at. @type {number | null} */
  let pointed = null

  const whole = () => drawn.length === grid.at.length

  /** Say over the picture which day the point at hand is, and its figure once it is drawn. */
  const tell = () => {
    const when = pointed === null ? "" : pointWords(pointed, plan, lang)
    const figure = drawn[pointed ?? -1]
    const said = figure === undefined ? when : `${when}${words.colon}${amount(figure * plan.notch, plan)}`
    for (const picture of pictures) picture.tell(pointed, said)
  }

  /** @param {number | null} n */
  const point = (n) => {
    pointed = n
    tell()
  }

  const paint = () => {
    for (const picture of pictures) picture.show(drawn)
    fields.show(drawn)
    tell()
  }

  /** @param {string} words */
  const say = (words) => {
    clearTimeout(speaking)
    status.textContent = words
  }

  const sentence = () => {
    if (shown && known) return verdict(drawn, known.truth, plan, words, lang)
    if (whole()) return words.full
    return words.count.replace("{count}", String(drawn.length)).replace("{all}", String(grid.at.length))
  }

  const speak = () => {
    clearTimeout(speaking)
    speaking = window.setTimeout(() => (status.textContent = sentence()), SPEAKS_AFTER)
  }

  const settle = () => {
    paint()
    if (revealed !== shown) for (const picture of pictures) picture.reveal(shown && known ? known.line : [])
    revealed = shown
    after.hidden = !shown
    clearTimeout(writing)
    writing = window.setTimeout(() => remember(`${name}.${encoded(drawn, shown)}`.replace(/\.$/, "")), WRITES_AFTER)
  }

  /** @param {number[]} now */
  const change = (now) => {
    before.push({ drawn, shown })
    drawn = now
    settle()
  }

  const answers = async () => {
    await plumbing.load(place.dataset.file ?? "")
    known = plumbing.drawings[name]
  }

  const reveal = async () => {
    if (!whole()) return say(words.missing.replace("{count}", String(grid.at.length - drawn.length)))
    try {
      await answers()
    } catch (error) {
      console.error(error)
      return say(words.failed)
    }
    if (!shown) before.push({ drawn, shown })
    shown = true
    settle()
    say(sentence())
  }

  for (const picture of pictures) listen(picture)
  /** @param {ReturnType<typeof sketchPicture>} picture */
  function listen(picture) {
    /**
     * Where the finger or mouse was, what was drawn before it came, and whether it means to draw: a finger may want to scroll.
     * @type {{ id: number, at: Place, from: PointerEvent, drawn: number[], pointed: number | null, meant: boolean } | null}
     */
    let finger = null
    /** @param {PointerEvent} event */
    const go = (event) => {
      if (!finger) return
      const to = picture.place(event)
      drawn = stroke(drawn, finger.at, to, grid)
      finger.at = to
      for (const one of pictures) one.show(drawn)
      point(nearest(grid.at, to.x))
    }
    picture.still.addEventListener("pointerdown", (event) => {
      const at = picture.place(event)
      if (board.hidden || finger || event.button) return
      finger = { id: event.pointerId, at, from: event, drawn, pointed, meant: event.pointerType !== "touch" }
      picture.still.setPointerCapture(event.pointerId)
      if (finger.meant) go(event)
      else point(nearest(grid.at, at.x))
    })
    picture.still.addEventListener("pointermove", (event) => {
      if (!finger && !board.hidden && event.pointerType === "mouse") point(nearest(grid.at, picture.place(event).x))
      if (finger?.id !== event.pointerId) return
      const [across, down] = [event.clientX - finger.from.clientX, event.clientY - finger.from.clientY].map(Math.abs)
      finger.meant ||= across > Math.max(MEANT, down)
      if (finger.meant) go(event)
    })
    picture.still.addEventListener("pointerleave", (event) => {
      if (!finger && event.pointerType === "mouse") point(null)
    })
    picture.still.addEventListener("pointerup", (event) => {
      if (finger?.id !== event.pointerId) return
      if (!finger.meant) go(finger.from) // a tap sets a point
      const now = drawn
      drawn = finger.drawn
      finger = null
      if (now === drawn) return
      change(now)
      speak()
    })
    picture.still.addEventListener("pointercancel", () => {
      if (!finger) return // the page scrolls: nothing was meant
      ;({ drawn, pointed } = finger)
      finger = null
      paint()
    })
  }

  /** Keys on one slider in a row are one step of undo. */
  let last = -1
  fields.list.addEventListener("input", ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target)
    const n = Number(field.dataset.n)
    if (last !== n) before.push({ drawn, shown })
    last = n
    drawn = put(drawn, n, Number(field.value), grid)
    settle()
    mark(field)
    if (shown) speak()
  })
  /** @param {HTMLInputElement} field */
  const mark = (field) => {
    for (const picture of pictures) picture.mark(Number(field.dataset.n), Number(field.value))
    point(Number(field.dataset.n))
  }
  fields.list.addEventListener("focusin", ({ target }) => mark(/** @type {HTMLInputElement} */ (target)))
  fields.list.addEventListener("focusout", () => {
    last = -1
    for (const picture of pictures) picture.mark(null, 0)
    point(null)
  })

  show.addEventListener("click", reveal)
  buttons.level.addEventListener("click", () => {
    if (!whole()) change(levelled(drawn, grid))
    say(sentence())
  })
  buttons.clear.addEventListener("click", () => {
    before.push({ drawn, shown })
    drawn = []
    shown = false
    settle()
    say(words.cleared)
  })
  buttons.undo.addEventListener("click", () => {
    const back = before.pop()
    if (!back) return say(words.none)
    ;({ drawn, shown } = back)
    settle()
    say(sentence())
  })

  return () => {
    const start = /** @type {HTMLElement} */ (box.querySelector(".lab__start"))
    const byKeys = start.matches(":focus-visible")
    const said = (new URLSearchParams(location.search).get("draw") ?? "").split(".")
    const asked = said.shift() === name && said.length ? decoded(said.join("."), grid) : { drawn: [], shown: false }
    board.hidden = false
    place.classList.add("draw--on")
    for (const one of place.querySelectorAll(".draw__mine")) /** @type {HTMLElement} */ (one).hidden = false
    if (start.parentElement) start.parentElement.hidden = true
    drawn = asked?.drawn ?? []
    settle()
    say(asked ? "" : words.broken)
    answers().catch(() => {}) // tried again when they are asked for
    if (asked?.shown) reveal()
    if (byKeys) {
      fold.open = true
      fields.focus()
    }
  }
}

/**
 * @param {string} tag
 * @param {Record<string, unknown>} properties
 */
const made = (tag, properties) => /** @type {any} */ (Object.assign(document.createElement(tag), properties))

/**
 * @param {string} words
 * @param {string} className
 * @returns {HTMLButtonElement}
 */
const button = (words, className = "") => made("button", { type: "button", textContent: words, className })

/**
 * Put a line into the address, so that it can be sent.
 * @param {string} state
 */
const remember = (state) => {
  const there = new URL(location.href)
  there.searchParams.set("draw", state)
  try {
    history.replaceState(history.state, "", there.href)
  } catch {} // a page in a folder may not always write its address
}

plumbing.drawings = {}
plumbing.receiveDrawing = (name, sent) => (plumbing.drawings[name] = sent)
plumbing.labs.draw = sketchPad
