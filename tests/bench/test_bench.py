"""What the measurement makes of its figures, and what it measures against. Nothing here runs Lighthouse or asserts a time."""

import gzip
import http.client
from copy import deepcopy
from dataclasses import replace
from math import inf

import pytest

from charts.contract import gallery
from charts.render import render
from fed.text import LANGS
from scripts import facts
from scripts.bench import growth, lighthouse, ordinary, report, run
from scripts.bench.growth import Growth
from scripts.bench.lighthouse import Marks
from scripts.bench.serve import serving
from scripts.bench.touch import Wait
from scripts.finding import Stop
from scripts.pages.site import Page, Site

REPORT = {
    "requestedUrl": "http://127.0.0.1/fed-plumbing/corridor/",
    "environment": {"benchmarkIndex": 2763.5},
    "categories": {
        "performance": {"score": 0.94},
        "accessibility": {"score": 1},
        "best-practices": {"score": 0.96},
        "seo": {"score": 0.82},
    },
    "audits": {
        "first-contentful-paint": {"numericValue": 1500},
        "largest-contentful-paint": {"numericValue": 2625},
        "total-blocking-time": {"numericValue": 110},
        "cumulative-layout-shift": {"numericValue": 0.0008},
        "total-byte-weight": {"numericValue": 308436},
    },
}
GOOD = Marks(100, 100, 100, 100, 1.0, 1.5, 40, 0.0, 80.0, 2500)


# Lighthouse


def test_a_report_is_read_in_the_units_of_the_table():
    assert lighthouse.read(REPORT) == Marks(94, 100, 96, 82, 1.5, 2.625, 110, 0.0008, 308.436, 2763.5)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda one: one.update(runtimeError={"code": "NO_FCP", "message": "nothing was painted"}),
            "nothing was painted",
        ),
        (lambda one: one["categories"]["seo"].update(score=None), "gave no score for seo of http://127.0.0.1"),
        (lambda one: one["audits"]["total-blocking-time"].pop("numericValue"), "gave no total-blocking-time of"),
    ],
    ids=("failed", "no score", "no figure"),
)
def test_a_report_without_a_figure_is_an_error_and_no_zero(change, said):
    broken = deepcopy(REPORT)
    change(broken)
    with pytest.raises(Stop, match=said):
        lighthouse.read(broken)


def test_the_middle_of_the_runs_is_taken_for_each_figure():
    runs = [
        replace(GOOD, performance=score, lcp=paint, kb=kb)
        for score, paint, kb in ((99, 1.9, 80), (70, 1.2, 81), (98, 1.4, 500))
    ]
    assert lighthouse.middle(runs) == replace(GOOD, performance=98, lcp=1.4, kb=81)


@pytest.mark.parametrize(
    ("runs", "taken", "asked"),
    [
        ([GOOD], GOOD, 1),
        ([replace(GOOD, performance=95), GOOD], GOOD, 2),
        ([replace(GOOD, tbt=160), replace(GOOD, tbt=151)], replace(GOOD, tbt=151), 2),
        ([replace(GOOD, seo=92), replace(GOOD, performance=90)], replace(GOOD, seo=92), 2),
        ([replace(GOOD, kb=101), replace(GOOD, kb=102)], replace(GOOD, kb=101), 2),
    ],
)
def test_at_a_glance_a_page_that_falls_short_has_a_second_run(monkeypatch, runs, taken, asked):
    left = list(runs)
    monkeypatch.setattr(lighthouse, "_run", lambda url: left.pop(0))
    monkeypatch.setattr(lighthouse, "read", lambda report: report)
    assert lighthouse.glance("http://h/", run.falls_short) == taken
    assert len(runs) - len(left) == asked


# Tables and budgets


def test_a_table_has_names_to_the_left_and_figures_to_the_right():
    made = report.table("Ours", ("page", "LCP s"), [("index", "1.50"), ("zh-TW/corridor", "12.25")])
    assert made.splitlines() == [
        "Ours",
        "page            LCP s",
        "index            1.50",
        "zh-TW/corridor  12.25",
    ]


def test_a_row_of_marks_fits_its_head():
    row = report.marks("corridor", lighthouse.read(REPORT))
    assert row == ("corridor", "94", "100", "96", "82", "1.50", "2.62", "110", "0.001", "308", "2764")
    assert len(row) == len(report.MARKS)


def test_a_budget_names_the_page_that_is_worst():
    figures = {"index": 99, "corridor": 97, "about": 98}
    assert report.at_least(97, "performance", figures) == "PASS  performance at least 97: 97 at worst (corridor)"
    assert report.at_least(98, "performance", figures) == "MISS  performance at least 98: 97 at worst (corridor)"
    waits = {"index": 2.5, "corridor": 1.25}
    assert report.at_most(2.5, "wait", waits, "{:.2f} s") == "PASS  wait at most 2.50 s: 2.50 s at worst (index)"
    assert report.at_most(2.4, "wait", waits, "{:.1f} s") == "MISS  wait at most 2.4 s: 2.5 s at worst (index)"


def measured(**changes):
    """A bench in which every budget holds, with some figures changed."""
    ours = {name: GOOD for name in ("about", "zh-TW/about", "corridor", "zh-TW/corridor")}
    stock = {name: GOOD for name in ("about", "zh-TW/about")}
    touched = {
        "corridor": (Wait(2.0, 90, "chart-x", 0.3), Wait(1.9, 91, "chart-x", 0.4)),
        "notebook": (Wait(1.8, 92, "", 1.8), None),
    }
    grown = {1: Growth(4, 0.5, 0.1, 0), 2: Growth(8, 1.0, 0.2, 0), 4: Growth(16, 2.4, 0.4, 0)}
    all_of = {"ours": ours, "stock": stock, "touched": touched, "grown": grown}
    for name, change in changes.items():
        all_of[name] |= change
    return list(run.verdicts(**all_of))


def test_a_quick_run_has_the_budgets_that_it_measured():
    ours = {"about": GOOD}
    lines = list(run.verdicts(ours, ours, {}, {}))
    assert [line[:4] for line in lines] == ["PASS"] * 9


def test_every_budget_gets_a_line():
    lines = measured()
    assert [line[:4] for line in lines] == ["PASS"] * 14


@pytest.mark.parametrize(
    ("changes", "missed"),
    [
        (
            {"ours": {"corridor": replace(GOOD, accessibility=99)}},
            ["accessibility at least 100: 99 at worst (corridor)"],
        ),
        (
            {"ours": {"corridor": replace(GOOD, best_practices=96)}},
            ["best practices at least 100: 96 at worst (corridor)"],
        ),
        ({"ours": {"corridor": replace(GOOD, seo=92)}}, ["seo at least 100: 92 at worst (corridor)"]),
        ({"ours": {"corridor": replace(GOOD, performance=97)}}, ["performance at least 98: 97 at worst (corridor)"]),
        (
            {"stock": {"about": replace(GOOD, lcp=1.0)}},  # the Chinese page is held against the Chinese text
            ["largest paint, in that of the same text on the theme as it comes, at most 1.20: 1.50 at worst (about)"],
        ),
        (
            {"ours": {"zh-TW/corridor": replace(GOOD, lcp=1.9), "about": replace(GOOD, lcp=1.75)}},
            [
                "largest paint, in that of our plain text page, at most 1.20: 1.27 at worst (zh-TW/corridor)",
                "largest paint, in that of the same text on the theme as it comes, at most 1.20: 1.27 at worst (zh-TW/corridor)",
            ],
        ),
        (
            {"ours": {"corridor": replace(GOOD, tbt=160)}},
            [
                "blocked at most 150 ms: 160 ms at worst (corridor)",
                "blocked, beyond the same text on the theme as it comes, at most 0 ms: 120 ms at worst (corridor)",
            ],
        ),
        (
            {"ours": {"corridor": replace(GOOD, kb=101)}},
            ["transferred before a chart is touched at most 100.0 kB: 101.0 kB at worst (corridor)"],
        ),
        (
            {"touched": {"corridor": (Wait(2.6, 90, "x", 0.3), Wait(2.7, 500, "x", 2.8))}},
            [
                "from touch to chart, one that was scrolled to, at most 2.00 s: 2.60 s at worst (corridor)",
                "from touch to chart, one that a link named, at most 2.00 s: 2.70 s at worst (corridor)",
                "from touch to the first figures at most 2.00 s: 2.80 s at worst (corridor)",
            ],
        ),
        (
            {"touched": {"notebook": (Wait(inf, 90, "", inf), None)}},
            ["from touch to chart, one that was scrolled to, at most 2.00 s: inf s at worst (notebook)"],
        ),
        (
            {"grown": {4: Growth(16, 3.0, 0.4, 0)}},
            ["time to draw a chart, in that of the fewest charts, at most 1.25: 1.50 at worst (4 times the charts)"],
        ),
        (
            {"grown": {2: Growth(8, 1.0, 0.2, 3)}},
            ["charts drawn again when nothing changed at most 0: 3 at worst (8 charts)"],
        ),
    ],
)
def test_a_budget_that_does_not_hold_is_a_miss_with_its_figure(changes, missed):
    assert [line for line in measured(**changes) if not line.startswith("PASS")] == [f"MISS  {line}" for line in missed]


# Pages


EVERY = {"index": "", "corridor": "corridor/", "zh-TW/index": "zh-TW/", "zh-TW/corridor": "zh-TW/corridor/"}


def test_pages_are_those_of_the_sitemap_by_name(tmp_path):
    listed = "".join(f"<url><loc>http://h/x/{path}</loc></url>" for path in EVERY.values())
    (tmp_path / "sitemap.xml").write_text(f"<urlset>{listed}</urlset>", "utf-8")
    assert run.pages(tmp_path, "http://h/x/") == EVERY


def test_a_name_stands_for_both_languages_unless_it_has_one():
    assert run.choose([], EVERY) == EVERY
    assert list(run.choose(["corridor"], EVERY)) == ["corridor", "zh-TW/corridor"]
    assert list(run.choose(["zh-TW/index"], EVERY)) == ["zh-TW/index"]
    with pytest.raises(Stop, match="no page called 'corridr'; there are: corridor, index"):
        run.choose(["corridr"], EVERY)


def test_a_page_holds_a_chart_if_its_html_says_so(tmp_path):
    for path, text in (("corridor/", f"<p {run.PICTURE} wide'>"), ("about/", "<p>")):
        (tmp_path / path).mkdir()
        (tmp_path / path / "index.html").write_text(text, "utf-8")
    assert run.holding(run.PICTURE, tmp_path, {"a": "about/", "c": "corridor/"}) == {"c": "corridor/"}


# What ours is held against


@pytest.fixture(scope="module")
def site(figures):
    charts = {
        (name, lang): one
        for name, chart in list(gallery().items())[:2]
        for lang, one in render(name, chart, figures.frame(chart.ids)).items()
    }
    return Site(figures, facts.compute(figures), charts, {}, None)


@pytest.mark.parametrize("lang", LANGS)
def test_the_ordinary_way_says_the_same_words_and_loads_one_plotly_before_its_first_chart(site, figures, lang):
    names = list(gallery())[:2]
    text = "Before.\n\n" + "\n\nBetween.\n\n".join(f"{{{{ chart: {name} }}}}" for name in names)
    with ordinary.instead_of_ours():
        made = ordinary.tokens.expand(text, Page(site, lang, "../"))
        none = ordinary.tokens.expand("No chart.", Page(site, lang, "../"))
    assert made.count(f'class="{ordinary.DRAWN}"') == 2 and made.count("<script src=") == 1 and none == "No chart."
    head, _, rest = made.partition('<script src="../assets/plotly.min.js"></script>')
    assert head == "Before.\n\n" and rest.lstrip().startswith(ordinary.BLOCK)
    for name in names:
        assert gallery()[name].title(lang) in made and gallery()[name].note(lang) in made


def test_ours_is_back_when_the_ordinary_way_is_built():
    ours = (ordinary.chart_html.figure, ordinary.tokens.expand, ordinary.plotly_js.bundle)
    with pytest.raises(ZeroDivisionError), ordinary.instead_of_ours():
        assert ordinary.plotly_js.bundle().name == "plotly.min.js"
        assert ordinary.chart_html.figure is not ours[0]
        raise ZeroDivisionError
    assert (ordinary.chart_html.figure, ordinary.tokens.expand, ordinary.plotly_js.bundle) == ours


def test_a_gallery_is_multiplied_for_all_who_ask_and_then_as_it_was():
    own = dict(gallery())
    with pytest.raises(ZeroDivisionError), growth.multiplied(4):
        assert len(gallery()) == 4 * len(own)
        assert {id(chart) for chart in gallery().values()} == {id(chart) for chart in own.values()}
        raise ZeroDivisionError
    assert gallery() == own


# The host


@pytest.fixture
def host(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<p>聯準會</p>" * 100, "utf-8")
    (tmp_path / "site" / "picture.png").write_bytes(bytes(500))
    with serving(tmp_path) as root:
        connection = http.client.HTTPConnection(root.removeprefix("http://").rstrip("/"), timeout=5)
        yield connection
        connection.close()


def asked(connection, path, **headers):
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer, answer.read()


def test_text_is_zipped_for_who_takes_it_and_a_picture_is_not(host):
    plain, whole = asked(host, "/site/")
    zipped, small = asked(host, "/site/", **{"Accept-Encoding": "gzip, br"})
    picture, raw = asked(host, "/site/picture.png", **{"Accept-Encoding": "gzip"})
    assert (plain.getheader("Content-Encoding"), zipped.getheader("Content-Encoding")) == (None, "gzip")
    assert gzip.decompress(small) == whole == ("<p>聯準會</p>" * 100).encode() and len(small) < 100
    assert picture.getheader("Content-Encoding") is None and raw == bytes(500)
    assert zipped.getheader("Content-Type").startswith("text/html")
    assert zipped.getheader("Vary") == "Accept-Encoding" and zipped.getheader("Cache-Control") == "max-age=600"


def test_a_connection_is_kept(host):
    asked(host, "/site/")
    socket = host.sock
    assert socket and asked(host, "/site/picture.png")[0].version == 11 and host.sock is socket


def test_what_is_not_there_is_not_found(host):
    assert asked(host, "/site/none.html")[0].status == 404
    assert asked(host, "/site/?q=1")[0].status == 200
