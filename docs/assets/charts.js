/* Draws each chart when it nears the view, in the colours of the page, and again when the page turns dark or light.
   Everything comes from this site, by script tags, so that it also works from a folder. */
(() => {
  const assets = new URL(".", document.currentScript.src)
  const figures = {}
  const loads = {}
  window.plumbing = { twins: {}, receive: (name, figure) => (figures[name] = figure) }

  const load = (path) =>
    (loads[path] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.src = new URL(path, assets)
      script.onload = resolve
      script.onerror = () => reject(new Error(`cannot load ${script.src}`))
      document.head.append(script)
    }))

  let onPaper = false
  const dark = () => !onPaper && document.body.dataset.mdColorScheme === "slate"

  /* Days travel as the first day and the steps from each to the next. */
  const daysOf = ([first, ...steps]) => {
    const day = new Date(`${first}T00:00:00Z`)
    return [first, ...steps.map((step) => (day.setUTCDate(day.getUTCDate() + step), day.toISOString().slice(0, 10)))]
  }

  const unpack = (figure) => {
    const days = figure.days.map((list) => (list.length ? daysOf(list) : []))
    return { layout: figure.layout, data: figure.data.map((trace) => ({ ...trace, x: days[trace.x] })) }
  }

  /* A notebook's figure in the house style; what its author set stays. */
  const dressed = ({ data, layout }) => {
    const base = window.plumbing.base[document.documentElement.lang]
    const axis = (name) => ({ ...base[name], ...layout[name] })
    return { data, layout: { ...base, ...layout, xaxis: axis("xaxis"), yaxis: axis("yaxis") } }
  }

  const inColours = (figure) => {
    if (!dark()) return structuredClone(figure)
    const words = JSON.stringify(figure)
    return JSON.parse(words.replace(/#[0-9a-f]{6}/gi, (colour) => window.plumbing.twins[colour.toLowerCase()] ?? colour))
  }

  const paint = async (place) => {
    const { data, layout } = inColours(place.figure)
    layout.font.family = getComputedStyle(place).fontFamily
    if (place.clientWidth < 480) Object.assign(layout.font, { size: 12 })
    const config = { displayModeBar: false, showSendToCloud: false, responsive: true, scrollZoom: false }
    await window.Plotly.react(place.canvas, data, layout, config)
    place.canvas.querySelectorAll("svg").forEach((svg) => svg.setAttribute("aria-hidden", "true"))
    place.dataset.drawn = dark() ? "dark" : "light"
  }

  const draw = async (place) => {
    const inline = place.querySelector("script[type='application/json']")
    await Promise.all([load("plotly.min.js"), load("charts/look.js"), inline ? null : load(new URL(place.dataset.src, location).href)])
    place.figure = inline ? dressed(JSON.parse(inline.textContent)) : unpack(figures[place.dataset.chart])
    place.canvas = document.createElement("div")
    place.canvas.className = "chart__canvas"
    place.querySelector(".chart__loading")?.remove()
    place.append(place.canvas)
    await paint(place)
  }

  const places = [...document.querySelectorAll(".chart__picture")]
  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue
        near.unobserve(target)
        draw(target).catch((error) => {
          target.dataset.drawn = "failed"
          console.error(error)
        })
      }
    },
    { rootMargin: "300px" },
  )
  places.forEach((place) => near.observe(place))
  /* Paper is light and narrower than a screen; a chart that was never near the view leaves its words and its files. */
  const PAPER = { width: 540, height: 390 }
  const drawn = () => places.filter((place) => place.canvas)
  const print = (yes) => {
    onPaper = yes
    for (const place of drawn()) {
      place.canvas.style.width = yes ? `${PAPER.width}px` : ""
      paint(place).then(() => window.Plotly.relayout(place.canvas, yes ? PAPER : { autosize: true }))
    }
  }
  addEventListener("beforeprint", () => print(true))
  addEventListener("afterprint", () => print(false))
  new MutationObserver(() => drawn().forEach(paint)).observe(document.body, { attributeFilter: ["data-md-color-scheme"] })
})()
