"""How long a page takes to read: the words that stand open in it at a measured pace, and a while for each picture.

Apart from the tokens because a page is known only once it is HTML. A token leaves a place; `fill` puts in what it names, when every
page of a language stands. What is folded, a lab that waits to be started, and what only a program reads are not counted.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from fed.text import Lang, Text
from fed.wording import number

# Normally sighted adults, aloud, texts of a sixth grade, the same in both languages: Trauzettel-Klosinski and Dietz, IReST, 2012.
PACE = {"en": 228, "zh-TW": 255}  # words a minute; in Chinese signs
PICTURE = 20  # seconds; our own guess, said as such in the page
SAID = Text(
    "{pace} words a minute, with {seconds} seconds for each picture", "每分鐘 {pace} 字，每張圖另加 {seconds} 秒"
)
MINUTES = Text("{minutes} min", "{minutes} 分鐘")
COUNTED = Text("{words} words, pictures: {pictures}", "{words} 字，圖：{pictures}")
_PLACE = re.compile(r'<data class="minutes" data-page="([\w-]*)">[^<]*</data>')
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*")
_HAN = re.compile(r"[㐀-鿿]")
_EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
_PASSED = {"svg", "script", "style", "button", "select", "textarea"}  # a picture counts as one; the rest is no prose
_PASSED_CLASSES = {"lab", "headerlink", "visually-hidden", "needs-script", "chart__tools", "payment__books"}


@dataclass(frozen=True, slots=True)
class Length:
    """What a reader meets in a page: words, in Chinese signs, and pictures."""

    words: int
    pictures: int

    def minutes(self, lang: Lang) -> float:
        return self.words / PACE[lang] + self.pictures * PICTURE / 60


def place(name: str, lang: Lang) -> str:
    """Where the minutes of a page will stand, or of all that are named beside."""
    return f'<data class="minutes" data-page="{escape(name)}">{MINUTES(lang).format(minutes="…")}</data>'


def pace(lang: Lang) -> str:
    """The pace that is reckoned with."""
    return SAID(lang).format(pace=PACE[lang], seconds=PICTURE)


def fill(html: str, pages: Mapping[str, str], lang: Lang) -> str:
    """A page with its places filled, out of the HTML of all pages by name."""
    named = [name for name in _PLACE.findall(html) if name]
    lengths = {name: length(pages[name], lang) for name in named}
    whole = Length(sum(one.words for one in lengths.values()), sum(one.pictures for one in lengths.values()))
    minutes = {name: max(1, round(one.minutes(lang))) for name, one in lengths.items()}
    in_all = sum(minutes.values())  # of what is shown: a reader adds it up
    return _PLACE.sub(lambda at: _said(lengths.get(at[1], whole), minutes.get(at[1], in_all), lang), html)


def _said(one: Length, minutes: int, lang: Lang) -> str:
    title = COUNTED(lang).format(words=number(one.words, 0), pictures=one.pictures)
    return f'<data class="minutes" value="{minutes}" title="{title}">{MINUTES(lang).format(minutes=minutes)}</data>'


def length(html: str, lang: Lang) -> Length:
    """The words that stand open in a page's HTML, and its pictures."""
    reader = _Reader()
    reader.feed(html)
    text = " ".join(reader.texts)
    if lang == "en":
        return Length(len(_WORD.findall(text)), reader.pictures)
    signs, others = _HAN.findall(text), _WORD.findall(_HAN.sub(" ", text))
    return Length(
        len(signs) + 2 * len(others), reader.pictures
    )  # a number or a foreign word takes about as long as two signs


class _Reader(HTMLParser):
    """Gathers what stands open: leaves out folds but for their heads, what is hidden, and what is no prose."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.pictures = 0
        self._within: list[tuple[str, bool]] = []  # each open element, and whether what stands in it is read

    @property
    def _read(self) -> bool:
        return not self._within or self._within[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            return
        known = dict(attrs)
        read = self._read
        if tag == "summary" and self._within and self._within[-1][0] == "details":
            read = len(self._within) < 2 or self._within[-2][1]  # the head of a fold is read where the fold stands
        elif (
            tag in _PASSED
            or "hidden" in known
            or _PASSED_CLASSES & {*(known.get("class") or "").split()}
            or tag == "details"
            and "open" not in known
        ):
            read = False
        self.pictures += tag == "figure" and read
        self._within.append((tag, read))

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _ in self._within):
            while self._within.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._read:
            self.texts.append(data)
