"""Two languages that cannot drift apart: the skeleton of a page, and where two skeletons differ.

A skeleton is what a page is made of, whatever its language: headings by level and anchor, tokens, boxes, links, code, in
order. It cannot see whether two sentences say the same; that stays a reader's work. It would rather refuse a harmless
difference than let one language lose a figure.
"""

import json
import re
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

from fed.text import LANGS
from scripts.finding import Finding, line_of

Part = tuple[str, int]  # what it is, and its line

_PARTS = re.compile(
    r"^[ \t]*(?P<code>```|~~~).*?(?:^[ \t]*(?P=code)|\Z)"  # whole, so that no comment in it reads as a heading
    r"|^(?P<level>#{1,6})(?=[ \t]+[^\n]*?(?:\{\s*#(?P<anchor>[\w-]+)\s*\})?[ \t]*$)"
    r"|(?P<token>\{\{[^{}]*\}\})"
    r"|^[ \t]*(?P<box>(?:!!!|\?\?\?\+?)[ \t]+[\w-]+|</?details\b)"
    r"|\]\((?P<link>[^()\s]+)[^()]*\)",
    re.M | re.S,
)
_AVOIDED = re.compile(r"\{\{\s*avoid\s*:.*")


def siblings(folder: Path, suffix: str) -> list[tuple[Path, Path]]:
    """Every page of a folder as (English, zh-TW), whether or not both exist."""
    stems = {path.with_name(_stem(path, suffix)) for lang in LANGS for path in folder.rglob(f"*.{lang}{suffix}")}
    return [tuple(stem.with_name(f"{stem.name}.{lang}{suffix}") for lang in LANGS) for stem in sorted(stems)]


def _stem(path: Path, suffix: str) -> str:
    return re.sub(rf"\.({'|'.join(LANGS)}){re.escape(suffix)}$", "", path.name)


def findings(docs: Path) -> list[Finding]:
    """Missing siblings, headings without an anchor, and the first place where two siblings part."""
    found = []
    for suffix, skeleton in ((".md", page_skeleton), (".ipynb", notebook_skeleton)):
        for path in sorted(docs.rglob(f"[!.]*{suffix}")):
            if _stem(path, suffix) == path.name and ".ipynb_checkpoints" not in path.parts:
                names = " and ".join(f"{path.stem}.{lang}{suffix}" for lang in LANGS)
                found.append(Finding(path, 0, f"a page is named for its language: {names}"))
        for pair in siblings(docs, suffix):
            missing = [path for path in pair if not path.exists()]
            if missing:
                there = next(path for path in pair if path.exists())
                found.append(
                    Finding(
                        there, 0, f"has no sibling {missing[0].name}; a page exists in both languages or not at all"
                    )
                )
            else:
                found += differences(pair, [skeleton(path.read_text("utf-8")) for path in pair])
    return found


def page_skeleton(text: str) -> list[Part]:
    """The parts of a Markdown page, in order."""
    return [(_name(at), line_of(text, at.start())) for at in _PARTS.finditer(text)]


def notebook_skeleton(text: str) -> list[Part]:
    """The parts of a notebook: its cells, those of its text, and its code word for word, save the cell tagged "words"."""
    parts: list[Part] = []
    for number, cell in enumerate(json.loads(text)["cells"], start=1):
        source = "".join(cell["source"])
        parts.append((f"{cell['cell_type']} cell", number))
        if cell["cell_type"] == "markdown":
            parts += [(name, number) for name, _ in page_skeleton(source)]
        elif "words" not in cell["metadata"].get("tags", []):
            parts.append((f"the code {source!r}", number))
    return parts


def _name(at: re.Match) -> str:
    if at["level"]:
        return f"heading {at['level']} #{at['anchor']}" if at["anchor"] else f"heading {at['level']} without an anchor"
    if at["token"]:
        return "token avoid" if _AVOIDED.match(at["token"]) else f"token {' '.join(at['token'].split())}"
    return f"box {at['box']}" if at["box"] else f"link {at['link']}" if at["link"] else "code"


def differences(pair: tuple[Path, Path], skeletons: Iterable[list[Part]]) -> list[Finding]:
    """At most one finding a pair: the first place where they part, and each heading that has no anchor."""
    english, chinese = skeletons
    found = [
        Finding(path, line, f"a {name}; write it as: ## Words {{ #english-anchor }}, the same anchor in both languages")
        for path, parts in zip(pair, (english, chinese), strict=True)
        for name, line in parts
        if name.endswith("without an anchor")
    ]
    for left, right in zip_longest(english, chinese, fillvalue=("nothing more", 0)):
        if left[0] != right[0]:
            found.append(
                Finding(
                    pair[1],
                    right[1] or chinese[-1][1] if chinese else 0,
                    f"has {right[0]} where {pair[0].name}:{left[1]} has {left[0]}",
                )
            )
            break
    return found
