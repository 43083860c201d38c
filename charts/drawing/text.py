"""Words in a picture: how wide they are, how they break, and how they are written as SVG.

Apart from the layout because everything that places a word asks. No font is asked, so that a picture is the same everywhere.
"""

import re
from functools import cache
from html import escape
from unicodedata import east_asian_width

_OPENS, _CLOSES = "（「『《〈【", "）」』》〉】，。、；：？！"
_PIECE = re.compile(rf"[{_OPENS}]*(?:[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+)[{_CLOSES}]*\s*|\s+")
TEXT = 12  # the size of every word in a picture
LINE = 16


def text_width(text: str) -> float:
    """About how wide a text is: no font is asked, so that a picture is the same on every machine.

    Added up in hundredths, whole numbers, for Python 3.12 adds up floats in another way than 3.11.
    """
    return TEXT * _hundredths(text) / 100


def _hundredths(text: str) -> int:
    return sum(map(_sign, text))


@cache
def _sign(sign: str) -> int:
    return 100 if east_asian_width(sign) in "WF" else 68 if sign.isupper() else 56


def wrap(text: str, width: float) -> list[str]:
    """A text in lines that are about so wide: broken between words, and between any two Chinese signs, but for a sign that closes:
    it stays with what it closes, as one that opens with what follows.
    """
    lines, line, long, room = [], "", 0, 100 * width / TEXT
    for piece in _PIECE.findall(text):
        if line and long + _hundredths(piece.rstrip()) > room:
            lines.append(line.rstrip())
            line, long = "", 0
        line += piece
        long += _hundredths(piece)
    return [*lines, line.rstrip()]


def text_at(x: float, y: float, words: str, anchor: str = "start", halo: bool = False) -> str:
    """Words as SVG at a place, with an edge of paper round them where they stand among marks."""
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    edge = ' paint-order="stroke" stroke="var(--c-PAPER)" stroke-width="4" stroke-linejoin="round"' if halo else ""
    return f'<text x="{x:.0f}" y="{y:.0f}"{side}{edge}>{escape(words)}</text>' if words.strip() else ""
