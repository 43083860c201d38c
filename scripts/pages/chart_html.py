"""A chart as a figure that a reader can trust and take away: HTML that is whole without a script.

Apart from the other blocks because it is the same wherever it stands, on a page or alone in an iframe: heading and
takeaway, the picture, what to mind, its day, its sources and files, the table, the link, the embed code, the citation.
What only a script can do (ranges, the reading slider, the table, copying) is hidden until there is one.
"""

import re
from datetime import date
from html import escape

from charts.contract import Chart, gallery
from charts.drawing.legend import Key
from charts.drawing.ranges import RANGES
from charts.render import Rendered
from fed.series import SERIES, Series, owners
from fed.site import NAME
from fed.text import Lang, Text
from fed.wording import MONTHS, day, listed
from scripts.pages import statements
from scripts.pages.site import Page

MIND = Text("Mind", "留意")
IN_WORDS = Text("In words: ", "圖上看到什麼：")
THROUGH = Text("{owners}, through FRED ({links})", "{owners}，經 FRED（{links}）")
AS_OF = Text("Figures to {day}", "資料截至 {day}")
SOURCE = Text("Source: {links}", "資料來源：{links}")
FILES = Text("Series as CSV: {links}", "序列的 CSV 檔：{links}")
NOTHING_YET = Text("Nothing to draw yet on this day", "這一天還沒有資料可畫")
STARTS_LATER = Text("{name}: begins on {day}", "{name}：自 {day}起才有")
SHOWN = Text("Show", "顯示")
RANGE = Text("Range", "期間")
READ = Text("Read the chart point by point", "逐點讀圖")
TABLE = Text("The figures as a table", "以表格看資料")
LOADING = Text("Loading the figures …", "正在載入資料……")
TAKE = Text("Take it away: files, link, embed, citation", "帶走這張圖：檔案、連結、嵌入、引用")
DRAWN = Text("All that is drawn, as {csv}", "圖中全部資料：{csv}")
PICTURE = Text("the whole picture, as {png} or {svg}", "整張圖：{png} 或 {svg}")
LINK = Text("Link to this chart", "這張圖的固定連結")
EMBED = Text("Embed code", "嵌入碼")
EMBED_OTHER = Text("Embed code, in Chinese", "嵌入碼（英文版）")
CITE = Text("Citation", "引用")
BIBTEX = Text("Citation, BibTeX", "引用（BibTeX）")
COPY = Text("Copy", "複製")
COPIED = Text("Copied", "已複製")
CITATION = Text(
    "{site}, “{title}”, figures to {day}, from {owners} through FRED ({ids}). {url}",
    "{site}，〈{title}〉，資料截至 {day}，取自{owners}，經 FRED（{ids}）。{url}",
)  # the address comes last, so that a copy that stands at none can leave it out
OTHER: dict[Lang, Lang] = {"en": "zh-TW", "zh-TW": "en"}
AROUND = 480  # pixels of a frame for what stands above and below the picture, as wide as a column of text: no reader has to scroll in it


def figure(name: str, page: Page) -> str:
    """The figure of a chart; where none of its series had begun on the day, its place and which begin when."""
    chart, drawn, lang = gallery()[name], page.site.charts[name, page.lang], page.lang
    begun = [id for id in chart.ids if len(page.site.now[id])]
    later = [id for id in chart.ids if id not in begun]
    parts = [f'<figure class="chart" id="chart-{name}" data-chart="{name}"><figcaption>']
    parts.append(f'<p class="chart__title" id="chart-{name}-title">{chart.title(lang)}</p>')
    if drawn.stills:
        parts.append(f'<p class="chart__takeaway">{escape(drawn.takeaway, quote=False)}</p></figcaption>')
        parts += [_tools(drawn), _picture(drawn, page), _reader(drawn)]
    else:
        parts.append(f'</figcaption><p class="chart__none">{NOTHING_YET(lang)}</p>')
    if later:
        lines = "".join(f"<li>{_starts_later(SERIES[id], lang)}</li>" for id in later)
        parts.append(f'<ul class="chart__later">{lines}</ul>')
    parts.append(f'<p class="chart__mind"><strong>{MIND(lang)}</strong> {chart.note(lang)}</p>')
    if drawn.stills:
        parts += [_foot(chart, drawn, begun, page), _table(drawn), _take(chart, drawn, page)]
    return "".join([*parts, "</figure>"])


def address(name: str, lang: Lang) -> str:
    """Where a chart stands alone, from the site's root: its permanent link and what an iframe shows."""
    return f"{'' if lang == 'en' else f'{lang}/'}charts/{name}/"


def _starts_later(series: Series, lang: Lang) -> str:
    return STARTS_LATER(lang).format(name=series.name(lang), day=day(series.starts, lang))


def _tools(drawn: Rendered) -> str:
    """The legend as boxes to tick and the ranges as a choice of one: plain form controls, for mouse, touch and keyboard."""
    lang, name = drawn.lang, drawn.name
    lonely = _lonely(drawn.legend)
    keys = "".join(_key(key, lonely) for key in drawn.legend)
    chosen = "".join(
        f'<label><input type="radio" name="range-{name}" value="{one}"{" checked" if one == "all" else ""}>{RANGES[one](lang)}</label>'
        for one in drawn.ranges
    )
    parts = (
        [f'<fieldset class="chart__keys"><legend class="visually-hidden">{SHOWN(lang)}</legend>{keys}</fieldset>']
        if keys
        else []
    )
    if chosen:
        parts.append(
            f'<fieldset class="chart__ranges needs-script"><legend class="visually-hidden">{RANGE(lang)}</legend>{chosen}</fieldset>'
        )
    return f'<div class="chart__tools">{"".join(parts)}</div>' if parts else ""


def _lonely(legend: list[Key]) -> set[int]:
    """The panels that have one entry only: without it they would stand empty, so it cannot be unticked."""
    panels = [panel for key in legend for panel in key.panels]
    return {panel for panel in panels if panels.count(panel) == 1}


def _key(key: Key, lonely: set[int]) -> str:
    sign = f'<svg class="key" width="18" height="12" aria-hidden="true" fill="none">{key.sign}</svg>'
    if lonely.intersection(key.panels):
        return f'<span class="chart__fixed">{sign}{key.name}</span>'
    traces, panels = (" ".join(map(str, numbers)) for numbers in (key.traces, key.panels))
    return f'<label><input type="checkbox" checked autocomplete="off" data-traces="{traces}" data-panels="{panels}">{sign}{key.name}</label>'


def _picture(drawn: Rendered, page: Page) -> str:
    name, lang = drawn.name, drawn.lang
    return (
        f'<div class="chart__picture" data-src="{page.root}assets/charts/{name}.{lang}.js" role="img" '
        f'aria-labelledby="chart-{name}-title" aria-describedby="chart-{name}-says">{drawn.stills}</div>'
        f'<p class="visually-hidden" id="chart-{name}-says">{IN_WORDS(lang)}{escape(drawn.description)}</p>'
    )


def _reader(drawn: Rendered) -> str:
    name, lang = drawn.name, drawn.lang
    return (
        f'<div class="chart__reader needs-script"><input type="range" min="0" max="1" value="1" aria-label="{READ(lang)}" autocomplete="off">'
        f'<output id="chart-{name}-reads">{READ(lang)}</output></div>'
    )


def _foot(chart: Chart, drawn: Rendered, begun: list[str], page: Page) -> str:
    lang = page.lang
    whose = owners(chart.ids, lang)
    links = listed((f'<a href="{SERIES[id].page}">{id}</a>' for id in chart.ids), lang)
    files = " · ".join(f'<a href="{page.root}data/{id}.csv" download>{id}.csv</a>' for id in begun)
    parts = (
        AS_OF(lang).format(day=chart.until(date.fromisoformat(drawn.newest), lang)) + _age(drawn, begun, page),
        SOURCE(lang).format(links=THROUGH(lang).format(owners=whose, links=links)),
        FILES(lang).format(links=files),
    )
    return f'<p class="chart__foot">{" · ".join(parts)}</p>'


def _age(drawn: Rendered, begun: list[str], page: Page) -> str:
    """How old the figures are: not said of a picture of the past, which does not age."""
    newest = max(page.site.now[id].index[-1].date() for id in begun)
    return statements.age(begun) if date.fromisoformat(drawn.newest) == newest else ""


def _table(drawn: Rendered) -> str:
    lang = drawn.lang
    return f'<details class="chart__more chart__table needs-script"><summary>{TABLE(lang)}</summary><p>{LOADING(lang)}</p></details>'


def _take(chart: Chart, drawn: Rendered, page: Page) -> str:
    name, lang = drawn.name, drawn.lang
    at = f"{page.root}assets/charts/{name}.{lang}"
    csv = f'<a href="{at}.csv" download="{name}.csv">CSV</a>'
    svg = f'<a href="{at}.svg" download="{name}.svg">SVG</a>'
    png = f'<button type="button" class="chart__png needs-script" data-src="{at}.svg.js">PNG</button>'
    link = f'<a class="chart__link" href="{page.root}{address(name, lang)}{page.leaf}">{LINK(lang)}</a>'
    files = (DRAWN(lang).format(csv=csv), PICTURE(lang).format(png=png, svg=svg), link)
    copies = {CITE: cite(chart, drawn, page), BIBTEX: bibtex(chart, drawn, page)}
    if page.address:
        frames = {EMBED: _iframe(chart, name, lang, page), EMBED_OTHER: _iframe(chart, name, OTHER[lang], page)}
        copies = frames | copies
    return (
        f'<details class="chart__more chart__take"><summary>{TAKE(lang)}</summary><p>{" · ".join(files)}</p>'
        + "".join(_copy(n, words(lang), text, drawn) for n, (words, text) in enumerate(copies.items()))
        + "</details>"
    )


def _copy(n: int, words: str, text: str, drawn: Rendered) -> str:
    lang = drawn.lang
    return (
        f'<p class="chart__copy"><label for="chart-{drawn.name}-copy-{n}">{words}</label>'
        f'<textarea id="chart-{drawn.name}-copy-{n}" readonly rows="2" spellcheck="false">{_on_one_line(text)}</textarea>'
        f'<button type="button" class="needs-script" data-done="{COPIED(lang)}">{COPY(lang)}</button></p>'
    )


def _on_one_line(text: str) -> str:
    return escape(text).replace("\n", "&#10;")  # Markdown leaves a block alone that is one line


def _iframe(chart: Chart, name: str, lang: Lang, page: Page) -> str:
    src = page.address + address(name, lang)
    height = int(re.search(r'viewBox="0 0 \d+ (\d+)"', page.site.charts[name, lang].stills)[1]) + AROUND
    return f'<iframe src="{src}" title="{chart.title(lang)}" width="100%" height="{height}" loading="lazy" style="border:0"></iframe>'


def cite(chart: Chart, drawn: Rendered, page: Page) -> str:
    """The citation as a text, with the day of the figures and the permanent link."""
    lang = page.lang
    return (
        CITATION(lang)
        .format(
            site=NAME(lang),
            title=chart.title(lang),
            day=chart.until(date.fromisoformat(drawn.newest), lang),
            owners=owners(chart.ids, lang),
            ids=listed(chart.ids, lang),
            url=_url(drawn.name, page),
        )
        .strip()
    )


def _url(name: str, page: Page) -> str:
    return page.address and page.address + address(name, page.lang)


def bibtex(chart: Chart, drawn: Rendered, page: Page) -> str:
    """The citation for BibTeX; its note names the day of the figures and FRED's series. In quotes and braces a comma parts no name."""
    when = date.fromisoformat(drawn.newest)
    fields = {
        "title": f"{{{{{chart.title(page.lang)}}}}}",  # doubly, or BibTeX's plain style makes "Sofr" of SOFR
        "author": f'"{{{NAME(page.lang)}}}"',
        "year": f"{{{when.year}}}",
        "month": MONTHS[when.month - 1][:3].lower(),
        "note": f"{{{AS_OF(page.lang).format(day=chart.until(when, page.lang))}; FRED: {', '.join(chart.ids)}}}",
        "url": f"{{{_url(drawn.name, page)}}}",
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value != "{}")
    return f"@misc{{fedplumbing-{drawn.name},\n{lines}}}"
