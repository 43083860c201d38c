import { unpack } from "./days.js"
import { below } from "./labels.js"
import { fitted, narrow, thicken, zoom } from "./layout.js"
import { lang } from "./page.js"
import { bars, pointsOf, widthOfBars } from "./points.js"
import { read } from "./reading.js"
import { dark, inShade } from "./shade.js"
import { inLines } from "./wording.js"

const CONFIG = {
  displayModeBar: false,
  showSendToCloud: false,
  responsive: false,
  scrollZoom: false,
  doubleClick: false,
}

/**
 * A notebook's figure in the house style; what its author set stays.
 * @param {HTMLScriptElement} inline
 * @param {number} width
 */
const dressed = (inline, width) => {
  const { data, layout } = JSON.parse(inline.textContent)
  const base = plumbing.base[lang]
  /** @param {string} name */
  const axis = (name) => ({ ...base[name], ...layout[name] })
  return { data, layout: { ...base, ...layout, xaxis: axis("xaxis"), yaxis: axis("yaxis"), width, height: 384 } }
}

/**
 * A chart's data and layout as Plotly takes them.
 * @param {Chart} chart
 */
const built = (chart) => {
  const figure = unpack(plumbing.figures[chart.name])
  const from = figure.ranges[chart.range] ?? null
  const layout = inShade(fitted(chart, figure))
  /** @param {{ name?: string }} one */
  const stays = ({ name }) => {
    const [kind, ...traces] = name?.split(" ") ?? []
    return kind !== "trace" || traces.some((n) => !chart.hidden.includes(Number(n)))
  }
  layout.annotations = layout.annotations.filter(stays) // a bar's value goes with it, and a point's name and ring
  layout.shapes = layout.shapes.filter(stays)
  const phone = narrow(chart.picture)
  const data = inShade(figure.traces).map((trace, n) => {
    const name = phone ? inLines(trace.name) : trace.name
    const hovertemplate = phone ? below(name, trace.hovertemplate, layout) : trace.hovertemplate
    const visible = !chart.hidden.includes(n)
    return { ...trace, name, hovertemplate, ...pointsOf(figure, n, from, chart.hidden), visible }
  })
  if (from) zoom(layout, from, figure)
  data.forEach((trace, n) => {
    if (bars(figure, n)) trace.line = { ...trace.line, width: widthOfBars(figure, n, layout) }
  })
  if (!chart.slide) return { data, layout }
  thicken(data, layout)
  const { only } = chart.slide
  return { data: data.filter((_, n) => only === null || figure.columns[n].panel === only), layout }
}

/**
 * Where Plotly draws, above the still; drawn once more whenever its width changes.
 * @param {Chart} chart
 */
const canvasOf = (chart) => {
  const { picture } = chart
  const canvas = document.createElement("div")
  canvas.className = "chart__canvas"
  picture.append(canvas)
  chart.width = picture.clientWidth
  new ResizeObserver(() => {
    if (picture.clientWidth === chart.width) return
    chart.width = picture.clientWidth
    draw(chart)
  }).observe(picture)
  return canvas
}

/**
 * Draw a chart with Plotly, as the reader has chosen it and in the page's shade.
 * @param {Chart} chart
 */
export const draw = async (chart) => {
  const { picture, inline, slider } = chart
  const { data, layout } = inline ? inShade(dressed(inline, picture.clientWidth)) : built(chart)
  layout.font.family = getComputedStyle(picture).fontFamily
  const canvas = (chart.canvas ??= canvasOf(chart))
  await Plotly.react(canvas, data, layout, CONFIG)
  canvas.querySelectorAll("svg").forEach((svg) => svg.setAttribute("aria-hidden", "true"))
  picture.dataset.drawn = dark() ? "dark" : "light"
  if (slider && slider === document.activeElement) read(chart, slider)
  else {
    if (slider?.ariaValueText) read(chart, slider) // what was read may lie outside the range, or be hidden by now
    chart.cursor?.remove() // from here on Plotly answers a finger
    chart.cursor = null
  }
}
