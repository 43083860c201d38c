"""The lint: words that a reader in Taiwan would stumble over, wherever one could be met.

The words stand in the glossary (docs/glossary.toml), each with the one to use. A page that is about such a word names it
with `{{ avoid: 詞 }}`.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from scripts.finding import Finding, line_of
from scripts.prose import glossary

_TERMS = glossary.load()[1]
_TERM_OF = [(word, term) for term in _TERMS for word in term.avoid]
_FIRST = "".join(sorted({word[0] for term in _TERMS for word in term.avoided()}))  # most signs of a file begin no word
_AVOID = re.compile(
    f"(?=[{_FIRST}])(?:{'|'.join(f'({word})' for word, _ in _TERM_OF)})"
)  # one, so that a word is not told again for a part of it
_MENTION = re.compile(r"\{\{\s*avoid\s*:[^{}]*\}\}")


def avoided(text: str) -> list[str]:
    """The words to avoid in a text."""
    return [at[0] for at in _AVOID.finditer(text)]


def findings(paths: Iterable[Path]) -> list[Finding]:
    """Every word to avoid, with its file, its line and the word to use."""
    found = []
    for path in paths:
        text = path.read_text("utf-8", "replace")
        if text.isascii():  # a large CSV
            continue
        text = _MENTION.sub(lambda at: " " * len(at[0]), text)
        for at in _AVOID.finditer(text):
            term = _TERM_OF[at.lastindex - 1][1]
            what = f"「{at[0]}」 is a word to avoid; write 「{term.short('zh-TW')}」 ({term.short('en')})"
            found.append(Finding(path, line_of(text, at.start()), what))
    return found
