"""The codebook: every series with all that a reader needs to trust and cite it.

Apart from the other tables because it is the data page: unit, kind, calendar, owner, rights, freshness, file, citation.
"""

from datetime import date
from html import escape
from pathlib import Path

from fed.series import SERIES, Series
from fed.text import Text
from fed.wording import day
from scripts.finding import Finding, Stop
from scripts.pages import statements
from scripts.pages.site import Page

_KINDS = {
    "set rate": Text("rate set by the Fed", "聯準會訂定的利率"),
    "market rate": Text("rate of the day", "當日利率"),
    "amount of the day": Text("amount of the day", "當日金額"),
    "Wednesday level": Text("level on Wednesday", "週三餘額"),
    "week average": Text("average of the week to Wednesday", "截至週三的一週平均"),
    "month average": Text("average of the month", "月平均"),
    "quarter end": Text("level at quarter-end", "季底餘額"),
    "annual rate": Text("of the quarter, at an annual rate", "當季數值，換算成全年"),
}
_CALENDARS = {
    "every day": Text("daily, weekends too", "每日，含週末"),
    "weekdays": Text("weekdays; empty on holidays", "每個工作日，假日留空"),
    "Wednesdays": Text("weekly, Wednesdays", "每週三"),
    "month starts": Text("monthly, dated the first", "每月，日期寫當月第一天"),
    "quarter starts": Text("quarterly, dated the first day", "每季，日期寫該季第一天"),
}
_UNITS = {
    "percent": Text("percent", "百分比"),
    "billions of US dollars": Text("billions of US dollars", "十億美元"),
    "millions of US dollars": Text("millions of US dollars", "百萬美元"),
}
_RIGHTS = {
    "Public Domain: Citation Requested": Text("public domain, citation requested", "公共領域，請註明出處"),
    "Copyrighted: Citation Required": Text("copyrighted, citation required", "有著作權，須註明出處"),
}
_UNIT = Text("Unit", "單位")
_KIND = Text("Kind", "性質")
_COMES = Text("Comes", "頻率")
_RELEASE = Text("Release", "所屬統計")
_OWNER = Text("Owner", "所有者")
_RIGHT = Text("Rights", "權利")
_NEWEST = Text("Newest figure", "最新數字")
_GOT = Text("Retrieved", "取得")
_FILE = Text("File", "檔案")
_CITE = Text("How to cite", "如何引用")
_VIA = {
    "FRED": Text("from FRED", "取自 FRED"),
    "FRED's API": Text("from FRED's API", "取自 FRED 的 API"),
    "a mirror of FRED": Text("through a mirror of FRED", "經 FRED 的鏡像站"),
}
# The sources that have the newest rows only, by the name that they have in scripts/fetch/sources.
_OWNERS = {
    "the New York Fed": Text("the New York Fed", "紐約聯邦準備銀行"),
    "the Federal Reserve Board": Text("the Federal Reserve Board", "聯邦準備理事會"),
}
_ITSELF = Text("the newest rows from {name} itself", "最新幾列直接取自{name}")
_MIRROR = Text("the newest rows through a mirror of {name}", "最新幾列經{name}的鏡像站")
_ON = Text("{day}, {via}", "{day}，{via}")
_ENDED = Text("{day}; the series has ended", "{day}；此序列已停止更新")
_NONE_YET = Text("none yet: begins on {day}", "尚無，自 {day}起才有")
_ROWS = Text("{file}, {rows} rows from {first}", "{file}，自 {first}起共 {rows} 列")


def series(page: Page) -> str:
    """The codebook: every series with all that a reader needs to trust and cite it."""
    return f'<div class="codebook">{"".join(_series(one, page) for one in SERIES.values())}</div>'


def _series(one: Series, page: Page) -> str:
    lang, card, column = page.lang, page.site.cards[one.id], page.site.now[one.id]
    retrieved = date.fromisoformat(card.retrieved)
    newest = offered = _NONE_YET(lang).format(day=day(one.starts, lang))
    if len(column):
        file = f'<a href="{page.root}data/{one.id}.csv" download>{one.id}.csv</a>'
        newest = day(column.index[-1], lang)
        newest = newest if one.age_limits else _ENDED(lang).format(day=newest)
        offered = _ROWS(lang).format(file=file, rows=f"{card.rows:,}", first=day(date.fromisoformat(card.first), lang))
    facts = {
        _UNIT: _UNITS[one.native](lang),
        _KIND: _KINDS[one.kind](lang),
        _COMES: _CALENDARS[one.calendar](lang),
        _RELEASE: f'<span lang="en">{one.release}</span>',
        _NEWEST: newest + statements.age([one.id]),
        _GOT: _ON(lang).format(day=day(retrieved, lang), via=via(card.via)(lang)),
        _OWNER: f'<a href="{one.owner.terms}">{one.owner.name(lang)}</a>',
        _RIGHT: _RIGHTS[one.owner.rights](lang),
        _FILE: offered,
        _CITE: f'<span lang="en">{escape(one.citation(retrieved))}</span>',
    }
    listed = "".join(f"<div><dt>{name(lang)}</dt> <dd>{words}</dd></div> " for name, words in facts.items())
    return f'<section class="series" id="{one.id}"><h3>{one.name(lang)} <a href="{one.page}"><code>{one.id}</code></a></h3><dl>{listed}</dl></section>'


def via(name: str) -> Text:
    """In words, what a card names as the sender of a file; raises Stop for a source of which there are none yet."""
    owner = name.removeprefix("a mirror of ")
    if name in _VIA:
        return _VIA[name]
    if owner not in _OWNERS:
        raise Stop(Finding(Path(__file__), 0, f"has no words for {owner}, a source of figures; add them to _OWNERS"))
    return (_ITSELF if owner == name else _MIRROR).filled(name=_OWNERS[owner])
