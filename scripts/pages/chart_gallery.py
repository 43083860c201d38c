"""All charts as a gallery of pictures, by subject: each with its still, its title, what it says, its day, and the way to it.

Apart from the other tables because it is none: a reader looks for a shape or a subject, not for a row.
"""

from datetime import date

from charts.contract import gallery
from charts.subjects import SUBJECTS
from scripts.pages import chart_html, template
from scripts.pages.sheet import NOTHING_YET
from scripts.pages.site import Page


def charts(page: Page) -> str:
    """Every subject that has charts, with its charts in the order of their titles' modules."""
    by_subject = {
        key: [_tile(name, page) for name, chart in gallery().items() if chart.subject == key] for key in SUBJECTS
    }
    subjects = [(key, SUBJECTS[key](page.lang), tiles) for key, tiles in by_subject.items() if tiles]
    return template.block("gallery", subjects=subjects)


def _tile(name: str, page: Page) -> dict:
    chart, drawn, lang = gallery()[name], page.site.charts[name, page.lang], page.lang
    tile = {
        "href": page.root + chart_html.address(name, lang) + page.leaf,
        "title": chart.title(lang),
        "thumb": drawn.thumb,
        "says": drawn.takeaway or NOTHING_YET(lang),
        "day": "",
        "age": "",
    }
    if drawn.stills:
        tile["day"] = chart_html.AS_OF(lang).format(day=chart.until(date.fromisoformat(drawn.newest), lang))
        tile["age"] = chart_html.age(chart.ids, drawn.newest, page)
    return tile
