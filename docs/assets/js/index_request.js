import { lang } from "./page.js"

/** When the reader turns to the search. */
const opened = new Promise((resolve) => {
  const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"))
  const input = document.querySelector("[data-md-component=search-query]")
  if (!toggle || !input || new URLSearchParams(location.search).has("q")) return resolve(null)
  if (toggle.checked || document.activeElement === input) resolve(null) // that is what has this script loaded (theme.js)
  toggle.addEventListener("change", resolve)
  input.addEventListener("focus", resolve)
  // the theme listens to keys alone: what is pasted, dictated or composed is a query too
  input.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")))
})

/** The theme asks for one index of both languages on every page: it gets its own language's, once it is needed. */
export class IndexRequest extends XMLHttpRequest {
  waits = false
  /**
   * @param {string} method
   * @param {string | URL} address
   * @param {boolean} [async]
   * @param {string | null} [user]
   * @param {string | null} [password]
   */
  open(method, address, async = true, user, password) {
    const asked = String(address)
    this.waits = /\/search\/search_index\.json$/.test(asked)
    const given = this.waits ? asked.replace("search_index.json", `${lang}.json`) : asked
    super.open(method, given, async, user, password)
  }
  /** @param {Document | XMLHttpRequestBodyInit | null} [body] */
  send(body) {
    if (this.waits) opened.then(() => super.send(body))
    else super.send(body)
  }
}
