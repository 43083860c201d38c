"""The pipes as HTML: a still beside a sentence, and the picture that a reader moves, whole without a script.

Apart from the charts because it is no chart: it has two weeks instead of a range, and both sides of a balance sheet instead of
series. How these stand is said in templates/pipes_still.html.j2 and templates/pipes.html.j2; here are their words.
"""

from datetime import date
from html import escape
from types import SimpleNamespace

from markupsafe import Markup

from charts.drawing.handover import compact
from charts.pipes.drawing import SHORT
from charts.pipes.whole import Two
from fed.episodes import unnumbered
from fed.pipes.pairs import CHAPTERS, PAIRS, YEAR, Pair
from fed.pipes.weeks import IDS, OWES, OWNS, Week
from fed.pipes.words import account
from fed.series import SERIES, owners
from fed.site import NAME
from fed.text import Lang, Text
from fed.wording import day, listed, number
from scripts.pages import chart_html, loading, reports, screen_html, template
from scripts.pages.sheet import NOTHING_YET, sheet
from scripts.pages.site import Page

NAME_OF_CHART = "pipes"
STOP = Text(". ", "。")
EXPLORER = "explorer"
FIRST = date(2002, 12, 18)  # the first Wednesday of H.4.1 on FRED
TITLE = Text("The pipes: the Fed's balance sheet as water", "聯準會的水管：把資產負債表看成水")
AROUND = 900  # pixels of a frame for what stands above and below the picture, where no script tells the true height
_WIDE = 436  # the height of the wide still at its own width
WORDS = {
    "move": Text("Look at these weeks on the pipes page", "到水管頁看這幾週"),
    "move_newest": Text("Move it yourself: any week since 2002", "自己動手：看 2002 年以來任何一週"),
    "labels": Text("Show all labels", "顯示所有標示"),
    "table": Text("The same as a table", "以表格看同一件事"),
    "steps": Text(
        "Step by step: what added to reserves, and what took from them", "一步一步：什麼讓準備金變多，什麼讓它變少"
    ),
    "steps_unit": Text("In billions of dollars.", "單位：億美元。"),
    "scrub": Text("Week", "週"),
    "event_before": Text("Event before", "前一件大事"),
    "quarter_before": Text("Quarter back", "退一季"),
    "week_before": Text("Week back", "退一週"),
    "play": Text("Play", "播放"),
    "pause": Text("Pause", "暫停"),
    "week_after": Text("Week on", "進一週"),
    "quarter_after": Text("Quarter on", "進一季"),
    "event_after": Text("Next event", "下一件大事"),
    "fold": Text("Other weeks", "選別的週"),
    "at": Text("The week to", "看哪一週（週三）"),
    "against": Text("compared with", "和哪一週比"),
    "back_year": Text("a year before", "一年前"),
    "back_quarter": Text("a quarter before", "一季前"),
    "back_week": Text("the week before", "前一週"),
    "back_fixed": Text("one fixed week", "固定的一週"),
    "since": Text("the week to", "拿來比較的那一週（週三）"),
    "pairs": Text("Two weeks worth a look", "值得看的兩週"),
    "choose": Text("Choose …", "請選擇……"),
    "none_then": Text("With no earlier week, nothing is compared.", "前面沒有更早的一週，所以不比較。"),
    "unknown": Text(
        "The link names a week that is not on file. This is the nearest.",
        "連結裡的那一週不在資料裡，這是最接近的一週。",
    ),
    "mind": chart_html.WORDS["mind"],
    "note": Text(
        "The pipes show what moved between two Wednesdays, not who moved first or why. Shares of bank assets are Wednesday figures here; pages that use weekly averages say them a little differently.",
        "水管畫的是兩個週三之間的變動，不說誰先動，也不說為什麼。銀行資產的比率在這裡用週三餘額算，別頁用週平均，會差一點點。",
    ),
    "source_short": Text("Source: {owners}, through FRED; Wednesday figures", "資料來源：{owners}，經 FRED；週三餘額"),
    "chapters": Text("Ten weeks: tap one, and the picture goes there", "十個週三：點一個，圖就轉過去"),
    "read_on": Text("Read on", "讀下去"),
    "dated": Text("Six dated frames", "六張標明日期的圖"),
    "weeks": Text("every week, as {csv}", "每一週的數字：{csv}"),
}
_HEADS = Text("What|{then}|{now}|Change", "項目|{then}|{now}|變動")
_ALONE = Text("What|{now}", "項目|{now}")
_CAPTION = Text(
    "The Fed's balance sheet, in billions of dollars, to the nearest million",
    "聯準會的資產負債表，單位：億美元，精確到百萬",
)
_CAPTION_OF = Text(
    "The Fed's balance sheet of {days}, in billions of dollars, to the nearest million",
    "{days}的聯準會資產負債表，單位：億美元，精確到百萬",
)  # several on a page are told apart by their days
_ALL_OWNED, _ALL_OWED = (
    Text("All that the Fed owns", "資產合計"),
    Text("All that it owes, and its capital", "負債與資本合計"),
)
_UNKNOWN = Text("within other", "併入其他")
_FROM_TO = Text("{then} to {now}", "{then}到 {now}")


def problem(name: str) -> str:
    """Why a token cannot be replaced, or nothing."""
    if name in ("", EXPLORER):
        return ""
    days = name.split()
    try:
        read = [date.fromisoformat(one) for one in days]
    except ValueError:
        return f"'{name}' is not one or two days, as in 2025-07-02 2025-10-29"
    if len(read) > 2 or read != sorted(set(read)):
        return "one week, or an earlier and a later one"
    bad = next((one for one in read if one.weekday() != 2 or one < FIRST), None)
    return f"{bad} is not a Wednesday since {FIRST}" if bad else ""


def pipes(name: str, page: Page) -> str:
    """What a token asks for: the newest week against a year before, a week, two weeks, or the picture that a reader moves."""
    if name == EXPLORER:
        return explorer(page)
    days = [date.fromisoformat(one) for one in name.split()]
    whole = page.site.pipes
    two = whole.pair(None, None) if not days else whole.alone(days[0]) if len(days) == 1 else whole.pair(*days)
    return _still(two, page, newest=not days)


def _still(two: Two | None, page: Page, newest: bool) -> str:
    lang = page.lang
    if two is None:
        return f'<p class="not-begun">{TITLE(lang)}: {NOTHING_YET(lang)}</p>'
    words = WORDS["move_newest" if newest else "move"](lang)
    return template.block(
        "pipes_still",
        stills=page.site.pipes.stills(two, lang),
        says=account(*two, lang),
        labels=WORDS["labels"](lang),
        move=words,
        link=page.to("pipes") + (f"?{NAME_OF_CHART}={_state(two)}#chart-{NAME_OF_CHART}" if not newest else ""),
        table_words=WORDS["table"](lang),
        table=table(two, lang, _CAPTION_OF(lang).format(days=listed(dict.fromkeys(_days(two, lang).values()), lang))),
        source=f"{_as_of(two, page)} · {WORDS['source_short'](lang).format(owners=owners(IDS, lang))}",
    )


def explorer(page: Page, alone: bool = False) -> str:
    """The picture that a reader moves; without a script the newest week, six dated frames and the table. Alone it has no chapters."""
    lang, whole = page.lang, page.site.pipes
    two = whole.pair(None, None)
    if two is None:
        return f'<p class="not-begun">{TITLE(lang)}: {NOTHING_YET(lang)}</p>'
    begun, now = page.site.begun(IDS), two[1].day
    pairs = [(one, both) for one in PAIRS if (both := whole.pair(one.start, one.end))]
    return template.block(
        "pipes",
        screen=screen_html.button(lang),
        name=NAME_OF_CHART,
        lang=lang,
        root=page.root,
        at=f"{page.root}assets/charts/{NAME_OF_CHART}",
        title=TITLE(lang),
        stills=whole.stills(two, lang),
        steps=whole.steps(two, lang),
        table=table(two, lang, _CAPTION(lang)),
        says=account(*two, lang),
        words=SimpleNamespace(**{key: Markup(escape(text(lang))) for key, text in (chart_html.WORDS | WORDS).items()}),
        weeks=whole.weeks,
        now=now,
        then=two[0].day,
        year=YEAR,
        blocks=compact({name: SHORT[name](lang) for name in OWNS}),
        within=_UNKNOWN(lang),
        pairs=[(unnumbered(one.name(lang), now), _state(both)) for one, both in pairs],
        chapters=[] if alone else [_chapter(one, both, page) for one, both in pairs if one in CHAPTERS],
        frames=[] if alone else [(one, both) for one, both in pairs if one.still] + [(None, two)],
        frame_words=lambda one, both: STOP(lang).join(
            [one.name(lang) if one else TITLE(lang), listed(_days(both, lang).values(), lang), account(*both, lang)]
        ),
        day=day(now, lang),
        age=chart_html.age(IDS, str(now), page),
        owners=owners(begun, lang),
        sources=[SERIES[id] for id in begun],
        reports=reports.of_figure("charts/pipes/drawing.py", TITLE(lang), str(two[1].day), _url(page), page),
        alone=chart_html.address(NAME_OF_CHART, lang) + page.leaf,
        copies=_copies(two, page),
    )


def _chapter(one: Pair, both: Two, page: Page) -> SimpleNamespace:
    return SimpleNamespace(
        name=one.name(page.lang),
        days=_FROM_TO(page.lang).format(**_days(both, page.lang)),
        state=_state(both),
        link=f"?{NAME_OF_CHART}={_state(both)}#chart-{NAME_OF_CHART}",
        look=one.look(page.lang),
        page=page.to(one.page.removesuffix(".md")),
    )


def _state(two: Two) -> str:
    """Two weeks as a link names them: the week, and the one that it is compared with."""
    then, now = two
    return f"{now.day}~{then.day}" if then else str(now.day)


def _as_of(two: Two, page: Page) -> str:
    """The day of the figures, with their age where it is the newest."""
    newest = two[1] is page.site.pipes.weeks[-1]
    age = chart_html.age(IDS, str(two[1].day), page) if newest else ""
    return chart_html.AS_OF(page.lang).format(day=day(two[1].day, page.lang)) + age


def _days(two: Two, lang: Lang) -> dict[str, str]:
    then, now = two
    return {**({"then": day(then.day, lang)} if then else {}), "now": day(now.day, lang)}


def table(two: Two, lang: Lang, caption: str) -> str:
    """Both sides of the balance sheet on the two Wednesdays, and the change, to the last million."""
    heads = (_HEADS if two[0] else _ALONE)(lang).format(**_days(two, lang)).split("|")
    apart = all(week.lent_known for week in two if week)
    rows = [
        *(_row(SHORT[name](lang), two, lambda week, name=name: _owned(week, name, apart), lang) for name in OWNS),
        _row(_ALL_OWNED(lang), two, lambda week: week.assets, lang),
        *(_row(SHORT[name](lang), two, lambda week, name=name: week.owes[name], lang) for name in OWES),
        _row(_ALL_OWED(lang), two, lambda week: sum(week.owes.values()), lang),
    ]
    return sheet(caption, heads, rows)


def _owned(week: Week, name: str, apart: bool) -> int | None:
    """What is lent stands within other in both weeks where either does not know it: else the changes would not add up."""
    if apart or name not in ("lent", "other"):
        return week.owns[name]
    return None if name == "lent" else week.owns["lent"] + week.owns["other"]


def _row(name: str, two: Two, of, lang: Lang) -> list[str]:
    then, now = two
    name = name.replace("\n", "" if lang == "zh-TW" else " ")
    if then is None:
        return [name, exact(of(now), lang)]
    before, after = of(then), of(now)
    change = None if before is None or after is None else after - before
    plus = "+" if change and change > 0 else ""
    return [name, exact(before, lang), exact(after, lang), plus + exact(change, lang)]


def exact(millions: int | None, lang: Lang) -> str:
    """A sum to the last million, in billions, in Chinese in 億."""
    if millions is None:
        return _UNKNOWN(lang)
    return number(millions / 1000, 3) if lang == "en" else number(millions / 100, 2)


def _copies(two: Two, page: Page) -> list[tuple[str, str]]:
    lang, url, begun = page.lang, _url(page), page.site.begun(IDS)
    cited = chart_html.CITATION(lang).format(
        site=NAME(lang),
        title=TITLE(lang),
        day=day(two[1].day, lang),
        owners=owners(begun, lang),
        ids=listed(begun, lang),
        url=url,
    )
    copies = [
        (chart_html.CITE(lang), cited.strip()),
        (
            chart_html.BIBTEX(lang),
            chart_html.bibtex_of(NAME_OF_CHART, TITLE(lang), two[1].day, day(two[1].day, lang), begun, url, lang),
        ),
    ]
    frames = [(chart_html.EMBED, lang), (chart_html.EMBED_OTHER, chart_html.OTHER[lang])] if page.address else []
    loads = loading.lines(NAME_OF_CHART, lang, page.address).items()
    lines = [
        (label(lang), line) for label, line in loads if label is not loading.PLOTLY
    ]  # the pipes are no Plotly figure
    return [(label(lang), _iframe(one, page)) for label, one in frames] + copies + lines


def _url(page: Page) -> str:
    return page.address and page.address + chart_html.address(NAME_OF_CHART, page.lang)


def _iframe(lang: Lang, page: Page) -> str:
    src = page.address + chart_html.address(NAME_OF_CHART, lang)
    return str(chart_html.IFRAME.format(src=src, title=TITLE(lang), height=_WIDE + AROUND))
