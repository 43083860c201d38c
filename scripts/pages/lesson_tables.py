"""The lessons in a table, each with its parts; the kit of all of them to take along; and the standards that they serve."""

from html import escape

from fed.text import LANGS, Lang, Text
from scripts.lessons import lesson, standards
from scripts.pages import lesson_html
from scripts.pages.sheet import sheet
from scripts.pages.site import Page

_LESSONS = Text("Six lessons of fifty minutes", "六堂五十分鐘的課")
_LESSON_HEADS = Text("Lesson|The question|Open or print", "課|問題|打開或列印")
_STANDARDS = Text("Standards", "課綱")
_STANDARD_HEADS = Text("Where|Code|In our words|Lessons", "出處|代碼|我們的說法|課次")
_NO_CODE = Text("not shown", "不列")
_TAKE = Text(
    "A lesson's zip has its guide, slides for PowerPoint, worksheet, answers, quiz and pictures. Take all six along, with the whole question bank: {zips}.",
    "一課一個 zip：教案、PowerPoint 投影片、學習單、解答、小考和圖片。六課連整個題庫一起帶走：{zips}。",
)
_TAKE_EDITION = Text(
    "Take all six lessons of this edition along: {zips}. Their pages open and print without a network; the pictures, the quizzes and the whole question bank lie beside them.",
    "這一版的六課整包帶走：{zips}。網頁不必連網就能開、能印，旁邊有圖片、小考和整個題庫。",
)
_IN: dict[Lang, str] = {"en": "in English", "zh-TW": "繁體中文"}
_ZIP = Text("all of “{title}” as a zip", "〈{title}〉整包 zip")
_MAKE = Text(
    "Only the published site has the class kits beside it. If you build the site yourself, <code>make class</code> packs them.",
    "只有公開發布的網站才附教材包；在自己的工作目錄裡，用 <code>make class</code> 打包。",
)


def lessons(page: Page) -> str:
    """Every lesson with its guide, slides, worksheet and key; as of an earlier day there are none to open."""
    lang = page.lang
    rows = []
    for one in lesson.load():
        parts = [
            f'<a href="{page.root}{lesson_html.address(one.key, part, lang)}{page.leaf}">{lesson_html.NAMES_OF[part](lang)}</a>'
            for part in lesson_html.PARTS
        ]
        if zipped := lesson_html.kit_at(page, one.number):
            parts.append(
                f'<a href="{zipped}" download aria-label="{_ZIP(lang).format(title=escape(one.title(lang)))}">ZIP</a>'
            )
        rows.append(
            [f"{one.number}. {escape(one.title(lang))}", escape(lesson_html.say(one.ask, page)), " · ".join(parts)]
        )
        if page.site.as_of:
            rows[-1][-1] = ""
    return sheet(_LESSONS(lang), _LESSON_HEADS(lang).split("|"), rows)


def take_along(page: Page) -> str:
    """The way to the zips of all lessons, the page's language first, or how to make them."""
    if not lesson_html.kit_at(page):
        return f"<p>{_MAKE(page.lang)}</p>"
    first = sorted(LANGS, key=lambda lang: lang != page.lang)
    zips = (
        f'<a href="{page.root}class/{lesson_html.kit(lang)}" lang="{lang}" download>{_IN[lang]}</a>' for lang in first
    )
    take = _TAKE_EDITION if page.site.edition else _TAKE
    return f"<p>{take(page.lang).format(zips=' · '.join(zips))}</p>"


def standards_served(page: Page) -> str:
    """Every standard in our words, and which lessons serve it; a code only where it was held against its text."""
    lang = page.lang
    rows = [
        [
            escape(one.edition(lang)),
            one.code or _NO_CODE(lang),
            escape(one.means(lang)),
            ", ".join(str(it.number) for it in lesson.load() if one.key in it.standards),
        ]
        for one in standards.load().values()
    ]
    return sheet(_STANDARDS(lang), _STANDARD_HEADS(lang).split("|"), rows)
