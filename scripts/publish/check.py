"""Every check that needs no browser and no network, and what has to be mended.

`make check` prints all findings, and a build stops on them: a page that is untrue, that lacks its other language, or that a
reader could not open never reaches the site.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from scripts import facts
from scripts.facts.fact import Computed
from scripts.finding import ROOT, Finding
from scripts.pages import tokens
from scripts.prose import editions, glossary, links, parity, style, typed_numbers, words
from scripts.publish import datapackage, facts_json, javascript
from scripts.questions import checking
from scripts.snapshot import reading, store
from scripts.snapshot.reading import Snapshot

DOCS = ROOT / "docs"
CODE = ("fed", "charts", "scripts")
WRITTEN = ("*.md", "*.ipynb", "*.html", "*.j2", "*.js", "*.css", "*.yml", "*.py", "*.csv", "*.json")


def run() -> int:
    """Print every finding, or one line that all is well."""
    started = perf_counter()
    found = inspect().findings
    for finding in found:
        print(finding)
    print(f"check: {len(found) or 'no'} finding{'' if len(found) == 1 else 's'} in {perf_counter() - started:.1f} s")
    return 1 if found else 0


@dataclass(frozen=True)
class Inspected:
    """What was found, and what was read for it: a build goes on with the same snapshot and facts, and reads nothing twice.

    `facts` is empty where the snapshot cannot be trusted.
    """

    findings: list[Finding]
    snapshot: Snapshot
    facts: dict[str, Computed]


def inspect() -> Inspected:
    """Everything; what rests on a file that cannot be read, or on a snapshot that cannot be trusted, is not looked at."""
    snapshot = reading.read()
    computed = {} if snapshot.findings else facts.compute(snapshot.figures)
    stale = [*stale_facts(computed), *stale_package(snapshot)]
    stale += checking.counted(computed) if computed else []
    return Inspected([*of_pages(), *snapshot.findings, *stale], snapshot, computed)


def of_pages() -> list[Finding]:
    """What is wrong with what authors wrote."""
    found = unreadable()
    if not found:
        found = [
            finding
            for check in (
                names,
                menu,
                figures_typed,
                words_to_avoid,
                habits,
                glossary_words,
                questions,
                links_out,
                file_names,
                parts,
                editions.findings,
            )
            for finding in check()
        ]
    return found


def page_files() -> list[Path]:
    """Every page of both languages."""
    return sorted(DOCS.rglob("*.md"))


def unreadable() -> list[Finding]:
    """Pages that are not UTF-8 and notebooks that are not JSON (a merge half done): no other check could open them."""
    found = []
    for path in (*page_files(), *sorted(DOCS.rglob("*.ipynb"))):
        try:
            text = path.read_text("utf-8")
            _ = path.suffix == ".md" or json.loads(text)["cells"]
        except UnicodeDecodeError:
            found.append(Finding(path, 0, "is not UTF-8; save it as UTF-8"))
        except (ValueError, TypeError, KeyError) as error:
            what = f"is not a notebook ({error}); mend it, or restore it with: git checkout {path.name}"
            found.append(Finding(path, getattr(error, "lineno", 0), what))
    return found


def names() -> list[Finding]:
    """Tokens that do not exist, and pairs of pages that differ. Where a token cannot be read, its pair is not compared as well:
    the slip would be told twice."""
    unread = token_names()
    told = {_page(finding) for finding in unread}
    return unread + [finding for finding in siblings() if _page(finding) not in told]


def _page(finding: Finding) -> str:
    return str(finding.file).partition(".")[0]


def token_names() -> list[Finding]:
    """Names that pages, lessons and questions use and that do not exist, names that exist and are used nowhere."""
    return tokens.findings([*page_files(), *sorted((DOCS / "lessons").glob("*.toml"))], checking.quoted())


def siblings() -> list[Finding]:
    """Pages and notebooks whose two languages have not the same skeleton."""
    return parity.findings(DOCS)


def menu() -> list[Finding]:
    """Pages that the menu lacks or names wrongly, sections without their Chinese name, and pages without the head that a menu and a search engine show."""
    config = ROOT / "mkdocs.yml"
    listed = re.findall(r"^\s+- (?:[^:\n]+: )?(\S+\.(?:md|ipynb))\s*$", config.read_text("utf-8"), re.M)
    there = {f"{stem}{suffix}" for stem, suffix in _pages()}
    found = [Finding(config, 0, f"nav lacks '{page}'; add the line: - {page}") for page in sorted(there - {*listed})]
    found += [
        Finding(config, 0, f"nav names '{page}', which is no page; write it without its language: - NAME.md")
        for page in listed
        if page not in there
    ]
    nav, rest = config.read_text("utf-8").partition("\nnav:")[2].split("\n\n", 1)
    found += [
        Finding(config, 0, f"nav_translations lacks '{section}', a section of the menu; say it in Chinese there")
        for section in re.findall(r"^  - (.+):$", nav, re.M)
        if not re.search(rf"^ {{12}}{re.escape(section)}: \S", rest.partition("nav_translations:\n")[2], re.M)
    ]
    for path in page_files():
        head = tokens.HEAD.match(path.read_text("utf-8"))
        lacks = [key for key in ("title", "description") if not head or not re.search(rf"^{key}: \S", head[0], re.M)]
        if lacks:
            found.append(Finding(path, 1, f"its head lacks {' and '.join(lacks)}; see CONTRIBUTING.md, A page"))
    return found


def _pages() -> set[tuple[str, str]]:
    return {
        (english.relative_to(DOCS).as_posix().removesuffix(f".en{suffix}"), suffix)
        for suffix in (".md", ".ipynb")
        for english, _ in parity.siblings(DOCS, suffix)
    }


def figures_typed() -> list[Finding]:
    """Figures that were typed, in pages, notebooks' text, and the words beside code."""
    found = [finding for path in page_files() for finding in typed_numbers.findings_in_page(path)]
    for path in sorted(path for folder in CODE for path in (ROOT / folder).rglob("*.py")):
        found += typed_numbers.findings_in_code(path)
    for path in sorted(DOCS.rglob("*.ipynb")):
        cells = [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "markdown"]
        found += [
            Finding(path, 0, f"'{figure}' is a number typed in prose; let a cell compute it")
            for cell in cells
            for _, figure in typed_numbers.figures("".join(cell["source"]))
        ]
    return found


def habits() -> list[Finding]:
    """Turns of phrase that a lint can find, in the pages of either language."""
    return style.findings(page_files())


def words_to_avoid() -> list[Finding]:
    """Words to avoid, wherever a reader could meet them."""
    folders = (DOCS, ROOT / "overrides", *(ROOT / name for name in CODE))
    paths = {path for folder in folders for kind in WRITTEN for path in folder.rglob(kind)}
    paths |= {ROOT / "mkdocs.yml", *ROOT.glob("README*.md")}
    return words.findings(sorted(path for path in paths if path.is_file()))


def glossary_words() -> list[Finding]:
    """The glossary's own sentences are prose too: no typed number, no word to avoid."""
    found = []
    for term in glossary.load()[1]:
        for text in (term.means, term.why):
            for said in (text.en, text.zh_tw) if text else ():
                told = [f"'{figure}' is a number typed in prose" for _, figure in typed_numbers.figures(said)]
                told += [f"「{word}」 is a word to avoid" for word in words.avoided(said)]
                found += [Finding(glossary.FILE, 0, f"term '{term.key}': {what}") for what in told]
    return found


def questions() -> list[Finding]:
    """The bank of questions: what it lacks, and what it names that is not there."""
    return checking.written()


def links_out() -> list[Finding]:
    """Addresses outside the site: each stands in the table of sources, once."""
    return links.findings([*page_files(), *sorted(DOCS.rglob("*.ipynb"))])


def file_names() -> list[Finding]:
    """A second dot in a data file's name reads as a language to MkDocs, and the file vanishes from the site."""
    return [
        Finding(path, 0, "has a dot in its name, which MkDocs takes for a language; rename it")
        for path in sorted(store.DATA.iterdir())
        if path.name.count(".") > 1 and not path.name.startswith(".")
    ]


def parts() -> list[Finding]:
    """Scripts whose parts cannot be joined as they are listed."""
    return javascript.findings()


def stale_facts(computed: dict[str, Computed]) -> list[Finding]:
    """facts.json must say what the snapshot says."""
    if not computed:
        return []
    if empty := facts.findings(computed):
        return empty
    if facts_json.FILE.exists() and facts_json.FILE.read_text("utf-8") == facts_json.as_json(computed):
        return []
    return [Finding(facts_json.FILE, 0, "is not what the snapshot gives; write it again with: make facts")]


def stale_package(snapshot: Snapshot) -> list[Finding]:
    """datapackage.json must describe the files that stand beside it."""
    if snapshot.findings:
        return []
    file = datapackage.FILE
    if file.exists() and file.read_text("utf-8") == datapackage.as_json(snapshot.cards):
        return []
    return [Finding(file, 0, "does not describe the snapshot; write it again with: make facts")]
