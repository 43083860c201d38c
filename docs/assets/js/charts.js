/* What a chart does before it is touched, and what touches it. The picture stands in the page already; Plotly, its figures
   and figure.js are loaded when a reader hovers, touches or focuses a chart, scrolls towards one below the first
   screen, or follows a link to it. Everything comes from this site, by script tags, so that it also works from a folder. */
import { standAlone } from "./alone.js"
import { recall } from "./chosen.js"
import { startFigures } from "./figures.js"
import { startLabs } from "./labs_start.js"
import { load } from "./load.js"
import { startNear } from "./near.js"
import { lang } from "./page.js"
import { offerShades } from "./palette.js"
import { startPaper } from "./paper.js"
import { startPipes } from "./pipes_start.js"
import { startQuestions } from "./questions_start.js"
import { startScreens } from "./screen_start.js"
import { start } from "./start.js"
import { wakeTheme } from "./theme.js"
import { listen } from "./touch.js"

/** @type {Untouched} */
const untouched = {
  twins: {},
  figures: {},
  pictures: {},
  slides: {},
  charts: [],
  labs: {},
  load,
  start,
  receive: (name, figure) => (plumbing.figures[name] = figure),
  pipes: /** @type {any} */ ({ words: {} }),
  receivePipes: (figures) => (plumbing.pipes.figures = figures),
  receivePipesWords: (words) => (plumbing.pipes.words[lang] = words),
  receivePipesSlide: (drawing) => (plumbing.pipes.slide = drawing),
  receivePicture: (name, drawing) => (plumbing.pictures[name] = drawing),
  receiveSlides: (name, slides) => (plumbing.slides[name] = slides),
}
window.plumbing = /** @type {Plumbing} */ (untouched)

standAlone()
offerShades()
wakeTheme()

const pictures = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".chart__picture"))
const charts = [...pictures].map((picture) => {
  const box = /** @type {HTMLElement} */ (picture.closest("figure"))
  /** @type {Chart} */
  const chart = {
    name: box.dataset.chart ?? "",
    box,
    picture,
    inline: picture.querySelector("script[type='application/json']"),
    src: picture.dataset.src ?? "",
    slider: box.querySelector(".chart__reader input"),
    range: "all",
    hidden: [],
  }
  return chart
})
plumbing.charts = charts
for (const chart of charts) {
  listen(chart)
  if (recall(chart)) start(chart)
}

startPipes()
startLabs()
startScreens()
startFigures()
startPaper()
startQuestions()

/* A task of its own, after a frame: it asks where the pictures stand, and all styles are worked out again for the page's new class. */
const arm = () => requestAnimationFrame(() => setTimeout(() => startNear(charts), 100))
if (document.readyState === "complete") arm()
else addEventListener("load", arm)

new MutationObserver(() => charts.forEach((chart) => chart.canvas && plumbing.draw(chart))).observe(document.body, {
  attributeFilter: ["data-md-color-scheme"],
})
