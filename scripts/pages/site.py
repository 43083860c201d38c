"""All that pages draw on, and where a text stands in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from charts.pipes.whole import Pipes, pipes
from charts.render import Rendered
from fed.figures import Figures
from fed.text import Lang
from scripts.facts.fact import Computed
from scripts.snapshot.store import DATA, Card


@dataclass(frozen=True)
class Site:
    """All that pages draw on: the figures known on the day, the facts, the charts, the cards of the files in `data`.

    `as_of` is None for today; `data` is the folder of CSVs that the site offers, cut at that day. What is `sealed` says nothing
    that was not known on that day, not even which series were to begin (scripts/publish/evening.py). A `published` site has its zip and the
    editions beside it, and the `kits` for a class if they were packed; one that is itself an `edition` bears its name.
    """

    now: Figures
    facts: Mapping[str, Computed]
    charts: Mapping[tuple[str, Lang], Rendered]
    cards: Mapping[str, Card]
    as_of: date | None
    data: Path = DATA
    sealed: bool = False
    published: bool = False
    kits: bool = False
    edition: str = ""

    @property
    def until(self) -> date:
        """The day on which the site stands: that of the newest figure, or of the time machine. Whatever is dated takes it, and no clock."""
        return self.as_of or self.now.last_day()

    def begun(self, ids: Iterable[str]) -> list[str]:
        """Those of the series that have a figure; what is sealed passes over one that has been zero so far, as BTFP was for years."""
        return [id for id in ids if (self.now[id].any() if self.sealed else len(self.now[id]))]

    @cached_property
    def pipes(self) -> Pipes:
        """Every week of the balance sheet that is known on the day, worked out once, when a page first asks."""
        return pipes(self.now)


@dataclass(frozen=True)
class Page:
    """Where a text stands: its language, and the way from it to the site's root ("", "../", …).

    `address` is where the site is served, for what a reader takes away; `leaf` what a link to a folder must add where no
    server finds the page in it ("index.html" in a site that is opened from a folder). `code` is the way from the root of what it
    shows to that of the scripts and sheets, where another site lends them. `repo` is the repository in which
    errors are reported and sources found, if the build was told of one.
    """

    site: Site
    lang: Lang
    root: str
    address: str = ""
    leaf: str = ""
    repo: str = ""
    code: str = ""

    def to(self, name: str, anchor: str = "") -> str:
        """The way to the page called `name` in the same language; from a folder a page is a file."""
        where = self.root + ("" if self.lang == "en" else f"{self.lang}/")
        return where + (f"{name}.html" if self.leaf else f"{name}/") + (f"#{anchor}" if anchor else "")
