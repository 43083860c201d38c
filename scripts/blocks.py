"""The larger pieces of a page as HTML: the dials and the tables.

Apart from the tokens because these have structure: headings, links to files, notes. A block is one line of HTML, so that
Markdown leaves it alone.
"""

from datetime import date
from html import escape

import pandas as pd

from charts.contract import Lang, Text, gallery
from charts.episodes import EPISODES, Episode
from charts.wording import day, number, share
from scripts import chart_html, statements
from scripts.dials import DIALS, Dial
from scripts.series import SERIES, Series
from scripts.statements import Page

NEWEST = Text("The newest of these figures is of {day}.", "以下數字最新到 {day}。")
RANK = Text("Higher than {share} of all values since {day}.", "自 {day}以來，有 {share} 的數值比它低。")


def dials(page: Page) -> str:
    """All dials, each a figure, its place in its own history, and what it means."""
    newest = NEWEST(page.lang).format(day=day(page.site.now.last_day(), page.lang))
    return f'<p class="dials__day">{newest}</p><div class="dials">{"".join(_dial(dial, page) for dial in DIALS)}</div>'


def _dial(dial: Dial, page: Page) -> str:
    one = page.site.facts[dial.fact.split(".")[0]]
    parts = [f'<section class="dial"><h3 class="dial__title">{dial.title(page.lang)}</h3>']
    if one.seen:
        parts.append(f'<p class="dial__value">{statements.fact(dial.fact, page)}</p>')
        parts.append(_scale(one.fact.history(page.site.now), one.value, page.lang))
    parts.append(f'<p class="dial__means">{statements.verdict(dial.verdict, page)}</p>')
    if one.seen:
        parts.append(f'<p class="dial__day">{day(one.seen.as_of, page.lang)}</p>')
    return "".join([*parts, "</section>"])


def _scale(history: pd.Series, value: float, lang: Lang) -> str:
    below = float((history < value - 1e-9).mean() * 100)
    words = RANK(lang).format(share=share(below, lang), day=day(history.index[0], lang))
    return (
        f'<div class="dial__scale" style="--at:{below:.1f}%" aria-hidden="true"></div><p class="dial__rank">{words}</p>'
    )


# Tables


def _table(caption: str, heads: list[str], rows: list[list[str]]) -> str:
    head = "".join(f'<th scope="col">{cell}</th>' for cell in heads)
    body = "".join(
        "<tr>" + "".join(f'<td data-label="{escape(heads[n])}">{cell}</td>' for n, cell in enumerate(row)) + "</tr>"
        for row in rows
    )
    return f'<div class="table" tabindex="0" role="region" aria-label="{caption}"><table class="sheet"><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


_EPISODE_HEADS = Text(
    "Episode|When|What it was for|Before|After|Change",
    "階段|期間|目的|之前|之後|變動",
)
_EPISODES = Text(
    "The Fed's total assets before and after each episode, in trillions of dollars",
    "每段期間前後的聯準會總資產，單位：兆美元",
)
_STILL = Text("still going", "進行中")
_NOT_YET = Text("not yet begun on this day", "當時尚未開始")


def episodes(page: Page) -> str:
    """Every episode with the Fed's assets on the Wednesdays around it; a later one than the day is said to be later."""
    lang = page.lang
    return _table(_EPISODES(lang), _EPISODE_HEADS(lang).split("|"), [_episode(one, page) for one in EPISODES])


def _episode(one: Episode, page: Page) -> list[str]:
    lang, assets = page.lang, page.site.now["WALCL"]
    last = assets.index[-1].date()
    name = f'<a href="{one.source}">{one.name(lang)}</a>'
    if one.start > last:
        return [name, day(one.start, lang), f"{one.aim(lang)} ({_NOT_YET(lang)})", "", "", ""]
    ended = one.end is not None and one.end <= last
    before = assets[: pd.Timestamp(one.start)].iloc[-1]
    after = assets[pd.Timestamp(one.end) :].iloc[0] if ended else assets.iloc[-1]
    when = (
        f"<div><span>{day(one.start, lang)}</span> – <span>{day(one.end, lang) if ended else _STILL(lang)}</span></div>"
    )
    sign = "+" if after >= before else ""
    return [name, when, one.aim(lang), _trillions(before), _trillions(after), sign + _trillions(after - before)]


def _trillions(usd_bn: float) -> str:
    return number(usd_bn / 1000, 2)


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
    "FRED": Text("{day}, from FRED", "{day}，取自 FRED"),
    "a mirror of FRED": Text("{day}, through a mirror of FRED", "{day}，經 FRED 的鏡像站"),
}
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
        _NEWEST: newest,
        _GOT: _VIA[card.via](lang).format(day=day(retrieved, lang)),
        _OWNER: f'<a href="{one.owner.terms}">{one.owner.name(lang)}</a>',
        _RIGHT: _RIGHTS[one.owner.rights](lang),
        _FILE: offered,
        _CITE: f'<span lang="en">{escape(one.citation(retrieved))}</span>',
    }
    listed = "".join(f"<div><dt>{name(lang)}</dt> <dd>{words}</dd></div> " for name, words in facts.items())
    return f'<section class="series" id="{one.id}"><h3>{one.name(lang)} <a href="{one.page}"><code>{one.id}</code></a></h3><dl>{listed}</dl></section>'


_ALL_CHARTS = Text("Every chart, with what it says today", "所有圖表，以及各圖眼下的重點")
_CHART_HEADS = Text("Chart|What it says today|Figures to", "圖|目前的重點|資料截至")


def charts(page: Page) -> str:
    """Every chart with its takeaway and the way to its own page."""
    return _table(
        _ALL_CHARTS(page.lang), _CHART_HEADS(page.lang).split("|"), [_chart(name, page) for name in gallery()]
    )


def _chart(name: str, page: Page) -> list[str]:
    lang, drawn = page.lang, page.site.charts[name, page.lang]
    link = f'<a href="{page.root}{chart_html.address(name, lang)}{page.leaf}">{gallery()[name].title(lang)}</a>'
    if not drawn.stills:
        return [link, chart_html.NOTHING_YET(lang), ""]
    return [link, escape(drawn.takeaway), f"<span>{day(date.fromisoformat(drawn.newest), lang)}</span>"]


TABLES = {"episodes": episodes, "series": series, "charts": charts}
