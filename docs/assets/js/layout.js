import { timeOf } from "./days.js"
import { measure } from "./labels.js"

const TEXT = 12 // pixels of words in a layout
const PADDED = 3 // pixels by which Plotly puts words in, however large they are, and a layout puts them back

/**
 * Whether the page shows the form for a phone.
 * @param {HTMLElement} picture
 */
export const narrow = (picture) => {
  const still = picture.querySelector(".still--narrow")
  return still !== null && getComputedStyle(still).display !== "none"
}

/**
 * The layout of the form that the page shows, as large as its still: both are one geometry.
 * @param {Chart} chart
 * @param {Figure} figure
 */
export const fitted = ({ picture, slide }, figure) => {
  const layout = structuredClone(slide?.layout ?? figure.layouts[narrow(picture) ? "narrow" : "wide"])
  const scale = picture.clientWidth / layout.width
  /** @type {Record<string, any>[]} */
  const parts = [layout, layout.font, layout.margin, ...layout.annotations]
  for (const one of parts) {
    for (const length of ["width", "height", "size", "l", "r", "t", "b", "xshift", "yshift"]) {
      if (typeof one[length] === "number") one[length] *= scale
    }
  }
  layout.hoverlabel.font.size = Math.max(10, layout.font.size)
  return layout
}

/**
 * On a full screen strokes, points and rings grow with the words.
 * @param {Record<string, any>[]} data
 * @param {Layout} layout
 */
export const thicken = (data, layout) => {
  const times = layout.font.size / TEXT
  for (const { line, marker } of [...data, ...layout.shapes]) {
    if (line?.width) line.width *= times
    if (marker?.size) marker.size *= times
  }
  for (const words of layout.annotations) {
    if (words.xref === "paper" && words.xanchor === "left") words.xshift += PADDED * (times - 1)
  }
  for (const shape of layout.shapes) {
    if (shape.xsizemode === "pixel") for (const end of ["x0", "x1", "y0", "y1"]) shape[end] *= times
  }
}

/**
 * Words at a day move as far as they must to stand in the picture; of two at a seam, one that must move is left out.
 * @param {Layout} layout
 */
const inside = (layout) => {
  const widthOf = measure(layout.font.size)
  const [low, high] = layout.xaxis.range.map(timeOf)
  const wide = layout.width - layout.margin.l - layout.margin.r
  let end = -Infinity // of the names of shades in the lower row; one that would touch it stands in the upper
  layout.annotations = layout.annotations.filter((one) => {
    if (typeof one.x !== "string") return true
    const long = widthOf(one.text) + 4
    const at = ((timeOf(one.x) - low) / (high - low)) * wide + one.xshift - (one.xanchor === "right" ? long : 0)
    const by = Math.max(0, Math.min(at, wide + layout.margin.r - long)) - at
    one.xshift += by
    if (one.name === "shade" && at + by < end) one.yshift += layout.font.size
    else if (one.name === "shade") end = at + by + long
    return (
      !by ||
      !layout.annotations.some(
        (other) => other !== one && other.x === one.x && other.yref === one.yref && other.y === one.y,
      )
    )
  })
}

/** How many decimals the ticks of a value axis have, by how far they stand apart: all of an axis the same. */
const DECIMALS = [
  { dtickrange: [null, 0.009], value: ",.3f" },
  { dtickrange: [0.009, 0.09], value: ",.2f" },
  { dtickrange: [0.09, 0.9], value: ",.1f" },
  { dtickrange: [0.9, null], value: ",.0f" },
]

/**
 * A part of the time: both axes find their own ticks, and the names of shaded stretches move into view.
 * @param {Layout} layout
 * @param {string} from
 * @param {Unpacked} figure
 */
export const zoom = (layout, from, figure) => {
  for (const name of Object.keys(layout).filter((key) => /axis/.test(key))) {
    const axis = layout[name]
    delete axis.tickvals
    delete axis.ticktext
    delete axis.ticklabeloverflow // of its own ticks Plotly has to see whether they fit
    delete axis.tickformat
    if (axis.type === "linear") axis.tickformatstops = DECIMALS
    if (name === "xaxis") continue
    delete axis.range
    Object.assign(axis, { autorange: true, nticks: 6 })
  }
  const [first, last] = [from, String(figure.days.at(-1))].map((day) => Date.parse(day))
  const end = new Date(last + (last - first) / 100).toISOString().slice(0, 16).replace("T", " ")
  Object.assign(layout.xaxis, { nticks: Math.floor(layout.width / layout.font.size / 7), range: [from, end] })
  const rows = layout.annotations.filter(({ name }) => name === "shade")
  layout.annotations = layout.annotations.filter(
    ({ name, x }) => name !== "shade" && !(typeof x === "string" && x < from),
  )
  const shades = layout.shapes.filter(({ type, x1 }) => type === "rect" && x1 > from)
  for (const { x0, name } of shades) {
    const at = { xref: "x", x: x0 < from ? from : x0, xanchor: "left", xshift: -3 }
    layout.annotations.push({ ...rows[0], ...at, text: String(name) })
  }
  layout.shapes = layout.shapes.filter(({ x1, xref, xanchor }) => xref === "paper" || (xanchor ?? x1) >= from)
  inside(layout)
}
