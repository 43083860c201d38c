"""What a page says of editions and of what can be taken home: the list of all editions, and the zip of the whole site.

Apart from the pages because only the published site has either beside it: in any other copy a link would lead nowhere.
"""

from html import escape

from fed.text import Lang, Text
from fed.wording import day
from scripts.pages.sheet import sheet
from scripts.pages.site import Page
from scripts.prose.editions import Edition, load

FOLDER = "editions"
ZIP = "fed-plumbing-offline.zip"
_CAPTION = Text("Every edition", "所有版本")
_HEADS = Text("Edition|What changed|Errata", "版本|改了什麼|勘誤")
_NONE_YET = Text("No edition has been made yet.", "還沒有出過版本。")
_NO_ERRATUM = Text("none known", "目前沒有")
_ERRATUM = Text("{day}, {page}: {right}", "{day}，{page}：{right}")
_TAKE = Text(
    'Take it: <a href="{href}" download>the whole site as a zip</a>. Unpack all of it, then open <code>index.html</code> with a double click.',
    '下載：<a href="{href}" download>整個網站的 zip 檔</a>。全部解壓縮之後，點兩下 <code>index.html</code>。',
)
_MAKE = Text(
    "Only the published site has the zip beside it. If you build the site yourself, <code>make offline</code> packs it.",
    "只有公開發布的網站才附 zip 檔；在自己的工作目錄裡，用 <code>make offline</code> 打包。",
)


def place(name: str) -> str:
    """Where an edition stands, from the root of the live site."""
    return f"{FOLDER}/{name}/"


def editions(page: Page) -> str:
    """Every edition with what changed in it and what it has wrong, newest first."""
    lang = page.lang
    rows = [[_name(one, page), escape(one.changed(lang)), _errata(one, lang)] for one in load()]
    return sheet(_CAPTION(lang), _HEADS(lang).split("|"), rows) if rows else f"<p>{_NONE_YET(lang)}</p>"


def take_home(page: Page) -> str:
    """The way to the zip of the whole site, or how to make it."""
    if page.site.published and not page.leaf:
        return f"<p>{_TAKE(page.lang).format(href=page.root + ZIP)}</p>"
    return f"<p>{_MAKE(page.lang)}</p>"


def _name(one: Edition, page: Page) -> str:
    at = f'<span id="{one.tag}">{one.name}</span>'
    if not page.site.published or page.leaf:
        return at
    root = page.root + ("../../" if page.site.edition else "")
    return f'<a href="{root}{place(one.name)}{"" if page.lang == "en" else "zh-TW/"}">{at}</a>'


def _errata(one: Edition, lang: Lang) -> str:
    told = [
        _ERRATUM(lang).format(day=day(it.day, lang), page=it.page, right=escape(it.right(lang))) for it in one.errata
    ]
    return "<br>".join(told) or _NO_ERRATUM(lang)
