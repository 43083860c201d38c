"""A chart as a figure that a reader can trust and take away: HTML that is whole without a script.

Apart from the other blocks because it is the same wherever it stands, on a page or alone in an iframe: heading and
takeaway, the picture, what to mind, its day, its sources and files, the table, the link, the embed code, the citation.
How these stand is said in templates/chart.html.j2; here are its words.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from types import SimpleNamespace

from markupsafe import Markup, escape

from charts.contract import Chart, gallery
from charts.drawing.legend import Key
from charts.drawing.ranges import RANGES
from charts.render import Rendered
from fed.series import SERIES, owners
from fed.site import NAME
from fed.text import Lang, Text
from fed.wording import MONTHS, day, listed
from scripts.pages import loading, reports, screen_html, statements, template
from scripts.pages.sheet import NOTHING_YET
from scripts.pages.site import Page

AS_OF = Text("Figures to {day}", "資料截至 {day}")
WORDS = {
    "nothing_yet": NOTHING_YET,
    "as_of": AS_OF,
    "owners": Text(
        "Figures of {owners}, through FRED. Each series there, and as the file that this chart reads:",
        "資料來自{owners}，經 FRED 取得。以下是各序列在 FRED 的頁面，以及本圖讀取的檔案：",
    ),
    "mind": Text("Keep in mind:", "留意："),
    "in_words": Text("What it shows: ", "圖上看到什麼："),
    # the first words of a fold, and after them what a phone leaves to those who hear it
    "source": Text("Source", "出處"),
    "sources": Text("Sources", "出處"),
    "one": Text(": {name}", "：{name}"),
    "more": Text(": {name} and {others} more series", "：{name}等 {all} 個序列"),
    "shown": Text("Show", "顯示"),
    "range": Text("Range", "期間"),
    "read": Text("Read the chart point by point", "逐點讀圖"),
    "table": Text("Table", "表格"),
    "of_figures": Text(" of the figures", "：圖中的數字"),
    "loading": Text("Loading the figures …", "正在載入資料……"),
    "take": Text("Take it away", "帶走這張圖"),
    "what": Text(": files, link, embed, citation, code", "：檔案、連結、嵌入、引用、程式碼"),
    "drawn": Text("All that is drawn, as {csv}", "圖中全部資料：{csv}"),
    "picture": Text("the whole picture, as {png} or {svg}", "整張圖：{png} 或 {svg}"),
    "plotly": Text("the Plotly figure, as {json}", "Plotly 圖檔：{json}"),
    "link": Text("Link to this chart", "這張圖的固定連結"),
    "copy": Text("Copy", "複製"),
    "copied": Text("Copied", "已複製"),
}
WHOLE = Text("the whole picture", "整張圖")
PANEL = Text("panel", "分圖")
BLANK = Text("the axes alone, to draw on", "只有座標軸，可在上面畫")
STARTS_LATER = Text("{name}: begins on {day}", "{name}：自 {day}起才有")
EMBED = Text("Embed code", "嵌入碼")
EMBED_OTHER = Text("Embed code, in Chinese", "嵌入碼（英文版）")
CITE = Text("Citation", "引用")
BIBTEX = Text("Citation, BibTeX", "引用（BibTeX）")
CITATION = Text(
    "{site}, “{title}”, figures to {day}, from {owners} through FRED ({ids}). {url}",
    "{site}，〈{title}〉，資料截至 {day}，取自{owners}，經 FRED（{ids}）。{url}",
)  # the address comes last, so that a copy that stands at none can leave it out
OTHER: dict[Lang, Lang] = {"en": "zh-TW", "zh-TW": "en"}
IFRAME = Markup(
    '<iframe src="{src}" title="{title}" width="100%" height="{height}" loading="lazy" allow="fullscreen" style="border:0"></iframe>'
    '<script>addEventListener("message",({{data,source}})=>{{for(const one of document.querySelectorAll("iframe"))'
    "if(one.contentWindow===source&&data?.plumbing>0)one.height=data.plumbing}})</script>"
)
# Pixels of a frame for what stands above and below the picture, and for each series that is named there: enough on a phone,
# with the notice that figures are late, where the line of script that tells the true height is not let in.
AROUND, A_SERIES = 480, 12


def figure(name: str, page: Page) -> str:
    """The figure of a chart; where none of its series had begun on the day, its place and which begin when."""
    chart, drawn, lang = gallery()[name], page.site.charts[name, page.lang], page.lang
    begun = page.site.begun(chart.ids)
    later = [SERIES[id] for id in chart.ids if id not in begun and not page.site.sealed]
    return template.block(
        "chart",
        name=name,
        lang=lang,
        root=page.root,
        drawn=drawn,
        title=chart.title(lang),
        note=chart.note(lang),
        screen=screen_html.button(lang),
        # escaped before they are filled in, so that `format` keeps the links that a template puts into them
        words=SimpleNamespace(**{key: escape(text(lang)) for key, text in WORDS.items()}),
        later=[STARTS_LATER(lang).format(name=one.name(lang), day=day(one.starts, lang)) for one in later],
        **(_drawn(chart, drawn, begun, page) if drawn.stills else {}),
    )


def _drawn(chart: Chart, drawn: Rendered, begun: list[str], page: Page) -> dict:
    """What a template needs besides where there is a picture."""
    lang = page.lang
    return {
        "lonely": _lonely(drawn.legend),
        "head_of": _head,
        "ranges": RANGES,
        "day": chart.until(date.fromisoformat(drawn.newest), lang),
        "age": age(chart.ids, drawn.newest, page),
        "owners": owners(begun, lang),
        "sources": [SERIES[id] for id in begun],
        "alone": address(drawn.name, lang) + page.leaf,
        "copies": _copies(chart, drawn, page),
        "slides": screen_html.slides(
            drawn.name, f"{page.root}assets/charts/{drawn.name}.{lang}.slides.js", _choices(drawn, lang), lang
        ),
        "reports": reports.of_chart(drawn.name, chart.title(lang), _url(drawn.name, page), page),
    }


def _choices(drawn: Rendered, lang: Lang) -> list[tuple[str, str]]:
    """What of a chart makes a slide: all, each of several panels, the bare axes."""
    panels = [(str(n), f"{PANEL(lang)} {n}: {title}") for n, title in enumerate(drawn.panels, start=1)]
    return [("all", WHOLE(lang)), *panels, ("blank", BLANK(lang))]


def address(name: str, lang: Lang) -> str:
    """Where a chart stands alone, from the site's root: its permanent link and what an iframe shows."""
    return f"{'' if lang == 'en' else f'{lang}/'}charts/{name}/"


def _lonely(legend: tuple[Key, ...]) -> set[int]:
    """The panels that have one entry only: without it they would stand empty, so it cannot be unticked."""
    panels = [panel for key in legend for panel in key.panels]
    return {panel for panel in panels if panels.count(panel) == 1}


def _head(name: str) -> str:
    """As much of a name as no line may part from its sign: a word, or a Han character."""
    return re.match(r".[!-~]*", name)[0]


def age(ids: Sequence[str], newest: str, page: Page) -> str:
    """How old a picture's figures are, told by those of its series that end with it: others may have newer days.

    Not said of a picture of the past, which ends before any series that goes on, and does not age.
    """
    ends = {id: str(page.site.now[id].index[-1].date()) for id in page.site.begun(ids)}
    shown = [id for id, end in ends.items() if end <= newest]
    return statements.age(shown) if any(SERIES[id].age_limits for id in shown) else ""


def _copies(chart: Chart, drawn: Rendered, page: Page) -> list[tuple[str, str]]:
    """What a reader copies, each with its label: the embed code, which needs an address, the citation, what loads the file."""
    name, lang = drawn.name, page.lang
    copies = {CITE: cite(chart, drawn, page), BIBTEX: bibtex(chart, drawn, page)}
    if page.address:
        frames = {EMBED: _iframe(chart, name, lang, page), EMBED_OTHER: _iframe(chart, name, OTHER[lang], page)}
        copies = frames | copies
    copies |= loading.lines(name, lang, page.address)
    return [(label(lang), text) for label, text in copies.items() if drawn.plotly or label is not loading.PLOTLY]


def _iframe(chart: Chart, name: str, lang: Lang, page: Page) -> str:
    src = page.address + address(name, lang)
    height = page.site.charts[name, lang].height + AROUND + A_SERIES * min(len(chart.ids), 24)
    return str(IFRAME.format(src=src, title=chart.title(lang), height=height))


def cite(chart: Chart, drawn: Rendered, page: Page) -> str:
    """The citation as a text, with the day of the figures and the permanent link."""
    lang, begun = page.lang, page.site.begun(chart.ids)
    return (
        CITATION(lang)
        .format(
            site=NAME(lang),
            title=chart.title(lang),
            day=chart.until(date.fromisoformat(drawn.newest), lang),
            owners=owners(begun, lang),
            ids=listed(begun, lang),
            url=_url(drawn.name, page),
        )
        .strip()
    )


def _url(name: str, page: Page) -> str:
    return page.address and page.address + address(name, page.lang)


def bibtex(chart: Chart, drawn: Rendered, page: Page) -> str:
    """The citation for BibTeX."""
    when = date.fromisoformat(drawn.newest)
    until, url = chart.until(when, page.lang), _url(drawn.name, page)
    return bibtex_of(drawn.name, chart.title(page.lang), when, until, page.site.begun(chart.ids), url, page.lang)


def bibtex_of(name: str, title: str, when: date, until: str, ids: Iterable[str], url: str, lang: Lang) -> str:
    """An entry whose note names the day of the figures and FRED's series. In quotes and braces a comma parts no name."""
    fields = {
        "title": f"{{{{{title}}}}}",  # doubly, or BibTeX's plain style makes "Sofr" of SOFR
        "author": f'"{{{NAME(lang)}}}"',
        "year": f"{{{when.year}}}",
        "month": MONTHS[when.month - 1][:3].lower(),
        "note": f"{{{AS_OF(lang).format(day=until)}; FRED: {', '.join(ids)}}}",
        "url": f"{{{url}}}",
    }
    lines = "".join(f"  {field} = {value},\n" for field, value in fields.items() if value != "{}")
    return f"@misc{{fedplumbing-{name},\n{lines}}}"
