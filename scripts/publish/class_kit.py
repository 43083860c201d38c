"""What a teacher takes into a class: one zip a language, a folder a lesson, opened in the order of its numbers.

Apart from the build because it needs Chromium and minutes: `make class` packs it, and the publishing job puts beside the site what was
packed of the same figures and code. The papers are the site's own pages, printed; the slides are these pages' words and pictures.
"""

import hashlib
import os
import re
import shutil
import zlib
from html import escape, unescape
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Page as View

from fed.series import SOURCE, owners
from fed.site import NAME
from fed.text import LANGS, Lang, Text
from fed.wording import day, listed
from scripts.finding import ROOT, Finding, Stop
from scripts.lessons import lesson as lessons
from scripts.lessons.lesson import Lesson
from scripts.pages import lab_html, lesson_html
from scripts.pages.labs_html import LABS
from scripts.pages.site import Page, Site
from scripts.publish import build, class_paper, class_pptx, evening, offline
from scripts.questions import bank, saying
from scripts.questions.exports import files as exports
from scripts.questions.exports import moodle, paper
from scripts.questions.exports.sections import sections

CACHE = build.CACHE / "class"
LARGEST = 5_000_000  # bytes a lesson, packed: what a school's network bears, and a teacher's mail
USUAL: dict[Lang, str] = {"en": "Letter", "zh-TW": "A4"}  # of what a teacher prints once
_WHITE = "body, .lab, .morning { background: #fff !important } body > footer { font-size: 10px }"
_TITLE = re.compile(r"<title>(.*?)</title>")
READ_ME = Text(
    """{site}: six lessons of fifty minutes. The figures go up to {day}.

Each lesson has a folder. Open what's in it in the order of the numbers:

{files}

The folder "questions" has the whole question bank for other programs; its README.txt says which file is for which.

You may copy, change and share all of it (CC BY 4.0): say where it comes from.

{where}
""",
    """{site}：六堂五十分鐘的課。數字截至 {day}。

一課一個資料夾，照號碼順序打開就好：

{files}

questions 資料夾是整個題庫，給其他程式用；哪個檔案給哪個程式，寫在裡面的 README.txt。

全部都可以複製、修改、分享（CC BY 4.0），註明出處即可。

{where}
""",
)
READ_ME_OF_ONE = Text(
    """{site}: {title}, a lesson of fifty minutes. The figures go up to {day}.

Open what's here in the order of the numbers:

{files}

You may copy, change and share all of it (CC BY 4.0): say where it comes from.

{where}
""",
    """{site}：〈{title}〉，一堂五十分鐘的課。數字截至 {day}。

照號碼順序打開就好：

{files}

全部都可以複製、修改、分享（CC BY 4.0），註明出處即可。

{where}
""",
)
FILES = {
    "1-guide.pdf": Text(
        "what to say and show, minute by minute, with and without a projector",
        "教案：每分鐘說什麼、放什麼，沒有投影機怎麼辦",
    ),
    "2-slides.pptx": Text("slides that you can change, with notes for who speaks", "可以修改的投影片，附講者備忘"),
    "2-slides.pdf": Text("the same slides, to show as they are", "同樣的投影片，直接放映用"),
    "3-sheet-….pdf": Text("the worksheet on two sides, for either size of paper", "學習單，正反兩面，有兩種紙張大小"),
    "3-sheet.html": Text(
        "the worksheet to change: open it with Word or LibreOffice, its pictures lie beside it",
        "可以修改的學習單：用 Word 或 LibreOffice 開啟，圖在旁邊的資料夾",
    ),
    "4-key.pdf": Text("its answers, with points and the usual wrong answer", "學習單解答，附配分和常見的錯誤"),
    "5-quiz": Text(
        "a few questions as text, with answers at the end; all of the lesson's questions for Moodle, Kahoot and Wayground",
        "幾題小考的文字檔，解答在最後；另有這一課全部題目的 Moodle、Kahoot、Wayground 檔",
    ),
    "6-pictures": Text(
        "every picture of the slides, as PNG and SVG, and empty forms to draw on",
        "投影片裡的每張圖（PNG 和 SVG），以及可以讓學生畫的空白圖表",
    ),
    "7-cards": Text(
        "in the last lesson: six claims and ten mornings as cards, each with its key on a sheet of its own",
        "最後一課用：六個說法和十個早晨的卡片，解答各自另印一張",
    ),
    "8-evening-before": Text(
        "in the last lesson: dials and charts of one evening; open index.html, no network needed",
        "最後一課用：某一晚的儀表和圖；打開裡面 zh-TW 資料夾的 index.html，不必連網",
    ),
}


def run() -> int:
    """Pack both zips beside the README and say how large they are; raises Stop where no Chromium is here."""
    with class_paper.opened() as view:
        site, folder = build.today(), CACHE / version()
        shutil.rmtree(CACHE, ignore_errors=True)
        folder.mkdir(parents=True)
        for lang in LANGS:
            began, target = perf_counter(), folder / lesson_html.kit(lang)
            files = contents(site, lang, view)
            for one in lessons.load():
                alone = folder / lesson_html.kit(lang, one.number)
                offline.pack(of_lesson(one, files, page_of(site, lang)), alone, f"{one.number}-{one.key}")
            offline.pack(files, target, target.stem)
            shutil.copy(target, ROOT / target.name)
            print(
                f"{target.name} is ready ({target.stat().st_size / 1e6:.1f} MB, {perf_counter() - began:.0f} s)",
                flush=True,
            )
    return 0


def made() -> list[Path]:
    """The zips that were packed of these figures and this code: none, or in each language one of every lesson and one of all."""
    return sorted((CACHE / version()).glob("*.zip"))


def version() -> str:
    """The hash of all that a kit is made of."""
    mixed = hashlib.sha256(os.environ.get("SITE_URL", "").encode())
    for folder in ("fed", "charts", "scripts", "docs"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".j2", ".css", ".js", ".md", ".toml", ".csv", ".json"):
                mixed.update(path.read_bytes())
    return mixed.hexdigest()[:16]


def contents(site: Site, lang: Lang, view: View) -> dict[str, bytes]:
    """Every file of a language's zip by its name."""
    titles = {one.key: one.title for one in lessons.load()}
    games = exports.files(site.facts, lang, titles)
    page = page_of(site, lang)
    made = {"README.txt": _read_me(page)} | {f"questions/{name}": content for name, content in games.items()}
    for one in lessons.load():
        began, stem = perf_counter(), f"{one.number}-{one.key}"
        whole = lesson(one, page, view) | quiz(one, page, games) | evening_before(one, site)
        size = sum(len(zlib.compress(content)) for content in whole.values())
        if size > LARGEST:
            raise Stop(Finding(one.file, 0, f"its kit takes {size} bytes, more than {LARGEST}"))
        print(f"  {lang} {stem}: {len(whole)} files, {size / 1e6:.1f} MB ({perf_counter() - began:.1f} s)", flush=True)
        made |= {f"{stem}/{name}": content for name, content in whole.items()}
    return made


def of_lesson(one: Lesson, files: dict[str, bytes], page: Page) -> dict[str, bytes]:
    """What the zip of a single lesson holds, of the files of all."""
    folder = f"{one.number}-{one.key}/"
    mine = {name.removeprefix(folder): content for name, content in files.items() if name.startswith(folder)}
    return {"README.txt": _read_me(page, one)} | mine


def lesson(one: Lesson, page: Page, view: View) -> dict[str, bytes]:
    """The papers, slides and pictures of a lesson by their names."""
    slides = [words | {"says": _says(words["picture"])} for words in lesson_html.slides(one, page)]
    pictures = {n: words["picture"] for n, words in enumerate(slides, start=1) if words["picture"]}
    drawn = {n: class_paper.drawn(view, svg) for n, svg in pictures.items()}
    html = {part: lesson_html.page_of(one, part, page) for part in lesson_html.PARTS}
    forms = lesson_html.blanks(one, page)
    return {
        "1-guide.pdf": class_paper.printed(view, html["guide"], USUAL[page.lang]),
        "2-slides.pdf": class_paper.printed_slides(view, html["slides"]),
        "2-slides.pptx": _pptx(one, page, slides, drawn),
        **{f"3-sheet-{size}.pdf": class_paper.printed(view, html["sheet"], size) for size in class_paper.PAPERS},
        **class_paper.to_change(view, html["sheet"], "3-sheet"),
        "4-key.pdf": class_paper.printed(view, html["key"], USUAL[page.lang]),
        **{f"6-pictures/slide-{n:02}.svg": svg.encode() for n, svg in pictures.items()},
        **{f"6-pictures/slide-{n:02}.png": png for n, png in drawn.items()},
        **{f"6-pictures/blank-{name}.svg": svg.encode() for name, svg in forms.items()},
        **{f"6-pictures/blank-{name}.png": class_paper.drawn(view, svg) for name, svg in forms.items()},
        **{f"7-cards/{key.replace('/', '-')}.pdf": cards(key, page, view) for key in one.cards},
    }


def cards(key: str, page: Page, view: View) -> bytes:
    """A lab as it prints from its own page: cards to cut out, and the key."""
    lang, made = page.lang, LABS[key]
    figures = lesson_html.WORDS["figures"](lang).format(day=day(page.site.until, lang))
    source = SOURCE(lang).format(owners=owners(made.ids, lang), ids=listed(made.ids, lang)) if made.ids else ""
    foot = " · ".join(filter(None, (source, NAME(lang), figures, "CC BY 4.0")))
    html = (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{escape(made.title(lang))}</title>'
        f'<body class="alone md-typeset" data-md-color-scheme="default"><main>{lab_html.lab(made, page)}</main>'
        f"<footer>{escape(foot)}</footer></body></html>"
    )
    return class_paper.printed(view, html, USUAL[lang], build.our_sheet() + _WHITE)


def evening_before(one: Lesson, site: Site) -> dict[str, bytes]:
    """The evening that the lesson opens, as a folder; the other evenings are zips on the site."""
    if not one.evening:
        return {}
    made = evening.contents(evening.sealed(site, one.evening))
    return {f"8-evening-before/{name}": content for name, content in made.items()}


def page_of(site: Site, lang: Lang) -> Page:
    """Where the papers' links lead: to the site, if the build was told where it stands; on paper a link of a folder would lead nowhere."""
    address = os.environ.get("SITE_URL", "")
    address = address and address.rstrip("/") + "/"
    return Page(site, lang, address, address)


def _pptx(one: Lesson, page: Page, slides: list[dict], drawn: dict[int, bytes]) -> bytes:
    lang = page.lang
    number = lesson_html.WORDS["lesson"](lang).format(number=one.number)
    figures = lesson_html.WORDS["figures"](lang).format(day=day(page.site.until, lang))
    foot = f"{NAME(lang)} · {number} · {figures} · CC BY 4.0"
    return class_pptx.deck(slides, drawn, lang, one.title(lang), NAME(lang), foot, page.site.until)


def quiz(one: Lesson, page: Page, games: dict[str, bytes]) -> dict[str, bytes]:
    """The lesson's questions as text to read, and all of its questions for three programs."""
    lang, known, stem = page.lang, page.site.facts, f"{one.number}-{one.key}"
    named = {it.id: it for it in bank.load() if saying.askable(it, known)}
    asked = [saying.said(named[id], known, lang) for id in one.questions if id in named]
    written = lesson_html.say(one.exit_ask, page), lesson_html.say(one.exit_answer, page)
    text = paper.text(one.title(lang), asked, written, lang).replace("\n", "\r\n").encode("utf-8-sig")
    titles = {it.key: it.title for it in lessons.load()}
    alone = tuple(it for it in sections(known, lang, titles) if it.key == one.key)
    played = {f"5-quiz/{game}.xlsx": games.get(f"{game}/{stem}.xlsx") for game in ("kahoot", "wayground")}
    kept = {name: content for name, content in played.items() if content}
    return {"5-quiz/quiz.txt": text, "5-quiz/moodle.xml": moodle.xml(alone, NAME(lang))} | kept


def _read_me(page: Page, one: Lesson | None = None) -> bytes:
    """A text for Notepad and TextEdit, which need a mark before they believe in UTF-8."""
    lang = page.lang
    has = lambda name: not one or (one.cards if name == "7-cards" else one.evening if name[0] == "8" else True)  # noqa: E731
    files = "\n".join(f"{name:<17}{says(lang)}" for name, says in FILES.items() if has(name))
    read_me, title = (READ_ME_OF_ONE, one.title(lang)) if one else (READ_ME, "")
    text = read_me(lang).format(
        site=NAME(lang), title=title, day=day(page.site.until, lang), files=files, where=lesson_html.where(page)
    )
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _says(svg: str) -> str:
    found = _TITLE.search(svg)
    return unescape(found[1]) if found else ""
