"""The theme's style sheet without what this site has none of: tabs, tags, posts, consent, right to left, colors by name …

Apart from the build because it is a reading of CSS: two thirds of the sheet, for which a reader waits before the first word,
were for things that no page has. Nothing is listed by hand. A selector goes when it asks for an element, a class, an id or an
attribute that stands in no page and is no word of a script, which might set it; a property of the theme's own (icons, above
all) and a movement go when nothing asks for them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

NESTING = ("media", "supports")  # at-rules that hold rules
ANY = ("is", "where")  # functions that ask for one of several; what stands in others is not asked for
OF_PAGES = {"dir"}  # attributes that no script sets, though its values are words of one
_TAG = re.compile(r"<([a-z][\w-]*)((?:\s[^<>]*)?)>")
_ATTRIBUTE = re.compile(r'\s([a-z][\w-]*)(?:="([^"]*)")?')
_LONG = re.compile(r' d="[^"]*"')  # the thousands of points of a still need not be looked through
_WORD = re.compile(r"[\w-]+")
_USE = re.compile(r"var\(\s*(--[\w-]+)")
_PROPERTY = re.compile(r"""(?<=[{;])(--[\w-]+):(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;{}"'])*(?:;|(?=}))""")
_EMPTY = re.compile(r"(?<![^{}])[^{}@]+\{\}")
_MOVEMENT = re.compile(r"@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}")


@dataclass(frozen=True, slots=True)
class Seen:
    """What pages have (elements, and attributes with each word of their values), and every word of the scripts."""

    elements: frozenset[str]
    attributes: frozenset[tuple[str, str]]
    words: frozenset[str]

    def element(self, name: str) -> bool:
        """Whether a page has it, or a script might make it."""
        return name in self.elements or name in self.words

    def attribute(self, name: str, value: str = "") -> bool:
        """Whether a page has it, or a script might set it; with a value, whether to that."""
        if (name, value) in self.attributes:
            return True
        return name not in OF_PAGES and not self.words.isdisjoint({value} if value else {name, _camel(name)})


def _camel(name: str) -> str:
    """An attribute as a script calls it: `mdState` is `data-md-state`."""
    first, *rest = name.removeprefix("data-").split("-")
    return first + "".join(word.title() for word in rest)


def seen(pages: Iterable[str], scripts: Iterable[str]) -> Seen:
    """All that a selector can ask for."""
    elements, attributes = set(), set()
    for page in pages:
        for name, rest in set(_TAG.findall(_LONG.sub("", page))):
            elements.add(name)
            for attribute, value in _ATTRIBUTE.findall(rest):
                attributes |= {(attribute, ""), (attribute, value), *((attribute, one) for one in value.split())}
    words = {word for script in scripts for word in _WORD.findall(script)}
    return Seen(frozenset(elements), frozenset(attributes), frozenset(words))


def of_site(site: Path) -> Seen:
    """What a built site has. Plotly's words are left out: the theme's sheet knows nothing of Plotly."""
    scripts = (path for path in (site / "assets").rglob("*.js") if not path.is_relative_to(site / "assets" / "charts"))
    return seen(
        (path.read_text("utf-8") for path in site.rglob("*.html")),
        (path.read_text("utf-8") for path in scripts if not path.name.startswith("plotly")),
    )


def pruned(sheet: str, has: Seen, others: str = "") -> str:
    """The sheet without what nothing can match, and what neither it nor the others ask for."""
    nodes = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    text = "".join(_possible(nodes, has))
    while (fewer := _asked_for(text, has, others)) != text:  # a property may ask for another
        text = fewer
    return text


def _possible(nodes: Iterable[Node], has: Seen) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            heads = [head for head in _parted(node.prelude) if matches(head, has)]
            if heads:
                yield f"{','.join(tinycss2.serialize(head).strip() for head in heads)}{{{tinycss2.serialize(node.content)}}}"
        elif node.type == "at-rule" and node.lower_at_keyword in NESTING:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            if rules := "".join(_possible(inner, has)):
                yield f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{rules}}}"
        else:
            yield node.serialize()


def _parted(tokens: Iterable[Node]) -> list[list[Node]]:
    """A list of selectors, one by one."""
    parts: list[list[Node]] = [[]]
    for token in tokens:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def matches(selector: list[Node], has: Seen) -> bool:
    """Whether all that a selector asks for may be there."""
    before = ""
    for token in selector:
        kind = token.type
        if kind == "hash":
            there = has.attribute("id", token.value)
        elif kind == "ident" and before == ".":
            there = has.attribute("class", token.value)
        elif kind == "ident" and before != ":":
            there = has.element(token.value)
        elif kind == "[] block":
            there = _attribute(token.content, has)
        elif kind == "function" and token.lower_name in ANY:
            there = any(matches(one, has) for one in _parted(token.arguments))
        else:
            there = True
        if not there:
            return False
        before = token.value if kind == "literal" else ""
    return True


def _attribute(tokens: list[Node], has: Seen) -> bool:
    """`[name]` and `[name=value]`; of other comparisons only the name is looked at."""
    name, *rest = [token for token in tokens if token.type != "whitespace"]
    exact = len(rest) == 2 and rest[0] == "="
    return has.attribute(name.value, rest[1].value if exact else "")


def _asked_for(sheet: str, has: Seen, others: str) -> str:
    """One round: without properties and movements that nothing asks for."""
    asked = set(_USE.findall(sheet + others)) | has.words
    sheet = _EMPTY.sub("", _PROPERTY.sub(lambda found: found[0] if found[1] in asked else "", sheet))
    still = set(_WORD.findall(_MOVEMENT.sub("", sheet) + others))
    return _MOVEMENT.sub(lambda found: found[0] if found[1] in still else "", sheet)
