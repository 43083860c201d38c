"""The evening before: a small site of one day, of dials, charts and the pipes, that does not tell the end.

Apart from `build --as-of`, which shows a day's figures in today's text: here stands only what is built out of that day's
figures, and every file is read once more for what the day did not know. The site publishes the evenings of fed/evenings.py,
lending them its scripts; by itself an evening is a zip that opens by double click.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from types import SimpleNamespace

from markupsafe import Markup

from charts.contract import gallery
from fed.evenings import EVENINGS
from fed.events import EVENT
from fed.pipes.weeks import IDS
from fed.series import SERIES
from fed.text import LANGS, Lang, Text
from fed.wording import day as worded
from scripts import facts
from scripts.finding import ROOT, Finding, Stop
from scripts.pages import chart_html, dials, evening_list, notices, pipes_html, reports, template
from scripts.pages.site import Page, Site
from scripts.prose import spoilers
from scripts.publish import build, chart_pages, csp, draw, javascript, offline, pipes_files, plotly_js

# Price first, then how many reserves there are, then where they could go or come from; none has a note that tells the end.
CHARTS = ("sofr_spread", "sofr_corridor", "sofr_distribution", "reserves", "reserves_scaled", "tga", "reverse_repo")
FIRST = EVENT["sofr_begins"].day + timedelta(weeks=13)  # a dial tells of SOFR's last quarter
CACHE = build.CACHE / "evenings"
CODE = ("charts.js", "figure.js", "pipes.js", "screen.js")
NO_INDEX = Markup('<meta name="robots" content="noindex">')  # a search engine would take it for the site

TITLE = Text("The evening of {day}", "{day}的晚上")
SAYS = Text(
    "What could be known on the evening of {day}: six dials, the market, the reserves, and the pipes. Nothing here tells what came next.",
    "{day}晚上看得到的：六個儀表、市場、準備金和水管。接下來的事，這裡一概沒寫。",
)
HEAD = Text(
    "It is the evening of {day}. Every figure here had been published by then (corrections that came later are included).",
    "現在是 {day}晚上。這裡的數字，當時都已經發布（含日後修正）。",
)
WORDS = {
    "ask": Text(
        "Look at the dials first, then at the charts. What would you say tomorrow will bring? Write down one warning: which figure, and why it may mislead you.",
        "先看儀表，再看圖。你覺得明天會怎樣？寫下一則警訊：是哪個數字？它為什麼也可能誤導你？",
    ),
    "dials": Text("Six dials", "六個儀表"),
    "charts": Text("The market, the reserves, and where they can go", "市場、準備金，以及準備金可能的去處"),
    "pipes": Text("The Fed's balance sheet as pipes", "把聯準會的資產負債表看成水管"),
}
BACK = Text("Back to the site, which knows what came next", "回到本站，看接下來發生的事")
MORE = Text("All of this evening", "回到這個晚上")


def run(day: date) -> int:
    """Write the zip of an evening beside the README, and say how large it is."""
    started = perf_counter()
    target = ROOT / evening_list.packed(day)
    offline.pack(contents(sealed(build.today(), day)), target, f"evening-{day}")
    size = target.stat().st_size / 1e6
    print(f"{target.name} is ready ({size:.1f} MB, {perf_counter() - started:.1f} s). Unpack it and open index.html")
    return 0


def publish(home: Page, target: Path) -> None:
    """Put every evening that lies behind below a site, and below the published site each as a zip too.

    A second of work each that seldom changes: it is kept in .cache under a name made of all that it depends on.
    """
    for one in EVENINGS:
        if one.day <= home.site.until:
            form = f"{one.day}.{'folder' if home.leaf else 'published' if home.site.published else 'site'}"
            kept = CACHE / f"{form}.{_key(home, one.day)}"
            if not kept.exists():
                for old in CACHE.glob(f"{form}.*"):
                    shutil.rmtree(old, ignore_errors=True)
                beside = kept.with_suffix(f".{os.getpid()}.new")
                _make(home, one.day, beside)
                beside.replace(kept)
            shutil.copytree(kept, target / evening_list.FOLDER, dirs_exist_ok=True)


def _make(home: Page, day: date, folder: Path) -> None:
    site = sealed(home.site, day)
    at = home.address and f"{home.address}{evening_list.FOLDER}/{day}/"
    write(replace(home, site=site, address=at, code="../../"), folder / str(day), "../../")
    if home.site.published and not home.leaf:
        offline.pack(contents(site), folder / evening_list.packed(day), f"evening-{day}")


def _key(home: Page, day: date) -> str:
    mixed = hashlib.sha256(
        f"{_code()} {home.address} {home.leaf} {home.repo} {plotly_js.bundle()} {notices.foot('en', home.site.cards)}".encode()
    )
    for id in SERIES:
        mixed.update("".join(_cut(home.site.data, id, day)).encode())
    return mixed.hexdigest()[:16]


@cache
def _code() -> str:
    """The hash of all that makes an evening: code, templates, scripts, sheet."""
    mixed = hashlib.sha256()
    for folder in ("fed", "charts", "scripts", "docs/assets"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".j2", ".js", ".css", ".svg"):
                mixed.update(path.read_bytes())
    return mixed.hexdigest()


def contents(site: Site) -> dict[str, bytes]:
    """Every file of an evening that stands alone in a folder, by its name."""
    with TemporaryDirectory() as made:  # of its own: two of them may be packed at once
        folder = Path(made)
        write(Page(site, "en", "", leaf="index.html"), folder, "")
        lend(folder / "assets")
        csp.write(folder)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def sealed(site: Site, day: date) -> Site:
    """What was known on the evening; raises Stop where there is no such evening."""
    last = site.now.last_day()
    if not FIRST <= day <= last:
        raise Stop(
            Finding(
                "evening", 0, f"there is none of {day}; choose a day from {FIRST}, when SOFR fills the dials, to {last}"
            )
        )
    then = site.now.as_of(day)
    charts, _ = draw.draw(then, names=CHARTS)
    charts = {of: replace(one, plotly="") for of, one in charts.items()}  # the largest of its files, and for programs
    asked = {name: facts.compute_one(site.facts[name].fact, then) for name in dials.asked()}
    return Site(then, asked, charts, site.cards, day, site.data, sealed=True)


def write(home: Page, folder: Path, back: str) -> None:
    """Write an evening's pages in both languages, and its figures; `back` is the way to the site, if it stands in one."""
    site = home.site
    build.write_charts(site, folder / "assets" / "charts")
    pipes_files.write(site, folder / "assets" / "charts")
    _write_figures(site, folder / "data")
    for lang in LANGS:
        _write_whole(home, folder, lang, back)
        for name in (*CHARTS, pipes_html.NAME_OF_CHART):
            place = partial(chart_html.address, name)
            page = chart_pages.alone_at(home, place, lang)
            words = {"home": page.root + _place(lang) + page.leaf, "more": MORE(lang)}
            _write(page, folder, place, chart_pages.figure_of(name, page) | words)
    if told := list(_told(folder, site)):
        raise Stop(Finding("evening", 0, f"{told[0]}{f' (and so {len(told) - 1} more times)' if told[1:] else ''}"))


def lend(assets: Path) -> None:
    """Put beside an evening that stands alone what the site lends to the others: scripts, sheet, sign."""
    javascript.write(assets)
    for file in assets.glob("*.js"):
        if file.name not in CODE:
            file.unlink()
    (assets / "plotly.min.js").write_bytes(build.EAGER + plotly_js.bundle().read_bytes())
    (assets / "site.css").write_text(build.our_sheet(), "utf-8")
    shutil.copy(ROOT / "docs" / "assets" / "mark.svg", assets)


def _place(lang: Lang) -> str:
    return "" if lang == "en" else f"{lang}/"


def _write_whole(home: Page, folder: Path, lang: Lang, back: str) -> None:
    page = chart_pages.alone_at(home, _place, lang)
    figure = template.page(
        "evening",
        dials=dials.dials(page),
        figures=[chart_html.figure(name, page) for name in CHARTS],
        pipes=pipes_html.explorer(page, alone=True),
        told=reports.of_page(f"labs.{lang}.md", page.address and page.address + _place(lang), page),
        words=SimpleNamespace(**{key: text(lang) for key, text in WORDS.items()}),
    )
    when = worded(page.site.as_of, lang)
    words = {"title": TITLE(lang).format(day=when), "says": SAYS(lang).format(day=when), "titled": True}
    home_of_site = back and page.root + back + _place(lang) + page.leaf
    _write(page, folder, _place, words | {"figure": figure, "home": home_of_site, "more": BACK(lang)})


def _write(page: Page, folder: Path, place, words: dict) -> None:
    head = HEAD(page.lang).format(day=worded(page.site.as_of, page.lang))
    chart_pages.write_alone(page, folder, place, preview=NO_INDEX, linked_data="", late="", head=head, **words)


def _write_figures(site: Site, folder: Path) -> None:
    """The files of the series that are shown, cut at the evening: the same lines as in the snapshot."""
    folder.mkdir(parents=True, exist_ok=True)
    shown = dict.fromkeys(id for name in CHARTS for id in gallery()[name].ids) | dict.fromkeys(IDS)
    for id in site.begun(shown):
        (folder / f"{id}.csv").write_text("".join(_cut(site.data, id, site.as_of)), "utf-8", newline="")


def _cut(folder: Path, id: str, day: date) -> Iterator[str]:
    """The lines of a series' file that had been published by a day."""
    last = str(day - timedelta(days=SERIES[id].published_after))
    head, *rows = (folder / f"{id}.csv").read_text("utf-8").splitlines(keepends=True)
    yield head
    yield from (row for row in rows if row[:10] <= last)


def _told(folder: Path, site: Site) -> Iterator[str]:
    """What a file of the evening tells that was not known, save what an owner asks us to print, with the year of retrieval."""
    day, asked = site.as_of, [notice for lang in LANGS for notice in notices.foot(lang, site.cards)]
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        text = path.read_text("utf-8")
        for notice in asked:
            text = text.replace(notice, "")
        for what in spoilers.later(path.name, text, day):
            name = path.relative_to(folder).as_posix()
            yield f"{name} of {day} says what was not known on that evening: {what}"
