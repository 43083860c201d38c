"""The Plotly figure of a chart as a file: Plotly reads it back as it is, a notebook redraws it, and it holds what the CSV holds."""

import csv
import io
import json
from functools import cache

import nbformat
import plotly.graph_objects as go
import plotly.io
import plotly_figures
import pytest
from nbclient import NotebookClient

from charts.contract import gallery
from charts.drawing.marks import columns_of
from charts.drawing.traces import BARS
from charts.render import render
from fed.text import LANGS

CHARTS = sorted(gallery())
every_chart = pytest.mark.parametrize("name", CHARTS)
every_language = pytest.mark.parametrize("lang", LANGS)
CELL = """
import plotly.io
figure = plotly.io.read_json(FILE)
figure.show(renderer="plotly_mimetype")
print(len(figure.data), figure.layout.title.text)
"""


@pytest.fixture(scope="module")
def made(figures):
    """`made(chart)`: the chart in every language, and its picture."""

    @cache
    def make(name):
        chart = gallery()[name]
        frame = figures.frame(chart.ids)
        return render(name, chart, frame), chart.draw(frame)

    return make


@every_chart
@every_language
def test_plotly_reads_every_file_back_as_it_is(made, name, lang, tmp_path):
    text = made(name)[0][lang].plotly
    (tmp_path / "a.plotly.json").write_text(text, "utf-8")
    read = plotly.io.read_json(tmp_path / "a.plotly.json")
    assert isinstance(read, go.Figure) and json.loads(read.to_json()) == json.loads(text)
    assert json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n" == text


@every_chart
@every_language
def test_the_file_draws_the_points_of_the_page_and_says_what_stands_around_them_there(made, name, lang):
    rendered, picture = made(name)
    page, file = plotly_figures.figure(picture, lang), json.loads(rendered[lang].plotly)
    added = {"legendgroup", "showlegend"}
    for ours, theirs in zip(json.loads(json.dumps(page["data"])), file["data"], strict=True):
        if ours.get("meta") == BARS:  # the page makes them as wide as its range allows
            assert 1.5 <= ours["line"].pop("width") <= theirs["line"].pop("width")
        assert ours == {key: value for key, value in theirs.items() if key not in added}
    layout = file["layout"]
    assert layout["title"]["text"] == gallery()[name].title(lang)
    around = layout["annotations"][-1]["text"].replace("<br>", "").replace(" ", "")
    assert all(id in around for id in gallery()[name].ids) and "CCBY4.0" in around
    before, after = (one["height"] - one["margin"]["t"] - one["margin"]["b"] for one in (page["layout"], layout))
    assert before == after, "the room for the marks is that of the page"


@every_chart
@every_language
def test_the_points_of_the_file_are_the_cells_of_the_csv(made, name, lang):
    rendered, picture = made(name)
    head, *rows = csv.reader(io.StringIO(rendered[lang].csv.removeprefix("\ufeff")))
    data = json.loads(rendered[lang].plotly)["data"]
    first = len(head) - len(data)
    panels = [picture.panels[n] for n, mark in picture.marks() for _ in columns_of(mark)]
    for n, (trace, panel) in enumerate(zip(data, panels, strict=True)):
        cells = [row for row in rows if row[first + n] != ""]
        own = trace["y"] if trace["type"] == "bar" else trace.get("customdata", trace["y"])
        points = list(zip(trace["x"], own, strict=True))
        points = points[1::3] if trace.get("meta") == BARS else points  # up from its foot and down again
        points = [(x, value) for x, value in points if value is not None]
        words = [words(lang) for words in panel.rows]
        assert [words.index(row[first + n]) if words else float(row[first + n]) for row in cells] == pytest.approx(
            [value for _, value in points], abs=1e-6
        )
        if picture.x == "day":
            assert [row[0] for row in cells] == [x for x, _ in points]


@every_chart
@every_language
def test_the_legend_names_each_line_once_and_hides_no_layer_on_which_others_stand(made, name, lang):
    rendered, picture = made(name)
    file = json.loads(rendered[lang].plotly)
    said = [trace["name"] for trace in file["data"] if trace.get("showlegend")]
    assert len(said) == len(set(said)) and file["layout"]["showlegend"] is bool(said)
    assert bool(said) is bool(rendered[lang].legend)
    assert not said or set(said) == {trace["name"] for trace in file["data"]}
    stacked = any(trace.get("fill") == "tozeroy" for trace in file["data"])
    assert file["layout"]["legend"].get("itemclick", True) is not stacked


def test_a_notebook_reads_a_file_from_its_folder_and_draws_it(made, tmp_path):
    for lang in LANGS:
        (tmp_path / f"sofr_corridor.{lang}.plotly.json").write_text(made("sofr_corridor")[0][lang].plotly, "utf-8")
    cells = [f'FILE = "sofr_corridor.{lang}.plotly.json"{CELL}' for lang in LANGS]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(book, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    for lang, cell in zip(LANGS, book.cells, strict=True):
        shown, printed = cell.outputs
        drawn, file = shown["data"]["application/vnd.plotly.v1+json"], json.loads(made("sofr_corridor")[0][lang].plotly)
        assert drawn["data"] == file["data"] and drawn["layout"] == file["layout"]
        assert printed["text"] == f"{len(file['data'])} {gallery()['sofr_corridor'].title(lang)}\n"
