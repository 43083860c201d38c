"""The pages of a built site as files: their ids, what they point to, and the words that a reader sees."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path


class Links(HTMLParser):
    """The ids of a page, and what it points to."""

    def __init__(self, text: str):
        super().__init__()
        self.ids, self.targets, self.words, self.silent = set(), [], [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.ids |= {given[name] for name in ("id", "name") if given.get(name)}
        self.targets += [given[name] for name in ("href", "src", "data-src") if given.get(name)]
        self.silent += tag in ("script", "style", "code", "pre")

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style", "code", "pre")

    def handle_data(self, data):
        if not self.silent:
            self.words.append(data)


@cache
def pages_of(folder: Path) -> dict[str, Links]:
    return {path.relative_to(folder).as_posix(): Links(path.read_text("utf-8")) for path in folder.rglob("*.html")}
