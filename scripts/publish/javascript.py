"""The parts of the site's scripts, one file a job in docs/assets/js, to the few files that a page loads.

Apart from the build because parts are ES modules for who writes them (an editor, TypeScript and Node's tests follow their
imports), and can be none in a browser: a page from a folder may load no module, and each file is a round trip. A script is
its parts one after another in a function, so that nothing leaks, without imports and comments. No npm is needed for it.
"""

import re
from pathlib import Path

from scripts.finding import ROOT, Finding, line_of

PARTS = ROOT / "docs" / "assets" / "js"
SCRIPTS = {  # published file: its parts, each after those that it imports
    "charts.js": "page load alone palette theme tools link chosen start copy touch near pipes_start labs_start questions_start screen_start figures paper charts",
    "figure.js": "page days points wording cells shade labels layout cursor reading draw table save png figure",
    "pipes.js": "page link wording pipes_weeks pipes_link pipes_words pipes_draw pipes_table pipes_paper save png pipes",
    "lab_follow.js": "follow",
    "deck.js": "deck",
    "lab_guess.js": "guess",
    "lab_questions.js": "questions",
    "screen.js": "save png slide_take screen_chart screen_pipes screen_steps screen",
    "lab_box.js": "wording box_book box_challenges box_code box_own box_sheets box",
    "lab_mornings.js": "mornings_sums mornings_link mornings_picture mornings",
    "lab_draw.js": "page wording sketch sketch_sums sketch_picture sketch_fields sketch_pad",
    "lab_market.js": "page market_model market_link market_words market_draw market",
    "search.js": "page cutting index_request frame search",
    "late.js": "page today ages lateness late",
}
INLINE = "late.js"  # stands in the pages themselves (scripts/publish/late.py)
_IMPORT = re.compile(r'^import \{(?![^}]* as )[^}]*\} from "\./(\w+)\.js"\n', re.M)
_EXPORT = re.compile(r"^export (?=(?:async|class|const|function) )", re.M)
_COMMENT = re.compile(r"^ *//[^\n]*\n|^ */\*.*?\*/\n|/\*\*.*?\*/ ", re.M | re.S)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.M)
_NAME = re.compile(r"^(?:async )?(?:class|const|function|let) (\w+)", re.M)


def write(assets: Path) -> None:
    """Put each script beside the pages, save the one that stands in them."""
    for script, parts in SCRIPTS.items():
        if script == INLINE:
            continue
        (assets / script).write_text(joined(parts.split()), "utf-8", newline="")


def joined(parts: list[str]) -> str:
    """The parts as one script that leaks nothing."""
    body = "".join(bare((PARTS / f"{part}.js").read_text("utf-8")) for part in parts)
    return f'(() => {{\n"use strict"\n{body}}})()\n'


def bare(text: str) -> str:
    """A part without what only its author needs: imports, exports, comments."""
    return _EXPORT.sub("", _IMPORT.sub("", _COMMENT.sub("", text))).lstrip("\n")


def findings() -> list[Finding]:
    """Parts that no script has, imports that do not stand before, names that a script would have twice, unknown forms."""
    there = {path.stem: path.read_text("utf-8") for path in sorted(PARTS.glob("*.js"))}
    listed = {part for parts in SCRIPTS.values() for part in parts.split()}
    found = [
        _finding(part, 0, "is in no script, or is not there; see SCRIPTS in scripts/publish/javascript.py")
        for part in sorted(listed ^ there.keys())
    ]
    for script, parts in SCRIPTS.items():
        order = [part for part in parts.split() if part in there]
        for n, part in enumerate(order):
            found += _late(script, part, there[part], order[:n])
        found += _twice(script, {part: bare(there[part]) for part in order})
    for part, text in there.items():
        for form in _OTHER.findall(_EXPORT.sub("", _IMPORT.sub("", text))):
            what = f'write it as import {{ a, b }} from "./part.js", or as export const: {form}'
            found.append(_finding(part, line_of(text, text.index(form)), what))
    return found


def _late(script: str, part: str, text: str, before: list[str]) -> list[Finding]:
    return [
        _finding(part, line_of(text, at.start()), f"{at[1]}.js must stand before it in {script} of SCRIPTS")
        for at in _IMPORT.finditer(text)
        if at[1] not in before
    ]


def _twice(script: str, parts: dict[str, str]) -> list[Finding]:
    first: dict[str, str] = {}  # each name, and the part that has it
    return [
        _finding(part, 0, f"{name} is also in {first[name]}.js, and {script} has both; rename one")
        for part, text in parts.items()
        for name in _NAME.findall(text)
        if first.setdefault(name, part) != part
    ]


def _finding(part: str, line: int, what: str) -> Finding:
    return Finding(PARTS / f"{part}.js", line, what)
