"""Each chart on a page of its own: its permanent link, and what an iframe shows.

Apart from the pages because no one writes them: there is one a chart and language, of the figure and nothing else, on our
style sheet without the theme. In a frame it stands bare; by itself it says whose it is and leads to the site.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from charts.contract import gallery
from fed.site import NAME
from fed.text import LANGS, Lang, Text
from scripts.pages import chart_html, linked_data, notices, pipes_html, template
from scripts.pages.site import Page
from scripts.publish import late, previews

HOME = Text("More at {name}", "更多內容，請到{name}")
SWITCH = Text("繁體中文", "English")


def write(home: Page, target: Path, shared: str) -> None:
    """Write the page of every chart, and that of the pipes, in both languages, below where `home` stands; `shared` is where a messenger finds the site."""
    for name in (*gallery(), pipes_html.NAME_OF_CHART):
        for lang in LANGS:
            page = alone_at(home, partial(chart_html.address, name), lang)
            heads = {
                "preview": previews.of_chart(name, lang, page.site, shared),
                "linked_data": linked_data.of_chart(name, page),
            }
            write_alone(page, target, partial(chart_html.address, name), **figure_of(name, page), **heads)


def alone_at(home: Page, place: Callable[[Lang], str], lang: Lang) -> Page:
    """Where a page stands that is alone at a place below the site's root, in a language."""
    return replace(home, lang=lang, root="../" * place(lang).count("/"))


def write_alone(page: Page, target: Path, place: Callable[[Lang], str], figure: str, **words: str) -> None:
    """Write a page with one thing on it: its `title`, what it `says`, its `figure`, its `preview` and its `linked_data`.

    Any other word of the page, as `home`, may be given too, in place of that of a page of the site.
    """
    path = target / place(page.lang) / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(template.page("chart_alone", figure=figure, **(_around(page, place, figure) | words)), "utf-8")


def figure_of(name: str, page: Page) -> dict[str, str]:
    """The figure and what it is called and says: a chart, or the pipes without their chapters."""
    if name == pipes_html.NAME_OF_CHART:
        return {
            "title": pipes_html.TITLE(page.lang),
            "says": pipes_html.WORDS["note"](page.lang),
            "figure": pipes_html.explorer(page, alone=True),
        }
    chart = gallery()[name]
    return {
        "title": chart.title(page.lang),
        "says": page.site.charts[name, page.lang].takeaway or chart.note(page.lang),
        "figure": chart_html.figure(name, page),
    }


def _around(page: Page, place: Callable[[Lang], str], figure: str) -> dict:
    site, lang, root, address, leaf = page.site, page.lang, page.root, page.address, page.leaf
    other: Lang = chart_html.OTHER[lang]
    return {
        "lang": lang,
        "other": other,
        "site": NAME(lang),
        "home": root + ("" if lang == "en" else f"{lang}/") + leaf,
        "more": HOME(lang).format(name=NAME(lang)),
        "sibling": root + place(other) + leaf,
        "switch": SWITCH(lang),
        "root": root,
        "code": page.code,
        "titled": False,
        "addresses": {code: address + place(code) for code in LANGS} if address else {},
        "late": late.notice(figure, site, lang),
        "head": notices.edition(lang, site.edition, address) + notices.head(lang, site.as_of, site.now.last_day()),
        "foot": notices.foot(lang, site.cards),
    }
