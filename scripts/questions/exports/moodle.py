"""Moodle XML: what GIFT has, and that numbers and ways stand in their order while choices are mixed anew."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from scripts.questions.exports.gift import category
from scripts.questions.exports.sections import Section, places
from scripts.questions.saying import Said

_MARKS = {"defaultgrade": "1", "penalty": "0.3333333", "hidden": "0"}


def xml(sections: Iterable[Section], site: str) -> bytes:
    """The whole bank; `site` is the category above those of the lessons."""
    quiz = ET.Element("quiz")
    for section in sections:
        above = ET.SubElement(quiz, "question", type="category")
        _text(above, "category", category(site, section))
        for said in section.asked:
            _question(quiz, said, section)
    ET.indent(quiz, " ")
    return ET.tostring(quiz, encoding="utf-8", xml_declaration=True) + b"\n"


def _question(quiz: ET.Element, said: Said, section: Section) -> None:
    one = said.question
    ordered = one.kind == "order"
    node = ET.SubElement(quiz, "question", type="matching" if ordered else "multichoice")
    _text(node, "name", f"{one.page}/{one.id}")
    _text(node, "questiontext", said.ask, format="plain_text")
    _text(node, "generalfeedback", said.why, format="plain_text")
    for key, value in (*_MARKS.items(), ("idnumber", one.id)):
        ET.SubElement(node, key).text = value
    ET.SubElement(node, "shuffleanswers").text = "true" if one.kind in ("choice", "order") else "false"
    if ordered:
        _order(node, said)
    else:
        _choice(node, said)
    tags = ET.SubElement(node, "tags")
    for tag in (one.page, section.key, one.objective, one.level):
        _text(tags, "tag", tag)


def _choice(node: ET.Element, said: Said) -> None:
    ET.SubElement(node, "single").text = "true"
    ET.SubElement(node, "answernumbering").text = "abc"
    for option in said.options:
        answer = ET.SubElement(node, "answer", fraction="100" if option.right else "0", format="plain_text")
        ET.SubElement(answer, "text").text = option.words
        _text(answer, "feedback", "" if option.right else option.why, format="plain_text")


def _order(node: ET.Element, said: Said) -> None:
    right = places(said)
    for n, option in enumerate(said.options, start=1):
        pair = ET.SubElement(node, "subquestion", format="plain_text")
        ET.SubElement(pair, "text").text = option.words
        _text(pair, "answer", str(right.index(n) + 1))


def _text(above: ET.Element, tag: str, words: str, **attributes: str) -> None:
    ET.SubElement(ET.SubElement(above, tag, attributes), "text").text = words
