"""How long a reader waits who touches a chart on a slow phone, and how much the page had asked for until then.

Lighthouse touches nothing. The network and the processor are those of its mobile phone, applied for real.
"""

import sys
from dataclasses import dataclass
from math import inf
from statistics import median

from playwright.sync_api import Locator, sync_playwright
from playwright.sync_api import Page as Tab

from scripts.publish import chromium

PHONE = {
    "viewport": {"width": 412, "height": 823},
    "device_scale_factor": 1.75,
    "is_mobile": True,
    "has_touch": True,
    "color_scheme": "light",
}
NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1638.4 * 1024 / 8,
    "uploadThroughput": 750 * 1024 / 8,
}
SLOWDOWN = 4
LOOK = 500  # ms, from the end of scrolling to the touch
PATIENCE = 60_000  # ms
RUNS = 3

WATCH = """(place, patience) => {
  window.touched = new Promise((resolve) => {
    let at = null
    const look = () => at !== null && place.dataset.drawn && resolve([place.dataset.drawn, performance.now() - at])
    const touch = (event) => ((at = event.timeStamp), look())
    addEventListener("pointerdown", touch, { capture: true, once: true })
    new MutationObserver(look).observe(place, { attributeFilter: ["data-drawn"] })
    const slider = place.closest("figure").querySelector(".chart__reader input")
    const heard = () => at !== null && (window.firstFigure ??= performance.now() - at)
    if (slider) new MutationObserver(heard).observe(slider, { attributeFilter: ["aria-valuetext"] })
    setTimeout(() => resolve(["not drawn in time", 0]), patience)
  })
}"""
ANCHOR = "(place) => place.closest('.chart')?.id ?? ''"
IDLE = "new Promise((resolve) => requestIdleCallback(resolve))"
MIDDLE = """(place) => {
  const { left, right, top, bottom } = place.getBoundingClientRect()
  return [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2]
}"""


@dataclass(frozen=True, slots=True)
class Wait:
    """From the touch until Plotly has drawn, in s; what the page had asked for before it, in kB; the anchor of the chart; and
    from the touch until the figures under the finger are read out, which needs no Plotly, in s."""

    seconds: float
    kb: float
    anchor: str
    read: float


def measure(url: str) -> tuple[Wait, Wait | None]:
    """The page's first chart, scrolled to and looked at for a moment; then reached by a link to it and looked at as long, if it has an anchor."""
    scrolled = _middle(url, scroll=True)
    return scrolled, _middle(f"{url}#{scrolled.anchor}", scroll=False) if scrolled.anchor else None


def _middle(url: str, scroll: bool) -> Wait:
    waits = [_one(url, scroll) for _ in range(RUNS)]
    middle = {name: median(getattr(wait, name) for wait in waits) for name in ("seconds", "kb", "read")}
    return Wait(anchor=waits[0].anchor, **middle)


def _one(url: str, scroll: bool) -> Wait:
    """One touch, in a browser that has never been here."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=list(chromium.FLAGS))
        tab = browser.new_context(**PHONE).new_page()
        tab.set_default_timeout(PATIENCE)
        asked = _slow_down(tab)
        tab.goto(url, wait_until="load")
        place = tab.locator(".chart__picture").first
        if scroll:
            tab.wait_for_load_state("networkidle")
            tab.evaluate(IDLE)
            place.evaluate("(place) => place.scrollIntoView({ block: 'center', behavior: 'instant' })")
        tab.wait_for_timeout(LOOK)
        before, seconds = _touch(tab, place, asked)
        kb = sum(asked[request] for request in before) / 1000
        read = (
            tab.evaluate("window.firstFigure ?? null") or seconds * 1000
        ) / 1000  # once Plotly is there, its hover reads
        wait = Wait(seconds, kb, place.evaluate(ANCHOR), read)
        browser.close()
    return wait


def _slow_down(tab: Tab) -> dict[str, int]:
    """Make it the slow phone; gives the bytes of each request as they come in, and a request from when it is made."""
    asked: dict[str, int] = {}
    phone = tab.context.new_cdp_session(tab)
    phone.on("Network.requestWillBeSent", lambda said: asked.setdefault(said["requestId"], 0))
    phone.on("Network.loadingFinished", lambda said: asked.update({said["requestId"]: said["encodedDataLength"]}))
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", NETWORK)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    return asked


def _touch(tab: Tab, place: Locator, asked: dict[str, int]) -> tuple[list[str], float]:
    """The requests that were made before the touch, and the seconds until the chart answered: for ever if it never did."""
    place.evaluate(WATCH, PATIENCE)
    across, down = place.evaluate(MIDDLE)
    before = list(asked)
    tab.touchscreen.tap(across, down)
    outcome, waited = tab.evaluate("window.touched")
    if outcome != "light":
        print(f"{tab.url}: the chart was touched, and then it was: {outcome}", file=sys.stderr)
    return before, waited / 1000 if outcome == "light" else inf
