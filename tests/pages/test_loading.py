"""The lines that load a chart's file: run as they stand, from a folder; and by the site's address where there is one."""

import pytest
from running import run

from fed.text import LANGS
from scripts.pages import loading


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where a reader has put what the take-away list gives."""
    (tmp_path / "tga.csv").write_text("Day,Account\n2002-12-18,0.006\n", "utf-8-sig")
    (tmp_path / "tga.en.plotly.json").write_text('{"data": [], "layout": {"title": {"text": "Account"}}}', "utf-8")
    monkeypatch.chdir(tmp_path)


def test_without_an_address_the_lines_open_the_files_by_their_names(folder):
    lines = loading.lines("tga", "en", "")
    frame, figure = run(lines[loading.PANDAS]), run(lines[loading.PLOTLY])
    assert list(frame.columns) == ["Day", "Account"] and frame.Account[0] == 0.006
    assert figure.layout.title.text == "Account"
    assert set(lines) == {loading.PANDAS, loading.PLOTLY, loading.R}


@pytest.mark.parametrize("lang", LANGS)
def test_with_an_address_each_program_asks_for_the_file_that_is_published(lang):
    lines = loading.lines("tga", lang, "https://example.org/fed/")
    csv = f'"https://example.org/fed/assets/charts/tga.{lang}.csv"'
    assert all(csv in lines[one] for one in (loading.PANDAS, loading.R, loading.SHEETS, loading.EXCEL))
    assert csv.replace(".csv", ".plotly.json") in lines[loading.PLOTLY]
    assert lines[loading.SHEETS] == f"=IMPORTDATA({csv})"
    assert all("\n" not in line for line in lines.values())
