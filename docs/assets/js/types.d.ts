// What the scripts share. No script at run time: the build publishes no types (scripts/publish/javascript.py).

type Lang = "en" | "zh-TW"

/** A place on the x axis: a day (2019-09-17), a number, or a place among a figure's names. */
type X = string | number

/** A drawn series, row by row; `scripts/render.py` writes it. */
interface Column {
  head: string
  panel: number
  values: (number | null)[]
  /** How far apart, in days or numbers, two points are still joined. */
  gap: number | null
  /** Whether each figure is of a month. */
  months: boolean
  /** Decimals: of the table, of the slider's words, and the fewest of these. */
  kept: number
  said: number
  least: number
  /** What stands behind a value: its unit. */
  before: string
  after: string
  /** The names of rows, where a value is the place of a row. */
  rows: string[]
}

/** How Plotly draws a column: its own attributes, of which these are read here. */
interface Trace {
  name: string
  hovertemplate: string
  fill?: string
  meta?: string
  line?: object
  [attribute: string]: any
}

interface Annotation {
  text: string
  x: number | string
  y: number
  xref?: string
  yref: string
  xshift: number
  yshift: number
  xanchor?: string
  /** "shade", or the traces with which it goes: "trace 0 1". */
  name?: string
}

interface Shape {
  type: string
  x0: any
  x1: any
  xref?: string
  xanchor?: any
  name?: string
  [attribute: string]: any
}

/** A Plotly layout; its axes (xaxis, yaxis, yaxis2 …) are Plotly's own. */
interface Layout {
  width: number
  height: number
  margin: { l: number; r: number; t: number; b: number }
  font: { size: number; family: string }
  hoverlabel: { font: { size: number } }
  annotations: Annotation[]
  shapes: Shape[]
  xaxis: any
  [axis: string]: any
}

/** A chart's figures in one language, as `scripts/render.py` sends them. */
interface Figure {
  kind: "day" | "number" | "name"
  /** Days travel as the first day and the steps from each to the next. */
  x: X[]
  head: string[]
  names: string[]
  words: string[]
  columns: Column[]
  traces: Trace[]
  layouts: { wide: Layout; narrow: Layout }
  /** The first day of each range; null is the whole. */
  ranges: Record<string, string | null>
}

/** A figure with its days written out, and with what Plotly is handed for each. */
interface Unpacked extends Figure {
  days: X[]
  at: (X | Date)[]
}

/** A chart of the page: its elements, and what the reader has chosen of it. */
interface Chart {
  name: string
  box: HTMLElement
  picture: HTMLElement
  /** A notebook's own figure, which stands in the page. */
  inline: HTMLScriptElement | null
  src: string
  /** Reads the chart point by point; a notebook's own figure has none. */
  slider: HTMLInputElement | null
  range: string
  /** The traces that are hidden. */
  hidden: number[]
  /** What of it fills the screen, while it does. */
  slide?: Slide | null
  ready?: Promise<unknown> | null
  started?: Promise<unknown> | null
  canvas?: HTMLElement
  width?: number
  cursor?: HTMLElement | null
}

/** A picture for a projector (charts/drawing/slide.py): SVG, Plotly's layout, what stands around it in a file, its only panel. */
interface Slide {
  drawing: string
  layout: Layout
  around: [before: string, after: string]
  only: number | null
}

/** All of a chart's, by what they show: "all", a panel's number from 1, and "blank", which has no layout. */
interface Slides {
  pictures: Record<string, Slide>
  words: { all: string; panel: string }
}

/** What fills the screen: how it fits, and how it goes back to its place. */
interface ScreenPart {
  fit(): void
  leave(): void
}

/** A series' last day that its figures cover, the day from which they are late, and its name. */
type Limits = Record<string, [newest: string, late: string | null, name: string]>

/** How old a chart's figures are, and how many of its series are late. */
interface Age {
  days: number
  late: "none" | "some" | "all"
}

/** Which series of a page are late by name, whether all that can be late are, and how old the newest of them is. */
interface Lateness {
  names: string[]
  all: boolean
  days: number
}

/** What stands before a touch: how scripts are loaded, and where their data come in. */
interface Untouched {
  figures: Record<string, Figure>
  pictures: Record<string, string>
  slides: Record<string, Slides>
  charts: Chart[]
  /** Each light color's dark twin. */
  twins: Record<string, string>
  /** What a lab's script makes of its place in the page: a function that starts it. */
  labs: Record<string, (box: HTMLElement) => () => void>
  load(path: string): Promise<unknown>
  start(chart: Chart): Promise<unknown>
  receive(name: string, figure: Figure): void
  receivePicture(name: string, drawing: string): void
  receiveSlides(name: string, slides: Slides): void
  pipes: { figures: PipesFigures; words: Record<Lang, PipesWords>; slide?: string; show?: () => void }
  receivePipes(figures: PipesFigures): void
  receivePipesWords(words: PipesWords): void
  receivePipesSlide(drawing: string): void
}

/** A place on a chart that a reader draws: in days since 1970, and in steps from the foot of the axis. */
interface Place {
  x: number
  y: number
}

/** The points of such a chart, the end of the known line, and how many steps its axis has. */
interface SketchGrid {
  at: number[]
  start: Place
  notches: number
}

/** Such a chart, as scripts/pages/draw_html.py sends it: values in its smallest unit, corners in pixels. */
interface SketchPlan {
  points: string[]
  months: boolean
  known: [day: string, value: number]
  notches: number
  notch: number
  /** Smallest units in the last digit that is said. */
  fine: number
  said: number
  /** What a language counts in: 10 where it says 億 for a tenth of a billion. */
  times: number
  /** What stands before and after a value, and a difference. */
  around: [string, string]
  gap: [string, string]
  colour: string
  forms: Record<string, { left: number; right: number; top: number; bottom: number; first: number; last: number }>
}

/** What came after: the figures of the points, and the whole line by days since 1970. */
interface SketchAnswer {
  truth: number[]
  line: [day: number, value: number][]
}

/** What the charts that a reader draws add once one is started. */
interface SketchTouched {
  drawings: Record<string, SketchAnswer>
  receiveDrawing(name: string, sent: SketchAnswer): void
}

/** What a touch adds. */
interface Touched {
  draw(chart: Chart): Promise<void>
  read(chart: Chart, slider: HTMLInputElement): void
  glance(chart: Chart, clientX: number): void
  table(chart: Chart, details: HTMLElement): void
  png(chart: Chart): Promise<void>
  svg(chart: Chart): void
}

/** What the pipes add at their first touch. */
interface PipesTouched {
  movePipes(box: HTMLElement, sent: PipesFigures, words: PipesWords): PipesMoved
}

/** What the first full screen, or the first slide, adds. */
interface ScreenTouched {
  screen(button: HTMLElement): void
  takeSlide(button: HTMLElement): Promise<void>
}

/** The one name that the scripts put into the page: by it they reach each other, and the data reach them. */
interface Plumbing extends Untouched, Touched, PipesTouched, ScreenTouched, SketchTouched {
  /** The look of a notebook's own figure. */
  base: Record<Lang, any>
}

declare var plumbing: Plumbing
declare var Plotly: { react(place: HTMLElement, data: object[], layout: object, config: object): Promise<unknown> }

/** A Wednesday of the pipes, in US$ million; `gap` in US$ 100 million, `price` in tenths of a basis point (fed/pipes/weeks.py). */
interface PipesWeek {
  day: string
  /** Assets, and each debt: reserves, banknotes, government, funds, foreign, rest. */
  sums: Record<string, number>
  owns: Record<string, number>
  gap: { reserves: number; government: number }
  banks: number | null
  /** Whether the Fed paid interest on reserves. */
  paid: boolean
  price: { rate: string; middle: number; highest: number } | null
  /** Whether the series of loans reach this week; if not, loans stand in other assets. */
  lentKnown: boolean
}

/** What a reader has chosen: the number of a week, and how many weeks before it, or which week, it is compared with. */
interface PipesState {
  week: number
  back: number
  fixed: number | null
}

/** The pipes once they can be moved. */
interface PipesMoved {
  follow(said: string): void
  answer(event: Event): void
}

/** Where the vessels of a form stand: what the script needs of charts/pipes/plan.py. */
interface PipesPlan {
  scale: number
  vessels: Record<string, [width: number, floor: number]>
  order: string[]
  channel: number
  dial: [x: number, y: number, radius: number]
}

/** All weeks, as charts/pipes/handover.py packs them. */
interface PipesFigures {
  first: string
  weeks: number[]
  steps: Record<string, string>
  bare: Record<string, string>
  /** The first week of SOFR, and the first in which reserves earned interest. */
  sofr: number
  interest: number
  marks: [key: string, reserves: number, banks: number][]
  plans: { wide: PipesPlan; narrow: PipesPlan; slide: PipesPlan }
  steps_plans: { wide: [number, number, number]; narrow: [number, number, number] }
  full: number[]
  dial: [low: number, high: number]
  year: number
}

/** The words of a language (fed/pipes/words.py, charts/pipes/drawing.py). */
interface PipesWords {
  said: Record<string, string>
  spans: { weeks: number; numbers: string[]; level: number; far: number }
  names: Record<string, string>
  labels: Record<string, string>
  units: Record<"trillions" | "billions" | "millions" | "bp", [before: string, after: string]>
  events: [week: number, what: string][]
}

/** What a picture of the pipes is drawn from. */
interface Pipes {
  sent: PipesFigures
  words: PipesWords
  lang: Lang
  weeks: PipesWeek[]
  blockNames: Record<string, string>
}

/** The theme keeps what a reader chose, under the site's path; an inline script of its own in each page defines it. */
declare function __md_set(key: string, value: unknown): void

/** The changes of a move: a line's place, and by how much. */
type BoxLegs = [at: number, by: number][]

/** A payment by its id, or entries of one's own, which have none. */
interface BoxMove {
  id: string
  legs: BoxLegs
}

/** A challenge by its number, 0 for free play, and the moves made. */
interface BoxGame {
  number: number
  moves: BoxMove[]
}

type BoxWant = [of: string, least: number | null, most: number | null]

/** What the box is made of, as scripts/labs/box/handover.py sends it. */
interface BoxWorld {
  lines: [id: string, party: string, owned: number, claim: string, start: number][]
  counted: Record<string, number[]>
  forms: Record<string, [at: number, sign: number][]>
  challenges: { before: string; fewest: number; wants: BoxWant[] }[]
  pools: Record<string, number>
  deposits: Record<string, number[]>
  securities: number[]
  enough: number
  most: number
}

/** What came on a morning: nights, SOFR, rate on reserves, window, dearest hundredth (basis points), payments (millions). */
type Came = [nights: number, sofr: number, paid: number, posted: number, highest: number | null, payment: number]

/** What may be chosen on a morning (scripts/labs/mornings.py). */
interface MorningRules {
  cash: number
  lent: number[]
  late: string[]
  /** What a million is counted in, in the page's language. */
  told: number
}

interface MorningChoice {
  lent: number
  late: string
}

/** What a reader moves in the reserve market. */
type MarketField = "bonds" | "tga" | "assets" | "need" | "busy" | "rate"

/** Where everything stands, in US$ billion, hundredths of a percent and basis points (scripts/labs/market.py). */
type MarketState = { regime: string } & Record<MarketField, number>

/** A world's toy numbers; of what can be moved the least, the most, the step and the start. */
type MarketRegime = Record<MarketField, [low: number, high: number, step: number, start: number]> &
  Record<"other" | "slope" | "bow" | "over" | "under" | "widest" | "lowest" | "highest", number>

/** A question as an exam asks it. */
interface MarketPreset {
  key: string
  before: MarketState
  after: MarketState
}

/** Where the axes of a picture stand. */
type MarketPlan = Record<"width" | "height" | "left" | "right" | "top" | "bottom", number>

interface MarketModel {
  regimes: Record<string, MarketRegime>
  boats: number
  /** Basis points within which a real week agrees with the model. */
  close: number
  presets: MarketPreset[]
  eras: string[]
  rates: string[]
  forms: { wide: MarketPlan; narrow: MarketPlan }
  harbor: MarketPlan
  tilt: number
}

/** The real weeks by rate and era: share of bank assets and price one after another. */
type MarketDots = Record<string, Record<string, number[]>>
