/* What a chart does before it is touched, and what touches it. The picture stands in the page already; Plotly, its figures
   and figure.js are loaded when a reader hovers, touches or focuses a chart, scrolls towards one below the first
   screen, or follows a link to it. Everything comes from this site, by script tags, so that it also works from a folder. */
(() => {
  const assets = new URL(".", document.currentScript.src)
  const loads = {}
  const load = (path) =>
    (loads[path] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.src = new URL(path, assets)
      script.onload = resolve
      script.onerror = () => {
        delete loads[path] // the next touch tries again
        script.remove()
        reject(new Error(`cannot load ${script.src}`))
      }
      document.head.append(script)
    }))

  /* How old the figures are, held against the reader's own clock: a schedule that died shows without a rebuild. */
  const AGES = {
    en: {
      age: (days) => (days < 1 ? " (today)" : days === 1 ? " (1 day old)" : ` (${days.toLocaleString("en")} days old)`),
      late: (ids) => `Late: ${ids.length > 3 ? `${ids.slice(0, 2).join(", ")} and ${ids.length - 2} more series` : ids.join(", ")}. Newer figures should have come by now, so this may no longer be how things stand.`,
    },
    "zh-TW": {
      age: (days) => (days < 1 ? "（今天）" : `（${days.toLocaleString("en")} 天前）`),
      late: (ids) => `資料遲了：${ids.length > 3 ? `${ids.slice(0, 2).join("、")} 等 ${ids.length} 個序列` : ids.join("、")}。照理早該有新的數字，這裡看到的可能已經不是現況。`,
    },
  }[document.documentElement.lang]
  const receiveStatus = (limits) => {
    const now = new Date()
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`
    for (const place of document.querySelectorAll(".age")) {
      const ids = place.dataset.series.split(" ").filter((id) => limits[id])
      if (!ids.length) continue
      const newest = ids.map((id) => limits[id][0]).sort().at(-1)
      place.textContent = AGES.age(Math.round((Date.parse(today) - Date.parse(newest)) / 864e5))
      const late = ids.filter((id) => limits[id][1] && today >= limits[id][1])
      if (!late.length) continue
      const notice = Object.assign(document.createElement("strong"), { className: "late", textContent: AGES.late(late) })
      place.parentElement.append(" ", notice)
    }
  }

  const figures = {}
  const pictures = {}
  window.plumbing = {
    twins: {},
    figures,
    pictures,
    load,
    receiveStatus,
    receive: (name, figure) => (figures[name] = figure),
    receivePicture: (name, drawing) => (pictures[name] = drawing),
  }

  /* A chart alone has no theme: it takes the reader's own preference, and says when there is a script. */
  document.documentElement.classList.remove("no-js")
  if (document.body.classList.contains("alone")) {
    const dark = matchMedia("(prefers-color-scheme: dark)")
    const follow = () => (document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default")
    dark.addEventListener("change", follow)
    follow()
    document.body.classList.toggle("framed", window.parent !== window)
  }

  /* Every chart of the page: its elements, and what the reader has chosen of it (a range, hidden traces). */
  const charts = [...document.querySelectorAll(".chart__picture")].map((picture) => {
    const box = picture.closest("figure")
    const inline = picture.querySelector("script[type='application/json']")
    return { box, picture, inline, name: box.dataset.chart, src: picture.dataset.src, range: "all", hidden: [] }
  })

  const keys = (chart) => [...chart.box.querySelectorAll(".chart__keys input")]
  /* The last key of a panel stays ticked: an empty panel says nothing. */
  const panels = (key) => key.dataset.panels.split(" ")
  const last = (chart, key) => panels(key).some((panel) => !keys(chart).some((other) => other !== key && other.checked && panels(other).includes(panel)))
  const radios = (chart) => [...chart.box.querySelectorAll(".chart__ranges input")]
  const say = (chart, error) => {
    chart.picture.dataset.drawn = "failed"
    console.error(error)
  }

  /* The figures and the code that reads them, without Plotly: the table and the slider need no more. */
  const fetched = (chart) =>
    (chart.ready ??= Promise.all([load("charts/look.js"), load("figure.js"), chart.inline ? null : load(new URL(chart.src, location).href)]).catch(
      (error) => {
        chart.ready = null
        throw error
      },
    ))
  const start = (chart) => {
    chart.started ??= Promise.all([load("plotly.min.js"), fetched(chart)])
      .then(() => window.plumbing.draw(chart))
      .catch((error) => {
        chart.started = null
        say(chart, error)
      })
    return chart.started
  }

  /* What was chosen stands in the link: ?NAME=RANGE~TRACE.TRACE, and only what a chart really offers is read from it. */
  const state = new URLSearchParams(location.search)
  const chosen = (chart) => chart.range + (chart.hidden.length ? `~${chart.hidden.join(".")}` : "")
  const remember = (chart) => {
    const said = chosen(chart)
    const here = new URL(location.href)
    if (said === "all") here.searchParams.delete(chart.name)
    else here.searchParams.set(chart.name, said)
    here.hash = `chart-${chart.name}`
    try {
      history.replaceState(history.state, "", here)
    } catch {} // a page in a folder may not always write its address
    handOn(chart)
  }
  /* What a reader takes away (link, embed code, citation), and the page in the other language, lead to what is seen, be it
     chosen here or by the link followed. */
  const handOn = (chart) => {
    const said = chosen(chart)
    const link = chart.box.querySelector(".chart__link")
    if (link) link.search = said === "all" ? "" : `?${chart.name}=${said}`
    for (const sibling of document.querySelectorAll("a[hreflang]")) {
      const there = new URL(sibling.href)
      if (said === "all") there.searchParams.delete(chart.name)
      else there.searchParams.set(chart.name, said)
      there.hash = `chart-${chart.name}`
      sibling.href = there
    }
    for (const text of chart.box.querySelectorAll("textarea")) {
      text.value = text.value.replace(new RegExp(`(/charts/${chart.name}/)(\\?[^"\\s}]*)?`, "g"), (_, path) => path + (link?.search ?? ""))
    }
  }
  const recall = (chart) => {
    const [range, hidden = ""] = (state.get(chart.name) ?? "").split("~")
    const wanted = radios(chart).find((radio) => radio.value === range)
    const gone = hidden.split(".")
    for (const key of keys(chart)) key.checked = !key.dataset.traces.split(" ").some((trace) => gone.includes(trace))
    if (keys(chart).some((key) => !key.checked && last(chart, key))) for (const key of keys(chart)) key.checked = true
    if (wanted) wanted.checked = true
    read(chart)
    const partly = chosen(chart) !== "all"
    if (partly) handOn(chart)
    return partly
  }
  const read = (chart) => {
    chart.range = radios(chart).find((radio) => radio.checked)?.value ?? "all"
    chart.hidden = keys(chart).flatMap((key) => (key.checked ? [] : key.dataset.traces.split(" ").map(Number)))
    for (const key of keys(chart)) key.disabled = key.checked && last(chart, key)
  }

  for (const chart of charts) {
    const touched = () => start(chart)
    const glance = ({ clientX }) => {
      if (!chart.canvas && !chart.inline) fetched(chart).then(() => chart.canvas || window.plumbing.glance(chart, clientX), () => {})
    }
    for (const kind of ["pointerenter", "pointerdown", "touchstart"]) chart.picture.addEventListener(kind, touched, { passive: true })
    chart.picture.addEventListener("pointermove", glance, { passive: true })
    chart.picture.addEventListener("pointerdown", glance, { passive: true })
    chart.box.addEventListener("focusin", ({ target }) => target.matches(".chart__tools input, .chart__reader input") && touched())
    chart.box.addEventListener("change", ({ target }) => {
      if (!target.closest(".chart__tools")) return
      read(chart)
      remember(chart)
      start(chart).then(() => window.plumbing.draw(chart))
    })
    const slider = chart.box.querySelector(".chart__reader input")
    slider?.addEventListener("pointerdown", touched)
    for (const kind of ["focus", "input"]) {
      slider?.addEventListener(kind, () => fetched(chart).then(() => window.plumbing.read(chart, slider)).catch((error) => say(chart, error)))
    }
    const table = chart.box.querySelector(".chart__table")
    table?.addEventListener("toggle", () => {
      if (table.open) fetched(chart).then(() => window.plumbing.table(chart, table)).catch((error) => say(chart, error))
    })
    chart.box.querySelector(".chart__take")?.addEventListener("click", ({ target }) => {
      if (target.matches(".chart__png")) load(new URL(target.dataset.src, location).href).then(() => load("figure.js")).then(() => window.plumbing.png(chart)).catch((error) => say(chart, error))
      else if (target.matches(".chart__copy button")) copy(target)
    })
    if (recall(chart)) start(chart)
  }

  if (document.querySelector(".age")) load("status.js").catch(console.error)

  const copy = (button) => {
    const text = button.parentElement.querySelector("textarea")
    text.select()
    const done = () => {
      const words = button.textContent
      button.textContent = button.dataset.done
      setTimeout(() => (button.textContent = words), 1500)
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(done, () => document.execCommand("copy") && done())
    else if (document.execCommand("copy")) done()
  }

  /* Once the page stands, the chart that the link names starts: who follows it asks for that chart. When the reader scrolls,
     each that did not stand whole on the first screen starts as it nears the view. */
  const armed = () => {
    const linked = charts.find(({ box }) => location.hash && location.hash === `#${box.id}`)
    if (linked) start(linked)
    const later = charts.filter(({ picture }) => picture.getBoundingClientRect().bottom > innerHeight || picture.querySelector("script"))
    let line = Promise.resolve() // one after another, so that one that is touched meanwhile waits for none of them
    const near = new IntersectionObserver(
      (seen) => {
        for (const { isIntersecting, target } of seen) {
          if (!isIntersecting) continue
          near.unobserve(target)
          line = line.then(() => start(charts.find(({ picture }) => picture === target)))
        }
      },
      { rootMargin: "800px" },
    )
    const scrolled = () => later.forEach(({ picture }) => near.observe(picture))
    if (scrollY && !location.hash) scrolled() // before this came, or before the page was loaded anew
    else addEventListener("scroll", scrolled, { once: true, passive: true })
  }
  if (document.readyState === "complete") armed()
  else addEventListener("load", () => setTimeout(armed, 100))
  new MutationObserver(() => charts.forEach((chart) => chart.canvas && window.plumbing.draw(chart))).observe(document.body, {
    attributeFilter: ["data-md-color-scheme"],
  })
})()
