"""All exports of a language as files, with a text beside them that says what each is for and what it lacks.

Called by whoever packs them for a class. The same bank, figures and code give the same bytes.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from fed.site import NAME
from fed.text import Lang, Text
from fed.wording import day
from scripts.questions.checking import LONGEST_ANSWER, LONGEST_ASK
from scripts.questions.exports import anki, gift, moodle, sheets
from scripts.questions.exports.sections import Section, sections
from scripts.questions.saying import Facts

READ_ME = Text(
    """The question bank of {site}: {all} questions, with figures up to {day}.

moodle.xml
  Moodle: Question bank, Import, Moodle XML format. Each wrong answer has its reason. An order ({orders} of them) is a matching: each item
  and its place. There's a category for each lesson.
moodle-gift.txt
  The same for Moodle's GIFT format, and for other programs that read it. Take one of the two, or each question comes in twice.
anki.apkg
  Anki: open it with a double click. All kinds of questions are in it, with a deck for each lesson. A later edition renews the cards and
  keeps what you've learnt.
anki.tsv
  The same cards as a table, for who wants to change them first. Its fields: id, front, back, deck, tags. Import the package first: Anki then
  knows each card by its id. Without it, Anki's own Basic takes front and back.
kahoot/
  Kahoot: a new kahoot, Add question, Import from spreadsheet. There's a file for each lesson, {played} questions in all. Kahoot takes a
  question of {ask} signs and an answer of {answer}, and at most {most} answers of which one is right. So the {orders} questions that ask for
  an order were left out.{long}
wayground/
  Wayground, once called Quizizz: Create, Import from spreadsheet. The same questions as for Kahoot, with the reason of each right answer.
questions.csv
  The whole bank as a table for a spreadsheet. "right" is the number of the right option; for an order it's all the numbers, in the right
  order. A question's own address on the site is PAGE/#q-ID.
""",
    """{site}題庫：共 {all} 題，數字截至 {day}。

moodle.xml
  給 Moodle：題庫、匯入、Moodle XML 格式。每個錯的選項都附上為什麼錯。排序題（{orders} 題）改成配合題，替每一項選第幾個。每一課一個類別。
moodle-gift.txt
  同一份題目的 GIFT 格式，給 Moodle 或其他讀得懂 GIFT 的程式。兩個檔案挑一個匯入就好，不然每題都會出現兩次。
anki.apkg
  給 Anki：點兩下就能匯入。所有題型都有，每一課一個牌組。之後匯入新版，卡片會更新，學習紀錄還在。
anki.tsv
  同一批卡片的表格，給想先改再匯入的人。欄位依序是編號、正面、背面、牌組、標籤。請先匯入 anki.apkg，Anki 才會用編號認卡片。不先匯入也行，正面和背面會進 Anki 內建的基本型。
kahoot/
  給 Kahoot：新增 kahoot、新增題目、從試算表匯入。每一課一個檔案，一共 {played} 題。Kahoot 的題目最多 {ask} 個字元，選項最多 {most} 個，每個最多 {answer} 個字元，而且只有一個對，所以 {orders} 題排序題沒有收。{long}
wayground/
  給 Wayground（以前叫 Quizizz）：建立、從試算表匯入。題目和 Kahoot 那份一樣，多了正確答案的理由。
questions.csv
  整個題庫的表格，用試算表就能打開。right 是正確選項的號碼；排序題則列出全部號碼，照正確的順序排。每一題在網站上的網址是 PAGE/#q-ID。
""",
)
TOO_LONG = Text(
    " {n} more had too many signs or answers and were left out too.", "另外有 {n} 題太長或選項太多，也沒有收。"
)


def write(folder: Path, known: Facts, lang: Lang, lessons: Mapping[str, Text]) -> None:
    """Every export of a language into a folder; `lessons` are keys of docs/objectives.toml with their titles, in their order."""
    for name, content in files(known, lang, lessons).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def files(known: Facts, lang: Lang, lessons: Mapping[str, Text]) -> dict[str, bytes]:
    """The same by name, for who packs a zip."""
    made, site, newest = sections(known, lang, lessons), NAME(lang), _newest(known)
    return {
        "README.txt": _read_me(made, newest, lang),
        "moodle.xml": moodle.xml(made, site),
        "moodle-gift.txt": gift.text(made, site).encode(),
        "anki.apkg": anki.package(made, site, lang, newest),
        "anki.tsv": anki.table(made, site, lang).encode(),
        "questions.csv": sheets.table(made).encode(),
        **{f"kahoot/{one.stem}.xlsx": sheets.kahoot(one, newest) for one in made},
        **{f"wayground/{one.stem}.xlsx": sheets.wayground(one, newest) for one in made},
    }


def _newest(known: Facts) -> date:
    return max(one.seen.as_of for one in known.values() if one.seen)


def _read_me(made: Iterable[Section], newest: date, lang: Lang) -> bytes:
    """A text for Notepad and TextEdit, which need a mark before they believe in UTF-8."""
    asked = [said for section in made for said in section.asked]
    orders = sum(said.question.kind == "order" for said in asked)
    played = sum(map(sheets.playable, asked))
    text = READ_ME(lang).format(
        site=NAME(lang),
        all=len(asked),
        day=day(newest, lang),
        orders=orders,
        played=played,
        long=TOO_LONG(lang).format(n=long) if (long := len(asked) - orders - played) else "",
        ask=LONGEST_ASK,
        answer=LONGEST_ANSWER,
        most=sheets.MOST_ANSWERS,
    )
    return text.replace("\n", "\r\n").encode("utf-8-sig")
