"""Draw the pictures of all cards, those that changed, with the system's Chromium and its Chinese font.

Apart from the build because it needs both, and a bare machine has neither: the publishing job draws them first, and the build
takes what it finds.
"""

from base64 import b64decode, b64encode
from pathlib import Path
from time import perf_counter

import numpy as np
from playwright.sync_api import Page, sync_playwright

from scripts.finding import Finding, Stop
from scripts.publish import build, cards, chromium, png

LARGEST = 120_000  # bytes: some messengers pass over a picture that is slow to come
# The words of a card shrink in small steps until they fit, the same on every machine that has the font. A Chinese title is
# broken between its phrases while it can stay large so.
FIT = """async () => {
  await document.fonts.ready
  const [middle, root] = [document.querySelector('.middle'), document.documentElement]
  const fits = () => middle.scrollHeight <= middle.clientHeight && middle.scrollWidth <= middle.clientWidth
  for (const [breaks, least] of [['keep-all', 72], ['normal', 40]]) {
    root.style.setProperty('--breaks', breaks)
    for (let size = 100; size >= least; size -= 2) {
      root.style.setProperty('--size', size / 100)
      if (fits()) return true
    }
  }
  return false
}"""
PIXELS = """async (png) => {
  const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob())
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const reader = new FileReader()
  reader.readAsDataURL(new Blob([context.getImageData(0, 0, image.width, image.height).data]))
  await new Promise((done) => { reader.onload = done })
  return reader.result.split(',')[1]
}"""


def run() -> int:
    """Draw what is not in the cache, take out what nothing names any more, and say how much that was."""
    started = perf_counter()
    site = build.today()
    wanted = {cards.kept(card, site): cards.html(card, site) for card in cards.every(site)}
    wanted |= {cards.CACHE / f"site.{cards.version(cards.common())}.png": cards.common()}
    missing = {path: page for path, page in wanted.items() if not path.exists()}
    cards.CACHE.mkdir(parents=True, exist_ok=True)
    if missing:
        draw(missing)
    for path in set(cards.CACHE.iterdir()) - set(wanted):
        path.unlink()
    print(
        f"cards: {len(missing)} drawn, {len(wanted) - len(missing)} unchanged ({perf_counter() - started:.1f} s); make site publishes them"
    )
    return 0


def draw(pages: dict[Path, str]) -> None:
    """Draw each page into its file, at one stroke; raises Stop where words do not fit, or a picture is too large."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.path(chromium.WITHOUT_WINDOWS), args=list(chromium.FLAGS)
        )
        view = browser.new_page(viewport={"width": cards.WIDTH, "height": cards.HEIGHT})
        for path, page in pages.items():
            picture = picture_of(page, path.name, view)
            beside = path.with_suffix(".new")
            beside.write_bytes(picture)
            beside.replace(path)
        browser.close()


def picture_of(page: str, name: str, view: Page) -> bytes:
    """A card as PNG."""
    view.set_content(page)
    if not view.evaluate(FIT):
        raise Stop(Finding(f"the card {name}", 0, "has more words than fit; see scripts/pages/templates/card.css"))
    picture = seen(view, cards.WIDTH, cards.HEIGHT)
    if len(picture) > LARGEST:
        raise Stop(Finding(f"the card {name}", 0, f"has {len(picture)} bytes, more than {LARGEST}"))
    return picture


def seen(view: Page, wide: int, tall: int) -> bytes:
    """What a page of so many pixels shows, as a small PNG."""
    pixels = view.evaluate(PIXELS, b64encode(view.screenshot(type="png")).decode())
    return png.write(np.frombuffer(b64decode(pixels), np.uint8).reshape(tall, wide, 4)[..., :3])
