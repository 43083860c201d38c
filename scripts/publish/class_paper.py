"""A page on paper and a picture as pixels, by the system's Chromium, which asks no network for either.

Apart from the kit because all that knows of a browser stands here. Chromium writes its clock into a PDF; it is set to a fixed day,
so that the same page, browser and fonts give the same bytes.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from scripts.finding import ROOT
from scripts.publish import chromium, draw_cards

PAPERS = ("A4", "Letter")
WIDE, TALL = 1920, 1080
SCREEN = 1280, 720  # a slide on paper, in pixels
SIDE = re.compile(rb"/Type\s*/Page[^s]")
_CLOCK = re.compile(rb"(?<=Date \(D:)\d{14}")
_SLIDES_ALONE = """
@page { margin: 0 }
body.class { padding: 0 }
.class .class__head, .class .class__foot, .class .class__hidden, .class .deck .slide .slide__note { display: none !important }
.class .slide { margin: 0; height: 720px }
.class .slide:last-child { break-after: auto }
.class .slide__face { height: 720px; border: 0 }
"""


_AS_TEXT = """pictures => {
  [...document.querySelectorAll("main svg")].filter(svg => svg.checkVisibility()).forEach((svg, n) => {
    const { width, height } = svg.getBoundingClientRect();
    const less = Math.min(1, 560 / width);
    svg.replaceWith(
      Object.assign(new Image(width * less, height * less), { src: pictures[n], alt: svg.ariaLabel ?? "" })
    );
  });
  document.querySelectorAll("main svg, header, .reports, style, link").forEach(one => one.remove());
  document.querySelectorAll(".sheet__name span").forEach(one => one.append(" " + "_".repeat(24) + " "));
  document.querySelectorAll(".sheet__line").forEach(one => {
    one.outerHTML = "<p>" + "_".repeat(60) + "</p>";
  });
}"""


@contextmanager
def opened() -> Iterator[Page]:
    """A browser's page to print and to draw with; raises Stop where no Chromium is here."""
    found = chromium.path(chromium.WITHOUT_WINDOWS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(chromium.FLAGS))
        view = browser.new_page(viewport={"width": WIDE, "height": TALL})
        view.route("**/*", lambda route: route.abort())
        yield view
        browser.close()


def sheet() -> str:
    """The style sheet of a lesson's pages."""
    return (ROOT / "docs" / "assets" / "class.css").read_text("utf-8")


def printed(view: Page, html: str, size: str, style: str = "") -> bytes:
    """A page as PDF on "A4" or "Letter", with the margins of its own sheet: that of the lessons, where no other is given."""
    _show(view, html, style or sheet())
    return _without_clock(view.pdf(format=size, print_background=True))


def printed_slides(view: Page, html: str) -> bytes:
    """The slides of a lesson as PDF, one a sheet of sixteen to nine, without their notes."""
    _show(view, html, sheet() + _SLIDES_ALONE)
    wide, tall = SCREEN
    return _without_clock(view.pdf(width=f"{wide}px", height=f"{tall}px", print_background=True))


def to_change(view: Page, html: str, folder: str) -> dict[str, bytes]:
    """A worksheet as a word processor opens it, by the names of its files: its drawings as pictures in a folder beside it, its empty
    lines as underscores, since such programs know neither drawings nor lines of a web page.
    """
    _show(view, html, sheet())
    pictures = {}
    for n, svg in enumerate(view.locator("main svg:visible").all(), start=1):
        pictures[f"{folder}/{n}.png"] = svg.screenshot()
    view.evaluate(_AS_TEXT, list(pictures))
    return {f"{folder}.html": view.content().encode()} | pictures


def drawn(view: Page, svg: str) -> bytes:
    """A picture as PNG of 1920 by 1080."""
    view.set_content(
        f"<style>body {{ margin: 0 }} svg {{ display: block; width: {WIDE}px; height: {TALL}px }}</style>{svg}"
    )
    return draw_cards.seen(view, WIDE, TALL)


def sides(pdf: bytes) -> int:
    """How many sides of paper a PDF of Chromium has."""
    return len(SIDE.findall(pdf))


def _show(view: Page, html: str, style: str) -> None:
    view.set_content(html, wait_until="domcontentloaded")
    view.add_style_tag(content=style)


def _without_clock(pdf: bytes) -> bytes:
    return _CLOCK.sub(b"19800101000000", pdf)
