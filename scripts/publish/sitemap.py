"""sitemap.xml: every page of both languages and every chart alone, for a search engine; the evenings before (evening.py) are for who was sent there.

Instead of MkDocs' own, which dates each page by the clock of the build and knows no page of a chart: a page is as old as
the figures in it, so the same snapshot gives the same bytes on whatever day it is built.
"""

import gzip
import xml.etree.ElementTree as ET
from pathlib import Path

from fed.text import LANGS, Lang
from scripts.pages.evening_list import FOLDER
from scripts.pages.site import Site

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def write(site: Site, target: Path, address: str) -> None:
    """sitemap.xml, and packed beside it; a copy that stands at no address has neither."""
    plain, packed = target / "sitemap.xml", target / "sitemap.xml.gz"
    for mkdocs in (plain, packed):
        mkdocs.unlink(missing_ok=True)
    if address:
        body = _sitemap(target, address, str(site.until))
        plain.write_bytes(body)
        packed.write_bytes(gzip.compress(body, mtime=0))


def _sitemap(target: Path, address: str, day: str) -> bytes:
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    urls = ET.Element(f"{{{SITEMAP}}}urlset")
    every = (path.parent.relative_to(target).as_posix() for path in target.rglob("index.html"))
    folders = sorted(folder for folder in every if not folder.startswith(f"{FOLDER}/"))
    for folder in folders:
        url = ET.SubElement(urls, f"{{{SITEMAP}}}url")
        ET.SubElement(url, f"{{{SITEMAP}}}loc").text = address + _leaf(folder)
        ET.SubElement(url, f"{{{SITEMAP}}}lastmod").text = day
        for lang in LANGS:
            if (sibling := _in(lang, folder)) in folders:
                href = address + _leaf(sibling)
                ET.SubElement(url, f"{{{XHTML}}}link", rel="alternate", hreflang=lang, href=href)
    ET.indent(urls)
    return ET.tostring(urls, encoding="utf-8", xml_declaration=True) + b"\n"


def _in(lang: Lang, folder: str) -> str:
    """The same page's folder in a language."""
    bare = "." if folder == "zh-TW" else folder.removeprefix("zh-TW/")
    return bare if lang == "en" else "zh-TW" if bare == "." else f"zh-TW/{bare}"


def _leaf(folder: str) -> str:
    return "" if folder == "." else f"{folder}/"
