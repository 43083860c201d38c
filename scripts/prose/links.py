"""Every address outside the site that a page links to: one file, docs/sources.toml, one row an address.

A link that the file lacks would rest on something that nobody has looked at, so it stops the build.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from fed.text import Text
from scripts.finding import ROOT, Finding, Stop, line_of
from scripts.prose import glossary

FILE = ROOT / "docs" / "sources.toml"
LINK = re.compile(r"\]\((https?://[^()\s]+)\)")


@dataclass(frozen=True, slots=True)
class Source:
    """One address, whose it is, what it is called, and the day on which it was last held against what we say."""

    url: str
    owner: Text
    title: Text
    reviewed: date


@cache
def load(file: Path = FILE) -> tuple[Source, ...]:
    """All of them; stops on a file that cannot be read, naming the row."""
    url = ""
    try:
        table = tomllib.loads(file.read_text("utf-8"))
        owners = {key: Text(one["en"], one["zh-TW"]) for key, one in table["owner"].items()}
        rows = []
        for one in table["source"]:
            url = one["url"]
            title = Text(one["title"]["en"], one["title"]["zh-TW"])
            rows.append(Source(url, owners[one["owner"]], title, one["reviewed"]))
    except (ValueError, KeyError, TypeError) as error:
        raise Stop(Finding(file, 0, f"cannot be read{' at ' + url if url else ''}: {error!r}")) from None
    return tuple(rows)


def findings(pages: list[Path]) -> list[Finding]:
    """Links that the table lacks, rows that no page needs, and addresses that stand in it twice."""
    rows = [source.url for source in load()]
    found = [Finding(FILE, 0, f"has {url} twice") for url in sorted({url for url in rows if rows.count(url) > 1})]
    cited = set()
    for page in pages:
        text = page.read_text("utf-8")
        for at in LINK.finditer(text):
            cited.add(at[1])
            if at[1] not in rows:
                found.append(
                    Finding(page, line_of(text, at.start()), f"links to {at[1]}, which docs/sources.toml lacks")
                )
    for term in glossary.load()[1]:
        if term.official:
            cited.add(term.official)
            if term.official not in rows:
                found.append(
                    Finding(glossary.FILE, 0, f"term '{term.key}' rests on {term.official}, which {FILE.name} lacks")
                )
    return found + [Finding(FILE, 0, f"has {url}, to which no page links") for url in rows if url not in cited]
