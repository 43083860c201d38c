"""Beside the pages, for the labs: of each chart that a reader draws, what came after, loaded once it is started.

Apart from the pages because what tells the end must not stand in them. On a day on which it is not known, there is no file.
"""

from pathlib import Path

from scripts.labs.draw import drawing
from scripts.labs.sketches import SKETCHES
from scripts.pages import draw_html
from scripts.pages.site import Site


def write(site: Site, folder: Path) -> None:
    """Write the file of every sketch whose end is known on the day."""
    folder.mkdir(parents=True, exist_ok=True)
    for sketch in SKETCHES.values():
        one = drawing(sketch, site.now)
        if one is not None and one.rest is not None:
            name = Path(draw_html.file_name(sketch)).name
            (folder / name).write_text(draw_html.answer_script(one), "utf-8", newline="")
