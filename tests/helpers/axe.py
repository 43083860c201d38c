"""What axe finds on a page: what bars a reader with a screen reader, a keyboard or weak eyes."""

from axe_playwright_python.sync_playwright import Axe
from waiting import still, until

ONLY = {"resultTypes": ["violations"]}  # else axe looks for a selector of each element that it finds nothing wrong with
# The only rules whose answer hangs on the shade; by name, since their tag brings in one of AAA, which axe leaves out by default.
OF_COLOR = ["color-contrast", "link-in-text-block"]
COLORS = ONLY | {"runOnly": {"type": "rule", "values": OF_COLOR}}
ALL_BUT_COLORS = ONLY | {"rules": {rule: {"enabled": False} for rule in OF_COLOR}}
FEW = "document.querySelectorAll('.figures tbody tr:nth-child(n + 6)').forEach((row) => row.remove())"

# Marks all but the first two of what is painted alike: the same tags and classes in the same places of the same styles.
ALIKE = """(() => {
  const kind = (one) => [one.localName, one.getAttribute('class'), one.getAttribute('style'), one.getAttribute('fill')].join()
  const path = (one) => (one ? path(one.parentElement) + '>' + kind(one) : '')
  const seen = new Map()
  for (const one of document.querySelectorAll('p, li, td, th, dt, dd, summary, text, tspan, a, abbr, span, code')) {
    if (one.parentElement.closest('[data-alike]')) continue
    const paint = path(one) + [...new Set([...one.querySelectorAll('*')].map(kind))].sort().join()
    seen.set(paint, (seen.get(paint) ?? 0) + 1)
    one.toggleAttribute('data-alike', seen.get(paint) > 2)
  }
})()"""


def open_all(page) -> None:
    """Open each table and each way to take a chart away, as by a click, then whatever else the page folds up."""
    page.eval_on_selector_all(".chart__more summary", "(all) => all.forEach((one) => one.click())")
    until(page, "[...document.querySelectorAll('.chart__table')].every((one) => one.querySelector('td'))")
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")


def faults(page, options=ONLY, context=None) -> list[str]:
    """One line a rule and place, once nothing moves, at the top of the page."""
    page.evaluate("scrollTo(0, 0)")
    still(page)
    if not page.evaluate("!!window.axe"):
        page.evaluate(Axe().axe_script)
    asked = "([where, options]) => axe.run(where ?? document, options).then(({ violations }) => violations)"
    found = page.evaluate(asked, [context, options])
    return [f"{one['id']}: {node['target']}" for one in found for node in one["nodes"]]


def faults_with_few_rows(page) -> list[str]:
    """As above, with five rows left of each chart's table: all are made alike, and axe takes its time over a hundred."""
    page.evaluate(FEW)
    return faults(page)


def faults_but_of_color_with_few_rows(page) -> list[str]:
    """As above, but for what hangs on the shade."""
    page.evaluate(FEW)
    return faults(page, ALL_BUT_COLORS)


def faults_of_color(page) -> list[str]:
    """What is wrong in another shade of a page that was looked at whole."""
    return faults(page, COLORS)


def faults_of_color_beside_charts(page) -> list[str]:
    """The same of a page whose charts are each looked at alone, and of things painted alike of two: a long page has hundreds."""
    page.evaluate(ALIKE)
    return faults(page, COLORS, {"exclude": [["figure.chart"], ["[data-alike]"]]})
