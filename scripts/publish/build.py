"""The snapshot to a site: checks, charts, pages, and what MkDocs leaves undone, then one swap into place.

The site grows beside the old one and takes its place when it is whole; whatever stops the build leaves the last good
site as it was.
"""

import logging
import os
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

from charts import style
from charts.drawing import handover
from scripts import facts
from scripts.facts.fact import Computed
from scripts.finding import ROOT, Finding, Stop
from scripts.pages.site import Site
from scripts.publish import (
    check,
    csp,
    datapackage,
    draw,
    facts_json,
    javascript,
    lab_files,
    market_files,
    pipes_files,
    plotly_js,
    pruning,
    status,
)
from scripts.publish.search import search_by_language
from scripts.snapshot import reading, store
from scripts.snapshot.reading import Snapshot

SITE = ROOT / "site"
CACHE = ROOT / ".cache"
# A browser that knows this compiles the whole file while it comes in, beside the page (https://v8.dev/blog/explicit-compile-hints)
EAGER = b"//# allFunctionsCalledOnLoad\n"
_COMMENT = re.compile(r" */\*.*?\*/", re.S)
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")
_COLOURS = re.compile(r"\x1b\[[\d;]*m")  # a kernel colours its errors for a terminal


def run(as_of: date | None = None, target: Path = SITE) -> int:
    """Build the site, of today or as of a day, and say how to look at it."""
    started = perf_counter()
    growing = CACHE / "site"
    grow(growing, as_of)
    swap(growing, target)
    shown = "the newest figures" if as_of is None else f"the figures of {as_of}"
    print(f"{target.name}/ is ready with {shown} ({perf_counter() - started:.1f} s). Look at it with: make serve")
    return 0


def grow(
    target: Path,
    as_of: date | None = None,
    offline: bool = False,
    published: bool = False,
    edition: str = "",
    kits: bool = False,
) -> Site:
    """Check, draw and write a site into a folder of its own; offline, its links lead to files, not to folders."""
    print("checking …", flush=True)
    seen = check.inspect()
    if seen.findings:
        raise Stop(*seen.findings)
    site = replace(prepare(seen.snapshot, seen.facts, as_of), published=published, edition=edition, kits=kits)
    print("writing pages, running the notebook …", flush=True)
    shutil.rmtree(target, ignore_errors=True)
    mkdocs(site, target, offline)
    return site


def today() -> Site:
    """All that pages draw on, unchecked: for a preview, in which an author's slip is shown and not refused."""
    snapshot = reading.read()
    return prepare(snapshot, facts.compute(snapshot.figures))


def prepare(snapshot: Snapshot, computed: dict[str, Computed], as_of: date | None = None) -> Site:
    """All that pages draw on, from the snapshot and its facts, with the figures known on the day."""
    now, cards, data = snapshot.figures, snapshot.cards, store.DATA
    if as_of and not now.first_day() <= as_of <= now.last_day():
        what = f"{as_of} is outside the snapshot; choose a day from {now.first_day()} to {now.last_day()}"
        raise Stop(Finding("--as-of", 0, what))
    if as_of:
        now, data = now.as_of(as_of), CACHE / "as-of" / str(as_of)
        cards = store.cut(snapshot.rows, cards, as_of, data)
        computed = facts.as_of(computed, now)
    charts, drawn = draw.draw(now)
    print(draw.summary(charts, drawn), flush=True)
    return Site(now, computed, charts, cards, as_of, data)


def mkdocs(site: Site, target: Path, offline: bool = False) -> None:
    """Run MkDocs in this process, strict and quiet; raises Stop with what it had to say."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException
    from nbclient.exceptions import CellExecutionError

    from scripts.publish import kernel

    said = _Said()
    logging.getLogger("mkdocs").addHandler(said)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        config = load_config(
            str(ROOT / "mkdocs.yml"), site_dir=str(target), strict=True, use_directory_urls=not offline
        )
        config.extra["plumbing"] = site
        config.plugins.on_startup(command="build", dirty=False)
        with kernel.shared():
            build(config)
        csp.write(
            target, "" if offline else config.site_url
        )  # not in a preview, whose server writes a script of its own into each page
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
        failed = page and page[1].endswith(".ipynb") and len(lines) > 1
        what = f"a cell failed: {lines[-1]}" if failed else " ".join(map(str.strip, lines))
        self.findings.append(Finding(f"docs/{page[1]}" if page else "mkdocs.yml", 0, what))


def finish(site: Site, target: Path) -> None:
    """Put what MkDocs does not know beside its pages: scripts, pictures, one Plotly, the figures of the day, an index a language."""
    javascript.write(target / "assets")
    write_charts(site, target / "assets" / "charts")
    (target / "assets" / "plotly.min.js").write_bytes(EAGER + plotly_js.bundle().read_bytes())
    write_styles(target)
    pipes_files.write(site, target / "assets" / "charts")
    lab_files.write(site, target / "assets" / "labs")
    market_files.write(site, target / "assets" / "labs")
    status.write(site, target)
    if site.as_of:
        shutil.copytree(site.data, target / "data", dirs_exist_ok=True)
        (target / "data" / "facts.json").write_text(facts_json.as_json(site.facts), "utf-8")
        (target / "data" / "datapackage.json").write_text(datapackage.as_json(site.cards, site.data), "utf-8")
    search_by_language(target, site.charts)


def write_styles(target: Path) -> None:
    """The colours join our sheet, which a chart alone uses; what the site needs of the theme's and ours become the one of every page."""
    assets, ours = target / "assets", our_sheet()
    (assets / "site.css").write_text(ours, "utf-8")
    (themes,) = zip(*((assets / "stylesheets").glob(f"{name}.*.css") for name in ("main", "palette")), strict=True)
    theme = "".join(_SOURCE_MAP.sub("", sheet.read_text("utf-8")) for sheet in themes)
    (assets / "page.css").write_text(pruning.pruned(theme, pruning.of_site(target), ours) + ours, "utf-8")


def our_sheet() -> str:
    """Our style sheet with the colors of the charts: all that a chart alone needs."""
    return _COMMENT.sub("", (ROOT / "docs" / "assets" / "site.css").read_text("utf-8")) + style.style_sheet()


def write_charts(site: Site, folder: Path) -> None:
    """Beside the pages, for each chart that has something to show: its figures, its CSV, its picture, its Plotly figure."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "look.js").write_text(handover.look(), "utf-8")
    for (name, lang), one in site.charts.items():
        if one.stills:
            files = {
                "js": one.script,
                "csv": one.csv,
                "svg": one.file,
                "plotly.json": one.plotly,
                "slides.js": one.slides,
                "svg.js": handover.picture_script(name, one.file),
            }
            for ending, text in files.items():
                if text:
                    (folder / f"{name}.{lang}.{ending}").write_text(text, "utf-8", newline="")


def swap(new: Path, target: Path) -> None:
    """Put a finished site in the place of the old one, at one stroke."""
    old = CACHE / "site-before"
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        shutil.move(target, old)  # a rename, save where the target lies on another disk
    shutil.move(new, target)
    shutil.rmtree(old, ignore_errors=True)
