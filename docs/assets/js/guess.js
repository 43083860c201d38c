/* Guess the verdict: a claim stands first, the reader judges it, then verdict and figures come. On the page of the claims it
   hides what stands there; alone, what stands in a fold. Verdicts are read from the page, so that the script holds none. */

/**
 * A claim where it stands: what shows its verdict, and after which element it is asked.
 * @typedef {{ number: string, verdict: string, after: Element, hidden: HTMLElement[], fold: HTMLDetailsElement | null, card: HTMLElement | null }} Claim
 */

const LETTERS = /** @type {Record<string, string>} */ ({ s: "sound", h: "half", w: "wrong", o: "overtaken" })

/**
 * @param {HTMLElement} box
 */
export const guess = (box) => {
  /** @type {Record<string, string>} */
  const words = JSON.parse(box.dataset.words ?? "{}")
  const start = /** @type {HTMLElement} */ (box.querySelector(".lab__start"))
  const found = box.dataset.name ? onPage() : inBox(box)
  const tools = made("p", "lab__tools guess__tools")
  const again = button(words.again)
  const end = button(words.end)
  const next = button(words.next) // on the screen of a room one claim is shown at a time
  next.classList.add("guess__next")
  tools.append(next, again, end)
  const status = made("p", "guess__status")
  status.setAttribute("role", "status")
  start.parentElement?.after(tools, status)
  /** What was said of each claim. @type {Map<string, string>} */
  let said = new Map()
  let playing = false
  let now = 0

  const asked = found.map((claim, n) => {
    const form = made("div", "guess__ask")
    form.setAttribute("role", "group")
    form.setAttribute("aria-label", words.ask)
    form.append(made("p", "", words.ask))
    const choices = Object.values(LETTERS).map((verdict) => {
      const choice = button(words[verdict])
      choice.addEventListener("click", () => {
        said.set(claim.number, verdict)
        now = n
        done()
        back.focus()
      })
      form.append(choice)
      return choice
    })
    const told = made("p", "guess__told")
    told.setAttribute("role", "status")
    const back = button(words.back)
    back.classList.add("guess__back")
    back.addEventListener("click", () => {
      said.delete(claim.number)
      done()
      choices[0].focus()
    })
    claim.after.after(form, told, back)
    return { claim, form, told, back }
  })

  const show = () => {
    const right = found.filter(({ number, verdict }) => said.get(number) === verdict).length
    box.classList.toggle("guess--on", playing)
    for (const [n, { claim, form, told, back }] of asked.entries()) {
      claim.card?.classList.toggle("guess__now", n === now)
      const mine = said.get(claim.number)
      for (const part of claim.hidden) part.hidden = playing && !mine
      if (claim.fold) claim.fold.open = playing && !!mine
      form.hidden = !playing || !!mine
      back.hidden = told.hidden = !playing || !mine
      told.textContent = mine && playing ? toldOf(mine, claim.verdict, right, said.size, words) : ""
    }
    start.hidden = playing
    tools.hidden = !playing
    if (!playing) status.textContent = ""
  }
  /** What was just done: seen, and put into the address. */
  const done = () => {
    show()
    remember(box.dataset.name ?? "", playing ? said : null)
  }

  const begin = () => {
    const read = parse(new URLSearchParams(location.search).get("guess") ?? "", box.dataset.name ?? "", found)
    said = playing ? new Map() : read.said
    playing = true
    for (const { after } of found) after.closest("details")?.setAttribute("open", "")
    done()
    status.textContent = read.broken ? words.broken : ""
    go(
      Math.max(
        0,
        asked.findIndex(({ form }) => !form.hidden),
      ),
    )
  }
  /** @param {number} to */
  const go = (to) => {
    now = to
    show()
    const { form, back } = asked[now]
    const place = form.hidden ? back : form.querySelector("button")
    place?.focus({ preventScroll: !next.offsetParent })
  }
  next.addEventListener("click", () => go((now + 1) % asked.length))
  again.addEventListener("click", () => {
    said = new Map()
    done()
    go(0)
  })
  end.addEventListener("click", () => {
    playing = false
    done()
    start.focus()
  })
  // A link to a claim opens it: who follows one wants to read.
  addEventListener("hashchange", () => {
    const linked = asked.find(({ claim }) => location.hash === `#claim-${claim.number}`)
    if (playing && linked) for (const part of linked.claim.hidden) part.hidden = false
  })
  show()
  return begin
}

/**
 * What a reader is told once a claim was judged.
 * @param {string} mine
 * @param {string} verdict
 * @param {number} right
 * @param {number} all
 * @param {Record<string, string>} words
 */
export const toldOf = (mine, verdict, right, all, words) => {
  const said = (mine === verdict ? words.agree : words.differ)
    .replace("{said}", words[mine])
    .replace("{verdict}", words[verdict])
  const score = words.score.replace("{right}", String(right)).replace("{all}", String(all))
  return said + (/[。？]$/.test(said) ? "" : " ") + score // a full-width sign brings its own room
}

/**
 * What a link says of each claim ("page.16w.20h"), and whether any of it cannot be read.
 * @param {string} state
 * @param {string} name
 * @param {{ number: string }[]} claims
 */
export const parse = (state, name, claims) => {
  /** @type {Map<string, string>} */
  const said = new Map()
  const parts = state.split(".").filter((part) => part && part !== name)
  for (const part of parts) {
    const verdict = LETTERS[part.slice(-1)]
    const number = part.slice(0, -1)
    if (!verdict || !claims.some((claim) => claim.number === number)) return { said: new Map(), broken: true }
    said.set(number, verdict)
  }
  return { said, broken: false }
}

/**
 * @param {Map<string, string>} said
 * @param {string} name
 */
export const written = (said, name) =>
  [...(name ? [name] : []), ...[...said].map(([number, verdict]) => number + verdict[0])].join(".")

/**
 * Put what was said into the address, so that it can be sent or taken up again.
 * @param {string} name
 * @param {Map<string, string> | null} said
 */
const remember = (name, said) => {
  const there = new URL(location.href)
  if (said) there.searchParams.set("guess", written(said, name))
  else there.searchParams.delete("guess")
  if (there.href === location.href) return
  try {
    history.replaceState(history.state, "", there.href)
  } catch {} // a page in a folder may not always write its address
}

/** The claims of the page on which they are taught: under a heading the verdict and the claim, then the reasons. */
const onPage = () => {
  /** @type {Claim[]} */
  const found = []
  for (const head of document.querySelectorAll("h3[id^=claim-]")) {
    const after = head.nextElementSibling
    const badge = /** @type {HTMLElement | null | undefined} */ (after?.querySelector(".badge"))
    const verdict = Object.values(LETTERS).find((one) => badge?.classList.contains(one))
    if (!after || !badge || !verdict) continue
    const hidden = [badge]
    for (let next = after.nextElementSibling; next && !next.matches("h2, h3"); next = next.nextElementSibling) {
      hidden.push(/** @type {HTMLElement} */ (next))
    }
    found.push({ number: head.id.slice(6), verdict, after, hidden, fold: null, card: null })
  }
  return found
}

/**
 * The claims that stand in a box, each with its verdict in a fold.
 * @param {HTMLElement} box
 */
const inBox = (box) =>
  [.../** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll(".guess__claim"))].map((one) => {
    const fold = /** @type {HTMLDetailsElement} */ (one.querySelector(".guess__key"))
    const after = /** @type {Element} */ (one.querySelector(".guess__says"))
    return {
      number: one.dataset.number ?? "",
      verdict: one.dataset.verdict ?? "",
      after,
      hidden: [fold],
      fold,
      card: one,
    }
  })

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} textContent
 * @returns {HTMLElement}
 */
const made = (tag, className, textContent = "") =>
  Object.assign(document.createElement(tag), { className, textContent })

/** @param {string} textContent */
const button = (textContent) => Object.assign(document.createElement("button"), { type: "button", textContent })

plumbing.labs.guess = guess
