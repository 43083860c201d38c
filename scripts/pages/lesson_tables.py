"""The lessons in a table, each with its parts; and the standards that they serve."""

from html import escape

from fed.text import Text
from scripts.lessons import lesson, standards
from scripts.pages import lesson_html
from scripts.pages.sheet import sheet
from scripts.pages.site import Page

_LESSONS = Text("Six lessons of fifty minutes", "六堂五十分鐘的課")
_LESSON_HEADS = Text("Lesson|The question|Open or print", "課|問題|打開或列印")
_STANDARDS = Text("Standards", "課綱")
_STANDARD_HEADS = Text("Where|Code|In our words|Lessons", "出處|代碼|我們的說法|課次")
_NO_CODE = Text("not shown", "不列")


def lessons(page: Page) -> str:
    """Every lesson with its guide, slides, worksheet and key; as of an earlier day there are none to open."""
    lang = page.lang
    rows = []
    for one in lesson.load():
        parts = [
            f'<a href="{page.root}{lesson_html.address(one.key, part, lang)}{page.leaf}">{lesson_html.NAMES_OF[part](lang)}</a>'
            for part in lesson_html.PARTS
        ]
        rows.append(
            [f"{one.number}. {escape(one.title(lang))}", escape(lesson_html.say(one.ask, page)), " · ".join(parts)]
        )
        if page.site.as_of:
            rows[-1][-1] = ""
    return sheet(_LESSONS(lang), _LESSON_HEADS(lang).split("|"), rows)


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
