"""The table of series that end before the others, with why as far as it is known: what joins them ends there too.

Apart from the codebook, which tells of each series by itself, and from the browser's note, which holds figures against the
reader's clock: here the figures are held against one another, so a copy that stopped short shows on any day.
"""

from datetime import date, timedelta

from fed.figures import Figures
from fed.series import SERIES, Series
from fed.text import Text
from fed.wording import day
from scripts.pages.sheet import sheet
from scripts.pages.site import Page

_CAPTION = Text("Series that end before the others", "比其他序列早結束的序列")
_HEADS = Text("Series|Why, as far as we know|Newest figure|Others go to", "序列|我們所知的原因|最新數字|其他序列到")
_UNKNOWN = Text("Not known", "不清楚")
_NONE = Text("None: each series goes as far as the others of its kind.", "沒有：每個序列都和同類的一樣新。")


def ends_early(page: Page) -> str:
    """Those that end early on the day, or that none does."""
    lang, now = page.lang, page.site.now
    rows = [
        [
            f'<div><a href="#{id}"><code>{id}</code></a> {SERIES[id].name(lang)}</div>',
            (SERIES[id].stops_short or _UNKNOWN)(lang),
            f"<span>{day(now[id].index[-1], lang)}</span>",
            f"<span>{day(others, lang)}</span>",
        ]
        for id, others in early(now).items()
    ]
    return sheet(_CAPTION(lang), _HEADS(lang).split("|"), rows) if rows else f"<p>{_NONE(lang)}</p>"


def early(now: Figures) -> dict[str, date]:
    """Each series that others of its release have left behind, or that was late already on the day of the newest figure of
    all; and how far the others go."""
    last = now.last_day()
    newest = {one: now[one.id].index[-1].date() for one in SERIES.values() if len(now[one.id]) and one.age_limits}
    behind = {}
    for one, day_of in newest.items():
        others = max(other_day for other, other_day in newest.items() if _come_together(one, other))
        if others > day_of:
            behind[one.id] = others
        elif day_of + timedelta(days=one.age_limits[0]) < last:
            behind[one.id] = last
    return behind


def _come_together(one: Series, other: Series) -> bool:
    return all(getattr(one, part) == getattr(other, part) for part in ("release", "calendar", "published_after"))
