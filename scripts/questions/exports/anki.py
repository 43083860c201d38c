"""Cards for Anki: a package with decks, and the same notes as a table.

Ids never change, so a new edition renews a card and what was learnt stays. Anki takes a note only where it is younger than its
own, so its time is the day of the newest figure, and not a fixed one.
"""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, date, datetime
from hashlib import sha256
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import genanki

from fed.text import Lang
from fed.text import Text as Both
from scripts.questions.exports.sections import Section, places
from scripts.questions.saying import Said

KIND_OF_NOTE = 1_483_920_577  # of our own choosing; with another one every reader would get each card a second time
MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a zip knows
WRONG = Both("Why not the others", "其他答案錯在哪裡")
_STYLE = """.card { font: 20px/1.6 system-ui, "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; text-align: left;
  max-width: 36em; margin: 0 auto; padding: 0 1em; }
li { margin: 0.3em 0; }
"""
_MODEL = genanki.Model(
    KIND_OF_NOTE,
    "Fed Plumbing, Live",
    fields=[{"name": "Id"}, {"name": "Front"}, {"name": "Back"}],
    templates=[{"name": "Card", "qfmt": "{{Front}}", "afmt": '{{FrontSide}}<hr id="answer">{{Back}}'}],
    css=_STYLE,
)


def package(sections: Iterable[Section], site: str, lang: Lang, day: date) -> bytes:
    """The .apkg, a deck a lesson; `day` is that of the newest figure."""
    decks = []
    for section in sections:
        deck = genanki.Deck(_id_of(f"{lang} {section.key}"), _deck(site, section))
        for said in section.asked:
            fields, tags = _fields(said, lang), _tags(said, section)
            deck.add_note(genanki.Note(_MODEL, fields, tags=tags, guid=genanki.guid_for("fed-plumbing", fields[0])))
        decks.append(deck)
    packed = io.BytesIO()
    genanki.Package(decks).write_to_file(packed, datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    return _without_clock(packed)


def table(sections: Iterable[Section], site: str, lang: Lang) -> str:
    """The same notes as lines, with the heads that Anki reads; the kind of note is the package's, where it is there."""
    out = io.StringIO()
    columns = "\t".join(
        (*(field["name"] for field in _MODEL.fields), "Deck", "Tags")
    )  # by these Anki fills its own Basic too
    heads = {"separator": "tab", "html": "true", "notetype": _MODEL.name, "columns": columns}
    heads |= {"deck column": 4, "tags column": 5}
    out.write("".join(f"#{key}:{value}\n" for key, value in heads.items()))
    write = csv.writer(out, delimiter="\t", lineterminator="\n")
    for section in sections:
        for said in section.asked:
            write.writerow([*_fields(said, lang), _deck(site, section), " ".join(_tags(said, section))])
    return out.getvalue()


def _fields(said: Said, lang: Lang) -> list[str]:
    return [f"{said.question.id}.{lang}", _in(lang, _front(said)), _in(lang, _back(said, lang))]


def _in(lang: Lang, html: str) -> str:
    return f'<div lang="{lang}">{html}</div>'


def _front(said: Said) -> str:
    mark = "ul" if said.question.kind == "order" else 'ol type="A"'
    return f"<p>{_plain(said.ask)}</p>{_list(mark, (_plain(option.words) for option in said.options))}"


def _back(said: Said, lang: Lang) -> str:
    right = [_plain(said.options[n - 1].words) for n in places(said)]
    why = f"<p>{_plain(said.why)}</p>"
    if said.question.kind == "order":
        return _list("ol", right) + why
    wrong = (f"{_plain(one.words)}<br>{_plain(one.why)}" for one in said.options if not one.right)
    return f"<p><b>{right[0]}</b></p>{why}<p>{WRONG(lang)}</p>{_list('ul', wrong)}"


def _list(mark: str, items: Iterable[str]) -> str:
    return f"<{mark}>{''.join(f'<li>{item}</li>' for item in items)}</{mark.split()[0]}>"


def _plain(words: str) -> str:
    return escape(words, quote=False)


def _deck(site: str, section: Section) -> str:
    return f"{site}::{section.name}"


def _tags(said: Said, section: Section) -> list[str]:
    return [said.question.page, section.key, said.question.objective, said.question.level]


def _id_of(name: str) -> int:
    """A number for a deck, in the range that Anki takes, and the same for ever."""
    return 1 << 30 | int(sha256(name.encode()).hexdigest()[:7], 16)


def _without_clock(packed: io.BytesIO) -> bytes:
    """The zip once more: genanki dates what is in it by the hour of packing."""
    out = io.BytesIO()
    with ZipFile(packed) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            entry = ZipInfo(name, MOMENT)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # the same on every system
            after.writestr(entry, before.read(name), ZIP_DEFLATED, 9)
    return out.getvalue()
