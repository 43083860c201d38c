/* The pipes in the hand of a reader: a week, the week it is compared with, and everything that follows from the two. The picture
   stands in the page already; this moves it. It is loaded at the first touch, or by a link that names two weeks. */
import { leading, query, quoting } from "./link.js"
import { lang } from "./page.js"
import { askedFor, comparedWith, saidOf, weekOf } from "./pipes_link.js"
import { drawPipes, drawSteps } from "./pipes_draw.js"
import { paperOf } from "./pipes_paper.js"
import { between, changes, weeksOf } from "./pipes_weeks.js"
import { account, amount } from "./pipes_words.js"
import { fillTable } from "./pipes_table.js"
import { png } from "./png.js"
import { saveSvg } from "./save.js"
import { dayWords } from "./wording.js"

const PACE = 10 // weeks a second in play
const STILL = 1200 // milliseconds a quarter stands, where motion is not wanted
const QUIET = 500 // milliseconds after the last input until a screen reader is told
const COMMA = { en: ", ", "zh-TW": "，" }
const STOP = { en: ".", "zh-TW": "。" }

/**
 * The pipes of a page, ready to be moved.
 * @param {HTMLElement} box
 * @param {PipesFigures} sent
 * @param {PipesWords} words
 */
export const movePipes = (box, sent, words) => {
  /** @param {string} selector */
  const part = (selector) => /** @type {HTMLElement} */ (box.querySelector(selector))
  const scrub = /** @type {HTMLInputElement} */ (part(".pipes__scrub"))
  const weekField = /** @type {HTMLInputElement} */ (part(".pipes__week"))
  const sinceField = /** @type {HTMLInputElement} */ (part(".pipes__since"))
  const backField = /** @type {HTMLSelectElement} */ (part(".pipes__back"))
  const pairField = /** @type {HTMLSelectElement} */ (part(".pipes__pairs"))
  const play = part(".pipes__play")
  const says = part(".pipes__says")
  const status = part("[role=status]")
  const event = part(".pipes__event")
  const pictures = () => [...box.querySelectorAll(".pipes__picture svg.pipes")] // a full screen has one more
  const waterfalls = [...box.querySelectorAll(".waterfall")]
  const weeks = weeksOf(sent)
  const last = weeks.length - 1
  /** @type {Record<string, string>} */
  const blockNames = JSON.parse(box.dataset.blocks ?? "{}")
  /** @type {Pipes} */
  const pipes = { sent, words, lang, weeks, blockNames }
  const still = matchMedia("(prefers-reduced-motion: reduce)")
  /** @type {PipesState} */
  let state = { week: last, back: sent.year, fixed: null }
  let telling = 0
  let playing = 0

  /** @param {Element} picture */
  const form = ({ classList }) =>
    classList.contains("still--slide") ? "slide" : classList.contains("still--narrow") ? "narrow" : "wide"

  /** @param {PipesWeek | null} then @param {PipesWeek} now @param {Element[]} which */
  const paint = (then, now, which) => {
    for (const picture of which) drawPipes(picture, sent.plans[form(picture)], then, now, pipes)
  }

  const two = () => {
    const then = comparedWith(state)
    return { then: then === null ? null : weeks[then], now: weeks[state.week] }
  }

  /** @param {string} [note] what else there is to say */
  const show = (note) => {
    const { then, now } = two()
    paint(then, now, pictures())
    for (const picture of waterfalls)
      drawSteps(
        picture,
        sent.steps_plans[form(picture) === "narrow" ? "narrow" : "wide"],
        changes(then ?? now, now),
        lang,
      )
    fillTable(part(".pipes__table"), then, now, lang)
    const text = account(then, now, words, lang)
    says.textContent = text
    scrub.value = String(state.week)
    scrub.setAttribute("aria-valuetext", valueText(now))
    weekField.value = now.day
    if (then) sinceField.value = then.day
    const back = state.fixed === null ? String(state.back) : "fixed"
    if ([...backField.options].some((option) => option.value === back)) backField.value = back
    const happened = words.events.filter(([week]) => week === state.week).map(([, what]) => what)
    event.textContent = [note, ...happened].filter(Boolean).join(" · ")
    event.hidden = !event.textContent
    remember()
    clearTimeout(telling)
    telling = setTimeout(
      () => (status.textContent = [note, valueText(now) + STOP[lang], text].filter(Boolean).join(" ")),
      QUIET,
    )
  }

  /** @param {PipesWeek} now */
  const valueText = (now) =>
    [dayWords(now.day, lang), `${words.names.reserves} ${amount(now.sums.reserves, words, lang)}`].join(COMMA[lang])

  const remember = () => {
    const said = saidOf(state, weeks, sent.year)
    try {
      history.replaceState(history.state, "", leading(location.href, "pipes", said))
    } catch {} // a page in a folder may not always write its address
    const link = /** @type {HTMLAnchorElement | null} */ (box.querySelector(".chart__link"))
    if (link) link.search = query("pipes", said)
    for (const sibling of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[hreflang]"))) {
      sibling.href = leading(sibling.href, "pipes", said)
    }
    for (const text of box.querySelectorAll("textarea")) text.value = quoting(text.value, "pipes", said)
  }

  /** @param {Partial<PipesState>} change @param {string} [note] */
  const go = (change, note) => {
    state = { ...state, ...change }
    state.week = Math.min(Math.max(state.week, 0), last)
    show(note)
  }

  /** @param {string} step weeks, or the event before or after */
  const stepTo = (step) => {
    const then = words.events.map(([week]) => week)
    if (step === "event+") return then.find((week) => week > state.week) ?? last
    if (step === "event-") return then.findLast((week) => week < state.week) ?? 0
    return state.week + Number(step)
  }

  const stop = () => {
    cancelAnimationFrame(playing)
    clearTimeout(playing)
    playing = 0
    play.textContent = play.dataset.play ?? ""
    box.classList.remove("playing")
  }

  const start = () => {
    if (state.week === last) state.week = 0
    play.textContent = play.dataset.pause ?? ""
    box.classList.add("playing")
    const from = state.week
    const seen = pictures().filter((picture) => picture.getClientRects().length)
    let began = 0
    /** @param {number} time */
    const frame = (time) => {
      began ||= time
      const at = Math.min(from + ((time - began) / 1000) * PACE, last)
      const week = Math.floor(at)
      state.week = week
      const then = comparedWith(state)
      const now = week < last ? between(weeks[week], weeks[week + 1], at - week) : weeks[week]
      paint(then === null ? null : weeks[then], now, seen)
      scrub.value = String(week)
      if (at >= last) return end()
      playing = requestAnimationFrame(frame)
    }
    const jump = () => {
      go({ week: state.week + 13 })
      if (state.week === last) return end()
      playing = setTimeout(jump, STILL)
    }
    const end = () => {
      stop()
      show()
    }
    playing = still.matches ? setTimeout(jump, STILL) : requestAnimationFrame(frame)
  }

  /** @param {string} said */
  const follow = (said) => {
    const { state: asked, known } = askedFor(said, weeks, sent.year)
    go(asked, known ? "" : box.dataset.unknown)
  }

  const takeAway = async () => {
    await plumbing.load(new URL(box.dataset.file ?? "", location.href).href)
    const { then, now } = two()
    return paperOf(plumbing.pictures.pipes, pipes, then, now, account(then, now, words, lang))
  }

  /** @type {Record<string, () => void>} */
  const answers = {
    ".pipes__scrub": () => go({ week: Number(scrub.value) }),
    ".pipes__week": () => go({ week: weekOf(weekField.value, weeks) ?? state.week }),
    ".pipes__since": () => go({ fixed: weekOf(sinceField.value, weeks) ?? state.fixed }),
    ".pipes__back": () => {
      const fixed = backField.value === "fixed"
      go(fixed ? { fixed: comparedWith(state) ?? 0 } : { fixed: null, back: Number(backField.value) })
    },
    ".pipes__pairs": () => {
      if (pairField.value) follow(pairField.value)
    },
  }

  plumbing.pipes.show = show
  return {
    /** @param {string} said */
    follow,
    /** @param {Event} event */
    answer: (event) => {
      const target = /** @type {HTMLElement} */ (event.target)
      if (event.type === "input" || event.type === "change") {
        if (playing) stop()
        for (const selector in answers) if (target.matches(selector)) answers[selector]()
        return
      }
      if (event instanceof KeyboardEvent) {
        if (playing) stop()
        return go({ week: state.week + (event.key === "PageUp" ? 13 : -13) })
      }
      const link = /** @type {HTMLElement | null} */ (target.closest("[data-pipes]"))
      if (link) {
        if (playing) stop()
        follow(link.dataset.pipes ?? "")
        box.scrollIntoView({ block: "start" })
      } else if (target.matches("[data-go]")) {
        if (playing) stop()
        go({ week: stepTo(target.dataset.go ?? "") })
      } else if (target.matches(".pipes__play")) {
        if (!playing) return start()
        stop()
        show()
      } else if (target.matches(".pipes__png")) {
        takeAway().then((drawing) => png("pipes", drawing))
      } else if (target.matches(".pipes__svg")) {
        takeAway().then((drawing) => saveSvg("pipes", drawing))
      }
    },
  }
}

plumbing.movePipes = movePipes
