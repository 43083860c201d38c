"""Draw it yourself as HTML: blank axes with the known part, what the script needs to let a reader draw, and the answer in a fold.

Apart from the sketches because these know no page. On a day on which the end is not known, there is no fold and nothing to
start: blank axes only.
"""

from dataclasses import replace
from functools import partial

import pandas as pd

from charts.drawing.handover import compact
from charts.drawing.layout import FORMS, lay_out
from charts.drawing.legend import sign
from charts.drawing.marks import DAY_NOUGHT, Line, Panel, Picture, Shade, as_number
from charts.drawing.scene import Scene
from charts.drawing.still import still
from charts.drawing.units import UNITS
from fed.series import SOURCE, owners
from fed.text import Lang, Text
from fed.wording import day, listed, month
from scripts.labs import draw
from scripts.labs.draw import Drawing, Sketch
from scripts.labs.sketches import SKETCHES
from scripts.pages import template
from scripts.pages.chart_html import AS_OF
from scripts.pages.lab_html import Lab
from scripts.pages.sheet import sheet
from scripts.pages.site import Page

HERE = Text("draw here", "畫在這裡")
KNOWN = Text(
    "The line ends {when}, at {value}. The axis goes on to {last}: the end is yours to draw.",
    "線停在 {when}，{value}。橫軸一直到 {last}，後面由你來畫。",
)
UNKNOWN = Text(
    "How it went on is not known on this day, so there is nothing to compare with. Draw it on paper, and come back later.",
    "這一天還不知道後來怎麼走，沒有東西可以對照。先畫在紙上，以後再來看。",
)
NOT_YET = Text(
    "The figures of this day do not reach as far as this chart. Take another chart, or a later day.",
    "這一天的資料還畫不出這張圖。請換一張圖，或換晚一點的日子。",
)
SHOW = Text("Show it without drawing (this tells the end)", "不畫了，直接看（會看到結局）")
TOLD = Text(
    "{name} stood at {known} {known_when} and at {end} {end_when}. In between it was {high} at the most, {high_when}, and {low} at the least, {low_when}.",
    "{name}：{known_when}是 {known}，{end_when}是 {end}。中間最高 {high}，在 {high_when}；最低 {low}，在 {low_when}。",
)
WHY = Text("Why?", "為什麼？")
READ = Text("Read on: {page}", "接著讀：{page}")
TABLE = Text("{name}, the points that can be drawn", "{name}，可以畫的那些點")
HEADS = Text("When|Figure", "時間|數字")
MINE = Text("your line", "你畫的線")
START = Text("Draw it", "開始畫")
WORDS = {
    "hint": Text(
        "Drag across the empty part, as slowly or as fast as you like; the date you're at stands above it. Or set point by point below, with keys.",
        "在空白的地方橫著拖，快慢都行，上方會寫出畫到什麼時候；也可以用鍵盤，在下面一點一點設定。",
    ),
    "here": HERE,
    "colon": Text(": ", "："),
    "points": Text("Point by point", "一點一點設定"),
    "undo": Text("Undo", "復原"),
    "clear": Text("Start again", "重新畫"),
    "level": Text("Go on level to the end", "後面畫平"),
    "show": Text("Show what happened", "看後來怎樣"),
    "none": Text("There is nothing to undo.", "沒有可以復原的。"),
    "cleared": Text("The chart is empty again. Undo brings your line back.", "圖清空了。按「復原」可以找回你的線。"),
    "count": Text("{count} of {all} points drawn.", "畫了 {count} 點，共 {all} 點。"),
    "full": Text(
        "The line is whole. Show what happened, or go on changing it.", "線畫完了。可以看後來怎樣，也可以再改。"
    ),
    "missing": Text(
        "{count} points are missing. Draw on to the right edge, or go on level to the end.",
        "還差 {count} 點。請畫到最右邊，或按「後面畫平」。",
    ),
    "open": Text("not drawn", "還沒畫"),
    "failed": Text(
        "The figures could not be loaded. Your line is still here; try again.", "數字載入失敗。你的線還在，請再試一次。"
    ),
    "broken": Text(
        "The drawing in this link cannot be read, so the chart begins empty. Draw your own.",
        "讀不出連結裡的線，所以從空白開始。請你自己畫。",
    ),
    "on": draw.ON_DAY,
    "in": draw.IN_MONTH,
    **{f"side_{side}": words for side, words in draw.VERDICT.items()},
}


def lab(sketch: Sketch) -> Lab:
    """A sketch as a lab among the others."""
    return Lab(
        kind="draw",
        name=sketch.key,
        title=sketch.title,
        says=sketch.task,
        inside=partial(inside, sketch),
        words=WORDS,
        ids=sketch.series,
        start=START,
        ready=lambda page: _whole(draw.drawing(sketch, page.site.now)),
    )


def _whole(one: Drawing | None) -> bool:
    return one is not None and one.rest is not None


def inside(sketch: Sketch, page: Page) -> str:
    """Blank axes, and the answer in a fold; on a day that does not know so much, the axes alone or a sentence."""
    one, lang = draw.drawing(sketch, page.site.now), page.lang
    if one is None:
        return f'<p class="not-begun">{NOT_YET(lang)}</p>'
    blank = picture(one, with_rest=False)
    end = one.rest.index[-1] if one.rest is not None else sketch.last
    return template.block(
        "draw",
        keys=[(sign(mark), mark.name(lang)) for _, mark in blank.marks()],
        mine=MINE(lang),
        stills=stills(one, blank, lang),
        known=KNOWN(lang).format(
            when=draw.when(one, one.known.index[-1], lang),
            value=draw.amount(sketch, draw.units(sketch, one.known.iloc[-1]), lang),
            last=(month if one.months else day)(end, lang),
        ),
        source=_source(one, page),
        plan=compact(plan(one, lang)) if one.rest is not None else "",
        file=file_name(sketch),
        unknown=UNKNOWN(lang),
        answer=_answer(one, page) if one.rest is not None else None,
    )


def _source(one: Drawing, page: Page) -> str:
    lang, ids = page.lang, one.sketch.series
    until = (month if one.months else day)((one.rest if one.rest is not None else one.known).index[-1], lang)
    end = "." if lang == "en" else "。"
    return f"{SOURCE(lang).format(owners=owners(ids, lang), ids=listed(ids, lang))}{end} {AS_OF(lang).format(day=until)}{end}"


def _answer(one: Drawing, page: Page) -> dict:
    sketch, lang = one.sketch, page.lang
    rows = [
        [draw.when(one, at, lang).removeprefix("on ").removeprefix("in "), draw.amount(sketch, value, lang)]
        for at, value in zip(one.points, one.truth, strict=True)
    ]
    return {
        "show": SHOW(lang),
        "stills": stills(one, picture(one, with_rest=True), lang),
        "told": told(one, lang),
        "why": WHY(lang),
        "asks": sketch.asks(lang),
        "link": _link(sketch.page, page),
        "read": READ(lang).format(page=sketch.page_words(lang)),
        "table": sheet(TABLE(lang).format(name=sketch.line.name(lang)), HEADS(lang).split("|"), rows),
    }


def told(one: Drawing, lang: Lang) -> str:
    """How it went, in words: where it stood, where it ended, the highest and the lowest in between."""
    sketch, rest = one.sketch, one.rest
    days = {"known": one.known.index[-1], "end": rest.index[-1], "high": rest.idxmax(), "low": rest.idxmin()}
    whole = pd.concat([one.known, rest])
    return TOLD(lang).format(
        name=sketch.line.name(lang),
        **{key: draw.amount(sketch, draw.units(sketch, whole[at]), lang) for key, at in days.items()},
        **{f"{key}_when": draw.when(one, at, lang) for key, at in days.items()},
    )


def _link(target: str, page: Page) -> str:
    file, _, anchor = target.partition("#")
    return page.to(file.removesuffix(".md"), anchor)


# The picture: laid out by the corners of the sketch, so that its axes are the same whatever happened.


def picture(one: Drawing, with_rest: bool) -> Picture:
    """The known part and what is given; with the rest, the answer."""
    sketch = one.sketch
    line = pd.concat([one.known, one.rest]) if with_rest else one.known
    lines = [Line(line, sketch.line.name, sketch.line.colour, width=2.4)]
    if sketch.given:
        lines.insert(0, Line(one.given, sketch.given.name, sketch.given.colour, width=2))
    panel = Panel(title=sketch.axis, unit=sketch.unit, marks=tuple(lines), from_zero=True)
    shades = (Shade(sketch.known, sketch.last, HERE, "HOVER"),)
    if sketch.shade:
        shades += (Shade(*sketch.shade, "LIMIT"),)
    return Picture(panels=(panel,), shades=shades, height=330)


def scene(one: Drawing, shown: Picture, lang: Lang, form: str) -> Scene:
    """A picture in its form, on axes that reach from zero to the sketch's top and from its first day to its last."""
    sketch = one.sketch
    top = sketch.top / UNITS[sketch.unit].factor["en"]
    corners = pd.Series([0.0, top], index=pd.DatetimeIndex([sketch.first, sketch.last]))
    (panel,) = shown.panels
    bare = replace(shown, panels=(replace(panel, marks=(replace(panel.marks[-1], values=corners),)),))
    return replace(lay_out(bare, lang, form), picture=shown)


def stills(one: Drawing, shown: Picture, lang: Lang) -> str:
    """A picture in both forms, for a page that shows the one that fits."""
    return "".join(still(scene(one, shown, lang, form)) for form in FORMS)


def plan(one: Drawing, lang: Lang) -> dict:
    """What the script needs to let a reader draw: no figure of the rest is in it."""
    sketch, blank = one.sketch, picture(one, with_rest=False)
    unit, scenes = UNITS[sketch.unit], {form: scene(one, blank, lang, form) for form in FORMS}
    times = round(unit.factor[lang] / unit.factor["en"])
    return {
        "points": [str(at.date()) for at in one.points],
        "months": one.months,
        "known": [str(one.known.index[-1].date()), draw.units(sketch, one.known.iloc[-1])],
        "notches": sketch.notches,
        "notch": sketch.notch,
        "fine": sketch.scale // 10**sketch.said,
        "said": sketch.said,
        "times": times,
        "around": [unit.before[lang], unit.after[lang]],
        "gap": draw.gap(sketch, "|", lang).split("|"),
        "colour": sketch.line.colour,
        "forms": {form: _place(one) for form, one in scenes.items()},
    }


def _place(one: Scene) -> dict[str, float]:
    """The corners of a form in pixels, and its first and last day as days since 1970."""
    corners = {"left": one.left, "right": one.right, "top": one.top, "bottom": one.bottom}
    days = {"first": one.first - DAY_NOUGHT, "last": one.last - DAY_NOUGHT}
    return {name: round(value, 3) for name, value in (corners | days).items()}


def file_name(sketch: Sketch) -> str:
    """The file of the rest, below the folder of the scripts."""
    return f"labs/draw_{sketch.key}.js"


def answer_script(one: Drawing) -> str:
    """The rest as a script that hands it to the page: the figures of the points, and the whole line by days since 1970."""
    line = pd.concat([one.known.iloc[-1:], one.rest])
    points = [[int(as_number(at)) - DAY_NOUGHT, draw.units(one.sketch, value)] for at, value in line.items()]
    return f'plumbing.receiveDrawing("{one.sketch.key}",{compact({"truth": one.truth, "line": points})});\n'


DRAWINGS = tuple(lab(sketch) for sketch in SKETCHES.values())
