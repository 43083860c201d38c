/**
 * A chart fills the screen: drawn again with words for the last row of a room, all of it or one panel, with what the reader has chosen.
 * @param {Chart} chart
 * @returns {ScreenPart}
 */
export const chartOnScreen = (chart) => {
  const { name, box, picture } = chart
  let left = false
  /** @type {HTMLElement | null} */
  let choice = null

  const fit = () => {
    if (!chart.slide) return
    const { width, height } = chart.slide.layout
    picture.style.cssText = ""
    const wide = picture.clientWidth / width
    const tall = picture.clientHeight / height
    const scale = height > MOST ? wide : Math.min(wide, tall) // what is too high for any screen is scrolled
    picture.style.cssText = `flex: none; width: ${width * scale}px; height: ${height * scale}px`
  }
  /** @param {string} key */
  const show = (key) => {
    chart.slide = plumbing.slides[name].pictures[key]
    picture.querySelector(".still--slide")?.remove()
    picture.insertAdjacentHTML("beforeend", chart.slide.drawing)
    offer(box, chart.slide.only)
    fit()
    if (chart.canvas) plumbing.draw(chart)
  }
  plumbing
    .load(new URL(chart.src.replace(/js$/, "slides.js"), location.href).href)
    .then(() => {
      if (left) return
      const { pictures, words } = plumbing.slides[name]
      const keys = ["all", ...Object.keys(pictures).filter(Number)] // a number is a panel
      choice = keys.length > 1 ? chooser(name, keys, words, show) : null
      if (choice) box.append(choice)
      const first = keys.length > MANY ? "1" : "all"
      const chosen = /** @type {HTMLInputElement | null} */ (choice?.querySelector(`[value="${first}"]`))
      if (chosen) chosen.checked = true
      show(first)
      return plumbing.start(chart)
    })
    .catch(console.error)

  const leave = () => {
    left = true
    chart.slide = null
    choice?.remove()
    picture.querySelector(".still--slide")?.remove()
    picture.style.cssText = ""
    offer(box, null)
    if (chart.canvas) plumbing.draw(chart)
  }
  return { fit, leave }
}

const MOST = 400 // units that a picture may be high and still be read when it is fitted
const MANY = 4 // of four panels and all of them together the first is shown alone

/**
 * The legend names what is shown; one entry alone says nothing.
 * @param {HTMLElement} box
 * @param {number | null} only
 */
const offer = (box, only) => {
  const legend = /** @type {HTMLElement | null} */ (box.querySelector(".chart__keys"))
  if (!legend) return
  const entries = /** @type {NodeListOf<HTMLElement>} */ (legend.querySelectorAll("label, .chart__fixed"))
  let left = 0
  for (const entry of entries) {
    const named = /** @type {HTMLElement} */ (entry.querySelector("input") ?? entry)
    entry.hidden = only !== null && !named.dataset.panels?.split(" ").includes(String(only))
    left += Number(!entry.hidden)
  }
  legend.hidden = left < 2
}

/**
 * What is shown: all panels, or one.
 * @param {string} name
 * @param {string[]} keys
 * @param {Slides["words"]} words
 * @param {(key: string) => void} show
 */
const chooser = (name, keys, words, show) => {
  const set = document.createElement("fieldset")
  set.className = "chart__ranges screen__panels"
  const legend = document.createElement("legend")
  legend.className = "visually-hidden"
  legend.textContent = words.panel
  set.append(legend)
  for (const key of keys) {
    const label = document.createElement("label")
    const input = Object.assign(document.createElement("input"), { type: "radio", name: `panel-${name}`, value: key })
    input.addEventListener("change", (event) => {
      event.stopPropagation()
      show(key)
    })
    label.append(input, key === "all" ? words.all : `${words.panel} ${key}`)
    set.append(label)
  }
  return set
}
