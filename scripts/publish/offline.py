"""The site as one zip that opens by double click, for a class without a network.

Apart from the build because a folder is no server: links lead to files, search takes its index from a script, and what
only a server or a search engine reads stays out. The same snapshot and code give the same bytes.
"""

import os
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from fed.site import NAME
from fed.text import LANGS, Lang, Text
from fed.wording import day
from scripts.finding import ROOT
from scripts.pages.edition_list import ZIP
from scripts.pages.site import Site
from scripts.publish import build, cards
from scripts.publish.search import as_script

FOLDER = "fed-plumbing"  # one folder comes out of the zip: index.html and README.txt to open, and the pages in site/
LEFT_OUT = (
    "404.html",
    "sitemap.xml*",
    "*.map",
    "assets/javascripts/lunr/*",
    f"assets/{cards.COMMON}",
)  # no page in a folder loads these
MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a zip knows; with the hour of packing its bytes would never be the same

ENTER = Text("English", "繁體中文")
HOME = Text("site/index.html", "site/zh-TW/index.html")
STUCK = Text(
    "If the links lead nowhere, the zip was opened but not unpacked: extract all of it first.",
    "如果連結打不開，多半是壓縮檔還沒解開：請先全部解壓縮。",
)
READ_ME = Text(
    "Unpack the whole zip, then open index.html with a double click.\n"
    "Pages, charts and search need no network. Keep the folder together: index.html needs what lies beside it.\n"
    "The newest figure is of {day}. Whose the figures are, and what you may do with the text, is said at the foot of each page.",
    "請先把壓縮檔全部解開，再用滑鼠點兩下 index.html。\n"
    "網頁、圖表與搜尋都不必連網。整個資料夾要放在一起：index.html 會用到旁邊的檔案。\n"
    "最新的數字是 {day}的。資料歸誰所有、文字可以怎麼使用，寫在每一頁的頁尾。",
)
# Where this script is found, so are the pages: go to those in the reader's language. A page looked at inside the zip stays.
GO = "location.replace(document.links[/^zh/.test(navigator.language) ? 1 : 0].href)\n"
START = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<body style="margin: 4rem auto; max-width: 36rem; padding: 0 1rem; font: 1.1rem/1.7 system-ui, sans-serif">
{entries}
<script src="site/assets/start.js"></script>
</body>
</html>
"""


def run(as_of: date | None = None, target: Path | None = None, edition: str = "") -> int:
    """Build the site for a folder, of today or as of a day, pack it, and say how large it is."""
    started = perf_counter()
    growing = build.CACHE / "offline"
    site = build.grow(growing, as_of, offline=True, edition=edition)
    target = target or ROOT / packed(as_of)
    as_script(growing)
    pack(contents(site, growing), target)
    size = target.stat().st_size / 1e6
    print(f"{target.name} is ready ({size:.1f} MB, {perf_counter() - started:.1f} s). Unpack it and open index.html")
    if "SITE_URL" not in os.environ:
        print("Its citations name no address; to have them name that of your site: SITE_URL=https://… make offline")
    return 0


def packed(as_of: date | None = None) -> str:
    """The name of the zip, which says so if it is of an earlier day."""
    return f"-{as_of}.zip".join(ZIP.split(".zip")) if as_of else ZIP


def contents(site: Site, folder: Path) -> dict[str, bytes]:
    """Every file of the zip by its name: the two to open, and all of the site that a page in a folder can use."""
    pages = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    kept = {name: path for name, path in pages.items() if not any(fnmatch(name, left) for left in LEFT_OUT)}
    first = {"index.html": start().encode(), "README.txt": read_me(site), "site/assets/start.js": GO.encode()}
    return first | {f"site/{name}": path.read_bytes() for name, path in kept.items()}


def start() -> str:
    """The page that opens the site in the reader's language, or says why it cannot."""
    entries = "\n".join(_entry(lang) for lang in LANGS)
    return START.format(title=" · ".join(map(NAME, LANGS)), entries=entries)


def _entry(lang: Lang) -> str:
    return f'<p lang="{lang}">{NAME(lang)} · <a href="{HOME(lang)}">{ENTER(lang)}</a><br>{STUCK(lang)}</p>'


def read_me(site: Site) -> bytes:
    """A text for Notepad and TextEdit, which need a mark before they believe in UTF-8."""
    parts = [f"{NAME(lang)}\n\n{READ_ME(lang).format(day=day(site.now.last_day(), lang))}\n" for lang in LANGS]
    return "\n\n".join(parts).replace("\n", "\r\n").encode("utf-8-sig")


def pack(files: dict[str, bytes], target: Path, folder: str = FOLDER) -> None:
    """Write the zip, of which one folder comes out, at one stroke, sorted and without a clock."""
    beside = target.with_suffix(".new")
    with ZipFile(beside, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = ZipInfo(f"{folder}/{name}", MOMENT)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # the same on every system
            archive.writestr(entry, files[name], ZIP_DEFLATED)
    beside.replace(target)
