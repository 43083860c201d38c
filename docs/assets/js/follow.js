/* Follow 100 dollars: before a step of a payment shows, the reader says what it will do to base, reserves and M2. The steps stand
   in the page already; this hides those to come, asks, and opens them one by one. */

/**
 * A payment that asks before it tells.
 * @param {HTMLElement} box
 */
export const follow = (box) => {
  /** @type {Record<string, string>} */
  const words = JSON.parse(box.dataset.words ?? "{}")
  const name = box.dataset.name ?? ""
  const start = /** @type {HTMLElement} */ (box.querySelector(".lab__start"))
  const steps = /** @type {HTMLElement[]} */ ([...box.querySelectorAll(".payment__steps > li")])
  const all = /** @type {HTMLElement | null} */ (box.querySelector(".payment__all"))
  const status = made("p", { className: "follow__status", role: "status" })
  const tools = made("p", { className: "lab__tools follow__tools" })
  const back = button(words.back)
  const next = button(words.next)
  const again = button(words.again)
  const end = button(words.end)
  tools.append(back, next, again, end)
  const forms = steps.map((step, n) => asking(step, `${box.id}-${n}`, words))
  steps.forEach((step, n) => step.querySelector(".payment__what")?.after(forms[n].form))
  box.querySelector(".payment__steps")?.after(status, tools)
  /** How many were right in each step that was answered. @type {(number | null)[]} */
  let right = []
  let at = 0

  /** @param {boolean} playing */
  const show = (playing) => {
    steps.forEach((step, n) => {
      step.hidden = playing && n !== at
      const open = !playing || right[n] !== null
      forms[n].form.hidden = open
      for (const part of step.querySelectorAll(".payment__flow, .payment__moves, .payment__books, .payment__why")) {
        ;/** @type {HTMLElement} */ (part).hidden = !open
      }
      const why = /** @type {HTMLDetailsElement} */ (step.querySelector(".payment__why"))
      why.open = playing
    })
    const done = right.every((one) => one !== null)
    if (all) all.hidden = playing && !done
    start.hidden = playing
    tools.hidden = !playing
    back.hidden = at === 0
    next.hidden = right[at] === null || at === steps.length - 1
    again.hidden = !done
    if (!playing) status.textContent = ""
  }

  const begin = () => {
    right = steps.map(() => null)
    at = 0
    for (const one of forms) one.form.reset()
    for (const answer of box.querySelectorAll(".follow__said, .follow__but")) answer.remove()
    status.textContent = ""
    show(true)
    focus()
    remember(name)
  }

  const focus = () => {
    const place = right[at] === null ? forms[at].form.querySelector("input") : next.hidden ? end : next
    ;/** @type {HTMLElement | null} */ (place)?.focus()
  }

  /** @param {number} to */
  const go = (to) => {
    at = to
    status.textContent = ""
    show(true)
    focus()
  }

  forms.forEach(({ form, answers }, n) =>
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      const said = answers()
      if (said.includes("")) {
        status.textContent = words.missing
        return
      }
      const reasons = /** @type {NodeListOf<HTMLElement>} */ (steps[n].querySelectorAll(".payment__why p"))
      right[n] = 0
      reasons.forEach((reason, m) => {
        const answer = reason.dataset.answer ?? ""
        const hit = answer === said[m]
        right[n] = (right[n] ?? 0) + Number(hit)
        const told = hit
          ? words.right
          : words.wrong.replace("{said}", words[said[m]]).replace("{answer}", words[answer])
        const tempting = hit ? undefined : reason.dataset[said[m]]
        const mark = made("span", {
          className: `follow__said follow__said--${hit ? "right" : "wrong"}`,
          textContent: told,
        })
        const but = made("span", { className: "follow__but", textContent: tempting ?? "" })
        reason.querySelector("strong")?.after(" ", mark, " ", but)
      })
      const count = right.reduce((sum, one) => Number(sum) + (one ?? 0), 0)
      const asked = right.filter((one) => one !== null).length * 3
      status.textContent = words.score.replace("{right}", String(count)).replace("{all}", String(asked))
      show(true)
      focus()
    }),
  )
  back.addEventListener("click", () => go(at - 1))
  next.addEventListener("click", () => go(at + 1))
  again.addEventListener("click", begin)
  end.addEventListener("click", () => {
    show(false)
    start.focus()
    remember("")
  })
  show(false)
  return begin
}

/**
 * The questions of a step, each with three answers.
 * @param {HTMLElement} step
 * @param {string} id
 * @param {Record<string, string>} words
 */
const asking = (step, id, words) => {
  const form = /** @type {HTMLFormElement} */ (
    made("form", { className: "follow__ask", hidden: true, noValidate: true })
  )
  form.append(made("p", { textContent: words.ask }))
  const asks = /** @type {HTMLElement[]} */ ([...step.querySelectorAll(".payment__why p")])
  asks.forEach((ask, n) => {
    const set = made("fieldset", {})
    const legend = made("legend", { textContent: ask.querySelector("strong")?.textContent })
    legend.append(made("span", { className: "follow__counts", textContent: ask.dataset.counts }))
    set.append(legend)
    for (const answer of ["up", "same", "down"]) {
      const label = made("label", {})
      label.append(made("input", { type: "radio", name: `${id}-${n}`, value: answer }), ` ${words[answer]}`)
      set.append(label)
    }
    form.append(set)
  })
  form.append(made("button", { type: "submit", textContent: words.look }))
  const answers = () =>
    asks.map((_, n) => {
      const chosen = /** @type {HTMLInputElement | null} */ (form.querySelector(`[name="${id}-${n}"]:checked`))
      return chosen?.value ?? ""
    })
  return { form, answers }
}

/**
 * @param {string} tag
 * @param {Record<string, unknown>} properties
 */
const made = (tag, properties) => /** @type {any} */ (Object.assign(document.createElement(tag), properties))

/** @param {string} words */
const button = (words) => /** @type {HTMLButtonElement} */ (made("button", { type: "button", textContent: words }))

/**
 * Put into the address which payment asks, so that a teacher can send a class to it.
 * @param {string} name
 */
const remember = (name) => {
  const there = new URL(location.href)
  if (name) there.searchParams.set("follow", name)
  else there.searchParams.delete("follow")
  try {
    history.replaceState(history.state, "", there.href)
  } catch {} // a page in a folder may not always write its address
}

plumbing.labs.follow = follow
