"""Guess the verdict: the claims of the page *myths*, each with what it says, its verdict and the reason, read from its source.

The page is written for who reads it through; here its parts are told apart, so that a claim can stand before its verdict.
"""

import re
from dataclasses import dataclass

SIX = ("16", "20", "22", "18", "42", "47")  # for five minutes in class: each verdict, and little to know beforehand
_CLAIM = re.compile(
    r"^### (?P<title>.+?) \{ #claim-(?P<number>\d+) \}\n\n"
    r"\*\*[^*]+\*\*\{: \.badge \.(?P<verdict>\w+) \} (?:Claim: |說法：)(?P<says>[^\n]+)\n\n"
    r"(?P<why>.*?)(?=^#|^</details>|\Z)",
    re.M | re.S,
)
_BLOCK = re.compile(r"^\{\{[^{}]*\}\}$", re.M)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim in the Markdown of its page; `verdict` is sound, half, wrong or overtaken."""

    number: str
    title: str
    verdict: str
    says: str
    why: str


def claims(source: str) -> dict[str, Claim]:
    """Every claim by its number, in the order of the page; pictures are left out."""
    return {
        at["number"]: Claim(
            at["number"], at["title"], at["verdict"], _begun(at["says"]), _BLOCK.sub("", at["why"]).strip()
        )
        for at in _CLAIM.finditer(source)
    }


def _begun(says: str) -> str:
    """The claim as a sentence of its own: on its page it goes on after a colon."""
    return says[0].upper() + says[1:]
