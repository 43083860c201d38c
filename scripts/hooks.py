"""The thin adapter between MkDocs and the rooms: an event each, no logic of its own.

Kept thin so that the way out of MkDocs stays short. MkDocs runs the events once for each language.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # `mkdocs` alone does not see charts/ and scripts/

from mkdocs import utils
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from scripts.finding import Stop
from scripts.pages import glossary_page, linked_data, notices, reading_time, reports, statements, tokens
from scripts.publish import (
    build,
    chart_pages,
    class_pages,
    evening,
    feed,
    lab_pages,
    late,
    notebooks,
    previews,
    sitemap,
)

if ".ipynb" not in utils.markdown_extensions:
    # static-i18n makes its own File objects, which forget that a notebook is a page
    utils.markdown_extensions += (".ipynb",)


def on_config(config):
    site = config.extra.setdefault("plumbing", None) or build.today()  # `mkdocs serve` comes without one
    config.extra["plumbing"] = site
    lang = config.plugins["i18n"].current_language  # the theme's is set only after this event
    notebooks.configure(config.plugins["mkdocs-jupyter"], site.data, site.as_of, lang)


def on_page_markdown(markdown, page, config, files):
    try:
        return tokens.expand(markdown, _page(page, config))
    except Stop as stop:  # in a preview: the server says it and goes on
        raise PluginError(f"{page.file.src_uri}: {stop}") from None


def on_page_content(html, page, config, files):
    if page.file.src_uri.endswith(".ipynb"):
        html = notebooks.mend(html, page, config.theme["language"])
    return glossary_page.cards(html, config.theme["language"])


def on_env(env, config, files):
    pages = {file.src_uri.partition(".")[0]: file.page for file in files.documentation_pages()}
    html = {name: page.content or "" for name, page in pages.items()}
    for name, page in pages.items():
        page.content = reading_time.fill(html[name], html, config.theme["language"])


def on_page_context(context, page, config, nav):
    context["foot"], context["head"] = _around(config)
    context["late"] = late.notice(page.content, config.extra["plumbing"], config.theme["language"])
    if config.use_directory_urls:
        context["languages"] = {code: _url(page, config, code) for code in ("en", "zh-TW")}
        context["linked_data"] = linked_data.of_page(
            _page(page, config),
            page.file.src_uri.partition(".")[0],
            page.title,
            page.meta.get("description") or config.site_description,
            context["languages"],
            page.content,
        )
    else:
        page.canonical_url = None  # an offline copy stands at no address
    source, site = page.file.src_uri, config.extra["plumbing"]
    context["preview"] = previews.of_page(source, site, _shared(config), page.canonical_url)
    context["figures"] = statements.all_sources(page.content, config.theme["language"])
    context["reports"] = reports.of_page(source, page.canonical_url or "", _page(page, config))


def on_template_context(context, template_name, config):
    context["foot"], context["head"] = _around(config)


def on_post_template(output, template_name, config):
    if template_name == "404.html" and config.theme["language"] != "en":
        return ""  # one 404 page serves both languages


@event_priority(-200)  # after static-i18n, which builds the other language inside its own event
def on_post_build(config):
    if not config.plugins["i18n"].building:
        site, target = config.extra["plumbing"], Path(config.site_dir)
        build.finish(site, target)
        feed.write(site, target, _address(config))
        chart_pages.write(_stands(config, "en", ""), target, _shared(config))
        lab_pages.write(_stands(config, "en", ""), target, _shared(config))
        evening.publish(_stands(config, "en", ""), target)
        class_pages.write(_stands(config, "en", ""), target, _shared(config))
        previews.publish(site, target, _shared(config))
        sitemap.write(site, target, _address(config))  # last, of the pages that stand there


def _around(config):
    site, lang = config.extra["plumbing"], config.theme["language"]
    above = notices.edition(lang, site.edition, _address(config)) + notices.head(lang, site.as_of, site.now.last_day())
    return notices.foot(lang, site.cards), above


def _page(page, config):
    return _stands(config, config.theme["language"], "../" * page.url.count("/"))


def _stands(config, lang, root):
    repo = str(config.extra["repo"]).rstrip("/")
    return statements.Page(config.extra["plumbing"], lang, root, _address(config), _leaf(config), repo)


def _address(config):
    """Where the site is published; an offline copy knows it only if it was told (SITE_URL)."""
    return config.site_url if config.use_directory_urls or "SITE_URL" in os.environ else ""


def _shared(config):
    """Where a messenger finds the site: nowhere, if nobody said where it is published, or if it is opened from a folder."""
    return config.site_url if config.use_directory_urls and "SITE_URL" in os.environ else ""


def _leaf(config):
    return "" if config.use_directory_urls else "index.html"


def _url(page, config, lang):
    return config.site_url + ("" if lang == "en" else f"{lang}/") + page.url.removeprefix("zh-TW/")
