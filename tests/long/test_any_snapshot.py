"""The suite holds on any snapshot: all but the browser's part of it runs in copies of this checkout that hold other figures.

A snapshot that ends before 2026 is one that nobody can come to have: the prose states days of 2026, and `check` refuses a
fixed fact without a value, as it should. So (b) is the project as it could have been written on its last day: the facts
of later days are taken out, with their tokens, and nothing else. What is asserted there of days of 2026 without a fact
(`known_to` in tests/text/test_claims.py: the tax week of April, the months after purchases of bills began, the range to July, the summer to October, the debt at the end of 2025)
is skipped, and on no other snapshot: the walk counts them.
"""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta

import half_year
import pytest
from copies import ROOT, Copy
from standing_in import SERVE, process

from fed.text import LANGS
from scripts import facts
from scripts.snapshot import reading, store

pytestmark = pytest.mark.long
CUT = date(2025, 12, 31)
CLAIMS = (ROOT / "tests" / "text" / "test_claims.py").read_text("utf-8")
LATER = sum(date(*map(int, day.split(","))) > CUT for day in re.findall(r"^@known_to\(date\(([\d, ]+)\)", CLAIMS, re.M))
PYTEST = (
    sys.executable,
    "-m",
    "pytest",
    "--ignore",
    "tests/browser",
    "--ignore",
    "tests/house/test_recipes.py",
)  # recipes take long, and look at no figure
IT = {"en": "it", "zh-TW": "它"}


def as_it_is(copy: Copy) -> None:
    """(a) What is in git."""


def cut(copy: Copy) -> None:
    """(b) What was known on the last day of 2025."""
    known, folder = reading.read(), copy.root / "docs" / "data"
    store.cut(known.rows, known.cards, CUT, folder)
    later = {name for name, one in facts.compute(reading.load(folder)).items() if one.seen is None}
    assert later
    for path in (copy.root / "scripts" / "facts").glob("*.py"):
        path.write_text(_without(path.read_text("utf-8"), later), "utf-8")
    told = {path: IT[lang] for lang in LANGS for path in (copy.root / "docs").glob(f"*.{lang}.md")}
    told[copy.root / "fed" / "corrections.py"] = IT["en"]  # in both languages: nobody reads it
    for path, it in told.items():
        tokens = rf"\{{\{{ fact: ({'|'.join(later)})(\.[a-z.]+)? \}}\}}"
        path.write_text(re.sub(tokens, it, path.read_text("utf-8")), "utf-8")


def _without(source: str, names: set[str]) -> str:
    """The source of a file of facts without these."""
    lines = source.splitlines(True)
    for node in reversed([*ast.walk(ast.parse(source))]):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Fact" and node.args[0].value in names:
            del lines[node.lineno - 1 : node.end_lineno]
    return "".join(lines)


def refreshed(copy: Copy) -> None:
    """(c) What the stand-in has, fetched as `make refresh` does; where there is none, ten quiet weeks more."""
    if SERVE.is_file():
        with process() as url:
            done = copy.run("fetch", FRED_URL=url, NO_PROXY="127.0.0.1")
        assert done.returncode == 0, done.stdout + done.stderr
    else:
        half_year.quiet_weeks(copy.root / "docs" / "data", reading.load().last_day() + timedelta(days=70))


def half_a_year_on(copy: Copy) -> None:
    """(d) Half a year after that: rates down and up, ON RRP filled, one series dead, one revised, one held."""
    refreshed(copy)
    half_year.half_a_year(copy.root / "docs" / "data")


def suite(copy: Copy) -> subprocess.CompletedProcess:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "FRED_", "PYTEST_"))}
    return subprocess.run(
        [
            *PYTEST,
            "-n",
            "auto",
            "--maxprocesses",
            "4",
            "--dist",
            "loadscope",
            "--no-loadscope-reorder",
            "-p",
            "no:cacheprovider",
            "--tb=short",
            "-rfEs",
        ],
        cwd=copy.root,
        env=kept | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def prepare(snapshot: Callable[[Copy], None], root) -> Copy:
    """A copy of this checkout with another snapshot, whose facts are restated as after a refresh."""
    copy = Copy(root)
    for name in ("node_modules", ".venv"):
        if (ROOT / name).exists():
            (copy.root / name).symlink_to(ROOT / name)
    snapshot(copy)
    done = copy.run("facts")
    assert (done.returncode, done.stderr) == (0, "")
    return copy


@pytest.mark.parametrize("snapshot", [as_it_is, cut, refreshed, half_a_year_on])
def test_the_suite_holds_on(snapshot, tmp_path, capsys):
    done = suite(prepare(snapshot, tmp_path / "copy"))
    with capsys.disabled():
        print(f"\n{snapshot.__doc__} {done.stdout.splitlines()[-1]}")
    assert done.returncode == 0, done.stdout[-20_000:]
    assert done.stdout.count("the snapshot has no figure of ") == (LATER if snapshot is cut else 0)
