"""The evening before: no word, figure or row of the next day in any file of it, and a day that has no evening is refused.

The search here is a second one: the builder's own, scripts/prose/spoilers.py, is not asked.
"""

import csv
import re
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from html_of_site import Links
from prose import site

from fed.evenings import EVENINGS
from fed.series import SERIES
from fed.text import LANGS
from fed.wording import MONTHS
from scripts import __main__
from scripts.finding import Stop
from scripts.pages import evening_list
from scripts.pages.site import Page
from scripts.publish import build, evening, offline
from scripts.snapshot import store

DAY = date(2019, 9, 16)
# What came after it, in the words of anyone who tells the story: none may stand in any file
STORY = re.compile(
    r"leapt|spiked|QT[12]|QE4|RMP|IORB|BTFP|SVB|Silicon Valley|Covid|pandemic|standing repo"
    r"|飆|暴衝|疫情|矽谷|常設附買回|準備金管理購買|過渡銀行|October 2019|2019 年 1[0-2] 月",
    re.I,
)
# Plotly is another's, and knows no day of ours; the notice that the New York Fed asks for has the year of the copy
NOT_OURS = ("assets/plotly.min.js",)
COPYRIGHT = re.compile(r"© 20\d\d Federal Reserve Bank of New York")
AXIS = re.compile(r'"(?:range|tickvals|ticktext)":\[[^]]*\]')  # an axis has a blank margin beyond its last figure


@pytest.fixture(scope="module")
def whole():
    """Every file of the evening by its name, as text."""
    files = evening.contents(evening.sealed(site(), DAY))
    return {name: body.decode("utf-8") for name, body in files.items() if name not in NOT_OURS}


def dates(text):
    """Every date that is written out, in whatever form."""
    for year, month, day in re.findall(r"\b(20\d\d)-(\d\d)-(\d\d)\b", text):
        yield date(int(year), int(month), int(day))
    for day, month, year in re.findall(rf"\b(\d\d?) ({'|'.join(MONTHS)}) (20\d\d)", text):
        yield date(int(year), MONTHS.index(month) + 1, int(day))
    for month, day, year in re.findall(rf"\b({'|'.join(MONTHS)}) (\d\d?), (20\d\d)", text):
        yield date(int(year), MONTHS.index(month) + 1, int(day))
    for year, month, day in re.findall(r"(20\d\d) 年 (\d\d?) 月 (\d\d?) 日", text):
        yield date(int(year), int(month), int(day))


def test_no_file_has_a_date_or_a_year_after_the_evening(whole):
    assert len(whole) > 100 and {name.rpartition(".")[2] for name in whole} >= {"html", "js", "csv", "svg"}
    assert sum(1 for text in whole.values() for _ in dates(text)) > 10_000, "the search sees dates"
    for name, text in whole.items():
        text = AXIS.sub("", COPYRIGHT.sub("", text))
        assert [day for day in dates(text) if day > DAY] == [], name
        assert not re.search(r"(?<![\d.])20(?:2\d|19 年 1[0-2] 月)(?= 年|[ ,;.<\"”）])", words(name, text)), name


def words(name, text):
    """What a reader sees of a page or a picture; of a script, what stands in quotes and has a space."""
    if name.endswith((".html", ".svg")):
        return " ".join(Links(text).words)
    return " ".join(re.findall(r'"([^"]* [^"]*)"', text)) if name.endswith(".js") else text.partition("\n")[0]


def test_no_file_tells_the_story(whole):
    seen = {name: words(name, text) if name.endswith(".js") else text for name, text in whole.items()}
    del seen["assets/site.css"]  # the colors of every series there is, each under its name
    assert {name: STORY.findall(text) for name, text in seen.items() if STORY.search(text)} == {}
    for name in ("index.html", "zh-TW/index.html"):
        told = " ".join(Links(whole[name]).words)
        assert all(one.then(lang) not in told for one in EVENINGS for lang in LANGS)
        assert "QT" in told and "September 2019" not in whole["zh-TW/index.html"].split("<body")[1].split("<footer")[0]


def test_no_figure_of_the_weeks_after_stands_in_any_row_or_sentence(whole, figures):
    tables = {
        name: {cell for row in csv.reader(StringIO(text)) for cell in row}
        for name, text in whole.items()
        if name.endswith(".csv")
    }
    told = " ".join(word for name, text in whole.items() if name.endswith(".html") for word in Links(text).words)
    said = set(re.findall(r"\d+(?:[.,]\d+)*", told))
    asked = 0
    for id in {path.partition("/")[2].removesuffix(".csv") for path in tables if path.startswith("data/")}:
        rows = list(csv.reader(StringIO((store.DATA / f"{id}.csv").read_text("utf-8"))))[1:]
        known = DAY - timedelta(days=SERIES[id].published_after)
        before = {value for day, value in rows if day <= str(known)}
        after = {value for day, value in rows if str(known) < day <= str(known + timedelta(days=60))} - before - {""}
        assert not after & tables[f"data/{id}.csv"], id
        large = {
            value for value in after if len(value) > 5
        }  # a rate of two decimals may be another's of an earlier year
        assert not large & set().union(*tables.values()) and not large & said, id
        asked += len(after)
        assert max(day for day, *_ in csv.reader(StringIO(whole[f"data/{id}.csv"])) if day[:2] in "1920") <= str(known)
    assert asked > 100 and "5.25" not in said and "5.25" not in tables["data/SOFR.csv"]
    assert figures["SOFR"]["2019-09-17"] == 5.25, "the figure that must not be told"


@pytest.mark.parametrize("leak", ["a day too many", "a sentence", "a name", "a chart's name"])
def test_an_evening_that_knows_more_is_not_made(leak, monkeypatch):
    then = evening.sealed(site(), DAY)
    if leak == "a day too many":
        then = replace(then, now=site().now.as_of(DAY + timedelta(days=1)))
        then = replace(then, charts=evening.draw.draw(then.now, names=evening.CHARTS)[0])
    elif leak == "a sentence":
        monkeypatch.setitem(evening.WORDS, "dials", evening.Text("As on September 17, 2019", "如 2019 年 9 月 17 日"))
    elif leak == "a name":
        monkeypatch.setitem(evening.WORDS, "dials", evening.Text("Before QE4", "QE4 之前"))
    else:
        monkeypatch.setattr(evening, "CHARTS", ("fed_assets",))
        then = replace(then, charts=evening.draw.draw(then.now, names=evening.CHARTS)[0])
    with pytest.raises(
        Stop, match="says what was not known on that evening: (2019-09-17|September 17|QE4|BTFP|20(20|23))"
    ) as stop:
        evening.contents(then)
    assert "\n" not in str(stop.value)


@pytest.mark.parametrize("one", EVENINGS, ids=lambda one: str(one.day))
def test_each_evening_is_a_weekday_on_which_every_dial_and_chart_has_its_say(one):
    then = evening.sealed(site(), one.day)
    assert one.day.weekday() < 5
    assert evening.dials.dials(Page(then, "en", "")).count('<section class="dial">') == len(evening.dials.DIALS)
    assert all(chart.stills for chart in then.charts.values()) and then.pipes.weeks


def test_the_same_evening_is_the_same_bytes_and_its_zip_has_one_folder(tmp_path):
    twice = [evening.contents(evening.sealed(site(), DAY)) for _ in range(2)]
    assert twice[0] == twice[1]
    offline.pack(twice[0], tmp_path / "one.zip", "evening")
    with ZipFile(BytesIO((tmp_path / "one.zip").read_bytes())) as packed:
        assert {name.split("/")[0] for name in packed.namelist()} == {"evening"}


@pytest.mark.parametrize("day", ["2017-01-02", "2999-01-01"])
def test_a_day_without_an_evening_is_told_in_one_line(day, capsys, monkeypatch):
    monkeypatch.setattr(build, "today", site)
    assert __main__.main(["evening", day]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"stopped: evening: there is none of {day}; choose a day from 2018-07-03")


def test_a_site_of_an_earlier_day_lists_no_later_evening():
    then = replace(site(), as_of=date(2020, 12, 31), published=True)
    for lang in LANGS:
        html = evening_list.evenings(Page(then, lang, "../"))
        assert re.findall(r'href="../evenings/([\d-]+)/', html) == ["2019-09-16", "2020-03-13"]
        plain = replace(then, published=False)
        assert html.count(".zip") == 2 and ".zip" not in evening_list.evenings(Page(plain, lang, ""))
        assert ".zip" not in evening_list.evenings(Page(then, lang, "", leaf="index.html"))


def test_the_offline_zip_of_an_earlier_day_says_so_in_its_name_and_inside(tmp_path, monkeypatch, capsys):
    asked = []

    def grow(target, as_of=None, offline=False, **_):
        asked.append((as_of, offline))
        (target / "search").mkdir(parents=True, exist_ok=True)
        return replace(site(), as_of=as_of, now=site().now.as_of(as_of) if as_of else site().now)

    monkeypatch.setattr(build, "grow", grow)
    monkeypatch.setattr(build, "CACHE", tmp_path)
    monkeypatch.setattr(offline, "ROOT", tmp_path)
    monkeypatch.setattr(offline, "as_script", lambda _: None)
    assert __main__.main(["offline", "--as-of", "2019-09-16"]) == 0 == __main__.main(["offline"])
    assert asked == [(DAY, True), (None, True)]
    assert sorted(path.name for path in tmp_path.glob("*.zip")) == [
        "fed-plumbing-offline-2019-09-16.zip",
        "fed-plumbing-offline.zip",
    ]
    with ZipFile(tmp_path / "fed-plumbing-offline-2019-09-16.zip") as packed:
        assert "September 16, 2019" in packed.read("fed-plumbing/README.txt").decode("utf-8-sig")
