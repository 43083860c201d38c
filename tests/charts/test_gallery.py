"""Every chart in both languages, on days of the past, today and in made-up futures; and its colours."""

import ast
import csv
import gzip
import io
import json
import re
from datetime import date, timedelta
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import colours
import numpy as np
import pandas as pd
import plotly.graph_objects as go
import plotly_figures
import pytest
from futures import FUTURES, moments
from stills import paths

from charts import gallery as folder
from charts import style
from charts.contract import gallery
from charts.drawing import handover, interactive, legend, still, table, traces
from charts.drawing.labels import placed, shade_names
from charts.drawing.layout import FORMS, lay_out
from charts.drawing.marks import Area, Band, Bars, Dots, Line, Panel, Picture, Spikes, columns_of, newest_of, values_of
from charts.drawing.rounding import rounded
from charts.drawing.strokes import bar_words
from charts.drawing.text import text_width
from charts.drawing.traces import BARS
from charts.drawing.units import UNITS, shown
from charts.render import render
from fed import wording
from fed.figures import Figures
from fed.series import SERIES
from fed.text import LANGS
from fed.wording import day, month, say
from scripts.publish import draw

DAYS = """2008-10-15 2013-10-01 2018-05-01 2019-09-18 2020-03-25
          2021-12-15 2023-03-15 2025-04-17 2025-11-05 2026-07-31"""
DAYS = [date.fromisoformat(day) for day in re.findall(r"\S+", DAYS)]
MOMENTS = [*map(str, DAYS), "today", *FUTURES]
CHARTS = sorted(gallery())
HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")  # with the punctuation
ENGLISH = re.compile(r"(?<!<)[A-Za-z][a-z]{2,}")  # a word; SOFR and its like are names in either language
BROKEN = re.compile(r"\bnan\b|\bnone\b|\binf(inity)?\b|undefined|\{\w*\}", re.I)
DATE = re.compile(r"\d{4}-\d\d-\d\d")

every_chart = pytest.mark.parametrize("name", CHARTS)
every_moment = pytest.mark.parametrize("moment", MOMENTS)


@pytest.fixture(scope="module")
def seen(figures):
    """`seen(chart, moment)`: its frame and its picture; the picture None where nothing is drawn."""
    known = {moment: now for moment, (now, _, _) in moments(figures, DAYS).items()}

    @cache
    def see(name, moment):
        frame = known[moment].frame(gallery()[name].ids)
        picture = gallery()[name].draw(frame)
        return frame, picture if picture.has_points() else None

    return see


def last_day(moment, frame):
    return moment if DATE.fullmatch(moment) else str(frame.dropna(how="all").index[-1].date())


def texts(picture):
    """Every text in a picture."""
    found = [picture.x_title, *picture.x_names, *(shade.words for shade in picture.shades)]
    found += [words for seam in picture.seams for words in (seam.before, seam.after)]
    for panel in picture.panels:
        found += [panel.title, *panel.rows, *(one.words for one in (*panel.levels, *panel.tags))]
    for _, mark in picture.marks():
        found += [name for name, _ in columns_of(mark)] + [mark.name]
        found += mark.words if isinstance(mark, Dots) else ()
    return [text for text in found if text]


def handed(name, picture, lang):
    """The script that hands a picture to the page."""
    scenes = {form: lay_out(picture, lang, form) for form in FORMS}
    return handover.script(name, table.tabulate(picture, lang), scenes)


def said(words, description):
    """Whether the words stand in the description by themselves, not as the tail of a longer number."""
    # first the plain search: most of the many ways to say a value are not there, and each would be an expression to compile
    return words in description and re.search(r"(?<![\d,.−])" + re.escape(words), description)


@every_chart
@every_moment
def test_a_picture_shows_values_and_none_that_is_later_than_its_day(seen, name, moment):
    frame, picture = seen(name, moment)
    for _, mark in picture.marks() if picture else ():
        for _, values in columns_of(mark):
            assert np.isfinite(values).all(), mark.name.en
            days = values.index if picture.x == "day" else []
            assert not len(days) or str(days.max().date()) <= last_day(moment, frame), mark.name.en


@every_chart
@every_moment
def test_a_picture_is_worded_in_each_language_and_no_hole_shows_in_its_words(seen, name, moment):
    _, picture = seen(name, moment)
    if not picture:
        return
    assert [text.en for text in texts(picture) if HAN.search(text.en) or BROKEN.search(text.en)] == []
    assert [text.zh_tw for text in texts(picture) if ENGLISH.search(text.zh_tw) or BROKEN.search(text.zh_tw)] == []
    for lang in LANGS:
        words = re.findall(
            r"<text[^>]*>([^<]*)", still.as_file(lay_out(picture, lang, "wide"), gallery()[name].title(lang), ["-"])
        )
        assert len(words) > 4 and not any(BROKEN.search(word) for word in words)
        assert [word for word in words if (HAN if lang == "en" else ENGLISH).search(word)] == []


@every_chart
@every_moment
def test_takeaway_and_description_are_in_their_language_and_say_the_newest_day_and_a_value_of_it(seen, name, moment):
    frame, picture = seen(name, moment)
    if not picture:
        return
    for lang in LANGS:
        takeaway, description = (words(frame, lang) for words in (gallery()[name].takeaway, gallery()[name].describe))
        for words in (takeaway, description):
            assert words.strip() and not BROKEN.search(words), words
            assert bool(HAN.search(words)) is (lang == "zh-TW"), words
            assert lang == "en" or not ENGLISH.search(words), words
        ends = [frame[id].dropna().index[-1].date() for id in frame if frame[id].notna().any()]
        drawn = [
            values.index[-1].date() for _, mark in picture.marks() for values in [values_of(mark)] if picture.x == "day"
        ]
        if picture.x == "day":
            newest = {max(ends), max(drawn)}
            assert any(said(words(when, lang), description) for when in newest for words in (day, month)), (
                f"{newest} not in: {description}"
            )
        assert any(said(words, description) for words in newest_values(frame, picture, lang)), description


def newest_values(frame, picture, lang):
    """Every way to say the last value of any drawn column, of any row that it stands in, or of a series behind it."""
    values = [values.iloc[-1] for _, mark in picture.marks() for _, values in columns_of(mark)]
    if picture.x == "name":
        values = [value for _, mark in picture.marks() for value in mark.values]
    values += [frame[id].dropna().iloc[-1] for id in frame if frame[id].notna().any()]
    worded = {
        say(sign * value, unit, lang, form)
        for value in values
        for unit in wording.FORMS
        for form in wording.FORMS[unit]
        for sign in (1, -1)
    }
    rows = {row(lang) for panel in picture.panels for row in panel.rows}
    return worded | rows | {text(lang) for text in texts(picture) if picture.panels[0].rows}


@every_chart
@every_moment
def test_a_picture_tells_to_a_day_that_its_figures_reach(seen, name, moment):
    frame, picture = seen(name, moment)
    if picture:
        assert str(newest_of(picture).date()) <= last_day(moment, frame)


def test_a_picture_of_weeks_or_windows_tells_to_the_day_on_which_the_last_of_them_ends(seen):
    for name in ("two_tightenings", "qt_absorbed"):
        # the Wednesday of the week in which QT2 ended, while figures go on
        assert str(newest_of(seen(name, "today")[1]).date()) == "2025-12-03"


@every_chart
@pytest.mark.parametrize("lang", LANGS)
def test_the_csv_the_table_and_the_plotly_figure_hold_what_is_drawn(seen, name, lang):
    _, picture = seen(name, "today")
    head, *rows = csv.reader(io.StringIO(table.as_csv(table.tabulate(picture, lang)).removeprefix("\ufeff")))
    assert len(set(head)) == len(head) and all(bool(HAN.search(one)) is (lang == "zh-TW") for one in head)
    first = len(head) - sum(len(columns_of(mark)) for _, mark in picture.marks())
    fig = go.Figure(plotly_figures.figure(picture, lang))
    number = 0
    for n, mark in picture.marks():
        for _, values in columns_of(mark):
            panel = picture.panels[n]
            unit = UNITS[panel.unit]
            drawn = pytest.approx(
                sorted(float(v) * unit.factor[lang] for v in values), abs=0.51 * 10 ** -unit.keeps(lang)
            )
            cells = [row[first + number] for row in rows if row[first + number] != ""]
            if panel.rows:
                cells = [[words(lang) for words in panel.rows].index(cell) for cell in cells]
            assert sorted(map(float, cells)) == drawn
            assert sorted(y for y in shown_by(fig.data[number]) if y is not None) == drawn
            if picture.x == "day" and values.index.is_unique:
                assert [row[0] for row in rows if row[first + number] != ""] == [str(x.date()) for x in values.index]
            number += 1
    assert number == len(fig.data) == len(head) - first


def test_a_chinese_figure_is_the_english_one_in_other_words_wherever_it_is_written(seen):
    """41.149 billion is 41.1 in English; twice rounded it would be 412 億 in the table beside 411 in the picture."""
    values = pd.Series([-41.149, 41.251, 0.04])
    assert list(shown(values, "usd_bn", "en")) == [-41.1, 41.3, 0.0]
    assert list(shown(values, "usd_bn", "zh-TW")) == [-411.0, 413.0, 0.0] and UNITS["usd_bn"].keeps("zh-TW") == 0
    _, picture = seen("qt_absorbed", "today")
    rows = [list(csv.reader(io.StringIO(table.as_csv(table.tabulate(picture, lang)))))[1:] for lang in LANGS]
    assert [[f"{float(cell) * 10:.0f}" for cell in row[1:] if cell] for row in rows[0]] == [
        [*filter(None, row[1:])] for row in rows[1]
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_billions_in_a_chart_of_trillions_are_not_told_as_zero(seen, lang):
    _, picture = seen("reverse_repo", "today")
    cash = values_of(next(mark for n, mark in picture.marks() if n == 0))
    few = shown(cash[(cash >= 1) & (cash < 5)], "usd_tn", lang)
    assert len(few) > 20 and all(float(f"{value:.{UNITS['usd_tn'].decimals(lang)}f}") > 0 for value in few)


@pytest.mark.parametrize(("lang", "words"), [("en", "that day shows $3 million"), ("zh-TW", "最後一天是 300 萬美元")])
def test_a_little_lent_is_not_told_as_nothing(frozen, lang, words):
    frame = frozen.frame(gallery()["standing_repo"].ids)[:"2026-07-29"]  # $3 million on that day
    assert words in gallery()["standing_repo"].describe(frame, lang)


def shown_by(trace):
    """What a trace tells on hover: a layer's own height, not the top of the stack up to it; a bar's, once."""
    if trace.meta == BARS:  # up from its foot and down again
        return trace.customdata[1::3]
    return trace.y if trace.customdata is None or trace.type == "bar" else trace.customdata


@every_chart
def test_a_still_keeps_the_highest_and_the_lowest_of_every_line_and_is_small_and_the_same_every_time(seen, name):
    _, picture = seen(name, "today")
    for lang in LANGS:
        both = [still.still(lay_out(picture, lang, form)) for form in ("wide", "narrow")]
        assert len(gzip.compress("".join(both).encode())) <= 12_000
        assert both == [still.still(lay_out(picture, lang, form)) for form in ("wide", "narrow")]
        for form, drawing in zip(("wide", "narrow"), both, strict=True):
            heights_of_lines_are_kept(picture, drawing, lang, form)


@every_chart
def test_what_is_rendered_tells_the_height_of_its_wide_still(seen, name):
    for one in render(name, gallery()[name], seen(name, "today")[0]).values():
        box = re.match(r'<svg class="still still--wide" viewBox="0 0 680 (\d+)"', one.stills)
        assert one.height == int(box[1]) > 200


def heights_of_lines_are_kept(picture, drawing, lang, form):
    """Each line's path reaches the pixel of its highest and of its lowest value (a quarter of a pixel is allowed)."""
    strokes = paths(drawing)
    scene = lay_out(picture, lang, form)
    for n, mark in picture.marks():
        if not isinstance(mark, Line):
            continue
        values = shown(values_of(mark), picture.panels[n].unit, lang)
        top, bottom = (scene.panes[n].y(end) for end in (values.max(), values.min()))
        reached = [heights for colour, heights in strokes if colour == mark.colour]
        assert any(abs(min(h) - top) <= 0.26 and abs(max(h) - bottom) <= 0.26 for h in reached), mark.name.en


def test_the_still_of_the_corridor_shows_september_2019(seen):
    _, picture = seen("sofr_corridor", "today")
    pane = lay_out(picture, "en", "wide").panes[0]
    (sofr,) = [heights for colour, heights in paths(still.still(lay_out(picture, "en", "wide"))) if colour == "SOFR"]
    for rate in (5.25, 5.40):  # 2019-09-17, and the highest of all, 2023-12-28
        assert any(abs(height - pane.y(rate)) <= 0.26 for height in sofr)


@every_chart
def test_figures_travel_light_and_every_mark_can_be_hidden_by_name(seen, name):
    _, picture = seen(name, "today")
    for lang in LANGS:
        assert len(gzip.compress(handed(name, picture, lang).encode())) <= 40_000
        keys = legend.keys(picture, lang)
        columns = sum(len(columns_of(mark)) for _, mark in picture.marks())
        assert not keys or sorted(trace for key in keys for trace in key.traces) == list(range(columns))


@every_chart
def test_a_chart_bears_any_day_of_the_past(figures, name):
    chart, day_after, drawn = gallery()[name], figures.first_day(), []
    while day_after <= figures.last_day():
        frame = figures.as_of(day_after).frame(chart.ids)
        picture = chart.draw(frame)
        if picture.has_points():
            assert not BROKEN.search(chart.takeaway(frame, "en") + chart.describe(frame, "zh-TW")), day_after
            json.dumps(interactive.layout(lay_out(picture, "en", "narrow")), allow_nan=False)
        drawn.append(picture.has_points())
        day_after += timedelta(days=347)  # no whole number of weeks, so that each weekday has its turn
    assert drawn == sorted(drawn) and drawn[-1], "once there is a picture, there is one ever after"


def floats(thing):
    """Every float in what was read from JSON."""
    if isinstance(thing, dict | list):
        return [one for part in (thing.values() if isinstance(thing, dict) else thing) for one in floats(part)]
    return [thing] if isinstance(thing, float) else []


@every_chart
def test_no_digit_is_written_that_another_python_may_write_otherwise(seen, name):
    _, picture = seen(name, "today")
    for lang in LANGS:
        script = handed(name, picture, lang)
        told = json.loads(script[script.index("{") : script.rindex(")")])
        figure = json.loads(json.dumps(plotly_figures.figure(picture, lang)))
        assert len(floats(told)) > 10 and len(floats(figure)) > 10
        assert [one for one in (*floats(told), *floats(figure)) if one != round(one, 6)] == []
    for number in re.findall(r"\d\.\d+", still.as_file(lay_out(picture, "en", "wide"), "-", ["-"])):
        assert len(number) <= 4, "two decimals are what a still has"


@pytest.mark.parametrize(
    ("thing", "written"), [({"x": [0.1 + 0.2, -1e-9]}, '{"x": [0.3, 0.0]}'), ((7, "a"), '[7, "a"]')]
)
def test_a_float_is_written_to_six_decimals_wherever_it_stands(thing, written):
    assert json.dumps(rounded(thing)) == written


def test_a_width_of_words_is_the_same_on_every_python():
    assert text_width("WRBWFRBL" * 9) == 587.52  # added up as floats it ends in …52000000000006 or not, by the version


@pytest.mark.parametrize(
    ("mark", "x", "needs"), [(Spikes, "name", "days"), (Bars, "day", "names"), (Bars, "number", "names")]
)
def test_bars_stand_at_names_and_spikes_on_days(mark, x, needs):
    values, words = pd.Series([1.0], index=[pd.Timestamp("2026-07-31")]), gallery()["reserves"].title
    panel = Panel(title=words, unit="usd_bn", marks=(mark(values, words, "SOFR"),))
    with pytest.raises(ValueError, match=f"{mark.__name__} stand on an x axis of {needs}, not of {x}s"):
        Picture(panels=(panel,), x=x)


def test_the_days_and_the_futures_draw_every_chart(seen):
    for name in CHARTS:
        assert sum(seen(name, moment)[1] is not None for moment in MOMENTS) > len(FUTURES), name
    assert seen("sofr_spread", "2013-10-01")[1] is None


def test_what_has_no_data_yet_is_rendered_as_nothing_yet(figures, tmp_path):
    nothing = Figures({id: column[:0] for id, column in figures.columns.items()})
    for one in draw.draw(nothing, tmp_path)[0].values():
        assert (one.stills, one.description, one.csv) == ("", "", "")


@every_chart
def test_a_chart_bears_that_one_of_its_series_is_missing_or_late(figures, name):
    chart = gallery()[name]
    for id in chart.ids:
        for column in (figures[id][:0], figures[id][: pd.Timestamp(figures.last_day()) - pd.Timedelta(days=21)]):
            frame = Figures({**figures.columns, id: column}).frame(chart.ids)
            picture = chart.draw(frame)
            if picture.has_points():
                json.dumps(plotly_figures.figure(picture, "en"), allow_nan=False)
                for words in (chart.takeaway, chart.describe):
                    assert not BROKEN.search(words(frame, "en")), id


def displayed(source):
    """Strings inside functions that a reader could be shown: not a key, a word of Plotly's, a series or a language."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    docstrings = {ast.get_docstring(one, clean=False) for one in functions}
    strings = {
        node.value
        for one in functions
        for node in ast.walk(one)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return [
        text
        for text in sorted(strings - docstrings - {*SERIES, *LANGS, *style.PALETTE, *style.CHROME})
        if any(map(str.isalpha, text)) and not re.fullmatch(r"[a-z][a-z0-9_.+-]*|[A-Z]{1,2}(-[A-Z]{3})?", text)
    ]


@pytest.mark.parametrize("path", sorted(Path(folder.__path__[0]).glob("*.py")), ids=lambda path: path.stem)
def test_no_display_text_stands_inside_a_function(path):
    assert displayed(path.read_text("utf-8")) == []


@pytest.mark.parametrize("text", ['"Total assets"', '"總資產"', 'f"{x} bn"', '"Assets"'])
def test_display_text_inside_a_function_is_found(text):
    assert displayed(f'def draw(x):\n    """Draw it."""\n    return line(x, "usd_tn", "WALCL", {text})') != []


@every_chart
@pytest.mark.parametrize("lang", LANGS)
def test_a_shaded_stretch_that_can_be_seen_is_named_on_a_wide_page(seen, name, lang):
    _, picture = seen(name, "today")
    scene = lay_out(picture, lang, "wide")
    wanted = {one.words(lang) for left, right, one in placed(scene) if right - left > 3}
    named = shade_names(scene)
    assert wanted <= {words for *_, words in named}
    for row in (0, 1):
        spans = [
            (at - wide, at) if anchor == "end" else (at, at + wide)
            for at, anchor, line, words in named
            if line == row
            for wide in [text_width(words)]
        ]
        assert all(after[0] - before[1] >= 5.9 for before, after in pairwise(sorted(spans)))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", LANGS)
def test_on_a_phone_too_every_bar_of_qt_absorbed_has_its_number_and_no_two_names_touch(seen, lang, form):
    scene = lay_out(seen("qt_absorbed", "today")[1], lang, form)
    for plot in scene.plots():
        assert [at for _, at, *_ in bar_words(plot)] == list(range(6))
    names = [[*label.split("\n"), ""][:2] for _, label in scene.x_ticks]
    apart = scene.x(1) - scene.x(0)
    for row in zip(*names, strict=True):
        wide = [text_width(words) for words in row]
        assert all(not one or not other or (one + other) / 2 < apart for one, other in pairwise(wide))


@every_chart
@every_moment
def test_a_named_point_goes_with_its_series_and_its_ring_is_whole(seen, name, moment):
    _, picture = seen(name, moment)
    if not picture:
        return
    for form in ("wide", "narrow"):
        scene = lay_out(picture, "en", form)
        layout = interactive.layout(scene)
        rings = [shape for shape in layout["shapes"] if shape["type"] == "circle"]
        tags = [(one, tag) for one in scene.plots() for tag in one.panel.tags]
        for ring, (plot, tag) in zip(rings, tags, strict=True):
            traces = [int(n) for n in ring["name"].removeprefix("trace ").split()]
            words = [one for one in layout["annotations"] if one["text"] == tag.words.en]
            assert ring["name"] in [one["name"] for one in words]
            drawn = [(mark, values) for _, mark in picture.marks() for _, values in columns_of(mark)]
            assert any(tag.y in drawn[n][1][[x == tag.x for x in drawn[n][1].index]].to_list() for n in traces)
            assert len({id(drawn[n][0]) for n in traces}) == 1
            assert plot.pane.top + 4 <= plot.at(tag)[1] <= plot.pane.bottom, tag.words.en


@every_chart
def test_no_line_between_two_times_runs_through_the_title_of_a_panel(seen, name):
    _, picture = seen(name, "today")
    for lang in LANGS:
        layout, panes = interactive.layout(lay_out(picture, lang, "narrow")), lay_out(picture, lang, "narrow").panes
        dotted = [
            shape
            for shape in layout["shapes"]
            if shape["type"] == "line" and "x0" in shape and shape["x0"] == shape["x1"]
        ]
        assert [one["yref"] for one in dotted] == [
            f"y{n + 1 if n else ''} domain" for _ in picture.seams for n in range(len(panes))
        ]
        drawn = re.findall(
            r'<path d="((?:M[\d.]+ \d+V\d+)+)" stroke="var\(--c-INK,#\w+\)" stroke-dasharray',
            still.still(lay_out(picture, lang, "narrow")),
        )
        for line in drawn:
            ends = [(int(top), int(bottom)) for top, bottom in re.findall(r" (\d+)V(\d+)", line)]
            assert ends == [(round(pane.top), round(pane.bottom)) for pane in panes]
        assert len(drawn) == len(picture.seams)


@every_chart
def test_plotly_draws_the_line_of_a_tick_at_the_end_of_its_axis_and_a_whole_dot_there(seen, name):
    _, picture = seen(name, "today")
    layout, panes = interactive.layout(lay_out(picture, "en", "wide")), lay_out(picture, "en", "wide").panes
    for n, pane in enumerate(panes):
        axis = layout[f"yaxis{n + 1 if n else ''}"]
        low, high = axis["range"]
        for value in axis["tickvals"] if axis["type"] == "linear" and pane.high > pane.low else ():
            room = min(high - value, value - low) / (high - low) * (pane.bottom - pane.top)
            assert value == 0 or room > 1, "nearer to the end than a pixel it draws none"
    assert all(trace["cliponaxis"] is False for trace in traces.traces(picture, "en") if trace.get("mode") == "markers")


@every_chart
def test_no_upper_layer_is_seen_through_a_gap_between_those_below_it(seen, name):
    _, picture = seen(name, "today")
    for panel in picture.panels:
        layers = [mark.values.dropna() for mark in panel.marks if isinstance(mark, Area)]
        for n, upper in enumerate(layers):
            for lower in layers[:n]:
                edges = [day for day in (lower.index[0], lower.index[-1]) if upper.index[0] < day < upper.index[-1]]
                assert all(any(day in other.index for other in layers[:n] if other is not lower) for day in edges)


def hover(picture, lang):
    layout = interactive.layout(lay_out(picture, lang, "wide"))
    return layout["xaxis"]["unifiedhovertitle"]["text"], [
        trace["hovertemplate"] for trace in traces.traces(picture, lang)
    ]


def test_a_month_is_told_as_a_month_and_a_figure_of_another_day_with_its_day(seen):
    _, months = seen("base_and_m2", "today")
    _, mixed = seen("policy_rates", "today")
    _, quarters = seen("debt_and_reserves", "today")
    assert hover(months, "en")[0] == "%{x|%B %Y}" and hover(months, "zh-TW")[0] == "%{x|%Y 年 %-m 月}"
    assert hover(mixed, "en") == ("%{x|%B %-d, %Y}", ["%{y}%%{_xother|%B %-d, %Y}"] * 2 + ["%{y}% (%{x|%B %Y})"])
    assert hover(quarters, "zh-TW")[1][0] == "%{y} 兆美元（%{x|%Y 年 %-m 月 %-d 日}）"
    assert table.tabulate(months, "en").x_head == "Month" and table.tabulate(mixed, "en").x_head == "Day"
    assert [column.months for column in table.tabulate(mixed, "en").columns] == [False, False, True]


@every_chart
@pytest.mark.parametrize("lang", LANGS)
def test_plotly_is_left_no_minus_to_write_as_a_hyphen(seen, name, lang):
    _, picture = seen(name, "today")
    figure = plotly_figures.figure(picture, lang)
    for trace in figure["data"]:
        assert "%{y:" not in trace["hovertemplate"], "only by yhoverformat does it write a minus"
        if "%{customdata" in trace["hovertemplate"]:
            assert all(not str(one).startswith("-") for one in trace["customdata"])
    assert not re.search(r"(?<![A-Za-z\d ])-\d", " ".join(one["text"] for one in figure["layout"]["annotations"]))


# Colours


@pytest.mark.parametrize("id", style.PALETTE)
def test_a_series_stands_out_from_its_page(id):
    for shade, page in zip(style.PALETTE[id], colours.PAGES, strict=True):
        assert colours.contrast(shade, page) >= 3


@pytest.mark.parametrize("ground", ["page", "QE", "QT", "LIMIT", "HOVER"])
def test_words_in_a_picture_can_be_read(ground):
    grounds = colours.PAGES if ground == "page" else style.CHROME[ground]
    assert all(colours.contrast(ink, under) >= 4.5 for ink, under in zip(style.CHROME["INK"], grounds, strict=True))


@every_chart
def test_a_line_stands_out_from_the_band_under_it(seen, name):
    _, picture = seen(name, "today")
    pairs = style.PALETTE | style.CHROME
    for panel in picture.panels:
        for band in (mark for mark in panel.marks if isinstance(mark, Band)):
            for line in (mark for mark in panel.marks if isinstance(mark, Line)):
                for over, under in zip(pairs[line.colour], pairs[band.colour], strict=True):
                    assert colours.contrast(over, under) >= (3 if band.colour == "RANGE" else 2), line.name.en


def look(mark):
    """What sets two marks of a chart apart besides their colour."""
    return type(mark).__name__, getattr(mark, "dash", ""), getattr(mark, "width", 0) >= 6


@every_chart
def test_two_series_of_a_chart_are_told_apart_whatever_the_eye(seen, name):
    _, picture = seen(name, "today")
    close = []
    for n in range(len(picture.panels)):
        marks = {(mark.colour, look(mark)) for m, mark in picture.marks() if m == n and mark.colour in style.PALETTE}
        close += [
            (round(distance, 1), eye, one, other)
            for (one, kind), (other, other_kind) in combinations(sorted(marks, key=str), 2)
            if kind == other_kind
            for pair in zip(style.PALETTE[one], style.PALETTE[other], strict=True)
            for eye in colours.EYES
            if (distance := colours.distance(*pair, eye)) < 12
        ]
    assert close == []


ONE_FACILITY = {"RRPONTSYAWARD", "RRPONTSYD"}  # its rate and its amount, alike on purpose


@every_chart
def test_two_lines_that_a_legend_names_look_unlike_though_they_stand_in_two_panels(seen, name):
    _, picture = seen(name, "today")
    marks = {(mark.colour, look(mark)) for _, mark in picture.marks() if mark.colour in style.PALETTE}
    close = [
        (one, other)
        for (one, kind), (other, other_kind) in combinations(sorted(marks, key=str), 2)
        if kind == other_kind and one != other and {one, other} != ONE_FACILITY
        for pair in zip(style.PALETTE[one], style.PALETTE[other], strict=True)
        if colours.distance(*pair, "usual") < 20
    ]
    assert close == []


def test_no_two_light_colours_are_the_same_and_a_clash_is_refused(monkeypatch):
    assert len(style.dark_twins()) == len(style.PALETTE) + len(style.CHROME)
    monkeypatch.setitem(style.PALETTE, "ANOTHER", (style.PALETTE["SOFR"][0], "#ffffff"))
    with pytest.raises(ValueError, match="#c9480f stands for two things"):
        style.dark_twins()
