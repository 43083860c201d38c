"""The snapshot to a site: checks, charts, pages, and what MkDocs leaves undone, then one swap into place.

The site grows beside the old one and takes its place when it is whole; whatever stops the build leaves the last good
site as it was.
"""

import hashlib
import logging
import os
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

from scripts import check, facts, render, snapshot
from scripts.finding import ROOT, Finding, Stop
from scripts.search import search_by_language
from scripts.series import SERIES
from scripts.snapshot import Card, Figures
from scripts.statements import Site

SITE = ROOT / "site"
CACHE = ROOT / ".cache"
_COLOURS = re.compile(r"\x1b\[[\d;]*m")  # a kernel colours its errors for a terminal


def run(as_of: date | None = None, target: Path = SITE) -> int:
    """Build the site, of today or as of a day, and say how to look at it."""
    started = perf_counter()
    print("checking …", flush=True)
    check.stop_on(check.findings)
    site = prepare(as_of)
    print(render.summary(site.charts), flush=True)
    print("writing pages, running the notebook …", flush=True)
    growing = CACHE / "site"
    shutil.rmtree(growing, ignore_errors=True)
    mkdocs(site, growing)
    swap(growing, target)
    shown = "the newest figures" if as_of is None else f"the figures of {as_of}"
    print(f"{target.name}/ is ready with {shown} ({perf_counter() - started:.1f} s). Look at it with: make serve")
    return 0


def prepare(as_of: date | None = None) -> Site:
    """All that pages draw on, from the snapshot, with the figures known on the day."""
    whole = snapshot.load()
    if as_of and not whole.first_day() <= as_of <= whole.last_day():
        raise Stop(
            Finding(
                "--as-of",
                0,
                f"{as_of} is outside the snapshot; choose a day from {whole.first_day()} to {whole.last_day()}",
            )
        )
    now, cards = whole, snapshot.read_cards()
    if as_of:
        now = whole.as_of(as_of)
        cards = {id: _known(card, now)[1] for id, card in cards.items()}
    return Site(now, facts.compute(now, whole), render.render(now), cards, as_of)


def _known(card: Card, now: Figures) -> tuple[bytes, Card]:
    """A file of the snapshot up to its last figure that was known, and the card of that part."""
    last = str(now[card.id].index[-1].date()) if len(now[card.id]) else ""
    head, *rows = (snapshot.DATA / f"{card.id}.csv").read_text("utf-8").splitlines(keepends=True)
    rows = [row for row in rows if row[:10] <= last]
    body = "".join([head, *rows]).encode("ascii")
    return body, replace(card, last=last, rows=len(rows), sha256=hashlib.sha256(body).hexdigest())


def mkdocs(site: Site, target: Path) -> None:
    """Run MkDocs in this process, strict and quiet; raises Stop with what it had to say."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException
    from nbclient.exceptions import CellExecutionError

    said = _Said()
    logging.getLogger("mkdocs").addHandler(said)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(target), strict=True)
        config.extra["plumbing"] = site
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except (MkDocsException, CellExecutionError) as error:
        raise Stop(*(said.findings or [Finding("mkdocs.yml", 0, str(error))])) from error
    finally:
        logging.getLogger("mkdocs").removeHandler(said)


class _Said(logging.Handler):
    """Keeps what MkDocs warns of: its first line tells the page, its last what is wrong there."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.findings: list[Finding] = []

    def emit(self, record: logging.LogRecord) -> None:
        lines = [line for line in _COLOURS.sub("", record.getMessage()).splitlines() if line.strip()]
        page = re.search(r"'([^']+\.(?:md|ipynb))'", lines[0])
        what = lines[0] if len(lines) == 1 else f"a cell failed: {lines[-1]}"
        self.findings.append(Finding(f"docs/{page[1]}" if page else "mkdocs.yml", 0, what))


def published_data(site: Site) -> Path:
    """The folder of CSVs, with their cards, that this site offers: the snapshot, or its part that was known on the day."""
    if site.as_of is None:
        return snapshot.DATA
    folder = CACHE / "as-of" / str(site.as_of)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for id, whole in snapshot.read_cards().items():
        snapshot.write(SERIES[id], *_known(whole, site.now), folder)
    (folder / "facts.json").write_text(facts.as_json(site.facts), "utf-8")
    return folder


def finish(site: Site, target: Path) -> None:
    """Put what MkDocs does not know beside its pages: the pictures, one Plotly, the figures of the day, an index a language."""
    pictures = target / "assets" / "charts"
    pictures.mkdir(parents=True, exist_ok=True)
    for (name, lang), one in site.charts.items():
        if one.script:
            shutil.copyfile(one.script, pictures / f"{name}.{lang}.js")
    (pictures / "look.js").write_text(render.look(), "utf-8")
    shutil.copyfile(render.plotly_js(), target / "assets" / "plotly.min.js")
    if site.as_of:
        shutil.copytree(published_data(site), target / "data", dirs_exist_ok=True)
    search_by_language(target)


def swap(new: Path, target: Path) -> None:
    """Put a finished site in the place of the old one, at one stroke."""
    old = CACHE / "site-before"
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        shutil.move(target, old)  # a rename, save where the target lies on another disk
    shutil.move(new, target)
    shutil.rmtree(old, ignore_errors=True)
