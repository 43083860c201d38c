/* What a chart does once it is touched: unpack its figures, draw them with Plotly where the still stands, read them point
   by point, list them, make a PNG. Loaded by charts.js, which also loads the figures and Plotly. */
(() => {
  const { plumbing } = window
  const lang = document.documentElement.lang
  const WORDS = {
    en: { older: (rows) => `Show more (${rows})`, to: "to", none: "–" },
    "zh-TW": { older: (rows) => `顯示更多（${rows}）`, to: "至", none: "–" },
  }[lang]
  const BRACKETS = lang === "en" ? " (…)" : "（…）"
  const dark = () => document.body.dataset.mdColorScheme === "slate"

  /* Unpacking. Days travel as the first day and the steps from each to the next. */
  const daysOf = ([first, ...steps]) => {
    const day = new Date(`${first}T00:00:00Z`)
    return [first, ...steps.map((step) => (day.setUTCDate(day.getUTCDate() + step), day.toISOString().slice(0, 10)))]
  }
  const timeOf = (x) => Date.parse(`${x.slice(0, 10)}T${x.slice(11) || "00:00"}Z`)
  const numberOf = (x) => (typeof x === "string" ? Date.parse(x) / 864e5 : x)

  /* Plotly reads a day from a Date, as the reader's own clock has it, in half the time that it reads the words of one. */
  const dateOf = (day) => {
    const [year, month, date] = day.split("-")
    return new Date(year, month - 1, date)
  }

  const unpack = (name) => {
    const figure = plumbing.figures[name]
    figure.days ??= figure.kind === "day" && figure.x.length ? daysOf(figure.x) : figure.x
    figure.at ??= figure.kind === "day" ? figure.days.map(dateOf) : figure.days
    return figure
  }

  /* The points of a column from a day on, with one before it so that the line comes in from the left, and with an empty
     point in each hole, where Plotly lifts the pen. A layer stands on the layers below it that are shown: Plotly's own
     stacks tell nought where a series has no figure. Bars of days are one line, up from below the axis and down again:
     the panel cuts off what joins them. */
  const bars = (figure, n) => figure.traces[n].meta === "bars"
  const run = (figure, n, from, hidden) => {
    const { values, gap } = figure.columns[n]
    const out = { x: [], y: [], text: [], customdata: [] }
    const layer = figure.traces[n].fill === "tozeroy"
    const foot = bars(figure, n) ? -Math.max(...values) : null
    const under = layer ? figure.columns.filter((column, m) => m < n && column.panel === figure.columns[n].panel && figure.traces[m].fill === "tozeroy" && !hidden.includes(m)) : []
    let before = null
    let seen = null
    values.forEach((value, row) => {
      if (value === null) return
      const x = figure.days[row]
      if (from && x < from) return void (before = row)
      if (foot !== null) return void stand(row)
      if (from && before !== null && seen === null) push(before)
      push(row)
    })
    function stand(row) {
      for (const y of [foot, values[row], foot]) {
        out.x.push(figure.at[row])
        out.y.push(y)
        out.customdata.push(values[row])
      }
    }
    function push(row) {
      const day = figure.days[row]
      if (seen !== null && gap !== null && numberOf(day) - numberOf(figure.days[seen]) > gap) {
        out.x.push(figure.at[seen])
        out.y.push(null)
        out.text.push("")
        out.customdata.push(null)
      }
      out.x.push(figure.at[row])
      out.y.push(under.reduce((sum, column) => sum + (column.values[row] ?? 0), values[row]))
      out.text.push(figure.words[row] ?? "")
      out.customdata.push(values[row])
      seen = row
    }
    return { x: out.x, y: out.y, ...(figure.words.length ? { text: out.text } : {}), ...(layer || foot !== null ? { customdata: out.customdata } : {}) }
  }

  /* As wide as the days stand apart, with some room between them, and never a hairline: as the still has them. */
  const stout = (figure, n, { xaxis, width, margin }) => {
    const days = figure.days.filter((_, row) => figure.columns[n].values[row] !== null).map(numberOf)
    const apart = days.reduce((least, day, m) => (m ? Math.min(least, day - days[m - 1]) : least), Infinity)
    const [low, high] = xaxis.range.map((x) => timeOf(x) / 864e5)
    return Math.max(1.5, (0.8 * apart * (width - margin.l - margin.r)) / (high - low))
  }

  /* A notebook's figure in the house style; what its author set stays. */
  const dressed = ({ data, layout }, width) => {
    const base = plumbing.base[lang]
    const axis = (name) => ({ ...base[name], ...layout[name] })
    return { data, layout: { ...base, ...layout, xaxis: axis("xaxis"), yaxis: axis("yaxis"), width, height: 384 } }
  }

  /* A copy in the colours of the page's shade. */
  const inColours = (figure) => {
    const words = JSON.stringify(figure)
    return JSON.parse(dark() ? words.replace(/#[0-9a-f]{6}/gi, (colour) => plumbing.twins[colour.toLowerCase()] ?? colour) : words)
  }

  const narrow = (picture) => {
    const still = picture.querySelector(".still--narrow")
    return still && getComputedStyle(still).display !== "none"
  }

  /* On a phone a long name would push its label over the edge of the picture, which cuts it. */
  const inLines = (name) => (name.length < 29 ? name : name.replace(/(.{18}\S*) (?=.{6})/g, "$1<br>"))

  /* Nor does a label of hover: where its longest line would not fit, the value stands below the name. */
  const pen = document.createElement("canvas").getContext("2d")
  const below = (name, template, layout) => {
    if (template.includes("<extra>")) return template
    const short = template.replace(/(_xother\|.*?)%B/, "$1%b")
    const value = short.replace(/%\{(y|customdata)[^}]*\}/, "0,000.0").replace(/%\{_xother[^}]*\}/, " (30 Sep 2013)").replace(/%\{x\|[^}]*\}/, "30 September 2013")
    pen.font = `${layout.hoverlabel.font.size}px ${getComputedStyle(document.querySelector(".chart__picture")).fontFamily}`
    return pen.measureText(`${name.split("<br>").at(-1)} : ${value}`).width > layout.width - 60 ? `<br>${short}` : short
  }

  /* The layout of the form that the page shows, as large as its still: both are one geometry. */
  const fitted = (chart, figure) => {
    const layout = structuredClone(figure.layouts[narrow(chart.picture) ? "narrow" : "wide"])
    const scale = chart.picture.clientWidth / layout.width
    for (const one of [layout, layout.font, layout.margin, ...layout.annotations]) {
      for (const length of ["width", "height", "size", "l", "r", "t", "b", "xshift", "yshift"]) {
        if (typeof one[length] === "number") one[length] *= scale
      }
    }
    layout.hoverlabel.font.size = Math.max(10, layout.font.size)
    return layout
  }

  /* Words at a day move as far as they must to stand in the picture; of two at a seam, one that must move is left out. */
  const inside = (layout) => {
    pen.font = `${layout.font.size}px ${getComputedStyle(document.querySelector(".chart__picture")).fontFamily}`
    const [low, high] = layout.xaxis.range.map(timeOf)
    const wide = layout.width - layout.margin.l - layout.margin.r
    let end = -Infinity // of the names of shades in the lower row; one that would touch it stands in the upper
    layout.annotations = layout.annotations.filter((one) => {
      if (typeof one.x !== "string") return true
      const long = pen.measureText(one.text).width + 4
      const at = ((timeOf(one.x) - low) / (high - low)) * wide + one.xshift - (one.xanchor === "right" ? long : 0)
      const by = Math.max(0, Math.min(at, wide + layout.margin.r - long)) - at
      one.xshift += by
      if (one.name === "shade" && at + by < end) one.yshift += layout.font.size
      else if (one.name === "shade") end = at + by + long
      return !by || !layout.annotations.some((other) => other !== one && other.x === one.x && other.yref === one.yref && other.y === one.y)
    })
    return layout
  }

  /* How many decimals the ticks of a value axis have, by how far they stand apart: all of an axis the same. */
  const DECIMALS = [[null, 0.009, ",.3f"], [0.009, 0.09, ",.2f"], [0.09, 0.9, ",.1f"], [0.9, null, ",.0f"]].map(([least, most, value]) => ({ dtickrange: [least, most], value }))

  /* A part of the time: both axes find their own ticks, and the names of shaded stretches move into view. */
  const zoomed = (layout, from, figure) => {
    for (const name of Object.keys(layout).filter((key) => /axis/.test(key))) {
      delete layout[name].tickvals
      delete layout[name].ticktext
      delete layout[name].ticklabeloverflow // of its own ticks Plotly has to see whether they fit
      delete layout[name].tickformat
      if (layout[name].type === "linear") layout[name].tickformatstops = DECIMALS
      if (name !== "xaxis") Object.assign(layout[name], { autorange: true, nticks: 6 }, delete layout[name].range && {})
    }
    layout.xaxis.nticks = Math.floor(layout.width / 85)
    const days = [from, figure.days.at(-1)].map((day) => Date.parse(day))
    layout.xaxis.range = [from, new Date(days[1] + (days[1] - days[0]) / 100).toISOString().slice(0, 16).replace("T", " ")]
    const rows = layout.annotations.filter(({ name }) => name === "shade")
    layout.annotations = layout.annotations.filter(({ name, x }) => name !== "shade" && !(typeof x === "string" && x < from))
    const shades = layout.shapes.filter(({ type, x1 }) => type === "rect" && x1 > from)
    for (const shape of shades) {
      const x = shape.x0 < from ? from : shape.x0
      layout.annotations.push({ ...rows[0], xref: "x", x, xanchor: "left", xshift: -3, text: shape.name })
    }
    layout.shapes = layout.shapes.filter(({ x1, xref, xanchor }) => xref === "paper" || (xanchor ?? x1) >= from)
    return inside(layout)
  }

  const built = (chart) => {
    const figure = unpack(chart.name)
    const from = figure.ranges[chart.range] ?? null
    const layout = inColours(fitted(chart, figure))
    const stays = ({ name }) => !name?.startsWith("trace ") || name.split(" ").slice(1).some((n) => !chart.hidden.includes(Number(n)))
    layout.annotations = layout.annotations.filter(stays) // a bar's value goes with it, and a point's name and ring
    layout.shapes = layout.shapes.filter(stays)
    const [named, told] = narrow(chart.picture) ? [inLines, below] : [String, (_, template) => template]
    const data = inColours(figure.traces).map((trace, n) => ({ ...trace, name: named(trace.name), hovertemplate: told(named(trace.name), trace.hovertemplate, layout), ...run(figure, n, from, chart.hidden), visible: !chart.hidden.includes(n) }))
    if (from) zoomed(layout, from, figure)
    data.forEach((trace, n) => bars(figure, n) && (trace.line = { ...trace.line, width: stout(figure, n, layout) }))
    return { data, layout }
  }

  plumbing.draw = async (chart) => {
    const { picture } = chart
    const { data, layout } = chart.inline ? inColours(dressed(JSON.parse(chart.inline.textContent), picture.clientWidth)) : built(chart)
    layout.font.family = getComputedStyle(picture).fontFamily
    if (!chart.canvas) {
      chart.canvas = document.createElement("div")
      chart.canvas.className = "chart__canvas"
      picture.append(chart.canvas)
      chart.width = picture.clientWidth
      new ResizeObserver(() => {
        if (picture.clientWidth === chart.width) return
        chart.width = picture.clientWidth
        plumbing.draw(chart)
      }).observe(picture)
    }
    const config = { displayModeBar: false, showSendToCloud: false, responsive: false, scrollZoom: false, doubleClick: false }
    await window.Plotly.react(chart.canvas, data, layout, config)
    chart.canvas.querySelectorAll("svg").forEach((svg) => svg.setAttribute("aria-hidden", "true"))
    picture.dataset.drawn = dark() ? "dark" : "light"
    const slider = chart.box.querySelector(".chart__reader input")
    if (slider && slider === document.activeElement) plumbing.read(chart, slider)
    else {
      if (slider?.ariaValueText) plumbing.read(chart, slider) // what was read may lie outside the range, or be hidden by now
      chart.cursor?.remove() // from here on Plotly answers a finger
      chart.cursor = null
    }
  }

  /* Words of a value, a row and a day, as the page's prose has them. */
  const MONTHS = "January February March April May June July August September October November December".split(" ")
  const dayWords = (day) => {
    const [year, month, date] = day.split("-").map(Number)
    return lang === "en" ? `${date} ${MONTHS[month - 1]} ${year}` : `${year} 年 ${month} 月 ${date} 日`
  }
  const monthWords = (day) => {
    const [year, month] = day.split("-").map(Number)
    return lang === "en" ? `${MONTHS[month - 1]} ${year}` : `${year} 年 ${month} 月`
  }
  const ofMonth = (figure, row) => figure.columns.every(({ values, months }) => months || values[row] === null)
  const xWords = (figure, row) => {
    const x = figure.days[row]
    return figure.kind === "day" ? (ofMonth(figure, row) ? monthWords : dayWords)(x) : figure.kind === "name" ? figure.names[x] : String(x)
  }
  /* A number on the x axis with its unit, as hover heads it: 110 weeks. */
  const atWords = (figure, row) => {
    const { unifiedhovertitle } = figure.layouts.wide.xaxis
    if (figure.kind !== "number") return xWords(figure, row)
    return unifiedhovertitle.text.replace(/%\{x:,\.(\d)f\}/, (_, places) => written(figure.days[row], places, places))
  }
  const written = (value, least, most) =>
    value.toLocaleString("en", { minimumFractionDigits: least, maximumFractionDigits: most }).replace("-", "−")
  const words = (column, row, least, most, after) => {
    const value = column.values[row]
    if (value === null) return ""
    return column.rows.length ? column.rows[value] : written(value, least, most) + after
  }

  /* A column's name and value: of a row its name alone, of a month among days with the month that it is of. */
  const entry = (figure, column, row) => {
    const { name } = figure.traces[column.n]
    if (column.rows.length) return name
    const month = column.months && !ofMonth(figure, row) ? BRACKETS.replace("…", monthWords(figure.days[row])) : ""
    return `${name}${month} ${words(column, row, column.least, column.said, column.after)}`
  }

  /* Reading point by point: a slider over the days that the range shows. */
  plumbing.read = (chart, slider) => {
    const figure = unpack(chart.name)
    const from = figure.ranges[chart.range] ?? null
    const first = from ? figure.days.findIndex((day) => day >= from) : 0
    if (Number(slider.max) !== figure.days.length - 1 || Number(slider.min) !== first) {
      const atEnd = slider.value === slider.max
      slider.min = first
      slider.max = figure.days.length - 1
      if (atEnd) slider.value = slider.max
    }
    const row = Number(slider.value)
    const shown = figure.columns.map((column, n) => ({ ...column, n })).filter(({ values, n }) => values[row] !== null && !chart.hidden.includes(n))
    const said = shown.map((column) => entry(figure, column, row))
    const comma = lang === "en" ? ", " : "、"
    const told = figure.words[row] && shown.every(({ rows }) => rows.length) // its words tell the day and the row
    const text = told ? figure.words[row] : [atWords(figure, row), figure.words[row], said.join(comma)].filter(Boolean).join(lang === "en" ? ": " : "：")
    slider.setAttribute("aria-valuetext", text)
    slider.closest(".chart__reader").querySelector("output").textContent = text
    point(chart, figure, row)
  }

  /* A finger or a mouse on the still, before Plotly has come: the slider goes to the nearest row that has a figure. */
  plumbing.glance = (chart, clientX) => {
    const figure = unpack(chart.name)
    const slider = chart.box.querySelector(".chart__reader input")
    const { left } = chart.picture.getBoundingClientRect()
    const [low, high, layout] = span(chart, figure)
    const inside = layout.width - layout.margin.l - layout.margin.r
    const at = low + ((clientX - left - layout.margin.l) / inside) * (high - low)
    let row = 0
    figure.days.forEach((day, n) => Math.abs(numberOf(day) - at) < Math.abs(numberOf(figure.days[row]) - at) && (row = n))
    plumbing.read(chart, Object.assign(slider, { max: figure.days.length - 1, value: row }))
  }

  const span = (chart, figure) => {
    const layout = fitted(chart, figure)
    const ends = [figure.ranges[chart.range] ?? layout.xaxis.range[0], layout.xaxis.range[1]]
    return [...ends.map((x) => (typeof x === "string" ? timeOf(x) / 864e5 : x)), layout]
  }

  const point = (chart, figure, row) => {
    const [low, high, layout] = span(chart, figure)
    const part = (numberOf(figure.days[row]) - low) / (high - low)
    chart.cursor ??= chart.picture.appendChild(Object.assign(document.createElement("div"), { className: "chart__cursor" }))
    chart.cursor.style.left = `${layout.margin.l + part * (layout.width - layout.margin.l - layout.margin.r)}px`
    chart.cursor.style.top = `${layout.margin.t}px`
    chart.cursor.style.bottom = `${layout.margin.b}px`
  }

  /* The table: the newest rows first, more on demand, so that a phone can bear two thousand days. */
  const ROWS = 100
  plumbing.table = (chart, details) => {
    if (details.querySelector("table")) return
    const figure = unpack(chart.name)
    const order = figure.days.map((_, row) => row)
    if (figure.kind === "day") order.reverse()
    const cell = (kind, text, scope) => {
      const made = document.createElement(kind)
      made.textContent = text
      if (scope) made.scope = scope
      return made
    }
    const table = document.createElement("table")
    table.className = "figures"
    const head = table.createTHead().insertRow()
    for (const words of [...figure.head, ...figure.columns.map((column) => column.head)]) head.append(cell("th", words, "col"))
    const body = table.createTBody()
    const more = document.createElement("button")
    more.type = "button"
    const add = () => {
      for (const row of order.splice(0, ROWS)) {
        const line = body.insertRow()
        line.append(cell("th", xWords(figure, row), "row"))
        if (figure.words.length) line.append(cell("td", figure.words[row]))
        for (const column of figure.columns) line.append(cell("td", words(column, row, column.kept, column.kept, "") || WORDS.none))
      }
      more.hidden = !order.length
      more.textContent = WORDS.older(order.length.toLocaleString("en"))
    }
    more.addEventListener("click", () => {
      const next = body.rows.length
      add()
      Object.assign(body.rows[next].cells[0], { tabIndex: -1 }).focus()
    })
    add()
    const frame = document.createElement("div")
    frame.className = "figures__frame"
    frame.tabIndex = 0
    frame.setAttribute("role", "region")
    frame.setAttribute("aria-labelledby", `chart-${chart.name}-title`)
    frame.append(table)
    details.querySelector("p")?.remove()
    details.append(frame, more)
  }

  plumbing.png = async (chart) => {
    const drawing = plumbing.pictures[chart.name]
    const image = new Image()
    const url = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }))
    try {
      image.src = url
      await image.decode()
      const canvas = document.createElement("canvas")
      canvas.width = image.naturalWidth * 2
      canvas.height = image.naturalHeight * 2
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
      const link = document.createElement("a")
      link.href = canvas.toDataURL("image/png")
      link.download = `${chart.name}.png`
      link.click()
    } finally {
      URL.revokeObjectURL(url)
    }
  }
})()
