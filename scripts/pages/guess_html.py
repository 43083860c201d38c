"""Guess the verdict as HTML: six claims on a page of their own, with cards to print, and the button that asks on *myths* itself.

The claims are those of the page, read from its source, so that no word of them is written twice.
"""

import re
from functools import cache

from markdown import markdown

from fed.text import Lang, Text
from scripts.finding import ROOT
from scripts.labs.guess import SIX, Claim, claims
from scripts.pages import statements, template
from scripts.pages.lab_html import Lab, json_words
from scripts.pages.site import Page

VERDICTS = {
    "sound": Text("Sound", "站得住腳"),
    "half": Text("Half right", "對一半"),
    "wrong": Text("Wrong", "不對"),
    "overtaken": Text("Since settled", "後來有答案"),
}
TITLE = Text("Guess the verdict", "猜猜判定")
SAYS = Text(
    "First you see a claim as posts and videos tell it. Sound means that it holds. Half right: part of it holds, or a condition is left out. Wrong: "
    "the figures, or the Fed's own books, say otherwise. Since settled: it was open then, and has been settled since. Say your "
    "reason before you choose, to a neighbor or on paper. Then see the verdict and the figures.",
    "先看貼文和影片裡常見的一句話。「站得住腳」是說得通；「對一半」是有一部分對，或少說了一個條件；「不對」是數字或聯準會的帳說的不一樣；"
    "「後來有答案」是當時還說不準，後來的事已經回答。選之前先把理由講給旁邊的人聽，或寫下來，再看判定和數字。",
)
SAYS_HERE = Text(
    "The verdicts below can be hidden until you've given your own. Say your reason first, to a neighbor or on paper.",
    "下面的判定可以先遮起來，等你自己判過再看。先把理由講給旁邊的人聽，或寫下來。",
)
START = Text("Guess first", "先猜再看")
KEY = Text("The verdict, and why", "判定和理由")
ON_PAGE = Text("This claim on its page", "這個說法在原來那一頁")
CARDS = Text("Six claims for class, with cards to print", "課堂用的六個說法，可以印成卡片")
BECAUSE = Text("Because:", "因為：")
PRINTED = Text("The key, for the teacher", "解答，老師留著")
WORDS = {
    **VERDICTS,
    "ask": Text("What do you say, and why?", "你怎麼判？為什麼？"),
    "agree": Text("You and this page agree: {verdict}.", "你和這一頁看法一致：{verdict}。"),
    "differ": Text(
        "You said {said}, this page says {verdict}. Whose reason do the figures bear out?",
        "你判「{said}」，這一頁判「{verdict}」。數字支持誰的理由？",
    ),
    "score": Text("You agree with the page on {right} of {all} so far.", "目前 {all} 個裡有 {right} 個和這一頁一致。"),
    "back": Text("Take it back", "收回"),
    "next": Text("Next claim", "下一個"),
    "end": Text("Show every verdict", "全部打開"),
    "again": Text("Start over", "重新開始"),
    "broken": Text(
        "The answers in this link can't be read, so you start with none. Copy the link again if somebody sent it.",
        "這個連結裡的答案讀不出來，所以從頭開始。如果是別人給的，請再複製一次連結。",
    ),
}
_PAGE_LINK = re.compile(r"\]\(([\w-]+)\.md(#[\w-]+)?\)")


def inside(page: Page) -> str:
    """The six claims, whole without a script: the claim, then its verdict in a fold; and the cards for paper."""
    lang = page.lang
    return template.block(
        "guess",
        claims=[_claim(_source(lang)[number], page) for number in SIX],
        verdicts=[verdict(lang) for verdict in VERDICTS.values()],
        key=KEY(lang),
        on_page=ON_PAGE(lang),
        because=BECAUSE(lang),
        printed=PRINTED(lang),
    )


def here(page: Page) -> str:
    """What stands on the page of the claims: the button that hides its verdicts and asks."""
    lang = page.lang
    return template.block(
        "guess_here",
        title=TITLE(lang),
        says=SAYS_HERE(lang),
        start=START(lang),
        words=_words(lang),
        at=f"{page.root}{'' if lang == 'en' else f'{lang}/'}labs/guess/{page.leaf}",
        cards=CARDS(lang),
    )


@cache
def _words(lang: Lang) -> str:
    return json_words(WORDS, lang)


@cache
def _source(lang: Lang) -> dict[str, Claim]:
    return claims((ROOT / "docs" / f"myths.{lang}.md").read_text("utf-8"))


def _claim(one: Claim, page: Page) -> dict:
    return {
        "number": one.number,
        "title": one.title,
        "kind": one.verdict,
        "verdict": VERDICTS[one.verdict](page.lang),
        "says": _html(one.says, page),
        "why": _html(one.why, page),
        "at": page.to("myths", f"claim-{one.number}"),
    }


def _html(text: str, page: Page) -> str:
    """Markdown of a page as it reads elsewhere: tokens said, links led to their pages."""
    text = _PAGE_LINK.sub(
        lambda at: f"]({page.to(at[1], (at[2] or '').removeprefix('#'))})", statements.inline(text, page)
    )
    return markdown(text, extensions=["attr_list"])


LAB = Lab("guess", TITLE, SAYS, inside, WORDS, start=START)
