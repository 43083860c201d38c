"""The questions of a page as HTML: folds that hold what may be chosen, and in a fold of their own the answer and its reasons.

What may be chosen is plain words: the day and the series that a figure shows when touched would tell which one is right.
So a reader without a script is asked before being told as well; the script (docs/assets/js/questions.js) makes the answers
buttons, and takes every word from here.
"""

from functools import cache
from html import escape
from string import ascii_uppercase

from fed.text import Lang, Text
from fed.wording import COMMA
from scripts.pages import statements, template
from scripts.pages.lab_html import json_words
from scripts.pages.site import Page
from scripts.questions import bank, saying
from scripts.questions.bank import Option, Question

FIRST = 3  # that stand there before more are asked for
MORE = Text("More questions", "再來幾題")
KEY = Text("The answer, and why", "答案和理由")
READ = Text("Where this page explains it", "這一頁在哪裡講過")
SELF = Text("Link to this question", "這一題的連結")
RIGHT_ORDER = Text("In order: {letters}.", "依序是 {letters}。")
WORDS = {
    "right": Text("Right.", "答對了。"),
    "wrong": Text("Not this one.", "不是這個。"),
    "comma": COMMA,
    "order": Text("Press them in the right order.", "依正確順序一個一個按。"),
    "so_far": Text("So far: {letters}. Press one again to take it back.", "目前排到：{letters}。再按一次可以收回。"),
    "not_yet": Text(
        "Not yet. Right so far: {count} from the top. Take back the rest and try again.",
        "還不對。從頭算起排對了 {count} 個，把後面的收回再試。",
    ),
}


def questions(name: str, page: Page) -> str:
    """The questions of the page called `name`, save those that quote a figure which the day does not have."""
    asked = [one for one in bank.on_page(name) if saying.askable(one, page.site.facts)]
    return template.block(
        "questions",
        words=_words(page.lang),
        key=KEY(page.lang),
        read=READ(page.lang),
        itself=SELF(page.lang),
        more=MORE(page.lang),
        first=[_question(one, page) for one in asked[:FIRST]],
        rest=[_question(one, page) for one in asked[FIRST:]],
    )


@cache
def _words(lang: Lang) -> str:
    return json_words(WORDS, lang)


def _question(one: Question, page: Page) -> dict:
    offered = saying.offered(one, page.site.facts)
    ordered = one.kind == "order"
    return {
        "id": one.id,
        "anchor": one.anchor,
        "kind": one.kind,
        "ask": saying.words(
            one.ask, page.site.facts, page.lang
        ),  # the head of a fold, in which a link could not be pressed
        "options": [saying.words(option.words, page.site.facts, page.lang) for option in offered],
        "order": " ".join(str(offered.index(option)) for option in one.options) if ordered else "",
        "reasons": [_in_order(one, offered, page)] if ordered else [_reason(*it, page) for it in enumerate(offered)],
    }


def _reason(place: int, option: Option, page: Page) -> dict:
    return {"letter": ascii_uppercase[place], "right": option.right, "why": _html(option.why, page)}


def _in_order(one: Question, offered: tuple[Option, ...], page: Page) -> dict:
    letters = COMMA(page.lang).join(ascii_uppercase[offered.index(option)] for option in one.options)
    order = RIGHT_ORDER(page.lang).format(letters=letters)
    between = {"en": " ", "zh-TW": ""}[page.lang]
    return {"letter": "", "right": True, "why": order + between + _html(one.why, page)}


def _html(text: Text, page: Page) -> str:
    """A text of the bank, its figures with their days and sources as anywhere on a page."""
    return statements.inline(escape(text(page.lang)), page)
