import { start } from "./start.js"

/**
 * Once the page stands, the chart that the link names starts: who follows it asks for that chart. When the reader scrolls,
 * each that did not stand whole on the first screen starts as it nears the view.
 * @param {Chart[]} charts
 */
export const startNear = (charts) => {
  const linked = charts.find(({ box }) => location.hash && location.hash === `#${box.id}`)
  if (linked) start(linked)
  const later = charts.filter((chart) => chart.picture.getBoundingClientRect().bottom > innerHeight || chart.inline)
  /** @type {Promise<unknown>} */
  let line = Promise.resolve() // one after another, so that one that is touched meanwhile waits for none of them
  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue
        near.unobserve(target)
        const chart = charts.find(({ picture }) => picture === target)
        if (chart) line = line.then(() => start(chart))
      }
    },
    { rootMargin: "800px" },
  )
  const scrolled = () => later.forEach(({ picture }) => near.observe(picture))
  if (scrollY && !location.hash)
    scrolled() // before this came, or before the page was loaded again
  else addEventListener("scroll", scrolled, { once: true, passive: true })
}
