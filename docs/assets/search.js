/* The theme asks for one index of both languages on every page, cuts a Chinese query into single characters, and has no
   setting for either. This holds the index back until the search is opened, takes that of the page's own language, and
   cuts a query as the index was cut (scripts/search.py, which also fills in the words). */
(() => {
  const WORDS = []
  const lang = document.documentElement.lang

  document.querySelector(".md-search")?.setAttribute("aria-label", document.querySelector(".md-search__input").ariaLabel)

  const opened = new Promise((resolve) => {
    const toggle = document.getElementById("__search")
    const input = document.querySelector("[data-md-component=search-query]")
    if (!toggle || !input || new URLSearchParams(location.search).has("q")) return resolve()
    toggle.addEventListener("change", resolve)
    input.addEventListener("focus", resolve)
    // the theme listens to keys alone: what is pasted, dictated or composed is a query too
    input.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")))
  })

  window.XMLHttpRequest = class extends XMLHttpRequest {
    open(method, address, ...rest) {
      this.waits = /\/search\/search_index\.json$/.test(address)
      super.open(method, this.waits ? address.replace("search_index.json", `${lang}.json`) : address, ...rest)
    }
    send(body) {
      if (this.waits) opened.then(() => super.send(body))
      else super.send(body)
    }
  }

  /* A page opened from a folder may start no worker. There the worker's script runs in a hidden frame, once it is needed,
     and messages are events. The theme itself then takes the index from a script (search/search_index.js). */
  class Frame extends EventTarget {
    constructor(address) {
      super()
      this.address = new URL(address, document.baseURI).href
    }
    postMessage(data) {
      this.inside ??= this.start()
      this.inside.then((inside) => inside.dispatchEvent(new MessageEvent("message", { data })))
    }
    start() {
      const frame = document.createElement("iframe")
      frame.hidden = true
      return new Promise((resolve) => {
        frame.onload = () => {
          const inside = frame.contentWindow
          const script = inside.document.createElement("script")
          script.src = this.address
          script.onload = () => resolve(inside)
          inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }))
          inside.document.head.append(script)
        }
        document.body.append(frame)
      })
    }
  }

  const QUERY = 2 // the theme's message to its search worker that carries what the reader typed
  const piece = new RegExp([...WORDS, "[\\u3400-\\u9fff]"].join("|"), "g")
  const cut = (query) => query.replace(piece, (word) => ` +${[...word].join("\u2060")} `)
  window.Worker = class extends (location.protocol === "file:" ? Frame : Worker) {
    postMessage(message, ...rest) {
      super.postMessage(message?.type === QUERY ? { ...message, data: cut(message.data) } : message, ...rest)
    }
  }
})()
