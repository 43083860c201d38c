"""One search index a language, and Chinese cut into words.

The theme writes one index of both languages and cuts no Chinese, so that 附買回 would find nothing, or any page with 回 in
it. Here each language gets its own index; in the Chinese one our terms stand as words and every other character alone,
and the page's script cuts a reader's query the same way (docs/assets/js/cutting.js). Charts and terms are marked as such.
"""

import json
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from charts.contract import gallery
from charts.render import Rendered
from fed.text import LANGS, Lang, Text
from scripts.prose import glossary

CUT = "\u200b"  # the theme's separator splits here
JOIN = "\u2060"  # inside a word: keeps the theme from cutting it again, and is not seen
CHART, TERM = Text("chart", "圖"), Text("term", "詞彙")  # what the theme shows beside such a result
_HAN = re.compile(r"[\u3400-\u9fff]")


def words() -> list[str]:
    """What stays whole when Chinese is cut, longest first: our terms, the words to avoid, and what else a reader may type."""
    _, terms = glossary.load()
    every = {
        word
        for term in terms
        for word in (*term.name.zh_tw.split("、"), *term.avoided(), *term.also)
        if _HAN.search(word)
    }
    return sorted(every, key=lambda word: (-len(word), word))


WORDS = words()
_PIECE = re.compile("|".join(map(re.escape, WORDS)) + f"|{_HAN.pattern}")


def search_by_language(site: Path, charts: Mapping[tuple[str, Lang], Rendered]) -> None:
    """Replace the theme's index by one a language, and give the script the words to cut by."""
    whole = site / "search" / "search_index.json"
    index = json.loads(whole.read_text("utf-8"))
    for lang in LANGS:
        docs = [doc for doc in index["docs"] if doc["location"].startswith("zh-TW/") is (lang == "zh-TW")]
        docs = [doc | {"text": f"{doc['text']} {_typed(doc['location'])}".rstrip()} for doc in docs]
        terms = {f"#{term.key}" for term in glossary.load()[1]}
        docs = [doc | {"tags": [TERM(lang)]} if _is_term(doc["location"], terms) else doc for doc in docs]
        leaf = "index.html" if any(doc["location"].endswith(".html") for doc in docs) else ""
        docs += [_chart(name, charts[name, lang], lang, leaf) for name in gallery() if (name, lang) in charts]
        if lang == "zh-TW":
            docs = [doc | {"title": cut(doc["title"]), "text": cut(doc["text"])} for doc in docs]
        body = json.dumps(index | {"docs": docs}, ensure_ascii=False, separators=(",", ":"))
        whole.with_name(f"{lang}.json").write_text(body, "utf-8")
    whole.unlink()
    script = site / "assets" / "search.js"
    script.write_text(
        script.read_text("utf-8").replace("const WORDS = []", f"const WORDS = {json.dumps(WORDS, ensure_ascii=False)}"),
        "utf-8",
    )


def _is_term(location: str, terms: set[str]) -> bool:
    page, mark, key = location.partition("#")
    return "glossary" in page and mark + key in terms


def _chart(name: str, drawn: Rendered, lang: Lang, leaf: str) -> dict:
    """A chart as a result of its own; it stands behind the pages, which explain it."""
    chart = gallery()[name]
    words = f"<p>{escape(drawn.takeaway or chart.note(lang))}</p>"
    where = f"{'' if lang == 'en' else f'{lang}/'}charts/{name}/{leaf}"
    return {"location": where, "title": chart.title(lang), "text": words, "tags": [CHART(lang)], "boost": 0.001}


def _typed(location: str) -> str:
    """What a reader may type who looks for the terms that this place explains: other names, and the words to avoid."""
    place = (
        location.removeprefix("zh-TW/")
        .replace("index.html", "")
        .replace("/#", "#")
        .removesuffix("/")
        .removesuffix(".html")
    )
    terms = [term for term in glossary.load()[1] if term.page and term.page.replace(".md", "") == place]
    return " ".join(word for term in terms for word in (*term.also, *term.avoided()))


def as_script(site: Path) -> None:
    """Both indexes as the one script that the theme asks for in a page opened from a folder; the page's language chooses."""
    indexes = {lang: site / "search" / f"{lang}.json" for lang in LANGS}
    both = ",".join(f'"{lang}":{path.read_text("utf-8")}' for lang, path in indexes.items())
    script = f"var __index = {{{both}}}[document.documentElement.lang]\n"
    (site / "search" / "search_index.js").write_text(script, "utf-8")
    for path in indexes.values():
        path.unlink()


def cut(text: str) -> str:
    """Chinese with its words marked off: 附買回利率 becomes 附買回 · 利 · 率."""
    return _PIECE.sub(lambda at: CUT + JOIN.join(at[0]) + CUT, text)
