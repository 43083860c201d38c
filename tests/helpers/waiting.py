"""Waiting for a page to come to say something, without asking it to run a string: its policy forbids that."""

import time
from collections.abc import Callable

PATIENCE = 120  # seconds; nothing takes so long but on a machine that is busy with other things
QUIET = """() => new Promise((done) => requestAnimationFrame(() =>
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))), 200)))"""
STILL = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  do {
    await frame()
    await frame()
    await Promise.allSettled(document.getAnimations().map((one) => one.finished))
  } while (document.getAnimations().length)
}"""


def until(page, expression: str, seconds: float = PATIENCE) -> None:
    """Wait until a JavaScript expression is true in the page; fails with the expression if it never is."""
    until_so(page, lambda: page.evaluate(expression), expression, seconds)


def until_so(page, asked: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Wait until it is so, asking again and again while the page goes on; fails with `what` if it never is."""
    end = time.monotonic() + seconds
    while not asked():
        assert time.monotonic() < end, f"not true after {seconds} s: {what}"
        page.wait_for_timeout(50)


def ready(page) -> None:
    """Wait until a page hears what a reader does: it asks for its scripts two frames after it is painted, which may be
    after it has loaded; the theme's comes only once the reader does something."""
    until(page, "!document.getElementById('__scripts') || !!window.plumbing")


def quiet(page) -> None:
    """Wait until a loaded page has done all that it does of itself, before a test says that it did not do more.

    charts.js is armed by a timer of 100 ms a frame after load: one that is longer and set later fires after it, however busy the
    machine, then two frames let observers speak, and an idle moment comes after what they set off.
    """
    ready(page)
    page.evaluate(QUIET)


def still(page) -> None:
    """Wait until nothing fades or moves any more: axe would read a colour on its way."""
    page.evaluate(STILL)
