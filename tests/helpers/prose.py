"""The prose of a page as a reader meets it: sentences, without pictures, tables, headings and marks."""

import re
from functools import cache
from html import unescape
from pathlib import Path

from scripts import facts
from scripts.finding import ROOT
from scripts.pages import tokens
from scripts.pages.site import Page, Site
from scripts.snapshot import reading, store

DOCS = ROOT / "docs"
_BLOCK = re.compile(
    r"^[ \t]*\{\{\s*(?:chart|table|payment|lab|pipes|harbors|opening|questions|dials|glossary|guess|corrections)\b[^}]*\}\}[ \t]*$",
    re.M,
)
_HEADING = re.compile(r"^#+ .*$", re.M)
_BOX = re.compile(r'^(?:!!!|\?\?\?\+?) [\w-]+(?: "(.*)")?$', re.M)
_LINK = re.compile(r"\[([^\]]*)\]\([^()]*\)(?:\{[^}]*\})?")
_TABLE = re.compile(r"^[ \t]*\|.*$", re.M)
_ATTRIBUTES = re.compile(r"\{[:#.][^}]*\}")
_END = {"en": re.compile(r"(?<=[.!?])[\"”)]*\s+"), "zh-TW": re.compile(r"(?<=[。！？])[」）]*")}


def pages_of(lang: str) -> list[str]:
    """Every page by its name."""
    return sorted(path.name.split(".")[0] for path in DOCS.glob(f"*.{lang}.md"))


def source(name: str, lang: str) -> str:
    """The Markdown of a page without its head."""
    return tokens.HEAD.sub("", (DOCS / f"{name}.{lang}.md").read_text("utf-8"))


@cache
def site() -> Site:
    """The newest figures, and no pictures."""
    figures = reading.load()
    return Site(figures, facts.compute(figures), {}, store.read_cards(store.DATA), None)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a page's source in one line each, tokens kept."""
    for part in (_BLOCK, _HEADING, _TABLE):
        text = part.sub("", text)
    text = _BOX.sub(lambda at: (at[1] or "") + "\n", text)
    text = _ATTRIBUTES.sub("", _LINK.sub(r"\1", text))
    lines = re.sub(r"^[ \t]*(?:[-*]|\d+\.)[ \t]+", "\n", text, flags=re.M)
    return [" ".join(part.replace("*", "").split()) for part in re.split(r"\n\s*\n", lines) if part.strip()]


def sentences(text: str, lang: str) -> list[str]:
    """The sentences of a page's source, tokens kept."""
    return [one.strip() for part in paragraphs(text) for one in _END[lang].split(part) if one.strip()]


def read(text: str, lang: str) -> str:
    """A sentence with its tokens replaced, as plain text."""
    html = tokens.expand(text, Page(site(), lang, "", ""))
    return unescape(re.sub(r"<[^>]*>", "", html))


def spoken(name: str, lang: str) -> list[str]:
    """The sentences of a page as they are read today."""
    text = read("\n\n".join(paragraphs(source(name, lang))), lang)
    return [one.strip() for part in text.split("\n\n") for one in _END[lang].split(part) if one.strip()]


def path(name: str, lang: str) -> Path:
    """The file of a page."""
    return DOCS / f"{name}.{lang}.md"
