"""`python -m scripts build` as a teacher meets it: a site that is whole, or one clear line and the old site untouched."""

import csv
import gzip
import hashlib
import json
import re
import shutil
import sys
from datetime import date
from pathlib import Path

import plotly
import pytest
from copies import Copy
from fred import KEY
from sites import EARLIER, built

from scripts.finding import ROOT
from scripts.publish import build, plotly_js

PAGE, SIBLING = "docs/corridor.en.md", "docs/corridor.zh-TW.md"
NOTEBOOKS = [f"docs/notebooks/read-the-balance-sheet.{lang}.ipynb" for lang in ("en", "zh-TW")]
DAY = date.fromisoformat(EARLIER)
OURS = {"FRED_API_KEY": KEY, **dict.fromkeys(("USER", "LOGNAME", "USERNAME", "HOSTNAME"), "quentin-of-nowhere")}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return Copy(tmp_path_factory.mktemp("build"))


@pytest.fixture
def copy(made):
    """The copy as it was made, with a site of which it can be seen whether it was touched."""
    made.reset()
    (made.root / "site").mkdir(exist_ok=True)
    made.write("site/index.html", "the good site of yesterday")
    made.write("site/sentinel.txt", "still here")
    return made


@pytest.fixture(scope="module")
def rebuilt(made):
    """A copy that was built, and then again, years later by the clock, after one page was touched; the output of each build,
    and the files of the site that differ."""
    made.reset()
    shutil.rmtree(made.root / ".cache" / "notebooks", ignore_errors=True)  # so that they are run here, by us
    (made.root / "site").mkdir(exist_ok=True)
    made.write("site/sentinel.txt", "of the old site")
    first = made.run("build", SOURCE_DATE_EPOCH="1000000000", **OURS)
    then = made.bytes_of("site")
    drawn = made.quick("render")
    made.append(PAGE, "One more sentence.")
    ran = notebooks_run(made)
    again = made.quick("build", SOURCE_DATE_EPOCH="2000000000", **OURS)
    now = made.bytes_of("site")
    made.reset()
    return first, drawn, again, ran, {name for name in then | now if then.get(name) != now.get(name)}


def notebooks_run(copy):
    """What the cache holds of notebooks, and when it was written."""
    return {path: path.stat().st_mtime_ns for path in (copy.root / ".cache" / "notebooks").rglob("*.json")}


# Each fault breaks the copy and returns the verb that must stop, and what its one line must say.


def unknown_series(copy):
    return ("fetch", "WALKL"), ["fed/series.py: no series called WALKL; there are: WALCL, "]


def damaged_csv(copy):
    copy.write("docs/data/SOFR.csv", copy.read("docs/data/SOFR.csv")[:-3])
    return ("build",), ["docs/data/SOFR.csv: is damaged: ", "restore it with: git checkout SOFR.csv manifest.json"]


def csv_edited_by_hand(copy):
    copy.change("docs/data/WALCL.csv", "2008-09-03,9", "2008-09-03,8")
    return ("build",), ["docs/data/WALCL.csv: does not match its card", "restore it with: git checkout WALCL.csv"]


def misspelt_token(copy):
    line = copy.change(PAGE, "{{ fact: effr }}", "{{ fact: efrr }}")
    return ("build",), [f"{PAGE}:{line}: {{{{ fact: efrr }}}}: no fact called 'efrr'; did you mean 'effr'?"]


def page_without_sibling(copy):
    (copy.root / SIBLING).unlink()
    return ("build",), [f"{PAGE}: has no sibling corridor.zh-TW.md; a page exists in both languages or not at all"]


def cell_that_raises(copy):
    for notebook in NOTEBOOKS:
        copy.change(notebook, '"import os', '"raise ValueError(\'the pool is empty\')\\n",\n    "import os')
    return ("build",), [f"{NOTEBOOKS[0]}: a cell failed: ValueError: the pool is empty"]


def day_before_the_snapshot(copy):
    return ("build", "--as-of", "1999-12-31"), ["--as-of: 1999-12-31 is outside the snapshot; choose a day from 2003-"]


def day_after_the_snapshot(copy):
    return ("build", "--as-of", "2999-12-31"), ["--as-of: 2999-12-31 is outside the snapshot; choose a day from 2003-"]


FAULTS = [
    unknown_series,
    damaged_csv,
    csv_edited_by_hand,
    misspelt_token,
    page_without_sibling,
    cell_that_raises,
    day_before_the_snapshot,
    day_after_the_snapshot,
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_fault_stops_with_one_clear_line_and_leaves_the_site_and_the_snapshot_as_they_were(copy, fault):
    verb, says = fault(copy)
    before = copy.bytes_of("site", "docs/data")
    done = copy.quick(*verb)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"stopped: {says[0]}") and all(part in line for part in says), line
    assert "Traceback" not in done.stdout + done.stderr
    assert copy.bytes_of("site", "docs/data") == before and "site/sentinel.txt" in before


def test_a_link_to_nowhere_stops_with_a_line_a_page(copy):
    for page in (PAGE, SIBLING):
        copy.append(page, "[a page](corridoor.md)")
    before = copy.bytes_of("site", "docs/data")
    done = copy.quick("build")
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert first.startswith(f"stopped: {PAGE}: ") and second.startswith(f"{SIBLING}: ")
    assert "contains a link 'corridoor.md', but the target is not found" in first
    assert copy.bytes_of("site", "docs/data") == before


def test_a_day_that_is_none_is_refused_before_anything_is_read(copy):
    done = copy.quick("build", "--as-of", "17/9/2019")
    assert done.returncode == 2
    assert "argument --as-of: '17/9/2019' is not a day; write it as 2019-09-17" in done.stderr.splitlines()[-1]


def test_a_build_puts_a_whole_site_in_the_place_of_the_old_one(rebuilt, made):
    first, _, again, *_ = rebuilt
    assert (first.returncode, first.stderr, again.returncode, again.stderr) == (0, "", 0, "")
    assert re.search(r"^site/ is ready with the newest figures \(\d+\.\d s\)\. Look at it", first.stdout, re.M)
    assert not (made.root / "site" / "sentinel.txt").exists()
    for name in ("index.html", "zh-TW/index.html", "corridor/index.html", "zh-TW/corridor/index.html", "data/SOFR.csv"):
        assert (made.root / "site" / name).stat().st_size, name
    assert "One more sentence." in made.read("site/corridor/index.html")
    assert [path.name for path in (made.root / ".cache").glob("site*")] == []


def test_the_sites_plotly_is_the_installed_file_after_a_word_to_the_browser(rebuilt, made):
    first, body = (made.root / "site" / "assets" / "plotly.min.js").read_bytes().split(b"\n", 1)
    assert first == b"//# allFunctionsCalledOnLoad"
    whole = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    assert body in [path.read_bytes() for path in (plotly_js.BASIC, whole) if path.exists()]


def naming(folder, words):
    """The files of a folder that hold one of these words, packed ones included."""
    for path in folder.rglob("*"):
        body = path.read_bytes() if path.is_file() else b""
        body += gzip.decompress(body) if path.suffix == ".gz" else b""
        if any(word.encode() in body for word in words):
            yield path.name


def test_no_file_of_the_site_names_our_key_our_folders_or_who_we_are(rebuilt, made):
    site = made.root / "site"
    assert {"sitemap.xml.gz", "figure.js"} <= set(naming(site, ["corridor", "plumbing"]))
    ours = [str(made.root), str(ROOT), f"{Path.home()}/", str(Path(sys.prefix).parent), *OURS.values()]
    assert list(naming(site, ours)) == []


def test_a_chart_that_did_not_change_is_not_drawn_again(rebuilt):
    _, drawn, again, *_ = rebuilt
    for done in (drawn, again):
        assert re.search(r"^charts: 0 drawn, [1-9]\d* unchanged$", done.stdout, re.M)


def test_a_notebook_that_did_not_change_is_not_run_again(rebuilt, made):
    *_, ran, _ = rebuilt
    assert len(ran) >= len(NOTEBOOKS) and notebooks_run(made) == ran


def test_another_day_of_the_clock_and_a_sentence_more_change_that_page_its_length_and_the_index_alone(rebuilt):
    """The first page says how many words each page has."""
    assert rebuilt[4] == {"site/corridor/index.html", "site/index.html", "site/search/en.json"}


def test_the_site_of_an_earlier_day_is_said_to_be_of_that_day(monkeypatch, capsys):
    for step in ("grow", "swap"):
        monkeypatch.setattr(build, step, lambda *_: None)
    assert build.run(DAY) == 0
    assert "site/ is ready with the figures of 2013-10-01" in capsys.readouterr().out


def test_the_site_of_an_earlier_day_knows_nothing_later():
    site = built(str(DAY))
    manifest = json.loads((site / "data" / "manifest.json").read_text("utf-8"))
    for path in (site / "data").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            days = [row[0] for row in csv.reader(file)][1:]
        assert days == sorted(days) and (days or ["0000"])[-1] <= str(DAY), path.name
        original = (ROOT / "docs" / "data" / path.name).read_text("utf-8")
        assert original.startswith(path.read_text("utf-8")), f"{path.name} is no beginning of the snapshot's"
        card = manifest[path.stem]
        assert (card["last"], card["rows"]) == ((days or [""])[-1], len(days))
        assert card["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert "<dd>none yet: begins on April 3, 2018</dd>" in (site / "data" / "index.html").read_text("utf-8")
    published = json.loads((site / "data" / "facts.json").read_text("utf-8"))
    latest = [fact for fact in published.values() if fact["kind"] == "latest"]
    assert latest and all(fact["as_of"] is None or fact["as_of"] <= str(DAY) for fact in latest)
    assert published["assets"]["as_of"] == "2013-09-25" and published["sofr"]["value"] is None


def test_swap_puts_a_new_site_where_there_was_one_and_where_there_was_none(tmp_path, monkeypatch):
    monkeypatch.setattr(build, "CACHE", tmp_path / ".cache")
    target = tmp_path / "site"
    for text in ("first", "second"):
        new = tmp_path / ".cache" / "site"
        new.mkdir(parents=True)
        (new / f"{text}.html").write_text(text)
        build.swap(new, target)
        assert [path.name for path in target.iterdir()] == [f"{text}.html"]
        assert list((tmp_path / ".cache").iterdir()) == []
