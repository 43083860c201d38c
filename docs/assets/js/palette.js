/* The switch between light and dark, in the theme's own terms, for the time until the theme's script is there (theme.js). */
const RADIOS = "[data-md-component=palette] input"
const COLORS = ["media", "scheme", "primary", "accent"]

/** Show the switch that leads away from the page's shade, and obey it. */
export const offerShades = () => {
  const radios = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(RADIOS))]
  /** @param {HTMLInputElement} chosen */
  const show = (chosen) => {
    for (const radio of radios) {
      const label = /** @type {HTMLElement} */ (radio.nextElementSibling)
      label.hidden = radio !== chosen
    }
  }
  const shade = document.body.dataset.mdColorScheme
  const now = radios.find((radio) => radio.getAttribute("data-md-color-scheme") === shade)
  if (now) show(now)
  for (const [index, radio] of radios.entries())
    radio.addEventListener("change", () => {
      const color = Object.fromEntries(COLORS.map((name) => [name, radio.getAttribute(`data-md-color-${name}`) ?? ""]))
      for (const [name, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${name}`, value)
      show(radio)
      __md_set("__palette", { index, color })
    })
}
