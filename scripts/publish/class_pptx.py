"""The slides of a lesson as a file that a teacher can change: sixteen to nine, large words, a picture a slide, notes for who speaks.

Apart from the pages because it is drawn anew with python-pptx, out of the same words and pictures. Its clock is the day of the newest
figure, so that the same lesson gives the same bytes.
"""

import io
from collections.abc import Mapping
from datetime import date, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.text.text import TextFrame
from pptx.util import Emu, Inches, Pt

from charts.drawing.text import TEXT, wrap
from fed.text import Lang
from scripts.publish.offline import MOMENT

WIDE, TALL = Inches(40 / 3), Inches(7.5)
SIDE, TOP, GAP = Inches(0.6), Inches(0.25), Inches(0.1)
HEAD, FOOT = Inches(0.85), Inches(0.35)
LOW_HEAD = Inches(0.7)  # over a picture, which needs the room: its smallest words are then 18 points
TITLE, LINE, SMALL = Pt(32), Pt(24), Pt(12)
LARGE = Pt(32)  # lines that have a slide to themselves
NARROWER = 0.85  # bold letters, and the fonts that a system may put in place of ours, are wider
ROW = Inches(0.45)
# Windows and Office for Mac have this one; where it is missing, a system with any font for Han takes that.
HAN = "Microsoft JhengHei"
INK, TEAL = RGBColor(0x22, 0x30, 0x3A), RGBColor(0x0B, 0x62, 0x75)
WITH_LINES, TITLE_ONLY = 1, 5  # layouts of python-pptx's own template


def deck(
    slides: list[dict], pictures: Mapping[int, bytes], lang: Lang, title: str, author: str, foot: str, day: date
) -> bytes:
    """Slides (title, lines, note) with their pictures as PNG by number from 1, as .pptx; `foot` stands below each."""
    made = Presentation()
    _widen(made)
    for n, words in enumerate(slides, start=1):
        slide = made.slides.add_slide(made.slide_layouts[TITLE_ONLY if n in pictures else WITH_LINES])
        long = len(wrap(words["title"], TEXT * (WIDE - 2 * SIDE) / TITLE * NARROWER)) > 1
        _write(slide.shapes.title.text_frame, [words["title"]], LINE if long else TITLE, lang, bold=True)
        _put(slide.shapes.title, SIDE, TOP, WIDE - 2 * SIDE, LOW_HEAD if n in pictures else HEAD)
        if n in pictures:
            _picture(slide, pictures[n], words, lang)
        else:
            body = slide.placeholders[1]
            _put(body, SIDE, TOP + HEAD + GAP, WIDE - 2 * SIDE, TALL - TOP - HEAD - 3 * GAP - FOOT)
            _write(body.text_frame, words["lines"], LARGE, lang)
        below = slide.shapes.add_textbox(SIDE, TALL - FOOT - GAP, WIDE - 2 * SIDE, FOOT)
        _write(below.text_frame, [f"{foot} · {n} / {len(slides)}"], SMALL, lang, align=PP_ALIGN.RIGHT)
        _write(slide.notes_slide.notes_text_frame, [words["note"]], None, lang)
    about = made.core_properties
    about.title, about.author, about.last_modified_by, about.language = title, author, author, lang
    about.created = about.modified = datetime(day.year, day.month, day.day)
    packed = io.BytesIO()
    made.save(packed)
    return _without_clock(packed)


def _picture(slide, png: bytes, words: dict, lang: Lang) -> None:
    """The picture as large as title, lines and foot leave room, with its lines below."""
    wide = WIDE - 2 * SIDE
    rows = sum(len(wrap(line, TEXT * wide / LINE)) for line in words["lines"])
    tall = TALL - TOP - LOW_HEAD - FOOT - 2 * GAP - rows * ROW
    picture = slide.shapes.add_picture(io.BytesIO(png), 0, TOP + LOW_HEAD, height=Emu(tall))
    picture.left = (WIDE - picture.width) // 2
    picture._element.nvPicPr.cNvPr.set("descr", words["says"])
    if rows:
        below = slide.shapes.add_textbox(SIDE, TOP + LOW_HEAD + tall, wide, rows * ROW)
        _write(below.text_frame, words["lines"], LINE, lang, align=PP_ALIGN.CENTER)


def _write(
    frame: TextFrame, lines: list[str], size: Pt | None, lang: Lang, bold: bool = False, align=PP_ALIGN.LEFT
) -> None:
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    for n, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        properties = run._r.get_or_add_rPr()
        properties.set("lang", lang if lang == "zh-TW" else "en-US")
        if size is None:  # the notes keep the look of their own sheet
            continue
        paragraph.alignment, paragraph.space_after = align, Pt(size.pt / 2) if len(lines) > 1 else Pt(0)
        run.font.size, run.font.bold, run.font.color.rgb = size, bold, TEAL if bold else INK
        han = properties.makeelement(qn("a:ea"), {"typeface": HAN})
        properties.append(han)
        about = paragraph._p.get_or_add_pPr()  # its layout would put a dot before it
        about.set("marL", "0")
        about.set("indent", "0")
        about.append(about.makeelement(qn("a:buNone"), {}))


def _put(shape, left: int, top: int, width: int, height: int) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height


def _widen(made) -> None:
    """The template is four to three: its own shapes are stretched, so that a slide that a teacher adds fits too."""
    stretch = WIDE / made.slide_width
    made.slide_width, made.slide_height = WIDE, TALL
    for sheet in (made.slide_master, *made.slide_layouts):
        for shape in sheet.shapes:
            if shape._element.spPr.xfrm is not None:
                shape.left, shape.width = round(shape.left * stretch), round(shape.width * stretch)


def _without_clock(packed: io.BytesIO) -> bytes:
    """The zip once more, since python-pptx dates what is in it by the hour of packing."""
    out = io.BytesIO()
    with ZipFile(packed) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            entry = ZipInfo(name, MOMENT)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            after.writestr(entry, before.read(name), ZIP_DEFLATED, 9)
    return out.getvalue()
