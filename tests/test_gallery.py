"""Every chart in both languages, on days of the past, today and in made-up futures; and its colours."""

import ast
import json
import math
import re
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import colours
import pandas as pd
import pytest
from futures import FUTURES, moments

from charts import gallery as folder
from charts import style
from charts.contract import LANGS, gallery
from charts.wording import FORMS, day, say
from scripts import render
from scripts.series import SERIES
from scripts.snapshot import Figures

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
every_lang = pytest.mark.parametrize("lang", LANGS)


@pytest.fixture(scope="module")
def shown(figures):
    """`shown(chart, moment, lang)`: its frame, its figure, its description; the last two None where nothing is drawn."""
    known = {moment: now for moment, (now, _, _) in moments(figures, DAYS).items()}

    @cache
    def show(name, moment, lang):
        chart = gallery()[name]
        frame = known[moment].frame(chart.series)
        fig = chart.draw(frame, lang)
        return (frame, fig, chart.describe(frame, lang)) if style.has_points(fig) else (frame, None, None)

    return show


def last_day(moment, frame):
    return moment if DATE.fullmatch(moment) else str(frame.index[-1].date())


def named(fig):
    """The traces that a reader can tell apart by name."""
    return [trace for trace in fig.data if trace.y and (len(fig.data) == 1 or trace.showlegend is not False)]


def points(trace):
    return [(x, y) for x, y in zip(trace.x, trace.y, strict=True) if y is not None]


def said(words, description):
    """Whether the words stand in the description by themselves, not as the tail of a longer number."""
    return re.search(r"(?<![\d,.−])" + re.escape(words), description)


@every_chart
@every_moment
def test_a_picture_shows_values_and_none_that_is_later_than_its_day(shown, name, moment):
    for lang in LANGS:
        frame, fig, _ = shown(name, moment, lang)
        for trace in fig.data if fig else ():
            days = [x for x in trace.x if isinstance(x, str) and DATE.match(x)]
            assert not days or max(days) <= last_day(moment, frame), trace.name
            assert not trace.y or points(trace), f"'{trace.name}' stands in the legend and has no value"
            assert all(math.isfinite(y) for _, y in points(trace)), trace.name


@every_chart
@every_moment
def test_a_picture_is_worded_in_its_language_and_no_hole_shows_in_its_words(shown, name, moment):
    for lang in LANGS:
        _, fig, _ = shown(name, moment, lang)
        if not fig:
            continue
        text = json.dumps(fig.to_plotly_json(), ensure_ascii=False, allow_nan=False)
        assert not BROKEN.search(re.sub(r"%\{[^}]*\}|\bnone\b", "", text)), "'none' is a word of Plotly's, no other is"
        labels = [fig.layout.annotations[0].text, *(trace.name for trace in named(fig))]
        assert [label for label in labels if bool(HAN.search(label)) is (lang == "en")] == []
        assert HAN.findall(text) == [] if lang == "en" else ENGLISH.findall(" ".join(labels)) == []


@every_chart
@every_moment
def test_a_description_says_the_newest_day_and_a_value_of_it(shown, name, moment):
    for lang in LANGS:
        frame, fig, description = shown(name, moment, lang)
        if not fig:
            continue
        assert not BROKEN.search(description), description
        assert bool(HAN.search(description)) is (lang == "zh-TW"), description
        assert lang == "en" or not ENGLISH.search(description), description
        ends = [frame[id].dropna().index[-1].date() for id in frame if frame[id].notna().any()]
        drawn = [points(trace)[-1] for trace in fig.data if trace.y]
        newest = {max(ends), *(date.fromisoformat(x) for x, _ in drawn if x == max(x for x, _ in drawn))}
        assert any(said(day(when, lang), description) for when in newest), f"{newest} not in: {description}"
        values = [y * scale for _, y in drawn for scale in (1, 1000)]
        values += [frame[id].dropna().iloc[-1] for id in frame if frame[id].notna().any()]
        forms = [(value, unit, form) for value in values for unit in FORMS for form in FORMS[unit]]
        assert any(said(say(value, unit, lang, form), description) for value, unit, form in forms), description


def test_the_days_and_the_futures_draw_every_chart(shown):
    for name in CHARTS:
        assert sum(shown(name, moment, "en")[1] is not None for moment in MOMENTS) > len(FUTURES), name
    assert shown("sofr_spread", "2013-10-01", "en")[1] is None


def test_what_has_no_data_yet_is_rendered_as_nothing_yet(figures, tmp_path):
    nothing = Figures({id: column[:0] for id, column in figures.columns.items()})
    for one in render.render(nothing, tmp_path).values():
        assert (one.script, one.description) == (None, "")


@every_chart
def test_a_chart_bears_that_one_of_its_series_is_missing_or_late(figures, name):
    chart = gallery()[name]
    for id in chart.series:
        for column in (figures[id][:0], figures[id][: pd.Timestamp(figures.last_day()) - pd.Timedelta(days=21)]):
            frame = Figures({**figures.columns, id: column}).frame(chart.series)
            fig = chart.draw(frame, "en")
            if style.has_points(fig):
                json.dumps(fig.to_plotly_json(), allow_nan=False)
                assert not BROKEN.search(chart.describe(frame, "en")), id


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
        for text in sorted(strings - docstrings - {*SERIES, *LANGS})
        if any(map(str.isalpha, text)) and not re.fullmatch(r"[a-z][a-z0-9_.+-]*|[A-Z]{1,2}(-[A-Z]{3})?", text)
    ]


@pytest.mark.parametrize("path", sorted(Path(folder.__path__[0]).glob("*.py")), ids=lambda path: path.stem)
def test_no_display_text_stands_inside_a_function(path):
    assert displayed(path.read_text("utf-8")) == []


@pytest.mark.parametrize("text", ['"Total assets"', '"總資產"', 'f"{x} bn"', '"Assets"'])
def test_display_text_inside_a_function_is_found(text):
    assert displayed(f'def draw(x):\n    """Draw it."""\n    return line(x, "usd_tn", "WALCL", {text})') != []


# Colours


@pytest.mark.parametrize("id", style.PALETTE)
def test_a_series_stands_out_from_its_page(id):
    for shade, page in zip(style.PALETTE[id], colours.PAGES, strict=True):
        assert colours.contrast(shade, page) >= 3


@pytest.mark.parametrize("ground", ["page", "QE", "QT", "HOVER"])
def test_words_in_a_picture_can_be_read(ground):
    grounds = colours.PAGES if ground == "page" else getattr(style, ground)
    assert all(colours.contrast(ink, under) >= 4.5 for ink, under in zip(style.INK, grounds, strict=True))


@every_chart
def test_two_series_of_a_chart_are_told_apart_whatever_the_eye(shown, name):
    twins = style.dark_twins()
    marks = {
        (t.line.color or t.marker.color, t.line.dash or "solid", bool(t.fill or t.stackgroup), t.marker.symbol)
        for t in named(shown(name, "today", "en")[1])
    }
    close = [
        (round(distance, 1), eye, *pair)
        for (one, *look), (other, *other_look) in combinations(sorted(marks, key=str), 2)
        if look == other_look
        for pair in ((one, other), (twins[one], twins[other]))
        for eye in colours.EYES
        if (distance := colours.distance(*pair, eye)) < 12
    ]
    assert close == []


def test_no_two_light_colours_are_the_same_and_a_clash_is_refused(monkeypatch):
    assert len(style.dark_twins()) == len(style.PALETTE) + len(style.CHROME)
    monkeypatch.setitem(style.PALETTE, "ANOTHER", (style.PALETTE["SOFR"][0], "#ffffff"))
    with pytest.raises(ValueError, match="#c9480f stands for two things"):
        style.dark_twins()
