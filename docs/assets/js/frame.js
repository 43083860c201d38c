/**
 * A page opened from a folder may start no worker. There the worker's script runs in a hidden frame, once it is needed,
 * and messages are events. The theme itself then takes the index from a script (search/search_index.js).
 */
export class Frame extends EventTarget {
  /** @type {Promise<Window> | undefined} */
  inside
  /** @param {string | URL} address */
  constructor(address) {
    super()
    this.address = new URL(address, document.baseURI).href
  }
  /** @param {unknown} data */
  postMessage(data) {
    this.inside ??= this.start()
    this.inside.then((inside) => inside.dispatchEvent(new MessageEvent("message", { data })))
  }
  /** @returns {Promise<Window>} */
  start() {
    const frame = document.createElement("iframe")
    frame.hidden = true
    return new Promise((resolve) => {
      frame.onload = () => {
        const inside = /** @type {Window} */ (frame.contentWindow)
        const script = inside.document.createElement("script")
        script.src = this.address
        script.onload = () => resolve(inside)
        /** @param {unknown} data */
        inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }))
        inside.document.head.append(script)
      }
      document.body.append(frame)
    })
  }
}
