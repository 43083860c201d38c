"""No number is typed in prose: finds those that are.

A figure in a sentence must be a fact, so that it can be checked, cited and kept true. What may stand as digits: a year,
the name of a thing (QE1, M2, H.4.1), the number of a list item. Dates of events come from tokens too. The head of a
page counts as prose: its description is what a search engine shows.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from fed.episodes import EPISODES
from scripts.finding import Finding, line_of

# What makes a year of four digits an amount.
_UNIT = r"\s?(?:[%％兆億萬倍點天]|個|美元|bp\b|[bm]illion|trillion|per ?cent|basis|dollars|days|times)"
# What may stand: among other names those of episodes, of which a new one brings its own.
_ALLOWED = re.compile(
    r"(?:19|20)\d\d 年 \d\d? 月(?! ?\d)"
    rf"|(?<![\d.,$])(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?(?![\d.,]*\d|{_UNIT})"
    rf"|\b(?:{'|'.join(re.escape(one.name.en) for one in EPISODES)})\b"
    r"|\bM(?:[0-3]|1[AB])\b|\bH\.\d(?:\.\d)?(?!\w|\.\d)|CC BY 4\.0|^[ \t]*\d+\.(?=[ \t])|COVID-19|G-SIB|<h[1-6]>|^  boost: [\d.]+$",
    re.M | re.A,
)
_BLANKED = re.compile(
    r"^(```|~~~).*?^\1[^\n]*$|`[^`\n]+`"  # code
    r"|\{\{.*?\}\}|\{\w*[^{}]*\}"  # tokens, anchors, placeholders
    r"|\]\([^()]*\)|</?[A-Za-z!][^<>]*>",  # targets of links, tags
    re.M | re.S,
)
_HAN = "零一二三四五六七八九十百千兩半"
_WORDS = (
    r"\b(?:half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred|thousand)"
    r"[- ](?:percent|per cent|trillion|billion|million|percentage points?|basis points?|bp)\b|\ban? (?:trillion|billion|million)\b"
    rf"|(?<![{_HAN}數幾上])(?!(?:十億|百萬)美元)[{_HAN}]+\s*(?:個百分點|個基點|兆|億|萬?美元|成(?![分不員])|倍)|百分之(?!一[^{_HAN}])[{_HAN}]"
)
_FIGURE = re.compile(rf"\d+(?:[.,]\d+)*\s?[%％]?|{_WORDS}", re.I)


def findings_in_page(path: Path) -> list[Finding]:
    """Numbers typed in a page."""
    return [Finding(path, line, _message(figure)) for line, figure in figures(path.read_text("utf-8"))]


def findings_in_code(path: Path) -> list[Finding]:
    """Numbers typed in a Text of a module: a verdict, a label, a description."""
    return [Finding(path, line, _message(figure)) for line, words in texts(path) for _, figure in figures(words)]


def _message(figure: str) -> str:
    return f"'{figure}' is a number typed in prose; make it a fact in scripts/facts (or an event) and name it: {{{{ fact: … }}}}"


def figures(text: str) -> Iterator[tuple[int, str]]:
    """Each typed number with its line."""
    blank = _BLANKED.sub(lambda at: re.sub(r"[^\n]", " ", at[0]), text)
    blank = _ALLOWED.sub(lambda at: re.sub(r"[^\n]", " ", at[0]), blank)
    for at in _FIGURE.finditer(blank):
        yield line_of(text, at.start()), at[0].strip()


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Every string that a module hands to Text(…), with its line."""
    source = path.read_text("utf-8")
    if "Text(" not in source:
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and "Text" in (getattr(node.func, "id", ""), getattr(node.func, "attr", "")):
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                for part in ast.walk(argument):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.lineno, part.value
