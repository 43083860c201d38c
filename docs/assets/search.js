/* The theme asks for one index of both languages on every page, and has no setting for either. This holds that request
   until the search is opened, and sends it to the index of the page's own language. */
(() => {
  const lang = document.documentElement.lang
  const opened = new Promise((resolve) => {
    const toggle = document.getElementById("__search")
    const input = document.querySelector("[data-md-component=search-query]")
    if (!toggle || !input || new URLSearchParams(location.search).has("q")) return resolve()
    toggle.addEventListener("change", resolve)
    input.addEventListener("focus", resolve)
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
})()
