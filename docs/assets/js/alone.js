/** A chart alone has no theme: it takes the reader's own preference, and says that there is a script. */
export const standAlone = () => {
  document.documentElement.classList.remove("no-js")
  if (!document.body.classList.contains("alone")) return
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const follow = () => (document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default")
  dark.addEventListener("change", follow)
  follow()
  document.body.classList.toggle("framed", window.parent !== window)
}
