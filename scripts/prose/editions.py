"""Every edition of this site, out of one file, docs/editions.toml: its name, what changed in it, and what it had wrong.

Apart from the tags, which hold an edition's bytes: what is learnt about an edition later stands here, and never in it.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from fed.text import Text
from scripts.finding import ROOT, Finding, Stop

FILE = ROOT / "docs" / "editions.toml"
NAME = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class Erratum:
    """What an edition has wrong: the day on which it was told here, where it stands, and what is right."""

    day: date
    page: str
    right: Text


@dataclass(frozen=True, slots=True)
class Edition:
    """`changed` says what is new since the one before; `sums` is the hash of its SHA256SUMS by the address of the live site."""

    name: str
    changed: Text
    errata: tuple[Erratum, ...]
    sums: dict[str, str]

    @property
    def tag(self) -> str:
        """The tag of git whose commit it is."""
        return f"edition-{self.name}"


@cache
def load(file: Path = FILE) -> tuple[Edition, ...]:
    """All of them, newest first; stops on a file that cannot be read, naming the edition."""
    name = ""
    try:
        rows = []
        for one in tomllib.loads(file.read_text("utf-8")).get("edition", []):
            name = one["name"]
            errata = tuple(Erratum(it["day"], it["page"], _text(it["right"])) for it in one.get("erratum", []))
            rows.append(Edition(name, _text(one["changed"]), errata, one.get("sums", {})))
    except (ValueError, KeyError, TypeError) as error:
        raise Stop(Finding(file, 0, f"cannot be read{f' at edition {name}' if name else ''}: {error!r}")) from None
    return tuple(rows)


def findings() -> list[Finding]:
    """Names that are no month, that stand twice or not newest first, and errata on pages that are not there."""
    names = [one.name for one in load()]
    found = [
        f"'{name}' is no name of an edition; write the month, as 2026-10" for name in names if not NAME.fullmatch(name)
    ]
    if names != sorted(set(names), reverse=True):
        found.append("has an edition twice, or not the newest first")
    for one in load():
        found += [
            f"edition {one.name} has an erratum on {it.page}, which is no page"
            for it in one.errata
            if not (ROOT / "docs" / it.page.replace(".md", ".en.md")).exists()
        ]
    return [Finding(FILE, 0, what) for what in found]


def before(name: str) -> str:
    """The name of the edition before one, or nothing."""
    return next((one.name for one in load() if one.name < name), "")


def _text(words: dict[str, str]) -> Text:
    return Text(words["en"], words["zh-TW"])
