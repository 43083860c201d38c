"""CONTRIBUTING's recipes, all carried out in one copy as a newcomer would, held to every check and test, and taken out again."""

import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from copies import ROOT, Copy
from recipes import RECIPES, chart, correction, event, fact, owner, page, payment, script, series, verdict, words

HEADINGS = [  # one of them is of two things
    part
    for heading in re.findall(r"^## (.+)$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.M)
    for part in re.split(r"(?<=\)), ", heading)
]
TOLD = (
    "From a CSV to a page",
    "The card of a link",
    "New figures",
    "An evening",
    "An edition",
    "A lesson",
)  # that add nothing, or need a tag
COUNTS = {"one": 1, "two": 2, "three": 3}
CARDS = "docs/data/manifest.json"
# The tests that look at what the recipes add, but for those that take minutes: `make prove` runs them all.
LOOK = """
    tests/charts/test_gallery.py tests/charts/test_plotly_file.py tests/fed/test_corrections.py tests/fed/test_episodes.py tests/fed/test_series.py
    tests/fetch/test_fetch_owners.py tests/ledgers tests/pages/test_tables.py tests/prose tests/questions tests/text
    tests/house/test_workflows.py::test_the_linters_find_nothing tests/house/test_workflows.py::test_our_own_rules_hold
    tests/house/test_workflows.py::test_the_pieces_that_go_together_agree
    tests/verdicts/test_verdicts.py::test_each_verdict_has_an_oracle_and_each_oracle_a_verdict
""".split()  # noqa: SIM905 - a list would be a line a test
ONLY = f"not (test_gallery or test_plotly_file) or {chart.NAME} or colour"  # the other charts are drawn as before


def test_every_recipe_that_contributing_tells_is_walked_here_and_no_other():
    told = [heading for heading in HEADINGS if not heading.startswith(TOLD)]
    assert len(told) == len(RECIPES)
    for recipe, heading in zip(RECIPES, told, strict=True):
        assert heading.startswith(recipe.heading)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.heading)
def test_a_recipe_touches_by_hand_as_many_files_as_its_heading_says_and_at_most_three_beside_its_test(recipe):
    (heading,) = [heading for heading in HEADINGS if heading.startswith(recipe.heading)]
    tests = {file for file in recipe.files() if file.startswith("tests/")}
    assert len(recipe.files() - tests) in [COUNTS[word] for word in re.findall(r"\b(one|two|three)\b", heading)]
    assert bool(tests) is ("test" in heading) and len(tests) <= 1


class Answers(BaseHTTPRequestHandler):
    """FRED knows the new series until the server's `week`, a week less than the Mint; and then no longer."""

    def do_GET(self):
        known = (
            {f"/graph/fredgraph.csv?id={series.ID}": series.csv(self.server.week)} if self.server.fred_answers else {}
        )
        newest = series.csv(self.server.week + timedelta(weeks=1)).splitlines()[-20:]
        known[owner.PATH] = "".join(f"{line.replace(',', ' ')}\n" for line in newest)
        self.send_response(200 if self.path in known else 404)
        self.end_headers()
        self.wfile.write(known.get(self.path, "").encode())

    def log_message(self, *_):
        """Nothing is printed."""


@pytest.fixture
def server():
    """A FRED and a Mint on the loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as one:
        one.fred_answers = True
        one.week = date.fromisoformat((ROOT / "docs/data/WALCL.csv").read_text().splitlines()[-2].split(",")[0])
        Thread(target=one.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield one
        one.shutdown()


@pytest.fixture
def copy(tmp_path):
    return Copy(tmp_path / "copy")


def added(copy, server):
    """Carry all of them out; what is not yet done is told."""
    for recipe in RECIPES:
        recipe.carry_out(copy)
    assert set(copy.changed()) == set().union(*(recipe.files() for recipe in RECIPES))
    assert checked(copy) == [f"docs/data/{series.ID}.csv: is missing from the snapshot; fetch it: python -m scripts fetch {series.ID}"]  # fmt: skip
    rows = series.csv(server.week).count("\n") - 1
    assert f"{rows} new rows, 0 revised, 0 held" in fetched(copy, server)
    assert "docs/data/facts.json: is not what the snapshot gives" in checked(copy)[0]
    server.fred_answers = False
    assert "a mirror of FRED: answered 404; from a mirror of the Mint" in fetched(copy, server)
    assert copy.quick("facts").returncode == 0


def fetched(copy, server):
    base = f"http://127.0.0.1:{server.server_port}"
    done = copy.quick("fetch", series.ID, FRED_URL=base, NO_PROXY="127.0.0.1", **{owner.VARIABLE: base})
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def checked(copy):
    done = copy.quick("check")
    return [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("check: ")]


def the_style_is_right(copy):
    for style in (["check", "-q"], ["format", "-q", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *style, "."], cwd=copy.root, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout
    if (ROOT / "node_modules" / "tools").exists():  # as make js does, where npm is
        path = f"{ROOT / 'node_modules' / '.bin'}:{os.environ['PATH']}"
        npm = ["npm", "test", "--silent"]
        done = subprocess.run(npm, cwd=copy.root, env=os.environ | {"PATH": path}, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def the_site_has_them_all(copy):
    facts = json.loads(copy.read("docs/data/facts.json"))
    assert f"const {script.NAME} =" in copy.read("site/assets/search.js")
    for lang, root, mint in (("en", "", "through a mirror of the Mint"), ("zh-TW", "zh-TW/", "經鑄幣局的鏡像站")):
        data, about, timeline, glossary = (copy.read(f"site/{root}{name}/index.html") for name in ("data", "about", "timeline", "glossary"))  # fmt: skip
        assert series.NAMES[lang] in data and f'id="{series.ID}"' in data and mint in data
        assert chart.TITLES[lang] in about and f">{facts[fact.NAME][lang]}</data>" in about
        assert f'data-verdict="{verdict.NAME}"' in about and payment.TITLES[lang] in about
        assert about.count(words.URL) == 2, "a link, and a row of the table"
        assert f'id="correction-{correction.KEY}"' in about and f"<q>{correction.SAID[lang]}</q>" in about
        assert words.MEANS[lang] in glossary and event.WHAT[lang] in timeline
        assert page.TITLES[lang] in copy.read(f"site/{root}{page.NAME}/index.html")
        assert f'href="{page.NAME}/"' in copy.read(f"site/{root}index.html")
        assert (copy.root / f"site/assets/charts/{chart.NAME}.{lang}.js").stat().st_size > 1000


def taken_out(copy):
    """First all but the pages, so that what is forgotten is told; then the rest."""
    for recipe in reversed(RECIPES):
        recipe.take_out(copy, lambda file: not file.startswith("docs/"))
    told = "\n".join(checked(copy))
    names = {"chart": chart.NAME, "fact": fact.NAME, "verdict": verdict.NAME, "payment": payment.NAME}
    assert [kind for kind, name in names.items() if f"no {kind} called '{name}'" not in told] == []
    assert f"docs/assets/js/{script.NAME}.js: is in no script" in told
    assert f"nav lacks '{page.NAME}.md'" in told and f"docs/data/{series.ID}.csv: belongs to no series" in told
    for recipe in reversed(RECIPES):
        recipe.take_out(copy, lambda file: file.startswith("docs/"))
    (copy.root / f"docs/data/{series.ID}.csv").unlink()
    assert checked(copy) == [f"{CARDS}: has a card of {series.ID}, which is no series; remove it"]
    cards = json.loads(copy.read(CARDS))
    del cards[series.ID]
    copy.write(CARDS, json.dumps(cards, indent=2) + "\n")
    assert copy.quick("facts").returncode == 0
    assert (checked(copy), copy.changed()) == ([], [])


def passed(done):
    assert done.returncode == 0, done.stdout[-20_000:]


def test_all_recipes_are_carried_out_pass_every_check_are_built_and_taken_out_without_a_trace(copy, server):
    added(copy, server)
    assert checked(copy) == []
    the_style_is_right(copy)
    passed(copy.tests(*LOOK, "-k", ONLY))
    done = copy.quick("build")
    assert (done.returncode, done.stderr) == (0, "")
    the_site_has_them_all(copy)
    taken_out(copy)


@pytest.mark.long
def test_with_all_recipes_carried_out_every_test_passes_that_needs_no_browser(copy, server):
    added(copy, server)
    passed(copy.tests("--ignore=tests/browser", "--ignore=tests/house/test_recipes.py"))
