"""The same pages as one would make them without thinking of weight, and the same text without a chart: what ours is held against.

The ordinary way is Plotly's own `to_html` for each chart, with one plotly.min.js for the page, on our theme, with our text.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from unittest.mock import patch

import plotly.io

from charts.contract import gallery
from fed.text import LANGS
from scripts.finding import ROOT
from scripts.pages import chart_html, tokens
from scripts.pages.site import Page, Site
from scripts.publish import build, plotly_js

PLAIN = "about"  # a page of ours that holds no chart
BLOCK = '<figure class="chart">'
DRAWN = "plotly-graph-div"


def chart(name: str, page: Page) -> str:
    """A chart with its words, drawn by Plotly while the page loads."""
    spec, lang, ours = gallery()[name], page.lang, page.site.charts[name, page.lang]
    drawn = plotly.io.from_json(ours.plotly).to_html(full_html=False, include_plotlyjs=False)
    words = f"<figcaption><p>{spec.title(lang)}</p><p>{escape(ours.takeaway)}</p></figcaption>"
    return f"{BLOCK}{words}{drawn}<p>{spec.note(lang)}</p></figure>"


def pages_of(site: Site, target: Path) -> None:
    """Build the whole site the ordinary way."""
    with instead_of_ours():
        build.mkdocs(site, target)


@contextmanager
def instead_of_ours() -> Iterator[None]:
    """While the block runs, charts are made the ordinary way."""
    ours, whole = tokens.expand, Path(plotly.__file__).parent / "package_data" / "plotly.min.js"

    def expand(text: str, page: Page) -> str:
        # before the first chart, as `include_plotlyjs` puts it: text above it is painted first
        script = f'<script src="{page.root}assets/plotly.min.js"></script>'
        return ours(text, page).replace(BLOCK, f"{script}\n\n{BLOCK}", 1)

    with (
        patch.object(chart_html, "figure", chart),
        patch.object(tokens, "expand", expand),
        patch.object(plotly_js, "bundle", lambda: whole),
        patch.object(build, "EAGER", b""),
    ):
        yield


def plain(site: Site, target: Path) -> None:
    """The text of our plain page on the theme as it comes, at the same paths: no style, no script of ours."""
    from mkdocs.commands.build import build as make
    from mkdocs.config import load_config

    logging.getLogger("mkdocs").setLevel(logging.ERROR)  # its links lead to pages that are not there
    for lang in LANGS:
        docs = target.parent / "text" / lang
        docs.mkdir(parents=True)
        where = target / ("" if lang == LANGS[0] else lang) / PLAIN
        text = (ROOT / "docs" / f"{PLAIN}.{lang}.md").read_text("utf-8")
        (docs / "index.md").write_text(tokens.expand(text, Page(site, lang, "")), "utf-8")
        settings = docs.parent / f"{lang}.yml"
        settings.write_text(
            "markdown_extensions: [admonition, attr_list, md_in_html, pymdownx.details, tables]\n", "utf-8"
        )
        make(
            load_config(
                str(settings),
                site_name="Plain text",
                docs_dir=str(docs),
                site_dir=str(where),
                theme={"name": "material", "language": lang, "font": False},
            )
        )
