"""The lessons as pages of their own: for each its guide, slides, worksheet and key, in both languages.

Apart from the labs' pages because they belong to a class of today: as of an earlier day there are none, for a lesson tells the end.
"""

from functools import partial
from pathlib import Path

from fed.text import LANGS
from scripts.lessons import lesson
from scripts.pages import lesson_html, linked_data, reports
from scripts.pages.site import Page
from scripts.publish import previews
from scripts.publish.chart_pages import alone_at


def write(home: Page, target: Path, shared: str) -> None:
    """Write every part of every lesson below where `home` stands; `shared` is where a messenger finds the site."""
    if home.site.as_of:
        return
    for one in lesson.load():
        for part in lesson_html.PARTS:
            for lang in LANGS:
                place = partial(lesson_html.address, one.key, part)
                page, name = alone_at(home, place, lang), place("en").removesuffix("/")
                title, says = lesson_html.heading(one, part, lang), lesson_html.say(one.ask, page)
                at = {code: page.address + place(code) for code in LANGS}
                path = target / place(lang) / "index.html"
                path.parent.mkdir(parents=True, exist_ok=True)
                told = reports.of_page(f"teachers.{lang}.md", page.address and page.address + place(lang), page)
                head = {
                    "told": told,
                    "preview": previews.of_place(name, title, says, page, shared),
                    "linked_data": linked_data.of_page(page, name, title, says, at, ""),
                }
                path.write_text(lesson_html.page_of(one, part, page, **head), "utf-8")
