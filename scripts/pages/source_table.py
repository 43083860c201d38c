"""The table of every address outside the site: a reader sees at one glance what the pages rest on, and when each was last looked at."""

from fed.episodes import EPISODES
from fed.events import DEBT_LIMITS, EVENTS, EXPECTED, QUOTED, REVIEWED
from fed.text import Lang, Text
from fed.wording import day
from scripts.pages.sheet import sheet
from scripts.pages.site import Page
from scripts.prose import links

_CAPTION = Text("What the pages rest on that no series tells", "數字以外的事，網頁根據的出處")
_HEADS = Text("Owner|Source|Last reviewed", "出處單位|文件|最近核對")
_EVENTS = Text("Policy events", "政策事件")
_DEBT_LIMIT = Text("The debt limit that bound from {day}", "{day}起卡住的舉債上限")


def sources(page: Page) -> str:
    """Every address outside the site, with its owner and the day of its last review."""
    return sheet(_CAPTION(page.lang), _HEADS(page.lang).split("|"), rows(page.lang))


def rows(lang: Lang) -> list[list[str]]:
    """Owner, link and day of review of each, those of policy events after them, an address once."""
    listed = {source.url: [source.owner(lang), source.title(lang), source.reviewed] for source in links.load()}
    for one in (*EPISODES, *EVENTS, *QUOTED, *EXPECTED):
        what = one.what(lang) if hasattr(one, "what") else one.name(lang)
        listed.setdefault(one.source, [_EVENTS(lang), what, REVIEWED])
    for limit in DEBT_LIMITS:
        for url in (limit.bound, limit.lifted):
            listed.setdefault(url, [_EVENTS(lang), _DEBT_LIMIT(lang).format(day=day(limit.start, lang)), REVIEWED])
    return [
        [owner, f'<a href="{url}">{title}</a>', day(reviewed, lang)]
        for url, (owner, title, reviewed) in sorted(listed.items(), key=lambda row: row[1][0])
    ]
