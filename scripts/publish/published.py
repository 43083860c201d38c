"""The site as the publishing job puts it out: with the zip of all of it beside it, the kits for a class where they were packed, and every
edition below it.

Apart from the build because it takes minutes where a build takes seconds. In the checkout of an edition, which EDITION names, it
makes that edition and no other.
"""

import os
import shutil
from pathlib import Path
from time import perf_counter

from scripts.finding import Finding, Stop
from scripts.pages.edition_list import ZIP
from scripts.prose import editions as named
from scripts.publish import build, class_edition, class_kit, editions, offline


def address() -> str:
    """Where the site will stand, with its last slash; nothing where nobody said."""
    said = os.environ.get("SITE_URL", "")
    return said and said.rstrip("/") + "/"


def run(target: Path = build.SITE) -> int:
    """Build all that is published, and say how large it is."""
    began, edition = perf_counter(), os.environ.get("EDITION", "")
    if edition and edition not in {one.name for one in named.load()}:
        raise Stop(Finding("docs/editions.toml", 0, f"has no edition {edition}; it must, before the tag is made"))
    growing = build.CACHE / "published"
    # an edition keeps its bytes for ever, and those of a printed page are a browser's: its kits have none
    kits = [] if edition else class_kit.made()
    site = build.grow(growing, published=True, edition=edition, kits=bool(kits or edition))
    for kit in kits:
        shutil.copy(kit, growing / "class")
    if edition:
        class_edition.pack(site, growing / "class")
    offline.run(target=growing / ZIP, edition=edition)
    if not edition:
        editions.put(growing, address())
    build.swap(growing, target)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file()) / 1e6
    print(f"{target.name}/ is ready to be published ({size:.0f} MB, {perf_counter() - began:.0f} s)")
    return 0
