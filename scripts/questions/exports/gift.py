r"""GIFT, the text that Moodle and many other programs read.

Traps, each of which a test holds: `~ = # { } :` and the backslash are escaped; a blank line ends a question; anything after `}`,
a 。for instance, makes a gap to fill of it; a category is read before what is escaped is given back, so nothing in it may be.
An order is a matching of its items with their places, which every Moodle knows.
"""

import re
from collections.abc import Iterable

from scripts.questions.exports.sections import Section, places
from scripts.questions.saying import Said

_SPECIAL = re.compile(r"([\\~=#{}:])")


def text(sections: Iterable[Section], site: str) -> str:
    """The whole bank; `site` is the category above those of the lessons."""
    blocks = []
    for section in sections:
        blocks.append(f"$CATEGORY: {category(site, section)}")
        blocks += [_question(said, section) for said in section.asked]
    return "\n\n".join(blocks) + "\n"


def category(site: str, section: Section) -> str:
    """A path of Moodle's; a slash of ours would be a step in it, so it's doubled."""
    return "/".join(("$course$", "top", *(part.replace("/", "//") for part in (site, section.name))))


def _question(said: Said, section: Section) -> str:
    one = said.question
    tags = " ".join(f"[tag:{tag}]" for tag in (one.page, section.key, one.objective, one.level))
    return "\n".join(
        (
            f"// [id:{one.id}] {tags}",
            f"::{_plain(f'{one.page}/{one.id}')}::[plain]{_plain(said.ask)} {{",
            *(_order(said) if one.kind == "order" else _choice(said)),
            f"####{_plain(said.why)}",
            "}",
        )
    )


def _choice(said: Said) -> Iterable[str]:
    """The reason of what is right is told to all, so it isn't told twice to who was right."""
    for option in said.options:
        yield f"={_plain(option.words)}" if option.right else f"~{_plain(option.words)}#{_plain(option.why)}"


def _order(said: Said) -> Iterable[str]:
    right = places(said)
    for n, option in enumerate(said.options, start=1):
        yield f"={_plain(option.words.replace('->', '→'))} -> {right.index(n) + 1}"


def _plain(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
