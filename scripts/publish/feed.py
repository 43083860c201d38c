"""What changed, as an Atom feed a language: a new balance sheet, a sentence about now that turned, a policy event, a correction.

Apart from the pages because it looks back: the Thursdays of the last half-year are walked through as the time machine does, so
the same snapshot gives the same feed. That walk takes longer than all else in a build, so what it found is kept in .cache under a
name made of all that it depends on: figures, code and day.
"""

import hashlib
import json
import os
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from fed.corrections import CORRECTIONS, Correction
from fed.events import EVENTS
from fed.figures import Figures
from fed.series import SERIES
from fed.site import NAME
from fed.text import LANGS, Lang, Text
from fed.wording import day, usd
from scripts import facts
from scripts.facts.fact import Computed
from scripts.facts.words import in_words, quoting
from scripts.finding import ROOT
from scripts.pages.site import Site
from scripts.verdicts import VERDICTS, choice, sentence

WEEKS = 26
CACHE = ROOT / ".cache" / "feed"
CODE = ("fed", "scripts/facts", "scripts/verdicts")
ATOM = "http://www.w3.org/2005/Atom"
H41 = Text("Balance sheet of {day}", "{day}的資產負債表")
H41_SAYS = Text(
    "The Fed's assets: {assets}. Reserve balances, average of the week: {reserves}.",
    "聯準會總資產：{assets}。準備金餘額（週平均）：{reserves}。",
)
TURNED = Text("A sentence turned: {now}", "有一句話變了：{now}")
BEFORE = Text("Before: {before}", "之前：{before}")
EVENT = Text("Event: {what}", "事件：{what}")
CORRECTED = Text("We were wrong: {what}", "本站更正：{what}")
SAID_AND_RIGHT = Text("The site said: “{said}” In fact: {right}", "本站原本寫：「{said}」正確的是：{right}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that changed: a key that never changes, the day it became known, its title, what it says; and where to read more,
    its source outside the site or its place in it."""

    key: str
    day: date
    title: Text
    says: Text
    source: str = ""
    place: str = ""


def write(site: Site, target: Path, address: str) -> None:
    """feed.xml in both languages; a copy that stands at no address has none."""
    if not address:
        return
    found = sorted(entries(site), key=lambda entry: (entry.day, entry.key), reverse=True)
    for lang in LANGS:
        root = "" if lang == "en" else f"{lang}/"
        (target / root / "feed.xml").write_text(_atom(found, lang, address, root), "utf-8")


def entries(site: Site) -> list[Entry]:
    """All that changed on the Thursdays up to the newest figure."""
    last = site.until
    thursdays = [last - timedelta(days=(last.weekday() - 3) % 7, weeks=n) for n in range(WEEKS, -1, -1)]
    found = [_event(one) for one in EVENTS if thursdays[0] < one.day <= last]
    found += [_correction(one, site) for one in CORRECTIONS if thursdays[0] < one.day <= (site.as_of or date.max)]
    return [*found, *_balance_sheets(site.now, thursdays[0], last), *_kept_turns(site, thursdays)]


def _event(one) -> Entry:
    what = Text(*(EVENT(lang).format(what=one.what(lang)) for lang in LANGS))
    return Entry(f"event/{one.key}", one.day, what, one.what, one.source)


def _correction(one: Correction, site: Site) -> Entry:
    """Told from its own day on, which no figure need have reached: it is about the site."""
    says = {lang: quoting(one.right(lang), lambda name, lang=lang: in_words(name, site.facts, lang)) for lang in LANGS}
    return Entry(
        f"correction/{one.key}",
        one.day,
        CORRECTED.filled(what=one.title),
        Text(*(SAID_AND_RIGHT(lang).format(said=one.said(lang), right=says[lang]) for lang in LANGS)),
        place=f"about/#correction-{one.key}",
    )


def _balance_sheets(figures: Figures, first: date, last: date) -> Iterator[Entry]:
    frame = figures.frame(("WALCL", "WRESBAL")).dropna()
    for when, row in frame.iterrows():
        known = when.date() + timedelta(days=SERIES["WALCL"].published_after)
        if first < known <= last:
            title = Text(*(H41(lang).format(day=day(when, lang)) for lang in LANGS))
            says = Text(
                *(H41_SAYS(lang).format(assets=usd(row.WALCL, lang), reserves=usd(row.WRESBAL, lang)) for lang in LANGS)
            )
            yield Entry(f"h41/{when.date()}", known, title, says)


def _kept_turns(site: Site, thursdays: list[date]) -> list[Entry]:
    """The turns out of the cache, or worked out and kept there."""
    path = CACHE / f"{_key(site, thursdays)}.json"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        turned = [
            [one.key, str(one.day), *(text(lang) for text in (one.title, one.says) for lang in LANGS)]
            for one in _turns(site, thursdays)
        ]
        beside = path.with_suffix(
            f".{os.getpid()}.new"
        )  # at one stroke: half a file would be taken for a whole one ever after
        beside.write_text(json.dumps(turned, ensure_ascii=False), "utf-8")
        beside.replace(path)
    rows = json.loads(path.read_text("utf-8"))
    return [Entry(key, date.fromisoformat(when), Text(*words[:2]), Text(*words[2:])) for key, when, *words in rows]


def _key(site: Site, thursdays: list[date]) -> str:
    mixed = hashlib.sha256(str(thursdays).encode())
    for folder in CODE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            mixed.update(path.read_bytes())
    for id, column in site.now.columns.items():
        mixed.update(id.encode())
        mixed.update(column.to_numpy().tobytes())
        mixed.update(column.index.asi8.tobytes())
    for (
        name,
        one,
    ) in site.facts.items():  # a fixed fact of a later day may be quoted, and is no part of the figures known
        mixed.update(f"{name}{one.seen}".encode())
    return mixed.hexdigest()[:16]


def _turns(site: Site, thursdays: list[date]) -> Iterator[Entry]:
    """Verdicts that chose another sentence on one Thursday than on the one before."""
    earlier: dict[str, str] = {}
    before: Mapping[str, Computed] = {}
    for thursday in thursdays:
        known = _Known(site, site.now.as_of(thursday))
        chosen = {name: key for name in VERDICTS if (key := choice(name, known))}
        for name, key in chosen.items():
            if earlier.get(name, key) != key:
                title = Text(*(TURNED(lang).format(now=sentence(name, known, lang)) for lang in LANGS))
                says = Text(*(BEFORE(lang).format(before=sentence(name, before, lang)) for lang in LANGS))
                yield Entry(f"verdict/{name}/{thursday}", thursday, title, says)
        earlier, before = chosen, known


class _Known(dict[str, Computed]):
    """The facts of a Thursday, each worked out once it is asked for: most are not."""

    def __init__(self, site: Site, now: Figures) -> None:
        self.site, self.now = site, now

    def __missing__(self, name: str) -> Computed:
        fact = self.site.facts[name].fact
        self[name] = facts.compute_one(fact, self.now) if fact in facts.LATEST else self.site.facts[name]
        return self[name]


def _atom(found: list[Entry], lang: Lang, address: str, root: str) -> str:
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": lang})
    _put(feed, "title", NAME(lang))
    _put(feed, "id", f"{address}{root}feed.xml")
    ET.SubElement(feed, f"{{{ATOM}}}link", rel="self", href=f"{address}{root}feed.xml")
    ET.SubElement(feed, f"{{{ATOM}}}link", href=address + root)
    _put(feed, "updated", _time(max((entry.day for entry in found), default=date(2000, 1, 1))))
    author = ET.SubElement(feed, f"{{{ATOM}}}author")
    _put(author, "name", NAME(lang))
    for entry in found:
        one = ET.SubElement(feed, f"{{{ATOM}}}entry")
        _put(one, "id", f"{address}{root}feed.xml#{entry.key}")
        _put(one, "title", entry.title(lang))
        _put(one, "updated", _time(entry.day))
        _put(one, "summary", entry.says(lang))
        ET.SubElement(one, f"{{{ATOM}}}link", href=entry.source or address + root + entry.place)
    ET.indent(feed)
    return ET.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _put(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{name}").text = words


def _time(when: date) -> str:
    return f"{when}T00:00:00Z"
