/* The theme asks for one index of both languages on every page, cuts a Chinese query into single characters, and has no
   setting for either. This holds the index back until the search is opened, takes that of the page's own language, and
   cuts a query as the index was cut (scripts/search.py, which also fills in the words). */
import { cutter } from "./cutting.js"
import { Frame } from "./frame.js"
import { IndexRequest } from "./index_request.js"

/** @type {string[]} */
const WORDS = []
const cut = cutter(WORDS)
const QUERY = 2 // the theme's message to its search worker that carries what the reader typed

window.XMLHttpRequest = IndexRequest

const Base = /** @type {typeof Worker} */ (location.protocol === "file:" ? Frame : Worker)
window.Worker = class extends Base {
  /**
   * @param {any} message
   * @param {any[]} rest
   */
  postMessage(message, ...rest) {
    const sent = message?.type === QUERY ? { ...message, data: cut(message.data) } : message
    super.postMessage(sent, ...rest)
  }
}
