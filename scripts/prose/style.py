"""Habits of writing that a lint can find: tics of translated English, and of a text in Chinese that was not thought in it.

Apart from words.py because those are words of the glossary, and these are turns of phrase; each with what to write.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from fed.text import Lang
from scripts.finding import Finding, line_of

PAGES = (
    "qe-and-qt|monetary-base|settlement|where-reserves-go|corridor|how-much-is-enough|2019-and-2025|debt-and-repo|myths"
)
RULES: dict[Lang, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"\bnought\b", "zero"),
        (r"\b(?:dear|dearer|dearest)\b", "expensive"),
        (r"\b(?:anew|afresh)\b", "again"),
        (r"\btook up\b", "absorbed"),
        (r"\b(?:SOFR|EFFR|TGCR|IOER|IORB) less\b|\bless the rate\b", "minus"),
        (r"\b[mb]illion dollars\b|\btrillion dollars\b", "$… billion"),
        (r"\b(?:favour|colour|neighbour|harbour|programme|licence|signalling)s?\b", "the American spelling"),
        (r"\b(?:towards|afterwards|whilst|amongst)\b", "toward, afterward, while, among"),
        (r"\bthe other way round\b", "the other way around"),
        (r"\bautumn of\b|\bin autumn\b", "fall"),
    ),
    "zh-TW": (
        (r"^(?:\s*(?:- |\d+\. ))?\*\*[^*\n。]+。\*\*(?=[^\n])", "小標後面用「：」"),
        (
            rf"(?<!^\d\. )(?<!^\d\d\. )\[(?!〈)(?:準備金有什麼用|準備金到哪裡去了|多少才夠|2019 與 2025|公債與附買回|流行的說法)\]\((?:{PAGES})\.md",
            "頁名用〈〉",
        ),
        (r"SOFR 減|減準備金利率", "利差"),
        (r"(?<!聯邦準備)理事會", "聯邦準備理事會"),
        (r"(?<!聯邦)存款保險公司", "聯邦存款保險公司（FDIC）"),
        (r"臺灣的中央銀行|北京的中央銀行", "我國央行，中國人民銀行"),
        (r"當時的主席(?!柏南奇)", "寫出名字"),
        (r"高過", "高於"),
        (r"鑄幣廠", "鑄幣局"),
    ),
}


# Readers of either language lose the thread in a paragraph of figures: what is more belongs in a fold or a table.
IN_A_SENTENCE, IN_A_PARAGRAPH = 2, 4
_FIGURE = re.compile(r"\{\{ (?:fact|days): (?![^}]*\.(?:date|month|roughly) \}\})[^}]* \}\}")
_NO_PROSE = ("???", "!!!", "    ", "|", "{{", "#", "<", "---")  # folds, boxes, tables, blocks, headings
_BLOCK = re.compile(r"(?:^|\n)(?=- )|\n\n")
_SENTENCE = re.compile(r"(?<=[.?!])\s|(?<=[。？！])")


def crowded(text: str) -> Iterator[tuple[int, str]]:
    """Where a sentence or a paragraph that stands open bears more figures than a reader does, and how many."""
    start = 0
    for block in _BLOCK.split(text):
        at, start = text.index(block, start), text.index(block, start) + len(block)
        if block.startswith(_NO_PROSE):
            continue
        most = max(len(_FIGURE.findall(sentence)) for sentence in _SENTENCE.split(block))
        if most > IN_A_SENTENCE:
            yield at, f"{most} figures in a sentence; fold or round, and leave at most {IN_A_SENTENCE}"
        elif (count := len(_FIGURE.findall(block))) > IN_A_PARAGRAPH:
            yield at, f"{count} figures in a paragraph; fold or round, and leave at most {IN_A_PARAGRAPH}"


def findings(pages: Iterable[Path]) -> list[Finding]:
    """Every such habit in the pages of either language, with its line and what to write."""
    found = []
    for path in pages:
        lang: Lang = "zh-TW" if path.name.endswith(".zh-TW.md") else "en"
        text = path.read_text("utf-8")
        for pattern, write in RULES[lang]:
            found += [
                Finding(path, line_of(text, at.start()), f"'{at[0]}': {'寫' if lang == 'zh-TW' else 'write'} {write}")
                for at in re.finditer(pattern, text, re.M)
            ]
        found += [Finding(path, line_of(text, at), what) for at, what in crowded(text)]
    return found
