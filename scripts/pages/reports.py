"""Where a reader tells of an error, and finds the source: links into the repository, if the build knows it (REPO_URL).

Apart from the notices because they lead to a form with page, figure and day filled in. The forms stand in
.github/ISSUE_TEMPLATE; a field is filled by its id, which a test holds these links to.
"""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from markupsafe import Markup

from fed.text import Text
from scripts.pages import template
from scripts.pages.site import Page

FORMS = {
    "fact": Text("Report an error of fact", "回報事實錯誤"),
    "figure": Text("Report a wrong figure", "回報數字錯誤"),
    "word": Text("Report a wrong word", "回報用詞錯誤"),
}
SOURCE = Text("Source of this page", "本頁的原始檔")
CHART = Text("Report an error in this chart", "回報這張圖的錯誤")
CODE = Text("Source of this chart", "這張圖的程式碼")


def of_page(source: str, url: str, page: Page) -> Markup:
    """The line at the foot of a page, from its source in docs/; `url` is where it stands, or nothing."""
    if not page.repo:
        return Markup("")
    file = f"docs/{source}"
    filled = {"page": url or file, "day": _day(page)}
    links = [(words(page.lang), form(name, filled, page)) for name, words in FORMS.items()]
    return Markup(template.block("reports", links=[*links, (SOURCE(page.lang), _file(file, page))]))


def of_chart(name: str, title: str, url: str, page: Page) -> list[tuple[str, str]]:
    """The links of a chart, each with its words: the form for a figure, and the module that draws it."""
    return of_figure(f"charts/gallery/{name}.py", title, page.site.charts[name, page.lang].newest, url, page)


def of_figure(file: str, title: str, newest: str, url: str, page: Page) -> list[tuple[str, str]]:
    """The same of any figure, by the file that draws it and the day of its newest figures."""
    if not page.repo:
        return []
    filled = {"page": url or file, "figure": title, "day": newest or _day(page)}
    return [(CHART(page.lang), form("figure", filled, page)), (CODE(page.lang), _file(file, page))]


def form(name: str, filled: Mapping[str, str], page: Page) -> str:
    """The address of a form with fields filled in."""
    query = urlencode({"template": f"{name}.yml", **filled}, quote_via=quote)
    return f"{page.repo}/issues/new?{query}"


def _file(path: str, page: Page) -> str:
    return f"{page.repo}/blob/HEAD/{quote(path)}"  # the newest of whatever branch is the repository's own


def _day(page: Page) -> str:
    return str(page.site.as_of or page.site.now.last_day())
