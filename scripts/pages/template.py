"""HTML out of templates/: every word is escaped, save where a template says `| safe` of what the site itself drew.

Apart from those who fill the templates in because all do it in one way. A word that a template asks for and does not get
is an error, never an empty place.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

FOLDER = Path(__file__).parent / "templates"


def page(file: str, /, **words: object) -> str:
    """A whole page, in the lines in which its template is written."""
    return _ENVIRONMENT.get_template(f"{file}.html.j2").render(words)


def block(file: str, /, **words: object) -> str:
    """A part of a page in one line, since Markdown leaves alone a block that is one.

    The lines of the template are joined without what indents them: a space that a reader must see stands inside a line.
    """
    return "".join(line.strip() for line in page(file, **words).split("\n"))


def _kept_lines(text: str) -> Markup:
    """A text whose ends of line a browser shows, and neither `block` nor Markdown sees."""
    return escape(text).replace("\n", Markup("&#10;"))


_ENVIRONMENT = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)
_ENVIRONMENT.filters["kept_lines"] = _kept_lines
