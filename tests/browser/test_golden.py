"""Each chart as a picture against the one that somebody looked at and kept: a chart that looks otherwise is a question.

The pictures are small and kept in tests/golden, of the figures that were known on DAY, so that a refresh changes none; a
browser draws both and compares them, with room for another machine's fonts. A picture that differs is left in
.cache/golden: look at it, and copy it over the old one if it is right.
"""

import base64
from datetime import date
from pathlib import Path

import pytest
from sites import alone

from charts.contract import gallery
from fed.text import LANGS
from scripts.finding import ROOT
from scripts.publish import draw

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FRESH = ROOT / ".cache" / "golden"
DAY = date(2026, 7, 31)
WIDTH = 200
BLOCK = 10  # pixels; words of another font move within a block, marks that moved do not
FEW, FAR = 0.04, 40  # this part of the blocks may differ by so much of 255

DRAW = """async ([drawing, golden, width, block]) => {
  const load = async (src) => { const image = new Image(); image.src = src; await image.decode(); return image }
  const picture = await load('data:image/svg+xml;charset=utf-8,' + encodeURIComponent(drawing))
  const height = Math.round((width * picture.naturalHeight) / picture.naturalWidth)
  const paint = (image) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context.drawImage(image, 0, 0, width, height)
    return [canvas, context.getImageData(0, 0, width, height).data]
  }
  const [canvas, fresh] = paint(picture)
  const png = canvas.toDataURL('image/png').split(',')[1]
  if (!golden) return { png, far: null }
  const image = await load('data:image/png;base64,' + golden)
  if (image.naturalWidth !== width || image.naturalHeight !== height) return { png, far: 1 }
  const [, kept] = paint(image)
  const mean = (data, left, top) => {
    const sums = [0, 0, 0]
    for (let y = top; y < top + block; y++) for (let x = left; x < left + block; x++)
      for (const part of [0, 1, 2]) sums[part] += data[(y * width + x) * 4 + part] / block / block
    return sums
  }
  let far = 0, blocks = 0
  for (let y = 0; y + block <= height; y += block) for (let x = 0; x + block <= width; x += block) {
    const [one, other] = [mean(fresh, x, y), mean(kept, x, y)]
    blocks += 1
    far += Math.max(...one.map((part, n) => Math.abs(part - other[n]))) > FAR
  }
  return { png, far: far / blocks }
}""".replace("FAR", str(FAR))


@pytest.fixture(scope="module")
def known(frozen):
    """The figures that the kept pictures are of, whatever the snapshot holds or revises."""
    return frozen.as_of(DAY)


@pytest.fixture(scope="module")
def pictures(known):
    with alone():
        return draw.draw(known)[0]


@pytest.fixture(scope="module")
def blank(browser):
    page = browser.new_page()
    yield page
    page.close()


def compare(page, drawing, golden):
    kept = base64.b64encode(golden.read_bytes()).decode() if golden.exists() else ""
    return page.evaluate(DRAW, [drawing, kept, WIDTH, BLOCK])


@pytest.mark.parametrize("name", sorted(gallery()))
@pytest.mark.parametrize("lang", LANGS)
def test_a_chart_looks_as_it_did_when_somebody_looked_at_it(pictures, blank, name, lang):
    golden = GOLDEN / f"{name}.{lang}.png"
    seen = compare(blank, pictures[name, lang].file, golden)
    if seen["far"] is None or seen["far"] > FEW:
        FRESH.mkdir(parents=True, exist_ok=True)
        (FRESH / golden.name).write_bytes(base64.b64decode(seen["png"]))
        how = "has no picture to compare with" if seen["far"] is None else f"differs in {seen['far']:.0%} of its blocks"
        pytest.fail(
            f"{name} ({lang}) {how}: look at .cache/golden/{golden.name}; if it is right, copy it to tests/golden"
        )


def test_a_picture_that_lost_a_mark_or_is_of_another_chart_is_told(pictures, blank):
    drawing = pictures["fed_assets", "en"].file
    golden = GOLDEN / "fed_assets.en.png"
    assert compare(blank, drawing, golden)["far"] <= FEW
    without = drawing.replace('fill="#12737f"', 'fill="none"')
    assert without != drawing and compare(blank, without, golden)["far"] > FEW
    assert compare(blank, pictures["reserves", "en"].file, golden)["far"] > FEW


def test_the_kept_pictures_are_small_and_none_is_left_over():
    kept = {path.name: path.stat().st_size for path in GOLDEN.glob("*.png")}
    assert set(kept) == {f"{name}.{lang}.png" for name in gallery() for lang in LANGS}
    assert max(kept.values()) <= 60_000 and sum(kept.values()) <= 1_000_000
