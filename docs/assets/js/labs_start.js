import { copy } from "./copy.js"
import { load } from "./load.js"
import { lang } from "./page.js"

/** What is said while a lab's script is on its way, and where it cannot be had. @type {Record<Lang, { waits: string, lost: string }>} */
const SAID = {
  en: {
    waits: "Loading …",
    lost: "This could not be loaded; perhaps the connection failed. Press the button to try again. What it teaches also stands below, to read: as text, pictures and tables.",
  },
  "zh-TW": {
    waits: "載入中…",
    lost: "載入失敗，可能是連線斷了。再按一次按鈕就會重試。不玩也可以往下讀，要學的都在下面，有文字、圖和表。",
  },
}

/** A lab loads its script when it is started, by its button or by the link: ?KIND, or ?KIND=NAME and what its script adds to it. */
export const startLabs = () => {
  const asked = new URLSearchParams(location.search)
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-lab]"))) {
    const begin = starter(box)
    box.querySelector(".lab__start")?.addEventListener("click", begin)
    box.addEventListener("click", ({ target }) => {
      const button = /** @type {HTMLElement} */ (target)
      if (button.matches(".chart__copy button")) copy(button)
    })
    const said = asked.get(box.dataset.lab ?? "")
    if (said !== null && (!box.dataset.name || said.split(".")[0] === box.dataset.name)) {
      for (let fold = box.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
        fold.open = true
      begin().then(() => box.scrollIntoView())
    }
  }
}

/**
 * What starts a lab: the first time it loads the lab's script, and says so on the button, or under it that it failed.
 * @param {HTMLElement} box
 */
const starter = (box) => {
  const lab = box.dataset.lab ?? ""
  const button = /** @type {HTMLElement | null} */ (box.querySelector(".lab__start"))
  /** @type {(() => void) | null} */
  let started = null
  let waits = false
  return async () => {
    if (waits) return
    if (!started) {
      waits = true
      const arrived = waiting(box, button)
      try {
        await load(`lab_${lab}.js`).finally(arrived)
        started = plumbing.labs[lab](box)
      } catch (error) {
        console.error(error)
        return sayLost(box, button)
      } finally {
        waits = false
      }
    }
    started()
  }
}

/**
 * Say on the button that it was heard; what is handed back takes that off again.
 * @param {HTMLElement} box
 * @param {HTMLElement | null} button
 */
const waiting = (box, button) => {
  box.classList.remove("lab--lost")
  box.querySelector(".lab__lost")?.remove()
  const words = button?.textContent ?? ""
  if (button) {
    button.setAttribute("aria-busy", "true")
    button.textContent = SAID[lang].waits
  }
  return () => {
    if (!button) return
    button.removeAttribute("aria-busy")
    button.textContent = words
  }
}

/**
 * Say under the button that the script could not be had; what a script would have hidden is shown.
 * @param {HTMLElement} box
 * @param {HTMLElement | null} button
 */
const sayLost = (box, button) => {
  box.classList.add("lab--lost")
  const said = document.createElement("p")
  said.className = "lab__lost"
  said.setAttribute("role", "alert")
  said.textContent = SAID[lang].lost
  button?.parentElement?.after(said)
}
