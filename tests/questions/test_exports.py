"""The exports, each read back as another program would read it, and held to the bank."""

import csv
import io
import json
import re
import sqlite3
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import openpyxl
import pytest

from fed.site import NAME
from fed.text import LANGS, Text
from scripts import facts
from scripts.questions import bank, saying
from scripts.questions.exports import anki, files, gift, moodle, sheets
from scripts.questions.exports.sections import Section, sections

LESSONS = {one.lesson: Text(f"About: {one.lesson}", f"關於：{one.lesson}") for one in bank.objectives()}
EACH = pytest.mark.parametrize("lang", LANGS)


@dataclass(frozen=True)
class Asked:
    """A question as every reader here gives it back. `right` is words: one answer, or all of an order."""

    ask: str
    options: tuple[str, ...]
    right: tuple[str, ...]
    why: str
    reasons: tuple[str, ...] = ()  # of the wrong ones


@pytest.fixture(scope="module")
def known(figures):
    return facts.compute(figures)


@pytest.fixture(scope="module")
def made(known):
    return {lang: files.files(known, lang, LESSONS) for lang in LANGS}


def expected(known, lang, *, games=False):
    """The bank by ids, straight from its questions."""
    found = {}
    for one in bank.load():
        if saying.askable(one, known) and not (games and one.kind == "order"):
            said = saying.said(one, known, lang)
            right = [option for option in one.options if option.right]
            found[one.id] = Asked(
                said.ask,
                tuple(option.words for option in said.options),
                tuple(saying.words(option.words, known, lang) for option in right),
                said.why,
                tuple(option.why for option in said.options if not option.right),
            )
    return found


def test_every_lesson_has_questions_and_every_question_a_lesson(known):
    made = sections(known, "en", LESSONS)
    assert [one.stem for one in made] == [f"{n}-{key}" for n, key in enumerate(LESSONS, start=1)]
    assert sorted(said.question.id for one in made for said in one.asked) == sorted(expected(known, "en"))


def test_a_question_whose_figures_have_not_come_is_in_no_export(known):
    name = next(option.fact for one in bank.load() for option in one.options if option.fact)
    gone = {**known, name: replace(known[name], seen=None, missing="SOFR")}
    lost = expected(known, "en").keys() - expected(gone, "en").keys()
    text = files.files(gone, "en", LESSONS)["moodle-gift.txt"].decode()
    assert lost and not [id for id in lost if f"[id:{id}]" in text]


def test_two_writes_are_the_same_bytes_and_files(known, made, tmp_path, monkeypatch):
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    for lang in LANGS:
        files.write(tmp_path / lang, known, lang, LESSONS)
        written = {p.relative_to(tmp_path / lang).as_posix(): p.read_bytes() for p in (tmp_path / lang).rglob("*.*")}
        assert written == made[lang]


# GIFT


def gift_of(text):
    """A reader of GIFT of its own, letter by letter: categories, and questions by id."""
    assert "\ufeff" not in text and "\r" not in text
    categories, questions = [], {}
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = block.split("\n")
        if lines[0].startswith("$CATEGORY: "):
            assert len(lines) == 1
            categories.append(lines[0].removeprefix("$CATEGORY: "))
            continue
        id = re.match(r"// \[id:([\w-]+)\]", lines[0])[1]
        questions[id] = gift_question("\n".join(line for line in lines if not line.startswith("//")))
    return categories, questions


def gift_question(text):
    signs = letters(text)
    assert signs[:2] == [(":", True)] * 2
    name = text[2 : text.index("::", 2)]
    rest = signs[len(letters(text[: len(name) + 4])) :]
    begin, end = rest.index(("{", True)), rest.index(("}", True))
    assert end == len(rest) - 1, f"{name}: something follows the answers"
    ask, parts = said_of(rest[:begin]), [("", [])]
    assert ask.startswith("[plain]")
    for sign in rest[begin + 1 : end]:
        if sign[1] and sign[0] in "=~#":
            if sign[0] == "#" and parts[-1][0] and set(parts[-1][0]) == {"#"} and not parts[-1][1]:
                parts[-1] = (parts[-1][0] + "#", [])
            else:
                parts.append((sign[0], []))
        else:
            parts[-1][1].append(sign)
    told = [(mark, said_of(signs)) for mark, signs in parts if mark]
    answers = [(mark, words) for mark, words in told if mark in "=~"]
    (why,) = [words for mark, words in told if mark == "####"]
    reasons = tuple(words for mark, words in told if mark == "#")
    ask = ask.removeprefix("[plain]")
    if "~" not in [mark for mark, _ in answers]:
        pairs = [words.split(" -> ") for _, words in answers]
        return Asked(ask, tuple(p[0] for p in pairs), tuple(p[0] for p in sorted(pairs, key=lambda p: int(p[1]))), why)
    assert [mark for mark, _ in answers].count("=") == 1 and len(reasons) == len(answers) - 1
    right = tuple(words for mark, words in answers if mark == "=")
    return Asked(ask, tuple(words for _, words in answers), right, why, reasons)


def letters(text):
    """Each sign, and whether it has its special meaning."""
    found, signs = [], iter(text)
    for sign in signs:
        found.append((next(signs), False) if sign == "\\" else (sign, sign in "~=#{}:"))
    return found


def said_of(signs):
    return "".join(sign for sign, _ in signs).strip()


@EACH
def test_gift_is_the_bank(known, made, lang):
    categories, questions = gift_of(made[lang]["moodle-gift.txt"].decode("utf-8"))
    assert questions == expected(known, lang)
    site = NAME(lang)
    titles = [title(lang) for title in LESSONS.values()]
    assert categories == [f"$course$/top/{site}/{n} {title}" for n, title in enumerate(titles, start=1)]


def hard(words="a ~ b = c # d {e} f: g \\ h\\n -> i // j。"):
    """A section of a choice and an order whose words have every sign that could be taken for another thing."""
    option = lambda n, right, why: bank.Option(Text(f"{n} {words}", f"{n} {words}"), right, why)  # noqa: E731
    text = Text(words, words)
    choice = bank.Question("q", "sofr", "a", "sofr", "choice", "know", text, (option(1, True, text), option(2, False, text)), text, bank.FOLDER, 1)  # fmt: skip
    order = replace(choice, id="o", kind="order", options=tuple(option(n, True, None) for n in (1, 2, 3)))
    return Section(1, "k", "a/b", tuple(saying.said(one, {}, "en") for one in (choice, order)))


def test_signs_that_mean_something_in_gift_are_only_signs():
    words = hard().asked[0].ask
    categories, questions = gift_of(gift.text([hard()], "Site"))
    assert categories == ["$course$/top/Site/1 a//b"]  # a slash alone would be a step
    assert (
        questions["q"].ask == words and questions["q"].right == (f"1 {words}",) and questions["q"].reasons == (words,)
    )
    assert questions["o"].right == tuple(f"{n} {words.replace('->', '→')}" for n in (1, 2, 3))


def test_the_reader_of_gift_sees_what_moodle_would_take_for_another_question():
    with pytest.raises(AssertionError, match="follows"):
        gift_of("// [id:a]\n::a::[plain]Why? {\n=So\n~No#It is not.\n####It is so.\n}。\n")


# Moodle XML


def moodle_of(content):
    root, found, categories = ET.fromstring(content), {}, []
    for node in root:
        if node.get("type") == "category":
            categories.append(node.findtext("category/text"))
            continue
        ask, why = node.findtext("questiontext/text"), node.findtext("generalfeedback/text")
        if node.get("type") == "matching":
            pairs = [(sub.findtext("text"), int(sub.findtext("answer/text"))) for sub in node.iter("subquestion")]
            right = [words for words, _ in sorted(pairs, key=lambda pair: pair[1])]
            asked = Asked(ask, tuple(words for words, _ in pairs), tuple(right), why)
        else:
            answers = [
                (a.findtext("text"), a.get("fraction"), a.findtext("feedback/text")) for a in node.iter("answer")
            ]
            right = tuple(words for words, fraction, _ in answers if fraction == "100")
            reasons = tuple(reason for _, fraction, reason in answers if fraction == "0")
            asked = Asked(ask, tuple(words for words, _, _ in answers), right, why, reasons)
        found[node.findtext("idnumber")] = asked
    return categories, found


@EACH
def test_moodle_xml_is_the_bank(known, made, lang):
    categories, questions = moodle_of(made[lang]["moodle.xml"])
    assert questions == expected(known, lang)
    assert categories == gift_of(made[lang]["moodle-gift.txt"].decode())[0]


def test_only_what_has_no_order_of_its_own_is_mixed(made):
    kinds = {one.id: one.kind for one in bank.load()}
    nodes = [node for node in ET.fromstring(made["en"]["moodle.xml"]) if node.get("type") != "category"]
    mixed = {(kinds[node.findtext("idnumber")], node.findtext("shuffleanswers")) for node in nodes}
    assert mixed == {("choice", "true"), ("order", "true"), ("way", "false"), ("number", "false")}


def test_signs_that_mean_something_in_xml_are_only_signs():
    section = hard("<b> & \"]]>'")
    read, said = moodle_of(moodle.xml([section], "Site"))[1]["q"], section.asked[0]
    assert (read.ask, read.options) == (said.ask, tuple(option.words for option in said.options))


# Anki


class Card(HTMLParser):
    """The words of a side, a list item or a paragraph each, by their mark."""

    def __init__(self, html):
        super().__init__()
        self.lang, self.lines, self.marks = "", [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.lang = dict(attrs).get("lang", self.lang)
        if tag in ("p", "li"):
            self.lines.append((tag, ""))
        elif tag == "br":
            self.lines.append(("br", ""))

    def handle_data(self, data):
        self.lines[-1] = (self.lines[-1][0], self.lines[-1][1] + data)

    def words(self, tag):
        return tuple(words for one, words in self.lines if one == tag)


def card_of(front, back, lang):
    front, back = Card(front), Card(back)
    assert front.lang == back.lang == lang
    (ask,), options = front.words("p"), front.words("li")
    if len(back.words("p")) == 1:  # an order has no wrong ones to speak of
        return Asked(ask, options, back.words("li"), back.words("p")[0])
    right, why, head = back.words("p")
    assert head == anki.WRONG(lang)
    assert back.words("li") == tuple(option for option in options if option != right)
    return Asked(ask, options, (right,), why, back.words("br"))


def apkg_of(content, tmp_path):
    """The notes of a package by id, with their deck, and the row of its collection."""
    with ZipFile(io.BytesIO(content)) as packed:
        assert json.loads(packed.read("media")) == {}
        (tmp_path / "collection").write_bytes(packed.read("collection.anki2"))
    base = sqlite3.connect(tmp_path / "collection")
    decks, models = map(json.loads, base.execute("select decks, models from col").fetchone())
    asked = "select n.guid, n.mid, n.mod, n.tags, n.flds, c.did from notes n join cards c on c.nid = n.id"
    rows = base.execute(asked).fetchall()
    base.close()
    return rows, decks, models


@EACH
def test_the_package_for_anki_is_the_bank(known, made, lang, tmp_path):
    rows, decks, models = apkg_of(made[lang]["anki.apkg"], tmp_path)
    cards = [row[4].split("\x1f") for row in rows]
    assert {id.removesuffix(f".{lang}"): card_of(*sides, lang) for id, *sides in cards} == expected(known, lang)
    assert len(cards) == len({row[0] for row in rows}) == len(expected(known, lang))
    assert {decks[str(row[5])]["name"] for row in rows} == {
        f"{NAME(lang)}::{n} {title(lang)}" for n, title in enumerate(LESSONS.values(), start=1)
    }
    assert [field["name"] for field in models[str(anki.KIND_OF_NOTE)]["flds"]] == ["Id", "Front", "Back"]
    newest = max(one.seen.as_of for one in known.values() if one.seen)
    assert {datetime.fromtimestamp(row[2], UTC).date() for row in rows} == {newest}


def test_a_later_edition_renews_the_cards_and_makes_no_new_ones(known, tmp_path):
    one = sections(known, "en", LESSONS)
    early, late = (
        apkg_of(anki.package(one, "S", "en", day), tmp_path)[0] for day in (date(2026, 1, 1), date(2026, 5, 1))
    )
    assert [row[0] for row in early] == [row[0] for row in late]
    assert [(row[1], row[5]) for row in early] == [(row[1], row[5]) for row in late]
    assert max(row[2] for row in early) < min(row[2] for row in late)


def test_the_languages_share_no_card_and_no_deck(made, tmp_path):
    english, chinese = (apkg_of(made[lang]["anki.apkg"], tmp_path)[0] for lang in LANGS)
    for column in (0, 5):
        assert not {row[column] for row in english} & {row[column] for row in chinese}


def test_ids_that_readers_have_are_never_given_anew(known, tmp_path):
    rows = apkg_of(anki.package(sections(known, "en", LESSONS), "S", "en", date(2026, 1, 1)), tmp_path)[0]
    (row,) = [row for row in rows if row[4].startswith("tax-reserves.en\x1f")]
    assert (row[0], row[1], row[5]) == ("G^z~x-c?`e", 1483920577, 1083077488)


def test_signs_that_mean_something_in_html_are_only_signs(tmp_path):
    section = hard("5 < 6 & <b> &lt; {{Id}}")
    (row, _), *_ = apkg_of(anki.package([section], "S", "en", date(2026, 1, 1)), tmp_path)
    assert card_of(*row[4].split("\x1f")[1:], "en").ask == section.asked[0].ask


@EACH
def test_the_table_for_anki_has_the_same_notes(made, lang, tmp_path):
    text = made[lang]["anki.tsv"].decode("utf-8")
    heads = [line for line in text.split("\n") if line.startswith("#")]
    assert heads == ["#separator:tab", "#html:true", "#notetype:Fed Plumbing, Live", "#columns:Id\tFront\tBack\tDeck\tTags", "#deck column:4", "#tags column:5"]  # fmt: skip
    rows = list(csv.reader(io.StringIO(text.split("\n", len(heads))[-1]), delimiter="\t"))
    notes, decks, _ = apkg_of(made[lang]["anki.apkg"], tmp_path)
    assert rows == [[*row[4].split("\x1f"), decks[str(row[5])]["name"], row[3].strip()] for row in notes]


# Tables


def rows_of(content):
    return [list(row) for row in openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)]


def games(files, folder):
    return [(name, rows_of(content)) for name, content in files.items() if name.startswith(folder)]


def game(ask, options, right, why=""):
    options = tuple(words for words in options if words)
    return Asked(ask, options, (options[right - 1],), why)


@EACH
def test_the_workbooks_for_games_are_the_bank_without_its_orders(known, made, lang):
    bare = {replace(one, reasons=()) for one in expected(known, lang, games=True).values()}
    kahoot = [row for _, rows in games(made[lang], "kahoot/") for row in rows[8:]]
    assert {game(row[1], row[2:6], row[7]) for row in kahoot} == {replace(one, why="") for one in bare}
    wayground = [row for _, rows in games(made[lang], "wayground/") for row in rows[1:]]
    assert {game(row[0], row[2:7], row[7], row[10]) for row in wayground} == bare
    assert len(kahoot) == len(wayground) == len(bare)
    assert max(len(row[1]) for row in kahoot) <= 120 and max(len(row[0]) for row in wayground) <= 120
    assert max(len(words) for row in kahoot for words in row[2:6] if words) <= 75
    assert max(len(words) for row in wayground for words in row[2:7] if words) <= 75
    assert {row[6] for row in kahoot} | {row[8] for row in wayground} <= {5, 10, 20, 30, 60, 90, 120, 240}


def test_the_workbooks_have_the_heads_and_places_that_the_games_look_for(made):
    for name, rows in games(made["en"], "kahoot/"):
        assert rows[7][1:3] == ["Question - max 120 characters", "Answer 1 - max 75 characters"], name
        assert rows[7][6:] == ["Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one"]  # fmt: skip
        assert [row[0] for row in rows[8:]] == list(range(1, len(rows) - 7))
    for name, rows in games(made["en"], "wayground/"):
        assert rows[0] == ["Question Text", "Question Type", *(f"Option {n}" for n in range(1, 6)), "Correct Answer", "Time in seconds", "Image Link", "Answer explanation"], name  # fmt: skip
        assert {row[1] for row in rows[1:]} == {"Multiple Choice"}
    assert len(games(made["en"], "kahoot/")) == len(games(made["en"], "wayground/")) == len(LESSONS)


def test_a_workbook_is_as_old_as_its_figures(known, made):
    newest = max(one.seen.as_of for one in known.values() if one.seen)
    books = [content for name, content in made["en"].items() if name.endswith(".xlsx")]
    assert {openpyxl.load_workbook(io.BytesIO(one)).properties.created.date() for one in books} == {newest}


def test_what_a_game_does_not_take_is_left_out():
    choice, order = hard("a").asked
    assert sheets.playable(choice) and not sheets.playable(order)
    assert sheets.playable(replace(choice, ask="a" * 120)) and not sheets.playable(replace(choice, ask="a" * 121))
    long = replace(choice.options[0], words="a" * 76)
    assert not sheets.playable(replace(choice, options=(long, *choice.options[1:])))
    assert not sheets.playable(replace(choice, options=choice.options * 3))
    assert len(rows_of(sheets.kahoot(replace(hard("a"), asked=(order,)), date(2026, 1, 1)))) == 8


def test_a_cell_that_looks_like_a_formula_or_an_address_is_words():
    for words in ("=1+1", "+5 bp", "https://example.org"):
        asked = replace(hard("a").asked[0], ask=words)
        book = sheets.wayground(replace(hard("a"), asked=(asked,)), date(2026, 1, 1))
        cell = openpyxl.load_workbook(io.BytesIO(book)).active["A2"]
        assert (cell.value, cell.data_type, cell.hyperlink) == (words, "s", None)


@EACH
def test_the_csv_is_the_bank_with_its_addresses(known, made, lang):
    text = made[lang]["questions.csv"].decode("utf-8")
    assert text.startswith("\ufeffid,page,anchor,")  # a spreadsheet takes it for another encoding without the mark
    found, questions = {}, {one.id: one for one in bank.load()}
    for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))):
        one = questions[row["id"]]
        assert (row["page"], row["anchor"], row["objective"], row["level"], row["kind"]) == (one.page, one.anchor, one.objective, one.level, one.kind)  # fmt: skip
        options = [row[f"option_{n}"] for n in range(1, 7) if row[f"option_{n}"]]
        right = [options[int(n) - 1] for n in row["right"].split()]
        reasons = [row[f"why_{n}"] for n, words in enumerate(options, start=1) if words not in right]
        found[row["id"]] = Asked(row["question"], tuple(options), tuple(right), row["why"], tuple(reasons))
    assert found == expected(known, lang)


# The text beside them


@EACH
def test_the_text_beside_names_every_file_and_counts_what_was_left_out(known, made, lang):
    content = made[lang]["README.txt"]
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\n") == content.count(b"\r\n")
    text = content.decode("utf-8-sig")
    tops = {name.split("/")[0] + ("/" if "/" in name else "") for name in made[lang]} - {"README.txt"}
    assert {line.strip() for line in text.splitlines()} >= tops
    whole, played = len(expected(known, lang)), len(expected(known, lang, games=True))
    assert {str(whole), str(played), str(whole - played)} <= set(re.findall(r"\d+", text))
    assert "{" not in text and files.TOO_LONG(lang).format(n=0).strip() not in text


def test_the_text_beside_says_how_many_were_too_long(known, monkeypatch):
    monkeypatch.setattr(sheets, "LONGEST_ASK", 0)
    assert files.TOO_LONG("en").format(n=len(expected(known, "en", games=True))) in files.files(known, "en", LESSONS)["README.txt"].decode()  # fmt: skip
