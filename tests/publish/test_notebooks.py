"""The notebooks as a reader runs them: what they say of frozen figures, from a folder, by address, on earlier days, after a slip."""

import ast
import json
import re
import threading
from contextlib import redirect_stdout
from datetime import date, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from shutil import copy
from sys import stdlib_module_names

import nbconvert.preprocessors
import nbformat
import pandas as pd
import pytest
from nbclient.exceptions import CellExecutionError

from fed.measures import balance, hindsight
from fed.series import SERIES
from scripts.finding import ROOT
from scripts.publish import kernel, notebooks

FROZEN = ROOT / "tests" / "frozen"
BOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
every_book = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.stem)
of_gauge, of_payer = (
    pytest.mark.parametrize("book", [one for one in BOOKS if one.name.startswith(name)], ids=lambda book: book.stem)
    for name in ("build-your-own-gauge", "who-paid")
)


class Ran:
    """A notebook that was run from top to bottom: its names, what its cells gave, and what it printed."""

    def __init__(self, book: Path):
        self.names, self.shown, said = {}, [], StringIO()
        with redirect_stdout(said):
            for cell in code(book):
                tree = ast.parse(cell)
                last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
                exec(compile(tree, book.name, "exec"), self.names)
                if last:
                    self.shown.append(eval(compile(ast.Expression(last.value), book.name, "eval"), self.names))
        self.said = said.getvalue()

    def tables(self):
        return [one for one in self.shown if isinstance(one, pd.DataFrame)]


def code(book: Path) -> list[str]:
    cells = json.loads(book.read_text("utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def words(book: Path) -> str:
    cells = json.loads(book.read_text("utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def named(book: Path) -> set[str]:
    """The files that the notebook tells a reader to save."""
    return set(re.findall(r"`(\w+)\.csv`", words(book)))


@pytest.fixture
def run(monkeypatch):
    """Run a notebook on a folder or an address of figures; on those that stand beside it, if none is named."""

    def ran(book: Path, place: Path | str | None = FROZEN) -> Ran:
        if place is None:
            monkeypatch.delenv("FED_PLUMBING_DATA", raising=False)
        else:
            monkeypatch.setenv("FED_PLUMBING_DATA", str(place))
        return Ran(book)

    return ran


@every_book
def test_it_asks_for_pandas_and_plotly_alone(book):
    found = {
        name.split(".")[0]
        for cell in code(book)
        for node in ast.walk(ast.parse(cell))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in ([one.name for one in node.names] if isinstance(node, ast.Import) else [node.module])
    }
    assert found - stdlib_module_names == {"pandas", "plotly"}


@every_book
def test_it_runs_beside_the_files_that_it_names_and_by_their_address(book, run, tmp_path, monkeypatch):
    for id in named(book):
        copy(FROZEN / f"{id}.csv", tmp_path)
    monkeypatch.chdir(tmp_path)
    beside = run(book, None)
    asked = []

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, _, request, *rest):
            asked.append(re.search(r"(\w+)\.csv", request)[1])

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        far = run(book, f"http://127.0.0.1:{server.server_port}")
        server.shutdown()
    assert set(asked) == named(book)  # neither a file too many, nor one that is not named
    assert far.said == beside.said and far.tables()
    for one, other in zip(far.tables(), beside.tables(), strict=True):
        assert one.equals(other)


@every_book
def test_its_tables_speak_the_language_of_its_page(book, run):
    for table in run(book).tables():
        for name in map(str, (*table.index, *table.columns)):
            han, latin = re.search(r"[\u4e00-\u9fff]", name), re.search(r"[a-z]", name)
            assert not (latin if ".zh-TW." in book.name else han or re.fullmatch(r"[a-z_]+", name)), name


@every_book
@pytest.mark.parametrize("day", ["2003-03-05", "2018-06-01", "2019-09-16", "2023-03-15"])
def test_on_an_earlier_day_it_says_what_it_lacks_and_runs_to_its_end(book, run, tmp_path, day):
    for id in named(book):
        head, *rows = (FROZEN / f"{id}.csv").read_text("utf-8").splitlines(keepends=True)
        known = str(date.fromisoformat(day) - timedelta(days=SERIES[id].published_after))
        (tmp_path / f"{id}.csv").write_text(head + "".join(row for row in rows if row[:10] <= known), "utf-8")
    ran = run(book, tmp_path)
    if book.name.startswith("build"):
        assert (ran.names["WORDS"]["later"] in ran.said) == (day < "2019-04")
    if book.name.startswith("who"):
        assert ran.said.count(ran.names["WORDS"]["outside"][:8]) == 3


@of_payer
@pytest.mark.parametrize(
    ("first", "last"), [("2025-07-02", "2025-10-29"), ("2022-06-01", "2025-12-03"), ("2008-09-10", "2008-12-10")]
)
def test_who_paid_is_the_identity_of_the_site(book, run, frozen, first, last):
    paid = run(book).names["who_paid"](first, last)
    ours = balance.who_absorbed(frozen.frame(balance.LEVELS), date.fromisoformat(first), date.fromisoformat(last))
    theirs = paid["change"].rename({"treasury": "tga", "foreign": "foreign_pool"})
    assert theirs[ours.index].to_dict() == pytest.approx(ours.to_dict())
    steps = paid["effect"].drop("reserves")
    assert steps.sum() == pytest.approx(paid.loc["reserves", "effect"]) == pytest.approx(paid.loc["reserves", "change"])
    assert list(paid.columns[:2]) == [first, last]


@of_payer
def test_the_waterfall_ends_where_reserves_do_and_each_bar_begins_where_the_last_one_ended(book, run):
    (drawn,) = [one for one in run(book).shown if hasattr(one, "data")]
    (bars,) = drawn.data
    at = 0
    for base, by in list(zip(bars.base, bars.y, strict=True))[:-1]:
        assert base == pytest.approx(at, abs=0.3)
        at = base + by
    assert (bars.base[-1], bars.y[-1]) == (0, pytest.approx(at, abs=0.3))


@of_payer
@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2025-10-29", "2025-07-02"),
        ("2025-07-02", "2999-01-01"),
        ("1999-01-06", "2025-07-02"),
        ("July", ""),
        (2025, None),
    ],
)
def test_days_that_cannot_be_had_are_said_to_be_so_and_the_last_year_is_shown(book, run, capsys, first, last):
    ran = run(book)
    levels, paid = ran.names["levels"], ran.names["who_paid"](first, last)
    start, end = (str(levels.index[at].date()) for at in (0, -1))
    assert capsys.readouterr().out == ran.names["WORDS"]["outside"].format(first=start, last=end) + "\n"
    assert list(paid.columns[:2]) == [str(levels.index[-53].date()), end]


@of_gauge
def test_its_record_is_that_of_one_who_counts_day_by_day(book, run):
    ran = run(book)
    warned, strain = (ran.names["yours"] > 75).tolist(), ran.names["strain"].tolist()
    counted = ran.names["record"](ran.names["yours"] > 75).sum()
    hits = misses = alarms = false = 0
    for n in range(len(strain)):
        if strain[n] and n >= 6:
            caught = any(warned[n - back] for back in range(2, 7))
            hits, misses = hits + caught, misses + (not caught)
        if warned[n] and n + 6 < len(strain):
            alarms, false = alarms + 1, false + (not any(strain[n + on] for on in range(2, 7)))
    assert hits and misses and false
    assert counted.to_dict() == {
        "strains": hits + misses,
        "hits": hits,
        "misses": misses,
        "warned": alarms,
        "false": false,
    }


@of_gauge
def test_its_simple_line_has_the_record_that_the_page_of_the_gauge_tells(book, run, frozen):
    ran = run(book)
    line = ran.names["record"](ran.names["line"] > 0).sum()
    ours = hindsight.record(frozen.frame(hindsight.RECORD)).set_index("key").loc["naive"]
    assert (line["hits"], line["misses"]) == (ours["hits"], ours["misses"])
    for count in ("warned", "false"):  # the site begins some days later, since its levels need some days that agree
        assert line[count] == pytest.approx(ours[count], abs=15)


@of_gauge
def test_no_score_knows_a_later_day(book, run, tmp_path):
    for id in named(book):
        head, *rows = (FROZEN / f"{id}.csv").read_text("utf-8").splitlines(keepends=True)
        (tmp_path / f"{id}.csv").write_text(head + "".join(row for row in rows if row[:10] <= "2020-01-31"), "utf-8")
    then, now = run(book, tmp_path).names["yours"], run(book).names["yours"]
    assert len(then) > 100 and then.equals(now[: then.index[-1]])


@of_gauge
def test_a_slip_in_parts_or_weights_is_answered_in_a_sentence(book, run):
    names = run(book).names
    for weights, said in [
        ({"sofar": 1}, names["WORDS"]["unknown"].format(name="sofar", parts="sofr, tgcr, effr, width, scarcity")),
        ({"sofr": 0, "tgcr": 0}, names["WORDS"]["weightless"]),
        ({"sofr": 2, "tgcr": -1}, names["WORDS"]["weightless"]),
        ({}, names["WORDS"]["weightless"]),
    ]:
        with pytest.raises(ValueError) as slip:
            names["gauge"](weights)
        assert str(slip.value) == said
    assert names["gauge"]({"sofr": 2}).equals(names["scores"]["sofr"])


def test_one_kernel_runs_all_notebooks_forgets_each_and_is_gone_at_the_end_whatever_happens():
    def ran(*cells: str) -> list[str]:
        book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        nbconvert.preprocessors.ExecutePreprocessor(kernel_name="python3").preprocess(book, {})
        return [output["text"].strip() for cell in book.cells for output in cell.outputs]

    alone = nbconvert.preprocessors.ExecutePreprocessor
    with pytest.raises(CellExecutionError, match="the pool is empty"), kernel.shared():
        first = ran("import os", "water = 1", "print(os.getpid())")
        assert ran("import os", "print('water' in globals(), os.getpid())") == [f"False {first[0]}"]
        assert Path(f"/proc/{first[0]}").exists()
        ran("raise ValueError('the pool is empty')")
    assert not Path(f"/proc/{first[0]}").exists()
    assert nbconvert.preprocessors.ExecutePreprocessor is alone


def test_a_table_brings_no_style_of_its_own_and_no_empty_heading():
    class Page:
        toc, title, url = [], "A", "notebooks/a/"
        file = type("File", (), {"src_uri": "notebooks/a.en.ipynb"})

    made = pd.DataFrame({"a": [1]}, index=["b"])._repr_html_()
    assert "style" in made and "<th></th>" in made
    mended = notebooks.mend("<h1>A</h1>" + made.replace("scoped", 'scoped=""') + made, Page, "en")
    assert "style" not in mended and "<th></th>" not in mended and mended.count("<th>b</th>") == 2
