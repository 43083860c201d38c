"""Each chart on a page of its own: its permanent link, and what an iframe shows.

Apart from the pages because no one writes them: there is one a chart and language, of the figure and nothing else, on our
style sheet without the theme. In a frame it stands bare; by itself it says whose it is and leads to the site.
"""

from pathlib import Path

from charts.contract import gallery
from fed.site import NAME
from fed.text import LANGS, Lang, Text
from scripts.pages import chart_html, notices, template
from scripts.pages.site import Page, Site
from scripts.publish import late, previews

HOME = Text("More at {name}", "更多內容，請到{name}")
SWITCH = Text("繁體中文", "English")


def write(site: Site, target: Path, address: str, leaf: str, shared: str) -> None:
    """Write the page of every chart in both languages; `address` and `leaf` as in Page, `shared` where a messenger finds the site."""
    for name in gallery():
        for lang in LANGS:
            path = target / chart_html.address(name, lang) / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(template.page("chart_alone", **_words(name, lang, site, address, leaf, shared)), "utf-8")


def _words(name: str, lang: Lang, site: Site, address: str, leaf: str, shared: str) -> dict:
    root = "../" * chart_html.address(name, lang).count("/")
    page = Page(site, lang, root, address, leaf)
    other: Lang = chart_html.OTHER[lang]
    figure = chart_html.figure(name, page)
    return {
        "lang": lang,
        "other": other,
        "title": gallery()[name].title(lang),
        "says": site.charts[name, lang].takeaway or gallery()[name].note(lang),
        "site": NAME(lang),
        "home": root + ("" if lang == "en" else f"{lang}/") + leaf,
        "more": HOME(lang).format(name=NAME(lang)),
        "sibling": root + chart_html.address(name, other) + leaf,
        "switch": SWITCH(lang),
        "root": root,
        "addresses": {code: address + chart_html.address(name, code) for code in LANGS} if address else {},
        "preview": previews.of_chart(name, lang, site, shared),
        "figure": figure,
        "late": late.notice(figure, site, lang),
        "head": notices.head(lang, site.as_of, site.now.last_day()),
        "foot": notices.foot(lang, site.cards),
    }
