"""The feed of changes: worked out again from the snapshot, the same each time, and knowing nothing later than its day."""

import xml.etree.ElementTree as ET
from datetime import date, timedelta

import pytest
from prose import site

from fed.corrections import CORRECTIONS
from fed.figures import Figures
from fed.text import LANGS
from scripts.pages.site import Site
from scripts.publish import feed

ATOM = {"a": feed.ATOM}
ADDRESS = "https://example.org/fed/"


def of(day):
    then = date.fromisoformat(day)
    return Site(site().now.as_of(then), site().facts, {}, site().cards, then)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    target = tmp_path_factory.mktemp("feed")
    (target / "zh-TW").mkdir()
    feed.write(of("2019-09-19"), target, ADDRESS)
    return target


def test_the_week_of_september_2019_tells_its_balance_sheet_its_turns_and_its_repo():
    found = {entry.key: entry for entry in feed.entries(of("2019-09-19"))}
    sheet = found["h41/2019-09-18"]
    assert sheet.day == date(2019, 9, 19)
    assert "1.39 trillion" in sheet.says.en and "1.39 兆" in sheet.says.zh_tw  # 1,394.1 billion, average of the week
    assert found["event/repo_2019"].day == date(2019, 9, 17)
    assert all(entry.day <= date(2019, 9, 19) for entry in found.values())


def test_a_sentence_that_turned_is_told_with_what_it_said_before():
    turns = {entry.key: entry for entry in feed.entries(of("2025-10-02")) if entry.key.startswith("verdict/")}
    april = turns["verdict/sofr_against_reserves/2025-04-10"]  # SOFR 4.37 on April 2 and 4.42 on April 9, IORB 4.40
    assert "SOFR was 0.02 percentage point above" in april.title.en and "0.03 percentage point below" in april.says.en
    for entry in turns.values():
        for lang in LANGS:
            now, before = entry.title(lang).split(": ", 1)[-1], entry.says(lang).split(": ", 1)[-1]
            assert now and before and now != before
            assert "<" not in entry.title(lang) + entry.says(lang)


@pytest.fixture
def of_two_weeks(monkeypatch):
    """A walk of two weeks, for what does not hang on how long it is: one of half a year takes seconds."""
    monkeypatch.setattr(feed, "WEEKS", 2)


@pytest.mark.usefixtures("of_two_weeks")
def test_a_correction_is_told_from_its_own_day_whether_or_not_a_figure_has_reached_it():
    (one,) = [one for one in CORRECTIONS if one.key == "two-measures"]
    known = site().now.as_of(date(2026, 10, 9))
    for then, there in ((None, True), (one.day, True), (one.day - timedelta(days=1), False)):
        found = {entry.key: entry for entry in feed.entries(Site(known, site().facts, {}, site().cards, then))}
        assert (f"correction/{one.key}" in found) is there
    entry = feed._correction(one, site())
    assert (entry.key, entry.day) == ("correction/two-measures", date(2026, 11, 29))
    assert "They rose, by 130.0 billion dollars.” In fact: Reserves hardly moved." in entry.says.en
    assert "$76.5 billion" in entry.says.en and "少了 765 億美元" in entry.says.zh_tw
    assert "{{" not in entry.says.en + entry.says.zh_tw


@pytest.mark.usefixtures("of_two_weeks")
@pytest.mark.parametrize("lang", LANGS)
def test_a_correction_leads_to_its_place_on_the_page_of_its_language(tmp_path, lang):
    (tmp_path / "zh-TW").mkdir()
    known = site().now.as_of(date(2026, 10, 9))
    feed.write(Site(known, site().facts, {}, site().cards, None), tmp_path, ADDRESS)
    root = "" if lang == "en" else "zh-TW/"
    tree = ET.parse(tmp_path / root / "feed.xml").getroot()
    told = {one.find("a:id", ATOM).text: one for one in tree.findall("a:entry", ATOM)}
    entry = told[f"{ADDRESS}{root}feed.xml#correction/two-measures"]
    assert entry.find("a:link", ATOM).get("href") == f"{ADDRESS}{root}about/#correction-two-measures"
    assert entry.find("a:updated", ATOM).text == "2026-11-29T00:00:00Z"


@pytest.mark.parametrize("lang", LANGS)
def test_the_feed_is_atom_in_one_language_with_keys_that_stay(written, lang):
    root = "" if lang == "en" else "zh-TW/"
    tree = ET.parse(written / root / "feed.xml").getroot()
    assert tree.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == lang
    assert tree.find("a:id", ATOM).text == f"{ADDRESS}{root}feed.xml"
    keys = [one.find("a:id", ATOM).text for one in tree.findall("a:entry", ATOM)]
    assert len(keys) == len(set(keys)) > 20
    days = [one.find("a:updated", ATOM).text for one in tree.findall("a:entry", ATOM)]
    assert days == sorted(days, reverse=True) and tree.find("a:updated", ATOM).text == days[0]


def test_the_same_snapshot_gives_the_same_feed_and_a_copy_without_an_address_has_none(written, tmp_path):
    (tmp_path / "zh-TW").mkdir()
    feed.write(of("2019-09-19"), tmp_path, ADDRESS)
    assert (tmp_path / "feed.xml").read_bytes() == (written / "feed.xml").read_bytes()
    feed.write(of("2019-09-19"), tmp_path / "nowhere", "")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.usefixtures("of_two_weeks")
def test_the_walk_is_kept_until_a_figure_or_the_day_changes(monkeypatch, tmp_path):
    walked = []
    turns = feed._turns
    monkeypatch.setattr(feed, "CACHE", tmp_path)
    monkeypatch.setattr(feed, "_turns", lambda *given: walked.append(1) or turns(*given))
    early = of("2018-06-14")
    assert feed.entries(early) == feed.entries(early) and len(walked) == 1
    revised = dict(early.now.columns)
    revised["SOFR"] = revised["SOFR"] + 0.5
    feed.entries(Site(Figures(revised), early.facts, {}, early.cards, early.as_of))
    feed.entries(of("2018-06-07"))
    assert len(walked) == 3
