"""Every address outside the site that a page links to: one file, docs/sources.toml, one row an address, and the table of them.

Apart from the pages so that a reader sees at one glance what the site rests on, and when each was last looked at.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from fed.episodes import EPISODES
from fed.events import DEBT_LIMITS, EVENTS, REVIEWED
from fed.text import Lang, Text
from fed.wording import day
from scripts.finding import ROOT, Finding, Stop, line_of
from scripts.prose import glossary

FILE = ROOT / "docs" / "sources.toml"
LINK = re.compile(r"\]\((https?://[^()\s]+)\)")

CAPTION = Text("What the pages rest on that no series tells", "資料序列沒寫到、網頁所依據的出處")
HEADS = Text("Owner|Source|Last reviewed", "出處單位|文件|最近核對")
_EVENTS = Text("Policy events", "政策事件")
_DEBT_LIMIT = Text("The debt limit that bound from {day}", "{day}起卡住的舉債上限")


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


def rows(lang: Lang) -> list[list[str]]:
    """Owner, link and day of review of each, those of policy events after them, an address once."""
    listed = {source.url: [source.owner(lang), source.title(lang), source.reviewed] for source in load()}
    for one in (*EPISODES, *EVENTS):
        what = one.what(lang) if hasattr(one, "what") else one.name(lang)
        listed.setdefault(one.source, [_EVENTS(lang), what, REVIEWED])
    for limit in DEBT_LIMITS:
        for url in (limit.bound, limit.lifted):
            listed.setdefault(url, [_EVENTS(lang), _DEBT_LIMIT(lang).format(day=day(limit.start, lang)), REVIEWED])
    return [
        [owner, f'<a href="{url}">{title}</a>', day(reviewed, lang)]
        for url, (owner, title, reviewed) in sorted(listed.items(), key=lambda row: row[1][0])
    ]
