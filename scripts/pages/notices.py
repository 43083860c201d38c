"""What stands at the foot and the head of every page: the owners' notices, the licence, and the day of a time machine.

The New York Fed prints the English sentence that a republisher of its reference rates must show; it stands as printed, with its
meaning in Chinese beside it.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from markupsafe import Markup, escape

from fed.events import COMPLETE_TO
from fed.site import NAME
from fed.text import Lang, Text
from fed.wording import day
from scripts.pages import edition_list
from scripts.prose import editions
from scripts.snapshot.store import Card

FRED = Text(
    "Figures retrieved from FRED®, Federal Reserve Bank of St. Louis. This site uses FRED® data but is not endorsed or certified by the Federal Reserve Bank of St. Louis.",
    "資料取自聖路易聯邦準備銀行的 FRED® 資料庫。本站使用 FRED® 資料，但未經聖路易聯邦準備銀行背書或認證。",
)
BOARD = Text(
    "Balance-sheet figures, administered rates and money stock: Board of Governors of the Federal Reserve System (US).",
    "資產負債表、管理利率與貨幣總計數：聯邦準備理事會（Board of Governors of the Federal Reserve System (US)）。",
)
_REFERENCE_RATES = (
    f"The SOFR, the TGCR, the EFFR and the OBFR are subject to the Terms of Use posted at newyorkfed.org. The New York Fed is not responsible for publication of the SOFR, the TGCR, the EFFR and the OBFR by {NAME.en}, "
    "does not sanction or endorse any particular republication, and has no liability for your use."
)
NEW_YORK_FED = Text(
    _REFERENCE_RATES
    + " © {year} Federal Reserve Bank of New York. Content from the New York Fed subject to the Terms of Use at newyorkfed.org.",
    "SOFR、TGCR、EFFR 與 OBFR 適用紐約聯邦準備銀行公布的使用條款；該行不為本站的轉載負責，也不為任何轉載背書，你如何使用，該行概不負責。原文："
    '<span lang="en">'
    + _REFERENCE_RATES
    + " © {year} Federal Reserve Bank of New York. Content from the New York Fed subject to the Terms of Use at newyorkfed.org.</span>",
)
LICENCE = Text(
    'Text: <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Code: MIT. Figures belong to their owners.',
    '文字：<a href="https://creativecommons.org/licenses/by/4.0/deed.zh-hant">CC BY 4.0</a>。程式碼：MIT。資料歸各所有者。',
)
TIME_MACHINE = Text(
    "Time machine: the figures on these pages are those that had been published by {day} (with later revisions). The text is today's, and figures tied to a named day or episode stand as they are, even if it is later.",
    "時光機：本站只用 {day}以前（含當日）已發布的資料，數字含日後修正。文字是今天寫的；指明某一天或某段期間的數字，即使比那天晚，也照原樣保留。",
)

EDITION = Text(
    "Edition {name}: it stays as it is.{links}",
    "{name} 版：內容固定，不再更動。{links}",
)
LIVE = Text("The live site goes on", "持續更新的網站")
ERRATA = Text("errata and all editions", "勘誤與所有版本")
PREVIOUS = Text("the edition before it, {name}", "前一版：{name}")

BEYOND = Text(
    "The figures on these pages run to {figures}, our list of events only to {events}. What the Fed and the Treasury decided after that shows in the figures, but not in the words.",
    "本站的數字到 {figures}，整理過的大事只到 {events}。之後聯準會和財政部的決定，數字裡看得到，文字還沒寫進去。",
)
GAP = timedelta(days=45)  # from one meeting of the Fed to the next, as a rule


def foot(lang: Lang, cards: Mapping[str, Card]) -> list[str]:
    """The notices of a page, in its language, with the year of the newest retrieval."""
    year = max(card.retrieved[:4] for card in cards.values())
    return [FRED(lang), BOARD(lang), NEW_YORK_FED(lang).format(year=year), LICENCE(lang)]


def edition(lang: Lang, name: str, address: str) -> Markup:
    """The line that says that a page is of an edition, with the ways out of it where the address is known; else nothing."""
    if not name:
        return Markup("")
    links = _ways_out(lang, name, address.removesuffix(edition_list.place(name))) if address else []
    return Markup(escape(EDITION(lang))).format(name=name, links=Markup(" ") * bool(links) + Markup(" · ").join(links))


def _ways_out(lang: Lang, name: str, live: str) -> list[Markup]:
    at, previous = live + ("" if lang == "en" else f"{lang}/"), editions.before(name)
    ways = [(at, LIVE(lang)), (f"{at}editions/#edition-{name}", ERRATA(lang))]
    if previous:
        there = live + edition_list.place(previous) + ("" if lang == "en" else f"{lang}/")
        ways.append((there, PREVIOUS(lang).format(name=previous)))
    return [Markup('<a href="{}">{}</a>').format(href, words) for href, words in ways]


def head(lang: Lang, as_of: date | None, figures_to: date) -> str:
    """The line that says that a page shows an earlier day, or that its figures have left the events behind; else nothing."""
    if as_of:
        return TIME_MACHINE(lang).format(day=day(as_of, lang))
    if figures_to - COMPLETE_TO > GAP:
        return BEYOND(lang).format(figures=day(figures_to, lang), events=day(COMPLETE_TO, lang))
    return ""
