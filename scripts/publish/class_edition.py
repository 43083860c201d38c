"""The zip for a class that an edition holds: only what any machine makes again to the last byte, so nothing that a browser printed.

Apart from class_kit because of that: here the lessons' pages open and print by themselves, and the pictures are SVG.
"""

from pathlib import Path

from fed.site import NAME
from fed.text import LANGS, Lang, Text
from fed.wording import day
from scripts.lessons import lesson as lessons
from scripts.lessons.lesson import Lesson
from scripts.pages import lesson_html
from scripts.pages.site import Page, Site
from scripts.publish import class_kit, class_paper, javascript, offline
from scripts.questions.exports import files as exports

QUIZ, PICTURES = "5-quiz", "6-pictures"  # folders of a lesson, named as class_kit names them
READ_ME = Text(
    """{site}, edition {edition}: six lessons of fifty minutes. The figures go up to {day}.

Each lesson has a folder. Its guide, slides, worksheet and answers are pages that open with a double click and that any browser prints. "{quiz}" has its questions, "{pictures}" every picture of its slides and the empty forms. The last lesson has an evening: open {evening}.

The folder "questions" has the whole question bank for other programs; its README.txt says which file is for which.

You may copy, change and share all of it (CC BY 4.0): say where it comes from. {address}
""",
    """{site}，{edition} 版：六堂五十分鐘的課。數字截至 {day}。

一課一個資料夾。教案、投影片、學習單、解答都是網頁，點兩下就開，任何瀏覽器都能列印。{quiz} 是題目，{pictures} 是投影片的每張圖和空白圖表。最後一課有「前一晚」，請打開 {evening}。

questions 資料夾是整個題庫，給其他程式用；哪個檔案給哪個程式，寫在裡面的 README.txt。

全部都可以複製、修改、分享（CC BY 4.0），註明出處即可。{address}
""",
)
EVENING: dict[Lang, str] = {"en": "8-evening-before/index.html", "zh-TW": "8-evening-before/zh-TW/index.html"}


def pack(site: Site, folder: Path) -> None:
    """Put both zips into a folder."""
    for lang in LANGS:
        target = folder / lesson_html.kit(lang)
        offline.pack(contents(site, lang), target, target.stem)


def contents(site: Site, lang: Lang) -> dict[str, bytes]:
    """Every file of a language's zip by its name."""
    page = class_kit.page_of(site, lang)
    games = exports.files(site.facts, lang, {one.key: one.title for one in lessons.load()})
    told = READ_ME(lang).format(
        site=NAME(lang),
        edition=site.edition,
        day=day(site.until, lang),
        quiz=QUIZ,
        pictures=PICTURES,
        evening=EVENING[lang],
        address=page.address,
    )
    made = {"README.txt": told.replace("\n", "\r\n").encode("utf-8-sig")}
    made |= {f"questions/{name}": content for name, content in games.items()}
    for one in lessons.load():
        whole = _pages(one, page) | class_kit.quiz(one, page, games) | class_kit.evening_before(one, site)
        made |= {f"{one.number}-{one.key}/{name}": content for name, content in whole.items()}
    return made


def _pages(one: Lesson, page: Page) -> dict[str, bytes]:
    """The pages of a lesson, each whole with its sheet and script, and its pictures and forms."""
    named = {part: f"{n}-{part}.html" for n, part in enumerate(lesson_html.PARTS, start=1)}
    deck = javascript.joined(javascript.SCRIPTS["deck.js"].split())
    made = {}
    for part, file in named.items():
        html = lesson_html.page_of(one, part, page)
        html = html.replace(
            f'<link rel="stylesheet" href="{page.root}assets/class.css">', f"<style>{class_paper.sheet()}</style>"
        )
        html = html.replace(f'<script src="{page.root}assets/deck.js" defer></script>', "")
        if part == "slides":
            html = html.replace("</body>", f"<script>{deck}</script></body>")
        for other, beside in named.items():
            html = html.replace(f'"{page.root}{lesson_html.address(one.key, other, page.lang)}"', f'"{beside}"')
        made[file] = html.encode()
    shown = enumerate(lesson_html.slides(one, page), start=1)
    pictures = {f"slide-{n:02}": words["picture"] for n, words in shown if words["picture"]}
    forms = {f"blank-{name}": svg for name, svg in lesson_html.blanks(one, page).items()}
    return made | {f"{PICTURES}/{name}.svg": svg.encode() for name, svg in (pictures | forms).items()}
