"""The kit for a class without a browser: its slides read back, its quiz, which zips are published, and one clear line where no Chromium is."""

import html
import io
import re
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import numpy as np
import pytest
from pptx import Presentation
from pptx.util import Pt
from prose import site

from fed.text import LANGS
from scripts import __main__
from scripts.lessons import lesson as lessons
from scripts.pages import lesson_html, lesson_tables
from scripts.pages.site import Page
from scripts.publish import build, chromium, class_edition, class_kit, class_pptx, png
from scripts.questions.exports import paper
from scripts.questions.exports.sections import sections

PICTURE = png.write(np.zeros((1080, 1920, 3), np.uint8))


def deck(one, lang):
    page = Page(whole(), lang, "")
    slides = [words | {"says": "a picture"} for words in lesson_html.slides(one, page)]
    drawn = {n: PICTURE for n, words in enumerate(slides, start=1) if words["picture"]}
    made = class_pptx.deck(slides, drawn, lang, one.title(lang), "we", "source and day", date(2026, 1, 2))
    return slides, drawn, made


_WHOLE = []


def whole():
    """All that pages draw on: the charts come out of the cache."""
    if not _WHOLE:
        _WHOLE.append(build.today())
    return _WHOLE[0]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("one", lessons.load(), ids=lambda one: one.key)
def test_the_slides_are_wide_and_large_with_notes_and_a_source(one, lang):
    slides, drawn, made = deck(one, lang)
    read = Presentation(io.BytesIO(made))
    assert read.slide_width * 9 == read.slide_height * 16 and len(read.slides) == len(slides)
    for n, (slide, words) in enumerate(zip(read.slides, slides, strict=True), start=1):
        assert slide.shapes.title.text == words["title"]
        assert slide.notes_slide.notes_text_frame.text == words["note"]
        said = [shape for shape in slide.shapes if shape.has_text_frame]
        runs = [run for shape in said[:-1] for line in shape.text_frame.paragraphs for run in line.runs]
        assert [run.text for run in runs] == [words["title"], *words["lines"]]
        assert all(run.font.size >= Pt(24) for run in runs) and 'typeface="Microsoft JhengHei"' in runs[0]._r.xml
        assert said[-1].text_frame.text == f"source and day · {n} / {len(slides)}"
        pictures = [shape for shape in slide.shapes if shape.shape_type == 13]
        assert len(pictures) == (n in drawn)
        for shape in (*pictures, *said):
            assert shape.left >= 0 and shape.left + shape.width <= read.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= read.slide_height
        assert all(abs(shape.width / shape.height - 16 / 9) < 0.001 for shape in pictures)


def test_the_same_slides_are_the_same_bytes_and_know_no_clock():
    one = lessons.load()[0]
    made = deck(one, "zh-TW")[2]
    assert made == deck(one, "zh-TW")[2]
    with ZipFile(io.BytesIO(made)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    assert Presentation(io.BytesIO(made)).core_properties.modified.date() == date(2026, 1, 2)


@pytest.mark.parametrize("lang", LANGS)
def test_the_quiz_asks_first_and_answers_at_the_end(lang):
    one = lessons.load()[0]
    titles = {it.key: it.title for it in lessons.load()}
    asked = sections(whole().facts, lang, titles)[0].asked[:3]
    before, _, after = paper.text("T", asked, ("Why?", "So."), lang).partition(f"\n\n{paper.ANSWERS(lang)}\n")
    assert re.findall(r"^(\d)\. ", before, re.M) == re.findall(r"^(\d)\. ", after, re.M) == ["1", "2", "3", "4"]
    assert all(said.ask in before and said.why in after and said.why not in before for said in asked)
    assert "4. Why?" in before and "So." not in before and "4. So." in after
    for n, said in enumerate(asked, start=1):
        if said.question.kind != "order":
            (letter,) = re.findall(rf"^{n}\. ([A-H])[.。]", after, re.M)
            assert said.options["ABCDEFGH".index(letter)].right
    assert one.questions, "the lesson names some"


@pytest.mark.parametrize("lang", LANGS)
def test_only_a_site_that_has_the_zips_links_to_them(lang):
    with_kits = Page(replace(site(), published=True, kits=True), lang, "../")
    linked = re.findall(r'href="([^"]+)"', lesson_tables.take_along(with_kits))
    one = f'href="../class/fed-plumbing-class-4.{lang}.zip" download'
    guide = lesson_html.page_of(lessons.load()[3], "guide", replace(with_kits, site=replace(whole(), kits=True)))
    assert one in guide and one in lesson_tables.lessons(with_kits)
    other = LANGS[1 - LANGS.index(lang)]
    assert linked == [f"../class/fed-plumbing-class.{code}.zip" for code in (lang, other)], "its own language first"
    edition = replace(with_kits, site=replace(with_kits.site, edition="2026-10"))
    assert len(re.findall(r"class[.][^.]+[.]zip", lesson_tables.take_along(edition))) == 2
    assert ".zip" not in lesson_tables.lessons(edition), "it has no zip of a single lesson"
    for page in (Page(site(), lang, "../"), replace(with_kits, leaf="index.html")):
        assert "href" not in (said := lesson_tables.take_along(page)) and "make class" in said
        assert ".zip" not in lesson_tables.lessons(page)


@pytest.mark.parametrize("lang", LANGS)
def test_a_guide_names_its_slides_by_number_and_says_where_the_site_is(lang):
    sums = lessons.load()[3]
    page = Page(whole(), lang, "", "https://one.example/")
    guide = lesson_html.page_of(sums, "guide", page)
    numbered = {
        "en": ["slides 1–2", "slide 3", "slide 4", "slide 5", "slides 6–9", "slide 10", "slide 11"],
        "zh-TW": [f"投影片 {n}" for n in ("1～2", "3", "4", "5", "6～9", "10", "11")],
    }
    assert re.findall(r">(slides? [^<]*|投影片 [^<]*)</a>", guide) == numbered[lang]
    assert guide.count(f"<td>{lesson_html.WORDS['spare'](lang)}</td>") == 1
    home = f"https://one.example/{'' if lang == 'en' else 'zh-TW/'}"
    nowhere = lesson_html.WORDS["no_site"](lang)
    for known, said, unsaid in ((page, home, nowhere), (replace(page, address=""), nowhere, home)):
        read_me = class_kit.of_lesson(sums, {}, known)["README.txt"].decode("utf-8-sig")
        for text in (read_me, html.unescape(lesson_html.page_of(sums, "guide", known).partition("<body")[2])):
            assert said in text and unsaid not in text


@pytest.mark.parametrize("lang", LANGS)
def test_the_key_says_what_a_sum_comes_to_and_no_slide_shows_its_week(lang):
    sums, page = lessons.load()[3], Page(whole(), lang, "")
    comes = {"en": "1,385.4 billion", "zh-TW": "13,854 億美元"}[lang]
    assert comes in lesson_html.page_of(sums, "key", page)
    assert comes not in lesson_html.page_of(sums, "sheet", page)
    weeks = " ".join(one.picture for it in lessons.load()[:4] for one in it.slides)
    assert sums.tasks[0].blank.removeprefix("sum:") not in weeks


def test_a_lesson_has_the_evening_that_it_opens_and_no_other():
    files = {one.number: class_kit.evening_before(one, whole()) for one in lessons.load()}
    assert [n for n, made in files.items() if made] == [6]
    assert {"8-evening-before/index.html", "8-evening-before/zh-TW/index.html"} <= files[6].keys()
    assert b"September 16, 2019" in files[6]["8-evening-before/index.html"]


def test_the_zip_of_a_lesson_holds_its_folder_and_tells_what_is_in_it():
    files = {
        "README.txt": b"",
        "questions/a.csv": b"",
        "1-bank-pays-with/4-key.pdf": b"1",
        "2-who-makes-money/4-key.pdf": b"2",
    }
    alone = class_kit.of_lesson(lessons.load()[1], files, Page(whole(), "en", ""))
    told = alone.pop("README.txt").decode("utf-8-sig")
    assert (
        alone == {"4-key.pdf": b"2"} and "Who makes money" in told and "4-key.pdf" in told and "8-evening" not in told
    )


@pytest.mark.parametrize("lang", LANGS)
def test_an_edition_has_a_zip_whose_pages_need_nothing_beside_them_and_which_is_the_same_twice(lang):
    made = class_edition.contents(replace(whole(), edition="2026-10", kits=True), lang)
    for one in lessons.load():
        for n, part in enumerate(lesson_html.PARTS, start=1):
            html = made[f"{one.number}-{one.key}/{n}-{part}.html"].decode()
            assert "<style>" in html and "assets/class.css" not in html and "assets/deck.js" not in html
            beside = re.findall(r'<a href="([^"]*)"(?: aria-current="page")?>', html.partition("</header>")[0])
            assert beside[1:] == [f"{k}-{other}.html" for k, other in enumerate(lesson_html.PARTS, start=1)]
    assert "2026-10" in made["README.txt"].decode("utf-8-sig")
    if lang == "en":
        assert class_edition.contents(replace(whole(), edition="2026-10", kits=True), lang) == made


def test_what_was_packed_for_another_address_is_not_published(tmp_path, monkeypatch):
    monkeypatch.setattr(class_kit, "CACHE", tmp_path)
    monkeypatch.setenv("SITE_URL", "https://one.example/")
    folder = tmp_path / class_kit.version()
    folder.mkdir()
    (folder / "fed-plumbing-class.en.zip").write_bytes(b"")
    assert [path.name for path in class_kit.made()] == ["fed-plumbing-class.en.zip"]
    monkeypatch.setenv("SITE_URL", "https://two.example/")
    assert class_kit.made() == []


def test_without_chromium_one_line_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(chromium.shutil, "which", lambda name: None)
    assert __main__.main(["class"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "Chromium" in said and "tests/browser/install.sh" in said
