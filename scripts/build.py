"""The snapshot to a site: checks, charts, pages, and what MkDocs leaves undone, then one swap into place.

The site grows beside the old one and takes its place when it is whole; whatever stops the build leaves the last good
site as it was.
"""

import json
import logging
import os
import shutil
from datetime import date
from pathlib import Path
from time import perf_counter

from scripts import check, facts, render, snapshot
from scripts.finding import ROOT, Finding, Stop
from scripts.pages import Site
from scripts.snapshot import Figures

SITE = ROOT / "site"
CACHE = ROOT / ".cache"


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
    now = whole.as_of(as_of) if as_of else whole
    return Site(now, facts.compute(now, whole), render.render(now), snapshot.read_cards(), as_of)


def mkdocs(site: Site, target: Path) -> None:
    """Run MkDocs in this process, strict, with its chatter turned down to warnings."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    chatter = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("mkdocs: %(message)s"))
    chatter.setLevel(logging.WARNING)
    chatter.addHandler(handler)
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(target), strict=True)
        config.extra["plumbing"] = site
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    finally:
        chatter.removeHandler(handler)


def published_data(site: Site) -> Path:
    """The folder of CSVs that this site offers: the snapshot, or its part that was known on the day."""
    if site.as_of is None:
        return snapshot.DATA
    folder = CACHE / "as-of" / str(site.as_of)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for id, card in site.cards.items():
        known = site.now[id]
        last = known.index[-1].date() if len(known) else date.min
        rows = snapshot.parse((snapshot.DATA / f"{id}.csv").read_text("utf-8"), snapshot.SERIES[card.id])
        (folder / f"{id}.csv").write_bytes(snapshot.serialise([row for row in rows if row[0] <= last], id))
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
    split_search_index(target)


def split_search_index(target: Path) -> None:
    """One search index a language: the theme writes a single one, so that a Chinese query would find English pages."""
    whole = target / "search" / "search_index.json"
    index = json.loads(whole.read_text("utf-8"))
    for lang, mine in (("en", False), ("zh-TW", True)):
        docs = [doc for doc in index["docs"] if doc["location"].startswith("zh-TW/") is mine]
        path = whole.with_name(f"{lang}.json")
        path.write_text(json.dumps(index | {"docs": docs}, ensure_ascii=False, separators=(",", ":")), "utf-8")
    whole.unlink()


def swap(new: Path, target: Path) -> None:
    """Put a finished site in the place of the old one, at one stroke."""
    old = CACHE / "site-before"
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)
