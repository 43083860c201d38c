const assets = new URL(".", /** @type {HTMLScriptElement} */ (document.currentScript).src)
/** @type {Record<string, Promise<unknown>>} */
const loads = {}

/**
 * Load a script of this site, once. By tag, since a page from a folder may fetch nothing.
 * @param {string} path its address, from the folder of the scripts on
 */
export const load = (path) =>
  (loads[path] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = new URL(path, assets).href
    script.onload = resolve
    script.onerror = () => {
      delete loads[path] // the next touch tries again
      script.remove()
      reject(new Error(`cannot load ${script.src}`))
    }
    document.head.append(script)
  }))
