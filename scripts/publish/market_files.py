"""Beside the pages, for the reserve market: the real weeks, as a script that hands them over once a reader asks."""

from pathlib import Path

from charts.drawing.handover import compact
from scripts.labs import market_weeks
from scripts.pages.site import Site


def write(site: Site, folder: Path) -> None:
    """Write the weeks into the folder of what labs load besides their scripts."""
    folder.mkdir(parents=True, exist_ok=True)
    dots = compact(market_weeks.handed(market_weeks.dots(site.now)))
    (folder / "market.js").write_text(f'plumbing.receive("lab_market",{dots});\n', "utf-8", newline="")
