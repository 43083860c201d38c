/** A chart alone has no theme: it takes the reader's own preference, and says that there is a script. */
export const standAlone = () => {
  document.documentElement.classList.remove("no-js")
  if (!document.body.classList.contains("alone")) return
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const follow = () => (document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default")
  dark.addEventListener("change", follow)
  follow()
  const framed = window.parent !== window
  document.body.classList.toggle("framed", framed)
  if (framed) new ResizeObserver(tellHeight).observe(document.documentElement)
  else document.querySelector("base")?.remove() // it has links open outside a frame, with or without a script
}

/** To whoever frames the chart: the line of script of the embed code makes the frame so high. */
const tellHeight = () => window.parent.postMessage({ plumbing: document.documentElement.offsetHeight }, "*")
