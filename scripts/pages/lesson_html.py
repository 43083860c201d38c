"""A lesson as pages for a class: the teacher's guide, slides, the worksheet and its key; each whole on paper and without a network.

Apart from the site's own pages because they are used in a room: large words on a screen, room to write on paper, and nothing
around them. Every number is said from the figures of the day, as anywhere.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from html import escape

from charts.contract import gallery
from charts.drawing.slide import ALL, BLANK, PAD, SMALL, TALL, TITLE, WIDE, foot_lines
from charts.drawing.text import TEXT
from charts.pipes.whole import Two
from charts.render import LICENCE
from charts.style import FONTS, light
from fed.pipes.weeks import IDS, OWES
from fed.pipes.words import NAMES
from fed.series import SOURCE, owners
from fed.site import NAME
from fed.text import LANGS, Lang, Text
from fed.wording import billions, day, listed
from scripts.labs import draw
from scripts.labs.sketches import SKETCHES
from scripts.ledgers.payments import PAYMENTS
from scripts.lessons import standards
from scripts.lessons.lesson import Lesson, Slide, Task
from scripts.pages import draw_html, lab_html, payment_picture, pipes_html, template
from scripts.pages.chart_html import address as chart_at
from scripts.pages.labs_html import LABS
from scripts.pages.site import Page
from scripts.prose import glossary
from scripts.questions import bank, saying

PARTS = ("guide", "slides", "sheet", "key")
NAMES_OF: dict[str, Text] = {
    "guide": Text("Guide", "教案"),
    "slides": Text("Slides", "投影片"),
    "sheet": Text("Worksheet", "學習單"),
    "key": Text("Answers", "解答"),
}
WORDS = {
    "lesson": Text("Lesson {number}", "第 {number} 課"),
    "question": Text("The question of the day", "今天的問題"),
    "before": Text("What to know before", "課前要知道"),
    "objectives": Text("Afterward a student can", "學完之後，學生能夠"),
    "words": Text("Words", "詞彙"),
    "standards": Text("Standards", "課綱"),
    "plan": Text("Fifty minutes", "五十分鐘"),
    "minutes": Text("Minutes", "分鐘"),
    "what": Text("What to say and do", "做什麼、說什麼"),
    "show": Text("Show", "放什麼"),
    "without": Text("Without a projector", "沒有投影機"),
    "misconceptions": Text("Two things that students say", "學生常說的兩句話"),
    "pair": Text("The task for two", "兩人任務"),
    "exit": Text("Exit ticket", "下課前一題"),
    "quiz": Text("Questions from the bank", "題庫裡的題目"),
    "read": Text("Read more", "延伸閱讀"),
    "name": Text("Name", "姓名"),
    "class": Text("Class", "班級"),
    "points": Text("{points} points", "{points} 分"),
    "usual": Text("The usual wrong answer", "常見的錯誤"),
    "note": Text("For who speaks", "講者備忘"),
    "figures": Text("Figures to {day}", "資料截至 {day}"),
    "slide": Text("the slide", "投影片"),
    "slide_of": Text("slide {first}", "投影片 {first}"),
    "slides_of": Text("slides {first}–{last}", "投影片 {first}～{last}"),
    "spare": Text("if there is time", "有空再做"),
    "site": Text("The site is at {address}", "網站：{address}"),
    "no_site": Text(
        "The guide's links lead to the site, and most tasks for two need it; with no network, take the zip of the whole site along.",
        "教案的連結都在網站上，兩人任務多半也要用到；沒有網路，就先準備整個網站的離線 zip。",
    ),
    "next": Text("Next", "下一張"),
    "back": Text("Back", "上一張"),
    "notes": Text("Notes", "備忘"),
    "quantity": Text("quantity of reserves", "準備金數量"),
    "rate": Text("overnight rate", "隔夜利率"),
    "unknown": Text("?", "？"),
    "assets": Text("what the Fed owns", "聯準會的資產"),
    "comes": Text("It comes to {sum}.", "算出來是 {sum}。"),
    "kit": Text("All of it (zip)", "整包下載（zip）"),
}
IN_SUM = {  # as the slides of the lesson that sums call them
    "banknotes": Text("banknotes", "鈔票"),
    "government": Text("the Treasury's account (TGA)", "財政部一般帳戶（TGA）"),
    "funds": Text("ON RRP: money funds' cash", "隔夜附賣回（ON RRP）：基金的現金"),
    "foreign": Text("foreign pool: foreign central banks' cash", "外國官方帳戶：外國央行的現金"),
}
HEADING = Text("{lesson}: {part}", "{lesson}：{part}")
_SHADED = re.compile(r"var\(--c-\w+,(#\w+)\)")


def address(key: str, part: str, lang: Lang) -> str:
    """Where a part of a lesson stands, from the site's root."""
    return f"{'' if lang == 'en' else f'{lang}/'}class/{key}/{'' if part == 'guide' else f'{part}/'}"


def kit(lang: Lang, number: int = 0) -> str:
    """The name of the zip of a lesson, by its number, or of all of them."""
    return f"fed-plumbing-class{number and f'-{number}' or ''}.{lang}.zip"


def kit_at(page: Page, number: int = 0) -> str:
    """The way to such a zip; nothing where none lies beside the site. An edition has but that of all lessons."""
    none = page.leaf or not page.site.kits or (number and page.site.edition)
    return "" if none else f"{page.root}class/{kit(page.lang, number)}"


def heading(lesson: Lesson, part: str, lang: Lang) -> str:
    """What a part is called: the guide as the lesson, the others beside it."""
    return (
        lesson.title(lang)
        if part == "guide"
        else HEADING(lang).format(lesson=lesson.title(lang), part=NAMES_OF[part](lang))
    )


def page_of(lesson: Lesson, part: str, page: Page, preview: str = "", linked_data: str = "", told: str = "") -> str:
    """A part of a lesson as a whole page, with what its head says to messengers and to search engines, and where its faults are told."""
    lang = page.lang
    make: dict[str, Callable[[Lesson, Page], dict]] = {"guide": _guide, "slides": _slides, "sheet": _sheet, "key": _key}
    parts = [(NAMES_OF[one](lang), page.root + address(lesson.key, one, lang) + page.leaf) for one in PARTS]
    return template.page(
        f"lesson_{part}",
        lang=lang,
        root=page.root,
        site=NAME(lang),
        home=page.root + ("" if lang == "en" else f"{lang}/") + page.leaf,
        parts=parts,
        kit=kit_at(page, lesson.number),
        part=NAMES_OF[part](lang),
        title=lesson.title(lang),
        heading=heading(lesson, part, lang),
        preview=preview,
        linked_data=linked_data,
        told=told,
        lesson=WORDS["lesson"](lang).format(number=lesson.number),
        ask=say(lesson.ask, page),
        words={key: text(lang) for key, text in WORDS.items()},
        figures=WORDS["figures"](lang).format(day=day(page.site.until, lang)),
        addresses={code: page.address + address(lesson.key, part, code) for code in LANGS} if page.address else {},
        **make[part](lesson, page),
    )


def say(text: Text, page: Page) -> str:
    """A text with its figures said."""
    return saying.words(text, page.site.facts, page.lang)


def _guide(lesson: Lesson, page: Page) -> dict:
    lang = page.lang
    terms = {term.key: term for term in glossary.load()[1]}
    asked = [one for one in bank.load() if one.id in lesson.questions and saying.askable(one, page.site.facts)]
    return {
        "before": say(lesson.before, page),
        "objectives": [one.means(lang) for one in lesson.objectives],
        "terms": [
            (terms[key].short(lang), terms[key].means(lang), page.to("glossary", key)) for key in lesson.glossary
        ],
        "serves": [_standard(key, lang) for key in lesson.standards],
        "steps": [
            {
                "minutes": _when(lesson, n, lang),
                "title": step.title(lang),
                "say": say(step.say, page),
                "show": _shows(lesson, n, page),
                "without": step.without(lang),
            }
            for n, step in enumerate(lesson.steps)
        ],
        "misconceptions": [(one.claim(lang), say(one.meet, page)) for one in lesson.misconceptions],
        "pair": say(lesson.pair, page),
        "where": where(page),
        "exit": (say(lesson.exit_ask, page), say(lesson.exit_answer, page)),
        "quiz": [(saying.words(one.ask, page.site.facts, lang), page.to(one.page, f"q-{one.id}")) for one in asked],
        "read": [(one, page.to(one)) for one in lesson.pages],
    }


def where(page: Page) -> str:
    """Where the site stands, in words; or what to take along, if the build was not told."""
    lang = page.lang
    if not page.address:
        return WORDS["no_site"](lang)
    return WORDS["site"](lang).format(address=page.address + ("" if lang == "en" else f"{lang}/"))


def _when(lesson: Lesson, n: int, lang: Lang) -> str:
    begin, takes = sum(one.minutes for one in lesson.steps[:n]), lesson.steps[n].minutes
    return f"{begin}–{begin + takes}" if takes else WORDS["spare"](lang)


def _shows(lesson: Lesson, n: int, page: Page) -> list[tuple[str, str]]:
    """What a step shows: its picture or lab, and its slides by their numbers, if the lesson tells them."""
    step, at = lesson.steps[n], _show("slide", lesson, page)[1]
    if not step.slides:
        return [_show(step.show, lesson, page)]
    told = sum(one.slides for one in lesson.steps[:n])
    before, mine = (
        sum(_many(one) for one in lesson.slides[first:last]) for first, last in ((0, told), (told, told + step.slides))
    )
    words = WORDS["slide_of" if mine == 1 else "slides_of"](page.lang)
    slides = words.format(first=before + 1, last=before + mine), at
    return [slides] if step.show == "slide" else [_show(step.show, lesson, page), slides]


def _many(slide: Slide) -> int:
    kind, _, what = slide.picture.partition(":")
    return len(PAYMENTS[what].steps) if kind == "payment" else 1


def _standard(key: str, lang: Lang) -> str:
    one = standards.load()[key]
    edition = " ".join(filter(None, (one.edition(lang), one.code)))
    return f"{edition}{': ' if lang == 'en' else '：'}{one.means(lang)}"


def _show(name: str, lesson: Lesson, page: Page) -> tuple[str, str]:
    """What to put on the screen, in words, and the way to it."""
    lang, (kind, _, what) = page.lang, name.partition(":")
    match kind:
        case "lab":
            kind, _, name = what.partition("/")
            title = PAYMENTS[name].title if kind == "follow" else LABS[what].title
            return title(lang), page.root + lab_html.address(what, lang) + page.leaf
        case "chart":
            return gallery()[what].title(lang), page.root + chart_at(what, lang) + page.leaf
        case "payment":
            return PAYMENTS[what].title(lang), page.root + lab_html.address(f"follow/{what}", lang) + page.leaf
        case "pipes":
            return pipes_html.TITLE(lang), f"{page.to('pipes')}?pipes={what.replace(' ', '~')}"
        case "evening":
            place = f"evenings/{what}/" + ("" if lang == "en" else f"{lang}/")
            return day(date.fromisoformat(what), lang), page.root + place + page.leaf
    return WORDS["slide"](lang), page.root + address(lesson.key, "slides", lang) + page.leaf


def _slides(lesson: Lesson, page: Page) -> dict:
    return {"slides": slides(lesson, page)}


def slides(lesson: Lesson, page: Page) -> list[dict]:
    """Every slide in words: its title, its lines, its note, and its picture as SVG, if it has one."""
    return [shown for one in lesson.slides for shown in _shown(one, page)]


def blanks(lesson: Lesson, page: Page) -> dict[str, str]:
    """For what the slides show, the empty form as SVG, by a name for its file: a chart's bare axes, the T-accounts of each step."""
    made = {}
    for name in dict.fromkeys(one.picture for one in lesson.slides):
        kind, _, what = name.partition(":")
        if kind == "chart" and (script := page.site.charts[what, page.lang].slides):
            made[what] = _chart(script, BLANK)
        elif kind == "payment":
            steps = range(len(PAYMENTS[what].steps))
            made |= {
                f"{what}-{n + 1}": payment_picture.drawing(PAYMENTS[what], n, page.lang, blank=True) for n in steps
            }
    return made


def _shown(slide: Slide, page: Page) -> list[dict]:
    """A slide; a payment of several steps is one a step."""
    lang = page.lang
    words = {
        "title": slide.title(lang),
        "lines": [say(one, page) for one in slide.lines],
        "note": say(slide.note, page),
    }
    return [words | {"picture": one} for one in (pictures(slide.picture, page) if slide.picture else [""])]


def pictures(name: str, page: Page) -> list[str]:
    """A picture for a wide screen, in light colors, as SVG; of a payment one a step."""
    lang, (kind, _, what) = page.lang, name.partition(":")
    match kind:
        case "chart":
            drawn = page.site.charts[what, lang]
            return [_chart(drawn.slides) if drawn.slides else ""]
        case "payment":
            one = PAYMENTS[what]
            return [payment_picture.drawing(one, n, lang) for n in range(len(one.steps))]
        case "pipes":
            days = [date.fromisoformat(one) for one in what.split()]
            two = page.site.pipes.pair(*days) if len(days) == 2 else page.site.pipes.alone(days[0])
            return [_week(two, page)] if two else [""]
    raise ValueError(f"no picture called {name}")


def _week(two: Two, page: Page) -> str:
    """The picture of two weeks as a file: with a title, its sources, and room around it."""
    lang, title, begun = page.lang, pipes_html.TITLE(page.lang), page.site.begun(IDS)
    source = SOURCE(lang).format(owners=owners(begun, lang), ids=listed(begun, lang))
    foot = foot_lines(f"{source}{'. ' if lang == 'en' else '。'}{LICENCE(lang).format(site=NAME(lang))}")
    low = TALL - 8 - (SMALL + 2) * (len(foot) - 1)
    words = "".join(
        f'<text x="{PAD}" y="{low + n * (SMALL + 2)}" font-size="{SMALL}">{escape(line)}</text>'
        for n, line in enumerate(foot)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{3 * WIDE}" height="{3 * TALL}" viewBox="0 0 {WIDE} {TALL}" '
        f'lang="{lang}" font-family="{FONTS}" font-size="{TEXT}" fill="{light("INK")}"><title>{escape(title)}</title>'
        f'<rect width="100%" height="100%" fill="{light("PAPER")}"/>'
        f'<text x="{PAD}" y="{PAD + 13}" font-size="{TITLE}" font-weight="700">{escape(title)}</text>'
        f'<g transform="translate({PAD} {PAD + TITLE + 8})">{_inside(page.site.pipes.slide(two, lang))}</g>{words}</svg>'
    )


def _inside(drawing: str) -> str:
    """What a drawing holds, in light colors."""
    return _SHADED.sub(r"\1", drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")])


def _chart(script: str, which: str = ALL) -> str:
    """A picture of a chart, put together of what its slides' script hands over: the page's script does the same."""
    sent = json.loads(script[script.index(",") + 1 : script.rindex(")")])["pictures"][which]
    before, after = sent["around"]
    return before + _inside(sent["drawing"]) + after


def _sheet(lesson: Lesson, page: Page) -> dict:
    return {
        "tasks": [
            {"ask": say(one.ask, page), "points": one.points, "lines": one.lines, "blank": _blank(one, page)}
            for one in lesson.tasks
        ],
        "exit": say(lesson.exit_ask, page),
    }


def _blank(task: Task, page: Page) -> dict:
    """A form to fill in: a picture, or the rows of a sum of which one is not told."""
    lang, (kind, _, what) = page.lang, task.blank.partition(":")
    nothing = {"picture": "", "rows": [], "axes": False}
    return nothing | _form(kind, what, page, lang)


def _form(kind: str, what: str, page: Page, lang: Lang) -> dict:
    match kind:
        case "payment":
            name, _, step = what.partition(" ")
            return {"picture": payment_picture.drawing(PAYMENTS[name], int(step or 1) - 1, lang, blank=True)}
        case "draw":
            one = draw.drawing(SKETCHES[what], page.site.now)
            return {"picture": draw_html.stills(one, draw_html.picture(one, with_rest=False), lang) if one else ""}
        case "pipes":
            return {"picture": pictures(f"pipes:{what}", page)[0]}
        case "sum":
            return {"rows": _rows(date.fromisoformat(what), page)}
        case "axes":
            return {"axes": True}
    return {}


def _rows(when: date, page: Page) -> list[tuple[str, str]]:
    lang, two = page.lang, page.site.pipes.alone(when)
    if two is None:
        return []
    week = two[1]
    told = [(WORDS["assets"](lang), billions(week.assets / 1000, lang))]
    told += [(_name(name, lang), billions(week.owes[name] / 1000, lang)) for name in OWES if name != "reserves"]
    return [(escape(day(when, lang)), ""), *told, (NAMES["reserves"](lang), WORDS["unknown"](lang))]


def _name(name: str, lang: Lang) -> str:
    return IN_SUM.get(name, NAMES[name])(lang)


def _answer(task: Task, page: Page) -> str:
    """What the key says; of a sum also what it comes to."""
    said, (kind, _, what) = say(task.answer, page), task.blank.partition(":")
    two = page.site.pipes.alone(date.fromisoformat(what)) if kind == "sum" else None
    if two is None:
        return said
    comes = billions(two[1].owes["reserves"] / 1000, page.lang)
    space = " " if page.lang == "en" else ""
    return said + space + WORDS["comes"](page.lang).format(sum=comes)


def _key(lesson: Lesson, page: Page) -> dict:
    return {
        "answers": [
            {
                "ask": say(one.ask, page),
                "points": WORDS["points"](page.lang).format(points=one.points),
                "answer": _answer(one, page),
                "usual": say(one.usual, page),
            }
            for one in lesson.tasks
        ],
        "exit": (say(lesson.exit_ask, page), say(lesson.exit_answer, page)),
    }
