/* What a chart does once it is touched: unpack its figures, draw them with Plotly where the still stands, read them point
   by point, list them, make a PNG. Loaded by start.js, which also loads the figures and Plotly. */
import { draw } from "./draw.js"
import { png } from "./png.js"
import { saveSvg } from "./save.js"
import { glance, read } from "./reading.js"
import { table } from "./table.js"

/** @type {Touched} */
const touched = {
  draw,
  read,
  glance,
  table,
  png: ({ name }) => png(name, plumbing.pictures[name]),
  svg: ({ name }) => saveSvg(name, plumbing.pictures[name]),
}
Object.assign(plumbing, touched)
